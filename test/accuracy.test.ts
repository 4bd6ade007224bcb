/** What the line stages get right on the labelled pages must not fall; `npm run eval` tells the whole of it. */
import { expect, it } from "vitest"
import { c4, nothing, tailCut } from "../bench/eval/baselines.ts"
import { pagesOf, sets } from "../bench/eval/gold.ts"
import { scoreLines } from "../bench/eval/lineScore.ts"
import { winnow } from "../bench/eval/stages.ts"

it.each([
  ["dev", 0.985, 0.005],
  ["pages-zh", 0.98, 0.003],
  ["pages-en", 0.98, 0.003],
  ["pages-xx", 0.98, 0.003],
  ["blind-zh", 0.945, 0.005],
  ["blind-en", 0.97, 0.015],
  ["blind-xx", 0.95, 0.01],
  // Few lines are to go there: a change of one heading shows.
  ["blind-crawl-zh", 0.82, 0.012],
  ["blind-crawl-en", 0.65, 0.008],
  ["blind-crawl-xx", 0.6, 0.01],
  // Made in ways that nobody expects.
  ["blind-makes-zh", 0.88, 0.03],
  ["blind-makes-en", 0.5, 0.015],
  ["blind-makes-xx", 0.65, 0.02]
])("%s: F1 of headlines and credits is %d or more, body lost %d or less", (set, f1, lost) => {
  const score = scoreLines(pagesOf(set), winnow)
  expect(score.f1).toBeGreaterThanOrEqual(f1)
  expect(score.went.keep[0] / score.went.keep[1]).toBeLessThanOrEqual(lost)
})

it("is better than leaving pages alone, than C4's rule and than a tail cut, on every set", () => {
  for (const set of sets) {
    const pages = pagesOf(set)
    const ours = scoreLines(pages, winnow)
    for (const baseline of [nothing, c4, tailCut]) {
      const theirs = scoreLines(pages, baseline)
      expect(ours.f1, set).toBeGreaterThan(theirs.f1)
      expect(ours.perfect, set).toBeGreaterThanOrEqual(baseline === nothing ? 0 : theirs.perfect)
    }
  }
})

it("scores a perfect cleaner 1, and one that keeps all or drops all as it should", () => {
  const pages = pagesOf("dev")
  const perfect = scoreLines(pages, ({ lines, labels, spans }) =>
    lines.map((line, n) => {
      if (labels[n] === "headline" || labels[n] === "credit") return null
      return spans.filter(([at]) => at === n).toSorted((a, b) => b[1] - a[1]).reduce((left, [, start, end]) => left.slice(0, start) + left.slice(end), line)
    }))
  expect(perfect).toMatchObject({ f1: 1, damaged: 0, perfect: pages.length })
  expect(perfect.spans[0]).toBe(perfect.spans[1])
  expect(scoreLines(pages, nothing)).toMatchObject({ recall: 0, f1: 0 })
  const none = scoreLines(pages, ({ lines }) => lines.map(() => null))
  expect(none.recall).toBe(1)
  expect(none.went.keep[0]).toBe(none.went.keep[1])
})
