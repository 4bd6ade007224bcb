/**
 * Documents whose id an earlier night published with another text: updates, which supersede what was published then. Known by what is
 * remembered of each earlier night, 16 bytes a document and a checksum: hashes of its id and of its text, kept in `memory/` and made anew when it is missing.
 */
import { existsSync, readFileSync } from "node:fs"
import { createHash } from "node:crypto"
import { readLine, writeWhole } from "../Disk.ts"
import { FileLines } from "../FileLines.ts"
import { idHash } from "./Ids.ts"
import { IdTable } from "./IdTable.ts"
import { type Context, memoryPaths } from "../tasks/context.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"

/** A document that supersedes one of an earlier night. */
export interface Superseding {
  readonly id: string
  /** The id of the other, which may be the same. */
  readonly of: string
  readonly run: string
  /** `update`: the same id with another text; `outgrown`: a text that contains the other and is half as long again. */
  readonly why: "update" | "outgrown"
}

/** Whether an id says what a document is. One that was made of its place in a file says nothing, nor does one that had to be changed. */
export const isIdentity = (id: string): boolean => !/[#~]\d+$/.test(id)

const columns = 4

/** The first 64 bits of a text's hash, as two halves. */
const textKey = (text: string): readonly [high: number, low: number] => {
  const hash = createHash("sha256").update(text.toWellFormed()).digest()
  return [hash.readUInt32BE(0), hash.readUInt32BE(4)]
}

/** All published records of a run whose id is an identity, with their numbers among them. */
const published = function*(corpus: string): Generator<CorpusRecord> {
  const lines = new FileLines(corpus)
  try {
    for (let bytes = lines.next(); bytes !== undefined; bytes = lines.next()) {
      const record = readLine<CorpusRecord>(corpus, `line ${lines.number}`, bytes)
      if (isIdentity(record.id)) yield record
    }
  } finally {
    lines.close()
  }
}

const keysOf = (corpus: string): Uint32Array => {
  let keys = new Uint32Array(1 << 14)
  let length = 0
  for (const { id, text } of published(corpus)) {
    if (length === keys.length) {
      const larger = new Uint32Array(2 * length)
      larger.set(keys)
      keys = larger
    }
    keys.set([...idHash(id), ...textKey(text)], length)
    length += columns
  }
  return keys.slice(0, length)
}

const sumBytes = 32

const sumOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest()

/** What is remembered of a night's published documents; `undefined` when it is missing or damaged. */
const known = (path: string): Uint32Array | undefined => {
  if (!existsSync(path)) return undefined
  const file = readFileSync(path)
  const bytes = file.subarray(0, -sumBytes)
  return sumOf(bytes).equals(file.subarray(-sumBytes)) ? new Uint32Array(Uint8Array.from(bytes).buffer) : undefined
}

/** Remembers a night's published documents, from its corpus. */
export const rememberPublished = ({ published: path, corpus }: Pick<ReturnType<typeof memoryPaths>, "published" | "corpus">): Uint32Array => {
  const keys = keysOf(corpus)
  const bytes = new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength)
  writeWhole(path, bytes, sumOf(bytes))
  return keys
}

/** The updates among what a run publishes, in its order. The last night that published an id counts. */
export const updatesOf = (context: Context): ReadonlyArray<Superseding> => {
  const { plan, at } = context
  if (plan.earlier.length === 0) return []
  const corpus = at.published("corpus.jsonl")
  const keys = keysOf(corpus)
  const table = new IdTable(keys.length / columns)
  for (let row = 0; row < keys.length; row += columns) table.addHash(keys[row]!, keys[row + 1]!, row)
  const found = new Map<number, string>()
  for (const earlier of plan.earlier) {
    const memory = memoryPaths(context.dir, earlier)
    // Of a night whose corpus is gone, and that was never remembered, nothing is known.
    const then = known(memory.published) ?? (existsSync(memory.corpus) ? rememberPublished(memory) : new Uint32Array())
    for (let at = 0; at < then.length; at += columns) {
      const row = table.getHash(then[at]!, then[at + 1]!)
      if (row === undefined) continue
      if (then[at + 2] === keys[row + 2] && then[at + 3] === keys[row + 3]) found.delete(row)
      else found.set(row, earlier.run)
    }
  }
  if (found.size === 0) return []
  const updates: Array<Superseding> = []
  let row = 0
  for (const { id } of published(corpus)) {
    const run = found.get(row)
    if (run !== undefined) updates.push({ id, of: id, run, why: "update" })
    row += columns
  }
  return updates
}
