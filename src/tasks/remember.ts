/**
 * What an across stage needs to know of an earlier night, made from that night's published corpus: a cache that can be made anew
 * as long as the corpus is there, keyed by its content and by the stage's digest.
 */
import { existsSync, readdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { Damaged, readJsonIfThere, readLine, writeJson, writeRows } from "../Disk.ts"
import { FileLines } from "../FileLines.ts"
import type { Plan, PlannedStage } from "../runs/Plan.ts"
import { partRows } from "../Row.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { isWhole, kept, writeSketches } from "../across/SketchFile.ts"
import type { Across, Sketch } from "../Stage.ts"
import { View } from "../View.ts"
import { publishedDocument } from "./cellFiles.ts"
import { acrossOf, type Context, memoryPaths, type Slice } from "./context.ts"
import { writeSamples } from "./samples.ts"

/** More nights than so many share tasks: of most there is nothing to do but to look whether they are remembered. */
const mostTasks = 64

const nightsATask = ({ earlier }: Pick<Plan, "earlier">): number => Math.ceil(earlier.length / mostTasks)

/** How many tasks remember the earlier nights of a run. */
export const rememberTasks = (plan: Pick<Plan, "earlier">): number => Math.ceil(plan.earlier.length / Math.max(1, nightsATask(plan)))

/** The nights of one of these tasks. */
export const nightsOf = (plan: Pick<Plan, "earlier">, task: number): Plan["earlier"] => plan.earlier.slice(task * nightsATask(plan), (task + 1) * nightsATask(plan))

export const performRemember = async (context: Context, stage: number, task: number): Promise<"done" | "kept"> => {
  const [planned, work] = [context.plan.stages[stage]!, acrossOf(context.pipeline.stages[stage]!)]
  const done = nightsOf(context.plan, task).map((night) => remember(context.dir, night, planned, work))
  return done.includes("done") ? "done" : "kept"
}

/** Whether all that a stage needs of a night is there and whole; `dir` is the folder of any run. */
export const isRemembered = (dir: string, night: Plan["earlier"][number], planned: PlannedStage, { sample }: Across): boolean => {
  const memory = memoryPaths(dir, night)
  const slices = readJsonIfThere<ReadonlyArray<Slice>>(memory.slices)
  return slices !== undefined && slices.every(({ key }) => isWhole(memory.sketch(planned, key)) && (sample === undefined || existsSync(memory.sample(planned, key))))
}

/** Makes what is missing or damaged of what a stage needs of a night, or all of it (`anew`). Throws `Damaged` when the corpus is gone, or is another than was published. */
export const remember = (dir: string, night: Plan["earlier"][number], planned: PlannedStage, work: Across, anew = false): "done" | "kept" => {
  if (!anew && isRemembered(dir, night, planned, work)) return "kept"
  const memory = memoryPaths(dir, night)
  if (!existsSync(memory.corpus)) throw new Damaged(memory.corpus, `it is missing, and what ${planned.name} remembers of it cannot be made anew; put it back, or go on without it: winnow memory --forget ${night.run}`)
  const slices: Array<Slice> = []
  let ids: Array<readonly [string, number, number]> = []
  let sketches: Array<Sketch | undefined> = []
  let samples: Array<Uint32Array> = []
  const flush = () => {
    if (ids.length === 0) return
    const key = String(slices.length).padStart(5, "0")
    writeRows(memory.ids(key), ids)
    writeSketches(memory.sketch(planned, key), sketches)
    if (work.sample !== undefined) writeSamples(memory.sample(planned, key), samples)
    slices.push({ key, rows: ids.length })
    ids = []
    sketches = []
    samples = []
  }
  const corpus = new FileLines(memory.corpus)
  let at = 0
  for (let bytes = corpus.next(); bytes !== undefined; bytes = corpus.next()) {
    const record = readLine<CorpusRecord>(memory.corpus, `line ${corpus.number}`, bytes)
    const sketch = work.sketch(View.of(publishedDocument(record)))
    ids.push([record.id, at, bytes.length])
    sketches.push(sketch && kept(sketch))
    if (work.sample !== undefined) samples.push(sketch === undefined ? new Uint32Array() : work.sample(sketch.shingles))
    at += bytes.length + 1
    if (ids.length === partRows) flush()
  }
  flush()
  if (corpus.sha256() !== night.corpus) {
    rmSync(memory.dir, { recursive: true, force: true })
    throw new Damaged(memory.corpus, "it is not what was published")
  }
  writeJson(memory.slices, slices)
  // What another version of the stage remembered is of no more use.
  const current = dirname(memory.sketch(planned, ""))
  for (const name of readdirSync(memory.dir)) {
    const path = join(memory.dir, name)
    if (path !== current && name.slice(0, -17) === planned.name) rmSync(path, { recursive: true, force: true })
  }
  return "done"
}
