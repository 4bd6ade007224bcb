import fc from "fast-check"
import { expect, test } from "vitest"
import { countUnits, unitsOf } from "./units.ts"

test("any text's units, lone surrogates too", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(300), (text, cut) => {
      const given = text.slice(cut) + text
      expect(String.fromCharCode(...unitsOf(given).subarray(0, given.length))).toBe(given)
    })
  )
  expect([...unitsOf("\ud800a").subarray(0, 2)]).toEqual([0xd800, 0x61])
})

test("a text longer than any before, and a short one after it", () => {
  const long = "長い".repeat(300_000)
  const units = unitsOf(long)
  expect([units[0], units[599_999]]).toEqual([0x9577, 0x3044])
  expect(unitsOf("ab").subarray(0, 2)).toEqual(Uint16Array.of(0x61, 0x62))
})

test("counts units by class", () => {
  const vowels = Uint8Array.from({ length: 0x10000 }, (_, unit) => ("aeiou".includes(String.fromCharCode(unit)) ? 1 : unit > 0x7f ? 2 : 0))
  const counts = new Uint32Array(3)
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "e", "x", " ", "市"), maxLength: 40 }), fc.nat(40), (text, from) => {
      const start = Math.min(from, text.length)
      countUnits(unitsOf(text), start, text.length, vowels, counts)
      const part = text.slice(start)
      expect([...counts]).toEqual([/[x ]/g, /[ae]/g, /市/g].map((letters) => part.match(letters)?.length ?? 0))
    })
  )
})
