/** `winnow runs`: what runs there are, and which are in force. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { load } from "../Load.ts"
import { command } from "../report/command.ts"
import { asData, runsTable } from "../report/runs.ts"
import { overviewOf, runsInOrder, stateOf } from "../runs/Runs.ts"
import { worldAt } from "../runs/World.ts"
import { shown } from "../report/shown.ts"
import { out, pipelineFlag } from "./options.ts"

export const runs = Command.make("runs", {
  pipeline: pipelineFlag,
  out,
  json: Flag.Boolean("json").pipe(Flag.withDescription("as JSON"), Flag.withDefault(false))
}, Effect.fn("runs")(function*({ pipeline: name, out, json }) {
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const state = yield* stateOf(world)
  const overviews = runsInOrder(world).map((run) => overviewOf(world, state, run))
  if (json) return yield* Console.log(JSON.stringify(overviews.map(asData), null, 2))
  if (overviews.length === 0) return yield* Console.log(`no run in ${shown(world)} yet; begin with: ${command("run", { pipeline: name, out })}`)
  yield* Console.log(runsTable(overviews))
})).pipe(
  Command.withDescription("Lists the runs of a pipeline, the newest last"),
  Command.withExamples([
    { command: "winnow runs", description: "* marks the latest run in force" },
    { command: "winnow runs --json", description: "for other programs" }
  ])
)
