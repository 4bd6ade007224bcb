/** For tests: bytes as a file of a given name, and the rows that reading makes of it. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import type { Row } from "../Row.ts"
import * as Source from "../Source.ts"
import type { Driver } from "./record.ts"
import { read } from "./read.ts"

/** Each packing by its ending. */
export const packings: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { "": (bytes) => bytes, ".gz": (bytes) => gzipSync(bytes), ".zst": (bytes) => zstdCompressSync(bytes) }

/** All rows of a file with this content. `spoil` is called after the file was found and before it is read. */
export const rowsOf = async (name: string, content: string | Buffer, options: Source.FilesOptions = {}, spoil: (path: string) => void = () => {}): Promise<ReadonlyArray<Row>> => {
  const folder = mkdtempSync(join(tmpdir(), "winnow-read-"))
  try {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    const { size: bytes, mtimeMs } = statSync(path)
    spoil(path)
    return (await Effect.runPromise(Stream.runCollect(read({ path, name, bytes, mtimeMs }, Source.files(path, options))))).flat()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All rows that a driver makes of these bytes when they come in chunks of a size. */
export const rowsInChunks = async (driver: Driver, content: Buffer, size: number): Promise<ReadonlyArray<Row>> => {
  const reader = driver({ name: "a", stem: "a", fields: Source.files("a").fields, delimiter: ",", invalid: "reject" })
  const rows: Array<ReadonlyArray<Row>> = []
  for (let at = 0; at < content.length && !reader.isDone(); at += size) {
    // The same memory each time, as a reader may find it.
    const chunk = Buffer.from(content.subarray(at, at + size))
    rows.push(await Effect.runPromise(reader.push(chunk)))
    chunk.fill(0)
  }
  return [...rows.flat(), ...(await Effect.runPromise(reader.end()))]
}

const unseen = /[\u0085\u2028\u2029\u3000\ufeff]/g

/** A row in a line: why it was rejected, or its text, each behind its id. */
export const brief = (row: Row): string =>
  `${row.id} ${"reject" in row ? `✗ ${row.reject.why}` : JSON.stringify(row.text)}`.replaceAll(unseen, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
