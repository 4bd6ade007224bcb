/** Published ids of some places of a corpus, held as bytes: of millions of documents they are too much as strings in a map. */
import { readJson, readRows } from "../Disk.ts"
import { distinct, indexIn } from "../across/Settle.ts"
import type { Parts } from "../runs/Plan.ts"
import { cellAt, cellsOf, type Context, memoryPaths } from "./context.ts"

/** Ids of one cell, one behind the other. Any string may be an id, so they are kept as the code units that they are. */
interface Block {
  readonly bytes: Buffer
  readonly ends: Uint32Array
}

export class PlaceIds {
  readonly #places: Uint32Array
  /** By the index of its first place. */
  readonly #blocks = new Map<number, Block>()
  readonly #firsts: Uint32Array

  /** Reads the ids a cell at a time. */
  constructor(context: Context, ...columns: ReadonlyArray<Uint32Array>) {
    const cells = cellsOf(context)
    const { renamed } = readJson<Parts>(context.at.parts)
    this.#places = distinct(...columns)
    const firsts: Array<number> = []
    for (let from = 0, to = 0; from < this.#places.length; from = to) {
      const cell = cells[cellAt(cells, this.#places[from]!)]!
      while (to < this.#places.length && this.#places[to]! < cell.base + cell.rows) to++
      const known = cell.earlier === undefined
        ? readRows<string>(context.at.ids(cell.key))
        : readRows<readonly [string, number, number]>(memoryPaths(context.dir, cell.earlier).ids(cell.key)).map(([id]) => id)
      const changed = cell.earlier === undefined ? renamed[cell.key] : undefined
      const ids = Array.from(this.#places.subarray(from, to), (place) => Buffer.from(changed?.[place - cell.base] ?? known[place - cell.base]!, "utf16le"))
      let end = 0
      this.#blocks.set(from, { bytes: Buffer.concat(ids), ends: Uint32Array.from(ids, ({ length }) => (end += length)) })
      firsts.push(from)
    }
    this.#firsts = Uint32Array.from(firsts)
  }

  /** Of a place that was asked for. */
  get(place: number): string {
    const index = indexIn(this.#places, place)
    let low = 0
    let high = this.#firsts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#firsts[middle]! <= index) low = middle
      else high = middle - 1
    }
    const first = this.#firsts[low]!
    const { bytes, ends } = this.#blocks.get(first)!
    return bytes.toString("utf16le", index === first ? 0 : ends[index - first - 1], ends[index - first])
  }
}
