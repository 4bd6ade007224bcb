/** What settling an across stage says of the documents of one part, as it lies on disk between the phases. */
import type { Counts, Ruling } from "../Stage.ts"

/** `[row, ruling, place]` of each document that falls to another; `place` is that of the other. */
export type RulingRow = readonly [row: number, ruling: Ruling, place: number]

/** `[row, counts]` of each document that a counting stage is told something of. */
export type CountsRow = readonly [row: number, counts: Counts]

/** A document's place in its cluster, over all across stages: a line of `duplicates.jsonl` but for its id. */
export interface ClusterRow {
  readonly row: number
  readonly cluster: string
  readonly kept: boolean
  readonly of: string | null
  readonly similarity: number | null
  readonly method: Ruling["method"] | null
  /** The run that published the kept document, when it is an earlier night's. */
  readonly run: string | null
}

/** What is told of an across stage at the end of a run. */
export interface Settled {
  /** What the rulings depend on; the same rulings serve a later run under the same fingerprint. */
  readonly fingerprint: string
  readonly compared: number
  readonly alike: number
  readonly fallen: number
  /** Buckets of more than 64 documents with one key, in which not every pair was compared. */
  readonly thinned: number
  /** New documents published beside an earlier one that they contain and outgrow. */
  readonly supersedes: ReadonlyArray<{ readonly id: string; readonly of: string; readonly run: string; readonly similarity: number }>
  /** Clusters whose kept document is an earlier night's: their line of `duplicates.jsonl`. */
  readonly earlier: ReadonlyArray<{ readonly id: string; readonly run: string }>
  readonly largest: ReadonlyArray<{ readonly cluster: string; readonly documents: number }>
}
