/** What a pipeline writes besides the ledger: plain data, so that a run's plan can hold it. */
import { InvalidOptions } from "./Stage.ts"

export interface JsonlSink {
  readonly kind: "jsonl"
}
export interface CsvSink {
  readonly kind: "csv"
  /** A byte order mark, so that Excel reads the file as UTF-8. */
  readonly bom: boolean
  /** A `'` before fields that a spreadsheet would take for a formula (OWASP ASVS 1.2.10). */
  readonly formulaGuard: boolean
}
export type Sink = JsonlSink | CsvSink

const known = (sink: string, given: object, names: ReadonlyArray<string>) => {
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) throw new InvalidOptions(`Sink.${sink}`, `unknown option "${name}"${names.length ? `; it knows ${names.join(", ")}` : ""}`)
  }
}

/** `corpus.jsonl`: the canonical corpus, one record a document. */
export const jsonl = (options: Record<string, never> = {}): JsonlSink => {
  known("jsonl", options, [])
  return { kind: "jsonl" }
}

/** `corpus.csv`: the same documents for spreadsheets and data frames. */
export const csv = (options: { readonly bom?: boolean; readonly formulaGuard?: boolean } = {}): CsvSink => {
  known("csv", options, ["bom", "formulaGuard"])
  return { kind: "csv", bom: options.bom ?? false, formulaGuard: options.formulaGuard ?? true }
}
