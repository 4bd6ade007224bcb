/** From a file to rows: bytes, unpacked if need be, through the driver of their format. */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { createReadStream, readFileSync, statSync } from "node:fs"
import type { Row } from "../Row.ts"
import type { Format, Source } from "../Source.ts"
import { BrokenPacking, mostPacked, unpack } from "./compression.ts"
import { csv } from "./csv.ts"
import { Transcoder } from "./encoding.ts"
import { type EarlierEnd, type FoundFile, lookedAt } from "./find.ts"
import { type NameParts, partsOf } from "./format.ts"
import { jsonl } from "./jsonl.ts"
import { type Driver, type Origin, rejectedOf } from "./record.ts"
import { txt } from "./txt.ts"

const drivers: Readonly<Record<Format, Driver>> = { txt, jsonl, csv }

/** The file ended before its end; `why` is what its rejected row says. */
class Broken extends Schema.TaggedError<Broken>()("Broken", { why: Schema.String }) {}
const brokenBy = (error: unknown) => new Broken({ why: error instanceof BrokenPacking ? error.why : "unreadable" })

const readSize = 1024 * 1024

/** The bytes of a file, unpacked, from one on; `reached` is told where in the file as it is stored. */
const bytesOf = ({ path }: FoundFile, { compression }: NameParts, from: number, reached: (position: number) => void): Stream.Stream<Uint8Array, Broken> => {
  if (path === "-") return NodeStream.fromReadable({ evaluate: () => process.stdin, onError: brokenBy, chunkSize: 1 })
  // What has become a pipe since would be waited for without end.
  if (lookedAt(path)?.isFile() !== true) return Stream.fail(new Broken({ why: "unreadable" }))
  if (compression !== undefined) return Stream.fromAsyncIterable(unpack(path, compression, mostPacked, reached), brokenBy)
  let position = from
  const passed = (bytes: Uint8Array) => Effect.sync(() => reached(position += bytes.length))
  // At once, if it is small: the event loop makes a thousand small pages take twenty times as long.
  return Stream.unwrap(Effect.try({
    try: () => statSync(path).size <= readSize
      ? Stream.succeed<Uint8Array>(readFileSync(path).subarray(from))
      : NodeStream.fromReadable<Uint8Array, Broken>({ evaluate: () => createReadStream(path, { highWaterMark: readSize, start: from }), onError: brokenBy, chunkSize: 1 }).pipe(Stream.tap(passed)),
    catch: brokenBy
  }))
}

/** All but the first so many bytes. */
const behind = (count: number) => {
  let left = count
  return (bytes: Uint8Array): Uint8Array => {
    const skipped = Math.min(left, bytes.length)
    left -= skipped
    return bytes.subarray(skipped)
  }
}

/** Whether the file is no longer the one that was found: its records may be of two minds. */
const isChanged = (file: FoundFile): boolean => {
  const now = file.path === "-" ? undefined : lookedAt(file.path)
  return now !== undefined && (now.size !== file.bytes || now.mtimeMs !== file.mtimeMs)
}

/** What stands in the place of all rows of a file that changed while it was read. */
export const changedRow = (file: FoundFile, source: Source): Row => {
  const { stem, delimiter } = partsOf(file.name)
  return rejectedOf({ name: file.name, stem, fields: source.fields, delimiter, invalid: "reject" }, "changed-while-read", "")
}

/** What became of a file when it was read to its end. */
export interface Outcome {
  /** Why it was rejected as a file, after the rows it gave. */
  readonly broken: string | undefined
  /** Where it ended, if more of it can be read from there on later. */
  readonly end: EarlierEnd | undefined
  /** Records before its first row that an earlier night had read. */
  readonly seen: number
}

/**
 * The rows of a file in input order, some at a time, in bounded memory. Never fails: a record that cannot be read is a rejected row
 * among its neighbours, and a file that cannot be read to its end has one rejected row after those that it gave. `tell` is called behind
 * the last row, `reached` now and then with how many bytes of the file as it is stored are done with.
 * `known`: what reads the formats, when it is to be something else.
 */
export const read = (file: FoundFile, source: Source, tell: (outcome: Outcome) => void = () => {}, reached: (position: number) => void = () => {}, known: Partial<typeof drivers> = {}): Stream.Stream<ReadonlyArray<Row>> => Stream.suspend(() => {
  const parts = partsOf(file.name)
  const format = source.format ?? parts.format ?? "jsonl"
  // Bytes of another reading say nothing.
  const from = format === "jsonl" && (source.encoding === undefined || source.encoding === file.from?.encoding) ? file.from : undefined
  const origin: Origin = { name: file.name, stem: parts.stem, fields: source.fields, delimiter: source.delimiter ?? parts.delimiter, invalid: source.invalid ?? "reject", ...(from && { from }) }
  const reader = (known[format] ?? drivers[format])(origin)
  const transcoder = new Transcoder(source.encoding ?? from?.encoding)
  // Only what is neither packed nor in another encoding has its records where their bytes are counted.
  const isDirect = parts.compression === undefined && transcoder.encoding === "utf-8"
  const skip = behind(isDirect ? 0 : from?.byte ?? 0)
  const content = parts.compression !== undefined && format === "jsonl" ? { sum: createHash("sha256"), bytes: 0 } : undefined
  const unpacked = (bytes: Uint8Array): Uint8Array => {
    if (content !== undefined) {
      content.sum.update(bytes)
      content.bytes += bytes.length
    }
    return bytes
  }
  let broken: string | undefined
  const unsupported = () => (transcoder.unsupported ? (broken = "unsupported-encoding") : undefined)
  /** Once: a fault at the end finds nothing that is held any more. */
  const ended = (why?: string) => Effect.suspend(() => {
    const rest = transcoder.end()
    return Effect.flatMap(reader.push(skip(rest)), (rows) => Effect.map(reader.end(why ?? unsupported()), (last) => [...rows, ...last]))
  })
  return bytesOf(file, parts, isDirect ? from?.byte ?? 0 : 0, reached).pipe(
    Stream.mapEffect((bytes) => Effect.suspend(() => reader.push(skip(transcoder.push(unpacked(bytes)))))),
    Stream.takeUntil(() => reader.isDone() || transcoder.unsupported),
    Stream.concat(Stream.fromEffect(ended())),
    Stream.catch(({ why }) => {
      broken = why
      return Stream.fromEffect(ended(why))
    }),
    Stream.concat(Stream.sync(() => {
      const changed = isChanged(file)
      if (changed) broken = "changed-while-read"
      else if (reader.isDone()) broken = "wrong-header"
      const end = reader.reached?.()
      tell({
        broken,
        end: end && { ...end.to, encoding: transcoder.encoding ?? "utf-8", ...(content && { content: { bytes: content.bytes, sha256: content.sum.digest("hex") } }) },
        seen: end?.seen ?? 0
      })
      return changed ? [changedRow(file, source)] : []
    })),
    Stream.filter((rows) => rows.length > 0)
  )
})

/** The rows of several files, one file after the other. */
export const readAll = (files: ReadonlyArray<FoundFile>, source: Source): Stream.Stream<ReadonlyArray<Row>> =>
  Stream.fromIterable(files).pipe(Stream.flatMap((file) => read(file, source)))
