/** Worker threads that we own: one that died or hangs is ended and replaced. Effect's interruption cannot stop a loop in another thread; `terminate` can. */
import { Worker } from "node:worker_threads"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pool from "effect/Pool"
import * as Schema from "effect/Schema"
import type { Outcome, Task } from "../Task.ts"

export interface PoolOptions {
  readonly size: number
  /** A worker may use this much heap, in MiB. */
  readonly memory: number
  /** A part that takes longer than this to go through its stages hangs. */
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

  /** One try: fails when the worker is lost, which is then replaced. */
  const once = (task: Task): Effect.Effect<Answer, WorkerLost> =>
    Effect.scoped(Effect.gen(function*() {
      const worker = yield* Pool.get(pool)
      const answer = ask(worker, task)
      // Only stages can hang; reading takes as long as its input is.
      const patient = task.phase !== "pass" ? answer : answer.pipe(Effect.timeoutOrElse({
        duration: patience,
        orElse: () => Effect.fail(new WorkerLost({ reason: `no answer within ${Duration.format(Duration.fromInputUnsafe(patience))}` }))
      }))
      return yield* patient.pipe(Effect.tapError(() => Effect.promise(() => worker.terminate()).pipe(Effect.andThen(Pool.invalidate(pool, worker)))))
    }))
  return once
})
