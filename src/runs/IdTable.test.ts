import fc from "fast-check"
import { expect, test } from "vitest"
import { IdTable } from "./IdTable.ts"

test("knows what a Map knows", () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 4 })), fc.array(fc.string({ maxLength: 4 })), (added, asked) => {
    const table = new IdTable(added.length)
    const map = new Map<string, number>()
    for (const [place, id] of added.entries()) {
      expect(table.add(id, place)).toBe(!map.has(id))
      if (!map.has(id)) map.set(id, place)
    }
    for (const id of [...added, ...asked]) expect(table.get(id)).toBe(map.get(id))
  }))
})

test("ids that differ in a figure are told apart, a million of them", () => {
  const size = 1_000_000
  const table = new IdTable(size)
  let taken = 0
  for (let i = 0; i < size; i++) if (!table.add(`wire/2026-11-21.jsonl#${i}`, i)) taken++
  expect(taken).toBe(0)
  expect(table.get("wire/2026-11-21.jsonl#777777")).toBe(777_777)
  expect(table.get("wire/2026-11-21.jsonl#1000000")).toBeUndefined()
})
