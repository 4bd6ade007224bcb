import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { End, shapeOf } from "./lineShape.ts"

const pick = (text: string) => {
  const { lead, bullet, number, width, stops, end, closed, colon } = shapeOf(text)
  return { text: text.slice(lead), bullet: bullet === 0 ? "" : String.fromCharCode(bullet), number, width, stops, end, closed, colon }
}

describe("shapeOf", () => {
  it("sets bullets and numbers aside", () => {
    expect(["- 茶叶放久了还能喝吗", "· 村里来了", "12. Family dog walks home", "3）第三", "[7] Seven", "2024年的春天", "3.5亿元", "1,200 people"].map((line) => {
      const { bullet, number, text } = pick(line)
      return [bullet, number, text]
    })).toEqual([
      ["-", -1, "茶叶放久了还能喝吗"], ["·", -1, "村里来了"], ["", 12, "Family dog walks home"], ["", 3, "第三"], ["", 7, "Seven"],
      ["", -1, "2024年的春天"], ["", -1, "3.5亿元"], ["", -1, "1,200 people"]
    ])
  })

  it("knows a rank that stands alone", () => {
    expect(pick("12")).toMatchObject({ number: 12, text: "" })
  })

  it("tells how a line ends behind closing quotes and brackets", () => {
    expect(["完了。", "“完了。”", "(see above.)", "真的吗？", "Stop!", "他用十年把荒滩变成候鸟驿...", "and then…", "Ingredients:", "1, 2,", "(12张)", "plain", "2024"].map((line) => pick(line).end)).toEqual([
      End.stop, End.stop, End.stop, End.question, End.exclamation, End.ellipsis, End.ellipsis, End.colon, End.comma, End.bracket, End.none, End.digit
    ])
  })

  it("counts sentences that end inside, not initials and decimals", () => {
    expect(pick("He left. She stayed. They met J. K. Moss at 3.5 km.").stops).toBe(2)
    expect(pick("水位上涨。第二批沙袋运抵。").stops).toBe(1)
  })

  it("counts wide letters twice", () => {
    expect(pick("茶a").width).toBe(3)
  })

  it("stays inside any line", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const { from, lead, to, letters, digits, width } = shapeOf(text)
      expect(0 <= from && from <= lead && lead <= to && to <= text.length).toBe(true)
      expect(letters + digits).toBeLessThanOrEqual(text.length)
      expect(width).toBeLessThanOrEqual(2 * text.length)
    }))
  })
})
