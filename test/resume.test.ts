import { beforeAll, describe, expect, test } from "vitest"
import { expectNothingRepeated, expectSameBytes, expectTidy, type Moment, Place } from "./harness.ts"

const place = new Place()
const run = (out: string) => ["run", "./pipeline.ts", "--out", out, "--date", "2026-01-02", "--workers", "2"]

beforeAll(async () => {
  place.articles(120)
  await place.done(...run("undisturbed"))
})

const moments: Readonly<Record<string, Moment>> = {
  "once the lock is taken": { at: /^lock$/ },
  "while the run is planned": { at: /plan\.json$/ }
}

describe("killed", () => {
  for (const [name, moment] of Object.entries(moments)) {
    test(name, async () => {
      const world = place.world(name)
      expect(await place.killAt(moment, run(name))).toMatchObject({ killed: true })
      const finished = world.finished()
      await place.done(...run(name))
      expectSameBytes(world, place.world("undisturbed"))
      expectNothingRepeated(world, finished)
      expectTidy(world)
    })
  }
})
