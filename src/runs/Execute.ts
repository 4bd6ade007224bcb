/** Performs all tasks of one run, phase by phase, and writes what it publishes; brings nothing into force. */
import { existsSync } from "node:fs"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { forgotten, imbalance } from "../Books.ts"
import { link, readJson, readJsonIfThere, sweep, writeJson } from "../Disk.ts"
import { Executor, type Submitted } from "../Executor.ts"
import { Failed, NothingRead } from "../Failure.ts"
import { aheadOf } from "./Ahead.ts"
import { type Parts, paths, type Plan, readPlanIfThere } from "./Plan.ts"
import { joinedFiles, publishable, publishFiles, tidy, type Written } from "./Publish.ts"
import { reportInIfThere, reportOf, type StageReport, stageReports } from "./Report.ts"
import { perform, type Reached, type Task, type TaskFailed } from "../Task.ts"
import { type Context, contextOf } from "../tasks/context.ts"
import { sumBooks } from "../tasks/pass.ts"
import type { ReadMark } from "../tasks/read.ts"
import { indicesOf, joining, rowsIn, type Turn, turnsOf } from "./Turns.ts"
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

/** Tells how far a turn is. Reading is told by bytes, since one file may be a task of its own. */
const telling = ({ plan }: Context, { name, phase }: Turn, indices: ReadonlyArray<number>, rowsOf: (index: number) => number, progress: Progress) => {
  const bytesOf = (index: number) => (phase === "read" ? plan.groups[index]!.reduce((sum, file) => sum + plan.files[file]!.bytes, 0) : 0)
  const all = indices.reduce((sum, index) => sum + bytesOf(index), 0)
  const known = new Map<number, Reached>()
  let [ended, bytes, documents] = [0, 0, 0]
  const tell = () => {
    if (name !== null) progress(name, ended, indices.length, plan.run, documents, all === 0 ? undefined : bytes / all)
  }
  const reach = (index: number, now: Reached) => {
    const before = known.get(index) ?? { bytes: 0, documents: 0 }
    known.set(index, now)
    bytes += now.bytes - before.bytes
    documents += now.documents - before.documents
    tell()
  }
  if (name !== null) progress(name, 0, indices.length, plan.run)
  return {
    heard: (index: number, now: Reached) => {
      // What changed while it was read is read once more without it: that is no step back.
      const before = known.get(index)
      reach(index, { bytes: Math.min(Math.max(now.bytes, before?.bytes ?? 0), bytesOf(index)), documents: Math.max(now.documents, before?.documents ?? 0) })
    },
    ended: (index: number) => {
      ended++
      reach(index, { bytes: bytesOf(index), documents: rowsOf(index) })
    }
  }
}

/**
 * From so many parts on, workers are started anew after a pass: what they know of languages and grammars is of no use to comparing and writing, and is
 * a good part of what they hold. A start is a second, which is nothing beside so many parts, and a quarter of a small run.
 */
const manyParts = 16

/** The tasks of some turns of a run, one turn after the other; the first pass begins while the last are reading. */
const performAll = Effect.fnUntraced(function*({ world, progress, resume, verify }: Settings, context: Context, turns: ReadonlyArray<Turn>) {
  const { at, plan, dir } = context
  const executor = yield* Executor
  const failed = ({ task, reason, damaged }: TaskFailed) => {
    const message = described(context, task, reason)
    return damaged ? new Failed({ message: `${message}; restore it from a backup, or see what mends it: ${verify}`, resume: null }) : new Failed({ message, resume })
  }
  const ahead = existsSync(at.parts) ? undefined : yield* aheadOf(context)
  if (ahead !== undefined) {
    adoptParts(world, plan)
    // Standard input belongs to this process.
    for (const [index, files] of plan.groups.entries()) {
      if (files.some((file) => plan.files[file]!.path === "-")) yield* perform({ run: dir, stage: 0, phase: "read", index }, ahead.heard).pipe(Effect.mapError(failed))
    }
  }
  let passed = 0
  for (const turn of turns) {
    const { phase, stage } = turn
    const indices = indicesOf(context, turn)
    if (indices.length === 0) continue
    if (passed >= manyParts) yield* executor.rest ?? Effect.void
    passed = phase === "pass" ? indices.length : 0
    const told = telling(context, turn, indices, rowsIn(context, turn), progress)
    // Joining what is one part takes less time than another worker to start.
    if (phase === "join" && readJson<Parts>(at.parts).parts.length === 1) {
      for (const index of indices) yield* perform({ run: dir, stage, phase, index }).pipe(Effect.mapError(failed), Effect.andThen(Effect.sync(() => told.ended(index))))
      continue
    }
    const tasks = indices.map((index): Task => ({ run: dir, stage, phase, index }))
    const reading = phase === "read" ? ahead : undefined
    let left = tasks.length
    reading?.reading(left)
    const heard = ({ index }: Task, reached: Reached) => {
      told.heard(index, reached)
      reading?.heard(reached)
    }
    yield* (phase === "pass" && stage === 0 && ahead !== undefined ? ahead.run(tasks) : executor.run(tasks, heard)).pipe(
      Stream.runForEach(({ task: { index } }) => Effect.sync(() => {
        told.ended(index)
        reading?.read(index, --left)
      })),
      Effect.catchTag("TaskFailed", (fault) => Effect.fail(failed(fault)))
    )
    yield* reading?.close ?? Effect.void
  }
}, Effect.scoped)

/** A whole run: its report is written last, so that a folder that has one is done. */
export const execute = Effect.fnUntraced(function*(settings: Settings, plan: Plan) {
  const dir = settings.world.runDir(plan.run)
  const context = yield* Effect.promise(() => contextOf(dir))
  const done = reportInIfThere(dir)
  if (done !== undefined) {
    tidy(context)
    return done
  }
  yield* performAll(settings, context, turnsOf(context))
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
  yield* performAll(settings, context, [joining])
  const files = yield* Effect.promise(() => publishFiles(publishable(context), books, (index) => readJson<Written>(context.at.joined(index))))
  const report = reportOf(context, books, files, updatesOf(context), yield* now)
  writeJson(context.at.report, report)
  tidy(context)
  return report
}, (effect, { world }, { run }) => Effect.ensuring(effect, Effect.sync(() => sweep(world.runDir(run)))))

/** What to do where the name of the text's field is wrong. */
const hintOf = (rejected: Readonly<Record<string, number>>, field: string): string =>
  rejected["missing-text"] === undefined && rejected["wrong-header"] === undefined ? "" : `. No field is called "${field}": say which holds the text with --text-field, or have winnow init look at the files`

/** Only the deltas of `plan.only` and what they need; publishes nothing. */
export const executeOnly = Effect.fnUntraced(function*(settings: Settings, plan: Plan): Effect.fn.Return<ReadonlyArray<StageReport>, Failed | Submitted, Executor> {
  const context = yield* Effect.promise(() => contextOf(settings.world.runDir(plan.run)))
  const until = plan.stages.findIndex(({ name }) => name === plan.only)
  yield* performAll(settings, context, turnsOf(context, until))
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

/** A failed task in words: what was done, to which part, and the reason. */
export const described = ({ plan, segments }: Context, { phase, stage, index }: Task, reason: string): string => {
  if (phase === "assemble") return `reading failed: ${reason}`
  if (phase === "read") return `reading ${plan.groups[index]!.slice(0, 3).map((file) => plan.files[file]!.name).join(", ")} failed: ${reason}`
  if (phase === "pass") return `${[...(segments[stage - 1]?.across ?? []), ...segments[stage]!.each].map((at) => plan.stages[at]!.name).join(", ") || "writing"} failed on part ${index}: ${reason}`
  if (phase === "join") return `joining ${joinedFiles(plan.sinks)[index]!} failed: ${reason}`
  return `${plan.stages[stage]!.name} failed (${phase} ${index}): ${reason}`
}
