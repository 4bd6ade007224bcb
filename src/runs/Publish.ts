/** Joins the shards of all parts into what is published, and describes it. */
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs"
import { createHash } from "node:crypto"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline as piped } from "node:stream/promises"
import type { Books } from "../Books.ts"
import { Growing, readJson } from "../Disk.ts"
import { comparing } from "../Pipeline.ts"
import type { Parts, paths, Plan } from "./Plan.ts"
import { fileOf, packingOf, type PublishedFile, type Sink } from "../Sink.ts"
import { datasetCard } from "../sinks/card.ts"
import { csvHead } from "../sinks/csv.ts"
import { dataPackage, resourcesOf } from "../sinks/datapackage.ts"
import { jsonLine } from "../sinks/jsonLine.ts"
import { packer } from "../sinks/packing.ts"
import { joinedParquet } from "../sinks/parquet.ts"
import type { Context } from "../tasks/context.ts"
import { shardOf } from "../tasks/shards.ts"
import type { Settled } from "../tasks/rulings.ts"

const lineFeed = 10

/** What was written to a file. */
export interface Written {
  readonly bytes: number
  readonly sha256: string
  readonly lines: number
}

/** A file that is hashed and counted on the way. */
class Output {
  readonly #file: Growing
  readonly #hash = createHash("sha256")
  #lines = 0

  constructor(path: string) {
    this.#file = new Growing(path)
  }

  write(block: Uint8Array): void {
    this.#hash.update(block)
    this.#file.write(block)
    for (let at = block.indexOf(lineFeed); at >= 0; at = block.indexOf(lineFeed, at + 1)) this.#lines++
  }

  abandon(): void {
    this.#file.abandon()
  }

  end(): Written {
    this.#file.end()
    return { bytes: this.#file.bytes, sha256: this.#hash.digest("hex"), lines: this.#lines }
  }
}

/** A string as it is, or the content of a file. */
type Piece = { readonly text: string } | { readonly path: string }

const blockBytes = 1 << 20

/** `room`: where each block is read to, the next over the one before; without it a block has a room of its own, as a packer may still be at work on the one before. */
const blocks = function*(pieces: ReadonlyArray<Piece>, room?: Buffer): Generator<Uint8Array, void> {
  for (const piece of pieces) {
    if ("text" in piece) {
      yield Buffer.from(piece.text)
      continue
    }
    const file = openSync(piece.path, "r")
    try {
      for (;;) {
        const block = room ?? Buffer.allocUnsafe(blockBytes)
        const read = readSync(file, block)
        if (read === 0) break
        yield block.subarray(0, read)
      }
    } finally {
      closeSync(file)
    }
  }
}

const sizeOf = (pieces: ReadonlyArray<Piece>): number => pieces.reduce((sum, piece) => sum + ("text" in piece ? Buffer.byteLength(piece.text) : statSync(piece.path).size), 0)

/** Writes a file; `fill` is given what writes to it. */
const written = async (path: string, fill: (write: (block: Uint8Array) => void) => void | Promise<void>): Promise<Written> => {
  const output = new Output(path)
  try {
    await fill((block) => output.write(block))
  } catch (error) {
    output.abandon()
    throw error
  }
  return output.end()
}

/** Writes a file from pieces, packed when its name says so. Leaves nothing behind when one of them cannot be read. */
export const concatenated = (path: string, pieces: ReadonlyArray<Piece>): Promise<Written> => {
  const packing = packingOf(path)
  return written(path, (write) => {
    if (packing === null) for (const block of blocks(pieces, Buffer.allocUnsafe(blockBytes))) write(block)
    else {
      return piped(Readable.from(blocks(pieces)), packer(packing, sizeOf(pieces)), async (packed: AsyncIterable<Uint8Array>) => {
        for await (const block of packed) write(block)
      })
    }
  })
}

/** A run whose shards are made: where they lie, and the documents of earlier nights that others fell to. */
export interface Publishable {
  readonly at: ReturnType<typeof paths>
  readonly plan: Plan
  readonly earlier: Settled["earlier"]
}

export const publishable = ({ at, plan, pipeline }: Context): Publishable => {
  const across = comparing(pipeline.stages).at(-1)
  return { at, plan, earlier: across === undefined ? [] : readJson<Settled>(at.settled(plan.stages[across]!)).earlier }
}

/** Files that are joined from the shards of all parts, beside those of the sinks. */
const accounts = ["ledger.jsonl", "duplicates.jsonl", "texts.jsonl"] as const

/** What is joined from the shards of all parts, in the order in which it is described. */
export const joinedFiles = (sinks: ReadonlyArray<Sink>): ReadonlyArray<string> => [...sinks.map(fileOf), ...accounts]

/** Joins the shards of one of those files. */
export const joinFile = ({ at, plan: { sinks }, earlier }: Publishable, index: number): Promise<Written> => {
  const { parts } = readJson<Parts>(at.parts)
  const shards = (name: string) => parts.map(({ key }) => at.shard(name, key))
  const sink = sinks[index]
  if (sink !== undefined) {
    const [path, made] = [at.published(fileOf(sink)), shards(shardOf(sink))]
    if (sink.kind !== "parquet") return concatenated(path, [...(sink.kind === "csv" ? [{ text: csvHead(sink) }] : []), ...made.map((path) => ({ path }))])
    return written(path, (write) => {
      for (const block of joinedParquet(made.values().map((path) => readFileSync(path)))) write(block)
    })
  }
  const name = accounts[index - sinks.length]!
  return concatenated(at.published(name), [
    ...shards(name).map((path) => ({ path })),
    ...(name === "duplicates.jsonl" ? earlier.map(({ id, run }) => ({ text: jsonLine({ id, cluster: id, kept: true, of: null, similarity: null, method: null, run }) })) : [])
  ])
}

/** Makes the published files of a run from its shards, and what describes them. `joined`: what became of a file that is joined. */
export const publishFiles = async (published: Publishable, books: Books, joined: (index: number) => Written | Promise<Written> = (index) => joinFile(published, index)): Promise<ReadonlyArray<PublishedFile>> => {
  const { at, plan } = published
  const { sinks, pipeline } = plan
  const files: Array<PublishedFile> = []
  const add = async (name: string, rows: number | null, made: Written | Promise<Written>) => {
    const { lines, bytes, sha256 } = await made
    files.push({ name, bytes, sha256, rows: rows ?? (name.endsWith(".jsonl") ? lines : null) })
  }
  for (const [index, name] of joinedFiles(sinks).entries()) await add(name, index < sinks.length ? books.published : null, joined(index))

  const title = `${pipeline.name}, ${plan.night}`
  const described = dataPackage(`${pipeline.name}-${plan.night}`, title, resourcesOf(files, sinks))
  const card = datasetCard({ title, version: plan.version, books, stages: plan.stages, files, data: sinks.some(({ kind }) => kind === "parquet") ? "corpus.parquet" : "corpus.jsonl" })
  await add("datapackage.json", null, concatenated(at.published("datapackage.json"), [{ text: described }]))
  await add("README.md", null, concatenated(at.published("README.md"), [{ text: card }]))
  return files
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
