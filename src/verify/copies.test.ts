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

const damage = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(dir, name), bytes)
  return copyDamage(corpus, join(dir, name), true)
}
const parquet = (...parts: ReadonlyArray<ReadonlyArray<CorpusRecord>>) => Buffer.concat([...joinedParquet(parts.map(parquetPart))])
const csv = async (sink: Sink.CsvSink, of = records) => Buffer.concat([Buffer.from(csvHead(sink)), await csvRows(sink, of)])

test("a Parquet file: the first record that is another, one too many, one too few", async () => {
  const [a, b, c, d] = records as [CorpusRecord, CorpusRecord, CorpusRecord, CorpusRecord]
  expect(await damage("corpus.parquet", parquet([a, b], [c, d]))).toBeUndefined()
  expect(await damage("corpus.parquet", parquet([a, b], [record(3, "Text three"), d]))).toEqual({ row: 3, id: "d3", what: "is not the record of corpus.jsonl" })
  expect(await damage("corpus.parquet", parquet([a, b], [c, d, d]))).toEqual({ row: 5, id: null, what: "is more than corpus.jsonl gives" })
  expect(await damage("corpus.parquet", parquet([a, b], [c]))).toEqual({ row: 4, id: "d4", what: "is missing" })
  await expect(damage("corpus.parquet", Buffer.from("PAR1 and no more PAR1"))).rejects.toThrow()
})

test("packed copies are unpacked", async () => {
  const lines = Buffer.from(records.map(jsonLine).join(""))
  const other = Buffer.from(records.slice(1).map(jsonLine).join(""))
  for (const [ending, pack] of [["gz", gzipSync], ["zst", zstdCompressSync]] as const) {
    expect(await damage(`corpus.jsonl.${ending}`, pack(lines))).toBeUndefined()
    expect(await damage(`corpus.jsonl.${ending}`, pack(other))).toEqual({ row: null, id: null, what: "unpacked, it is not corpus.jsonl" })
    expect(await damage(`corpus.csv.${ending}`, pack(await csv(Sink.csv({ bom: true }))))).toBeUndefined()
    expect(await damage(`corpus.csv.${ending}`, pack(await csv(Sink.csv(), records.toSpliced(1, 1))))).toMatchObject({ row: 2, id: "d2" })
  }
  await expect(damage("corpus.csv.gz", gzipSync(await csv(Sink.csv())).subarray(0, -20))).rejects.toThrow()
})

test("an index is told by its name", async () => {
  expect(await damage("index.csv", await csv(Sink.csv({ text: false })))).toBeUndefined()
  expect(await damage("index.csv", await csv(Sink.csv()))).toMatchObject({ row: 0 })
  expect(await damage("index.csv", await csv(Sink.csv({ text: false }), [...records.slice(0, 3), record(4, "Longer text")]))).toMatchObject({ row: 4, id: "d4" })
})
