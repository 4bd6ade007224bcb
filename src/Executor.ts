/** Runs the tasks of one phase, in any order and anywhere; a phase is over when its stream ends. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import type { Outcome, Reached, Task, TaskFailed } from "./Task.ts"

export interface Performed {
  readonly task: Task
  readonly outcome: Outcome
}

/** Hears now and then how far a task is that has not ended. */
export type Heard = (task: Task, reached: Reached) => void

/** These tasks, and all that come after them, are in the hands of a batch system: the run goes on without this process, and a job of its own ends it. */
export class Submitted extends Schema.TaggedError<Submitted>()("Submitted", {
  run: Schema.String,
  /** The job that ends the run, and how many others there are. */
  closing: Schema.String,
  cluster: Schema.String,
  jobs: Schema.Array(Schema.String)
}) {
  override get message() {
    return `run ${this.run} is submitted: ${this.jobs.length + 1} jobs, the last of them ${this.closing}`
  }
}

export class Executor extends Context.Service<Executor, {
  readonly run: (tasks: ReadonlyArray<Task>, heard?: Heard) => Stream.Stream<Performed, TaskFailed | Submitted>
  /** So many tasks it performs at once; absent where it does not say. */
  readonly workers?: number
  /** Lets go of what only stands by, such as workers and their memory, while there is nothing to perform. Absent where nothing does. */
  readonly rest?: Effect.Effect<void>
}>()("winnow/Executor") {}
