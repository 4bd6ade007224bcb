/**
 * Files of a run. Everything is written aside, synced and renamed, so that a file that is there is whole.
 * Synchronous on purpose: a task runs alone in its worker.
 */
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeSync } from "node:fs"
import { hostname } from "node:os"
import { dirname, join } from "node:path"
import { threadId } from "node:worker_threads"
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib"

// Level 2: a third of the text's size at 140 MB/s; level 1 leaves two fifths and takes three quarters of the time. The checksum finds a flipped bit on reading.
const zstd = { params: { [constants.ZSTD_c_compressionLevel]: 2, [constants.ZSTD_c_checksumFlag]: 1 } }

/** This machine as a part of file names: process ids are the same on many machines that share a folder. */
export const machine = hostname().replaceAll(/[^\w-]/g, "_").slice(0, 64)

/** A name beside `path` that no other process or thread writes to, on this machine or another. */
export const aside = (path: string): string => `${path}.${machine}.${process.pid}-${threadId}.tmp`

export const writeWhole = (path: string, ...chunks: ReadonlyArray<Uint8Array>): void => {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = aside(path)
  // In a container every process has the same id: what a killed one left under this name may be a link to another run's file.
  rmSync(temporary, { force: true })
  const file = openSync(temporary, "wx")
  try {
    for (const chunk of chunks) for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at)
    fsyncSync(file)
  } catch (error) {
    unlinkSync(temporary)
    throw error
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}

export const writeJson = (path: string, value: unknown): void => writeWhole(path, Buffer.from(`${JSON.stringify(value, null, 1)}\n`))

/** A file of ours that does not hold what was written: cut short, flipped, changed by hand, or gone. `cause` is what reading it threw. */
export class Damaged extends SyntaxError {
  override readonly name = "Damaged"
  readonly path: string
  constructor(path: string, what: string, cause?: unknown) {
    super(`${path} is damaged: ${what}`, { cause })
    this.path = path
  }
}

/** Throws `Damaged` when the file holds no JSON, or none of the shape that `isShaped` asks for. */
export const readJson = <A>(path: string, isShaped: (value: unknown) => boolean = () => true): A => {
  const text = readFileSync(path, "utf8")
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Damaged(path, "it is no JSON")
  }
  if (!isShaped(value)) throw new Damaged(path, "it lacks what it must have")
  return value as A
}

export const readJsonIfThere = <A>(path: string, isShaped?: (value: unknown) => boolean): A | undefined => (existsSync(path) ? readJson<A>(path, isShaped) : undefined)

/** One JSON value a line, compressed. Returns what is hashed to know the content: the lines as bytes. */
export const writeRows = (path: string, rows: ReadonlyArray<unknown>): Buffer => {
  const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""))
  writeWhole(path, zstdCompressSync(bytes, zstd))
  return bytes
}

/** Throws `Damaged` when the file is gone or cannot be decompressed. */
export const readRowBytes = (path: string): Buffer => {
  try {
    return zstdDecompressSync(readFileSync(path))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === "ENOENT") throw new Damaged(path, "it is missing", error)
    if (code?.startsWith("ZSTD_") === true || code?.startsWith("Z_") === true) throw new Damaged(path, `it cannot be decompressed (${message})`, error)
    throw error
  }
}

/** A line of a file of ours as the value that it holds; `place` says where it stands. Throws `Damaged` when it holds none. */
export const readLine = <A>(path: string, place: string, bytes: Buffer): A => {
  try {
    return JSON.parse(bytes.toString("utf8")) as A
  } catch (error) {
    throw new Damaged(path, `${place} is no JSON`, error)
  }
}

/** Throws `Damaged`. */
export const readRows = <A>(path: string): Array<A> => {
  const bytes = readRowBytes(path)
  const rows: Array<A> = []
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) rows.push(readLine<A>(path, `line ${rows.length + 1}`, bytes.subarray(from, to)))
  return rows
}

/** Some rows by their numbers; the others are not parsed. Throws `Damaged`. */
export const readRowsAt = <A>(path: string, wanted: ReadonlySet<number>): Map<number, A> => {
  const bytes = readRowBytes(path)
  const rows = new Map<number, A>()
  let row = 0
  for (let from = 0, to = bytes.indexOf(10); to >= 0 && rows.size < wanted.size; from = to + 1, to = bytes.indexOf(10, from), row++) {
    if (wanted.has(row)) rows.set(row, readLine<A>(path, `line ${row + 1}`, bytes.subarray(from, to)))
  }
  return rows
}

/** The same file under another name; replaces what stands there. Throws `Damaged` when there is none. */
export const link = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
    return
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOENT" && !existsSync(from)) throw new Damaged(from, "it is missing", error)
    if (code !== "EEXIST") throw error
  }
  const temporary = aside(to)
  rmSync(temporary, { force: true })
  linkSync(from, temporary)
  renameSync(temporary, to)
  // A rename onto another name of the same file does nothing at all.
  rmSync(temporary, { force: true })
}

/** Removes what killed processes left half written in a folder; nobody may be writing there. */
export const sweep = (dir: string): void => {
  for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) if (name.endsWith(".tmp")) rmSync(join(dir, name), { recursive: true, force: true })
}

const pieceCharacters = 1 << 24

/** Lines as bytes in pieces of some 16 million characters: together they may be longer than any string. */
export const pieces = (lines: ReadonlyArray<string>): Array<Buffer> => {
  const made: Array<Buffer> = []
  let from = 0
  let characters = 0
  for (const [i, line] of lines.entries()) {
    characters += line.length
    if (characters < pieceCharacters && i < lines.length - 1) continue
    made.push(Buffer.from(lines.slice(from, i + 1).join("")))
    from = i + 1
    characters = 0
  }
  return made
}
