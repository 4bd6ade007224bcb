/** Counts on how many different documents each key of a counting stage stands, and tells each document what was counted of it. */
import { existsSync } from "node:fs"
import { count, type Marks, totals } from "../across/Count.ts"
import { writeJson, writeRows } from "../Disk.ts"
import { readHeads, readKeys } from "../across/SketchFile.ts"
import { keyNumber } from "../Stage.ts"
import { sketchOf } from "./cellFiles.ts"
import { withColumns, writeColumns } from "./columns.ts"
import { type Cell, cellAt, type Context, countingOf, partCells } from "./context.ts"
import { rangesFor } from "./pairs.ts"
import type { CountsRow } from "./rulings.ts"
import { settlingFingerprint } from "./settle.ts"

/** How many ranges of keys are counted, a task each. */
export const countRanges = (context: Context, stage: number): number => rangesFor(context, stage, partCells(context))

/** Rows of the parts that take part: where each is, and its group and marks in columns. */
const samplesOf = (paths: ReadonlyArray<string>, cells: ReadonlyArray<Cell>) => {
  const size = cells.reduce((sum, { rows }) => sum + rows, 0)
  const columns: Array<Uint32Array> = []
  const places: Array<number> = []
  for (const [i, { base, rows }] of cells.entries()) {
    const heads = readHeads(paths[i]!)
    for (let row = 0; row < rows; row++) {
      if (!heads.has(row)) continue
      const words = heads.shingles(row)!
      while (columns.length < words.length) columns.push(new Uint32Array(size))
      words.forEach((word, column) => {
        columns[column]![base + row] = word
      })
      places.push(base + row)
    }
  }
  const [groupHi = new Uint32Array(), groupLo = new Uint32Array(), ...marks] = columns
  return { places: Uint32Array.from(places), groupHi, groupLo, marks: marks as Marks }
}

const layout = ["u32", "u32", "u32", "u32", "u32"] as const

export const performCount = async (context: Context, stage: number, range: number): Promise<"done" | "kept"> => {
  const file = context.at.counts(context.plan.stages[stage]!, range)
  if (existsSync(file)) return "kept"
  const cells = partCells(context)
  const width = 256 / countRanges(context, stage)
  const paths = cells.map((cell) => sketchOf(context, stage, cell))
  const slices = paths.map((path) => readKeys(path, range * width, (range + 1) * width))
  const size = slices.reduce((sum, { row }) => sum + row.length, 0)
  const members = { keyHi: new Uint32Array(size), keyLo: new Uint32Array(size), place: new Uint32Array(size) }
  let at = 0
  for (const [i, { keyHi, keyLo, row }] of slices.entries()) {
    members.keyHi.set(keyHi, at)
    members.keyLo.set(keyLo, at)
    for (const one of row) members.place[at++] = cells[i]!.base + one
  }
  const { marks } = samplesOf(paths, cells)
  const counted = count(members, marks, countingOf(context.pipeline.stages[stage]!).least)

  // Laid out so that the rows of a part are one run.
  const starts = new Uint32Array(cells.length + 1)
  for (const place of counted.place) starts[cellAt(cells, place) + 1]!++
  for (let i = 1; i <= cells.length; i++) starts[i]! += starts[i - 1]!
  const next = starts.slice()
  const columns = [counted.place, counted.keyHi, counted.keyLo, counted.documents]
  const sorted = columns.map((column) => new Uint32Array(column.length))
  counted.place.forEach((place, row) => {
    const to = next[cellAt(cells, place)]!++
    columns.forEach((column, i) => {
      sorted[i]![to] = column[row]!
    })
  })
  writeColumns(file, [starts, ...sorted])
  return "done"
}

export const performTotal = async (context: Context, stage: number): Promise<"done" | "kept"> => {
  const { at, plan } = context
  const planned = plan.stages[stage]!
  if (existsSync(at.settled(planned))) return "kept"
  const cells = partCells(context)
  const { places, groupHi, groupLo, marks } = samplesOf(cells.map((cell) => sketchOf(context, stage, cell)), cells)
  const numbers = new Map<number, number>()
  const groups = places.map((place) => {
    const group = keyNumber(groupHi[place]!, groupLo[place]!)
    const known = numbers.get(group) ?? numbers.size
    numbers.set(group, known)
    return known
  })
  const sums = totals(groups, places, marks, numbers.size)
  const ranges = countRanges(context, stage)
  for (const [i, cell] of cells.entries()) {
    const told = new Map<number, Array<readonly [number, number]>>()
    for (let range = 0; range < ranges; range++) {
      withColumns(at.counts(planned, range), layout, (slice) => {
        const [from, to] = slice("u32", 0, i, i + 2) as unknown as [number, number]
        const [place, keyHi, keyLo, documents] = [1, 2, 3, 4].map((column) => slice("u32", column, from, to))
        place!.forEach((one, row) => {
          const known = told.get(one)
          const pair = [keyNumber(keyHi![row]!, keyLo![row]!), documents![row]!] as const
          if (known === undefined) told.set(one, [pair])
          else known.push(pair)
        })
      })
    }
    const rows = [...told].sort(([a], [b]) => a - b).map(([place, keys]): CountsRow => {
      const of = sums[numbers.get(keyNumber(groupHi[place]!, groupLo[place]!))!]!
      return [place - cell.base, { of, keys: keys.sort(([a], [b]) => a - b) }]
    })
    writeRows(at.rulings(planned, cell.key), rows)
  }
  writeJson(at.settled(planned), { fingerprint: settlingFingerprint(context, stage), groups: numbers.size })
  return "done"
}
