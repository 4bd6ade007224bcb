/** Which keys there may be: a set that now and then says yes to one that was never added, and takes some six bytes a key. */

/** Bits for each key: one answer in so many is wrong. */
const BITS = 32

/** Keys of 64 bits, spread evenly. */
export class KeySet {
  readonly #bits: Uint32Array
  readonly #mask: number

  /** For about so many keys, at most 2 ** 26. */
  constructor(keys: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(1, keys) * BITS))
    this.#bits = new Uint32Array(size / 32)
    this.#mask = size - 1
  }

  add(high: number, low: number): void {
    const bit = (low ^ Math.imul(high, 0x9e3779b1)) & this.#mask
    this.#bits[bit >>> 5]! |= 1 << (bit & 31)
  }

  has(high: number, low: number): boolean {
    const bit = (low ^ Math.imul(high, 0x9e3779b1)) & this.#mask
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0
  }
}
