import { cpSync, existsSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { overviewOf } from "../src/runs/Runs.ts"
import { worldAt } from "../src/runs/World.ts"
import { articles, expectNothingRepeated, expectSameBytes, jsonl, Place, until, type World } from "./harness.ts"

const place = new Place()
place.write("changed.ts", place.read("pipeline.ts").replace("adverts()", "adverts({ most: 0 })"))
const options = (out: string) => ["--out", out, "--workers", "1"]
const one = (out: string, pipeline = "./pipeline.ts") => ["run", pipeline, "--input", "input/a*", "--date", "2026-01-02", ...options(out)]
const two = (out: string, pipeline = "./pipeline.ts") => ["run", pipeline, "--date", "2026-01-03", ...options(out)]
const rerun = (out: string, ...rest: ReadonlyArray<string>) => ["rerun", ...rest, "--pipeline", "./changed.ts", ...options(out)]
const first = place.world("first")
const both = place.world("both")
/** Both nights by another recipe from the start. */
const changed = place.world("changed")

const old = articles("a", 60, 1)
const fresh = articles("b", 20, 2)

beforeAll(async () => {
  place.write("input/a0.jsonl", jsonl(old.slice(0, 30)))
  place.write("input/a1.jsonl", jsonl(old.slice(30), true))
  await place.done(...one("first"))
  // The second night: news, a copy of one of the first's texts, and one of them gone on with.
  const [copied, outgrown] = first.records<{ id: string; text: string }>("latest", "corpus.jsonl")
  const more = fresh.slice(0, 2).map(({ text }) => text.toLowerCase()).join("\n")
  place.write("input/b.jsonl", jsonl([...fresh, { id: "copy", text: copied!.text.toLowerCase() }, { id: "longer", text: `${outgrown!.text}\n${more}` }]))
  copy("first", "both")
  await Promise.all([
    place.done(...two("both")),
    place.done(...one("changed", "./changed.ts")).then(() => place.done(...two("changed", "./changed.ts")))
  ])
})

const copy = (from: string, out: string): World => {
  cpSync(place.world(from).dir, place.world(out).dir, { recursive: true, verbatimSymlinks: true })
  return place.world(out)
}

describe.concurrent("a second night", () => {
  test("takes the new file only, and the corpus holds both", () => {
    expect(both.report().inputs.map(({ name }) => name)).toEqual(["b.jsonl"])
    expect(both.run(0)).toBe(first.run(0))
    expect(both.text("corpus", "2026-01-02.jsonl")).toBe(both.text("runs", both.run(0), "corpus.jsonl"))
    expect(both.text("corpus", "2026-01-03.csv")).toBe(both.text("runs", both.run(1), "corpus.csv"))
    expect(readlinkSync(both.path("latest"))).toBe(`runs/${both.run(1)}`)
    expect(new Set(both.records<{ added: string }>("latest", "corpus.jsonl").map(({ added }) => added))).toEqual(new Set(["2026-01-03"]))
  })

  test("a copy can be seen beside what it fell to, which another night read", async () => {
    const { of } = both.records<{ id: string; of: string | null }>("latest", "duplicates.jsonl").find(({ id }) => id === "copy")!
    const { out } = await place.done("explain", "copy", of!, "--pipeline", "./pipeline.ts", "--out", "both", "--run", "latest")
    expect(out).toContain("copy")
    expect(out).toContain(of!)
    expect(await place.start("explain", of!, "--pipeline", "./pipeline.ts", "--out", "both", "--run", "latest")).toMatchObject({ code: 2 })
  })

  test("corpus/ is described as a whole: each night's files, and what both nights read", async () => {
    const { resources } = JSON.parse(both.text("corpus", "datapackage.json")) as { resources: ReadonlyArray<{ path: string; rows: number; bytes: number }> }
    expect(resources.map(({ path, rows, bytes }) => [path, rows, bytes])).toEqual([0, 1].flatMap((night) =>
      ["jsonl", "csv"].map((ending) => [`2026-01-0${night + 2}.${ending}`, both.report(both.run(night)).published, statSync(both.path("runs", both.run(night), `corpus.${ending}`)).size])))
    const card = both.text("corpus", "README.md")
    expect(card).toContain('    path: "*.jsonl"\n')
    expect(card).toContain(`${both.report(both.run(0)).published + both.report().published} texts of news`)
  })

  test("a copy of a text of the first night falls to it, and the run that published it is named", () => {
    const clusters = both.records<{ id: string; run: string | null }>("latest", "duplicates.jsonl").filter(({ id }) => id === "copy" || id === "a0")
    expect(clusters).toEqual([
      { id: "copy", cluster: "a0", kept: false, of: "a0", similarity: 1, method: "exact", run: both.run(0) },
      { id: "a0", cluster: "a0", kept: true, of: null, similarity: null, method: null, run: both.run(0) }
    ])
    expect(both.records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)).not.toContain("copy")
  })

  test("a text that contains one of the first night and is longer by half is published, and supersedes it", () => {
    expect(both.records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)).toContain("longer")
    const supersedes = both.report().duplicates.flatMap((stage) => stage.supersedes)
    expect(supersedes).toEqual([{ id: "longer", of: first.records<{ id: string }>("latest", "corpus.jsonl")[1]!.id, run: both.run(0), similarity: expect.any(Number) }])
  })

  test("of the same date has a name of its own", async () => {
    const world = copy("first", "same-date")
    await place.done(...two("same-date").map((word) => (word === "2026-01-03" ? "2026-01-02" : word)))
    expect(world.state.nights.map(({ night }) => night)).toEqual(["2026-01-02", "2026-01-02-1"])
  })

  test("from standard input is another one every time; killed when it was read, it is finished with that, and told that another pipe was not read", async () => {
    const world = place.world("piped")
    const piped = ["run", "./pipeline.ts", "--input", "-", ...options("piped")]
    expect((await place.begin(piped, {}, jsonl(old.slice(0, 3))).ended).code).toBe(0)
    await place.signalAt({ after: /^rename .*parts\.json$/ }, "SIGKILL", piped, jsonl(fresh.slice(0, 3))).ended
    const { run } = world.state.open!.steps[0]!
    const { code, err } = await place.begin(piped, {}, jsonl(old.slice(0, 5))).ended
    expect([code, err]).toEqual([0, `winnow: standard input was not read: run ${run}, begun before, is finished first, with what it has read. To have another input read, give the same command again\n`])
    expect(world.state.nights.map(({ run }) => world.report(run).read)).toEqual([3, 3])
  })
})

describe.concurrent("a rerun of the first night", () => {
  test("brings both into force in one swap; killed between the two nights, nothing has changed", async () => {
    const world = copy("both", "again")
    const [state, links] = [world.text("state.json"), world.text("corpus", "2026-01-02.jsonl")]
    const command = rerun("again", world.run(0), "strip-advert-words")
    expect(await place.killAt({ after: /^rename .*run\.json$/ }, command)).toMatchObject({ killed: true })
    expect(world.state.nights).toEqual((JSON.parse(state) as typeof world.state).nights)
    expect(world.text("corpus", "2026-01-02.jsonl")).toBe(links)
    // The first is done, and yet not in force.
    const there = worldAt(join(place.dir, "again"), "test")
    expect(world.state.open!.steps.map(({ run }) => overviewOf(there, world.state, run).status)).toEqual(["unfinished", "unfinished"])
    const finished = world.finished()
    await place.done(...command)
    expectNothingRepeated(world, finished)
    expect(world.report(world.run(0)).parent).toBe(both.run(0))
    expect(world.report(world.run(1)).parent).toBe(both.run(1))
    expectSameBytes(world, changed, { redone: false })
  })

  test("that changes not a byte leaves the second in force", async () => {
    const world = copy("both", "no-change")
    await place.done("rerun", world.run(0), "strip-advert-words", "--pipeline", "./pipeline.ts", ...options("no-change"))
    expect(world.run(0)).not.toBe(both.run(0))
    expect(world.run(1)).toBe(both.run(1))
    expectSameBytes(world, both, { redone: false })
  })

  test("with --night-only leaves the second as it is, marked stale; the next run brings it up to date", async () => {
    const world = copy("both", "night-only")
    const { out } = await place.done(...rerun("night-only", world.run(0), "strip-advert-words"), "--night-only")
    expect(out).toMatch(/\nstale: night 2026-01-03, compared with what this night was before\n  to bring them up to date: winnow run \.\/changed\.ts --out night-only\n$/)
    expect(world.state.nights.map(({ run }) => world.report(run).status)).toEqual(["published", "stale"])
    expect(world.run(1)).toBe(both.run(1))
    expect(world.text("corpus", "2026-01-03.jsonl")).toBe(both.text("corpus", "2026-01-03.jsonl"))
    expect((await place.done(...two("night-only", "./changed.ts"))).out).toMatch(/^done again: night 2026-01-02 was done again after it; /)
    expectSameBytes(world, changed, { redone: false })
  })
})

test.concurrent("a stale night and a new one come into force in one swap; killed between the two, nothing has changed", async () => {
  const world = copy("both", "stale-and-new")
  await place.done(...rerun("stale-and-new", world.run(0), "strip-advert-words"), "--night-only")
  place.write("third/c.jsonl", jsonl(articles("c", 20, 3)))
  const three = (out: string) => ["run", "./changed.ts", "--input", "third/*", "--date", "2026-01-04", ...options(out)]
  const { nights } = world.state
  expect(await place.killAt({ after: /^rename .*run\.json$/ }, three("stale-and-new"))).toMatchObject({ killed: true })
  expect(world.state.nights).toEqual(nights)
  // The new night's plan is still to learn of the corpus that it is compared with.
  const { run } = world.state.open!.steps[1]!
  const finished = new Map([...world.finished()].filter(([path]) => path !== `runs/${run}/plan.json`))
  await place.done(...three("stale-and-new"))
  expectNothingRepeated(world, finished)
  copy("changed", "three")
  await place.done(...three("three"))
  expectSameBytes(world, place.world("three"), { redone: false })
})

test.concurrent("a rerun of the last night leaves the first alone; with --all-nights it does both", async () => {
  const world = copy("both", "last")
  await place.done(...rerun("last", "strip-advert-words"))
  expect(world.run(0)).toBe(both.run(0))
  expect(world.redone()["strip-advert-words"]).toBe(1)
  const all = copy("both", "all")
  await place.done(...rerun("all", "strip-advert-words"), "--all-nights")
  expectSameBytes(all, changed, { redone: false })
})

test.concurrent("both nights done again to the same bytes: what fell to the first night's documents names the run that it has now", async () => {
  const same = copy("both", "same")
  await place.done("rerun", "strip-advert-words", "--all-nights", "--pipeline", "./pipeline.ts", ...options("same"))
  expect([same.run(0), same.run(1)]).not.toContain(both.run(0))
  expectSameBytes(same, both, { redone: false })
  const named = same.records<{ id: string; run: string | null }>("latest", "duplicates.jsonl").filter(({ run }) => run !== null)
  expect(named.map(({ id }) => id)).toContain("copy")
  expect(new Set(named.map(({ run }) => run))).toEqual(new Set([same.run(0)]))
  const verify = ["verify", "--all", "--pipeline", "./pipeline.ts", "--out", "same"]
  await place.done(...verify)
  // The first by itself: the second is left as it is, and what it names may be removed, as any run that was replaced.
  const [replaced, kept] = [same.run(0), same.run(1)]
  await place.done("rerun", replaced, "strip-advert-words", "--pipeline", "./pipeline.ts", ...options("same"))
  expect(same.run(1)).toBe(kept)
  rmSync(same.path("runs", replaced), { recursive: true })
  await place.done(...verify)
})

test.concurrent("--fresh takes all files with an empty memory, and goes on when it was killed", async () => {
  const world = copy("both", "afresh")
  const command = [...two("afresh"), "--fresh"]
  expect(await place.killAt({ after: /^rename .*settled\.json$/ }, command)).toMatchObject({ killed: true })
  expect(world.state.nights).toEqual(both.state.nights)
  const finished = world.finished()
  await place.done(...command)
  expectNothingRepeated(world, finished)
  await place.done(...two("afresh-undisturbed"))
  expectSameBytes(world, place.world("afresh-undisturbed"))
})

test.concurrent("--limit reads so many documents; without it the night is done again with all", async () => {
  const world = place.world("limit")
  await place.done(...one("limit"), "--limit", "35")
  expect(world.report().read).toBe(35)
  const { out } = await place.done(...one("limit"))
  expect(out.split("\n")[0]).toBe("done again: limit 35 → none")
  expectSameBytes(world, first, { redone: false })
})

describe.concurrent("--dry-run", () => {
  test("says what is new and touches nothing", async () => {
    const everything = first.everything()
    const { out } = await place.done(...two("first"), "--dry-run")
    expect(out).toMatch(/^1 new file of 3 would be read:\n  b\.jsonl {2}\d+ bytes\n$/)
    expect(first.everything()).toEqual(everything)
  })

  test("makes no folder where there was none", async () => {
    await place.done(...one("nowhere"), "--dry-run")
    expect(existsSync(place.world("nowhere").dir)).toBe(false)
  })

  test("says why a night would be done again", async () => {
    const { out } = await place.done(...two("both", "./changed.ts"), "--dry-run")
    expect(out).toBe(`no new file; night 2026-01-03 would be done again from both/test/runs/${both.run(1)}:\n  strip-advert-words: options changed\nand behind it what depends on a result that changes\n`)
  })
})

test.concurrent("one run at a time: another is turned away while the first is at work", async () => {
  const { child, ended } = place.signalAt({ after: /^rename .*state\.json$/ }, "SIGSTOP", one("locked"))
  // As the kernel tells it: stopped.
  await until(() => /\) T /.test(readFileSync(`/proc/${child.pid}/stat`, "utf8")))
  const other = await place.start(...one("locked"))
  expect([other.code, other.err]).toEqual([5, expect.stringMatching(new RegExp(`^winnow: process ${child.pid} on \\S+ is running this pipeline; `))])
  child.kill("SIGCONT")
  expect((await ended).code).toBe(0)
  expectSameBytes(place.world("locked"), first)
})
