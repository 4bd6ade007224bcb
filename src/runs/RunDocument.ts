/** One document of a run: what was read of it, what the run's stages said of it, and what it fell to. */
import { existsSync } from "node:fs"
import { readJson, readLine, readRows } from "../Disk.ts"
import type { Delta } from "../Document.ts"
import { FileLines } from "../FileLines.ts"
import type { StageDelta } from "../Ledger.ts"
import { isGone } from "../Pass.ts"
import { type Parts, paths, readPlan } from "./Plan.ts"
import { type Report, reportInIfThere } from "./Report.ts"
import { isRejected, type Row } from "../Row.ts"
import { type DuplicateRecord, idsOfPart, isEarlier } from "./RunFiles.ts"
import { closest } from "../text/closest.ts"
import { quietly } from "../verify/damages.ts"
import { View } from "../View.ts"

export interface RunDocument {
  /** Under its published id. */
  readonly row: Row
  /** In offsets of the lines as read, up to the stage that dropped it; a run that made the deltas of one stage only has fewer. */
  readonly deltas: ReadonlyArray<StageDelta>
  /** What is left after them; `undefined` for a record that could not be read. */
  readonly view: View | undefined
  /** Whether it stands in the corpus of a finished run. */
  readonly published: boolean
  /** Which stage failed on it, and with what message, as far as the run's report names it. */
  readonly failures: ReadonlyArray<Report["failures"][number]>
  /** Its line of `duplicates.jsonl`. */
  readonly duplicate: DuplicateRecord | undefined
  /** Documents that fell to it, when it was kept: how many, and the first of them. */
  readonly fallen: { readonly count: number; readonly first: ReadonlyArray<DuplicateRecord> }
}

const mostFallen = 5

/** Documents of a run by id, as many of them as it has. Throws what reading a file throws. */
export const documentsOf = (dir: string, wanted: ReadonlyArray<string>): ReadonlyMap<string, RunDocument> => {
  const at = paths(dir)
  const { stages } = readPlan(dir)
  const all = readJson<Parts>(at.parts)
  const finished = existsSync(at.report)
  const failures = quietly(() => reportInIfThere(dir))?.failures ?? []
  const found = new Map<string, RunDocument>()
  for (const part of all.parts) {
    const rows = idsOfPart(at, all, part).entries().filter(([, id]) => wanted.includes(id)).toArray()
    if (rows.length === 0) continue
    const read = readRows<Row>(at.part(part.key))
    const said = stages.filter((stage) => existsSync(at.delta(stage, part.key))).map((stage) => ({ stage: stage.name, deltas: readRows<Delta>(at.delta(stage, part.key)) }))
    for (const [row, id] of rows) found.set(id, { ...explained({ ...read[row]!, id }, said.map(({ stage, deltas }) => ({ stage, delta: deltas[row]! })), finished), failures: failures.filter((failure) => failure.id === id), ...clusterOf(dir, id) })
  }
  return found
}

const explained = (row: Row, said: ReadonlyArray<StageDelta>, finished: boolean): Pick<RunDocument, "row" | "deltas" | "view" | "published"> => {
  if (isRejected(row)) return { row, deltas: [], view: undefined, published: false }
  const end = said.findIndex(({ delta }) => isGone(delta))
  const deltas = end < 0 ? said : said.slice(0, end + 1)
  return { row, deltas, view: deltas.reduce((view, { delta }) => view.apply(delta), View.of(row)), published: finished && end < 0 }
}

const clusterOf = (dir: string, id: string): Pick<RunDocument, "duplicate" | "fallen"> => {
  let duplicate: DuplicateRecord | undefined
  const first: Array<DuplicateRecord> = []
  let count = 0
  const path = paths(dir).published("duplicates.jsonl")
  if (existsSync(path)) {
    const lines = new FileLines(path)
    for (let bytes = lines.next(); bytes !== undefined; bytes = lines.next()) {
      const record = readLine<DuplicateRecord>(path, `line ${lines.number}`, bytes)
      if (isEarlier(record)) continue
      if (record.id === id) duplicate = record
      // An earlier night's document may have the same id.
      if (record.of === id && record.run === null && count++ < mostFallen) first.push(record)
    }
  }
  return { duplicate, fallen: { count, first } }
}

/** Up to three ids of a run that hold a text, else that are near to it. */
export const idsLike = (dir: string, given: string): ReadonlyArray<string> => {
  const at = paths(dir)
  const all = readJson<Parts>(at.parts)
  const holding: Array<string> = []
  const near: Array<string> = []
  const sought = given.toLowerCase()
  for (const part of all.parts) {
    const ids = idsOfPart(at, all, part)
    for (const id of ids) if (sought !== "" && holding.length < 3 && id.toLowerCase().includes(sought)) holding.push(id)
    if (holding.length === 3) return holding
    // A third of its length is the most that may differ.
    if (holding.length === 0) near.push(...nearest(given, ids.filter((id) => Math.abs(id.length - given.length) <= Math.max(1, given.length / 3))))
  }
  return holding.length > 0 ? holding : nearest(given, near)
}

const nearest = (given: string, ids: ReadonlyArray<string>): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (let next = closest(given, ids); next !== undefined && found.length < 3; next = closest(given, ids.filter((id) => !found.includes(id)))) found.push(next)
  return found
}
