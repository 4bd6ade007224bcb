import { expect, test } from "vitest"
import { scriptProfile } from "./profile.ts"
import { scripts } from "./scripts.ts"

const profile = (text: string) => {
  const { lines, fragments, shares } = scriptProfile(text.split("\n").map((line, n) => ({ n, text: line })))
  return {
    lines: lines.map(({ n, script }) => `${n} ${scripts[script]}`),
    fragments: fragments.map(({ n, script, text: found }) => `${n} ${scripts[script]} ${found.trim()}`),
    shares: Object.fromEntries([...shares].flatMap((weight, k) => (weight > 0 ? [[scripts[k]!, Number(weight.toFixed(1))]] : [])))
  }
}

test("each line votes for one script; lines without letters do not vote", () => {
  expect(profile("市政府宣布\n\n2024\nThe mayor said so")).toEqual({ lines: ["0 Han", "3 Latin"], fragments: [], shares: { Han: 13, Latin: 14 } })
})

test("Latin names do not win another script's line", () => {
  expect(profile("ช่วงเวลากับ West Virginia").lines).toEqual(["0 Thai"])
  expect(profile("GlocalMe_环球即时").lines).toEqual(["0 Han"])
})

test("a Chinese sentence within an English line is a fragment", () => {
  const { lines, fragments } = profile("Teachers need to take the initiative to think about how good technical means support education. “教育信息化不是把技术摆在第一位”, she said on Tuesday afternoon")
  expect(lines).toEqual(["0 Latin"])
  expect(fragments).toEqual(["0 Han . “教育信息化不是把技术摆在第一位”,"])
})

test("an English sentence within a Chinese line is a fragment, names are not", () => {
  expect(profile("他在会上用英语说明了学校的新计划: we will open the new library for all students this year").fragments).toEqual(["0 Latin : we will open the new library for all students this year"])
  expect(profile("微软公司发布了新系统 Microsoft Windows Server Datacenter Edition Update").fragments).toEqual([])
})

test("addresses have no script", () => {
  expect(profile("https://example.com/some/long/path/of/words\nnews.example.org")).toEqual({ lines: [], fragments: [], shares: {} })
})
