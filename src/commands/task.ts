/** `winnow task`: performs tasks of a run, for a batch system to give. Idempotent: what is done is found done. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import { resolve } from "node:path"
import { rmSync } from "node:fs"
import { writeJson } from "../Disk.ts"
import { type Failure, slurmPaths } from "../executors/slurm/Submission.ts"
import { staleSeconds } from "../executors/slurm/slurm.ts"
import { surviving } from "../executors/survive.ts"
import { makeWorkerPool } from "../executors/WorkerPool.ts"
import { Failed, Refused } from "../Failure.ts"
import { described } from "../runs/Execute.ts"
import { recipeOf } from "../runs/Planning.ts"
import { indicesOf } from "../runs/Turns.ts"
import { perform as performHere, phases, type Task, TaskFailed } from "../Task.ts"
import { type Context, contextOf } from "../tasks/context.ts"
import { workerMemory } from "./executor.ts"
import { patience } from "./options.ts"

/** What was planned with other code would be written under the wrong name. */
const sameCode = ({ plan, pipeline }: Context): boolean => {
  const { stages, writing } = recipeOf(pipeline, plan.source)
  return plan.writing === writing && plan.stages.every(({ digest }, i) => digest === stages[i]!.digest)
}

/** A file that another machine wrote may be seen late on a shared folder. */
const isUnseen = ({ reason }: TaskFailed) => /ENOENT|is missing/.test(reason)
const untilSeen = Schedule.spaced("5 seconds").pipe(Schedule.while(({ input, elapsed }) => Effect.succeed(isUnseen(input as TaskFailed) && elapsed < staleSeconds * 1000)))

export const task = Command.make("task", {
  run: Argument.String("run").pipe(Argument.withDescription("the run's folder")),
  stage: Argument.Int("stage").pipe(Argument.withDescription("number of the pass, for `pass`; 0 for `read`, `assemble` and `join`; else of the stage in the pipeline, from 0")),
  phase: Argument.Literals("phase", phases).pipe(Argument.withDescription("what is done")),
  index: Argument.Int("index").pipe(Argument.withDescription("number of the task, from 0: a group of files, part, night, range of keys, cell or file, by phase")),
  of: Flag.Int("of").pipe(Flag.withDescription("all tasks of the phase whose number leaves <index> over when divided by this"), Flag.optional),
  patience
}, Effect.fn("task")(function*({ run, stage, phase, index, of, patience }) {
  const dir = resolve(run)
  const context = yield* Effect.tryPromise({ try: () => contextOf(dir), catch: (error) => new Refused({ message: `no run can be read in ${dir}: ${error instanceof Error ? error.message : String(error)}` }) })
  const share = Option.getOrUndefined(of)
  if (index < 0 || (share !== undefined && index >= share)) return yield* new Refused({ message: `there is no index ${index}${share === undefined ? "" : ` of ${share}`}` })
  const numbered = (number: number): Task => ({ run: dir, stage, phase, index: number })
  const asFailure = (error: unknown) => new TaskFailed({ task: numbered(index), reason: error instanceof Error ? error.message : String(error), damaged: false })
  const known = Effect.try({ try: () => (share === undefined ? [index] : indicesOf(context, { phase, stage, name: null }).filter((number) => number % share === index)), catch: asFailure })
  // A worker of its own only where scraped text meets readers and stages that may not survive it: it takes its time to start.
  const perform = phase === "read" || phase === "pass" ? surviving(yield* makeWorkerPool({ size: 1, memory: workerMemory, patience: Duration.seconds(patience) })) : performHere
  const at = slurmPaths(dir)
  const one = Effect.fnUntraced(function*(number: number) {
    const task = numbered(number)
    yield* Console.error(`${phase} ${stage}/${number}`)
    yield* Effect.retry(perform(task), untilSeen)
    rmSync(at.failure(task, number), { force: true })
  })
  const failed = Effect.fnUntraced(function*(failure: TaskFailed) {
    const message = described(context, failure.task, failure.reason)
    writeJson(at.failure(failure.task, failure.task.index), { task: failure.task, reason: failure.reason, damaged: failure.damaged } satisfies Failure)
    yield* Console.error(message)
    return [message]
  })
  const failures = yield* Effect.gen(function*() {
    if (!sameCode(context)) return yield* asFailure(new Error("the code or an option of a stage is another than when the run was planned; winnow run plans it anew"))
    // One that fails keeps none of the others from being done.
    return (yield* Effect.forEach(yield* Effect.retry(known, untilSeen), (number) => Effect.catchTag(Effect.as(one(number), []), "TaskFailed", failed))).flat()
  }).pipe(Effect.catchTag("TaskFailed", failed))
  if (failures.length > 0) return yield* new Failed({ message: failures.length === 1 ? "a task failed" : `${failures.length} tasks failed`, resume: null })
}, Effect.scoped)).pipe(
  Command.withDescription("Performs tasks of a run that was planned: what a batch system is given to do. Not for every day: `run` does all of it"),
  Command.withExamples([
    { command: "winnow task out/news/runs/2026-11-21T031200Z 0 pass 17", description: "the first stages on part 17" },
    { command: "winnow task --of 8 out/news/runs/2026-11-21T031200Z 6 verify 3", description: "the fourth eighth of all that is to be verified" }
  ])
)
