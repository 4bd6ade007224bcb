/**
 * Worker processes that we own: one that died or hangs is ended and replaced. Processes and not threads, since a thread that runs out of
 * memory takes the whole command with it whenever the allocation that fails is a large one.
 */
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Pool from "effect/Pool"
import * as Schema from "effect/Schema"
import type { Heard } from "../Executor.ts"
import type { Outcome, Reached, Task } from "../Task.ts"

export interface PoolOptions {
  readonly size: number
  /** A worker may use this much heap, in MiB. */
  readonly memory: number
  /** A part that takes longer than this to go through its stages hangs. */
  readonly patience: Duration.Input
  /** The pipeline's file: the first worker loads its code before there is a task for it. */
  readonly pipeline?: string
}

/** What a worker says of a task. */
export type Answer = { readonly outcome: Outcome } | { readonly reason: string; readonly damaged: boolean }

/** Sent now and then before the answer, by a task that reads. */
export interface Underway {
  readonly reached: Reached
}

/** Sent before the answer: the worker has loaded its code and begins. */
export const begun = "begun"

/** The worker is gone or of no more use; the task may be tried with another. */
export class WorkerLost extends Schema.TaggedError<WorkerLost>()("WorkerLost", { reason: Schema.String }) {
  override get message() {
    return this.reason
  }
}

interface Worker {
  readonly process: ChildProcess
  readonly isOutOfMemory: () => boolean
}

/** What a timer can wait, in milliseconds. */
const longest = 2 ** 31 - 1

const file = fileURLToPath(new URL("./worker.ts", import.meta.url))

/**
 * A part's objects are garbage when it is done. A small young generation (16 MiB instead of 4 would save a tenth of the time, and take 40 MB a
 * worker), a heap tidied between tasks, and memory given back to the system as it is freed leave a worker at half of the memory it would have.
 * The variables are those of glibc; others do not know them. Expressions are compiled once, to machine code: that halves the time to compile them.
 */
const lean = { flags: ["--max-semi-space-size=4", "--no-regexp-tier-up", "--expose-gc"], variables: { MALLOC_ARENA_MAX: "1", MALLOC_MMAP_THRESHOLD_: "65536", MALLOC_TRIM_THRESHOLD_: "65536" } }

const start = ({ memory, pipeline }: PoolOptions): Worker => {
  const execArgv = [...process.execArgv, `--max-old-space-size=${memory}`, ...lean.flags]
  const child = fork(file, pipeline === undefined ? [] : [pipeline], { execArgv, env: { ...lean.variables, ...process.env }, stdio: ["ignore", "inherit", "pipe", "ipc"] })
  let isOutOfMemory = false
  // What V8 says when it gives up is a page of addresses; the reason says it in three words.
  child.stderr!.on("data", (chunk: Buffer) => {
    isOutOfMemory ||= /<--- Last few GCs --->|FATAL ERROR/.test(chunk.toString("latin1"))
    if (!isOutOfMemory) process.stderr.write(chunk)
  })
  // Whoever asks hears of errors; one that nobody waits for must not end the command.
  child.on("error", () => {})
  return { process: child, isOutOfMemory: () => isOutOfMemory }
}

const isOver = ({ process: child }: Worker) => child.exitCode !== null || child.signalCode !== null

const end = (worker: Worker): Effect.Effect<void> =>
  Effect.promise(async () => {
    if (isOver(worker) || worker.process.pid === undefined) return
    const ended = once(worker.process, "exit")
    worker.process.kill("SIGKILL")
    await ended
  })

/** `patience`: how long the worker may take from when it began. */
const ask = ({ process: child, isOutOfMemory }: Worker, task: Task, patience: Duration.Duration, told: Heard): Effect.Effect<Answer, WorkerLost> =>
  Effect.callback<Answer, WorkerLost>((resume) => {
    let timer: NodeJS.Timeout | undefined
    const leave = () => {
      clearTimeout(timer)
      child.off("message", heard).off("error", failed).off("close", closed)
    }
    const heard = (message: unknown) => {
      if (message === begun) {
        if (Duration.isFinite(patience)) timer = setTimeout(() => lost(`no answer within ${Duration.format(patience)}`), Math.min(Duration.toMillis(patience), longest))
        return
      }
      const said = message as Answer | Underway
      if ("reached" in said) return told(task, said.reached)
      leave()
      resume(Effect.succeed(said))
    }
    const lost = (reason: string) => {
      leave()
      resume(Effect.fail(new WorkerLost({ reason })))
    }
    const failed = ({ message }: Error) => lost(message)
    const closed = (code: number | null, signal: string | null) => {
      lost(isOutOfMemory() ? "the worker ran out of memory" : signal === null ? `the worker ended with exit code ${code}` : `the worker was ended by ${signal}`)
    }
    child.on("message", heard).once("error", failed).once("close", closed)
    child.send(task)
    return Effect.sync(leave)
  })

/** The first worker starts at once, the others when there are tasks for them. */
export const makeWorkerPool = Effect.fnUntraced(function*(options: PoolOptions) {
  const { size, patience } = options
  const pool = yield* Pool.makeWithTTL({ acquire: Effect.acquireRelease(Effect.sync(() => start(options)), end), min: 1, max: size, timeToLive: "1 minute" })

  /** One try: fails when the worker is lost, which is then replaced. */
  const once = (task: Task, heard: Heard = () => {}): Effect.Effect<Answer, WorkerLost> =>
    Effect.scoped(Effect.gen(function*() {
      const worker = yield* Pool.get(pool)
      // Only stages can hang; reading takes as long as its input is.
      const answer = ask(worker, task, task.phase === "pass" ? Duration.fromInputUnsafe(patience) : Duration.infinity, heard)
      return yield* answer.pipe(Effect.tapError(() => end(worker).pipe(Effect.andThen(Pool.invalidate(pool, worker)))))
    }))
  return once
})
