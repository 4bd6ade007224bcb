import fc from "fast-check"
import { expect, test } from "vitest"
import { compare } from "../across/Across.ts"
import type { Across, Stage } from "../Stage.ts"
import { page } from "../testing.ts"
import { View } from "../View.ts"
import { dropNearDuplicates } from "./drop-near-duplicates.ts"

const ruled = (stage: Stage, texts: ReadonlyArray<string>) => {
  const views = texts.map((text, i) => View.of(page(text, { id: `d${i}` })))
  return compare(stage.work as Across, views).rulings.map((ruling, i) => {
    const drop = (stage.work as Across).apply(views[i]!, ruling).drop
    return drop === undefined ? "kept" : `${drop.why} of ${drop.of} (${ruling!.method} ${ruling!.similarity.toFixed(2)})`
  })
}

const zh = `河湾镇的老渡口停了三十年，上周六终于有了一座桥。
清晨六点，住在东岸的罗守成扶着栏杆走过去，又走回来，说这是他头一回不用等船就去看孙子。
镇里的水利员董春梅介绍，桥墩打在旧码头的石基上，施工队为此多花了两个月，把每一块条石编了号再放回原处。
西岸的豆腐坊把开门的时间提前了一个钟头，老板娘说过去要等头班船，如今挑担的人天不亮就到了。
桥上没有设收费处，夜里的灯由两岸的村子轮流照看。`
const en = `The ferry at Alder Reach had not run for three decades when the footbridge opened on Saturday morning.
Martin Oakes, who keeps the bakery on the east bank, walked across twice before breakfast and said he had never seen the far shore without waiting for a boat.
Engineers set the piers on the stones of the old landing, numbering each block and putting it back where it had lain, which added eight weeks to the work.
There is no toll, and the two parishes will take turns to look after the lamps.`

test("retitled, edited, shortened, reflowed copies and a Hant copy fall to the longest", () => {
  expect(ruled(dropNearDuplicates(), [
    zh,
    `三十年后，渡口有桥了\n${zh.replace("清晨六点", "早上六点").replace("两个月", "近两个月")}`,
    zh.split("\n").slice(0, 3).join("\n"),
    zh.replaceAll("\n", ""),
    "河灣鎮的老渡口停了三十年，上週六終於有了一座橋。清晨六點，住在東岸的羅守成扶著欄杆走過去，又走回來，說這是他頭一回不用等船就去看孫子。" +
    "鎮裡的水利員董春梅介紹，橋墩打在舊碼頭的石基上，施工隊為此多花了兩個月，把每一塊條石編了號再放回原處。",
    en,
    `Bridge replaces ferry\n${en.split("\n").slice(0, 3).join(" ").toUpperCase()}`
  ])).toMatchInlineSnapshot(`
    [
      "near-duplicate of d1 (jaccard 0.84)",
      "kept",
      "near-duplicate of d1 (jaccard 0.50)",
      "near-duplicate of d1 (jaccard 0.84)",
      "near-duplicate of d1 (jaccard 0.50)",
      "kept",
      "near-duplicate of d5 (jaccard 0.80)",
    ]
  `)
})

test("a teaser of a tenth of the text is found by its beginning", () => {
  const long = Array.from({ length: 40 }, (_, i) => `第${i}段说的是${String.fromCharCode(0x4e00 + 97 * i, 0x5000 + 89 * i, 0x6000 + 83 * i, 0x7000 + 79 * i, 0x5300 + 71 * i)}那件事，前后${"甲乙丙丁戊己庚辛壬癸".slice(i % 7)}各不相同。`).join("\n")
  const teaser = `今日要闻\n${long.slice(0, 150)}`
  expect(ruled(dropNearDuplicates(), [long, teaser])[1]).toMatch(/^near-duplicate of d0 \(containment/)
})

test("other articles, and a series of reports with other figures, are kept", () => {
  const report = (quarter: string, figures: ReadonlyArray<number>) =>
    `Corrin Holdings on Tuesday reported earnings of $${figures[0]} million in its ${quarter} quarter. The company said it had profit of ${figures[1]} cents per share. ` +
    `The average estimate of analysts was for earnings of ${figures[2]} cents per share. The company posted revenue of $${figures[3]} million in the period. ` +
    `Shares have risen ${figures[4]}% since the beginning of the year, and hit $${figures[5]} in the final minutes of trading.`
  const texts = [zh, en, report("first", [41.2, 37, 35, 612.8, 4, 52.19]), report("second", [44.9, 40, 43, 655.1, 11, 57.8])]
  expect(ruled(dropNearDuplicates(), texts)).toEqual(["kept", "kept", "kept", "kept"])
  expect(ruled(dropNearDuplicates({ numbers: 0 }), texts).filter((ruling) => ruling !== "kept")).toHaveLength(1)
})

test("short texts are copies only when one holds all of the other", () => {
  expect(ruled(dropNearDuplicates(), [
    "河湾镇新桥今晨通车，老渡口就此停航",
    "快讯：河湾镇新桥今晨通车，老渡口就此停航",
    "河湾镇新桥昨晨通车，老渡口就此停航"
  ])).toEqual([expect.stringContaining("near-duplicate of d1"), "kept", "kept"])
})

test("a text of one word, in any script, is compared and not lost", () => {
  const texts = ["雨", "快讯", "速報です", "서울 비", "ข่าวด่วน", "عاجل الآن", "חדשות", "नमस्ते", "Новости", "News", "OK", "7", "👍 a", "ꦲ"]
  expect(ruled(dropNearDuplicates(), texts)).toEqual(texts.map(() => "kept"))
})

test("what was compared before leaves nothing behind", () => {
  const stage = dropNearDuplicates()
  const first = ruled(stage, [zh, en])
  ruled(stage, [`${zh}\n${en}`, zh.replaceAll("\n", "")])
  expect(ruled(stage, [zh, en])).toEqual(first)
})

test("containment drops the shorter only", () => {
  const excerpt = en.split("\n").slice(0, 2).join("\n")
  expect(ruled(dropNearDuplicates({ prefer: "first", threshold: 0.9 }), [excerpt, en])).toEqual(["kept", "kept"])
  expect(ruled(dropNearDuplicates({ prefer: "first", threshold: 0.9 }), [en, excerpt])[1]).toContain("near-duplicate of d0")
})

test("A like B and B like C does not make C fall to A", () => {
  const [a, b, c, d, e, f] = en.replaceAll("\n", " ").match(/.{1,110}/g)!
  const texts = [[a, b, c, d].join(" "), [b, c, d, e].join(" "), [c, d, e, f].join(" ")]
  const rulings = ruled(dropNearDuplicates(), texts)
  expect(rulings.filter((ruling) => ruling === "kept").length).toBe(2)
})

test("what survives does not depend on the order of the input", () => {
  const lines = zh.split("\n")
  const texts = [zh, en, ...lines.map((_, i) => lines.filter((_, k) => k !== i).join("\n")), en.slice(0, 300), `${zh}\n${en}`, lines[1]!]
  const kept = (given: ReadonlyArray<string>) => {
    const rulings = ruled(dropNearDuplicates(), given)
    return given.filter((_, i) => rulings[i] === "kept").sort()
  }
  expect(kept(texts).length).toBeLessThan(texts.length)
  fc.assert(fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
    expect(kept(shuffled)).toEqual(kept(texts))
  }), { numRuns: 20 })
})

test("an unknown preference or a share above 1 is refused", () => {
  expect(() => dropNearDuplicates({ prefer: "newest" as "first" })).toThrow(/prefer/)
  expect(() => dropNearDuplicates({ threshold: 1.5 })).toThrow(/threshold/)
})
