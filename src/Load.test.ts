import { expect, test } from "vitest"
import { placeOf } from "./Load.ts"

test("the place is the first line of somebody's own code", () => {
  const ours = new URL("./Stage.ts", import.meta.url).href
  expect(placeOf(`InvalidOptions: no\n    at make (${ours}:169:52)\n    at file:///a/b%20c.ts:2:80\n    at file:///d.ts:9:1`)).toBe("/a/b c.ts:2")
  expect(placeOf("/a/b.ts:3\n  a b\n    ^\n\nSyntaxError: no\n    at file:///x.ts:1:1")).toBe("/a/b.ts:3")
  expect(placeOf("Error: no\n    at node:internal/modules:1:1")).toBeUndefined()
})
