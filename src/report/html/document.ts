/** One document as the report shows it: its lines as read, what was taken out of them and why, cut where it is too long. */
import { splitLines } from "../../Document.ts"
import { type LedgerRecord, ledgerOf, reading, type StageDelta } from "../../Ledger.ts"
import { isRejected, type Row } from "../../Row.ts"
import { inline } from "../inline.ts"
import { harmless, shortened } from "../terminal.ts"
import { mostCharacters, mostLines, mostShown } from "./bounds.ts"

/** A change of a line: `[rule, score, evidence]`; `rule` is `stage: why`. */
export type Reason = readonly [rule: string, score: number | null, evidence: string]

/** Text that stays; or text that goes, what stands in its place, and which of the line's reasons it went for. */
export type Segment = string | readonly [text: string, to: string, reason: number]

/** A line that stays as it was; or one that something was taken out of. `gone`: all of it. */
export type PageLine = string | { readonly segments: ReadonlyArray<Segment>; readonly reasons: ReadonlyArray<Reason>; readonly gone: boolean }

export type Fate = "published" | "dropped" | "rejected"

/** Whatever is scraped in it is `harmless` already. */
export interface PageDocument {
  readonly id: string
  readonly title: string
  readonly site: string
  readonly url: string
  /** File and record. */
  readonly place: string
  readonly language: string
  readonly fate: Fate
  /** Why it is not published: `[rule, score, evidence]`; null for one that is. */
  readonly end: Reason | null
  /** Lines as read; of a long text the first. */
  readonly lines: ReadonlyArray<PageLine>
  /** What of it is not shown. */
  readonly more: { readonly lines: number; readonly characters: number }
}

/** What became of a document of a run; `deltas` are in offsets of the lines as read, up to the stage that ended it. */
export interface Told {
  readonly row: Row
  readonly site: string
  readonly language: string | undefined
  readonly deltas: ReadonlyArray<StageDelta>
  /** What its stages changed in it, whether it was published or not. */
  readonly changes: ReadonlyArray<LedgerRecord>
}

/** What a stage changed in a document's lines, also in one that was dropped later. */
export const changesOf = (row: Row, deltas: ReadonlyArray<StageDelta>): ReadonlyArray<LedgerRecord> =>
  isRejected(row) ? [] : ledgerOf(row, deltas.filter(({ delta }) => delta.drop === undefined && delta.reject === undefined)).filter(({ stage, why }) => !(stage === reading && why === "line-end"))

/** What stands for a rule everywhere in the report. */
export const ruleOf = (stage: string, why: string): string => inline(`${stage}: ${why}`)

/** The beginning of a scraped text in one line. */
export const brief = (text: string, most = mostShown): string => shortened(inline(text.slice(0, 4 * most)), most)

// Characters that `normalise-text` takes out: what is gone is to be seen.
const unseen = /[\u00ad\u200b\u2060\ufeff]/g

const taken = (text: string): string => harmless(text).replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)

/** Where the evidence of each change stands: by stage, line and place. */
const evidenceOf = (deltas: ReadonlyArray<StageDelta>): ReadonlyMap<string, string> => {
  const told = new Map<string, string>()
  for (const { stage, delta } of deltas) {
    for (const { line, start, evidence } of delta.cuts ?? []) if (evidence !== undefined) told.set(`${stage}\0${line}\0${start ?? ""}`, evidence.map((words) => brief(words)).join(", "))
  }
  return told
}

const end = ({ row, deltas }: Told): Pick<PageDocument, "fate" | "end"> => {
  if (isRejected(row)) return { fate: "rejected", end: [ruleOf(reading, row.reject.why), null, ""] }
  const last = deltas.at(-1)
  if (last?.delta.reject !== undefined) return { fate: "rejected", end: [ruleOf(last.stage, last.delta.reject.why), null, ""] }
  if (last?.delta.drop !== undefined) return { fate: "dropped", end: [ruleOf(last.stage, last.delta.drop.why), null, ""] }
  return { fate: "published", end: null }
}

/** A document of a run for the report. */
export const pageDocument = (told: Told): PageDocument => {
  const { row, site, language, deltas, changes } = told
  const evidence = evidenceOf(deltas)
  const byLine = new Map<number, Array<LedgerRecord>>()
  for (const change of changes) {
    const known = byLine.get(change.line!)
    if (known === undefined) byLine.set(change.line!, [change])
    else known.push(change)
  }
  const all = splitLines(row.text).lines
  const lines: Array<PageLine> = []
  let left = mostCharacters
  let more = 0
  for (const [n, text] of all.entries()) {
    if (left <= 0 || lines.length === mostLines) break
    const shown = text.slice(0, left)
    more += text.length - shown.length
    left -= shown.length + 1
    const here = byLine.get(n)
    lines.push(here === undefined ? harmless(shown) : lineOf(shown, here, evidence))
  }
  const { file, record } = row.at
  const rest = all.slice(lines.length)
  return {
    id: brief(row.id),
    title: brief((isRejected(row) ? null : row.meta.title) ?? all.find((line) => line.trim() !== "") ?? ""),
    site: brief(site),
    url: isRejected(row) ? "" : brief(row.meta.url ?? ""),
    place: `${brief(file)}${record === null ? "" : `, record ${record}`}`,
    language: brief(language ?? ""),
    ...end(told),
    lines,
    more: { lines: rest.length, characters: more + rest.reduce((sum, { length }) => sum + length + 1, 0) }
  }
}

const lineOf = (text: string, changes: ReadonlyArray<LedgerRecord>, evidence: ReadonlyMap<string, string>): PageLine => {
  const segments: Array<Segment> = []
  const reasons: Array<Reason> = []
  const reasonFor = ({ stage, why, score, line, start }: LedgerRecord): number => {
    const reason: Reason = [ruleOf(stage, why), score, evidence.get(`${stage}\0${line}\0${start ?? ""}`) ?? ""]
    const known = reasons.findIndex((other) => other.every((part, i) => part === reason[i]))
    return known < 0 ? reasons.push(reason) - 1 : known
  }
  const whole = changes.find(({ start }) => start === null)
  if (whole !== undefined) return { segments: [[taken(text), "", reasonFor(whole)]], reasons, gone: true }
  let at = 0
  for (const change of changes) {
    const { start, end, to } = change
    // Behind the end of what is shown.
    if (start! < at || start! >= text.length) continue
    if (start! > at) segments.push(harmless(text.slice(at, start!)))
    segments.push([taken(text.slice(start!, end!)), harmless(to ?? ""), reasonFor(change)])
    at = end!
  }
  if (at < text.length) segments.push(harmless(text.slice(at)))
  return { segments, reasons, gone: false }
}
