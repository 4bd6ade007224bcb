/**
 * Recomputes what finished runs say of themselves from their files: hashes, books, references, and that what was published and the
 * ledger together give every text that was read. Streams: it holds one part at a time, some 40 bytes a document, and the ids of
 * earlier nights' documents that others fell to.
 */
import { existsSync } from "node:fs"
import { setImmediate } from "node:timers/promises"
import { addBooks, emptyBooks } from "../Books.ts"
import { FileLines } from "../FileLines.ts"
import { IdTable } from "./IdTable.ts"
import type { LedgerRecord } from "../Ledger.ts"
import { type Parts, paths, type Plan } from "./Plan.ts"
import { hashOf, type Report, reportIn } from "./Report.ts"
import { descriptions, fileOf } from "../Sink.ts"
import { type DuplicateRecord, Records, type TextRecord } from "./RunFiles.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { copyDamage } from "../verify/copies.ts"
import { Damages, quietly, reasonOf } from "../verify/damages.ts"
import { type Needs, verifyDocument, verifyReferences } from "../verify/documents.ts"
import { verifyManifests } from "../verify/manifests.ts"
import { anyIdsOf, idsIn, marksIn, partOf, verifyDeltas, verifyReading } from "../verify/parts.ts"
import { differences, recount } from "../verify/recount.ts"
import { PartsShape, PlanShape, readShape, ReportShape } from "../verify/shapes.ts"
import { readTombstones } from "../keeping/Tombstones.ts"
import { readState, type World } from "./World.ts"

/** What was looked at. */
export interface Checked {
  documents: number
  published: number
  /** Texts that corpus and ledger gave back as they were read. */
  rebuilt: number
  parts: number
  deltas: number
  files: number
  bytes: number
}

export interface Verification {
  readonly run: string
  readonly night: string | undefined
  readonly damages: Damages
  readonly checked: Checked
  /** Stages of the run, in order. */
  readonly stages: ReadonlyArray<string>
}

type Progress = (phase: string, done: number, of: number) => void

/** Verifies finished runs, in this order. Whatever is wrong with their files is a damage, never an exception. */
export const verifyRuns = async (world: World, runs: ReadonlyArray<string>, progress: Progress): Promise<ReadonlyArray<Verification>> => {
  const needs: Needs = new Map()
  const buried = new Set(quietly(() => readTombstones(world.dir))?.documents.map(({ id }) => id))
  const verified: Array<Verification> = []
  for (const run of runs) verified.push(await verifyRun(world, run, buried, needs, progress))
  for (const [run, { corpus, wanted }] of needs) {
    const { damages } = wanted.values().next().value!
    damages.attempt(`../${run}/corpus.jsonl`, "backup", () => {
      const lines = new FileLines(paths(world.runDir(publisherOf(world, run, corpus))).published("corpus.jsonl"))
      for (let bytes = lines.next(); bytes !== undefined && wanted.size > 0; bytes = lines.next()) {
        const line = bytes
        wanted.delete(quietly(() => (JSON.parse(line.toString("utf8")) as CorpusRecord).id) ?? "")
      }
      lines.close()
      for (const [id, { damages, line }] of wanted) damages.add("duplicates.jsonl", `line ${line} (${id})`, `names a document that run ${run} did not publish`, "publish")
    })
  }
  return verified
}

/** The run itself, or, where its folder was removed, the one in its place that published the same bytes. */
const publisherOf = (world: World, run: string, corpus: string): string =>
  existsSync(world.runDir(run)) ? run : readState(world).nights.find((night) => quietly(() => hashOf(reportIn(world.runDir(night.run)), "corpus.jsonl")) === corpus)?.run ?? run

const verifyRun = async (world: World, run: string, buried: ReadonlySet<string>, needs: Needs, progress: Progress): Promise<Verification> => {
  const dir = world.runDir(run)
  const at = paths(dir)
  const damages = new Damages()
  const checked: Checked = { documents: 0, published: 0, rebuilt: 0, parts: 0, deltas: 0, files: 0, bytes: 0 }
  const plan = damages.attempt("plan.json", "backup", () => readShape<Plan>(at.plan, PlanShape))
  const report = damages.attempt("run.json", "backup", () => readShape<Report>(at.report, ReportShape))
  const parts = damages.attempt("parts.json", "backup", () => readShape<Parts>(at.parts, PartsShape))
  const verification = { run, night: plan?.night ?? report?.night, damages, checked, stages: plan?.stages.map(({ name }) => name) ?? [] }
  if (plan === undefined || parts === undefined || report === undefined) return verification

  const { table, total, blind } = placesOf(at, parts, damages)
  const open = <A>(name: string, many = false) =>
    damages.attempt(name, "publish", () => new Records<A>(at.published(name), (id) => table.get(id), (line, id, what) => {
      const unknown = id !== undefined && table.get(id) === undefined
      if (!(blind && unknown)) damages.add(name, id === undefined ? `line ${line}` : `line ${line} (${id})`, what, "publish")
    }, many))
  const corpus = open<CorpusRecord>("corpus.jsonl")
  const ledger = open<LedgerRecord>("ledger.jsonl", true)
  const texts = open<TextRecord>("texts.jsonl")
  const duplicates = open<DuplicateRecord>("duplicates.jsonl")

  verifyManifests(at, run, plan, parts, report, damages)
  const isPruned = report.pruned === true
  if (!isPruned) verifyReading(at, plan, parts, damages)
  const across = report.duplicates.map(({ stage }) => stage)
  const marksOf = isPruned ? () => [] : marksIn(dir, damages)
  const marked = emptyBooks()
  const books = emptyBooks()
  books.renamed = Object.values(parts.renamed).reduce((sum, rows) => sum + Object.keys(rows).length, 0)
  const isPublished = new Uint8Array(total + 1)
  let allRead = true
  let allMarked = true
  let base = 0
  for (const [n, part] of parts.parts.entries()) {
    progress(`verifying ${run}`, n, parts.parts.length)
    // Lets a signal through.
    await setImmediate()
    const { rows, ids } = isPruned ? { rows: undefined, ids: idsIn(at, parts, part, damages) } : partOf(at, parts, part, damages)
    const marks = marksOf(part)
    const last = marks.at(-1)
    if (last === undefined) allMarked = false
    else addBooks(marked, last.books)
    if (rows === undefined) allRead = false
    checked.parts++
    if (!isPruned) checked.deltas += verifyDeltas(at, plan, across, part, marks, damages)
    for (let row = 0; row < part.rows; row++) {
      const place = base + row
      const said = {
        row: rows?.[row],
        published: corpus?.take(place),
        ledger: ledger?.takeAll(place) ?? [],
        texts: texts && { record: texts.take(place) },
        duplicates: duplicates && { record: duplicates.take(place) }
      }
      if (said.published !== undefined) isPublished[place] = 1
      const id = ids?.[row]
      if (id === undefined || corpus === undefined || ledger === undefined) continue
      // A record may lack anything when its file is damaged.
      quietly(() => recount(books, said.row, said.published?.value, said.ledger.map(({ value }) => value)))
      if (verifyDocument({ ...said, id }, damages)) checked.rebuilt++
    }
    base += part.rows
  }
  progress(`verifying ${run}`, parts.parts.length, parts.parts.length)
  for (const records of [corpus, ledger, texts, duplicates]) records?.drain()
  checked.documents = books.read
  checked.published = books.published
  if (corpus !== undefined && ledger !== undefined) for (const what of differences(report, books, { lines: allRead })) damages.add("run.json", null, `${what} by corpus.jsonl and ledger.jsonl`, "publish")
  if (allMarked) for (const what of differences(report, marked, { lines: true })) damages.add("run.json", null, `${what} by the marks of its parts`, "publish")
  if (duplicates !== undefined && corpus !== undefined) verifyReferences(at.published("duplicates.jsonl"), plan, (id) => isPublished[table.get(id) ?? total] === 1 || buried.has(id), buried, needs, damages)

  const read = new Map(Object.entries({ "corpus.jsonl": corpus, "ledger.jsonl": ledger, "texts.jsonl": texts, "duplicates.jsonl": duplicates }))
  for (const name of read.keys()) if (!report.files.some((file) => file.name === name)) damages.add("run.json", null, `does not name ${name} among its files`, "publish")
  const canonical = report.files.find((file) => file.name === "corpus.jsonl")
  for (const { name, bytes, sha256, rows } of report.files) {
    const file = read.has(name) ? read.get(name)?.lines : damages.attempt(name, "publish", () => new FileLines(at.published(name)))
    if (file === undefined) continue
    const found = file.sha256()
    checked.files++
    checked.bytes += file.bytes
    if (file.bytes !== bytes) damages.add(name, null, `has ${file.bytes} bytes, run.json says ${bytes}`, "publish")
    else if (found !== sha256) damages.add(name, null, "has another hash than run.json says", "publish")
    const sink = report.sinks?.find((sink) => fileOf(sink) === name)
    const isCopy = !read.has(name) && sink !== undefined
    const counted = isCopy ? canonical?.rows : read.get(name)?.lines.number
    if (typeof rows === "number" && typeof counted === "number" && counted !== rows) damages.add("run.json", name, `says ${rows} rows, but it is ${counted}`, "publish")
    if (sink === undefined && !read.has(name) && !descriptions.includes(name)) damages.add("run.json", "sinks", `do not say how ${name} is written`, "backup")
    // Rows of a damaged corpus say nothing of its copies.
    if (!isCopy || corpus?.lines.sha256() !== canonical?.sha256) continue
    const damage = await copyDamage(sink, at.published("corpus.jsonl"), at.published(name), found === sha256).catch((error: unknown) => ({ row: null, id: null, what: reasonOf(error) }))
    if (damage !== undefined) damages.add(name, damage.row === null ? null : `row ${damage.row}${damage.id === null ? "" : ` (${damage.id})`}`, damage.what, "publish")
  }
  return verification
}

/** Where every document stands in the input. `blind`: ids of some parts cannot be read, so that an unknown id may be one of theirs. */
const placesOf = (at: ReturnType<typeof paths>, parts: Parts, damages: Damages): { readonly table: IdTable; readonly total: number; readonly blind: boolean } => {
  const total = parts.parts.reduce((sum, { rows }) => sum + rows, 0)
  const table = new IdTable(total)
  let blind = false
  let base = 0
  for (const part of parts.parts) {
    const ids = anyIdsOf(at, parts, part)
    if (ids === undefined) blind = true
    for (const [row, id] of (ids ?? []).entries()) if (!table.add(id, base + row)) damages.add("parts.json", `${part.key} row ${row} (${id})`, "an id stands twice", "backup")
    base += part.rows
  }
  return { table, total, blind }
}
