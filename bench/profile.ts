/**
 * Profiles a run of `pipelines/news.ts` over the generated corpus, its workers included, and prints the functions that took longest themselves.
 *
 *     npm run bench:profile [-- DOCUMENTS] [--workers 1] [--corpus CORPUS.jsonl]
 *
 * `bench/profiles/` then holds `command.cpuprofile` and `worker-1.cpuprofile` …, to be opened in the DevTools of Chrome (Performance, load) or in speedscope.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import type { Profiler } from "node:inspector"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { merge } from "./profile/merge.ts"
import { listed, selfTimes } from "./profile/selfTime.ts"
import { generate, inFolder } from "./speed/bench.ts"
import { watch } from "./speed/watch.ts"

/** How many functions are printed. */
const most = 30

const { values, positionals: [documents = "10000"] } = parseArgs({ allowPositionals: true, options: { workers: { type: "string", default: "1" }, corpus: { type: "string" } } })
const root = fileURLToPath(new URL("..", import.meta.url))
const profiles = join(root, "bench/profiles")
rmSync(profiles, { recursive: true, force: true })
mkdirSync(profiles)

await inFolder(async (folder) => {
  const pieces = join(folder, "pieces")
  mkdirSync(pieces)
  if (values.corpus === undefined) generate(folder, Number(documents), 1)
  const input = values.corpus === undefined ? "corpus.jsonl" : resolve(values.corpus)
  const { cost } = await watch({
    program: join(root, "bin/winnow"),
    args: ["run", "news", "--input", input, "--limit", documents, "--out", "out", "--workers", values.workers],
    cwd: folder,
    env: { WINNOW_PROFILES: pieces, NODE_OPTIONS: `--import=${new URL("profile/hook.ts", import.meta.url).href}` }
  })
  const byProcess = Map.groupBy(readdirSync(pieces).toSorted(), (name) => name.slice(0, name.indexOf("-")))
  let workers = 0
  const merged = [...byProcess].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, names]) => {
    const profile = merge(names.map((name) => JSON.parse(readFileSync(join(pieces, name), "utf8")) as Profiler.Profile))
    // No worker loads what the command begins with.
    const isCommand = profile.nodes.some(({ callFrame: { url } }) => url.endsWith("/src/cli.ts"))
    writeFileSync(join(profiles, `${isCommand ? "command" : `worker-${++workers}`}.cpuprofile`), JSON.stringify(profile))
    return profile
  })
  const times = selfTimes(merged, root)
  console.log(`${(times.total / 1000).toFixed(1)} s in JavaScript of ${merged.length} processes; ${cost.cpu.toFixed(1)} s of processor time in ${cost.wall.toFixed(1)} s, the profiler's included\n`)
  console.log(listed(times, most))
  console.log(`\n${readdirSync(profiles).map((name) => join("bench/profiles", name)).join(" ")}`)
})
