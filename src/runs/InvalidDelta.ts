/**
 * What a stage may say of a document. A delta is written as JSON and read by others, so what is no JSON, has no reason, or has a type
 * that readers do not expect, is refused when it is taken: the document is then rejected, and the stage is named.
 */
import { Author, Confidence, type Cut, type Delta, type Edit, Language, Languages, nothing, PageSource, PublishedDate, Script, Supersedes } from "../Document.ts"

/** A stage said something of a document that makes no sense. */
export class InvalidDelta extends Error {
  override readonly name = "InvalidDelta"
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => {
  if (typeof value !== "object" || value === null) return false
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null
}

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "an array" : typeof value === "object" ? `an object of class ${String(value.constructor?.name)}` : typeof value === "number" ? String(value) : typeof value)

const objectIn = (value: unknown, what: string): Plain => {
  if (!isPlain(value)) throw new InvalidDelta(`${what} is ${kindOf(value)}, not a plain object`)
  return value
}
const arrayIn = (value: unknown, what: string): ReadonlyArray<unknown> => {
  if (!Array.isArray(value)) throw new InvalidDelta(`${what} is ${kindOf(value)}, not an array`)
  return value
}

// As deep as the fields of a record may be.
const deepest = 200

/** A value as it would come back from JSON; `undefined` when it is anything that has to be looked at more closely. For facts of every document, in a third of the time. */
const plainCopy = (value: unknown, depth = 0): unknown => {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value
  if (typeof value === "number" && Number.isFinite(value)) return value + 0
  if (depth > deepest) return undefined
  if (Array.isArray(value)) {
    const copy: Array<unknown> = []
    for (let i = 0; i < value.length; i++) {
      const inner = plainCopy(value[i], depth + 1)
      if (inner === undefined) return undefined
      copy.push(inner)
    }
    return copy
  }
  if (!isPlain(value) || Object.hasOwn(value, "__proto__")) return undefined
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const inner = plainCopy(value[key], depth + 1)
    if (inner === undefined) return undefined
    copy[key] = inner
  }
  return copy
}

/** A value as it would come back from JSON. Throws when it would not. */
const asJson = (value: unknown, what: string, depth = 0): unknown => {
  if (depth > deepest) throw new InvalidDelta(`${what} is nested deeper than ${deepest} levels, or holds itself`)
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value
  // Minus zero has no JSON of its own.
  if (typeof value === "number" && Number.isFinite(value)) return value + 0
  if (Array.isArray(value)) return Array.from(value, (inner: unknown, i) => asJson(inner, `${what}[${i}]`, depth + 1))
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asJson(inner, `${what}.${key}`, depth + 1)]))
  throw new InvalidDelta(`${what} is ${kindOf(value)}, which JSON cannot hold`)
}

const isString = (value: unknown) => typeof value === "string"
const isShare = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1

/** Facts that are published: whether a value has the type that readers expect. */
const types: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  [Language.name, isString],
  [Script.name, isString],
  [Confidence.name, isShare],
  [Languages.name, (value: unknown) => Array.isArray(value) && value.every((one: unknown) => isPlain(one) && isString(one.language) && isShare(one.share))],
  [PublishedDate.name, isString],
  [Author.name, isString],
  [PageSource.name, isString],
  [Supersedes.name, isString]
])

const factsIn = (given: unknown): NonNullable<Delta["facts"]> => {
  const facts = objectIn(given, "facts")
  for (const name of Object.keys(facts)) {
    if (types.get(name)?.(facts[name]) === false) throw new InvalidDelta(`fact ${name} is ${kindOf(facts[name])}, not what is published under that name`)
  }
  return (plainCopy(facts) as Plain | undefined) ?? Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, asJson(value, `fact ${name}`)]))
}

// What a table, a tally and a terminal can show in a few columns.
const noun = /^[\p{L}\p{N}][^\p{C}\p{Zl}\p{Zp}]{0,63}$/u
/** Reasons that Winnow gives itself. */
const reserved = new Set(["line-end", "stage-failed"])

const whyIn = (why: unknown, what: () => string): string => {
  if (typeof why !== "string") throw new InvalidDelta(`${what()} has no why`)
  if (!noun.test(why)) throw new InvalidDelta(`${what()}: a why is a short noun such as "photo-credit", not ${JSON.stringify(why.slice(0, 80))}`)
  if (reserved.has(why)) throw new InvalidDelta(`${what()}: the why "${why}" is Winnow's own`)
  return why
}

const cutIn = (given: unknown): Cut => {
  const { line, start, end, why, score, evidence } = objectIn(given, "a cut")
  const what = () => `the cut in line ${String(line)}`
  if (score !== undefined && !isShare(score)) throw new InvalidDelta(`${what()}: its score is ${kindOf(score)}, not a number from 0 to 1`)
  if (evidence !== undefined && !(Array.isArray(evidence) ? evidence : arrayIn(evidence, `${what()}: its evidence`)).every(isString)) throw new InvalidDelta(`${what()}: its evidence is not texts`)
  return {
    line: line as number,
    ...(start !== undefined && { start: start as number }),
    ...(end !== undefined && { end: end as number }),
    why: whyIn(why, what),
    ...(score !== undefined && { score: score as number }),
    ...(evidence !== undefined && { evidence: [...evidence as ReadonlyArray<string>] })
  }
}

const editIn = (given: unknown): Edit => {
  const { line, start, end, to, why } = objectIn(given, "an edit")
  return { line: line as number, start: start as number, end: end as number, to: to as string, why: whyIn(why, () => `the edit in line ${String(line)}`) }
}

const dropIn = (given: unknown): NonNullable<Delta["drop"]> => {
  const { why, of } = objectIn(given, "drop")
  if (of !== undefined && typeof of !== "string") throw new InvalidDelta(`drop: of is ${kindOf(of)}, not the id of a document`)
  return { why: whyIn(why, () => "drop"), ...(of !== undefined && { of }) }
}

const known: ReadonlyArray<string> = ["facts", "cuts", "edits", "drop", "reject"] satisfies ReadonlyArray<keyof Delta>

/** A delta with nothing in it but what a delta may hold, as it would come back from JSON; whether its lines and spans are there, the view knows. Throws `InvalidDelta`. */
export const soundDelta = (given: unknown): Delta => {
  if (given === nothing) return nothing
  if (given instanceof Promise) throw new InvalidDelta("it returned a promise: stages are synchronous")
  const said = objectIn(given, "what it returned")
  const unknown = Object.keys(said).find((key) => !known.includes(key))
  if (unknown !== undefined) throw new InvalidDelta(`a delta has no "${unknown}"; it knows ${known.join(", ")}`)
  const { facts, cuts, edits, drop, reject } = said
  if (drop !== undefined && reject !== undefined) throw new InvalidDelta("a document is dropped or rejected, not both")
  return {
    ...(facts !== undefined && { facts: factsIn(facts) }),
    ...(cuts !== undefined && { cuts: arrayIn(cuts, "cuts").map(cutIn) }),
    ...(edits !== undefined && { edits: arrayIn(edits, "edits").map(editIn) }),
    ...(drop !== undefined && { drop: dropIn(drop) }),
    ...(reject !== undefined && { reject: { why: whyIn(objectIn(reject, "reject").why, () => "reject") } })
  }
}
