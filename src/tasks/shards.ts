/** What a part publishes, as shards that are joined in the end. */
import { statSync } from "node:fs"
import { countDocument, countRejectedRow, emptyBooks } from "../Books.ts"
import { Growing, readRowBytes, readRows, writeWhole } from "../Disk.ts"
import { type Document, nothing } from "../Document.ts"
import { sha256, textHash } from "../runs/Fingerprint.ts"
import { ledgerJson, ledgerOf, rejectedRecord, type StageDelta } from "../Ledger.ts"
import { comparing } from "../Pipeline.ts"
import type { Part } from "../runs/Plan.ts"
import { isRejected } from "../Row.ts"
import { type CsvSink, fileOf, type Sink } from "../Sink.ts"
import { type CorpusRecord, corpusRecord } from "../sinks/corpus.ts"
import { csvRows } from "../sinks/csv.ts"
import { oneLine } from "../sinks/jsonLine.ts"
import { parquetPart } from "../sinks/parquet.ts"
import type { Batch } from "./batches.ts"
import type { Context } from "./context.ts"
import type { PassMark } from "./pass.ts"
import type { Passing, Work } from "./passing.ts"
import type { ClusterRow } from "./rulings.ts"

/** The shards that a sink's file is made of: a packed copy of the corpus is made of the corpus' own. */
export const shardOf = (sink: Sink): string => (sink.kind === "jsonl" ? "corpus.jsonl" : fileOf(sink))

/** What the shards of a part are called, for a pipeline's sinks. */
export const shardNames = (sinks: ReadonlyArray<Sink>): ReadonlyArray<string> => [...new Set([...sinks.map(shardOf), "ledger.jsonl", "duplicates.jsonl", "texts.jsonl"])]

/** Lines wait to be written until they are so many bytes. */
const room = 1 << 18
/** A UTF-16 code unit is three bytes of UTF-8 at most. */
const widest = 3
const lineFeed = 10

/** A shard of lines on its way to the disk. They wait as bytes: as strings they would be copied by the collector while they wait. */
class Lines {
  readonly #file: Growing
  readonly #waiting = Buffer.allocUnsafeSlow(room)
  #length = 0

  constructor(path: string) {
    this.#file = new Growing(path)
  }

  /** A line without its end. */
  add(line: string): void {
    if (this.#length + widest * line.length + 1 > room) this.#flush()
    if (widest * line.length + 1 > room) this.#file.write(Buffer.from(`${line}\n`))
    else {
      this.#length += this.#waiting.write(line, this.#length)
      this.#waiting[this.#length++] = lineFeed
    }
  }

  #flush(): void {
    this.#file.write(this.#waiting.subarray(0, this.#length))
    this.#length = 0
  }

  end(isSynced: boolean): void {
    this.#flush()
    this.#file.end(isSynced)
  }

  get bytes(): number {
    return this.#file.bytes
  }

  abandon(): void {
    this.#file.abandon()
  }
}

/** The shards of a part as they are written, and the count of its documents. */
class Shards {
  readonly books = emptyBooks()
  readonly #context: Context
  readonly #part: Part
  readonly #renamed: Readonly<Record<string, string>>
  readonly #clusters: ReadonlyMap<number, ClusterRow>
  readonly #lines: { readonly corpus: Lines; readonly ledger: Lines; readonly duplicates: Lines; readonly texts: Lines }
  readonly #tables: ReadonlyArray<{ readonly name: string; readonly sink: CsvSink; readonly file: Growing }>
  /** What a Parquet file is made of, which is made whole. */
  readonly #records: Array<CorpusRecord> = []
  readonly #isParquet: boolean

  constructor(context: Context, part: Part, renamed: Readonly<Record<string, string>>, clusters: ReadonlyArray<ClusterRow>) {
    this.#context = context
    this.#part = part
    this.#renamed = renamed
    this.books.renamed = Object.keys(renamed).length
    this.#clusters = new Map(clusters.map((cluster) => [cluster.row, cluster]))
    const { at, pipeline: { sinks } } = context
    const lines = (name: string) => new Lines(at.shard(`${name}.jsonl`, part.key))
    this.#lines = { corpus: lines("corpus"), ledger: lines("ledger"), duplicates: lines("duplicates"), texts: lines("texts") }
    this.#tables = sinks.flatMap((sink) => (sink.kind === "csv" ? [{ name: shardOf(sink), sink, file: new Growing(at.shard(shardOf(sink), part.key)) }] : []))
    this.#isParquet = sinks.some(({ kind }) => kind === "parquet")
  }

  add(batch: Batch): void {
    const records: Array<CorpusRecord> = []
    for (const i of batch.rows.keys()) {
      const record = this.#document(batch, i)
      if (record !== undefined) records.push(record)
    }
    for (const { sink, file } of this.#tables) file.write(csvRows(sink, records))
    if (this.#isParquet) this.#records.push(...records)
  }

  /** What is published of a document, if it is. */
  #document({ from, rows, views, deltas: said }: Batch, i: number): CorpusRecord | undefined {
    const { plan, pipeline } = this.#context
    const { corpus, ledger, duplicates, texts } = this.#lines
    const read = rows[i]!
    const row = from + i
    const id = this.#renamed[row] ?? read.id
    if (isRejected(read)) {
      countRejectedRow(this.books, read)
      ledger.add(oneLine(JSON.stringify({ ...rejectedRecord(read), id })))
      return undefined
    }
    const document: Document = { ...read, id }
    const deltas: Array<StageDelta> = []
    for (const [index, ofStage] of said.entries()) {
      const delta = ofStage[i]!
      if (delta !== nothing) deltas.push({ stage: pipeline.stages[index]!.name, delta })
    }
    const view = views[i]
    const cluster = this.#clusters.get(row)
    const records = ledgerOf(document, deltas, cluster?.of ?? null)
    countDocument(this.books, document, records, view)
    for (const record of ledgerJson(records)) ledger.add(oneLine(record))
    if (!deltas.some(({ delta }) => delta.reject !== undefined)) texts.add(oneLine(JSON.stringify([id, textHash(document.text)])))
    if (cluster !== undefined) {
      const { row: _, run, ...rest } = cluster
      duplicates.add(oneLine(JSON.stringify({ id, ...rest, run })))
    }
    if (view === undefined) return undefined
    const record = corpusRecord(id, view, plan.date)
    corpus.add(oneLine(JSON.stringify(record)))
    return record
  }

  /** Bytes of each shard by its name. Nothing is synced that is gone in a moment: what is published of it is. */
  end(): NonNullable<PassMark["shardBytes"]> {
    const made: Record<string, number> = {}
    for (const [name, file] of this.#files()) {
      file.end(false)
      made[name] = file.bytes
    }
    if (this.#isParquet) {
      const bytes = parquetPart(this.#records)
      writeWhole(this.#context.at.shard("corpus.parquet", this.#part.key), bytes)
      made["corpus.parquet"] = bytes.length
    }
    return made
  }

  abandon(): void {
    for (const [, file] of this.#files()) file.abandon()
  }

  #files(): ReadonlyArray<readonly [name: string, file: Lines | Growing]> {
    return [...Object.entries(this.#lines).map(([name, file]) => [`${name}.jsonl`, file] as const), ...this.#tables.map(({ name, file }) => [name, file] as const)]
  }
}

/** A shard of a part that is not there, or was cut short by a power failure; `undefined` when all are as they were written. */
export const tornShard = ({ pipeline, at }: Context, key: string, { shardBytes }: PassMark): string | undefined =>
  shardNames(pipeline.sinks).map((name) => [name, at.shard(name, key)] as const).find(([name, path]) => statSync(path, { throwIfNoEntry: false })?.size !== shardBytes?.[name])?.[1]

/** What a part publishes. `made`: of what, and what became of its documents; known when it is kept or done. */
export const shardsOf = (passing: Passing): Work & { readonly made: () => Pick<PassMark, "shards" | "shardBytes" | "books"> } => {
  const { context, part, renamed, own } = passing
  const { plan, pipeline, at } = context
  const settled = comparing(pipeline.stages).at(-1)
  const clusters = settled === undefined ? undefined : at.clusters(plan.stages[settled]!, part.key)
  const fingerprint = () => sha256(plan.writing, plan.date, passing.chain, JSON.stringify(renamed), clusters === undefined ? "" : readRowBytes(clusters))
  let shards: Shards | undefined
  const begun = () => (shards ??= new Shards(context, part, renamed, clusters === undefined ? [] : readRows<ClusterRow>(clusters)))
  let made: Pick<PassMark, "shards" | "shardBytes" | "books"> = { shards: null, books: emptyBooks() }
  return {
    behind: pipeline.stages.length,
    kept: () => {
      if (own?.shardBytes === undefined || own.shards !== fingerprint() || tornShard(context, part.key, own) !== undefined) return false
      const { shards, shardBytes, books } = own
      made = { shards, shardBytes, books }
      return true
    },
    over: (batch) => begun().add(batch),
    end: () => {
      const { books } = begun()
      made = { shards: fingerprint(), shardBytes: begun().end(), books }
      passing.redone.push("sinks")
    },
    abandon: () => shards?.abandon(),
    made: () => made
  }
}
