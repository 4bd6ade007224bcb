import fc from "fast-check"
import { expect, it } from "vitest"
import { isBlank, isPrized } from "./kinds.ts"

it("knows the results of contests by what they begin with", () => {
  const prizes = ["特選", "入選", "佳選", "佳作", "最優秀賞", "優秀賞", "金賞", "銀賞", "銅賞", "大賞", "グランプリ", "第一名", "第12名", "一等奖", "特等獎", "三等奖", "金奖", "银獎", "银奖", "铜奖", "銅獎", "优秀奖", "優秀作品", "最佳作品", "入围奖", "入圍獎", "冠军", "亚军", "亞军", "季军", "대상", "금상", "은상", "동상", "입선", "최우수상", "우수상"]
  expect(prizes.filter((prize) => !isPrized(`${prize}：《晨雾》`))).toEqual([])
  expect(["市民：《晨雾》", "第一次：看海", "入口：东门"].filter(isPrized)).toEqual([])
})

it("takes for blanks what \\s does", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
    expect(isBlank(code)).toBe(/\s/.test(String.fromCharCode(code)))
  }), { numRuns: 2000 })
  for (const blank of " \t\n\u00a0\u1680\u2000\u200a\u2028\u202f\u205f\u3000\ufeff") expect(isBlank(blank.charCodeAt(0))).toBe(true)
})
