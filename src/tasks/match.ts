/** Finds the documents that share a key, one range of keys a task. */
import { existsSync } from "node:fs"
import { KeySet } from "../across/KeySet.ts"
import { match, type Members } from "../across/Match.ts"
import { countKeys, type Keys, readKeys } from "../across/SketchFile.ts"
import { fallen, headsOf, sketchOf } from "./cellFiles.ts"
import { rangesOf, writePairs } from "./pairs.ts"
import { acrossOf, cellsOf, type Context } from "./context.ts"

/** Keys of one range with the places of their documents, as they are read. */
class Gathered {
  #keyHi: Uint32Array
  #keyLo: Uint32Array
  #place: Uint32Array
  #size = 0

  /** Room for so many; for more, it grows. */
  constructor(room: number) {
    this.#keyHi = new Uint32Array(room)
    this.#keyLo = new Uint32Array(room)
    this.#place = new Uint32Array(room)
  }

  /** The keys of a cell that are to be taken. */
  put({ keyHi, keyLo, row }: Keys, base: number, isTaken: (place: number, high: number, low: number) => boolean): void {
    if (this.#size + row.length > this.#place.length) {
      const room = Math.ceil(1.5 * (this.#size + row.length))
      const grown = (column: Uint32Array) => {
        const wider = new Uint32Array(room)
        wider.set(column.subarray(0, this.#size))
        return wider
      }
      this.#keyHi = grown(this.#keyHi)
      this.#keyLo = grown(this.#keyLo)
      this.#place = grown(this.#place)
    }
    for (let k = 0; k < row.length; k++) {
      const place = base + row[k]!
      const high = keyHi[k]!
      const low = keyLo[k]!
      if (!isTaken(place, high, low)) continue
      this.#keyHi[this.#size] = high
      this.#keyLo[this.#size] = low
      this.#place[this.#size++] = place
    }
  }

  get members(): Members {
    const [keyHi, keyLo, place] = [this.#keyHi, this.#keyLo, this.#place].map((column) => column.subarray(0, this.#size)) as [Uint32Array, Uint32Array, Uint32Array]
    return { keyHi, keyLo, place }
  }
}

const setOf = ({ keyHi, keyLo }: Members): KeySet => {
  const set = new KeySet(keyHi.length)
  for (let k = 0; k < keyHi.length; k++) set.add(keyHi[k]!, keyLo[k]!)
  return set
}

export const performMatch = async (context: Context, stage: number, range: number): Promise<"done" | "kept"> => {
  const file = context.at.pairs(context.plan.stages[stage]!, range)
  if (existsSync(file)) return "kept"
  const cells = cellsOf(context)
  const width = 256 / rangesOf(context, stage)
  const out = fallen(context, stage)
  const [from, to] = [range * width, (range + 1) * width]
  const parts = cells.filter(({ earlier }) => earlier === undefined)
  const earlier = cells.slice(parts.length)
  const gathered = new Gathered(parts.reduce((sum, cell) => sum + countKeys(sketchOf(context, stage, cell), from, to), 0))
  for (const cell of parts) gathered.put(readKeys(sketchOf(context, stage, cell), from, to), cell.base, (place) => !out(place))
  // Two earlier documents were compared then: of their keys only those count that one of this night's may have.
  const own = earlier.length === 0 ? new KeySet(0) : setOf(gathered.members)
  for (const cell of earlier) gathered.put(readKeys(sketchOf(context, stage, cell), from, to), cell.base, (_, high, low) => own.has(high, low))
  const { prefer } = acrossOf(context.pipeline.stages[stage]!)
  const { rank } = headsOf(context, stage)
  const current = parts.reduce((sum, { rows }) => sum + rows, 0)
  // Earlier nights' documents are kept whatever their rank, so they come first.
  const before = (a: number, b: number) => Number(b >= current) - Number(a >= current) || prefer(rank(a), rank(b))
  const pairs = match(gathered.members, before)
  writePairs(file, pairs, current, cells)
  return "done"
}
