/**
 * What must hold before a run is published: limits that a pipeline declares, and the band in which its figures usually lie.
 * Pure: judges books, publishes nothing.
 */
import { type Books, forgotten, total } from "../Books.ts"
import { InvalidOptions } from "../Stage.ts"

/** The figures that are watched; each but `documents` is a share from 0 to 1. */
export const figureNames = ["documents", "dropped", "rejected", "linesRemoved", "unknownLanguage"] as const
export type FigureName = (typeof figureNames)[number]
/** `read`: how many documents the shares are of. */
export type Figures = Readonly<Record<FigureName | "read", number>>

/** Limits of a pipeline. Shares are from 0 to 1 and count from 100 documents on; a limit that is left out is not set, but for `maxRejected`. */
export interface Guards {
  /** Documents published, at least. Not asked of a run with `--limit`. */
  readonly minDocuments?: number
  /** Of the documents read, for whatever reason: copies of what is published already count too. */
  readonly maxDropped?: number
  /** Of the records read, those that could not be read and those that a stage failed on. 0.05 unless given. */
  readonly maxRejected?: number
  /** Of the lines of published documents. */
  readonly maxLinesRemoved?: number
  /** Of the published documents, those whose language could not be told, or was told by no stage. */
  readonly maxUnknownLanguage?: number
  /** What a figure outside its usual band does: "warn" (default), "hold" the run, or "off". */
  readonly drift?: "warn" | "hold" | "off"
}

/** Where a figure usually lies. */
export interface Band {
  readonly low: number
  readonly high: number
  /** How many runs it was made from. */
  readonly runs: number
}

/** A figure that is out of bounds. */
export interface Finding {
  readonly kind: "guard" | "drift"
  readonly figure: FigureName
  readonly value: number
  /** What the pipeline allows. */
  readonly limit?: number
  /** Where the figure usually lies, when enough runs tell. */
  readonly band?: Band
  /** Whether it keeps the run from being published. */
  readonly holds: boolean
  /** The reasons that make up most of it, most first; of a share of dropped, rejected or removed only. */
  readonly reasons: ReadonlyArray<{ readonly why: string; readonly count: number }>
}

/** A share of fewer documents than this says nothing. */
const enough = 100
/** A band is made of at least 7 runs and of the last 14. */
const fewest = 7
const most = 14
const shownReasons = 3

/** How many earlier runs a band looks back to. */
export const historyLength = most

const share = (part: number, of: number) => of === 0 ? 0 : part / of

/** What was rejected by itself, and not since somebody had it forgotten. */
const rejections = ({ rejected }: Books): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(rejected).filter(([why]) => why !== forgotten))

/** The watched figures of a run; zero where there is nothing to take a share of. */
export const figuresOf = (books: Books): Figures => ({
  read: books.read,
  documents: books.published,
  dropped: share(total(books.dropped), books.read),
  rejected: share(total(rejections(books)), books.read),
  linesRemoved: share(total(books.lines.cut), total(books.lines.cut) + books.lines.published),
  unknownLanguage: share((books.languages["und"] ?? 0) + (books.languages["none"] ?? 0), books.published)
})

const tallies: Partial<Readonly<Record<FigureName, (books: Books) => Readonly<Record<string, number>>>>> = {
  dropped: ({ dropped }) => dropped,
  rejected: rejections,
  linesRemoved: ({ lines }) => lines.cut
}

const reasonsOf = (figure: FigureName, books: Books): Finding["reasons"] =>
  Object.entries(tallies[figure]?.(books) ?? {}).map(([why, count]) => ({ why, count }))
    .sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1)).slice(0, shownReasons)

type Limit = Exclude<keyof Guards, "drift">

const limits: ReadonlyArray<readonly [limit: Limit, figure: FigureName, kind: "least" | "most"]> = [
  ["minDocuments", "documents", "least"],
  ["maxDropped", "dropped", "most"],
  ["maxRejected", "rejected", "most"],
  ["maxLinesRemoved", "linesRemoved", "most"],
  ["maxUnknownLanguage", "unknownLanguage", "most"]
]
const drifts: ReadonlyArray<unknown> = ["warn", "hold", "off"]

/** The guards with their defaults. Throws `InvalidOptions` for what no guard can mean. */
export const guardsOf = (given: Guards, pipeline: string): Guards => {
  const refuse = (detail: string) => new InvalidOptions(`the guards of pipeline ${pipeline}`, detail)
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw refuse("guards are an object, such as { maxDropped: 0.6 }")
  const known = new Set<string>([...limits.map(([limit]) => limit), "drift"])
  for (const key of Object.keys(given)) if (!known.has(key)) throw refuse(`unknown guard "${key}"; there are ${[...known].join(", ")}`)
  for (const [limit, , kind] of limits) {
    const value: unknown = given[limit]
    if (value === undefined) continue
    if (typeof value !== "number" || !(kind === "least" ? Number.isSafeInteger(value) && value >= 0 : value >= 0 && value <= 1)) {
      throw refuse(`${limit} is ${kind === "least" ? "a number of documents" : "a share from 0 to 1"}, not ${typeof value === "number" ? value : JSON.stringify(value)}`)
    }
  }
  if (given.drift !== undefined && !drifts.includes(given.drift)) throw refuse(`drift is "warn", "hold" or "off", not ${JSON.stringify(given.drift)}`)
  return { maxRejected: 0.05, drift: "warn", ...given }
}

/** Makes the median absolute deviation comparable to a standard deviation, for normally distributed values (Rousseeuw and Croux 1993). */
const madScale = 1.4826

const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/**
 * Where a figure lies as a rule: the median of the last 14 runs and three times its scaled median absolute deviation either side,
 * never narrower than 5 points (of `documents`: than half the median); `undefined` unless seven of them tell. Oldest run first.
 */
export const bandOf = (figure: FigureName, history: ReadonlyArray<Figures>): Band | undefined => {
  const values = history.slice(-most).filter(({ read }) => figure === "documents" || read >= enough).map((figures) => figures[figure])
  if (values.length < fewest) return undefined
  const middle = median(values)
  const reach = Math.max(3 * madScale * median(values.map((value) => Math.abs(value - middle))), figure === "documents" ? middle / 2 : 0.05)
  return { low: Math.max(0, middle - reach), high: figure === "documents" ? middle + reach : Math.min(1, middle + reach), runs: values.length }
}

/**
 * What is out of bounds, guards first. `history`: the figures of the nights in force before, oldest first. `limited`: the run reads only so
 * many documents, so how many there are says nothing. Few documents have no shares, unless none of them is published, and for most of them since they were rejected.
 */
export const findings = (guards: Guards, books: Books, history: ReadonlyArray<Figures>, limited = false): ReadonlyArray<Finding> => {
  const figures = figuresOf(books)
  const counts = (figure: FigureName): boolean =>
    figure === "documents" ? !limited : books.read >= enough || (figure === "rejected" && books.published === 0 && total(books.dropped) < total(rejections(books)))
  const found: Array<Finding> = []
  for (const [name, figure, kind] of limits) {
    const limit = guards[name]
    const value = figures[figure]
    if (limit === undefined || !counts(figure) || !(kind === "least" ? value < limit : value > limit)) continue
    const band = bandOf(figure, history)
    found.push({ kind: "guard", figure, value, limit, ...(band && { band }), holds: true, reasons: reasonsOf(figure, books) })
  }
  if (guards.drift === "off") return found
  for (const figure of figureNames) {
    const band = counts(figure) ? bandOf(figure, history) : undefined
    const value = figures[figure]
    if (band === undefined || found.some((one) => one.figure === figure) || (value >= band.low && value <= band.high)) continue
    found.push({ kind: "drift", figure, value, band, holds: guards.drift === "hold", reasons: reasonsOf(figure, books) })
  }
  return found
}
