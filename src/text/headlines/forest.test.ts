import { expect, it } from "vitest"
import { bias, Forest } from "./forest.ts"

const forest = new Forest([["width", 10, ["asks", .5, 1, 3], -2], .25], ["asks", "width"])

it("adds up what each tree says of a row", () => {
  expect(forest.logit(Float32Array.of(0, 10))).toBe(bias + 1 + .25)
  expect(forest.logit(Float32Array.of(1, 10))).toBe(bias + 3 + .25)
  expect(forest.logit(Float32Array.of(1, 11))).toBe(bias - 2 + .25)
})

it("shares out what a row gets among the features it was asked for", () => {
  const adds = new Float64Array(2)
  forest.share(Float32Array.of(7, 7, 1, 9), 2, adds)
  // The tree says 0 on average, 2 of narrow rows, 3 of narrow ones that ask.
  expect([...adds]).toEqual([1, 2])
})

it("refuses features that are not there", () => {
  expect(() => new Forest([["length of beard", 1, 0, 1]], ["width"])).toThrow(/length of beard.*npm run train/)
})
