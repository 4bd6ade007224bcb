/** Finds the documents that share a key, one range of keys a task. */
import { existsSync } from "node:fs"
import { KeySet } from "../across/KeySet.ts"
import { match, type Members } from "../across/Match.ts"
import { countKeys, type Keys, readKeys } from "../across/SketchFile.ts"
import { fallen, headsOf, sketchOf } from "./cellFiles.ts"
import { rangesOf, writePairs } from "./pairs.ts"
import { acrossOf, cellsOf, type Context } from "./context.ts"

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, number) => all + number, 0)

/** Puts the keys of a cell behind the first `members`, or those that are to be taken, and says how many there are then. A function by itself: a loop of a task that runs once is never compiled well. */
const put = ({ keyHi, keyLo, row }: Keys, base: number, into: Members, members: number, isTaken: (at: number, high: number, low: number) => boolean): number => {
  let end = members
  for (let k = 0; k < row.length; k++) {
    const at = base + row[k]!
    const high = keyHi[k]!
    const low = keyLo[k]!
    into.keyHi[end] = high
    into.keyLo[end] = low
    into.place[end] = at
    if (isTaken(at, high, low)) end++
  }
  return end
}

export const performMatch = async (context: Context, stage: number, range: number): Promise<"done" | "kept"> => {
  const file = context.at.pairs(context.plan.stages[stage]!, range)
  if (existsSync(file)) return "kept"
  const cells = cellsOf(context)
  const width = 256 / rangesOf(context, stage)
  const out = fallen(context, stage)
  const [from, to] = [range * width, (range + 1) * width]
  const sketches = cells.map((cell) => sketchOf(context, stage, cell))
  const sizes = sketches.map((path) => countKeys(path, from, to))
  const size = sum(sizes)
  const keyHi = new Uint32Array(size)
  const keyLo = new Uint32Array(size)
  const place = new Uint32Array(size)
  // Two earlier documents were compared then: of their keys only those count that one of this night's may have, whose parts are the first cells.
  const isFirst = cells.every(({ earlier }) => earlier === undefined)
  const seen = new KeySet(isFirst ? 0 : sum(sizes.filter((_, i) => cells[i]!.earlier === undefined)))
  let members = 0
  for (const [i, path] of sketches.entries()) {
    const { base, earlier } = cells[i]!
    const keys = readKeys(path, from, to)
    const isTaken = earlier === undefined ? (at: number) => !out(at) : (_: number, high: number, low: number) => seen.has(high, low)
    const until = put(keys, base, { keyHi, keyLo, place }, members, isTaken)
    if (!isFirst && earlier === undefined) for (let k = members; k < until; k++) seen.add(keyHi[k]!, keyLo[k]!)
    members = until
  }
  const { prefer } = acrossOf(context.pipeline.stages[stage]!)
  const { rank } = headsOf(context, stage)
  const current = cells.reduce((sum, cell) => sum + (cell.earlier === undefined ? cell.rows : 0), 0)
  // Earlier nights' documents are kept whatever their rank, so they come first.
  const before = (a: number, b: number) => Number(b >= current) - Number(a >= current) || prefer(rank(a), rank(b))
  const pairs = match({ keyHi: keyHi.subarray(0, members), keyLo: keyLo.subarray(0, members), place: place.subarray(0, members) }, before)
  writePairs(file, pairs, current, cells)
  return "done"
}
