/**
 * Takes documents out of everything that a pipeline keeps, for good. `tombstones.json` says first which: a command that was killed is
 * finished by the next, and what is read again later is a tombstone from the start.
 */
import { existsSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { readLine, writeJson } from "../Disk.ts"
import { type Failed, Refused, tellingFaults } from "../Failure.ts"
import { FileLines } from "../FileLines.ts"
import { type Doomed, findIn, forgetIn } from "./ForgetRun.ts"
import { paths, readPlanIfThere } from "../runs/Plan.ts"
import { removeRun } from "./Prune.ts"
import { hashOf, reportInIfThere } from "../runs/Report.ts"
import type { DuplicateRecord } from "../runs/RunFiles.ts"
import { nightsBefore } from "../runs/Force.ts"
import { reportName, type Unreported, writeReports } from "../report/html/write.ts"
import { readTombstones, type Tombstone, writeTombstones } from "./Tombstones.ts"
import { readState, runsOf, settleLinks, type State, type World } from "../runs/World.ts"

/** A run that was given up before it knew its parts: nothing will ever need it, and what it holds cannot be looked through. */
const isGivenUp = (world: World, { nights, held = [] }: State, run: string): boolean =>
  ![...nights, ...held.flatMap(({ steps }) => steps)].some((one) => one.run === run) && !existsSync(paths(world.runDir(run)).parts)

/** The corpora that plans name as compared with are the same as before, but for what was forgotten of them: nobody is behind for that. */
const renameCorpora = (world: World): void => {
  for (const run of runsOf(world)) {
    const plan = readPlanIfThere(world.runDir(run))
    if (plan === undefined) continue
    const earlier = plan.earlier.map((one) => {
      const report = reportInIfThere(world.runDir(one.run))
      return report === undefined ? one : { ...one, corpus: hashOf(report, "corpus.jsonl") }
    })
    if (JSON.stringify(earlier) !== JSON.stringify(plan.earlier)) writeJson(paths(world.runDir(run)).plan, { ...plan, earlier })
  }
}

/** What is remembered of corpora that are no more. It is made anew from those that are. */
const forgetMemory = (world: World): void => {
  const memory = join(world.dir, "memory")
  const known = new Set(runsOf(world).flatMap((run) => {
    const report = reportInIfThere(world.runDir(run))
    return report === undefined ? [] : [hashOf(report, "corpus.jsonl").slice(0, 16)]
  }))
  for (const name of existsSync(memory) ? readdirSync(memory) : []) if (!known.has(name)) rmSync(join(memory, name), { recursive: true, force: true })
}

/** Reports that went with what was forgotten are made anew. */
const reportAnew = (world: World, state: State): Promise<ReadonlyArray<Unreported>> =>
  writeReports(world, runsOf(world).flatMap((run) => {
    const report = reportInIfThere(world.runDir(run))
    return report === undefined || existsSync(paths(world.runDir(run)).published(reportName)) ? [] : [{ report, before: nightsBefore(state, [], report.night, new Set()).map((night) => night.run) }]
  }))

/** Finishes what was begun to be forgotten; with the lock held, and before any other work. Returns the runs that have no report now. */
export const finishForgetting = async (world: World): Promise<ReadonlyArray<Unreported>> => {
  const tombstones = readTombstones(world.dir)
  if (!tombstones.pending) return []
  const state = readState(world)
  const ids = new Set(tombstones.documents.map(({ id }) => id))
  for (const run of runsOf(world)) {
    if (isGivenUp(world, state, run)) removeRun(world, run)
    else await forgetIn(world.runDir(run), ids)
  }
  renameCorpora(world)
  forgetMemory(world)
  // The second time no older corpus is kept for those who are reading it.
  settleLinks(world, state)
  settleLinks(world, state)
  const unreported = await reportAnew(world, state)
  writeTombstones(world.dir, { ...tombstones, pending: false })
  return unreported
}

/** What is to be forgotten, or was. */
export interface Forgetting {
  readonly documents: ReadonlyArray<Tombstone>
  /** Where the input holds them: an update of a document is a record of its own. `record`: from 1, or null for a file that is a document. */
  readonly places: ReadonlyArray<{ readonly file: string; readonly record: number | null }>
  /** Runs that hold them. */
  readonly runs: ReadonlyArray<string>
  /** Other documents of the nights in force that fell to one of them, or that one of them fell to: they hold the same text, or nearly so. */
  readonly alike: ReadonlyArray<string>
}

const alikeIn = (path: string, ids: ReadonlySet<string>): ReadonlyArray<string> => {
  const found: Array<string> = []
  if (!existsSync(path)) return found
  const lines = new FileLines(path)
  for (let bytes = lines.next(); bytes !== undefined; bytes = lines.next()) {
    const { id, of } = readLine<DuplicateRecord>(path, `line ${lines.number}`, bytes)
    if (of !== null && ids.has(of) !== ids.has(id)) found.push(ids.has(id) ? of : id)
  }
  return found
}

/** Looks for documents by their published ids in every run. */
export const lookFor = (world: World, state: State, given: ReadonlyArray<string>): Forgetting => {
  const known = readTombstones(world.dir).documents
  const ids = new Set(given.filter((id) => !known.some((one) => one.id === id)))
  const found = new Map<string, { readonly first: Doomed; readonly nights: Set<string> }>()
  const places = new Map<string, { readonly file: string; readonly record: number | null }>()
  const runs: Array<string> = []
  for (const run of runsOf(world)) {
    if (isGivenUp(world, state, run)) continue
    const there = findIn(world.runDir(run), ids)
    if (there.length > 0) runs.push(run)
    const { night } = readPlanIfThere(world.runDir(run)) ?? { night: "" }
    for (const one of there) {
      const entry = found.get(one.id) ?? { first: one, nights: new Set<string>() }
      found.set(one.id, entry.first.file === "" ? { ...entry, first: one } : entry)
      entry.nights.add(night)
      if (one.file !== "") places.set(JSON.stringify([one.file, one.record]), { file: one.file, record: one.record })
    }
  }
  const buried = new Set(known.map(({ id }) => id))
  return {
    documents: [...found.values()].map(({ first, nights }) => ({ ...first, nights: [...nights].sort() })),
    places: [...places.values()],
    runs,
    alike: [...new Set(state.nights.flatMap(({ run }) => alikeIn(paths(world.runDir(run)).published("duplicates.jsonl"), new Set(found.keys()))))].filter((id) => !buried.has(id))
  }
}

/** Forgets documents that were found; returns the runs that have no report now. To be called with the lock held. */
export const forget = Effect.fnUntraced(function*({ world, resume }: { readonly world: World; readonly resume: string }, { documents }: Forgetting): Effect.fn.Return<ReadonlyArray<Unreported>, Refused | Failed> {
  const state = readState(world)
  if (state.open !== null) return yield* new Refused({ message: `run ${state.open.steps.map((step) => step.run).join(", ")} was begun and not finished; finish it first: ${resume}` })
  const known = readTombstones(world.dir)
  writeTombstones(world.dir, { format: 1, pending: true, documents: [...known.documents.filter(({ id }) => !documents.some((one) => one.id === id)), ...documents] })
  return yield* Effect.promise(() => finishForgetting(world))
}, tellingFaults)
