/** How alike two documents are, as the near-duplicate stage sees them. */
import type { PlannedStage } from "./Plan.ts"
import type { Across, Sketch, Stage } from "../Stage.ts"
import { dropNearDuplicates } from "../stages/index.ts"
import { overlap, shingles } from "../text/copies/shingles.ts"
import type { View } from "../View.ts"

export interface Likeness {
  readonly jaccard: number
  readonly containment: number
  readonly numbers: number
  readonly commonNumbers: number
  readonly sampled: boolean
  /** Keys that both have, of those of the first; without one the two never meet. */
  readonly keys: number
  readonly commonKeys: number
  /** What the stage says of the pair. */
  readonly alike: { readonly similarity: number; readonly method: string } | null
  readonly stage: string
}

/** Options that another version of the stage had may be unknown now. */
const stageWith = (options: PlannedStage["options"] | undefined): Stage => {
  try {
    return dropNearDuplicates(options)
  } catch {
    return dropNearDuplicates()
  }
}

const keysIn = ({ keys }: Sketch): ReadonlyArray<bigint> => Array.from({ length: keys.length / 2 }, (_, i) => (BigInt(keys[2 * i]!) << 32n) | BigInt(keys[2 * i + 1]!))

/** How alike two texts are by the near-duplicate stage of a pipeline, or by its defaults when it has none. */
export const likeness = (a: View, b: View, stages: ReadonlyArray<PlannedStage>): Likeness => {
  const planned = stages.find(({ kind }) => kind === dropNearDuplicates.kind)
  const stage = stageWith(planned?.options)
  const work = stage.work as Across
  const [foldedA, foldedB] = [a.folded, b.folded]
  const { jaccard, containment, numbers, commonNumbers, sampled } = overlap({ shingles: shingles(foldedA), length: foldedA.length }, { shingles: shingles(foldedB), length: foldedB.length })
  const [x, y] = [work.sketch(a), work.sketch(b)]
  const told = { jaccard, containment, numbers, commonNumbers, sampled, stage: planned?.name ?? stage.name }
  if (x === undefined || y === undefined) return { ...told, keys: 0, commonKeys: 0, alike: null }
  const known = new Set(keysIn(y))
  const first = work.prefer({ ...x.rank, place: 0 }, { ...y.rank, place: 1 }) < 0
  const verdict = first ? work.verify(x, y) : work.verify(y, x)
  return { ...told, keys: x.keys.length / 2, commonKeys: keysIn(x).filter((key) => known.has(key)).length, alike: verdict ?? null }
}
