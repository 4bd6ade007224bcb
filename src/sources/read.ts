/** From a file to rows: bytes, unpacked if need be, through the driver of their format. */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { createReadStream, readFileSync, statSync } from "node:fs"
import type { Row } from "../Row.ts"
import type { Format, Source } from "../Source.ts"
import { BrokenPacking, unpack } from "./compression.ts"
import { csv } from "./csv.ts"
import type { FoundFile } from "./find.ts"
import { type NameParts, partsOf } from "./format.ts"
import { jsonl } from "./jsonl.ts"
import { type Driver, type Origin, rejectedOf } from "./record.ts"
import { txt } from "./txt.ts"

const drivers: Readonly<Record<Format, Driver>> = { txt, jsonl, csv }

/** The file ended before its end; `why` is what its rejected row says. */
class Broken extends Schema.TaggedError<Broken>()("Broken", { why: Schema.String }) {}
const brokenBy = (error: unknown) => new Broken({ why: error instanceof BrokenPacking ? error.why : "unreadable" })

const readSize = 1024 * 1024

const bytesOf = ({ path }: FoundFile, { compression }: NameParts): Stream.Stream<Uint8Array, Broken> => {
  if (path === "-") return NodeStream.fromReadable({ evaluate: () => process.stdin, onError: brokenBy, chunkSize: 1 })
  if (compression !== undefined) return Stream.fromAsyncIterable(unpack(path, compression), brokenBy)
  // At once, if it is small: the event loop makes a thousand small pages take twenty times as long.
  return Stream.unwrap(Effect.try({
    try: () => statSync(path).size <= readSize
      ? Stream.succeed<Uint8Array>(readFileSync(path))
      : NodeStream.fromReadable<Uint8Array, Broken>({ evaluate: () => createReadStream(path, { highWaterMark: readSize }), onError: brokenBy, chunkSize: 1 }),
    catch: brokenBy
  }))
}

/** `undefined` when there is nothing to look at: gone, or out of reach (a link to itself, a folder that is closed). */
const lookedAt = (path: string) => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** A row for the file when it is no longer the one that was found: its records may be of two minds. */
const changed = (origin: Origin, file: FoundFile): ReadonlyArray<Row> => {
  const now = file.path === "-" ? undefined : lookedAt(file.path)
  return now === undefined || (now.size === file.bytes && now.mtimeMs === file.mtimeMs) ? [] : [rejectedOf(origin, "changed-while-read", "")]
}

/**
 * The rows of a file in input order, some at a time, in bounded memory. Never fails: a record that cannot be read is a rejected row
 * among its neighbours, and a file that cannot be read to its end has one rejected row after those that it gave.
 */
export const read = (file: FoundFile, source: Source): Stream.Stream<ReadonlyArray<Row>> => Stream.suspend(() => {
  const parts = partsOf(file.name)
  const origin: Origin = { name: file.name, stem: parts.stem, fields: source.fields, delimiter: source.delimiter ?? parts.delimiter }
  const reader = drivers[source.format ?? parts.format ?? "jsonl"](origin)
  return bytesOf(file, parts).pipe(
    Stream.mapEffect((bytes) => reader.push(bytes)),
    Stream.takeUntil(() => reader.isDone()),
    Stream.concat(Stream.fromEffect(Effect.suspend(() => reader.end()))),
    Stream.catch(({ why }) => Stream.fromEffect(reader.end(why))),
    Stream.concat(Stream.sync(() => changed(origin, file))),
    Stream.filter((rows) => rows.length > 0)
  )
})

/** The rows of several files, one file after the other. */
export const readAll = (files: ReadonlyArray<FoundFile>, source: Source): Stream.Stream<ReadonlyArray<Row>> =>
  Stream.fromIterable(files).pipe(Stream.flatMap((file) => read(file, source)))
