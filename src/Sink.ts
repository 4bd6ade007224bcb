/** What a pipeline writes besides the ledger: plain data, so that a run's plan can hold it. A sink writes one file. */
import { InvalidOptions } from "./Stage.ts"

/** How a file is packed; the ending of its name. */
export type Packing = "gz" | "zst"

export interface JsonlSink {
  readonly kind: "jsonl"
  readonly compress: Packing | null
}
export interface CsvSink {
  readonly kind: "csv"
  /** A byte order mark, so that Excel reads the file as UTF-8. */
  readonly bom: boolean
  /** A `'` before fields that a spreadsheet would take for a formula (OWASP ASVS 1.2.10). */
  readonly formulaGuard: boolean
  /** Whether the texts are in it; without them it is an index, with their lengths instead. */
  readonly text: boolean
  readonly compress: Packing | null
}
export interface ParquetSink {
  readonly kind: "parquet"
}
export type Sink = JsonlSink | CsvSink | ParquetSink

const known = (sink: string, given: object, names: ReadonlyArray<string>) => {
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) throw new InvalidOptions(`Sink.${sink}`, `unknown option "${name}"${names.length ? `; it knows ${names.join(", ")}` : ""}`)
  }
}

const packing = (sink: string, given: Packing | undefined): Packing | null => {
  if (given !== undefined && given !== "gz" && given !== "zst") throw new InvalidOptions(`Sink.${sink}`, `compress is "gz" or "zst", not ${JSON.stringify(given)}`)
  return given ?? null
}

/** `corpus.jsonl`: the canonical corpus, one record a document. With `compress` a packed copy of it, for whom it is sent to. */
export const jsonl = (options: { readonly compress?: Packing } = {}): JsonlSink => {
  known("jsonl", options, ["compress"])
  return { kind: "jsonl", compress: packing("jsonl", options.compress) }
}

/** `corpus.csv`: the same documents for spreadsheets and data frames. `text: false` writes `index.csv`: all but the texts, for a spreadsheet whose cells they would not fit. */
export const csv = (options: { readonly bom?: boolean; readonly formulaGuard?: boolean; readonly text?: boolean; readonly compress?: Packing } = {}): CsvSink => {
  known("csv", options, ["bom", "formulaGuard", "text", "compress"])
  return { kind: "csv", bom: options.bom ?? false, formulaGuard: options.formulaGuard ?? true, text: options.text ?? true, compress: packing("csv", options.compress) }
}

/** `corpus.parquet`: the same records, with the same names and nesting, for DuckDB, Arrow, Spark and Hugging Face. */
export const parquet = (options: Record<string, never> = {}): ParquetSink => {
  known("parquet", options, [])
  return { kind: "parquet" }
}

/** The name of the file that a sink writes. */
export const fileOf = (sink: Sink): string => {
  if (sink.kind === "parquet") return "corpus.parquet"
  const name = sink.kind === "jsonl" ? "corpus.jsonl" : sink.text ? "corpus.csv" : "index.csv"
  return sink.compress === null ? name : `${name}.${sink.compress}`
}

/** How a published file is packed, by its name. */
export const packingOf = (file: string): Packing | null => (file.endsWith(".gz") ? "gz" : file.endsWith(".zst") ? "zst" : null)

/** A published file's name without its packing. */
export const contentOf = (file: string): string => {
  const packing = packingOf(file)
  return packing === null ? file : file.slice(0, -packing.length - 1)
}

/** What stands behind the night's name in `corpus/`, for each file that may hold a whole corpus. An index is none: it would stand in the way of `*.csv`. */
export const corpusEndings: ReadonlyArray<string> = ["jsonl", "jsonl.gz", "jsonl.zst", "csv", "csv.gz", "csv.zst", "parquet"]

/** What describes the other published files. */
export const descriptions: ReadonlyArray<string> = ["datapackage.json", "README.md"]

/** A published file, as `run.json` names it and the data package describes it. */
export interface PublishedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Records, or rows below the header; null for what is no table. */
  readonly rows: number | null
}
