/** Finds the documents that share a key, one range of keys a task. */
import { existsSync } from "node:fs"
import { KeySet } from "../across/KeySet.ts"
import { match } from "../across/Match.ts"
import { countKeys, readKeys } from "../across/SketchFile.ts"
import { fallen, headsOf, sketchOf } from "./cellFiles.ts"
import { rangesOf, writePairs } from "./pairs.ts"
import { acrossOf, cellsOf, type Context } from "./context.ts"

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, number) => all + number, 0)

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
    for (let k = 0; k < keys.row.length; k++) {
      const at = base + keys.row[k]!
      if (earlier === undefined ? out(at) : !seen.has(keys.keyHi[k]!, keys.keyLo[k]!)) continue
      if (!isFirst && earlier === undefined) seen.add(keys.keyHi[k]!, keys.keyLo[k]!)
      keyHi[members] = keys.keyHi[k]!
      keyLo[members] = keys.keyLo[k]!
      place[members++] = at
    }
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
