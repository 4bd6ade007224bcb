import { appendFileSync, existsSync, linkSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { aside, link, writeWhole } from "../src/Disk.ts"
import { expectNothingRepeated, expectSameBytes, expectTidy, type Moment, Place } from "./harness.ts"
import { temporaryFolder } from "./winnow.ts"

const place = new Place()
const run = (out: string) => ["run", "./pipeline.ts", "--out", out, "--date", "2026-01-02", "--workers", "1"]
const undisturbed = place.world("undisturbed")

beforeAll(async () => {
  place.articles(40)
  await place.done(...run("undisturbed"))
})

describe.concurrent("killed at any moment, the same command ends with the same bytes and repeats nothing that was finished", () => {
  const moments: ReadonlyArray<readonly [string, Moment]> = [
    ["once it has the lock", { after: /^link .*\/lock$/ }],
    ["between the plan and the state that names it", { after: /^rename .*plan\.json$/ }],
    ["with all parts read", { after: /^rename .*parts\.json$/ }],
    ["in the middle of a file of deltas", /^write .*strip-advert-words/],
    ["with a stage done and its part not", { after: /^rename .*strip-advert-words\/00001.*zst$/ }],
    ["with a part through the first stages", { after: /^rename .*\/pass-0\/00001.*json$/ }],
    ["with the rulings written and not settled", { after: /^rename .*drop-duplicates\/rulings\/00001.*zst$/ }],
    ["with the near-duplicates settled", { after: /^rename .*drop-near-duplicates\/settled\.json$/ }],
    ["with some shards written", { after: /^rename .*\/pass-2\/.*json$/ }],
    ["with half of what is published", { after: /^rename .*Z\/ledger\.jsonl$/ }],
    ["with the report written and nothing in force", { after: /^rename .*\/run\.json$/ }],
    ["with the page for people written and nothing in force", { after: /^rename .*\/report\.html$/ }],
    ["between the two links", { after: /^rename .*\/corpus$/ }]
  ]
  for (const [name, moment] of moments) {
    test(name, async () => {
      const out = name.replaceAll(" ", "-")
      const world = place.world(out)
      expect(await place.killAt(moment, run(out))).toMatchObject({ killed: true })
      const finished = world.finished()
      await place.done(...run(out))
      expectSameBytes(world, undisturbed)
      expectNothingRepeated(world, finished)
      expectTidy(world)
      expect(world.text("latest/report.html")).toContain("</html>")
    })
  }
})

test.concurrent("killed again and again, at the same place too", async () => {
  const world = place.world("often")
  for (const moment of [/^write .*strip-advert-words/, /^write .*strip-advert-words/, { after: /^rename .*\/drop-duplicates\/settled\.json$/ }]) {
    const finished = world.exists() ? world.finished() : new Map<string, string>()
    expect(await place.killAt(moment, run("often"))).toMatchObject({ killed: true })
    expectNothingRepeated(world, finished)
  }
  await place.done(...run("often"))
  expectSameBytes(world, undisturbed)
  expectTidy(world)
})

test.concurrent("a file that changed after a part of it went through the first stages: no mark of what was read of it stays", async () => {
  const changed = new Place()
  changed.articles(40)
  await changed.killAt({ after: /^rename .*\/pass-0\/00001.*json$/ }, run("out"))
  const world = changed.world()
  const of = (path: string) => world.path("runs", world.state.open!.steps[0]!.run, path)
  const mark = of("marks/pass-0/00001-00000.json")
  const before = readFileSync(mark, "utf8")
  // As if it had been killed before all was read.
  for (const path of ["parts.json", "parts/00001.json"]) rmSync(of(path))
  appendFileSync(join(changed.dir, "input/a1.jsonl"), "{}\n")
  await changed.killAt({ after: /^rename .*parts\.json$/ }, run("out"))
  expect(existsSync(mark)).toBe(false)
  await changed.done(...run("out"))
  expect(readFileSync(join(world.path("latest"), "marks/pass-0/00001-00000.json"), "utf8")).not.toBe(before)
  expect(world.report()).toMatchObject({ read: 81, rejected: { "changed-while-read": 1 } })
})

test.concurrent("a shard that a power failure cut short is made anew", async () => {
  const world = place.world("torn")
  expect(await place.killAt({ after: /^rename .*\/pass-2\/00001.*json$/ }, run("torn"))).toMatchObject({ killed: true })
  const [begun] = world.state.open!.steps
  truncateSync(world.path("runs", begun!.run, "shards", "ledger.jsonl", "00001-00000"), 1)
  await place.done(...run("torn"))
  expectSameBytes(world, undisturbed)
  expectTidy(world)
})

test.concurrent.for([["SIGINT", 130], ["SIGTERM", 143]] as const)("%s ends a run in order; the lock is free, and the same command goes on", async ([signal, code]) => {
  const world = place.world(signal)
  const { ended } = place.signalAt({ after: /^rename .*\/pass-0\/.*json$/ }, signal, run(signal))
  const { code: left, err } = await ended
  expect(left).toBe(code)
  expect(err).toMatch(new RegExp(`to go on from here: winnow run .*--out ${signal}\\n$`))
  expect(world.files().filter((path) => path.endsWith(".tmp"))).toEqual([])
  expect(world.files()).not.toContain("lock")
  const finished = world.finished()
  await place.done(...run(signal))
  expectSameBytes(world, undisturbed)
  expectNothingRepeated(world, finished)
})

test("interrupted before it is planned: the command that is printed reads the same, and not the pipeline's own source", async () => {
  const given = [...run("unplanned"), "--input", "input/*.jsonl", "--title-field", "a title", "--limit", "7"]
  const { err } = await place.signalAt({ after: /^link .*\/lock$/ }, "SIGINT", given).ended
  expect(err).toContain("to go on from here: winnow run ./pipeline.ts --input 'input/*.jsonl' --title-field 'a title' --limit 7 --date 2026-01-02 --out unplanned\n")
})

test("a word list that is changed while a run is unfinished: what does not depend on it is taken over, however often it changes", async () => {
  const world = place.world("changed")
  await place.killAt({ after: /^rename .*\/pass-1\/00002.*json$/ }, run("changed"))
  const [begun] = world.state.open!.steps
  place.words("note-words", ["Note", "ba"])
  // Killed before anything but the plan of the run that takes its place is there.
  await place.killAt({ after: /^rename .*state\.json$/ }, run("changed"))
  expect(world.state.open!.steps[0]!.run).not.toBe(begun!.run)
  place.words("note-words", ["Note", "ce"])
  await place.done(...run("changed"))
  await place.done(...run("changed-undisturbed"))
  place.words("note-words", ["Note"])
  expectSameBytes(world, place.world("changed-undisturbed"), { redone: false })
  const files = ["parts/00000-00000.jsonl.zst", "stages/strip-advert-words/00001-00000.jsonl.zst", "stages/drop-duplicates/settled.json", "stages/drop-duplicates/00002-00000.jsonl.zst"]
  const inode = (run: string, file: string) => statSync(world.path("runs", run, file)).ino
  for (const file of files) expect(inode(world.run(0), file), file).toBe(inode(begun!.run, file))
})

describe("what a process that was killed left behind under the name that this one will use, as in a container where ids repeat,", () => {
  const leftover = () => {
    const dir = temporaryFolder()
    const [other, path] = [join(dir, "other"), join(dir, "file")]
    writeFileSync(other, "of another run")
    linkSync(other, aside(path))
    return { other, path }
  }

  test("is no obstacle to a link", () => {
    const { other, path } = leftover()
    writeFileSync(path, "old")
    link(other, path)
    expect(readFileSync(path, "utf8")).toBe("of another run")
  })

  test("is not written through", () => {
    const { other, path } = leftover()
    writeWhole(path, Buffer.from("new"))
    expect([readFileSync(path, "utf8"), readFileSync(other, "utf8")]).toEqual(["new", "of another run"])
  })

  test("is not made by a link that is there already", () => {
    const { other, path } = leftover()
    link(other, path)
    link(other, path)
    expect(() => statSync(aside(path))).toThrow("ENOENT")
  })
})
