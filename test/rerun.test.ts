import { cpSync, lstatSync, readdirSync, readFileSync } from "node:fs"
import { hostname } from "node:os"
import { relative } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { expectNothingRepeated, expectSameBytes, expectTidy, jsonl, Place, usual, type World } from "./harness.ts"
import { root } from "./winnow.ts"

const place = new Place()
const options = (out: string) => ["--out", out, "--workers", "1"]
const run = (out: string) => ["run", "./pipeline.ts", "--date", "2026-01-02", ...options(out)]
const rerun = (out: string, stage: string) => ["rerun", "latest", stage, "--pipeline", "./pipeline.ts", ...options(out)]
const before = place.world("before")

const usualWords = () => {
  place.words("advert-words", ["Advert"])
  place.words("note-words", ["Note"])
}

beforeAll(async () => {
  place.articles(40)
  await place.done(...run("before"))
})

/** A world in which the night was run. */
const copy = (out: string): World => {
  cpSync(before.dir, place.world(out).dir, { recursive: true, verbatimSymlinks: true })
  return place.world(out)
}

/** By stage, how many files of the last run are the parent's own. */
const linked = (world: World): Readonly<Record<string, number>> => {
  const { id, parent, stages } = world.report()
  const files = (run: string, stage: string) => readdirSync(world.path("runs", run, "stages", stage)).filter((name) => name.endsWith(".zst")).map((name) => lstatSync(world.path("runs", run, "stages", stage, name)).ino)
  return Object.fromEntries(stages.map(({ name }) => [name, files(id, name).filter((inode) => files(parent!, name).includes(inode)).length]))
}

/** Of three parts, which stages did how many anew; the others' files are the parent's. */
const expectRedone = (world: World, redone: Readonly<Record<string, number>>) => {
  expect(world.redone()).toEqual(redone)
  expect(linked(world)).toEqual(Object.fromEntries(Object.entries(redone).map(([name, n]) => [name, 3 - n])))
}

describe("a changed option is found by `run`: its stage is done anew, and those after it whose input changed", () => {
  const variants: ReadonlyArray<readonly [string, ReadonlyArray<string>, Readonly<Record<string, number>>]> = [
    ["strip-advert-words", ["adverts({ most: 0 })", ...usual.slice(1)], { "strip-advert-words": 3, "drop-empty": 3, "drop-duplicates": 3, "strip-note-words": 3, "drop-near-duplicates": 3 }],
    ["drop-duplicates", ["adverts()", `dropDuplicates({ prefer: "first" })`, ...usual.slice(2)], { "strip-advert-words": 0, "drop-empty": 0, "drop-duplicates": 3, "strip-note-words": 2, "drop-near-duplicates": 2 }],
    ["strip-note-words", [...usual.slice(0, 2), "notes({ most: 0 })", "dropNearDuplicates()"], { "strip-advert-words": 0, "drop-empty": 0, "drop-duplicates": 0, "strip-note-words": 3, "drop-near-duplicates": 3 }],
    ["drop-near-duplicates", [...usual.slice(0, 3), "dropNearDuplicates({ threshold: 0.9, containment: 1 })"], { "strip-advert-words": 0, "drop-empty": 0, "drop-duplicates": 0, "strip-note-words": 0, "drop-near-duplicates": 3 }]
  ]
  test.for(variants)("%s", async ([stage, stages, redone], { onTestFinished }) => {
    onTestFinished(() => place.stages(usual))
    place.stages(stages)
    const world = copy(stage)
    const { out } = await place.done(...run(stage))
    expect(out.split("\n")[0]).toBe(`done again: ${stage}: options changed`)
    expectRedone(world, redone)
    await place.done(...run(`${stage}-fresh`))
    expectSameBytes(world, place.world(`${stage}-fresh`), { redone: false })
    expectTidy(world)
  })
})

describe("a changed word list: its stage is done anew, and those after it in the one part that has the word", () => {
  const lists: ReadonlyArray<readonly [string, string, Readonly<Record<string, number>>]> = [
    ["advert-words", "Advert", { "strip-advert-words": 3, "drop-empty": 1, "drop-duplicates": 1, "strip-note-words": 1, "drop-near-duplicates": 1 }],
    ["note-words", "Note", { "strip-advert-words": 0, "drop-empty": 0, "drop-duplicates": 0, "strip-note-words": 3, "drop-near-duplicates": 1 }]
  ]
  test.for(lists)("%s", async ([list, word, redone], { onTestFinished }) => {
    onTestFinished(usualWords)
    const [first, ...others] = ["a0", "a1", "a2"].map((name) => place.read(`input/${name}.jsonl`).trimEnd().split("\n").flatMap((line) => (JSON.parse(line) as { text: string }).text.split("\n")))
    const rare = first!.map((line) => line.split(" ")[0]!).find((start) => start !== word && !others.flat().some((line) => line.startsWith(start)))!
    place.words(list, [word, rare])
    const world = copy(list)
    const { out } = await place.done(...run(list))
    expect(out.split("\n")[0]).toBe(`done again: strip-${list}: ${relative(root, place.dir)}/${list}.ts changed`)
    expectRedone(world, redone)
    await place.done(...run(`${list}-fresh`))
    expectSameBytes(world, place.world(`${list}-fresh`), { redone: false })
  })
})

test("other sinks: the night is published anew, and no stage is done again; killed among them, it goes on", async ({ onTestFinished }) => {
  onTestFinished(() => place.stages(usual))
  place.write("pipeline.ts", place.read("pipeline.ts").replace("Sink.csv()", "Sink.csv({ bom: true })"))
  const world = copy("sinks")
  expect((await place.done(...run("sinks"))).out.split("\n")[0]).toBe("done again: the sinks or the code that writes them changed")
  expect(world.report().sinks).toEqual([{ kind: "jsonl", compress: null }, { kind: "csv", bom: true, formulaGuard: true, text: true, compress: null }])
  expect(Object.values(world.redone())).toEqual([0, 0, 0, 0, 0])
  expect(world.text("corpus", "2026-01-02.csv")).toBe(`\ufeff${before.text("latest", "corpus.csv")}`)

  place.write("pipeline.ts", place.read("pipeline.ts").replace(", Sink.csv({ bom: true })", ""))
  expect(await place.killAt({ after: /^rename .*\/pass-2\/00001.*json$/ }, run("sinks"))).toMatchObject({ killed: true })
  const finished = world.finished()
  await place.done(...run("sinks"))
  expectNothingRepeated(world, finished)
  expect(readdirSync(world.path("corpus"))).toEqual(["2026-01-02.jsonl", "README.md", "datapackage.json"])
  expect(world.report().files.map(({ name }) => name)).not.toContain("corpus.csv")
})

describe.concurrent("nothing changed", () => {
  test("`run` has nothing to do and touches nothing", async () => {
    const everything = before.everything()
    const { out } = await place.done(...run("before"))
    expect(out).toBe(`nothing new since ${before.run(0)}\n  before/test/latest\n`)
    expect(before.everything()).toEqual(everything)
  })

  test("`rerun --dry-run` says what it would do and touches nothing", async () => {
    const world = copy("foretold")
    const everything = world.everything()
    const { out } = await place.done(...rerun("foretold", "drop-duplicates"), "--dry-run")
    expect(out).toBe(`night 2026-01-02 would be done again from foretold/test/runs/${before.run(0)}:\n  drop-duplicates was asked for\nand behind it what depends on a result that changes\n`)
    expect(world.everything()).toEqual(everything)
  })

  test.for(["strip-advert-words", "drop-empty", "drop-duplicates", "strip-note-words", "drop-near-duplicates"])("`rerun` does %s as asked, and nothing after it", async (stage) => {
    const world = copy(`again-${stage}`)
    await place.done(...rerun(`again-${stage}`, stage))
    expectRedone(world, { ...Object.fromEntries(world.report().stages.map(({ name }) => [name, 0])), [stage]: 3 })
    expectSameBytes(world, before, { redone: false })
    expectTidy(world)
  })
})

test("`rerun --only` publishes nothing and says what is stale then; the next run takes over what it made", async ({ onTestFinished }) => {
  onTestFinished(usualWords)
  const world = copy("only")
  place.words("note-words", ["Note", "ba"])
  const state = world.text("state.json")
  const { out } = await place.done(...rerun("only", "strip-note-words"), "--only")
  expect(out).toContain("stale now: drop-near-duplicates, corpus.jsonl, corpus.csv, ledger.jsonl, duplicates.jsonl, texts.jsonl")
  expect(out).toContain("to bring them up to date: winnow run ./pipeline.ts --out only\n")
  expect(world.text("state.json")).toBe(state)
  await place.done(...run("only"))
  expect(world.redone()).toMatchObject({ "strip-advert-words": 0, "drop-duplicates": 0, "strip-note-words": 0 })
})

test("what brings a tried stage up to date reads what its night was read from", async ({ onTestFinished }) => {
  onTestFinished(usualWords)
  place.write("elsewhere/a.jsonl", jsonl([{ key: "a1", body: "Note this\nand a line that stays" }, { key: "a2", body: "another line that stays" }]))
  const world = place.world("elsewhere-out")
  await place.done("run", "./pipeline.ts", "--input", "elsewhere/*.jsonl", "--text-field", "body", "--id-field", "key", "--limit", "1", ...options("elsewhere-out"))
  place.words("note-words", [])
  const { out } = await place.done(...rerun("elsewhere-out", "strip-note-words"), "--only")
  const [, words] = /to bring them up to date: winnow (.*)\n/.exec(out)!
  expect(words).toBe("run ./pipeline.ts --input 'elsewhere/*.jsonl' --id-field key --text-field body --limit 1 --out elsewhere-out")
  await place.done(...words!.replaceAll("'", "").split(" "))
  expect(world.records("latest", "corpus.jsonl")).toMatchObject([{ id: "a1", text: "Note this\nand a line that stays" }])
  expect(world.state.nights).toHaveLength(1)
})

test("killed while it is at it, the same `rerun` goes on; another is refused", async () => {
  const world = copy("killed")
  expect(await place.killAt({ after: /^rename .*\/pass-1\/00001.*json$/ }, rerun("killed", "strip-note-words"))).toMatchObject({ killed: true })
  // The lock of a process that lives: the run is not unfinished, it is at work.
  const stat = readFileSync(`/proc/${process.pid}/stat`, "utf8")
  const lock = world.text("lock")
  place.write("killed/test/lock", JSON.stringify({ pid: process.pid, host: hostname(), started: stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] }))
  const atWork = { code: 5, out: "", err: expect.stringContaining(`process ${process.pid} on ${hostname()} is running this pipeline`) }
  for (const args of [rerun("killed", "strip-advert-words"), [...rerun("killed", "strip-note-words"), "--dry-run"], [...run("killed"), "--dry-run"]]) expect(await place.start(...args)).toEqual(atWork)
  place.write("killed/test/lock", lock)
  const finished = world.finished()
  const { code, err } = await place.start(...rerun("killed", "drop-duplicates"))
  expect([code, err]).toEqual([2, `winnow: run ${world.state.open!.steps[0]!.run} was begun and not finished; finish it first: winnow run ./pipeline.ts --out killed\n`])
  await place.done(...rerun("killed", "strip-note-words"))
  expectRedone(world, { "strip-advert-words": 0, "drop-empty": 0, "drop-duplicates": 0, "strip-note-words": 3, "drop-near-duplicates": 0 })
  expect(readdirSync(world.path("runs"))).toHaveLength(2)
  expectSameBytes(world, before, { redone: false })
  for (const [path, written] of world.finished()) if (finished.has(path)) expect(written, path).toBe(finished.get(path))
})
