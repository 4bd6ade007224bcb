import { afterAll, beforeAll, expect, test } from "vitest"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { story, type Tiny, tiny } from "./tiny.ts"

let one: Tiny
let runs: ReadonlyArray<string>
beforeAll(async () => {
  one = tiny()
  one.give("a.jsonl", [
    { id: "rain", text: `${story(1)}\nAD rain \u001b[31m red\nBUY rain` },
    { id: "only\nad", text: "AD one\nAD two" },
    { id: "only buy", text: "BUY one" },
    { id: "bread", text: `AD [photo: Ann] bread\n${story(3)}` },
    { id: "wheat", text: story(2) },
    { id: "copy", text: `${story(2)}\nBUY` }
  ])
  await one.run()
  one.cut("BUY")
  await one.run()
  one.give("b.jsonl", [{ id: "rain", text: story(4) }, { id: "bread", text: story(2) }, { id: "new", text: `${story(0)}\nBUY` }])
  await one.run()
  runs = JSON.parse((await one.winnow("runs", "--json")).out).map(({ run }: { run: string }) => run)
}, 60_000)
afterAll(() => one.remove())

const named = (text: string) => runs.reduce((text, run, i) => text.replaceAll(run, `RUN ${i + 1}`.padEnd(run.length)), text).replace(/ +$/gm, "")

test("two runs of a night: counts, documents, lines", async () => {
  const { code, out } = await one.winnow("diff", runs[0]!, runs[1]!)
  expect(named(out)).toMatchInlineSnapshot(`
    "                    RUN 1               RUN 2
      read                               6                   6
      published                          4                   4
      dropped                            2                   2
        duplicate                        0                   1  +1
        near-duplicate                   1                   0  -1
      rejected                           0                   0
      lines removed                      2                   1  -1
        ad                               2                   0  -2
        buy                              0                   1  +1
      lines trimmed                      0                   1  +1
        photo                            0                   1  +1

    2 documents gained, published in RUN 2              only
      1  drop-empty: empty in RUN 1
        + only\\nad
      1  drop-near-duplicates: near-duplicate in RUN 1
        + wheat

    2 documents lost, published in RUN 1              only
      1  drop-duplicates: duplicate in RUN 2
        - copy
      1  drop-empty: empty in RUN 2
        - only buy

    2 published in both, 2 with another text

    1 line  cut by cut-ads: ad → kept
      rain:8  AD rain \\x1b[31m red

    1 line  cut by cut-ads: ad → trimmed by cut-ads: photo
      bread:1  AD [photo: Ann] bread

    1 line  kept → cut by cut-ads: buy
      rain:9  BUY rain
    "
  `)
  expect(code).toBe(0)
})

test("two runs of a night for other programs", async () => {
  const { out } = await one.winnow("diff", runs[0]!, runs[1]!, "--json")
  const { a, byLine, common, gained, lost, changed, lines } = JSON.parse(out)
  expect({ run: a.run, byLine, common, gained, lost, changed }).toEqual({
    run: runs[0],
    byLine: true,
    common: 2,
    gained: {
      count: 2,
      by: { "drop-empty: empty": 1, "drop-near-duplicates: near-duplicate": 1 },
      examples: [{ id: "only\nad", other: "drop-empty: empty" }, { id: "wheat", other: "drop-near-duplicates: near-duplicate" }]
    },
    lost: {
      count: 2,
      by: { "drop-empty: empty": 1, "drop-duplicates: duplicate": 1 },
      examples: [{ id: "only buy", other: "drop-empty: empty" }, { id: "copy", other: "drop-duplicates: duplicate" }]
    },
    changed: 2
  })
  expect(lines).toEqual([
    { from: "cut by cut-ads: ad", to: "kept", count: 1, examples: [{ id: "rain", line: 7, text: "AD rain \u001b[31m red" }] },
    { from: "cut by cut-ads: ad", to: "trimmed by cut-ads: photo", count: 1, examples: [{ id: "bread", line: 0, text: "AD [photo: Ann] bread" }] },
    { from: "kept", to: "cut by cut-ads: buy", count: 1, examples: [{ id: "rain", line: 8, text: "BUY rain" }] }
  ])
})

test("a run and itself", async () => {
  expect((await one.winnow("diff", runs[1]!, runs[1]!)).out).toContain("no document and no line met another fate")
})

test("two nights: by id only", async () => {
  const { out } = await one.winnow("diff", runs[1]!, "latest", "--json")
  const { byLine, common, gained, lost, lines } = JSON.parse(out)
  expect({ byLine, common, lines }).toEqual({ byLine: false, common: 1, lines: [] })
  expect(gained).toEqual({ count: 1, by: { "not in this run": 1 }, examples: [{ id: "new", other: "not in this run" }] })
  expect(lost.by).toEqual({ "drop-duplicates: duplicate": 1, "not in this run": 2 })
})

test("what is no run is refused, and a damaged one told", async () => {
  expect(await one.winnow("diff", "2001", "latest")).toMatchObject({ code: 2, err: expect.stringContaining("there is no run 2001") })
  expect(await one.winnow("diff", "2", "latest")).toMatchObject({ code: 2, err: expect.stringContaining("\"2\" begins the ids of 3 runs") })
  const path = join(one.world, "runs", runs[0]!, "corpus.jsonl")
  const was = readFileSync(path)
  writeFileSync(path, was.subarray(0, -5))
  const { code, err } = await one.winnow("diff", runs[0]!, runs[1]!)
  writeFileSync(path, was)
  expect({ code, err: named(err) }).toEqual({ code: 1, err: expect.stringMatching(/corpus\.jsonl line \d has no end[^]*to go on from here: winnow verify/) })
})
