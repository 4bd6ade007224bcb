/** A pipeline of its own in a folder of its own, run in this process: its recipe may change from one run to the next. */
import { lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { accept } from "../src/keeping/Accept.ts"
import { inline } from "../src/executors/inline.ts"
import type { Refused } from "../src/Failure.ts"
import type { Guards } from "../src/runs/Guards.ts"
import { load } from "../src/Load.ts"
import type { Retain } from "../src/keeping/Retain.ts"
import { type Again, carryOut, decide, decideAgain, keep, prepare, rerun } from "../src/runs/Run.ts"
import { overviewOf, runsInOrder } from "../src/runs/Runs.ts"
import * as Source from "../src/Source.ts"
import { verifyRuns } from "../src/runs/Verify.ts"
import { readState, type World, worldAt } from "../src/runs/World.ts"
import { readJsonl, root, temporaryFolder } from "./winnow.ts"

interface Recipe {
  readonly guards?: Guards
  readonly retain?: Retain
  /** Documents with this in their text are refused by a stage. */
  readonly fails?: string
  /** Lines that begin so are cut. */
  readonly cuts?: string
  readonly limit?: number
  /** A file of the folder in place of all. */
  readonly only?: string
}

/** A pipeline that reads a folder `in`. */
export const recipes = () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "in"))
  const world = worldAt(join(dir, "out"), "own")
  let made = 0
  const job = Effect.fnUntraced(function*({ guards = {}, retain, fails = "never so", cuts = "never so", limit, only }: Recipe, fresh: boolean) {
    const file = join(dir, `own-${made++}.ts`)
    writeFileSync(file, `import * as W from ${JSON.stringify(join(root, "src/index.ts"))}
const stage = W.Stage.each("own", { summary: "fails", file: ${JSON.stringify(pathToFileURL(join(root, "src/stages/drop-empty.ts")).href)}, options: { fails: W.Stage.option(W.Schema.String, "", ""), cuts: W.Stage.option(W.Schema.String, "", "") }, apply: ({ fails, cuts }) => (view) => {
  if (view.lines.some(({ text }) => text.includes(fails))) throw new Error("told to fail")
  return { cuts: view.lines.filter(({ text }) => text.startsWith(cuts)).map(({ n }) => ({ line: n, why: "told" })) }
} })
export default W.Pipeline.make("own", { source: W.Source.files(${JSON.stringify(join(dir, "in"))}), stages: [stage(${JSON.stringify({ fails, cuts })}), W.dropDuplicates()], sinks: [W.Sink.jsonl()], guards: ${JSON.stringify(guards)}${retain === undefined ? "" : `, retain: ${JSON.stringify(retain)}`} })
`.replaceAll("W.Schema", "Schema").replace("import * as W", `import * as Schema from ${JSON.stringify(import.meta.resolve("effect/Schema"))}\nimport * as W`))
    const { pipeline } = yield* load(file)
    return { world, pipeline, file, source: only === undefined ? pipeline.source : Source.files(join(dir, "in", `${only}.jsonl`)), date: "2026-11-21", limit, fresh, progress: () => {}, resume: "winnow run", verify: "winnow verify --all" }
  })
  const published = (): ReadonlyArray<string> => readState(world).nights.flatMap(({ night }) => readJsonl<{ id: string }>(join(world.dir, `corpus/${night}.jsonl`)).map(({ id }) => id))
  return {
    world,
    give: (name: string, ...texts: ReadonlyArray<string>) => writeFileSync(join(dir, "in", `${name}.jsonl`), texts.map((text, i) => `${JSON.stringify({ id: `${name}${i}`, url: `https://${name}.example/${i}`, text: `${text}\nThe rest of ${name} ${i}, which is long enough.` })}\n`).join("")),
    run: (recipe: Recipe = {}, fresh = false) => {
      prepare(world)
      return Effect.runPromise(Effect.gen(function*() {
        const given = yield* job(recipe, fresh)
        const intent = yield* decide(given)
        const ending = yield* carryOut(given, intent)
        return { intent, ending, letGo: yield* keep(given) }
      }).pipe(Effect.provide(inline)))
    },
    rerun: (asked: Partial<Again>, recipe: Recipe = {}) => Effect.runPromise(Effect.flatMap(job(recipe, false), (job) =>
      Effect.flatMap(decideAgain(job, { run: "latest", stage: "own", only: false, nightOnly: false, allNights: false, ...asked }), (intent) => Effect.map(rerun(job, intent), (ending) => ({ intent, ending })))).pipe(Effect.provide(inline))),
    publish: (run: string, accepted = true, recipe: Recipe = {}) => Effect.runPromise(Effect.flatMap(job(recipe, false), (job) => accept(job, run, accepted))),
    refusal: (run: string): Promise<string> => Effect.runPromise(Effect.flatMap(job({}, false), (job) => accept(job, run, true)).pipe(Effect.flip, Effect.map((error) => (error as Refused).message))),
    published,
    held: () => (readState(world).held ?? []).flatMap(({ steps }) => steps.map(({ run }) => run)),
    statuses: () => runsInOrder(world).map((run) => overviewOf(world, readState(world), run).status),
    everything: () => everything(world)
  }
}

/** Every file with its place, size and time. */
export const everything = (world: World) => new Map(readdirSync(world.dir, { recursive: true, encoding: "utf8" }).sort().map((path) => {
  const { ino, mtimeMs, size } = lstatSync(join(world.dir, path))
  return [path, `${ino} ${mtimeMs} ${size}`]
}))

/** Nothing is damaged in what is in force. */
export const intact = async (world: World) => {
  for (const { damages } of await verifyRuns(world, readState(world).nights.map(({ run }) => run), () => {})) expect(damages.found).toEqual([])
}
