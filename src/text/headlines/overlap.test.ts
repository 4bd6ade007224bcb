import { expect, it } from "vitest"
import { Seen } from "./overlap.ts"

it("tells how much was seen since it was cleared, however often that was", () => {
  const keys = Uint16Array.of(1, 2, 3, 3, 9)
  const seen = new Seen()
  for (let page = 0; page < 300; page++) {
    seen.clear()
    expect(seen.share(keys, 0, 5, 0)).toBe(0)
    seen.add(keys, 1, 4)
    expect([seen.share(keys, 0, 5, 0), seen.share(keys, 0, 5, 1), seen.share(keys, 2, 2, 0)]).toEqual([.6, .4, -1])
  }
})
