/** Which field of the input holds what, told by names and by what stands in them. Pure. */
import { isoDate } from "../text/dates.ts"
import { nameSpeaks, type Role, roles } from "../text/fieldNames.ts"

/** What was seen of one field in a sample of records. */
export interface FieldSeen {
  readonly name: string
  /** Records in which it holds a string or a number that is not empty. */
  readonly filled: number
  /** Characters of a value on average. */
  readonly length: number
  /** Shares of the filled ones. */
  readonly distinct: number
  readonly urls: number
  readonly dates: number
  readonly numbers: number
  readonly markup: number
  /** The first values, for people. */
  readonly examples: ReadonlyArray<string>
}

/** A field that was chosen, and what speaks against being sure of it. */
export interface Chosen {
  readonly field: string
  readonly doubt?: string
}

export interface Guess {
  readonly of: number
  readonly fields: ReadonlyArray<FieldSeen>
  readonly chosen: Partial<Readonly<Record<Role, Chosen>>>
  /** A long text within an object of the record, as a path; only when no field of the record itself is one. */
  readonly nested?: string
}

type Record_ = Readonly<Record<string, unknown>>

const scalarOf = (value: unknown): string => (typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "")

const url = /^https?:\/\/[^\s/.]+\.[^\s]+$/i
const markup = /<\/?(?:p|div|br|span|a|img|h[1-6]|li|ul|strong|em|table)\b[^>]{0,200}>/i
const number = /^-?\d+(?:\.\d+)?$/
const kept = 3
/** A whole page of text is not needed to tell what it is. */
const looked = 4000

const seenOf = (name: string, records: ReadonlyArray<Record_>): FieldSeen => {
  const values = records.map((record) => (Object.hasOwn(record, name) ? scalarOf(record[name]) : "")).filter((value) => value !== "")
  const share = (isSo: (value: string) => boolean) => (values.length === 0 ? 0 : values.filter(isSo).length / values.length)
  return {
    name,
    filled: values.length,
    length: values.length === 0 ? 0 : values.reduce((sum, { length }) => sum + length, 0) / values.length,
    distinct: values.length === 0 ? 0 : new Set(values).size / values.length,
    urls: share((value) => value.length < 2000 && url.test(value)),
    dates: share((value) => isoDate(value) !== null),
    numbers: share((value) => number.test(value)),
    markup: share((value) => markup.test(value.slice(0, looked))),
    examples: values.slice(0, kept)
  }
}

/** How much the values speak for a text: letters in plenty, no markup, no address. */
const textScore = (field: FieldSeen, of: number): number => {
  if (field.filled < of / 4 || field.urls > 0.5 || field.dates > 0.5 || field.numbers > 0.5) return -Infinity
  const said = nameSpeaks(field.name, "text")
  return Math.log10(field.length + 1) + (said > 0 ? 0.5 + said : 1.5 * said) - 2 * field.markup
}

/** As little as this is a text only where its name says so. */
const shortest = 80
const sameScore = 0.25

const firstLine = (text: string): string => /\S[^\r\n]*/.exec(text.slice(0, looked))?.[0].trim() ?? ""

/** What a role other than the text asks of a field, from 0: two and more is enough. */
const scores: Readonly<Record<Exclude<Role, "text">, (field: FieldSeen, context: { readonly of: number; readonly isFirstLine: (name: string) => number }) => number>> = {
  title: (field, { isFirstLine }) => {
    const isShort = field.length >= 2 && field.length <= 300 && field.urls < 0.5 && field.dates < 0.5 && field.numbers < 0.5
    return isShort ? 2.5 * nameSpeaks(field.name, "title") + 3 * isFirstLine(field.name) + (field.distinct > 0.5 ? 0.5 : 0) : 0
  },
  url: (field) => (field.urls < 0.5 || nameSpeaks(field.name, "url") < 0 ? 0 : 2 * field.urls + nameSpeaks(field.name, "url") + (field.distinct > 0.5 ? 0.5 : 0)),
  date: (field) => (field.dates < 0.5 || nameSpeaks(field.name, "date") < 0 ? 0 : 2 * field.dates + 1.5 * nameSpeaks(field.name, "date") - (field.numbers > 0.9 && nameSpeaks(field.name, "date") <= 0 ? 2 : 0)),
  id: (field, { of }) => (field.distinct < 1 || field.filled < of || field.length > 200 ? 0 : 2.5 * nameSpeaks(field.name, "id")),
  site: (field) => (field.length > 80 || field.urls > 0.5 || field.distinct > 0.9 && field.filled > 10 ? 0 : 2.5 * nameSpeaks(field.name, "site")),
  source: (field) => (field.length > 80 || field.urls > 0.5 || field.numbers > 0.9 ? 0 : 2.5 * nameSpeaks(field.name, "source"))
}

const enough = 1.2

/** Long strings within objects: `[path, characters on average]`, longest first. */
const nestedTexts = (records: ReadonlyArray<Record_>): ReadonlyArray<readonly [string, number]> => {
  const lengths = new Map<string, number>()
  const walk = (value: unknown, path: string, depth: number) => {
    if (typeof value === "string" && depth > 1) lengths.set(path, (lengths.get(path) ?? 0) + value.length / records.length)
    if (typeof value !== "object" || value === null || depth > 3) return
    for (const [key, inner] of Object.entries(value).slice(0, 100)) walk(inner, path === "" ? key : Array.isArray(value) ? `${path}[]` : `${path}.${key}`, depth + 1)
  }
  for (const record of records) walk(record, "", 0)
  return [...lengths].sort((a, b) => b[1] - a[1])
}

/** Tells the fields of a sample of records; `given` are those that somebody has named. */
export const guess = (records: ReadonlyArray<Record_>, given: Partial<Readonly<Record<Role, string>>> = {}): Guess => {
  const of = records.length
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const fields = names.map((name) => seenOf(name, records))
  const chosen: Partial<Record<Role, Chosen>> = {}
  for (const role of roles) if (given[role] !== undefined) chosen[role] = { field: given[role] }

  if (chosen.text === undefined) {
    const ranked = fields.map((field) => ({ field, score: textScore(field, of) })).filter(({ field, score }) => score > -Infinity && (field.length >= shortest || nameSpeaks(field.name, "text") > 0)).sort((a, b) => b.score - a.score)
    const [best, next] = ranked
    if (best !== undefined) {
      const doubt = [
        ...(nameSpeaks(best.field.name, "text") > 0 ? [] : ["its name says nothing; it is the longest"]),
        ...(next !== undefined && best.score - next.score < sameScore ? [`${JSON.stringify(next.field.name)} may be meant as well`] : []),
        ...(best.field.filled < of ? [`${of - best.field.filled} of ${of} records have none, and would be rejected or dropped`] : []),
        ...(best.field.markup > 0.2 ? ["it holds HTML, and Winnow reads plain text: use an extractor before"] : [])
      ].join("; ")
      chosen.text = { field: best.field.name, ...(doubt !== "" && { doubt }) }
    }
  }
  const text = chosen.text?.field
  const isFirstLine = (name: string): number => {
    if (text === undefined) return 0
    const both = records.map((record) => [scalarOf(record[name]), firstLine(scalarOf(record[text]))] as const).filter(([title]) => title !== "")
    return both.length === 0 ? 0 : both.filter(([title, line]) => title === line).length / both.length
  }
  // The address before the id, since one may stand for the other.
  for (const role of ["title", "url", "date", "site", "source", "id"] as const) {
    if (chosen[role] !== undefined) continue
    const taken = new Set(Object.values(chosen).map(({ field }) => field))
    const ranked = fields.filter(({ name }) => !taken.has(name)).map((field) => ({ field, score: scores[role](field, { of, isFirstLine }) })).filter(({ score }) => score >= enough).sort((a, b) => b.score - a.score)
    const [best, next] = ranked
    if (best === undefined) continue
    const doubt = [
      ...(nameSpeaks(best.field.name, role) > 0 ? [] : ["told by what it holds, not by its name"]),
      ...(next !== undefined && best.score - next.score < sameScore ? [`${JSON.stringify(next.field.name)} may be meant as well`] : [])
    ].join("; ")
    chosen[role] = { field: best.field.name, ...(doubt !== "" && { doubt }) }
  }
  const address = fields.find(({ name }) => name === chosen.url?.field)
  if (chosen.id === undefined && given.id === undefined && address !== undefined && address.distinct === 1 && address.filled === of && of > 1) {
    chosen.id = { field: address.name, doubt: "there is no id of its own, and each address stands once" }
  }
  const [longest] = chosen.text === undefined ? nestedTexts(records) : []
  return { of, fields, chosen, ...(longest !== undefined && longest[1] >= shortest && { nested: longest[0] }) }
}
