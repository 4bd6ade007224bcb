import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import { afterAll, expect, test } from "vitest"
import * as Sink from "../Sink.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { csvHead, csvRows } from "../sinks/csv.ts"
import { jsonLine } from "../sinks/jsonLine.ts"
import { joinedParquet, parquetPart } from "../sinks/parquet.ts"
import { copyDamage } from "./copies.ts"

const dir = mkdtempSync(join(tmpdir(), "winnow-copies-"))
afterAll(() => rmSync(dir, { recursive: true }))

const record = (n: number, text = `Text ${n}`): CorpusRecord => ({
  id: `d${n}`,
  text,
  source: "s",
  added: "2026-11-21",
  created: null,
  metadata: { title: `- ${n}`, url: null, date: null, language: "eng", script: "Latn", confidence: 0.9, languages: [{ language: "eng", share: 1 }], extra: "{}" }
})
const records = [1, 2, 3, 4].map((n) => record(n))
const corpus = join(dir, "corpus.jsonl")
writeFileSync(corpus, records.map(jsonLine).join(""))

const damage = (sink: Sink.Sink, bytes: Uint8Array) => {
  const copy = join(dir, Sink.fileOf(sink))
  writeFileSync(copy, bytes)
  return copyDamage(sink, corpus, copy, true)
}
const parquet = (...parts: ReadonlyArray<ReadonlyArray<CorpusRecord>>) => Buffer.concat([...joinedParquet(parts.map(parquetPart))])
const csv = async (sink: Sink.CsvSink, of = records) => Buffer.concat([Buffer.from(csvHead(sink)), await csvRows(sink, of)])

test("a Parquet file: the first record that is another, one too many, one too few", async () => {
  const [a, b, c, d] = records as [CorpusRecord, CorpusRecord, CorpusRecord, CorpusRecord]
  expect(await damage(Sink.parquet(), parquet([a, b], [c, d]))).toBeUndefined()
  expect(await damage(Sink.parquet(), parquet([a, b], [record(3, "Text three"), d]))).toEqual({ row: 3, id: "d3", what: "is not the record of corpus.jsonl" })
  expect(await damage(Sink.parquet(), parquet([a, b], [c, d, d]))).toEqual({ row: 5, id: null, what: "is more than corpus.jsonl gives" })
  expect(await damage(Sink.parquet(), parquet([a, b], [c]))).toEqual({ row: 4, id: "d4", what: "is missing" })
  await expect(damage(Sink.parquet(), Buffer.from("PAR1 and no more PAR1"))).rejects.toThrow()
})

test("packed copies are unpacked", async () => {
  const lines = Buffer.from(records.map(jsonLine).join(""))
  const other = Buffer.from(records.slice(1).map(jsonLine).join(""))
  for (const [compress, pack] of [["gz", gzipSync], ["zst", zstdCompressSync]] as const) {
    const sink = Sink.csv({ bom: true, compress })
    expect(await damage(Sink.jsonl({ compress }), pack(lines))).toBeUndefined()
    expect(await damage(Sink.jsonl({ compress }), pack(other))).toEqual({ row: null, id: null, what: "unpacked, it is not corpus.jsonl" })
    expect(await damage(sink, pack(await csv(sink)))).toBeUndefined()
    expect(await damage(sink, pack(await csv(sink, records.toSpliced(1, 1))))).toMatchObject({ row: 2, id: "d2" })
  }
  await expect(damage(Sink.csv({ compress: "gz" }), gzipSync(await csv(Sink.csv())).subarray(0, -20))).rejects.toThrow()
})

test("an index", async () => {
  const index = Sink.csv({ text: false })
  expect(await damage(index, await csv(index))).toBeUndefined()
  expect(await damage(index, await csv(Sink.csv()))).toMatchObject({ row: 0 })
  expect(await damage(index, await csv(index, [...records.slice(0, 3), record(4, "Longer text")]))).toMatchObject({ row: 4, id: "d4" })
})
