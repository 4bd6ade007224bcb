/** Reads a group of input files into parts. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readJsonIfThere, writeJson, writeRows } from "../Disk.ts"
import { sha256 } from "../Fingerprint.ts"
import { type Part, partKey } from "../Plan.ts"
import { partCharacters, partRows, type Row } from "../Row.ts"
import { readAll } from "../sources/read.ts"
import type { Context } from "./context.ts"

export interface ReadMark {
  readonly parts: ReadonlyArray<Part>
}

export const performRead = async ({ plan, at }: Context, _stage: number, group: number): Promise<"done" | "kept"> => {
  if (readJsonIfThere<ReadMark>(at.readMark(group)) !== undefined) return "kept"
  const files = plan.groups[group]!.map((index) => plan.files[index]!)
  const parts: Array<Part> = []
  let rows: Array<Row> = []
  let characters = 0
  const flush = () => {
    if (rows.length === 0) return
    const key = partKey(group, parts.length)
    const bytes = writeRows(at.part(key), rows)
    writeRows(at.ids(key), rows.map((row) => row.id))
    parts.push({ key, rows: rows.length, hash: sha256(bytes) })
    rows = []
    characters = 0
  }
  let left = plan.limit ?? Infinity
  const take = (chunk: ReadonlyArray<Row>) => {
    for (const row of chunk.slice(0, left)) {
      rows.push(row)
      characters += row.text.length
      if (rows.length === partRows || characters >= partCharacters) flush()
    }
    left -= chunk.length
  }
  await Effect.runPromise(readAll(files, plan.source).pipe(
    Stream.takeWhile(() => left > 0),
    Stream.runForEach((chunk) => Effect.sync(() => take(chunk)))
  ))
  flush()
  const mark: ReadMark = { parts }
  writeJson(at.readMark(group), mark)
  return "done"
}
