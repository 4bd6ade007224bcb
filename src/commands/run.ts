/** `winnow run`: brings a pipeline up to date. */
import { availableParallelism } from "node:os"
import { relative } from "node:path"
import * as Console from "effect/Console"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { threads } from "../executors/threads.ts"
import { Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { locked } from "../Lock.ts"
import { progressOn } from "../report/progress.ts"
import { summary } from "../report/summary.ts"
import { carryOut, type Ending, type Intent, intend, prepare, type Settings } from "../Run.ts"
import { type World, worldAt } from "../World.ts"
import { out, pipeline, source, sourceWith, workers } from "./options.ts"

/** Heap of a worker in MiB: a part is at most 16 MiB of text, or one document. */
const workerMemory = 2048
const patience = Duration.minutes(30)

export const run = Command.make("run", {
  pipeline,
  ...source,
  out,
  workers,
  fresh: Flag.Boolean("fresh").pipe(Flag.withDescription("take all files anew, with an empty memory"), Flag.withDefault(false)),
  limit: Flag.Int("limit").pipe(Flag.withDescription("read so many documents at most"), Flag.optional),
  dryRun: Flag.Boolean("dry-run").pipe(Flag.withDescription("say what would be read or redone, and why; do nothing"), Flag.withDefault(false)),
  nightDate: Flag.String("date").pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription("the date of the night, published as `added` (default: today, UTC)"), Flag.optional)
}, Effect.fn("run")(function*(flags) {
  const { pipeline, file } = yield* load(flags.pipeline)
  const date = Option.getOrUndefined(flags.nightDate)
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) return yield* new Refused({ message: `--date ${date} is not a date of the form 2026-11-21` })
  const limit = Option.getOrUndefined(flags.limit)
  if (limit !== undefined && limit < 1) return yield* new Refused({ message: `--limit ${limit}: a run reads at least one document` })
  const size = Option.getOrElse(flags.workers, availableParallelism)
  if (size < 1 || size > 256) return yield* new Refused({ message: `--workers ${size}: between 1 and 256` })
  const world = worldAt(flags.out, pipeline.name)
  const progress = progressOn(process.stderr)
  const settings: Settings = {
    world,
    pipeline,
    file,
    source: yield* sourceWith(pipeline.source, flags),
    date,
    limit,
    fresh: flags.fresh,
    progress: progress.update,
    resume: `winnow run ${flags.pipeline}${flags.out === "out" ? "" : ` --out ${flags.out}`}`
  }
  if (flags.dryRun) return yield* Console.log(foretell(yield* refusing(intend(settings)), world))
  yield* Effect.try({ try: () => prepare(world), catch: (error) => new Refused({ message: `cannot write to ${world.dir}: ${(error as Error).message}` }) })
  const ending = yield* locked(world, Effect.gen(function*() {
    const intent = yield* refusing(intend(settings))
    if (intent.kind === "new" && intent.found.unsupported.count > 0) {
      yield* Console.error(`winnow: passed over ${intent.found.unsupported.count} files whose ending says nothing (${intent.found.unsupported.examples.join(", ")})`)
    }
    return yield* carryOut(settings, intent)
  })).pipe(
    Effect.ensuring(Effect.sync(progress.clear)),
    Effect.provide(threads({ size, memory: workerMemory, patience }))
  )
  yield* Console.log(told(ending, world))
})).pipe(
  Command.withDescription("Brings a pipeline up to date: finishes what was begun, takes files that are new, or redoes what a change of the pipeline touches"),
  Command.withExamples([
    { command: "winnow run news", description: "run pipelines/news.ts" },
    { command: "winnow run news --input 'crawl/**/*.jsonl.gz' --text-field content", description: "on other files, whose text is in another field" },
    { command: "zcat big.jsonl.gz | winnow run news --input - --out scratch --limit 1000", description: "try the first thousand documents of a stream" }
  ])
)

/** A pattern that matches no file is a mistake in the command, not of a task. */
const refusing = <A, R>(effect: Effect.Effect<A, { readonly message: string }, R>) => Effect.mapError(effect, ({ message }) => new Refused({ message }))

const shown = ({ dir }: World) => {
  const near = relative(process.cwd(), dir)
  return near.startsWith("..") ? dir : near
}

const told = (ending: Ending, world: World): string => {
  if (ending.kind === "nothing") return `nothing new since ${ending.night.run}\n  ${shown(world)}/latest`
  return [
    ...(ending.because.length > 0 ? [`done again, because ${ending.because.join("; ")}`, ""] : []),
    ...ending.reports.map((report) => summary(report, `${shown(world)}/${report.id === ending.reports.at(-1)!.id ? "latest" : `runs/${report.id}`}`))
  ].join("\n")
}

const foretell = (intent: Intent, world: World): string => {
  switch (intent.kind) {
    case "nothing":
      return `nothing new since ${intent.night.run}; nothing would be done`
    case "resume":
      return `${intent.open.steps.map(({ run }) => run).join(", ")} was begun and not finished; it would be finished`
    case "again":
      return `no new file; night ${intent.night.night} would be done again from ${shown(world)}/runs/${intent.night.run}, because\n${intent.because.map((why) => `  ${why}`).join("\n")}`
    case "new":
      return `${intent.files.length} new files of ${intent.found.files.length} would be read:\n${intent.files.slice(0, 20).map(({ name, bytes }) => `  ${name}  ${bytes} bytes`).join("\n")}${intent.files.length > 20 ? "\n  …" : ""}`
  }
}
