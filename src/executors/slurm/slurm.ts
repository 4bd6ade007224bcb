/**
 * Tasks as job arrays of Slurm. What is done is done; otherwise what is left of the whole run is submitted at once, and ends with a job
 * that is the same command again: it finds all done and publishes, or submits again what failed.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { readJson, readJsonIfThere, readRows } from "../../Disk.ts"
import { Executor, type Performed, Submitted } from "../../Executor.ts"
import { harmless } from "../../report/terminal.ts"
import type { Parts } from "../../runs/Plan.ts"
import { doneIn, type Turn } from "../../runs/Turns.ts"
import { type Task, TaskFailed } from "../../Task.ts"
import { type Context, contextOf } from "../../tasks/context.ts"
import { readPoison } from "../../tasks/poison.ts"
import { endings } from "./commands.ts"
import { type Failure, slurmPaths, type Submission, submissionAt } from "./Submission.ts"
import { submit, type SlurmOptions } from "./submit.ts"

/** For so long a machine may not see what another wrote to a shared folder (NFS: `acdirmax`, 60 seconds by default). */
export const staleSeconds = 65

/** The last lines of a file. */
const tailOf = (path: string): string => {
  if (!existsSync(path)) return ""
  const file = openSync(path, "r")
  try {
    const bytes = Buffer.alloc(2048)
    const { size } = fstatSync(file)
    const text = bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, Math.max(0, size - bytes.length)))
    return text.trimEnd().split("\n").slice(-5).map((line) => `\n    ${harmless(line)}`).join("")
  } finally {
    closeSync(file)
  }
}

/** Documents of a part that workers died of, as far as they were found. */
const poisonIn = (context: Context, { phase, stage, index }: Task): string => {
  if (phase !== "pass") return ""
  const { key } = readJson<Parts>(context.at.parts).parts[index]!
  const rows = [...readPoison(context, stage, key).keys()]
  return rows.length === 0 ? "" : `; workers died of ${rows.map((row) => readRows<string>(context.at.ids(key))[row]).join(", ")}`
}

/** Why a task was not done that was submitted, with the end of what its element printed. */
const failureOf = (context: Context, task: Task, { arrays, again }: Submission): TaskFailed => {
  const at = slurmPaths(context.dir)
  const array = arrays.find(({ phase, stage }) => phase === task.phase && stage === task.stage)
  const element = array === undefined ? 0 : task.index % array.elements
  const said = readJsonIfThere<Failure>(at.failure(task, task.index))
  const state = array === undefined ? undefined : endings(array.job).get(element)
  const reason = said?.reason ?? (state === undefined ? "it was not done" : `Slurm ended it: ${state}`)
  const log = `${at.logs(task)}${element}.log`
  const tail = tailOf(log)
  const more = `${poisonIn(context, task)}${again > 0 ? `; submitted ${again + 1} times` : ""}${tail === "" ? "" : `\n  the end of ${log}:${tail}`}`
  return new TaskFailed({ task, reason: `${reason}${more}`, damaged: said?.damaged ?? false })
}

/** The tasks that are left. Where all jobs ended well and some are, their marks may only not be seen yet. */
const leftOf = Effect.fnUntraced(function*(context: Context, turn: Omit<Turn, "name">, tasks: ReadonlyArray<Task>, before: Submission | undefined) {
  const look = () => {
    const isDone = doneIn(context, { ...turn, name: null })
    return tasks.filter(({ index }) => !isDone(index))
  }
  let left = look()
  if (left.length === 0 || before === undefined) return left
  const at = slurmPaths(context.dir)
  if (before.arrays.some(({ job }) => endings(job).size > 0) || left.some((task) => existsSync(at.failure(task, task.index)))) return left
  for (let waited = 0; waited < staleSeconds && left.length > 0; waited += 5) {
    yield* Effect.sleep("5 seconds")
    left = look()
  }
  return left
})

export const slurm = (options: SlurmOptions) =>
  Layer.succeed(Executor, {
    run: (tasks) =>
      Stream.unwrap(Effect.gen(function*() {
        const [first] = tasks
        if (first === undefined) return Stream.empty
        const failed = (error: unknown) => new TaskFailed({ task: first, reason: error instanceof Error ? error.message : String(error), damaged: false })
        const context = yield* Effect.tryPromise({ try: () => contextOf(first.run), catch: failed })
        const known = submissionAt(first.run)
        // This process is the closing job of what was submitted.
        const before = known !== undefined && known.run === context.plan.run && known.closing === process.env["SLURM_JOB_ID"] ? known : undefined
        const left = yield* leftOf(context, first, tasks, before)
        if (left.length === 0) return Stream.fromIterable(tasks.map((task): Performed => ({ task, outcome: "kept" })))
        if (before !== undefined) {
          const told = (task: Task) => readJsonIfThere<Failure>(slurmPaths(context.dir).failure(task, task.index))
          const damaged = left.find((task) => told(task)?.damaged)
          const worst = damaged ?? left.find((task) => told(task) !== undefined) ?? left[0]!
          if (damaged !== undefined || before.again >= options.resubmit) return yield* failureOf(context, worst, before)
        }
        const { closing, cluster, arrays } = yield* Effect.try({ try: () => submit(context, { ...first, name: null }, before === undefined ? 0 : before.again + 1, options), catch: failed })
        return yield* new Submitted({ run: context.plan.run, closing, cluster, jobs: arrays.map(({ job }) => job) })
      }))
  })
