/** `winnow memory`: what is remembered of earlier nights. */
import { existsSync } from "node:fs"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as References from "effect/References"
import { Damaged } from "../Disk.ts"
import { damageFailed, Failed, Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { locked } from "../runs/Lock.ts"
import { memoryOf, rebuildMemory, tidyMemory } from "../keeping/Memory.ts"
import { recipeOf } from "../runs/Planning.ts"
import { command } from "../report/command.ts"
import { memoryTable } from "../report/memory.ts"
import { logOn } from "../report/log.ts"
import { counted } from "../report/terminal.ts"
import { runNamed, stateOf } from "../runs/Runs.ts"
import { type State, type World, worldAt, writeState } from "../runs/World.ts"
import { shown } from "../report/shown.ts"
import { out, pipelineFlag } from "./options.ts"

/** Work on files of ours: one that is damaged is told in a sentence. */
const tried = <A>(work: () => A): Effect.Effect<A, Failed> =>
  Effect.try({ try: work, catch: (error) => error instanceof Damaged ? damageFailed(error) : new Failed({ message: (error as Error).message, resume: null }) })

/** The night that is meant by its name, or by a run of it that is in force. */
const nightNamed = Effect.fnUntraced(function*(world: World, state: State, given: string, begin: string) {
  if (state.nights.some(({ night }) => night === given)) return given
  const run = yield* runNamed(world, state, given, begin)
  const night = state.nights.find((one) => one.run === run)
  return night === undefined ? yield* new Refused({ message: `run ${run} is not in force: nothing is compared with it` }) : night.night
})

export const memory = Command.make("memory", {
  pipeline: pipelineFlag,
  out,
  rebuild: Flag.Boolean("rebuild").pipe(Flag.withDescription("make all of it anew from the published corpora"), Flag.withDefault(false)),
  forget: Flag.String("forget").pipe(Flag.withMetavar("RUN"), Flag.withDescription("compare new nights no longer with this run's; it stays published"), Flag.optional),
  recall: Flag.String("recall").pipe(Flag.withMetavar("RUN"), Flag.withDescription("compare new nights again with one that was forgotten"), Flag.optional),
  json: Flag.Boolean("json").pipe(Flag.withDescription("as JSON"), Flag.withDefault(false))
}, Effect.fn("memory")(function*({ pipeline: name, out, rebuild, forget, recall, json }) {
  const named = [forget, recall].filter(Option.isSome)
  if (Number(rebuild) + named.length > 1) return yield* new Refused({ message: "take one of --rebuild, --forget and --recall" })
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const begin = command("run", { pipeline: name, out })
  if (!existsSync(world.dir)) return yield* new Refused({ message: `there is no run in ${shown(world)}; begin with: ${begin}` })
  const { stages } = recipeOf(pipeline, pipeline.source)

  if (rebuild) {
    const log = logOn(process.stderr, yield* References.MinimumLogLevel, "human")
    const made = yield* locked(world, Effect.gen(function*() {
      const state = yield* stateOf(world)
      return yield* tried(() => rebuildMemory(world, state, pipeline, stages, (done, of) => log.progress("remembering", done, of)))
    })).pipe(Effect.ensuring(Effect.sync(log.clear)))
    yield* Console.log(`made anew from the corpora of ${counted(made.length, "night")}`)
  }
  if (named.length > 0) {
    yield* locked(world, Effect.gen(function*() {
      const { forgotten: before = [], ...state } = yield* stateOf(world)
      const night = yield* nightNamed(world, state, named[0]!.value, begin)
      if (before.includes(night) !== Option.isSome(recall)) return yield* new Refused({ message: `night ${night} is ${Option.isSome(recall) ? "not forgotten" : "forgotten already"}` })
      const forgotten = Option.isSome(recall) ? before.filter((one) => one !== night) : [...before, night]
      // What was begun was planned with the nights that were remembered then.
      const next: State = { ...state, ...(forgotten.length > 0 && { forgotten }), open: null }
      yield* tried(() => {
        writeState(world, next)
        tidyMemory(world, next, pipeline.memory)
      })
      yield* Console.log(`new nights are ${Option.isSome(recall) ? "again" : "no longer"} compared with night ${night}; nights that were read stay as they are`)
      if (state.open !== null) yield* Console.log(`run ${state.open.steps.map(({ run }) => run).join(", ")}, begun and not finished, is given up; to begin anew: ${begin}`)
    }))
  }

  const state = yield* stateOf(world)
  const nights = yield* tried(() => memoryOf(world, state, pipeline, stages))
  if (json) return yield* Console.log(JSON.stringify(nights, null, 2))
  yield* Console.log(nights.length === 0 ? `nothing is published in ${shown(world)} yet; begin with: ${begin}` : memoryTable(nights))
})).pipe(
  Command.withDescription("Shows what is remembered of earlier nights, makes it anew, or forgets a run"),
  Command.withExamples([
    { command: "winnow memory", description: "nights, documents and size" },
    { command: "winnow memory --rebuild", description: "from the published corpora" },
    { command: "winnow memory --forget 2026-11-20", description: "a night, or a run of it, that new ones are no longer compared with" }
  ])
)
