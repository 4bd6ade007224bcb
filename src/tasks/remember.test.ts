import fc from "fast-check"
import { expect, test } from "vitest"
import { nightsOf, rememberTasks } from "./remember.ts"

test("each earlier night is remembered by one task; few have a task each, many share at most 64", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (count) => {
    const earlier = Array.from({ length: count }, (_, i) => ({ night: `${i}`, run: `${i}`, corpus: `${i}` }))
    const tasks = rememberTasks({ earlier })
    const shares = Array.from({ length: tasks }, (_, task) => nightsOf({ earlier }, task))
    expect(shares.flat()).toEqual(earlier)
    expect(tasks).toBeLessThanOrEqual(64)
    if (count <= 64) expect(tasks).toBe(count)
    for (const share of shares) expect(share).not.toEqual([])
  }))
})
