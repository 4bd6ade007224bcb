/**
 * What a pipeline remembers of the nights it published: keys, ranks and samples of their documents, in `memory/`, and which nights a new one is
 * compared with. What lies there is made of published corpora and named by their content, so it is never wrong: only missing, and then made anew.
 */
import { existsSync, readdirSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { remembered } from "../runs/Behind.ts"
import { readJsonIfThere } from "../Disk.ts"
import { comparing, type Pipeline } from "../Pipeline.ts"
import { type Plan, type PlannedStage, readPlan } from "../runs/Plan.ts"
import { memoryPaths, type Slice } from "../tasks/context.ts"
import { isRemembered, remember } from "../tasks/remember.ts"
import type { Across } from "../Stage.ts"
import { rememberPublished } from "../runs/Updates.ts"
import type { Night, State, World } from "../runs/World.ts"

const day = 24 * 60 * 60 * 1000

/** Nights in force that a new night of this date is compared with: not those that were forgotten, nor those from before the days that are remembered. */
export const comparedWith = (world: World, { nights, forgotten = [] }: State, memory: Pipeline["memory"], date: string): ReadonlyArray<Night> =>
  nights.filter(({ night, run }) =>
    !forgotten.includes(night) && (memory === undefined || Date.parse(date) - Date.parse(readPlan(world.runDir(run)).date) <= memory.days * day))

/** What the next night would be compared with, if it had the date of the last. */
const inMind = (world: World, state: State, memory: Pipeline["memory"]): ReadonlyArray<Night> => {
  const last = state.nights.at(-1)
  return last === undefined ? [] : comparedWith(world, state, memory, readPlan(world.runDir(last.run)).date)
}

const folder = (world: World): string => join(world.dir, "memory")
const folderOf = (world: World, { run }: Night, known: Plan["earlier"][number]): string => memoryPaths(world.runDir(run), known).dir

/** Removes what is remembered of nights that no new one will be compared with. */
export const tidyMemory = (world: World, state: State, memory: Pipeline["memory"]): void => {
  if (!existsSync(folder(world))) return
  const needed = new Set(inMind(world, state, memory).map((night) => folderOf(world, night, remembered(world, night))))
  for (const name of readdirSync(folder(world))) {
    const path = join(folder(world), name)
    if (!needed.has(path)) rmSync(path, { recursive: true, force: true })
  }
}

/** A night, and what is remembered of it. */
export interface Remembered {
  readonly night: string
  readonly run: string
  /** `known`: at hand; `unknown`: made when a night is compared with it; `old`: from before the days that are remembered. */
  readonly status: "known" | "unknown" | "old" | "forgotten"
  /** Documents that are remembered; null when nothing is. */
  readonly documents: number | null
  readonly bytes: number
  /** Whether the corpus is where it was published: what is remembered can be made anew, and likeness measured on the texts. */
  readonly texts: boolean
}

const bytesIn = (dir: string): number =>
  existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: "utf8" }).reduce((sum, name) => sum + (statSync(join(dir, name), { throwIfNoEntry: false })?.size ?? 0), 0) : 0

const acrossStages = (pipeline: Pipeline, stages: ReadonlyArray<PlannedStage>): ReadonlyArray<readonly [PlannedStage, Across]> =>
  comparing(pipeline.stages).map((index) => [stages[index]!, pipeline.stages[index]!.work as Across])

/** All nights in force, oldest first. `stages` are the pipeline's as they are planned now. */
export const memoryOf = (world: World, state: State, pipeline: Pipeline, stages: ReadonlyArray<PlannedStage>): ReadonlyArray<Remembered> => {
  const wanted = new Set(inMind(world, state, pipeline.memory).map(({ night }) => night))
  return state.nights.map((night) => {
    const known = remembered(world, night)
    const dir = world.runDir(night.run)
    const isKnown = acrossStages(pipeline, stages).every(([planned, work]) => isRemembered(dir, known, planned, work))
    const paths = memoryPaths(dir, known)
    return {
      ...night,
      status: state.forgotten?.includes(night.night) === true ? "forgotten" : !wanted.has(night.night) ? "old" : isKnown ? "known" : "unknown",
      documents: isKnown ? (readJsonIfThere<ReadonlyArray<Slice>>(paths.slices) ?? []).reduce((sum, { rows }) => sum + rows, 0) : null,
      bytes: bytesIn(paths.dir),
      texts: existsSync(paths.corpus)
    }
  })
}

/** Makes anew what is remembered of all nights that the next would be compared with, from their published corpora. Nights whose corpus is gone stay as they are remembered. */
export const rebuildMemory = (world: World, state: State, pipeline: Pipeline, stages: ReadonlyArray<PlannedStage>, progress: (done: number, of: number) => void): ReadonlyArray<Night> => {
  const nights = inMind(world, state, pipeline.memory)
  const made: Array<Night> = []
  for (const [i, night] of nights.entries()) {
    progress(i, nights.length)
    const known = remembered(world, night)
    const dir = world.runDir(night.run)
    const work = acrossStages(pipeline, stages)
    if (!existsSync(memoryPaths(dir, known).corpus) && work.every(([planned, across]) => isRemembered(dir, known, planned, across))) continue
    for (const [planned, across] of work) remember(dir, known, planned, across, true)
    rememberPublished(memoryPaths(dir, known))
    made.push(night)
  }
  progress(nights.length, nights.length)
  tidyMemory(world, state, pipeline.memory)
  return made
}
