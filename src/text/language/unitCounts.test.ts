import fc from "fast-check"
import { expect, test } from "vitest"
import { Scratch } from "../codeUnits.ts"
import { countUnits } from "./unitCounts.ts"

test("counts units by class", () => {
  const vowels = Uint8Array.from({ length: 0x10000 }, (_, unit) => ("aeiou".includes(String.fromCharCode(unit)) ? 1 : unit > 0x7f ? 2 : 0))
  const counts = new Uint32Array(3)
  const scratch = new Scratch()
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "e", "x", " ", "市"), maxLength: 40 }), fc.nat(40), (text, from) => {
      const start = Math.min(from, text.length)
      countUnits(scratch.write(text), start, text.length, vowels, counts)
      const part = text.slice(start)
      expect([...counts]).toEqual([/[x ]/g, /[ae]/g, /市/g].map((letters) => part.match(letters)?.length ?? 0))
    })
  )
})
