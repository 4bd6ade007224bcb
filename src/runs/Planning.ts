/** From a pipeline and what was done before to the plan of a run. */
import type { Pipeline } from "../Pipeline.ts"
import { digestOf, fingerprintOf, sha256 } from "./Fingerprint.ts"
import { format, type Plan, type PlannedStage } from "./Plan.ts"
import type { Sink } from "../Sink.ts"
import type { Source } from "../Source.ts"
import { groups } from "../sources/groups.ts"
import type { InputFile } from "../sources/find.ts"
import { packersOf } from "../sinks/packing.ts"
import { version } from "../Version.ts"

/** What of a pipeline decides the bytes of a run, besides its documents. */
export interface Recipe {
  readonly reading: string
  readonly stages: ReadonlyArray<PlannedStage>
  readonly sinks: ReadonlyArray<Sink>
  readonly writing: string
}

const codeDigest = (module: string, options: unknown) =>
  digestOf(module, fingerprintOf({ file: new URL(module, import.meta.url).href, options: options as Record<string, unknown> }))

export const recipeOf = (pipeline: Pipeline, source: Source): Recipe => ({
  reading: codeDigest("../sources/read.ts", { ...source, patterns: [] }),
  stages: pipeline.stages.map((stage) => {
    const fingerprint = fingerprintOf(stage)
    return { name: stage.name, kind: stage.kind, options: stage.options, fingerprint, digest: digestOf(stage.kind, fingerprint) }
  }),
  sinks: pipeline.sinks,
  writing: sha256(codeDigest("../tasks/pass.ts", pipeline.sinks), codeDigest("./Publish.ts", packersOf(pipeline.sinks)))
})

/** Whether a plan would lead to the same bytes as the recipe. */
export const sameRecipe = (plan: Recipe, recipe: Recipe): boolean =>
  plan.reading === recipe.reading && plan.writing === recipe.writing && sha256(...plan.stages.map(({ name, digest }) => name + digest)) === sha256(...recipe.stages.map(({ name, digest }) => name + digest))

export const planOf = (
  pipeline: Pipeline,
  file: string,
  recipe: Recipe,
  given: Pick<Plan, "run" | "night" | "parent" | "inherit" | "date" | "startedAt" | "source" | "limit" | "earlier" | "force" | "only" | "gone"> & { readonly files: ReadonlyArray<InputFile> }
): Plan => ({
  format,
  version,
  pipeline: { name: pipeline.name, file },
  ...recipe,
  run: given.run,
  night: given.night,
  parent: given.parent,
  inherit: given.inherit,
  date: given.date,
  startedAt: given.startedAt,
  source: given.source,
  limit: given.limit,
  earlier: given.earlier,
  force: given.force,
  only: given.only,
  files: given.files,
  ...(given.gone !== undefined && given.gone.length > 0 && { gone: given.gone }),
  groups: groups(given.files)
})
