/**
 * Brings finished runs into force, or holds them: what a run is found to be is written into its `run.json` first, and `state.json` last,
 * so that a command that was killed in between comes to the same once more.
 */
import { markBehind } from "./Behind.ts"
import { writeJson } from "../Disk.ts"
import type { Guards } from "./Guards.ts"
import { judge, type Judged } from "./Judge.ts"
import { paths, type Plan, readPlan, readPlanIfThere } from "./Plan.ts"
import { type Report, reportIn, reportInIfThere } from "./Report.ts"
import { quietly } from "../verify/damages.ts"
import type { Unreported } from "../report/html/write.ts"
import { type Held, holding, type Night, type Open, settleLinks, type State, type Step, type World, writeState } from "./World.ts"

/** A finished run, and what of it is out of bounds. */
export interface Verdict {
  readonly report: Report
  readonly judged: ReadonlyArray<Judged>
  /** Runs of the nights before it, oldest first. */
  readonly before: ReadonlyArray<string>
}

/** The nights before one, with the runs that will be in force. `untouched`: nights of these steps that stay as they are. */
export const nightsBefore = ({ nights }: State, steps: ReadonlyArray<Step>, night: string, untouched: ReadonlySet<string>): ReadonlyArray<Night> => {
  const at = nights.findIndex((known) => known.night === night)
  const before = at < 0 ? nights : nights.slice(0, at)
  return before.map((known) => ({ night: known.night, run: untouched.has(known.night) ? known.run : steps.find((step) => step.night === known.night)?.run ?? known.run }))
}

/** A night that is done again is compared with the nights that it was compared with before, whatever is remembered or forgotten since. */
export const asBefore = ({ earlier }: Plan) => ({ night }: Night): boolean => earlier.some((one) => one.night === night)

/** Judges the finished runs of some work, each by the nights before it. Throws `Damaged`. */
export const judgeAll = (world: World, guards: Guards, state: State, { steps, alone }: Open): ReadonlyArray<Verdict> =>
  steps.map(({ night, run }) => {
    const report = reportIn(world.runDir(run))
    const before = alone ? [] : nightsBefore(state, steps, night, new Set()).map((known) => known.run)
    return { report, judged: judge(world, guards, before, report), before }
  })

export const isHeldBack = (verdicts: ReadonlyArray<Verdict>): boolean => verdicts.some(({ judged }) => judged.some(({ holds }) => holds))

const noted = ({ report, judged }: Verdict, status: Report["status"], accepted: boolean): Report => {
  const { guards: _, accepted: __, ...rest } = report
  return { ...rest, status, ...(judged.length > 0 && { guards: judged }), ...(accepted && { accepted }) }
}

/** Reports of finished runs as they are when the runs are held. */
const asHeld = (verdicts: ReadonlyArray<Verdict>): ReadonlyArray<Report> => verdicts.map((verdict) => noted(verdict, "held", false))

/** Reports of finished runs as they are when the runs come into force. */
const asPublished = (verdicts: ReadonlyArray<Verdict>): ReadonlyArray<Report> => {
  const accepted = isHeldBack(verdicts)
  return verdicts.map((verdict) => noted(verdict, "published", accepted && verdict.judged.some(({ holds }) => holds)))
}

/** Writes the page of each run for people, before the run is held or in force. */
export const reportAll = async (world: World, verdicts: ReadonlyArray<Verdict>, held: boolean, progress?: (done: number) => void): Promise<ReadonlyArray<Unreported>> => {
  const { writeReports } = await import("../report/html/write.ts")
  return writeReports(world, (held ? asHeld(verdicts) : asPublished(verdicts)).map((report, i) => ({ report, before: verdicts[i]!.before })), progress)
}

const note = (world: World, verdicts: ReadonlyArray<Verdict>, reports: ReadonlyArray<Report>): ReadonlyArray<Report> => {
  for (const [i, report] of reports.entries()) if (JSON.stringify(report) !== JSON.stringify(verdicts[i]!.report)) writeJson(paths(world.runDir(report.id)).report, report)
  return reports
}

const isSame = (a: Open, b: Open): boolean => a.steps.at(-1)!.run === b.steps.at(-1)!.run

/** A state in which some work is not held any more. */
export const heldBut = (state: State, open: Open): State => holding(state, (state.held ?? []).filter((one) => !isSame(one, open)))

/** Writes down that finished runs are held. */
export const hold = (world: World, state: State, open: Open, verdicts: ReadonlyArray<Verdict>): ReadonlyArray<Report> => {
  const reports = note(world, verdicts, asHeld(verdicts))
  writeState(world, { ...holding(state, [...heldBut(state, open).held ?? [], { ...open, over: state.nights }]), open: null })
  return reports
}

/** Brings finished runs into force in one swap. `looked`: nights that may be behind then; those that are, are told. */
export const bring = (world: World, state: State, open: Open, verdicts: ReadonlyArray<Verdict>, looked: (nights: ReadonlyArray<Night>) => ReadonlySet<string>) => {
  const ran = new Map(open.steps.map(({ night, run }) => [night, run]))
  const known = open.alone ? [] : state.nights.map(({ night, run }): Night => ({ night, run: ran.get(night) ?? run }))
  const added = open.steps.filter(({ night }) => !known.some((one) => one.night === night)).map(({ night, run }): Night => ({ night, run }))
  const { forgotten = [], ...others } = heldBut(state, open)
  const stillForgotten = forgotten.filter((night) => known.some((one) => one.night === night))
  const next: State = { ...others, nights: [...known, ...added], ...(stillForgotten.length > 0 && { forgotten: stillForgotten }), open: null }
  const reports = note(world, verdicts, asPublished(verdicts))
  const stale = markBehind(world, next.nights, looked(next.nights))
  writeState(world, next)
  settleLinks(world, next)
  return { reports, stale }
}

/** Nights that came into force since some work was held. */
export const since = ({ nights }: State, { over }: Held): ReadonlyArray<Night> => nights.filter(({ night }) => !over.some((known) => known.night === night))

/** Notes in the plans of new nights which nights they should have been compared with: those that came into force since. None is known by such a hash, so they are behind. */
export const noteSince = (world: World, state: State, held: Held): void => {
  for (const { run, parent } of held.steps) {
    const plan = readPlan(world.runDir(run))
    const missed = since(state, held).filter(({ night }) => !plan.earlier.some((one) => one.night === night))
    if (parent === null && missed.length > 0) writeJson(paths(world.runDir(run)).plan, { ...plan, earlier: [...plan.earlier, ...missed.map((night) => ({ ...night, corpus: "" }))] })
  }
}

/** The work that is held in which a run is a part. */
export const heldWith = ({ held = [] }: State, run: string): Held | undefined => held.find(({ steps }) => steps.some((step) => step.run === run))

/** Why what is held can never be published any more, in words; `undefined` as long as it can. */
export const overtaken = (world: World, state: State, held: Held): string | undefined => {
  const { steps, alone } = held
  const { nights } = state
  const later = since(state, held)
  for (const { night, run, parent } of steps) {
    const plan = quietly(() => readPlanIfThere(world.runDir(run)))
    if (plan === undefined || quietly(() => reportInIfThere(world.runDir(run))) === undefined) return `the folder of run ${run} is gone or damaged`
    if (parent !== null) {
      const now = nights.find((known) => known.night === night)
      if (now?.run !== parent) return now === undefined ? `night ${night} is no longer in force` : `run ${now.run} has taken its place`
      continue
    }
    if (alone && later.length > 0) return `run ${later[0]!.run} was published since, and would no longer be in force`
    const mine = new Set(plan.files.map(({ path }) => path).filter((path) => path !== "-"))
    for (const other of later) {
      const taken = quietly(() => readPlanIfThere(world.runDir(other.run)))?.files.find(({ path }) => mine.has(path))
      if (taken !== undefined) return `run ${other.run} has taken its files (${taken.name})`
    }
  }
  return undefined
}
