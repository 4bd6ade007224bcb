import fc from "fast-check"
import { expect, it } from "vitest"
import type { Tree } from "./forest.ts"
import { Page } from "./page.ts"
import { runFeatureNames } from "./runFeatures.ts"
import { Decider, Runs, thresholdsAt } from "./runs.ts"

const pageOf = (lines: ReadonlyArray<string>): Page => {
  const page = new Page()
  page.read(lines, null, new Set())
  return page
}

const lines = ["A title of six words here", "- one link", "- another link", "- a third link", "Read more", "plain words", "- the last link"]
const scores = Float64Array.of(.1, .9, .65, .95, .4, .2, .7)

/** The features of each run that is asked, by name. */
const read = (page: Page, scores: Float64Array) => {
  const runs = new Runs()
  const found: Array<{ readonly from: number; readonly to: number; readonly values: Record<string, number> }> = []
  runs.each(page, scores, (from, to) => {
    found.push({ from, to, values: Object.fromEntries(runFeatureNames.map((name, f) => [name, Math.round(runs.features.values[f]! * 100) / 100])) })
    return true
  })
  return found
}

it("asks runs from the widest to the surest, none of them twice", () => {
  expect(read(pageOf(lines), scores).map(({ from, to }) => [from, to])).toEqual([[1, 5], [1, 4], [1, 2], [3, 4], [6, 7]])
})

it("reads what a run is and what stands around it", () => {
  const [widest, inner] = read(pageOf(lines), scores)
  expect(widest!.values).toMatchObject({
    "lines": 4, "mean score": .73, "least score": .4, "weak lines": .25, "score before": .1, "score behind": .2, "lines of other runs": 1, "score of other runs": .7,
    "bullets and numbers": .75, "lines of page behind": 2, "says openly": 3, "heading of line behind": 0
  })
  expect(inner!.values).toMatchObject({ "lines": 3, "score of first line": .9, "score of last line": .95, "heading of line behind": 2 })
})

/** What goes with these trees. */
const goneAt = (aggressiveness: number, trees: ReadonlyArray<Tree>, page: Page, scores: Float64Array): Array<number> => {
  const gone = new Uint8Array(page.count)
  new Decider(trees).decide(page, scores, thresholdsAt(aggressiveness), gone)
  return [...gone.entries()].flatMap(([i, is]) => is === 1 ? [i] : [])
}

it("a run goes as a whole but for its weakest lines; one that stays is asked again in its surer parts", () => {
  const page = pageOf(lines)
  const sure: Tree = ["least score", .5, 5, 5]
  expect(goneAt(.5, [sure], page, scores)).toEqual([1, 2, 3, 4, 6])
  expect(goneAt(.4, [sure], page, scores)).toEqual([1, 2, 3, 6])
  expect(goneAt(.5, [["least score", .5, -5, 5]], page, scores)).toEqual([1, 2, 3, 6])
  expect(goneAt(.5, [["least score", .88, -5, 5]], page, scores)).toEqual([1, 3])
})

it("what goes at an aggressiveness goes at any higher one", () => {
  const tree = fc.tuple(fc.constantFrom("least score", "mean score", "lines", "bullets and numbers"), fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }))
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), fc.array(share, { minLength: 7, maxLength: 7 }), share, share, (trees, given, a, b) => {
    const page = pageOf(lines), of = Float64Array.from(given)
    const more = goneAt(Math.max(a, b), trees, page, of)
    for (const i of goneAt(Math.min(a, b), trees, page, of)) expect(more).toContain(i)
  }))
})

it("a page of as many runs as it has lines takes no longer a line than a short one", () => {
  const page = pageOf(Array.from({ length: 60_000 }, (_, i) => `- link ${i}`))
  const many = Float64Array.from({ length: page.count }, (_, i) => i % 2 === 0 ? .9 : .1)
  let asked = 0
  const runs = new Runs()
  const before = process.cpuUsage().user
  runs.each(page, many, () => {
    asked++
    return true
  })
  expect(asked).toBe(30_000)
  expect(process.cpuUsage().user - before).toBeLessThan(2e6)
})
