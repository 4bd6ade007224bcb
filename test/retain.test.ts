/** Runs that are let go of, and what stays as it was. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { compareRuns } from "../src/runs/Compare.ts"
import { readState } from "../src/runs/World.ts"
import { intact, recipes } from "./recipes.ts"

const nights = async (at: ReturnType<typeof recipes>, count: number) => {
  for (let night = 0; night < count; night++) {
    at.give(`n${night}-`, `Text ${night}`, `Other ${night}`)
    await at.run()
  }
  return readState(at.world).nights.map(({ run }) => run)
}
const inside = (at: ReturnType<typeof recipes>, run: string) => readdirSync(at.world.runDir(run), { recursive: true, encoding: "utf8" }).filter((name) => !/\.(json|jsonl|md|html)$/.test(name)).sort()

describe("what `retain` does not keep", () => {
  test("goes: parts and deltas of older nights, and older runs that are not in force; what is published stays, and is whole", async () => {
    const at = recipes()
    const [first, second] = await nights(at, 2)
    await at.run({ cuts: "Other" })
    const corpus = at.published()
    at.give("last", "Last")
    const { letGo } = await at.run({ cuts: "Other", retain: { runs: 2 } })
    expect(letGo).toEqual({ pruned: [first], removed: [second] })
    expect(at.statuses()).toEqual(["published", "published", "published"])
    expect(inside(at, first!)).toEqual(["parts", "parts/00000-00000.ids.zst"])
    expect(at.published()).toEqual([...corpus, "last0"])
    await intact(at.world)
    // What the pruned night published is compared with as before, and it can be diffed.
    at.give("copy", "Text 0")
    writeFileSync(join(at.world.dir, "../../in/copy.jsonl"), readFileSync(join(at.world.dir, "../../in/n0-.jsonl"), "utf8").replaceAll('"n0-', '"copy'))
    await at.run({ cuts: "Other", retain: { runs: 2 } })
    expect(at.published()).toEqual([...corpus, "last0", "copy1"])
    expect(compareRuns(at.world.runDir(first!), at.world.runDir(readState(at.world).nights.at(-1)!.run), { documents: 9, lines: 9 }).a.published).toBe(2)
    expect(await at.run({ cuts: "Other", retain: { runs: 2 } })).toMatchObject({ ending: { kind: "nothing" }, letGo: { pruned: [], removed: [] } })
  })

  test("cannot be done again; the nights that can are", async () => {
    const at = recipes()
    const [first, second] = await nights(at, 3)
    await at.run({ retain: { runs: 1 } })
    await expect(at.rerun({ run: first! })).rejects.toMatchObject({ _tag: "Refused", message: expect.stringContaining("its parts are gone") })
    const { intent } = await at.rerun({ allNights: true, run: "latest" }, { cuts: "Other" })
    expect(intent.pruned).toEqual(["2026-11-21", "2026-11-21-1"])
    expect(readState(at.world).nights.slice(0, 2).map(({ run }) => run)).toEqual([first, second])
    await intact(at.world)
  })

  test("is not what a held run needs", async () => {
    const at = recipes()
    const [first] = await nights(at, 2)
    at.give("bad", "BAD")
    await at.run({ fails: "BAD" })
    const [held] = at.held()
    at.give("more", "More")
    await at.run({ only: "more", retain: { runs: 1 } })
    expect(inside(at, held!)).toContain("marks")
    expect(inside(at, first!)).not.toContain("marks")
    expect((await at.run({ only: "bad", fails: "BAD", retain: { runs: 1 } })).ending.kind).toBe("held")
    await intact(at.world)
  })

  test("is removed to the end by the next run, when that was killed; a held run that cannot be published goes with its mention", async () => {
    const at = recipes()
    at.give("bad", "BAD")
    await at.run({ fails: "BAD" })
    const [held] = at.held()
    const [first] = await nights(at, 2)
    const dir = at.world.runDir(first!)
    const { ino } = statSync(join(dir, "corpus.jsonl"))
    await at.run({ retain: { runs: 1 } })
    expect(existsSync(at.world.runDir(held!))).toBe(false)
    expect(at.held()).toEqual([])
    // As it would be after a kill: the report says that it is pruned, and not all of it is gone.
    mkdirSync(join(dir, "stages.1-0.tmp"))
    mkdirSync(join(dir, "marks"))
    writeFileSync(join(dir, "parts/00000-00000.jsonl.zst"), "")
    expect((await at.run({ retain: { runs: 1 } })).letGo).toEqual({ pruned: [first], removed: [] })
    expect(inside(at, first!)).toEqual(["parts", "parts/00000-00000.ids.zst"])
    expect(statSync(join(dir, "corpus.jsonl")).ino).toBe(ino)
    rmSync(at.world.dir, { recursive: true })
  })
})
