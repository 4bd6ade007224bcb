/** The default: worker processes of this machine, each performing one task at a time. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Executor } from "../Executor.ts"
import { surviving } from "./survive.ts"
import { makeWorkerPool, type PoolOptions } from "./WorkerPool.ts"

export const processes = (options: PoolOptions) =>
  Layer.effect(
    Executor,
    Effect.gen(function*() {
      const outer = yield* Effect.scope
      let workers: { readonly scope: Scope.Closeable; readonly perform: ReturnType<typeof surviving> } | undefined
      const atWork = Effect.suspend(() => {
        if (workers !== undefined) return Effect.succeed(workers.perform)
        return Scope.fork(outer).pipe(Effect.flatMap((scope) =>
          Effect.map(Scope.provide(makeWorkerPool(options), scope), (pool) => {
            workers = { scope, perform: surviving(pool) }
            return workers.perform
          })
        ))
      })
      yield* atWork
      return {
        run: (tasks, heard) =>
          Stream.unwrap(Effect.map(atWork, (perform) =>
            Stream.fromIterable(tasks).pipe(
              Stream.mapEffect((task) => perform(task, heard).pipe(Effect.map((outcome) => ({ task, outcome }))), { concurrency: options.size, unordered: true })
            )
          )),
        rest: Effect.suspend(() => {
          const idle = workers
          workers = undefined
          return idle === undefined ? Effect.void : Scope.close(idle.scope, Exit.void)
        })
      }
    })
  )
