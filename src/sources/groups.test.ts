import fc from "fast-check"
import { expect, it } from "vitest"
import { groupBytes, groupFiles, groups } from "./groups.ts"

const MiB = 1024 * 1024
const ofSizes = (...sizes: ReadonlyArray<number>) => groups(sizes.map((bytes) => ({ bytes })))

it("lets small files share a group, and gives a large one its own", () => {
  expect(ofSizes()).toEqual([])
  expect(ofSizes(8 * MiB, 8 * MiB, 1, 40 * MiB, 17 * MiB, 2, 3)).toEqual([[0, 1], [2], [3], [4], [5, 6]])
  expect(ofSizes(40 * MiB, 0)).toEqual([[0], [1]])
  expect(ofSizes(...Array.from({ length: groupFiles + 1 }, () => 1)).map((group) => group.length)).toEqual([groupFiles, 1])
})

it("keeps every file in its place, within the limits", () => {
  fc.assert(fc.property(fc.array(fc.nat({ max: 40 * MiB })), (sizes) => {
    const all = ofSizes(...sizes)
    expect(all.flat()).toEqual(sizes.map((_, i) => i))
    for (const group of all) {
      expect(group.length).toBeGreaterThan(0)
      if (group.length > 1) expect(group.reduce((sum, i) => sum + sizes[i]!, 0)).toBeLessThanOrEqual(groupBytes)
    }
  }))
})
