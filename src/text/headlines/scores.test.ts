import { expect, test } from "vitest"
import { pointerFinder } from "./cuts.ts"
import { LineScorer } from "./scores.ts"

test("lines score as they do when they are cut, and those that stay are told too", () => {
  const body = "The council of the harbour town met on Monday evening, and it agreed after two hours that the old ferry should run until the spring."
  const lines = ["Ferry runs until spring", "", body, body.replace("Monday", "Tuesday"), "READ MORE", "- Bakery wins a prize in the capital", "- School reopens after the flood"]
  const scorer = new LineScorer(new Set())
  const scores = new Map(scorer.score(lines, lines[0]!, 0).map(({ index, score }) => [index, score]))
  expect([...scores.keys()]).toEqual([0, 2, 3, 4, 5, 6])
  const cut = pointerFinder(.5, new Set())(lines, lines[0]!)
  expect(cut.map(({ index }) => index)).toEqual([4, 5, 6])
  for (const { index, score } of cut) expect(scores.get(index)).toBe(score)
  for (const kept of [0, 2, 3]) expect(scores.get(kept)).toBeLessThan(scores.get(4)!)
  expect(scorer.score(lines, lines[0]!, 0.5).map(({ index }) => index)).toEqual([4, 5, 6])
  expect([...scorer.evidence(new Set([5])).keys()]).toEqual([5])
  expect(scorer.evidence(new Set([5])).get(5)!.length).toBeGreaterThan(0)
})
