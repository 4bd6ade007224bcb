/** What `run` and `rerun` decide, without a process: what is read, redone or refused, and what of it is told. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { zstdCompressSync } from "node:zlib"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, test } from "vitest"
import { told } from "../src/commands/job.ts"
import { inline } from "../src/executors/inline.ts"
import type { Intent } from "../src/runs/Intent.ts"
import { load } from "../src/Load.ts"
import { type Plan, readPlan } from "../src/runs/Plan.ts"
import { type Again, carryOut, decide, decideAgain, type Ending, prepare, rerun } from "../src/runs/Run.ts"
import { foretold, foretoldAgain } from "../src/report/foretold.ts"
import { reportIn } from "../src/runs/Report.ts"
import * as Source from "../src/Source.ts"
import { worldAt } from "../src/runs/World.ts"
import { readJsonl, root, temporaryFolder } from "./winnow.ts"

const story = (name: string) => `The ${name} of the town will open again, its keeper said on the day of ${name} ${name}.`

interface Asked {
  readonly fields?: Partial<Source.Fields>
  readonly limit?: number
  readonly fresh?: boolean
  readonly patterns?: ReadonlyArray<string>
}

/** A pipeline that reads a folder `in`. */
const place = () => {
  const dir = temporaryFolder()
  const file = join(dir, "own.ts")
  mkdirSync(join(dir, "in"))
  writeFileSync(file, `import * as W from ${JSON.stringify(join(root, "src/index.ts"))}\nexport default W.Pipeline.make("own", { source: W.Source.files(${JSON.stringify(join(dir, "in"))}), stages: [W.normaliseText(), W.dropDuplicates()], sinks: [W.Sink.jsonl()] })\n`)
  const world = worldAt(join(dir, "out"), "own")
  let current = file
  const job = Effect.fnUntraced(function*({ fields = {}, limit, fresh = false, patterns = [join(dir, "in")] }: Asked = {}) {
    const { pipeline, file } = yield* load(current)
    return { world, pipeline, file, source: Source.files(patterns, { fields }), date: "2026-11-21", limit, fresh, progress: () => {}, resume: "winnow run ./own.ts", verify: "winnow verify --all" }
  })
  return {
    dir,
    world,
    /** From here on another pipeline of the same name, with one stage more. */
    add: (stage: string) => {
      current = join(dir, "more.ts")
      writeFileSync(current, readFileSync(file, "utf8").replace("W.dropDuplicates()", `${stage}, $&`))
    },
    statuses: () => runs(world.dir).map((run) => reportIn(world.runDir(run)).status),
    give: (name: string, ...records: ReadonlyArray<Record<string, string>>) => writeFileSync(join(dir, "in", name), records.map((record) => `${JSON.stringify(record)}\n`).join("")),
    /** Each with a text of its own, under its id. */
    stories: (name: string, ...ids: ReadonlyArray<string>) => writeFileSync(join(dir, "in", name), ids.map((id) => `${JSON.stringify({ id, text: story(id) })}\n`).join("")),
    intent: (asked?: Asked): Promise<Intent> => Effect.runPromise(Effect.flatMap(job(asked), decide)),
    again: (asked: Again) => Effect.runPromise(Effect.flatMap(job(), (job) => decideAgain(job, asked))),
    run: async (asked?: Asked): Promise<{ readonly intent: Intent; readonly ending: Ending }> => {
      prepare(world)
      return Effect.runPromise(Effect.gen(function*() {
        const given = yield* job(asked)
        const intent = yield* decide(given)
        return { intent, ending: yield* carryOut(given, intent) }
      }).pipe(Effect.provide(inline)))
    },
    rerun: (asked: Again): Promise<Ending> => Effect.runPromise(Effect.flatMap(job(), (job) => Effect.flatMap(decideAgain(job, asked), (intent) => rerun(job, intent))).pipe(Effect.provide(inline))),
    /** How it ends other than well. */
    failure: async (asked?: Asked): Promise<unknown> => {
      const exit = await Effect.runPromiseExit(Effect.flatMap(job(asked), decide))
      return Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
    },
    /** Names of what the run in force of the n-th night was to read. */
    files: (night: number) => (JSON.parse(readFileSync(join(world.runDir(runs(world.dir)[night]!), "plan.json"), "utf8")) as Plan).files.map(({ name }) => name),
    ids: (name = "corpus/2026-11-21.jsonl") => readJsonl<{ id: string }>(join(world.dir, name)).map(({ id }) => id),
    latest: () => readJsonl<{ id: string }>(join(world.dir, "latest/corpus.jsonl")).map(({ id }) => id),
    everything: () => new Map(readdirSync(dir, { recursive: true, encoding: "utf8" }).sort().map((path) => {
      const { ino, mtimeMs, size } = lstatSync(join(dir, path))
      return [path, `${ino} ${mtimeMs} ${size}`]
    }))
  }
}

const runs = (dir: string): ReadonlyArray<string> => (JSON.parse(readFileSync(join(dir, "state.json"), "utf8")) as { nights: ReadonlyArray<{ run: string }> }).nights.map(({ run }) => run)

const content = { fields: { text: "content" } }

describe("a night that is to be read with other options", () => {
  const both = () => {
    const at = place()
    at.give("a.jsonl", { id: "a", text: story("inn"), content: story("mill") })
    at.give("b.jsonl", { id: "b", text: story("port"), content: story("ferry") })
    return at
  }
  const texts = (at: ReturnType<typeof place>) => readJsonl<{ text: string }>(join(at.world.dir, "latest/corpus.jsonl")).map(({ text }) => text)

  test("is read anew while its files are there, be their time another", async () => {
    const at = both()
    await at.run()
    utimesSync(join(at.dir, "in/b.jsonl"), 1, 1)
    const { intent } = await at.run(content)
    expect(intent).toMatchObject({ kind: "again", because: ["--text-field text → content"], notes: [] })
    expect(texts(at)).toEqual([story("mill"), story("ferry")])
    expect(await at.intent(content)).toMatchObject({ kind: "nothing" })
  })

  test("is refused when one of them is gone; nothing changes", async () => {
    const at = both()
    await at.run(content)
    const path = join(at.dir, "in/b.jsonl")
    rmSync(path)
    const before = at.everything()
    expect(await at.failure()).toMatchObject({
      _tag: "Refused",
      message: `night 2026-11-21 cannot be read with other options (--text-field): ${path} is gone or holds something else now. Put it back; or run with what the night was read with (--text-field 'content'); or take what is there as a corpus of its own, with --fresh or another --out. Nothing was changed`
    })
    expect(at.everything()).toEqual(before)
    expect(texts(at)).toEqual([story("mill"), story("ferry")])
    expect(await at.intent(content)).toMatchObject({ kind: "nothing", notes: ["b.jsonl was taken and is gone; what was published of it stays"] })
  })
})

describe("a run that reads standard input", () => {
  /** A first night of one file, and a run that was begun on standard input; `read`: to its end. */
  const begun = async (read: boolean) => {
    const at = place()
    at.stories("a.jsonl", "a1")
    await at.run()
    const [run] = runs(at.world.dir)
    const plan = JSON.parse(readFileSync(join(at.world.runDir(run!), "plan.json"), "utf8")) as Plan
    mkdirSync(join(at.world.runDir("begun"), "parts"), { recursive: true })
    writeFileSync(join(at.world.runDir("begun"), "plan.json"), JSON.stringify({ ...plan, run: "begun", night: "2026-11-22", files: [{ path: "-", name: "stdin", bytes: 0, mtimeMs: 0, sha256: null }], groups: [[0]] }))
    if (read) writeFileSync(join(at.world.runDir("begun"), "parts/00000.json"), `{"parts":[]}`)
    const state = join(at.world.dir, "state.json")
    writeFileSync(state, JSON.stringify({ ...(JSON.parse(readFileSync(state, "utf8")) as object), open: { steps: [{ night: "2026-11-22", run: "begun", parent: null, force: [] }], alone: false } }))
    return at
  }

  test("is gone on with as far as that was read; a pipe that is given then is told to be unread", async () => {
    const at = await begun(true)
    expect(await at.intent()).toMatchObject({ kind: "resume", notes: [] })
    expect(await at.intent({ patterns: ["-"] })).toMatchObject({ kind: "resume", notes: ["standard input was not read: run begun, begun before, is finished first, with what it has read. To have another input read, give the same command again"] })
  })

  test("and had not read it when it was killed, reads what is piped now; without a pipe it is given up", async () => {
    const at = await begun(false)
    expect(await at.intent({ patterns: ["-"] })).toMatchObject({ kind: "resume", notes: ["run begun, begun and not finished, had not read its standard input to the end: it reads what is piped now"] })
    at.stories("b.jsonl", "b1")
    const { intent } = await at.run()
    expect(intent).toMatchObject({ kind: "new", notes: ["run begun, begun and not finished, is given up: it had not read its standard input to the end, which is gone; pipe it again with --input -"] })
    expect(at.files(1)).toEqual(["b.jsonl"])
    expect(await at.intent()).toMatchObject({ kind: "nothing", notes: [] })
  })

  test("cannot be read with other options", async () => {
    const at = await begun(true)
    const state = join(at.world.dir, "state.json")
    const { nights } = JSON.parse(readFileSync(state, "utf8")) as { nights: ReadonlyArray<object> }
    writeFileSync(state, JSON.stringify({ format: 1, nights: [...nights, { night: "2026-11-22", run: "begun" }], open: null }))
    expect(await at.failure(content)).toMatchObject({ _tag: "Refused", message: expect.stringContaining("night 2026-11-22 cannot be read with other options (--text-field): standard input is not kept. Put it back; or run with what") })
  })
})

describe("what --limit keeps from being read", () => {
  const three = () => {
    const at = place()
    at.stories("a.jsonl", "a1", "a2")
    at.stories("b.jsonl", "b1", "b2")
    at.stories("c.jsonl", "c1", "c2")
    return at
  }

  test("is read by the next run without it, a file that was read in part as a whole", async () => {
    const at = three()
    await at.run({ limit: 3 })
    expect(at.ids()).toEqual(["a1", "a2", "b1"])
    at.stories("d.jsonl", "d1")
    await at.run()
    expect(at.files(1)).toEqual(["b.jsonl", "c.jsonl", "d.jsonl"])
    // The one that was published stays where it is.
    expect(at.latest()).toEqual(["b2", "c1", "c2", "d1"])
    expect(await at.intent()).toMatchObject({ kind: "nothing" })
  })

  test("makes the night whole when nothing else is new", async () => {
    const at = three()
    await at.run({ limit: 3 })
    const { intent } = await at.run()
    expect(intent).toMatchObject({ kind: "again", because: ["limit 3 → none"] })
    expect(at.ids()).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"])
    expect(await at.intent()).toMatchObject({ kind: "nothing" })
  })

  test("does not count a file that ends where the limit is, and none when all was read", async () => {
    const at = three()
    await at.run({ limit: 4 })
    at.stories("d.jsonl", "d1")
    await at.run({ limit: 100 })
    expect(at.files(1)).toEqual(["d.jsonl"])
    await at.run()
    expect(at.files(2)).toEqual(["c.jsonl"])
    expect(await at.intent()).toMatchObject({ kind: "nothing" })
  })

  test("stays where it is under the same limit or a lower one, and a night that is whole is never cut down", async () => {
    const at = three()
    await at.run({ limit: 3 })
    expect(await at.intent({ limit: 3 })).toMatchObject({ kind: "nothing" })
    expect(await at.intent({ limit: 2 })).toMatchObject({ kind: "nothing" })
    expect(await at.intent({ limit: 5 })).toMatchObject({ kind: "again", because: ["limit 3 → 5"] })
    await at.run()
    expect(await at.intent({ limit: 2 })).toMatchObject({ kind: "nothing" })
  })

  test("is told when it is gone; what is left of it is a night of its own", async () => {
    const at = three()
    await at.run({ limit: 3 })
    rmSync(join(at.dir, "in/a.jsonl"))
    expect(await at.run()).toMatchObject({ intent: { kind: "new" } })
    expect(at.files(1)).toEqual(["b.jsonl", "c.jsonl"])

    const other = three()
    await other.run({ limit: 3 })
    for (const name of ["b", "c"]) rmSync(join(other.dir, `in/${name}.jsonl`))
    expect(await other.run()).toMatchObject({ intent: { kind: "nothing", notes: [`night 2026-11-21 stays as it was read, up to its limit of 3: ${join(other.dir, "in/b.jsonl")} and 1 more are gone or hold something else now`] } })
    expect(other.ids()).toEqual(["a1", "a2", "b1"])
  })
})

describe("files of a pipeline that are damaged end a command in a sentence", () => {
  const damages: ReadonlyArray<readonly [string, string]> = [["empty", ""], ["cut short", `{"format":1,"ni`], ["another shape", "{}"], ["a list", "[]"], ["null", "null"]]
  test.each(damages)("%s", async (_, bytes) => {
    const at = place()
    at.stories("a.jsonl", "a1")
    await at.run()
    const [run] = runs(at.world.dir)
    for (const file of ["state.json", `runs/${run}/plan.json`, `runs/${run}/run.json`]) {
      const path = join(at.world.dir, file)
      const was = readFileSync(path)
      writeFileSync(path, bytes)
      // The plan and the state say what was taken; the report is needed when a new night is compared with it.
      at.stories("b.jsonl", "b1")
      const exit = await at.run().then(() => undefined, (error: unknown) => error)
      expect(exit, file).toMatchObject({ message: expect.stringContaining(`${path} is damaged: `) })
      expect(exit, file).toMatchObject({ _tag: "Failed", message: expect.stringContaining("; restore it from a backup; without one, ") })
      if (!file.endsWith("run.json")) await expect(at.again({ run: "latest", stage: "drop-duplicates", only: false, nightOnly: false, allNights: false })).rejects.toMatchObject({ _tag: "Failed" })
      writeFileSync(path, was)
      rmSync(join(at.dir, "in/b.jsonl"))
      expect(await at.run()).toMatchObject({ intent: { kind: "nothing" } })
    }
  })

  const cut = (bytes: Buffer) => bytes.subarray(0, -5)
  const flipped = (bytes: Buffer) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 4 : byte))
  const ways: ReadonlyArray<readonly [string, string, (bytes: Buffer) => Uint8Array | undefined, string]> = [
    ["a part, cut off", "parts/00000-00000.jsonl.zst", cut, "it cannot be decompressed ("],
    ["a part, a bit flipped", "parts/00000-00000.jsonl.zst", flipped, "it cannot be decompressed ("],
    ["a part, gone", "parts/00000-00000.jsonl.zst", () => undefined, "it is missing"],
    ["a part, with a line that is none", "parts/00000-00000.jsonl.zst", () => zstdCompressSync("{\n"), "line 1 is no JSON"],
    ["deltas, cut off", "stages/normalise-text/00000-00000.jsonl.zst", cut, "it cannot be decompressed ("],
    ["deltas, emptied", "stages/normalise-text/00000-00000.jsonl.zst", () => new Uint8Array(), "it cannot be decompressed ("]
  ]
  test.each(ways)("%s: told with its path and with what helps, not to try again", async (_, file, damage, what) => {
    const at = place()
    at.stories("a.jsonl", "a1", "a2")
    await at.run()
    const path = join(at.world.runDir(runs(at.world.dir)[0]!), file)
    const bytes = damage(readFileSync(path))
    rmSync(path)
    if (bytes !== undefined) writeFileSync(path, bytes)
    const ended = at.rerun({ run: "latest", stage: file.startsWith("parts") ? "normalise-text" : "drop-duplicates", only: false, nightOnly: false, allNights: false })
    await expect(ended).rejects.toMatchObject({ _tag: "Failed", resume: null, message: expect.stringContaining(`/${file} is damaged: ${what}`) })
    await expect(ended).rejects.toThrow(/; restore it from a backup.*: winnow verify --all$|; restore it from a backup; winnow verify --all tells what else is damaged$/)
  })

  test("the folder of a run that was begun is gone: it is given up, and its files are taken", async () => {
    const at = place()
    at.stories("a.jsonl", "a1")
    await at.run()
    const state = join(at.world.dir, "state.json")
    writeFileSync(state, JSON.stringify({ ...(JSON.parse(readFileSync(state, "utf8")) as object), open: { steps: [{ night: "2026-11-22", run: "lost", parent: null, force: [] }], alone: false } }))
    expect(await at.run()).toMatchObject({ intent: { kind: "nothing", notes: ["run lost, begun and not finished, is given up: its plan.json is gone"] } })
    expect(JSON.parse(readFileSync(state, "utf8"))).toMatchObject({ open: null })
  })
})

describe("what is told beforehand, of a world that does not change by it", () => {
  const asked: Again = { run: "latest", stage: "drop-duplicates", only: false, nightOnly: false, allNights: false }
  const twoNights = async () => {
    const at = place()
    at.stories("a.jsonl", "a1", "a2")
    await at.run({ limit: 1 })
    await at.run({ limit: 2 })
    at.stories("b.jsonl", "b1")
    await at.run()
    const [first, second] = runs(at.world.dir)
    const named = (text: string) => text.replaceAll(second!, "SECOND").replaceAll(first!, "FIRST")
    const untouched = async (make: () => Promise<string>) => {
      const before = at.everything()
      const text = await make()
      expect(at.everything()).toEqual(before)
      return named(text)
    }
    return {
      ...at,
      first: first!,
      told: (asked: Asked = {}) => untouched(async () => foretold(await at.intent(asked), "out/own", asked.limit)),
      toldAgain: (asked: Again) => untouched(async () => foretoldAgain(await at.again(asked), "out/own"))
    }
  }

  test("the four cases of `run`", async () => {
    const at = await twoNights()
    expect(await at.told()).toBe("nothing new since SECOND; nothing would be done")
    expect(await at.told({ fields: { text: "content" } })).toMatchInlineSnapshot(`
      "no new file; night 2026-11-21-1 would be done again from out/own/runs/SECOND:
        --text-field text → content
      and behind it what depends on a result that changes"
    `)
    at.stories("c.jsonl", "c1")
    at.stories("d.jsonl", "d1")
    expect(await at.told({ limit: 1 })).toMatchInlineSnapshot(`
      "2 new files of 4 would be read, 1 document at most:
        c.jsonl  94 bytes
        d.jsonl  94 bytes"
    `)
    expect(await at.told({ fresh: true })).toMatchInlineSnapshot(`
      "4 new files of 4 would be read:
        a.jsonl  188 bytes
        b.jsonl  94 bytes
        c.jsonl  94 bytes
        d.jsonl  94 bytes"
    `)
    const state = join(at.world.dir, "state.json")
    const { nights } = JSON.parse(readFileSync(state, "utf8")) as { nights: ReadonlyArray<{ night: string; run: string }> }
    writeFileSync(state, JSON.stringify({ format: 1, nights: nights.slice(0, 1), open: { steps: [{ ...nights[1], parent: null, force: [] }], alone: false } }))
    expect(await at.told()).toMatchInlineSnapshot(`"SECOND (night 2026-11-21-1) was begun and not finished; it would be finished"`)
    const plan = join(at.world.runDir(nights[1]!.run), "plan.json")
    writeFileSync(plan, readFileSync(plan, "utf8").replace(`"unicode": "`, `"unicode": "0 and `))
    expect(await at.told()).toMatchInlineSnapshot(`
      "SECOND (night 2026-11-21-1) was begun and not finished; it would be finished, with what changed since:
        normalise-text: Unicode 0 and 17.0 → 17.0 changed"
    `)
  })

  test("`rerun`, of the last night, of an earlier one, of all, of one stage only", async () => {
    const at = await twoNights()
    expect(await at.toldAgain(asked)).toMatchInlineSnapshot(`
      "night 2026-11-21-1 would be done again from out/own/runs/SECOND:
        drop-duplicates was asked for
      and behind it what depends on a result that changes"
    `)
    expect(await at.toldAgain({ ...asked, run: at.first })).toMatchInlineSnapshot(`
      "night 2026-11-21 would be done again from out/own/runs/FIRST:
        drop-duplicates was asked for
      and behind it what depends on a result that changes
      then, where what they are compared with or a stage of theirs changed: night 2026-11-21-1"
    `)
    expect(await at.toldAgain({ ...asked, run: at.first, nightOnly: true })).toMatchInlineSnapshot(`
      "night 2026-11-21 would be done again from out/own/runs/FIRST:
        drop-duplicates was asked for
      and behind it what depends on a result that changes
      left as they are, marked stale if what they are compared with changes: night 2026-11-21-1"
    `)
    expect(await at.toldAgain({ ...asked, allNights: true })).toMatchInlineSnapshot(`
      "nights 2026-11-21, 2026-11-21-1 would be done again, each from its run in force:
        drop-duplicates was asked for
      and behind it what depends on a result that changes"
    `)
    expect(await at.toldAgain({ ...asked, only: true })).toMatchInlineSnapshot(`
      "the deltas of drop-duplicates would be made from out/own/runs/SECOND, and nothing published:
        drop-duplicates was asked for"
    `)
  })
})

describe("`rerun` decides before anything is made", () => {
  const asked: Again = { run: "latest", stage: "drop-duplicates", only: false, nightOnly: false, allNights: false }

  test("a world that is not there stays so", async () => {
    const at = place()
    await expect(at.again(asked)).rejects.toMatchObject({ _tag: "Refused", message: `there is no run to do again in ${at.world.dir}; begin with: winnow run ./own.ts` })
    expect(readdirSync(at.dir)).toEqual(["in", "own.ts"])
  })

  test("a run may be named by the beginning of its id", async () => {
    const at = place()
    at.stories("a.jsonl", "a1")
    await at.run()
    const [run] = runs(at.world.dir)
    expect(await at.again({ ...asked, run: run!.slice(0, 8) })).toMatchObject({ run })
    await expect(at.again({ ...asked, run: "1999" })).rejects.toMatchObject({ message: expect.stringContaining("there is no run 1999") })
  })

  test("what it reads is taken over, and told as it was read", async () => {
    const at = place()
    at.give("a.jsonl", { id: "a", text: story("inn"), content: story("mill") })
    await at.run(content)
    await at.rerun(asked)
    // Still of the night that was read with it, though the pipeline says otherwise.
    expect(await at.intent(content)).toMatchObject({ kind: "nothing" })
    expect(await at.intent()).toMatchObject({ kind: "again", because: ["--text-field content → text"] })
  })
})

test("a run that does the last night again for a changed stage tells of nights made without it, and what does them", async () => {
  const at = place()
  at.stories("a.jsonl", "a1")
  await at.run()
  at.stories("b.jsonl", "b1")
  await at.run()
  at.add("W.dropShort()")
  const words = async (ending: Promise<Ending>) => told(await ending, at.world, { pipeline: "./own.ts", out: "out" })
  expect(await words(at.run().then(({ ending }) => ending))).toMatch(/\n\nmade with another drop-short, and left so: night 2026-11-21\n  to bring all nights up to date: winnow rerun drop-short --all-nights --pipeline \.\/own\.ts$/)
  const all = await words(at.rerun({ run: "latest", stage: "drop-short", only: false, nightOnly: false, allNights: true }))
  expect(all).not.toContain("left so")
  expect(all.match(/\n\nown 2026/g)).toHaveLength(2)
})

describe("nights that are left as they are when one before them is done again", () => {
  const nightOnly: Again = { run: "latest", stage: "normalise-text", only: false, nightOnly: true, allNights: false }
  const nights = async (count: number) => {
    const at = place()
    for (let n = 1; n <= count; n++) {
      at.give(`${n}.jsonl`, { id: `long${n}`, text: story(`house${n}`) }, { id: `short${n}`, text: `Few words ${n}.` })
      await at.run()
    }
    return at
  }

  test("are not marked when its corpus is the same to the byte", async () => {
    const at = await nights(2)
    expect(await at.rerun({ ...nightOnly, run: runs(at.world.dir)[0]! })).toMatchObject({ kind: "published", stale: [] })
    expect(at.statuses()).toEqual(["published", "published"])
    expect(await at.intent()).toMatchObject({ kind: "nothing" })
  })

  test("are brought up to date by the next run, by themselves or before a new night; --dry-run tells it", async () => {
    const at = await nights(3)
    at.add("W.dropShort({ minLength: 40 })")
    expect(await at.rerun({ ...nightOnly, run: runs(at.world.dir)[0]! })).toMatchObject({ stale: ["2026-11-21-1", "2026-11-21-2"] })
    expect(at.statuses()).toEqual(["published", "stale", "stale"])
    expect(foretold(await at.intent(), "out/own", undefined)).toMatchInlineSnapshot(`
      "no new file; nights 2026-11-21-1, 2026-11-21-2 would be done again, each from its run in force:
        night 2026-11-21-1: night 2026-11-21 was done again after it
        night 2026-11-21-2: night 2026-11-21 was done again after it
        drop-short is new
      and behind it what depends on a result that changes"
    `)
    at.stories("4.jsonl", "new")
    expect(foretold(await at.intent(), "out/own", undefined)).toMatchInlineSnapshot(`
      "first, where what they are compared with or a stage of theirs changed, nights 2026-11-21-1, 2026-11-21-2 would be done again:
        night 2026-11-21-1: night 2026-11-21 was done again after it
        night 2026-11-21-2: night 2026-11-21 was done again after it
      then
      1 new file of 4 would be read:
        4.jsonl  98 bytes"
    `)
    await at.run()
    expect(at.statuses()).toEqual(["published", "published", "published", "published"])
    const inForce = runs(at.world.dir)
    expect(inForce.map((run) => readPlan(at.world.runDir(run)).earlier.map(({ run }) => run))).toEqual(inForce.map((_, n) => inForce.slice(0, n)))
    expect(at.ids("corpus/2026-11-21-2.jsonl")).toEqual(["long3"])
    expect(at.latest()).toEqual(["new"])
    expect(await at.intent()).toMatchObject({ kind: "nothing" })
  })

  test("are as they should be again, without being done, once it is as it was", async () => {
    const at = await nights(2)
    const [first, second] = runs(at.world.dir)
    writeFileSync(join(at.world.runDir(second!), "run.json"), readFileSync(join(at.world.runDir(second!), "run.json"), "utf8").replace('"status": "published"', '"status": "stale"'))
    expect(at.statuses()).toEqual(["published", "stale"])
    const ending = await at.rerun({ ...nightOnly, run: first!, nightOnly: false })
    expect(ending).toMatchObject({ stale: [], kept: ["2026-11-21-1"] })
    expect(told(ending, at.world, { pipeline: "./own.ts", out: "out" })).toMatch(/\n\nlooked at and kept, since nothing changes there: night 2026-11-21-1$/)
    expect(runs(at.world.dir)[1]).toBe(second)
    expect(at.statuses()).toEqual(["published", "published"])
  })
})
