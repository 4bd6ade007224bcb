/** The inside of a worker process: performs the tasks it is sent, one at a time, and answers each. */
import { flushCompileCache } from "node:module"
import { pathToFileURL } from "node:url"
import { getHeapStatistics } from "node:v8"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { perform, type Task } from "../Task.ts"
import { contextOf } from "../tasks/context.ts"
import { type Answer, begun, type Underway } from "./WorkerPool.ts"

/** What a task leaves behind is cleared away when it is so many bytes: it takes a tenth of a second, which a task that matches or compares may take as well. */
const tidyFrom = 32 * 2 ** 20

const held = (): number => {
  const { used_heap_size, external_memory } = getHeapStatistics()
  return used_heap_size + external_memory
}
let heldBefore = 0

/** How far it is, is said so often at most, in milliseconds: what a person sees moving, and no work for whoever hears it. */
const pause = 250

let isCompiled = false

process.on("message", async (task: Task) => {
  // Loading the pipeline's code takes its time, and is not what a stage may be called slow for. Why it fails is told by `perform`.
  await contextOf(task.run).catch(() => {})
  process.send!(begun)
  let said = performance.now()
  const result = await Effect.runPromise(Effect.result(perform(task, (reached) => {
    const now = performance.now()
    // Whoever waits for a part begins with it.
    if (now - said < pause && reached.part === undefined) return
    said = now
    process.send!({ reached } satisfies Underway)
  })))
  const answer: Answer = Result.isSuccess(result) ? { outcome: result.success } : { reason: result.failure.reason, damaged: result.failure.damaged }
  process.send!(answer)
  // Kept for the next start: a worker is ended by a signal, and what it compiled would be lost.
  if (!isCompiled) flushCompileCache()
  isCompiled = true
  // What a part leaves behind would stay until the heap has grown as much again.
  if (held() - heldBefore < tidyFrom) return
  globalThis.gc?.()
  heldBefore = held()
})

// Signals of a terminal go to all of its processes; whoever sent us the task says what becomes of us.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {})
process.on("disconnect", () => process.exit())

// Its code is loaded while the run is still planned; whether it can be is told by the first task.
const pipeline = process.argv[2]
if (pipeline !== undefined) void import(pathToFileURL(pipeline).href).catch(() => {})

// A command that was killed tells nobody, and a loop hears nothing: a thread beside it sees that the parent is another. It may begin when the parent is gone.
new Worker(`setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, "SIGKILL"), 500)`, { eval: true, execArgv: [] }).unref()
