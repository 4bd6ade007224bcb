import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import type { Profiler } from "node:inspector"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { merge } from "./merge.ts"
import { listed, selfTimes } from "./selfTime.ts"

type Profile = Profiler.Profile
const frame = (functionName: string, url = "file:///house/src/a.ts", lineNumber = 0) => ({ functionName, scriptId: "1", url, lineNumber, columnNumber: 0 })
const node = (id: number, name: string, children: ReadonlyArray<number> = [], url?: string, line?: number): Profiler.ProfileNode => ({ id, callFrame: frame(name, url, line), hitCount: 1, children: [...children] })

const first: Profile = { nodes: [node(1, "(root)", [2, 3], ""), node(2, "a", [4]), { id: 3, callFrame: { functionName: "(idle)", scriptId: "0", url: "", lineNumber: -1, columnNumber: -1 } }, node(4, "b", [], "file:///house/node_modules/p/index.js", 6)], startTime: 1000, endTime: 6000, samples: [2, 4, 3, 4], timeDeltas: [0, 1000, 1000, 2000] }
// The numbers of the nodes are others, and `b` is also called by nobody.
const second: Profile = { nodes: [node(7, "(root)", [8, 9], ""), node(8, "b", [], "file:///house/node_modules/p/index.js", 6), node(9, "a", [10]), node(10, "b", [], "file:///house/node_modules/p/index.js", 6)], startTime: 9000, endTime: 12_000, samples: [10, 8, 9], timeDeltas: [500, 1000, 500] }

it("puts profiles together by what is called from where, and lets time go on", () => {
  const both = merge([first, second])
  const stackOf = (id: number): string => {
    const parent = both.nodes.find(({ children }) => children?.includes(id) === true)
    const { functionName } = both.nodes.find((node) => node.id === id)!.callFrame
    return parent === undefined ? functionName : `${stackOf(parent.id)} ${functionName}`
  }
  expect(both.nodes.length).toBe(5)
  expect(both.samples!.map(stackOf)).toEqual(["(root) a", "(root) a b", "(root) (idle)", "(root) a b", "(root) (idle)", "(root) a b", "(root) b", "(root) a", "(root) (idle)"])
  // As in the two of them: when each sample was taken.
  let now = both.startTime
  expect(both.timeDeltas!.map((delta) => (now += delta))).toEqual([1000, 2000, 3000, 5000, 6000, 9500, 10_500, 11_000, 12_000])
  expect([both.startTime, both.endTime]).toEqual([1000, 12_000])
})

it("lists functions by what they took themselves, by file", () => {
  const times = selfTimes([first, second], "/house/")
  expect(listed(times, 30)).toMatchInlineSnapshot(`
    " 71.4 %  p/index.js
             71.4 %       3 ms  b:7
     28.6 %  src/a.ts
             28.6 %       1 ms  a:1"
  `)
  const own = ({ functions }: typeof times) => functions.map(({ name, ms }) => [name, ms])
  expect(own(times)).toEqual([["b", 2.5], ["a", 1]])
  // The time after the last sample of each is known too.
  expect(own(selfTimes([merge([first, second])], "/house/"))).toEqual([["b", 3.5], ["a", 2]])
})

it("has the profile of a worker that was killed once it had answered", () => {
  const folder = mkdtempSync(join(tmpdir(), "winnow-profile-"))
  try {
    writeFileSync(join(folder, "worker.mjs"), `
      function findsPrimes() { let found = 0; for (let n = 2; n < 400_000; n++) { let d = 2; while (d * d <= n && n % d) d++; if (d * d > n) found++ } return found }
      process.on("message", () => { process.send("begun"); process.send({ outcome: findsPrimes() + findsPrimes() }) })`)
    writeFileSync(join(folder, "command.mjs"), `
      import { fork } from "node:child_process"
      const worker = fork(new URL("./worker.mjs", import.meta.url))
      worker.on("message", (message) => { if (message !== "begun") worker.kill("SIGKILL") })
      worker.send({ index: 0 })`)
    const { status, stderr } = spawnSync(process.execPath, ["command.mjs"], { cwd: folder, encoding: "utf8", env: { ...process.env, WINNOW_PROFILES: folder, NODE_OPTIONS: `--import=${new URL("hook.ts", import.meta.url).href}` } })
    expect(stderr).toBe("")
    expect(status).toBe(0)
    const profiles = readdirSync(folder).filter((name) => name.endsWith(".cpuprofile")).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Profile)
    expect(profiles.length).toBe(2)
    const { functions, total } = selfTimes(profiles, `${folder}/`)
    const primes = functions.find(({ name }) => name === "findsPrimes")!
    expect(primes.file).toBe("worker.mjs")
    expect(primes.ms).toBeGreaterThan(10)
    expect(primes.ms).toBeLessThanOrEqual(total)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
