/**
 * What a run is to do, written before any of it is done and read by every task: with it alone a task can be performed anywhere.
 * And where everything of a run lies.
 */
import { join } from "node:path"
import * as Schema from "effect/Schema"
import { readJson, readJsonIfThere } from "../Disk.ts"
import type { Fingerprint } from "./Fingerprint.ts"
import type { Sink } from "../Sink.ts"
import type { Source } from "../Source.ts"
import type { EarlierEnd, InputFile } from "../sources/find.ts"

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
  /** `added` of what is published. */
  readonly date: string
  readonly startedAt: string
  readonly pipeline: { readonly name: string; readonly file: string }
  readonly source: Source
  /** How the files are read: options of the source and the code as one hash. What another run read in the same way is taken over. */
  readonly reading: string
  readonly files: ReadonlyArray<InputFile>
  /** Names of files that earlier nights took and that were gone when this run was planned; absent where there are none. */
  readonly gone?: ReadonlyArray<string>
  /** Read tasks: indices into `files`. */
  readonly groups: ReadonlyArray<ReadonlyArray<number>>
  readonly limit: number | null
  readonly stages: ReadonlyArray<PlannedStage>
  readonly sinks: ReadonlyArray<Sink>
  /** Code, options and packages of what is written, as one hash. */
  readonly writing: string
  /** Earlier nights in force, oldest first: their published documents are compared with. `corpus` is the hash of their `corpus.jsonl`. */
  readonly earlier: ReadonlyArray<{ readonly night: string; readonly run: string; readonly corpus: string }>
  /** Stages that are redone even if nothing changed. */
  readonly force: ReadonlyArray<string>
  /** Only the deltas of this stage are made; nothing is published. */
  readonly only: string | null
}

/** A part as reading left it. `key`: `<group>-<number>`, names its files; `hash`: that of its rows. */
export const Part = Schema.Struct({ key: Schema.String, rows: Schema.Int, hash: Schema.String })
export type Part = typeof Part.Type

/** Written when all is read: the parts in input order, and the ids that had to change. */
export interface Parts {
  readonly parts: ReadonlyArray<Part>
  /** New id by row, for each part that has any. */
  readonly renamed: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Files that `--limit` kept from being read to their end, as indices into the plan's; absent where there are none. */
  readonly unread?: ReadonlyArray<number>
  /** Files that were rejected as files, as indices into the plan's, and why: they have not been taken. */
  readonly broken?: ReadonlyArray<readonly [file: number, why: string]>
  /** Where reading ended, by index, of files that can be read on from there when they grow. */
  readonly ends?: Readonly<Record<string, EarlierEnd>>
  /** Records that earlier nights had read, in files that have grown. */
  readonly seen?: number
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
  /** Whether rulings were taken over from another run: looked at once. */
  inherited: (stage: PlannedStage) => join(dir, "stages", stage.name, "inherited.json"),
  settled: (stage: PlannedStage) => join(dir, "stages", stage.name, "settled.json"),
  passMark: (segment: number, key: string) => join(dir, "marks", `pass-${segment}`, `${key}.json`),
  /** Documents of a part that a worker died of, in this segment. */
  poison: (segment: number, key: string) => join(dir, "marks", `pass-${segment}`, `${key}.poison.json`),
  shard: (name: string, key: string) => join(dir, "shards", name, key),
  /** What a published file became that was joined from shards; gone with these. */
  joined: (index: number) => join(dir, "shards", `joined-${index}.json`),
  published: (name: string) => join(dir, name),
  memory: (stage: PlannedStage) => join(dir, "memory", `${stage.name}.bin`),
  report: join(dir, "run.json")
})

export const partKey = (group: number, part: number): string => `${number(group)}-${number(part)}`

const Name = Schema.NonEmptyString
const Text = Schema.String

/** What of a plan everything relies on. */
const Shape = Schema.Struct({
  format: Schema.Literal(format),
  run: Name,
  night: Name,
  parent: Schema.NullOr(Name),
  inherit: Schema.Array(Name),
  date: Text,
  startedAt: Text,
  pipeline: Schema.Struct({ name: Name, file: Name }),
  source: Schema.Struct({ patterns: Schema.Array(Text), fields: Schema.Record(Schema.String, Text) }),
  reading: Text,
  files: Schema.Array(Schema.Unknown),
  groups: Schema.Array(Schema.Array(Schema.Int)),
  limit: Schema.NullOr(Schema.Int),
  stages: Schema.Array(Schema.Struct({
    name: Name,
    kind: Name,
    digest: Text,
    fingerprint: Schema.Struct({ options: Text, files: Schema.Record(Schema.String, Text), packages: Schema.Record(Schema.String, Text), unicode: Text })
  })),
  earlier: Schema.Array(Schema.Struct({ night: Name, run: Name, corpus: Text })),
  force: Schema.Array(Name),
  only: Schema.NullOr(Name)
})

const isFile = (file: unknown): boolean => typeof file === "object" && file !== null && "path" in file && typeof file.path === "string" && "name" in file && typeof file.name === "string"

const isPlan = (value: unknown): boolean => Schema.is(Shape)(value) && value.files.every(isFile)

/** The plan of a run. Throws `Damaged`. */
export const readPlan = (dir: string): Plan => readJson<Plan>(paths(dir).plan, isPlan)

export const readPlanIfThere = (dir: string): Plan | undefined => readJsonIfThere<Plan>(paths(dir).plan, isPlan)
