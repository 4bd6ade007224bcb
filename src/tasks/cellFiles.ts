/** What lies on disk of a cell for an across stage, be it a part of this run or a slice of an earlier night. */
import { closeSync, existsSync, openSync, readSync } from "node:fs"
import type { Delta, Document } from "../Document.ts"
import { readLine, readRows, Rows } from "../Disk.ts"
import type { Row } from "../Row.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { type Heads, readHeads } from "../across/SketchFile.ts"
import { View } from "../View.ts"
import { deltaAt, viewOf } from "./batches.ts"
import { type Cell, cellAt, cellsOf, type Context, memoryPaths } from "./context.ts"
import type { RulingRow } from "./rulings.ts"
import type { Rank } from "../Stage.ts"

export const sketchOf = (context: Context, stage: number, cell: Cell): string => {
  const planned = context.plan.stages[stage]!
  return cell.earlier === undefined ? context.at.sketch(planned, cell.key) : memoryPaths(context.dir, cell.earlier).sketch(planned, cell.key)
}

/** Names the files of a cell within this run's folder. */
export const fileKey = (cell: Cell): string => (cell.earlier === undefined ? cell.key : `${cell.earlier.run}.${cell.key}`)

/** Heads of all cells of a stage, each read when first needed. */
export const headsOf = (context: Context, stage: number): { readonly heads: (cell: number) => Heads; readonly rank: (place: number) => Rank & { readonly place: number } } => {
  const cells = cellsOf(context)
  const known = new Map<number, Heads>()
  const heads = (cell: number) => {
    let found = known.get(cell)
    if (found === undefined) known.set(cell, found = readHeads(sketchOf(context, stage, cells[cell]!)))
    return found
  }
  const rank = (place: number) => {
    const cell = cellAt(cells, place)
    return { ...heads(cell).rank(place - cells[cell]!.base), place }
  }
  return { heads, rank }
}

/** Across stages that were settled before this one in the same segment. */
export const settledBefore = (context: Context, stage: number): ReadonlyArray<number> =>
  context.segments.find(({ across }) => across.includes(stage))!.across.filter((other) => other < stage)

const fallenIn = new Map<string, Uint8Array>()

/** Whether a document fell to another in an across stage of the same segment before this one. Looked at once by a process: each range of keys asks for all of them. */
export const fallen = (context: Context, stage: number): (place: number) => boolean => {
  const before = settledBefore(context, stage)
  if (before.length === 0) return () => false
  const name = `${context.dir}\0${stage}`
  const bits = fallenIn.get(name) ?? fallenBits(context, before)
  fallenIn.set(name, bits)
  return (place) => (bits[place >>> 3]! & (1 << (place & 7))) !== 0
}

/** A bit a document of this night. */
const fallenBits = (context: Context, before: ReadonlyArray<number>): Uint8Array => {
  const cells = cellsOf(context).filter(({ earlier }) => earlier === undefined)
  const bits = new Uint8Array(cells.reduce((sum, { rows }) => sum + rows, 0) / 8 + 1)
  for (const cell of cells) {
    for (const other of before) {
      for (const [row] of readRows<RulingRow>(context.at.rulings(context.plan.stages[other]!, cell.key))) bits[(cell.base + row) >>> 3]! |= 1 << ((cell.base + row) & 7)
    }
  }
  return bits
}

/** A row of a cell, and the document there; made one after the other, as they are asked for. */
type Views = Iterable<readonly [row: number, view: View]>

/** Views of some documents of a part, as the stages before an across stage left them. */
export const viewsOf = (context: Context, stage: number, cell: Cell, wanted: ReadonlySet<number>): Views => {
  const segment = context.segments.findIndex(({ across }) => across.includes(stage))
  return viewsBy(context, cell.key, wanted, context.segments[segment]!.across[0]!)
}

/** Views of some documents of a part as they come to the each-stages of a segment, rulings of the across stages before it applied. */
export const viewsBefore = (context: Context, segment: number, key: string, wanted: ReadonlySet<number>): Views =>
  viewsBy(context, key, wanted, context.segments[segment]!.each[0] ?? context.segments[segment]!.across[0] ?? context.plan.stages.length)

/** Views of some documents of a part as all stages with an index below `until` left them; those that are gone are left out. */
const viewsBy = function*({ at, plan }: Context, key: string, wanted: ReadonlySet<number>, until: number): Generator<readonly [number, View]> {
  const rows = new Rows<Row>(at.part(key))
  const deltas = plan.stages.slice(0, until).filter((stage) => existsSync(at.delta(stage, key))).map((stage) => new Rows<Delta>(at.delta(stage, key)))
  for (const row of wanted) {
    const view = viewOf(rows.at(row), deltas.map((ofStage) => deltaAt(ofStage, row)))
    if (view !== undefined) yield [row, view]
  }
}

/** A published record as a document again, to be sketched. */
export const publishedDocument = (record: CorpusRecord): Document => ({
  id: record.id,
  source: record.source,
  site: null,
  text: record.text,
  meta: { title: record.metadata.title, url: record.metadata.url, date: record.metadata.date, extra: null },
  at: { file: record.source, record: null, byte: null }
})

/** Whether an earlier night's corpus is where it was published. */
export const hasTexts = (context: Context, cell: Cell): boolean => existsSync(memoryPaths(context.dir, cell.earlier!).corpus)

/** Views of some documents of an earlier night, from where its corpus holds them. */
export const earlierViews = function*(context: Context, cell: Cell, wanted: ReadonlySet<number>): Generator<readonly [number, View]> {
  const memory = memoryPaths(context.dir, cell.earlier!)
  const ids = readRows<readonly [id: string, byte: number, bytes: number]>(memory.ids(cell.key))
  const corpus = openSync(memory.corpus, "r")
  try {
    for (const row of [...wanted].sort((a, b) => a - b)) {
      const [, byte, bytes] = ids[row]!
      const record = Buffer.alloc(bytes)
      for (let at = 0; at < bytes;) at += readSync(corpus, record, at, bytes - at, byte + at) || bytes
      yield [row, View.of(publishedDocument(readLine<CorpusRecord>(memory.corpus, `the record at byte ${byte}`, record)))]
    }
  } finally {
    closeSync(corpus)
  }
}
