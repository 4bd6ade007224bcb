/** `datapackage.json`: what the published files are, for programs: Data Package 2 (https://datapackage.org), with what version 1 calls it where that differs. */
import { contentOf, type CsvSink, fileOf, packingOf, type PublishedFile, type Sink } from "../Sink.ts"
import { formula, headerOf } from "./csv.ts"
import { corpusFields, csvFields, duplicateFields, type Field, ledgerFields } from "./fields.ts"

export interface Resource {
  readonly name: string
  readonly path: string
  readonly [property: string]: unknown
}

export interface DataPackage {
  readonly $schema: string
  readonly name: string
  readonly title: string
  readonly resources: ReadonlyArray<Resource>
}

const titles: Readonly<Record<string, string>> = {
  corpus: "the cleaned documents",
  index: "the documents without their texts",
  ledger: "every cut, edit, drop and reject, with what was taken out",
  duplicates: "which document fell to which",
  texts: "[id, SHA-256] of every text as it was read"
}

/** What a published file is, in words: in a run's folder, or under a night's name. */
export const titleOf = (file: string): string => titles[file.split(".")[0]!] ?? titles["corpus"]!

const schemaOf = (fields: ReadonlyArray<Field>, more: object = {}) => ({ fields: fields.map(({ name, type, what }) => ({ name, type, description: what })), ...more })

const jsonlSchemas: Readonly<Record<string, object>> = {
  "corpus.jsonl": schemaOf(corpusFields, { primaryKey: ["id"] }),
  "ledger.jsonl": schemaOf(ledgerFields),
  "duplicates.jsonl": schemaOf(duplicateFields)
}

const csvOf = (sink: CsvSink): object => ({
  // Version 1's word for a table.
  profile: "tabular-data-resource",
  dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: "\"", doubleQuote: true, skipInitialSpace: false, header: true },
  schema: schemaOf(headerOf(sink).map((name) => csvFields[name]!), { primaryKey: ["id"], missingValues: [""] }),
  byteOrderMark: sink.bom,
  formulaGuard: sink.formulaGuard
    ? { prefix: "'", pattern: formula.source, description: "a field that matches the pattern had a ' put before it, so that no spreadsheet takes it for a formula: take the first character of such a field off again" }
    : null
})

const mediatypes: Readonly<Record<string, string>> = { gz: "application/gzip", zst: "application/zstd", jsonl: "application/jsonl", csv: "text/csv", parquet: "application/vnd.apache.parquet" }

const resourceOf = ({ name, bytes, sha256, rows }: PublishedFile, sinks: ReadonlyArray<Sink>): Resource => {
  const packing = packingOf(name)
  const content = contentOf(name)
  const format = content.split(".").at(-1)!
  const sink = sinks.find((sink) => fileOf(sink) === name)
  const schema = format === "parquet" ? jsonlSchemas["corpus.jsonl"] : jsonlSchemas[content]
  return {
    name,
    path: name,
    title: titleOf(name),
    ...((schema !== undefined || sink?.kind === "csv") && { type: "table" }),
    format,
    mediatype: mediatypes[packing ?? format],
    ...(packing !== null && { compression: packing }),
    ...(format !== "parquet" && { encoding: "utf-8" }),
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    ...(sink?.kind === "csv" ? csvOf(sink) : schema !== undefined && { schema })
  }
}

/** The files of one run. */
export const resourcesOf = (files: ReadonlyArray<PublishedFile>, sinks: ReadonlyArray<Sink>): ReadonlyArray<Resource> => files.map((file) => resourceOf(file, sinks))

/** The content of `datapackage.json`. */
export const dataPackage = (name: string, title: string, resources: ReadonlyArray<Resource>): string => {
  const described: DataPackage = { $schema: "https://datapackage.org/profiles/2.0/datapackage.json", name, title, resources }
  return `${JSON.stringify(described, null, 1)}\n`
}
