import fc from "fast-check"
import { expect, it } from "vitest"
import { recordLimit } from "./bytes.ts"
import { jsonl } from "./jsonl.ts"
import { brief, rowsInChunks, rowsOf } from "./testing.ts"

const briefly = async (content: string | Buffer) => (await rowsOf("a.jsonl", content)).map(brief)
const extras = async (...lines: ReadonlyArray<string>) => (await rowsOf("a.jsonl", lines.join("\n"))).map((row) => ("meta" in row ? row.meta.extra : row.reject.why))

it("rejects a record for its own fault only", async () => {
  const content = Buffer.concat([
    "\ufeff{\"text\":\"first\"}\r\n", "\n", " \t\r\n", "{\"text\":\"cut\n", "[\"text\"]\n", "\"text\"\n", "null\n", "{\"title\":\"none\"}\n", "{\"id\":\"p\",\"source\":\"s\",\"text\":null}\n", "{\"text\":7}\n",
    Buffer.from([0x7b, 0x22, 0x74, 0x65, 0x78, 0x74, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d, 0x0a]), "{\"text\":\"a\0b\"}\n", "{\"text\":\"a\u2028b\u0085c\"}\n", "{\"text\":\"last\"}"
  ].map((part) => Buffer.from(part)))
  const rows = await rowsOf("a.jsonl", content)
  expect(rows.map(brief)).toMatchInlineSnapshot(`
    [
      "a.jsonl#1 "first"",
      "a.jsonl#2 ✗ invalid-json",
      "a.jsonl#3 ✗ not-an-object",
      "a.jsonl#4 ✗ not-an-object",
      "a.jsonl#5 ✗ not-an-object",
      "a.jsonl#6 ✗ missing-text",
      "p ✗ missing-text",
      "a.jsonl#8 ✗ missing-text",
      "a.jsonl#9 ✗ invalid-utf8",
      "a.jsonl#10 ✗ invalid-json",
      "a.jsonl#11 "a\\u2028b\\u0085c"",
      "a.jsonl#12 "last"",
    ]
  `)
  for (const { at, text } of rows) expect(content.toString("utf8", at.byte!)).toContain(text.slice(0, 4))
  expect(rows[6]).toMatchObject({ source: "s" })
})

it("keeps numbers, order and names of other fields as they are", async () => {
  expect(await extras(
    `{"text":"","views":12345678901234567890,"b":[1.0,{"c":-0}],"a":1e3,"d":0.1,"e":"1.0"}`,
    `{"text":"","__proto__":{"text":"x"},"constructor":1,"toJSON":null}`,
    `{"text":"", "spaced" : [ 1, 2 ], "sub": {"id": 0}}`,
    `{"text":"","small":0.0000001,"large":123456789012345680000,"cents":9.50,"score":0.97}`,
    `{"text":"","surrogate":"\\ud800","title":["no title"],"url":false}`,
    `{"text":""}`
  )).toMatchInlineSnapshot(`
    [
      "{"views":12345678901234567890,"b":[1.0,{"c":-0}],"a":1e3,"d":0.1,"e":"1.0"}",
      "{"__proto__":{"text":"x"},"constructor":1,"toJSON":null}",
      "{"spaced":[1,2],"sub":{"id":0}}",
      "{"small":0.0000001,"large":123456789012345680000,"cents":9.50,"score":0.97}",
      "{"surrogate":"\\ud800","title":["no title"],"url":false}",
      null,
    ]
  `)
})

it("makes all but the text well-formed, since a lone surrogate in one title would make the published file unreadable for many", async () => {
  const [row] = await rowsOf("a.jsonl", JSON.stringify({ id: "a\ud800", title: "\udc00", url: "u\ud800", date: "d\ud800", source: "s\ud800", text: "t\ud800" }))
  expect(row).toMatchObject({ id: "a\ufffd", source: "s\ufffd", text: "t\ud800", meta: { title: "\ufffd", url: "u\ufffd", date: "d\ufffd" } })
})

it("takes a number for an id as it is written", async () => {
  const lines = ["12345678901234567890", "7", "1.0", "-0", "1E5", "0"].map((id) => `{"id":${id},"text":""}`)
  expect((await rowsOf("a.jsonl", lines.join("\n"))).map(({ id }) => id)).toEqual(["12345678901234567890", "7", "1.0", "-0", "1E5", "0"])
})

it("keeps every number as it stands", async () => {
  const digits = fc.stringMatching(/^[0-9]{0,19}$/)
  const number = fc.tuple(fc.constantFrom("", "-"), fc.bigInt({ min: 0n, max: 10n ** 22n }), digits, fc.constantFrom("", "e5", "E-3", "e+20"))
    .map(([sign, whole, fraction, exponent]) => `${sign}${whole}${fraction && `.${fraction}`}${exponent}`)
  await fc.assert(fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 5 }), async (numbers) => {
    expect(await extras(`{"text":"","n":[${numbers.join(", ")}]}`)).toEqual([`{"n":[${numbers.join(",")}]}`])
  }), { numRuns: 100 })
})

it("refuses depths at which no stack is safe", async () => {
  const nested = (depth: number) => `{"text":"","a":${"[".repeat(depth)}1${"]".repeat(depth)}}`
  expect(await extras(nested(100), nested(100_000), nested(100))).toEqual([expect.any(String), "too-deep", expect.any(String)])
  expect(await briefly(`${"[".repeat(2_000_000)}\n{"text":"a"}`)).toEqual(["a.jsonl#1 ✗ invalid-json", `a.jsonl#2 "a"`])
})

it("passes over a record that is too long", async () => {
  const filler = Buffer.alloc(recordLimit, "长")
  const content = Buffer.concat(["{\"text\":\"a\"}\n", "\"", filler, "\"\n", "{\"text\":\"", Buffer.alloc(recordLimit - 11, "y"), "\"}\n", "{\"text\":\"b\"}\n", filler, filler].map((part) => Buffer.from(part)))
  const rows = await rowsOf("a.jsonl", content)
  expect(rows.map((row) => brief(row).slice(0, 25))).toEqual([`a.jsonl#1 "a"`, "a.jsonl#2 ✗ too-large", `a.jsonl#3 "yyyyyyyyyyyyyy`, `a.jsonl#4 "b"`, "a.jsonl#5 ✗ too-large"])
  expect(rows[1]).toMatchObject({ text: `"${"长".repeat(999)}`, at: { byte: 13 } })
  expect(rows[4]!.at.byte).toBe(content.length - 2 * filler.length)
}, 30_000)

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }))

it("gives back any texts, in chunks of any size", async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyText), fc.integer({ min: 1, max: 50 }), async (texts, size) => {
    const content = Buffer.from(texts.map((text) => `${JSON.stringify({ text })}\n`).join(""))
    const rows = await rowsInChunks(jsonl, content, size)
    expect(rows.map(({ text }) => text)).toEqual(texts)
  }), { numRuns: 200 })
})

it("makes rows of any bytes, the same in chunks of any size", async () => {
  const piece = fc.oneof(fc.constantFrom(`{"text":"a"}`, "\n", "\r\n", "\ufeff", `{"text":`, "\0", "{}", "\u2028").map((text) => Buffer.from(text)), fc.uint8Array({ maxLength: 5 }).map((bytes) => Buffer.from(bytes)))
  await fc.assert(fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 9 }), async (pieces, size) => {
    const content = Buffer.concat(pieces)
    const rows = await rowsInChunks(jsonl, content, size)
    expect(rows).toEqual(await rowsInChunks(jsonl, content, 1 << 20))
    expect(rows.length).toBe(content.toString("latin1").replace(/^\xef\xbb\xbf/, "").split("\n").filter((line) => /[^ \t\r]/.test(line)).length)
  }), { numRuns: 300 })
})
