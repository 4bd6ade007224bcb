import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { articles, expectSameBytes, jsonl, Place, type World } from "./harness.ts"

const place = new Place()
place.write("days.ts", place.read("pipeline.ts").replace("sinks:", "memory: { days: 30 }, sinks:"))
const options = (out: string) => ["--out", out, "--workers", "1"]
const one = (out: string) => ["run", "./pipeline.ts", "--input", "input/a*", "--date", "2026-01-02", ...options(out)]
const two = (out: string, date = "2026-01-03", pipeline = "./pipeline.ts") => ["run", pipeline, "--date", date, ...options(out)]
const memory = (out: string, ...rest: ReadonlyArray<string>) => ["memory", "--pipeline", "./pipeline.ts", "--out", out, ...rest]
const first = place.world("first")
const both = place.world("both")
const known = articles("a", 40, 1)
const copies = ["exact", "near"]

const copy = (from: string, out: string): World => {
  cpSync(place.world(from).dir, place.world(out).dir, { recursive: true, verbatimSymlinks: true })
  return place.world(out)
}
const ids = (world: World) => world.records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)
/** Files of what is remembered, with their bytes. */
const remembered = (world: World) => {
  const dir = world.path("memory")
  return new Map(readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name)).map((path) => [path.slice(dir.length), readFileSync(path, "latin1")]))
}

beforeAll(async () => {
  place.write("input/a.jsonl", jsonl(known))
  await place.done(...one("first"))
  const [exact, near] = first.records<{ text: string }>("latest", "corpus.jsonl").map(({ text }) => text)
  place.write("input/b.jsonl", jsonl([...articles("b", 10, 2), { id: "exact", text: exact!.toUpperCase() }, { id: "near", text: near!.split("\n").slice(1).join("\n") }]))
  copy("first", "both")
  await place.done(...two("both"))
})

test("a night's documents are remembered when the next is compared with them; both copies fall to it", async () => {
  expect(ids(both).filter((id) => copies.includes(id))).toEqual([])
  const told = JSON.parse((await place.done(...memory("both", "--json"))).out) as unknown
  expect(told).toEqual([
    { night: "2026-01-02", run: both.run(0), status: "known", documents: ids(first).length, bytes: expect.any(Number), texts: true },
    { night: "2026-01-03", run: both.run(1), status: "unknown", documents: null, bytes: 0, texts: true }
  ])
})

test("made anew from the corpora, it holds the same bytes", async () => {
  const world = copy("both", "rebuilt")
  const before = remembered(world)
  rmSync(world.path("memory"), { recursive: true })
  await place.done(...memory("rebuilt", "--rebuild"))
  const after = remembered(world)
  for (const [path, bytes] of before) expect([path, after.get(path) === bytes]).toEqual([path, true])
  // And the second night's, which nothing was compared with yet.
  expect(after.size).toBe(2 * before.size)
})

test("damaged, it is made anew by the run that needs it", async () => {
  const world = copy("first", "damaged")
  await place.done(...memory("damaged", "--rebuild"))
  for (const path of remembered(world).keys()) if (path.endsWith(".bin")) writeFileSync(world.path("memory", path), readFileSync(world.path("memory", path)).subarray(0, -3))
  await place.done(...two("damaged"))
  expectSameBytes(world, both)
})

describe("with the corpus of the first night gone", () => {
  test("likeness is told by samples", async () => {
    const world = copy("first", "gone")
    await place.done(...memory("gone", "--rebuild"))
    rmSync(world.path("runs", world.run(0), "corpus.jsonl"))
    await place.done(...two("gone"))
    expect(ids(world)).toEqual(ids(both))
    const methods = world.records<{ id: string; method: string }>("latest", "duplicates.jsonl").filter(({ id }) => copies.includes(id)).map(({ id, method }) => [id, method])
    expect(methods).toEqual([["exact", "exact"], ["near", "sampled"]])
    expect((await place.done(...memory("gone"))).out).toContain("its corpus is gone: likeness is told by samples")
  })

  test("and nothing remembered of it, the run says what is missing, and how to go on without it", async () => {
    const world = copy("first", "lost")
    rmSync(world.path("runs", world.run(0), "corpus.jsonl"))
    const { code, err } = await place.start(...two("lost"))
    expect([code, err]).toEqual([1, expect.stringMatching(/corpus\.jsonl is damaged: it is missing, .*winnow memory --forget/)])
    const { out } = await place.done(...memory("lost", "--forget", "2026-01-02"))
    expect(out).toMatch(/begun and not finished, is given up/)
    await place.done(...two("lost"))
    expect(ids(world)).toEqual(expect.arrayContaining(copies))
  })
})

test("a night from before the days that are remembered is not compared with; one within them is", async () => {
  const [late, soon] = [copy("first", "late"), copy("first", "soon")]
  await place.done(...two("late", "2026-02-02", "./days.ts"))
  expect(ids(late)).toEqual(expect.arrayContaining(copies))
  await place.done(...two("soon", "2026-02-01", "./days.ts"))
  expect(ids(soon).filter((id) => copies.includes(id))).toEqual([])
})

test("a night done again sees the memory it began with, though a night was forgotten since", async () => {
  const world = copy("both", "again")
  await place.done(...memory("again", "--forget", both.run(0)))
  expect(remembered(world).size).toBe(0)
  await place.done("rerun", "latest", "drop-near-duplicates", "--pipeline", "./pipeline.ts", ...options("again"))
  expectSameBytes(world, both, { redone: false })
  expect((await place.start(...memory("again", "--forget", both.run(0)))).code).toBe(2)
})

test("near copies of several nights' documents fall to those, each to the run that published it; by samples where that one's corpus is gone", async () => {
  const world = place.world("many")
  const night = (n: number) => ["run", "./pipeline.ts", "--input", `many/${n}.jsonl`, "--date", `2026-01-0${n + 1}`, ...options("many")]
  for (let n = 0; n < 3; n++) {
    place.write(`many/${n}.jsonl`, jsonl(articles(`n${n}-`, 20, 10 + n)))
    await place.done(...night(n))
  }
  const of = [0, 1, 2].flatMap((n) => [3, 5].map((row) => ({ ...world.records<{ id: string; text: string }>("runs", world.run(n), "corpus.jsonl")[row]!, run: world.run(n) })))
  place.write("many/3.jsonl", jsonl(of.map(({ text }, i) => ({ id: `near${i}`, text: text.split("\n").slice(1).join("\n") }))))
  await place.done(...memory("many", "--rebuild"))
  rmSync(world.path("runs", world.run(1), "corpus.jsonl"))
  await place.done(...night(3))
  const fell = world.records<{ id: string; of: string | null; method: string; run: string }>("latest", "duplicates.jsonl").filter(({ id }) => id.startsWith("near"))
  expect(fell.map(({ id, of, run, method }) => [id, of, run, method === "sampled"])).toEqual(of.map(({ id, run }, i) => [`near${i}`, id, run, run === world.run(1)]))
})
