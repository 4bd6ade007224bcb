/** The kinds of page furniture, and what a line was read as. */

/** Names of the options, and the reasons in the ledger. */
export const furnitureKinds = [
  "byline", "editor", "source-date", "end-mark", "breadcrumb", "share", "subscribe", "copyright", "disclaimer", "advert", "comments", "tags", "pager-buttons", "page-tools", "contact", "original-title"
] as const
export type FurnitureKind = (typeof furnitureKinds)[number]

/** What a line was read as. `needs`: only beside other furniture, outside the article's own text, at the head or the tail of the page, or above its title. */
export interface Furniture {
  readonly kind: FurnitureKind
  readonly score: number
  readonly evidence: string
  readonly needs?: "neighbour" | "outside" | "head" | "tail" | "top"
  readonly author?: string
  readonly source?: string
  readonly date?: string
}

/** Furniture wherever it stands. */
export const sure = (kind: FurnitureKind, evidence: string, more: Partial<Furniture> = {}): Furniture => ({ kind, score: 0.95, evidence, ...more })
/** Furniture when it stands where such lines do. */
export const likely = (kind: FurnitureKind, evidence: string, needs: NonNullable<Furniture["needs"]>, more: Partial<Furniture> = {}): Furniture => ({ kind, score: 0.75, evidence, needs, ...more })
