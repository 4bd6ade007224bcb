/** `README.md`: the dataset card, for people, and for Hugging Face by its YAML head (https://huggingface.co/docs/hub/datasets-cards). */
import { type Books, total } from "../Books.ts"
import type { PublishedFile } from "../Sink.ts"
import { titleOf } from "./datapackage.ts"
import { corpusFields, type Field, metadataFields } from "./fields.ts"

export interface Card {
  readonly title: string
  /** Of Winnow. */
  readonly version: string
  readonly books: Books
  readonly stages: ReadonlyArray<{ readonly name: string; readonly options: Readonly<Record<string, unknown>> }>
  readonly files: ReadonlyArray<PublishedFile>
  /** The file or pattern that is loaded. */
  readonly data: string
}

const string = { dtype: "string" }
/** The types of a record: told, so that a column that is null for the first thousand documents is not taken for one without a type. */
const features = [
  ...["id", "text", "source", "added", "created"].map((name) => ({ name, ...string })),
  {
    name: "metadata",
    struct: [
      ...["title", "url", "date", "language", "script"].map((name) => ({ name, ...string })),
      { name: "confidence", dtype: "float64" },
      { name: "languages", list: [{ name: "language", ...string }, { name: "share", dtype: "float64" }] },
      { name: "extra", ...string }
    ]
  }
]

/** Plain data as YAML in block style; its strings as JSON's, which are YAML's too. */
const yaml = (value: unknown, indent = ""): string => {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${yaml(item, `${indent}  `).trimStart()}`).join("")
  if (typeof value !== "object" || value === null) return `${indent}${JSON.stringify(value)}\n`
  return Object.entries(value).map(([key, held]) => (typeof held === "object" && held !== null ? `${indent}${key}:\n${yaml(held, Array.isArray(held) ? indent : `${indent}  `)}` : `${indent}${key}: ${JSON.stringify(held)}\n`)).join("")
}

/** As the Hub groups data sets. */
const sizeOf = (documents: number): string => {
  const bounds = ["1K", "10K", "100K", "1M", "10M", "100M", "1B"]
  const at = bounds.findIndex((_, i) => documents < 1000 * 10 ** i)
  return at < 0 ? "n>1B" : at === 0 ? "n<1K" : `${bounds[at - 1]}<n<${bounds[at]}`
}

/** Two letters where a language has them, as the Hub and BCP 47 want it. */
const shortest = (language: string): string | undefined => (/^[a-z]{3}$/.test(language) && language !== "und" ? Intl.getCanonicalLocales(language)[0] : undefined)

const most = (counts: Readonly<Record<string, number>>): ReadonlyArray<readonly [string, number]> => Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))

/** Words in a cell of a table, whatever signs are in them. */
const cell = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, "\\$&").replace(/\s+/g, " ")
/** Code in running text; a fence longer than any within. */
const code = (text: string): string => {
  const fence = "`".repeat(1 + (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0))
  return fence.length === 1 ? `\`${text}\`` : `${fence} ${text} ${fence}`
}
const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("")
const counted = (head: string, counts: Readonly<Record<string, number>>): string => table([head, "how many"], most(counts).map(([why, n]) => [cell(why), n]))
const fieldRows = (fields: ReadonlyArray<Field>, within = "") => fields.map(({ name, what }) => [code(within + name), what])

/** Two tables that name the same language are one to the Hub. */
const languagesOf = (books: Books): ReadonlyArray<string> => [...new Set(most(books.languages).flatMap(([language]) => shortest(language) ?? []))]

export const datasetCard = ({ title, version, books, stages, files, data }: Card): string => {
  const gone = total(books.dropped) + total(books.rejected)
  const head = {
    pretty_name: title,
    ...(languagesOf(books).length > 0 && { language: languagesOf(books) }),
    size_categories: [sizeOf(books.published)],
    task_categories: ["text-generation"],
    tags: ["news"],
    configs: [{ config_name: "default", data_files: [{ split: "train", path: data }] }],
    dataset_info: { features }
  }
  return `---
${yaml(head)}---

# ${title}

${books.published} texts of news, cleaned and deduplicated by Winnow ${version}. ${books.read} were read${gone === 0 ? "" : `; ${total(books.dropped)} were dropped and ${total(books.rejected)} rejected, each with a reason`}.

## Files

${table(["file", "rows", "bytes", ""], files.map(({ name, rows, bytes }) => [code(name), rows ?? "", bytes, titleOf(name)]))}
## Columns

Of ${code(data)}; every record has all of them, and what is not known is null.

${table(["column", "what"], [...fieldRows(corpusFields.filter(({ name }) => name !== "metadata")), ...fieldRows(metadataFields, "metadata.")])}
## Languages

As they were told from the texts.

${counted("language", books.languages)}
## How it was made

In this order:

${stages.map(({ name, options }) => `1. ${code(name)} ${code(JSON.stringify(options))}\n`).join("")}
${total(books.dropped) === 0 ? "" : `${counted("dropped", books.dropped)}\n`}${total(books.rejected) === 0 ? "" : `${counted("rejected", books.rejected)}\n`}${total(books.lines.cut) + total(books.lines.spans) === 0 ? "" : `Of ${books.lines.read} lines ${total(books.lines.cut)} were taken out of published texts, and ${total(books.lines.spans)} lines were trimmed:\n\n${table(["rule", "lines", "trimmed"], ruleRows(books))}\n`}## To know before use

- Rules and language identification are wrong at times: some lists of headlines and credits are left, and some lines of articles are gone.${files.some(({ name }) => name === "ledger.jsonl") ? " `ledger.jsonl` holds everything that was taken out, and by which rule." : ""}
- The texts may name living people, and belong to whoever published them. This card names no licence; add \`license:\` to its head when you know it.
`
}

const ruleRows = ({ lines: { cut, spans } }: Books): ReadonlyArray<ReadonlyArray<string | number>> => {
  const both: Record<string, number> = { ...spans }
  for (const [why, n] of Object.entries(cut)) both[why] = (both[why] ?? 0) + n
  return most(both).map(([why]) => [cell(why), cut[why] ?? 0, spans[why] ?? 0])
}
