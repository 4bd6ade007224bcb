/** What is new: files that grow, break, shrink, vanish or are replaced between nights. In this process, without workers. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { inline } from "../src/executors/inline.ts"
import { load } from "../src/Load.ts"
import type { Report } from "../src/runs/Report.ts"
import { summary } from "../src/report/summary.ts"
import { carryOut, decide, prepare } from "../src/runs/Run.ts"
import { verifyRuns } from "../src/runs/Verify.ts"
import { readState, worldAt } from "../src/runs/World.ts"
import { articles, jsonl, until, World } from "./harness.ts"
import { root, temporaryFolder } from "./winnow.ts"

const all = articles("n", 60, 7).map(({ text }, i) => ({ id: `n${i}`, text }))

/** A folder with input and a pipeline. Nothing is compared in it unless `stages` do: what is read twice would be published twice. */
const make = (stages = "") => {
  const dir = temporaryFolder()
  const own = join(dir, "own.ts")
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  write("own.ts", `
    import * as Pipeline from "${root}src/Pipeline.ts"
    import * as Sink from "${root}src/Sink.ts"
    import * as Source from "${root}src/Source.ts"
    import { dropNearDuplicates } from "${root}src/stages/drop-near-duplicates.ts"
    void dropNearDuplicates
    export default Pipeline.make("test", { source: Source.files("${dir}/input"), stages: [${stages}], sinks: [Sink.jsonl()] })
  `)
  const world = new World(join(dir, "out/test"))
  const there = worldAt(join(dir, "out"), "test")
  /** A night: what was told before, and how it ended. `meanwhile`: what happens to the files once they were found. */
  const run = (date: string, meanwhile = () => {}) => Effect.runPromise(Effect.gen(function*() {
    const { pipeline, file } = yield* load(own)
    prepare(there)
    const job = { world: there, pipeline, file, source: pipeline.source, date, limit: undefined, fresh: false, progress: () => {}, resume: "", verify: "" }
    const intent = yield* decide(job)
    meanwhile()
    const { kind } = yield* carryOut(job, intent)
    return { kind, notes: intent.notes }
  }).pipe(Effect.provide(inline)))
  const verify = async () => (await verifyRuns(there, readState(there).nights.map((night) => night.run), () => {})).flatMap(({ damages }) => damages.found)
  return { dir, write, run, world, verify, path: (name: string) => join(dir, name) }
}
const ids = (world: World, night: number) => world.records<{ id: string }>("runs", world.run(night), "corpus.jsonl").map(({ id }) => id)

describe("a JSON Lines file that grows", () => {
  test("is read on from its old end: what was read before is seen, and is neither read nor a duplicate", async () => {
    const { write, run, world, verify, path } = make()
    const withoutIds = all.slice(0, 6).map(({ text }) => ({ text }))
    write("input/a.jsonl", jsonl(withoutIds.slice(0, 2)))
    // The last line has no end yet: one is whole, the other was cut while it was written.
    write("input/b.jsonl", jsonl(all.slice(10, 12)).slice(0, -1))
    write("input/c.jsonl", `${jsonl(all.slice(20, 21))}{"id":"n21","te`)
    await run("2026-01-01")
    expect(world.report()).toMatchObject({ read: 6, seen: 0, rejected: { "invalid-json": 1 } })

    write("input/a.jsonl", jsonl(withoutIds.slice(0, 4)))
    write("input/b.jsonl", jsonl(all.slice(10, 13)))
    write("input/c.jsonl", jsonl(all.slice(20, 23)))
    expect(await run("2026-01-02")).toEqual({ kind: "published", notes: ["3 files have grown and are read on from their old ends: a.jsonl, b.jsonl, c.jsonl"] })
    expect(world.report()).toMatchObject({ read: 5, published: 5, seen: 5, inputs: [{ name: "a.jsonl", change: "grown" }, { change: "grown" }, { change: "grown" }] })
    expect(summary(world.report() as Report, "latest", { hasPage: true })).toMatch(/\n {2}seen +5 records before, in files that have grown\n/)
    // Numbers go on where they ended.
    expect(ids(world, 1)).toEqual(["a.jsonl#3", "a.jsonl#4", "n12", "n21", "n22"])

    write("input/a.jsonl", jsonl(withoutIds))
    await run("2026-01-03")
    expect(world.report()).toMatchObject({ read: 2, seen: 4 })
    expect(ids(world, 2)).toEqual(["a.jsonl#5", "a.jsonl#6"])
    expect(await verify()).toEqual([])
    const report = world.path("runs", world.run(2), "run.json")
    const told = readFileSync(report, "utf8")
    writeFileSync(report, told.replace(`"seen": 4`, `"seen": 5`))
    expect(await verify()).toMatchObject([{ file: "run.json", at: "seen" }])
    writeFileSync(report, told)
    // Only blank lines more: nothing to publish, nothing to complain of.
    write("input/a.jsonl", `${jsonl(withoutIds)}\n\n`)
    expect((await run("2026-01-04")).kind).toBe("nothing")
    // What is passed over is told all the same.
    write("input/notes.md", "Nothing for us.")
    expect((await run("2026-01-04")).notes[1]).toBe("passed over 1 file whose ending says nothing (notes.md); what is read: .txt, .jsonl, .ndjson, .csv, .tsv, each also with .gz or .zst")
    rmSync(path("input/notes.md"))
    // So is a file without a record.
    write("input/empty.jsonl", "")
    expect((await run("2026-01-05")).kind).toBe("nothing")
    expect(world.state.nights).toHaveLength(3)
  })

  test("half uploaded and packed: the rest is taken when it is there, from the break on", async () => {
    const { write, run, world, verify } = make()
    const packed = gzipSync(jsonl(all))
    write("input/z.jsonl", jsonl([{ id: "z", text: "Something else altogether, so that there is a night." }]))
    write("input/a.jsonl.gz", packed.subarray(0, packed.length / 2))
    await run("2026-01-01")
    const first = ids(world, 0).slice(0, -1)
    expect(first.length).toBeGreaterThan(5)
    expect(world.report().rejected).toEqual({ "truncated-gzip": 1 })
    // It has not been taken: it is tried again, and is no night by itself as long as nothing more can be read.
    expect(await run("2026-01-02")).toEqual({ kind: "nothing", notes: ["a.jsonl.gz could not be read to its end before, and is tried again"] })
    expect(world.files().filter((path) => /^runs\/[^/]+$/.test(path))).toHaveLength(1)
    // The next run's name: within one second it would be the same, and this process would take it for the same run.
    const second = Math.floor(Date.now() / 1000)
    await until(() => Math.floor(Date.now() / 1000) > second)
    write("input/a.jsonl.gz", packed)
    await run("2026-01-03")
    expect(world.report()).toMatchObject({ read: all.length - first.length, seen: first.length })
    expect(world.report().rejected).toEqual({})
    expect([...first, ...ids(world, 1)]).toEqual(all.map(({ id }) => id))
    expect(await verify()).toEqual([])
  })

  test("in another encoding, and with a member more", async () => {
    const { write, run, world } = make()
    const utf16 = (records: typeof all) => Buffer.from(`\ufeff${jsonl(records)}`, "utf16le")
    write("input/a.jsonl", utf16(all.slice(0, 2)))
    write("input/b.jsonl.gz", gzipSync(jsonl(all.slice(10, 12))))
    await run("2026-01-01")
    write("input/a.jsonl", utf16(all.slice(0, 3)))
    write("input/b.jsonl.gz", Buffer.concat([gzipSync(jsonl(all.slice(10, 12))), gzipSync(jsonl(all.slice(12, 14)))]))
    await run("2026-01-02")
    expect([ids(world, 0), ids(world, 1), world.report().seen]).toEqual([["n0", "n1", "n10", "n11"], ["n2", "n12", "n13"], 4])
  })
})

describe("a file that was packed anew", () => {
  test("with more in it is read on from its old end, smaller or not, in either packing and any encoding", async () => {
    const { write, run, world, verify } = make()
    const level = (records: ReadonlyArray<unknown>, level: number) => gzipSync(jsonl(records), { level })
    const gb18030 = (records: ReadonlyArray<unknown>) => gzipSync(Buffer.from(jsonl(records).replaceAll("秋", "\xc7\xef").replaceAll("收", "\xca\xd5"), "latin1"))
    const harvest = Array.from({ length: 40 }, (_, i) => ({ id: `h${i}`, text: `秋收秋收秋收秋收秋收秋收 ${i}` }))
    write("input/a.jsonl.gz", level(all.slice(0, 20), 0))
    write("input/b.jsonl.zst", zstdCompressSync(jsonl(all.slice(30, 32)).slice(0, -1)))
    write("input/c.jsonl.gz", gb18030(harvest.slice(0, 20)))
    await run("2026-01-01")
    const first = ids(world, 0)
    expect(first).toHaveLength(42)

    write("input/a.jsonl.gz", level(all.slice(0, 22), 9))
    write("input/b.jsonl.zst", zstdCompressSync(jsonl(all.slice(30, 35))))
    write("input/c.jsonl.gz", gb18030(harvest))
    expect(await run("2026-01-02")).toEqual({ kind: "published", notes: ["3 files have grown and are read on from their old ends: a.jsonl.gz, b.jsonl.zst, c.jsonl.gz"] })
    expect(world.report()).toMatchObject({ read: 25, published: 25, seen: 42 })
    expect(ids(world, 1)).toEqual(["n20", "n21", "n32", "n33", "n34", ...harvest.slice(20).map(({ id }) => id)])
    expect(await verify()).toEqual([])

    // Another level, and not a record more: it was taken.
    write("input/a.jsonl.gz", level(all.slice(0, 22), 1))
    expect(await run("2026-01-03")).toEqual({ kind: "nothing", notes: [] })
    write("input/a.jsonl.gz", level(all.slice(0, 23), 1))
    await run("2026-01-04")
    expect([ids(world, 2), world.report().seen]).toEqual([["n22"], 22])
  })

  test("with something else in it is replaced, and is read as a whole; what was half uploaded is known again by what could be unpacked", async () => {
    const { write, run, world } = make()
    const level = (records: ReadonlyArray<unknown>, level: number) => gzipSync(jsonl(records), { level })
    const whole = level(all, 9)
    write("input/a.jsonl.gz", level(all.slice(0, 4), 9))
    write("input/b.jsonl.gz", level(all.slice(0, 4), 9))
    write("input/c.jsonl.gz", whole.subarray(0, whole.length / 2))
    await run("2026-01-01")
    const half = world.report().read - world.report().rejected["truncated-gzip"]! - 8
    expect(half).toBeGreaterThan(5)
    // One record of those that were read is another, and one is gone.
    write("input/a.jsonl.gz", level([...all.slice(0, 3), { id: "n3", text: "Another text in its place." }, ...all.slice(4, 6)], 9))
    write("input/b.jsonl.gz", level(all.slice(0, 3), 9))
    write("input/c.jsonl.gz", level(all, 1))
    expect((await run("2026-01-02")).notes).toEqual([
      "c.jsonl.gz has grown and is read on from its old end",
      "b.jsonl.gz is shorter than when it was taken, and is read as a whole",
      "a.jsonl.gz holds something else than when it was taken, and is read as a whole"
    ])
    expect(world.report()).toMatchObject({ read: 6 + 3 + all.length - half, seen: half })
  })
})

test("a file that changed while it was read is not taken, none of it, and its neighbours are; the next run tries it again", async () => {
  const { write, run, world, verify, path } = make()
  write("input/a.jsonl", jsonl(all.slice(0, 2)))
  write("input/b.jsonl", jsonl(all.slice(10, 12)))
  write("input/c.jsonl", jsonl(all.slice(20, 22)))
  await run("2026-01-01", () => write("input/b.jsonl", jsonl(all.slice(10, 13))))
  expect(world.report()).toMatchObject({ read: 5, published: 4, rejected: { "changed-while-read": 1 } })
  expect(ids(world, 0)).toEqual(["n0", "n1", "n20", "n21"])
  expect(await verify()).toEqual([])
  await run("2026-01-02")
  expect([world.report().inputs.map(({ name }) => name), ids(world, 1)]).toEqual([["b.jsonl"], ["n10", "n11", "n12"]])
  // Touched, and the same.
  utimesSync(path("input/b.jsonl"), new Date(), new Date(statSync(path("input/b.jsonl")).mtimeMs + 5000))
  expect(await run("2026-01-03")).toEqual({ kind: "nothing", notes: [] })
})

test("a long one that changed leaves nothing behind: its parts are gone, and those of its neighbours are as they would be without it", async () => {
  const { write, run, world, verify } = make()
  const many = Array.from({ length: 9000 }, (_, i) => ({ id: `m${i}`, text: `Record number ${i} of many.` }))
  write("input/a.jsonl", jsonl(all.slice(0, 2)))
  write("input/b.jsonl", jsonl(many))
  write("input/c.jsonl", jsonl(all.slice(20, 22)))
  await run("2026-01-01", () => write("input/b.jsonl", jsonl(many.slice(1))))
  expect(ids(world, 0)).toEqual(["n0", "n1", "n20", "n21"])
  expect(world.files().filter((path) => /^runs\/.*\/parts\//.test(path))).toEqual(["00000-00000.ids.zst", "00000-00000.jsonl.zst", "00000.json"].map((name) => `runs/${world.run(0)}/parts/${name}`))
  expect(await verify()).toEqual([])
})

test("files that shrank, were replaced or are gone are told, once, and what can be read of them is read", async () => {
  const { write, run, world, verify, path } = make()
  const table = (records: typeof all) => `id,text\n${records.map(({ id, text }) => `${id},${text.split("\n")[0]}\n`).join("")}`
  write("input/gone.jsonl", jsonl(all.slice(0, 3)))
  write("input/grown.csv", table(all.slice(3, 4)))
  write("input/moved.txt", all[4]!.text)
  write("input/replaced.csv", table(all.slice(5, 6)))
  write("input/shrunk.jsonl", jsonl(all.slice(10, 20)))
  await run("2026-01-01")
  rmSync(path("input/gone.jsonl"))
  write("input/grown.csv", table(all.slice(3, 5)))
  renameSync(path("input/moved.txt"), path("input/there.txt"))
  write("input/replaced.csv", table(all.slice(20, 22)))
  write("input/shrunk.jsonl", jsonl(all.slice(40, 42)))
  expect((await run("2026-01-02")).notes).toEqual([
    "grown.csv has grown and, being no JSON Lines, is read as a whole",
    "shrunk.jsonl is shorter than when it was taken, and is read as a whole",
    "replaced.csv holds something else than when it was taken, and is read as a whole",
    "2 files that were taken are gone, and what was published of them stays: gone.jsonl, moved.txt"
  ])
  expect(ids(world, 1)).toEqual(["n3", "n4", "n20", "n21", "n40", "n41", "there.txt"])
  expect(await run("2026-01-03")).toEqual({ kind: "nothing", notes: [] })
  // Told for as long as no night has taken it down.
  rmSync(path("input/shrunk.jsonl"))
  const notes = ["shrunk.jsonl was taken and is gone; what was published of it stays"]
  for (const date of ["2026-01-04", "2026-01-05"]) expect(await run(date)).toEqual({ kind: "nothing", notes })
  write("input/new.jsonl", jsonl(all.slice(50, 52)))
  expect(await run("2026-01-06")).toEqual({ kind: "published", notes })
  expect(await run("2026-01-07")).toEqual({ kind: "nothing", notes: [] })
  expect(await verify()).toEqual([])
})

describe("an id that was published before", () => {
  /** The first article of a seed is like no other. */
  const single = (seed: number) => articles("x", 1, seed)[0]!.text
  const old = [100, 101, 102].map((seed, i) => ({ id: `n${i}`, text: single(seed) }))
  const edited = { id: "n0", text: `${old[0]!.text}\nCorrected: one line more.` }
  const other = { id: "n1", text: single(103) }
  const night = [edited, other, old[2]!, { id: "copy of n0", text: `${old[0]!.text}\nAnother line more.` }]

  test("with another text is an update, however like it is: it is published, and run.json says what it supersedes", async () => {
    const { write, run, world, verify } = make("dropNearDuplicates()")
    write("input/a.jsonl", jsonl(old))
    write("input/page.txt", single(104))
    await run("2026-01-01")
    write("input/b.jsonl", jsonl(night))
    write("input/page.txt", single(105))
    await run("2026-01-02")
    expect(ids(world, 1)).toEqual(["n0", "n1", "page.txt"])
    const superseded = world.run(0)
    expect(world.report().supersedes).toEqual(["n0", "n1", "page.txt"].map((id) => ({ id, of: id, run: superseded, why: "update" })))
    expect(world.report().duplicates).toMatchObject([{ fallen: 2, supersedes: [{ id: "n0", of: "n0", similarity: expect.any(Number) }] }])
    expect(await verify()).toEqual([])
    // The last one counts.
    write("input/c.jsonl", jsonl([{ ...edited, text: `${edited.text}\nCorrected once more, and longer.` }, old[1]!]))
    await run("2026-01-03")
    expect(world.report().supersedes).toEqual([{ id: "n0", of: "n0", run: world.run(1), why: "update" }])
  })

  test("is none with the same text, and a number of a record in a file that was replaced is no id", async () => {
    const { write, run, world } = make()
    write("input/a.jsonl", jsonl(old))
    write("input/day.jsonl", jsonl(old.map(({ text }) => ({ text }))))
    await run("2026-01-01")
    write("input/b.jsonl", jsonl(night))
    write("input/day.jsonl", jsonl(all.slice(40, 43).map(({ text }) => ({ text }))))
    await run("2026-01-02")
    expect(world.report().supersedes).toEqual([{ id: "n0", of: "n0", run: world.run(0), why: "update" }, { id: "n1", of: "n1", run: world.run(0), why: "update" }])
  })
})
