import fc from "fast-check"
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
  ["2024-02-29", "2024-02-29"],
  ["2023-02-21T10:30:00+14:00", "2023-02-21T10:30:00+14:00"],
  ["2023-02-21T10:30:00-09:30", "2023-02-21T10:30:00-09:30"]
])("%s is %s", (text, expected) => expect(isoDate(text)).toBe(expected))

test.each(["", "yesterday", "02/03/2023", "2023-02-30", "2023-13-01", "2023-02-21 25:00", "12 Foo 2023", "9".repeat(100),
  "2023-02-21T10:30+99:99", "2023-02-21T10:30+14:01", "2023-02-21T10:30-12:30", "2023-02-21T10:30+08:60", "21 Feb 2023 10:30 +9999", "Foo, 21 Feb 2023", "31 Feb 2023", "2023-02-29",
  "2023-02-21 24:61", "2023-02-21 24:00", "2023-02-21 10:60", "2023-02-21 10:30:61", "0000-01-01", "00000101", "0099-12-31", "2023-00-10", "2023-01-00", "0123456789", "0000000000000"])("%s is no date", (text) => expect(isoDate(text)).toBeNull())

test("what is a date at all is a moment that any program can read back", () => {
  const digits = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 31 })).map((n) => String(n).padStart(2, "0"))
  const zone = fc.oneof(fc.constantFrom("", "Z", " GMT"), fc.tuple(fc.constantFrom("+", "-"), digits, fc.constantFrom("", ":"), digits).map((parts) => parts.join("")))
  const month = fc.constantFrom("Jan", "Feb", "Mai", "Jun", "Dec")
  const text = fc.tuple(fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(2023, 2024)).map((n) => String(n).padStart(4, "0")), month, digits, digits, digits, digits, digits, zone, fc.boolean())
    .map(([year, name, month, day, hour, minute, second, zone, isMail]) => (isMail ? `${day} ${name} ${year} ${hour}:${minute}:${second} ${zone.trim().replace(":", "")}`.trim() : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`))
  fc.assert(fc.property(text, (text) => {
    const iso = isoDate(text)
    if (iso === null) return
    expect(timeOf(iso)).not.toBeNaN()
    expect(new Date(timeOf(iso.slice(0, 10))).toISOString().slice(0, 10)).toBe(iso.slice(0, 10))
  }), { numRuns: 3000 })
})

test("a time without a zone is the same moment on every machine", () => {
  expect(timeOf("2023-02-21T10:30:00")).toBe(Date.UTC(2023, 1, 21, 10, 30))
  expect(timeOf("2023-02-21T10:30:00+08:00")).toBe(Date.UTC(2023, 1, 21, 2, 30))
  expect(timeOf("2023-02-21")).toBe(Date.UTC(2023, 1, 21))
})
