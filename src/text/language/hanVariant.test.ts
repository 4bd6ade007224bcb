import { expect, test } from "vitest"
import { hanTables } from "../../../bench/make-han-variants.ts"
import * as committed from "./hanVariant.ts"

test("the tables are what the generator makes of OpenCC", async () => {
  expect(await hanTables()).toEqual({
    simplifiedOnly: committed.simplifiedOnly,
    simplifiedAndJapanese: committed.simplifiedAndJapanese,
    traditionalOnly: committed.traditionalOnly,
    japaneseOnly: committed.japaneseOnly
  })
})

test("counts the characters of one form only", () => {
  expect(committed.hanForms("这个国家的经济学")).toEqual({ simplified: 6, chinese: 4, traditional: 0, japanese: 0, corners: 0 })
  expect(committed.hanForms("「這個國家的經濟學」")).toEqual({ simplified: 0, chinese: 0, traditional: 6, japanese: 0, corners: 1 })
  expect(committed.hanForms("東京都知事選挙")).toMatchObject({ chinese: 0, japanese: 1 })
})

test("what both forms write alike counts for neither", () => {
  expect(committed.hanForms("皇后在公里外的山谷里，一只猫出发了")).toMatchObject({ traditional: 0 })
  expect(committed.hanForms("后里干台只面云余周家")).toMatchObject({ simplified: 0, traditional: 0 })
})

test("reads no further than it is told", () => {
  expect(committed.hanForms("这".repeat(50), 10).simplified).toBe(10)
})
