import fc from "fast-check"
import { expect, it } from "vitest"
import { Tally } from "./tally.ts"

it("counts as a map does, page after page", () => {
  const tally = new Tally()
  fc.assert(fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 500 }), (keys) => {
    tally.clear(keys.length)
    const slots = keys.map((key) => tally.add(key))
    const counts = new Map<number, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    expect(slots.map((slot) => tally.count(slot))).toEqual(keys.map((key) => counts.get(key)))
  }))
})
