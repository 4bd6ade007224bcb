/** How long runs are kept: what a pipeline declares, and which of its runs that lets go. Pure: removes nothing. */
import { InvalidOptions } from "../Stage.ts"

/** So many of the last runs, or all of so many days. */
export type Span = { readonly runs: number } | { readonly days: number }

/**
 * Older runs that are not in force are removed; of those in force, which `corpus/` and the comparison with later nights need, only parts and
 * deltas are. `parts`: a shorter span for parts and deltas of all runs.
 */
export type Retain = Span & { readonly parts?: Span }

const isCount = (value: unknown): boolean => typeof value === "number" && Number.isSafeInteger(value) && value >= 1

const isSpan = (value: unknown, others: ReadonlyArray<string> = []): value is Span => {
  if (typeof value !== "object" || value === null) return false
  const keys = Object.keys(value).filter((key) => !others.includes(key))
  return keys.length === 1 && (keys[0] === "runs" || keys[0] === "days") && isCount((value as Record<string, unknown>)[keys[0]])
}

/** Throws `InvalidOptions` for what is no span. */
export const retainOf = (given: Retain, pipeline: string): Retain => {
  const refuse = (name: string, value: unknown) => new InvalidOptions(`pipeline ${pipeline}`, `${name} is { runs: 30 } or { days: 30 }, of at least one, not ${JSON.stringify(value)}`)
  if (!isSpan(given, ["parts"])) throw refuse("retain", given)
  if (given.parts !== undefined && !isSpan(given.parts)) throw refuse("retain.parts", given.parts)
  return given
}

/** A run as far as keeping it goes. */
export interface Keepable {
  readonly run: string
  /** Milliseconds since 1970. */
  readonly started: number
  /** All of it; or what it published, while it is in force; or nothing. */
  readonly needed: "all" | "published" | "nothing"
}

const dayMs = 86_400_000

const isWithin = (span: Span, { started }: Keepable, after: number, now: number): boolean =>
  "runs" in span ? after < span.runs : now - started <= span.days * dayMs

/** Runs whose parts and deltas go, and runs of which nothing stays. Oldest first; `now` in milliseconds since 1970. */
export const letGo = (retain: Retain, runs: ReadonlyArray<Keepable>, now: number): { readonly prune: ReadonlyArray<string>; readonly remove: ReadonlyArray<string> } => {
  const prune: Array<string> = []
  const remove: Array<string> = []
  for (const [i, one] of runs.entries()) {
    if (one.needed === "all") continue
    const after = runs.length - 1 - i
    if (!isWithin(retain, one, after, now)) (one.needed === "nothing" ? remove : prune).push(one.run)
    else if (retain.parts !== undefined && !isWithin(retain.parts, one, after, now)) prune.push(one.run)
  }
  return { prune, remove }
}
