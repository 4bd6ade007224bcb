/**
 * A task whose worker dies or hangs twice holds a document that no worker survives. It is found by halving the part, rejected, and
 * the others go on.
 */
import * as Effect from "effect/Effect"
import type { Heard } from "../Executor.ts"
import { type Outcome, type Task, TaskFailed } from "../Task.ts"
import { contextOf } from "../tasks/context.ts"
import { partOf, seeing, writePoison } from "../tasks/poison.ts"
import type { Answer, WorkerLost } from "./WorkerPool.ts"

/** More such documents in one part are no accident of the data. */
const mostPoisons = 20

type Ask = (task: Task, heard?: Heard) => Effect.Effect<Answer, WorkerLost>

export const surviving = (ask: Ask) => {
  const lost = (task: Task) => ask(task).pipe(Effect.as(undefined), Effect.catchTag("WorkerLost", ({ reason }) => Effect.succeed(reason)))

  /** The smallest `n` in `(low, high]` for which `dies(n)`, given that `dies(high)`. */
  const smallest = Effect.fnUntraced(function*(low: number, high: number, dies: (n: number) => Effect.Effect<string | undefined>) {
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((yield* dies(middle)) === undefined) low = middle
      else high = middle
    }
    return high
  })

  const findPoison = Effect.fnUntraced(function*(task: Task) {
    const context = yield* Effect.promise(() => contextOf(task.run))
    const stages = seeing(context, task.stage)
    const part = partOf(context, task)
    const { rows } = part
    const probe = (from: number, to: number, until: number) => lost({ ...task, probe: { from, to, until } })
    // Workers that die of no document at all are no document's fault.
    if ((yield* probe(0, 0, 0)) !== undefined) return false
    if ((yield* probe(0, rows, stages.length)) === undefined) return false
    const row = (yield* smallest(0, rows, (n) => probe(0, n, stages.length))) - 1
    const reason = yield* probe(row, row + 1, stages.length)
    if (reason === undefined) return false
    const until = yield* smallest(0, stages.length, (n) => probe(row, row + 1, n))
    writePoison(context, task.stage, part, row, { stage: stages[until - 1]!, reason })
    return true
  })

  const perform = (task: Task, heard?: Heard, found = 0): Effect.Effect<Outcome, TaskFailed> =>
    ask(task, heard).pipe(
      Effect.retry({ times: 1 }),
      Effect.catchTag("WorkerLost", Effect.fnUntraced(function*({ reason }) {
        if (task.phase === "pass" && found < mostPoisons && (yield* findPoison(task))) return { outcome: yield* perform(task, heard, found + 1) }
        return yield* new TaskFailed({ task, reason, damaged: false })
      })),
      Effect.flatMap((answer) => ("outcome" in answer ? Effect.succeed(answer.outcome) : Effect.fail(new TaskFailed({ task, reason: answer.reason, damaged: answer.damaged }))))
    )
  return (task: Task, heard?: Heard) => perform(task, heard)
}
