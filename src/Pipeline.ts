/**
 * A pipeline: where documents come from, the stages they go through, what is written. Plain data made in a file of its own
 * under `pipelines/`, read top to bottom like a recipe, and checked as a whole before any work.
 */
import { type Guards, guardsOf } from "./runs/Guards.ts"
import { type Retain, retainOf } from "./keeping/Retain.ts"
import { fileOf, type Sink } from "./Sink.ts"
import type { Source } from "./Source.ts"
import { InvalidOptions, type Stage } from "./Stage.ts"
import { dropEmpty } from "./stages/drop-empty.ts"

export interface Pipeline {
  readonly name: string
  readonly source: Source
  readonly stages: ReadonlyArray<Stage>
  readonly sinks: ReadonlyArray<Sink>
  /** What must hold before a run is published. */
  readonly guards: Guards
  /** How long runs are kept; without it, for good. */
  readonly retain?: Retain
  /** What of earlier nights a new one is compared with: those of so many days before it, by default all. */
  readonly memory?: { readonly days: number }
}

/** What a pipeline file says; `guards` have defaults. */
export type Recipe = Omit<Pipeline, "name" | "guards"> & Partial<Pick<Pipeline, "guards">>

const known: ReadonlyArray<string> = ["source", "stages", "sinks", "guards", "retain", "memory"]

/**
 * Stages that run together in one pass over the documents: first the rulings of the across stages before them are applied,
 * then `each` are run, then `across` take their sketches: stages that compare, or one that counts, since it changes what the next sees.
 * The last segment writes the sinks instead.
 */
export interface Segment {
  /** Indices into the pipeline's stages. */
  readonly each: ReadonlyArray<number>
  readonly across: ReadonlyArray<number>
}

export const segmentsOf = (stages: ReadonlyArray<Stage>): ReadonlyArray<Segment> => {
  const segments: Array<{ each: Array<number>; across: Array<number> }> = [{ each: [], across: [] }]
  for (const [i, stage] of stages.entries()) {
    const before = stages[segments.at(-1)!.across.at(-1) ?? -1]
    if (before !== undefined && !(before.work._tag === "Across" && stage.work._tag === "Across")) segments.push({ each: [], across: [] })
    segments.at(-1)![stage.work._tag === "Each" ? "each" : "across"].push(i)
  }
  if (segments.at(-1)!.across.length > 0) segments.push({ each: [], across: [] })
  return segments
}

/** Indices of the stages that compare documents. */
export const comparing = (stages: ReadonlyArray<Stage>): ReadonlyArray<number> => stages.flatMap(({ work }, i) => (work._tag === "Across" ? [i] : []))

/** Marks what `make` has checked. A copy or an object of the same shape has no such mark: its name, which becomes a folder, may be anything. */
const checked = Symbol.for("winnow/Pipeline")

export const isPipeline = (value: unknown): value is Pipeline => typeof value === "object" && value !== null && Object.hasOwn(value, checked)

/** How a stage or a sink is called in a pipeline file. */
const callOf = (kind: string): string => `${kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}()`

/** What stands in the place of a stage and is none. */
const notAStage = (given: unknown): string =>
  typeof given === "function" && "kind" in given && typeof given.kind === "string"
    ? `the stage "${given.kind}" must be called: write ${callOf(given.kind)} in the place of ${callOf(given.kind).slice(0, -2)}`
    : `stages holds ${given === null ? "null" : `a ${typeof given}`} where a stage must stand, such as normaliseText()`

/** Names of pipelines and stages: they name folders. */
export const nameForm = /^[a-z0-9][a-z0-9-]*$/

/** Checks the recipe and puts `drop-empty` before the first stage that compares documents (else last), unless it stands there already. */
export const make = (name: string, recipe: Recipe): Pipeline => {
  const refuse = (detail: string) => new InvalidOptions(`pipeline ${name}`, detail)
  if (typeof name !== "string" || !nameForm.test(name)) throw refuse("a name is lower-case letters, digits and hyphens, since it names a folder")
  for (const key of Object.keys(recipe)) {
    if (!known.includes(key)) throw refuse(`unknown option "${key}"; it knows ${known.join(", ")}`)
  }
  const { memory } = recipe
  if (memory !== undefined && !(Object.keys(memory).join() === "days" && Number.isInteger(memory.days) && memory.days >= 1)) throw refuse("memory says for how many days a night is remembered: { days: 90 }")
  if ((recipe.source as Partial<Source> | undefined)?._tag !== "Files") throw refuse(`source must be made by Source.files("…")`)
  for (const key of ["stages", "sinks"] as const) if (!Array.isArray(recipe[key])) throw refuse(`${key} must be a list`)
  for (const sink of recipe.sinks as ReadonlyArray<unknown>) if (typeof sink !== "object" || sink === null) throw refuse("a sink must be called: Sink.jsonl() or Sink.csv()")
  const seen = new Set<string>()
  for (const stage of recipe.stages) {
    if (typeof (stage as Stage | null)?.work?.apply !== "function") throw refuse(notAStage(stage))
    if (!nameForm.test(stage.name)) throw refuse(`"${stage.name}" does not name a stage: lower-case letters, digits and hyphens`)
    if (seen.has(stage.name)) throw refuse(`stage "${stage.name}" stands twice; give one of them another name with { as: "…" }`)
    seen.add(stage.name)
  }
  const firstAcross = comparing(recipe.stages)[0] ?? -1
  if (firstAcross >= 0) {
    const late = recipe.stages.slice(firstAcross).find(({ work, drops }) => work._tag === "Counting" || (work._tag === "Each" && drops))
    if (late !== undefined) {
      const [does, fate] = late.work._tag === "Counting" ? ["cuts what stands on many pages", "emptied"] : ["may drop documents", "dropped"]
      throw refuse(`"${late.name}" ${does} and must stand before "${recipe.stages[firstAcross]!.name}": else a duplicate could fall to a document that is ${fate} later`)
    }
  }
  if (!recipe.sinks.some((sink) => fileOf(sink) === "corpus.jsonl")) throw refuse("sinks must hold Sink.jsonl(), not packed: corpus.jsonl is what the next night is compared with")
  const files = recipe.sinks.map(fileOf)
  const twice = files.find((file, i) => files.indexOf(file) < i)
  if (twice !== undefined) throw refuse(`two sinks write ${twice}`)
  if (recipe.retain !== undefined) retainOf(recipe.retain, name)
  const stages = [...recipe.stages]
  if (!stages.some((stage) => stage.kind === dropEmpty.kind)) stages.splice(firstAcross >= 0 ? firstAcross : stages.length, 0, dropEmpty())
  return Object.freeze(Object.defineProperty({ name, ...recipe, guards: guardsOf(recipe.guards ?? {}, name), stages }, checked, { value: true }))
}
