/** Finds a pipeline by name or path and checks what its file gives. */
import { existsSync, readdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import * as Effect from "effect/Effect"
import { Refused } from "./Failure.ts"
import { isPipeline, type Pipeline } from "./Pipeline.ts"
import { suggestion } from "./text/closest.ts"

export interface Loaded {
  readonly pipeline: Pipeline
  /** Absolute path of its file. */
  readonly file: string
}

const folders = [resolve("pipelines"), fileURLToPath(new URL("../pipelines", import.meta.url))]

/** Where a pipeline is looked for by its name: in `pipelines` of the folder one is in, then of the checkout. */
export const pipelineFolders: ReadonlyArray<string> = ["pipelines", folders[1]!]

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -3)) : [])

const fileOf = (given: string): string | undefined =>
  /[/.]/.test(given)
    ? [resolve(given)].find((path) => existsSync(path))
    : folders.map((folder) => join(folder, `${given}.ts`)).find((path) => existsSync(path))

export const load = Effect.fnUntraced(function*(given: string): Effect.fn.Return<Loaded, Refused> {
  const file = fileOf(given)
  if (file === undefined) {
    const known = [...new Set(folders.flatMap(namesIn))].sort()
    return yield* new Refused({ message: /[/.]/.test(given) ? `no pipeline file at ${resolve(given)}` : `no pipeline "${given}": there is no pipelines/${given}.ts; ${suggestion(given, known)}` })
  }
  const module = yield* Effect.tryPromise({
    try: () => import(pathToFileURL(file).href) as Promise<{ readonly default?: unknown }>,
    catch: (error) => new Refused({ message: `${file}: ${error instanceof Error ? error.message : String(error)}` })
  })
  if (!isPipeline(module.default)) return yield* new Refused({ message: `${file} does not export a pipeline: end it with \`export default Pipeline.make("name", { source, stages, sinks })\`` })
  return { pipeline: module.default, file }
})
