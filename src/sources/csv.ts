/** CSV: the first record names the columns. fast-csv reads the fields, of records whose ends are known. */
import * as Effect from "effect/Effect"
import { isUtf8 } from "node:buffer"
import type { Row } from "../Row.ts"
import { preview, shown } from "./bytes.ts"
import { type CsvRecord, CsvRecords } from "./csv-records.ts"
import { documentOf, type Driver, type Origin, type Reader, rejectedOf } from "./record.ts"

type Values = ReadonlyArray<string>

// The number in front tells rows apart, and spares the first column fast-csv's way with spaces and byte order marks at the start of a row.
const numbered = (records: Values, delimiter: string) => records.map((record, i) => `${i}${delimiter}${record}\n`).join("")

// Loaded by whoever reads CSV: that is no part of any other start.
const parser = () => Effect.promise(() => import("fast-csv"))

const parsed = (records: Values, delimiter: string): Effect.Effect<ReadonlyArray<Values> | undefined> => Effect.flatMap(parser(), ({ parseString }) => Effect.callback((resume) => {
  const rows: Array<Values> = []
  parseString(numbered(records, delimiter), { headers: false, delimiter })
    .on("error", () => resume(Effect.undefined))
    .on("data", (row: Values) => rows.push(row))
    .on("end", () => resume(Effect.succeed(rows.length === records.length && rows.every(([number], i) => number === String(i)) ? rows.map((row) => row.slice(1)) : undefined)))
}))

/** The fields of each record; `undefined` where fast-csv sees no record or another one (it takes any Unicode space before a quote for nothing). */
const fieldsOf = Effect.fnUntraced(function*(records: Values, delimiter: string) {
  if (records.length === 0) return []
  const all: ReadonlyArray<Values | undefined> | undefined = yield* parsed(records, delimiter)
  return all ?? (yield* Effect.forEach(records, (record) => Effect.map(parsed([record], delimiter), (rows) => rows?.[0])))
})

/** Where a document's fields stand in a row. */
interface Columns {
  readonly of: Readonly<Record<keyof Origin["fields"], number>>
  readonly others: ReadonlyArray<{ readonly name: string; readonly at: number }>
}

const columnsOf = (header: Values, fields: Origin["fields"]): Columns => {
  const of = Object.fromEntries(Object.entries(fields).map(([field, name]) => [field, header.indexOf(name)])) as Columns["of"]
  const taken = new Set(Object.values(of))
  const names = new Set(header)
  // By name, the number that the last column of that name got: looking for a free one from 2 on each time would take quadratic time.
  const seen = new Map<string, number>()
  const others = header.flatMap((name, at) => {
    let times = (seen.get(name) ?? 0) + 1
    while (times > 1 && names.has(`${name}~${times}`)) times++
    seen.set(name, times)
    return taken.has(at) ? [] : [{ name: times === 1 ? name : `${name}~${times}`, at }]
  })
  return { of, others }
}

const extraOf = (values: Values, { others }: Columns): string | null =>
  others.length === 0 ? null : `{${others.map(({ name, at }) => `${JSON.stringify(name)}:${JSON.stringify(values[at])}`).join(",")}}`

/** A row for each record but the first. Needs a column for the text; a record with more or fewer columns than the first is rejected. */
export const csv: Driver = (origin) => tableOf(origin, (header) => {
  const columns = columnsOf(header, origin.fields)
  if (columns.of.text < 0) return undefined
  return (values, record, byte) => {
    const at = (field: keyof Columns["of"]) => values[columns.of[field]] ?? null
    const given = { id: at("id"), title: at("title"), url: at("url"), date: at("date"), source: at("source"), site: at("site") }
    return documentOf(origin, record, byte, values[columns.of.text]!, given, extraOf(values, columns))
  }
})

/** What a record becomes that has as many columns as the first. */
type RowOf = (values: Values, record: number, byte: number) => Row

/** A row for each record but the first, made by what `layout` says of that one; `undefined` when it is no header. */
export const tableOf = (origin: Origin, layout: (header: Values) => RowOf | undefined): Reader => {
  const records = new CsvRecords(origin.delimiter)
  let columns: { readonly count: number; readonly rowOf: RowOf } | undefined
  let done = false
  let number = 0

  const rows = Effect.fnUntraced(function*(cut: ReadonlyArray<CsvRecord>) {
    // The bytes are gone with the next push, so all that is needed of them is taken first.
    const read = cut.map(({ bytes, byte, why }) => {
      const fault = why ?? (origin.invalid === "replace" || isUtf8(bytes) ? undefined : "invalid-utf8")
      return { byte, fault, text: fault === undefined ? bytes.toString() : preview(bytes) }
    })
    const fields = yield* fieldsOf(read.flatMap(({ fault, text }) => (fault === undefined ? [text] : [])), origin.delimiter)
    let next = 0
    const made: Array<Row> = []
    for (const { byte, fault, text } of read) {
      const values = fault === undefined ? fields[next++] : undefined
      if (columns === undefined) {
        const rowOf = values && layout(values)
        columns = rowOf && { count: values!.length, rowOf }
        if (columns === undefined) {
          done = true
          return [rejectedOf(origin, "wrong-header", shown(text), null, byte)]
        }
      } else if (values === undefined) made.push(rejectedOf(origin, fault ?? "broken-csv", shown(text), ++number, byte))
      else if (values.length !== columns.count) made.push(rejectedOf(origin, "wrong-columns", shown(text), ++number, byte))
      else made.push(columns.rowOf(values, ++number, byte))
    }
    return made
  })

  return {
    push: (bytes) => (done ? Effect.succeed([]) : rows(records.push(bytes))),
    end: (broken) => {
      if (done) return Effect.succeed([])
      if (broken === undefined) return rows(records.end())
      return Effect.map(rows(records.breakOff()), (made) => {
        const { bytes, byte } = records.rest
        return done ? made : [...made, rejectedOf(origin, broken, preview(bytes), byte + bytes.length === 0 ? null : number + 1, byte)]
      })
    },
    isDone: () => done
  }
}
