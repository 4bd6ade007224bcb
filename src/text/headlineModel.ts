/**
 * Weighs the evidence of a whole page at once: a linear-chain conditional random field over three roles
 * (Lafferty, McCallum & Pereira 2001). A line's score is the share of all ways to label the page, by weight, in which it is a pointer.
 */
import type { Features } from "./headlineFeatures.ts"

/** What a line may be. `other` is furniture and credits: neither body nor pointer, so that a list may go on behind it. */
export const Role = { body: 0, pointer: 1, other: 2 } as const
export const roles = 3

export interface Weights {
  /** Of feature `f` and role `r`: `unary[f * roles + r]`. */
  readonly unary: Float64Array
  /** Of pair feature `f`, role `p` before and `r`: `pair[f * roles * roles + p * roles + r]`. */
  readonly pair: Float64Array
}

const scoresOf = (page: Features, weights: Weights) => {
  const n = page.rows.length
  const unary = new Float64Array(n * roles)
  const pair = new Float64Array(n * roles * roles)
  for (let i = 0; i < n; i++) {
    for (let k = page.starts[i]!; k < page.starts[i + 1]!; k++) {
      const at = page.ids[k]! * roles
      for (let r = 0; r < roles; r++) unary[i * roles + r]! += weights.unary[at + r]!
    }
    for (let k = page.pairStarts[i]!; k < page.pairStarts[i + 1]!; k++) {
      const at = page.pairIds[k]! * roles * roles
      for (let r = 0; r < roles * roles; r++) pair[i * roles * roles + r]! += weights.pair[at + r]!
    }
  }
  return { unary, pair }
}

const logSum = (a: number, b: number, c: number): number => {
  const m = Math.max(a, b, c)
  return m + Math.log(Math.exp(a - m) + Math.exp(b - m) + Math.exp(c - m))
}

/** What forward and backward passes know: logarithms, and the total. `evidence` is added to the rows' scores: what is known of them besides. */
export const passes = (page: Features, weights: Weights, evidence?: Float64Array) => {
  const n = page.rows.length
  const { unary, pair } = scoresOf(page, weights)
  if (evidence !== undefined) for (let i = 0; i < unary.length; i++) unary[i]! += evidence[i]!
  const ahead = new Float64Array(n * roles)
  const behind = new Float64Array(n * roles)
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < roles; r++) {
      const from = i * 9 + r
      ahead[i * 3 + r] = unary[i * 3 + r]! + (i === 0 ? 0 : logSum(ahead[i * 3 - 3]! + pair[from]!, ahead[i * 3 - 2]! + pair[from + 3]!, ahead[i * 3 - 1]! + pair[from + 6]!))
    }
  }
  for (let i = n - 2; i >= 0; i--) {
    for (let p = 0; p < roles; p++) {
      const from = (i + 1) * 9 + p * 3
      const next = (i + 1) * 3
      behind[i * 3 + p] = logSum(pair[from]! + unary[next]! + behind[next]!, pair[from + 1]! + unary[next + 1]! + behind[next + 1]!, pair[from + 2]! + unary[next + 2]! + behind[next + 2]!)
    }
  }
  const total = n === 0 ? 0 : logSum(ahead[n * 3 - 3]!, ahead[n * 3 - 2]!, ahead[n * 3 - 1]!)
  return { unary, pair, ahead, behind, total }
}

/** How surely each row of a page is a pointer, 0 to 1. */
export const pointerScores = (page: Features, weights: Weights): Float64Array => {
  const n = page.rows.length
  const { ahead, behind, total } = passes(page, weights)
  const scores = new Float64Array(n)
  for (let i = 0; i < n; i++) scores[i] = Math.exp(ahead[i * 3 + Role.pointer]! + behind[i * 3 + Role.pointer]! - total)
  return scores
}
