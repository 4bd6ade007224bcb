/**
 * Lets go of what a pipeline need not keep any longer. Of a run that is pruned there stay its plan, its report, what it published and
 * the ids of its documents: enough to be compared with, verified and diffed, not to be done again.
 */
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { aside, sweep, writeJson } from "../Disk.ts"
import { overtaken } from "../runs/Force.ts"
import { paths, readPlanIfThere } from "../runs/Plan.ts"
import { reportInIfThere } from "../runs/Report.ts"
import { type Keepable, letGo, type Retain } from "./Retain.ts"
import { runsInOrder } from "../runs/Runs.ts"
import { quietly } from "../verify/damages.ts"
import { holding, type State, type World, writeState } from "../runs/World.ts"

/** What was let go. */
export interface LetGo {
  /** Runs that lost their parts and deltas. */
  readonly pruned: ReadonlyArray<string>
  readonly removed: ReadonlyArray<string>
}

/** Whether a run has let go of its parts and deltas. */
export const isPruned = (world: World, run: string): boolean => quietly(() => reportInIfThere(world.runDir(run)))?.pruned === true

/** Publishing a held run needs all of it; so does going on with what was begun, and doing again a night that is behind. */
const neededBy = (world: World, state: State): ReadonlyMap<string, Keepable["needed"]> => {
  const needed = new Map<string, Keepable["needed"]>()
  for (const { run } of state.nights) {
    const report = quietly(() => reportInIfThere(world.runDir(run)))
    needed.set(run, report === undefined || report.status === "stale" ? "all" : "published")
  }
  const last = state.nights.at(-1)
  if (last !== undefined) needed.set(last.run, "all")
  const kept = [...(state.held ?? []).filter((held) => overtaken(world, state, held) === undefined), ...(state.open === null ? [] : [state.open])]
  for (const { steps } of kept) {
    for (const { run, parent } of steps) {
      for (const one of [run, parent, ...quietly(() => readPlanIfThere(world.runDir(run)))?.inherit ?? []]) if (one !== null) needed.set(one, "all")
    }
  }
  return needed
}

/** Whole files first to go are those by which others would be taken for usable: marks. Begun and killed, it is gone on with the next time. */
const prune = (world: World, run: string): boolean => {
  const dir = world.runDir(run)
  const report = reportInIfThere(dir)
  // Never finished: there is nothing that it published.
  if (report === undefined) return false
  if (report.pruned !== true) writeJson(paths(dir).report, { ...report, pruned: true })
  const parts = join(dir, "parts")
  const names = existsSync(parts) ? readdirSync(parts).filter((name) => !name.endsWith(".ids.zst")) : []
  const folders = ["marks", "stages"].map((name) => join(dir, name)).filter((path) => existsSync(path))
  for (const folder of folders) renameSync(folder, aside(folder))
  for (const name of names.sort((a, b) => Number(b.endsWith(".json")) - Number(a.endsWith(".json")))) rmSync(join(parts, name), { force: true })
  sweep(dir)
  return names.length + folders.length > 0
}

/** Removes a run's folder, which nothing needs any more. */
export const removeRun = (world: World, run: string): void => {
  // Beside the runs, where what a killed process leaves is swept.
  const leaving = aside(join(world.dir, run))
  rmSync(leaving, { recursive: true, force: true })
  renameSync(world.runDir(run), leaving)
  rmSync(leaving, { recursive: true, force: true })
}

/** Lets go of what `retain` does not keep. `now` in milliseconds since 1970. To be called with the lock held. */
export const keepTo = (world: World, retain: Retain, state: State, now: number): LetGo => {
  const needed = neededBy(world, state)
  const runs = runsInOrder(world).map((run): Keepable => {
    const started = quietly(() => Date.parse(readPlanIfThere(world.runDir(run))?.startedAt ?? ""))
    // What cannot be read is left for somebody to look at.
    return { run, started: started ?? 0, needed: started === undefined || Number.isNaN(started) ? "all" : needed.get(run) ?? "nothing" }
  })
  const going = letGo(retain, runs, now)
  const removed = new Set(going.remove)
  const held = (state.held ?? []).filter(({ steps }) => !steps.some(({ run }) => removed.has(run)))
  // First of all: the state never names a run that is gone.
  if (held.length < (state.held ?? []).length) writeState(world, holding(state, held))
  const pruned = going.prune.filter((run) => prune(world, run))
  for (const run of going.remove) removeRun(world, run)
  return { pruned, removed: going.remove }
}
