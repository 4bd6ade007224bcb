import { expect, test } from "vitest"
import { type Keepable, letGo, type Retain, retainOf } from "./Retain.ts"

const day = 86_400_000
const now = 100 * day
/** `-`: of no use any more; `p`: in force; `a`: needed as a whole. A run a day, the last one today. */
const going = (retain: Retain, needed: string) => {
  const kinds = { "-": "nothing", p: "published", a: "all" } as const
  const runs = [...needed].map((kind, i): Keepable => ({ run: String(i), started: now - (needed.length - 1 - i) * day, needed: kinds[kind as "-" | "p" | "a"] }))
  const { prune, remove } = letGo(retain, runs, now)
  return [...needed].map((_, i) => (remove.includes(String(i)) ? "x" : prune.includes(String(i)) ? "o" : ".")).join("")
}

test.each([
  // The runs, and what becomes of them: x removed, o parts and deltas only.
  [{ runs: 3 }, "p-p-p-p-a", "oxoxox..."],
  [{ days: 3 }, "p-p-p-p-a", "oxoxo...."],
  [{ runs: 1 }, "-a-a", "x.x."],
  [{ runs: 4, parts: { runs: 2 } }, "-p-p-a", "xooo.."],
  [{ days: 30, parts: { days: 1 } }, "p--pa", "ooo.."],
  [{ runs: 9 }, "p-a", "..."]
] as const)("%j lets go of %s: %s", (retain, runs, expected) => {
  expect(going(retain, runs)).toBe(expected)
})

test.each([{}, { runs: 0 }, { runs: 1.5 }, { runs: 1, days: 1 }, { days: "3" }, { weeks: 2 }, 7, null, { runs: 9, parts: {} }, { runs: 9, parts: { runs: 1, days: 2 } }])("%j is refused", (given) => {
  expect(() => retainOf(given as never, "news")).toThrow(/is \{ runs: 30 \} or \{ days: 30 \}/)
})
