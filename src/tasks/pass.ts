/**
 * A part through one segment of the pipeline: rulings of the across stages before it are applied, each-stages run, sketches for
 * the across stages behind it are taken; the last segment writes what is published. What an earlier performance of this task, or
 * the parent run, did under the same fingerprint is kept; a stage whose output is the same to the byte stops the chain.
 */
import { addBooks, type Books, emptyBooks, mostFailures } from "../Books.ts"
import { readJson, writeJson } from "../Disk.ts"
import type { Part, Parts } from "../runs/Plan.ts"
import type { Tell } from "../Task.ts"
import { batches } from "./batches.ts"
import type { Context } from "./context.ts"
import { deltasOf } from "./deltas.ts"
import { type Passing, passingOf, type Work } from "./passing.ts"
import { shardsOf } from "./shards.ts"
import { sketchesOf } from "./sketches.ts"

export interface StageMark {
  readonly fingerprint: string
  /** Hash of the deltas. */
  readonly hash: string
  /** Milliseconds of processor time that the stage took, when it was not kept. */
  readonly ms: number
}

export interface PassMark {
  readonly stages: Readonly<Record<string, StageMark>>
  /** By across stage; `hash` is that of the file. */
  readonly sketches: Readonly<Record<string, StageMark>>
  /** Rows that an across stage failed on when it took its sketches; it rejects them when it is applied. Absent where there are none. */
  readonly unsketched?: Readonly<Record<string, ReadonlyArray<number>>>
  /** What it began from: the chain of the segment before, in the first one a hash of the part. */
  readonly from: string
  /** Hash of the part and of all deltas up to here: what a later stage's answer depends on. */
  readonly chain: string
  /** Fingerprint of the shards, in the last segment. */
  readonly shards: string | null
  /** Bytes of each shard by its name. Absent where there are none. */
  readonly shardBytes?: Readonly<Record<string, number>>
  readonly books: Books
  /** Documents that a stage failed on, by their ids as read, the first `mostFailures`. */
  readonly failures: ReadonlyArray<{ readonly stage: string; readonly row: number; readonly id: string; readonly message: string }>
  /** Names of what this run did itself, and did not take over. */
  readonly redone: ReadonlyArray<string>
  /** Documents of this part were forgotten since, and its sketches with them. */
  readonly forgotten?: true
}

export const performPass = async (context: Context, segmentIndex: number, partIndex: number, _tell?: Tell, ahead?: Part): Promise<"done" | "kept"> => {
  const { plan, pipeline, at, segments } = context
  const segment = segments[segmentIndex]!
  const stopAfter = plan.only === null ? Infinity : plan.stages.findIndex(({ name }) => name === plan.only)
  const before = segmentIndex === 0 ? [] : segments[segmentIndex - 1]!.across
  const order = [...before, ...segment.each].filter((index) => index <= stopAfter)
  const end = (order[0] ?? segment.across[0] ?? pipeline.stages.length) + order.length

  const passing = passingOf(context, segmentIndex, partIndex, ahead)
  const { part, own, chain: from } = passing
  const shards = segmentIndex === segments.length - 1 && plan.only === null ? shardsOf(passing) : undefined
  const works = [
    ...order.map((index) => deltasOf(passing, index)),
    ...segment.across.filter((index) => index <= stopAfter).map((index) => sketchesOf(passing, index, end)),
    ...(shards === undefined ? [] : [shards])
  ]
  for (let next = 0; next < works.length;) {
    if (works[next]!.kept()) next++
    else {
      // Whether what comes behind a stage can be kept is known once its output is, unless there is nothing to keep.
      const together = passing.agreeing.length === 0 ? works.slice(next) : [works[next]!]
      perform(passing, together)
      next += together.length
    }
  }

  const { stages, sketches, unsketched, chain, failures, redone } = passing
  const published = shards?.made() ?? { shards: null, books: emptyBooks() }
  if (own !== undefined && redone.length === 0 && own.chain === chain && own.shards === published.shards) return "kept"
  const mark: PassMark = { stages, sketches, ...(Object.keys(unsketched).length > 0 && { unsketched }), from, chain, ...published, failures: failures.slice(0, mostFailures), redone: [...new Set([...(own?.redone ?? []), ...redone])] }
  writeJson(at.passMark(segmentIndex, part.key), mark)
  return "done"
}

/** Works that are done in one go over the documents. */
const perform = ({ context: { at, plan }, part }: Passing, works: ReadonlyArray<Work>): void => {
  const before = plan.stages.slice(0, works[0]!.behind).map((stage) => at.delta(stage, part.key))
  try {
    for (const batch of batches(at.part(part.key), part.rows, before)) for (const work of works) work.over(batch)
    for (const work of works) work.end()
  } catch (error) {
    for (const work of works) work.abandon?.()
    throw error
  }
}

/** The sum of the books of all parts. */
export const sumBooks = (context: Context, parts: Parts): Books => {
  const books = emptyBooks()
  for (const part of parts.parts) addBooks(books, readJson<PassMark>(context.at.passMark(context.segments.length - 1, part.key)).books)
  return books
}
