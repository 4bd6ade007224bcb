import { expect, test } from "vitest"
import { preferring, rankOf } from "./Rank.ts"
import { page } from "./testing.ts"
import { View } from "./View.ts"

test("the input's date, else the page's; one that only fills a field is none", () => {
  const date = (given: string | null) => rankOf(View.of(page("a", { meta: { title: null, url: null, date: given, extra: null } })), 1).date
  expect(date("2024-03-05T10:20:30+08:00")).toBe(Date.UTC(2024, 2, 5, 2, 20, 30))
  expect([null, "", "yesterday", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "05/03/2024"].map(date)).toEqual(Array(6).fill(null))
  const read = View.of(page("a")).apply({ facts: { date: "2024-03-05" } })
  expect(rankOf(read, 1).date).toBe(Date.UTC(2024, 2, 5))
})

const rank = (length: number, date: number | null, hash: number, place: number) => ({ length, date, hash, place })

test("longest: then the earliest, then the smallest hash", () => {
  const ranks = [rank(5, 1, 1, 0), rank(9, null, 1, 1), rank(9, 7, 9, 2), rank(9, 7, 2, 3), rank(9, 6, 9, 4)]
  expect(ranks.sort(preferring("longest")).map(({ place }) => place)).toEqual([4, 3, 2, 1, 0])
})

test("earliest: then the longest; no date comes last", () => {
  const ranks = [rank(9, null, 1, 0), rank(5, 3, 1, 1), rank(6, 3, 1, 2), rank(1, 2, 1, 3)]
  expect(ranks.sort(preferring("earliest")).map(({ place }) => place)).toEqual([3, 2, 1, 0])
})

test("first: the place in the input", () => {
  expect([rank(1, 1, 1, 2), rank(9, 0, 0, 1)].sort(preferring("first")).map(({ place }) => place)).toEqual([1, 2])
})

test("the hash tells texts apart that fold to the same, and is a whole number", () => {
  const hashes = ["a b", "a  b", "a\nb", "A b", "ab", "a b\n"].map((text) => rankOf(View.of(page(text)), 2).hash)
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(hashes.every(Number.isSafeInteger)).toBe(true)
})
