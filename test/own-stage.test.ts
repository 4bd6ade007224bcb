/** `examples/own-stage`, as somebody would copy it into a project of their own. */
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { LedgerRecord } from "../src/Ledger.ts"
import type { Report } from "../src/runs/Report.ts"
import { readJsonl, root, temporaryFolder, winnow } from "./winnow.ts"

test("a pipeline imports a stage from elsewhere in a project; when that changes, it and what depends on it is done again", async () => {
  const dir = temporaryFolder()
  cpSync(join(root, "examples/own-stage"), dir, { recursive: true })
  const edit = (name: string, change: (text: string) => string) => writeFileSync(join(dir, name), change(readFileSync(join(dir, name), "utf8")))
  for (const name of ["pipelines/own.ts", "stages/strip-weather.ts"]) edit(name, (text) => text.replaceAll("../../../src/index.ts", join(root, "src/index.ts")))
  const run = async () => {
    const ended = await winnow(["run", "own", "-j", "1"], { cwd: dir })
    expect(ended, ended.err).toMatchObject({ code: 0 })
    return ended.out
  }
  await run()
  const latest = (name: string) => join(dir, "out/own/latest", name)
  const cuts = () => readJsonl<LedgerRecord>(latest("ledger.jsonl")).filter(({ stage, kind }) => stage === "strip-weather" && kind === "cut").map(({ id, line }) => [id, line])
  expect(cuts()).toEqual([["ferry", 0]])
  // Without its temperatures, the second is a copy of the first; a page about the weather is none of that.
  expect(readJsonl<{ id: string }>(latest("corpus.jsonl")).map(({ id }) => id)).toEqual(["ferry", "weather"])

  edit("stages/strip-weather.ts", (text) => text.replace("view.lines.filter(", "view.lines.slice(1).filter("))
  expect(await run()).toMatch(/^done again: strip-weather: [^\n]*stages\/strip-weather\.ts changed\n/)
  expect(cuts()).toEqual([])
  const report = JSON.parse(readFileSync(latest("run.json"), "utf8")) as Report
  expect(Object.fromEntries(report.stages.map(({ name, redone }) => [name, redone]))).toMatchObject({ "normalise-text": 0, "strip-weather": 1 })
})
