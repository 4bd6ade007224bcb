/**
 * What a run is to do, written before any of it is done and read by every task: with it alone a task can be performed anywhere.
 * And where everything of a run lies.
 */
import { join } from "node:path"
import type { Fingerprint } from "./Fingerprint.ts"
import { readJson } from "./Disk.ts"
import type { Source } from "./Source.ts"
import type { InputFile } from "./sources/find.ts"

export const format = 1

export interface PlannedStage {
  readonly name: string
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
  readonly fingerprint: Fingerprint
  /** The fingerprint as one hash. */
  readonly digest: string
}

export interface Plan {
  readonly format: typeof format
  readonly version: string
  readonly run: string
  readonly night: string
  readonly parent: string | null
  /** Runs of the same night whose results are taken over where their fingerprints hold, best first. */
  readonly inherit: ReadonlyArray<string>
  /** Whether what they read is taken over even if something about reading changed. */
  readonly adopt: boolean
  /** `added` of what is published. */
  readonly date: string
  readonly startedAt: string
  readonly pipeline: { readonly name: string; readonly file: string }
  readonly source: Source
  /** Source and reading code as one hash. */
  readonly reading: string
  readonly files: ReadonlyArray<InputFile>
  /** Read tasks: indices into `files`. */
  readonly groups: ReadonlyArray<ReadonlyArray<number>>
  readonly limit: number | null
  readonly stages: ReadonlyArray<PlannedStage>
  /** Code, options and packages of what is written, as one hash. */
  readonly sinks: string
  /** Earlier nights in force, oldest first: their published documents are compared with. `corpus` is the hash of their `corpus.jsonl`. */
  readonly earlier: ReadonlyArray<{ readonly night: string; readonly run: string; readonly corpus: string }>
  /** Stages that are redone even if nothing changed. */
  readonly force: ReadonlyArray<string>
  /** Only the deltas of this stage are made; nothing is published. */
  readonly only: string | null
}

/** A part as reading left it. */
export interface Part {
  /** `<group>-<number>`, names its files. */
  readonly key: string
  readonly rows: number
  /** Hash of its rows. */
  readonly hash: string
}

/** Written when all is read: the parts in input order, and the ids that had to change. */
export interface Parts {
  readonly parts: ReadonlyArray<Part>
  /** New id by row, for each part that has any. */
  readonly renamed: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const number = (n: number) => String(n).padStart(5, "0")

/** Paths within a run's folder. */
export const paths = (dir: string) => ({
  plan: join(dir, "plan.json"),
  parts: join(dir, "parts.json"),
  readMark: (group: number) => join(dir, "parts", `${number(group)}.json`),
  part: (key: string) => join(dir, "parts", `${key}.jsonl.zst`),
  ids: (key: string) => join(dir, "parts", `${key}.ids.zst`),
  delta: (stage: PlannedStage, key: string) => join(dir, "stages", stage.name, `${key}.jsonl.zst`),
  sketch: (stage: PlannedStage, key: string) => join(dir, "stages", stage.name, "sketch", `${key}.bin`),
  pairs: (stage: PlannedStage, range: number) => join(dir, "stages", stage.name, "pairs", `${number(range)}.bin`),
  counts: (stage: PlannedStage, range: number) => join(dir, "stages", stage.name, "counts", `${number(range)}.bin`),
  shingles: (stage: PlannedStage, key: string) => join(dir, "stages", stage.name, "shingles", `${key}.bin`),
  verdicts: (stage: PlannedStage, key: string) => join(dir, "stages", stage.name, "verdicts", `${key}.jsonl.zst`),
  rulings: (stage: PlannedStage, key: string) => join(dir, "stages", stage.name, "rulings", `${key}.jsonl.zst`),
  clusters: (stage: PlannedStage, key: string) => join(dir, "stages", stage.name, "clusters", `${key}.jsonl.zst`),
  settled: (stage: PlannedStage) => join(dir, "stages", stage.name, "settled.json"),
  passMark: (segment: number, key: string) => join(dir, "marks", `pass-${segment}`, `${key}.json`),
  /** Documents of a part that a worker died of, in this segment. */
  poison: (segment: number, key: string) => join(dir, "marks", `pass-${segment}`, `${key}.poison.json`),
  shard: (name: string, key: string) => join(dir, "shards", name, key),
  published: (name: string) => join(dir, name),
  memory: (stage: PlannedStage) => join(dir, "memory", `${stage.name}.bin`),
  report: join(dir, "run.json")
})

export const partKey = (group: number, part: number): string => `${number(group)}-${number(part)}`

export const readPlan = (dir: string): Plan => readJson<Plan>(paths(dir).plan)
