import fc from "fast-check"
import { expect, it } from "vitest"
import { chain, Model } from "./headlineModel.ts"
import { Page } from "./headlinePage.ts"

/** The same by adding up all ways to label the lines. */
const byCounting = (logits: ReadonlyArray<number>): Array<number> => {
  const n = logits.length
  const with1 = new Array<number>(n).fill(0)
  let total = 0
  for (let roles = 0; roles < 1 << n; roles++) {
    let weight = 1
    for (let i = 0; i < n; i++) {
      const role = roles >> i & 1
      weight *= role === 1 ? Math.exp(logits[i]!) : 1
      if (i > 0 && role === (roles >> (i - 1) & 1)) weight *= Math.exp(.8)
    }
    total += weight
    for (let i = 0; i < n; i++) if ((roles >> i & 1) === 1) with1[i]! += weight
  }
  return with1.map((sum) => sum / total)
}

it("a line's score is the share of all ways to label the page in which it is a pointer", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 9 }), (logits) => {
    const n = logits.length
    const scores = new Float64Array(n)
    chain(Float64Array.from(logits), n, new Float64Array(n), new Float64Array(n), scores)
    byCounting(logits).forEach((share, i) => expect(scores[i]!).toBeCloseTo(share, 9))
  }))
})

const pageOf = (text: string): Page => {
  const page = new Page()
  page.read(text.split("\n"), null, new Set())
  return page
}

it("weighs lines by the trees it is given, and tells what weighed most", () => {
  const page = pageOf("- one bullet\nplain words\n- another bullet")
  const model = new Model([["bullet", .5, -4, ["width", 13, 6, 4]], ["begins small", .5, .25, 0]])
  model.score(page)
  expect([...model.scores.subarray(0, 3)].map((score) => score > .5)).toEqual([true, false, true])
  expect([...model.reasons(page, (i) => i === 0)]).toEqual([[0, [{ feature: "bullet", value: 1, adds: 4.5 }, { feature: "width", value: 10, adds: 1 }]]])
})

it("refuses trees of features that are not there", () => {
  expect(() => new Model([["length of beard", 1, 0, 1]])).toThrow(/length of beard.*npm run train/)
})

it("long pages take no more room than short ones, and no line is left out", () => {
  const page = pageOf("a short line\n".repeat(100_000))
  const model = new Model([["width", 20, 3, -3]])
  model.score(page)
  expect(model.scores.subarray(0, page.count).every((score) => score > .9)).toBe(true)
  expect(page.count).toBe(100_000)
})
