/** Samples of the shingles of an earlier night's documents: what they are compared by when their texts are no longer at hand. */
import { withColumns, writeColumns } from "./columns.ts"
import { type Cell, type Context, memoryPaths } from "./context.ts"

/** Where the sample of each row begins; all samples. */
const layout = ["u32", "u32"] as const

export const writeSamples = (path: string, samples: ReadonlyArray<Uint32Array>): void => {
  const starts = new Uint32Array(samples.length + 1)
  samples.forEach((sample, row) => {
    starts[row + 1] = starts[row]! + sample.length
  })
  const words = new Uint32Array(starts[samples.length]!)
  samples.forEach((sample, row) => words.set(sample, starts[row]))
  writeColumns(path, [starts, words])
}

/** Samples of some rows of an earlier night's slice. */
export const readSamples = (context: Context, stage: number, cell: Cell, rows: ReadonlySet<number>): ReadonlyMap<number, Uint32Array> =>
  withColumns(memoryPaths(context.dir, cell.earlier!).sample(context.plan.stages[stage]!, cell.key), layout, (slice) => {
    const starts = slice("u32", 0)
    return new Map(Array.from(rows, (row) => [row, slice("u32", 1, starts[row], starts[row + 1])]))
  })
