/**
 * Learns the weights of `src/text/headlines/wording.ts`: logistic regression of headlines against lines of the article, by stochastic gradient descent
 * with a step of its own for each weight (AdaGrad: Duchi, Hazan & Singer 2011). Deterministic: the same pages give the same weights.
 */
import { Page } from "../src/text/headlines/page.ts"
import { gramsOf, type Weights } from "../src/text/headlines/wording.ts"
import { dice } from "./dice.ts"
import type { Gold } from "./gold.ts"

/** Words of fewer portals say what a page is about. */
const portals = 3
/** As many weights are kept, the largest; with thirty times as many, held-out lines are told apart hardly better (.848 for .846 of the area under the curve). */
const kept = 12_000
const epochs = 4
const rate = .25
/** How strongly weights are drawn to 0. */
const decay = 1e-4
/** How much a line of running text counts, which nobody asks about. */
const runningText = .3

interface Line {
  readonly portal: string
  readonly grams: ReadonlyArray<string>
  readonly pointer: boolean
  readonly weight: number
}

const linesOf = (gold: ReadonlyArray<Gold>): Array<Line> => {
  const page = new Page()
  return gold.flatMap(({ id, portal = id, text, labels }) => {
    const texts = text.split("\n")
    page.read(texts, null, new Set())
    return page.rows.slice(0, page.count).flatMap(({ index, start, lead, to, width, body }) => {
      const label = labels[index]
      if (width > 400 || (label !== "headline" && label !== "keep")) return []
      return [{ portal, grams: gramsOf(texts[index]!.slice(lead - start, to - start)), pointer: label === "headline", weight: body ? runningText : 1 }]
    })
  })
}

/** Numbers of the words and pairs that stand on pages of enough portals. */
const numbered = (lines: ReadonlyArray<Line>): ReadonlyMap<string, number> => {
  const seen = new Map<string, Set<string>>()
  for (const { portal, grams } of lines) for (const gram of grams) (seen.get(gram) ?? seen.set(gram, new Set()).get(gram)!).add(portal)
  return new Map([...seen].filter(([, { size }]) => size >= portals).map(([gram], number) => [gram, number]))
}

const shuffle = (order: Int32Array, random: () => number): void => {
  for (let i = order.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1)), other = order[i]!
    order[i] = order[k]!
    order[k] = other
  }
}

/** Learns weights from labelled pages. */
export const learnWording = (gold: ReadonlyArray<Gold>): Weights => {
  const lines = linesOf(gold)
  const numbers = numbered(lines)
  const examples = lines.map(({ grams, pointer, weight }) => ({ grams: Int32Array.from(grams.flatMap((gram) => numbers.get(gram) ?? [])), norm: 1 / Math.sqrt(grams.length), pointer, weight }))
  const weights = new Float64Array(numbers.size), squares = new Float64Array(numbers.size).fill(.01)
  let bias = 0, biasSquares = .01
  const order = Int32Array.from(examples.keys())
  const random = dice(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const k of order) {
      const { grams, norm, pointer, weight } = examples[k]!
      let logit = bias
      for (const gram of grams) logit += weights[gram]! * norm
      const slope = weight * ((pointer ? 1 : 0) - 1 / (1 + Math.exp(-logit)))
      biasSquares += slope * slope
      bias += rate * .1 * slope / Math.sqrt(biasSquares)
      for (const gram of grams) {
        const step = slope * norm - decay * weights[gram]!
        squares[gram]! += step * step
        weights[gram]! += rate * step / Math.sqrt(squares[gram]!)
      }
    }
  }
  return listed([...numbers.keys()], weights)
}

/** The largest weights, rounded, words of the same weight together. */
const listed = (grams: ReadonlyArray<string>, weights: Float64Array): Weights => {
  const least = weights.map(Math.abs).sort().at(-kept) ?? 0
  const groups = new Map<number, Array<string>>()
  for (const [k, gram] of grams.entries()) {
    const adds = Math.round(weights[k]! * 20) / 20
    if (Math.abs(weights[k]!) < least || adds === 0) continue
    const group = groups.get(adds) ?? []
    groups.set(adds, group)
    group.push(gram)
  }
  return [...groups].sort(([a], [b]) => b - a).map(([adds, group]) => [adds, group.sort()])
}
