/**
 * A pipeline: where documents come from, the stages they go through, what is written. Plain data made in a file of its own
 * under `pipelines/`, read top to bottom like a recipe, and checked as a whole before any work.
 */
import { fileOf, type Sink } from "./Sink.ts"
import type { Source } from "./Source.ts"
import { InvalidOptions, type Stage } from "./Stage.ts"
import { dropEmpty } from "./stages/drop-empty.ts"

export interface Pipeline {
  readonly name: string
  readonly source: Source
  readonly stages: ReadonlyArray<Stage>
  readonly sinks: ReadonlyArray<Sink>
}

/**
 * Stages that run together in one pass over the documents: first the rulings of the across stages before them are applied,
 * then `each` are run, then `across` take their sketches. The last segment writes the sinks instead.
 */
export interface Segment {
  /** Indices into the pipeline's stages. */
  readonly each: ReadonlyArray<number>
  readonly across: ReadonlyArray<number>
}

export const segmentsOf = (stages: ReadonlyArray<Stage>): ReadonlyArray<Segment> => {
  const segments: Array<{ each: Array<number>; across: Array<number> }> = [{ each: [], across: [] }]
  for (const [i, stage] of stages.entries()) {
    if (stage.work._tag === "Across") segments.at(-1)!.across.push(i)
    else {
      if (segments.at(-1)!.across.length > 0) segments.push({ each: [], across: [] })
      segments.at(-1)!.each.push(i)
    }
  }
  if (segments.at(-1)!.across.length > 0) segments.push({ each: [], across: [] })
  return segments
}

const nameForm = /^[a-z0-9][a-z0-9-]*$/

/** Checks the recipe and puts `drop-empty` before the first across stage (else last), unless it stands there already. */
export const make = (name: string, recipe: Omit<Pipeline, "name">): Pipeline => {
  const refuse = (detail: string) => new InvalidOptions(`pipeline ${name}`, detail)
  if (!nameForm.test(name)) throw refuse("a name is lower-case letters, digits and hyphens, since it names a folder")
  for (const key of Object.keys(recipe)) {
    if (!["source", "stages", "sinks"].includes(key)) throw refuse(`unknown option "${key}"; it knows source, stages, sinks`)
  }
  const seen = new Set<string>()
  for (const stage of recipe.stages) {
    if (!nameForm.test(stage.name)) throw refuse(`"${stage.name}" does not name a stage: lower-case letters, digits and hyphens`)
    if (seen.has(stage.name)) throw refuse(`stage "${stage.name}" stands twice; give one of them another name with { as: "…" }`)
    seen.add(stage.name)
  }
  const firstAcross = recipe.stages.findIndex((stage) => stage.work._tag === "Across")
  if (firstAcross >= 0) {
    const late = recipe.stages.slice(firstAcross).find((stage) => stage.work._tag === "Each" && stage.drops)
    if (late !== undefined) throw refuse(`"${late.name}" may drop documents and must stand before "${recipe.stages[firstAcross]!.name}": else a duplicate could fall to a document that is dropped later`)
  }
  if (!recipe.sinks.some((sink) => fileOf(sink) === "corpus.jsonl")) throw refuse("sinks must hold Sink.jsonl(), not packed: corpus.jsonl is what the next night is compared with")
  const files = recipe.sinks.map(fileOf)
  const twice = files.find((file, i) => files.indexOf(file) < i)
  if (twice !== undefined) throw refuse(`two sinks write ${twice}`)
  const stages = [...recipe.stages]
  if (!stages.some((stage) => stage.kind === dropEmpty.kind)) stages.splice(firstAcross >= 0 ? firstAcross : stages.length, 0, dropEmpty())
  return { name, ...recipe, stages }
}
