/**
 * Worker threads that we own: a worker that died or hangs is ended and replaced, and its task is tried once more. Effect's own
 * interruption cannot stop a loop in another thread; `terminate` can.
 */
import { Worker } from "node:worker_threads"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pool from "effect/Pool"
import * as Schema from "effect/Schema"
import { type Outcome, type Task, TaskFailed } from "../Task.ts"

export interface PoolOptions {
  readonly size: number
  /** A worker may use this much heap, in MiB. */
  readonly memory: number
  /** A task that takes longer is hung. */
  readonly patience: Duration.Input
}

/** What a worker says of a task. */
export type Answer = { readonly outcome: Outcome } | { readonly reason: string }

/** The worker is gone or of no more use; the task may be tried with another. */
export class WorkerLost extends Schema.TaggedError<WorkerLost>()("WorkerLost", { reason: Schema.String }) {
  override get message() {
    return this.reason
  }
}

const ask = (worker: Worker, task: Task): Effect.Effect<Answer, WorkerLost> =>
  Effect.callback<Answer, WorkerLost>((resume) => {
    const leave = () => {
      worker.off("message", answered).off("error", failed).off("exit", ended)
    }
    const answered = (answer: Answer) => {
      leave()
      resume(Effect.succeed(answer))
    }
    const failed = ({ message }: Error) => {
      leave()
      resume(Effect.fail(new WorkerLost({ reason: message })))
    }
    const ended = (code: number) => {
      leave()
      resume(Effect.fail(new WorkerLost({ reason: `the worker ended with exit code ${code}` })))
    }
    worker.once("message", answered).once("error", failed).once("exit", ended)
    worker.postMessage(task)
    return Effect.sync(leave)
  })

export const makeWorkerPool = Effect.fnUntraced(function*({ size, memory, patience }: PoolOptions) {
  const spawn = Effect.acquireRelease(
    Effect.sync(() => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memory } })
      // Whoever asks hears of errors; one that nobody waits for must not end the process.
      worker.on("error", () => {})
      return worker
    }),
    (worker) => Effect.promise(() => worker.terminate())
  )
  const pool = yield* Pool.makeWithTTL({ acquire: spawn, min: 0, max: size, timeToLive: "1 minute" })

  const once = (task: Task) =>
    Effect.scoped(Effect.gen(function*() {
      const worker = yield* Pool.get(pool)
      return yield* ask(worker, task).pipe(
        Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(new WorkerLost({ reason: `no answer within ${Duration.format(Duration.fromInputUnsafe(patience))}` })) }),
        Effect.tapError(() => Pool.invalidate(pool, worker))
      )
    }))

  const perform = (task: Task): Effect.Effect<Outcome, TaskFailed> =>
    once(task).pipe(
      Effect.retry({ times: 1 }),
      Effect.mapError(({ reason }) => new TaskFailed({ task, reason })),
      Effect.flatMap((answer) => ("outcome" in answer ? Effect.succeed(answer.outcome) : Effect.fail(new TaskFailed({ task, reason: answer.reason }))))
    )
  return { perform }
})
