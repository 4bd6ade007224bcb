/** `winnow status`: who has a pipeline in hand, and how far that is. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { type Queued, queued } from "../executors/slurm/commands.ts"
import { type Progress, progressOf } from "../executors/slurm/follow.ts"
import type { Submission } from "../executors/slurm/Submission.ts"
import { load } from "../Load.ts"
import { atWork } from "../runs/Lock.ts"
import { reportInIfThere } from "../runs/Report.ts"
import { stateOf } from "../runs/Runs.ts"
import { worldAt } from "../runs/World.ts"
import { command } from "../report/command.ts"
import { grouped } from "../report/terminal.ts"
import { contextOf } from "../tasks/context.ts"
import { shown } from "../report/shown.ts"
import { out, pipeline } from "./options.ts"
import { submissionOf } from "./submitted.ts"

/** Elements of an array that wait or run, by their state. */
const jobsOf = (jobs: ReadonlyArray<Queued>, job: string | undefined): Readonly<Record<string, number>> => {
  const states: Record<string, number> = {}
  for (const { state } of jobs.filter((one) => one.job === job)) states[state.toLowerCase()] = (states[state.toLowerCase()] ?? 0) + 1
  return states
}

const jobOf = ({ arrays }: Submission, { phase, stage }: Progress) => arrays.find((array) => array.phase === phase && array.stage === stage)?.job

export const status = Command.make("status", {
  pipeline,
  out,
  json: Flag.Boolean("json").pipe(Flag.withDescription("as JSON"), Flag.withDefault(false))
}, Effect.fn("status")(function*({ pipeline: name, out, json }) {
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const where = { pipeline: name, out }
  const { nights, open } = yield* stateOf(world)
  const owner = atWork(world)
  const step = open?.steps.find(({ run }) => reportInIfThere(world.runDir(run)) === undefined)
  const context = step === undefined ? undefined : yield* Effect.promise(() => contextOf(world.runDir(step.run)).catch(() => undefined))
  const turns = context === undefined ? [] : progressOf(context)
  const submission = owner !== undefined && "job" in owner ? submissionOf(world) : undefined
  const jobs = submission === undefined ? [] : yield* Effect.try({ try: () => queued(submission.name), catch: (error) => (error as Error).message }).pipe(Effect.catch(() => Effect.succeed([])))
  if (json) {
    const told = turns.map((turn) => ({ phase: turn.phase, stage: turn.stage, done: turn.done, of: turn.of, jobs: submission === undefined ? {} : jobsOf(jobs, jobOf(submission, turn)) }))
    return yield* Console.log(JSON.stringify({ atWork: owner ?? null, run: step?.run ?? null, turns: told, last: nights.at(-1)?.run ?? null }, null, 2))
  }
  const who = owner === undefined ? "nothing is at work" : "job" in owner ? `in the hands of Slurm (cluster ${owner.cluster}); job ${owner.job} ends the run` : `process ${owner.pid} on ${owner.host} is at work`
  const rows = turns.filter((turn) => turn.name !== null).map((turn) => {
    const states = submission === undefined ? "" : Object.entries(jobsOf(jobs, jobOf(submission, turn))).map(([state, n]) => `${grouped(n)} ${state}`).join(", ")
    return `  ${turn.name!.padEnd(36)} ${(turn.of === null ? "" : `${grouped(turn.done)} of ${grouped(turn.of)}`).padEnd(20)} ${states}`.trimEnd()
  })
  yield* Console.log([
    `${pipeline.name}: ${who}`,
    ...(step === undefined
      ? [nights.length === 0 ? `no run in ${shown(world)} yet` : `last run ${nights.at(-1)!.run}`]
      : [`run ${step.run}, night ${step.night}${owner === undefined ? `, is unfinished; to go on: ${command("run", where)}` : ""}`, "", ...rows])
  ].join("\n"))
})).pipe(
  Command.withDescription("Says whether a run is at work, here or on a cluster, and how far it is"),
  Command.withExamples([
    { command: "winnow status news", description: "each phase with its tasks, and what of it waits and runs" },
    { command: "winnow status news --json", description: "for other programs" }
  ])
)
