/**
 * A document as the stages before left it. The one place where cuts and edits meet text:
 * a stage speaks in offsets of the lines it sees, `take` translates them to the lines as read, `apply` shows their effect.
 */
import { type Cut, type Delta, type Document, type Edit, type Fact, PublishedDate, splitLines } from "./Document.ts"
import { InvalidDelta, soundDelta } from "./runs/InvalidDelta.ts"
import { isoDate, timeOf } from "./text/dates.ts"
import { type Folded, foldAndHash } from "./text/fold.ts"

/** A run `[start, end)` of a line as read; `to` stands in its place when it was edited. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly to?: string
}

/** A line that is still there; `n` is its place in the document as read. */
export interface Line {
  readonly n: number
  readonly text: string
  /** What `text` is made of, left to right; absent when it is the line as read. */
  readonly pieces?: ReadonlyArray<Piece>
}

const shown = (piece: Piece) => (piece.to === undefined ? piece.end - piece.start : piece.to.length)
const piecesOf = (line: Line): ReadonlyArray<Piece> => line.pieces ?? [{ start: 0, end: line.text.length }]

/** The runs of the line as read that lie under `[start, end)` of the line as seen. Edited pieces are taken whole; earlier cuts between stay out. */
const beneath = (line: Line, start: number, end: number): Array<Piece & { readonly from: number }> => {
  const found: Array<Piece & { readonly from: number }> = []
  let at = 0
  for (const piece of piecesOf(line)) {
    const length = shown(piece)
    const next = at + length
    // An edit that left nothing is inside a span only when the span goes around it.
    if (length === 0 ? at > start && at < end : at < end && next > start) {
      const whole = piece.to !== undefined
      const from = whole ? at : Math.max(at, start)
      const run = {
        start: whole ? piece.start : piece.start + (from - at),
        end: whole ? piece.end : piece.start + (Math.min(next, end) - at),
        from
      }
      const last = found.at(-1)
      if (last !== undefined && last.end === run.start) found[found.length - 1] = { ...last, end: run.end }
      else found.push(run)
    }
    at = next
  }
  return found
}

/** The pieces without the run `[start, end)` of the line as read, with `to` in its place when it is given. */
const carve = (pieces: ReadonlyArray<Piece>, start: number, end: number, to?: string): Array<Piece> => {
  const left: Array<Piece> = []
  const right: Array<Piece> = []
  for (const piece of pieces) {
    if (piece.end <= start) left.push(piece)
    else if (piece.start >= end) right.push(piece)
    else {
      if (piece.start < start) left.push({ start: piece.start, end: start })
      if (piece.end > end) right.push({ start: end, end: piece.end })
    }
  }
  return to === undefined ? [...left, ...right] : [...left, { start, end, to }, ...right]
}

/** One stage's changes without overlap: a cut line needs no spans, a span gives way to one that starts before it. */
const disjoint = (cuts: ReadonlyArray<Cut>, edits: ReadonlyArray<Edit>): { readonly cuts: ReadonlyArray<Cut>; readonly edits: ReadonlyArray<Edit> } => {
  if (cuts.length + edits.length < 2) return { cuts, edits }
  const whole = new Map<number, Cut>()
  for (const cut of cuts) if (cut.start === undefined && !whole.has(cut.line)) whole.set(cut.line, cut)
  const spans = [...cuts, ...edits]
    .filter((change) => change.start !== undefined && !whole.has(change.line))
    .sort((a, b) => a.line - b.line || a.start! - b.start! || b.end! - a.end!)
  const kept: { cuts: Array<Cut>; edits: Array<Edit> } = { cuts: [...whole.values()], edits: [] }
  let line = -1
  let until = 0
  for (const span of spans) {
    if (span.line !== line) {
      line = span.line
      until = 0
    }
    if ("to" in span) {
      if (span.start < until) throw new InvalidDelta(`an edit overlaps another change in line ${line}`)
      kept.edits.push(span)
    } else if (span.end! > until) kept.cuts.push(span.start! < until ? { ...span, start: until } : span)
    until = Math.max(until, span.end!)
  }
  return kept
}

/** Milliseconds since 1970 of a document's date. `null`: no date, or one that only fills a field: the epoch itself, or before newspapers were scraped. */
const readDate = (text: string | null | undefined): number | null => {
  const date = text == null ? null : isoDate(text)
  if (date === null || date < "1900") return null
  return timeOf(date) || null
}

export class View {
  readonly document: Document
  readonly lines: ReadonlyArray<Line>
  readonly #raw: ReadonlyArray<string>
  readonly #facts: Readonly<Record<string, unknown>>
  #folded: Folded | undefined
  #date: number | null | undefined

  private constructor(document: Document, lines: ReadonlyArray<Line>, raw: ReadonlyArray<string>, facts: Readonly<Record<string, unknown>>) {
    this.document = document
    this.lines = lines
    this.#raw = raw
    this.#facts = facts
  }

  static of(document: Document): View {
    const raw = splitLines(document.text).lines
    return new View(document, raw.map((text, n) => ({ n, text })), raw, {})
  }

  get id(): string {
    return this.document.id
  }

  get<A>(fact: Fact<A>): A | undefined {
    return Object.hasOwn(this.#facts, fact.name) ? (this.#facts[fact.name] as A) : undefined
  }

  /** What is left, as published: kept lines joined by `\n`. */
  text(): string {
    return this.lines.map((line) => line.text).join("\n")
  }

  /** The letters and digits of what is left, folded (`text/fold.ts`). Made once: every stage that compares asks for it. */
  get folded(): Uint16Array {
    return this.#read().folded
  }

  /** 53 bits of what is left. Made once. */
  get hash(): number {
    return this.#read().hash
  }

  #read(): Folded {
    return this.#folded ??= foldAndHash(this.lines.map(({ text }) => text))
  }

  /** Milliseconds since 1970 of the document's own date, else of that which the page told; `null` when there is none or it cannot be read. Read once. */
  get date(): number | null {
    return this.#date === undefined ? (this.#date = readDate(this.document.meta.date) ?? readDate(this.get(PublishedDate))) : this.#date
  }

  /** The stage's delta in offsets of the lines as read: cuts within a line split around what is gone already, spans of a whole line made lines. Throws `InvalidDelta`. */
  take(given: Delta): Delta {
    const delta = soundDelta(given)
    if (delta.cuts === undefined && delta.edits === undefined) return delta
    const byNumber = new Map(this.lines.map((line) => [line.n, line]))
    const seen = (where: { readonly line: number; readonly start?: number; readonly end?: number }) => {
      const line = byNumber.get(where.line)
      if (line === undefined) throw new InvalidDelta(`line ${where.line} is not there`)
      const { start = 0, end = line.text.length } = where
      if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= line.text.length && start <= end)) {
        throw new InvalidDelta(`span ${start}–${end} is not within line ${where.line} (${line.text.length} long)`)
      }
      return line
    }
    const cuts = delta.cuts?.flatMap((cut): Array<Cut> => {
      const line = seen(cut)
      if (cut.start === undefined && cut.end === undefined) return [cut]
      const { start = 0, end = line.text.length, ...rest } = cut
      if (start === end) throw new InvalidDelta(`empty span in line ${cut.line}`)
      if (start === 0 && end === line.text.length) return [rest]
      return beneath(line, start, end).map((run) => ({ ...rest, start: run.start, end: run.end }))
    })
    const edits = delta.edits?.flatMap((edit): Array<Edit> => {
      const line = seen(edit)
      if (edit.start === edit.end) throw new InvalidDelta(`empty span in line ${edit.line}`)
      if (typeof edit.to !== "string" || /[\r\n]/.test(edit.to)) throw new InvalidDelta(`an edit in line ${edit.line} must put a text without line ends there`)
      const runs = beneath(line, edit.start, edit.end)
      const first = runs[0]!
      const last = runs.at(-1)!
      // A widened edit keeps what an earlier edit put around it.
      const before = line.text.slice(first.from, edit.start)
      const shownEnd = last.from + viewLength(line, last)
      const to = before + edit.to + line.text.slice(edit.end, shownEnd)
      return runs.map((run, i) => ({ ...edit, start: run.start, end: run.end, to: i === 0 ? to : "" }))
    })
    return { ...delta, ...disjoint(cuts ?? [], edits ?? []) }
  }

  /** This view after deltas of stages one after the other, in offsets of the lines as read. */
  apply(...deltas: ReadonlyArray<Delta>): View {
    let facts = this.#facts
    const gone = new Set<number>()
    for (const delta of deltas) {
      if (delta.facts !== undefined) facts = { ...facts, ...delta.facts }
      for (const cut of delta.cuts ?? []) if (cut.start === undefined) gone.add(cut.line)
    }
    const changed = new Map<number, Array<Cut | Edit>>()
    const change = (one: Cut | Edit) => {
      if (one.start === undefined || gone.has(one.line)) return
      const known = changed.get(one.line)
      if (known === undefined) changed.set(one.line, [one])
      else known.push(one)
    }
    for (const delta of deltas) {
      for (const cut of delta.cuts ?? []) change(cut)
      for (const edit of delta.edits ?? []) change(edit)
    }
    if (gone.size === 0 && changed.size === 0) return facts === this.#facts ? this : new View(this.document, this.lines, this.#raw, facts)
    const lines: Array<Line> = []
    for (const line of this.lines) {
      if (gone.has(line.n)) continue
      const changes = changed.get(line.n)
      if (changes === undefined) {
        lines.push(line)
        continue
      }
      let pieces = piecesOf(line)
      for (const change of changes) pieces = carve(pieces, change.start!, change.end!, "to" in change ? change.to : undefined)
      const raw = this.#raw[line.n]!
      lines.push({ n: line.n, pieces, text: pieces.map((piece) => piece.to ?? raw.slice(piece.start, piece.end)).join("") })
    }
    return new View(this.document, lines, this.#raw, facts)
  }
}

/** How long a run of the line as read is in the line as seen. */
const viewLength = (line: Line, run: Piece): number => {
  let length = 0
  for (const piece of piecesOf(line)) {
    if (piece.start >= run.start && piece.end <= run.end) length += shown(piece)
    else if (piece.to === undefined) length += Math.max(0, Math.min(piece.end, run.end) - Math.max(piece.start, run.start))
  }
  return length
}
