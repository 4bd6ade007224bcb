/** The default: worker processes of this machine, each performing one task at a time. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { Executor } from "../Executor.ts"
import { surviving } from "./survive.ts"
import { makeWorkerPool, type PoolOptions } from "./WorkerPool.ts"

export const processes = (options: PoolOptions) =>
  Layer.effect(
    Executor,
    Effect.gen(function*() {
      const perform = surviving(yield* makeWorkerPool(options))
      return {
        run: (tasks, heard) =>
          Stream.fromIterable(tasks).pipe(
            Stream.mapEffect((task) => perform(task, heard).pipe(Effect.map((outcome) => ({ task, outcome }))), { concurrency: options.size, unordered: true })
          )
      }
    })
  )
