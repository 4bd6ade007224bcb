import { beforeAll, describe, expect, test } from "vitest"
import type { LedgerRecord } from "../src/Ledger.ts"
import { articles, expectNothingRepeated, expectSameBytes, expectTidy, jsonl, Place } from "./harness.ts"
import { root } from "./winnow.ts"

const place = new Place(["adverts()", "stripRepeatedLines()", "dropDuplicates()", "dropNearDuplicates()"], `import { stripRepeatedLines } from "${root}src/stages/strip-repeated-lines.ts"`)
const run = (out: string, workers = 1) => ["run", "./pipeline.ts", "--input", "input/a*", "--date", "2026-01-02", "--out", out, "--workers", String(workers)]
const whole = place.world("whole")

const furniture = "Skrifa undir fréttabréfið okkar úr höfninni"
/** Articles of two sites under a line of their own; and one of a third, on which there are too few. */
const pages = (prefix: string, count: number, seed: number) => articles(prefix, count, seed).map(({ id, text }, n) => {
  const site = n % 30 === 0 ? "few" : n % 2 === 0 ? "even" : "odd"
  return { id, url: `https://${site}.example/${id}`, text: `${text}\n${furniture} ${site}` }
})

beforeAll(async () => {
  const all = pages("a", 90, 1)
  for (let i = 0; i < 3; i++) place.write(`input/a${i}.jsonl`, jsonl(all.slice(30 * i, 30 * i + 30), i > 0))
  await place.done(...run("whole"))
})

describe.concurrent("lines that stand on many pages of a site", () => {
  test("are cut before texts are compared, with their reason; sites with few pages are left alone, books and ledger are whole", async () => {
    const cuts = whole.records<LedgerRecord>("latest", "ledger.jsonl").filter(({ stage, kind }) => stage === "strip-repeated-lines" && kind === "cut")
    expect(new Set(cuts.map(({ text, why }) => `${why}: ${text}`))).toEqual(new Set([`repeated-line: ${furniture} even`, `repeated-line: ${furniture} odd`]))
    const left = whole.records<{ readonly text: string }>("latest", "corpus.jsonl").filter(({ text }) => text.includes(furniture))
    expect(left.map(({ text }) => text.split("\n").at(-1))).toEqual([`${furniture} few`, `${furniture} few`, `${furniture} few`])
    expect(whole.report().dropped["duplicate"]).toBeGreaterThan(0)
    const [{ out }] = await Promise.all([
      place.done("explain", cuts[0]!.id, "--run", "latest", "--pipeline", "./pipeline.ts", "--out", "whole"),
      place.done("verify", "latest", "--pipeline", "./pipeline.ts", "--out", "whole")
    ])
    expect(out).toMatch(/strip-repeated-lines: repeated-line 0\.9\d \(on \d+ of \d+ pages of (even|odd)\.example\)/)
  })

  test("are the same for any number of workers", async () => {
    await place.done(...run("many", 2))
    expectSameBytes(place.world("many"), whole)
  })

  test("are the same when the run was killed with some of the counts told", async () => {
    const world = place.world("killed")
    expect(await place.killAt({ after: /^rename .*strip-repeated-lines\/rulings\/00001.*zst$/ }, run("killed"))).toMatchObject({ killed: true })
    const finished = world.finished()
    await place.done(...run("killed"))
    expectSameBytes(world, whole)
    expectNothingRepeated(world, finished)
    expectTidy(world)
  })
})

test("a night counts its own pages; a rerun redoes the stage, and no other when nothing came of it", async () => {
  place.write("input/b.jsonl", jsonl(pages("b", 9, 2)))
  const options = ["--date", "2026-01-03", "--out", "whole", "--workers", "1"]
  await place.done("run", "./pipeline.ts", ...options)
  const published = whole.records<{ readonly text: string }>("latest", "corpus.jsonl")
  expect(published.length).toBeGreaterThan(0)
  expect(published.every(({ text }) => text.includes(furniture))).toBe(true)
  await place.done("rerun", whole.run(0), "strip-repeated-lines", "--pipeline", "./pipeline.ts", "--out", "whole", "--workers", "1")
  expect(whole.redone(whole.run(0))).toMatchObject({ "strip-advert-words": 0, "strip-repeated-lines": 3, "drop-empty": 0, "drop-duplicates": 0, "drop-near-duplicates": 0 })
})

test("a pipeline may begin with the stage that counts", async () => {
  const first = new Place(["stripRepeatedLines()", "dropDuplicates()"], `import { stripRepeatedLines } from "${root}src/stages/strip-repeated-lines.ts"`)
  first.write("input/a.jsonl", jsonl(pages("a", 60, 1)))
  await first.done("run", "./pipeline.ts", "--out", "out", "--workers", "1")
  expect(first.world().report().lines.cut["repeated-line"]).toBeGreaterThan(0)
})
