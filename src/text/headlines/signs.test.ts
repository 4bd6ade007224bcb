import { describe, expect, it } from "vitest"
import { announces, Sign, signsIn } from "./signs.ts"
import { codesOf } from "./lineShape.ts"

describe("signsIn", () => {
  const has = (text: string, sign: number) => signsIn(codesOf(text), 0, text.length, sign) === sign
  it("finds whole words, beginnings marked as such, and wide letters anywhere", () => {
    expect([has("Share this", Sign.furniture), has("The shareholders", Sign.furniture), has("Подписаться", Sign.furniture), has("请扫描二维码", Sign.furniture)]).toEqual([true, false, true, true])
    expect([has("茶叶怎么保存", Sign.asks), has("Here’s the list", Sign.introduces), has("as follows", Sign.introduces), has("He follows", Sign.introduces)]).toEqual([true, true, true, false])
  })
  it("tells signs apart and stays in its range", () => {
    expect(signsIn(codesOf("Why share it"), 0, 12, Sign.asks | Sign.furniture)).toBe(Sign.asks | Sign.furniture)
    expect(signsIn(codesOf("Why share it"), 4, 12, Sign.asks | Sign.furniture)).toBe(Sign.furniture)
  })
})

it("announces: titles of lists", () => {
  const says = (text: string) => announces(codesOf(text), 0, text.length, text)
  expect(["早间要闻速览", "省里七条措施", "要闻今日阅览", "5 things to know", "12 ways out", "Results and fixtures", "Les classements", "レシピ"].map(says)).toEqual([true, true, true, true, true, true, true, true])
  expect(["河湾县办起流动书屋", "Council keeps the night bus", "A fivefold rise", "2024 was dry"].map(says)).toEqual([false, false, false, false])
})
