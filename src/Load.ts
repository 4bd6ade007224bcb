/** Finds a pipeline by name or path and checks what its file gives. */
import { existsSync, readdirSync, statSync } from "node:fs"
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

const ours = new URL("./", import.meta.url).href

/** Where in somebody's own code an error was made, `file:line`: of a mistake in writing the line that cannot be read, else the first that is none of ours or Node's. */
export const placeOf = (stack: string): string | undefined => {
  const written = /^(?:file:\/\/)?(\/[^\n]*:\d+)\n/.exec(stack)
  if (written !== null) return decodeURI(written[1]!)
  for (const [, url, line] of stack.matchAll(/^ +at (?:[^\n]{0,200}\()?(file:\/\/[^\n()]+):(\d+):\d+\)?$/gm)) {
    if (!url!.startsWith(ours) && !url!.includes("/node_modules/")) return `${fileURLToPath(url!)}:${line!}`
  }
  return undefined
}

/** What a person can do about code that cannot be loaded, where that does not go without saying. */
const remedyOf = (code: string | undefined): string =>
  code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX" ? "; pipelines and stages run as they are written, so that enum, namespace and parameter properties cannot be used" :
  code === "ERR_UNKNOWN_FILE_EXTENSION" ? "; a pipeline is a .ts or .js file, and input is named by --input" :
  code === "ERR_MODULE_NOT_FOUND" ? "; an import names a file with its ending, from where it is written" : ""

const fault = (file: string, error: unknown): string => {
  if (!(error instanceof Error)) return `${file}: ${String(error)}`
  const place = placeOf(error.stack ?? "")
  const from = place === undefined || place.startsWith(`${file}:`) ? "" : ` (imported by ${file})`
  return `${place ?? file}: ${error.message}${from}${remedyOf((error as NodeJS.ErrnoException).code)}`
}

export const load = Effect.fnUntraced(function*(given: string): Effect.fn.Return<Loaded, Refused> {
  const file = fileOf(given)
  if (file === undefined) {
    const known = [...new Set(folders.flatMap(namesIn))].sort()
    return yield* new Refused({ message: /[/.]/.test(given) ? `no pipeline file at ${resolve(given)}; by its name ${suggestion(given, known)}` : `no pipeline "${given}": there is no pipelines/${given}.ts; ${suggestion(given, known)}` })
  }
  if (statSync(file).isDirectory()) return yield* new Refused({ message: `${file} is a folder: name a pipeline file, or a pipeline, by its name ${suggestion(given, [...new Set(folders.flatMap(namesIn))].sort())}` })
  const module = yield* Effect.tryPromise({
    try: () => import(pathToFileURL(file).href) as Promise<{ readonly default?: unknown }>,
    catch: (error) => new Refused({ message: fault(file, error) })
  })
  if (!isPipeline(module.default)) return yield* new Refused({ message: `${file} does not export a pipeline: end it with \`export default Pipeline.make("name", { source, stages, sinks })\`` })
  return { pipeline: module.default, file }
})
