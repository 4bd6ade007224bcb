import { expect, test } from "vitest"
import { isoDate, timeOf } from "./dates.ts"

test.each([
  ["2023-02-21", "2023-02-21"],
  ["2023/8/2 17:44", "2023-08-02T17:44:00"],
  ["2022.06.26", "2022-06-26"],
  ["2023年8月2日 7:05", "2023-08-02T07:05:00"],
  ["20230802", "2023-08-02"],
  ["2023-02-21T10:30:00.123+0800", "2023-02-21T10:30:00+08:00"],
  ["2023-02-21 10:30:00Z", "2023-02-21T10:30:00Z"],
  ["Tue, 21 Feb 2023 10:30:00 GMT", "2023-02-21T10:30:00Z"],
  ["21 Feb 2023", "2023-02-21"],
  ["1676975400", "2023-02-21T10:30:00Z"],
  ["1676975400000", "2023-02-21T10:30:00Z"],
  ["2024-02-29", "2024-02-29"]
])("%s is %s", (text, expected) => expect(isoDate(text)).toBe(expected))

test.each(["", "yesterday", "02/03/2023", "2023-02-30", "2023-13-01", "2023-02-21 25:00", "12 Foo 2023", "9".repeat(100)])("%s is no date", (text) => expect(isoDate(text)).toBeNull())

test("a time without a zone is the same moment on every machine", () => {
  expect(timeOf("2023-02-21T10:30:00")).toBe(Date.UTC(2023, 1, 21, 10, 30))
  expect(timeOf("2023-02-21T10:30:00+08:00")).toBe(Date.UTC(2023, 1, 21, 2, 30))
  expect(timeOf("2023-02-21")).toBe(Date.UTC(2023, 1, 21))
})
