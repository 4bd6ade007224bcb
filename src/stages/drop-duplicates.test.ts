import fc from "fast-check"
import { expect, test } from "vitest"
import { compare } from "../across/Across.ts"
import type { Across, Stage } from "../Stage.ts"
import { page } from "../testing.ts"
import { View } from "../View.ts"
import { dropDuplicates } from "./drop-duplicates.ts"

const ruled = (stage: Stage, texts: ReadonlyArray<string>) => {
  const views = texts.map((text, i) => View.of(page(text, { id: `d${i}` })))
  return compare(stage.work as Across, views).rulings.map((ruling, i) => {
    const drop = (stage.work as Across).apply(views[i]!, ruling).drop
    return drop === undefined ? "kept" : `${drop.why} of ${drop.of}`
  })
}

test("texts equal but for case, width, punctuation, spaces, lines, Hant and Hans are one", () => {
  expect(ruled(dropDuplicates({ prefer: "first" }), [
    "河湾镇新桥通车，老人们走了头一遍。\n桥长120米。",
    "The Bridge opens.",
    "河灣鎮新橋通車,老人們走了頭一遍 橋長１２０米",
    "the  bridge\nOPENS!",
    "河湾镇新桥通车，老人们走了头一遍。\n桥长121米。"
  ])).toEqual(["kept", "kept", "duplicate of d0", "duplicate of d1", "kept"])
})

test("texts without a letter or digit take no part", () => {
  expect(ruled(dropDuplicates(), ["……", "……", ""])).toEqual(["kept", "kept", "kept"])
})

test("ten thousand copies leave one", () => {
  const rulings = ruled(dropDuplicates(), Array.from({ length: 10_000 }, (_, i) => `同一条消息${"。".repeat(i % 97)}`))
  expect(new Set(rulings.filter((ruling) => ruling !== "kept")).size).toBe(1)
  expect(rulings.filter((ruling) => ruling === "kept").length).toBe(1)
})

test("a 64-bit key that meets by chance merges nothing", () => {
  const { sketch, verify } = dropDuplicates().work as Across
  const [a, b] = ["one text", "another text"].map((text) => sketch(View.of(page(text)))!)
  expect(verify(a!, { ...b!, keys: a!.keys })).toBeUndefined()
  expect(verify(a!, { ...a! })).toEqual({ similarity: 1, method: "exact" })
})

test("which copy is kept does not depend on the order of the input", () => {
  const texts = ["A b, c.", "a b c", "ABC!", "a b d", "a\nb d", "e"]
  fc.assert(fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
    const kept = (given: ReadonlyArray<string>) => {
      const rulings = ruled(dropDuplicates(), given)
      return given.filter((_, i) => rulings[i] === "kept").sort()
    }
    expect(kept(shuffled)).toEqual(kept(texts))
  }))
})

test("prefer: earliest keeps the copy with the earliest date", () => {
  const views = [null, "2024-05-02", "2024年5月1日"].map((date, i) => View.of(page("一样的话", { id: `d${i}`, meta: { title: null, url: null, date, extra: null } })))
  const { rulings } = compare(dropDuplicates({ prefer: "earliest" }).work as Across, views)
  expect(rulings.map((ruling) => ruling?.of)).toEqual(["d2", "d2", undefined])
})
