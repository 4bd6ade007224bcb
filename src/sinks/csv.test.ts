import { parseString, writeToBuffer } from "fast-csv"
import fc from "fast-check"
import { expect, test } from "vitest"
import * as Sink from "../Sink.ts"
import type { CorpusRecord } from "./corpus.ts"
import { csvHead, csvRows, guard, headerOf, unguard } from "./csv.ts"

const record = (text: string, id = "a"): CorpusRecord => ({
  id,
  text,
  source: "s",
  added: "2026-11-21",
  created: null,
  metadata: { title: null, url: null, date: null, language: "eng", script: "Latn", confidence: 0.9, languages: [{ language: "eng", share: 0.97 }, { language: "cmn", share: 0.03 }], extra: null }
})
const parse = (csv: string) => new Promise<ReadonlyArray<Record<string, string>>>((resolve, reject) => {
  const rows: Array<Record<string, string>> = []
  parseString<Record<string, string>, Record<string, string>>(csv, { headers: true }).on("data", (row) => rows.push(row)).on("error", reject).on("end", () => resolve(rows))
})

test("RFC 4180: quotes doubled, line breaks kept, final newline", async () => {
  const sink = Sink.csv({ formulaGuard: false })
  expect(csvHead(sink) + (await csvRows(sink, [record('say "no", or\nyes'), record("plain", "b")]))).toBe(
    `${headerOf(sink).join(",")}\na,,"say ""no"", or\nyes",,,eng,Latn,0.9,eng:0.97;cmn:0.03,s\nb,,plain,,,eng,Latn,0.9,eng:0.97;cmn:0.03,s\n`
  )
})

test("no field is a formula, and taking the guard off gives the field back", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", "''=", "'x", "－", "＝1"), fc.string()).map((parts) => parts.join(""))), (field) => {
    expect(guard(field)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    expect(unguard(guard(field))).toBe(field)
  }))
  expect(["- a list entry", "'quoted' word", "plain", ""].map(guard)).toEqual(["'- a list entry", "'quoted' word", "plain", ""])
})

test("a NUL is left out before a field is guarded, so that the guard can be taken off", async () => {
  const sink = Sink.csv({ text: false })
  const titled = (title: string): CorpusRecord => ({ ...record("t"), metadata: { ...record("t").metadata, title } })
  const rows = await parse(csvHead(sink) + (await csvRows(sink, ["\0nul", "\0=1+1", "'\0-"].map(titled))))
  expect(rows.map(({ title }) => title)).toEqual(["nul", "'=1+1", "''-"])
})

test("an index has the length of a text in code points instead of the text", async () => {
  const sink = Sink.csv({ text: false })
  expect(csvHead(sink) + (await csvRows(sink, [record("𠮷野家 \ud800")]))).toBe("id,title,url,date,language,script,confidence,languages,source,characters\na,,,,eng,Latn,0.9,eng:0.97;cmn:0.03,s,5\n")
})

test("any text comes back from the CSV", async () => {
  const sink = Sink.csv()
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 5 }), async (texts) => {
    // fast-csv takes a NUL out; no other character changes.
    const clean = texts.map((text) => `${text.replaceAll("\0", "")}.`)
    const rows = await parse(csvHead(sink) + (await csvRows(sink, clean.map((text) => record(text)))))
    expect(rows.map((row) => unguard(row.text!))).toEqual(clean)
  }), { numRuns: 50 })
})

test("a byte order mark for Excel, when asked for, though there be no rows", async () => {
  expect(csvHead(Sink.csv({ bom: true })).startsWith("\ufeffid,")).toBe(true)
  expect(await csvRows(Sink.csv({ bom: true }), [])).toEqual(Buffer.alloc(0))
})

test("no row is lost where a stream's buffer is full, and a NUL is left out", async () => {
  const records = Array.from({ length: 5000 }, (_, i) => record(`text ${i}\0 ${"x".repeat(100)}`, `d${i}`))
  const rows = (await csvRows(Sink.csv(), records)).toString().split("\n")
  expect(rows).toEqual([...records.map(({ id, text }) => `${id},,${text.replace("\0", "")},,,eng,Latn,0.9,eng:0.97;cmn:0.03,s`), ""])
})

test("rows are those that fast-csv makes by itself, however many", async () => {
  const texts = Array.from({ length: 300 }, (_, i) => `${i} "一", \r\n${"words, and words; ".repeat(i % 40)}`)
  const made = csvRows(Sink.csv({ formulaGuard: false }), texts.map((text) => record(text)))
  const fields = texts.map((text) => ["a", "", text, "", "", "eng", "Latn", "0.9", "eng:0.97;cmn:0.03", "s"])
  expect(made.equals(await writeToBuffer(fields, { headers: false, includeEndRowDelimiter: true, rowDelimiter: "\n" }))).toBe(true)
})
