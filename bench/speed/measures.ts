/** What the page says of the raw figures. Ratios are taken within each round, where all were measured under the same load; then the median. */
import { median } from "../median.ts"
import type { Cost } from "./watch.ts"
import type { LongRun, Round, Rounds, Run } from "./Results.ts"

export const over = (rounds: ReadonlyArray<Round>, of: (round: Round) => number): number => median(rounds.map(of))

/** The middle, least and most of what the rounds say. */
export const spread = (rounds: ReadonlyArray<Round>, of: (round: Round) => number): { readonly middle: number; readonly least: number; readonly most: number } => {
  const values = rounds.map(of)
  return { middle: median(values), least: Math.min(...values), most: Math.max(...values) }
}

/** Processor time of a run with one worker, in bare rewrites of its input. */
export const processorRatio = ({ one, floor }: Pick<Round, "one" | "floor">): number => one.cost.cpu / floor.cpu

/** How much sooner several workers are done than one. */
export const gain = ({ one, many }: Round): number => one.cost.wall / many.cost.wall

/** Bytes on disk besides the two corpora, in bytes of the input. */
export const besides = ({ disk, corpus }: Pick<Rounds | LongRun, "disk" | "corpus">): number =>
  Object.entries(disk).reduce((sum, [kind, bytes]) => sum + (kind === "corpora" ? 0 : bytes), 0) / corpus.bytes

/** Seconds of processor time a document, of a run over many in those of one over few. */
export const growth = (few: LongRun, many: LongRun, of: keyof Pick<Cost, "cpu" | "wall">): number =>
  (many.cost[of] / many.corpus.documents) / (few.cost[of] / few.corpus.documents)

/** The median of what a stage took over the rounds, in milliseconds. */
export const stageOver = (rounds: ReadonlyArray<Round>, name: string): number => over(rounds, ({ one }) => one.stages[name] ?? 0)

/** A run's phases, those of a stage that compares put together under its name. */
export const gathered = ({ phases }: Run): ReadonlyMap<string, { readonly wall: number; readonly cpu: number; readonly memory: number }> => {
  const found = new Map<string, { wall: number; cpu: number; memory: number }>()
  for (const { name, wall, cpu, memory } of phases) {
    const under = name.replace(/: .*$/, "")
    const so = found.get(under) ?? { wall: 0, cpu: 0, memory: 0 }
    found.set(under, { wall: so.wall + wall, cpu: so.cpu + cpu, memory: Math.max(so.memory, memory) })
  }
  return found
}
