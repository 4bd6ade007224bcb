import fc from "fast-check"
import { expect, it } from "vitest"
import { CsvRecords } from "./csv-records.ts"

interface Reading {
  /** Sizes of the reads, over and over. */
  readonly sizes?: ReadonlyArray<number>
  readonly limit?: number
  /** The file breaks off. */
  readonly isBroken?: boolean
}

/** Records as `byte why text`. */
const recordsOf = (content: Buffer, { sizes = [1 << 20], limit, isBroken = false }: Reading = {}): ReadonlyArray<string> => {
  const reader = new CsvRecords(",", limit)
  const told: Array<string> = []
  const tell = (records: ReturnType<CsvRecords["push"]>) => {
    for (const { byte, why = "", bytes } of records) told.push(`${byte} ${why} ${bytes.toString("latin1")}`)
  }
  for (let at = 0, i = 0; at < content.length; at += sizes[i++ % sizes.length]!) {
    const chunk = Buffer.from(content.subarray(at, at + sizes[i % sizes.length]!))
    tell(reader.push(chunk))
    chunk.fill(0)
  }
  if (!isBroken) tell(reader.end())
  else {
    tell(reader.breakOff())
    tell([reader.rest])
  }
  return told
}

it("says the same of a file however it is read", () => {
  const piece = fc.constantFrom("1,a\n", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "x", "\ufeff", "\"b\nc\"", "2,\"d\"\n", "3,\"e\n", "\"f\"g\n", "\",x\",\"\n", "\",\",1\n")
  const head = fc.constantFrom("", "id,text\n", "\ufeffid,text\r\n", "\"i\nd\",text\n")
  const limit = fc.oneof(fc.integer({ min: 3, max: 80 }), fc.constant(1 << 20))
  fc.assert(fc.property(head, fc.array(piece, { maxLength: 60, size: "max" }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }), limit, fc.boolean(), (first, rest, sizes, limit, isBroken) => {
    const content = Buffer.from(first + rest.join(""))
    expect(recordsOf(content, { sizes, limit, isBroken })).toEqual(recordsOf(content, { limit, isBroken }))
  }), {
    numRuns: 500,
    examples: [
      ["id,text\n", ["0,first\n", "\"b\nc\"", "1,a\n", "\"\"", "b\nc\""], [1], 1 << 20, false],
      ["\ufeff", ["\ufeff", "id,text\n"], [3], 1 << 20, false],
      ["\n\n\n", ["\ufeff", "id,text\n"], [3], 1 << 20, false]
    ]
  })
})

it("leaves what a break cut off", () => {
  const records = recordsOf(Buffer.from("id,text\n1,a\n2,\"b\" c\n3,d\n4,e\n5,\"f\" g\n6,\"h"), { isBroken: true })
  expect(records).toEqual(["0  id,text", "8  1,a", "12 broken-csv 2,\"b\" c", "20  3,d", "24  4,e", "28  5,\"f\" g\n6,\"h"])
  expect(recordsOf(Buffer.from("id,text\n1,a\n2,\"b"), { isBroken: true })).toEqual(["0  id,text", "8  1,a", "12  2,\"b"])
})

it("takes time with the size of the file, wherever quotes seem to open", () => {
  // Each line reads one way as the beginning of a record and another way within the quotes that the lines before it opened.
  for (const lines of ["\",x\",\"\n\",\",1\n", "\",x\"y,\"\n\",x\",\"\n\",\",1\n\",\",1\n\",\",1\n", "\",x\",\"\n1,b\n", "\"\"x\n1,b\n", "\",x\",\"\n\",\",1\n1,\"a\"b\n"]) {
    const content = Buffer.from(`id,text\n${lines.repeat(600_000 / lines.length)}`)
    expect(recordsOf(content, { sizes: [1 << 16] }).length).toBeGreaterThan(0)
  }
}, 10_000)
