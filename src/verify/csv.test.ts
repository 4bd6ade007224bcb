import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { csv } from "../Sink.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { csvHead, csvRows } from "../sinks/csv.ts"
import { jsonLine } from "../sinks/jsonLine.ts"
import { csvDamage } from "./csv.ts"

const dir = mkdtempSync(join(tmpdir(), "winnow-csv-"))
afterAll(() => rmSync(dir, { recursive: true }))

const record = (id: string, text: string): CorpusRecord => ({
  id,
  text,
  source: "s",
  added: "2026-11-21",
  created: null,
  metadata: { title: null, url: null, date: null, language: null, script: null, confidence: null, languages: [], extra: null }
})
/** More rows than are compared at a time, quotes and line ends among them. */
const records = Array.from({ length: 2500 }, (_, i) => record(`id${i}`, i % 3 === 0 ? `a "b",\n${i}` : `-${i}`))

const checked = async (options: Parameters<typeof csv>[0], change: (text: string) => string = (text) => text) => {
  const sink = csv(options)
  const rows = await csvRows(sink, records)
  writeFileSync(join(dir, "corpus.jsonl"), records.map(jsonLine).join(""))
  writeFileSync(join(dir, "corpus.csv"), change(csvHead(sink) + rows.toString()))
  return csvDamage(sink, join(dir, "corpus.jsonl"), join(dir, "corpus.csv"))
}

test("a table is told to be right whichever way it was written", async () => {
  for (const bom of [false, true]) for (const formulaGuard of [false, true]) expect(await checked({ bom, formulaGuard })).toBeUndefined()
})

test("the first row that is wrong is named", async () => {
  const other = { row: 2001, id: "id2000", what: "is not the row that corpus.jsonl gives" }
  expect(await checked({}, (text) => text.replace("'-2000", "'-2OOO"))).toEqual(other)
  expect(await checked({ formulaGuard: false }, (text) => text.replace("-2000", "-2OOO"))).toEqual(other)
  expect(await checked({}, (text) => text.slice(0, -1))).toMatchObject({ row: 2500, id: "id2499" })
  expect(await checked({}, (text) => `${text}more`)).toEqual({ row: 2501, id: null, what: "is more than corpus.jsonl gives" })
  expect(await checked({}, () => "")).toMatchObject({ row: 0 })
})
