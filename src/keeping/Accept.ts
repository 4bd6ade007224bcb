/** Publishes runs that were held, after somebody looked at them. */
import * as Effect from "effect/Effect"
import { type Failed, Refused, tellingFaults } from "../Failure.ts"
import { bring, reportAll, heldWith, isHeldBack, judgeAll, noteSince, overtaken, type Verdict } from "../runs/Force.ts"
import type { Pipeline } from "../Pipeline.ts"
import type { Report } from "../runs/Report.ts"
import type { Unreported } from "../report/html/write.ts"
import { type Held, readState, settleLinks, type State, type World } from "../runs/World.ts"

/** What became of it. `held`: a guard trips still, and nobody said that it is good all the same. */
export type Acceptance =
  | { readonly kind: "published"; readonly reports: ReadonlyArray<Report>; readonly stale: ReadonlyArray<string>; readonly unreported: ReadonlyArray<Unreported> }
  | { readonly kind: "held"; readonly reports: ReadonlyArray<Report> }
  | { readonly kind: "in force" }

/** Held work that can be published, newest last. */
export const waiting = (world: World, state: State): ReadonlyArray<Held> => (state.held ?? []).filter((held) => overtaken(world, state, held) === undefined)

const findHeld = Effect.fnUntraced(function*(world: World, state: State, run: string): Effect.fn.Return<Held, Refused> {
  const held = heldWith(state, run)
  if (held === undefined) return yield* new Refused({ message: `run ${run} is not held, so there is nothing to publish; winnow runs says what became of it` })
  const why = overtaken(world, state, held)
  return why === undefined ? held : yield* new Refused({ message: `run ${run} cannot be published any more: ${why}` })
})

/** Brings a held run into force, and those held with it. `accept`: even if a guard trips still. To be called with the lock held. */
export const accept = Effect.fnUntraced(function*({ world, pipeline, resume }: { readonly world: World; readonly pipeline: Pipeline; readonly resume: string }, run: string, isAccepted: boolean): Effect.fn.Return<Acceptance, Refused | Failed> {
  const state = readState(world)
  if (state.nights.some((night) => night.run === run)) {
    // Killed before the links were made, perhaps.
    settleLinks(world, state)
    return { kind: "in force" }
  }
  const held = yield* findHeld(world, state, run)
  if (state.open !== null) return yield* new Refused({ message: `run ${state.open.steps.map((step) => step.run).join(", ")} was begun and not finished; finish it first: ${resume}` })
  const verdicts = judgeAll(world, pipeline.guards, state, held)
  if (isHeldBack(verdicts) && !isAccepted) return { kind: "held", reports: verdicts.map(reportWith) }
  noteSince(world, state, held)
  // What stands behind it was not compared with it; and it was not compared with what was published since.
  const from = held.steps.map(({ night }) => night)
  const unreported = yield* Effect.promise(() => reportAll(world, verdicts, false))
  return { kind: "published", unreported, ...bring(world, state, held, verdicts, (nights) => new Set(nights.slice(nights.findIndex(({ night }) => from.includes(night))).map(({ night }) => night))) }
}, tellingFaults)

const reportWith = ({ report, judged }: Verdict): Report => ({ ...report, guards: judged })
