/** Documents that are taken out for good: nothing that is kept says what they said, and all of it is whole. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { zstdDecompressSync } from "node:zlib"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { finishForgetting, forget, lookFor } from "../src/keeping/Forget.ts"
import { reportIn } from "../src/runs/Report.ts"
import { verifyRuns } from "../src/runs/Verify.ts"
import { verifyLinks } from "../src/verify/links.ts"
import { readState, runsOf, type World, worldAt } from "../src/runs/World.ts"
import { articles, jsonl, Place } from "./harness.ts"
import { everything, recipes } from "./recipes.ts"

const forgetting = (world: World, ...ids: ReadonlyArray<string>) => {
  const found = lookFor(world, readState(world), ids)
  return Effect.runPromise(Effect.as(forget({ world, resume: "" }, found), found))
}

/** Files of a world in which a text stands, unpacked where they are packed. */
const holding = (world: World, text: string): ReadonlyArray<string> =>
  readdirSync(world.dir, { recursive: true, encoding: "utf8" }).filter((name) => {
    const path = join(world.dir, name)
    if (!statSync(path).isFile()) return false
    const bytes = readFileSync(path)
    return (name.endsWith(".zst") ? zstdDecompressSync(bytes) : bytes).includes(text)
  })

const whole = async (world: World) => {
  const finished = runsOf(world).filter((run) => readdirSync(world.runDir(run)).includes("run.json"))
  for (const { run, damages } of await verifyRuns(world, finished, () => {})) expect(damages.found, run).toEqual([])
  expect(verifyLinks(world, readState(world)).found).toEqual([])
}

describe("a document that is forgotten", () => {
  test("is nowhere any more, whatever became of it; its neighbours are as they were", async () => {
    const at = recipes()
    at.give("a", "AD alpha secret", "beta secret", "gamma", "BAD delta secret")
    at.give("b", "epsilon", "zeta")
    await at.run({ fails: "BAD", cuts: "AD" })
    writeFileSync(join(at.world.dir, "../../in/late.jsonl"), readFileSync(join(at.world.dir, "../../in/a.jsonl"), "utf8").split("\n")[1]!.replace('"a1"', '"copy"'))
    await at.run({ fails: "BAD", cuts: "AD" })
    const [first, second] = readState(at.world).nights.map(({ run }) => run)
    const before = readFileSync(join(at.world.runDir(first!), "corpus.jsonl"), "utf8").split("\n")
    expect(holding(at.world, "secret").length).toBeGreaterThan(5)
    const found = await forgetting(at.world, "a0", "a1", "a3", "copy")
    expect(found).toMatchObject({ runs: [first, second], alike: [], documents: [{ id: "a0", file: "a.jsonl", record: 1 }, { id: "a1" }, { id: "a3" }, { id: "copy", nights: ["2026-11-21-1"] }] })
    expect(holding(at.world, "secret")).toEqual([])
    expect(readFileSync(join(at.world.runDir(first!), "corpus.jsonl"), "utf8").split("\n")).toEqual(before.filter((line) => !/"id":"a[01]"/.test(line)))
    expect(reportIn(at.world.runDir(first!))).toMatchObject({ read: 6, published: 3, dropped: {}, rejected: { forgotten: 3 }, failures: [] })
    expect(reportIn(at.world.runDir(second!))).toMatchObject({ read: 1, published: 0, rejected: { forgotten: 1 } })
    expect(readFileSync(join(at.world.runDir(first!), "ledger.jsonl"), "utf8").match(/"id":"a0".*/)![0]).toContain('"stage":"read","why":"forgotten","line":null,"start":null,"end":null,"text":""')
    expect(at.published()).toEqual(["a2", "b0", "b1"])
    await whole(at.world)
    expect((await at.run({ fails: "BAD", cuts: "AD" })).ending.kind).toBe("nothing")
  })

  test("stays so when its night is done again, and when it comes again", async () => {
    const at = recipes()
    at.give("a", "alpha secret", "beta", "gamma")
    await at.run()
    await forgetting(at.world, "a0")
    at.give("b", "more")
    await at.run({ cuts: "beta" })
    await at.rerun({ allNights: true }, { cuts: "gamma" })
    expect(at.published()).toEqual(["a1", "a2", "b0"])
    writeFileSync(join(at.world.dir, "../../in/again.jsonl"), `${JSON.stringify({ id: "a0", text: "alpha secret, written anew" })}\n`)
    expect((await at.run({ cuts: "gamma" })).ending).toMatchObject({ kind: "published", reports: [{ rejected: { forgotten: 1 } }] })
    writeFileSync(join(at.world.dir, "../../in/other.jsonl"), `${JSON.stringify({ id: "other", text: "other" })}\n`)
    await at.run({ cuts: "gamma" })
    expect(at.published()).toEqual(["a1", "a2", "b0", "other"])
    expect(holding(at.world, "secret")).toEqual([])
    await whole(at.world)
  })

  test("that others fell to is named by them still; they are told, since they hold the same", async () => {
    const at = recipes()
    at.give("a", "alpha")
    writeFileSync(join(at.world.dir, "../../in/b.jsonl"), readFileSync(join(at.world.dir, "../../in/a.jsonl"), "utf8").replace('"a0"', '"b0"'))
    await at.run()
    writeFileSync(join(at.world.dir, "../../in/c.jsonl"), readFileSync(join(at.world.dir, "../../in/a.jsonl"), "utf8").replace('"a0"', '"c0"'))
    await at.run()
    expect((await forgetting(at.world, "a0")).alike).toEqual(["b0", "c0"])
    await whole(at.world)
    expect((await forgetting(at.world, "b0", "c0")).alike).toEqual([])
    expect(holding(at.world, "alpha")).toEqual([])
    await whole(at.world)
  })

  test("is told with each place of the input that holds it: an update is one more", async () => {
    const at = recipes()
    at.give("a", "alpha", "beta")
    await at.run()
    writeFileSync(join(at.world.dir, "../../in/b.jsonl"), ["first", "second"].map((text, i) => `${JSON.stringify({ id: i === 0 ? "b0" : "a1", text })}\n`).join(""))
    await at.run()
    expect((await forgetting(at.world, "a1")).places).toEqual([{ file: "a.jsonl", record: 2 }, { file: "b.jsonl", record: 2 }])
    expect(at.published()).toEqual(["a0", "b0"])
  })

  test("under a limit stays so when the limit is gone", async () => {
    const at = recipes()
    at.give("a", "alpha", "beta secret", "gamma", "delta")
    await at.run({ limit: 3 })
    await forgetting(at.world, "a1")
    expect(holding(at.world, "secret")).toEqual([])
    await whole(at.world)
    await at.run()
    expect(at.published()).toEqual(["a0", "a2", "a3"])
    expect(holding(at.world, "secret")).toEqual([])
    await whole(at.world)
  })

  test("goes out of runs that are not in force, held or pruned; later nights are not behind for it", async () => {
    const at = recipes()
    at.give("a", "alpha secret", "beta")
    await at.run()
    at.give("b", "gamma")
    await at.run({ cuts: "gamma" })
    await at.run({ cuts: "beta", retain: { runs: 2 } })
    at.give("c", "delta secret", "BAD")
    await at.run({ fails: "BAD", cuts: "beta", guards: { minDocuments: 5 } })
    const [held] = at.held()
    await forgetting(at.world, "a0", "c0")
    expect(holding(at.world, "secret")).toEqual([])
    await whole(at.world)
    await at.publish(held!)
    expect(at.published()).toEqual(["a1", "b0"])
    expect(at.statuses()).not.toContain("stale")
    await whole(at.world)
  })
})

describe("killed while it is forgotten", () => {
  const place = new Place(["adverts()", "dropDuplicates()"])
  place.write("pipeline.ts", place.read("pipeline.ts").replace("Sink.csv()", "Sink.csv(), Sink.parquet(), Sink.jsonl({ compress: \"gz\" })"))
  place.write("input/a.jsonl", jsonl([...articles("a", 12, 1), { id: "gone", text: "Advert of the secret\nthe secret itself" }]))
  const options = (out: string) => ["--pipeline", "./pipeline.ts", "--out", out]

  test.each([
    ["before all is made", /^rename .*forgetting\/ready\.json/],
    ["with some of it in its place", { after: /^rename .*Z\/corpus\.jsonl/ }],
    ["before the corpus is swapped", /^rename .*\/corpus$/]
  ] as const)("%s, the same command or the next run ends it", async (name, moment) => {
    const out = name.replaceAll(" ", "-")
    await place.done("run", "./pipeline.ts", "--date", "2026-01-02", "--out", out, "--workers", "1")
    expect(await place.killAt(moment, ["forget", "gone", ...options(out)])).toMatchObject({ killed: true })
    const next = name.startsWith("with") ? ["forget", "gone", ...options(out)] : ["run", "./pipeline.ts", "--out", out, "--workers", "1"]
    await place.done(...next)
    const world = worldAt(join(place.dir, out), "test")
    expect(holding(world, "secret")).toEqual([])
    expect(readdirSync(join(world.dir, "corpora"))).toHaveLength(1)
    await whole(world)
    const before = everything(world)
    await finishForgetting(world)
    expect(everything(world)).toEqual(before)
    rmSync(world.dir, { recursive: true })
  })
})
