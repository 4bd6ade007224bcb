/**
 * Which documents fall to which. The best document of all is kept; what was verified to be like a kept one falls to it; the best of the rest is kept, and so on.
 * A document only ever falls to one that is itself kept and that it was compared with: A like B and B like C say nothing of A and C,
 * which is how a transitive closure makes one cluster of a corpus.
 */
import type { Pairs } from "./Match.ts"
import type { Verdict } from "../Stage.ts"

/** The ways in which two documents can be found alike; columns hold the index. */
export const methods = ["exact", "jaccard", "containment", "sampled"] as const satisfies ReadonlyArray<Verdict["method"]>

/** Pairs that were verified to be alike, in any order. */
export interface Verified extends Pairs {
  readonly similarity: Float64Array
  /** Index in `methods`. */
  readonly method: Uint8Array
}

/** One row a ruling, sorted by place; documents without one are kept. */
export interface Rulings {
  readonly place: Uint32Array
  /** The place of the document it falls to, or that it outgrew. */
  readonly of: Uint32Array
  readonly similarity: Float64Array
  readonly method: Uint8Array
  /** 1: not dropped, but published beside `of`, an earlier text that it contains and outgrows. */
  readonly supersedes: Uint8Array
}

/** What settling needs to know of documents, by their index in the sorted places of all that have a pair. */
export interface Judges {
  /** A total order, negative when `a` is to be kept rather than `b`. */
  readonly before: (a: number, b: number) => number
  /** Documents of earlier nights: always kept, before all others. */
  readonly published?: (index: number) => boolean
  /** How long a document is: containment drops only the shorter of two, and a text may outgrow a published one. */
  readonly length?: (index: number) => number
}

/** A new document outgrows a published one when it is at least this much longer … */
const OUTGROWN = 1.5
/** … and contains at least this share of it. */
const CONTAINED = 0.8

/** The share of the shorter of two sets that lies in the other, from their Jaccard and the ratio of their sizes. */
const containmentOf = (jaccard: number, ratio: number): number => (jaccard * (1 + ratio)) / (1 + jaccard)

/** Some places sorted, each once. */
export const distinct = (...columns: ReadonlyArray<Uint32Array>): Uint32Array => {
  const all = new Uint32Array(columns.reduce((sum, { length }) => sum + length, 0))
  columns.reduce((at, column) => {
    all.set(column, at)
    return at + column.length
  }, 0)
  all.sort()
  let size = 0
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[size++] = all[i]!
  return all.slice(0, size)
}

/** Where a place stands in a sorted column; -1: nowhere. */
export const indexIn = (sorted: Uint32Array, place: number): number => {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (sorted[middle] === place) return middle
    if (sorted[middle]! < place) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/**
 * Settles all pairs of a corpus. The result does not depend on the order of the pairs, and on the numbering of places only where `before` does.
 * Takes some 40 bytes a pair and 25 a document that has one, in typed arrays: sets and maps end at 16 million entries.
 */
export const settle = (pairs: Verified, judging: (places: Uint32Array) => Judges): Rulings => {
  const places = distinct(pairs.a, pairs.b)
  const { before, published = () => false, length = () => 1 } = judging(places)
  const [a, b] = [pairs.a, pairs.b].map((column) => column.map((place) => indexIn(places, place))) as [Uint32Array, Uint32Array]

  // Rows of pairs by document: those of document i are rows[starts[i]] … rows[starts[i + 1] - 1].
  const starts = new Uint32Array(places.length + 1)
  for (const column of [a, b]) for (const i of column) starts[i + 1]!++
  for (let i = 0; i < places.length; i++) starts[i + 1]! += starts[i]!
  const fill = starts.slice()
  const rows = new Uint32Array(2 * a.length)
  for (let row = 0; row < a.length; row++) for (const column of [a, b]) rows[fill[column[row]!]!++] = row

  const known = Uint8Array.from(places, (_, i) => (published(i) ? 1 : 0))
  const order = places.map((_, i) => i).sort((i, j) => known[j]! - known[i]! || before(i, j))
  const turn = new Uint32Array(places.length)
  order.forEach((i, at) => {
    turn[i] = at
  })

  // Of two that are alike by containment alone the longer does not fall to the shorter. (Of a sampled pair the similarity tells: no Jaccard is above the ratio of the lengths.)
  const holdsMore = (row: number, i: number, j: number): boolean => {
    const ratio = length(i) / length(j)
    const method = methods[pairs.method[row]!]!
    return ratio > 1 && (method === "containment" || (method === "sampled" && pairs.similarity[row]! * ratio > 1)) && !(known[j] === 1 && ratio < OUTGROWN)
  }
  const outgrows = (row: number, i: number, j: number): boolean => {
    const ratio = length(i) / length(j)
    if (!(known[j] === 1 && ratio >= OUTGROWN)) return false
    const similarity = pairs.similarity[row]!
    return (methods[pairs.method[row]!] === "jaccard" ? containmentOf(similarity, ratio) : similarity) >= CONTAINED
  }

  const kept = new Uint8Array(places.length)
  const ruledBy = new Int32Array(places.length).fill(-1)
  const superseding = new Uint8Array(places.length)
  for (const i of order) {
    // The most similar of the kept, and of several the best; apart from those that this one outgrew, which cannot make it fall.
    let falls = -1
    let outgrown = -1
    const better = (row: number, than: number): boolean => {
      if (than < 0) return true
      const gain = pairs.similarity[row]! - pairs.similarity[than]!
      return gain > 0 || (gain === 0 && turn[other(row, i)]! < turn[other(than, i)]!)
    }
    if (known[i] === 0) {
      for (let at = starts[i]!; at < starts[i + 1]!; at++) {
        const row = rows[at]!
        const j = other(row, i)
        if (kept[j] === 0) continue
        if (outgrows(row, i, j)) {
          if (better(row, outgrown)) outgrown = row
        } else if (!holdsMore(row, i, j) && better(row, falls)) falls = row
      }
    }
    if (falls < 0) kept[i] = 1
    ruledBy[i] = falls < 0 ? outgrown : falls
    superseding[i] = falls < 0 && outgrown >= 0 ? 1 : 0
  }

  const ruled = places.map((_, i) => i).filter((i) => ruledBy[i]! >= 0)
  return {
    place: ruled.map((i) => places[i]!),
    of: ruled.map((i) => places[other(ruledBy[i]!, i)]!),
    similarity: Float64Array.from(ruled, (i) => pairs.similarity[ruledBy[i]!]!),
    method: Uint8Array.from(ruled, (i) => pairs.method[ruledBy[i]!]!),
    supersedes: Uint8Array.from(ruled, (i) => superseding[i]!)
  }

  function other(row: number, i: number): number {
    return a[row] === i ? b[row]! : a[row]!
  }
}
