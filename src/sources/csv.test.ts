import fc from "fast-check"
import { writeToString } from "fast-csv"
import { expect, it } from "vitest"
import { recordLimit } from "./bytes.ts"
import { csv } from "./csv.ts"
import { brief, rowsInChunks, rowsOf } from "./testing.ts"

const briefly = async (content: string | Buffer, delimiter = ",") => (await rowsOf("a.csv", content, { delimiter })).map(brief)
const lines = (...all: ReadonlyArray<string>) => `${all.join("\n")}\n`

it("reads fields as they stand", async () => {
  expect(await briefly("\ufeffid,text\r\n1,\"a \"\"b\"\"\r\nc\"\r\n\r\n2,  spaced  \r3, \"in quotes\" \n  4,\n5,5\" disk\n\ufeff6, \n7,\u3000\"全角\"")).toMatchInlineSnapshot(`
    [
      "1 "a \\"b\\"\\r\\nc"",
      "2 "  spaced  "",
      "3 "in quotes"",
      "  4 """,
      "5 "5\\" disk"",
      "\\ufeff6 " "",
      "7 "全角"",
    ]
  `)
  expect(await briefly("id;text\n1;a,b\n", ";")).toEqual([`1 "a,b"`])
  expect(await briefly("text\nonly\n\"\"\n")).toEqual([`a.csv#1 "only"`, `a.csv#2 ""`])
  expect(await briefly("id,text")).toEqual([])
})

it("tells where a record stands, and keeps columns it has no use for", async () => {
  const rows = await rowsOf("a.csv", "a,text,a,__proto__,\n1,\"文\nx\",2,3,4\n5,6,7,8,9\n")
  expect(rows.map((row) => [row.at.record, row.at.byte, "meta" in row && row.meta.extra])).toEqual([
    [1, 20, `{"a":"1","a~2":"2","__proto__":"3","":"4"}`],
    [2, 36, `{"a":"5","a~2":"7","__proto__":"8","":"9"}`]
  ])
})

it("gives each column a name of its own", async () => {
  const [row] = await rowsOf("a.csv", "text,a,a,a~2,a,a~2,text\n0,1,2,3,4,5,6\n")
  expect(row).toMatchObject({ text: "0", meta: { extra: `{"a":"1","a~3":"2","a~2":"3","a~4":"4","a~2~2":"5","text~2":"6"}` } })
})

it("needs a header with the text in it", async () => {
  expect(await rowsOf("a.csv", "id,body\n1,a\n2,b\n")).toEqual([{ id: "a.csv", source: "a.csv", reject: { why: "wrong-header" }, text: "id,body", at: { file: "a.csv", record: null, byte: 0 } }])
  expect(await briefly("id,\"text\n1,a\n")).toEqual(["a.csv ✗ wrong-header"])
  expect(await briefly(Buffer.from("id,text\n1,a\n", "utf16le"))).toEqual(["a.csv ✗ wrong-header"])
})

it("rejects a record for its own fault only", async () => {
  expect(await briefly(Buffer.concat([lines("id,text", "1,a", "2", "3,b,c", "4,d"), "5,", Buffer.from([0xff]), lines("", "6,e\0f", "7,g")].map((part) => Buffer.from(part))))).toMatchInlineSnapshot(`
    [
      "1 "a"",
      "a.csv#2 ✗ wrong-columns",
      "a.csv#3 ✗ wrong-columns",
      "4 "d"",
      "a.csv#5 ✗ invalid-utf8",
      "6 "e\\u0000f"",
      "7 "g"",
    ]
  `)
})

it("finds the neighbours of a record whose quotes are wrong", async () => {
  expect(await briefly(lines("id,text", "1,a", "2,\"not closed", "3,b", "4,\"c\"", "5,\"d\ne\""))).toMatchInlineSnapshot(`
    [
      "1 "a"",
      "a.csv#2 ✗ broken-csv",
      "3 "b"",
      "4 "c"",
      "5 "d\\ne"",
    ]
  `)
  expect(await briefly(lines("id,text", "\"1\",\"a\"", "\"2\",\"not closed", "\"3\",\"b\"", "\"4\",\"not closed", "\"5\",\"c\""))).toMatchInlineSnapshot(`
    [
      "1 "a"",
      "a.csv#2 ✗ broken-csv",
      "3 "b"",
      "a.csv#4 ✗ broken-csv",
      "5 "c"",
    ]
  `)
  expect(await briefly(lines("id,text", "1,\"She said \"no\" and left\"", "2,b"))).toMatchInlineSnapshot(`
    [
      "a.csv#1 ✗ broken-csv",
      "2 "b"",
    ]
  `)
  expect(await briefly(lines("id,text", "1,\"A page\nthat quotes \"him\" and goes on\n\nto its end\"", "2,b"))).toMatchInlineSnapshot(`
    [
      "a.csv#1 ✗ broken-csv",
      "2 "b"",
    ]
  `)
  expect(await briefly("id,text\n1,a\n2,\"cut off\nin the middle of a page")).toMatchInlineSnapshot(`
    [
      "1 "a"",
      "a.csv#2 ✗ broken-csv",
    ]
  `)
  expect(await briefly(lines("id,text", "1,\"a\" b", "2,\"c\" d", "3,\"not closed", "4,\"e\"", "5,f"))).toMatchInlineSnapshot(`
    [
      "a.csv#1 ✗ broken-csv",
      "a.csv#2 ✗ broken-csv",
      "a.csv#3 ✗ broken-csv",
      "4 "e"",
      "5 "f"",
    ]
  `)
  expect(await briefly("id,text,n\r\n1,\"a,1\r\n\r\n2,\"b\",2\r\n\r\n3,c,3\r\n")).toMatchInlineSnapshot(`
    [
      "a.csv#1 ✗ broken-csv",
      "2 "b"",
      "3 "c"",
    ]
  `)
  expect(await briefly(lines("id,text", "1,a", "2,\u3000\"b", "3,c"))).toEqual([`1 "a"`, "a.csv#2 ✗ broken-csv", `3 "c"`])
  expect(await briefly(lines("id,text", "1,a", "2,\"b\" c", "3,d"))).toMatchInlineSnapshot(`
    [
      "1 "a"",
      "a.csv#2 ✗ broken-csv",
      "3 "d"",
    ]
  `)
})

it("passes over a record that is too long", async () => {
  const filler = Buffer.alloc(recordLimit, "长")
  const content = Buffer.concat([lines("id,text", "1,a"), "2,", filler, "\n3,b\n4,\"", filler, "\n", filler, "\"\n", "5,c\n6,\"", Buffer.alloc(1 << 20, "y\n"), "\"\n7,", filler].map((part) => Buffer.from(part)))
  const rows = await rowsOf("a.csv", content)
  expect(rows.map((row) => brief(row).slice(0, 20))).toEqual([`1 "a"`, "a.csv#2 ✗ too-large", `3 "b"`, "a.csv#4 ✗ too-large", `5 "c"`, `6 "y\\ny\\ny\\ny\\ny\\ny\\`, "a.csv#7 ✗ too-large"])
  expect(rows[1]).toMatchObject({ text: `2,${"长".repeat(998)}`, at: { byte: 12 } })
}, 30_000)

it("takes time with the size of the file, however many quotes are wrong", async () => {
  for (const line of ["1,\"a\n", "1,\"a\n1,b\n", "\"\n", "1,\"a\"b\n\n", "\"1\",\"\n"]) {
    const rows = await rowsOf("a.csv", `id,text\n${line.repeat(300_000 / line.length)}`)
    expect(rows.length).toBeGreaterThan(0)
  }
}, 10_000)

const field = fc.string({ unit: fc.oneof(fc.constantFrom(",", "\"", "\n", "\r", " ", "\t", "\ufeff", "\u3000", "x"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((unit) => unit !== "\0")) }) // its writer leaves out NUL

it("gives back any texts as fast-csv writes them, in chunks of any size", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(field, field)), fc.boolean(), fc.integer({ min: 1, max: 50 }), async (rows, quoteColumns, size) => {
    const given = rows.map(([text, note]) => ({ text, note }))
    const content = Buffer.from(await writeToString([["text", "note"], ...rows], { quoteColumns, rowDelimiter: "\r\n" }))
    const read = await rowsInChunks(csv, content, size)
    expect(read.map((row) => "meta" in row && { text: row.text, note: (JSON.parse(row.meta.extra!) as { note: string }).note })).toEqual(given)
  }), { numRuns: 200 })
})

it("makes rows of any bytes, the same in chunks of any size", async () => {
  const piece = fc.oneof(fc.constantFrom("1,a\n", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "\"b\nc\"", "2,\"d\"\n", "\u3000").map((text) => Buffer.from(text)), fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)))
  await fc.assert(fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 9 }), async (pieces, size) => {
    const content = Buffer.concat([Buffer.from("id,text\n0,first\n"), ...pieces])
    const rows = await rowsInChunks(csv, content, size)
    expect(rows).toEqual(await rowsInChunks(csv, content, 1 << 20))
    expect(rows[0]).toMatchObject({ id: "0" })
  }), { numRuns: 300 })
})
