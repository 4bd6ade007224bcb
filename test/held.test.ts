/** Runs that a guard holds: what becomes of them, and of what was published before. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { paths } from "../src/runs/Plan.ts"
import { heldBack } from "../src/report/guards.ts"
import { type Report, reportIn } from "../src/runs/Report.ts"
import { readState, worldAt } from "../src/runs/World.ts"
import { articles, jsonl, Place } from "./harness.ts"
import { intact, recipes } from "./recipes.ts"

describe("a run whose figures are out of bounds", () => {
  test("is not published; yesterday's corpus stays, and the next run with the same files does nothing but say so", async () => {
    const at = recipes()
    at.give("a", "one", "two")
    await at.run()
    at.give("b", "BAD", "BAD again")
    const { ending } = await at.run({ fails: "BAD" })
    expect(ending).toMatchObject({ kind: "held", before: false, reports: [{ status: "held", published: 0, rejected: { "stage-failed": 2 } }] })
    expect(at.published()).toEqual(["a0", "a1"])
    expect(at.statuses()).toEqual(["published", "held"])
    await expect(at.rerun({ run: at.held()[0]! })).rejects.toMatchObject({ _tag: "Refused", message: expect.stringContaining("is held and not in force") })
    const before = at.everything()
    const again = await at.run({ fails: "BAD" })
    expect(again.ending).toMatchObject({ kind: "held", before: true })
    expect(at.everything()).toEqual(before)
    expect(heldBack((again.ending as { reports: ReadonlyArray<Report> }).reports, (run) => `publish ${run}`).replaceAll(/\d{4}-\d\d-\d\dT\d{6}Z(-\d)?/g, "RUN")).toMatchInlineSnapshot(`
      "run RUN (night 2026-11-21-1) is held and not published; what was published before stays as it was
        100.0 % of the documents rejected (stage-failed 2); at most 5.0 % may be
          behind it: b.example 2 of 2
        what became of each document stands in its ledger.jsonl; to publish it all the same: publish RUN"
    `)
  })

  test("names the files whose records could not be read, beside all of their records", async () => {
    const at = recipes()
    at.give("a", ...Array.from({ length: 100 }, (_, i) => `text ${i}`))
    const file = join(at.world.dir, "../../in/a.jsonl")
    writeFileSync(file, readFileSync(file, "utf8") + "{broken\n".repeat(12))
    at.give("b", "of another file")
    const { ending } = await at.run()
    expect(ending).toMatchObject({ kind: "held", reports: [{ guards: [{ figure: "rejected", sites: [{ site: "a.jsonl", count: 12, of: 112 }] }] }] })
  })

  test("as the first of a pipeline leaves nothing in force", async () => {
    const at = recipes()
    at.give("a", "BAD")
    expect((await at.run({ fails: "BAD" })).ending.kind).toBe("held")
    expect(existsSync(join(at.world.dir, "latest"))).toBe(false)
    expect(existsSync(join(at.world.dir, "corpus"))).toBe(false)
  })

  test("is published when somebody accepts it, and says so from then on", async () => {
    const at = recipes()
    at.give("a", "one", "two")
    await at.run({ guards: { minDocuments: 3 } })
    const [run] = at.held()
    expect(await at.publish(run!, false, { guards: { minDocuments: 3 } })).toMatchObject({ kind: "held" })
    expect(await at.publish(run!, true, { guards: { minDocuments: 3 } })).toMatchObject({ kind: "published" })
    expect(at.published()).toEqual(["a0", "a1"])
    expect(reportIn(at.world.runDir(run!))).toMatchObject({ status: "published", accepted: true, guards: [{ figure: "documents", value: 2, limit: 3 }] })
    expect(readState(at.world).held).toBeUndefined()
    await intact(at.world)
    expect(await at.publish(run!)).toEqual({ kind: "in force" })
    expect((await at.run({ guards: { minDocuments: 3 } })).ending.kind).toBe("nothing")
  })

  test("is published by the next run when the guards let it pass, with nothing done again", async () => {
    const at = recipes()
    at.give("a", "one", "two")
    await at.run({ guards: { minDocuments: 3 } })
    const [run] = at.held()
    const corpus = statSync(paths(at.world.runDir(run!)).published("corpus.jsonl"))
    const { intent } = await at.run({ guards: { minDocuments: 2 } })
    expect(intent).toMatchObject({ kind: "resume", notes: [`run ${run} was held; the guards let it pass now`] })
    expect(readState(at.world)).toMatchObject({ nights: [{ run }], open: null })
    expect(statSync(paths(at.world.runDir(run!)).published("corpus.jsonl")).mtimeMs).toBe(corpus.mtimeMs)
    expect(reportIn(at.world.runDir(run!)).guards).toBeUndefined()
  })

  test("is done again once the stage is mended, from what was read already", async () => {
    const at = recipes()
    at.give("a", "BAD", "BAD too")
    await at.run({ fails: "BAD" })
    const [run] = at.held()
    const { intent } = await at.run({})
    expect(intent).toMatchObject({ kind: "resume", because: ["own: options changed"] })
    expect(at.published()).toEqual(["a0", "a1"])
    const part = (one: string) => statSync(paths(at.world.runDir(one)).part("00000-00000")).ino
    expect(part(readState(at.world).nights[0]!.run)).toBe(part(run!))
    expect(at.statuses()).toEqual(["replaced", "published"])
    expect(await at.refusal(run!)).toContain("is not held")
  })

  test("gives way to a later run that takes its files with others, and can then not be published", async () => {
    const at = recipes()
    at.give("a", "BAD")
    await at.run({ fails: "BAD" })
    const [run] = at.held()
    at.give("b", "one", "two")
    const { intent } = await at.run({ fails: "BAD" })
    expect(intent).toMatchObject({ kind: "new", notes: [`run ${run} is held: its files are taken again, with what is new`] })
    expect(at.published()).toEqual(["b0", "b1"])
    expect(at.statuses()).toEqual(["replaced", "published"])
    expect(await at.refusal(run!)).toBe(`run ${run} cannot be published any more: run ${readState(at.world).nights[0]!.run} has taken its files (a.jsonl)`)
  })

  test("that would do the last night again leaves that night's run in force; it cannot be published behind another that did", async () => {
    const at = recipes()
    at.give("a", "AD one", "two")
    await at.run()
    const [first] = readState(at.world).nights
    await at.run({ cuts: "AD", guards: { minDocuments: 3 } })
    const [run] = at.held()
    expect(readState(at.world).nights).toEqual([first])
    expect((await at.run({ cuts: "AD", guards: { minDocuments: 3 } })).ending).toMatchObject({ kind: "held", before: true })
    expect((await at.run({ cuts: "T" })).intent).toMatchObject({ kind: "resume" })
    await at.run({ cuts: "AD", guards: { minDocuments: 3 } })
    const [second] = at.held()
    expect(at.held()).not.toContain(run)
    await at.publish(second!)
    expect(readState(at.world).nights).toEqual([{ night: "2026-11-21", run: second }])
    await intact(at.world)
  })

  test("and was not compared with what was published since, is brought up to date by the next run", async () => {
    const at = recipes()
    at.give("a", "one", "two")
    at.give("b", "three")
    writeFileSync(join(at.world.dir, "../../in/c.jsonl"), readFileSync(join(at.world.dir, "../../in/a.jsonl"), "utf8").split("\n")[0]!.replace('"a0"', '"copy"'))
    await at.run({ only: "a", guards: { minDocuments: 4 } })
    const [run] = at.held()
    expect((await at.run({ only: "b" })).intent.notes).toEqual([`run ${run} is still held: it waits to be looked at, and published or left`])
    await at.run({ only: "c" })
    expect(await at.publish(run!)).toMatchObject({ stale: ["2026-11-21"] })
    expect(at.published()).toEqual(["b0", "copy", "a0", "a1"])
    await at.run()
    expect(at.published()).toEqual(["b0", "copy", "a1"])
    await intact(at.world)
  })

  test("with --fresh leaves all that is in force", async () => {
    const at = recipes()
    at.give("a", "one")
    await at.run()
    at.give("b", "BAD", "BAD")
    await at.run({ fails: "e" }, true)
    expect(at.published()).toEqual(["a0"])
    const [run] = at.held()
    expect((await at.run({ fails: "e" }, true)).ending).toMatchObject({ kind: "held", before: true })
    await at.publish(run!)
    expect(at.published()).toEqual([])
  })
})

test("figures outside the band of the last nights are told, and hold the run where that is asked for", async () => {
  const at = recipes()
  const lines = (n: number, advert: string) => Array.from({ length: 120 }, (_, i) => `${i < n ? advert : "Text"} of ${i} of ${n}`)
  for (let night = 0; night < 7; night++) {
    at.give(`n${night}-`, ...lines(10 + night, `Advert ${night}`))
    expect((await at.run({ cuts: "Advert" })).ending).toMatchObject({ kind: "published", reports: [expect.not.objectContaining({ guards: expect.anything() })] })
  }
  at.give("odd", ...lines(100, "Advert odd"))
  expect((await at.run({ cuts: "Advert", guards: { drift: "hold" } })).ending).toMatchObject({ kind: "held", reports: [{ guards: [{ kind: "drift", figure: "linesRemoved", holds: true, reasons: [{ why: "told", count: 100 }], sites: [{ site: "odd.example", count: 100, of: 240 }] }] }] })
  expect((await at.run({ cuts: "Advert" })).ending).toMatchObject({ kind: "published", reports: [{ status: "published", guards: [{ kind: "drift", figure: "linesRemoved", holds: false }] }] })
})

describe.concurrent("killed between two steps, the same command ends the same", () => {
  const own = new Place(["adverts()"])
  own.write("guarded.ts", own.read("pipeline.ts").replace("sinks:", "guards: { minDocuments: 1000 }, sinks:"))
  own.write("input/a.jsonl", jsonl(articles("a", 20, 1)))
  const run = (out: string) => ["run", "./guarded.ts", "--date", "2026-01-02", "--out", out, "--workers", "1"]

  test.each([
    ["with the report written and not judged", { after: /^rename .*\/run\.json$/ }],
    ["before it is remembered as held", /^rename .*\/state\.json$/]
  ] as const)("holding a run, %s", async (name, moment) => {
    const out = name.replaceAll(" ", "-")
    expect(await own.killAt(moment, run(out))).toMatchObject({ killed: true })
    const { code, err } = await own.start(...run(out))
    expect([code, err]).toEqual([4, expect.stringContaining("20 documents published; at least 1,000 must be")])
    expect(own.world(out).state).toMatchObject({ nights: [], open: null, held: [{ over: [], alone: false }] })
  })

  test.each([
    ["before the state says so", /^rename .*\/state\.json$/],
    ["before the links are made", { after: /^rename .*\/state\.json$/ }]
  ] as const)("publishing a held run, %s", async (name, moment) => {
    const out = `publish-${name.replaceAll(" ", "-")}`
    const world = own.world(out)
    const { err } = await own.start(...run(out))
    // The command that the message tells to type.
    const [, ...args] = /winnow (publish .*)$/m.exec(err)![1]!.split(" ")
    expect(await own.killAt(moment, ["publish", ...args])).toMatchObject({ killed: true })
    await own.done("publish", ...args)
    expect(world.state.nights).toHaveLength(1)
    expect(world.text("corpus", "2026-01-02.jsonl")).toBe(world.text("latest", "corpus.jsonl"))
    expect(readFileSync(world.path("latest", "run.json"), "utf8")).toContain(`"accepted": true`)
    await intact(worldAt(join(own.dir, out), "test"))
  })
})
