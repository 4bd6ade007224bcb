/** What looking through a run's documents finds: figures that `run.json` does not have, lists of likely mistakes, documents to look at. */
import type { PageDocument, Reason } from "./document.ts"
import type { Lengths } from "./lengths.ts"

/** A line of a list, and where it can be looked at: `document` is its place among those shown, `line` counts from 0. */
export interface Find {
  readonly document: number | undefined
  readonly line: number | null
  readonly text: string
  readonly reason: Reason
}

/** A line that was taken out again and again. */
export interface FrequentLine extends Find {
  readonly count: number
}

export interface SiteFigures {
  readonly site: string
  readonly documents: number
  readonly published: number
  /** Of published documents: lines as read, and those taken out. */
  readonly lines: number
  readonly removed: number
}

/** A document that lost much: `share` of its characters. */
export interface Lost {
  readonly document: number | undefined
  readonly title: string
  readonly share: number
}

/** A document that fell to another that it is not much like. */
export interface Fallen {
  readonly document: number | undefined
  readonly id: string
  readonly of: string
  readonly similarity: number
  readonly method: string
}

/** One of the largest clusters. */
export interface Cluster {
  readonly document: number | undefined
  readonly cluster: string
  readonly documents: number
}

export interface Survey {
  /** Documents that figures and lists are made of, and all of the run. */
  readonly surveyed: number
  readonly of: number
  readonly sites: ReadonlyArray<SiteFigures>
  readonly lengths: Lengths
  /** `isLossy`: counts may be short by a few. */
  readonly frequent: { readonly lines: ReadonlyArray<FrequentLine>; readonly isLossy: boolean }
  readonly unsure: ReadonlyArray<Find>
  /** Kept lines that nearly went; `scored`: of so many documents. */
  readonly nearly: { readonly lines: ReadonlyArray<Find>; readonly scored: number }
  readonly lost: ReadonlyArray<Lost>
  readonly fallen: ReadonlyArray<Fallen>
  readonly clusters: ReadonlyArray<Cluster>
  readonly documents: ReadonlyArray<PageDocument>
}
