import fc from "fast-check"
import { expect, test } from "vitest"
import { leastFor, match, type Members, mergePairs, MOST_MEMBERS, sortedOrder } from "./Match.ts"

const members = (rows: ReadonlyArray<readonly [hi: number, lo: number, place: number]>): Members => ({
  keyHi: Uint32Array.from(rows, ([hi]) => hi),
  keyLo: Uint32Array.from(rows, ([, lo]) => lo),
  place: Uint32Array.from(rows, ([, , place]) => place)
})
const listed = ({ a, b }: { readonly a: Uint32Array; readonly b: Uint32Array }) => Array.from(a, (x, i) => `${x}-${b[i]}`)

test("documents that share both halves of a key meet, once", () => {
  const rows = [[1, 2, 9], [1, 2, 4], [1, 3, 4], [2, 2, 9], [7, 7, 4], [7, 7, 9], [7, 7, 5], [7, 7, 5]] as const
  expect(listed(match(members(rows)))).toEqual(["4-5", "4-9", "5-9"])
})

const word = fc.constantFrom(0, 1, 0xffff, 0x10000, 0x80000000, 0xffffffff)
const row = fc.tuple(word, word, fc.integer({ min: 0, max: 20 }))

test("rows are sorted by both halves as unsigned numbers and equal rows keep their order, few rows and many", () => {
  for (const size of [0, 1, 60, 999, 1000, 1001, 5000]) {
    const [high, low] = [7, 13].map((step) => Uint32Array.from({ length: size }, (_, i) => [0, 1, 0xffff, 0x10000, 0x80000000, 0xffffffff][(i * step) % 6]! ^ (i % 5 << 15))) as [Uint32Array, Uint32Array]
    const key = (i: number) => BigInt(high[i]!) * 2n ** 32n + BigInt(low[i]!)
    const expected = Array.from({ length: size }, (_, i) => i).sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : x - y))
    expect(Array.from(sortedOrder(high, low))).toEqual(expected)
  }
})

test("is what comparing every row with every other gives, in any order", () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
    const expected = new Set<string>()
    for (const [hi, lo, a] of rows) for (const [hi2, lo2, b] of rows) if (hi === hi2 && lo === lo2 && a < b) expected.add(`${a}-${b}`)
    const found = listed(match(members(rows)))
    expect(new Set(found)).toEqual(expected)
    expect(found.length).toBe(expected.size)
    expect(listed(match(members(rows.toReversed())))).toEqual(found)
  }))
})

test("in an overfull bucket every member meets the best; the pairs are few, told, and the same for any order of rows", () => {
  const size = 10_000
  const rows = Array.from({ length: size }, (_, place) => [5, 5, place] as const)
  const best = 4321
  const before = (a: number, b: number) => (a === best ? -1 : b === best ? 1 : b - a)
  const found = match(members(rows), before)
  expect(found.thinned).toBe(1)
  expect(found.a.length).toBeLessThan(17 * size)
  const met = new Set(Array.from(found.a, (a, i) => (a === best ? found.b[i]! : found.b[i] === best ? a : -1)).filter((place) => place >= 0))
  expect(met.size).toBe(size - 1)
  expect(listed(match(members(rows.toReversed()), before))).toEqual(listed(found))
})

test("a bucket that is just full is not thinned", () => {
  const rows = Array.from({ length: MOST_MEMBERS }, (_, place) => [0, 0, place] as const)
  const found = match(members(rows))
  expect([found.thinned, found.a.length]).toEqual([0, (MOST_MEMBERS * (MOST_MEMBERS - 1)) / 2])
})

test("the pairs of key ranges, put together, are those of all keys", () => {
  fc.assert(fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
    const [low, high] = [rows.filter(([hi]) => hi < 0x10000), rows.filter(([hi]) => hi >= 0x10000)]
    expect(listed(mergePairs([match(members(high)), match(members(low))]))).toEqual(listed(match(members(rows))))
  }))
})

test("pairs that have one key in common are left out when every document meets many others, whichever ranges their keys are in", () => {
  const rows = [[1, 2, 4], [1, 2, 9], [7, 7, 4], [7, 7, 9], [1, 2, 5], [0x10000, 3, 5], [0x10000, 3, 6]] as const
  const [low, high] = [rows.filter(([hi]) => hi < 5), rows.filter(([hi]) => hi >= 5)]
  const found = mergePairs([match(members(low)), match(members(high))])
  expect([listed(found), [...found.times]]).toEqual([["4-5", "4-9", "5-6", "5-9"], [1, 2, 1, 1]])
  expect(listed(mergePairs([match(members(low)), match(members(high))], 2))).toEqual(["4-9"])
  expect([leastFor(2, 5000, 100), leastFor(2, 200_000, 200_000), leastFor(2, 200_000, 199_999), leastFor(1, 200_000, 100)]).toEqual([1, 1, 2, 1])
})
