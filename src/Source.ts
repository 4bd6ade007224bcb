/**
 * Where documents come from, as plain data: what a pipeline file says (`source: Source.files("data/samples/**\/*")`) and a run keeps.
 * Nothing is looked up before a run starts; finding and reading are in `sources/`.
 */
import * as Schema from "effect/Schema"

/** How the bytes of a file become records. */
export const Format = Schema.Literals(["txt", "jsonl", "csv"])
export type Format = typeof Format.Type

/** What becomes of a record that is not valid in the encoding of its file. */
export const Invalid = Schema.Literals(["reject", "replace"])
export type Invalid = typeof Invalid.Type

/** How the bytes of a file stand for characters. */
export const Encoding = Schema.Literals(["utf-8", "utf-16le", "utf-16be", "gb18030"])
export type Encoding = typeof Encoding.Type

const name = Schema.NonEmptyString

/** Which field of the input holds what; each defaults to its own name. */
export const Fields = Schema.Struct({ id: name, text: name, title: name, url: name, date: name, source: name, site: name })
export type Fields = typeof Fields.Type

// A byte of its own in UTF-8, and none that quotes, ends a line or is a space around quotes.
const Delimiter = Schema.String.check(Schema.isPattern(/^[\t!#-/:-@[-`{-~]$/, { message: "Expected a delimiter of one character: a tab or an ASCII sign other than the quote" }))

/** Files of one or several patterns. `format` and `delimiter` are told by the ending of a file's name where they are absent, `encoding` by its bytes. */
export const Files = Schema.TaggedStruct("Files", {
  patterns: Schema.NonEmptyArray(Schema.NonEmptyString),
  format: Schema.optionalKey(Format),
  fields: Fields,
  delimiter: Schema.optionalKey(Delimiter),
  encoding: Schema.optionalKey(Encoding),
  invalid: Schema.optionalKey(Invalid)
})
export type Files = typeof Files.Type

export type Source = Files

/** The options of `files`. */
export interface FilesOptions {
  readonly format?: Format
  readonly fields?: Partial<Fields>
  /** CSV only; defaults to a comma, in `.tsv` files to a tab. */
  readonly delimiter?: string
  /** Told by a byte order mark or by how the bytes read when absent: UTF-8, UTF-16 with a mark, GB18030. */
  readonly encoding?: Encoding
  /** @default "reject" */
  readonly invalid?: Invalid
}

/** An option of a source was refused. `known` lists what may stand in the place of `option`, when that is a closed list. */
export class InvalidSource extends Error {
  override readonly name = "InvalidSource"
  readonly option: string
  readonly known: ReadonlyArray<string>
  constructor(option: string, detail: string, known: ReadonlyArray<string> = []) {
    super(`source: ${detail}`)
    this.option = option
    this.known = known
  }
}

const options = ["format", "fields", "delimiter", "encoding", "invalid"]
const closed: Readonly<Record<string, ReadonlyArray<string>>> = { format: Format.literals, encoding: Encoding.literals, invalid: Invalid.literals }
const fieldNames = Object.keys(Fields.fields)
const decode = Schema.decodeUnknownSync(Files)

const refuseUnknown = (given: object, known: ReadonlyArray<string>, kind: string) => {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw new InvalidSource(key, `unknown ${kind} "${key}"; it knows ${known.join(", ")}`, known)
  }
}

/**
 * Documents of all files that the patterns match. A pattern is a path, a folder (all supported files below it), a glob
 * (`**`, `*`, `?`, `{a,b}`) or `-` for standard input, which holds JSONL unless `format` says otherwise. Throws `InvalidSource`.
 *
 * ```ts
 * Source.files(["crawl/**\/*.jsonl.gz", "late/*.csv"], { fields: { text: "content" } })
 * ```
 */
export const files = (patterns: string | ReadonlyArray<string>, given: FilesOptions = {}): Files => {
  refuseUnknown(given, options, "option")
  const { fields = {}, ...rest } = given
  refuseUnknown(fields, fieldNames, "field")
  try {
    return decode({
      _tag: "Files",
      patterns: typeof patterns === "string" ? [patterns] : patterns,
      ...rest,
      fields: { ...Object.fromEntries(fieldNames.map((field) => [field, field])), ...fields }
    })
  } catch (error) {
    const [option, known] = Object.entries(closed).find(([option, known]) => given[option as "format"] !== undefined && !known.includes(given[option as "format"]!)) ?? ["", []]
    throw new InvalidSource(option === "" ? "" : given[option as "format"]!, (error as Error).message, known)
  }
}
