/** Places by id, for corpora of any size: 64 bits of an id stand for it, so a document takes 18 to 36 bytes. */
import { idHash } from "./Ids.ts"

/** Open addressing with linear probing; never more than two thirds full. */
export class IdTable {
  readonly #high: Uint32Array
  readonly #low: Uint32Array
  /** Place + 1; 0 = free. */
  readonly #place: Uint32Array
  readonly #mask: number

  /** `most`: how many ids are added at most. */
  constructor(most: number) {
    let size = 16
    while (2 * size < 3 * most) size *= 2
    this.#high = new Uint32Array(size)
    this.#low = new Uint32Array(size)
    this.#place = new Uint32Array(size)
    this.#mask = size - 1
  }

  /** The slot of an id's hash, or the free one where it would stand. */
  #slot(high: number, low: number): number {
    let slot = (low ^ high) & this.#mask
    while (this.#place[slot] !== 0 && !(this.#high[slot] === high && this.#low[slot] === low)) slot = (slot + 1) & this.#mask
    return slot
  }

  /** `false` when the id is there already: it keeps its place. */
  add(id: string, place: number): boolean {
    return this.addHash(...idHash(id), place)
  }

  get(id: string): number | undefined {
    return this.getHash(...idHash(id))
  }

  /** The same by the halves of `idHash`. */
  addHash(high: number, low: number, place: number): boolean {
    const slot = this.#slot(high, low)
    if (this.#place[slot] !== 0) return false
    this.#high[slot] = high
    this.#low[slot] = low
    this.#place[slot] = place + 1
    return true
  }

  getHash(high: number, low: number): number | undefined {
    const found = this.#place[this.#slot(high, low)]!
    return found === 0 ? undefined : found - 1
  }
}
