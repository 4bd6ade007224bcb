import fc from "fast-check"
import { expect, test } from "vitest"
import { compare } from "./Across.ts"
import type { Across } from "../Stage.ts"
import { dropDuplicates, dropNearDuplicates } from "../stages/index.ts"
import { page } from "../testing.ts"
import { View } from "../View.ts"

const sentences = [
  "河湾镇的老渡口停了三十年，上周六终于有了一座桥。", "清晨六点，住在东岸的罗守成扶着栏杆走过去，又走回来。", "镇里的水利员介绍，桥墩打在旧码头的石基上。", "西岸的豆腐坊把开门的时间提前了一个钟头。",
  "桥上没有设收费处，夜里的灯由两岸的村子轮流照看。", "縣裡撥了一百二十萬元，其餘由鎮上自籌。", "The ferry at Alder Reach had not run for three decades.", "Martin Oakes walked across twice before breakfast on 12 May.",
  "Engineers set the piers on the stones of the old landing.", "There is no toll, and the two parishes will look after the lamps.", "Рыбаки вышли в море до рассвета и вернулись с пустыми сетями.", "雨", "OK", "7", ""
]
const text = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 9 }).map((lines) => lines.join("\n"))
/** Texts of a few sentences, so that many share some, with changes that a fold takes back; each text also as it is once more. */
const corpus = fc.array(fc.tuple(text, fc.constantFrom((given: string) => given, (given: string) => given.toUpperCase(), (given: string) => given.replaceAll("，", ", ").replaceAll("\n", "\n\n"))), { minLength: 1, maxLength: 14 })
  .map((made) => made.flatMap(([given, change], i) => (i % 3 === 0 ? [given, change(given)] : [change(given)])))

/** What became of each text in both stages, one after the other: its place, and the place that it is published as. */
const published = (texts: ReadonlyArray<string>): ReadonlyArray<number> => {
  const falls = texts.map((_, i) => i)
  let there = texts.map((_, i) => i)
  for (const { work } of [dropDuplicates(), dropNearDuplicates()]) {
    const { rulings } = compare(work as Across, there.map((i) => View.of(page(texts[i]!, { id: String(i) }))))
    rulings.forEach((ruling, at) => {
      if (ruling !== undefined) falls[there[at]!] = Number(ruling.of)
    })
    there = there.filter((_, at) => rulings[at] === undefined)
  }
  const root = (i: number): number => (falls[i] === i ? i : root(falls[i]!))
  return texts.map((_, i) => root(i))
}

test("a document never goes without one that is published in its place; equal texts meet, whatever the case and the spaces", () => {
  fc.assert(fc.property(corpus, (texts) => {
    const roots = published(texts)
    const kept = new Set(roots.filter((root, i) => root === i))
    expect(roots.every((root) => kept.has(root))).toBe(true)
    const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
    for (const [i, text] of texts.entries()) {
      for (const [j, other] of texts.entries()) if (folded(text) === folded(other) && folded(text) !== "") expect([i, j, roots[i]]).toEqual([i, j, roots[j]])
    }
  }), { numRuns: 60 })
})

test("in another order the same texts are published, and each text stands for the same ones", () => {
  const clusters = (texts: ReadonlyArray<string>) => published(texts).map((root, i) => `${texts[root]!} ← ${texts[i]!}`).sort()
  fc.assert(fc.property(corpus.chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }))), ([texts, shuffled]) => {
    expect(clusters(shuffled)).toEqual(clusters(texts))
  }), { numRuns: 60 })
})
