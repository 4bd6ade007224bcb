/**
 * How a line is worded: logistic regression over its words and pairs of neighbouring words (of Han, kana and hangul: characters), learnt from the
 * labelled pages by `bench/wording.ts`. Titles that want to be opened are worded unlike steps of a recipe, names, results. A feature for the trees, no answer by itself.
 */
import { prepareLetters, small as smallLetters } from "./lexicon.ts"
import { prepareUnits, Unit as Units, unitBits, unitTable } from "./lineShape.ts"

// Copies: what is imported is looked up at every use.
const Unit = Units, UNIT = unitBits, units = unitTable, small = smallLetters

/** Words, or pairs with a blank between the two, with what they add: positive where lines point elsewhere. A pair of a line's first or last word has `start` or `end` in it. */
export type Weights = ReadonlyArray<readonly [adds: number, grams: ReadonlyArray<string>]>

/** Stand before the first and behind the last word. */
export const start = "<s>", end = "</s>"

/** So many code units of a line are read: what follows is running text. */
const most = 160
// Digits of a number beyond these are not counted.
const digits = 5

const isLetter = (unit: number): boolean => unit >= Unit.lower && unit <= Unit.letter
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019
const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000

/** The words of a line in small letters: `#3` for a number of three digits, characters of Han, kana and hangul and marks one by one. The readable definition of what `Wording.of` reads. */
export const wordsOf = (line: string): Array<string> => {
  prepareUnits()
  prepareLetters()
  const words: Array<string> = []
  const unitAt = (i: number) => units[line.charCodeAt(i)]! & UNIT
  const stop = Math.min(line.length, most)
  for (let i = 0; i < stop;) {
    const from = i, unit = unitAt(i)
    if (unit === Unit.digit) {
      while (i < stop && unitAt(i) === Unit.digit) i++
      words.push(`#${Math.min(i - from, digits)}`)
    } else if (isLetter(unit)) {
      while (i < stop && (isLetter(unitAt(i)) || isApostrophe(line.charCodeAt(i)))) i++
      words.push(Array.from({ length: i - from }, (_, k) => String.fromCharCode(small[line.charCodeAt(from + k)]!)).join(""))
    } else {
      if (unit !== Unit.space && !isSurrogate(line.charCodeAt(i))) words.push(String.fromCharCode(small[line.charCodeAt(i)]!))
      i++
    }
  }
  return words
}

/** A line's words and pairs, each as often as it stands there. */
export const gramsOf = (line: string): Array<string> => {
  const words = wordsOf(line)
  return [...words, ...[...words, end].map((word, i) => `${words[i - 1] ?? start} ${word}`)]
}

const grown = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
const pairOf = (before: number, word: number): number => Math.imul(before, 0x2545f491) ^ word
/** The key of a word: its own code where it is one character, else of all. */
const keyOf = (word: string): number => {
  if (word.length === 1) return word.charCodeAt(0)
  let key = 7
  for (let i = 0; i < word.length; i++) key = grown(key, word.charCodeAt(i))
  return key
}
const startKey = keyOf(start), endKey = keyOf(end)
const numberKeys = Int32Array.from({ length: digits + 1 }, (_, count) => keyOf(`#${count}`))
const mixed = (key: number): number => {
  const mix = Math.imul(key, 0x9e3779b1)
  return mix ^ mix >>> 15
}

/** Says how lines are worded, by weights that it puts in a table at the first line. */
export class Wording {
  readonly #weights: Weights
  #keys = new Int32Array(0)
  #adds = new Float32Array(0)
  #mask = 0
  // Most pairs have no weight: a bit for each key, close to the processor, answers for them.
  readonly #sieve = new Uint8Array(1 << 14)

  constructor(weights: Weights) {
    this.#weights = weights
  }

  #prepare(): void {
    prepareUnits()
    prepareLetters()
    const count = this.#weights.reduce((sum, [, grams]) => sum + grams.length, 0)
    let size = 64
    while (size < count * 3) size *= 2
    this.#mask = size - 1
    this.#keys = new Int32Array(size)
    this.#adds = new Float32Array(size)
    for (const [adds, grams] of this.#weights) {
      for (const gram of grams) {
        const blank = gram.indexOf(" ")
        const key = blank < 0 ? keyOf(gram) : pairOf(keyOf(gram.slice(0, blank)), keyOf(gram.slice(blank + 1)))
        const mix = mixed(key)
        this.#sieve[mix >>> 18]! |= 1 << (mix >>> 15 & 7)
        let at = mix & this.#mask
        while (this.#adds[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & this.#mask
        this.#keys[at] = key
        this.#adds[at] = adds
      }
    }
  }

  #added(key: number): number {
    const mix = mixed(key)
    if ((this.#sieve[mix >>> 18]! >> (mix >>> 15 & 7) & 1) === 0) return 0
    const keys = this.#keys, adds = this.#adds, mask = this.#mask
    for (let at = mix & mask; adds[at] !== 0; at = (at + 1) & mask) if (keys[at] === key) return adds[at]!
    return 0
  }

  /** What the words of the line `[from, to)` of `codes` add up to, over the square root of how many there are: so long lines are not surer than short ones. */
  of(codes: Uint16Array, from: number, to: number): number {
    if (this.#mask === 0) this.#prepare()
    const stop = Math.min(to, from + most)
    let sum = 0, count = 1, before = startKey
    for (let i = from; i < stop;) {
      const code = codes[i]!
      const unit = units[code]! & UNIT
      let word: number
      if (isLetter(unit)) {
        const first = i
        word = 7
        for (; i < stop && (isLetter(units[codes[i]!]! & UNIT) || isApostrophe(codes[i]!)); i++) word = grown(word, small[codes[i]!]!)
        if (i === first + 1) word = small[code]!
      } else if (unit === Unit.digit) {
        const first = i
        while (i < stop && (units[codes[i]!]! & UNIT) === Unit.digit) i++
        word = numberKeys[Math.min(i - first, digits)]!
      } else {
        i++
        if (unit === Unit.space || isSurrogate(code)) continue
        word = small[code]!
      }
      sum += this.#added(word) + this.#added(pairOf(before, word))
      before = word
      count += 2
    }
    return (sum + this.#added(pairOf(before, endKey))) / Math.sqrt(count)
  }
}
