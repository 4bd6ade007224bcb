import { mkdtempSync, rmSync, mkdirSync, writeFileSync, linkSync, symlinkSync, readFileSync } from "node:fs"
import { spawnSync } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { isMet } from "./aims.ts"
import { diskOf, kindOf } from "./disk.ts"
import { figure } from "./figures.ts"
import { median } from "../median.ts"
import { page, pageFile, render } from "./page.ts"
import { phasesOf } from "./phases.ts"
import type { LongRun, Rounds, Run } from "./Results.ts"
import { momentsOf } from "./scale.ts"
import { watch } from "./watch.ts"

const inFolder = async (use: (folder: string) => void | Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), "winnow-speed-"))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it("takes the middle", () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([10, 9, 1, 2])).toBe(5.5)
})

it("writes figures without a locale", () => {
  expect([1234567, 999.6, 99.94, 12.34, 1.005, 0.0449, NaN].map(figure)).toEqual(["1,234,567", "1,000", "99.9", "12.3", "1.00", "0.04", "–"])
})

it("tells what a file of a run is", () => {
  expect([
    "corpora/0f/2026-11-22.csv",
    "runs/r/corpus.jsonl",
    "runs/r/ledger.jsonl",
    "runs/r/duplicates.jsonl",
    "runs/r/parts/00000-00000.jsonl.zst",
    "runs/r/stages/strip-credits/00000-00000.jsonl.zst",
    "runs/r/stages/drop-duplicates/settled.json",
    "runs/r/stages/drop-duplicates/sketch/00000-00000.bin",
    "runs/r/stages/drop-duplicates/rulings/00000-00000.jsonl.zst",
    "runs/r/marks/pass-0/00000-00000.json",
    "memory/drop-duplicates/x.bin",
    "state.json"
  ].map(kindOf)).toEqual(["corpora", "corpora", "ledger", "duplicates", "parts", "deltas", "deltas", "keys", "deltas", "other", "keys", "other"])
})

it("counts a file once however many names it has, and follows no link", () => inFolder((folder) => {
  mkdirSync(join(folder, "runs/r/parts"), { recursive: true })
  mkdirSync(join(folder, "corpora/x"), { recursive: true })
  writeFileSync(join(folder, "runs/r/parts/0.zst"), "12345")
  writeFileSync(join(folder, "runs/r/corpus.jsonl"), "123")
  linkSync(join(folder, "runs/r/corpus.jsonl"), join(folder, "corpora/x/night.jsonl"))
  symlinkSync("runs/r", join(folder, "latest"))
  expect(diskOf(folder)).toEqual({ parts: 5, corpora: 3 })
}))

it("rewrites each record, and no more, at its floor", () => inFolder((folder) => {
  // Longer than what is read at once, and without a newline at the end.
  const records = [{ a: 1 }, { text: "長い".repeat(700_000) }, ...Array.from({ length: 3000 }, (_, n) => ({ n, text: "\u2028 x".repeat(n % 90) })), { last: "\u00e9" }]
  const lines = records.map((record) => JSON.stringify(record)).join("\n")
  writeFileSync(join(folder, "in.jsonl"), lines.replaceAll(":", ": "))
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "floor.ts"), "in.jsonl", "out.jsonl"], { cwd: folder, encoding: "utf8" })
  expect(stderr).toBe("")
  expect(status).toBe(0)
  expect(readFileSync(join(folder, "out.jsonl"), "utf8") === `${lines}\n`).toBe(true)
}))

it.runIf(process.platform === "linux")("sees what a program uses, its children included", async () => {
  const child = "const until = process.cpuUsage().user + 400_000; const held = Buffer.alloc(60e6, 1); while (process.cpuUsage().user < until); held.at(0)"
  const { cost, samples } = await watch({ program: process.execPath, args: ["-e", `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(child)}])`], cwd: tmpdir() })
  expect(cost.cpu).toBeGreaterThanOrEqual(0.4)
  expect(cost.wall).toBeGreaterThanOrEqual(0.39)
  expect(cost.memory).toBeGreaterThan(80e6)
  expect(samples.at(-1)!.cpu).toBeLessThanOrEqual(cost.cpu)
  await expect(watch({ program: process.execPath, args: ["-e", "console.error('no'); process.exit(3)"], cwd: tmpdir() })).rejects.toThrow(/no/)
})

it("parts a run into phases by its log, and gives each its time and memory", () => {
  const said = (time: number, phase: string, seconds: number, level = "info") => `${JSON.stringify({ time: new Date(time).toISOString(), level, run: "r", message: "", phase, tasks: 1, seconds })}\n`
  const log = `${said(2000, "reading", 0.9, "debug")}${said(2000, "reading", 1)}${said(6000, "stages", 3.9)}${said(7000, "drop-duplicates: matching", 1)}not JSON\n`
  const sample = (at: number, cpu: number, memory: number) => ({ at, cpu, memory })
  const phases = phasesOf({ cost: { wall: 8, cpu: 8, memory: 9 }, began: 0, stderr: log, samples: [sample(1, 0.5, 1), sample(2, 1, 5), sample(4, 5, 9), sample(6.5, 7, 3)] })
  expect(phases.map(({ name }) => name)).toEqual(["start and plan", "reading", "stages", "drop-duplicates: matching", "publish"])
  expect(phases.map(({ wall }) => wall)).toEqual([1, 1, 4, 1, 1])
  expect(phases.map(({ memory }) => memory)).toEqual([1, 5, 9, 3, 0])
  expect(phases.map(({ cpu }) => Number(cpu.toFixed(2)))).toEqual([0.5, 0.5, 5.6, 0.73, 0.67])
  expect(phases.reduce((sum, { cpu }) => sum + cpu, 0)).toBeCloseTo(8)
})

it("keeps of many samples the highest of each stretch", () => {
  const samples = Array.from({ length: 1000 }, (_, n) => ({ at: n / 10, cpu: 0, memory: n % 100 === 50 ? 7 : 1 }))
  expect(momentsOf(samples, 100, 10).map(({ memory }) => memory)).toEqual(Array(10).fill(7))
})

it("says that an aim is met when it is", () => {
  const aim = { what: "", limit: 7, unit: "×" } as const
  expect(isMet({ ...aim, is: "at most", measured: 7 })).toBe(true)
  expect(isMet({ ...aim, is: "at most", measured: 7.1 })).toBe(false)
  expect(isMet({ ...aim, is: "at least", measured: 7.1 })).toBe(true)
  expect(isMet({ ...aim, is: "at least", measured: NaN })).toBe(false)
})

const run = (cpu: number, wall: number): Run => ({
  cost: { cpu, wall, memory: 300e6 },
  phases: [{ name: "reading", cpu: cpu / 4, wall: wall / 4, memory: 1e6 }, { name: "stages", cpu: cpu / 2, wall: wall / 2, memory: 2e6 }, { name: "drop-duplicates: matching", cpu: cpu / 8, wall: wall / 8, memory: 3e6 }, { name: "drop-duplicates: settling", cpu: cpu / 8, wall: wall / 8, memory: 4e6 }],
  stages: { "strip-headlines": cpu * 250 }
})
const corpus = { documents: 1000, bytes: 2e6, copies: 130, dropped: 129 }
const machine = { processor: "Abacus", cores: 2, memory: 8 * 2 ** 30, node: "v24.0.0", system: "Linux 6" }
const rounds = (...factors: ReadonlyArray<number>): Rounds => ({
  machine, corpus, seed: 1, workers: 2, disk: { corpora: 3e6, parts: 1e6, ledger: 2e6 },
  rounds: factors.map((slow) => ({ floor: { cpu: slow, wall: slow, memory: 30e6 }, jq: null, one: run(5 * slow, 5 * slow), many: run(6 * slow, 2.5 * slow), startUp: { run: 500, clean: 400 }, others: 0.01 }))
})

it("says the same of a machine that slows down for a round", () => {
  const aims = (text: string) => text.slice(text.indexOf("## Aims"), text.indexOf("Measured on"))
  expect(aims(render(rounds(1, 7, 2), undefined))).toBe(aims(render(rounds(1, 1, 1), undefined)))
  expect(aims(render(rounds(1), undefined))).toMatchInlineSnapshot(`
    "## Aims

    A run takes 5.00 × the processor time of a bare rewrite of its input.

    |  | aim | measured |  |
    | --- | --: | --: | --: |
    | processor time of a run with one worker, in bare rewrites of its input | at most 7 × | 5.00 × | met |
    | 2 workers beside one | at least 1.7 × | 2.00 × | met |
    | memory of all processes, 2 workers | at most 700 MB | 300 MB | met |
    | start-up, until a run has read its first document | at most 0.6 s | 0.50 s | met |
    | disk besides the two corpora, in bytes of the input | at most 1.4 × | 1.50 × | **not met** |

    "
  `)
})

it("keeps what a long run said when only the rounds are measured anew", () => {
  const long = (documents: number, cpu: number): LongRun => ({ ...run(cpu, cpu), corpus: { ...corpus, documents, bytes: documents * 2000 }, floor: { cpu: 1, wall: 1, memory: 1 }, disk: { corpora: 1, parts: documents * 1000 }, mostDisk: documents * 5000, moments: [{ at: 0, memory: 5e6 }, { at: cpu * 0.99, memory: 9e6 }], others: 0 })
  const scale = { machine, seed: 1, workers: 2, tenth: long(100, 1), whole: long(1000, 11) }
  const section = (text: string) => text.slice(text.indexOf("## Scale"))
  expect(section(render(rounds(1), scale))).toBe(section(render(rounds(2, 3), scale)))
  expect(section(render(rounds(1), scale))).toContain("Ten times the documents take 1.10 × the processor time a document")
  expect(render(rounds(1), scale)).toContain("| processor time a document at 1,000 documents, beside 100 | at most 1.2 × | 1.10 × | met |")
})

it("is on the page what lies in the results", () => {
  expect(readFileSync(pageFile, "utf8")).toBe(page())
})
