import { expect, test } from "vitest"
import { sortedSet } from "./hashSet.ts"
import { bandKeys, signature } from "./minhash.ts"

/** Hashes that look random and never change. */
const hashes = (from: number, to: number) => sortedSet(Uint32Array.from({ length: to - from }, (_, i) => {
  const h = Math.imul((from + i) ^ 0x5bf03635, 0x85ebca6b)
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ (h >>> 16)
}))

const agreement = (a: Uint32Array, b: Uint32Array) => a.reduce((same, value, i) => same + (value === b[i] ? 1 : 0), 0) / a.length

test("places of two signatures agree about as often as the sets are alike, small sets and large", () => {
  for (const size of [60, 300, 3000]) {
    for (const jaccard of [0.2, 0.5, 0.8]) {
      const common = Math.round((2 * size * jaccard) / (1 + jaccard))
      let sum = 0
      for (let trial = 0; trial < 20; trial++) {
        const at = trial * 10_000
        sum += agreement(signature(hashes(at, at + size), 126), signature(hashes(at + size - common, at + 2 * size - common), 126))
      }
      expect(Math.abs(sum / 20 - jaccard)).toBeLessThan(0.05)
    }
  }
})

test("on each place is the smallest of all hashes that fall there, those above 2 ** 31 too", () => {
  const all = hashes(0, 2000)
  const whole = signature(all, 126)
  const [low, high] = [signature(all.filter((hash) => hash < 2 ** 31), 126), signature(all.filter((hash) => hash >= 2 ** 31), 126)]
  expect(new Set(whole).isSubsetOf(new Set(all))).toBe(true)
  expect(signature(all.toReversed(), 126)).toEqual(whole)
  // Of one hash more or less only its own place tells.
  for (const hash of whole.slice(0, 5)) expect(signature(all.filter((other) => other !== hash), 126).reduce((sum, value, i) => sum + Number(value !== whole[i]), 0)).toBe(1)
  expect(whole.every((hash, i) => hash === Math.min(low[i]!, high[i]!))).toBe(true)
})

test("every place is filled, even from one hash", () => {
  expect(new Set(signature(Uint32Array.of(7), 126))).toEqual(new Set([7]))
})

test("equal bands give equal keys, and only in the same place", () => {
  const a = Uint32Array.of(1, 2, 3, 4, 5, 6)
  const b = Uint32Array.of(4, 5, 6, 4, 5, 6)
  const [x, y] = [bandKeys([a], 3), bandKeys([b], 3)]
  expect([x.length, y.length]).toEqual([4, 4])
  expect(x.slice(2)).toEqual(y.slice(2))
  expect(x.slice(0, 2)).not.toEqual(y.slice(0, 2))
  expect(y.slice(0, 2)).not.toEqual(y.slice(2))
  expect(bandKeys([a, b], 3).slice(4, 6)).not.toEqual(y.slice(0, 2))
})
