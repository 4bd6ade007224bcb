import fc from "fast-check"
import { expect, test } from "vitest"
import { jsonLine } from "./jsonLine.ts"

test("whoever splits at any line separator finds one line, and the same text in it", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("a", "中", '"', "\\", "\n", "\r", "\u2028", "\u2029", "\u0085", "\ud800")), (characters) => {
    const line = jsonLine(characters.join(""))
    return line.endsWith("\n") && !/[\n\u2028\u2029\u0085]/.test(line.slice(0, -1)) && JSON.parse(line) === characters.join("")
  }))
  expect(jsonLine({ "\u2028": "a\u0085b\u2029" })).toBe('{"\\u2028":"a\\u0085b\\u2029"}\n')
})
