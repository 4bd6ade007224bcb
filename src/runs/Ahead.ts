/**
 * Parts that go through the first stages while others are still read: one large file is read by one worker, and the others would have
 * nothing to do. Each is the task that it would be later. Where an executor does not say how many workers it has, nothing begins before its turn.
 */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FiberSet from "effect/FiberSet"
import * as Stream from "effect/Stream"
import { readJson } from "../Disk.ts"
import { Executor, type Performed, type Submitted } from "../Executor.ts"
import type { Part, Parts, Plan } from "./Plan.ts"
import { type Reached, type Task, TaskFailed } from "../Task.ts"
import type { Context } from "../tasks/context.ts"
import type { ReadMark } from "../tasks/read.ts"

interface Begun {
  readonly part: Part
  readonly fiber: Fiber.Fiber<void, TaskFailed | Submitted>
}

/** What begins in a run whose parts are not all read. Under a limit nobody knows how much of a part will count. */
export const aheadOf = Effect.fnUntraced(function*({ dir, at, plan }: Context) {
  const { run, workers = 0 } = yield* Executor
  const fork = yield* FiberSet.makeRuntime<never, void, TaskFailed | Submitted>()
  const begun = new Map<string, Begun>()
  let waiting: Array<Part> = []
  let [readers, passing] = [0, 0]

  const next = () => {
    while (readers + passing < workers && waiting.length > 0) {
      const part = waiting.shift()!
      passing++
      const task: Task = { run: dir, stage: 0, phase: "pass", index: begun.size, part }
      const ended = Effect.sync(() => {
        passing--
        next()
      })
      begun.set(part.key, { part, fiber: fork(run([task]).pipe(Stream.runDrain, Effect.ensuring(ended))) })
    }
  }

  const isAsRead = ({ groups }: Plan): boolean => {
    const hashes = new Map(groups.flatMap((_, group) => readJson<ReadMark>(at.readMark(group)).parts.map(({ key, hash }) => [key, hash])))
    return begun.values().every(({ part: { key, hash } }) => hashes.get(key) === hash)
  }

  const take = (parts: ReadonlyArray<Part>): void => {
    if (plan.limit === null) waiting.push(...parts.filter(({ key }) => !begun.has(key) && waiting.every((other) => other.key !== key)))
    next()
  }

  return {
    /** So many tasks of reading are given to workers. */
    reading: (tasks: number): void => {
      readers = Math.min(tasks, workers)
    },
    /** A task that reads told how far it is. */
    heard: ({ part }: Reached): void => {
      if (part !== undefined) take([part])
    },
    /** A group is read, and so many are left. */
    read: (group: number, left: number): void => {
      readers = Math.min(left, workers)
      if (left > 0) take(readJson<ReadMark>(at.readMark(group)).parts)
    },
    /** All is read: what has not begun waits for its turn. A part that is another by now, since a file changed meanwhile, is done with first. */
    close: Effect.suspend(() => {
      waiting = []
      if (isAsRead(plan)) return Effect.void
      const fibers = [...begun.values()].map(({ fiber }) => fiber)
      begun.clear()
      return Fiber.awaitAll(fibers)
    }),
    /** Performs the tasks of the first pass; for those that have begun it is only waited. */
    run: (tasks: ReadonlyArray<Task>): Stream.Stream<Performed, TaskFailed | Submitted> => {
      const { parts } = readJson<Parts>(at.parts)
      const fiberOf = ({ index }: Task) => begun.get(parts[index]!.key)?.fiber
      const waits = tasks.flatMap((task) => {
        const fiber = fiberOf(task)
        if (fiber === undefined) return []
        const inTurn = (fault: TaskFailed | Submitted) => (fault._tag === "TaskFailed" ? new TaskFailed({ task, reason: fault.reason, damaged: fault.damaged }) : fault)
        return [Fiber.join(fiber).pipe(Effect.mapError(inTurn), Effect.as({ task, outcome: "done" } as const))]
      })
      return Stream.merge(run(tasks.filter((task) => fiberOf(task) === undefined)), Stream.fromIterable(waits).pipe(Stream.mapEffect((wait) => wait, { concurrency: "unbounded", unordered: true })))
    }
  }
})
