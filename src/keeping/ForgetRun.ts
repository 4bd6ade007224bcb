/**
 * Takes documents out of one run: out of its parts, out of what its stages said, out of what it published. Each becomes a record that was
 * rejected, `forgotten`, without text, so that the books balance and the run can be verified as any other.
 *
 * All new files are made aside first, then a mark says that they are whole, then each takes its place: a run that was killed in between is
 * as it was before the mark, and finished by the next command after it.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { addBooks, type Books, emptyBooks, forgotten, takeBooks } from "../Books.ts"
import { readJson, readJsonIfThere, readLine, readRows, writeJson, writeRows, writeWhole } from "../Disk.ts"
import { type Delta, nothing } from "../Document.ts"
import { FileLines } from "../FileLines.ts"
import { sha256 } from "../runs/Fingerprint.ts"
import { IdTable } from "../runs/IdTable.ts"
import { type LedgerRecord, rejectedRecord } from "../Ledger.ts"
import { type Parts, paths, type Plan, readPlan } from "../runs/Plan.ts"
import { publishFiles } from "../runs/Publish.ts"
import { reportName } from "../report/html/write.ts"
import { type Report, reportInIfThere } from "../runs/Report.ts"
import { isRejected, type Row } from "../Row.ts"
import { type DuplicateRecord, idsOfPart, isEarlier, type TextRecord } from "../runs/RunFiles.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { csvRows } from "../sinks/csv.ts"
import { jsonLine } from "../sinks/jsonLine.ts"
import { parquetPart } from "../sinks/parquet.ts"
import type { PassMark } from "../tasks/pass.ts"
import type { ReadMark } from "../tasks/read.ts"
import { shardOf } from "../tasks/shards.ts"
import { tombstoneOf } from "./Tombstones.ts"
import { recount } from "../verify/recount.ts"

/** A document of a run that is to be forgotten. */
export interface Doomed {
  readonly id: string
  readonly input: string
  readonly file: string
  readonly record: number | null
}

type At = ReturnType<typeof paths>

const stagingOf = (dir: string): string => join(dir, "forgetting")

/** What is to be done once the mark is there. */
interface Ready {
  /** Files that go, below the run's folder. */
  readonly remove: ReadonlyArray<string>
}

/** Brings what was made aside into its place, when all of it was made; throws it away else. */
export const settleForgetting = (dir: string): void => {
  const staging = stagingOf(dir)
  if (!existsSync(staging)) return
  const ready = readJsonIfThere<Ready>(join(staging, "ready.json"))
  for (const name of ready === undefined ? [] : readdirSync(staging, { recursive: true, encoding: "utf8" })) {
    const from = join(staging, name)
    if (name === "ready.json" || !statSync(from).isFile()) continue
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    renameSync(from, join(dir, name))
  }
  for (const name of ready?.remove ?? []) rmSync(join(dir, name), { force: true })
  rmSync(staging, { recursive: true, force: true })
}

/** Rows of each part, read or beyond what a limit left, whose published ids are among these. */
const rowsOf = (at: At, plan: Plan, all: Parts, ids: ReadonlySet<string>): ReadonlyMap<string, ReadonlyMap<number, string>> => {
  const counts = new Map(all.parts.map(({ key, rows }) => [key, rows]))
  const marks = plan.groups.keys().map((group) => readJsonIfThere<ReadMark>(at.readMark(group))).filter((mark) => mark !== undefined)
  const keys = new Set([...counts.keys(), ...marks.flatMap(({ parts }) => parts.map(({ key }) => key))])
  const found = new Map<string, ReadonlyMap<number, string>>()
  for (const key of keys) {
    const rows = new Map<number, string>()
    for (const [row, input] of readRows<string>(at.ids(key)).entries()) {
      const id = row < (counts.get(key) ?? 0) ? all.renamed[key]?.[row] ?? input : input
      if (ids.has(id)) rows.set(row, id)
    }
    if (rows.size > 0) found.set(key, rows)
  }
  return found
}

/** Parts, deltas and marks without the documents, in `to`; `counted`: what was counted of those of a part. Returns the files that go. */
const forgetParts = (at: At, to: At, plan: Plan, all: Parts, rows: ReadonlyMap<string, ReadonlyMap<number, string>>, counted: (key: string) => Books): ReadonlyArray<string> => {
  const hashes = new Map<string, string>()
  const remove: Array<string> = []
  for (const [key, gone] of rows) {
    if (!existsSync(at.part(key))) continue
    hashes.set(key, sha256(writeRows(to.part(key), readRows<Row>(at.part(key)).map((row, n) => (gone.has(n) ? tombstoneOf(row) : row)))))
  }
  const hashed = <A extends { readonly key: string; readonly hash: string }>(parts: ReadonlyArray<A>): ReadonlyArray<A> => parts.map((part) => ({ ...part, hash: hashes.get(part.key) ?? part.hash }))
  for (const group of plan.groups.keys()) {
    const mark = readJsonIfThere<ReadMark>(at.readMark(group))
    if (mark?.parts.some(({ key }) => hashes.has(key)) === true) writeJson(to.readMark(group), { ...mark, parts: hashed(mark.parts) })
  }
  writeJson(to.parts, { ...all, parts: hashed(all.parts) })
  const rowsIn = new Map(all.parts.map((part) => [part.key, part.rows]))
  for (const [key, gone] of rows) {
    // What a limit left unread was never counted.
    const count = gone.keys().filter((row) => row < (rowsIn.get(key) ?? 0)).toArray().length
    const deltas = new Map<string, string>()
    for (const stage of plan.stages) {
      if (existsSync(at.sketch(stage, key))) remove.push(join("stages", stage.name, "sketch", `${key}.bin`))
      if (!existsSync(at.delta(stage, key))) continue
      deltas.set(stage.name, sha256(writeRows(to.delta(stage, key), readRows<Delta>(at.delta(stage, key)).map((delta, row) => (gone.has(row) ? nothing : delta)))))
    }
    for (let segment = 0; existsSync(at.passMark(segment, key)); segment++) {
      const { shardBytes: _, ...mark } = readJson<PassMark>(at.passMark(segment, key))
      const books = emptyBooks()
      addBooks(books, mark.books)
      if (mark.shards !== null) replaceBooks(books, counted(key), count)
      writeJson(to.passMark(segment, key), {
        ...mark,
        stages: Object.fromEntries(Object.entries(mark.stages).map(([name, stage]) => [name, { ...stage, hash: deltas.get(name) ?? stage.hash }])),
        sketches: {},
        books,
        failures: mark.failures.filter(({ row }) => !gone.has(row)),
        forgotten: true
      } satisfies PassMark)
    }
  }
  return remove
}

/** What was counted of some documents, and in its place as many that are forgotten. */
const replaceBooks = (books: Books, counted: Books, count: number): void => {
  takeBooks(books, counted)
  const rejected = emptyBooks()
  rejected.read = count
  rejected.rejected[forgotten] = count
  addBooks(books, rejected)
}

interface Line<A> {
  readonly place: number
  readonly bytes: Buffer
  readonly value: A
}

/** Lines of a published file with the number of their part, a part at a time; `ends` are the places behind the parts. Lines of no document of the run come last, by themselves. */
const byPart = function*<A>(path: string, placeOf: (value: A) => number | undefined, ends: ReadonlyArray<number>): Generator<readonly [part: number, lines: ReadonlyArray<Line<A>>], void> {
  const lines = new FileLines(path)
  let part = 0
  let found: Array<Line<A>> = []
  for (let bytes = lines.next(); bytes !== undefined; bytes = lines.next()) {
    const value = readLine<A>(path, `line ${lines.number}`, bytes)
    const place = placeOf(value) ?? Infinity
    for (; part < ends.length && place >= ends[part]!; part++) {
      yield [part, found]
      found = []
    }
    found.push({ place, bytes, value })
  }
  for (; part < ends.length; part++) {
    yield [part, found]
    found = []
  }
  yield [part, found]
}

const lineFeed = Buffer.from("\n")

const written = (path: string, lines: ReadonlyArray<Buffer>): void => writeWhole(path, ...lines.flatMap((line) => [line, lineFeed]))

/** What a run published, made anew without the documents, in `to`; `read`: their rows, where they are kept. Returns the report, and what was counted of them by part. */
const forgetPublished = async (at: At, to: At, plan: Plan, all: Parts, report: Report, ids: ReadonlySet<string>, read: ReadonlyMap<string, Row>) => {
  const total = all.parts.reduce((sum, { rows }) => sum + rows, 0)
  const table = new IdTable(total)
  const places = new Map<number, string>()
  const ends: Array<number> = []
  let base = 0
  for (const part of all.parts) {
    for (const [row, id] of idsOfPart(at, all, part).entries()) {
      table.add(id, base + row)
      if (ids.has(id)) places.set(base + row, id)
    }
    ends.push(base += part.rows)
  }
  const isGone = ({ place }: Line<unknown>) => places.has(place)
  const keyOf = (part: number) => all.parts[part]!.key
  const published = new Map<string, CorpusRecord>()
  for (const [n, lines] of byPart<CorpusRecord>(at.published("corpus.jsonl"), ({ id }) => table.get(id), ends).take(ends.length)) {
    for (const { value } of lines.filter(isGone)) published.set(value.id, value)
    const kept = lines.filter((line) => !isGone(line))
    written(to.shard("corpus.jsonl", keyOf(n)), kept.map(({ bytes }) => bytes))
    const records = kept.map(({ value }) => value)
    for (const sink of plan.sinks) {
      if (sink.kind === "csv") writeWhole(to.shard(shardOf(sink), keyOf(n)), await csvRows(sink, records))
      else if (sink.kind === "parquet") writeWhole(to.shard(shardOf(sink), keyOf(n)), parquetPart(records))
    }
  }
  const said = new Map<string, Array<LedgerRecord>>()
  const sourceOf = (id: string): Row => {
    const known = read.get(id)
    if (known !== undefined) return known
    const { source, at } = said.get(id)?.[0] ?? { source: published.get(id)?.source ?? "", at: { file: published.get(id)?.source ?? "", record: null, byte: null } }
    return { id, source, at, text: "", reject: { why: forgotten } }
  }
  const pending = [...places].sort(([a], [b]) => a - b)
  const counted = new Map<string, Books>()
  for (const [n, lines] of byPart<LedgerRecord>(at.published("ledger.jsonl"), ({ id }) => table.get(id), ends).take(ends.length)) {
    for (const { value } of lines.filter(isGone)) said.set(value.id, [...said.get(value.id) ?? [], value])
    const out: Array<Buffer> = []
    const books = emptyBooks()
    const bury = (until: number) => {
      while (pending.length > 0 && pending[0]![0] < until) {
        const [, id] = pending.shift()!
        recount(books, read.get(id), published.get(id), said.get(id) ?? [])
        out.push(Buffer.from(jsonLine({ ...rejectedRecord(tombstoneOf(sourceOf(id))), id }).slice(0, -1)))
      }
    }
    for (const line of lines) {
      if (isGone(line)) continue
      bury(line.place)
      out.push(line.bytes)
    }
    bury(ends[n]!)
    counted.set(keyOf(n), books)
    written(to.shard("ledger.jsonl", keyOf(n)), out)
  }
  for (const [n, lines] of byPart<TextRecord>(at.published("texts.jsonl"), ([id]) => table.get(id), ends).take(ends.length)) {
    written(to.shard("texts.jsonl", keyOf(n)), lines.filter((line) => !isGone(line)).map(({ bytes }) => bytes))
  }
  let earlier: ReadonlyArray<{ readonly id: string; readonly run: string }> = []
  for (const [n, lines] of byPart<DuplicateRecord>(at.published("duplicates.jsonl"), (record) => (isEarlier(record) ? undefined : table.get(record.id)), ends)) {
    if (n < ends.length) written(to.shard("duplicates.jsonl", keyOf(n)), lines.filter((line) => !isGone(line)).map(({ bytes }) => bytes))
    else earlier = lines.map(({ value: { id, run } }) => ({ id, run: run! }))
  }
  const books = emptyBooks()
  addBooks(books, report)
  const gone = emptyBooks()
  for (const one of counted.values()) addBooks(gone, one)
  replaceBooks(books, gone, places.size)
  const files = await publishFiles({ at: to, plan, earlier }, books)
  rmSync(join(dirname(to.report), "shards"), { recursive: true, force: true })
  return { counted, report: { ...report, ...books, files, failures: report.failures.filter(({ id }) => !ids.has(id)) } }
}

/** Whether a document is one already. */
const isBuried = (at: At, key: string, gone: ReadonlyMap<number, string>): boolean => {
  if (!existsSync(at.part(key))) return false
  const rows = readRows<Row>(at.part(key))
  return gone.keys().every((row) => {
    const one = rows[row]!
    return isRejected(one) && one.reject.why === forgotten
  })
}

/** Documents of a run with these published ids. Throws what reading a file throws. */
export const findIn = (dir: string, ids: ReadonlySet<string>): ReadonlyArray<Doomed> => {
  const at = paths(dir)
  const all = readJsonIfThere<Parts>(at.parts)
  if (all === undefined) return []
  return [...rowsOf(at, readPlan(dir), all, ids)].flatMap(([key, gone]) => {
    const rows = existsSync(at.part(key)) ? readRows<Row>(at.part(key)) : undefined
    const inputs = readRows<string>(at.ids(key))
    return [...gone].map(([row, id]): Doomed => ({ id, input: inputs[row]!, file: rows?.[row]?.at.file ?? "", record: rows?.[row]?.at.record ?? null }))
  })
}

/** Takes documents out of a run that is not being worked on; says whether it had any of them that was not forgotten yet. */
export const forgetIn = async (dir: string, ids: ReadonlySet<string>): Promise<boolean> => {
  settleForgetting(dir)
  const at = paths(dir)
  const all = readJsonIfThere<Parts>(at.parts)
  if (all === undefined) return false
  const plan = readPlan(dir)
  const report = reportInIfThere(dir)
  const rows = new Map([...rowsOf(at, plan, all, ids)].filter(([key, gone]) => !isBuried(at, key, gone)))
  if (rows.size === 0) return false
  const staging = stagingOf(dir)
  const to = paths(staging)
  const read = new Map<string, Row>()
  for (const [key, gone] of rows) {
    if (!existsSync(at.part(key))) continue
    const before = readRows<Row>(at.part(key))
    for (const [row, id] of gone) read.set(id, before[row]!)
  }
  mkdirSync(staging)
  writeJson(to.parts, all)
  const doomed = new Set([...rows.values()].flatMap((gone) => [...gone.values()]))
  const made = report === undefined ? undefined : await forgetPublished(at, to, plan, all, report, doomed, read)
  const remove = [reportName, ...forgetParts(at, to, plan, all, rows, (key) => made?.counted.get(key) ?? emptyBooks())]
  if (made !== undefined) writeJson(to.report, made.report)
  writeJson(join(staging, "ready.json"), { remove } satisfies Ready)
  settleForgetting(dir)
  return true
}
