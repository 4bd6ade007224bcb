import { expect, test } from "vitest"
import { columns, grouped, harmless, shortened } from "./terminal.ts"

test("controls are shown, never sent; letters, emoji and joiners stay", () => {
  expect(harmless("\x1b[2J\x07 a\tb \u202eexe\u2066 \u0085\u2028 \ud83d\ude00 👩‍👩‍👧 می‌شود \ud800")).toBe("\\x1b[2J\\x07 a\tb \\u202eexe\\u2066 \\x85\\u2028 \ud83d\ude00 👩‍👩‍👧 می‌شود \\ud800")
})

test("wide characters take two columns", () => {
  expect([columns("abc"), columns("中文"), columns("한국"), columns("")]).toEqual([3, 4, 4, 0])
  expect([shortened("abcdef", 4), shortened("中文字", 5), shortened("abc", 3)]).toEqual(["abc…", "中文…", "abc"])
})

test("numbers are grouped the same on every machine", () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"])
})
