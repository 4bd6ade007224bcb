/**
 * What an across stage wants remembered of the documents of one cell (a part, or a slice of an earlier night), as a file:
 * columns of ranks, short shingle lists, and the keys grouped by their first byte, so that a range of keys is one slice.
 */
import { createHash } from "node:crypto"
import { closeSync, openSync, readFileSync, readSync } from "node:fs"
import { writeWhole } from "./Disk.ts"
import type { Rank, Sketch } from "./Stage.ts"

/** Shingle lists up to this length are kept with the sketch; longer ones are made anew for the documents that meet another. */
const inlineLimit = 16
const magic = 0x574b5331
const headWords = 4 + 257

/** All but the keys. */
export interface Heads {
  readonly rows: number
  /** Whether the document takes part. */
  readonly has: (row: number) => boolean
  readonly rank: (row: number) => Rank
  /** `undefined` when the list was too long to be kept here. */
  readonly shingles: (row: number) => Uint32Array | undefined
}

/** One row a key of a document: the key's halves, and the document's row in its cell. */
export interface Keys {
  readonly keyHi: Uint32Array
  readonly keyLo: Uint32Array
  readonly row: Uint32Array
}

const absent = 0xffffffff

/** Returns the hash of the file. */
export const writeSketches = (path: string, sketches: ReadonlyArray<Sketch | undefined>): string => {
  const rows = sketches.length
  const counts = new Uint32Array(257)
  let inline = 0
  for (const sketch of sketches) {
    if (sketch === undefined) continue
    for (let i = 0; i < sketch.keys.length; i += 2) counts[(sketch.keys[i]! >>> 24) + 1]!++
    if (sketch.shingles.length <= inlineLimit) inline += sketch.shingles.length
  }
  for (let i = 1; i < 257; i++) counts[i]! += counts[i - 1]!
  const keys = counts[256]!
  const keyHi = new Uint32Array(keys)
  const keyLo = new Uint32Array(keys)
  const row = new Uint32Array(keys)
  const next = counts.slice(0, 256)
  const date = new Float64Array(rows).fill(Number.NaN)
  const length = new Uint32Array(rows).fill(absent)
  const hash = new Float64Array(rows)
  const from = new Uint32Array(rows + 1)
  const lists = new Uint32Array(inline)
  for (const [n, sketch] of sketches.entries()) {
    from[n + 1] = from[n]!
    if (sketch === undefined) continue
    length[n] = Math.min(sketch.rank.length, absent - 1)
    hash[n] = sketch.rank.hash
    if (sketch.rank.date !== null) date[n] = sketch.rank.date
    if (sketch.shingles.length <= inlineLimit) {
      lists.set(sketch.shingles, from[n]!)
      from[n + 1]! += sketch.shingles.length
    }
    for (let i = 0; i < sketch.keys.length; i += 2) {
      const at = next[sketch.keys[i]! >>> 24]!++
      keyHi[at] = sketch.keys[i]!
      keyLo[at] = sketch.keys[i + 1]!
      row[at] = n
    }
  }
  const head = new Uint32Array(headWords)
  head.set([magic, rows, keys, inline])
  head.set(counts, 4)
  const pad = new Uint32Array(headWords % 2)
  const columns = [head, pad, date, hash, length, from, lists, keyHi, keyLo, row].map((column) => new Uint8Array(column.buffer))
  writeWhole(path, ...columns)
  const sum = createHash("sha256")
  for (const column of columns) sum.update(column)
  return sum.digest("hex")
}

const columnsAt = 4 * (headWords + (headWords % 2))
const keysAt = (rows: number, inline: number) => columnsAt + 16 * rows + 4 * (rows + (rows + 1) + inline)

export const readHeads = (path: string): Heads => {
  const bytes = readFileSync(path)
  const column = <A>(make: new(buffer: ArrayBuffer) => A, start: number, length: number): A => {
    const copy = new Uint8Array(length)
    copy.set(bytes.subarray(start, start + length))
    return new make(copy.buffer)
  }
  const [, rows, , inline] = column(Uint32Array, 0, 16) as unknown as [number, number, number, number]
  let at = columnsAt
  const take = <A>(make: new(buffer: ArrayBuffer) => A, length: number): A => {
    at += length
    return column(make, at - length, length)
  }
  const date = take(Float64Array, 8 * rows)
  const hash = take(Float64Array, 8 * rows)
  const length = take(Uint32Array, 4 * rows)
  const from = take(Uint32Array, 4 * (rows + 1))
  const lists = take(Uint32Array, 4 * inline)
  return {
    rows,
    has: (row) => length[row] !== absent,
    rank: (row) => ({ length: length[row]!, hash: hash[row]!, date: Number.isNaN(date[row]!) ? null : date[row]! }),
    shingles: (row) => (from[row] === from[row + 1] ? undefined : lists.subarray(from[row], from[row + 1]))
  }
}

/** How many keys a file holds. */
export const countKeys = (path: string): number => {
  const head = new Uint32Array(3)
  const file = openSync(path, "r")
  readSync(file, new Uint8Array(head.buffer), 0, 12, 0)
  closeSync(file)
  return head[2]!
}

/** The keys whose first byte is in `[from, to)`. */
export const readKeys = (path: string, from: number, to: number): Keys => {
  const file = openSync(path, "r")
  try {
    const words = (start: number, count: number): Uint32Array => {
      const column = new Uint32Array(count)
      const bytes = new Uint8Array(column.buffer)
      for (let at = 0; at < bytes.length;) {
        const read = readSync(file, bytes, at, bytes.length - at, start + at)
        if (read === 0) throw new Error(`${path} is shorter than its head says`)
        at += read
      }
      return column
    }
    const head = words(0, headWords)
    const [, rows, keys, inline] = head as unknown as [number, number, number, number]
    const start = head[4 + from]!
    const count = head[4 + to]! - start
    const base = keysAt(rows, inline) + 4 * start
    return { keyHi: words(base, count), keyLo: words(base + 4 * keys, count), row: words(base + 8 * keys, count) }
  } finally {
    closeSync(file)
  }
}
