/**
 * Commands that are killed at random, several times in a row, and begun again. The same numbers for the same seed:
 * `WINNOW_CHAOS_SEED=7 WINNOW_CHAOS_TRIALS=500 npm run test:chaos`. A trial that fails is told with all that is needed to see it again.
 */
import { cpSync, rmSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { verifyRuns } from "../../src/runs/Verify.ts"
import { worldAt } from "../../src/runs/World.ts"
import { articles, expectNothingRepeated, expectSameBytes, expectTidy, jsonl, Place, random } from "../harness.ts"

const seed = Number(process.env["WINNOW_CHAOS_SEED"] ?? 20260102)
const trials = Number(process.env["WINNOW_CHAOS_TRIALS"] ?? 210)

const place = new Place()
place.write("retained.ts", place.read("pipeline.ts").replace("sinks:", "retain: { runs: 1 }, sinks:"))
place.write("changed.ts", place.read("pipeline.ts").replace("adverts()", "adverts({ most: 0 })"))
const at = (out: string, workers: number, ...rest: ReadonlyArray<string>) => [...rest, "--out", out, "--workers", String(workers)]

interface Scenario {
  /** World it starts from, if any. */
  readonly from?: string
  readonly command: (out: string, workers: number) => ReadonlyArray<string>
  /** Whether the counts of what was redone are the same as in an undisturbed run: a rerun that was done and not known to be is done once more. */
  readonly redone: boolean
  /** It changes what is finished. */
  readonly rewrites?: true
}

const scenarios: Readonly<Record<string, Scenario>> = {
  "first-night": {
    command: (out, workers) => at(out, workers, "run", "./pipeline.ts", "--input", "input/a*", "--date", "2026-01-02"),
    redone: true
  },
  "second-night": {
    from: "first-night",
    command: (out, workers) => at(out, workers, "run", "./pipeline.ts", "--date", "2026-01-03"),
    redone: true
  },
  "rerun-of-the-first": {
    from: "second-night",
    command: (out, workers) => at(out, workers, "rerun", place.world(out).run(0), "strip-advert-words", "--pipeline", "./changed.ts"),
    redone: false
  },
  "a-document-is-forgotten": {
    from: "second-night",
    command: (out) => ["forget", "a5", "b3", "--pipeline", "./pipeline.ts", "--out", out],
    redone: true,
    rewrites: true
  },
  "the-first-is-pruned": {
    from: "rerun-of-the-first",
    command: (out, workers) => at(out, workers, "run", "./retained.ts", "--date", "2026-01-05"),
    redone: false,
    rewrites: true
  },
  "afresh": {
    from: "second-night",
    command: (out, workers) => at(out, workers, "run", "./changed.ts", "--fresh", "--date", "2026-01-04"),
    redone: true
  }
}

/** How many changes an undisturbed run of a scenario makes on disk. */
const changes = new Map<string, number>()

beforeAll(async () => {
  place.articles(40)
  // The second night has copies of the first's, longer versions of it, and news.
  const first = articles("a", 120, 1)
  const second = articles("b", 40, 2)
  const copies = first.slice(0, 20).map(({ text }, i) => ({ id: `c${i}`, text: text.toLowerCase() }))
  const longer = first.slice(20, 40).map(({ text }, i) => ({ id: `l${i}`, text: `${text}\n${second[i]!.text}` }))
  place.write("input/b0.jsonl", jsonl([...second, ...copies]))
  place.write("input/b1.jsonl", jsonl(longer, true))
  for (const [name, { from, command }] of Object.entries(scenarios)) {
    if (from !== undefined) cpSync(place.world(from).dir, place.world(name).dir, { recursive: true, verbatimSymlinks: true })
    const ended = await place.killAt(1e9, command(name, 1))
    if (ended.code !== 0) throw new Error(ended.err)
    changes.set(name, ended.changes)
  }
})

describe(`seed ${seed}`, () => {
  const next = random(seed)
  const names = Object.keys(scenarios)
  for (let i = 0; i < trials; i++) {
    const name = names[i % names.length]!
    const { from, command, redone, rewrites } = scenarios[name]!
    const workers = 1 + Math.floor(next() * 2)
    const places = Array.from({ length: 1 + Math.floor(next() * 3) }, () => next())
    test(`trial ${i}: ${name}, ${workers} workers, killed at ${places.map((share) => share.toFixed(4)).join(", ")} of its changes`, async ({ onTestFinished, task, annotate }) => {
      const out = `trial-${i}`
      const world = place.world(out)
      onTestFinished(() => {
        // What failed is left to be looked at while the process lives.
        if (task.result?.state !== "fail") rmSync(world.dir, { recursive: true, force: true })
      })
      if (from !== undefined) cpSync(place.world(from).dir, world.dir, { recursive: true, verbatimSymlinks: true })
      const args = command(out, workers)
      let left = changes.get(name)!
      for (const share of places) {
        // Of what is left to do, so that later kills hit later work.
        const n = 1 + Math.floor(share * left)
        const before = world.exists() ? world.finished() : new Map<string, string>()
        const ended = await place.killAt(n, args)
        await annotate(`killed at change ${n}: ${ended.killed}`)
        left = Math.max(50, left - n)
        if (!ended.killed && ended.code !== 0) throw new Error(ended.err)
        if (!rewrites) expectNothingRepeated(world, before)
      }
      const finished = world.exists() ? world.finished() : new Map<string, string>()
      await place.done(...args)
      if (!rewrites) expectNothingRepeated(world, finished)
      for (const { run, damages } of await verifyRuns(worldAt(join(place.dir, out), "test"), world.state.nights.map(({ run }) => run), () => {})) expect(damages.found, run).toEqual([])
      expectSameBytes(world, place.world(name), { redone })
      expectTidy(world)
    })
  }
})
