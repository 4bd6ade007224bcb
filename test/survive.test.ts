import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { expectSameBytes, jsonl, Place, until } from "./harness.ts"
import { root } from "./winnow.ts"

/** Stages that do what some text tells them to. */
const hostile = `
import { across, each } from "${root}src/Stage.ts"

const obey = (view) => {
  for (const { text } of view.lines) {
    if (text === "throw") throw new Error("told to throw")
    if (text === "exit") process.exit(3)
    if (text === "loop") for (;;);
  }
}

export const hostile = each("hostile", {
  summary: "does what a text tells it to",
  file: import.meta.url,
  options: {},
  apply: () => (view) => {
    obey(view)
    return {}
  }
})

export const hostileAcross = across("hostile-across", {
  summary: "does what a text tells it to when it is to be compared",
  file: import.meta.url,
  options: {},
  work: () => ({
    sketch: (view) => {
      if (view.lines.at(-1).text.startsWith("when compared")) obey(view)
      return undefined
    },
    verify: () => undefined,
    prefer: (a, b) => a.place - b.place,
    apply: () => ({})
  })
})
`

const marked = (id: string, ...lines: ReadonlyArray<string>) => ({ id, text: [`the text of ${id}`, ...lines].join("\n") })
const imports = `import { hostile, hostileAcross } from "./hostile.ts"`

describe("a document that a stage does not survive is found, rejected and told; all others are published", () => {
  const place = new Place(["hostile()", "dropDuplicates()"], imports)
  place.write("hostile.ts", hostile)
  place.write("input/a.jsonl", jsonl([marked("a0"), marked("a1", "throw"), marked("a2"), marked("a3", "exit"), marked("a4"), marked("a5", "exit"), marked("a6")]))
  place.write("input/b.jsonl", jsonl([marked("b0", "loop")], true))
  const run = (workers: number) => place.done("run", "./pipeline.ts", "--date", "2026-01-02", "--patience", "2", "--out", `workers-${workers}`, "--workers", String(workers))
  const [one, two] = [place.world("workers-1"), place.world("workers-2")]

  beforeAll(async () => {
    // Most of it is waiting for a loop to end that never will.
    await Promise.all([run(1), run(2)])
  }, 120_000)

  test("by throwing, by ending its process, by never ending", () => {
    expect(one.records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)).toEqual(["a0", "a2", "a4", "a6"])
    expect(one.records<{ kind: string; id: string; stage: string; why: string; text: string }>("latest", "ledger.jsonl").map(({ kind, id, stage, why, text }) => ({ kind, id, stage, why, text }))).toEqual(
      [["a1", "throw"], ["a3", "exit"], ["a5", "exit"], ["b0", "loop"]].map(([id, line]) => ({ kind: "reject", id, stage: "hostile", why: "stage-failed", text: `the text of ${id}\n${line}` }))
    )
    expect(one.report()).toMatchObject({ read: 8, published: 4, rejected: { "stage-failed": 4 } })
    expect(one.report().failures).toEqual([
      { stage: "hostile", id: "a1", message: "told to throw" },
      { stage: "hostile", id: "a3", message: "the worker ended with exit code 3" },
      { stage: "hostile", id: "a5", message: "the worker ended with exit code 3" },
      { stage: "hostile", id: "b0", message: "no answer within 2s" }
    ])
  })

  test("and the bytes are the same for any number of workers", () => {
    expectSameBytes(two, one)
  })
})

test("of many failures the table tells three and how many more, the report a hundred, and `explain` that of a document", async () => {
  const place = new Place(["hostile()"], imports)
  place.write("hostile.ts", hostile)
  place.write("pipeline.ts", place.read("pipeline.ts").replace("sinks:", "guards: { maxRejected: 1 }, sinks:"))
  const failing = Array.from({ length: 118 }, (_, i) => marked(`a${i}`, "throw"))
  place.write("input/a.jsonl", jsonl([{ id: "fine", text: "a text" }, marked("twice"), marked("twice", "throw"), ...failing]))
  const { out } = await place.done("run", "./pipeline.ts", "--workers", "1")
  expect(out.split("\n").filter((line) => /hostile on|more \(/.test(line)).map((line) => line.trim())).toEqual([
    "failed      hostile on twice~2: told to throw",
    "failed      hostile on a0: told to throw",
    "failed      hostile on a1: told to throw",
    "and 116 more (run.json names the first 100)"
  ])
  expect(place.world().report()).toMatchObject({ published: 2, rejected: { "stage-failed": 119 } })
  expect(place.world().report().failures).toHaveLength(100)
  const told = async (id: string) => (await place.done("explain", id, "--run", "latest", "--pipeline", "./pipeline.ts")).out
  expect(await told("twice~2")).toMatch(/\nrejected by hostile: stage-failed\n\nhostile failed on it: told to throw\n$/)
  expect(await told("twice")).toMatch(/\n\npublished\n$/)
})

test("an across stage that fails on a document rejects it too, and nothing falls to it", async () => {
  const place = new Place(["hostileAcross()", "dropDuplicates()"], imports)
  place.write("hostile.ts", hostile)
  const last = "when compared"
  place.write("input/a.jsonl", jsonl([marked("a0"), marked("a1", "throw", `${last} 1`), marked("a2", "exit", `${last} 2`), { id: "a3", text: marked("a1", "throw", `${last} 1`).text.toUpperCase() }]))
  await place.done("run", "./pipeline.ts", "--out", "out", "--workers", "1")
  const world = place.world()
  expect(world.records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)).toEqual(["a0", "a3"])
  expect(world.report()).toMatchObject({ rejected: { "stage-failed": 2 }, failures: [{ stage: "hostile-across", id: "a1", message: "told to throw" }, { stage: "hostile-across", id: "a2", message: "the worker ended with exit code 3" }] })

  // What was found out is taken over with the sketches.
  await place.done("rerun", "drop-duplicates", "--pipeline", "./pipeline.ts", "--out", "out", "--workers", "1")
  expect(world.redone()).toMatchObject({ "hostile-across": 0, "drop-duplicates": 1 })
  expect(world.report().rejected).toEqual({ "stage-failed": 2 })
  expect(world.report().failures.map(({ id }) => id)).toEqual(["a1", "a2"])
})

test("a task that no document is to blame for fails: what, which part, why, and the command that goes on", async () => {
  const place = new Place(["hostile()"], imports)
  // Fails in the worker only: what a package that is not there, or a file that is not readable, looks like.
  place.write("hostile.ts", `${hostile}\nif (process.send !== undefined) process.exit(7)\n`)
  place.write("input/a.jsonl", jsonl([marked("a0"), marked("a1")]))
  const { code, err } = await place.start("run", "./pipeline.ts", "--out", "here", "--workers", "1")
  expect([code, err]).toEqual([1, "winnow: reading failed: the worker ended with exit code 7\n  to go on from here: winnow run ./pipeline.ts --out here\n"])
  place.write("hostile.ts", hostile)
  await place.done("run", "./pipeline.ts", "--out", "here", "--workers", "1")
  expect(place.world("here").report()).toMatchObject({ read: 2, published: 2 })
})

test("a worker that loops is gone when the command that owned it was killed", async () => {
  const place = new Place(["hostile()"], imports)
  place.write("hostile.ts", hostile.replace("for (;;);", `{ writeFileSync("looping", String(process.pid)); for (;;); }`).replace("\n", `\nimport { writeFileSync } from "node:fs"\n`))
  place.write("input/a.jsonl", jsonl([marked("a0", "loop")]))
  const { child, ended } = place.begin(["run", "./pipeline.ts", "--out", "out", "--workers", "1"])
  const looping = join(place.dir, "looping")
  await until(() => existsSync(looping) && readFileSync(looping, "utf8") !== "")
  child.kill("SIGKILL")
  await until(() => !existsSync(`/proc/${readFileSync(looping, "utf8")}`))
  await ended
})
