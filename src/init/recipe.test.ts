import fc from "fast-check"
import { expect, test } from "vitest"
import { recipe } from "./recipe.ts"
import type { Survey } from "./Survey.ts"

/** A sample of 1,000 lines in 1,000 documents. */
const sample = (cut: number, copies: number, unknown: number, rejected: number): Survey => ({
  files: [],
  said: { fields: {} },
  delimiter: undefined,
  looked: 1,
  sampled: 1000 - rejected,
  rejected: rejected === 0 ? {} : { "no-text": rejected },
  records: 1000,
  guess: undefined,
  apart: [],
  broken: [],
  unsupported: { count: 0, examples: [] },
  estimate: {
    documents: 1000, characters: 900, lines: 1000, cut, trimmed: 0, rules: [], empty: 0, copies, dates: undefined, sites: [],
    languages: [["eng", 1000 - unknown], ["und", unknown]]
  }
})

const names = ["maxLinesRemoved", "maxDropped", "maxUnknownLanguage", "maxRejected"]
const limits = (text: string) => names.map((name) => Number(new RegExp(`^ {4}${name}: ([0-9.]+),`, "m").exec(text)?.[1] ?? Number.NaN))

const share = fc.nat(1000)

test("a limit lies between what the sample has and all; where that cannot be, there is none", () => {
  fc.assert(fc.property(fc.tuple(share, share, share, share), (shares) => {
    const written = limits(recipe(sample(...shares), { name: "news", patterns: ["in"], module: "winnow" }))
    written.forEach((limit, i) => {
      const seen = shares[i]! / 1000
      if (seen < 0.9) expect(limit, names[i]).toBeGreaterThan(seen)
      if (!Number.isNaN(limit)) expect(limit, names[i]).toSatisfy((at: number) => at > seen && at < 1)
    })
  }))
})

test("the limits leave room over what the sample has", () => {
  expect(limits(recipe(sample(400, 100, 20, 0), { name: "news", patterns: ["in"], module: "winnow" }))).toEqual([0.7, 0.8, 0.1, 0.05])
  expect(recipe(sample(970, 0, 0, 0), { name: "news", patterns: ["in"], module: "winnow" })).toContain("// maxLinesRemoved: no limit would hold much: in the sample 97 %")
})
