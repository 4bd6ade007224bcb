/** One performance of a pass: what is known before it, what it came to so far, and the works that it consists of. */
import { join } from "node:path"
import { readJson, readJsonIfThere } from "../Disk.ts"
import { sha256 } from "../runs/Fingerprint.ts"
import { comparing } from "../Pipeline.ts"
import { type Part, type Parts, paths } from "../runs/Plan.ts"
import type { Stage } from "../Stage.ts"
import type { View } from "../View.ts"
import type { Batch } from "./batches.ts"
import { type Context, worldOf } from "./context.ts"
import type { PassMark, StageMark } from "./pass.ts"
import { type Poison, readPoison } from "./poison.ts"

/** Something that a pass makes of the documents of a part. */
export interface Work {
  /** Takes it over when it is there already. */
  readonly kept: () => boolean
  /** How many stages the documents have behind them when it sees them. */
  readonly behind: number
  readonly over: (batch: Batch) => void
  /** After all of them. */
  readonly end: () => void
  /** After a failure. */
  readonly abandon?: () => void
}

export interface Passing {
  readonly context: Context
  readonly part: Part
  /** New ids by row, as far as it is known which ids stand twice. */
  readonly renamed: Readonly<Record<string, string>>
  /** The mark of an earlier performance. */
  readonly own: PassMark | undefined
  /** Marks of runs of the same night, and where their files lie. */
  readonly inherited: ReadonlyArray<{ readonly there: ReturnType<typeof paths>; readonly mark: PassMark }>
  /** The mark of the segment before. */
  readonly earlier: PassMark | undefined
  readonly poison: ReadonlyMap<number, Poison>
  /** The part is behind a stage that compares: others may have fallen to a document of it. */
  readonly compared: boolean
  chain: string
  /** Marks that agree with all that was settled so far: no other has anything to take over. */
  agreeing: ReadonlyArray<PassMark>
  readonly stages: Record<string, StageMark>
  readonly sketches: Record<string, StageMark>
  readonly unsketched: Record<string, ReadonlyArray<number>>
  /** The same rows, while they are found. */
  readonly unsketchedRows: Set<number>
  readonly failures: Array<PassMark["failures"][number]>
  readonly redone: Array<string>
}

/** `ahead`: a part that is passed before all parts are known. */
export const passingOf = (context: Context, segment: number, index: number, ahead?: Part): Passing => {
  const { at, plan, pipeline, segments } = context
  const all = ahead === undefined ? readJson<Parts>(at.parts) : { parts: [], renamed: {} }
  const part = ahead ?? all.parts[index]!
  const own = readJsonIfThere<PassMark>(at.passMark(segment, part.key))
  const inherited = plan.inherit.flatMap((run) => {
    const there = paths(join(worldOf(context.dir), "runs", run))
    const mark = readJsonIfThere<PassMark>(there.passMark(segment, part.key))
    return mark === undefined ? [] : [{ there, mark }]
  })
  const earlier = segment === 0 ? undefined : readJson<PassMark>(at.passMark(segment - 1, part.key))
  return {
    context,
    part,
    renamed: all.renamed[part.key] ?? {},
    own,
    inherited,
    earlier,
    poison: readPoison(context, segment, part.key),
    compared: comparing(pipeline.stages).some((stage) => segments.slice(0, segment).some(({ across }) => across.includes(stage))),
    chain: earlier?.chain ?? beginningOf(part),
    agreeing: [...(own === undefined ? [] : [own]), ...inherited.map(({ mark }) => mark)],
    stages: {},
    sketches: {},
    unsketched: {},
    unsketchedRows: new Set(),
    failures: [],
    redone: []
  }
}

/** What a pass over a part begins from, as a hash. With the number of rows: under `--limit` a part may be only the beginning of what its hash is of. */
export const beginningOf = ({ hash, rows }: Part): string => sha256(hash, String(rows))

/** Milliseconds of processor time so far: what others do on the machine is not a stage's. */
export const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What went wrong with a document. A message may hold all of it. */
export const failure = (stage: Stage, row: number, { id }: View, message: string): PassMark["failures"][number] => ({ stage: stage.name, row, id, message: message.slice(0, 1000) })

/** What is taken over brings its failures with it. */
export const keepFailures = ({ failures }: Passing, mark: PassMark, name: string): void => {
  for (const failure of mark.failures) if (failure.stage === name) failures.push(failure)
}
