/** What every task of a run needs: the plan, the pipeline it names, and where its cells are. Kept between tasks of the same run. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { readJson } from "../Disk.ts"
import { type Pipeline, type Segment, segmentsOf } from "../Pipeline.ts"
import { type Parts, paths, type Plan, readPlan } from "../runs/Plan.ts"
import type { Across, Counting, Sketch, Stage } from "../Stage.ts"
import type { View } from "../View.ts"

export interface Context {
  /** The run's folder. */
  readonly dir: string
  readonly plan: Plan
  readonly pipeline: Pipeline
  readonly segments: ReadonlyArray<Segment>
  readonly at: ReturnType<typeof paths>
}

/** The pipeline file changed its stages after the run was planned. */
export class PlanMismatch extends Error {
  override readonly name = "PlanMismatch"
}

const contexts = new Map<string, Promise<Context>>()

const make = async (dir: string): Promise<Context> => {
  const plan = readPlan(dir)
  const { default: pipeline } = (await import(pathToFileURL(plan.pipeline.file).href)) as { default: Pipeline }
  const planned = plan.stages.map((stage) => stage.name).join()
  if (pipeline.stages.map((stage) => stage.name).join() !== planned) throw new PlanMismatch(`${plan.pipeline.file} no longer has the stages that run ${plan.run} was planned with (${planned})`)
  return { dir, plan, pipeline, segments: segmentsOf(pipeline.stages), at: paths(dir) }
}

/** The context of a run; a plan never changes once tasks run. */
export const contextOf = (dir: string): Promise<Context> => {
  const known = contexts.get(dir)
  if (known !== undefined) return known
  const context = make(dir)
  contexts.set(dir, context)
  return context
}

export const acrossOf = (stage: Stage): Across => {
  if (stage.work._tag !== "Across") throw new Error(`${stage.name} is not an across stage`)
  return stage.work
}

export const countingOf = (stage: Stage): Counting => {
  if (stage.work._tag !== "Counting") throw new Error(`${stage.name} is not a counting stage`)
  return stage.work
}

/** What is kept of a document for a stage that sees all of them. Of a sample: its group, then its marks, in the place of shingles. */
export const sketcher = (stage: Stage): (view: View) => Sketch | undefined => {
  if (stage.work._tag !== "Counting") return acrossOf(stage).sketch
  const { sample } = stage.work
  return (view) => {
    const taken = sample(view)
    return taken && { keys: taken.keys, shingles: Uint32Array.of(...taken.group, ...taken.marks), rank: { length: 0, date: null, hash: 0 } }
  }
}

/** Documents that are compared together lie in cells: the parts of this run in input order, then slices of earlier nights' published corpora. */
export interface Cell {
  readonly key: string
  readonly rows: number
  /** Place of its first document: places number all documents of all cells. */
  readonly base: number
  /** Where an earlier night's slice lies; absent for a part of this run. */
  readonly earlier?: Plan["earlier"][number]
}

/** A slice of an earlier night's corpus: where its records stand in that run's `corpus.jsonl`. */
export interface Slice {
  readonly key: string
  readonly rows: number
}

/** The folder in which the runs of a pipeline lie. */
export const worldOf = (dir: string): string => join(dir, "..", "..")

/** What is remembered of an earlier night, by the content of its corpus: a rerun that changed nothing is known already. */
export const memoryPaths = (dir: string, { run, corpus }: Plan["earlier"][number]) => {
  const memory = join(worldOf(dir), "memory", corpus.slice(0, 16))
  return {
    dir: memory,
    slices: join(memory, "slices.json"),
    /** Hashes of ids and texts, whatever the stages are. */
    published: join(memory, "published.bin"),
    /** `[id, byte, bytes]` by row. */
    ids: (key: string) => join(memory, `${key}.ids.zst`),
    /** Keyed by the stage's digest: what another version of the stage remembered is of no use. */
    sketch: (stage: { readonly name: string; readonly digest: string }, key: string) => join(memory, `${stage.name}-${stage.digest.slice(0, 16)}`, `${key}.bin`),
    /** Samples of the shingles, for when the corpus is gone. */
    sample: (stage: { readonly name: string; readonly digest: string }, key: string) => join(memory, `${stage.name}-${stage.digest.slice(0, 16)}`, `${key}.sample.bin`),
    corpus: join(worldOf(dir), "runs", run, "corpus.jsonl")
  }
}

/** The parts of this run as cells. */
export const partCells = (context: Context): ReadonlyArray<Cell> => {
  let base = 0
  return readJson<Parts>(context.at.parts).parts.map(({ key, rows }) => ({ key, rows, base: (base += rows) - rows }))
}

const cellsByRun = new Map<string, ReadonlyArray<Cell>>()

export const cellsOf = (context: Context): ReadonlyArray<Cell> => {
  const known = cellsByRun.get(context.dir)
  if (known !== undefined) return known
  const cells = [...partCells(context)]
  let base = cells.reduce((sum, { rows }) => sum + rows, 0)
  for (const earlier of context.plan.earlier) {
    for (const { key, rows } of readJson<ReadonlyArray<Slice>>(memoryPaths(context.dir, earlier).slices)) {
      cells.push({ key, rows, base, earlier })
      base += rows
    }
  }
  cellsByRun.set(context.dir, cells)
  return cells
}

/** The cell of a place, or the stretch of cells, by bisection. */
export const cellAt = (cells: ReadonlyArray<Pick<Cell, "base">>, place: number): number => {
  let low = 0
  let high = cells.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (cells[middle]!.base <= place) low = middle
    else high = middle - 1
  }
  return low
}
