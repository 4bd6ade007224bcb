import fc from "fast-check"
import { expect, it } from "vitest"
import { featureNames, Features } from "./features.ts"
import { bias, type Tree } from "./forest.ts"
import { chain, Model, runningText } from "./model.ts"
import { Page } from "./page.ts"

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
  expect(model.reasons(0)).toEqual([{ feature: "bullet", value: 1, adds: 4.5 }, { feature: "width", value: 10, adds: 1 }])
})

/** What a tree adds, said plainly. */
const weigh = (tree: Tree, values: Float32Array): number => typeof tree === "number" ? tree : weigh(values[featureNames.indexOf(tree[0])]! <= tree[1] ? tree[2] : tree[3], values)

it("scores as going down each tree by itself does", () => {
  const paragraph = "The council met on Monday, and nobody asked for more than 12 minutes. It rained."
  const lines = ["- one bullet", "plain words", "相关阅读：慢车上的生意", `${paragraph}\n${paragraph}`, "12. Seven mistakes | Daily News", ""]
  const page = pageOf(Array.from({ length: 40 }, (_, i) => lines[i % 6]!).join("\n"))
  const features = new Features()
  const values = Array.from({ length: page.count }, (_, i) => features.read(page, i) ? features.values.slice() : undefined)
  expect(values).toContain(undefined)
  // Limits that features have, or nearly.
  const question = fc.nat(featureNames.length - 1).chain((f) => fc.tuple(
    fc.constant(featureNames[f]!),
    fc.tuple(fc.nat(page.count - 1), fc.constantFrom(1, 1 - 1e-7, 1 + 1e-7, .5, 2, -1), fc.constantFrom(0, 1e-4, -1e-4, .2)).map(([i, by, more]) => (values[i]?.[f] ?? 0) * by + more)
  ))
  const tree = (depth: number): fc.Arbitrary<Tree> => depth === 0 ? fc.double({ min: -1, max: 1, noNaN: true })
    : fc.oneof({ weight: 1, arbitrary: tree(0) }, { weight: 4, arbitrary: fc.tuple(question, tree(depth - 1), tree(depth - 1)).map(([[feature, upTo], yes, no]): Tree => [feature, upTo, yes, no]) })
  fc.assert(fc.property(fc.array(tree(5), { minLength: 1, maxLength: 6 }), (trees) => {
    const model = new Model(trees)
    model.score(page)
    const logits = Float64Array.from(values, (of) => of === undefined ? runningText : trees.reduce((sum: number, one) => sum + weigh(one, of), bias))
    const scores = new Float64Array(page.count)
    chain(logits, page.count, new Float64Array(page.count), new Float64Array(page.count), scores)
    expect(model.scores.slice(0, page.count)).toEqual(scores)
  }), { numRuns: 300 })
})

it("refuses trees that ask too often", () => {
  const deep = (levels: number): Tree => levels === 0 ? 1 : ["width", levels, 0, deep(levels - 1)]
  expect(() => new Model([deep(6)])).toThrow(/more than 5 times/)
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
