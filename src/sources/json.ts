/** One JSON object as a record: its fields by name, and all others kept as they were written. */
import type { Row } from "../Row.ts"
import { shown } from "./bytes.ts"
import { documentOf, type Given, type Origin, rejectedOf } from "./record.ts"

declare global {
  // ECMAScript's "JSON.parse source text access", which TypeScript's library does not know yet.
  interface JSON {
    parse(text: string, reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown
    rawJSON(text: string): { readonly rawJSON: string }
    isRawJSON(value: unknown): value is { readonly rawJSON: string }
  }
}

// Deeper than any record of a crawl, and far from the end of any stack, a worker's included.
const deepest = 200

/** Nested deeper than `deepest`. */
class TooDeep extends Error {}

const hasNumber = (value: unknown, depth = 0): boolean => {
  if (typeof value === "number") return true
  if (typeof value !== "object" || value === null) return false
  if (depth > deepest) throw new TooDeep()
  let found = false
  for (const inner of Object.values(value)) found = hasNumber(inner, depth + 1) || found
  return found
}

// A number that JavaScript may write in another way than it stands there: with an exponent, more digits than a double holds, a zero at its end,
// below one millionth, or minus zero. All others come back as they were (a decimal of up to 15 digits survives a double). May find one in a string: no harm.
const mayChange = /[:[,]\s*(?:-0(?![.\d])|-?(?:\d{16}|(?=[\d.]{17})\d|\d+\.\d*0(?!\d)|\d+(?:\.\d+)?[eE]|0\.000000))/

const parseExactly = (line: string) =>
  JSON.parse(line, (_, value, { source }) => (typeof value === "number" && String(value) !== source ? JSON.rawJSON(source!) : value))

const scalar = (value: unknown): string | null | undefined => {
  if (typeof value === "string" || value === null) return value
  if (typeof value === "number") return String(value)
  return JSON.isRawJSON(value) ? value.rawJSON : undefined
}

/** The object on a line, numbers that JavaScript would write in another way as raw JSON; a string is why there is none. Throws `TooDeep`. */
const objectOn = (line: string, textField: string): Readonly<Record<string, unknown>> | string => {
  let object: unknown
  try {
    object = JSON.parse(line)
  } catch {
    return "invalid-json"
  }
  if (typeof object !== "object" || object === null || Array.isArray(object)) return "not-an-object"
  const values = object as Readonly<Record<string, unknown>>
  const others = Object.keys(values).filter((key) => key !== textField)
  // All of them, for how deep they are: one behind a number too.
  return others.filter((key) => hasNumber(values[key])).length > 0 && mayChange.test(line) ? (parseExactly(line) as Readonly<Record<string, unknown>>) : values
}

/** The same for a line that is passed on as it is but for its text. */
export const exactObject = (line: string, textField: string): Readonly<Record<string, unknown>> | string => {
  try {
    return objectOn(line, textField)
  } catch (error) {
    if (error instanceof TooDeep) return "too-deep"
    throw error
  }
}

const recordOf = (origin: Origin, line: string, record: number, byte: number): Row => {
  const { fields } = origin
  const reject = (why: string, given?: Given) => rejectedOf(origin, why, shown(line), record, byte, given)
  const values = objectOn(line, fields.text)
  if (typeof values === "string") return reject(values)
  const others = Object.keys(values).filter((key) => key !== fields.text)
  const taken = new Set([fields.text])
  const take = (key: string): string | null => {
    const value = Object.hasOwn(values, key) ? scalar(values[key]) : undefined
    if (value !== undefined) taken.add(key)
    return value ?? null
  }
  const given = { id: take(fields.id), title: take(fields.title), url: take(fields.url), date: take(fields.date), source: take(fields.source), site: take(fields.site) }
  const text = Object.hasOwn(values, fields.text) ? values[fields.text] : undefined
  if (typeof text !== "string") return reject("missing-text", given)
  // Piece by piece, since an object that they are copied to would lose the key "__proto__".
  const extra = others.flatMap((key) => (taken.has(key) ? [] : [`${JSON.stringify(key)}:${JSON.stringify(values[key])}`]))
  return documentOf(origin, record, byte, text, given, extra.length === 0 ? null : `{${extra.join(",")}}`)
}

/** A line of JSON as a row. Numbers keep their source text, in the id as in `extra`. */
export const jsonRow = (origin: Origin, line: string, record: number, byte: number): Row => {
  try {
    return recordOf(origin, line, record, byte)
  } catch (error) {
    if (error instanceof TooDeep) return rejectedOf(origin, "too-deep", shown(line), record, byte)
    throw error
  }
}
