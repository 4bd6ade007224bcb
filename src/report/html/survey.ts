/** Looks through the documents of a finished run, for what the report shows of them. */
import { forgotten } from "../../Books.ts"
import { isRejected } from "../../Row.ts"
import { readPlan } from "../../runs/Plan.ts"
import type { Report } from "../../runs/Report.ts"
import type { DuplicateRecord } from "../../runs/RunFiles.ts"
import { brief, type PageDocument, type Reason } from "./document.ts"
import type { Find, Lost, Survey } from "./finds.ts"
import { keptLines } from "./kept.ts"
import { Reading } from "./reading.ts"
import { Lowest } from "./sampling.ts"
import { type Found, most, Surveyor } from "./surveyor.ts"

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

/** Looks through a finished run. Throws what reading a file throws. */
export const surveyOf = async (dir: string, report: Report): Promise<Survey> => {
  const plan = readPlan(dir)
  const reading = new Reading(dir, plan)
  const loose = leastAlike(reading)
  const largest = report.duplicates.flatMap(({ largest }) => largest).toSorted((a, b) => b.documents - a.documents).slice(0, most.clusters)
  const wanted = new Set([...largest.map(({ cluster }) => cluster), ...loose.map(({ id }) => id)])
  const surveyor = new Surveyor(keptLines(plan.stages), reading.documents * reading.share)
  const { gathered } = surveyor
  const found: Array<PageDocument> = []
  for await (const drawn of reading.drawn(wanted)) {
    // Nothing of it is left to be looked at.
    if (isRejected(drawn.row) && drawn.row.reject.why === forgotten) continue
    if (wanted.has(drawn.row.id)) found.push(gathered.page(drawn))
    if (drawn.drawn) surveyor.take(drawn)
  }

  const unsure = surveyor.unsure.kinds.flatMap(([, finds]) => finds).toSorted(([, { reason: [, a] }], [, { reason: [, b] }]) => a! - b!).slice(0, most.unsure)
  const nearly = surveyor.nearly.values
  const lost = surveyor.lost.values
  const repeated = surveyor.frequent.top(most.frequent, 2)
  for (const page of [...[...unsure, ...nearly, ...lost].map(([page]) => page), ...found]) gathered.add(page)
  for (const told of reading.again(repeated.map(({ first }) => first).filter(({ id }) => !gathered.has(id)))) gathered.add(gathered.page(told))
  for (let i = 0; i < most.examplesOfRule; i++) for (const [, { [i]: page }] of surveyor.examples.kinds) if (page !== undefined) gathered.add(page)
  for (const page of surveyor.sampled.values) gathered.add(page)

  const fallenTo = new Map<string, DuplicateRecord>()
  for (const record of reading.duplicates()) if (record.of !== null && gathered.has(record.id)) fallenTo.set(record.id, record)
  const placed = <A>([page, entry]: Found<A>) => ({ ...entry, document: gathered.placeOf(gathered.idOf(page)) })
  return {
    surveyed: surveyor.surveyed,
    of: reading.documents,
    sites: [...surveyor.sites].map(([site, figures]) => ({ site: brief(site), ...figures })),
    lengths: surveyor.lengths,
    frequent: { lines: repeated.map(({ count, first: { id, find } }) => ({ ...find, document: gathered.placeOf(id), count })), isLossy: surveyor.frequent.isLossy },
    unsure: unsure.map(([page, find]) => placed<Find>([page, { ...find, reason: withEvidence(page, find) }])),
    nearly: { lines: nearly.map((one) => placed<Find>(one)), scored: surveyor.scored },
    lost: lost.map((one) => placed<Lost>(one)),
    fallen: loose.map(({ id, of, similarity, method }) => ({ document: gathered.placeOf(id), id: brief(id), of: brief(of!), similarity: similarity!, method: brief(method ?? "") })),
    clusters: largest.map(({ cluster, documents }) => ({ document: gathered.placeOf(cluster), cluster: brief(cluster), documents })),
    documents: gathered.documents((id) => fallenTo.get(id))
  }
}
