/** What `run` and `rerun` do with a run that is in the hands of Slurm: hand it over, look at it until it is over, tell how it ended. */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { existsSync } from "node:fs"
import type { Submitted } from "../Executor.ts"
import { isQueued } from "../executors/slurm/commands.ts"
import { follow, letGo } from "../executors/slurm/follow.ts"
import { slurmPaths, type Submission, submissionAt } from "../executors/slurm/Submission.ts"
import { EndedElsewhere, Failed } from "../Failure.ts"
import { handOver, isOurJob, ownerAt } from "../runs/Lock.ts"
import type { World } from "../runs/World.ts"
import { command, type Where } from "../report/command.ts"
import type { Log } from "../report/log.ts"
import { counted } from "../report/terminal.ts"

const faults = (resume: string) => (error: unknown) => new Failed({ message: error instanceof Error ? error.message : String(error), resume })

/** Any run of the world: where what was submitted of it lies is the same for all. */
const anyRun = (world: World) => world.runDir("any")

/** Whether jobs have a pipeline in hand, and this process is none of them. */
export const isSubmitted = (world: World): boolean => {
  const owner = ownerAt(world)
  return owner !== undefined && "job" in owner && !isOurJob(owner) && existsSync(slurmPaths(anyRun(world)).submission) && isQueued(owner.job)
}

/** Gives the lock to the last job, and lets the first begin. */
export const handingOver = (world: World, { closing, cluster }: Submitted, resume: string) =>
  Effect.try({
    try: () => {
      handOver(world, { job: closing, cluster })
      letGo(submissionAt(anyRun(world))!)
    },
    catch: faults(resume)
  })

/** What was submitted, and what to do about it, in words. */
export const inQueue = (world: World, where: Where): string => {
  const { run, arrays, closing, cluster } = submissionAt(anyRun(world))!
  return `run ${run} is submitted to the Slurm cluster ${cluster}: ${counted(arrays.length, "array")}, and job ${closing} that ends the run\n  to look at it:    ${command("status", where)}\n  to take it back:  ${command("cancel", where)}`
}

/** The end of what the closing job said, without the name that every command puts before it. */
const said = (text: string) => text.trimEnd().replaceAll(/^winnow: /gm, "")

/** Looks at what was submitted until it is over, then says and ends as the closing job did. */
export const following = Effect.fnUntraced(function*(world: World, log: Log, resume: string) {
  // Whoever submitted it may have been killed before the first job was let go.
  yield* Effect.try({ try: () => letGo(submissionAt(anyRun(world))!), catch: faults(resume) })
  const { code, out, err } = yield* follow(anyRun(world), log.progress)
  log.clear()
  if (out !== "") yield* Console.log(out.trimEnd())
  if (code !== 0) return yield* new EndedElsewhere({ code, message: said(err) || `job ${submissionAt(anyRun(world))!.closing}, that ends the run, was ended from outside; what was done is kept\n  to go on from here: ${resume}` })
  for (const line of said(err).split("\n")) if (line !== "") log.tell("warn", line)
})

/** The submission that a lock speaks of. */
export const submissionOf = (world: World): Submission | undefined => submissionAt(anyRun(world))
