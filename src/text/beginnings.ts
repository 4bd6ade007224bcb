/**
 * Sets of word beginnings and of pairs of characters that are asked at every word of every line: no string is made, and the answer is exact.
 * Characters are told apart by small numbers, so that four of them are the key of a beginning, and two are a place in a table of one bit a pair.
 */

const slots = 1 << 12

/** Numbers the characters of some texts from 1; all others are 0. */
const numbered = (texts: Iterable<string>): Uint8Array => {
  const numbers = new Uint8Array(65536)
  let last = 0
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (numbers[code] !== 0) continue
      if ((last += 1) > 255) throw new RangeError("more than 255 characters")
      numbers[code] = last
    }
  }
  return numbers
}

/** The first four characters of words, shorter words filled up with blanks; each in small letters, with a capital, and in capitals. */
export class Beginnings {
  readonly #numbers: Uint8Array
  readonly #keys = new Int32Array(slots)

  constructor(stems: Iterable<string>) {
    const fours = Array.from(stems, (stem) => stem.padEnd(4).slice(0, 4)).flatMap((stem) => [stem, stem[0]!.toUpperCase() + stem.slice(1), stem.toUpperCase()])
    this.#numbers = numbered(fours)
    for (const four of fours) {
      const key = this.#key(four.charCodeAt(0), four.charCodeAt(1), four.charCodeAt(2), four.charCodeAt(3))
      let slot = this.#slot(key)
      while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = slot + 1 & slots - 1
      this.#keys[slot] = key
    }
  }

  #key(a: number, b: number, c: number, d: number): number {
    const numbers = this.#numbers
    return numbers[a]! << 24 | numbers[b]! << 16 | numbers[c]! << 8 | numbers[d]!
  }

  #slot(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> 20
  }

  /** Whether four code units are one of these. */
  has(a: number, b: number, c: number, d: number): boolean {
    const key = this.#key(a, b, c, d)
    // A character that none of them has makes a key that none of them is.
    for (let slot = this.#slot(key); this.#keys[slot] !== 0; slot = slot + 1 & slots - 1) if (this.#keys[slot] === key) return true
    return false
  }
}

/** Pairs of characters. */
export class Pairs {
  readonly #firsts: Uint8Array
  readonly #seconds: Uint8Array
  readonly #bits = new Uint8Array(8192)

  constructor(pairs: Iterable<string>) {
    const two = Array.from(pairs).filter((pair) => pair.length === 2)
    this.#firsts = numbered(two.map((pair) => pair[0]!))
    this.#seconds = numbered(two.map((pair) => pair[1]!))
    for (const pair of two) {
      const place = this.#firsts[pair.charCodeAt(0)]! << 8 | this.#seconds[pair.charCodeAt(1)]!
      this.#bits[place >> 3]! |= 1 << (place & 7)
    }
  }

  /** Whether a pair may begin with this code unit: `false` is certain for `has`. */
  begins(code: number): boolean {
    return this.#firsts[code] !== 0
  }

  /** Whether two code units are one of these. */
  has(first: number, second: number): boolean {
    const number = this.#firsts[first]!
    if (number === 0) return false
    const place = number << 8 | this.#seconds[second]!
    return (this.#bits[place >> 3]! >> (place & 7) & 1) === 1
  }
}
