import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { wholeCredit } from "../credits/whole.ts"
import { readFurniture } from "../furniture/lines.ts"
import { isOfOthers as isSurely } from "./others.ts"
import { Page } from "./page.ts"

const page = new Page()
const isOfOthers = (text: string): boolean => {
  page.read([text], null, new Set())
  return page.count === 1 && isSurely(text, page.rows[0]!.others)
}

/** What it says, without the quick ways out. */
const plainly = (text: string): boolean => {
  if (text.length > 160) return false
  const furniture = readFurniture(text.trim())
  return (furniture !== undefined && furniture.score >= .9 && ["editor", "end-mark", "copyright"].includes(furniture.kind)) || (wholeCredit(text.trim(), new Set())?.score ?? 0) >= .9
}

it("knows lines that say plainly what they are", () => {
  expect(["责任编辑：李四", "Edited by Jane Doe", "THE END", "（完）", "© 2024 The Gazette. All rights reserved", "摄影：李四", "Photo: Jane Doe/AFP"].map(isOfOthers)).toEqual(Array.from({ length: 7 }, () => true))
  expect(["编辑部的故事_天天快报", "Editors' picks", "Ending the year in style", "Photo gallery: ten bridges"].map(isOfOthers)).toEqual([false, false, false, false])
})

it("passes by no line of the labelled pages that is one", () => {
  const folder = new URL("../../../data/gold/", import.meta.url)
  const lines = new Set(readdirSync(folder).filter((name) => name.endsWith(".jsonl") && !name.startsWith("blind")).flatMap((file) => readFileSync(new URL(file, folder), "utf8").split("\n").filter((row) => row !== "").flatMap((row) => (JSON.parse(row) as { readonly text: string }).text.split("\n"))))
  const passedBy = [...lines].filter((line) => isOfOthers(line) !== plainly(line))
  expect(passedBy).toEqual([])
})
