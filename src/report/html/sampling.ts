/** Choosing some of many: always the same ones of the same documents, in one pass and in bounded memory. */
import { mix } from "../../text/mix.ts"

/** A number from 0 to 1 that an id always has (FNV-1a over its code units, spread by MurmurHash3's last step). */
export const lot = (id: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (mix(hash) >>> 0) / 2 ** 32
}

/** So many of all, evenly spread, the first among them. */
export const spread = <A>(all: ReadonlyArray<A>, most: number): ReadonlyArray<A> =>
  all.length <= most ? all : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!)

/** Keeps those with the lowest rank; of equal ones those that came first. */
export class Lowest<A> {
  readonly #most: number
  readonly #kept: Array<{ readonly rank: number; readonly value: A }> = []

  constructor(most: number) {
    this.#most = most
  }

  /** From this rank on none is kept; `undefined` while there is room. */
  get limit(): number | undefined {
    return this.#kept.length < this.#most ? undefined : this.#kept.at(-1)!.rank
  }

  /** Whether one of this rank would be kept now. */
  takes(rank: number): boolean {
    return rank < (this.limit ?? Infinity)
  }

  add(rank: number, value: A): void {
    if (!this.takes(rank)) return
    let at = this.#kept.length
    while (at > 0 && this.#kept[at - 1]!.rank > rank) at--
    this.#kept.splice(at, 0, { rank, value })
    if (this.#kept.length > this.#most) this.#kept.pop()
  }

  /** Lowest first. */
  get values(): ReadonlyArray<A> {
    return this.#kept.map(({ value }) => value)
  }
}

/** The lowest of each kind, so that no kind crowds out the others. */
export class LowestByKind<A> {
  readonly #most: number
  readonly #kinds = new Map<string, Lowest<A>>()

  constructor(most: number) {
    this.#most = most
  }

  of(kind: string): Lowest<A> {
    let lowest = this.#kinds.get(kind)
    if (lowest === undefined) this.#kinds.set(kind, lowest = new Lowest(this.#most))
    return lowest
  }

  get kinds(): ReadonlyArray<readonly [kind: string, values: ReadonlyArray<A>]> {
    return [...this.#kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, lowest]) => [kind, lowest.values])
  }
}

interface Seen<A> {
  count: number
  /** How many there may have been before it was counted. */
  readonly before: number
  readonly first: A
}

/**
 * Counts what is frequent among more things than can be remembered: each count is short by at most one in `width` of all that was added
 * (lossy counting, Manku and Motwani 2002).
 */
export class Frequent<A> {
  readonly #width: number
  readonly #seen = new Map<string, Seen<A>>()
  #added = 0
  /** Whether some counts may be short. */
  isLossy = false

  constructor(width: number) {
    this.#width = width
  }

  /** `first` makes what is remembered of the first time. */
  add(key: string, first: () => A): void {
    const bucket = Math.floor(this.#added++ / this.#width)
    const known = this.#seen.get(key)
    if (known === undefined) this.#seen.set(key, { count: 1, before: bucket, first: first() })
    else known.count++
    if (this.#added % this.#width !== 0) return
    for (const [key, { count, before }] of this.#seen) {
      if (count + before > bucket + 1) continue
      this.#seen.delete(key)
      this.isLossy = true
    }
  }

  /** Most first, those that stand at least `least` times. */
  top(most: number, least: number): ReadonlyArray<{ readonly key: string; readonly count: number; readonly first: A }> {
    return [...this.#seen].filter(([, { count }]) => count >= least).map(([key, { count, first }]) => ({ key, count, first }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, most)
  }
}
