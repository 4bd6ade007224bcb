import { expect, it } from "vitest"
import { isAgency, isBareAgency, mayBeAgency } from "./names.ts"
import { agencies, notAlone } from "./words.ts"

const none: ReadonlySet<string> = new Set()

it("finds every agency by its first characters, however it is written", () => {
  const missed = Array.from(agencies).flatMap((name) => [name, name.toUpperCase(), `${name}.`, `${name} / Jane Doe`].filter((text) => !mayBeAgency(text, 0)))
  expect(missed).toEqual([])
  expect(Array.from(notAlone).filter((name) => !mayBeAgency(name, 0))).toEqual([])
  expect(["Xq Zw", "市民在公园", "ministers"].filter((text) => mayBeAgency(text, 0))).toEqual([])
})

it("knows who passes pictures on, and licences, wherever the marks around them stand", () => {
  const from = ["AP", "AFP", "EPA", "UPI", "dpa", "EFE", "ANSA", "TASS", "Xinhua", "Sputnik", "Kyodo", "imago", "ZUMA", "SIPA", "PA", "Getty", "Reuters", "USA TODAY", "로이터", "타스", "이타르타스", "신화통신", "블룸버그", "게티이미지", "아나돌루", "교도", "스푸트니크", "ロイター", "タス", "新華社", "朝鮮中央通信", "コリアメディア"]
  const to = ["연합뉴스", "연합", "뉴시스", "뉴스1", "共同", "時事", "アフロ", "朝鮮通信", "台湾中央社", "達志影像", "美聯社", "SIPA USA", "Picture Alliance", "연합뉴스TV"]
  expect(from.flatMap((one) => to.map((other) => `${one}=${other}`)).filter((text) => !isAgency(text, none))).toEqual([])
  expect(["CC BY-SA 4.0", "CC0", "cc-by", "CC BY-NC-ND 2.0 de"].filter((text) => !isAgency(text, none))).toEqual([])
  expect(["© Reuters", "@AFP.", "  Getty Images 。", "ＡＦＰ", "\u2009dpa\u00a0"].filter((text) => !isAgency(text, none))).toEqual([])
})

it("finds an agency at the beginning of any word", () => {
  expect(["Jane Doe/Reuters", "photo, AFP", "王小明／新华社", "Xq via Getty Images"].map((text) => isBareAgency(text, none))).toEqual([true, false, true, true])
  expect(isBareAgency("Riverside Photography", none)).toBe(true)
})
