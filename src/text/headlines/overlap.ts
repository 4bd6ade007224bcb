/** Which words lines share, by the keys that `lineShape.measure` notes: how often each was seen, in a small table. */
import { keyBits } from "./lineShape.ts"

/** Keys seen since the last `clear`: once, or more often. Its loops have no branch: whether a key was seen is nothing that a processor can foresee. */
export class Seen {
  // `#base` + 1: once, + 2: more often; what is at most `#base` was seen before the last `clear`. Bytes, so that all of it stays close to the processor.
  readonly #table = new Uint8Array(1 << keyBits)
  #base = 0

  clear(): void {
    this.#base += 2
    if (this.#base > 250) {
      this.#table.fill(0)
      this.#base = 0
    }
  }

  /** Adds `keys[from]` up to `keys[to - 1]`. */
  add(keys: Uint16Array, from: number, to: number): void {
    const table = this.#table
    const base = this.#base
    for (let i = from; i < to; i++) {
      const key = keys[i]!
      // One more when it was seen.
      table[key] = base + 1 + ((base - table[key]!) >>> 31)
    }
  }

  /** How large a share of `keys[from]` up to `keys[to - 1]` was seen more than `least` times, 0 or 1; -1 when there are none. */
  share(keys: Uint16Array, from: number, to: number, least: number): number {
    if (from === to) return -1
    const table = this.#table
    const base = this.#base + least
    let hits = 0
    for (let i = from; i < to; i++) hits += (base - table[keys[i]!]!) >>> 31
    return hits / (to - from)
  }
}
