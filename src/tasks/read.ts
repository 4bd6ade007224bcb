/** Reads a group of input files into parts. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readJsonIfThere, writeJson, writeRows } from "../Disk.ts"
import { sha256 } from "../Fingerprint.ts"
import { type Part, partKey } from "../Plan.ts"
import { partCharacters, partRows, type Row } from "../Row.ts"
import { read } from "../sources/read.ts"
import { readTombstones, withoutForgotten } from "../Tombstones.ts"
import { type Context, worldOf } from "./context.ts"

export interface ReadMark {
  readonly parts: ReadonlyArray<Part>
  /** Under `--limit`, of each file of the group: records that were read, and whether they are all that it holds. */
  readonly reached?: ReadonlyArray<Reached>
}

interface Reached {
  readonly rows: number
  readonly whole: boolean
}

export const performRead = async ({ plan, at, dir }: Context, _stage: number, group: number): Promise<"done" | "kept"> => {
  if (readJsonIfThere<ReadMark>(at.readMark(group)) !== undefined) return "kept"
  const withoutDoomed = withoutForgotten(readTombstones(worldOf(dir)))
  const files = plan.groups[group]!.map((index) => plan.files[index]!)
  const parts: Array<Part> = []
  let rows: Array<Row> = []
  let characters = 0
  const flush = () => {
    if (rows.length === 0) return
    const key = partKey(group, parts.length)
    const bytes = writeRows(at.part(key), withoutDoomed(rows))
    writeRows(at.ids(key), rows.map((row) => row.id))
    parts.push({ key, rows: rows.length, hash: sha256(bytes) })
    rows = []
    characters = 0
  }
  let left = plan.limit ?? Infinity
  const reached: Array<Reached> = []
  const take = (chunk: ReadonlyArray<Row>) => {
    for (const row of chunk.slice(0, left)) {
      rows.push(row)
      characters += row.text.length
      if (rows.length === partRows || characters >= partCharacters) flush()
    }
    left -= chunk.length
  }
  const readFile = Effect.fnUntraced(function*(file: (typeof files)[number]) {
    const before = left
    // A file that ends right at the limit is whole: only what comes after it tells.
    let whole = left > 0
    if (whole) {
      yield* read(file, plan.source).pipe(
        Stream.takeWhile(() => (whole = left > 0)),
        Stream.runForEach((chunk) => Effect.sync(() => take(chunk)))
      )
    }
    reached.push({ rows: before - Math.max(left, 0), whole: whole && left >= 0 })
    left = Math.max(left, 0)
  })
  await Effect.runPromise(Effect.forEach(files, readFile, { discard: true }))
  flush()
  const mark: ReadMark = { parts, ...(plan.limit !== null && { reached }) }
  writeJson(at.readMark(group), mark)
  return "done"
}
