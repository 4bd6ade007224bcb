/**
 * Weighs the evidence of a whole page at once: a linear chain of two roles, pointer or not (a conditional random field, Lafferty, McCallum & Pereira 2001),
 * in which boosted regression trees say what speaks for each line (Dietterich, Hao & Ashenfelter 2008). A line's score is the share of all ways
 * to label the page, by weight, in which it is a pointer.
 */
import { featureCount, featureNames, Features } from "./headlineFeatures.ts"
import type { Page } from "./headlinePage.ts"

/** A regression tree: what it adds to a line's logit, or the feature it asks, up to which number the answer is the first tree, and the two trees. */
export type Tree = number | readonly [feature: string, upTo: number, yes: Tree, no: Tree]

/** A line's logit before any tree. */
export const bias = -.5

/** The logit of a line of running text beside running text. */
export const runningText = -5

/** How much likelier neighbouring lines are of one role than of two, as a logarithm. */
const stick = Math.exp(.8)

/**
 * How surely each line is a pointer, 0 to 1, when the chain is asked as a whole: forward and backward, each line scaled to a sum of one
 * (Rabiner 1989, V.A). `own` and `ahead` are room for `count` numbers.
 */
export const chain = (logits: Float64Array, count: number, own: Float64Array, ahead: Float64Array, scores: Float64Array): void => {
  let p = .5
  for (let i = 0; i < count; i++) {
    const o = own[i] = 1 / (1 + Math.exp(-logits[i]!))
    // Of the line before: pointer `p`, not `1 - p`.
    const yes = i === 0 ? o : o * (1 - p + p * stick), not = i === 0 ? 1 - o : (1 - o) * ((1 - p) * stick + p)
    p = ahead[i] = yes / (yes + not)
  }
  let behind = .5
  for (let i = count - 1; i >= 0; i--) {
    const yes = ahead[i]! * behind, not = (1 - ahead[i]!) * (1 - behind)
    scores[i] = yes / (yes + not)
    const to = own[i]! * behind, away = (1 - own[i]!) * (1 - behind)
    const after = away + to * stick, other = away * stick + to
    behind = after / (after + other)
  }
}

/** A feature of a line, its number, and what it adds to the line's logit. */
export interface Reason {
  readonly feature: string
  readonly value: number
  readonly adds: number
}

/** Scores pages, one after the other; the scores of the last stay until the next. */
export class Model {
  readonly #features = new Features()
  // The nodes of all trees. A node asks a feature and goes on at `#next`, or at the one behind; a leaf, whose `#next` is 0, adds `#upTo`.
  readonly #asked: Uint8Array
  readonly #upTo: Float64Array
  readonly #next: Uint16Array | Int32Array
  readonly #roots: Int32Array
  /** What a node's leaves add on average. */
  readonly #mean: Float64Array
  #logits = new Float64Array(0)
  #own = new Float64Array(0)
  #ahead = new Float64Array(0)
  /** How surely each row of the last page is a pointer, 0 to 1. */
  scores = new Float64Array(0)

  constructor(trees: ReadonlyArray<Tree>) {
    const places = new Map(featureNames.map((name, i) => [name, i]))
    const asked: Array<number> = [], upTo: Array<number> = [], next: Array<number> = [], mean: Array<number> = []
    const add = () => {
      next.push(0)
      upTo.push(0)
      mean.push(0)
      return asked.push(0) - 1
    }
    const fill = (at: number, tree: Tree): number => {
      if (typeof tree === "number") return mean[at] = upTo[at] = tree
      const [name, limit, yes, no] = tree
      const place = places.get(name)
      if (place === undefined) throw new Error(`no feature ${JSON.stringify(name)}: the trees are of other features, run "npm run train"`)
      asked[at] = place
      upTo[at] = limit
      const left = next[at] = add()
      add()
      return mean[at] = (fill(left, yes) + fill(left + 1, no)) / 2
    }
    this.#roots = Int32Array.from(trees, (tree) => {
      const root = add()
      fill(root, tree)
      return root
    })
    this.#asked = Uint8Array.from(asked)
    this.#upTo = Float64Array.from(upTo)
    this.#next = next.length < 65536 ? Uint16Array.from(next) : Int32Array.from(next)
    this.#mean = Float64Array.from(mean)
  }

  /** Scores the rows of a page. */
  score(page: Page): void {
    const { count } = page
    if (this.scores.length < count || this.scores.length > 1 << 16) {
      const room = count + 64
      this.#logits = new Float64Array(room)
      this.#own = new Float64Array(room)
      this.#ahead = new Float64Array(room)
      this.scores = new Float64Array(room)
    }
    for (let i = 0; i < count; i++) this.#logits[i] = this.#features.read(page, i) ? this.#logit() : runningText
    chain(this.#logits, count, this.#own, this.#ahead, this.scores)
  }

  #logit(): number {
    const asked = this.#asked, upTo = this.#upTo, next = this.#next, roots = this.#roots
    const { values } = this.#features
    let sum = bias
    for (let t = 0; t < roots.length; t++) {
      let k = roots[t]!
      for (let to = next[k]!; to !== 0; to = next[k]!) k = values[asked[k]!]! <= upTo[k]! ? to : to + 1
      sum += upTo[k]!
    }
    return sum
  }

  /** What speaks most for rows of a page being pointers, for those that are `wanted`: at most three features, the strongest first (Saabas 2014). */
  *reasons(page: Page, wanted: (i: number) => boolean): Generator<readonly [i: number, reasons: ReadonlyArray<Reason>]> {
    const { values } = this.#features
    for (let i = 0; i < page.count; i++) {
      if (!this.#features.read(page, i) || !wanted(i)) continue
      const adds = new Float64Array(featureCount)
      for (const root of this.#roots) {
        for (let k = root; this.#next[k] !== 0;) {
          const feature = this.#asked[k]!
          const to = values[feature]! <= this.#upTo[k]! ? this.#next[k]! : this.#next[k]! + 1
          adds[feature]! += this.#mean[to]! - this.#mean[k]!
          k = to
        }
      }
      yield [i, featureNames.map((feature, f) => ({ feature, value: values[f]!, adds: adds[f]! })).filter(({ adds }) => adds > .1).toSorted((a, b) => b.adds - a.adds).slice(0, 3)]
    }
  }
}
