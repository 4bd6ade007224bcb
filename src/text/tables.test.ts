import { expect, it } from "vitest"
import { isTableRule, tableLines } from "./tables.ts"

it("knows the rule below a table's head", () => {
  for (const line of ["---|---|", "| :--- | ---: |", "---|---|---"]) expect(isTableRule(line), line).toBe(true)
  for (const line of ["", "---", "|", "- | -", "a ---|---", "-- 3 --|"]) expect(isTableRule(line), line).toBe(false)
})

it("finds head, rule and rows of tables, and nothing of rows without a rule", () => {
  const lines = ["Most ordered", "rank | dish |", "---|---|", "1 | century egg |", "2 | torn chicken |", "Read more", "a | b", "Photos | Videos | Live"]
  expect([...tableLines(lines)].toSorted()).toEqual([1, 2, 3, 4])
  expect(tableLines(["---|---|", "a | b"]).size).toBe(0)
})
