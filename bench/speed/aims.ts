/** What the project set itself, and whether it is so. */
import { count } from "./figures.ts"
import { besides, gain, growth, over, processorRatio } from "./measures.ts"
import type { Rounds, Scale } from "./Results.ts"

export interface Aim {
  readonly what: string
  readonly limit: number
  /** Whether the limit is the least or the most. */
  readonly is: "at most" | "at least"
  readonly unit: "×" | "MB" | "s"
  readonly measured: number
}

export const isMet = ({ limit, is, measured }: Aim): boolean => (is === "at most" ? measured <= limit : measured >= limit)

export const aimsOf = (measured: Rounds, scale: Scale | undefined): ReadonlyArray<Aim> => {
  const { rounds, workers } = measured
  return [
    { what: "processor time of a run with one worker, in bare rewrites of its input", limit: 7, is: "at most", unit: "×", measured: over(rounds, processorRatio) },
    { what: `${workers} workers beside one`, limit: 1.7, is: "at least", unit: "×", measured: over(rounds, gain) },
    { what: `memory of all processes, ${workers} workers`, limit: 700, is: "at most", unit: "MB", measured: over(rounds, ({ many }) => many.cost.memory) / 1e6 },
    { what: "start-up, until a run has read its first document", limit: 0.6, is: "at most", unit: "s", measured: over(rounds, ({ startUp }) => startUp.run) / 1000 },
    { what: "disk besides the two corpora, in bytes of the input", limit: 1.4, is: "at most", unit: "×", measured: besides(measured) },
    ...(scale === undefined ? [] : [
      { what: `processor time a document at ${count(scale.whole.corpus.documents)} documents, beside ${count(scale.tenth.corpus.documents)}`, limit: 1.2, is: "at most", unit: "×", measured: growth(scale.tenth, scale.whole, "cpu") } as const,
      { what: `memory at ${count(scale.whole.corpus.documents)} documents, ${scale.workers} workers`, limit: 700, is: "at most", unit: "MB", measured: scale.whole.cost.memory / 1e6 } as const,
      { what: `disk at ${count(scale.whole.corpus.documents)} documents`, limit: 1.4, is: "at most", unit: "×", measured: besides(scale.whole) } as const
    ])
  ]
}
