/** Compares the candidates of a cell in earnest. A pair is verified once, in the cell of its smaller place. */
import { existsSync } from "node:fs"
import { methods, type Verified } from "../Settle.ts"
import { fileKey, headsOf } from "./cellFiles.ts"
import { withColumns, writeColumns } from "./columns.ts"
import { acrossOf, cellAt, cellsOf, type Context } from "./context.ts"
import { readShingles } from "./fetch.ts"
import { pairsOf } from "./pairs.ts"

const layout = ["u32", "u32", "f64", "u8", "u32"] as const
const noKeys = new Uint32Array()
/** Shingles of so many cells are held at a time. */
const held = 8

export const performVerify = async (context: Context, stage: number, index: number): Promise<"done" | "kept"> => {
  const planned = context.plan.stages[stage]!
  const cells = cellsOf(context)
  const file = context.at.verdicts(planned, fileKey(cells[index]!))
  if (existsSync(file)) return "kept"
  const pairs = pairsOf(context, stage, index)
  const work = acrossOf(context.pipeline.stages[stage]!)
  const { rank } = headsOf(context, stage)
  const open = new Map<number, (row: number) => Uint32Array>()
  const sketchAt = (place: number) => {
    const cell = cellAt(cells, place)
    let shingles = open.get(cell)
    if (shingles === undefined) {
      if (open.size === held) open.delete(open.keys().next().value!)
      open.set(cell, shingles = readShingles(context.at.shingles(planned, fileKey(cells[cell]!))))
    }
    return { keys: noKeys, shingles: shingles(place - cells[cell]!.base), rank: rank(place) }
  }
  const alike = { a: [] as Array<number>, b: [] as Array<number>, similarity: [] as Array<number>, method: [] as Array<number> }
  let compared = 0
  for (let i = 0; i < pairs.a.length; i++) {
    const a = pairs.a[i]!
    const b = pairs.b[i]!
    if (a > b) continue
    compared++
    const verdict = work.verify(sketchAt(a), sketchAt(b))
    if (verdict === undefined) continue
    alike.a.push(a)
    alike.b.push(b)
    alike.similarity.push(verdict.similarity)
    alike.method.push(methods.indexOf(verdict.method))
  }
  writeColumns(file, [Uint32Array.from(alike.a), Uint32Array.from(alike.b), Float64Array.from(alike.similarity), Uint8Array.from(alike.method), Uint32Array.of(compared)])
  return "done"
}

/** What `verify` found in a cell, and how many pairs it compared. */
export const readVerdicts = (path: string): Verified & { readonly compared: number } =>
  withColumns(path, layout, (slice) => ({ a: slice("u32", 0), b: slice("u32", 1), similarity: slice("f64", 2), method: slice("u8", 3), compared: slice("u32", 4)[0]! }))
