/** Looks at files of which nothing is known yet: a sample that is bounded, and the same for the same files. */
import * as Effect from "effect/Effect"
import { Refused } from "../Failure.ts"
import { isRejected } from "../Row.ts"
import type { Document } from "../Document.ts"
import * as Source from "../Source.ts"
import { find, type Found, type FoundFile } from "../sources/find.ts"
import { partsOf } from "../sources/format.ts"
import { firstRows, type Peek, peek } from "../sources/peek.ts"
import type { Role } from "../text/fieldNames.ts"
import { estimate, type Estimate } from "./Estimate.ts"
import { type Guess, guess } from "./Guess.ts"

/** So many files are looked into, spread over all of them; so many records in all, and at least a few of each. */
const mostFiles = 200
const mostRecords = 1000
const fewRecords = 5
/** What is read as documents holds so many characters at most: the time that looking takes is bounded. */
const mostCharacters = 8 * 1024 * 1024

/** What somebody has said of the input already. */
export interface Said {
  readonly format?: Source.Format
  readonly delimiter?: string
  readonly encoding?: Source.Encoding
  readonly invalid?: Source.Invalid
  readonly fields: Partial<Readonly<Record<Role, string>>>
}

/** Files whose records have another shape than the others. */
export interface Apart {
  readonly files: ReadonlyArray<FoundFile>
  readonly why: string
}

export interface Survey {
  /** Of all that was found, what the pipeline is to read. */
  readonly files: ReadonlyArray<FoundFile>
  readonly said: Said
  /** Not what the ending of the name says. */
  readonly delimiter: string | undefined
  readonly looked: number
  /** Records that were read as documents, those that could not be, and about how many there are in all files. */
  readonly sampled: number
  readonly rejected: Readonly<Record<string, number>>
  readonly records: number
  /** Absent where all are text files. */
  readonly guess: Guess | undefined
  readonly apart: ReadonlyArray<Apart>
  /** Of which nothing could be read; they stay among the files, since the next run tries them again. */
  readonly broken: ReadonlyArray<{ readonly name: string; readonly why: string }>
  readonly unsupported: Found["unsupported"]
  readonly estimate: Estimate
}

/** So many of a list, evenly spread, the first among them. */
const spread = <A>(all: ReadonlyArray<A>, most: number): ReadonlyArray<A> =>
  all.length <= most ? all : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!)

interface Looked extends Peek {
  readonly file: FoundFile
  readonly delimiter: string | undefined
}

/** Signs that may stand between columns when the comma does not. */
const delimiters = [";", "\t", "|"]

const sourceOf = ({ format, delimiter, encoding, invalid }: Said, patterns: ReadonlyArray<string>, fields: Said["fields"] = {}): Source.Source =>
  Source.files(patterns, { fields, ...(format && { format }), ...(delimiter && { delimiter }), ...(encoding && { encoding }), ...(invalid && { invalid }) })

const look = Effect.fnUntraced(function*(file: FoundFile, said: Said, most: number): Effect.fn.Return<Looked> {
  const seen = yield* peek(file, sourceOf(said, [file.path]), most)
  const columns = ({ records }: Peek) => (records.length === 0 ? 0 : Object.keys(records[0]!).length)
  // One column, or no record at all: something else stands between them.
  if ((said.format ?? partsOf(file.name).format) === "csv" && said.delimiter === undefined && columns(seen) < 2) {
    for (const delimiter of delimiters) {
      const other = yield* peek(file, sourceOf({ ...said, delimiter }, [file.path]), most)
      if (columns(other) > 1) return { file, delimiter, ...other }
    }
  }
  return { file, delimiter: undefined, ...seen }
})

const has = (record: Readonly<Record<string, unknown>>, field: string) => Object.hasOwn(record, field) && record[field] !== null && record[field] !== ""

/** Adds up, by name; the name that most bytes stand behind. */
const winner = (votes: ReadonlyArray<readonly [name: string, bytes: number]>): string | undefined => {
  const sums = new Map<string, number>()
  for (const [name, bytes] of votes) sums.set(name, (sums.get(name) ?? 0) + bytes + 1)
  return [...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
}

const quoted = (names: Iterable<string>) => [...names].map((name) => JSON.stringify(name)).join(", ")

const noText = (looked: ReadonlyArray<Looked>, { fields, nested }: Guess): string => {
  const first = looked.find(({ records }) => records.length > 0)!.file.name
  const known = fields.slice(0, 20).map(({ name }) => name)
  if (nested !== undefined) return `the text seems to be in ${nested}, within an object (${first}): Winnow reads fields of the record itself, so write them there first, as jq -c '. + {text: .${nested.replaceAll("[]", "[0]")}}' does`
  return `no field of ${first} looks like a text (it has ${quoted(known)}${fields.length > known.length ? ", …" : ""}): say which it is with --text-field NAME`
}

/** Looks at the files that patterns match. Fails when there is nothing that a pipeline could read. */
export const survey = Effect.fnUntraced(function*(patterns: ReadonlyArray<string>, said: Said): Effect.fn.Return<Survey, Refused> {
  const found = yield* Effect.mapError(find(sourceOf(said, patterns)), ({ message }) => new Refused({ message: `${message}. Files of another ending: --format jsonl says how they are read` }))
  const { files } = found
  const chosen = spread(files, mostFiles)
  const most = Math.max(fewRecords, Math.ceil(mostRecords / chosen.length))
  const looked = yield* Effect.forEach(chosen, (file) => look(file, said, most))

  const tables = looked.filter(({ records }) => records.length > 0)
  const pages = looked.filter(({ texts }) => texts > 0)
  const rejections = new Map(looked.flatMap(({ file, records, texts, rejected }) => (records.length === 0 && texts === 0 && Object.keys(rejected).length > 0 ? [[file, Object.keys(rejected).join(", ")] as const] : [])))
  if (tables.length === 0 && pages.length === 0) {
    const broken = [...rejections].slice(0, 3).map(([{ name }, why]) => `${name}: ${why}`)
    return yield* new Refused({ message: broken.length === 0 ? `there is no record in ${files.length === 1 ? files[0]!.name : `${files.length} files`}: nothing to look at` : `not one record could be read (${broken.join("; ")}): see what the reasons mean in docs/formats.md, and say --format or --encoding where the names of the files do not` })
  }

  // A pipeline has one name for the text in all of its files: that behind which most bytes stand.
  const text = tables.length === 0 ? undefined : said.fields.text ?? winner(tables.flatMap(({ file, records }) => {
    const field = guess(records).chosen.text?.field
    return field === undefined ? [] : [[field, file.bytes] as const]
  }))
  const all = guess(tables.flatMap(({ records }) => records), said.fields)
  if (tables.length > 0 && text === undefined && pages.length === 0) return yield* new Refused({ message: noText(tables, all) })
  if (text !== undefined && !all.fields.some(({ name }) => name === text)) return yield* new Refused({ message: `no record has a field ${JSON.stringify(text)}; there are ${quoted(all.fields.slice(0, 20).map(({ name }) => name))}` })
  const isOfText = ({ records }: Looked) => text !== undefined && records.filter((record) => has(record, text)).length * 2 >= records.length
  const delimiter = said.delimiter ?? winner(tables.filter((one) => isOfText(one) && (said.format ?? partsOf(one.file.name).format) === "csv").map(({ file, delimiter }) => [delimiter ?? "", file.bytes]))
  const fits = (one: Looked) => isOfText(one) && ((said.format ?? partsOf(one.file.name).format) !== "csv" || said.delimiter !== undefined || (one.delimiter ?? "") === delimiter)

  const apart = new Map<string, Array<FoundFile>>()
  const leave = (file: FoundFile, why: string) => apart.set(why, [...(apart.get(why) ?? []), file])
  for (const one of tables) {
    if (fits(one)) continue
    const own = guess(one.records).chosen.text?.field
    leave(one.file, own === undefined ? "no field looks like a text" : own === text ? `columns are separated by ${JSON.stringify(one.delimiter ?? ",")}` : `the text is in ${JSON.stringify(own)}`)
  }
  const left = new Set([...apart.values()].flat())

  const fitting = tables.filter(fits)
  const seen = fitting.length === 0 ? undefined : guess(fitting.flatMap(({ records }) => records), said.fields)
  const final = seen === undefined || text === undefined || seen.chosen.text?.field === text ? seen : guess(fitting.flatMap(({ records }) => records), { ...said.fields, text })
  const fields = Object.fromEntries(Object.entries(final?.chosen ?? {}).map(([role, { field }]) => [role, field]))
  const source = sourceOf({ ...said, ...(delimiter && { delimiter }) }, patterns, fields)
  const documents: Array<Document> = []
  const rejected: Record<string, number> = {}
  let characters = 0
  for (const { file } of [...fitting, ...pages]) {
    if (characters >= mostCharacters) break
    const { rows } = yield* firstRows(file, source, most)
    for (const row of rows) {
      if (isRejected(row)) rejected[row.reject.why] = (rejected[row.reject.why] ?? 0) + 1
      else if (characters < mostCharacters) {
        documents.push(row)
        characters += row.text.length
      }
    }
  }
  const isPage = ({ name }: FoundFile) => (said.format ?? partsOf(name).format) === "txt"
  const taken = files.filter((file) => !left.has(file))
  const sum = (of: ReadonlyArray<{ readonly bytes: number }>) => of.reduce((sum, { bytes }) => sum + bytes, 0)
  const counted = [...fitting, ...pages.filter(({ file }) => !isPage(file))]
  const rows = counted.reduce((sum, { rows }) => sum + rows, 0)
  const bytes = sum(counted)
  return {
    files: taken,
    said,
    delimiter: delimiter === "" ? undefined : delimiter,
    looked: chosen.filter((file) => !left.has(file)).length,
    sampled: documents.length,
    rejected,
    records: taken.filter(isPage).length + (bytes === 0 ? 0 : Math.round((rows * sum(taken.filter((file) => !isPage(file)))) / bytes)),
    guess: final,
    apart: [...apart].map(([why, files]) => ({ why, files })),
    broken: [...rejections].map(([{ name }, why]) => ({ name, why })),
    unsupported: found.unsupported,
    estimate: estimate(documents)
  }
})
