/**
 * A part through one segment of the pipeline: rulings of the across stages before it are applied, each-stages run, sketches for
 * the across stages behind it are taken; the last segment writes what is published. What an earlier performance of this task, or
 * the parent run, did under the same fingerprint is kept; a stage whose output is the same to the byte stops the chain.
 */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { addBooks, type Books, emptyBooks, mostFailures } from "../Books.ts"
import { link, readJson, readJsonIfThere, readRowBytes, readRows, writeJson, writeRows } from "../Disk.ts"
import { type Delta, nothing } from "../Document.ts"
import { sha256 } from "../runs/Fingerprint.ts"
import { isGone, messageOf, step } from "../Pass.ts"
import { comparing } from "../Pipeline.ts"
import { type Part, type Parts, paths } from "../runs/Plan.ts"
import type { Row } from "../Row.ts"
import { isWhole, kept as keptOf, writeSketches } from "../across/SketchFile.ts"
import type { Counts, Ruling, Stage } from "../Stage.ts"
import type { View } from "../View.ts"
import { type Context, sketcher, worldOf } from "./context.ts"
import { Documents } from "./documents.ts"
import { readPoison } from "./poison.ts"
import type { ClusterRow, CountsRow, RulingRow } from "./rulings.ts"
import { shardNames, writeShards } from "./shards.ts"

export interface StageMark {
  readonly fingerprint: string
  /** Hash of the deltas. */
  readonly hash: string
  /** Milliseconds of processor time that the stage took, when it was not kept. */
  readonly ms: number
}

export interface PassMark {
  readonly stages: Readonly<Record<string, StageMark>>
  /** By across stage; `hash` is that of the file. */
  readonly sketches: Readonly<Record<string, StageMark>>
  /** Rows that an across stage failed on when it took its sketches; it rejects them when it is applied. Absent where there are none. */
  readonly unsketched?: Readonly<Record<string, ReadonlyArray<number>>>
  /** Hash of the part and of all deltas up to here: what a later stage's answer depends on. */
  readonly chain: string
  /** Fingerprint of the shards, in the last segment. */
  readonly shards: string | null
  readonly books: Books
  /** Documents that a stage failed on, by their published ids, the first `mostFailures`. */
  readonly failures: ReadonlyArray<{ readonly stage: string; readonly id: string; readonly message: string }>
  /** Names of what this run did itself, and did not take over. */
  readonly redone: ReadonlyArray<string>
  /** Documents of this part were forgotten since, and its sketches with them. */
  readonly forgotten?: true
}

/** Milliseconds of processor time so far: what others do on the machine is not a stage's. */
const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export const performPass = async (context: Context, segmentIndex: number, partIndex: number): Promise<"done" | "kept"> => {
  const { plan, pipeline, at, segments } = context
  const segment = segments[segmentIndex]!
  const last = segmentIndex === segments.length - 1
  const stopAfter = plan.only === null ? Infinity : plan.stages.findIndex(({ name }) => name === plan.only)
  const all = readJson<Parts>(at.parts)
  const part = all.parts[partIndex]!
  const own = readJsonIfThere<PassMark>(at.passMark(segmentIndex, part.key))
  const inherited = plan.inherit.flatMap((run) => {
    const there = paths(join(worldOf(context.dir), "runs", run))
    const mark = readJsonIfThere<PassMark>(there.passMark(segmentIndex, part.key))
    return mark === undefined ? [] : [{ there, mark }]
  })

  const before = segmentIndex === 0 ? [] : segments[segmentIndex - 1]!.across
  const order = [...before, ...segment.each].filter((index) => index <= stopAfter)
  const first = order[0] ?? segment.across[0] ?? pipeline.stages.length
  const earlier = segmentIndex === 0 ? undefined : readJson<PassMark>(at.passMark(segmentIndex - 1, part.key))
  // With the number of rows: under `--limit` a part may be only the beginning of what its hash is of.
  let chain = earlier?.chain ?? sha256(part.hash, String(part.rows))
  const stages: Record<string, StageMark> = {}
  const sketches: Record<string, PassMark["sketches"][string]> = {}
  const unsketched: Record<string, ReadonlyArray<number>> = {}
  const failures: Array<PassMark["failures"][number]> = []
  /** What is taken over brings its failures with it. */
  const keepFailures = (mark: PassMark, name: string) => failures.push(...mark.failures.filter(({ stage }) => stage === name))
  const redone: Array<string> = []
  // A message may hold the whole document.
  const fail = (stage: Stage, row: number, { id }: View, message: string) => failures.push({ stage: stage.name, id: all.renamed[part.key]?.[row] ?? id, message: message.slice(0, 1000) })

  const poison = readPoison(context, segmentIndex, part.key)
  let documents: Documents | undefined
  const until = (index: number): Documents => {
    documents ??= new Documents(readPart(context, part))
    for (let i = documents.deltas.length; i < index; i++) documents.take(readRows<Delta>(at.delta(plan.stages[i]!, part.key)))
    return documents
  }

  // Behind a comparison others may have fallen to the document: it stays as it was, and the failure is told.
  const compared = comparing(pipeline.stages).some((index) => segments.slice(0, segmentIndex).some(({ across }) => across.includes(index)))
  const failing: Delta = !compared ? { reject: { why: "stage-failed" } } : nothing
  for (const index of order) {
    const planned = plan.stages[index]!
    const stage = pipeline.stages[index]!
    const rulings = stage.work._tag === "Each" ? undefined : at.rulings(planned, part.key)
    const failed = earlier?.unsketched?.[planned.name]
    const fingerprint = sha256(planned.digest, chain, ...(rulings === undefined ? [] : [readRowBytes(rulings)]), ...(failed === undefined ? [] : [failed.join()]))
    const file = at.delta(planned, part.key)
    const kept = own?.stages[planned.name]
    const given = plan.force.includes(planned.name)
      ? undefined
      : inherited.find(({ there, mark }) => mark.stages[planned.name]?.fingerprint === fingerprint && existsSync(there.delta(planned, part.key)))
    if (own !== undefined && kept?.fingerprint === fingerprint && existsSync(file)) {
      stages[planned.name] = kept
      keepFailures(own, planned.name)
    } else if (given !== undefined) {
      link(given.there.delta(planned, part.key), file)
      stages[planned.name] = { ...given.mark.stages[planned.name]!, ms: 0 }
      keepFailures(given.mark, planned.name)
    } else {
      const current = until(index)
      const started = processor()
      const deltas: Array<Delta> = new Array(current.rows.length).fill(nothing)
      const ruled = new Map<number, Ruling | Counts>()
      if (rulings !== undefined) for (const [row, ruling] of readRows<RulingRow | CountsRow>(rulings)) ruled.set(row, ruling)
      for (const [row, view] of current.views.entries()) {
        if (view === undefined) continue
        const died = poison.get(row)
        if (died?.stage === index) {
          deltas[row] = failing
          fail(stage, row, view, died.reason)
          continue
        }
        if (failed?.includes(row)) {
          deltas[row] = { reject: { why: "stage-failed" } }
          continue
        }
        const { delta, view: next, failure = compared && stage.work._tag === "Each" ? forbidden(delta, next) : undefined } = step(ruledBy(stage, ruled.get(row)), view)
        deltas[row] = failure === undefined ? delta : failing
        if (failure !== undefined) fail(stage, row, view, failure)
      }
      current.take(deltas)
      const bytes = writeRows(file, deltas)
      stages[planned.name] = { fingerprint, hash: sha256(bytes), ms: processor() - started }
      redone.push(planned.name)
    }
    chain = sha256(chain, stages[planned.name]!.hash)
  }

  const end = first + order.length
  for (const index of segment.across.filter((index) => index <= stopAfter)) {
    const planned = plan.stages[index]!
    const stage = pipeline.stages[index]!
    // Nobody may fall to a document that will be rejected.
    const failed = Object.values(unsketched).flat()
    const fingerprint = sha256(planned.digest, chain, ...(failed.length === 0 ? [] : [failed.join()]))
    const file = at.sketch(planned, part.key)
    const keep = (mark: PassMark, ms = mark.sketches[planned.name]!.ms) => {
      sketches[planned.name] = { ...mark.sketches[planned.name]!, ms }
      const rows = mark.unsketched?.[planned.name]
      if (rows !== undefined) unsketched[planned.name] = rows
      keepFailures(mark, planned.name)
    }
    if (own?.sketches[planned.name]?.fingerprint === fingerprint && isWhole(file)) {
      keep(own)
      continue
    }
    const given = plan.force.includes(planned.name) ? undefined : inherited.find(({ there, mark }) => mark.sketches[planned.name]?.fingerprint === fingerprint && isWhole(there.sketch(planned, part.key)))
    if (given !== undefined) {
      link(given.there.sketch(planned, part.key), file)
      keep(given.mark, 0)
      continue
    }
    const started = processor()
    const sketch = sketcher(stage)
    const rows: Array<number> = []
    const hash = writeSketches(file, until(end).views.map((view, row) => {
      if (view === undefined || failed.includes(row)) return undefined
      const died = poison.get(row)
      try {
        if (died?.stage === index) throw new Error(died.reason)
        const taken = sketch(view)
        return taken && keptOf(taken)
      } catch (error) {
        fail(stage, row, view, messageOf(error))
        rows.push(row)
        return undefined
      }
    }))
    sketches[planned.name] = { fingerprint, hash, ms: processor() - started }
    if (rows.length > 0) unsketched[planned.name] = rows
    redone.push(`${planned.name} (sketch)`)
  }

  let shards: string | null = null
  let books = emptyBooks()
  if (last && plan.only === null) {
    const renamed = all.renamed[part.key] ?? {}
    const settled = comparing(pipeline.stages).at(-1)
    const clusterBytes = settled === undefined ? Buffer.alloc(0) : readRowBytes(at.clusters(plan.stages[settled]!, part.key))
    shards = sha256(plan.writing, plan.date, chain, JSON.stringify(renamed), clusterBytes)
    if (own?.shards === shards && shardNames(pipeline.sinks).every((name) => existsSync(at.shard(name, part.key)))) books = own.books
    else {
      const clusters = settled === undefined ? [] : readRows<ClusterRow>(at.clusters(plan.stages[settled]!, part.key))
      books = await writeShards(context, part, until(pipeline.stages.length), renamed, clusters)
      redone.push("sinks")
    }
  }
  if (own !== undefined && redone.length === 0 && own.chain === chain && own.shards === shards) return "kept"
  const mark: PassMark = { stages, sketches, ...(Object.keys(unsketched).length > 0 && { unsketched }), chain, shards, books, failures: failures.slice(0, mostFailures), redone: [...new Set([...(own?.redone ?? []), ...redone])] }
  writeJson(at.passMark(segmentIndex, part.key), mark)
  return "done"
}

const letterOrDigit = /[\p{L}\p{N}]/u

/** What a stage behind a comparison must not do, since others may have fallen to the document. */
const forbidden = (delta: Delta, left: View): string | undefined =>
  isGone(delta)
    ? "a stage behind one that compares documents cannot drop or reject any"
    : delta.cuts !== undefined && !left.lines.some(({ text }) => letterOrDigit.test(text))
      ? "nothing of the text would be left"
      : undefined

/** A stage that looks at all documents as one that sees a document at a time: what it says under its ruling, or with its counts. */
const ruledBy = (stage: Stage, ruling: Ruling | Counts | undefined): Stage => {
  const { work } = stage
  if (work._tag === "Each") return stage
  return { ...stage, work: { _tag: "Each", apply: (view) => (work._tag === "Across" ? work.apply(view, ruling as Ruling) : work.apply(view, ruling as Counts)) } }
}

/** A part's rows, cut where `--limit` ends. */
const readPart = (context: Context, part: Part): ReadonlyArray<Row> => readRows<Row>(context.at.part(part.key)).slice(0, part.rows)

/** The sum of the books of all parts. */
export const sumBooks = (context: Context, parts: Parts): Books => {
  const books = emptyBooks()
  for (const part of parts.parts) addBooks(books, readJson<PassMark>(context.at.passMark(context.segments.length - 1, part.key)).books)
  return books
}
