import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { codesOf, End, LineShape, measure, Notes, shapeOf, Unit, unitBits, unitOf, unitTable } from "./lineShape.ts"

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

  it("sets tags at the end of a line aside", () => {
    expect(["und blieb bis zum Morgen.<br />", "und blieb<br/> </p>", "wer blieb?</strong> <BR>", "a > b", "x < y >", "<br>"].map((line) => [pick(line).end, pick(line).width])).toEqual([
      [End.stop, 25], [End.none, 9], [End.question, 10], [End.none, 5], [End.none, 7], [End.none, 4]
    ])
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

  // Lines of words, wide letters and marks as they come, so that every loop is entered and left at every unit.
  const pieces = fc.constantFrom("a", "B", "word", "Words", "longer", "Longest", "é", "1", "23", " ", "  ", "\t", "\u3000", "茶", "叶放久", "的", "한국", "カナ", ".", "。", "...", "!", "？", "?!", ",", "：", "“", "”", "'", "’", "(", ")", "|", "•", "…", "$", "\ud83d", "\u0000")
  const lines = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""))

  it("counts what a look at every code unit counts", () => {
    fc.assert(fc.property(lines, (text) => {
      const { from, to, lead, ...found } = shapeOf(text)
      const codes = text.slice(from, to).split("").map((unit) => unit.charCodeAt(0))
      const units = codes.map(unitOf)
      const number = (wanted: (unit: number) => boolean) => units.filter(wanted).length
      const isWide = (unit: number) => unit >= Unit.han && unit <= Unit.hangul
      expect({
        letters: number((unit) => unit >= Unit.lower && unit <= Unit.hangul),
        digits: number((unit) => unit === Unit.digit),
        wide: number(isWide),
        upper: number((unit) => unit === Unit.upper),
        commas: number((unit) => unit === Unit.comma),
        open: number((unit) => unit === Unit.opener) - codes.filter((code, i) => units[i] === Unit.closer && code !== 0x2019).length,
        gaps: units.filter((unit, i) => unit === Unit.space && (i === 0 || units[i - 1] === Unit.space || isWide(units[i - 1]!))).length
      }).toEqual({ letters: found.letters, digits: found.digits, wide: found.wide, upper: found.upper, commas: found.commas, open: found.open, gaps: found.gaps })
      const colon = units.findIndex((unit, i) => unit === Unit.colon && i + from >= lead)
      expect(found.colon).toBe(colon < 0 ? -1 : colon + from)
    }))
  })

  it("notes a key for each word of five letters and each pair of telling wide letters", () => {
    const isTelling = (code: number) => unitTable[code]! > unitBits
    fc.assert(fc.property(lines, (text) => {
      const notes = new Notes(text.length + 1)
      const shape = new LineShape()
      measure(codesOf(text), 0, text.length, shape, notes)
      const units = text.split("").map((unit) => unitOf(unit.charCodeAt(0)))
      const long = units.map((unit) => (unit >= Unit.lower && unit <= Unit.letter ? "w" : " ")).join("").split(" ").filter((word) => word.length >= 5).length
      let pairs = 0
      for (let i = 1; i < text.length; i++) if (isTelling(text.charCodeAt(i - 1)) && isTelling(text.charCodeAt(i))) pairs++
      expect(notes.keyCount).toBe(long + pairs)
    }))
  })

  it("gives a line the same shape wherever it stands", () => {
    fc.assert(fc.property(lines, lines, (before, text) => {
      const codes = codesOf(`${before}\n${text}`)
      const shape = new LineShape()
      const notes = new Notes(codes.length)
      measure(codes, before.length + 1, before.length + 1 + text.length, shape, notes)
      const alone = shapeOf(text)
      const { letters, digits, words, capitals, stops, shouts, commas, width, end, number, bullet } = shape
      if (alone.to > alone.from) expect({ letters, digits, words, capitals, stops, shouts, commas, width, end, number, bullet }).toEqual({
        letters: alone.letters, digits: alone.digits, words: alone.words, capitals: alone.capitals, stops: alone.stops, shouts: alone.shouts, commas: alone.commas, width: alone.width, end: alone.end, number: alone.number, bullet: alone.bullet
      })
    }))
  })
})
