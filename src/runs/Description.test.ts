import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { emptyBooks } from "../Books.ts"
import { descriptionOf } from "./Description.ts"
import * as Sink from "../Sink.ts"
import { dataPackage, resourcesOf } from "../sinks/datapackage.ts"

/** A run's folder with what describes it, if it has that. */
const run = (sinks: ReadonlyArray<Sink.Sink>, described = true): string => {
  const dir = mkdtempSync(join(tmpdir(), "winnow-described-"))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const files = [...sinks.map(Sink.fileOf), "ledger.jsonl"].map((name) => ({ name, bytes: 10, sha256: "ab", rows: 2 }))
  writeFileSync(join(dir, "run.json"), JSON.stringify({ ...emptyBooks(), published: 2, pipeline: "news", version: "0.1.0", stages: [], files }))
  if (described) writeFileSync(join(dir, "datapackage.json"), dataPackage("news-1", "news, 1", resourcesOf(files, sinks)))
  return dir
}
const both = (second: ReadonlyArray<Sink.Sink>) => descriptionOf([{ night: "1", dir: run([Sink.jsonl(), Sink.parquet()]) }, { night: "2", dir: run(second) }])

test("the corpus of every night is described under the night's name, and nothing else of a run", () => {
  const { resources } = JSON.parse(both([Sink.jsonl(), Sink.csv({ text: false })])["datapackage.json"]!) as { resources: ReadonlyArray<{ name: string; path: string }> }
  expect(resources.map(({ name, path }) => [name, path])).toEqual(["1.jsonl", "1.parquet", "2.jsonl"].map((name) => [name, name]))
})

test("Parquet is what is loaded when every night has it", () => {
  expect(both([Sink.jsonl(), Sink.parquet()])["README.md"]).toContain('path: "*.parquet"')
  expect(both([Sink.jsonl()])["README.md"]).toContain('path: "*.jsonl"')
  expect(both([Sink.jsonl()])["README.md"]).toContain("4 texts of news")
})

test("nothing is described while a night in force was published without a data package", () => {
  expect(descriptionOf([{ night: "1", dir: run([Sink.jsonl()]) }, { night: "2", dir: run([Sink.jsonl()], false) }])).toEqual({})
})
