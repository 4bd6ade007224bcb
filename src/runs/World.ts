/**
 * All that a pipeline remembers lies in one folder: its runs, which of them are in force, the lock. `state.json` is the point of
 * truth; `latest` and `corpus/` are links made from it, each swapped by a rename.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import * as Schema from "effect/Schema"
import { descriptionOf } from "./Description.ts"
import { aside, link, readJsonIfThere, sweep, writeJson, writeWhole } from "../Disk.ts"
import { paths } from "./Plan.ts"
import { corpusEndings } from "../Sink.ts"
import { readTombstones } from "../keeping/Tombstones.ts"

/** What one run took as new, and the run of it that is in force. */
export interface Night {
  readonly night: string
  readonly run: string
}

/** One run of work that was begun. */
export interface Step extends Night {
  readonly parent: string | null
  /** Stages that are redone even if nothing about them changed. */
  readonly force: ReadonlyArray<string>
}

/** Work that was begun: runs of one or several nights that come into force together. */
export interface Open {
  readonly steps: ReadonlyArray<Step>
  /** Only these nights are in force afterwards (`--fresh`). */
  readonly alone: boolean
  /** Nights that are left as they are though what they were compared with changed. */
  readonly stale?: ReadonlyArray<string>
}

/** Work that was done and not brought into force, since a guard tripped. */
export interface Held extends Open {
  /** The nights that were in force then. */
  readonly over: ReadonlyArray<Night>
}

export interface State {
  readonly format: 1
  readonly nights: ReadonlyArray<Night>
  /** Nights whose documents are no longer compared with (`memory --forget`); absent where there are none. They stay published. */
  readonly forgotten?: ReadonlyArray<string>
  readonly open: Open | null
  /** Oldest first; absent where nothing is. */
  readonly held?: ReadonlyArray<Held>
}

export interface World {
  /** `DIR/<pipeline>` */
  readonly dir: string
  readonly runDir: (run: string) => string
}

export const worldAt = (out: string, pipeline: string): World => {
  const dir = resolve(out, pipeline)
  return { dir, runDir: (run) => join(dir, "runs", run) }
}

const stateFile = (world: World) => join(world.dir, "state.json")

const NightShape = Schema.Struct({ night: Schema.NonEmptyString, run: Schema.NonEmptyString })

const OpenShape = Schema.Struct({
  steps: Schema.NonEmptyArray(Schema.Struct({ ...NightShape.fields, parent: Schema.NullOr(Schema.NonEmptyString), force: Schema.Array(Schema.NonEmptyString) })),
  alone: Schema.Boolean,
  stale: Schema.optionalKey(Schema.Array(Schema.NonEmptyString))
})

const Shape = Schema.Struct({
  format: Schema.Literal(1),
  nights: Schema.Array(NightShape),
  forgotten: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  open: Schema.NullOr(OpenShape),
  held: Schema.optionalKey(Schema.Array(Schema.Struct({ ...OpenShape.fields, over: Schema.Array(NightShape) })))
})

/** What is remembered; of a folder that is not there, nothing. Throws `Damaged`. */
export const readState = (world: World): State => readJsonIfThere<State>(stateFile(world), Schema.is(Shape)) ?? { format: 1, nights: [], open: null }

export const writeState = (world: World, state: State): void => writeJson(stateFile(world), state)

/** A state with other work held. */
export const holding = (state: State, held: ReadonlyArray<Held>): State => {
  const { held: _, ...rest } = state
  return held.length === 0 ? rest : { ...rest, held }
}

/** A run id that is not taken: the moment as UTC to the second, and `-1`, `-2` behind it if need be: behind the last, since the id of a run that was let go of stays its own. */
export const freeRunId = (world: World, now: Date, taken: ReadonlySet<string> = new Set()): string => {
  const base = now.toISOString().replace(/\.\d+Z$/, "Z").replaceAll(":", "")
  const runs = world.runDir("")
  const there = [...taken, ...(existsSync(runs) ? readdirSync(runs) : [])].filter((id) => id === base || id.startsWith(`${base}-`))
  return there.length === 0 ? base : `${base}-${1 + Math.max(...there.map((id) => Number(id.slice(base.length + 1)) || 0))}`
}

/** A night's name that is not taken, by a held one either: its date, and `-1`, `-2` behind it if need be. */
export const freeNight = ({ nights, held = [] }: State, date: string): string =>
  free(date, (name) => [...nights, ...held.flatMap(({ steps }) => steps)].some(({ night }) => night === name))

const free = (base: string, taken: (name: string) => boolean): string => {
  let name = base
  for (let n = 1; taken(name); n++) name = `${base}-${n}`
  return name
}

/** Puts a link in the place of whatever link stands there, in one rename; says what it led to before. */
const swapLink = (target: string, path: string): string | undefined => {
  const to = relative(dirname(path), target)
  const before = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(path) : undefined
  if (before === to) return before
  const temporary = aside(path)
  rmSync(temporary, { force: true })
  symlinkSync(to, temporary)
  renameSync(temporary, path)
  return before
}

/** Makes `latest` and `corpus/` agree with the state; after a crash between the two they are made again. */
export const settleLinks = (world: World, { nights }: State): void => {
  const last = nights.at(-1)
  if (last === undefined) return
  // What was forgotten is in no corpus that is made from then on.
  const buried = readTombstones(world.dir).documents.length
  const name = `${nights.map(({ night, run }) => `${night}=${run}`).join(" ")}${buried === 0 ? "" : ` without ${buried}`}`
  const generations = join(world.dir, "corpora")
  const current = join(generations, generationOf(name))
  if (!existsSync(current)) {
    const building = aside(current)
    rmSync(building, { recursive: true, force: true })
    mkdirSync(building, { recursive: true })
    for (const { night, run } of nights) {
      for (const ending of corpusEndings) {
        const published = paths(world.runDir(run)).published(`corpus.${ending}`)
        if (existsSync(published)) link(published, join(building, `${night}.${ending}`))
      }
    }
    for (const [name, content] of Object.entries(descriptionOf(nights.map(({ night, run }) => ({ night, dir: world.runDir(run) }))))) writeWhole(join(building, name), Buffer.from(content))
    renameSync(building, current)
  }
  const before = swapLink(current, join(world.dir, "corpus"))
  swapLink(world.runDir(last.run), join(world.dir, "latest"))
  // Whoever is reading the corpus of a moment ago may go on.
  const kept = [current, ...(before === undefined ? [] : [join(world.dir, before)])]
  for (const other of readdirSync(generations)) if (!kept.includes(join(generations, other))) rmSync(join(generations, other), { recursive: true, force: true })
  sweepLeftovers(world)
}

/** Removes what killed processes left beside the runs. Whoever waits for the lock may be writing its own file for it. */
const sweepLeftovers = ({ dir }: World): void => {
  for (const name of readdirSync(dir)) if (name.endsWith(".tmp") && !name.startsWith("lock.")) rmSync(join(dir, name), { recursive: true, force: true })
  const memory = join(dir, "memory")
  if (existsSync(memory)) sweep(memory)
}

/** Removes runs that were planned and never begun: killed between the plan and the state that names it. */
export const removeUnbegun = (world: World, { nights, open }: State): void => {
  const known = new Set([...nights, ...(open?.steps ?? [])].map(({ run }) => run))
  for (const run of runsOf(world)) {
    if (!known.has(run) && readdirSync(world.runDir(run)).every((name) => name === "plan.json" || name.endsWith(".tmp"))) rmSync(world.runDir(run), { recursive: true, force: true })
  }
}

/** A short name for a set of nights and runs (FNV-1a, 64 bits). */
const generationOf = (name: string): string => {
  let hash = 0xcbf29ce484222325n
  for (const byte of Buffer.from(name)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(16).padStart(16, "0")
}

/** Runs on disk, oldest first. */
export const runsOf = (world: World): ReadonlyArray<string> => {
  const dir = join(world.dir, "runs")
  return existsSync(dir) ? readdirSync(dir).filter((name) => lstatSync(join(dir, name)).isDirectory()).sort() : []
}
