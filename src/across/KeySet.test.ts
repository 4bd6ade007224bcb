import { expect, test } from "vitest"
import { mix } from "../text/mix.ts"
import { KeySet } from "./KeySet.ts"

const key = (i: number) => [mix(i) >>> 0, mix(i ^ 0x5bf03635) >>> 0] as const

test("a key that was added is always there; of others few seem to be", () => {
  const set = new KeySet(10_000)
  for (let i = 0; i < 10_000; i++) set.add(...key(i))
  let wrong = 0
  for (let i = 0; i < 10_000; i++) expect(set.has(...key(i))).toBe(true)
  for (let i = 10_000; i < 110_000; i++) wrong += Number(set.has(...key(i)))
  expect(wrong).toBeLessThan(100_000 / 20)
  expect(new KeySet(0).has(1, 2)).toBe(false)
})
