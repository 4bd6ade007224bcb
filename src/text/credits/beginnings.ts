/**
 * Sets of word beginnings and of pairs of characters that are asked at every word of every line: no string is made, and the answer is exact.
 * Characters are told apart by small numbers, so that four of them are the key of a beginning, and two are a place in a table of one bit a pair.
 */

const slots = 1 << 12

/** Characters by number, from 1 to `most`: those that stand at one place of some texts. */
const numbered = (texts: ReadonlyArray<string>, place: number, most: number): ReadonlyMap<number, number> => {
  const numbers = new Map<number, number>()
  for (const text of texts) {
    const code = text.charCodeAt(place)
    if (!numbers.has(code)) numbers.set(code, numbers.size + 1)
  }
  if (numbers.size > most) throw new RangeError(`more than ${most} characters`)
  return numbers
}

/** Words as they are, with a capital, and in capitals. */
export const inCapitals = (words: Iterable<string>): ReadonlyArray<string> => Array.from(words).flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])

/** The first four characters of words, shorter words filled up with blanks. */
export class Beginnings {
  /** The numbers that a character has as the first, second, third and fourth of a beginning, eight bits each. */
  readonly #numbers = new Int32Array(65536)
  readonly #keys = new Int32Array(slots)

  constructor(words: Iterable<string>) {
    const fours = Array.from(words, (word) => word.padEnd(4).slice(0, 4))
    for (const place of [0, 1, 2, 3]) for (const [code, number] of numbered(fours, place, 255)) this.#numbers[code]! |= number << 24 - place * 8
    for (const four of fours) {
      const key = this.#key(four.charCodeAt(0), four.charCodeAt(1), four.charCodeAt(2), four.charCodeAt(3))
      let slot = this.#slot(key)
      while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = slot + 1 & slots - 1
      this.#keys[slot] = key
    }
  }

  #key(a: number, b: number, c: number, d: number): number {
    const numbers = this.#numbers
    return numbers[a]! & 0xff000000 | numbers[b]! & 0xff0000 | numbers[c]! & 0xff00 | numbers[d]! & 0xff
  }

  #slot(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> 20
  }

  /** Whether four code units are one of these. */
  has(a: number, b: number, c: number, d: number): boolean {
    const key = this.#key(a, b, c, d)
    // A character that stands at no such place makes a key that none of them is.
    for (let slot = this.#slot(key); this.#keys[slot] !== 0; slot = slot + 1 & slots - 1) if (this.#keys[slot] === key) return true
    return false
  }
}

/** Pairs of characters: the first two of each text. */
export class Pairs {
  readonly #firsts = new Uint16Array(65536)
  readonly #seconds = new Uint16Array(65536)
  readonly #bits = new Uint8Array(1 << 15)

  constructor(pairs: Iterable<string>) {
    const two = Array.from(pairs).filter((pair) => pair.length > 1)
    for (const [code, number] of numbered(two, 0, 511)) this.#firsts[code] = number
    for (const [code, number] of numbered(two, 1, 511)) this.#seconds[code] = number
    for (const pair of two) {
      const place = this.#firsts[pair.charCodeAt(0)]! << 9 | this.#seconds[pair.charCodeAt(1)]!
      this.#bits[place >> 3]! |= 1 << (place & 7)
    }
  }

  /** Whether two code units are one of these. */
  has(first: number, second: number): boolean {
    const number = this.#firsts[first]!
    if (number === 0) return false
    const place = number << 9 | this.#seconds[second]!
    return (this.#bits[place >> 3]! >> (place & 7) & 1) === 1
  }
}
