/**
 * Learns the trees of `src/text/headlines/model.ts` and `src/text/headlines/runs.ts` from the labelled pages in data/gold, as they are and in other dresses (`redress.ts`), and the
 * words of `src/text/headlines/wording.ts`; writes `trees.ts` and `wordWeights.ts` there. What they are worth on sites never seen says `validate-headlines.ts`. Deterministic: the same pages and code give the same bytes.
 *
 *   bin/node bench/train-headlines.ts
 */
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { featureCount, featureNames, Features } from "../src/text/headlines/features.ts"
import type { Tree } from "../src/text/headlines/forest.ts"
import { Model } from "../src/text/headlines/model.ts"
import { Page } from "../src/text/headlines/page.ts"
import { runFeatureNames } from "../src/text/headlines/runFeatures.ts"
import { Runs } from "../src/text/headlines/runs.ts"
import { boost, type Example, Role } from "./boost.ts"
import { Wording, type Weights } from "../src/text/headlines/wording.ts"
import { dice } from "./dice.ts"
import { foldOf, type Gold, goldFiles, readGold } from "./gold.ts"
import { redress } from "./redress.ts"
import { learnWording } from "./wording.ts"

/** The pages as examples that count `weight` each. */
const examplesOf = (gold: ReadonlyArray<Gold>, weight: number, wording: Wording): Array<Example> => {
  const page = new Page(wording)
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

/** What is learnt for lines. */
interface Learnt {
  readonly trees: Array<Tree>
  readonly wordWeights: Weights
}

const folds = 4
const divided = (gold: ReadonlyArray<Gold>, shift: number) => Array.from({ length: folds }, (_, fold) => ({ seen: gold.filter((one) => foldOf(one, folds, shift) !== fold), left: gold.filter((one) => foldOf(one, folds, shift) === fold) }))

/**
 * Learns what tells lines, from pages and from the same pages in other dresses. Trees see lines worded as by weights that were learnt from pages of
 * other portals: by what they learnt from, weights are surer than they have a right to be (stacking, Wolpert 1992).
 */
const learnLines = (gold: ReadonlyArray<Gold>, { rounds = 240, depth = 5, rate = .1, least = 25, strength = 5, lines = .6, features = .2, other = .15, body = 1, dresses = 4, dressWeight = .3, seed = 99 }): Learnt => {
  const wardrobe = dice(seed + 1)
  const examples = divided(gold, 13).flatMap(({ seen, left }) => {
    const wording = new Wording(learnWording(seen))
    return [...examplesOf(left, 1, wording), ...Array.from({ length: dresses }, () => examplesOf(redress(left, wardrobe), dressWeight, wording)).flat()]
  })
  return { trees: boost(examples, featureNames, known, { rounds, depth, rate, least, strength, lines, features, other, body, seed }), wordWeights: learnWording(gold) }
}

/** The runs of pages, by the scores of trees that did not see the pages: once as one of pointers, once as one of body, each as often as it has such lines. */
const runsOf = (gold: ReadonlyArray<Gold>, { trees, wordWeights }: Learnt): Array<Example> => {
  const page = new Page(new Wording(wordWeights))
  const model = new Model(trees), runs = new Runs()
  const found: Array<Example> = []
  for (const { text, labels } of gold) {
    page.read(text.split("\n"), null, new Set())
    model.score(page)
    runs.each(page, model.scores, (from, to) => {
      const count = (label: string) => page.rows.slice(from, to).filter(({ index }) => labels[index] === label).length
      const values = runs.features.values.slice()
      for (const [role, weight] of [[Role.pointer, count("headline")], [Role.body, count("keep")]] as const) if (weight > 0) found.push({ roles: Uint8Array.of(role), read: Uint8Array.of(1), values, weight })
      return true
    })
  }
  return found
}

/** Learns weights and trees for lines, and trees for runs of lines as the former see pages of portals that they were not learnt from. */
export const learn = (gold: ReadonlyArray<Gold>, options: Parameters<typeof learnLines>[1] = {}): Learnt & { readonly runTrees: Array<Tree> } => {
  const runs = divided(gold, 9).flatMap(({ seen, left }) => runsOf(left, learnLines(seen, options)))
  const terms = { rounds: 120, depth: 4, rate: .08, least: 10, strength: 5, lines: .7, features: .3, other: 1, body: 1, seed: 3 }
  return { ...learnLines(gold, options), runTrees: boost(runs, runFeatureNames, [], terms) }
}

const listed = (trees: ReadonlyArray<Tree>): string => trees.map((tree) => `  ${JSON.stringify(tree)}`).join(",\n")

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gold = goldFiles().flatMap(readGold)
  const { trees, runTrees, wordWeights } = learn(gold)
  writeFileSync(new URL("../src/text/headlines/trees.ts", import.meta.url), `import type { Tree } from "./forest.ts"

/** Written by bench/train-headlines.ts from data/gold: what each tree adds to the logit of a line that points to another page. Do not edit. */
export const trees: ReadonlyArray<Tree> = [
${listed(trees)}
]

/** The same for a run of lines. */
export const runTrees: ReadonlyArray<Tree> = [
${listed(runTrees)}
]
`)
  writeFileSync(new URL("../src/text/headlines/wordWeights.ts", import.meta.url), `import type { Weights } from "./wording.ts"

/** Written by bench/train-headlines.ts from data/gold: what words and pairs of words add to how much a line is worded like one that points elsewhere. Do not edit. */
export const wordWeights: Weights = [
${wordWeights.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}
]
`)
  console.log(`${gold.length} pages, ${trees.length} trees of lines, ${runTrees.length} of runs`)
}
