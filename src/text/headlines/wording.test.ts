import fc from "fast-check"
import { expect, it } from "vitest"
import { gramsOf, wordsOf, Wording, type Weights } from "./wording.ts"
import { wordWeights } from "./wordWeights.ts"

const unitsOf = (line: string): Uint16Array => Uint16Array.from({ length: line.length }, (_, i) => line.charCodeAt(i))
const told = (wording: Wording, line: string): number => wording.of(unitsOf(line), 0, line.length)

it("reads words small, numbers by their digits, Han and marks one by one", () => {
  expect(wordsOf("WATCH: Mum’s 12 cats")).toEqual(["watch", ":", "mum's", "#2", "cats"])
  expect(gramsOf("男团A组")).toEqual(["男", "团", "a", "组", "<s> 男", "男 团", "团 a", "a 组", "组 </s>"])
  expect(gramsOf("")).toEqual(["<s> </s>"])
})

it("reads no more than the beginning of a long line, and no half of a pair of surrogates", () => {
  expect(wordsOf("很".repeat(5_000_000))).toHaveLength(160)
  expect(wordsOf("📷 Ann \ud83d")).toEqual(["ann"])
})

it("adds up the weights of the words and pairs, whatever the text", () => {
  const text = fc.string({ unit: fc.constantFrom("回", "应", "a", "B", "b", "İ", "’", "'", "1", " ", "　", "!", "？", "ö", "다", "\ud83d", "\udcf7", "\u200b"), maxLength: 40 })
  fc.assert(fc.property(text, fc.array(text, { maxLength: 3 }), fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 7, maxLength: 7 }), (line, others, adds) => {
    const grams = [...new Set([line, ...others].flatMap(gramsOf))]
    const weights: Weights = adds.map((add, k) => [add === 0 ? 1 : add, grams.filter((_, i) => i % 8 === k)])
    const weightOf = new Map(weights.flatMap(([add, some]) => some.map((gram) => [gram, add] as const)))
    const own = gramsOf(line)
    const sum = own.reduce((sum, gram) => sum + (weightOf.get(gram) ?? 0), 0)
    expect(told(new Wording(weights), line)).toBeCloseTo(sum / Math.sqrt(own.length), 4)
  }))
})

it("reads a line where it stands among others", () => {
  const wording = new Wording([[1, ["回 应"]], [-2, ["<s> 官"]]])
  const page = unitsOf("官方\n官方回应\n官")
  expect(wording.of(page, 3, 7)).toBe(told(wording, "官方回应"))
  expect(told(wording, "官方回应")).toBeCloseTo(-1 / 3)
})

it("has learnt how titles that want to be opened are worded", () => {
  const wording = new Wording(wordWeights)
  for (const [title, content] of [["网友晒出账单，客服回应了", "面粉200克，鸡蛋2个"], ["Why do cats purr? Experts explain", "2 tbsp olive oil, plus extra to serve"], ["Так что же случилось на самом деле", "мука — 300 г"]] as const) {
    expect(told(wording, title), title).toBeGreaterThan(told(wording, content))
  }
})
