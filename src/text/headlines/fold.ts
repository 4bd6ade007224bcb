/** Titles without what differs between their copies: case, width, punctuation, blanks. Lines are compared letter by letter where they stand, only when they are as long. */
import { prepareLetters, small } from "./lexicon.ts"
import { type LineShape, prepareUnits, Unit, unitOf } from "./lineShape.ts"

/** Letters and digits without case and width; 0 for anything else. */
const letters = new Uint16Array(65536)

const prepare = (): void => {
  if (letters[0x61] !== 0) return
  prepareUnits()
  prepareLetters()
  for (let code = 0; code < 65536; code++) {
    const unit = unitOf(code)
    letters[code] = unit < Unit.digit || unit > Unit.hangul ? 0 : small[code >= 0xff10 && code <= 0xff5a ? code - 0xfee0 : code]!
  }
}

/** A title without case, width, punctuation, blanks. */
export const foldTitle = (text: string): string => {
  prepare()
  let folded = ""
  for (let i = 0; i < text.length; i++) {
    const code = letters[text.charCodeAt(i)]!
    if (code !== 0) folded += String.fromCharCode(code)
  }
  return folded
}

/** How long a line is when folded; 0 for one that is too long or too short to be a title. */
export const foldedLength = (shape: LineShape): number => (shape.width <= 200 && shape.letters >= 4 ? shape.letters + shape.digits : 0)

/** Whether two lines begin with the same `length` letters when folded; neither may be shorter. */
export const foldedStartsAlike = (codes: Uint16Array, a: LineShape, b: LineShape, length: number): boolean => {
  prepare()
  let i = a.from, j = b.from
  for (let k = 0; k < length; k++) {
    while (letters[codes[i]!] === 0) i++
    while (letters[codes[j]!] === 0) j++
    if (letters[codes[i++]!] !== letters[codes[j++]!]) return false
  }
  return true
}

/** Whether two lines end in the same `length` letters when folded; neither may be shorter. */
export const foldedEndsAlike = (codes: Uint16Array, a: LineShape, b: LineShape, length: number): boolean => {
  prepare()
  let i = a.to - 1, j = b.to - 1
  for (let k = 0; k < length; k++) {
    while (letters[codes[i]!] === 0) i--
    while (letters[codes[j]!] === 0) j--
    if (letters[codes[i--]!] !== letters[codes[j--]!]) return false
  }
  return true
}

/** A hash of a line's length, first and last letter when folded: lines of different ones differ. */
export const foldedOutline = (codes: Uint16Array, { from, to, letters: long, digits }: LineShape): number => {
  prepare()
  let i = from, j = to - 1
  while (letters[codes[i]!] === 0) i++
  while (letters[codes[j]!] === 0) j--
  return Math.imul(Math.imul(long + digits, 0x01000193) ^ letters[codes[i]!]!, 0x01000193) ^ letters[codes[j]!]!
}

/** A hash of a line when folded. */
export const foldedHash = (codes: Uint16Array, { from, to }: LineShape): number => {
  prepare()
  let hash = 0
  for (let i = from; i < to; i++) {
    const code = letters[codes[i]!]!
    if (code !== 0) hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}
