/** What every executor must do, told through the command: the same bytes, going on, poison, doing things twice, cancelling. */
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { expectNothingRepeated, expectSameBytes, expectTidy, jsonl, Place, until } from "./harness.ts"
import { root } from "./winnow.ts"

export interface Way {
  /** What chooses it on the command line. */
  readonly flags: ReadonlyArray<string>
  readonly env?: Readonly<Record<string, string>>
  /** Whether its stages run in processes of their own, that may die and be ended. */
  readonly hasWorkers: boolean
}

/** Stages that do what some text tells them to; one that waits goes on when a file `go` is there. */
export const obedient = `
import { existsSync } from "node:fs"
import { each } from "${root}src/Stage.ts"

const go = import.meta.dirname + "/go"
const cell = new Int32Array(new SharedArrayBuffer(4))

export const obedient = each("obedient", {
  summary: "does what a text tells it to",
  file: import.meta.url,
  options: {},
  apply: () => (view) => {
    for (const { text } of view.lines) {
      if (text === "throw") throw new Error("told to throw")
      if (text === "exit") process.exit(3)
      if (text === "wait") for (let left = 600; left > 0 && !existsSync(go); left--) Atomics.wait(cell, 0, 0, 100)
    }
    return {}
  }
})
`

export const told = (id: string, ...lines: ReadonlyArray<string>) => ({ id, text: [`the text of ${id}`, ...lines].join("\n") })

/** A place with a stage that obeys, and so many parts of which some wait. */
export const obeying = (...files: ReadonlyArray<ReadonlyArray<unknown>>): Place => {
  const place = new Place(["obedient()"], `import { obedient } from "./obedient.ts"`)
  place.write("obedient.ts", obedient)
  files.forEach((records, i) => place.write(`input/${i}.jsonl`, jsonl(records, true)))
  return place
}

/** Runs a command of a place in this way. */
export const by = ({ flags, env }: Way) => (place: Place, ...args: ReadonlyArray<string>) => place.begin([...args, ...(args[0] === "run" ? ["--date", "2026-01-02", ...flags] : [])], env)

/** Parts of the only run that went through a pass. */
export const passed = (place: Place, segment = 0): number => {
  const runs = place.world().path("runs")
  const folder = join(runs, (existsSync(runs) && readdirSync(runs)[0]) || "none", "marks", `pass-${segment}`)
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+-\d+\.json$/.test(name)).length : 0
}

export const executorContract = (name: string, way: () => Way) =>
  describe(name, () => {
    const command = (place: Place, ...args: ReadonlyArray<string>) => by(way())(place, ...args).ended
    const fine = async (place: Place, ...args: ReadonlyArray<string>) => {
      const ended = await command(place, ...args)
      expect(ended, ended.err).toMatchObject({ code: 0 })
      return ended
    }

    test("publishes the same bytes as one task after another, and has nothing to do then", async () => {
      const place = new Place()
      place.articles(40)
      await place.done("run", "./pipeline.ts", "--date", "2026-01-02", "--out", "reference", "--executor", "inline")
      const { out } = await fine(place, "run", "./pipeline.ts")
      expect(out).toMatch(/published +\d+\n/)
      expectSameBytes(place.world(), place.world("reference"))
      expectTidy(place.world())
      const before = place.world().everything()
      expect((await fine(place, "run", "./pipeline.ts")).out).toMatch(/^nothing new since/)
      expect(place.world().everything()).toEqual(before)
    })

    test("rejects a document that a stage fails on, or that its worker dies of, and no other", async () => {
      const place = obeying([told("a0"), told("a1", "throw"), told("a2")], [told("b0"), ...(way().hasWorkers ? [told("b1", "exit")] : []), told("b2")])
      await fine(place, "run", "./pipeline.ts")
      expect(place.world().records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)).toEqual(["a0", "a2", "b0", "b2"])
      expect(place.world().report().failures).toEqual([
        { stage: "obedient", id: "a1", message: "told to throw" },
        ...(way().hasWorkers ? [{ stage: "obedient", id: "b1", message: "the worker ended with exit code 3" }] : [])
      ])
    })

    test("is cancelled, lets nobody else in before, and goes on; a task that two perform at once does no harm", async () => {
      const place = obeying([told("a0"), told("a1")], [told("b0"), told("b1", "wait")], [told("c0")])
      const world = place.world()
      const { child, ended } = by(way())(place, "run", "./pipeline.ts")
      await until(() => passed(place) >= (way().hasWorkers ? 2 : 1))
      expect((await command(place, "status", "./pipeline.ts")).out).toMatch(way().hasWorkers ? /writing +2 of 3/ : /writing +1 of 3/)
      expect(await command(place, "rerun", "obedient", "--pipeline", "./pipeline.ts")).toMatchObject({ code: 5 })
      // A command that does the work itself hears nothing while a stage is at it.
      if (!way().hasWorkers) child.kill("SIGKILL")
      else {
        await fine(place, "cancel", "./pipeline.ts")
        expect(existsSync(world.path("lock"))).toBe(false)
      }
      expect((await ended).code).not.toBe(0)
      expect(existsSync(world.path("latest"))).toBe(false)
      place.write("go", "")
      const before = world.finished()
      const task = ["task", "--of", "1", world.path("runs", readdirSync(world.path("runs"))[0]!), "0", "pass", "0"]
      await Promise.all([place.done(...task), place.done(...task)])
      await fine(place, "run", "./pipeline.ts")
      expectNothingRepeated(world, before)
      await place.done("run", "./pipeline.ts", "--date", "2026-01-02", "--out", "reference", "--executor", "inline")
      expectSameBytes(world, place.world("reference"))
      expectTidy(world)
    }, 240_000)
  })
