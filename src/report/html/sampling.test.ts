import fc from "fast-check"
import { expect, test } from "vitest"
import { Frequent, lot, Lowest, LowestByKind, spread } from "./sampling.ts"

test("lots are spread evenly, also of ids that differ in their last digit only", () => {
  const tenths = Array<number>(10).fill(0)
  for (let i = 0; i < 20_000; i++) tenths[Math.floor(10 * lot(`wire-${i}`))]!++
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  expect(lot("wire-1")).toBe(lot("wire-1"))
})

test("the lowest are those that sorting gives", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 1, max: 8 }), (ranks, most) => {
    const lowest = new Lowest<number>(most)
    for (const [i, rank] of ranks.entries()) lowest.add(rank, i)
    expect(lowest.values).toEqual([...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b).slice(0, most))
  }))
})

test("each kind keeps its own lowest, kinds by name", () => {
  const lowest = new LowestByKind<string>(2)
  for (const [kind, rank] of [["b", 3], ["b", 1], ["b", 2], ["a", 9], ["constructor", 1]] as const) lowest.of(kind).add(rank, `${kind}${rank}`)
  expect(lowest.kinds).toEqual([["a", ["a9"]], ["b", ["b1", "b2"]], ["constructor", ["constructor1"]]])
})

test("parts are taken evenly, all of them when they are few", () => {
  expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3])
  expect(spread([...Array(10).keys()], 4)).toEqual([0, 2, 5, 7])
})

test("what is frequent is found among more than is remembered, its count short by at most one in `width`", () => {
  const frequent = new Frequent<number>(100)
  for (let i = 0; i < 10_000; i++) {
    frequent.add(`once ${i}`, () => i)
    if (i % 10 === 0) frequent.add("often", () => i)
  }
  const [first] = frequent.top(1, 2)
  expect(first).toMatchObject({ key: "often", first: 0 })
  expect(first!.count).toBeGreaterThanOrEqual(1000 - 11_000 / 100)
  expect(first!.count).toBeLessThanOrEqual(1000)
  expect(frequent.isLossy).toBe(true)
  expect(frequent.top(9999, 1).length).toBeLessThan(300)
})
