import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { story, type Tiny, tiny } from "./tiny.ts"

let one: Tiny
beforeAll(async () => {
  one = tiny()
  one.give("a.jsonl", [{ id: "rain", text: `${story(1)}\nAD` }, { id: "copy", text: story(1) }, "{", { id: "wheat", text: story(2) }])
  await one.run()
  one.cut("AD", "Sentence 2-1")
  await one.winnow("rerun", "latest", "cut-ads", "--only")
  await one.run()
  one.give("b.jsonl", [{ id: "bread", text: story(3) }])
  await one.run()
}, 60_000)
afterAll(() => one.remove())

interface Listed {
  readonly run: string
  readonly status: string
}
const listed = async () => JSON.parse((await one.winnow("runs", "--json")).out) as ReadonlyArray<Listed>

test("a row a run, the newest last, the latest marked", async () => {
  const runs = await listed()
  const [first] = runs
  cpSync(join(one.world, "runs", first!.run), join(one.world, "runs", "2001-01-01T000000Z"), { recursive: true })
  rmSync(join(one.world, "runs", "2001-01-01T000000Z", "run.json"))
  const { code, out } = await one.winnow("runs")
  rmSync(join(one.world, "runs", "2001-01-01T000000Z"), { recursive: true })
  expect(code).toBe(0)
  const shown = runs.reduce((text, { run }, i) => text.replace(run.padEnd(20), `RUN ${i + 1}`.padEnd(20)).replace(run, `RUN ${i + 1}`), out)
  expect(shown.replace(/ *[\d.]+ s$/gm, "   … s").replace(/\d{4}-\d\d-\d\d(-\d)?(?= )/g, (night) => "NIGHT".padEnd(night.length))).toMatchInlineSnapshot(`
    "  run                 night         status             read  published  dropped  rejected   time
      2001-01-01T000000Z  NIGHT         given up
      RUN 1               NIGHT         replaced              4          2        1         1   … s
      RUN 2               NIGHT         deltas of cut-ads
      RUN 3               NIGHT         published             4          2        1         1   … s
    * RUN 4               NIGHT         published             1          1        0         0   … s
    "
  `)
})

test("as JSON", async () => {
  const runs = JSON.parse((await one.winnow("runs", "--json")).out)
  expect(runs.map(({ status, latest, only, read, published, dropped, rejected }: Record<string, unknown>) => ({ status, latest, only, read, published, dropped, rejected }))).toEqual([
    { status: "replaced", latest: false, only: null, read: 4, published: 2, dropped: 1, rejected: 1 },
    { status: "deltas", latest: false, only: "cut-ads", read: null, published: null, dropped: null, rejected: null },
    { status: "published", latest: false, only: null, read: 4, published: 2, dropped: 1, rejected: 1 },
    { status: "published", latest: true, only: null, read: 1, published: 1, dropped: 0, rejected: 0 }
  ])
  expect(runs[2].parent).toBe(runs[0].run)
})

test("a run whose own files are damaged, and a state that is", async () => {
  const [, , third] = await listed()
  const report = join(one.world, "runs", third!.run, "run.json")
  const was = readFileSync(report)
  writeFileSync(report, "{}")
  expect((await listed())[2]).toMatchObject({ status: "damaged", read: null })
  writeFileSync(report, was)
  const state = join(one.world, "state.json")
  const known = readFileSync(state)
  writeFileSync(state, "[]")
  const said = { code: 1, err: `winnow: ${state} is damaged: it lacks what it must have; restore it from a backup; without one, move it away: the next run takes all files anew, and the runs stay where they are\n` }
  expect(await one.winnow("runs")).toMatchObject(said)
  expect(await one.winnow("diff", "latest", third!.run)).toMatchObject(said)
  writeFileSync(state, known)
})

test("a run of one stage's deltas has nothing to verify", async () => {
  const deltas = (await listed())[1]!.run
  expect(await one.winnow("verify", deltas)).toMatchObject({ code: 2, err: `winnow: run ${deltas} only made the deltas of cut-ads; it published nothing that could be verified\n` })
})

test("a world without a run", async () => {
  const empty = tiny()
  const begin = `begin with: winnow run ${join(empty.dir, "tiny.ts")} --out ${join(empty.dir, "out")}`
  expect(await empty.winnow("runs")).toMatchObject({ code: 0, out: `no run in out/tiny yet; ${begin}\n` })
  expect(await empty.winnow("verify")).toMatchObject({ code: 2, err: `winnow: there is no run in ${empty.world}; ${begin}\n` })
  empty.remove()
})
