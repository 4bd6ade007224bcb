/**
 * The form in which texts are compared: letters and digits only, without case, width, accents, or the difference of Hant and Hans.
 *
 * Marks that a script needs to be read (vowel signs of Devanagari or Thai) stay; accents and vowel points, which copies often lose, go.
 */
import { Scratch } from "./codeUnits.ts"
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

/** What each code unit becomes: 0 is nothing, `MORE` a sequence in `longer`, or what a pair becomes that it begins. */
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
  table.fill(MORE, 0xd800, 0xdc00)
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

/** What a unit that has no single folded one becomes: of a sequence, or of the pair that it begins. */
const foldRare = (unit: number, next: number): string =>
  !isHigh(unit) ? longer.get(unit)! : isLow(next) ? foldAstral(0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff)) : ""

const widened = (out: Uint16Array, room: number): Uint16Array => {
  const wider = new Uint16Array(2 * room)
  wider.set(out)
  return wider
}

const given = new Scratch()
const taken = new Scratch()

/** Lines as they are compared, and a hash of them as they are. */
export interface Folded {
  /** The lines as one run of folded code units, as if they were one line. */
  readonly folded: Uint16Array
  /** 53 bits of the lines, none of which holds a line end. The mixing is MurmurHash3's (Austin Appleby, public domain) on two lanes. */
  readonly hash: number
}

const LINE_END = 10

/** Where `foldPlain` stopped in what it read, and in what it wrote; both lanes of the hash. */
const state = new Int32Array(4)

/** Goes on from `state`, behind the first unit that is `MORE` or to the end. Calls nothing, or all that it holds would go to memory and back. */
const foldPlain = (units: Uint16Array, end: number, out: Uint16Array): void => {
  let i = state[0]!
  let size = state[1]!
  let high = state[2]!
  let low = state[3]!
  for (let folded = 0; i < end && folded !== MORE; i++) {
    const unit = units[i]!
    folded = table[unit]!
    // Without a branch, which nobody foresees where words end: a third of the time.
    out[size] = folded
    size += (MORE - folded) >>> 31
    high = Math.imul(high ^ unit, 0x85ebca6b)
    low = Math.imul(low ^ unit, 0xc2b2ae35)
    if (unit !== LINE_END) high ^= low >>> 15
    low ^= high >>> 13
  }
  state[0] = i
  state[1] = size
  state[2] = high
  state[3] = low
}

/** Mixes one more unit, which ends no line, into the hash. */
const hashOne = (unit: number): void => {
  const low = Math.imul(state[3]! ^ unit, 0xc2b2ae35)
  state[2] = Math.imul(state[2]! ^ unit, 0x85ebca6b) ^ (low >>> 15)
  state[3] = low ^ (state[2]! >>> 13)
}

/**
 * Expects NFC where marks are letters (Hangul jamo); lone surrogates go. Both in one loop: each step of the hash waits for the one before,
 * and folding meanwhile costs next to nothing. Together they take as long as folding did.
 */
export const foldAndHash = (lines: ReadonlyArray<string>): Folded => {
  if (!filled) fill()
  // A line end folds to nothing, and halves of pairs in two lines do not meet.
  const text = lines.join("\n")
  const end = text.length
  const units = given.write(text)
  let out = taken.room(end + 1)
  state[0] = 0
  state[1] = 0
  state[2] = 0x9747b28c
  state[3] = 0x3c6ef372
  for (;;) {
    foldPlain(units, end, out)
    const i: number = state[0]!
    if (i === 0 || table[units[i - 1]!] !== MORE) break
    const unit = units[i - 1]!
    const next = i < end ? units[i]! : 0
    const rare = foldRare(unit, next)
    const room = state[1]! + rare.length + end - i
    if (room > out.length) out = widened(out, room)
    for (let k = 0; k < rare.length; k++) out[state[1]!++] = rare.charCodeAt(k)
    if (isHigh(unit) && isLow(next)) {
      hashOne(next)
      state[0] = i + 1
    }
    if (state[0] === end) break
  }
  let high = state[2]!
  let low = state[3]!
  if (lines.length > 0) {
    high = Math.imul(high ^ LINE_END, 0x85ebca6b)
    low = Math.imul(low ^ LINE_END, 0xc2b2ae35) ^ (high >>> 13)
  }
  return { folded: out.slice(0, state[1]!), hash: (Math.imul(high ^ (high >>> 16), 0x2c1b3c6d) >>> 11) * 0x100000000 + (low >>> 0) }
}

/** The lines as one run of folded code units. */
export const fold = (lines: ReadonlyArray<string>): Uint16Array => foldAndHash(lines).folded

/** Whether a folded code unit belongs to a script that needs no spaces between short words: Han, kana, bopomofo, Yi, Hangul (all that folds to U+2E80 and above). */
export const isCjk = (folded: number): boolean => folded >= 0x2e80
