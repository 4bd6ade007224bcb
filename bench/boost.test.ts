import { expect, it } from "vitest"
import { featureCount, featureNames } from "../src/text/headlines/features.ts"
import type { Tree } from "../src/text/headlines/forest.ts"
import { boost, type Example, Role } from "./boost.ts"
import { dice } from "./dice.ts"

const terms = { rounds: 30, depth: 2, rate: .3, least: 5, strength: 1, lines: 1, features: 1, other: 1, body: 1, seed: 1 }
const width = featureNames.indexOf("width"), asks = featureNames.indexOf("asks")

/** Pages of one line that is a pointer when it is either narrow or asks, not both: no sum of the two tells. */
const pages = (count: number): Array<Example> => {
  const random = dice(5)
  return Array.from({ length: count }, () => {
    const values = new Float32Array(featureCount)
    values[width] = Math.floor(random() * 20) * 5
    values[asks] = random() < .5 ? 1 : 0
    return { roles: Uint8Array.of((values[width]! < 50) !== (values[asks] === 1) ? Role.pointer : Role.body), read: Uint8Array.of(1), values, weight: 1 }
  })
}

const says = (tree: Tree, values: Float32Array): number =>
  typeof tree === "number" ? tree : says(values[featureNames.indexOf(tree[0])]! <= tree[1] ? tree[2] : tree[3], values)

it("learns what holds of two features together", () => {
  const examples = pages(400)
  const trees = boost(examples, featureNames, [], terms)
  const right = examples.filter(({ values, roles }) => (trees.reduce<number>((sum, tree) => sum + says(tree, values), 0) > .5) === (roles[0] === Role.pointer))
  expect(right.length).toBe(400)
})

it("goes on from what is known", () => {
  const all: Tree = ["asks", .5, 0, 3]
  expect(boost(pages(60), featureNames, [all], { ...terms, rounds: 1 })[0]).toBe(all)
  const leaves = (tree: Tree): Array<number> => typeof tree === "number" ? [tree] : [...leaves(tree[2]), ...leaves(tree[3])]
  const least = (known: ReadonlyArray<Tree>) => Math.min(...leaves(boost(pages(400), featureNames, known, { ...terms, rounds: 1 }).at(-1)!))
  // What was said too loudly is taken back.
  expect(least([all])).toBeLessThan(least([]))
})

it("learns the same trees from the same pages", () => {
  expect(boost(pages(60), featureNames, [], terms)).toEqual(boost(pages(60), featureNames, [], terms))
})
