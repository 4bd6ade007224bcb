/** The signatures by which near copies of a text are found: that of the whole, and that of its beginning. */
import { isCjk } from "../fold.ts"
import { dense, EMPTY, placeOf, signature } from "./minhash.ts"
import { mix } from "../mix.ts"
import { hashes, head, isDigit, MOST_SHINGLES, shingling, spread } from "./shingles.ts"

const { CJK_LENGTH, OTHER_LENGTH, BASE, OUT_OF_CJK, OUT_OF_OTHER, NUMBER } = shingling

/** Signatures of a text, and how many hashes they were made of. */
export interface Signatures {
  readonly head: Uint32Array
  readonly whole: Uint32Array
  readonly hashes: number
}

/** What `signatures` says, from lists of hashes: as it is defined, and for texts that are sampled. */
export const signaturesFromLists = (folded: Uint16Array, headSize: number, wholeSize: number): Signatures => {
  const found = hashes(folded)
  return { head: signature(hashes(head(folded)), headSize), whole: signature(found, wholeSize), hashes: found.length }
}

/** What the rolling hash was after so many characters of the text at hand, and where its digits are. */
const rolled = new Int32Array(MOST_SHINGLES + 1)
const digits = new Int32Array(MOST_SHINGLES + 1)

/** How many digits there are. */
const roll = (folded: Uint16Array): number => {
  let hash = 0
  let count = 0
  for (let i = 0; i < folded.length; i++) {
    const char = folded[i]!
    rolled[i + 1] = hash = (Math.imul(hash, BASE) + spread(char)) | 0
    digits[count] = i
    count += Number(isDigit(char))
  }
  return count
}

/** Puts the shingles of the first `end` characters on their places; how many they are. */
const putShingles = (folded: Uint16Array, end: number, least: Uint32Array): number => {
  const size = least.length
  let count = 0
  for (let from = 0; from < end; from++) {
    const isOfCjk = isCjk(folded[from]!)
    const to = from + (isOfCjk ? CJK_LENGTH : OTHER_LENGTH)
    if (to > end) continue
    const hash = (mix((rolled[to]! - Math.imul(rolled[from]!, isOfCjk ? OUT_OF_CJK : OUT_OF_OTHER)) | 0) & ~NUMBER) >>> 0
    const place = placeOf(hash, size)
    if (hash < least[place]!) least[place] = hash
    count++
  }
  if (count > 0) return count
  // What is shorter than a shingle is one shingle.
  const short = (mix(rolled[end]!) & ~NUMBER) >>> 0
  least[placeOf(short, size)] = short
  return 1
}

/** The same for numbers, of so many digits. */
const putNumbers = (folded: Uint16Array, end: number, least: Uint32Array, all: number): number => {
  const size = least.length
  let count = 0
  let number = 0
  for (let n = 0; n < all; n++) {
    const i = digits[n]!
    if (i >= end) break
    number = (Math.imul(number, BASE) + spread(folded[i]!)) | 0
    if (i + 1 < end && n + 1 < all && digits[n + 1] === i + 1) continue
    const hash = (mix(number) | NUMBER) >>> 0
    const place = placeOf(hash, size)
    if (hash < least[place]!) least[place] = hash
    number = 0
    count++
  }
  return count
}

/** Both signatures with one rolling hash for shingles of all lengths, and no lists: half the time, and nothing to clear away. */
export const signatures = (folded: Uint16Array, headSize: number, wholeSize: number): Signatures => {
  const end = folded.length
  if (end === 0 || end > MOST_SHINGLES) return signaturesFromLists(folded, headSize, wholeSize)
  const all = roll(folded)
  const [ofHead, ofWhole] = [new Uint32Array(headSize).fill(EMPTY), new Uint32Array(wholeSize).fill(EMPTY)]
  const headEnd = head(folded).length
  putShingles(folded, headEnd, ofHead)
  putNumbers(folded, headEnd, ofHead, all)
  const found = putShingles(folded, end, ofWhole) + putNumbers(folded, end, ofWhole, all)
  return { head: dense(ofHead), whole: dense(ofWhole), hashes: found }
}
