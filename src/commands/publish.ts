/** `winnow publish`: brings a held run into force. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as References from "effect/References"
import { accept, waiting } from "../keeping/Accept.ts"
import { Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { locked } from "../runs/Lock.ts"
import { command } from "../report/command.ts"
import { logOn } from "../report/log.ts"
import { type Ending, keep } from "../runs/Run.ts"
import { runNamed, stateOf } from "../runs/Runs.ts"
import { worldAt } from "../runs/World.ts"
import { shown } from "../report/shown.ts"
import { healed, tell } from "./job.ts"
import { out, pipelineFlag } from "./options.ts"

export const publish = Command.make("publish", {
  run: Argument.String("run").pipe(Argument.withDescription("a held run: its id, or the beginning of it (default: the one that is held)"), Argument.optional),
  accept: Flag.Boolean("accept").pipe(Flag.withDescription("publish it although a guard holds it"), Flag.withDefault(false)),
  pipeline: pipelineFlag,
  out
}, Effect.fn("publish")(function*({ run: given, accept: isAccepted, pipeline: name, out }) {
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const where = { pipeline: name, out }
  const resume = command("run", where)
  const state = yield* stateOf(world)
  const held = waiting(world, state).map(({ steps }) => steps.at(-1)!.run)
  if (Option.isNone(given) && held.length !== 1) {
    return yield* new Refused({ message: held.length === 0 ? `no run in ${shown(world)} is held; there is nothing to publish` : `${held.length} runs are held; say which: ${held.join(", ")}` })
  }
  const run = Option.isNone(given) ? held[0]! : yield* runNamed(world, state, given.value, resume)
  const job = { world, pipeline, resume }
  // Somebody sits at it: what is told is told in words.
  const log = logOn(process.stderr, yield* References.MinimumLogLevel, "human")
  yield* locked(world, Effect.gen(function*() {
    yield* healed(job)
    const acceptance = yield* accept(job, run, isAccepted)
    if (acceptance.kind === "in force") return yield* Console.log(`run ${run} is published already\n  ${shown(world)}/runs/${run}`)
    const ending: Ending = acceptance.kind === "held" ? { kind: "held", reports: acceptance.reports, because: [], before: true, unreported: [] } : { ...acceptance, kind: "published", because: [], kept: [] }
    yield* tell(log, { ending, letGo: acceptance.kind === "held" ? undefined : yield* keep(job) }, world, where)
  }))
})).pipe(
  Command.withDescription("Publishes a run that a guard held, once somebody looked at it"),
  Command.withExamples([
    { command: "winnow publish", description: "says why the run is held, and publishes it when the guards let it pass now" },
    { command: "winnow publish 2026-11-22T031200Z --accept", description: "publishes it all the same" }
  ])
)
