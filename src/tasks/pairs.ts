/** Pairs of places between the phases, so laid out that those of one cell are one run. */
import { type Counted, leastFor, mergePairs } from "../across/Match.ts"
import { countKeys } from "../across/SketchFile.ts"
import { sketchOf } from "./cellFiles.ts"
import { withColumns, writeColumns } from "./columns.ts"
import { acrossOf, type Cell, cellAt, cellsOf, type Context } from "./context.ts"

/** Keys of one range; a range is sorted in memory, 20 bytes a key. So few that two workers have one each from 20,000 documents on. */
const keysInRange = 500_000
const ranges = new Map<string, number>()

/** How many key ranges a stage has: a power of two, since a range is a prefix of the key. */
export const rangesOf = (context: Context, stage: number): number => {
  const name = `${context.dir}\0${stage}`
  const known = ranges.get(name)
  if (known !== undefined) return known
  const count = rangesFor(context, stage, cellsOf(context))
  ranges.set(name, count)
  return count
}

/** As many ranges as leave at most 500,000 keys to each, but at most 256. */
export const rangesFor = (context: Context, stage: number, cells: ReadonlyArray<Cell>): number => {
  let keys = 0
  for (const cell of cells) keys += countKeys(sketchOf(context, stage, cell))
  let count = 1
  while (count < 256 && keys / count > keysInRange) count *= 2
  return count
}

/** Where the pairs of each cell begin, both places and common keys of each pair, and the sums of the range: thinned buckets, pairs. */
const layout = ["u32", "u32", "u32", "u8", "u32"] as const

/** Each pair in both directions, sorted by its first place. Pairs of two earlier documents are left out: they were compared then. */
export const writePairs = (path: string, pairs: Counted & { readonly thinned: number }, current: number, cells: ReadonlyArray<Cell>): void => {
  const starts = new Uint32Array(cells.length + 1)
  let size = 0
  for (; size < pairs.a.length && pairs.a[size]! < current; size++) {
    starts[cellAt(cells, pairs.a[size]!) + 1]!++
    starts[cellAt(cells, pairs.b[size]!) + 1]!++
  }
  for (let i = 1; i <= cells.length; i++) starts[i]! += starts[i - 1]!
  const next = starts.slice()
  const first = new Uint32Array(2 * size)
  const second = new Uint32Array(2 * size)
  const times = new Uint8Array(2 * size)
  const put = (x: number, y: number, keys: number) => {
    const at = next[cellAt(cells, x)]!++
    first[at] = x
    second[at] = y
    times[at] = keys
  }
  for (let i = 0; i < size; i++) {
    put(pairs.a[i]!, pairs.b[i]!, pairs.times[i]!)
    put(pairs.b[i]!, pairs.a[i]!, pairs.times[i]!)
  }
  writeColumns(path, [starts, first, second, times, Uint32Array.of(pairs.thinned, size)])
}

/** What matching found over all ranges. */
export interface Matched {
  /** Keys that a pair must have in common. */
  readonly least: number
  /** Buckets that were thinned. */
  readonly thinned: number
  /** Pairs of each cell, in either direction and with repeats. */
  readonly pairs: Uint32Array
}

const matches = new Map<string, Matched>()

/** Looked at once by a process: it opens a file for each range, and every cell needs to know it. */
export const matchedOf = (context: Context, stage: number): Matched => {
  const name = `${context.dir}\0${stage}`
  const known = matches.get(name) ?? lookedAt(context, stage)
  matches.set(name, known)
  return known
}

const lookedAt = (context: Context, stage: number): Matched => {
  const cells = cellsOf(context)
  const ofCells = new Uint32Array(cells.length)
  let [thinned, met] = [0, 0]
  for (let range = 0; range < rangesOf(context, stage); range++) {
    withColumns(context.at.pairs(context.plan.stages[stage]!, range), layout, (slice) => {
      const starts = slice("u32", 0)
      for (const cell of cells.keys()) ofCells[cell]! += starts[cell + 1]! - starts[cell]!
      const [buckets, pairs] = slice("u32", 4) as unknown as [number, number]
      thinned += buckets
      met += pairs
    })
  }
  const documents = cells.reduce((sum, { rows, earlier }) => sum + (earlier === undefined ? rows : 0), 0)
  return { least: leastFor(acrossOf(context.pipeline.stages[stage]!).least, met, documents), thinned, pairs: ofCells }
}

/** The pairs of some neighbouring cells over all key ranges, each once: `a` in one of the cells `[first, end)`, `b` anywhere, sorted. */
export const pairsOf = (context: Context, stage: number, first: number, end: number): Counted => {
  const planned = context.plan.stages[stage]!
  const lists = Array.from({ length: rangesOf(context, stage) }, (_, range) =>
    withColumns(context.at.pairs(planned, range), layout, (slice) => {
      const starts = slice("u32", 0, first, end + 1)
      const [from, to] = [starts[0]!, starts[end - first]!]
      return { a: slice("u32", 1, from, to), b: slice("u32", 2, from, to), times: slice("u8", 3, from, to) }
    }))
  return mergePairs(lists, matchedOf(context, stage).least)
}
