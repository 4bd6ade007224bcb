/**
 * What it costs to do one stage again, and to find nothing to do: ratios within one run of this script, on generated documents.
 *
 *     bin/node bench/runs.ts [documents]
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Report } from "../src/runs/Report.ts"
import { defaults } from "./corpus/corpus.ts"
import { writeCorpus } from "./corpus/write.ts"
import { median } from "./median.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const documents = Number(process.argv[2] ?? 8000)
const dir = mkdtempSync(join(tmpdir(), "winnow-bench-"))
const stage = "strip-credits"

/** Seconds of wall time of the command. */
const time = (...args: ReadonlyArray<string>): number => {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [join(root, "src/cli.ts"), ...args], { cwd: dir, encoding: "utf8", env: { ...process.env, NODE_COMPILE_CACHE: join(root, "node_modules/.cache/winnow") } })
  if (status !== 0) throw new Error(`winnow ${args.join(" ")}: ${stderr}`)
  return (performance.now() - started) / 1000
}
const report = (out: string): Report => JSON.parse(readFileSync(join(dir, out, "news/latest/run.json"), "utf8")) as Report

try {
  writeCorpus(join(dir, "in.jsonl"), documents, defaults)
  mkdirSync(join(dir, "small"))
  for (let n = 0; n < 10_000; n++) writeFileSync(join(dir, "small", `${n}.txt`), `Page ${n} of the small ones.\n`)
  // The same pipeline without a stage: what reading, carrying and writing cost.
  writeFileSync(join(dir, "bare.ts"), `import * as W from ${JSON.stringify(join(root, "src/index.ts"))}\nexport default W.Pipeline.make("bare", { source: W.Source.files("in.jsonl"), stages: [], sinks: [W.Sink.jsonl()] })\n`)

  const start = median([1, 2, 3].map(() => time("stages")))
  const bare = median([1, 2, 3].map((n) => time("run", "./bare.ts", "--out", `bare-${n}`, "-j", "1"))) - start
  const whole = time("run", "news", "--input", "in.jsonl", "--out", "whole", "-j", "1") - start
  const share = report("whole").stages.find(({ name }) => name === stage)!.ms / 1000
  const only = median([1, 2, 3].map(() => time("rerun", "latest", stage, "--only", "--out", "whole", "-j", "1"))) - start
  time("run", "news", "--input", "small", "--out", "many", "-j", "1")
  const nothing = median([1, 2, 3].map(() => time("run", "news", "--input", "small", "--out", "many", "-j", "1")))

  const seconds = (n: number) => `${n.toFixed(2)} s`
  console.log(`${documents} documents, one worker; start-up of ${seconds(start)} taken off
whole run                         ${seconds(whole)}
without a stage (one read)        ${seconds(bare)}
${stage}'s share of it        ${seconds(share)}
rerun ${stage} --only         ${seconds(only)}   = ${(only / (share + bare)).toFixed(2)} times its share and one read, ${(only / whole).toFixed(2)} of the whole run
nothing to do, 10,000 input files ${seconds(nothing)}   start-up included`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
