/** The default: worker processes of this machine, each performing one task at a time. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Executor, type Heard } from "../Executor.ts"
import { perform as performHere, type Task } from "../Task.ts"
import { contextOf } from "../tasks/context.ts"
import { surviving } from "./survive.ts"
import { makeWorkerPool, type PoolOptions } from "./WorkerPool.ts"

/** Bytes that are read before a worker has loaded its code. */
const little = 2 ** 20

/** Reading an input that is small is done here, while the first worker starts. Why there is no context is told by whoever performs the task. */
const isSmall = async ({ run, phase, index }: Task): Promise<boolean> => {
  const plan = phase === "read" ? (await contextOf(run).catch(() => undefined))?.plan : undefined
  return plan?.groups.length === 1 && plan.groups[index]!.reduce((sum, file) => sum + plan.files[file]!.bytes, 0) <= little
}

type Perform = ReturnType<typeof surviving>

const performedBy = (performThere: Perform, task: Task, heard?: Heard): ReturnType<Perform> =>
  Effect.flatMap(Effect.promise(() => isSmall(task)), (here) => (here ? performHere(task, (reached) => heard?.(task, reached)) : performThere(task, heard)))

export const processes = (options: PoolOptions) =>
  Layer.effect(
    Executor,
    Effect.gen(function*() {
      const outer = yield* Effect.scope
      let workers: { readonly scope: Scope.Closeable; readonly perform: Perform } | undefined
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
          Stream.unwrap(Effect.map(atWork, (performThere) =>
            Stream.fromIterable(tasks).pipe(
              Stream.mapEffect((task) => performedBy(performThere, task, heard).pipe(Effect.map((outcome) => ({ task, outcome }))), { concurrency: options.size, unordered: true })
            )
          )),
        workers: options.size,
        rest: Effect.suspend(() => {
          const idle = workers
          workers = undefined
          return idle === undefined ? Effect.void : Scope.close(idle.scope, Exit.void)
        })
      }
    })
  )
