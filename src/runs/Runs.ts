/** The runs of a pipeline as a person asks for them: by id, by the beginning of one, as `latest`; and what became of each. */
import * as Effect from "effect/Effect"
import { Damaged } from "../Disk.ts"
import { damageFailed, Failed, Refused } from "../Failure.ts"
import { heldWith, overtaken } from "./Force.ts"
import { type Plan, readPlanIfThere } from "./Plan.ts"
import { type Report, reportInIfThere } from "./Report.ts"
import { suggestion } from "../text/closest.ts"
import { readState, runsOf, type State, type World } from "./World.ts"

/**
 * `published`: in force. `held`: a guard tripped; it can be published. `replaced`: a later run of its night is in force, or has taken its files. `deltas`: of one stage only (`rerun --only`).
 * `unfinished`: the next `run` finishes it. `given up`: nothing ever will, since nothing could be read or another run took its place.
 * `damaged`: its own files about it cannot be read.
 */
export type Status = "published" | "stale" | "held" | "replaced" | "deltas" | "unfinished" | "given up" | "damaged"

export interface RunOverview {
  readonly run: string
  readonly status: Status
  readonly latest: boolean
  readonly plan: Plan | undefined
  readonly report: Report | undefined
}

/** `state.json`, or why it cannot be read. */
export const stateOf = (world: World): Effect.Effect<State, Failed> =>
  Effect.try({
    try: () => readState(world),
    catch: (error) => error instanceof Damaged ? damageFailed(error) : new Failed({ message: `state.json in ${world.dir} cannot be read (${(error as Error).message})`, resume: null })
  })

const tried = <A>(read: () => A | undefined): { readonly value: A | undefined; readonly broken: boolean } => {
  try {
    return { value: read(), broken: false }
  } catch {
    return { value: undefined, broken: true }
  }
}

export const overviewOf = (world: World, state: State, run: string): RunOverview => {
  const plan = tried(() => readPlanIfThere(world.runDir(run)))
  const report = tried(() => reportInIfThere(world.runDir(run)))
  const inForce = state.nights.some((night) => night.run === run)
  const lost = plan.broken || report.broken || (inForce && (plan.value === undefined || report.value === undefined)) || (plan.value === undefined && report.value !== undefined)
  const held = heldWith(state, run)
  const status = (): Status => {
    if (lost) return "damaged"
    // Of several nights that come into force together, some may be done.
    if (state.open?.steps.some((step) => step.run === run) === true) return "unfinished"
    if (report.value === undefined) return plan.value?.only ? "deltas" : "given up"
    if (!inForce) return held !== undefined && overtaken(world, state, held) === undefined ? "held" : "replaced"
    return report.value.status
  }
  return { run, status: status(), latest: state.nights.at(-1)?.run === run, plan: plan.value, report: report.value }
}

const suffix = (run: string): readonly [moment: string, number: number] => {
  const found = /^(.*Z)-(\d{1,9})$/.exec(run)
  return found === null ? [run, 0] : [found[1]!, Number(found[2])]
}

/** Oldest first; runs of the same second by their number. */
export const runsInOrder = (world: World): ReadonlyArray<string> =>
  runsOf(world).toSorted((a, b) => {
    const [x, y] = [suffix(a), suffix(b)]
    return x[0] === y[0] ? x[1] - y[1] : x[0] < y[0] ? -1 : 1
  })

/** The run that is meant by an id, by its beginning when no other begins so, or by `latest`. `begin`: the command that makes the first. */
export const runNamed = Effect.fnUntraced(function*(world: World, state: State, given: string, begin: string): Effect.fn.Return<string, Refused> {
  const runs = runsInOrder(world)
  if (runs.length === 0) return yield* new Refused({ message: `there is no run in ${world.dir}; begin with: ${begin}` })
  if (given === "latest") {
    const last = state.nights.at(-1)
    return last === undefined ? yield* new Refused({ message: `no run in ${world.dir} has published anything; begin with: ${begin}` }) : last.run
  }
  if (runs.includes(given)) return given
  const begun = given === "" ? [] : runs.filter((run) => run.startsWith(given))
  if (begun.length === 1) return begun[0]!
  if (begun.length > 1) return yield* new Refused({ message: `"${given}" begins the ids of ${begun.length} runs: ${begun.slice(-5).join(", ")}${begun.length > 5 ? ", …" : ""}` })
  return yield* new Refused({ message: `there is no run ${given} in ${world.dir}; ${suggestion(given, [...runs.slice(-10), "latest"])}` })
})
