/** From patterns to a sorted list of files: the same list wherever and however often it is made. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { createHash, hash as oneShot } from "node:crypto"
import { createReadStream, type Stats, statSync } from "node:fs"
import { glob, lstat, readFile, stat } from "node:fs/promises"
import { dirname, join, resolve, sep } from "node:path"
import { pipeline } from "node:stream/promises"
import pLimit from "p-limit"
import type { Encoding, Files } from "../Source.ts"
import { mostPacked, unpack } from "./compression.ts"
import { type Compression, partsOf, supported } from "./format.ts"
import type { ReadTo } from "./record.ts"

/** A file before its content was looked at. */
export interface FoundFile {
  /** Absolute; `-` is standard input. */
  readonly path: string
  /** Below the pattern's fixed folder, with `/`: what ids and the ledger speak of. */
  readonly name: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly mtimeMs: number
  /** Where an earlier night ended that read its beginning; absent when it is read as a whole. */
  readonly from?: EarlierEnd
  /** How it differs from the file that an earlier night knew by this name; absent when none did, or what it held could not be read. */
  readonly change?: Change
}

/** `replaced`: another content; `shrunk`: and a shorter one; `grown`: what was there is the same, and more behind it; `retried`: it could not be read to its end. */
export type Change = "grown" | "shrunk" | "replaced" | "retried"

/** Where reading a file ended, and what its bytes were read as. */
export interface EarlierEnd extends ReadTo {
  readonly encoding: Encoding
  /** Of a packed file: all that was unpacked of it, by which it is known when it was packed anew. */
  readonly content?: Content
}

/** So many bytes, with their hash in hexadecimal. */
export interface Content {
  readonly bytes: number
  readonly sha256: string
}

/** `sha256` is of the bytes on disk, in hexadecimal; `null` for standard input and for what cannot be read (reading tells why). */
export interface InputFile extends FoundFile {
  readonly sha256: string | null
}

/** The files, and how many were passed over because their ending says nothing to us, with the first few for a message. */
export interface Found {
  readonly files: ReadonlyArray<FoundFile>
  readonly unsupported: { readonly count: number; readonly examples: ReadonlyArray<string> }
}

/** `undefined` when there is nothing to look at: gone, or out of reach (a link to itself, a folder that is closed). */
export const lookedAt = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** A pattern that gives no input. */
export class NoInput extends Schema.TaggedError<NoInput>()("NoInput", {
  pattern: Schema.String,
  message: Schema.String
}) {}

// Enough to keep a disk busy, few enough for any limit on open files.
const open = 16
const magic = /[*?[{\\]|[!+@]\(/
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const statOf = (path: string) => stat(path).catch(() => undefined)

/** The leading folders that stand there as they are written, and the rest, which is to be matched. */
const split = async (pattern: string, cwd: string): Promise<{ readonly folder: string; readonly rest: string }> => {
  const segments = pattern.split("/")
  let fixed = 0
  while (fixed < segments.length - 1) {
    if (magic.test(segments[fixed]!) && (await statOf(resolve(cwd, segments.slice(0, fixed + 1).join("/")))) === undefined) break
    fixed++
  }
  const folder = segments.slice(0, fixed).join("/")
  return { folder: resolve(cwd, pattern.startsWith("/") ? `/${folder}` : folder), rest: segments.slice(fixed).join("/") }
}

/** Whether a path leads through a link to a folder below `folder`: such files are found where they really are, or not at all. */
const linked = () => {
  const known = new Map<string, boolean>()
  const isLinked = async (folder: string, path: string): Promise<boolean> => {
    const parent = dirname(path)
    if (parent.length <= folder.length) return false
    let answer = known.get(parent)
    if (answer === undefined) {
      answer = (await lstat(parent)).isSymbolicLink() || (await isLinked(folder, parent))
      known.set(parent, answer)
    }
    return answer
  }
  return isLinked
}

interface Match {
  readonly found: ReadonlyArray<FoundFile>
  readonly unsupported: ReadonlyArray<string>
  readonly refused?: string
}

const match = async (pattern: string, format: Files["format"], cwd: string): Promise<Match> => {
  if (pattern === "-") return { found: [{ path: "-", name: "stdin", bytes: 0, mtimeMs: 0 }], unsupported: [] }
  const plain = resolve(cwd, pattern)
  const there = await statOf(plain)
  const file = (path: string, name: string, { size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): FoundFile => ({ path, name, bytes: size, mtimeMs })
  if (there !== undefined && !there.isDirectory()) {
    const name = plain.slice(plain.lastIndexOf(sep) + 1)
    if (!there.isFile()) return { found: [], unsupported: [], refused: `"${pattern}" is not a regular file; pipe it to standard input and give the pattern "-"` }
    if (format === undefined && partsOf(name).format === undefined) {
      return { found: [], unsupported: [name], refused: `the ending of "${pattern}" does not say its format: rename it to one of ${supported}, or give the format` }
    }
    return { found: [file(plain, name, there)], unsupported: [] }
  }
  const whole = there !== undefined
  const { folder, rest } = whole ? { folder: plain, rest: "**/*" } : await split(pattern, cwd)
  const isLinked = linked()
  const limit = pLimit(open)
  const names: Array<string> = []
  for await (const name of glob(rest, { cwd: folder })) names.push(name)
  const folders = new Set(names.flatMap((name) => (dirname(name) === "." ? [] : [dirname(name)])))
  const unsupported: Array<string> = []
  const found = await limit.map(names, async (name): Promise<FoundFile | undefined> => {
    const path = join(folder, name)
    const stats = await statOf(path)
    // What a pattern named but cannot be looked at (a link to nowhere, gone since) is left for reading to reject; so is what is called
    // like a file and is none: a pipe, a device, a folder unless files were found in it.
    if (stats !== undefined && !stats.isFile() && (partsOf(name).format === undefined || folders.has(name))) return undefined
    if (await isLinked(folder, path)) return undefined
    const shown = name.split(sep).join("/")
    if ((whole || format === undefined) && partsOf(name).format === undefined) {
      unsupported.push(shown)
      return undefined
    }
    return file(path, shown, stats ?? { size: 0, mtimeMs: 0 })
  })
  return { found: found.filter((file) => file !== undefined), unsupported }
}

/**
 * The files that the source's patterns match, once each, sorted by name and then path. Hidden files are passed over unless named
 * in full. A folder and a glob pass over files whose ending is not supported (a glob with a given `format` takes all it matches);
 * a file named in full must be readable as something. Fails with `NoInput` for the first pattern that gives nothing.
 */
export const find = Effect.fn("find")(function*(source: Files, cwd: string = process.cwd()): Effect.fn.Return<Found, NoInput> {
  const byPath = new Map<string, FoundFile>()
  const unsupported = new Set<string>()
  for (const pattern of source.patterns) {
    const { found, unsupported: passed, refused } = yield* Effect.tryPromise({
      try: () => match(pattern, source.format, cwd),
      catch: (error) => new NoInput({ pattern, message: `"${pattern}" cannot be looked up: ${(error as Error).message}` })
    })
    if (found.length === 0) {
      const seen = passed.length > 0 ? ` that can be read (passed over: ${passed.length}; endings that are read: ${supported})` : ""
      return yield* new NoInput({ pattern, message: refused ?? `"${pattern}" matches no file${seen}: check the path, which is taken from ${cwd}, and quote the pattern in the shell` })
    }
    for (const file of found) if (!byPath.has(file.path)) byPath.set(file.path, file)
    for (const name of passed) unsupported.add(name)
  }
  return {
    files: [...byPath.values()].sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.path, b.path)),
    unsupported: { count: unsupported.size, examples: [...unsupported].sort(byCodeUnit).slice(0, 5) }
  }
})

const small = 1024 * 1024

/** Hash of the first so many bytes of a file; `undefined` when it has fewer, or cannot be read. */
export const beginningHash = async (path: string, bytes: number): Promise<string | undefined> => {
  const sum = createHash("sha256")
  let read = 0
  try {
    if (bytes > 0) {
      for await (const chunk of createReadStream(path, { end: bytes - 1, highWaterMark: small }) as AsyncIterable<Buffer>) {
        sum.update(chunk)
        read += chunk.length
      }
    }
  } catch {
    return undefined
  }
  return read === bytes ? sum.digest("hex") : undefined
}

/** Whether what a packed file holds is what was unpacked before (`same`), or begins with it (`more`). What breaks behind it counts as more. */
export const heldBefore = async (path: string, compression: Compression, { bytes, sha256 }: Content): Promise<"same" | "more" | undefined> => {
  const sum = createHash("sha256")
  let read = 0
  let isMore = false
  try {
    for await (const chunk of unpack(path, compression, mostPacked)) {
      const known = chunk.subarray(0, bytes - read)
      sum.update(known)
      read += known.length
      isMore = known.length < chunk.length
      if (isMore) break
    }
  } catch {
    isMore = true
  }
  return read < bytes || sum.digest("hex") !== sha256 ? undefined : isMore ? "more" : "same"
}

const sha256 = async ({ path, bytes }: FoundFile): Promise<string | null> => {
  if (path === "-") return null
  try {
    // A pipe would be waited for, a device read for ever.
    if (!(await stat(path)).isFile()) return null
    if (bytes <= small) return oneShot("sha256", await readFile(path))
    const sum = createHash("sha256")
    await pipeline(createReadStream(path, { highWaterMark: small }), sum)
    return sum.digest("hex")
  } catch {
    return null
  }
}

/** The same files with the hash of their content, a few at a time. */
export const hash = Effect.fn("hash")((files: ReadonlyArray<FoundFile>): Effect.Effect<ReadonlyArray<InputFile>> =>
  Effect.promise(() => pLimit(open).map(files, async (file): Promise<InputFile> => ({ ...file, sha256: await sha256(file) })))
)
