/** What a part publishes, as shards that are joined in the end. */
import { type Books, countDocument, countRejectedRow, emptyBooks } from "../Books.ts"
import { pieces, writeWhole } from "../Disk.ts"
import { type Document, nothing } from "../Document.ts"
import { textHash } from "../runs/Fingerprint.ts"
import { ledgerOf, rejectedRecord, type StageDelta } from "../Ledger.ts"
import type { Part } from "../runs/Plan.ts"
import { isRejected } from "../Row.ts"
import { fileOf, type Sink } from "../Sink.ts"
import { corpusRecord } from "../sinks/corpus.ts"
import { csvRows } from "../sinks/csv.ts"
import { jsonLine } from "../sinks/jsonLine.ts"
import { parquetPart } from "../sinks/parquet.ts"
import type { Context } from "./context.ts"
import type { Documents } from "./documents.ts"
import type { ClusterRow } from "./rulings.ts"

/** The shards that a sink's file is made of: a packed copy of the corpus is made of the corpus' own. */
export const shardOf = (sink: Sink): string => (sink.kind === "jsonl" ? "corpus.jsonl" : fileOf(sink))

/** What the shards of a part are called, for a pipeline's sinks. */
export const shardNames = (sinks: ReadonlyArray<Sink>): ReadonlyArray<string> => [...new Set([...sinks.map(shardOf), "ledger.jsonl", "duplicates.jsonl", "texts.jsonl"])]

/** Writes the shards of a part and counts its documents. */
export const writeShards = async (
  context: Context,
  part: Part,
  documents: Documents,
  renamed: Readonly<Record<string, string>>,
  clusters: ReadonlyArray<ClusterRow>
): Promise<Books> => {
  const { plan, pipeline, at } = context
  const books = emptyBooks()
  books.renamed = Object.keys(renamed).length
  const clusterOf = new Map(clusters.map((cluster) => [cluster.row, cluster]))
  const lines = { corpus: [] as Array<string>, ledger: [] as Array<string>, duplicates: [] as Array<string>, texts: [] as Array<string> }
  const records: Array<ReturnType<typeof corpusRecord>> = []
  for (const [row, read] of documents.rows.entries()) {
    const id = renamed[row] ?? read.id
    if (isRejected(read)) {
      countRejectedRow(books, read)
      lines.ledger.push(jsonLine({ ...rejectedRecord(read), id }))
      continue
    }
    const document: Document = { ...read, id }
    const deltas: Array<StageDelta> = []
    for (const [index, ofStage] of documents.deltas.entries()) {
      const delta = ofStage[row]!
      if (delta !== nothing) deltas.push({ stage: pipeline.stages[index]!.name, delta })
    }
    const view = documents.views[row]
    const cluster = clusterOf.get(row)
    const said = ledgerOf(document, deltas, cluster?.of ?? null)
    countDocument(books, document, said, view)
    for (const record of said) lines.ledger.push(jsonLine(record))
    if (!deltas.some(({ delta }) => delta.reject !== undefined)) lines.texts.push(jsonLine([id, textHash(document.text)]))
    if (cluster !== undefined) {
      const { row: _, run, ...rest } = cluster
      lines.duplicates.push(jsonLine({ id, ...rest, run }))
    }
    if (view === undefined) continue
    const record = corpusRecord(id, view, plan.date)
    records.push(record)
    lines.corpus.push(jsonLine(record))
  }
  // What is written is let go of: a part's lines in several forms at once are most of a worker's memory.
  for (const name of ["corpus", "ledger", "duplicates", "texts"] as const) {
    writeWhole(at.shard(`${name}.jsonl`, part.key), ...pieces(lines[name]))
    lines[name].length = 0
  }
  for (const sink of pipeline.sinks) {
    if (sink.kind === "csv") writeWhole(at.shard(shardOf(sink), part.key), await csvRows(sink, records))
    else if (sink.kind === "parquet") writeWhole(at.shard(shardOf(sink), part.key), parquetPart(records))
  }
  return books
}
