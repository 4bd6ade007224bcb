import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { expect, onTestFinished, test } from "vitest"
import { writeJson } from "../Disk.ts"
import { Executor } from "../Executor.ts"
import { type Task, TaskFailed } from "../Task.ts"
import type { Context } from "../tasks/context.ts"
import { aheadOf } from "./Ahead.ts"
import { type Part, paths, type Plan } from "./Plan.ts"

const part = (group: number, number: number, hash = "as read"): Part => ({ key: `0000${group}-0000${number}`, rows: 1, hash })
const told = (part: Part) => ({ bytes: 0, documents: 0, part })

/** A run of two groups, by an executor that ends a task when the test says so. */
const making = (workers: number, limit: number | null = null) => {
  const dir = mkdtempSync(join(tmpdir(), "winnow-ahead-"))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  mkdirSync(join(dir, "parts"))
  const at = paths(dir)
  const context = { dir, at, plan: { groups: [[0], [1]], limit } as unknown as Plan } as Context
  const begun: Array<string> = []
  const ends = new Map<string, Deferred.Deferred<void, TaskFailed>>()
  const performed = Effect.fnUntraced(function*(task: Task) {
    const name = task.part === undefined ? `part ${task.index}` : `ahead ${task.part.key}`
    const end = yield* Deferred.make<void, TaskFailed>()
    begun.push(name)
    ends.set(name, end)
    yield* Deferred.await(end)
    return { task, outcome: "done" as const }
  })
  const executor = Executor.of({ workers, run: (tasks) => Stream.fromIterable(tasks).pipe(Stream.mapEffect(performed, { concurrency: workers, unordered: true })) })
  /** Lets others do what they can. */
  const settle = Effect.repeat(Effect.yieldNow, { times: 100 })
  const end = (name: string, fault?: TaskFailed) => Effect.andThen(fault === undefined ? Deferred.succeed(ends.get(name)!, undefined) : Deferred.fail(ends.get(name)!, fault), settle)
  const read = (group: number, ...parts: ReadonlyArray<Part>) => writeJson(at.readMark(group), { parts, reached: [] })
  const assembled = (...parts: ReadonlyArray<Part>) => writeJson(at.parts, { parts, renamed: {} })
  const tasks = (count: number) => Array.from({ length: count }, (_, index): Task => ({ run: dir, stage: 0, phase: "pass", index }))
  const ahead = aheadOf(context).pipe(Effect.provideService(Executor, executor))
  const run = <A, E>(effect: Effect.Effect<A, E, any>) => Effect.runPromise(Effect.scoped(effect as Effect.Effect<A, E, never>))
  return { begun, settle, end, read, assembled, tasks, ahead, run }
}

test("a part begins when a worker does not read, and is only waited for in its turn", async () => {
  const { begun, settle, end, read, assembled, tasks, ahead, run } = making(2)
  await run(Effect.gen(function*() {
    const { reading, heard, read: ended, close, run: perform } = yield* ahead
    reading(2)
    heard(told(part(0, 0)))
    yield* settle
    expect(begun).toEqual([])
    read(1, part(1, 0))
    ended(1, 1)
    yield* settle
    expect(begun).toEqual(["ahead 00000-00000"])
    // Told once more by a worker that took the place of another.
    heard(told(part(0, 0)))
    yield* end("ahead 00000-00000")
    expect(begun).toEqual(["ahead 00000-00000", "ahead 00001-00000"])
    read(0, part(0, 0), part(0, 1))
    ended(0, 0)
    yield* close
    assembled(part(0, 0), part(0, 1), part(1, 0))
    const all = yield* Effect.forkChild(Stream.runCollect(perform(tasks(3))))
    yield* settle
    expect(begun).toEqual(["ahead 00000-00000", "ahead 00001-00000", "part 1"])
    yield* end("part 1")
    yield* end("ahead 00001-00000")
    expect(yield* Fiber.join(all)).toHaveLength(3)
  }))
})

test("a part that was read anew, without a file that had changed, is ended and performed once more in its turn", async () => {
  const { begun, settle, end, read, assembled, tasks, ahead, run } = making(2)
  await run(Effect.gen(function*() {
    const { reading, heard, read: ended, close, run: perform } = yield* ahead
    reading(1)
    heard(told(part(0, 0, "with the file")))
    read(0, part(0, 0, "without it"))
    read(1)
    ended(0, 0)
    const closing = yield* Effect.forkChild(close)
    yield* settle
    expect(closing.pollUnsafe()).toBeUndefined()
    yield* end("ahead 00000-00000")
    assembled(part(0, 0, "without it"))
    yield* Effect.forkChild(Stream.runCollect(perform(tasks(1))))
    yield* settle
    expect(begun).toEqual(["ahead 00000-00000", "part 0"])
  }))
})

test("a part that fails is told as what it is in its turn", async () => {
  const { settle, end, read, assembled, tasks, ahead, run } = making(2)
  const fault = await run(Effect.gen(function*() {
    const { reading, heard, read: ended, close, run: perform } = yield* ahead
    reading(1)
    heard(told(part(1, 0)))
    read(0, part(0, 0))
    read(1, part(1, 0))
    ended(0, 0)
    yield* close
    assembled(part(0, 0), part(1, 0))
    yield* settle
    yield* end("ahead 00001-00000", new TaskFailed({ task: tasks(1)[0]!, reason: "no room", damaged: false }))
    return yield* Effect.flip(Stream.runDrain(perform(tasks(2))))
  }))
  expect(fault).toMatchObject({ task: { index: 1 }, reason: "no room" })
})

test.for([["one worker, which reads", 1, null], ["a limit", 2, 3]] as const)("nothing begins ahead with %s", async ([, workers, limit]) => {
  const { begun, settle, ahead, run } = making(workers, limit)
  await run(Effect.gen(function*() {
    const { reading, heard } = yield* ahead
    reading(1)
    heard(told(part(0, 0)))
    yield* settle
  }))
  expect(begun).toEqual([])
})
