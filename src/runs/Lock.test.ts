import { fork } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { giveBack, held, take } from "./Lock.ts"

let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "winnow-lock-"))
  path = join(dir, "lock")
})
afterEach(() => rmSync(dir, { recursive: true }))

/** A lock that was written long ago. */
const old = (at: string, content: string) => {
  writeFileSync(at, content)
  utimesSync(at, 1, 1)
}
const ofOwner = (pid: number, host = hostname(), started = "1") => JSON.stringify({ pid, host, started })
/** No process has it: above the largest that Linux gives (2^22). */
const nobody = 2 ** 22 + 1
const half = ofOwner(nobody).slice(0, 9)

const expectOurs = () => {
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid, host: hostname() })
  expect(readdirSync(dir)).toEqual(["lock"])
}

test.each([
  ["empty", ""],
  ["half written", half],
  ["of another shape", "[1]"],
  ["of a process that is gone", ofOwner(nobody)],
  ["of a process whose number was used again", ofOwner(process.pid)]
])("a lock that is %s is taken over", (_, content) => {
  old(path, content)
  expect(held(path, 20_000)).toBeUndefined()
  expect(readFileSync(path, "utf8")).toBe(content)
  take(path)
  expectOurs()
})

test.each([
  ["written just now and names nobody", () => writeFileSync(path, half), "names no process"],
  ["of another host", () => old(path, ofOwner(nobody, "elsewhere")), `process ${nobody} on elsewhere is running this pipeline`],
  ["ours", () => take(path), `process ${process.pid} on`]
])("a lock that is %s is respected", (_, make, words) => {
  make()
  const content = readFileSync(path, "utf8")
  expect(() => take(path)).toThrow(words)
  expect(held(path, Date.now())).toContain(words)
  if (content !== half) expect(held(path, Date.now())).toContain(`it took the lock at ${new Date(statSync(path).mtimeMs).toISOString()}. `)
  expect(readFileSync(path, "utf8")).toBe(content)
  expect(readdirSync(dir)).toEqual(["lock"])
})

test("a process that was killed while it removed a lock stands in nobody's way; one that is at it does", () => {
  old(path, "")
  old(`${path}.stale`, ofOwner(nobody))
  old(`${path}.stale.stale`, "")
  take(path)
  expectOurs()
  old(path, "")
  old(`${path}.stale`, ofOwner(process.ppid, "elsewhere"))
  expect(() => take(path)).toThrow("on elsewhere is running")
  expect(readFileSync(path, "utf8")).toBe("")
})

test("only one's own lock is given back", () => {
  take(path)
  giveBack(path)
  expect(existsSync(path)).toBe(false)
  writeFileSync(path, ofOwner(nobody, "elsewhere"))
  giveBack(path)
  expect(existsSync(path)).toBe(true)
})

test("a folder in its place is told, not tried for ever", () => {
  rmSync(dir, { recursive: true })
  dir = mkdtempSync(join(tmpdir(), "winnow-lock-"))
  expect(() => take(dir)).toThrow("EISDIR")
})

/** Takes the lock again and again; leaves one of nobody in its place half of the time, as if killed. Exits 1 when another was inside. */
const contender = `
import { mkdirSync, renameSync, rmdirSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { giveBack, take } from ${JSON.stringify(new URL("Lock.ts", import.meta.url).href)}
const [path, inside] = process.argv.slice(2)
const mine = inside + process.pid
const nap = new Int32Array(new SharedArrayBuffer(4))
let held = 0
for (const end = Date.now() + 1500; Date.now() < end;) {
  try { take(path) } catch (error) { if (error._tag !== "Locked") throw error; continue }
  try { mkdirSync(inside) } catch { process.exit(1) }
  // Long enough for another to come in, if it can.
  Atomics.wait(nap, 0, 0, 2)
  rmdirSync(inside)
  if (held++ % 2 === 0) { writeFileSync(mine, ""); utimesSync(mine, 1, 1); renameSync(mine, path) } else giveBack(path)
}
process.exit(held > 0 ? 0 : 2)
`

test("of several that find it to be nobody's at the same time, one has it", async () => {
  const file = join(dir, "contender.mjs")
  writeFileSync(file, contender)
  old(path, "")
  const codes = await Promise.all([1, 2, 3, 4].map(() => new Promise((resolve) => fork(file, [path, join(dir, "inside")]).on("exit", resolve))))
  expect(codes).toEqual([0, 0, 0, 0])
}, 30_000)

test("a lock that was handed to a job is respected where nobody can be asked about it, and is the job's own", async () => {
  old(path, JSON.stringify({ job: "17", cluster: "c" }))
  const asked = process.env["PATH"]
  process.env["PATH"] = dir
  try {
    expect(() => take(path)).toThrow("job 17 of the Slurm cluster c has this pipeline's run in hand since 1970-01-01T00:00:01.000Z, and it cannot be asked for from here (there is no scontrol on PATH here)")
  } finally {
    process.env["PATH"] = asked
  }
  const child = fork(new URL("../../test/asJob.ts", import.meta.url), [path], { env: { ...process.env, SLURM_JOB_ID: "17" }, stdio: "inherit" })
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0)
  expect(readdirSync(dir)).toEqual([])
})
