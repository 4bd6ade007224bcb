/** `winnow forget`: takes documents out of everything that is kept. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { Refused, tellingFaults } from "../Failure.ts"
import { finishForgetting, forget as forgetAll, lookFor } from "../keeping/Forget.ts"
import { load } from "../Load.ts"
import { locked } from "../runs/Lock.ts"
import { command } from "../report/command.ts"
import { forgettingLines } from "../report/forget.ts"
import { unreportedLine } from "../report/html/unreported.ts"
import { inline } from "../report/inline.ts"
import { stateOf } from "../runs/Runs.ts"
import { readTombstones } from "../keeping/Tombstones.ts"
import { worldAt } from "../runs/World.ts"
import { shown } from "../report/shown.ts"
import { out, pipelineFlag } from "./options.ts"

export const forget = Command.make("forget", {
  ids: Argument.String("id").pipe(Argument.withDescription("a document, by its published id"), Argument.atLeast(1)),
  dryRun: Flag.Boolean("dry-run").pipe(Flag.withDescription("say where they are; do nothing"), Flag.withDefault(false)),
  pipeline: pipelineFlag,
  out
}, Effect.fn("forget")(function*({ ids, dryRun, pipeline: name, out }) {
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const where = { pipeline: name, out }
  const job = { world, resume: command("run", where) }
  if ((yield* stateOf(world)).nights.length === 0) return yield* new Refused({ message: `nothing is published in ${shown(world)}; there is nothing to forget` })
  const work = Effect.gen(function*() {
    if (!dryRun) yield* Effect.promise(() => finishForgetting(world))
    const known = readTombstones(world.dir).documents.map(({ id }) => id)
    for (const id of ids) if (known.includes(id)) yield* Console.log(`"${inline(id)}" is forgotten already`)
    const forgetting = lookFor(world, yield* stateOf(world), ids)
    const missing = ids.find((id) => !known.includes(id) && !forgetting.documents.some((one) => one.id === id))
    if (missing !== undefined) return yield* new Refused({ message: `no run in ${shown(world)} has a document "${inline(missing)}"; nothing was forgotten` })
    if (forgetting.documents.length === 0) return
    const unreported = dryRun ? [] : yield* forgetAll(job, forgetting)
    if (unreported.length > 0) yield* Console.error(`winnow: ${unreportedLine(unreported)}`)
    for (const line of forgettingLines(forgetting, dryRun, (ids) => command("forget", where, ids))) yield* Console.log(line)
  })
  yield* tellingFaults(dryRun ? work : locked(world, work), job)
})).pipe(
  Command.withDescription("Takes documents out of corpus, ledger, parts and memory of every run, for good; what stays says only that they were there"),
  Command.withExamples([
    { command: "winnow forget wire-20461", description: "after a takedown" },
    { command: "winnow forget wire-20461 wire-20977 --dry-run", description: "where they are, and which others hold the same text" }
  ])
)
