/** What was measured, as it lies in `bench/results`: the page is rendered from it alone. */
import { availableParallelism, cpus, release, totalmem } from "node:os"
import type { Phase } from "./phases.ts"
import type { Cost } from "./watch.ts"

/** What it was measured on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  /** Bytes. */
  readonly memory: number
  readonly node: string
  readonly system: string
}

export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? "unknown processor",
  cores: availableParallelism(),
  memory: totalmem(),
  node: process.version,
  system: `Linux ${release()}`
})

/** A run of `pipelines/news.ts` over a generated corpus, through the command. */
export interface Run {
  readonly cost: Cost
  readonly phases: ReadonlyArray<Phase>
  /** Milliseconds that each stage took of the parts, as `run.json` has it. */
  readonly stages: Readonly<Record<string, number>>
}

/** What all candidates did once, one after another. */
export interface Round {
  readonly floor: Cost
  /** `null` where jq is not installed. */
  readonly jq: Cost | null
  readonly one: Run
  readonly many: Run
  /** Milliseconds until a run of one document has read it, until `clean` has written the first it is given. */
  readonly startUp: { readonly run: number; readonly clean: number }
  /** The share of the machine that other programs used meanwhile. */
  readonly others: number
}

export interface Corpus {
  readonly documents: number
  readonly bytes: number
  /** Documents that were put in as copies of others, and those that were dropped as such. */
  readonly copies: number
  readonly dropped: number
}

/** Several rounds over one corpus. */
export interface Rounds {
  readonly machine: Machine
  readonly corpus: Corpus
  readonly seed: number
  /** Workers of `many`. */
  readonly workers: number
  readonly rounds: ReadonlyArray<Round>
  /** Bytes by kind behind a run. */
  readonly disk: Readonly<Record<string, number>>
}

/** What is seen at a moment of a long run. */
export interface Moment {
  /** Seconds since the start. */
  readonly at: number
  readonly memory: number
}

/** One run over many documents, and what it left. */
export interface LongRun extends Run {
  readonly corpus: Corpus
  /** The least that could be done, beside it: once. */
  readonly floor: Cost
  readonly disk: Readonly<Record<string, number>>
  /** The most that lay there at once, in bytes. */
  readonly mostDisk: number
  readonly moments: ReadonlyArray<Moment>
  readonly others: number
}

/** The same over a tenth of the documents and over all. */
export interface Scale {
  readonly machine: Machine
  readonly seed: number
  readonly workers: number
  readonly tenth: LongRun
  readonly whole: LongRun
}
