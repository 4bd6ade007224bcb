/** The report of a run: when it is written, what it says then, and that nothing hangs on it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { finishForgetting, forget, lookFor } from "../src/keeping/Forget.ts"
import { readTombstones, writeTombstones } from "../src/keeping/Tombstones.ts"
import { unreportedLine } from "../src/report/html/unreported.ts"
import { isPruned } from "../src/keeping/Prune.ts"
import { readState, runsOf, type World } from "../src/runs/World.ts"
import { intact, recipes } from "./recipes.ts"

const pathOf = (world: World, run: string) => join(world.runDir(run), "report.html")
const pageOf = (world: World, run: string): string => readFileSync(pathOf(world, run), "utf8")
/** What the page's script is given. */
const documentsOf = (page: string) =>
  (JSON.parse(/<script type="application\/json" id="documents">(.*?)<\/script>/s.exec(page)![1]!) as ReadonlyArray<{ readonly id: string; readonly fate: string; readonly lines: ReadonlyArray<unknown> }>).toSorted((a, b) => (a.id < b.id ? -1 : 1))
const status = (page: string) => /<span class="status (\w+)">/.exec(page)![1]
const last = ({ nights }: ReturnType<typeof readState>) => nights.at(-1)!.run

const forgetting = (world: World, id: string) => Effect.runPromise(forget({ world, resume: "" }, lookFor(world, readState(world), [id])))

describe("the report of a run", () => {
  test("is written by every run that comes into force, and by one that does a stage again", async () => {
    const at = recipes()
    at.give("a", "AD alpha", "beta")
    await at.run()
    const run = last(readState(at.world))
    expect(documentsOf(pageOf(at.world, run))).toMatchObject([
      { id: "a0", fate: "published", lines: ["AD alpha", "The rest of a 0, which is long enough."] },
      { id: "a1", fate: "published" }
    ])
    const { ending } = await at.rerun({}, { cuts: "AD" })
    expect(ending).toMatchObject({ kind: "published", unreported: [] })
    const again = last(readState(at.world))
    expect(again).not.toBe(run)
    expect(documentsOf(pageOf(at.world, again))[0]).toMatchObject({ id: "a0", lines: [{ segments: [["AD alpha", "", 0]], reasons: [["own: told", null, ""]], gone: true }, "The rest of a 0, which is long enough."] })
    await intact(at.world)
  })

  test("says of a held run that it is held and why, and is made anew when it is accepted", async () => {
    const at = recipes()
    at.give("a", "one", "two")
    await at.run({ guards: { minDocuments: 3 } })
    const [run] = at.held()
    const held = pageOf(at.world, run!)
    expect(status(held)).toBe("held")
    expect(held).toContain("2 documents published; at least 3 must be")
    await at.publish(run!, true, { guards: { minDocuments: 3 } })
    const page = pageOf(at.world, run!)
    expect(status(page)).toBe("published")
    expect(page).toContain("Published although a guard held it")
  })

  test("is the same to the byte when it is made again", async () => {
    const at = recipes()
    at.give("a", "AD alpha", "beta", "gamma BAD")
    await at.run({ cuts: "AD", fails: "BAD", guards: { maxRejected: 1 } })
    const run = last(readState(at.world))
    const page = pageOf(at.world, run)
    rmSync(pathOf(at.world, run))
    writeTombstones(at.world.dir, { ...readTombstones(at.world.dir), pending: true })
    await finishForgetting(at.world)
    expect(pageOf(at.world, run)).toBe(page)
  })

  test("that cannot be written ends no run: it is told in one sentence", async () => {
    const at = recipes()
    at.give("a", "one", "two")
    await at.run({ guards: { minDocuments: 3 } })
    const [run] = at.held()
    rmSync(pathOf(at.world, run!))
    mkdirSync(pathOf(at.world, run!))
    writeFileSync(join(pathOf(at.world, run!), "in-the-way"), "")
    const acceptance = await at.publish(run!, true, { guards: { minDocuments: 3 } })
    expect(acceptance).toMatchObject({ kind: "published", unreported: [{ run, reason: expect.stringMatching(/^E(ISDIR|NOTEMPTY|EXIST)/) }] })
    expect(at.published()).toEqual(["a0", "a1"])
    expect(unreportedLine([{ run: "RUN", reason: "ENOSPC: no space left on device, write" }])).toBe("report.html of run RUN could not be made (ENOSPC: no space left on device, write); all else of the run is as it should be")
  })

  test("loses what is forgotten, in every run that had it, and keeps the rest; also when that was killed", async () => {
    const at = recipes()
    at.give("a", "alpha secret", "beta", "gamma")
    await at.run()
    await at.rerun({}, { cuts: "gamma" })
    expect(runsOf(at.world)).toHaveLength(2)
    for (const run of runsOf(at.world)) expect(pageOf(at.world, run)).toContain("alpha secret")
    expect(await forgetting(at.world, "a0")).toEqual([])
    for (const run of runsOf(at.world)) {
      expect(pageOf(at.world, run)).not.toContain("secret")
      expect(documentsOf(pageOf(at.world, run)).map(({ id }) => id)).toEqual(["a1", "a2"])
    }
    await intact(at.world)
    // Killed behind the last document, before the reports were made anew.
    const [run] = runsOf(at.world)
    rmSync(pathOf(at.world, run!))
    writeTombstones(at.world.dir, { ...readTombstones(at.world.dir), pending: true })
    await finishForgetting(at.world)
    expect(documentsOf(pageOf(at.world, run!)).map(({ id }) => id)).toEqual(["a1", "a2"])
  })

  test("stays when parts and deltas go; what is forgotten then leaves it without documents", async () => {
    const at = recipes()
    at.give("a", "alpha secret", "beta")
    await at.run({ retain: { runs: 1 } })
    at.give("b", "gamma")
    await at.run({ retain: { runs: 1 } })
    const [first] = readState(at.world).nights.map(({ run }) => run)
    expect(isPruned(at.world, first!)).toBe(true)
    expect(pageOf(at.world, first!)).toContain("alpha secret")
    await forgetting(at.world, "a0")
    const page = pageOf(at.world, first!)
    expect(page).not.toContain("secret")
    expect(page).toContain("The parts of this run are gone")
    expect(page).not.toContain("id=\"documents\"")
    await intact(at.world)
  })

  test("goes with a run that is not kept", async () => {
    const at = recipes()
    at.give("a", "alpha")
    await at.run()
    const [first] = runsOf(at.world)
    await at.rerun({}, { cuts: "never" })
    await at.run({ cuts: "never", retain: { runs: 1 } })
    expect(existsSync(pathOf(at.world, first!))).toBe(false)
  })
})
