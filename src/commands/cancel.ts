/** `winnow cancel`: ends what is at work on a pipeline, here or on a cluster. What is done stays done. */
import { hostname } from "node:os"
import * as Command from "effect/cli/Command"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { cancel as scancel, isQueued, queued } from "../executors/slurm/commands.ts"
import { Failed } from "../Failure.ts"
import { load } from "../Load.ts"
import { atWork, locked } from "../runs/Lock.ts"
import { sweepOpen } from "../runs/Run.ts"
import { worldAt } from "../runs/World.ts"
import { command } from "../report/command.ts"
import { shown } from "../report/shown.ts"
import { out, pipeline } from "./options.ts"
import { submissionOf } from "./submitted.ts"

/** Slurm gives a job 30 seconds to end by itself (`KillWait`), and a process of ours needs no more. */
const patience = 90

/** Asks every half second. */
const until = Effect.fnUntraced(function*(isSo: () => boolean, what: string) {
  for (let waited = 0; waited < 2 * patience; waited++) {
    if (isSo()) return
    yield* Effect.sleep("500 millis")
  }
  return yield* new Failed({ message: `${what} after ${patience} seconds`, resume: null })
})

export const cancel = Command.make("cancel", { pipeline, out }, Effect.fn("cancel")(function*({ pipeline: name, out }) {
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const resume = command("run", { pipeline: name, out })
  const owner = atWork(world)
  if (owner === undefined) return yield* Console.log(`nothing is at work in ${shown(world)}`)
  if ("pid" in owner) {
    if (owner.host !== hostname()) return yield* new Failed({ message: `process ${owner.pid} on ${owner.host} is at work: end it there, with SIGTERM`, resume: null })
    process.kill(owner.pid, "SIGTERM")
    yield* until(() => JSON.stringify(atWork(world)) !== JSON.stringify(owner), `process ${owner.pid} has not ended`)
  } else {
    const submission = submissionOf(world)
    yield* Effect.try({
      try: () => {
        // First: when the others are over it begins, and would submit them again.
        scancel([owner.job])
        if (submission !== undefined) scancel([...new Set(queued(submission.name).map(({ job }) => job))])
      },
      catch: (error) => new Failed({ message: (error as Error).message, resume: null })
    })
    yield* until(() => !isQueued(owner.job) && (submission === undefined || queued(submission.name).length === 0), "Slurm has not ended all jobs")
    // Nobody's lock now: it is taken and given back.
    yield* locked(world, Effect.sync(() => sweepOpen(world)))
  }
  yield* Console.log(`cancelled; what was done is kept, and what was published is as it was\n  to go on from here: ${resume}`)
})).pipe(
  Command.withDescription("Ends the run that is at work, here or on a cluster; the next run goes on where it stopped"),
  Command.withExamples([{ command: "winnow cancel news", description: "takes all jobs of the run out of the queue, or ends the process" }])
)
