/** Makes the shingles of those documents of a stretch of cells that share keys with another; all others never need them on disk. */
import { closeSync, existsSync, openSync } from "node:fs"
import { distinct } from "../across/Settle.ts"
import { readHeads } from "../across/SketchFile.ts"
import type { Rank, Sketch } from "../Stage.ts"
import { readSamples } from "./samples.ts"
import { earlierViews, hasTexts, sketchOf, viewsOf } from "./cellFiles.ts"
import { type Slice, sliced, writeColumns } from "./columns.ts"
import { acrossOf, type Cell, cellAt, cellsOf, type Context } from "./context.ts"
import { pairsOf } from "./pairs.ts"
import { stretchesOf, stretchKey } from "./stretches.ts"

/** Places, counted from that of the stretch; where the shingles of each begin; lengths, dates and hashes; all shingles; whether they are samples. */
const layout = ["u32", "u32", "u32", "f64", "f64", "u32", "u8"] as const

export const performFetch = async (context: Context, stage: number, index: number): Promise<"done" | "kept"> => {
  const cells = cellsOf(context)
  const stretch = stretchesOf(context)[index]!
  const file = context.at.shingles(context.plan.stages[stage]!, stretchKey(cells, stretch))
  if (existsSync(file)) return "kept"
  const places = distinct(pairsOf(context, stage, stretch.first, stretch.end).a)
  const all: Array<Candidate> = []
  for (let from = 0, to = 0; from < places.length; from = to) {
    const cell = cells[cellAt(cells, places[from]!)]!
    while (to < places.length && places[to]! < cell.base + cell.rows) to++
    all.push(...candidatesOf(context, stage, cell, places.subarray(from, to)))
  }
  const starts = new Uint32Array(all.length + 1)
  for (const [i, { shingles }] of all.entries()) starts[i + 1] = starts[i]! + shingles.length
  const shingles = new Uint32Array(starts[all.length]!)
  for (const [i, one] of all.entries()) shingles.set(one.shingles, starts[i])
  writeColumns(file, [
    Uint32Array.from(places, (place) => place - stretch.base),
    starts,
    Uint32Array.from(all, ({ rank }) => rank.length),
    Float64Array.from(all, ({ rank }) => rank.date ?? Number.NaN),
    Float64Array.from(all, ({ rank }) => rank.hash),
    shingles,
    Uint8Array.from(all, ({ isSampled }) => Number(isSampled))
  ])
  return "done"
}

interface Candidate {
  readonly shingles: Uint32Array
  readonly rank: Rank
  readonly isSampled: boolean
}

/** The candidates of one cell, in the order of their places. */
const candidatesOf = (context: Context, stage: number, cell: Cell, places: Uint32Array): ReadonlyArray<Candidate> => {
  const heads = readHeads(sketchOf(context, stage, cell))
  const rows = Array.from(places, (place) => place - cell.base)
  const missing = new Set(rows.filter((row) => heads.shingles(row) === undefined))
  const isSampled = missing.size > 0 && cell.earlier !== undefined && !hasTexts(context, cell)
  const lists = isSampled ? readSamples(context, stage, cell, missing) : made(context, stage, cell, missing)
  return rows.map((row) => ({ shingles: heads.shingles(row) ?? lists.get(row) ?? new Uint32Array(), rank: heads.rank(row), isSampled: isSampled && missing.has(row) }))
}

/** Shingles made anew from the texts. */
const made = (context: Context, stage: number, cell: Cell, rows: ReadonlySet<number>): ReadonlyMap<number, Uint32Array> => {
  const { sketch, shingles = (view) => sketch(view)?.shingles ?? new Uint32Array() } = acrossOf(context.pipeline.stages[stage]!)
  if (rows.size === 0) return new Map()
  const lists = new Map<number, Uint32Array>()
  // None of the documents is held: a few thousand of them would be carried along by every sweep of the garbage collector.
  for (const [row, view] of cell.earlier === undefined ? viewsOf(context, stage, cell, rows) : earlierViews(context, cell, rows)) lists.set(row, shingles(view))
  return lists
}

const noKeys = new Uint32Array()

/** The candidates of a stretch as `fetch` left them; shingles are read when they are asked for. */
export class Candidates {
  readonly #file: number
  readonly #slice: Slice
  readonly #index = new Map<number, number>()
  readonly #path: string
  readonly #base: number
  readonly #starts: Uint32Array
  readonly #rank: (i: number) => Rank
  readonly #sampled: Uint8Array

  /** `base`: the place of the stretch. */
  constructor(path: string, base: number) {
    this.#path = path
    this.#base = base
    this.#file = openSync(path, "r")
    this.#slice = sliced(path, this.#file, layout)
    this.#slice("u32", 0).forEach((at, i) => this.#index.set(at, i))
    this.#starts = this.#slice("u32", 1)
    const [length, date, hash] = [this.#slice("u32", 2), this.#slice("f64", 3), this.#slice("f64", 4)]
    this.#rank = (i) => ({ length: length[i]!, date: Number.isNaN(date[i]!) ? null : date[i]!, hash: hash[i]! })
    this.#sampled = this.#slice("u8", 6)
  }

  /** Without keys. */
  sketch(place: number): Sketch {
    const i = this.#index.get(place - this.#base)
    if (i === undefined) throw new Error(`${this.#path} has no shingles of place ${place}`)
    const shingles = this.#slice("u32", 5, this.#starts[i], this.#starts[i + 1])
    return { keys: noKeys, shingles, rank: this.#rank(i), ...(this.#sampled[i] === 1 && { sampled: true }) }
  }

  close(): void {
    closeSync(this.#file)
  }
}
