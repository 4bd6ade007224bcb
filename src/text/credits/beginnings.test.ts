import fc from "fast-check"
import { expect, it } from "vitest"
import { Beginnings, inCapitals, Pairs } from "./beginnings.ts"

const words = ["photo", "фото", "ảnh", "pic", "ap", "视觉中国", "d.r"]
const char = fc.constantFrom(...Array.from("photfАфоảnhicap视觉中国.dr xX\u0000\ud83d"))

it("has exactly the first four characters of its words, shorter ones filled up with blanks", () => {
  const beginnings = new Beginnings(words)
  const fours = new Set(words.map((word) => word.padEnd(4).slice(0, 4)))
  for (const four of fours) expect(beginnings.has(four.charCodeAt(0), four.charCodeAt(1), four.charCodeAt(2), four.charCodeAt(3))).toBe(true)
  fc.assert(fc.property(fc.tuple(char, char, char, char), ([a, b, c, d]) => {
    expect(beginnings.has(a.charCodeAt(0), b.charCodeAt(0), c.charCodeAt(0), d.charCodeAt(0))).toBe(fours.has(a + b + c + d))
  }))
})

it("has exactly its pairs", () => {
  const pairs = new Pairs(["照片", "供图", "トップ", "单"])
  for (const [pair, is] of [["照片", true], ["供图", true], ["トッ", true], ["照图", false], ["片照", false], ["单", false], ["xx", false]] as const) expect([pair, pairs.has(pair.charCodeAt(0), pair.charCodeAt(1))]).toEqual([pair, is])
})

it("writes words in capitals, too", () => {
  expect(inCapitals(["фот"])).toEqual(["фот", "Фот", "ФОТ"])
})
