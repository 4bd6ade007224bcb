/**
 * The unit that every executor runs, named by four values. Performing a task is idempotent: however often and wherever it runs,
 * it leaves the same bytes, written aside and renamed; what is there already is kept.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Damaged } from "./Disk.ts"
import { Part } from "./runs/Plan.ts"
import { performAssemble } from "./tasks/assemble.ts"
import { contextOf } from "./tasks/context.ts"
import { performCount, performTotal } from "./tasks/count.ts"
import { performFetch } from "./tasks/fetch.ts"
import { performJoin } from "./tasks/join.ts"
import { performMatch } from "./tasks/match.ts"
import { performPass } from "./tasks/pass.ts"
import { partOf, performProbe } from "./tasks/poison.ts"
import { performRead } from "./tasks/read.ts"
import { performRemember } from "./tasks/remember.ts"
import { performInherit, performSettle } from "./tasks/settle.ts"
import { performVerify } from "./tasks/verify.ts"

/** In the order in which they run. `stage` is the segment for `pass`, 0 for `read`, `assemble` and `join`, else the index of the across stage. */
export const phases = ["read", "assemble", "pass", "remember", "inherit", "count", "total", "match", "fetch", "verify", "settle", "join"] as const

export const Task = Schema.Struct({
  /** The run's folder. */
  run: Schema.String,
  stage: Schema.Int,
  phase: Schema.Literals(phases),
  /** Input group, earlier night, part, key range, cell or file, by phase. */
  index: Schema.Int,
  /** The part of a pass that begins while others are still read, so that nobody knows its index; what is told of it goes with the task. */
  part: Schema.optionalKey(Part),
  /** Only tries some rows of a part, up to the `until`-th stage of the segment, and writes nothing: to find the document that a worker dies of. */
  probe: Schema.optionalKey(Schema.Struct({ from: Schema.Int, to: Schema.Int, until: Schema.Int }))
})
export type Task = typeof Task.Type

/** Done now, or found done. */
export const Outcome = Schema.Literals(["done", "kept"])
export type Outcome = typeof Outcome.Type

/** How far a task is that reads: bytes of its files as they are stored, documents. */
export interface Reached {
  readonly bytes: number
  readonly documents: number
  /** A part that it has just written, when others follow. */
  readonly part?: Part
}

/** Hears how far a task is. */
export type Tell = (reached: Reached) => void

/** `damaged`: a file of ours is not what was written, so that the task fails as often as it is tried. */
export class TaskFailed extends Schema.TaggedError<TaskFailed>()("TaskFailed", { task: Task, reason: Schema.String, damaged: Schema.Boolean }) {
  override get message() {
    return `${this.task.phase} ${this.task.stage}/${this.task.index}: ${this.reason}`
  }
}

const performers = {
  read: performRead,
  assemble: performAssemble,
  pass: performPass,
  remember: performRemember,
  inherit: performInherit,
  count: performCount,
  total: performTotal,
  match: performMatch,
  fetch: performFetch,
  verify: performVerify,
  settle: performSettle,
  join: performJoin
}

export const perform = (task: Task, tell?: Tell): Effect.Effect<Outcome, TaskFailed> =>
  Effect.tryPromise({
    try: async () => {
      const context = await contextOf(task.run)
      return task.probe === undefined ? performers[task.phase](context, task.stage, task.index, tell, task.part) : performProbe(context, task.stage, partOf(context, task), task.probe)
    },
    catch: (error) => new TaskFailed({ task, reason: error instanceof Error ? error.message : String(error), damaged: error instanceof Damaged })
  })
