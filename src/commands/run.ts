/** `winnow run`: brings a pipeline up to date. */
import { existsSync } from "node:fs"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { unlocked } from "../runs/Lock.ts"
import type { Intent } from "../runs/Intent.ts"
import { carryOut, decide } from "../runs/Run.ts"
import { isoDate } from "../text/dates.ts"
import { command } from "../report/command.ts"
import { foretold } from "../report/foretold.ts"
import { find } from "../sources/find.ts"
import { worldAt } from "../runs/World.ts"
import { chosen, executorFlags } from "./executor.ts"
import { shown } from "../report/shown.ts"
import { keeping, tell, working } from "./job.ts"
import { flagsFor, out, patience, pipeline, source as sourceFlags, sourceWith, workers } from "./options.ts"

export const run = Command.make("run", {
  pipeline,
  ...sourceFlags,
  out,
  workers,
  patience,
  ...executorFlags,
  fresh: Flag.Boolean("fresh").pipe(Flag.withDescription("take all files anew, with an empty memory"), Flag.withDefault(false)),
  limit: Flag.Int("limit").pipe(Flag.withDescription("read so many documents at most"), Flag.optional),
  dryRun: Flag.Boolean("dry-run").pipe(Flag.withDescription("say what would be read or redone, and why; do nothing"), Flag.withDefault(false)),
  nightDate: Flag.String("date").pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription("the date of the night, published as `added` (default: today, UTC)"), Flag.optional)
}, Effect.fn("run")(function*(flags) {
  const { pipeline, file } = yield* load(flags.pipeline)
  const date = Option.getOrUndefined(flags.nightDate)
  if (date !== undefined && (date.length !== 10 || isoDate(date) !== date)) return yield* new Refused({ message: `--date ${date} is not a date of the form 2026-11-21` })
  const limit = Option.getOrUndefined(flags.limit)
  if (limit !== undefined && limit < 1) return yield* new Refused({ message: `--limit ${limit}: a run reads at least one document` })
  const world = worldAt(flags.out, pipeline.name)
  const executor = yield* chosen(flags, file, world)
  const source = yield* sourceWith(pipeline.source, flags)
  // A run that was interrupted before it was planned knows nothing of these. What was piped cannot be piped again by pasting.
  const again = source.patterns.includes("-")
    ? []
    : [...flagsFor(pipeline.source, source), ...(limit === undefined ? [] : ["--limit", `${limit}`]), ...(date === undefined ? [] : ["--date", date]), ...(flags.fresh ? ["--fresh"] : [])]
  const job = {
    world,
    pipeline,
    file,
    source,
    date,
    limit,
    fresh: flags.fresh,
    resume: command("run", flags, [], [...again, ...executor.words]),
    verify: command("verify", flags, [], ["--all"])
  }
  // A pattern that matches nothing must not leave a folder behind.
  if (!existsSync(world.dir)) yield* Effect.mapError(find(job.source), ({ message }) => new Refused({ message }))
  const notes = (intent: Intent) => Effect.forEach(intent.notes, (note) => Console.error(`winnow: ${note}`), { discard: true })
  if (flags.dryRun) {
    // What a process is at work on would not be finished by another.
    yield* unlocked(world)
    const intent = yield* decide(job)
    yield* notes(intent)
    return yield* Console.log(foretold(intent, shown(world), limit))
  }
  yield* working(job, flags, executor, Effect.fnUntraced(function*(job, log) {
    const intent = yield* decide(job)
    for (const note of intent.notes) log.tell("warn", note)
    yield* tell(log, yield* keeping(job, carryOut(job, intent)), world, flags)
  }), true)
})).pipe(
  Command.withDescription("Brings a pipeline up to date: finishes what was begun, takes files that are new, or redoes what a change of the pipeline touches"),
  Command.withExamples([
    { command: "winnow run news", description: "run pipelines/news.ts" },
    { command: "winnow run news --input 'crawl/**/*.jsonl.gz' --text-field content", description: "on other files, whose text is in another field" },
    { command: "zcat big.jsonl.gz | winnow run news --input - --out scratch --limit 1000", description: "try the first thousand documents of a stream" }
  ])
)
