import { expect, it } from "vitest"
import { defaults, documentAt } from "./corpus.ts"

interface Made {
  readonly id: string
  readonly title: string
  readonly text: string
}
interface Truth {
  readonly id: string
  readonly lang: string
  readonly kind: "own" | "same" | "near"
  readonly cluster: number
  readonly labels: ReadonlyArray<string>
}
const make = (index: number, options = defaults) => {
  const { document, truth } = documentAt(options, index)
  return { document: JSON.parse(document) as Made, truth: JSON.parse(truth) as Truth }
}
const corpus = Array.from({ length: 3000 }, (_, index) => make(index))

it("makes the same document of the same seed and index, in whatever order, and another of another seed", () => {
  for (const index of [2999, 17, 0, 1234]) expect(make(index)).toEqual(corpus[index])
  expect(make(17, { ...defaults, seed: 2 }).document.text).not.toBe(corpus[17]!.document.text)
})

it("makes pages as news has them: some 1,800 characters, half of all in simplified Chinese, every third with a list of headlines", () => {
  const mean = corpus.reduce((sum, { document }) => sum + document.text.length, 0) / corpus.length
  expect(mean).toBeGreaterThan(1600)
  expect(mean).toBeLessThan(2000)
  const share = (test: (truth: Truth) => boolean) => corpus.filter(({ truth }) => test(truth)).length / corpus.length
  expect(share(({ lang }) => lang === "zh-Hans")).toBeCloseTo(0.5, 1)
  expect(share(({ lang }) => lang === "zh-Hant")).toBeCloseTo(0.1, 1)
  expect(share(({ lang }) => lang === "en")).toBeCloseTo(0.3, 1)
  expect(share(({ labels }) => labels.includes("headline"))).toBeCloseTo(0.4, 1)
  expect(new Set(corpus.map(({ document }) => document.id)).size).toBe(corpus.length)
})

it("labels each line, and keeps to the body what the body is", () => {
  expect(corpus.filter(({ document, truth }) => document.text.split("\n").length !== truth.labels.length || !truth.labels.includes("keep"))).toEqual([])
})

it("puts in copies at the rates that it is told, of articles that came before", () => {
  expect(corpus.filter(({ truth: { kind, cluster } }, index) => (kind === "own" ? cluster !== index : cluster >= index))).toEqual([])
  const rate = (kind: Truth["kind"]) => corpus.filter(({ truth }) => truth.kind === kind).length / corpus.length
  expect(rate("near")).toBeCloseTo(defaults.near, 1)
  expect(rate("same")).toBeCloseTo(defaults.same, 1)
  const alone = Array.from({ length: 300 }, (_, index) => make(index, { ...defaults, same: 0, near: 0 }).truth.kind)
  expect(new Set(alone)).toEqual(new Set(["own"]))
})

it("copies to the letter where it says so, and under other lines, in other words where not", () => {
  const original = ({ truth }: (typeof corpus)[number]) => corpus[truth.cluster]!.document.text
  const same = corpus.filter(({ truth }) => truth.kind === "same")
  // A copy of a near copy is one to the letter, of that.
  expect(same.filter((one) => one.document.text === original(one)).length / same.length).toBeGreaterThan(0.7)
  const near = corpus.filter(({ truth }) => truth.kind === "near")
  expect(near.filter((one) => one.document.text === original(one)).length).toBeLessThan(near.length * 0.1)
  const shares = (one: (typeof corpus)[number]) => {
    const lines = new Set(original(one).split("\n"))
    return one.document.text.split("\n").some((line) => lines.has(line))
  }
  expect(near.filter(shares).length).toBeGreaterThan(near.length * 0.8)
})
