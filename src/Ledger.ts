/**
 * The ledger: exactly the difference between a text as read and as published.
 *
 * A change that a later one swallowed (an edit inside a cut span, a span of a cut line) has no record of its own,
 * so that what is published plus the ledger rebuilds what was read, byte for byte.
 */
import { type Cut, type Delta, type Document, type Edit, type Rejected, splitLines } from "./Document.ts"

export interface LedgerRecord {
  readonly kind: "cut" | "edit" | "drop" | "reject"
  readonly id: string
  readonly stage: string
  readonly why: string
  /** 0-based, as read; null for drops and rejects. */
  readonly line: number | null
  /** UTF-16 code units of the line as read; null = the whole line. A line end stands behind its line: `start` is the line's length. */
  readonly start: number | null
  readonly end: number | null
  /** What was taken out: the line or span as read; for a drop the whole text as read; for a reject its first 1,000 characters. */
  readonly text: string
  /** What an edit put in its place. */
  readonly to: string | null
  /** The published document that a duplicate fell to. */
  readonly of: string | null
  readonly score: number | null
  readonly source: string
  readonly at: Document["at"]
}

/** One stage's delta, in offsets of the lines as read. */
export interface StageDelta {
  readonly stage: string
  readonly delta: Delta
}

/** The stage named for what reading itself did: splitting lines, and refusing records. */
export const reading = "read"

/** The keys of a record in the order of the contract; what is not said is null. */
const record = (said: Pick<LedgerRecord, "kind" | "id" | "stage" | "why" | "text" | "source" | "at"> & Partial<LedgerRecord>): LedgerRecord => ({
  kind: said.kind,
  id: said.id,
  stage: said.stage,
  why: said.why,
  line: said.line ?? null,
  start: said.start ?? null,
  end: said.end ?? null,
  text: said.text,
  to: said.to ?? null,
  of: said.of ?? null,
  score: said.score ?? null,
  source: said.source,
  at: said.at
})

export const rejectedRecord = ({ id, reject, text, source, at }: Rejected): LedgerRecord =>
  record({ kind: "reject", id, stage: reading, why: reject.why, text, source, at })

/** The records of one document as JSON, each what `JSON.stringify` makes of it: a third of its time, as what they have in common is made once. */
export const ledgerJson = (records: ReadonlyArray<LedgerRecord>): ReadonlyArray<string> => {
  const [first] = records
  if (first === undefined) return []
  const id = JSON.stringify(first.id)
  const whence = `"source":${JSON.stringify(first.source)},"at":${JSON.stringify(first.at)}}`
  return records.map(({ kind, stage, why, line, start, end, text, to, of, score }) =>
    `{"kind":"${kind}","id":${id},"stage":${JSON.stringify(stage)},"why":${JSON.stringify(why)},"line":${line},"start":${start},"end":${end},"text":${JSON.stringify(text)},"to":${to === null ? null : JSON.stringify(to)},"of":${of === null ? null : JSON.stringify(of)},"score":${score},${whence}`)
}

/** All records of one document, in the order of its text. `of` names the published document when it was dropped as a duplicate. */
export const ledgerOf = (document: Document, deltas: ReadonlyArray<StageDelta>, of: string | null = null): ReadonlyArray<LedgerRecord> => {
  const { id, source, at, text } = document
  for (const { stage, delta } of deltas) {
    if (delta.reject !== undefined) return [record({ kind: "reject", id, stage, why: delta.reject.why, text: text.slice(0, 1000), source, at })]
    if (delta.drop !== undefined) return [record({ kind: "drop", id, stage, why: delta.drop.why, text, of: of ?? delta.drop.of ?? null, source, at })]
  }
  const { lines, ends } = splitLines(text)
  const whole = new Map<number, Cut & { readonly stage: string }>()
  const spans = new Map<number, Array<(Cut | Edit) & { readonly stage: string; readonly start: number; readonly end: number }>>()
  for (const { stage, delta } of deltas) {
    for (const cut of delta.cuts ?? []) if (cut.start === undefined) whole.set(cut.line, { ...cut, stage })
    for (const change of [...(delta.cuts ?? []), ...(delta.edits ?? [])]) {
      if (change.start === undefined) continue
      const span = { ...change, stage, start: change.start, end: change.end! }
      // A later change that covers an earlier one stands in its place.
      const others = (spans.get(change.line) ?? []).filter((other) => other.start < span.start || other.end > span.end)
      spans.set(change.line, [...others, span])
    }
  }
  const records: Array<LedgerRecord> = []
  const touched = new Set([...whole.keys(), ...spans.keys()])
  ends?.forEach((end, line) => end !== "\n" && touched.add(line))
  for (const line of [...touched].sort((a, b) => a - b)) {
    const raw = lines[line]!
    const cut = whole.get(line)
    if (cut !== undefined) {
      records.push(record({ kind: "cut", id, stage: cut.stage, why: cut.why, line, text: raw, score: cut.score ?? null, source, at }))
    } else {
      for (const span of (spans.get(line) ?? []).sort((a, b) => a.start - b.start)) {
        const { stage, why, start, end } = span
        const said = "to" in span ? { kind: "edit" as const, to: span.to } : { kind: "cut" as const, score: span.score ?? null }
        records.push(record({ ...said, id, stage, why, line, start, end, text: raw.slice(start, end), source, at }))
      }
    }
    const end = ends?.[line]
    if (end !== undefined && end !== "\n") {
      records.push(record({ kind: "edit", id, stage: reading, why: "line-end", line, start: raw.length, end: raw.length + end.length, text: end, to: "\n", source, at }))
    }
  }
  return records
}

/** A line end other than `\n`: reading alone tells of them, whatever a stage calls its reasons. */
const isLineEnd = ({ stage, why }: LedgerRecord): boolean => stage === reading && why === "line-end"

/** The text as read, from the published text and the document's records. A published text has at least one line: one without a letter is dropped. */
export const rebuild = (published: string, records: ReadonlyArray<LedgerRecord>): string => {
  const kept = published.split("\n")
  const byLine = new Map<number, Array<LedgerRecord>>()
  for (const record of records) {
    if (record.line === null) continue
    const known = byLine.get(record.line)
    if (known === undefined) byLine.set(record.line, [record])
    else known.push(record)
  }
  const lines: Array<string> = []
  const ends: Array<string> = []
  const wholeCuts = records.reduce((count, record) => count + (record.kind === "cut" && record.start === null ? 1 : 0), 0)
  const total = kept.length + wholeCuts
  let next = 0
  for (let line = 0; line < total; line++) {
    const changes = (byLine.get(line) ?? []).toSorted((a, b) => (a.start ?? -1) - (b.start ?? -1))
    const whole = changes.find((change) => change.kind === "cut" && change.start === null)
    let raw: string
    if (whole !== undefined) raw = whole.text
    else {
      const left = kept[next++] ?? ""
      raw = ""
      let at = 0
      for (const change of changes) {
        if (isLineEnd(change)) continue
        const until = at + (change.start! - raw.length)
        raw += left.slice(at, until) + change.text
        at = until + (change.to?.length ?? 0)
      }
      raw += left.slice(at)
    }
    lines.push(raw)
    ends.push(changes.find(isLineEnd)?.text ?? "\n")
  }
  return lines.map((line, n) => (n < lines.length - 1 ? line + ends[n] : line)).join("")
}
