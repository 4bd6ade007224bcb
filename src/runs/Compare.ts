/**
 * What two finished runs made of their documents: which were gained and lost, and of which lines the fate changed.
 * Streams both; holds some 40 bytes a document and the examples.
 */
import { readJson } from "../Disk.ts"
import { splitLines } from "../Document.ts"
import { IdTable } from "./IdTable.ts"
import { type LedgerRecord, rebuild } from "../Ledger.ts"
import { type Parts, paths, readPlan } from "./Plan.ts"
import { type Report, reportIn } from "./Report.ts"
import { idsOfPart, Records } from "./RunFiles.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"

/** A file of a run is not what it was: `winnow verify` says more. */
export class DamagedRun extends Error {
  override readonly name = "DamagedRun"
}

/** A document that only one of the runs published. */
export interface Moved {
  readonly id: string
  /** What the other run did with it: `drop-duplicates: duplicate`, or `not in this run`. */
  readonly other: string
}

/** Lines that met one fate in one run and another in the other. */
export interface LineChange {
  /** `kept`, `cut …` or `trimmed …`, by stage and why. */
  readonly from: string
  readonly to: string
  readonly count: number
  readonly examples: ReadonlyArray<{ readonly id: string; readonly line: number; readonly text: string }>
}

export interface Tallied<A> {
  readonly count: number
  readonly by: Readonly<Record<string, number>>
  readonly examples: ReadonlyArray<A>
}

export interface Comparison {
  readonly a: Report
  readonly b: Report
  /** Whether texts and lines were compared: they are of runs of one night, whose documents stand in the same order. */
  readonly byLine: boolean
  /** Published in both. */
  readonly common: number
  /** Published in `b` only: what `a` did with it. */
  readonly gained: Tallied<Moved>
  readonly lost: Tallied<Moved>
  /** Published in both with another text. */
  readonly changed: number
  readonly lines: ReadonlyArray<LineChange>
  /** `cmn → jpn` of documents published in both. */
  readonly languages: Readonly<Record<string, number>>
}

/** What a run did with a document. */
interface Outcome {
  readonly published: CorpusRecord | undefined
  readonly ledger: ReadonlyArray<LedgerRecord>
}

/** A run read document by document, in input order. */
class Reading {
  readonly at: ReturnType<typeof paths>
  readonly parts: Parts
  readonly table: IdTable
  readonly total: number
  readonly #corpus: Records<CorpusRecord>
  readonly #ledger: Records<LedgerRecord>

  constructor(dir: string) {
    this.at = paths(dir)
    this.parts = readJson<Parts>(this.at.parts)
    this.total = this.parts.parts.reduce((sum, { rows }) => sum + rows, 0)
    this.table = new IdTable(this.total)
    let place = 0
    for (const [, id] of this.documents()) this.table.add(id, place++)
    const open = <A>(name: string, many: boolean) => new Records<A>(this.at.published(name), (id) => this.table.get(id), (line, _, what) => {
      throw new DamagedRun(`${this.at.published(name)} line ${line} ${what}`)
    }, many)
    this.#corpus = open("corpus.jsonl", false)
    this.#ledger = open("ledger.jsonl", true)
  }

  /** Places and ids. */
  *documents(): Generator<readonly [place: number, id: string]> {
    let place = 0
    for (const part of this.parts.parts) for (const id of idsOfPart(this.at, this.parts, part)) yield [place++, id]
  }

  /** Places are asked for in ascending order. */
  outcome(place: number): Outcome {
    return { published: this.#corpus.take(place)?.value, ledger: this.#ledger.takeAll(place).map(({ value }) => value) }
  }

  close(): void {
    this.#corpus.close()
    this.#ledger.close()
  }
}

const published = "published"
const absent = "not in this run"

const fateOf = ({ published: record, ledger }: Outcome): string => {
  if (record !== undefined) return published
  const gone = ledger.find(({ kind }) => kind === "drop" || kind === "reject")
  return gone === undefined ? "unaccounted for" : `${gone.stage}: ${gone.why}`
}

/** The fates of all documents of a run, a byte or two each. */
const fatesOf = (reading: Reading): (id: string) => string => {
  const names: Array<string> = []
  const codes = new Map<string, number>()
  const fates = new Uint16Array(reading.total)
  for (let place = 0; place < reading.total; place++) {
    const fate = fateOf(reading.outcome(place))
    let code = codes.get(fate)
    if (code === undefined) {
      codes.set(fate, code = names.length)
      names.push(fate)
    }
    fates[place] = code
  }
  return (id) => {
    const place = reading.table.get(id)
    return place === undefined ? absent : names[fates[place]!]!
  }
}

class Tally {
  count = 0
  readonly by: Record<string, number> = {}
  readonly examples: Array<Moved> = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  add(id: string, other: string): void {
    this.count++
    this.by[other] = (this.by[other] ?? 0) + 1
    if (this.by[other] <= this.#most) this.examples.push({ id, other })
  }
}

interface Fate {
  /** As it is told. */
  readonly name: string
  /** As it is compared: where in the line, too. */
  readonly key: string
  /** Nothing of it was taken out; at most it was edited. */
  readonly stays: boolean
}

const kept: Fate = { name: "kept", key: "", stays: true }

/** Beside a line that was cut, an edited one is kept. */
const told = (fate: Fate, other: Fate): string => (fate.stays && !other.stays ? kept.name : fate.name)

/** What became of each line that is not as it was read; line ends are no fate. */
const lineFates = (ledger: ReadonlyArray<LedgerRecord>): Map<number, Fate> => {
  const fates = new Map<number, Fate>()
  for (const { kind, line, start, end, to, stage, why } of ledger) {
    if (line === null || why === "line-end" && kind === "edit") continue
    const rule = `${stage}: ${why}`
    const stays = kind === "edit"
    const said = `${start === null ? "cut" : stays ? "edited" : "trimmed"} by ${rule}`
    const key = `${said} ${start}-${end} ${to}`
    const before = fates.get(line)
    if (before === undefined) fates.set(line, { name: said, key, stays })
    else fates.set(line, { name: before.name.includes(said) ? before.name : `${before.name}, ${said}`, key: `${before.key} ${key}`, stays: before.stays && stays })
  }
  return fates
}

/** Lines of a document as they were read. */
const linesRead = ({ published: record, ledger }: Outcome): ReadonlyArray<string> => splitLines(rebuild(record!.text, ledger)).lines

/** Compares two finished runs; at most so many examples of documents for each reason, and of lines for each change. Throws `DamagedRun`, or what reading a file throws. */
export const compareRuns = (dirA: string, dirB: string, most: { readonly documents: number; readonly lines: number }): Comparison => {
  const told = { a: reportIn(dirA), b: reportIn(dirB) }
  const byLine = readPlan(dirA).night === readPlan(dirB).night ? reading(dirA, dirB, (a, b) => side(a, b, most.documents, most.lines)) : undefined
  return byLine === undefined ? { ...told, byLine: false, ...reading(dirA, dirB, (a, b) => apart(a, b, most.documents)) } : { ...told, byLine: true, ...byLine }
}

const reading = <A>(dirA: string, dirB: string, compare: (a: Reading, b: Reading) => A): A => {
  const [a, b] = [new Reading(dirA), new Reading(dirB)]
  try {
    return compare(a, b)
  } finally {
    a.close()
    b.close()
  }
}

type Compared = Omit<Comparison, "a" | "b" | "byLine">

/** By id only. */
const apart = (a: Reading, b: Reading, most: number): Compared => {
  const [inA, inB] = [fatesOf(a), fatesOf(b)]
  const [gained, lost] = [new Tally(most), new Tally(most)]
  let common = 0
  for (const [, id] of a.documents()) {
    if (inA(id) !== published) continue
    if (inB(id) === published) common++
    else lost.add(id, inB(id))
  }
  for (const [, id] of b.documents()) if (inB(id) === published && inA(id) !== published) gained.add(id, inA(id))
  return { common, gained, lost, changed: 0, lines: [], languages: {} }
}

/** Document by document; `undefined` when they stand in another order. */
const side = (a: Reading, b: Reading, most: number, mostLines: number): Compared | undefined => {
  const [gained, lost] = [new Tally(most), new Tally(most)]
  const changes = new Map<string, LineChange & { count: number; readonly examples: Array<LineChange["examples"][number]> }>()
  const languages: Record<string, number> = {}
  let common = 0
  let changed = 0
  const both = (id: string, x: Outcome, y: Outcome) => {
    const [was, is] = [fateOf(x), fateOf(y)]
    if (was !== published && is === published) gained.add(id, was)
    if (was === published && is !== published) lost.add(id, is)
    if (was !== published || is !== published) return
    common++
    if (x.published!.text !== y.published!.text) changed++
    const [before, after] = [x.published!.metadata.language ?? "none", y.published!.metadata.language ?? "none"]
    if (before !== after) languages[`${before} → ${after}`] = (languages[`${before} → ${after}`] ?? 0) + 1
    const [from, to] = [lineFates(x.ledger), lineFates(y.ledger)]
    let read: ReadonlyArray<string> | undefined
    for (const line of [...new Set([...from.keys(), ...to.keys()])].sort((p, q) => p - q)) {
      const [p, q] = [from.get(line) ?? kept, to.get(line) ?? kept]
      if (p.key === q.key) continue
      const [was, is] = [told(p, q), told(q, p)]
      const pair = `${was}\0${is}`
      let change = changes.get(pair)
      if (change === undefined) changes.set(pair, change = { from: was, to: is === was ? `${is}, elsewhere in the line` : is, count: 0, examples: [] })
      change.count++
      if (change.examples.length < mostLines) change.examples.push({ id, line, text: (read ??= linesRead(x))[line] ?? "" })
    }
  }
  const left = a.documents()
  const right = b.documents()
  let x = left.next()
  let y = right.next()
  while (x.done !== true || y.done !== true) {
    const [p, q] = [x.value, y.value] as [readonly [number, string] | undefined, readonly [number, string] | undefined]
    if (p !== undefined && q !== undefined && p[1] === q[1]) {
      both(p[1], a.outcome(p[0]), b.outcome(q[0]))
      x = left.next()
      y = right.next()
    } else if (p !== undefined && (q === undefined || b.table.get(p[1]) === undefined)) {
      if (a.outcome(p[0]).published !== undefined) lost.add(p[1], absent)
      x = left.next()
    } else {
      if (a.table.get(q![1]) !== undefined) return undefined
      if (b.outcome(q![0]).published !== undefined) gained.add(q![1], absent)
      y = right.next()
    }
  }
  const lines = [...changes.values()].sort((p, q) => q.count - p.count || (p.from + p.to < q.from + q.to ? -1 : 1))
  return { common, gained, lost, changed, lines, languages }
}
