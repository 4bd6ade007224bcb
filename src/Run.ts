/**
 * Brings a pipeline up to date. A run is planned, its tasks are performed phase by phase by whatever executor there is, the books
 * are balanced, and only then does it come into force. Killed at any moment, the same command goes on where it stopped.
 */
import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Books, imbalance, total } from "./Books.ts"
import { link, readJson, readJsonIfThere, readRows, writeJson } from "./Disk.ts"
import { Executor } from "./Executor.ts"
import { Failed, NothingRead } from "./Failure.ts"
import { changes } from "./Fingerprint.ts"
import { renames } from "./Ids.ts"
import type { Pipeline } from "./Pipeline.ts"
import { type Part, type Parts, paths, type Plan, readPlan } from "./Plan.ts"
import { planOf, type Recipe, recipeOf, sameRecipe, version } from "./Planning.ts"
import { type PublishedFile, publishFiles, tidy } from "./Publish.ts"
import type { Source } from "./Source.ts"
import { find, type Found, type FoundFile, hash, type InputFile, type NoInput } from "./sources/find.ts"
import { perform, type Task, type TaskFailed } from "./Task.ts"
import { cellsOf, type Context, contextOf } from "./tasks/context.ts"
import { rangesOf } from "./tasks/pairs.ts"
import { type PassMark, sumBooks } from "./tasks/pass.ts"
import type { ReadMark } from "./tasks/read.ts"
import type { Settled } from "./tasks/rulings.ts"
import { inheritRulings } from "./tasks/settle.ts"
import { freeNight, freeRunId, type Night, type Open, readState, settleLinks, type State, type World, writeState } from "./World.ts"

export interface StageReport {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly fingerprint: string
  /** Parts that were done anew, of all parts. */
  readonly redone: number
  readonly parts: number
  /** Why, in words; empty when nothing was redone. */
  readonly because: ReadonlyArray<string>
  readonly ms: number
}

/** `run.json` */
export interface Report extends Books {
  readonly format: 1
  readonly version: string
  readonly id: string
  readonly night: string
  readonly parent: string | null
  readonly pipeline: string
  readonly status: "published" | "held" | "stale"
  readonly date: string
  /** Records read before, in files that have grown. */
  readonly seen: number
  readonly stages: ReadonlyArray<StageReport>
  readonly duplicates: ReadonlyArray<Pick<Settled, "compared" | "alike" | "fallen" | "thinned" | "supersedes" | "largest"> & { readonly stage: string }>
  /** Documents that a stage threw on: the first of each part. */
  readonly failures: PassMark["failures"]
  readonly inputs: ReadonlyArray<{ readonly name: string; readonly bytes: number; readonly sha256: string | null }>
  readonly files: ReadonlyArray<PublishedFile>
  readonly times: { readonly started: string; readonly finished: string; readonly seconds: number }
}

export interface Settings {
  readonly world: World
  readonly pipeline: Pipeline
  /** The pipeline's file. */
  readonly file: string
  readonly source: Source
  readonly date: string | undefined
  readonly limit: number | undefined
  readonly fresh: boolean
  /** Called when a phase begins or a task ends. */
  readonly progress: (phase: string, done: number, of: number) => void
  /** The command that goes on after a failure. */
  readonly resume: string
}

/** What a command would do, and why. */
export type Intent =
  | { readonly kind: "resume"; readonly open: Open }
  | { readonly kind: "new"; readonly found: Found; readonly files: ReadonlyArray<FoundFile> }
  | { readonly kind: "again"; readonly night: Night; readonly because: ReadonlyArray<string> }
  | { readonly kind: "nothing"; readonly night: Night }

const sameFile = (a: FoundFile, b: FoundFile) => a.path === b.path && a.bytes === b.bytes && a.mtimeMs === b.mtimeMs

/** Files that no night in force has taken; one with another time but the same content was taken. */
const untaken = Effect.fnUntraced(function*(world: World, state: State, files: ReadonlyArray<FoundFile>) {
  const taken = new Map<string, InputFile>()
  for (const { run } of state.nights) for (const file of readPlan(world.runDir(run)).files) taken.set(file.path, file)
  const doubtful = files.filter((file) => {
    const known = taken.get(file.path)
    return known === undefined || !sameFile(file, known)
  })
  const hashed = yield* hash(doubtful.filter((file) => taken.get(file.path)?.bytes === file.bytes))
  const unchanged = new Set(hashed.filter((file) => file.sha256 !== null && file.sha256 === taken.get(file.path)?.sha256).map(({ path }) => path))
  return doubtful.filter(({ path }) => !unchanged.has(path))
})

/** Why a plan would not be made like this any more, stage by stage. */
export const reasons = (plan: Plan, recipe: Recipe, limit: number | null): ReadonlyArray<string> => {
  const before = new Map(plan.stages.map((stage) => [stage.name, stage]))
  const after = new Set(recipe.stages.map(({ name }) => name))
  const told = recipe.stages.flatMap((stage) => {
    const known = before.get(stage.name)
    if (known === undefined) return [`${stage.name} is new`]
    const changed = changes(known.fingerprint, stage.fingerprint)
    return changed.length === 0 ? [] : [`${stage.name}: ${changed.join(", ")} changed`]
  })
  for (const { name } of plan.stages) if (!after.has(name)) told.push(`${name} is gone`)
  if (told.length === 0 && plan.stages.map(({ name }) => name).join() !== recipe.stages.map(({ name }) => name).join()) told.push("the order of the stages changed")
  if (plan.reading !== recipe.reading) told.push("the source or the reading code changed")
  if (plan.sinks !== recipe.sinks) told.push("the sinks or the code that writes them changed")
  if (plan.limit !== limit) told.push(`limit ${plan.limit ?? "none"} → ${limit ?? "none"}`)
  return told
}

/** The four cases of `run`. */
export const intend = Effect.fnUntraced(function*({ world, pipeline, source, limit, fresh }: Settings): Effect.fn.Return<Intent, NoInput> {
  const state = readState(world)
  if (state.open !== null && !fresh) return { kind: "resume", open: state.open }
  const found = yield* find(source)
  const files = fresh ? found.files : yield* untaken(world, state, found.files)
  if (files.length > 0) return { kind: "new", found, files }
  const night = state.nights.at(-1)!
  const plan = readPlan(world.runDir(night.run))
  const because = reasons(plan, recipeOf(pipeline, source), limit ?? null)
  return because.length > 0 ? { kind: "again", night, because } : { kind: "nothing", night }
})

const now = Effect.map(Clock.currentTimeMillis, (ms) => new Date(ms))

/** What became of a command. */
export type Ending = { readonly kind: "nothing"; readonly night: Night } | { readonly kind: "published"; readonly reports: ReadonlyArray<Report>; readonly because: ReadonlyArray<string> }

/** Carries an intent out. */
export const carryOut = Effect.fnUntraced(function*(settings: Settings, intent: Intent) {
  const { world, fresh } = settings
  const state = readState(world)
  if (intent.kind === "nothing") {
    settleLinks(world, state)
    return { kind: "nothing", night: intent.night } satisfies Ending as Ending
  }
  if (intent.kind === "resume") {
    return { kind: "published", reports: yield* finish(settings, intent.open), because: [] } satisfies Ending as Ending
  }
  const moment = yield* now
  const run = freeRunId(world, moment)
  const date = settings.date ?? moment.toISOString().slice(0, 10)
  if (intent.kind === "again") {
    const open: Open = { steps: [{ night: intent.night.night, run, parent: intent.night.run }], alone: false }
    writeState(world, { ...state, open })
    return { kind: "published", reports: yield* finish(settings, open), because: intent.because } satisfies Ending as Ending
  }
  const night = freeNight(fresh ? { ...state, nights: [] } : state, date)
  const files = yield* hash(intent.files)
  const plan = planOf(settings.pipeline, settings.file, recipeOf(settings.pipeline, settings.source), {
    run,
    night,
    parent: null,
    inherit: [],
    date,
    startedAt: moment.toISOString(),
    source: settings.source,
    limit: settings.limit ?? null,
    earlier: fresh ? [] : state.nights,
    force: [],
    only: null,
    files
  })
  writeJson(paths(world.runDir(run)).plan, plan)
  const open: Open = { steps: [{ night, run, parent: null }], alone: fresh }
  writeState(world, { ...state, open })
  return { kind: "published", reports: yield* finish(settings, open), because: [] } satisfies Ending as Ending
})

/** Finishes what was begun, then brings it into force in one swap. */
const finish = Effect.fnUntraced(function*(settings: Settings, begun: Open) {
  const { world, pipeline, source, limit } = settings
  const state = readState(world)
  let open = begun
  const recipe = recipeOf(pipeline, source)
  const reports: Array<Report> = []
  for (const [i, step] of open.steps.entries()) {
    const earlier = open.alone ? [] : nightsBefore(state, open.steps.slice(0, i), step.night)
    let run = step.run
    let plan = readJsonIfThere<Plan>(paths(world.runDir(run)).plan)
    if (plan === undefined || !sameRecipe(plan, recipe)) {
      const moment = yield* now
      const from = plan ?? readPlan(world.runDir(step.parent!))
      // The code changed since this run was planned: another takes over what still holds of it.
      if (plan !== undefined) {
        run = freeRunId(world, moment)
        open = { ...open, steps: open.steps.map((other, at) => (at === i ? { ...other, run } : other)) }
        writeState(world, { ...state, open })
      }
      plan = planOf(pipeline, settings.file, recipe, {
        run,
        night: step.night,
        parent: step.parent,
        inherit: [...(plan === undefined ? [] : [step.run]), ...(step.parent === null ? [] : [step.parent])],
        date: from.date,
        startedAt: moment.toISOString(),
        source: from.source,
        limit: step.parent === null ? from.limit : limit ?? null,
        earlier,
        force: [],
        only: null,
        files: from.files
      })
      writeJson(paths(world.runDir(run)).plan, plan)
    }
    reports.push(yield* execute(settings, plan))
  }
  const replaced = new Map(open.steps.map(({ night, run }) => [night, run]))
  const all = open.alone ? open.steps : state.nights.map((known) => ({ night: known.night, run: replaced.get(known.night) ?? known.run }))
  const added = open.steps.filter(({ night }) => !all.some((known) => known.night === night))
  const next: State = { format: 1, nights: [...all, ...added].map(({ night, run }) => ({ night, run })), open: null }
  writeState(world, next)
  settleLinks(world, next)
  return reports
})

/** The nights before one, with the runs that will be in force. */
const nightsBefore = (state: State, steps: ReadonlyArray<Night>, night: string): ReadonlyArray<Night> => {
  const at = state.nights.findIndex((known) => known.night === night)
  const before = at < 0 ? state.nights : state.nights.slice(0, at)
  return before.map((known) => ({ night: known.night, run: steps.find((step) => step.night === known.night)?.run ?? known.run }))
}

/** Performs all tasks of a run and writes what it publishes; brings nothing into force. */
const execute = Effect.fnUntraced(function*(settings: Settings, plan: Plan) {
  const { world, progress } = settings
  const dir = world.runDir(plan.run)
  const done = readJsonIfThere<Report>(paths(dir).report)
  if (done !== undefined) return done
  const context = yield* Effect.promise(() => contextOf(dir))
  const { at, segments, pipeline } = context
  const executor = yield* Executor
  const failed = ({ task, reason }: TaskFailed) => new Failed({ message: describe(context, task, reason), resume: settings.resume })
  const all = (name: string, tasks: ReadonlyArray<Task>) => {
    let ended = 0
    progress(name, 0, tasks.length)
    return executor.run(tasks).pipe(Stream.runForEach(() => Effect.sync(() => progress(name, ++ended, tasks.length))), Effect.mapError(failed))
  }
  const tasks = (phase: Task["phase"], stage: number, count: number): ReadonlyArray<Task> => Array.from({ length: count }, (_, index) => ({ run: dir, stage, phase, index }))
  const across = segments.flatMap((segment) => segment.across)

  if (!existsSync(at.parts)) {
    adoptParts(world, plan)
    // Standard input belongs to this thread.
    const piped = plan.groups.flatMap((files, group) => (files.some((file) => plan.files[file]!.path === "-") ? [group] : []))
    for (const index of piped) yield* perform({ run: dir, stage: 0, phase: "read", index }).pipe(Effect.mapError(failed))
    yield* all("read", tasks("read", 0, plan.groups.length))
    writeJson(at.parts, assemble(context))
  }
  const parts = readJson<Parts>(at.parts)
  yield* all("remember", across.flatMap((stage) => tasks("remember", stage, plan.earlier.length)))
  for (const [i, segment] of segments.entries()) {
    yield* all(i === 0 ? "stages" : "sinks", tasks("pass", i, parts.parts.length))
    for (const stage of segment.across) {
      if (inheritRulings(context, stage)) continue
      const name = plan.stages[stage]!.name
      const cells = cellsOf(context).length
      yield* all(`${name}: match`, tasks("match", stage, rangesOf(context, stage)))
      yield* all(`${name}: fetch`, tasks("fetch", stage, cells))
      yield* all(`${name}: verify`, tasks("verify", stage, cells))
      yield* all(`${name}: settle`, tasks("settle", stage, 1))
    }
  }

  const books = sumBooks(context, parts)
  const unbalanced = imbalance(books)
  if (unbalanced !== undefined) return yield* new Failed({ message: `the books of run ${plan.run} do not balance: ${unbalanced}. Nothing was published; this is a fault of Winnow, please report it.`, resume: null })
  const rejected = Object.entries(books.rejected).reduce((sum, [why, n]) => sum + (why === "stage-failed" ? 0 : n), 0)
  if (books.read === rejected) {
    const examples = Object.keys(books.rejected).join(", ")
    const state = readState(world)
    writeState(world, { ...state, open: null })
    return yield* new NothingRead({ message: `none of the ${books.read} records of ${plan.files.length} files could be read (${examples || "the files are empty"}); nothing was published, and the files will be tried again` })
  }
  progress("publish", 0, 1)
  const files = publishFiles(context)
  const finished = yield* now
  const marks = segments.map((_, i) => parts.parts.map(({ key }) => readJson<PassMark>(at.passMark(i, key))))
  const report: Report = {
    format: 1,
    version,
    id: plan.run,
    night: plan.night,
    parent: plan.parent,
    pipeline: pipeline.name,
    status: "published",
    date: plan.date,
    seen: 0,
    ...books,
    stages: stageReports(world, context, marks),
    duplicates: across.map((stage) => {
      const { fingerprint: _, earlier: __, ...told } = readJson<Settled>(at.settled(plan.stages[stage]!))
      return { stage: plan.stages[stage]!.name, ...told }
    }),
    failures: marks.flat().flatMap((mark) => mark.failures).slice(0, 20),
    inputs: plan.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    files,
    times: { started: plan.startedAt, finished: finished.toISOString(), seconds: (finished.getTime() - Date.parse(plan.startedAt)) / 1000 }
  }
  writeJson(at.report, report)
  tidy(context)
  return report
})

const stageReports = (world: World, { plan, segments, pipeline }: Context, marks: ReadonlyArray<ReadonlyArray<PassMark>>): ReadonlyArray<StageReport> => {
  const parent = plan.parent === null ? undefined : readPlan(world.runDir(plan.parent))
  return plan.stages.map((stage, index) => {
    const segment = segments.findIndex((one, i) => one.each.includes(index) || (segments[i - 1]?.across.includes(index) ?? false))
    const of = marks[segment]!
    const redone = of.filter((mark) => mark.redone.includes(stage.name) || mark.redone.includes(`${stage.name} (sketch)`)).length
    const before = parent?.stages.find(({ name }) => name === stage.name)
    const because = redone === 0 ? [] : parent === undefined ? ["new documents"] : before === undefined ? ["new stage"] : changes(before.fingerprint, stage.fingerprint)
    return {
      name: stage.name,
      options: stage.options,
      fingerprint: stage.digest,
      redone,
      parts: of.length,
      because: redone > 0 && because.length === 0 ? [plan.force.includes(stage.name) ? "asked for" : pipeline.stages[index]!.work._tag === "Across" ? "what it compares changed" : "what reaches it changed"] : because,
      ms: Math.round(of.reduce((sum, mark) => sum + (mark.stages[stage.name]?.ms ?? 0), 0))
    }
  })
}

/** What was read for the parent is read: its parts are linked, unless something about reading changed. */
const adoptParts = (world: World, plan: Plan): void => {
  const to = paths(world.runDir(plan.run))
  for (const run of plan.inherit) {
    const from = paths(world.runDir(run))
    const parent = readPlan(world.runDir(run))
    if (parent.reading !== plan.reading || parent.limit !== plan.limit) continue
    for (const group of plan.groups.keys()) {
      const mark = readJsonIfThere<ReadMark>(from.readMark(group))
      if (mark === undefined || existsSync(to.readMark(group))) continue
      for (const { key } of mark.parts) {
        link(from.part(key), to.part(key))
        link(from.ids(key), to.ids(key))
      }
      link(from.readMark(group), to.readMark(group))
    }
  }
}

/** All parts in input order, up to the limit, and the ids that stood twice. */
const assemble = ({ plan, at }: Context): Parts => {
  let left = plan.limit ?? Infinity
  const parts: Array<Part> = []
  for (const group of plan.groups.keys()) {
    for (const part of readJson<ReadMark>(at.readMark(group)).parts) {
      if (left > 0) parts.push({ ...part, rows: Math.min(part.rows, left) })
      left -= part.rows
    }
  }
  return { parts, renamed: renames(parts.map(({ key, rows }) => ({ key, rows, ids: () => readRows<string>(at.ids(key)) }))) }
}

/** A failed task in words: stage, part and the reason. */
const describe = ({ plan, segments }: Context, { phase, stage, index }: Task, reason: string): string => {
  if (phase === "read") return `reading ${plan.groups[index]!.slice(0, 3).map((file) => plan.files[file]!.name).join(", ")} failed: ${reason}`
  if (phase === "pass") return `stages ${[...(segments[stage - 1]?.across ?? []), ...segments[stage]!.each].map((at) => plan.stages[at]!.name).join(", ")} failed on part ${index}: ${reason}`
  return `${plan.stages[stage]!.name} failed while it was to ${phase} (${index}): ${reason}`
}

/** The folder must be there for anything to be remembered. */
export const prepare = (world: World): void => {
  mkdirSync(join(world.dir, "runs"), { recursive: true })
}

export const removedLines = (report: Report): number => total(report.lines.cut)
