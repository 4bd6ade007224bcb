/** `run.json`: what a run read, published, dropped and rejected, what it redid and why. */
import { type Books, mostFailures, total } from "../Books.ts"
import * as Schema from "effect/Schema"
import { readJson, readJsonIfThere } from "../Disk.ts"
import { changes } from "./Fingerprint.ts"
import type { Judged } from "./Judge.ts"
import { comparing } from "../Pipeline.ts"
import { type Parts, paths, type Plan, readPlan } from "./Plan.ts"
import type { Sink } from "../Sink.ts"
import type { InputFile } from "../sources/find.ts"
import { ReportShape } from "../verify/shapes.ts"
import { version } from "../Version.ts"
import type { PublishedFile } from "../Sink.ts"
import type { Superseding } from "./Updates.ts"
import { type Context, worldOf } from "../tasks/context.ts"
import type { PassMark } from "../tasks/pass.ts"
import type { Settled } from "../tasks/rulings.ts"
import { join } from "node:path"

export interface StageReport {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly fingerprint: string
  /** Parts that were done anew, of all parts. */
  readonly redone: number
  readonly parts: number
  /** Why, in words; empty when nothing was redone. */
  readonly because: ReadonlyArray<string>
  /** Processor time of the parts redone, in milliseconds. */
  readonly ms: number
}

export interface Report extends Books {
  readonly format: 1
  readonly version: string
  readonly id: string
  readonly night: string
  readonly parent: string | null
  readonly pipeline: string
  readonly status: "published" | "held" | "stale"
  readonly date: string
  /** Records read before, in files that have grown. */
  readonly seen: number
  readonly stages: ReadonlyArray<StageReport>
  readonly duplicates: ReadonlyArray<Pick<Settled, "compared" | "alike" | "fallen" | "thinned" | "supersedes" | "largest"> & { readonly stage: string }>
  /** Documents that take the place of what an earlier night published. */
  readonly supersedes: ReadonlyArray<Superseding>
  /** Documents that a stage failed on, by their published ids: the first `mostFailures`. */
  readonly failures: ReadonlyArray<Omit<PassMark["failures"][number], "row">>
  /** Figures out of bounds; absent where none is. */
  readonly guards?: ReadonlyArray<Judged>
  /** Published although a guard holds it, since somebody looked at it and said so. */
  readonly accepted?: true
  /** Its parts and deltas are gone, as `retain` says: it cannot be done again. */
  readonly pruned?: true
  /** What was written, and with which options. */
  readonly sinks: ReadonlyArray<Sink>
  readonly inputs: ReadonlyArray<Input>
  readonly files: ReadonlyArray<PublishedFile>
  readonly times: { readonly started: string; readonly finished: string; readonly seconds: number }
}

/** A file that was read; `change`: how it differed from what an earlier night knew by its name, else absent. */
export interface Input extends Pick<InputFile, "name" | "bytes" | "sha256" | "change"> {}

export const inputsOf = ({ files }: Pick<Plan, "files">): ReadonlyArray<Input> =>
  files.map(({ name, bytes, sha256, change }) => ({ name, bytes, sha256, ...(change && { change }) }))

const marksOf = ({ segments, at }: Context): ReadonlyArray<ReadonlyArray<PassMark>> => {
  const { parts } = readJson<Parts>(at.parts)
  return segments.map((_, i) => parts.map(({ key }) => readJson<PassMark>(at.passMark(i, key))))
}

/** What stages failed on, by published ids, the first `mostFailures`. */
const failuresIn = (context: Context): Report["failures"] => {
  const { parts, renamed } = readJson<Parts>(context.at.parts)
  const published = (part: number, row: number): string | undefined => renamed[parts[part]!.key]?.[row]
  return marksOf(context).flatMap((marks) => marks.flatMap(({ failures }, part) => failures.map(({ stage, row, id, message }) => ({ stage, id: published(part, row) ?? id, message })))).slice(0, mostFailures)
}

/** Milliseconds that parts took which did anew what is called `redone`. */
const spent = (marks: ReadonlyArray<PassMark>, redone: string, of: (mark: PassMark) => PassMark["stages"], stage = redone): number =>
  marks.reduce((sum, mark) => sum + (mark.redone.includes(redone) ? of(mark)[stage]?.ms ?? 0 : 0), 0)

/** What was redone of each stage, and why: from the marks of its parts. Stages that had no turn are left out. */
export const stageReports = (context: Context, until = Infinity): ReadonlyArray<StageReport> => {
  const { plan, segments, pipeline, dir } = context
  const { parts } = readJson<Parts>(context.at.parts)
  const parent = plan.parent === null ? undefined : readPlan(join(worldOf(dir), "runs", plan.parent))
  const stages = plan.stages.filter((_, index) => index <= until)
  return stages.map((stage, index) => {
    const segment = segments.findIndex((one, i) => one.each.includes(index) || (segments[i - 1]?.across.includes(index) ?? false))
    const marks = parts.map(({ key }) => readJson<PassMark>(context.at.passMark(segment, key)))
    // What a stage compares or counts is taken down in the segment before it.
    const sketched = pipeline.stages[index]!.work._tag === "Each" ? [] : parts.map(({ key }) => readJson<PassMark>(context.at.passMark(segment - 1, key)))
    const redone = marks.filter((mark) => mark.redone.includes(stage.name)).length
    const before = parent?.stages.find(({ name }) => name === stage.name)
    const changed = parent === undefined ? ["new documents"] : before === undefined ? ["the stage is new"] : changes(before.fingerprint, stage.fingerprint)
    const indirect = plan.force.includes(stage.name) ? "asked for" : pipeline.stages[index]!.work._tag === "Each" ? "what reaches it changed" : "what it compares changed"
    return {
      name: stage.name,
      options: stage.options,
      fingerprint: stage.digest,
      redone,
      parts: marks.length,
      because: redone === 0 ? [] : changed.length > 0 ? changed : [indirect],
      ms: Math.round(spent(marks, stage.name, ({ stages }) => stages) + spent(sketched, `${stage.name} (sketch)`, ({ sketches }) => sketches, stage.name))
    }
  })
}

export const reportOf = (context: Context, books: Books, files: ReadonlyArray<PublishedFile>, updates: ReadonlyArray<Superseding>, finished: Date): Report => {
  const { plan, pipeline, at } = context
  const duplicates = comparing(pipeline.stages).map((index) => {
    const { fingerprint: _, earlier: __, ...told } = readJson<Settled>(at.settled(plan.stages[index]!))
    return { stage: plan.stages[index]!.name, ...told }
  })
  const isUpdate = new Set(updates.map(({ id }) => id))
  const outgrown = duplicates.flatMap(({ supersedes }) => supersedes).filter(({ id, of }) => id !== of || !isUpdate.has(id)).map(({ id, of, run }): Superseding => ({ id, of, run, why: "outgrown" }))
  return {
    format: 1,
    version,
    id: plan.run,
    night: plan.night,
    parent: plan.parent,
    pipeline: pipeline.name,
    status: "published",
    date: plan.date,
    seen: readJson<Parts>(at.parts).seen ?? 0,
    ...books,
    stages: stageReports(context),
    duplicates,
    supersedes: [...updates, ...outgrown],
    failures: failuresIn(context),
    sinks: plan.sinks,
    inputs: inputsOf(plan),
    files,
    times: { started: plan.startedAt, finished: finished.toISOString(), seconds: (finished.getTime() - Date.parse(plan.startedAt)) / 1000 }
  }
}

const isReport = Schema.is(Schema.Struct({ ...ReportShape.fields, status: Schema.Literals(["published", "held", "stale"]), times: Schema.Struct({ seconds: Schema.Number }) }))

/** The report of a run that was finished. Throws `Damaged`. */
export const reportIn = (dir: string): Report => readJson<Report>(paths(dir).report, isReport)

/** `undefined` when the run was not finished. Throws `Damaged`. */
export const reportInIfThere = (dir: string): Report | undefined => readJsonIfThere<Report>(paths(dir).report, isReport)

/** The hash of a published file of a run. */
export const hashOf = ({ files }: Report, name: string): string => files.find((file) => file.name === name)!.sha256

export const removedLines = ({ lines }: Report): number => total(lines.cut)
