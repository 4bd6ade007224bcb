/** Makes the shingles of those documents of a cell that share a key with another; all others never need them on disk. */
import { existsSync } from "node:fs"
import { readHeads } from "../SketchFile.ts"
import { earlierViews, fileKey, sketchOf, viewsOf } from "./cellFiles.ts"
import { withColumns, writeColumns } from "./columns.ts"
import { acrossOf, cellsOf, type Context } from "./context.ts"
import { pairsOf } from "./pairs.ts"

const layout = ["u32", "u32", "u32"] as const

export const performFetch = async (context: Context, stage: number, index: number): Promise<"done" | "kept"> => {
  const cell = cellsOf(context)[index]!
  const file = context.at.shingles(context.plan.stages[stage]!, fileKey(cell))
  if (existsSync(file)) return "kept"
  const heads = readHeads(sketchOf(context, stage, cell))
  const rows = [...new Set(pairsOf(context, stage, index).a)].map((place) => place - cell.base).sort((a, b) => a - b)
  const missing = new Set(rows.filter((row) => heads.shingles(row) === undefined))
  const views = missing.size === 0 ? new Map() : cell.earlier === undefined ? viewsOf(context, stage, cell, missing) : earlierViews(context, cell, missing)
  const { sketch } = acrossOf(context.pipeline.stages[stage]!)
  const lists = rows.map((row) => heads.shingles(row) ?? sketch(views.get(row)!)?.shingles ?? new Uint32Array())
  const starts = new Uint32Array(rows.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length
  })
  const all = new Uint32Array(starts[rows.length]!)
  lists.forEach((list, i) => all.set(list, starts[i]))
  writeColumns(file, [Uint32Array.from(rows), starts, all])
  return "done"
}

/** The shingles that `fetch` made of a cell, by row. */
export const readShingles = (path: string): (row: number) => Uint32Array =>
  withColumns(path, layout, (slice) => {
    const rows = slice("u32", 0)
    const starts = slice("u32", 1)
    const all = slice("u32", 2)
    const index = new Map<number, number>()
    rows.forEach((row, i) => index.set(row, i))
    return (row) => {
      const i = index.get(row)
      if (i === undefined) throw new Error(`${path} has no shingles of row ${row}`)
      return all.subarray(starts[i], starts[i + 1])
    }
  })
