/**
 * Learns the trees of `src/text/headlineModel.ts` from the labelled pages in data/gold, as they are and in other dresses (`redress.ts`), and writes
 * `src/text/headlineTrees.ts`. What they are worth on sites never seen says `validate-headlines.ts`. Deterministic: the same pages and code give the same bytes.
 *
 *   bin/node bench/train-headlines.ts
 */
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { featureCount, Features } from "../src/text/headlineFeatures.ts"
import type { Tree } from "../src/text/headlineModel.ts"
import { Page } from "../src/text/headlinePage.ts"
import { boost, type Example, Role } from "./boost.ts"
import { dice } from "./dice.ts"
import { type Gold, goldFiles, readGold } from "./gold.ts"
import { redress } from "./redress.ts"

/** The pages as examples that count `weight` each. */
const examplesOf = (gold: ReadonlyArray<Gold>, weight: number): Array<Example> => {
  const page = new Page()
  const features = new Features()
  return gold.map(({ text, labels }) => {
    page.read(text.split("\n"), null, new Set())
    const values = new Float32Array(page.count * featureCount)
    const read = new Uint8Array(page.count)
    for (let i = 0; i < page.count; i++) {
      if (!features.read(page, i)) continue
      read[i] = 1
      values.set(features.values, i * featureCount)
    }
    const roles = Uint8Array.from(page.rows.slice(0, page.count), ({ index }) => labels[index] === "keep" ? Role.body : labels[index] === "headline" ? Role.pointer : Role.other)
    return { roles, read, values, weight }
  })
}

/** What is known without any page. It matters for evidence that few labelled pages have. */
const known: ReadonlyArray<Tree> = [
  ["label", .5, 0, ["label", 2.5, 2, .5]],
  ["pager at end", .5, 0, 2],
  ["heading", 1.5, 0, 1.5],
  ["portal tag", 1.5, 0, 1.5],
  ["repeats the title", .5, 0, 1.5],
  ["after an end mark", .5, 0, 3],
  ["lettered", .5, 0, -1.5]
]

/** Learns trees from pages and from the same pages in other dresses. */
export const learn = (gold: ReadonlyArray<Gold>, { rounds = 240, depth = 5, rate = .1, least = 25, strength = 5, lines = .6, features = .2, other = .15, body = 1, dresses = 4, dressWeight = .3, seed = 99 } = {}): Array<Tree> => {
  const wardrobe = dice(seed + 1)
  const examples = examplesOf(gold, 1)
  for (let k = 0; k < dresses; k++) examples.push(...examplesOf(redress(gold, wardrobe), dressWeight))
  return boost(examples, known, { rounds, depth, rate, least, strength, lines, features, other, body, seed })
}

const write = (trees: ReadonlyArray<Tree>): string => `import type { Tree } from "./headlineModel.ts"

/** Written by bench/train-headlines.ts from data/gold: what each tree adds to the logit of a line that points to another page. Do not edit. */
export const trees: ReadonlyArray<Tree> = [
${trees.map((tree) => `  ${JSON.stringify(tree)}`).join(",\n")}
]
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gold = goldFiles().flatMap(readGold)
  const trees = learn(gold)
  writeFileSync(new URL("../src/text/headlineTrees.ts", import.meta.url), write(trees))
  console.log(`${gold.length} pages, ${trees.length} trees`)
}
