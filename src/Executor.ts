/** Runs the tasks of one phase, in any order and anywhere; a phase is over when its stream ends. */
import * as Context from "effect/Context"
import type * as Stream from "effect/Stream"
import type { Outcome, Reached, Task, TaskFailed } from "./Task.ts"

export interface Performed {
  readonly task: Task
  readonly outcome: Outcome
}

/** Hears now and then how far a task is that has not ended. */
export type Heard = (task: Task, reached: Reached) => void

export class Executor extends Context.Service<Executor, {
  readonly run: (tasks: ReadonlyArray<Task>, heard?: Heard) => Stream.Stream<Performed, TaskFailed>
}>()("winnow/Executor") {}
