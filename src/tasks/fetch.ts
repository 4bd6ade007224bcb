/** Makes the shingles of those documents of a cell that share keys with another; all others never need them on disk. */
import { closeSync, existsSync, openSync } from "node:fs"
import { readHeads } from "../across/SketchFile.ts"
import type { Rank, Sketch } from "../Stage.ts"
import { readSamples } from "./samples.ts"
import { earlierViews, fileKey, hasTexts, sketchOf, viewsOf } from "./cellFiles.ts"
import { type Slice, sliced, writeColumns } from "./columns.ts"
import { acrossOf, cellsOf, type Context } from "./context.ts"
import { pairsOf } from "./pairs.ts"

/** Rows; where the shingles of each begin; lengths, dates and hashes; all shingles; whether they are samples. */
const layout = ["u32", "u32", "u32", "f64", "f64", "u32", "u8"] as const

export const performFetch = async (context: Context, stage: number, index: number): Promise<"done" | "kept"> => {
  const cell = cellsOf(context)[index]!
  const file = context.at.shingles(context.plan.stages[stage]!, fileKey(cell))
  if (existsSync(file)) return "kept"
  const heads = readHeads(sketchOf(context, stage, cell))
  const rows = [...new Set(pairsOf(context, stage, index).a)].map((place) => place - cell.base).sort((a, b) => a - b)
  const missing = new Set(rows.filter((row) => heads.shingles(row) === undefined))
  const { lists, sampled } = missing.size > 0 && cell.earlier !== undefined && !hasTexts(context, cell)
    ? { lists: readSamples(context, stage, cell, missing), sampled: true }
    : { lists: made(context, stage, index, missing), sampled: false }
  const all = rows.map((row) => heads.shingles(row) ?? lists.get(row) ?? new Uint32Array())
  const starts = new Uint32Array(rows.length + 1)
  all.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length
  })
  const shingles = new Uint32Array(starts[rows.length]!)
  all.forEach((list, i) => shingles.set(list, starts[i]))
  const ranks = rows.map((row) => heads.rank(row))
  writeColumns(file, [
    Uint32Array.from(rows),
    starts,
    Uint32Array.from(ranks, ({ length }) => length),
    Float64Array.from(ranks, ({ date }) => date ?? Number.NaN),
    Float64Array.from(ranks, ({ hash }) => hash),
    shingles,
    Uint8Array.from(rows, (row) => Number(sampled && missing.has(row)))
  ])
  return "done"
}

/** Shingles made anew from the texts. */
const made = (context: Context, stage: number, index: number, rows: ReadonlySet<number>): ReadonlyMap<number, Uint32Array> => {
  const cell = cellsOf(context)[index]!
  const { sketch, shingles = (view) => sketch(view)?.shingles ?? new Uint32Array() } = acrossOf(context.pipeline.stages[stage]!)
  if (rows.size === 0) return new Map()
  const lists = new Map<number, Uint32Array>()
  // None of the documents is held: a few thousand of them would be carried along by every sweep of the garbage collector.
  for (const [row, view] of cell.earlier === undefined ? viewsOf(context, stage, cell, rows) : earlierViews(context, cell, rows)) lists.set(row, shingles(view))
  return lists
}

const noKeys = new Uint32Array()

/** The candidates of a cell as `fetch` left them; shingles are read when they are asked for. */
export class Candidates {
  readonly #file: number
  readonly #slice: Slice
  readonly #index = new Map<number, number>()
  readonly #path: string
  readonly #starts: Uint32Array
  readonly #rank: (i: number) => Rank
  readonly #sampled: Uint8Array

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, "r")
    this.#slice = sliced(path, this.#file, layout)
    this.#slice("u32", 0).forEach((row, i) => this.#index.set(row, i))
    this.#starts = this.#slice("u32", 1)
    const [length, date, hash] = [this.#slice("u32", 2), this.#slice("f64", 3), this.#slice("f64", 4)]
    this.#rank = (i) => ({ length: length[i]!, date: Number.isNaN(date[i]!) ? null : date[i]!, hash: hash[i]! })
    this.#sampled = this.#slice("u8", 6)
  }

  /** By the row in its cell, without keys. */
  sketch(row: number): Sketch {
    const i = this.#index.get(row)
    if (i === undefined) throw new Error(`${this.#path} has no shingles of row ${row}`)
    const shingles = this.#slice("u32", 5, this.#starts[i], this.#starts[i + 1])
    return { keys: noKeys, shingles, rank: this.#rank(i), ...(this.#sampled[i] === 1 && { sampled: true }) }
  }

  close(): void {
    closeSync(this.#file)
  }
}
