/** What every executor must do: the same bytes, whoever performs the tasks and however often. */
import { randomBytes } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { describe, expect, test } from "vitest"
import { writeJson } from "../src/Disk.ts"
import { Executor } from "../src/Executor.ts"
import { inline } from "../src/executors/inline.ts"
import { processes } from "../src/executors/processes.ts"
import { load } from "../src/Load.ts"
import { type Parts, paths } from "../src/runs/Plan.ts"
import { carryOut, decide, prepare } from "../src/runs/Run.ts"
import { planOf, recipeOf } from "../src/runs/Planning.ts"
import { find, hash } from "../src/sources/find.ts"
import type { Task } from "../src/Task.ts"
import { readState, worldAt } from "../src/runs/World.ts"
import { executorContract, obeying, passed, told } from "./executorContract.ts"
import { jsonl, Place, until } from "./harness.ts"
import { root, temporaryFolder, winnow } from "./winnow.ts"

const executors: ReadonlyArray<readonly [string, Layer.Layer<Executor>]> = [
  ["inline", inline],
  ["one worker process", processes({ size: 1, memory: 512, patience: "1 minute" })],
  ["three worker processes", processes({ size: 3, memory: 512, patience: "1 minute" })]
]

const town = (n: number) => `Town number ${n} will rebuild its harbour by the year ${1900 + (n % 300)}, the council of ${n * 7919 % 1009} said on day ${n}.`

/** A place with two parts of documents, among them copies. */
const place = () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "in"))
  const record = (n: number) => `${JSON.stringify({ id: `d${n}`, text: `${town(n % 4700)}\nPhoto: Ines Okafor/Reuters` })}\n`
  writeFileSync(join(dir, "in/a.jsonl"), Array.from({ length: 5000 }, (_, n) => record(n)).join(""))
  writeFileSync(join(dir, "own.ts"), `import * as W from ${JSON.stringify(join(root, "src/index.ts"))}\nexport default W.Pipeline.make("own", { source: W.Source.files(${JSON.stringify(join(dir, "in"))}), stages: [W.normaliseText(), W.dropDuplicates()], sinks: [W.Sink.jsonl(), W.Sink.jsonl({ compress: "zst" }), W.Sink.csv(), W.Sink.csv({ text: false, compress: "gz" }), W.Sink.parquet()] })\n`)
  return dir
}

const runIn = (dir: string) => Effect.gen(function*() {
  const { pipeline, file } = yield* load(join(dir, "own.ts"))
  const world = worldAt(join(dir, "out"), pipeline.name)
  prepare(world)
  const job = { world, pipeline, file, source: pipeline.source, date: "2026-11-21", limit: undefined, fresh: false, progress: () => {}, resume: "", verify: "" }
  yield* carryOut(job, yield* decide(job))
  return world.runDir(readState(world).nights[0]!.run)
})

const names = ["corpus.jsonl", "corpus.jsonl.zst", "corpus.csv", "index.csv.gz", "corpus.parquet", "ledger.jsonl", "duplicates.jsonl", "texts.jsonl", "datapackage.json", "README.md"]
const published = (run: string) => Object.fromEntries(names.map((name) => [name, readFileSync(join(run, name), "latin1")]))
const files = (dir: string) => readdirSync(dir, { recursive: true, encoding: "utf8" }).sort().map((name) => [name, statSync(join(dir, name)).mtimeMs])

describe.each(executors)("%s", (_, executor) => {
  test("leaves the same bytes as one task after another in this process, and a task done twice does no harm", async () => {
    const reference = published(await Effect.runPromise(runIn(place()).pipe(Effect.provide(inline))))
    expect(reference["corpus.jsonl"]!.split("\n")).toHaveLength(4701)
    const [run, outcomes, before, after] = await Effect.runPromise(Effect.gen(function*() {
      const run = yield* runIn(place())
      const before = files(join(run, "stages"))
      const { parts } = JSON.parse(readFileSync(paths(run).parts, "utf8")) as Parts
      const tasks: ReadonlyArray<Task> = [
        { run, stage: 0, phase: "read", index: 0 },
        ...parts.map((_, index): Task => ({ run, stage: 0, phase: "pass", index })),
        { run, stage: 2, phase: "settle", index: 0 }
      ]
      const outcomes = yield* (yield* Executor).run(tasks).pipe(Stream.map(({ outcome }) => outcome), Stream.runCollect)
      return [run, outcomes, before, files(join(run, "stages"))] as const
    }).pipe(Effect.provide(executor)))
    expect(published(run)).toEqual(reference)
    expect(new Set(outcomes)).toEqual(new Set(["kept"]))
    expect(after).toEqual(before)
  })

  test.each(["a.jsonl", "a.jsonl.gz"])("says how far it is while it reads one large file: %s", async (name) => {
    const dir = place()
    rmSync(join(dir, "in/a.jsonl"))
    const records = Array.from({ length: 20_000 }, (_, n) => `${JSON.stringify({ id: `d${n}`, text: `${randomBytes(600).toString("hex")}\n`.repeat(3) })}\n`).join("")
    writeFileSync(join(dir, "in", name), name.endsWith(".gz") ? gzipSync(records, { level: 1 }) : records)
    const { size } = statSync(join(dir, "in", name))
    const heard: Array<{ readonly share: number; readonly documents: number }> = []
    const run = join(dir, "run")
    await Effect.runPromise(Effect.gen(function*() {
      const { pipeline, file } = yield* load(join(dir, "own.ts"))
      const files = yield* hash((yield* find(pipeline.source)).files)
      const given = { run: "r", night: "n", parent: null, inherit: [], date: "2026-11-21", startedAt: "", source: pipeline.source, limit: null, earlier: [], force: [], only: null, files }
      writeJson(paths(run).plan, planOf(pipeline, file, recipeOf(pipeline, pipeline.source), given))
      const executor = yield* Executor
      yield* Stream.runDrain(executor.run([{ run, stage: 0, phase: "read", index: 0 }], (_, { bytes, documents }) => heard.push({ share: bytes / size, documents })))
    }).pipe(Effect.provide(executor)))
    expect(heard).toEqual(heard.toSorted((a, b) => a.share - b.share))
    expect(heard.some(({ share, documents }) => share > 0.02 && share < 0.98 && Math.abs(documents / 20_000 - share) < 0.4)).toBe(true)
  })

  test("says which task failed", async () => {
    const task: Task = { run: join(temporaryFolder(), "nowhere"), stage: 0, phase: "read", index: 0 }
    const failed = await Effect.runPromise(Effect.gen(function*() {
      return yield* Effect.flip((yield* Executor).run([task]).pipe(Stream.runDrain, Effect.catchTag("Submitted", Effect.die)))
    }).pipe(Effect.provide(executor)))
    expect(failed).toMatchObject({ _tag: "TaskFailed", task })
    expect(failed.reason).toContain("ENOENT")
  })
})

// That of Slurm runs in `npm run test:slurm`.
executorContract("--executor inline", () => ({ flags: ["--executor", "inline"], hasWorkers: false }))
executorContract("--executor processes", () => ({ flags: ["--workers", "3"], hasWorkers: true }))

test("a part goes through the first stages while the rest is still read; what fails there is told by its published id", async () => {
  const place = obeying()
  const first = [told("twice"), told("twice", "throw"), ...Array.from({ length: 3998 }, (_, n) => told(`d${n}`))]
  const { child, ended } = place.begin(["run", "./pipeline.ts", "--date", "2026-01-02", "--workers", "2", "--input", "-"], {}, null)
  child.stdin!.write(jsonl(first))
  await until(() => passed(place) === 1)
  child.stdin!.end(jsonl([told("last")]))
  expect(await ended).toMatchObject({ code: 0 })
  expect(place.world().report()).toMatchObject({ read: 4001, rejected: { "stage-failed": 1 }, failures: [{ stage: "obedient", id: "twice~2", message: "told to throw" }] })
})

describe("refused before any work", () => {
  test.each([
    [["--partition", "p"], "--partition is for --executor slurm"],
    [["--detach"], "--detach is for --executor slurm"],
    [["--executor", "slurm", "--workers", "2"], "--workers is for processes of this machine"],
    [["--executor", "slurm", "--max-array", "0"], "--max-array is at least 1"]
  ])("%j", async (flags, words) => {
    const dir = temporaryFolder()
    const { code, err } = await winnow(["run", "news", "--out", dir, ...flags])
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(readdirSync(dir)).toEqual([])
  })

  test("Slurm where there is none", async () => {
    const place = new Place()
    const { code, err } = await place.begin(["run", "./pipeline.ts", "--executor", "slurm"], { PATH: place.dir }).ended
    expect([code, err]).toEqual([2, "winnow: Slurm cannot be asked: there is no scontrol on PATH here. --executor slurm is for a machine from which jobs are submitted\n"])
    expect(place.world().exists()).toBe(false)
  })

  test("a task of no run, or that does not exist", async () => {
    const dir = temporaryFolder()
    expect(await winnow(["task", join(dir, "no"), "0", "read", "0"])).toMatchObject({ code: 2 })
    expect((await winnow(["task", "--of", "2", dir, "0", "read", "2"])).err).toContain("no run can be read in")
    expect((await winnow(["status", "news", "--out", dir])).out).toMatch(/^news: nothing is at work\nno run in .* yet\n$/)
    expect((await winnow(["cancel", "news", "--out", dir])).out).toMatch(/^nothing is at work in /)
    expect(readdirSync(dir)).toEqual([])
  })
})
