/** Reads a group of input files into parts. */
import { rmSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readJsonIfThere, writeJson, writeRows } from "../Disk.ts"
import { sha256 } from "../runs/Fingerprint.ts"
import { type Part, partKey, type Plan } from "../runs/Plan.ts"
import { partCharacters, partRows, type Row } from "../Row.ts"
import type { InputFile } from "../sources/find.ts"
import { changedRow, type Outcome, read } from "../sources/read.ts"
import { readTombstones, withoutForgotten } from "../keeping/Tombstones.ts"
import type { Tell } from "../Task.ts"
import { type Context, worldOf } from "./context.ts"

export interface ReadMark {
  readonly parts: ReadonlyArray<Part>
  /** What became of each file of the group. */
  readonly reached: ReadonlyArray<Reached>
}

interface Reached extends Partial<Outcome> {
  /** Records that were read. */
  readonly rows: number
  /** Whether they are all that it holds, as far as `--limit` knows. */
  readonly whole: boolean
}

const changed = "changed-while-read"

export const performRead = async ({ plan, at, dir }: Context, _stage: number, group: number, tell: Tell = () => {}): Promise<"done" | "kept"> => {
  if (readJsonIfThere<ReadMark>(at.readMark(group)) !== undefined) return "kept"
  const withoutDoomed = withoutForgotten(readTombstones(worldOf(dir)))
  const files = plan.groups[group]!.map((index) => plan.files[index]!)
  // A file that changed while it was read is not taken: all is read once more without it.
  const without = new Set<InputFile>()
  let written = 0
  for (;;) {
    const { parts, reached } = await readGroup(plan, at, group, files, without, withoutDoomed, tell)
    const spoilt = files.filter((file, i) => reached[i]!.broken === changed && !without.has(file))
    for (const file of spoilt) without.add(file)
    if (spoilt.length === 0) {
      for (let left = parts.length; left < written; left++) for (const path of [at.part, at.ids]) rmSync(path(partKey(group, left)), { force: true })
      writeJson(at.readMark(group), { parts, reached } satisfies ReadMark)
      return "done"
    }
    written = Math.max(written, parts.length)
  }
}

const readGroup = async (plan: Plan, at: Context["at"], group: number, files: ReadonlyArray<InputFile>, without: ReadonlySet<InputFile>, withoutDoomed: ReturnType<typeof withoutForgotten>, tell: Tell): Promise<ReadMark> => {
  const parts: Array<Part> = []
  let documents = 0
  /** Of the files before, and of all that was read. */
  let [before, bytes] = [0, 0]
  const say = (part?: Part) => tell({ bytes, documents, ...(part && { part }) })
  let rows: Array<Row> = []
  let characters = 0
  const flush = (): Part => {
    const key = partKey(group, parts.length)
    const bytes = writeRows(at.part(key), withoutDoomed(rows))
    writeRows(at.ids(key), rows.map((row) => row.id))
    const part = { key, rows: rows.length, hash: sha256(bytes) }
    parts.push(part)
    rows = []
    characters = 0
    return part
  }
  let left = plan.limit ?? Infinity
  const reached: Array<Reached> = []
  const take = (chunk: ReadonlyArray<Row>) => {
    documents += chunk.length
    for (const row of chunk.slice(0, left)) {
      rows.push(row)
      characters += row.text.length
      if (rows.length === partRows || characters >= partCharacters) say(flush())
    }
    left -= chunk.length
  }
  const readFile = Effect.fnUntraced(function*(file: InputFile) {
    const leftBefore = left
    // A file that ends right at the limit is whole: only what comes after it tells.
    let whole = left > 0
    let outcome: Outcome | undefined
    if (without.has(file)) {
      take([changedRow(file, plan.source)])
      outcome = { broken: changed, end: undefined, seen: 0 }
    } else if (whole) {
      yield* read(file, plan.source, (told) => (outcome = told), (position) => {
        bytes = before + position
        say()
      }).pipe(
        Stream.takeWhile(() => (whole = left > 0)),
        Stream.runForEach((chunk) => Effect.sync(() => take(chunk)))
      )
    }
    reached.push({ rows: leftBefore - Math.max(left, 0), whole: whole && left >= 0, ...outcome })
    left = Math.max(left, 0)
    bytes = before += file.bytes
    say()
  })
  await Effect.runPromise(Effect.forEach(files, readFile, { discard: true }))
  // Not told: what comes next is known to all in a moment.
  if (rows.length > 0) flush()
  return { parts, reached }
}
