/** `winnow verify`: recomputes what runs say of themselves from their files. */
import { join } from "node:path"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as References from "effect/References"
import { Failed, Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { command } from "../report/command.ts"
import { logOn } from "../report/log.ts"
import { damageLines, type Remedies, remedy, verifiedLines } from "../report/verify.ts"
import { overviewOf, runNamed, stateOf } from "../runs/Runs.ts"
import { verifyRuns } from "../runs/Verify.ts"
import { Damages } from "../verify/damages.ts"
import { verifyLinks } from "../verify/links.ts"
import type { Source } from "../Source.ts"
import { type State, type World, worldAt } from "../runs/World.ts"
import { shown } from "../report/shown.ts"
import { flagsFor, out, pipelineFlag } from "./options.ts"

/** All that the nights in force were read from, as far as one command can say it: fields and format are those of the last. */
const sourceOf = (world: World, state: State, given: Source): Source => {
  const sources = state.nights.flatMap(({ run }) => overviewOf(world, state, run).plan?.source ?? [])
  const last = sources.at(-1)
  if (last === undefined) return given
  const reading = ({ format, delimiter, fields }: Source) => JSON.stringify([format, delimiter, fields])
  const [first, ...others] = new Set(sources.filter((one) => reading(one) === reading(last)).flatMap(({ patterns }) => patterns))
  return { ...last, patterns: [first!, ...others] }
}

export const verify = Command.make("verify", {
  run: Argument.String("run").pipe(Argument.withDescription("a run: its id, the beginning of it, or latest (the default)"), Argument.optional),
  all: Flag.Boolean("all").pipe(Flag.withDescription("every run in force, and the links to them"), Flag.withDefault(false)),
  pipeline: pipelineFlag,
  out
}, Effect.fn("verify")(function*({ run: given, all, pipeline: name, out }) {
  if (all && Option.isSome(given)) return yield* new Refused({ message: "--all verifies every run in force; it takes no run" })
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const state = yield* stateOf(world)
  const where = { pipeline: name, out }
  const finish = command("run", where)
  const run = yield* runNamed(world, state, Option.getOrElse(given, () => "latest"), finish)
  const { status, plan } = overviewOf(world, state, run)
  if (!all && status === "deltas") return yield* new Refused({ message: `run ${run} only made the deltas of ${plan!.only}; it published nothing that could be verified` })
  if (!all && status === "unfinished") return yield* new Refused({ message: `run ${run} is not finished; finish it first: ${finish}` })
  if (!all && status === "given up") return yield* new Refused({ message: `run ${run} was given up before it published anything; there is nothing to verify` })
  const log = logOn(process.stderr, yield* References.MinimumLogLevel, "human")
  const runs = all ? state.nights.map((night) => night.run) : [run]
  const verified = yield* Effect.promise(() => verifyRuns(world, runs, log.progress)).pipe(Effect.ensuring(Effect.sync(log.clear)))
  const links = all ? verifyLinks(world, state) : new Damages()

  const folder = (id: string) => `${shown(world)}/runs/${id}`
  for (const one of verified) for (const line of verifiedLines(one, folder(one.run))) yield* Console.log(line)
  if (all && links.count === 0) yield* Console.log(`intact   latest and corpus/ lead to ${runs.length === 1 ? "the run" : `the ${runs.length} runs`} in force`)
  for (const line of damageLines(links, shown(world))) yield* Console.log(line)
  if (all && state.open !== null) yield* Console.log(`unfinished  ${state.open.steps.map((step) => step.run).join(", ")}; to finish: ${finish}`)

  const damaged = verified.filter(({ damages }) => damages.count > 0)
  if (damaged.length === 0 && links.count === 0) return
  yield* Console.log("")
  const source = sourceOf(world, state, pipeline.source)
  const reading = flagsFor(pipeline.source, source)
  const remedies: Remedies = {
    fresh: command("run", where, [], [...reading, "--fresh"]),
    isStream: source.patterns.includes("-"),
    rerun: (run, stage) => command("rerun", where, [run, stage])
  }
  for (const one of damaged) for (const line of remedy(one, folder(one.run), remedies)) yield* Console.log(line)
  if (links.count > 0) yield* Console.log(`remove ${join(shown(world), "corpora")}, and the links are made again by: ${command("run", where, [], reading)}`)
  const count = damaged.reduce((sum, { damages }) => sum + damages.count, links.count)
  return yield* new Failed({ message: `${count} ${count === 1 ? "damage" : "damages"} found`, resume: null })
})).pipe(
  Command.withDescription("Recomputes what a run says of itself from its files, and names what is damaged"),
  Command.withExamples([
    { command: "winnow verify", description: "the latest run" },
    { command: "winnow verify --all", description: "every run in force, and the links" }
  ])
)
