/** Counts how often keys of 32 bits come, in a table that is kept from page to page. */
export class Tally {
  #keys = new Int32Array(64)
  #counts = new Int32Array(64)
  #mask = 63

  /** Begins anew with room for `most` keys. */
  clear(most: number): void {
    let size = 64
    while (size < most * 2) size *= 2
    if (size > this.#keys.length || this.#keys.length > 1 << 16) {
      this.#keys = new Int32Array(size)
      this.#counts = new Int32Array(size)
    } else this.#counts.fill(0, 0, size)
    this.#mask = size - 1
  }

  /** Counts a key and says under which number `count` knows it. */
  add(key: number): number {
    const keys = this.#keys, counts = this.#counts
    const mixed = Math.imul(key, 0x9e3779b1)
    let at = (mixed ^ mixed >>> 15) & this.#mask
    while (counts[at]! > 0 && keys[at] !== key) at = (at + 1) & this.#mask
    keys[at] = key
    counts[at]!++
    return at
  }

  count(slot: number): number {
    return this.#counts[slot]!
  }
}
