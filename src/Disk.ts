/**
 * Files of a run. Everything is written aside, synced and renamed, so that a file that is there is whole.
 * Synchronous on purpose: a task runs alone in its worker.
 */
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs"
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

/** A file that is written piece by piece, aside until it is whole. */
export class Growing {
  readonly #path: string
  readonly #temporary: string
  readonly #file: number
  /** Written so far. */
  bytes = 0
  #isOpen = true

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#temporary = aside(path)
    // In a container every process has the same id: what a killed one left under this name may be a link to another run's file.
    rmSync(this.#temporary, { force: true })
    this.#file = openSync(this.#temporary, "wx")
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at)
    this.bytes += bytes.length
  }

  /** Leaves nothing behind of a file that has not ended. */
  abandon(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    closeSync(this.#file)
    rmSync(this.#temporary, { force: true })
  }

  /** Syncs the file and gives it its name. Not synced, it may be cut short after a power failure: whoever reads it must know how long it is. */
  end(isSynced = true): void {
    try {
      if (isSynced) fsyncSync(this.#file)
    } catch (error) {
      this.abandon()
      throw error
    }
    this.#isOpen = false
    closeSync(this.#file)
    renameSync(this.#temporary, this.#path)
  }
}

export const writeWhole = (path: string, ...chunks: ReadonlyArray<Uint8Array>): void => {
  const file = new Growing(path)
  try {
    for (const chunk of chunks) file.write(chunk)
  } catch (error) {
    file.abandon()
    throw error
  }
  file.end()
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

/** One JSON value a line. */
export const rowBytes = (rows: ReadonlyArray<unknown>): Buffer => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""))

/** Lines of JSON, compressed. */
export const writeRowBytes = (path: string, bytes: Uint8Array): void => writeWhole(path, zstdCompressSync(bytes, zstd))

/** One JSON value a line, compressed. Returns what is hashed to know the content: the lines as bytes. */
export const writeRows = (path: string, rows: ReadonlyArray<unknown>): Buffer => {
  const bytes = rowBytes(rows)
  writeRowBytes(path, bytes)
  return bytes
}

/** How long the content of a zstd frame is, where its head says so in four bytes (RFC 8878 § 3.1.1.1). */
const contentSize = (frame: Buffer): number | undefined => {
  const [magic, lengthInFour, singleSegment] = [0xfd2fb528, 0x80, 0x20]
  if (frame.length < 10 || frame.readUInt32LE(0) !== magic || (frame[4]! & 0xc3) !== lengthInFour) return undefined
  return frame.readUInt32LE((frame[4]! & singleSegment) === 0 ? 6 : 5)
}

/** No row file is as large: a head that says so is damaged. */
const mostContent = 1 << 28

/** In one piece where its length is known: a third less time than in pieces that are joined. */
const decompressed = (frame: Buffer): Buffer => {
  const size = contentSize(frame)
  return zstdDecompressSync(frame, size === undefined || size > mostContent ? {} : { chunkSize: size + 64 })
}

/** Throws `Damaged` when the file is gone or cannot be decompressed. */
export const readRowBytes = (path: string): Buffer => {
  try {
    return decompressed(readFileSync(path))
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

/** Rows of a file, made into values as they are asked for: many of them at once take several times the room of their bytes. Throws `Damaged`, as does `at`. */
export class Rows<A> {
  readonly #path: string
  readonly #bytes: Buffer
  /** Where each row ends. */
  readonly #ends: Array<number> = []

  constructor(path: string) {
    this.#path = path
    this.#bytes = readRowBytes(path)
    for (let to = this.#bytes.indexOf(10); to >= 0; to = this.#bytes.indexOf(10, to + 1)) this.#ends.push(to)
  }

  get length(): number {
    return this.#ends.length
  }

  /** A row as it stands there. */
  bytes(n: number): Buffer {
    return this.#bytes.subarray(n === 0 ? 0 : this.#ends[n - 1]! + 1, this.#ends[n])
  }

  /** A row from 0 up to `length`. */
  at(n: number): A {
    return readLine<A>(this.#path, `line ${n + 1}`, this.bytes(n))
  }
}

/** Throws `Damaged`. */
export const readRows = <A>(path: string): Array<A> => {
  const rows = new Rows<A>(path)
  return Array.from({ length: rows.length }, (_, n) => rows.at(n))
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
