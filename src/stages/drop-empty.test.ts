import { expect, test } from "vitest"
import { deltaOf } from "../testing.ts"
import { dropEmpty } from "./drop-empty.ts"

test("a text without a letter or digit is dropped", () => {
  for (const text of ["", "\n\n", " \t\u3000\n——…！", "👍🏽\n©™"]) expect(deltaOf(dropEmpty(), text)).toEqual({ drop: { why: "empty" } })
})

test("one letter or digit of any script is enough", () => {
  for (const text of ["\n\n字\n", "7", "٣", "𠮷", "。\nก"]) expect(deltaOf(dropEmpty(), text)).toEqual({})
})
