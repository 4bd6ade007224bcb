import { cpSync, readFileSync, readlinkSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { verifyRuns } from "../src/runs/Verify.ts"
import { worldAt } from "../src/runs/World.ts"
import { story, type Tiny, tiny } from "./tiny.ts"

let one: Tiny
let first: string
let latest: string

beforeAll(async () => {
  one = tiny()
  one.give("a.jsonl", [
    { id: "rain", text: `${story(1)}\nAD buy rain [photo: x] now\nlast line [photo: Ann] of it` },
    { id: "copy", text: `${story(1)}\nlast line of it` },
    { id: "windows", text: `one windows line\r\n${story(2)}\r\nAD two` },
    "{ this is no record",
    { id: "advert", text: "AD one\nAD two" },
    { id: "comma", title: "=1+1", text: `a, "quoted" line [photo: Bo]\n${story(3)}` }
  ])
  await one.run()
  one.give("b.jsonl", [
    { id: "again", text: `${story(2)}\none windows line` },
    { id: "rain", text: story(4) },
    { id: "mine", text: `${story(4)}\nAD` }
  ])
  await one.run()
  ;[first, latest] = JSON.parse((await one.winnow("runs", "--json")).out).map(({ run }: { run: string }) => run)
}, 60_000)
afterAll(() => one.remove())

/** What verifying says of a run one of whose files was meddled with; afterwards it is as it was. */
const after = async (run: string, file: string, meddle: (bytes: Buffer) => Buffer | string | undefined, there = run): Promise<ReadonlyArray<string>> => {
  const world = worldAt(join(one.dir, "out"), "tiny")
  const path = join(world.runDir(there), file)
  const was = readFileSync(path)
  const is = meddle(Buffer.from(was))
  expect(is, "nothing was meddled with").not.toEqual(was)
  if (is === undefined) unlinkSync(path)
  else writeFileSync(path, is)
  const [verified] = await verifyRuns(world, [run], () => {})
  writeFileSync(path, was)
  return verified!.damages.found.map(({ file, at, what }) => `${file}${at === null ? "" : ` ${at}`}: ${what}`)
}

/** Flips a bit of the first letter of a text, or in the middle. */
const flip = (at?: string) => (bytes: Buffer) => {
  const place = at === undefined ? bytes.length >> 1 : bytes.indexOf(at)
  bytes[place]! ^= 1
  return bytes
}
const replace = (from: string, to: string) => (bytes: Buffer) => bytes.toString().replace(from, to)
const lines = (change: (lines: Array<string>) => ReadonlyArray<string>) => (bytes: Buffer) => change(bytes.toString().split("\n")).join("\n")
const without = (n: number) => lines((all) => all.toSpliced(n, 1))
const cutShort = (bytes: Buffer) => bytes.subarray(0, -9)
const lost = () => undefined

test("runs that are well, one line each", async () => {
  const { code, out } = await one.winnow("verify", "--all")
  expect(out.replaceAll(first, "FIRST").replaceAll(latest, "LATEST").replace(/night [\d-]+/g, "night …").replace(/\([\d,]+ bytes\)/g, "(… bytes)")).toMatchInlineSnapshot(`
    "intact   FIRST  night …: 6 documents, 3 published, 5 texts rebuilt, 1 part, 5 files of deltas, 7 published files (… bytes)
    intact   LATEST  night …: 3 documents, 1 published, 3 texts rebuilt, 1 part, 5 files of deltas, 7 published files (… bytes)
    intact   latest and corpus/ lead to the 2 runs in force
    "
  `)
  expect(code).toBe(0)
})

test("a flipped bit in anything that is published, by name and by line", async () => {
  expect(await after(first, "corpus.jsonl", flip("Sentence 2-0"))).toEqual([
    "corpus.jsonl line 2 (windows): and its lines in ledger.jsonl do not give back the text that was read",
    "corpus.jsonl: has another hash than run.json says"
  ])
  expect(await after(first, "corpus.jsonl", flip("id\":\"windows"))).toEqual([
    "corpus.jsonl line 2: has no id",
    "corpus.jsonl windows: is missing, and no line of ledger.jsonl says why",
    expect.stringMatching(/^run\.json: says published 3, but it is 2 by corpus/),
    ...Array.from({ length: 5 }, () => expect.stringMatching(/^run\.json: /)),
    "corpus.jsonl: has another hash than run.json says"
  ])
  expect(await after(first, "ledger.jsonl", flip("Sentence 1-3"))).toEqual([
    "ledger.jsonl line 3 (copy): does not hold the text that was read",
    "ledger.jsonl: has another hash than run.json says"
  ])
  expect(await after(first, "corpus.csv", flip("Sentence 3-1"))).toEqual([
    "corpus.csv: has another hash than run.json says",
    "corpus.csv row 3 (comma): is not the row that corpus.jsonl gives"
  ])
  expect(await after(first, "corpus.csv", flip("title"))).toContain("corpus.csv row 0: its header is not the one of a corpus")
  expect(await after(first, "duplicates.jsonl", replace("\"cluster\":\"rain\"", "\"cluster\":\"copy\""))).toEqual([
    "duplicates.jsonl line 1 (rain): names another cluster than the document that is kept in it",
    "duplicates.jsonl: has another hash than run.json says"
  ])
  expect(await after(first, "texts.jsonl", flip())).toContain("texts.jsonl: has another hash than run.json says")
})

test("a flipped bit, a missing end or another content in parts and deltas", async () => {
  const part = "parts/00000-00000.jsonl.zst"
  const delta = "stages/cut-ads/00000-00000.jsonl.zst"
  const other = (name: string) => () => readFileSync(join(one.world, "runs", latest, name))
  expect(await after(first, part, flip())).toEqual([expect.stringContaining(`${part}: cannot be decompressed`)])
  expect(await after(latest, part, cutShort)).toEqual([expect.stringContaining(`${part}: cannot be decompressed`)])
  expect(await after(latest, part, other("stages/normalise-text/00000-00000.jsonl.zst"))).toEqual([`${part}: has another hash than parts.json says`])
  expect(await after(latest, delta, flip())).toEqual([expect.stringContaining(`${delta}: `)])
  const sketch = "stages/drop-duplicates/sketch/00000-00000.bin"
  expect(await after(latest, sketch, flip())).toEqual([`${sketch}: has another hash than its mark says`])
  expect(await after(latest, delta, other("stages/normalise-text/00000-00000.jsonl.zst"))).toEqual([`${delta}: has another hash than its mark says`])
  expect(await after(latest, delta, other("stages/drop-duplicates/rulings/00000-00000.jsonl.zst"))).toEqual([expect.stringMatching(/has \d rows, its part has 3$/)])
})

test("a lost line of any file", async () => {
  expect(await after(first, "corpus.jsonl", without(1))).toEqual(expect.arrayContaining([
    "corpus.jsonl windows: is missing, and no line of ledger.jsonl says why",
    "run.json: says published 3, but it is 2 by corpus.jsonl and ledger.jsonl",
    expect.stringMatching(/^corpus\.jsonl: has \d+ bytes, run\.json says \d+$/)
  ]))
  expect(await after(first, "ledger.jsonl", without(0))).toEqual(expect.arrayContaining([
    "corpus.jsonl line 1 (rain): and its lines in ledger.jsonl do not give back the text that was read",
    "run.json: says lines cut (ad) 2, but it is 1 by corpus.jsonl and ledger.jsonl"
  ]))
  expect(await after(first, "texts.jsonl", without(1))).toContain("texts.jsonl copy: has no line")
  expect(await after(first, "duplicates.jsonl", without(1))).toContain("duplicates.jsonl copy: has no line, though ledger.jsonl says what it fell to")
  expect(await after(first, "corpus.csv", without(2))).toContain("corpus.csv row 1 (rain): is not the row that corpus.jsonl gives")
})

test("a line that stands twice, lines that changed places, a last line cut short", async () => {
  expect(await after(first, "corpus.jsonl", lines(([line, ...rest]) => [line!, line!, ...rest]))).toContain("corpus.jsonl line 2 (rain): stands twice")
  expect(await after(first, "corpus.jsonl", lines(([a, b, ...rest]) => [b!, a!, ...rest]))).toContain("corpus.jsonl line 2 (rain): stands out of order")
  expect(await after(first, "ledger.jsonl", cutShort)).toContainEqual(expect.stringMatching(/^ledger\.jsonl line \d+: has no end: the file is cut short$/))
})

test("a file that is gone is named", async () => {
  for (const file of ["corpus.jsonl", "ledger.jsonl", "corpus.csv", "texts.jsonl", "duplicates.jsonl", "datapackage.json", "README.md", "run.json", "plan.json", "parts.json"]) {
    expect(await after(latest, file, lost)).toContain(`${file}: is missing`)
  }
  const part = ["parts/00000-00000.jsonl.zst", "parts/00000-00000.ids.zst", "parts/00000.json", "marks/pass-0/00000-00000.json"]
  const stages = ["stages/cut-ads/00000-00000.jsonl.zst", "stages/drop-near-duplicates/settled.json", "stages/drop-duplicates/rulings/00000-00000.jsonl.zst"]
  for (const file of [...part, ...stages]) expect(await after(latest, file, lost)).toEqual([`${file}: is missing`])
})

test("books that were changed", async () => {
  expect(await after(first, "run.json", replace("\"published\": 3", "\"published\": 4"))).toEqual([
    "run.json: says published 4, but it is 3 by corpus.jsonl and ledger.jsonl",
    expect.stringMatching(/^run\.json: does not balance: 6 documents were read, but 7/),
    "run.json: says published 4, but it is 3 by the marks of its parts",
    expect.stringMatching(/^run\.json: does not balance/)
  ])
  expect(await after(first, "run.json", replace("\"rows\": 3", "\"rows\": 4"))).toEqual(["run.json corpus.jsonl: says 4 rows, but it is 3", "run.json corpus.csv: says 3 rows, but it is 4"])
  expect(await after(first, "run.json", replace("\"photo\": 2", "\"photo\": 3"))).toEqual(["corpus.jsonl and ledger.jsonl", "the marks of its parts"].map((by) => `run.json: says spans cut (photo) 3, but it is 2 by ${by}`))
})

test("what describes corpus/ is held against the nights in force", async () => {
  const card = join(one.world, "corpus/README.md")
  const was = readFileSync(card)
  writeFileSync(card, flip()(readFileSync(card)))
  const { code, out } = await one.winnow("verify", "--all")
  writeFileSync(card, was)
  expect(out).toContain("out/tiny/corpus/README.md: does not describe the nights in force")
  expect(code).toBe(1)
})

test("a duplicate of an earlier night must have been published there", async () => {
  const renamed = replace("{\"id\":\"windows\"", "{\"id\":\"windowz\"")
  expect(await after(latest, "corpus.jsonl", renamed, first)).toEqual([`duplicates.jsonl line 1 (windows): names a document that run ${first} did not publish`])
})

test("damage is told with what to do, and doing it mends", async () => {
  const broken = join(one.world, "runs", latest, "stages/cut-ads/00000-00000.jsonl.zst")
  writeFileSync(broken, flip()(readFileSync(broken)))
  const link = join(one.world, "latest")
  const to = readlinkSync(link)
  unlinkSync(link)
  symlinkSync(`runs/${first}`, link)
  const { code, out, err } = await one.winnow("verify", "--all")
  expect({ code, err }).toEqual({ code: 1, err: "winnow: 2 damages found\n" })
  expect(out.replaceAll(first, "FIRST").replaceAll(latest, "LATEST").replaceAll(one.dir, "…").replace(/night [\d-]+: .*/, "night …").replace(/\(.*\)/, "(…)")).toMatchInlineSnapshot(`
    "intact   FIRST  night …
    damaged  out/tiny/runs/LATEST/stages/cut-ads/00000-00000.jsonl.zst: cannot be decompressed (…)
    damaged  out/tiny/latest: does not lead to run LATEST

    restore out/tiny/runs/LATEST from a backup, or do it again: winnow rerun LATEST cut-ads --pipeline …/tiny.ts --out …/out
    remove out/tiny/corpora, and the links are made again by: winnow run …/tiny.ts --out …/out
    "
  `)
  unlinkSync(link)
  symlinkSync(to, link)
  expect((await one.winnow("rerun", latest, "cut-ads")).code).toBe(0)
  const again = await one.winnow("verify", "--all")
  expect({ code: again.code, intact: again.out.match(/^intact/gm)?.length }).toEqual({ code: 0, intact: 3 })
})

test("a run that is not finished is refused, be it that the next one finishes it or that none does", async () => {
  const begun = join(one.world, "runs", "2001-01-01T000000Z")
  const file = join(one.world, "state.json")
  const state = readFileSync(file, "utf8")
  cpSync(join(one.world, "runs", first), begun, { recursive: true })
  rmSync(join(begun, "run.json"))
  const givenUp = await one.winnow("verify", "2001")
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(state) as object), open: { steps: [{ night: "2001-01-01", run: "2001-01-01T000000Z", parent: null, force: [] }], alone: false } }))
  const unfinished = await one.winnow("verify", "2001")
  writeFileSync(file, state)
  rmSync(begun, { recursive: true })
  expect(givenUp).toMatchObject({ code: 2, err: "winnow: run 2001-01-01T000000Z was given up before it published anything; there is nothing to verify\n" })
  expect(unfinished).toMatchObject({ code: 2, err: expect.stringContaining("run 2001-01-01T000000Z is not finished; finish it first: winnow run") })
})
