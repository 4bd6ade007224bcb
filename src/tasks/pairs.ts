/** Pairs of places between the phases, so laid out that those of one cell are one run. */
import { mergePairs, type Pairs } from "../Match.ts"
import { withColumns, writeColumns } from "./columns.ts"
import { sketchOf } from "./cellFiles.ts"
import { type Cell, cellAt, cellsOf, type Context } from "./context.ts"
import { countKeys } from "../SketchFile.ts"

/** Keys of one range; a range is sorted in memory, 12 bytes a key and as much again. */
const keysInRange = 4_000_000
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

/** As many ranges as leave at most 4,000,000 keys to each, but at most 256. */
export const rangesFor = (context: Context, stage: number, cells: ReadonlyArray<Cell>): number => {
  let keys = 0
  for (const cell of cells) keys += countKeys(sketchOf(context, stage, cell))
  let count = 1
  while (count < 256 && keys / count > keysInRange) count *= 2
  return count
}

const layout = ["u32", "u32", "u32", "u32"] as const

/** Each pair in both directions, sorted by its first place. Pairs of two earlier documents are left out: they were compared then. */
export const writePairs = (path: string, pairs: Pairs & { readonly thinned: number }, current: number, cells: ReadonlyArray<Cell>): void => {
  const starts = new Uint32Array(cells.length + 1)
  const counted: Array<number> = []
  for (let i = 0; i < pairs.a.length; i++) {
    if (pairs.a[i]! >= current) continue
    counted.push(i)
    starts[cellAt(cells, pairs.a[i]!) + 1]!++
    starts[cellAt(cells, pairs.b[i]!) + 1]!++
  }
  for (let i = 1; i <= cells.length; i++) starts[i]! += starts[i - 1]!
  const next = starts.slice()
  const first = new Uint32Array(2 * counted.length)
  const second = new Uint32Array(2 * counted.length)
  for (const i of counted) {
    for (const [x, y] of [[pairs.a[i]!, pairs.b[i]!], [pairs.b[i]!, pairs.a[i]!]] as const) {
      const at = next[cellAt(cells, x)]!++
      first[at] = x
      second[at] = y
    }
  }
  writeColumns(path, [starts, first, second, Uint32Array.of(pairs.thinned)])
}

/** The pairs of a cell over all key ranges, each once: `a` in the cell, `b` anywhere, sorted. */
export const pairsOf = (context: Context, stage: number, cell: number): Pairs => {
  const planned = context.plan.stages[stage]!
  return mergePairs(Array.from({ length: rangesOf(context, stage) }, (_, range) =>
    withColumns(context.at.pairs(planned, range), layout, (slice) => {
      const [from, to] = slice("u32", 0, cell, cell + 2) as unknown as [number, number]
      return { a: slice("u32", 1, from, to), b: slice("u32", 2, from, to) }
    })))
}

/** Buckets that were thinned, over all ranges. */
export const thinnedOf = (context: Context, stage: number): number => {
  let thinned = 0
  for (let range = 0; range < rangesOf(context, stage); range++) {
    thinned += withColumns(context.at.pairs(context.plan.stages[stage]!, range), layout, (slice) => slice("u32", 3)[0]!)
  }
  return thinned
}

