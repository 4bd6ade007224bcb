import fc from "fast-check"
import { expect, test } from "vitest"
import { renames } from "./Ids.ts"

const part = (key: string, ids: ReadonlyArray<string>) => ({ key, rows: ids.length, ids: () => ids })

test("the second of an id gets ~2, unless the input has that id itself", () => {
  expect(renames([part("p", ["a", "b", "a"]), part("q", ["a~2", "a", "c"])])).toEqual({ p: { 2: "a~3" }, q: { 1: "a~4" } })
  expect(renames([part("p", ["a", "b"])])).toEqual({})
})

test("all ids differ afterwards, and the first of each is left as it is", () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom("a", "a~2", "a~3", "b", "a~2~2", ""), { maxLength: 6 }), { maxLength: 4 }), (parts) => {
    const renamed = renames(parts.map((ids, i) => part(String(i), ids)))
    const after = parts.flatMap((ids, i) => ids.map((id, row) => renamed[i]?.[row] ?? id))
    expect(new Set(after).size).toBe(after.length)
    const before = parts.flat()
    for (const [i, id] of before.entries()) if (before.indexOf(id) === i) expect(after[i]).toBe(id)
  }))
})

test("rows behind a limit do not count", () => {
  expect(renames([{ key: "p", rows: 1, ids: () => ["a", "a"] }])).toEqual({})
})
