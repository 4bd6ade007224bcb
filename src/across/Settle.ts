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

/** What settling needs to know of documents, by place. */
export interface Judges {
  /** A total order of places, negative when `a` is to be kept rather than `b`. */
  readonly before: (a: number, b: number) => number
  /** Documents of earlier nights: always kept, before all others. */
  readonly published?: (place: number) => boolean
  /** How long a document is: containment drops only the shorter of two, and a text may outgrow a published one. */
  readonly length?: (place: number) => number
}

/** A new document outgrows a published one when it is at least this much longer … */
const OUTGROWN = 1.5
/** … and contains at least this share of it. */
const CONTAINED = 0.8

/** The share of the shorter of two sets that lies in the other, from their Jaccard and the ratio of their sizes. */
const containmentOf = (jaccard: number, ratio: number): number => (jaccard * (1 + ratio)) / (1 + jaccard)

/** Settles all pairs of a corpus. The result does not depend on the order of the pairs, and on the numbering of places only where `before` does. */
export const settle = (pairs: Verified, { before, published = () => false, length = () => 1 }: Judges): Rulings => {
  const places = Uint32Array.from(new Set([...pairs.a, ...pairs.b])).sort()
  const index = new Map<number, number>()
  places.forEach((place, i) => index.set(place, i))

  // Rows of pairs by document: those of document i are rows[starts[i]] … rows[starts[i + 1] - 1].
  const starts = new Uint32Array(places.length + 1)
  for (const column of [pairs.a, pairs.b]) for (const place of column) starts[index.get(place)! + 1]!++
  for (let i = 0; i < places.length; i++) starts[i + 1]! += starts[i]!
  const fill = starts.slice()
  const rows = new Uint32Array(2 * pairs.a.length)
  for (let row = 0; row < pairs.a.length; row++) for (const column of [pairs.a, pairs.b]) rows[fill[index.get(column[row]!)!]!++] = row

  const known = Uint8Array.from(places, (place) => (published(place) ? 1 : 0))
  const order = Array.from(places.keys()).sort((i, j) => known[j]! - known[i]! || before(places[i]!, places[j]!))
  const turn = new Uint32Array(places.length)
  order.forEach((i, at) => {
    turn[i] = at
  })

  // Of two that are alike by containment alone the longer does not fall to the shorter. (Of a sampled pair the similarity tells: no Jaccard is above the ratio of the lengths.)
  const holdsMore = (row: number, i: number, j: number): boolean => {
    const ratio = length(places[i]!) / length(places[j]!)
    const method = methods[pairs.method[row]!]!
    return ratio > 1 && (method === "containment" || (method === "sampled" && pairs.similarity[row]! * ratio > 1)) && !(known[j] === 1 && ratio < OUTGROWN)
  }
  const outgrows = (row: number, i: number, j: number): boolean => {
    const ratio = length(places[i]!) / length(places[j]!)
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

  const ruled = Uint32Array.from(places.keys()).filter((i) => ruledBy[i]! >= 0)
  return {
    place: Uint32Array.from(ruled, (i) => places[i]!),
    of: Uint32Array.from(ruled, (i) => places[other(ruledBy[i]!, i)]!),
    similarity: Float64Array.from(ruled, (i) => pairs.similarity[ruledBy[i]!]!),
    method: Uint8Array.from(ruled, (i) => pairs.method[ruledBy[i]!]!),
    supersedes: Uint8Array.from(ruled, (i) => superseding[i]!)
  }

  function other(row: number, i: number): number {
    const a = index.get(pairs.a[row]!)!
    return a === i ? index.get(pairs.b[row]!)! : a
  }
}
