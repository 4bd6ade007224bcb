/** What is written is read back the same, by readers that share nothing with the writers. */
import { gunzipSync, zstdDecompressSync } from "node:zlib"
import { parquetReadObjects } from "hyparquet"
import { expect } from "vitest"
import { Confidence, Language, Languages, Script } from "../../src/Document.ts"
import * as Sink from "../../src/Sink.ts"
import { corpusRecord } from "../../src/sinks/corpus.ts"
import { csvHead, csvRows, unguard } from "../../src/sinks/csv.ts"
import { jsonLine } from "../../src/sinks/jsonLine.ts"
import { packer } from "../../src/sinks/packing.ts"
import { joinedParquet, parquetPart } from "../../src/sinks/parquet.ts"
import { page } from "../../src/testing.ts"
import { View } from "../../src/View.ts"
import { type Chance, hostileName, hostileText } from "./hostile.ts"

/** RFC 4180, a character at a time. */
const readCsv = (content: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<ReadonlyArray<string>> = []
  let row: Array<string> = []
  let field = ""
  for (let i = 0; i < content.length; i++) {
    const character = content[i]!
    if (character === "\"" && field === "") {
      for (i++; content[i] !== "\"" || content[i + 1] === "\""; i++) {
        if (i >= content.length) throw new Error("a quote is not closed")
        field += content[i]
        if (content[i] === "\"") i++
      }
    } else if (character === "," || character === "\n") {
      row.push(field)
      field = ""
      if (character === "\n") {
        rows.push(row)
        row = []
      }
    } else field += character
  }
  if (row.length > 0 || field !== "") throw new Error("no line end behind the last row")
  return rows
}

const maybe = (chance: Chance) => (chance.is(0.4) ? null : hostileText(chance, 2))

export const written = async (chance: Chance) => {
  const records = Array.from({ length: 1 + chance.below(12) }, (_, i) => {
    const document = page(hostileText(chance, 10), {
      id: `${i}${hostileName(chance).toWellFormed()}`,
      source: `s${hostileText(chance, 1).toWellFormed()}`,
      meta: { title: maybe(chance)?.toWellFormed() ?? null, url: maybe(chance)?.toWellFormed() ?? null, date: maybe(chance)?.toWellFormed() ?? null, extra: chance.is(0.5) ? null : JSON.stringify({ [hostileName(chance)]: hostileText(chance, 2) }) }
    })
    const share = chance.next()
    const facts = chance.is(0.5) ? {} : { [Language.name]: "eng", [Script.name]: "Latn", [Confidence.name]: share, [Languages.name]: [{ language: "eng", share }, { language: "cmn", share: 1 - share }] }
    return corpusRecord(document.id, View.of(document).apply({ facts }), "2026-01-02")
  })

  const lines = Buffer.from(records.map(jsonLine).join(""))
  const text = lines.toString()
  expect(text).not.toMatch(/[\u0085\u2028\u2029]/)
  expect(text.split("\n")).toHaveLength(records.length + 1)
  expect(text.split("\n").slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(records)

  for (const sink of [Sink.csv(), Sink.csv({ text: false }), Sink.csv({ bom: true, formulaGuard: false })]) {
    if (sink.kind !== "csv") continue
    const content = `${csvHead(sink)}${(await csvRows(sink, records)).toString()}`
    const [header, ...rows] = readCsv(content.replace(/^\ufeff/, ""))
    expect(rows).toHaveLength(records.length)
    for (const [i, row] of rows.entries()) {
      const read = Object.fromEntries(header!.map((name, at) => [name, sink.formulaGuard ? unguard(row[at]!) : row[at]!]))
      const told = (value: string | null) => (value ?? "").replaceAll("\0", "").toWellFormed()
      const { id, source, metadata } = records[i]!
      expect(read).toMatchObject({ id: told(id), source: told(source), title: told(metadata.title), url: told(metadata.url), date: told(metadata.date), ...(sink.text && { text: told(records[i]!.text) }) })
      if (sink.formulaGuard) for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }
  }

  const half = chance.below(records.length + 1)
  const file = Buffer.concat([...joinedParquet([records.slice(0, half), records.slice(half)].filter((part) => part.length > 0).map((part) => parquetPart(part)))])
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length)
  // A reader that leaves a byte order mark where it stands.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
  const back = await parquetReadObjects({ file: { byteLength: file.length, slice: (start, end) => buffer.slice(start, end) }, parsers: { stringFromBytes: (bytes) => bytes && decoder.decode(bytes) }, compressors: { ZSTD: (bytes) => zstdDecompressSync(bytes) } })
  expect(back).toEqual(JSON.parse(JSON.stringify(records), (_, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value)))

  for (const [packing, unpack] of [["gz", gunzipSync], ["zst", zstdDecompressSync]] as const) {
    const stream = packer(packing, lines.length)
    stream.end(lines)
    const packed = Buffer.concat(await stream.toArray() as ReadonlyArray<Buffer>)
    expect(unpack(packed).equals(lines)).toBe(true)
  }
}
