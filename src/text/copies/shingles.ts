/**
 * A folded text as the set of its short runs of characters and of its numbers, and how alike two such sets are.
 *
 * A shingle is 5 characters long where it starts in a script without spaces, 8 elsewhere: whitespace words make one "word" of a Chinese clause,
 * and 5 letters are shared by unrelated English texts (their Jaccard is .027 on average, which drowns a large corpus in candidates).
 */
import { isCjk } from "../fold.ts"
import { sortedSet } from "./hashSet.ts"
import { mix } from "../mix.ts"

const CJK_LENGTH = 5
const OTHER_LENGTH = 8

/** Texts with more shingles than this are compared by a sample: one in 2, 4, 8 … of them, so that no text costs more than this many to store or compare. */
export const MOST_SHINGLES = 1 << 16

const BASE = 0x2c9277b5
const power = (exponent: number): number => (exponent === 0 ? 1 : Math.imul(BASE, power(exponent - 1)))
const OUT_OF_CJK = power(CJK_LENGTH)
const OUT_OF_OTHER = power(OTHER_LENGTH)

/** A character as the rolling hash takes it. Not linear, or runs that differ by small amounts in several places would meet too often. */
const spread = (unit: number): number => {
  const x = Math.imul(unit, 0x9e3779b1)
  return x ^ (x >>> 15)
}

/** By how many bits the sample of a text of this folded length is thinned: one shingle in `2 ** thinning` is kept. */
const thinning = (length: number): number => Math.max(0, Math.ceil(Math.log2(length / MOST_SHINGLES)))
/** Shingles from here on are left out of such a sample. Those with the smallest hashes stay, so a thinner sample is the beginning of a thicker one. */
const limit = (thinned: number): number => 2 ** (32 - thinned)

/** A number is told from a shingle by its last bit. */
const NUMBER = 1
/** Whether a folded character is one of those that make numbers. */
const isDigit = (folded: number): boolean => folded >= 0x30 && folded <= 0x39

/**
 * The hashes of all shingles and of all numbers (or of a sample of them) as they come, with repeats: until they are asked for again.
 * A text shorter than one shingle is one shingle; an empty text has none.
 */
export const hashes = (folded: Uint16Array): Uint32Array => (folded.length < OTHER_LENGTH || folded.length > MOST_SHINGLES ? hashesAsDefined(folded) : hashesAtOnce(folded))

/** What `hashes` says, as it is defined: for texts that are sampled, and for those that may be too short for a shingle. */
export const hashesAsDefined = (folded: Uint16Array): Uint32Array => {
  const end = folded.length
  const below = limit(thinning(end))
  // Room for a shingle and a number at every character, or for twice as large a sample as is to be expected.
  const found = new Uint32Array(Math.min(2 * end, 2 * MOST_SHINGLES + 2))
  let size = 0
  let runs = 0
  let cjk = 0
  let other = 0
  let number = 0
  let digits = false
  for (let i = 0; i < end; i++) {
    const char = folded[i]!
    const unit = spread(char)
    cjk = (Math.imul(cjk, BASE) + unit) | 0
    if (i >= CJK_LENGTH) cjk = (cjk - Math.imul(spread(folded[i - CJK_LENGTH]!), OUT_OF_CJK)) | 0
    other = (Math.imul(other, BASE) + unit) | 0
    if (i >= OTHER_LENGTH) other = (other - Math.imul(spread(folded[i - OTHER_LENGTH]!), OUT_OF_OTHER)) | 0
    if (i >= CJK_LENGTH - 1 && isCjk(folded[i - CJK_LENGTH + 1]!)) {
      runs++
      found[size] = mix(cjk) & ~NUMBER
      if (found[size]! < below) size++
    }
    if (i >= OTHER_LENGTH - 1 && !isCjk(folded[i - OTHER_LENGTH + 1]!)) {
      runs++
      found[size] = mix(other) & ~NUMBER
      if (found[size]! < below) size++
    }
    if (isDigit(char)) {
      number = (Math.imul(digits ? number : 0, BASE) + unit) | 0
      digits = i + 1 < end && isDigit(folded[i + 1]!)
      if (!digits) {
        found[size] = mix(number) | NUMBER
        if (found[size]! < below) size++
      }
    }
    if (size + 3 > found.length && i + 1 < end) {
      // Only a sample gets here, of a text that repeats itself.
      const distinct = sortedSet(found.subarray(0, size))
      found.set(distinct)
      size = distinct.length
      if (size > MOST_SHINGLES + MOST_SHINGLES / 2) break
    }
  }
  if (runs === 0 && end > 0) found[size++] = mix(other) & ~NUMBER
  return found.subarray(0, size)
}

let room = new Uint32Array(0)
/** What the rolling hash was before each of the last eight characters. */
const before = new Int32Array(8)
const CJK_FROM_HERE = 1 << (2 * (CJK_LENGTH - 1))
const OTHER_FROM_HERE = 2 << (2 * (OTHER_LENGTH - 1))

/** The same for all others, with one rolling hash for shingles of both lengths, in the same room again and again: a third of the time. */
const hashesAtOnce = (folded: Uint16Array): Uint32Array => {
  const end = folded.length
  // No more than a shingle and a number begin at a character.
  if (room.length < 2 * end) room = new Uint32Array(Math.max(1 << 13, 2 ** Math.ceil(Math.log2(2 * end))))
  const found = room
  let size = 0
  let hash = 0
  let number = 0
  // Of the last characters, two bits each: 1 of a script without spaces, 2 of another.
  let scripts = 0
  for (let i = 0; i < end; i++) {
    const char = folded[i]!
    const unit = spread(char)
    before[i & 7] = hash
    hash = (Math.imul(hash, BASE) + unit) | 0
    scripts = (scripts << 2) | (isCjk(char) ? 1 : 2)
    if ((scripts & CJK_FROM_HERE) !== 0) found[size++] = mix((hash - Math.imul(before[(i - CJK_LENGTH + 1) & 7]!, OUT_OF_CJK)) | 0) & ~NUMBER
    if ((scripts & OTHER_FROM_HERE) !== 0) found[size++] = mix((hash - Math.imul(before[(i - OTHER_LENGTH + 1) & 7]!, OUT_OF_OTHER)) | 0) & ~NUMBER
    if (isDigit(char)) {
      number = (Math.imul(number, BASE) + unit) | 0
      if (i + 1 === end || !isDigit(folded[i + 1]!)) {
        found[size++] = mix(number) | NUMBER
        number = 0
      }
    }
  }
  return found.subarray(0, size)
}

/** The set of those hashes, sorted: what two texts are compared by. */
export const shingles = (folded: Uint16Array): Uint32Array => sortedSet(hashes(folded))

/** About two sentences: 112 characters of a script without spaces, 336 of others. */
const HEAD = 336

/** The beginning of a folded text, which a teaser, a first page and a text cut short have in common with the whole. */
export const head = (folded: Uint16Array): Uint16Array => {
  let end = 0
  for (let room = HEAD; room > 0 && end < folded.length; end++) room -= isCjk(folded[end]!) ? 3 : 1
  return folded.subarray(0, end)
}

/** How two sets of shingles lie to each other; `sampled` when it was reckoned from samples. */
export interface Overlap {
  readonly jaccard: number
  /** The share of the smaller set that lies in the larger. */
  readonly containment: number
  /** Shingles of the smaller set, and of the larger. */
  readonly smaller: number
  readonly larger: number
  /** Different numbers in the text that has fewer of them, and how many of those the other has too. */
  readonly numbers: number
  readonly commonNumbers: number
  readonly sampled: boolean
}

/** A text to be compared: its shingles, and the folded length that they were made from; `sampled` when they are what `sampleOf` left of them. */
export interface Shingled {
  readonly shingles: Uint32Array
  readonly length: number
  readonly sampled?: boolean
}

/** So many shingles are remembered of a text that need not be at hand again, and so many numbers: a Jaccard of .5 is then known to within .03 (one standard error). */
const SAMPLE = [256, 64] as const

/** The shingles and the numbers of a text with the smallest hashes: of any two texts the same are left, so what they have in common can be reckoned from them. */
export const sampleOf = (shingles: Uint32Array): Uint32Array => {
  const left: [number, number] = [...SAMPLE]
  return shingles.filter((hash) => left[hash & NUMBER]!-- > 0)
}

/** Hashes from here on are not known of a text: of its shingles, of its numbers. */
const bounds = ({ shingles, length, sampled }: Shingled): readonly [number, number] => {
  const all = limit(thinning(length))
  if (sampled !== true) return [all, all]
  const found: [number, number] = [0, 0]
  const last: [number, number] = [0, 0]
  for (const hash of shingles) {
    found[hash & NUMBER]!++
    last[hash & NUMBER] = hash
  }
  const bound = (kind: 0 | 1) => (found[kind] < SAMPLE[kind] ? all : Math.min(all, last[kind] + 1))
  return [bound(0), bound(1)]
}

const below = (shingles: Uint32Array, ends: readonly [number, number]): Uint32Array => shingles.filter((hash) => hash < ends[hash & NUMBER]!)

const countNumbers = (shingles: Uint32Array): number => {
  let count = 0
  for (let i = 0; i < shingles.length; i++) count += shingles[i]! & NUMBER
  return count
}

/** Exact, unless of one of the texts only a sample is known: then both are compared by the thinner sample, and sizes are what that lets expect. */
export const overlap = (a: Shingled, b: Shingled): Overlap => {
  const [ofA, ofB] = [bounds(a), bounds(b)]
  const ends = [Math.min(ofA[0], ofB[0]), Math.min(ofA[1], ofB[1])] as const
  const whole = Math.min(...ends) === limit(0)
  const x = whole ? a.shingles : below(a.shingles, ends)
  const y = whole ? b.shingles : below(b.shingles, ends)
  let both = 0
  let commonNumbers = 0
  const [xEnd, yEnd] = [x.length, y.length]
  for (let i = 0, j = 0; i < xEnd && j < yEnd;) {
    const u = x[i]!
    const v = y[j]!
    if (u === v) {
      both++
      commonNumbers += u & NUMBER
      i++
      j++
    } else {
      // Without a branch, which nobody foresees: half the time for texts that are not alike.
      const isBehind = Number(u < v)
      i += isBehind
      j += 1 - isBehind
    }
  }
  const [xNumbers, yNumbers] = [countNumbers(x), countNumbers(y)]
  const [xSize, ySize] = [x.length - xNumbers, y.length - yNumbers]
  const common = both - commonNumbers
  const smaller = Math.min(xSize, ySize)
  const scale = limit(0) / ends[0]
  return {
    jaccard: common / (xSize + ySize - common || 1),
    containment: common / (smaller || 1),
    smaller: Math.round(scale * smaller),
    larger: Math.round(scale * Math.max(xSize, ySize)),
    numbers: Math.min(xNumbers, yNumbers),
    commonNumbers,
    sampled: !whole
  }
}

/** Fewer different numbers than this in one of the texts tell nothing. */
const FEWEST_NUMBERS = 4
/** Texts as like as this are copies, whatever was corrected in them. */
const CORRECTED = 0.9

/** Texts of one form are about as long as one another; less than this, and one is a part of the other. */
const SAME_FORM = 0.6

/**
 * Whether two like texts are rather two of a series (weather warnings, results, quarterly figures): a form of words with other numbers in it.
 * In a copy, however cut or padded, numbers go and come with the words around them, so about as many of them are common as of the shingles;
 * here it is less than `share` of that.
 */
export const isSeries = ({ jaccard, containment, smaller, larger, numbers, commonNumbers }: Overlap, share: number): boolean =>
  numbers >= FEWEST_NUMBERS && numbers - commonNumbers >= 2 && commonNumbers / numbers < share * containment && jaccard < CORRECTED && smaller >= SAME_FORM * larger
