import { expect, test } from "vitest"
import * as Sink from "../Sink.ts"
import { csvHead, guard } from "./csv.ts"
import { dataPackage, type Resource, resourcesOf } from "./datapackage.ts"

const file = (name: string) => ({ name, bytes: 12, sha256: "ab", rows: 3 })
const sinks = [Sink.jsonl(), Sink.csv(), Sink.csv({ text: false, bom: true, formulaGuard: false, compress: "gz" }), Sink.parquet()]
const resources = resourcesOf([...sinks.map(Sink.fileOf), "ledger.jsonl", "texts.jsonl"].map(file), sinks)
const resource = (name: string) => resources.find((one) => one.name === name) as Resource & { readonly schema: { readonly fields: ReadonlyArray<{ readonly name: string }> } }

test("a table is described as it was written: columns, dialect, guard, size, hash and rows", () => {
  const { schema, ...told } = resource("corpus.csv")
  expect(`${schema.fields.map(({ name }) => name).join(",")}\n`).toBe(csvHead(Sink.csv()))
  expect(told).toMatchInlineSnapshot(`
    {
      "byteOrderMark": false,
      "bytes": 12,
      "dialect": {
        "delimiter": ",",
        "doubleQuote": true,
        "header": true,
        "lineTerminator": "
    ",
        "quoteChar": """,
        "skipInitialSpace": false,
      },
      "encoding": "utf-8",
      "format": "csv",
      "formulaGuard": {
        "description": "a field that matches the pattern had a ' put before it, so that no spreadsheet takes it for a formula: take the first character of such a field off again",
        "pattern": "^'*[=+\\-@\\t\\r\\n＝＋－＠]",
        "prefix": "'",
      },
      "hash": "sha256:ab",
      "mediatype": "text/csv",
      "name": "corpus.csv",
      "path": "corpus.csv",
      "profile": "tabular-data-resource",
      "rows": 3,
      "title": "the cleaned documents",
      "type": "table",
    }
  `)
})

test("the pattern of the guard tells which fields have one", () => {
  const { pattern } = resource("corpus.csv")["formulaGuard"] as { readonly pattern: string }
  const guarded = (field: string) => field.startsWith("'") && new RegExp(pattern).test(field)
  for (const field of ["=1", "- x", "'x", "''-", "x", ""]) expect(guarded(guard(field))).toBe(guard(field) !== field)
})

test("an index that is packed, without a guard and with a mark", () => {
  const { schema, ...told } = resource("index.csv.gz")
  expect(schema.fields.map(({ name }) => name)).toEqual(["id", "title", "url", "date", "language", "script", "confidence", "languages", "source", "characters"])
  expect(told).toMatchObject({ format: "csv", mediatype: "application/gzip", compression: "gz", byteOrderMark: true, formulaGuard: null })
})

test("every resource has a name of its own, and Parquet the columns of the corpus", () => {
  expect(new Set(resources.map(({ name }) => name)).size).toBe(6)
  expect(resource("corpus.parquet").schema).toEqual(resource("corpus.jsonl").schema)
  expect(resource("corpus.parquet")).not.toHaveProperty("encoding")
  expect(JSON.parse(dataPackage("news", "news, today", resources))).toMatchObject({ name: "news", resources: [{ path: "corpus.jsonl", hash: "sha256:ab" }, {}, {}, {}, {}, {}] })
})
