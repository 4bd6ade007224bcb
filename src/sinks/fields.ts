/** The columns of published files, as the data package and the dataset card tell them. `type` is one of Table Schema's. */

export interface Field {
  readonly name: string
  readonly type: "string" | "number" | "integer" | "boolean" | "date" | "object" | "any"
  readonly what: string
}

const id: Field = { name: "id", type: "string", what: "the input's id, else made from the name of its file" }
const text: Field = { name: "text", type: "string", what: "the cleaned text; lines are joined by a line feed" }
const source: Field = { name: "source", type: "string", what: "the input's own, else the name of its file" }

const metadata: ReadonlyArray<Field> = [
  { name: "title", type: "string", what: "the title" },
  { name: "url", type: "string", what: "where the page was found" },
  { name: "date", type: "string", what: "the date as the input gave it, else as it was read on the page" },
  { name: "language", type: "string", what: "ISO 639-3; `und` when there is too little text to tell" },
  { name: "script", type: "string", what: "ISO 15924" },
  { name: "confidence", type: "number", what: "of the language, 0 to 0.999" }
]

/** `corpus.jsonl` and `corpus.parquet`. */
export const corpusFields: ReadonlyArray<Field> = [
  id,
  text,
  source,
  { name: "added", type: "date", what: "the date of the night that published it" },
  { name: "created", type: "string", what: "the document's own date as ISO 8601" },
  { name: "metadata", type: "object", what: "title, url, date, language, script, confidence, languages and extra" }
]

/** Of `metadata` in `corpus.jsonl` and `corpus.parquet`. */
export const metadataFields: ReadonlyArray<Field> = [
  ...metadata,
  { name: "languages", type: "any", what: "a list of `language` and its `share` of the text, the largest first" },
  { name: "extra", type: "string", what: "all other fields of the input as one JSON object" }
]

/** Columns of `corpus.csv` and `index.csv` by name. */
export const csvFields: Readonly<Record<string, Field>> = Object.fromEntries([
  id,
  text,
  source,
  ...metadata,
  { name: "languages", type: "string", what: "`eng:0.96;cmn:0.04`: languages and their shares of the text, the largest first" } as const,
  { name: "characters", type: "integer", what: "length of the text in code points" } as const
].map((field) => [field.name, field]))

export const ledgerFields: ReadonlyArray<Field> = [
  { name: "kind", type: "string", what: "cut, edit, drop or reject" },
  id,
  { name: "stage", type: "string", what: "the stage that did it" },
  { name: "why", type: "string", what: "the rule" },
  { name: "line", type: "integer", what: "of the text as read, from 0; null for drops and rejects" },
  { name: "start", type: "integer", what: "of a span within the line, in UTF-16 code units; null for the whole line" },
  { name: "end", type: "integer", what: "of the span" },
  { name: "text", type: "string", what: "what stood there" },
  { name: "to", type: "string", what: "what an edit put in its place" },
  { name: "of", type: "string", what: "for a duplicate: the published document that stands for it" },
  { name: "score", type: "number", what: "how sure the rule was, 0 to 1" },
  source,
  { name: "at", type: "object", what: "file, record and byte where the document begins" }
]

export const duplicateFields: ReadonlyArray<Field> = [
  id,
  { name: "cluster", type: "string", what: "id of the published document that the cluster is named for" },
  { name: "kept", type: "boolean", what: "whether this is that document" },
  { name: "of", type: "string", what: "the document it fell to; null when kept" },
  { name: "similarity", type: "number", what: "of the two, 0 to 1" },
  { name: "method", type: "string", what: "exact, jaccard, containment or sampled" },
  { name: "run", type: "string", what: "the run that published the kept document, when it was an earlier night's" }
]
