import { parquetMetadata } from "hyparquet"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { CorpusRecord } from "./corpus.ts"
import { joinedParquet, parquetPart, parquetRecords } from "./parquet.ts"

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\ud800", "\0", "a\r\n\u2028", "\ufeff with a mark", ""))
const record: fc.Arbitrary<CorpusRecord> = fc.record({
  id: text,
  text,
  source: text,
  added: fc.constant("2026-11-21"),
  created: fc.option(text),
  metadata: fc.record({
    title: fc.option(text),
    url: fc.option(text),
    date: fc.option(text),
    language: fc.option(text),
    script: fc.option(text),
    confidence: fc.option(fc.double({ noNaN: true, min: 0, max: 1 })),
    languages: fc.array(fc.record({ language: text, share: fc.double({ noNaN: true, min: 0, max: 1 }) }, { noNullPrototype: true }), { maxLength: 3 }),
    extra: fc.option(text)
  }, { noNullPrototype: true })
}, { noNullPrototype: true })

const read = async (file: Uint8Array): Promise<ReadonlyArray<unknown>> => {
  const found: Array<unknown> = []
  const bytes = Uint8Array.from(file)
  const slice = (start: number, end?: number) => bytes.slice(start, end).buffer
  for await (const group of parquetRecords({ byteLength: bytes.length, slice })) found.push(...group)
  return found
}

test("any records come back from a file joined of any parts, in their order, lone surrogates as U+FFFD", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(record, { maxLength: 4 }), { maxLength: 4 }), async (parts) => {
    const file = Buffer.concat([...joinedParquet(parts.map(parquetPart))])
    expect(await read(file)).toEqual(JSON.parse(JSON.stringify(parts.flat()), (_, value) => (typeof value === "string" ? value.toWellFormed() : value)))
    expect(parquetMetadata(file).num_rows).toBe(BigInt(parts.flat().length))
    expect(parquetMetadata(file).row_groups).toHaveLength(parts.filter((part) => part.length > 0).length)
  }), { numRuns: 60 })
})

test("a part of one is the file: joining adds nothing", () => {
  const records = fc.sample(fc.array(record, { minLength: 3, maxLength: 3 }), { numRuns: 1, seed: 5 })[0]!
  expect(Buffer.concat([...joinedParquet([parquetPart(records)])])).toEqual(Buffer.from(parquetPart(records)))
})
