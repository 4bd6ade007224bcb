/**
 * The form in which texts are compared: letters and digits only, without case, width, accents, or the difference of Hant and Hans.
 *
 * Marks that a script needs to be read (vowel signs of Devanagari or Thai) stay; accents and vowel points, which copies often lose, go.
 */
import { hanForms } from "./foldTable.ts"

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u
/** Combining marks of no script of their own (accents, Arabic vowel points, kana voicing), and the Arabic tatweel. */
const fallsAway = /[\p{Script=Inherited}\u0640]/gu
const notCompared = /[^\p{L}\p{N}\p{M}]/gu

/** Compatibility forms and case by Unicode (NFKD; upper, then lower case, which also joins ß with ss and ς with σ), until nothing changes any more. */
const foldCharacter = (char: string): string => {
  const bare = char.normalize("NFKD").replace(fallsAway, "")
  if (!letterOrDigit.test(bare)) return ""
  const folded = bare.toUpperCase().toLowerCase().replace(notCompared, "").normalize("NFC")
  return folded === char ? char : foldCharacter(folded)
}

/** In `table`: see `longer`. No folded text holds it. */
const MORE = 1

/** What each code unit becomes: 0 is nothing, `MORE` a sequence in `longer`. Surrogates are looked at in pairs and have no entry. */
const table = new Uint16Array(0x10000)
const longer = new Map<number, string>()

let filled = false
/** Done at the first text: it takes 30 ms, which most commands have no use for. */
const fill = () => {
  filled = true
  for (let code = 0; code < 0xfffe; code++) {
    const plainHan = (code >= 0x3400 && code < 0x4dc0) || (code >= 0x4e00 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4)
    if (plainHan) table[code] = code
    else if (code < 0xd800 || code >= 0xf900) {
      const char = String.fromCharCode(code)
      const folded = code < 0x80 && !letterOrDigit.test(char) ? "" : foldCharacter(char)
      table[code] = folded.length > 1 ? MORE : folded.charCodeAt(0)
      if (folded.length > 1) longer.set(code, folded)
    }
  }
  for (const group of hanForms.trim().split(/\s+/)) for (let i = 1; i < group.length; i++) table[group.charCodeAt(i)] = group.charCodeAt(0)
  // Compatibility ideographs came out as plain Han before the groups were known.
  for (let code = 0; code < 0x10000; code++) {
    const folded = table[code]!
    if (folded > MORE) table[code] = table[folded]!
  }
  for (const [code, folded] of longer) longer.set(code, Array.from(folded, (char) => (char.length > 1 ? char : String.fromCharCode(table[char.charCodeAt(0)]!))).join(""))
}

/** A character outside the basic plane: rare Han stays, letters and digits in fancy dress become plain ones, emoji go. */
const foldAstral = (code: number): string => {
  if (code >= 0x1f200 && code < 0x1fb00) return ""
  const folded = foldCharacter(String.fromCodePoint(code))
  return folded.length === 1 ? String.fromCharCode(table[folded.charCodeAt(0)]!) : folded
}

const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800
const isLow = (unit: number) => (unit & 0xfc00) === 0xdc00

/** The lines as one run of folded code units, as if they were one line. Expects NFC where marks are letters (Hangul jamo); lone surrogates go. */
export const fold = (lines: Iterable<string>): Uint16Array => {
  if (!filled) fill()
  const given = Array.isArray(lines) ? (lines as ReadonlyArray<string>) : [...lines]
  let left = 0
  for (const line of given) left += line.length
  let out = new Uint16Array(left)
  let size = 0
  const put = (folded: string) => {
    if (size + folded.length + left > out.length) {
      const wider = new Uint16Array(2 * out.length + folded.length)
      wider.set(out)
      out = wider
    }
    for (let i = 0; i < folded.length; i++) out[size++] = folded.charCodeAt(i)
  }
  for (const line of given) {
    left -= line.length
    const end = line.length
    for (let i = 0; i < end; i++) {
      const unit = line.charCodeAt(i)
      const folded = table[unit]!
      if (folded > MORE) out[size++] = folded
      else if (folded === MORE) {
        left += end - i - 1
        put(longer.get(unit)!)
        left -= end - i - 1
      } else if (isHigh(unit) && i + 1 < end && isLow(line.charCodeAt(i + 1))) {
        i++
        left += end - i - 1
        put(foldAstral(0x10000 + ((unit & 0x3ff) << 10) + (line.charCodeAt(i) & 0x3ff)))
        left -= end - i - 1
      }
    }
  }
  return out.subarray(0, size)
}

/** Whether a folded code unit belongs to a script that needs no spaces between short words: Han, kana, bopomofo, Yi, Hangul (all that folds to U+2E80 and above). */
export const isCjk = (folded: number): boolean => folded >= 0x2e80
