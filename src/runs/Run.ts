/**
 * Brings a pipeline up to date: decides what there is to do, plans it, has it executed, and only then brings it into force.
 * Killed at any moment, the same command goes on where it stopped.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { remembered, sameCorpora } from "./Behind.ts"
import { readJsonIfThere, sweep, writeJson } from "../Disk.ts"
import { Executor } from "../Executor.ts"
import { execute, executeOnly, type Settings } from "./Execute.ts"
import { type Failed, type NothingRead, Refused, tellingFaults } from "../Failure.ts"
import { asBefore, bring, reportAll, heldBut, heldWith, hold, isHeldBack, judgeAll, nightsBefore, noteSince } from "./Force.ts"
import { type Asked, intend, type Intent, readingFrom, reasons } from "./Intent.ts"
import { comparedWith, tidyMemory } from "../keeping/Memory.ts"
import { type Parts, paths, type Plan, readPlan, readPlanIfThere } from "./Plan.ts"
import { planOf, type Recipe, recipeOf, sameRecipe } from "./Planning.ts"
import { type Report, reportIn, type StageReport } from "./Report.ts"
import { isPruned, keepTo, type LetGo } from "../keeping/Prune.ts"
import { runNamed } from "./Runs.ts"
import type { Unreported } from "../report/html/write.ts"
import { hash } from "../sources/find.ts"
import type { PassMark } from "../tasks/pass.ts"
import { suggestion } from "../text/closest.ts"
import { quietly } from "../verify/damages.ts"
import { freeNight, freeRunId, type Night, type Open, readState, removeUnbegun, runsOf, settleLinks, type State, type Step, type World, writeState } from "./World.ts"

/** What a command is about. */
export interface Job extends Settings, Asked {
  /** The pipeline's file. */
  readonly file: string
  readonly date: string | undefined
}

const theMoment = Effect.map(Clock.currentTimeMillis, (ms) => new Date(ms))

/** What became of a command. */
export type Ending =
  | { readonly kind: "nothing"; readonly night: Night }
  /** `unreported`: runs whose `report.html` could not be made; `kept`: nights that were looked at and left, as nothing would change; `older`: those before a night done again that another recipe made, and a stage that differs. */
  | {
    readonly kind: "published"
    readonly reports: ReadonlyArray<Report>
    readonly because: ReadonlyArray<string>
    readonly stale: ReadonlyArray<string>
    readonly kept: ReadonlyArray<string>
    readonly unreported: ReadonlyArray<Unreported>
    readonly older?: { readonly nights: ReadonlyArray<string>; readonly stage: string } | undefined
  }
  /** `before`: they were held already, and nothing was done. */
  | { readonly kind: "held"; readonly reports: ReadonlyArray<Report>; readonly because: ReadonlyArray<string>; readonly before: boolean; readonly unreported: ReadonlyArray<Unreported> }
  | { readonly kind: "only"; readonly run: string; readonly stages: ReadonlyArray<StageReport>; readonly changed: boolean; readonly stale: ReadonlyArray<string> }

/** What `run` is to do. */
export const decide = (job: Asked & Pick<Job, "resume">): Effect.Effect<Intent, Refused | Failed> => tellingFaults(intend(job), job)

/** Carries an intent out. */
export const carryOut = Effect.fnUntraced(function*(job: Job, intent: Intent) {
  const { world, fresh, pipeline } = job
  const known = readState(world)
  // What was begun and is not gone on with is given up.
  const state: State = intent.kind === "resume" ? known : { ...known, open: null }
  removeUnbegun(world, state)
  switch (intent.kind) {
    case "nothing":
      if (known.open !== null) writeState(world, state)
      settleLinks(world, state)
      tidyMemory(world, state, job.pipeline.memory)
      return { kind: "nothing", night: intent.night } as Ending
    case "held":
      if (known.open !== null) writeState(world, state)
      return { kind: "held", reports: intent.reports, because: [], before: true, unreported: [] } as Ending
    case "resume": {
      const held = heldWith(state, intent.open.steps.at(-1)!.run)
      const next: State = held === undefined ? state : { ...heldBut(state, intent.open), open: intent.open }
      if (held !== undefined) {
        noteSince(world, state, held)
        writeState(world, next)
      }
      return yield* finish(job, next, intent.open, [])
    }
    case "again": {
      const moment = yield* theMoment
      const run = freeRunId(world, moment)
      const { night, run: parent } = intent.night
      const before = readPlan(world.runDir(parent))
      writePlan(world, planOf(job.pipeline, job.file, { ...recipeOf(job.pipeline, job.source), reading: intent.reading.reading }, {
        ...before,
        ...intent.reading,
        run,
        parent,
        inherit: [...triedFrom(world, parent), parent],
        startedAt: moment.toISOString(),
        source: job.source,
        earlier: state.nights.slice(0, -1).filter(asBefore(before)).map((known) => remembered(world, known)),
        force: [],
        only: null
      }))
      const ending = yield* begin(job, state, { steps: [...stepsOf(world, intent.stale, moment, run), { night, run, parent, force: [] }], alone: false }, intent.because)
      return (ending.kind === "published" ? { ...ending, older: olderThanLast(world) } : ending) as Ending
    }
    case "new": {
      const moment = yield* theMoment
      const run = freeRunId(world, moment)
      const date = job.date ?? moment.toISOString().slice(0, 10)
      const night = freeNight(fresh ? { ...state, nights: [] } : state, date)
      writePlan(world, planOf(job.pipeline, job.file, recipeOf(job.pipeline, job.source), {
        run,
        night,
        parent: null,
        inherit: [],
        date,
        startedAt: moment.toISOString(),
        source: job.source,
        limit: job.limit ?? null,
        earlier: fresh ? [] : comparedWith(world, state, pipeline.memory, date).map((known) => remembered(world, known)),
        force: [],
        only: null,
        files: yield* hash(intent.files),
        gone: intent.gone
      }))
      // Files that hold nothing, or no more than they held, or are as broken as they were: no night, and no alarm every night.
      const isTriedAgain = intent.files.every(({ change }) => change === "retried" || change === "grown")
      const isQuiet = ({ records }: NothingRead) => state.nights.length > 0 && intent.stale.length === 0 && (isTriedAgain || records === 0)
      return yield* begin(job, state, { steps: [...stepsOf(world, intent.stale, moment, run), { night, run, parent: null, force: [] }], alone: fresh }, intent.because).pipe(
        Effect.catchTag("NothingRead", (nothing) => (isQuiet(nothing) ? Effect.sync(() => nothingMore(world, run)) : Effect.fail(nothing)))
      )
    }
  }
}, tellingFaults)

const nothingMore = (world: World, run: string): Ending => {
  rmSync(world.runDir(run), { recursive: true, force: true })
  return { kind: "nothing", night: readState(world).nights.at(-1)! }
}

const writePlan = (world: World, plan: Plan) => writeJson(paths(world.runDir(plan.run)).plan, plan)

/** Nights before the last that were made by other stages than the last was, and the first of its stages that they did not have like this. */
const olderThanLast = (world: World): (Ending & { kind: "published" })["older"] => {
  const plans = readState(world).nights.filter(({ run }) => !isPruned(world, run)).map(({ run }) => readPlan(world.runDir(run)))
  const { stages } = plans.at(-1)!
  const lacks = (plan: Plan, { name, digest }: Plan["stages"][number]) => !plan.stages.some((stage) => stage.name === name && stage.digest === digest)
  const stage = stages.find((stage) => plans.some((plan) => lacks(plan, stage)))
  return stage && { nights: plans.filter((plan) => stages.some((stage) => lacks(plan, stage))).map(({ night }) => night), stage: stage.name }
}

/** Nights that are brought up to date before another run. */
const stepsOf = (world: World, nights: ReadonlyArray<Night>, moment: Date, before: string): ReadonlyArray<Step> => {
  const taken = new Set([before])
  return nights.map(({ night, run: parent }): Step => {
    const run = freeRunId(world, moment, taken)
    taken.add(run)
    return { night, run, parent, force: [] }
  })
}

const begin = (job: Job, state: State, open: Open, because: ReadonlyArray<string>, stale: ReadonlyArray<string> = []) => {
  writeState(job.world, { ...state, open })
  return finish(job, { ...state, open }, open, because, stale)
}

/** Finishes what was begun, then brings it into force in one swap. `stale`: nights that are left as they are even if what they were compared with changed. */
const finish = Effect.fnUntraced(function*(job: Job, state: State, begun: Open, because: ReadonlyArray<string>, stale: ReadonlyArray<string> = begun.stale ?? []) {
  const { world, pipeline } = job
  let open = begun
  const untouched = new Set<string>()
  for (const [i, step] of open.steps.entries()) {
    const planned = readPlanIfThere(world.runDir(step.run))
    const from = planned ?? readPlan(world.runDir(step.parent!))
    const now = recipeOf(pipeline, from.source)
    const recipe: Recipe = { ...now, reading: planned === undefined ? from.reading : readingFrom(world, planned, now) }
    const earlier = open.alone ? [] : nightsBefore(state, open.steps, step.night, untouched).filter(asBefore(from)).map((night) => remembered(world, night))
    if (planned === undefined && isUntouched(step, from, recipe, earlier)) {
      untouched.add(step.night)
      continue
    }
    let plan = planned
    // A run that was held is done: what it was compared with has changed since, so it is done again.
    const isOutdated = planned !== undefined && !sameCorpora(planned.earlier, earlier) && existsSync(paths(world.runDir(step.run)).report)
    if (plan === undefined || isOutdated || !sameRecipe(plan, recipe)) {
      const moment = yield* theMoment
      let { run } = step
      if (planned !== undefined) {
        // The code changed since this run was planned: another takes over what still holds of it.
        run = freeRunId(world, moment)
        open = { ...open, steps: open.steps.map((other, at) => (at === i ? { ...other, run } : other)) }
      }
      plan = planOf(pipeline, job.file, recipe, {
        ...from,
        run,
        parent: step.parent,
        inherit: planned === undefined ? [...triedFrom(world, step.parent), step.parent!] : [step.run, ...planned.inherit],
        startedAt: moment.toISOString(),
        earlier,
        force: step.force,
        only: null
      })
      writePlan(world, plan)
      // After the plan: a state never names a run that cannot be gone on with.
      if (planned !== undefined) writeState(world, { ...state, open })
    } else if (JSON.stringify(plan.earlier) !== JSON.stringify(earlier)) {
      // Planned before the nights that it is compared with were done again, and not begun.
      plan = { ...plan, earlier }
      writePlan(world, plan)
    }
    yield* execute(job, plan).pipe(
      // Files that could not be read at all are no night: they are tried again.
      Effect.tapErrorTag("NothingRead", () => Effect.sync(() => writeState(world, { ...state, open: null })))
    )
  }
  const done: Open = { ...open, steps: open.steps.filter(({ night }) => !untouched.has(night)) }
  const verdicts = judgeAll(world, pipeline.guards, state, done)
  const isHeld = isHeldBack(verdicts)
  // The page takes as much memory as a worker does, which has nothing to do any more.
  yield* (yield* Executor).rest ?? Effect.void
  const unreported = yield* Effect.promise(() => reportAll(world, verdicts, isHeld, (i) => job.progress("report", i, verdicts.length, done.steps[i]?.run)))
  if (isHeld) return { kind: "held", reports: hold(world, state, done, verdicts), because, before: false, unreported } as Ending
  const { reports, stale: left } = bring(world, state, done, verdicts, () => new Set([...stale, ...untouched]))
  tidyMemory(world, readState(world), pipeline.memory)
  return { kind: "published", reports, because, stale: left, kept: [...untouched].filter((night) => !left.includes(night)), unreported } as Ending
})

/** A later night whose stages are the same and for which every earlier night still has the same corpus: nothing would change. */
const isUntouched = ({ force }: Step, before: Plan, recipe: Recipe, earlier: Plan["earlier"]): boolean =>
  force.length === 0 && sameRecipe(before, recipe) && sameCorpora(before.earlier, earlier)

/** Runs that only made the deltas of one stage from this parent: what they made may serve. */
const triedFrom = (world: World, parent: string | null): ReadonlyArray<string> =>
  parent === null ? [] : runsOf(world).filter((run) => {
    const plan = quietly(() => readPlanIfThere(world.runDir(run)))
    return plan !== undefined && plan.parent === parent && plan.only !== null
  }).toReversed()

/** What `rerun` was asked for. */
export interface Again {
  /** A run, or `latest`. */
  readonly run: string
  readonly stage: string
  readonly only: boolean
  readonly nightOnly: boolean
  readonly allNights: boolean
}

/** What `rerun` would do. */
export interface AgainIntent {
  readonly stage: string
  /** The run that it follows, and its night. */
  readonly run: string
  readonly night: string
  /** What changed since that run, which is redone too. */
  readonly because: ReadonlyArray<string>
  readonly only: boolean
  /** Nights that are done again, or looked at whether they have to be, oldest first. */
  readonly wanted: ReadonlyArray<Omit<Step, "run">>
  /** Later nights that are left as they are. */
  readonly stale: ReadonlyArray<string>
  /** Nights that would be done again, had they kept their parts. */
  readonly pruned: ReadonlyArray<string>
  /** The same rerun, begun and not finished. */
  readonly open: Open | null
}

const intendAgain = Effect.fnUntraced(function*({ world, pipeline, resume }: Pick<Job, "world" | "pipeline" | "resume">, { run: given, stage, only, nightOnly, allNights }: Again): Effect.fn.Return<AgainIntent, Refused> {
  const state = readState(world)
  const names = pipeline.stages.map(({ name }) => name)
  if (!names.includes(stage)) return yield* new Refused({ message: `pipeline ${pipeline.name} has no stage "${stage}"; ${suggestion(stage, names)}${stage === "latest" || runsOf(world).includes(stage) ? "; a run is named in front of the stage" : ""}` })
  if (state.nights.length === 0) return yield* new Refused({ message: `there is no run to do again in ${world.dir}; begin with: ${resume}` })
  const run = yield* runNamed(world, state, given, resume)
  if (!existsSync(paths(world.runDir(run)).report)) return yield* new Refused({ message: `there is no finished run ${run} in ${world.dir}; ${suggestion(run, [...runsOf(world).filter((one) => existsSync(paths(world.runDir(one)).report)), "latest"])}` })
  if (heldWith(state, run) !== undefined) return yield* new Refused({ message: `run ${run} is held and not in force: publish it first (winnow runs says what is held), or mend the stage and go on with: ${resume}` })
  const plan = readPlan(world.runDir(run))
  const { night } = plan
  const at = state.nights.findIndex((known) => known.night === night)
  if (at < 0) return yield* new Refused({ message: `night ${night} of run ${run} is no longer in force` })
  if (isPruned(world, run)) return yield* new Refused({ message: `run ${run} cannot be done again: its parts are gone, as the pipeline's retain says` })
  const isMeant = (i: number) => allNights || i === at || (i > at && !nightOnly)
  const pruned = state.nights.filter((known, i) => isMeant(i) && i !== at && isPruned(world, known.run)).map((known) => known.night)
  const wanted = state.nights.flatMap((known, i): ReadonlyArray<Omit<Step, "run">> =>
    !isMeant(i) || pruned.includes(known.night)
      ? []
      : [{ night: known.night, parent: i === at ? run : known.run, force: allNights || i === at ? [stage] : [] }])
  const stale = nightOnly ? state.nights.slice(at + 1).map((known) => known.night) : []
  const open = state.open !== null && !only && isSameAgain(state.open, wanted, stale) ? state.open : null
  if (state.open !== null && open === null) {
    return yield* new Refused({ message: `run ${state.open.steps.map((step) => step.run).join(", ")} was begun and not finished; finish it first: ${resume}` })
  }
  return { stage, run, night, because: reasons(plan, recipeOf(pipeline, plan.source)), only, wanted, stale, pruned, open }
})

/** What `rerun` is to do. */
export const decideAgain = (job: Pick<Job, "world" | "pipeline" | "resume">, asked: Again): Effect.Effect<AgainIntent, Refused | Failed> => tellingFaults(intendAgain(job, asked), job)

/** Does a stage again, and exactly what depends on it. */
export const rerun = Effect.fnUntraced(function*(job: Job, { run, stage, only, wanted, stale, open }: AgainIntent) {
  const { world, pipeline } = job
  const state = readState(world)
  const because = [`${stage} was asked for`]
  if (open !== null) return yield* finish(job, state, open, because)
  removeUnbegun(world, state)
  const moment = yield* theMoment
  if (only) {
    const names = pipeline.stages.map(({ name }) => name)
    const parent = readPlan(world.runDir(run))
    const plan = planOf(pipeline, job.file, { ...recipeOf(pipeline, parent.source), reading: parent.reading }, {
      ...parent,
      run: freeRunId(world, moment),
      parent: run,
      inherit: [...triedFrom(world, run), run],
      startedAt: moment.toISOString(),
      force: [stage],
      only: stage
    })
    writePlan(world, plan)
    const stages = yield* executeOnly(job, plan)
    const changed = outputsDiffer(world, plan.run, run, stage)
    return { kind: "only", run: plan.run, stages, changed, stale: changed ? [...names.slice(names.indexOf(stage) + 1), ...reportIn(world.runDir(run)).files.map(({ name }) => name)] : [] } as Ending
  }
  const taken = new Set<string>()
  const steps = wanted.map((step): Step => {
    const id = freeRunId(world, moment, taken)
    taken.add(id)
    return { ...step, run: id }
  })
  return yield* begin(job, state, { steps, alone: false, stale }, because, stale)
}, tellingFaults)

/** Whether what was begun and not finished is the very rerun that is asked for: the same command, after it was killed. */
const isSameAgain = (open: Open, wanted: ReadonlyArray<Omit<Step, "run">>, stale: ReadonlyArray<string>): boolean => {
  const asked = ({ night, parent, force }: Omit<Step, "run">) => [night, parent, force]
  return JSON.stringify([open.steps.map(asked), open.stale ?? []]) === JSON.stringify([wanted.map(asked), stale])
}

/** Whether any part's deltas of a stage are other bytes in one run than in another. */
const outputsDiffer = (world: World, a: string, b: string, stage: string): boolean => {
  const [x, y] = [a, b].map((run) => stageHashes(world, run, stage)) as [string, string]
  return x !== y
}

const stageHashes = (world: World, run: string, stage: string): string => {
  const at = paths(world.runDir(run))
  const parts = readJsonIfThere<Parts>(at.parts)?.parts ?? []
  const found: Array<string> = []
  for (const { key } of parts) {
    for (let segment = 0; existsSync(at.passMark(segment, key)); segment++) {
      const mark = readJsonIfThere<PassMark>(at.passMark(segment, key))?.stages[stage]
      if (mark !== undefined) found.push(mark.hash)
    }
  }
  return found.join()
}

/** A folder with all above it, one at a time: Node's own `recursive` never ends below a folder that refuses to hold others, such as /proc. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** Lets go of runs that the pipeline's `retain` does not keep; at the end of a command, with the lock held. */
export const keep = Effect.fnUntraced(function*({ world, pipeline }: Pick<Job, "world" | "pipeline" | "resume">): Effect.fn.Return<LetGo> {
  if (pipeline.retain === undefined) return { pruned: [], removed: [] }
  return keepTo(world, pipeline.retain, readState(world), yield* Clock.currentTimeMillis)
}, tellingFaults)

/** Removes what workers that were ended left half written of the runs that were begun. */
export const sweepOpen = (world: World): void => {
  for (const { run } of quietly(() => readState(world))?.open?.steps ?? []) if (existsSync(world.runDir(run))) sweep(world.runDir(run))
}

/** The folder must be there for anything to be remembered. */
export const prepare = (world: World): void => {
  makeFolder(join(world.dir, "runs"))
}
