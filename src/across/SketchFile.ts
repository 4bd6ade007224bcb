/**
 * What an across stage wants remembered of the documents of one cell (a part, or a slice of an earlier night), as a file:
 * columns of ranks, short shingle lists, and the keys grouped by their first byte, so that a range of keys is one run of bytes.
 * A key takes 9 bytes with the row of its document. Every group has a checksum: what is damaged is found, and made anew.
 */
import { createHash } from "node:crypto"
import { closeSync, fstatSync, openSync, readSync } from "node:fs"
import { crc32 } from "node:zlib"
import { writeWhole } from "../Disk.ts"
import type { Rank, Sketch } from "../Stage.ts"

/** Shingle lists up to this length are kept with the sketch; longer ones are made anew for the documents that meet another. */
const inlineLimit = 16
const magic = 0x574b5332
/** Rows are numbered in 16 bits. */
const mostRows = 0x10000

/** Words of the head: magic, rows, words of lists, then sums of head and columns, `groups + 1` starts, `groups` sums. */
const groups = 256
const startsAt = 5
const sumsAt = startsAt + groups + 1
const headWords = sumsAt + groups
const headBytes = 4 * headWords
/** A date, a hash, a length, and how long the list is. */
const rowBytes = 8 + 8 + 4 + 1
/** The halves of a key without its first byte, and the row. */
const keyBytes = 4 + 2 + 1 + 2

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
  readonly row: Uint16Array
}

/** A file of sketches that does not hold what was written. It is made of the documents, so whoever goes on makes it anew. */
export class DamagedSketch extends Error {
  override readonly name = "DamagedSketch"
  readonly path: string
  constructor(path: string, what: string) {
    super(`${path} is damaged: ${what}; the same command makes it anew`)
    this.path = path
  }
}

const absent = 0xffffffff

/** A sketch without what is not kept of it: many of them may wait to be written. */
export const kept = (sketch: Sketch): Sketch => {
  const { keys, rank, most } = sketch
  return { keys, rank, shingles: (most ?? sketch.shingles.length) <= inlineLimit ? sketch.shingles : long }
}
/** Stands for a list that is too long to be kept. */
const long = new Uint32Array(inlineLimit + 1)

const bytesOf = (column: Uint32Array | Float64Array | Uint16Array): Uint8Array => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

/** Returns the hash of the file. At most 65,536 sketches. */
export const writeSketches = (path: string, sketches: ReadonlyArray<Sketch | undefined>): string => {
  const rows = sketches.length
  if (rows > mostRows) throw new Error(`${path}: ${rows} rows, at most ${mostRows}`)
  const head = new Uint32Array(headWords)
  const starts = head.subarray(startsAt, sumsAt)
  let inline = 0
  for (const sketch of sketches) {
    if (sketch === undefined) continue
    for (let i = 0; i < sketch.keys.length; i += 2) starts[(sketch.keys[i]! >>> 24) + 1]!++
    if (sketch.shingles.length <= inlineLimit) inline += sketch.shingles.length
  }
  for (let i = 1; i <= groups; i++) starts[i]! += starts[i - 1]!
  const keys = starts[groups]!
  const low = new Uint32Array(keys)
  const middle = new Uint16Array(keys)
  const top = new Uint8Array(keys)
  const row = new Uint16Array(keys)
  const next = starts.slice(0, groups)
  const date = new Float64Array(rows).fill(Number.NaN)
  const length = new Uint32Array(rows).fill(absent)
  const hash = new Float64Array(rows)
  const listed = new Uint8Array(rows)
  const lists = new Uint32Array(inline)
  let listsEnd = 0
  for (const [n, sketch] of sketches.entries()) {
    if (sketch === undefined) continue
    length[n] = Math.min(sketch.rank.length, absent - 1)
    hash[n] = sketch.rank.hash
    if (sketch.rank.date !== null) date[n] = sketch.rank.date
    if (sketch.shingles.length <= inlineLimit) {
      lists.set(sketch.shingles, listsEnd)
      listed[n] = sketch.shingles.length
      listsEnd += sketch.shingles.length
    }
    for (let i = 0; i < sketch.keys.length; i += 2) {
      const high = sketch.keys[i]!
      const at = next[high >>> 24]!++
      low[at] = sketch.keys[i + 1]!
      middle[at] = high & 0xffff
      top[at] = (high >>> 16) & 0xff
      row[at] = n
    }
  }
  const columns = Buffer.concat([date, hash, length].map(bytesOf).concat(listed, bytesOf(lists)))
  const body = new Uint8Array(keyBytes * keys)
  for (let group = 0; group < groups; group++) {
    const [from, to] = [starts[group]!, starts[group + 1]!]
    let at = keyBytes * from
    for (const column of [bytesOf(low.subarray(from, to)), bytesOf(middle.subarray(from, to)), top.subarray(from, to), bytesOf(row.subarray(from, to))]) {
      body.set(column, at)
      at += column.length
    }
    head[sumsAt + group] = crc32(body.subarray(keyBytes * from, keyBytes * to))
  }
  head.set([magic, rows, inline])
  head[3] = crc32(columns)
  head[4] = headSum(head)
  const whole = [bytesOf(head), columns, body]
  writeWhole(path, ...whole)
  const sum = createHash("sha256")
  for (const bytes of whole) sum.update(bytes)
  return sum.digest("hex")
}

const headSum = (head: Uint32Array): number => crc32(bytesOf(head.subarray(startsAt)), crc32(bytesOf(head.subarray(0, 4))))

/** An open file whose head was read and is sound. */
interface Opened {
  readonly path: string
  readonly rows: number
  readonly inline: number
  readonly columnsSum: number
  readonly starts: Uint32Array
  readonly sums: Uint32Array
  readonly bytes: (start: number, length: number) => Uint8Array<ArrayBuffer>
}

const keysAt = (rows: number, inline: number): number => headBytes + rowBytes * rows + 4 * inline

const opened = <A>(path: string, read: (file: Opened) => A): A => {
  let file: number
  try {
    file = openSync(path, "r")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new DamagedSketch(path, "it is missing")
    throw error
  }
  try {
    const bytes = (start: number, length: number): Uint8Array<ArrayBuffer> => {
      const target = new Uint8Array(length)
      for (let at = 0; at < length;) {
        const count = readSync(file, target, at, length - at, start + at)
        if (count === 0) throw new DamagedSketch(path, "it is cut short")
        at += count
      }
      return target
    }
    const head = new Uint32Array(bytes(0, headBytes).buffer)
    if (head[0] !== magic || head[4] !== headSum(head)) throw new DamagedSketch(path, "its head is not what was written")
    const [, rows, inline, columnsSum] = head as unknown as [number, number, number, number]
    const starts = head.subarray(startsAt, sumsAt)
    if (fstatSync(file).size !== keysAt(rows, inline) + keyBytes * starts[groups]!) throw new DamagedSketch(path, "it has another size than was written")
    return read({ path, rows, inline, columnsSum, starts, sums: head.subarray(sumsAt), bytes })
  } finally {
    closeSync(file)
  }
}

/** The bytes of all columns but the keys, checked by their sum. */
const soundColumns = ({ path, rows, inline, columnsSum, bytes }: Opened): Uint8Array<ArrayBuffer> => {
  const columns = bytes(headBytes, rowBytes * rows + 4 * inline)
  if (crc32(columns) !== columnsSum) throw new DamagedSketch(path, "its ranks are not what was written")
  return columns
}

/** The bytes of the keys whose first byte is in `[from, to)`, group by group, each checked by its sum. */
const soundGroups = ({ path, rows, inline, starts, sums, bytes }: Opened, from: number, to: number): ReadonlyArray<Uint8Array> => {
  const first = starts[from]!
  const run = bytes(keysAt(rows, inline) + keyBytes * first, keyBytes * (starts[to]! - first))
  return Array.from({ length: to - from }, (_, i) => {
    const own = run.subarray(keyBytes * (starts[from + i]! - first), keyBytes * (starts[from + i + 1]! - first))
    if (crc32(own) !== sums[from + i]) throw new DamagedSketch(path, "its keys are not what was written")
    return own
  })
}

/** Throws `DamagedSketch`, as do all that read. */
export const readHeads = (path: string): Heads =>
  opened(path, (file) => {
    const { rows, inline } = file
    const columns = soundColumns(file)
    const { buffer } = columns
    const date = new Float64Array(buffer, 0, rows)
    const hash = new Float64Array(buffer, 8 * rows, rows)
    const length = new Uint32Array(buffer, 16 * rows, rows)
    const listed = columns.subarray(20 * rows, 21 * rows)
    const lists = new Uint32Array(buffer.slice(21 * rows))
    const ends = new Uint32Array(inline === 0 ? 0 : rows)
    for (let row = 0, end = 0; row < ends.length; row++) ends[row] = end += listed[row]!
    return {
      rows,
      has: (row) => length[row] !== absent,
      rank: (row) => ({ length: length[row]!, hash: hash[row]!, date: Number.isNaN(date[row]!) ? null : date[row]! }),
      shingles: (row) => (listed[row] === 0 ? undefined : lists.subarray(ends[row]! - listed[row]!, ends[row]))
    }
  })

/** How many keys have their first byte in `[from, to)`. */
export const countKeys = (path: string, from = 0, to = groups): number => opened(path, ({ starts }) => starts[to]! - starts[from]!)

/** The keys whose first byte is in `[from, to)`. */
export const readKeys = (path: string, from: number, to: number): Keys =>
  opened(path, (file) => {
    const { starts } = file
    const [first, last] = [starts[from]!, starts[to]!]
    const keyHi = new Uint32Array(last - first)
    const keyLo = new Uint32Array(last - first)
    const row = new Uint16Array(last - first)
    for (const [i, own] of soundGroups(file, from, to).entries()) {
      const group = from + i
      const at = starts[group]! - first
      const size = starts[group + 1]! - starts[group]!
      bytesOf(keyLo).set(own.subarray(0, 4 * size), 4 * at)
      bytesOf(row).set(own.subarray(7 * size), 2 * at)
      for (let k = 0; k < size; k++) keyHi[at + k] = ((group << 24) | (own[6 * size + k]! << 16) | (own[4 * size + 2 * k + 1]! << 8) | own[4 * size + 2 * k]!) >>> 0
    }
    return { keyHi, keyLo, row }
  })

/** Whether a file is there and holds what was written, to the last byte. */
export const isWhole = (path: string): boolean => {
  try {
    return opened(path, (file) => {
      soundColumns(file)
      soundGroups(file, 0, groups)
      return true
    })
  } catch (error) {
    if (error instanceof DamagedSketch) return false
    throw error
  }
}
