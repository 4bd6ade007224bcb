/**
 * Weighs the evidence of a whole page at once: a linear-chain conditional random field over three roles
 * (Lafferty, McCallum & Pereira 2001). A line's score is the share of all ways to label the page, by weight, in which it is a pointer.
 */
import { Features, featureNames, pairFeatureNames } from "./headlineFeatures.ts"
import type { Page } from "./headlinePage.ts"

/** What a line may be. `other` is furniture and credits: neither body nor pointer, so that a list may go on behind it. */
export const Role = { body: 0, pointer: 1, other: 2 } as const
export const roles = 3

/** Weights of features by name: a number for each role, or for each role before and each role. */
export type WeightTable = Readonly<Record<string, ReadonlyArray<number>>>

const flat = (names: ReadonlyArray<string>, table: WeightTable): Float64Array => {
  const values = new Float64Array(names.length * roles * roles)
  names.forEach((name, i) => table[name]?.forEach((value, r) => { values[i * roles * roles + r] = value }))
  return values
}

/** What a feature says for pointer and for other, rather than for body: with what it says for body nothing changes but the sum of all three. */
const againstBody = (names: ReadonlyArray<string>, table: WeightTable): Float64Array => {
  const values = new Float64Array(names.length * 2)
  names.forEach((name, i) => {
    const weights = table[name]
    if (weights === undefined) return
    values[i * 2] = weights[Role.pointer]! - weights[Role.body]!
    values[i * 2 + 1] = weights[Role.other]! - weights[Role.body]!
  })
  return values
}

/** Scores pages, one after the other; the scores of the last stay until the next. */
export class Model {
  readonly #unary: Float64Array
  /** Of two neighbours the weights are multiplied, not added, so that no exponential is taken a line. */
  readonly #pair: Float64Array
  readonly #features = new Features()
  // Of each row: what it is worth in each role, from the pair of roles with the row before, what the rows before it say.
  #own = new Float64Array(0)
  #step = new Float64Array(0)
  #ahead = new Float64Array(0)
  /** How surely each row of the last page is a pointer, 0 to 1. */
  scores = new Float64Array(0)

  constructor(unary: WeightTable, pair: WeightTable) {
    this.#unary = againstBody(featureNames, unary)
    this.#pair = flat(pairFeatureNames, pair).map(Math.exp)
  }

  /** Scores the rows of a page. */
  score(page: Page): void {
    const { count } = page
    if (this.scores.length < count || this.scores.length > 1 << 16) {
      const room = count + 64
      this.#own = new Float64Array(room * roles)
      this.#step = new Float64Array(room * roles * roles)
      this.#ahead = new Float64Array(room * roles)
      this.scores = new Float64Array(room)
    }
    for (let i = 0; i < count; i++) this.#weigh(page, i)
    this.#pass(count)
  }

  #weigh(page: Page, i: number): void {
    const features = this.#features
    features.read(page, i)
    const unary = this.#unary
    const line = features.line.list
    let pointer = 0, other = 0
    for (let k = 0, n = features.line.count; k < n; k++) {
      const at = line[k]! * 2
      pointer += unary[at]!
      other += unary[at + 1]!
    }
    const own = this.#own
    own[i * 3] = 1
    own[i * 3 + 1] = Math.exp(pointer)
    own[i * 3 + 2] = Math.exp(other)
    const step = this.#step
    const to = i * 9
    const ids = features.pair.list
    const pair = this.#pair
    let p0 = 1, p1 = 1, p2 = 1, p3 = 1, p4 = 1, p5 = 1, p6 = 1, p7 = 1, p8 = 1
    for (let k = 0, n = features.pair.count; k < n; k++) {
      const at = ids[k]! * 9
      p0 *= pair[at]!
      p1 *= pair[at + 1]!
      p2 *= pair[at + 2]!
      p3 *= pair[at + 3]!
      p4 *= pair[at + 4]!
      p5 *= pair[at + 5]!
      p6 *= pair[at + 6]!
      p7 *= pair[at + 7]!
      p8 *= pair[at + 8]!
    }
    step[to] = p0
    step[to + 1] = p1
    step[to + 2] = p2
    step[to + 3] = p3
    step[to + 4] = p4
    step[to + 5] = p5
    step[to + 6] = p6
    step[to + 7] = p7
    step[to + 8] = p8
  }

  /** Forward and backward, each row scaled to a sum of one (Rabiner 1989, V.A). */
  #pass(count: number): void {
    const own = this.#own, step = this.#step, ahead = this.#ahead, scores = this.scores
    let a = 1, b = 1, c = 1
    for (let i = 0; i < count; i++) {
      const at = i * 3, by = i * 9
      let x = own[at]!, y = own[at + 1]!, z = own[at + 2]!
      if (i > 0) {
        x *= a * step[by]! + b * step[by + 3]! + c * step[by + 6]!
        y *= a * step[by + 1]! + b * step[by + 4]! + c * step[by + 7]!
        z *= a * step[by + 2]! + b * step[by + 5]! + c * step[by + 8]!
      }
      const sum = x + y + z
      ahead[at] = a = x / sum
      ahead[at + 1] = b = y / sum
      ahead[at + 2] = c = z / sum
    }
    a = b = c = 1
    for (let i = count - 1; i >= 0; i--) {
      const at = i * 3, by = i * 9
      const x = ahead[at]! * a, y = ahead[at + 1]! * b, z = ahead[at + 2]! * c
      scores[i] = y / (x + y + z)
      const own0 = own[at]! * a, own1 = own[at + 1]! * b, own2 = own[at + 2]! * c
      const x0 = step[by]! * own0 + step[by + 1]! * own1 + step[by + 2]! * own2
      const x1 = step[by + 3]! * own0 + step[by + 4]! * own1 + step[by + 5]! * own2
      const x2 = step[by + 6]! * own0 + step[by + 7]! * own1 + step[by + 8]! * own2
      const sum = x0 + x1 + x2
      a = x0 / sum
      b = x1 / sum
      c = x2 / sum
    }
  }
}
