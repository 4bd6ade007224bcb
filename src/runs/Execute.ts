/** Performs all tasks of one run, phase by phase, and writes what it publishes; brings nothing into force. */
import { existsSync } from "node:fs"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { forgotten, imbalance } from "../Books.ts"
import { link, readJson, readJsonIfThere, readRows, sweep, writeJson } from "../Disk.ts"
import { Executor } from "../Executor.ts"
import { Failed, NothingRead } from "../Failure.ts"
import { renames } from "./Ids.ts"
import { type Part, type Parts, paths, type Plan, readPlanIfThere } from "./Plan.ts"
import { publishable, publishFiles, tidy } from "./Publish.ts"
import { reportInIfThere, reportOf, type StageReport, stageReports } from "./Report.ts"
import type { EarlierEnd } from "../sources/find.ts"
import { perform, type Reached, type Task, type TaskFailed } from "../Task.ts"
import { type Context, contextOf } from "../tasks/context.ts"
import { countRanges } from "../tasks/count.ts"
import { matchedOf, rangesOf } from "../tasks/pairs.ts"
import { sumBooks } from "../tasks/pass.ts"
import type { ReadMark } from "../tasks/read.ts"
import { inheritRulings } from "../tasks/settle.ts"
import { updatesOf } from "./Updates.ts"
import type { World } from "./World.ts"

/** How far a phase is: tasks that ended, of all; documents, where they can be told; the share that is done where it is not that of the tasks. */
export type Progress = (phase: string, done: number, of: number, run?: string, documents?: number, share?: number) => void

export interface Settings {
  readonly world: World
  /** Called when a phase begins, a task ends, or one that reads got on. */
  readonly progress: Progress
  /** The command that goes on after a failure. */
  readonly resume: string
  /** The command that tells what is damaged, and what mends it. */
  readonly verify: string
}

const now = Effect.map(Clock.currentTimeMillis, (ms) => new Date(ms))

/** The tasks of a run in their order; `until` is the last stage that has a turn. */
const performAll = Effect.fnUntraced(function*({ world, progress, resume, verify }: Settings, context: Context, until: number) {
  const { at, plan, pipeline, segments, dir } = context
  const executor = yield* Executor
  const failed = ({ task, reason, damaged }: TaskFailed) => {
    const message = described(context, task, reason)
    return damaged ? new Failed({ message: `${message}; restore it from a backup, or see what mends it: ${verify}`, resume: null }) : new Failed({ message, resume })
  }
  /** Reads all groups that are not read yet: how far it is, is told by bytes, since one file may be a group of its own. */
  const readAll = () => {
    const bytesOf = plan.groups.map((files) => files.reduce((sum, file) => sum + plan.files[file]!.bytes, 0))
    const all = bytesOf.reduce((sum, bytes) => sum + bytes, 0)
    const reached = new Map<number, Reached>()
    const sum = (of: keyof Reached) => [...reached.values()].reduce((sum, one) => sum + one[of], 0)
    let ended = 0
    const told = () => progress("reading", ended, bytesOf.length, plan.run, sum("documents"), all === 0 ? undefined : sum("bytes") / all)
    progress("reading", 0, bytesOf.length, plan.run)
    return executor.run(bytesOf.map((_, index) => ({ run: dir, stage: 0, phase: "read", index })), ({ index }, { bytes, documents }) => {
      // What changed while it was read is read once more without it: that is no step back.
      const before = reached.get(index)
      reached.set(index, { bytes: Math.min(Math.max(bytes, before?.bytes ?? 0), bytesOf[index]!), documents: Math.max(documents, before?.documents ?? 0) })
      told()
    }).pipe(
      Stream.runForEach(({ task: { index } }) => Effect.sync(() => {
        reached.set(index, { bytes: bytesOf[index]!, documents: readJson<ReadMark>(at.readMark(index)).parts.reduce((sum, { rows }) => sum + rows, 0) })
        ended++
        told()
      })),
      Effect.mapError(failed)
    )
  }
  /** `which`: a task for each of so many, or for these; `rowsOf`: documents of one of them. */
  const all = (name: string, phase: Task["phase"], stage: number, which: number | ReadonlyArray<number>, rowsOf: (index: number) => number = () => 0) => {
    let ended = 0
    let documents = 0
    const tasks: ReadonlyArray<Task> = Array.from(typeof which === "number" ? Array(which).keys() : which, (index) => ({ run: dir, stage, phase, index }))
    const count = tasks.length
    progress(name, 0, count, plan.run)
    return executor.run(tasks).pipe(Stream.runForEach(({ task }) => Effect.sync(() => progress(name, ++ended, count, plan.run, documents += rowsOf(task.index)))), Effect.mapError(failed))
  }

  if (!existsSync(at.parts)) {
    adoptParts(world, plan)
    // Standard input belongs to this process.
    for (const [index, files] of plan.groups.entries()) {
      if (files.some((file) => plan.files[file]!.path === "-")) yield* perform({ run: dir, stage: 0, phase: "read", index }).pipe(Effect.mapError(failed))
    }
    yield* readAll()
    writeJson(at.parts, assembled(context))
  }
  const { parts } = readJson<Parts>(at.parts)
  for (const [i, segment] of segments.entries()) {
    if (i > 0 && !segments[i - 1]!.across.some((stage) => stage <= until)) break
    yield* all(i === segments.length - 1 ? "writing" : "stages", "pass", i, parts.length, (part) => parts[part]!.rows)
    for (const stage of segment.across.filter((stage) => stage <= until)) {
      const { name } = plan.stages[stage]!
      if (pipeline.stages[stage]!.work._tag === "Counting") {
        if (inheritRulings(context, stage)) continue
        yield* all(`${name}: counting`, "count", stage, countRanges(context, stage))
        yield* all(`${name}: totals`, "total", stage, 1)
        continue
      }
      yield* all(`${name}: earlier nights`, "remember", stage, plan.earlier.length)
      if (inheritRulings(context, stage)) continue
      yield* all(`${name}: matching`, "match", stage, rangesOf(context, stage))
      const { pairs } = matchedOf(context, stage)
      yield* all(`${name}: shingles`, "fetch", stage, [...pairs.keys()].filter((cell) => pairs[cell]! > 0))
      yield* all(`${name}: verifying`, "verify", stage, parts.length)
      yield* all(`${name}: settling`, "settle", stage, 1)
    }
  }
})

/** A whole run: its report is written last, so that a folder that has one is done. */
export const execute = Effect.fnUntraced(function*(settings: Settings, plan: Plan) {
  const dir = settings.world.runDir(plan.run)
  const context = yield* Effect.promise(() => contextOf(dir))
  const done = reportInIfThere(dir)
  if (done !== undefined) {
    tidy(context)
    return done
  }
  yield* performAll(settings, context, Infinity)
  const books = sumBooks(context, readJson<Parts>(context.at.parts))
  const unbalanced = imbalance(books)
  if (unbalanced !== undefined) {
    return yield* new Failed({ message: `the books of run ${plan.run} do not balance: ${unbalanced}; nothing was published. This is a fault of Winnow, please report it`, resume: null })
  }
  const unread = Object.entries(books.rejected).reduce((sum, [why, n]) => sum + (why === "stage-failed" || why === forgotten ? 0 : n), 0)
  if (books.read === unread) {
    const why = Object.keys(books.rejected).join(", ")
    return yield* new NothingRead({ records: books.read, message: `none of the ${books.read} records in ${plan.files.length} file${plan.files.length === 1 ? "" : "s"} could be read${why === "" ? "" : ` (${why})`}; nothing was published, and the files will be tried again${hintOf(books.rejected, plan.source.fields.text)}` })
  }
  settings.progress("publishing", 0, 1, plan.run)
  const files = yield* Effect.promise(() => publishFiles(publishable(context), books))
  const report = reportOf(context, books, files, updatesOf(context), yield* now)
  writeJson(context.at.report, report)
  tidy(context)
  return report
}, (effect, { world }, { run }) => Effect.ensuring(effect, Effect.sync(() => sweep(world.runDir(run)))))

/** What to do where the name of the text's field is wrong. */
const hintOf = (rejected: Readonly<Record<string, number>>, field: string): string =>
  rejected["missing-text"] === undefined && rejected["wrong-header"] === undefined ? "" : `. No field is called "${field}": say which holds the text with --text-field, or have winnow init look at the files`

/** Only the deltas of `plan.only` and what they need; publishes nothing. */
export const executeOnly = Effect.fnUntraced(function*(settings: Settings, plan: Plan): Effect.fn.Return<ReadonlyArray<StageReport>, Failed, Executor> {
  const context = yield* Effect.promise(() => contextOf(settings.world.runDir(plan.run)))
  const until = plan.stages.findIndex(({ name }) => name === plan.only)
  yield* performAll(settings, context, until)
  return stageReports(context, until)
})

/** What another run of the same night read in the same way is read: its parts are linked. */
const adoptParts = (world: World, plan: Plan): void => {
  const to = paths(world.runDir(plan.run))
  for (const run of plan.inherit) {
    const from = paths(world.runDir(run))
    const other = readPlanIfThere(world.runDir(run))
    if (other?.reading !== plan.reading || other.limit !== plan.limit) continue
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

/** All parts in input order, up to the limit, what it kept from being read, and the ids that stood twice. */
const assembled = ({ plan, at }: Context): Parts => {
  let left = plan.limit ?? Infinity
  const parts: Array<Part> = []
  const unread: Array<number> = []
  const broken: Array<readonly [file: number, why: string]> = []
  const ends: Record<string, EarlierEnd> = {}
  let seen = 0
  for (const [group, files] of plan.groups.entries()) {
    const mark = readJson<ReadMark>(at.readMark(group))
    let leftOfFiles = left
    for (const part of mark.parts) {
      if (left > 0) parts.push({ ...part, rows: Math.min(part.rows, left) })
      left = Math.max(0, left - part.rows)
    }
    for (const [i, { rows, whole, broken: why, end, seen: known = 0 }] of mark.reached.entries()) {
      const file = files[i]!
      if (!whole || rows > leftOfFiles) unread.push(file)
      else {
        if (why !== undefined) broken.push([file, why])
        if (end !== undefined) ends[file] = end
      }
      seen += known
      leftOfFiles = Math.max(0, leftOfFiles - rows)
    }
  }
  const told = { ...(unread.length > 0 && { unread }), ...(broken.length > 0 && { broken }), ...(Object.keys(ends).length > 0 && { ends }), ...(seen > 0 && { seen }) }
  return { parts, ...told, renamed: renames(parts.map(({ key, rows }) => ({ key, rows, ids: () => readRows<string>(at.ids(key)) }))) }
}

/** A failed task in words: what was done, to which part, and the reason. */
const described = ({ plan, segments }: Context, { phase, stage, index }: Task, reason: string): string => {
  if (phase === "read") return `reading ${plan.groups[index]!.slice(0, 3).map((file) => plan.files[file]!.name).join(", ")} failed: ${reason}`
  if (phase === "pass") return `${[...(segments[stage - 1]?.across ?? []), ...segments[stage]!.each].map((at) => plan.stages[at]!.name).join(", ") || "writing"} failed on part ${index}: ${reason}`
  return `${plan.stages[stage]!.name} failed (${phase} ${index}): ${reason}`
}
