/** Joins the shards of all parts into what is published. */
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs"
import { createHash } from "node:crypto"
import { join } from "node:path"
import { aside, readJson } from "./Disk.ts"
import { comparing } from "./Pipeline.ts"
import type { Parts } from "./Plan.ts"
import { csvHead } from "./sinks/csv.ts"
import { jsonLine } from "./sinks/jsonLine.ts"
import type { Context } from "./tasks/context.ts"
import { shardNamesOf } from "./tasks/shards.ts"
import type { Settled } from "./tasks/rulings.ts"

/** A published file, as `verify` and the data package know it. */
export interface PublishedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

const chunk = 1 << 20

/** Writes a file from pieces: strings as they are, paths by their content. */
export const concatenate = (path: string, pieces: ReadonlyArray<{ readonly text: string } | { readonly path: string }>): Omit<PublishedFile, "name"> => {
  const temporary = aside(path)
  // As in `writeWhole`: what stands there may be another run's file.
  rmSync(temporary, { force: true })
  const out = openSync(temporary, "wx")
  const hash = createHash("sha256")
  let bytes = 0
  const write = (block: Uint8Array) => {
    hash.update(block)
    for (let at = 0; at < block.length;) at += writeSync(out, block, at)
    bytes += block.length
  }
  try {
    const block = Buffer.alloc(chunk)
    for (const piece of pieces) {
      if ("text" in piece) {
        write(Buffer.from(piece.text))
        continue
      }
      const file = openSync(piece.path, "r")
      try {
        for (let read = readSync(file, block); read > 0; read = readSync(file, block)) write(block.subarray(0, read))
      } finally {
        closeSync(file)
      }
    }
    fsyncSync(out)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  } finally {
    closeSync(out)
  }
  renameSync(temporary, path)
  return { bytes, sha256: hash.digest("hex") }
}

/** Makes the published files of a run from its shards. */
export const publishFiles = (context: Context): ReadonlyArray<PublishedFile> => {
  const { at, pipeline, plan } = context
  const { parts } = readJson<Parts>(at.parts)
  const csv = pipeline.sinks.find((sink) => sink.kind === "csv")
  const across = comparing(pipeline.stages).at(-1)
  const earlier = across === undefined ? [] : readJson<Settled>(at.settled(plan.stages[across]!)).earlier
  return shardNamesOf(pipeline).map((name) => ({
    name,
    ...concatenate(at.published(name), [
      ...(name === "corpus.csv" ? [{ text: csvHead(csv!) }] : []),
      ...parts.map(({ key }) => ({ path: at.shard(name, key) })),
      ...(name === "duplicates.jsonl"
        ? earlier.map(({ id, run }) => ({ text: jsonLine({ id, cluster: id, kept: true, of: null, similarity: null, method: null, run }) }))
        : [])
    ])
  }))
}

/** Removes what only served to get there. */
export const tidy = (context: Context): void => {
  rmSync(join(context.dir, "shards"), { recursive: true, force: true })
  for (const { name } of context.plan.stages) {
    for (const folder of ["pairs", "counts", "shingles", "verdicts"]) {
      const path = join(context.dir, "stages", name, folder)
      if (existsSync(path)) rmSync(path, { recursive: true, force: true })
    }
  }
}
