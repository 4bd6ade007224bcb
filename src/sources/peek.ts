/** The first records of a file with all of their fields, before anybody has said which field holds what. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { isRejected, type Row } from "../Row.ts"
import type { Source } from "../Source.ts"
import { tableOf } from "./csv.ts"
import type { FoundFile } from "./find.ts"
import { partsOf } from "./format.ts"
import { exactObject } from "./json.ts"
import { linesOf } from "./jsonl.ts"
import { documentOf, type Driver, type Given, rejectedOf } from "./record.ts"
import { read } from "./read.ts"

const none: Given = { id: null, title: null, url: null, date: null, source: null, site: null }

const jsonl: Driver = (origin) => linesOf(origin, {
  countBlank: false,
  rowOf: (from, line, record, byte) => {
    const object = exactObject(line, "")
    return typeof object === "string" ? rejectedOf(from, object, line.slice(0, 200), record, byte) : documentOf(from, record, byte, line, none, null)
  }
})

const csv: Driver = (origin) => tableOf(origin, (header) => (values, record, byte) =>
  documentOf(origin, record, byte, JSON.stringify(Object.fromEntries(header.map((name, i) => [name, values[i]]))), none, null))

/** What was seen of a file. */
export interface Peek {
  /** Objects as JSON gives them; of a table, strings by column. None of a text file, which is a document. */
  readonly records: ReadonlyArray<Readonly<Record<string, unknown>>>
  /** Of a text file: there is a text. */
  readonly texts: number
  /** Records that cannot be read, by why. */
  readonly rejected: Readonly<Record<string, number>>
  /** Bytes of the file as it is stored that were looked at, and the records that were in them. */
  readonly bytes: number
  readonly rows: number
}

/** So many rows of a file at most, and how many came of how many bytes. Never fails. */
export const firstRows = (file: FoundFile, source: Source, most: number, known?: Parameters<typeof read>[4]): Effect.Effect<{ readonly rows: ReadonlyArray<Row>; readonly bytes: number; readonly count: number }> =>
  Effect.gen(function*() {
    const rows: Array<Row> = []
    let position = 0
    let count = 0
    let isWhole = false
    yield* read(file, source, () => (isWhole = true), (at) => (position = Math.max(position, at)), known).pipe(
      Stream.takeUntil((chunk) => {
        count += chunk.length
        for (const row of chunk) if (rows.length < most) rows.push(row)
        return count >= most
      }),
      Stream.runDrain
    )
    return { rows, bytes: isWhole || position === 0 ? file.bytes : position, count }
  })

/** Looks at so many records of a file at most. Never fails: what cannot be read is counted. */
export const peek = Effect.fnUntraced(function*(file: FoundFile, source: Source, most: number): Effect.fn.Return<Peek> {
  const { rows, bytes, count } = yield* firstRows(file, source, most, { jsonl, csv })
  const records: Array<Readonly<Record<string, unknown>>> = []
  const rejected: Record<string, number> = {}
  let texts = 0
  const format = source.format ?? partsOf(file.name).format
  // Of a format whose records have no fields of their own, each is a text.
  const isText = format !== undefined && format !== "jsonl" && format !== "csv"
  for (const row of rows) {
    if (isRejected(row)) rejected[row.reject.why] = (rejected[row.reject.why] ?? 0) + 1
    else if (isText) texts++
    else records.push(JSON.parse(row.text) as Readonly<Record<string, unknown>>)
  }
  return { records, texts, rejected, bytes, rows: count }
})
