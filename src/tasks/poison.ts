/** A document that ends or hangs the worker that sees it: found by trying smaller and smaller runs of a part's rows, then rejected. */
import { readJson, readJsonIfThere, writeJson } from "../Disk.ts"
import { isGone, step } from "../Pass.ts"
import type { Part, Parts } from "../runs/Plan.ts"
import type { Task } from "../Task.ts"
import { viewsBefore } from "./cellFiles.ts"
import { type Context, sketcher } from "./context.ts"

export interface Poison {
  /** Index of the stage it dies in. */
  readonly stage: number
  readonly reason: string
}

type PoisonFile = Readonly<Record<string, Poison>>

/** By row. */
export const readPoison = ({ at }: Context, segment: number, key: string): ReadonlyMap<number, Poison> =>
  new Map(Object.entries(readJsonIfThere<PoisonFile>(at.poison(segment, key)) ?? {}).map(([row, poison]) => [Number(row), poison]))

export const writePoison = ({ at }: Context, segment: number, { key }: Part, row: number, poison: Poison): void => {
  writeJson(at.poison(segment, key), { ...readJsonIfThere<PoisonFile>(at.poison(segment, key)), [row]: poison })
}

/** Stages that see documents in a segment, in their order: an across stage sees them when it sketches. */
export const seeing = ({ segments }: Context, segment: number): ReadonlyArray<number> => [...segments[segment]!.each, ...segments[segment]!.across]

/** The part that a pass is about. */
export const partOf = ({ at }: Context, { index, part }: Pick<Task, "index" | "part">): Part => part ?? readJson<Parts>(at.parts).parts[index]!

/** Lets some rows through the segment and throws the outcome away. Whoever asks learns whether the worker lived. */
export const performProbe = async (context: Context, segment: number, { key }: Part, { from, to, until }: { readonly from: number; readonly to: number; readonly until: number }): Promise<"kept"> => {
  const { pipeline } = context
  const poison = readPoison(context, segment, key)
  const wanted = new Set(Array.from({ length: to - from }, (_, i) => from + i))
  for (const [row, start] of viewsBefore(context, segment, key, wanted)) {
    let view = start
    for (const index of seeing(context, segment).slice(0, until)) {
      if (poison.get(row)?.stage === index) break
      const stage = pipeline.stages[index]!
      if (stage.work._tag !== "Each") {
        try {
          sketcher(stage)(view)
        } catch {
          // A stage that throws is dealt with where it is performed.
          break
        }
        continue
      }
      const { delta, view: next } = step(stage, view)
      if (isGone(delta)) break
      view = next
    }
  }
  return "kept"
}
