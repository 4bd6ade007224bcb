/** Columns of numbers as one file: read whole, or a slice at a time. */
import { closeSync, fstatSync, openSync, readSync, rmSync } from "node:fs"
import { writeWhole } from "../Disk.ts"
import { DamagedSketch } from "../across/SketchFile.ts"

type Column = Uint32Array | Float64Array | Uint8Array
const kinds = { u32: Uint32Array, f64: Float64Array, u8: Uint8Array }
interface Kinds {
  readonly u32: Uint32Array
  readonly f64: Float64Array
  readonly u8: Uint8Array
}

export const writeColumns = (path: string, columns: ReadonlyArray<Column>): void => {
  const head = Uint32Array.of(columns.length, ...columns.map((column) => column.length))
  writeWhole(path, ...[head, ...columns].map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)))
}

/** Elements `[from, to)` of a column, by default all of it. */
export type Slice = <K extends keyof Kinds>(kind: K, column: number, from?: number, to?: number) => Kinds[K]

/**
 * Columns of an open file, of the kinds they were written with in the order of writing.
 * A file that has another size than was written is removed, since a task makes it anew when it is missing. Throws `DamagedSketch`.
 */
export const sliced = (path: string, file: number, layout: ReadonlyArray<keyof Kinds>): Slice => {
  const damaged = (what: string): DamagedSketch => {
    rmSync(path, { force: true })
    return new DamagedSketch(path, what)
  }
  const bytes = (start: number, length: number): Uint8Array<ArrayBuffer> => {
    const target = new Uint8Array(length)
    for (let at = 0; at < length;) {
      const count = readSync(file, target, at, length - at, start + at)
      if (count === 0) throw damaged(`it ends before byte ${start + length}`)
      at += count
    }
    return target
  }
  const head = new Uint32Array(bytes(0, 4 * (1 + layout.length)).buffer)
  if (head[0] !== layout.length) throw damaged(`it has ${head[0]} columns, ${layout.length} were written`)
  const starts = [4 * head.length]
  for (const [i, kind] of layout.entries()) starts.push(starts[i]! + head[i + 1]! * kinds[kind].BYTES_PER_ELEMENT)
  if (fstatSync(file).size !== starts.at(-1)) throw damaged("it has another size than was written")
  return (kind, column, from = 0, to = head[column + 1]!) => {
    const size = kinds[kind].BYTES_PER_ELEMENT
    return new kinds[kind](bytes(starts[column]! + from * size, (to - from) * size).buffer) as never
  }
}

/** Reads columns and closes the file. */
export const withColumns = <A>(path: string, layout: ReadonlyArray<keyof Kinds>, read: (slice: Slice) => A): A => {
  const file = openSync(path, "r")
  try {
    return read(sliced(path, file, layout))
  } finally {
    closeSync(file)
  }
}
