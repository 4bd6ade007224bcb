/** Runs on a real Slurm cluster of two nodes: what every executor must do, and what only a cluster can do to it. */
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { by, executorContract, obedient, obeying, passed, told, type Way } from "../executorContract.ts"
import { expectSameBytes, expectTidy, type Moment, type Place } from "../harness.ts"
import { root } from "../winnow.ts"
import { Cluster, until } from "./cluster.ts"

let cluster: Cluster

beforeAll(async () => {
  const folder = process.env["WINNOW_SLURM"] ?? join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "winnow/slurm")
  cluster = await Cluster.start(execFileSync(join(root, "test/slurm/unpack-slurm"), [folder], { encoding: "utf8" }).trim())
})
afterAll(() => cluster.stop())

const way = (): Way => ({ flags: ["--executor", "slurm"], env: cluster.env, hasWorkers: true })
const begin = (place: Place, ...args: ReadonlyArray<string>) => by(way())(place, ...args)
const command = (place: Place, ...args: ReadonlyArray<string>) => begin(place, ...args).ended
const fine = async (place: Place, ...args: ReadonlyArray<string>) => {
  const ended = await command(place, ...args)
  expect(ended, ended.err).toMatchObject({ code: 0 })
  return ended
}

const expectAsAlone = async (place: Place) => {
  await place.done("run", "./pipeline.ts", "--date", "2026-01-02", "--out", "reference", "--executor", "inline")
  expectSameBytes(place.world(), place.world("reference"))
  expectTidy(place.world())
}

/** How often each part went into the pass, by the logs of its elements. */
const tries = (place: Place): ReadonlyArray<number> => {
  const logs = place.world().path("slurm/logs")
  const all = readdirSync(logs).filter((name) => name.startsWith("pass-0-")).map((name) => readFileSync(join(logs, name), "utf8")).join("")
  const parts = [...all.matchAll(/^pass 0\/(\d+)$/gm)].map(([, part]) => Number(part))
  return Array.from({ length: Math.max(...parts) + 1 }, (_, part) => parts.filter((one) => one === part).length)
}

const submission = (place: Place) => JSON.parse(place.world().text("slurm/submission.json")) as { readonly again: number; readonly closing: string; readonly arrays: ReadonlyArray<{ readonly phase: string; readonly job: string }> }

executorContract("--executor slurm", way)

test("a node that dies in the middle of an array: what ran there is done by the other, once, and the bytes are the same", async () => {
  const place = obeying(...["a", "b", "c", "d"].map((file) => [told(`${file}0`), told(`${file}1`, "wait")]))
  const { ended } = begin(place, "run", "./pipeline.ts")
  const running = () => cluster.queue("%N|%T|%k").filter((line) => /^n\d\|RUNNING\|pass-0$/.test(line)).map((line) => line.slice(0, 2)).sort()
  await until(() => running().length === 4 && place.world().exists() && passedTo(place) === 4)
  expect(running()).toEqual(["n1", "n1", "n2", "n2"])
  cluster.kill("n2")
  place.write("go", "")
  await until(() => cluster.stateOf("n2") === "down")
  expect(passed(place)).toBe(2)
  // What was requeued Slurm holds back for two minutes, in case it is still ending on the dead node. Here nothing is.
  const heldBack = cluster.queue("%A|%r").filter((line) => line.endsWith("|BeginTime")).map((line) => line.split("|")[0]!)
  expect(heldBack).toHaveLength(2)
  for (const job of heldBack) cluster.ask("scontrol", "update", `JobId=${job}`, "StartTime=now")
  expect(await ended).toMatchObject({ code: 0 })
  expect([...tries(place)].sort()).toEqual([1, 1, 2, 2])
  await expectAsAlone(place)
  cluster.begin("n2")
  await until(() => cluster.stateOf("n2") === "idle")
})

/** Parts whose element says that it is at them. */
const passedTo = (place: Place): number => {
  const logs = place.world().path("slurm/logs")
  return existsSync(logs) ? readdirSync(logs).filter((name) => name.startsWith("pass-0-") && readFileSync(join(logs, name), "utf8") !== "").length : 0
}

test("the submitting process killed at any moment: nothing is submitted twice that still waits or runs, and the next goes on", async () => {
  const place = obeying([told("a0")], [told("b0"), told("b1", "wait")])
  const kill = async (at: Moment) => {
    place.write("changes", "")
    const pattern = at instanceof RegExp ? at.source : typeof at === "number" ? String(at) : `after:${at.after.source}`
    const { child, ended } = place.begin(["run", "./pipeline.ts", "--date", "2026-01-02", ...way().flags], { ...cluster.env, WINNOW_KILL_COUNT: join(place.dir, "changes"), WINNOW_KILL_AT: pattern })
    await ended
    expect(child.signalCode).toBe("SIGKILL")
  }
  const jobs = () => cluster.queue("%F").length
  // All is submitted and held, and nobody knows of it.
  await kill(/rename .*slurm\/submission\.json$/)
  const all = jobs()
  expect(all).toBeGreaterThan(3)
  // The next takes that back, and is killed when it has written down what it submitted …
  await kill({ after: /rename .*slurm\/submission\.json$/ })
  expect(jobs()).toBe(all)
  expect(new Set(cluster.queue("%T"))).toEqual(new Set(["PENDING"]))
  // … and when the last job has the lock, and the first is still held.
  await kill({ after: /rename .*out\/test\/lock$/ })
  expect(jobs()).toBe(all)
  const { closing } = submission(place)
  const { child, ended } = begin(place, "run", "./pipeline.ts")
  await until(() => passed(place) === 1)
  child.kill("SIGKILL")
  await ended
  const last = begin(place, "run", "./pipeline.ts")
  place.write("go", "")
  expect(await last.ended).toMatchObject({ code: 0 })
  expect(submission(place).closing).toBe(closing)
  expect(tries(place)).toEqual([1, 1])
  await expectAsAlone(place)
})

test("detached, it is published without anybody looking; an element that Slurm ended is submitted again, and no other", async () => {
  const place = obeying([told("a0")], [told("b0", "wait")], [told("c0")])
  const { out } = await fine(place, "run", "./pipeline.ts", "--detach", "--sbatch-option", "nice=5")
  expect(out).toMatch(/^run \S+ is submitted to the Slurm cluster loopback: 4 arrays, and job \d+ that ends the run\n {2}to look at it: {4}winnow status \.\/pipeline\.ts\n {2}to take it back: {2}winnow cancel \.\/pipeline\.ts\n$/)
  await until(() => passed(place) === 2)
  cluster.ask("scancel", `${submission(place).arrays.find(({ phase }) => phase === "pass")!.job}_1`)
  await until(() => submission(place).again === 1)
  place.write("go", "")
  await until(() => existsSync(place.world().path("latest")) && !existsSync(place.world().path("lock")))
  expect(tries(place)).toEqual([1, 2, 1])
  await expectAsAlone(place)
  expect((await fine(place, "status", "./pipeline.ts")).out).toMatch(/^test: nothing is at work\nlast run /)
})

test("a task that cannot be done ends the run: which part, why, and the end of the log; mended, it goes on", async () => {
  const place = obeying([told("a0"), told("a1", "throw")])
  place.write("pipeline.ts", place.read("pipeline.ts").replace("sinks:", "guards: { minDocuments: 3 }, sinks:"))
  // Fails in a worker only: what a package that is not there, or a file that is not readable, looks like.
  place.write("obedient.ts", `${obedient}\nif (process.send !== undefined) process.exit(7)\n`)
  const { code, err } = await command(place, "run", "./pipeline.ts", "--resubmit", "1")
  expect(code).toBe(1)
  expect(err).toMatch(/^winnow: reading 0\.jsonl failed: the worker ended with exit code 7; submitted 2 times\n {2}the end of \S+\/slurm\/logs\/read-0-0\.log:\n(?: {4}.*\n)+ {2}to go on from here: winnow run \S+pipeline\.ts --executor slurm --resubmit 1 --out \S+\n$/)
  place.write("obedient.ts", obedient)
  // Held by a guard, like any other run.
  const held = await command(place, "run", "./pipeline.ts")
  expect(held.code).toBe(4)
  expect(held.err).toMatch(/^winnow: run \S+ \(night 2026-01-02\) is held and not published/)
})
