/** Finds any of many words in a line in one pass: a table says at which letters a word may begin, so most letters cost one look-up. */
import { Unit, unitOf } from "./lineShape.ts"

/** Terms in small letters. Those set in words are found as whole words, or as beginnings when they end in `*`; those in wide letters anywhere. */
export class Finder {
  readonly #starts = new Uint16Array(65536)
  readonly #terms: Array<Array<{ readonly text: string; readonly whole: boolean }>> = [[]]

  constructor(terms: ReadonlyArray<string>) {
    for (const term of terms) {
      const open = term.endsWith("*")
      const text = (open ? term.slice(0, -1) : term).replaceAll("_", " ")
      const last = unitOf(text.charCodeAt(text.length - 1))
      const entry = { text, whole: !open && last >= Unit.digit && last <= Unit.letter }
      for (const first of new Set([text[0]!, text[0]!.toUpperCase()])) {
        const code = first.charCodeAt(0)
        if (this.#starts[code] === 0) {
          this.#starts[code] = this.#terms.length
          this.#terms.push([])
        }
        this.#terms[this.#starts[code]!]!.push(entry)
      }
    }
  }

  /** Whether a term stands in `[from, to)` of the line. */
  test(line: string, from = 0, to = line.length): boolean {
    let lower = ""
    let inWord = false
    for (let i = from; i < to; i++) {
      const code = line.charCodeAt(i)
      const unit = unitOf(code)
      const narrow = unit >= Unit.digit && unit <= Unit.letter
      const bucket = inWord && narrow ? 0 : this.#starts[code]!
      inWord = narrow
      if (bucket === 0) continue
      if (lower === "") lower = line.toLowerCase()
      // Lower case may be longer for a few letters; such lines are only searched as they are.
      const searched = lower.length === line.length ? lower : line
      for (const { text, whole } of this.#terms[bucket]!) {
        if (!searched.startsWith(text, i) || i + text.length > to) continue
        if (!whole) return true
        const next = i + text.length < to ? unitOf(line.charCodeAt(i + text.length)) : Unit.space
        if (next < Unit.digit || next > Unit.letter) return true
      }
    }
    return false
  }
}
