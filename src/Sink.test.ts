import { expect, test } from "vitest"
import * as Sink from "./Sink.ts"

test("a sink writes one file, named by its options", () => {
  const sinks = [Sink.jsonl(), Sink.jsonl({ compress: "gz" }), Sink.csv(), Sink.csv({ compress: "zst", bom: true }), Sink.csv({ text: false }), Sink.parquet()]
  expect(sinks.map(Sink.fileOf)).toEqual(["corpus.jsonl", "corpus.jsonl.gz", "corpus.csv", "corpus.csv.zst", "index.csv", "corpus.parquet"])
  expect(["corpus.csv.zst", "corpus.csv"].map(Sink.contentOf)).toEqual(["corpus.csv", "corpus.csv"])
})

test("options that do not exist are refused", () => {
  expect(() => Sink.csv({ utf: true } as never)).toThrow('unknown option "utf"; it knows bom, formulaGuard, text, compress')
  expect(() => Sink.parquet({ text: false } as never)).toThrow('unknown option "text"')
  expect(() => Sink.jsonl({ compress: "zip" } as never)).toThrow('compress is "gz" or "zst", not "zip"')
})
