import fc from "fast-check"
import { expect, test } from "vitest"
import { sortedSet } from "./hashSet.ts"

const expected = (hashes: ReadonlyArray<number>) => Array.from(new Set(hashes)).sort((a, b) => a - b)

test("sorts and takes repeats out, however the hashes are spread", () => {
  const hash = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 40 }), fc.constant(0xffffffff))
  fc.assert(fc.property(fc.array(hash, { size: "large" }), (hashes) => {
    expect(Array.from(sortedSet(Uint32Array.from(hashes)))).toEqual(expected(hashes))
  }))
})

test("hashes that all fall near each other take no longer than sorting", () => {
  const hashes = Uint32Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 300_007)
  const start = performance.now()
  expect(sortedSet(hashes.slice()).length).toBe(300_000)
  expect(performance.now() - start).toBeLessThan(2000)
})
