/**
 * Runs of the real command that are begun, killed and taken up again: a folder with a pipeline, stages and input of its own, and verbs to
 * say what happens to it. Nothing sleeps: a process is killed at a change it makes on disk (`chaos/preload.ts`).
 */
import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, expect } from "vitest"
import type { Report } from "../src/runs/Report.ts"
import type { State } from "../src/runs/World.ts"
import { type Ended, env, readJsonl, root } from "./winnow.ts"

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const random = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu".split(" ")

/** Articles of made-up words: one in ten a copy of an earlier one, one in ten nearly so, some with lines that a stage takes out. */
export const articles = (prefix: string, count: number, seed: number): ReadonlyArray<{ readonly id: string; readonly text: string }> => {
  const next = random(seed)
  const pick = <A>(from: ReadonlyArray<A>) => from[Math.floor(next() * from.length)]!
  const word = () => Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(syllables)).join("")
  const line = () => Array.from({ length: 10 }, word).join(" ")
  const texts: Array<ReadonlyArray<string>> = []
  return Array.from({ length: count }, (_, i) => {
    const kind = next()
    const like = texts.length === 0 ? undefined : pick(texts)
    const body = like !== undefined && kind < 0.1 ? like.map((text) => text.toUpperCase()) : like !== undefined && kind < 0.2 ? [...like.slice(0, -1), line()] : Array.from({ length: 6 }, line)
    texts.push(body)
    const lines = [...body]
    if (next() < 0.3) lines.push(`Advert ${line()}`)
    if (next() < 0.3) lines.splice(1, 0, `Note ${line()}`)
    return { id: `${prefix}${i}`, text: lines.join("\n") }
  })
}

/** JSON Lines; `alone` makes the file so large, by a blank line, that it is read as a group of its own, whose parts hold nothing of another file. */
export const jsonl = (records: ReadonlyArray<unknown>, alone = false): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("") + (alone ? `${" ".repeat(16.5 * 2 ** 20)}\n` : "")

const stripStage = (name: string, list: string) => `
import * as Schema from "effect/Schema"
import { each, option } from "${root}src/Stage.ts"
import { words } from "./${list}.ts"

export const ${name} = each("strip-${list}", {
  summary: "takes out lines that begin with a word of a list",
  file: import.meta.url,
  options: { most: option(Schema.Int, 9, "so many lines at most") },
  apply: ({ most }) => (view) => ({
    cuts: view.lines.filter(({ text }) => words.some((word) => text.startsWith(word))).slice(0, most).map(({ n }) => ({ line: n, why: "${list}" }))
  })
})
`

/** Looks again and again until something is so; the test's own time limit ends it. */
export const until = async (isSo: () => boolean): Promise<void> => {
  // Whoever looks without a breath takes a core from those it waits for.
  while (!isSo()) await pause(5)
}

/** What a test's pipeline is made of: source text of stages in the order in which they stand. */
export const usual = ["adverts()", "dropDuplicates()", "notes()", "dropNearDuplicates()"]

const pipelineFile = (stages: ReadonlyArray<string>, imports = "") => `
import * as Pipeline from "${root}src/Pipeline.ts"
import * as Sink from "${root}src/Sink.ts"
import * as Source from "${root}src/Source.ts"
import { dropDuplicates } from "${root}src/stages/drop-duplicates.ts"
import { dropNearDuplicates } from "${root}src/stages/drop-near-duplicates.ts"
import { adverts } from "./adverts.ts"
import { notes } from "./notes.ts"
${imports}
void [dropDuplicates, dropNearDuplicates, adverts, notes]
export default Pipeline.make("test", { source: Source.files("input/**/*"), stages: [${stages.join(", ")}], sinks: [Sink.jsonl(), Sink.csv()] })
`

/**
 * When to kill: before the n-th change on disk, or before (or right after) the first one that matches: a call such as `rename` or `link`,
 * a space, and the path that it makes or removes.
 */
export type Moment = number | RegExp | { readonly after: RegExp }

const told = (moment: Moment): string => (typeof moment === "number" ? String(moment) : moment instanceof RegExp ? moment.source : `after:${moment.after.source}`)

const isTemporary = (path: string) => /\.tmp(\/|$)/.test(path)

/** Paths of all that lies below a folder, without what is only being written. */
const below = (dir: string): ReadonlyArray<string> => readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((path) => !isTemporary(path))

export type Snapshot = ReadonlyMap<string, string>

const published = ["corpus.jsonl", "corpus.csv", "ledger.jsonl", "duplicates.jsonl", "texts.jsonl", "datapackage.json", "README.md"]

/** `duplicates.jsonl` names runs, so where an earlier night's is named, its size and hash are others too. */
const withoutSizes = (text: string): string => text.replace(/("path": "duplicates\.jsonl",[^}]*?"bytes": )\d+(,\s*"hash": )"[^"]*"/, "$1…$2…").replace(/(\| `duplicates\.jsonl` \| \d+ \|) \d+/, "$1 …")

/**
 * Files that are part of finished work: those of a group, part or stage whose mark is there. What has no mark yet may be written again.
 * `plan.json`, `parts.json`, marks and whatever is a task of its own are finished as they stand there.
 */
const isFinished = (path: string, all: ReadonlySet<string>, segmentOf: (stage: string) => number): boolean => {
  const [, run, rest] = /^runs\/([^/]+)\/(.+\.[a-z]+)$/.exec(path) ?? []
  if (run === undefined || rest === undefined) return false
  const has = (name: string) => all.has(`runs/${run}/${name}`)
  if (published.includes(rest)) return has("run.json")
  const [folder, a, b] = rest.split("/") as [string, string?, string?]
  if (folder === "parts") return has(`parts/${a!.slice(0, 5)}.json`)
  // For people, and made again when a run comes into force.
  if (folder === "shards" || rest === "report.html") return false
  if (folder !== "stages" || a === undefined || b === undefined) return true
  const [key] = (rest.split("/").at(-1)!).split(".")
  if (rest.endsWith("settled.json")) return true
  if (b === "rulings" || b === "clusters") return has(`stages/${a}/settled.json`)
  if (b === "sketch") return has(`marks/pass-${segmentOf(a)}/${key}.json`)
  if (["pairs", "counts", "shingles", "verdicts"].includes(b)) return true
  return has(`marks/pass-${segmentOf(a) + (isAcross(a) ? 1 : 0)}/${key}.json`)
}

const isAcross = (stage: string) => /^(drop-(near-)?duplicates|strip-repeated-lines)$/.test(stage)

/** A folder with a pipeline of its own. Gone after the tests of the file. */
export class Place {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), "winnow-test-")))

  constructor(stages: ReadonlyArray<string> = usual, imports = "") {
    afterAll(() => rmSync(this.dir, { recursive: true, force: true }))
    symlinkSync(join(root, "node_modules"), join(this.dir, "node_modules"))
    this.write("package.json", `{ "type": "module" }`)
    this.write("adverts.ts", stripStage("adverts", "advert-words"))
    this.write("notes.ts", stripStage("notes", "note-words"))
    this.words("advert-words", ["Advert"])
    this.words("note-words", ["Note"])
    this.stages(stages, imports)
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.dir, name)), { recursive: true })
    writeFileSync(join(this.dir, name), content)
  }

  read(name: string): string {
    return readFileSync(join(this.dir, name), "utf8")
  }

  words(list: string, words: ReadonlyArray<string>): void {
    this.write(`${list}.ts`, `export const words = ${JSON.stringify(words)}\n`)
  }

  stages(stages: ReadonlyArray<string>, imports = ""): void {
    this.write("pipeline.ts", pipelineFile(stages, imports))
  }

  /** Three groups of so many articles, so that everything has three parts. */
  articles(count: number, seed = 1, prefix = "a"): void {
    const all = articles(prefix, 3 * count, seed)
    for (let i = 0; i < 3; i++) this.write(`input/${prefix}${i}.jsonl`, jsonl(all.slice(i * count, (i + 1) * count), i > 0))
  }

  #commands = 0

  /** Starts a command. `input`: all of its standard input; with `null` the test writes it. */
  begin(args: ReadonlyArray<string>, extra: Readonly<Record<string, string>> = {}, input: string | null = ""): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
    const child = spawn(process.execPath, ["--import", join(root, "test/chaos/preload.ts"), join(root, "src/cli.ts"), ...args], { cwd: this.dir, env: { ...env, ...extra } })
    const out: Array<Buffer> = []
    const err: Array<Buffer> = []
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk))
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk))
    child.stdin.on("error", () => {})
    if (input !== null) child.stdin.end(input)
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on("error", reject)
      child.on("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
    })
    return { child, ended }
  }

  /** Runs a command to its end. */
  start(...args: ReadonlyArray<string>): Promise<Ended> {
    return this.begin(args).ended
  }

  /** Runs a command to its end, which must be a good one. */
  async done(...args: ReadonlyArray<string>): Promise<Ended> {
    const ended = await this.start(...args)
    expect(ended, ended.err).toMatchObject({ code: 0 })
    return ended
  }

  /** Kills a command with all its workers at a moment, or lets it end when the moment does not come: `killed` says which. */
  async killAt(moment: Moment, args: ReadonlyArray<string>): Promise<Ended & { readonly killed: boolean; readonly changes: number }> {
    const { child, ended, changes } = this.signalAt(moment, "SIGKILL", args)
    return { ...(await ended), killed: child.signalCode === "SIGKILL", changes: changes() }
  }

  /** Begins a command that is sent a signal at a moment. */
  signalAt(moment: Moment, signal: NodeJS.Signals, args: ReadonlyArray<string>, input = "") {
    const count = join(this.dir, `changes-${this.#commands++}`)
    writeFileSync(count, "")
    return { ...this.begin(args, { WINNOW_KILL_COUNT: count, WINNOW_KILL_AT: told(moment), WINNOW_KILL_WITH: signal }, input), changes: () => statSync(count).size }
  }

  world(out = "out"): World {
    return new World(resolve(this.dir, out, "test"))
  }
}

/** What a pipeline remembers in one output folder. */
export class World {
  /** `DIR/<pipeline>` */
  readonly dir: string

  constructor(dir: string) {
    this.dir = dir
  }

  get state(): State {
    return JSON.parse(readFileSync(join(this.dir, "state.json"), "utf8")) as State
  }

  path(...names: ReadonlyArray<string>): string {
    return join(this.dir, ...names)
  }

  text(...names: ReadonlyArray<string>): string {
    return readFileSync(this.path(...names), "utf8")
  }

  report(run = "latest"): Report {
    const dir = run === "latest" ? "latest" : join("runs", run)
    return JSON.parse(this.text(dir, "run.json")) as Report
  }

  /** The run in force of the n-th night. */
  run(night: number): string {
    return this.state.nights[night]!.run
  }

  records<A>(...names: ReadonlyArray<string>): ReadonlyArray<A> {
    return readJsonl<A>(this.path(...names))
  }

  files(): ReadonlyArray<string> {
    return readdirSync(this.dir, { recursive: true, encoding: "utf8" }).sort()
  }

  exists(): boolean {
    return existsSync(this.dir)
  }

  /** Every file with its place, size and time: what is the same before and after was not touched. */
  everything(): ReadonlyMap<string, string> {
    return new Map(this.files().map((path) => {
      const { ino, mtimeMs, size } = lstatSync(this.path(path))
      return [path, `${ino} ${mtimeMs} ${size}`]
    }))
  }

  /** By stage, how many parts of a run were done anew. */
  redone(run = "latest"): Readonly<Record<string, number>> {
    return Object.fromEntries(this.report(run).stages.map(({ name, redone }) => [name, redone]))
  }

  /** Files of finished work, each with what changes when it is written again. */
  finished(): Snapshot {
    const all = below(this.dir)
    const known = new Set(all)
    const segments = new Map<string, (stage: string) => number>()
    const found = new Map<string, string>()
    for (const path of all) {
      const run = path.split("/")[1] ?? ""
      if (!segments.has(run)) segments.set(run, this.#segments(run))
      if (!isFinished(path, known, segments.get(run)!)) continue
      const { ino, mtimeMs } = lstatSync(join(this.dir, path))
      found.set(path, `${ino} ${mtimeMs}`)
    }
    return found
  }

  /** In which segment a stage of a run is passed, or takes its sketches. */
  #segments(run: string): (stage: string) => number {
    const plan = join(this.dir, "runs", run, "plan.json")
    const stages = existsSync(plan) ? (JSON.parse(readFileSync(plan, "utf8")) as { stages: ReadonlyArray<{ name: string }> }).stages.map(({ name }) => name) : []
    const bySegment = new Map<string, number>()
    let segment = 0
    stages.forEach((stage, i) => {
      if (i > 0 && isAcross(stages[i - 1]!) && !isAcross(stage)) segment++
      bySegment.set(stage, segment)
    })
    return (stage) => bySegment.get(stage) ?? -1
  }
}

/** Finished work is as it was, or tidied away, but never done again. */
export const expectNothingRepeated = (world: World, before: Snapshot): void => {
  const repeated: Array<string> = []
  for (const [path, written] of before) {
    const now = lstatSync(world.path(path), { throwIfNoEntry: false })
    if (now !== undefined && `${now.ino} ${now.mtimeMs}` !== written) repeated.push(path)
  }
  expect(repeated).toEqual([])
}

/** Everything of a run's report that is not a name of this very run or a time. */
const comparable = (world: World, run: string, name: (text: string) => string) => {
  const { id: _, parent: __, times: ___, stages, ...rest } = world.report(run)
  return JSON.parse(name(JSON.stringify({ ...rest, stages: stages.map(({ ms: ____, because: _____, ...stage }) => stage) }))) as unknown
}

/** The first line that is another, so that a failure can be read. */
const firstDifference = (actual: unknown, expected: unknown): { readonly line: number; readonly actual: string | undefined; readonly expected: string | undefined } | undefined => {
  const lines = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value, null, 1)).split("\n")
  const [one, other] = [lines(actual), lines(expected)]
  for (let line = 0; line < Math.max(one.length, other.length); line++) if (one[line] !== other[line]) return { line, actual: one[line], expected: other[line] }
  return undefined
}

/** Two worlds hold the same to the byte: published files, links, books. Runs are told by the night they are of, since their ids are times. */
export const expectSameBytes = (actual: World, expected: World, { redone = true } = {}): void => {
  expect(actual.state.nights.map(({ night }) => night)).toEqual(expected.state.nights.map(({ night }) => night))
  const nightsOf = (world: World) => {
    // A run that is no longer in force may be named, when the one that took its place published the same.
    const nights = new Map(readdirSync(world.path("runs")).map((run) => [run, (JSON.parse(world.text("runs", run, "plan.json")) as { night: string }).night]))
    return (text: string) => text.replaceAll(/"(\d{4}-\d\d-\d\dT\d{6}Z(?:-\d+)?)"/g, (_, run: string) => `"run of ${nights.get(run)}"`)
  }
  const files = (world: World) => {
    const name = nightsOf(world)
    const all: Record<string, unknown> = {}
    for (const { night, run } of world.state.nights) {
      for (const file of published) all[`${night} ${file}`] = withoutSizes(name(world.text("runs", run, file)))
      for (const ending of ["jsonl", "csv"]) all[`corpus/${night}.${ending}`] = world.text("corpus", `${night}.${ending}`)
      for (const file of ["datapackage.json", "README.md"]) all[`corpus/${file}`] = world.text("corpus", file)
      const report = comparable(world, run, name) as { stages: ReadonlyArray<{ redone: number }>; files: ReadonlyArray<unknown> }
      // `duplicates.jsonl` names runs, so its hash differs where an earlier night's is named.
      all[`${night} run.json`] = { ...report, stages: report.stages.map(({ redone: n, ...stage }) => ({ ...stage, ...(redone && { redone: n }) })), files: report.files.length }
    }
    return all
  }
  const [one, other] = [files(actual), files(expected)]
  for (const name of Object.keys(other)) expect(firstDifference(one[name], other[name]), name).toBeUndefined()
  expect(Object.keys(one)).toEqual(Object.keys(other))
  expect(readlinkSync(actual.path("latest"))).toBe(`runs/${actual.state.nights.at(-1)!.run}`)
  expect(actual.state.open).toBeNull()
}

/** Nothing lies about that only served to get there. */
export const expectTidy = (world: World): void => {
  expect(world.files().filter((path) => isTemporary(path) || path === "lock" || /\/(shards|pairs|shingles|verdicts)(\/|$)/.test(path))).toEqual([])
}
