/** Looks through the documents of a finished run: figures that `run.json` does not have, the lists of likely mistakes, and the documents that can be looked at. */
import { forgotten } from "../../Books.ts"
import { splitLines } from "../../Document.ts"
import { isGone } from "../../Pass.ts"
import { isRejected } from "../../Row.ts"
import { readPlan } from "../../runs/Plan.ts"
import type { Report } from "../../runs/Report.ts"
import type { DuplicateRecord } from "../../runs/RunFiles.ts"
import { View } from "../../View.ts"
import { mostDocuments, mostScored } from "./bounds.ts"
import { brief, type PageDocument, type Reason, ruleOf } from "./document.ts"
import { Gathered } from "./gathered.ts"
import { keptLines } from "./kept.ts"
import { Lengths } from "./lengths.ts"
import { type Drawn, Reading } from "./reading.ts"
import { Frequent, Lowest, LowestByKind } from "./sampling.ts"

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

const most = { unsure: 24, unsureOfRule: 4, nearly: 24, lost: 12, fallen: 12, frequent: 24, examplesOfRule: 2, clusters: 10 }
/** A kept line is listed from this score on. */
const leastNearly = 0.1
/** Shorter documents may lose most of their lines. */
const fewLines = 5
/** Room for so many different removed lines. */
const frequentWidth = 20_000

/** A list's entry before it is known which documents are shown. */
type Found<A> = readonly [of: Drawn, entry: Omit<A, "document">]

/** The reason of a find with what spoke for it, which the ledger does not say. */
const withEvidence = ({ lines }: PageDocument, { line, reason }: Omit<Find, "document">): Reason => {
  const shown = line === null ? undefined : lines[line]
  return shown === undefined || typeof shown === "string" ? reason : shown.reasons.find(([rule, score]) => rule === reason[0] && score === reason[1]) ?? reason
}

/** Which documents fell to what they are least like. */
const leastAlike = (reading: Reading): ReadonlyArray<DuplicateRecord> => {
  const lowest = new Lowest<DuplicateRecord>(most.fallen)
  for (const record of reading.duplicates()) if (record.of !== null && record.similarity !== null && record.similarity < 1) lowest.add(record.similarity, record)
  return lowest.values
}

/** What is gathered on the way through the documents. */
class Surveyor {
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
      if (score !== null && this.unsure.of(rule).takes(score)) this.unsure.of(rule).add(score, [drawn, find()])
    }
    const lines = splitLines(text).lines.length
    this.lengths.add(text.length, text.length - characters)
    const share = characters / Math.max(1, text.length)
    if (lines >= fewLines && this.lost.takes(-share)) this.lost.add(-share, [drawn, { title: this.gathered.page(drawn).title, share }])
    if (this.#keptOf !== undefined && drawn.lot < this.#scoredShare) this.#score(View.of(drawn.row as View["document"]), drawn, deltas)
    return { lines, removed }
  }

  #score(view: View, drawn: Drawn, deltas: Drawn["deltas"]): void {
    this.scored++
    for (const { line, text, score, rule, evidence } of this.#keptOf!(view, deltas, Math.max(leastNearly, -(this.nearly.limit ?? 0)))) {
      this.nearly.add(-score, [drawn, { line, text: brief(text), reason: [rule, score, evidence.join(", ")] }])
    }
  }
}

/** Looks through a finished run. Throws what reading a file throws. */
export const surveyOf = async (dir: string, report: Report): Promise<Survey> => {
  const plan = readPlan(dir)
  const reading = new Reading(dir, plan)
  const loose = leastAlike(reading)
  const largest = report.duplicates.flatMap(({ largest }) => largest).toSorted((a, b) => b.documents - a.documents).slice(0, most.clusters)
  const wanted = new Set([...largest.map(({ cluster }) => cluster), ...loose.map(({ id }) => id)])
  const surveyor = new Surveyor(keptLines(plan.stages), reading.documents * reading.share)
  const { gathered } = surveyor
  const found: Array<Drawn> = []
  for await (const drawn of reading.drawn(wanted)) {
    // Nothing of it is left to be looked at.
    if (isRejected(drawn.row) && drawn.row.reject.why === forgotten) continue
    if (wanted.has(drawn.row.id)) found.push(drawn)
    if (drawn.drawn) surveyor.take(drawn)
  }

  const unsure = surveyor.unsure.kinds.flatMap(([, finds]) => finds).toSorted(([, { reason: [, a] }], [, { reason: [, b] }]) => a! - b!).slice(0, most.unsure)
  const nearly = surveyor.nearly.values
  const lost = surveyor.lost.values
  const repeated = surveyor.frequent.top(most.frequent, 2)
  for (const [drawn] of [...unsure, ...nearly, ...lost]) gathered.add(gathered.page(drawn))
  for (const drawn of found) gathered.add(gathered.page(drawn))
  for (const told of reading.again(repeated.map(({ first }) => first).filter(({ id }) => !gathered.has(id)))) gathered.add(gathered.page(told))
  for (let i = 0; i < most.examplesOfRule; i++) for (const [, { [i]: page }] of surveyor.examples.kinds) if (page !== undefined) gathered.add(page)
  for (const page of surveyor.sampled.values) gathered.add(page)

  const fallenTo = new Map<string, DuplicateRecord>()
  for (const record of reading.duplicates()) if (record.of !== null && gathered.has(record.id)) fallenTo.set(record.id, record)
  const placed = <A>([{ row: { id } }, entry]: Found<A>) => ({ ...entry, document: gathered.placeOf(id) })
  return {
    surveyed: surveyor.surveyed,
    of: reading.documents,
    sites: [...surveyor.sites].map(([site, figures]) => ({ site: brief(site), ...figures })),
    lengths: surveyor.lengths,
    frequent: { lines: repeated.map(({ count, first: { id, find } }) => ({ ...find, document: gathered.placeOf(id), count })), isLossy: surveyor.frequent.isLossy },
    unsure: unsure.map((one) => placed<Find>([one[0], { ...one[1], reason: withEvidence(gathered.page(one[0]), one[1]) }])),
    nearly: { lines: nearly.map((one) => placed<Find>(one)), scored: surveyor.scored },
    lost: lost.map((one) => placed<Lost>(one)),
    fallen: loose.map(({ id, of, similarity, method }) => ({ document: gathered.placeOf(id), id: brief(id), of: brief(of!), similarity: similarity!, method: brief(method ?? "") })),
    clusters: largest.map(({ cluster, documents }) => ({ document: gathered.placeOf(cluster), cluster: brief(cluster), documents })),
    documents: gathered.documents((id) => fallenTo.get(id))
  }
}
