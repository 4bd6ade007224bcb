/** What is wrong with the characters of a line, whatever it says: found as spans and what should stand there. */

export type Fault = "control-character" | "zero-width" | "line-separator" | "lone-surrogate" | "nfc"

export interface Repair {
  readonly start: number
  readonly end: number
  readonly to: string
  readonly why: Fault
}

/** VT, FF, NEL, LS and PS part lines and words. */
const separators = "\\x0b\\x0c\\x85\\u2028\\u2029"
/** Soft hyphen, zero width space, word joiner, BOM. Not ZWJ, ZWNJ and direction marks: Persian, Indic scripts and emoji need them. */
const zeroWidth = "\\xad\\u200b\\u2060\\ufeff"
/** C0 and C1 but for the tab and the separators. */
const controls = "\\0-\\x08\\x0a\\x0d-\\x1f\\x7f-\\x84\\x86-\\x9f"

const separator = new RegExp(`[${separators}]`, "g")
const removed = new RegExp(`[${zeroWidth}${controls}]+`, "g")
const faulty = new RegExp(`[${separators}${zeroWidth}${controls}\\p{Cs}]`, "u")
const runs = new RegExp(`[${zeroWidth}]+|[${controls}]+|[${separators}\\p{Cs}]`, "gu")

const faultOf = (run: string): readonly [why: Fault, to: string] => {
  const code = run.charCodeAt(0)
  if (code >= 0xd800 && code < 0xe000) return ["lone-surrogate", "\ufffd"]
  if (code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff) return ["zero-width", ""]
  return run.search(separator) === 0 ? ["line-separator", " "] : ["control-character", ""]
}

/** Marks, conjoining vowels and finals of Hangul, vowel signs of Kirat Rai: what NFC may join to the character before. */
const joining = "\\p{M}\\u1160-\\u11ff\\ud7b0-\\ud7ff\\u{16d63}\\u{16d67}"
/** Long runs of marks are normalised 30 at a time (the limit of Unicode's Stream-Safe Text Format): to put a run in order takes more than linear time. */
const cluster = new RegExp(`[^][${joining}${zeroWidth}${controls}]{0,30}`, "gu")
const overlong = new RegExp(`[${joining}${zeroWidth}${controls}]{31}`, "u")

const joined = new RegExp(`[${joining}]`, "u")
/** Code units that may be at fault, or that NFC may replace or join to the one before; 1 for those. A look at every unit is all that most lines cost. */
const unusualUnits = () => Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if ((code >= 0x3400 && code < 0xd7a4) && !(code >= 0xa000 && code < 0xac00)) return 0
  const char = String.fromCharCode(code)
  return faulty.test(char) || joined.test(char) || char.normalize("NFC") !== char ? 1 : 0
})
/** Made for the first line: a command that looks at none does not wait for it. */
let unusual: Uint8Array | undefined

const isUsual = (line: string): boolean => {
  unusual ??= unusualUnits()
  for (let i = 0; i < line.length; i++) if (unusual[line.charCodeAt(i)] === 1) return false
  return true
}

const clean = (text: string): string => text.toWellFormed().replace(removed, "").replace(separator, " ")
const compose = (text: string): string => (overlong.test(text) ? text.replace(cluster, (part) => part.normalize("NFC")) : text.normalize("NFC"))

/** A line that needs more repairs than this (UTF-16 read as Latin-1, say) gets one, from the first fault to the end. */
const MOST_REPAIRS = 64

/** The repairs that a line needs, left to right, none over another; none for almost every line. They never add a line end. */
export const repairs = (line: string): ReadonlyArray<Repair> => {
  if (isUsual(line)) return []
  if (!faulty.test(line) && compose(line) === line) return []
  const found: Array<Repair> = []
  for (const { 0: part, index } of line.matchAll(cluster)) {
    const cleaned = clean(part)
    const composed = cleaned.normalize("NFC")
    if (composed !== cleaned) found.push({ start: index, end: index + part.length, to: composed, why: "nfc" })
    else if (cleaned !== part) {
      for (const { 0: run, index: from } of part.matchAll(runs)) {
        const [why, to] = faultOf(run)
        found.push({ start: index + from, end: index + from + run.length, to, why })
      }
    }
    if (found.length > MOST_REPAIRS) {
      const { start, why } = found[0]!
      return [{ start, end: line.length, to: compose(clean(line.slice(start))), why }]
    }
  }
  return found
}
