/** `winnow diff`: what two runs made of their documents. */
import { existsSync } from "node:fs"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { compareRuns } from "../runs/Compare.ts"
import { Failed, Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { paths } from "../runs/Plan.ts"
import { command } from "../report/command.ts"
import { compared } from "../report/diff.ts"
import { runNamed, stateOf } from "../runs/Runs.ts"
import { worldAt } from "../runs/World.ts"
import { out, pipelineFlag } from "./options.ts"

const run = (name: string) => Argument.String(name).pipe(Argument.withDescription("a run: its id, the beginning of it, or latest"))

/** Examples in JSON, and on a terminal: enough for each reason to have some. */
const documents = 1000

export const diff = Command.make("diff", {
  a: run("run"),
  b: run("other-run"),
  pipeline: pipelineFlag,
  out,
  json: Flag.Boolean("json").pipe(Flag.withDescription("as JSON"), Flag.withDefault(false))
}, Effect.fn("diff")(function*({ a, b, pipeline: name, out, json }) {
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const state = yield* stateOf(world)
  const where = { pipeline: name, out }
  const begin = command("run", where)
  const runs = [yield* runNamed(world, state, a, begin), yield* runNamed(world, state, b, begin)] as const
  for (const one of runs) if (!existsSync(paths(world.runDir(one)).report)) return yield* new Refused({ message: `run ${one} has published nothing that could be compared` })
  const comparison = yield* Effect.try({
    try: () => compareRuns(world.runDir(runs[0]), world.runDir(runs[1]), { documents, lines: 5 }),
    catch: (error) => new Failed({ message: `a file of these runs is damaged: ${(error as Error).message}`, resume: runs.map((run) => command("verify", where, [run])).join("; ") })
  })
  if (!json) return yield* Console.log(compared(comparison, process.stdout.columns))
  const { a: left, b: right, ...rest } = comparison
  const counts = ({ id, night, read, published, dropped, rejected, lines, languages }: typeof left) => ({ run: id, night, read, published, dropped, rejected, lines, languages })
  yield* Console.log(JSON.stringify({ a: counts(left), b: counts(right), ...rest }, null, 2))
})).pipe(
  Command.withDescription("Compares two runs: counts, documents gained and lost, lines that met another fate"),
  Command.withExamples([
    { command: "winnow diff 2026-11-21T031200Z latest", description: "what a changed rule did" },
    { command: "winnow diff 2026-11-20 2026-11-21 --json", description: "two nights, for other programs" }
  ])
)
