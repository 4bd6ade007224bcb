/** `corpus.csv` and `index.csv`: RFC 4180 with `\n` line ends, written by fast-csv. */
import { createRequire } from "node:module"
import type { CsvSink } from "../Sink.ts"
import type { CorpusRecord } from "./corpus.ts"

/** The columns of a table; an index has no texts, but says how long they are. */
export const headerOf = ({ text }: Pick<CsvSink, "text">): ReadonlyArray<string> =>
  text ? ["id", "title", "text", "url", "date", "language", "script", "confidence", "languages", "source"] : ["id", "title", "url", "date", "language", "script", "confidence", "languages", "source", "characters"]

// OWASP ASVS 1.2.10 (CWE-1236), full-width forms included; `'` itself counts, so that taking one `'` off again is always right.
export const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A field that no spreadsheet takes for a formula. */
export const guard = (field: string): string => (formula.test(field) ? `'${field}` : field)
/** What was guarded. */
export const unguard = (field: string): string => (field.startsWith("'") && formula.test(field) ? field.slice(1) : field)

const highSurrogate = /[\ud800-\udbff](?=[\udc00-\udfff])/g

/** The length of a text in code points, as Python and SQL count. */
const characters = (text: string): number => text.length - (text.match(highSurrogate)?.length ?? 0)

const fieldsOf = ({ id, text, source, metadata: { title, url, date, language, script, confidence, languages } }: CorpusRecord, withText: boolean): Array<string> => [
  id,
  title ?? "",
  ...(withText ? [text] : []),
  url ?? "",
  date ?? "",
  language ?? "",
  script ?? "",
  confidence === null ? "" : String(confidence),
  languages.map(({ language, share }) => `${language}:${share}`).join(";"),
  source,
  ...(withText ? [] : [String(characters(text))])
]

/** fast-csv takes NULs out, after which a guard would stand before another sign than the one it was put there for. */
const withoutNul = (field: string): string => field.replaceAll("\0", "")

const options = { headers: false, rowDelimiter: "\n" }
const lineFeed = Buffer.from("\n")

/** The bytes before the first row. */
export const csvHead = (sink: CsvSink): string => `${sink.bom ? "\ufeff" : ""}${headerOf(sink).join(",")}\n`

/** fast-csv is loaded when there is something to write: that is no part of a start. */
const require = createRequire(import.meta.url)

/** Rows of a table, without its head. */
export const csvRows = (sink: CsvSink, records: ReadonlyArray<CorpusRecord>): Buffer => {
  if (records.length === 0) return Buffer.alloc(0)
  const { format } = require("fast-csv") as typeof import("fast-csv")
  // Written to and read from in turn: fast-csv's own `writeToBuffer` waits for a promise a row, and whoever writes a part does not wait.
  const rows = format(options)
  for (const record of records) {
    const fields = fieldsOf(record, sink.text).map(withoutNul)
    rows.write(sink.formulaGuard ? fields.map(guard) : fields)
  }
  const made: Array<Buffer> = []
  for (let block = rows.read() as Buffer | null; block !== null; block = rows.read() as Buffer | null) made.push(block)
  return Buffer.concat([...made, lineFeed])
}
