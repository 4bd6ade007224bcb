/** Gathers figures, lists and documents on the way through a run, each in bounded memory. */
import { splitLines } from "../../Document.ts"
import { isGone } from "../../Pass.ts"
import { isRejected } from "../../Row.ts"
import { View } from "../../View.ts"
import { mostDocuments, mostScored } from "./bounds.ts"
import { brief, type PageDocument, ruleOf } from "./document.ts"
import type { Find, Lost, SiteFigures } from "./finds.ts"
import { Gathered } from "./gathered.ts"
import type { keptLines } from "./kept.ts"
import { Lengths } from "./lengths.ts"
import type { Drawn } from "./reading.ts"
import { Frequent, Lowest, LowestByKind } from "./sampling.ts"

/** Entries of each list. */
export const most = { unsure: 24, unsureOfRule: 4, nearly: 24, lost: 12, fallen: 12, frequent: 24, examplesOfRule: 2, clusters: 10 }
/** A kept line is listed from this score on. */
const leastNearly = 0.1
/** Shorter documents may lose most of their lines. */
const fewLines = 5
/** Room for so many different removed lines. */
const frequentWidth = 20_000

/** An entry of a list before it is known which documents are shown. It holds a document in the bounded form: texts may be long. */
export type Found<A> = readonly [page: PageDocument, entry: Omit<A, "document">]

/** What is gathered on the way through the documents. */
export class Surveyor {
  readonly gathered = new Gathered()
  readonly sites = new Map<string, { -readonly [K in Exclude<keyof SiteFigures, "site">]: number }>()
  readonly lengths = new Lengths()
  readonly frequent = new Frequent<{ readonly part: string; readonly n: number; readonly id: string; readonly find: Omit<Find, "document"> }>(frequentWidth)
  readonly unsure = new LowestByKind<Found<Find>>(most.unsureOfRule)
  readonly nearly = new Lowest<Found<Find>>(most.nearly)
  readonly lost = new Lowest<Found<Lost>>(most.lost)
  readonly examples = new LowestByKind<PageDocument>(most.examplesOfRule)
  readonly sampled = new Lowest<PageDocument>(mostDocuments)
  readonly #names = new Map<string, string>()
  readonly #keptOf: ReturnType<typeof keptLines>
  /** Of the documents drawn, the shares that are scored once more, and that may be shown for no other reason than their lot. */
  readonly #scoredShare: number
  readonly #shownShare: number
  surveyed = 0
  scored = 0

  constructor(keptOf: ReturnType<typeof keptLines>, expected: number) {
    this.#keptOf = keptOf
    this.#scoredShare = mostScored / expected
    // Half as many again as there is room for: lots are not dealt to the number.
    this.#shownShare = (1.5 * mostDocuments) / expected
  }

  #rule(stage: string, why: string): string {
    const key = `${stage}\0${why}`
    let name = this.#names.get(key)
    if (name === undefined) this.#names.set(key, name = ruleOf(stage, why))
    return name
  }

  take(drawn: Drawn): void {
    const { row, site, deltas, changes, lot } = drawn
    this.surveyed++
    if (lot < this.#shownShare && this.sampled.takes(lot)) this.sampled.add(lot, this.gathered.page(drawn))
    const end = isRejected(row) ? { stage: "read", delta: row } : deltas.findLast(({ delta }) => isGone(delta))
    const rules = new Set(changes.map(({ stage, why }) => this.#rule(stage, why)))
    if (end !== undefined) rules.add(this.#rule(end.stage, ("drop" in end.delta ? end.delta.drop?.why : undefined) ?? end.delta.reject!.why))
    for (const rule of rules) if (this.examples.of(rule).takes(lot)) this.examples.of(rule).add(lot, this.gathered.page(drawn))
    let figures = this.sites.get(site)
    if (figures === undefined) this.sites.set(site, figures = { documents: 0, published: 0, lines: 0, removed: 0 })
    figures.documents++
    if (isRejected(row) || end !== undefined) return
    figures.published++
    const { lines, removed } = this.#published(drawn, row.text)
    figures.lines += lines
    figures.removed += removed
  }

  #published(drawn: Drawn, text: string): { readonly lines: number; readonly removed: number } {
    const { deltas, changes, part, n, row: { id } } = drawn
    let removed = 0
    let characters = 0
    for (const { kind, stage, why, line, start, text, to, score } of changes) {
      const isWhole = start === null
      if (isWhole) removed++
      characters += text.length - (to?.length ?? 0) + (isWhole ? 1 : 0)
      if (kind !== "cut") continue
      const rule = this.#rule(stage, why)
      const find = () => ({ line, text: brief(text), reason: [rule, score, ""] as const })
      if (isWhole && text.trim() !== "") this.frequent.add(`${rule}\0${text.trim().slice(0, 200)}`, () => ({ part, n, id, find: find() }))
      if (score !== null && this.unsure.of(rule).takes(score)) this.unsure.of(rule).add(score, [this.gathered.page(drawn), find()])
    }
    const lines = splitLines(text).lines.length
    this.lengths.add(text.length, text.length - characters)
    const share = characters / Math.max(1, text.length)
    if (lines >= fewLines && this.lost.takes(-share)) this.lost.add(-share, [this.gathered.page(drawn), { title: this.gathered.page(drawn).title, share }])
    if (this.#keptOf !== undefined && drawn.lot < this.#scoredShare) this.#score(View.of(drawn.row as View["document"]), drawn, deltas)
    return { lines, removed }
  }

  #score(view: View, drawn: Drawn, deltas: Drawn["deltas"]): void {
    this.scored++
    for (const { line, text, score, rule, evidence } of this.#keptOf!(view, deltas, Math.max(leastNearly, -(this.nearly.limit ?? 0)))) {
      this.nearly.add(-score, [this.gathered.page(drawn), { line, text: brief(text), reason: [rule, score, evidence.join(", ")] }])
    }
  }
}
