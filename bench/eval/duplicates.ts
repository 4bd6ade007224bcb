/**
 * A set of documents whose clusters are known, made of the labelled pages: each page's body comes again in other dress,
 * as a scraper meets it. Hard negatives are other articles in the same dress.
 */
import { compare } from "../../src/across/Across.ts"
import { dropDuplicates } from "../../src/stages/drop-duplicates.ts"
import { dropNearDuplicates } from "../../src/stages/drop-near-duplicates.ts"
import { page as document } from "../../src/testing.ts"
import { View } from "../../src/View.ts"
import { scoreClusters, type ClusterScore } from "./clusterScore.ts"
import type { GoldPage, Label } from "./gold.ts"
import type { LineCleaner } from "./lineScore.ts"

export interface Copy {
  readonly cluster: string
  readonly page: GoldPage
}

interface Line {
  readonly text: string
  readonly label: Label
}

/** Letters of body that an article needs to be told from another: shorter ones are left out. */
const least = 300

/** The pages as clusters of copies. Everything is chosen by place, so that the set is always the same. */
export const copiesOf = (pages: ReadonlyArray<GoldPage>): ReadonlyArray<Copy> => {
  const rows = pages.map((page) => page.lines.map((text, n): Line => ({ text, label: page.labels[n]! })))
  const body = (lines: ReadonlyArray<Line>) => lines.filter(({ label }) => label === "keep")
  const junk = (lines: ReadonlyArray<Line>) => lines.filter(({ label }) => label !== "keep")
  const copies: Array<Copy> = []
  for (const [at, page] of pages.entries()) {
    const own = body(rows[at]!)
    if (own.reduce((sum, { text }) => sum + text.length, 0) < least || own.length < 4) continue
    // The dress of two other pages of the language: their lists, credits and furniture behind this body.
    const [other, third] = [1, 2].map((step) => junk(rows[(at + step * 7) % pages.length]!))
    const paragraph = own.findLastIndex(({ text }) => text.length > 40)
    const variants: ReadonlyArray<ReadonlyArray<Line>> = [
      rows[at]!,
      [...own, ...other!],
      [...own.filter((_, n) => n !== paragraph), ...third!],
      [...other!.slice(0, 2), ...own.slice(1), ...junk(rows[at]!)],
      own
    ]
    for (const [n, lines] of variants.slice(0, 2 + (at % 4)).entries()) {
      copies.push({ cluster: page.id, page: { ...page, id: `${page.id}/${n}`, lines: lines.map(({ text }) => text), labels: lines.map(({ label }) => label), spans: [] } })
    }
  }
  return copies
}

export interface Deduplicated {
  readonly score: ClusterScore
  /** Clusters found that hold copies of more than one article. */
  readonly mixed: number
}

/** Clusters of the copies as both duplicate stages find them in what the cleaner leaves. */
export const deduplicate = (copies: ReadonlyArray<Copy>, clean: LineCleaner): Deduplicated => {
  let views = copies.map(({ page }) => View.of(document(clean(page).filter((line) => line !== null).join("\n"), { id: page.id })))
  const fellTo = new Map<string, string>()
  for (const { work } of [dropDuplicates(), dropNearDuplicates()]) {
    if (work._tag !== "Across") throw new Error("compares nothing")
    const { rulings } = compare(work, views)
    rulings.forEach((ruling, at) => {
      if (ruling !== undefined) fellTo.set(views[at]!.id, ruling.of)
    })
    views = views.filter((_, at) => rulings[at] === undefined)
  }
  const kept = (id: string): string => {
    const of = fellTo.get(id)
    return of === undefined ? id : kept(of)
  }
  const clusters = new Map<string, Set<string>>()
  for (const { cluster, page } of copies) clusters.set(kept(page.id), (clusters.get(kept(page.id)) ?? new Set()).add(cluster))
  return { score: scoreClusters(copies.map(({ cluster, page }) => [cluster, kept(page.id)])), mixed: [...clusters.values()].filter(({ size }) => size > 1).length }
}

/** What a perfect cleaner leaves. */
export const labelled: LineCleaner = ({ lines, labels }) => lines.map((line, n) => labels[n] === "keep" ? line : null)
