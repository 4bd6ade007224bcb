/**
 * Weighs the evidence of a whole page at once: a linear chain of two roles, pointer or not (a conditional random field, Lafferty, McCallum & Pereira 2001),
 * in which boosted regression trees say what speaks for each line (Dietterich, Hao & Ashenfelter 2008). A line's score is the share of all ways
 * to label the page, by weight, in which it is a pointer.
 */
import { featureCount, featureNames, Features } from "./features.ts"
import { bias, Forest, type Tree } from "./forest.ts"
import type { Page } from "./page.ts"

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

/** How often a tree may ask, one question below the other, and how many nodes that ask has a tree in which all ways are as long. */
const levels = 5
const inner = (1 << levels) - 1
/** As many rows go down a tree together. */
const block = 16

// Numbers of at most this size, as bits, stand for 0: no share is as small.
const smallest = 0x35000000
/** A float's bits as a whole number that compares as the float does; two of them are never further apart than a number of 32 bits. */
const orderOf = (bits: number): number => bits >= 0 ? Math.max(0, bits - smallest) : Math.min(0, smallest - (bits & 0x7fffffff))

const float = new Float32Array(1)
const floatBits = new Int32Array(float.buffer)
/** The same of the last float that is not above a number. */
const orderUpTo = (value: number): number => {
  float[0] = value
  if (float[0] > value) floatBits[0]! += floatBits[0]! >= 0 ? -1 : 1
  return orderOf(floatBits[0]!)
}

/** All trees grown to `levels`, level by level: the nodes below a node `k` are `2k + 1` and `2k + 2`. */
interface Grove {
  /** Of each inner node of each tree: which feature it asks, and up to which number, as `orderOf` has it, the answer is the first node below. */
  readonly asked: Uint8Array
  readonly upTo: Int32Array
  /** Of each leaf of each tree. */
  readonly adds: Float64Array
}

/** Below a leaf that stands higher, all leaves add the same. */
const groveOf = ({ roots, asked, upTo, next }: Forest): Grove => {
  const grove = { asked: new Uint8Array(roots.length * inner), upTo: new Int32Array(roots.length * inner), adds: new Float64Array(roots.length * (inner + 1)) }
  const grow = (tree: number, k: number, node: number): void => {
    const below = next[node]!
    if (k >= inner) {
      if (below !== 0) throw new Error(`a tree asks more than ${levels} times: "levels" is to be more, and "#weigh" to take as many steps`)
      grove.adds[tree * (inner + 1) + k - inner] = upTo[node]!
      return
    }
    if (below !== 0) {
      grove.asked[tree * inner + k] = asked[node]!
      grove.upTo[tree * inner + k] = orderUpTo(upTo[node]!)
    }
    grow(tree, 2 * k + 1, below === 0 ? node : below)
    grow(tree, 2 * k + 2, below === 0 ? node : below + 1)
  }
  roots.forEach((root, tree) => grow(tree, 0, root))
  return grove
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
  readonly #forest: Forest
  readonly #grove: Grove
  // Some rows: which, their features, one row behind the other, as numbers that compare as they do, and what the trees add up to.
  readonly #asking = new Int32Array(block)
  readonly #places = new Int32Array(block * featureCount)
  readonly #sums = new Float64Array(block)
  readonly #adds = new Float64Array(featureCount)
  /** The features of the rows that were read, each where its number says. */
  #values = new Float32Array(0)
  #logits = new Float64Array(0)
  #own = new Float64Array(0)
  #ahead = new Float64Array(0)
  /** How surely each row of the last page is a pointer, 0 to 1. */
  scores = new Float64Array(0)

  constructor(trees: ReadonlyArray<Tree>) {
    this.#forest = new Forest(trees, featureNames)
    this.#grove = groveOf(this.#forest)
  }

  /** Scores the rows of a page. */
  score(page: Page): void {
    const { count } = page
    if (this.scores.length < count || this.scores.length > 1 << 12) {
      const room = count + 64
      this.#logits = new Float64Array(room)
      this.#own = new Float64Array(room)
      this.#ahead = new Float64Array(room)
      this.scores = new Float64Array(room)
      this.#values = new Float32Array(room * featureCount)
    }
    const bits = new Int32Array(this.#features.values.buffer)
    let asking = 0
    for (let i = 0; i < count; i++) {
      this.#logits[i] = runningText
      if (!this.#features.read(page, i)) continue
      this.#values.set(this.#features.values, i * featureCount)
      for (let f = 0, to = asking * featureCount; f < featureCount; f++) this.#places[to + f] = orderOf(bits[f]!)
      this.#asking[asking++] = i
      if (asking === block) {
        this.#weigh(block)
        asking = 0
      }
    }
    this.#weigh(asking)
    chain(this.#logits, count, this.#own, this.#ahead, this.scores)
  }

  /**
   * Adds up the trees for the rows that ask. Every way from a root to a leaf is as long, and none of its steps is a branch: a processor foresees half of
   * them wrongly, and each wrong guess costs it as much as two steps. A third of the time of going down row by row, tree by tree.
   */
  #weigh(rows: number): void {
    const { asked, upTo, adds } = this.#grove
    const places = this.#places
    const sums = this.#sums.fill(bias)
    for (let root = 0, leaves = -inner; root < asked.length; root += inner, leaves++) {
      const asks = asked[root]!, first = upTo[root]!
      for (let i = 0; i < rows; i++) {
        const row = i * featureCount
        // One when the feature is above the number asked.
        let k = ((first - places[row + asks]!) >>> 31) + 1
        k = 2 * k + 1 + ((upTo[root + k]! - places[row + asked[root + k]!]!) >>> 31)
        k = 2 * k + 1 + ((upTo[root + k]! - places[row + asked[root + k]!]!) >>> 31)
        k = 2 * k + 1 + ((upTo[root + k]! - places[row + asked[root + k]!]!) >>> 31)
        k = 2 * k + 1 + ((upTo[root + k]! - places[row + asked[root + k]!]!) >>> 31)
        sums[i]! += adds[leaves + root + k]!
      }
    }
    for (let i = 0; i < rows; i++) this.#logits[this.#asking[i]!] = sums[i]!
  }

  /** What speaks for a row of the last page that was read as a pointer: features, the strongest first. */
  reasons(i: number): ReadonlyArray<Reason> {
    const from = i * featureCount
    this.#forest.share(this.#values, from, this.#adds)
    const found: Array<Reason> = []
    for (let f = 0; f < featureCount; f++) if (this.#adds[f]! > .1) found.push({ feature: featureNames[f]!, value: this.#values[from + f]!, adds: this.#adds[f]! })
    return found.sort((a, b) => b.adds - a.adds)
  }
}
