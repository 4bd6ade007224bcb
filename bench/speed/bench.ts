/** A folder with a corpus in it, and the commands that are measured there. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { defaults, documentAt } from "../corpus/corpus.ts"
import { writeCorpus } from "../corpus/write.ts"
import { median } from "../median.ts"
import type { Report } from "../../src/runs/Report.ts"
import { phasesOf } from "./phases.ts"
import type { Corpus, Run } from "./Results.ts"
import { type Command, type Cost, untilSaid, watch, type Watched } from "./watch.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const winnow = join(root, "bin/winnow")
/** Compiled code is kept for the floor as it is for the command. */
const cache = { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? join(root, "node_modules/.cache/winnow") }

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/** A folder of its own, which `use` may fill; it goes afterwards. */
export const inFolder = async <A>(use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "winnow-bench-"))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  // Whoever stops it half way does not want the rest of it either: it may be gigabytes.
  const stop = () => process.exit(130)
  process.once("exit", remove)
  for (const signal of signals) process.once(signal, stop)
  try {
    return await use(folder)
  } finally {
    process.off("exit", remove)
    for (const signal of signals) process.off(signal, stop)
    remove()
  }
}

/** Writes `corpus.jsonl` into the folder. */
export const generate = (folder: string, documents: number, seed: number): Omit<Corpus, "dropped"> => {
  const file = join(folder, "corpus.jsonl")
  const copies = writeCorpus(file, documents, { ...defaults, seed })
  return { documents, bytes: statSync(file).size, copies }
}

/** The bare rewrite of the corpus, in a process of its own. */
export const floor = (folder: string): Promise<Watched> =>
  watch({ program: process.execPath, args: [join(root, "bench/speed/floor.ts"), "corpus.jsonl", "floor.jsonl"], cwd: folder, env: cache })

/** `undefined` where jq is not installed. */
export const jq = async (folder: string): Promise<Cost | undefined> => {
  try {
    return (await watch({ program: "jq", args: ["-c", ".", "corpus.jsonl"], cwd: folder, to: join(folder, "jq.jsonl") })).cost
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}

const command = (folder: string, ...args: ReadonlyArray<string>): Command => ({ program: winnow, args, cwd: folder, env: { WINNOW_LOG: "json" } })

/** A run over the corpus, into `out`; `every` as in `Command`. */
export const run = async (folder: string, workers: number, every?: number): Promise<Watched & { readonly run: Run; readonly report: Report }> => {
  const watched = await watch({ ...command(folder, "run", "news", "--input", "corpus.jsonl", "--out", "out", "--workers", `${workers}`), ...(every !== undefined && { every }) })
  const report = JSON.parse(readFileSync(join(folder, "out/news/latest/run.json"), "utf8")) as Report
  const stages = Object.fromEntries(report.stages.map(({ name, ms }) => [name, ms]))
  return { ...watched, report, run: { cost: watched.cost, phases: phasesOf(watched), stages } }
}

/** Documents that fell to another. */
export const droppedIn = ({ dropped }: Report): number => Object.entries(dropped).reduce((sum, [why, count]) => sum + (why.endsWith("duplicate") ? count : 0), 0)

/** The middle one of three starts: what else the machine does meanwhile weighs heavily on so short a time. */
const thrice = async (start: () => Promise<number>): Promise<number> => median([await start(), await start(), await start()])

/** Milliseconds from the start of the command to the first document: read by a run, written by `clean`. */
export const startUp = async (folder: string): Promise<{ readonly run: number; readonly clean: number }> => {
  const { document } = documentAt(defaults, 0)
  writeFileSync(join(folder, "one.jsonl"), `${document}\n`)
  const run = await thrice(async () => {
    const took = await untilSaid(command(folder, "run", "news", "--input", "one.jsonl", "--out", "one", "--log-level", "debug"), "\"reading 1 of 1\"")
    rmSync(join(folder, "one"), { recursive: true })
    return took
  })
  return { run, clean: await thrice(() => untilSaid(command(folder, "clean"), "\n", `${document}\n`)) }
}
