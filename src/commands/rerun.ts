/** `winnow rerun`: one stage again, and exactly what depends on it. */
import { existsSync } from "node:fs"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { unlocked } from "../runs/Lock.ts"
import { readPlan } from "../runs/Plan.ts"
import { command } from "../report/command.ts"
import { foretoldAgain } from "../report/foretold.ts"
import { decideAgain, rerun as again } from "../runs/Run.ts"
import { readState, worldAt } from "../runs/World.ts"
import { chosen, executorFlags } from "./executor.ts"
import { shown } from "../report/shown.ts"
import { keeping, tell, working } from "./job.ts"
import { flagsFor, out, patience, pipelineFlag, workers } from "./options.ts"

export const rerun = Command.make("rerun", {
  what: Argument.String("run-and-stage").pipe(
    Argument.withDescription("a run (default: latest) and the stage to do again"),
    Argument.between(1, 2)
  ),
  pipeline: pipelineFlag,
  out,
  workers,
  patience,
  ...executorFlags,
  only: Flag.Boolean("only").pipe(Flag.withDescription("make only this stage's deltas, publish nothing, say what is stale then"), Flag.withDefault(false)),
  nightOnly: Flag.Boolean("night-only").pipe(Flag.withDescription("leave later nights as they are, marked stale where what they are compared with changes"), Flag.withDefault(false)),
  allNights: Flag.Boolean("all-nights").pipe(Flag.withDescription("do the stage again for every night"), Flag.withDefault(false)),
  dryRun: Flag.Boolean("dry-run").pipe(Flag.withDescription("say what would be redone, and why; do nothing"), Flag.withDefault(false))
}, Effect.fn("rerun")(function*({ what, pipeline: name, out, only, nightOnly, allNights, dryRun, ...flags }) {
  const [first, second] = what
  const { pipeline, file } = yield* load(name)
  if (allNights && (only || nightOnly || second !== undefined)) return yield* new Refused({ message: "--all-nights does a stage again for every night; it takes no run, no --only and no --night-only" })
  if (only && nightOnly) return yield* new Refused({ message: "--only publishes nothing, so there is no later night to leave: take one of --only and --night-only" })
  const world = worldAt(out, pipeline.name)
  const where = { pipeline: name, out }
  const job = {
    world,
    pipeline,
    file,
    source: pipeline.source,
    date: undefined,
    limit: undefined,
    fresh: false,
    resume: command("run", where),
    verify: command("verify", where, [], ["--all"])
  }
  const executor = yield* chosen(flags, file, world)
  if (only && executor.slurm !== undefined) return yield* new Refused({ message: "--only is done by this machine; with --executor slurm a stage is done again with all that depends on it" })
  const asked = { run: second === undefined ? "latest" : first!, stage: second ?? first!, only, nightOnly, allNights }
  if (dryRun) {
    // What a process is at work on would not be finished by another.
    yield* unlocked(world)
    return yield* Console.log(foretoldAgain(yield* decideAgain(job, asked), shown(world)))
  }
  // Before any folder is made: what is refused leaves nothing behind.
  if (!existsSync(world.dir)) yield* decideAgain(job, asked)
  // With the lock held: before, what another process is at work on looks as if it were left unfinished.
  yield* working(job, where, executor, Effect.fnUntraced(function*(job, log) {
    const intent = yield* decideAgain(job, asked)
    if (intent.pruned.length > 0) log.tell("warn", `night ${intent.pruned.join(", ")} stays as it is: its parts are gone, as the pipeline's retain says`)
    // Read before that run is let go of.
    const { source, limit } = readPlan(world.runDir(intent.run))
    const ended = yield* keeping(job, again(job, intent))
    // Of the last night a run finds the change by itself, when it reads what the night was read from: a stream is gone.
    const isFound = readState(world).nights.at(-1)?.run === intent.run && !source.patterns.includes("-")
    const reading = [...flagsFor(pipeline.source, source), ...(limit === null ? [] : ["--limit", String(limit)])]
    yield* tell(log, ended, world, where, isFound ? command("run", where, [], reading) : command("rerun", where, [intent.run, intent.stage]))
  }))
})).pipe(
  Command.withDescription("Does one stage again, and exactly what depends on it; the rest is taken over from the run before"),
  Command.withExamples([
    { command: "winnow rerun latest strip-headlines", description: "after a rule was changed" },
    { command: "winnow rerun 2026-11-21T031200Z strip-credits --only", description: "that stage's deltas, nothing else" },
    { command: "winnow rerun strip-headlines --all-nights", description: "bring the whole corpus up to date with a changed rule" }
  ])
)
