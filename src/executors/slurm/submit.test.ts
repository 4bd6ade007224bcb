import fc from "fast-check"
import { expect, test } from "vitest"
import { ranges } from "./submit.ts"

test("elements of an array as Slurm writes them", () => {
  expect(ranges([0])).toBe("0")
  expect(ranges([0, 1, 2, 5, 7, 8])).toBe("0-2,5,7-8")
  const told = (text: string) => text.split(",").flatMap((range) => {
    const [from, to] = range.split("-").map(Number) as [number, number?]
    return Array.from({ length: (to ?? from) - from + 1 }, (_, i) => from + i)
  })
  fc.assert(fc.property(fc.uniqueArray(fc.nat(200), { minLength: 1 }), (numbers) => {
    const sorted = numbers.sort((a, b) => a - b)
    expect(told(ranges(sorted))).toEqual(sorted)
  }))
})
