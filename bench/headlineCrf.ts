/**
 * Learns a linear-chain conditional random field: the likelihood of labelled pages, its gradient, and limited-memory BFGS to climb it.
 * `src/text/headlineModel.ts` is the same field at work.
 */
import { featureNames, pairFeatureNames } from "../src/text/headlineFeatures.ts"
import { Role, roles } from "../src/text/headlineModel.ts"

/** A page with the role of each of its rows. */
export interface Example {
  readonly roles: Uint8Array
  /** Features of row `i` are `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
  readonly ids: Uint16Array
  readonly starts: Int32Array
  /** The same of the pair of rows `i - 1` and `i`. */
  readonly pairIds: Uint16Array
  readonly pairStarts: Int32Array
  /** What a row counts in each role when it is wrongly given that role, as a cost added in learning; none when absent. */
  readonly weight: number
}

/** How many weights there are: first those of lines, `f * roles + r`, then those of pairs, `f * roles * roles + p * roles + r` for role `p` before and `r`. */
export const unarySize = featureNames.length * roles
export const size = unarySize + pairFeatureNames.length * roles * roles

/** What learning is told besides the pages. */
export interface Terms {
  /** How strongly weights are drawn to the prior. */
  readonly strength: number
  readonly rounds: number
  readonly prior: Float64Array
  /** How far a line of furniture may count as a pointer. */
  readonly leniency: number
  /** What it costs to take a body line for a pointer, and a pointer for body, in logits (softmax margin, Gimpel & Smith 2010). */
  readonly bodyCost: number
  readonly pointerCost: number
}

// Of the page at hand: what each row and each step is worth, forwards and backwards.
let own = new Float64Array(0)
let told = new Float64Array(0)
let step = new Float64Array(0)
let ahead = new Float64Array(0)
let behind = new Float64Array(0)
let scales = new Float64Array(0)
let edge = new Float64Array(0)
const room = (rows: number): void => {
  if (ahead.length >= rows * 3) return
  own = new Float64Array(rows * 3)
  told = new Float64Array(rows * 3)
  ahead = new Float64Array(rows * 3)
  behind = new Float64Array(rows * 3)
  scales = new Float64Array(rows)
  step = new Float64Array(rows * 9)
  edge = new Float64Array(rows * 9)
}

/** Forward and backward with rows `of`, each scaled to a sum of one (Rabiner 1989, V.A); the logarithm of the total. Rows' and pairs' shares are added to `expected` and `edge`, times `sign`. */
const pass = (n: number, of: Float64Array, expected: Float64Array, sign: number): number => {
  let total = 0
  for (let i = 0; i < n; i++) {
    let x = of[i * 3]!, y = of[i * 3 + 1]!, z = of[i * 3 + 2]!
    if (i > 0) {
      const a = ahead[i * 3 - 3]!, b = ahead[i * 3 - 2]!, c = ahead[i * 3 - 1]!
      x *= a * step[i * 9]! + b * step[i * 9 + 3]! + c * step[i * 9 + 6]!
      y *= a * step[i * 9 + 1]! + b * step[i * 9 + 4]! + c * step[i * 9 + 7]!
      z *= a * step[i * 9 + 2]! + b * step[i * 9 + 5]! + c * step[i * 9 + 8]!
    }
    const sum = x + y + z
    scales[i] = sum
    total += Math.log(sum)
    ahead[i * 3] = x / sum
    ahead[i * 3 + 1] = y / sum
    ahead[i * 3 + 2] = z / sum
  }
  behind.fill(1, n * 3 - 3, n * 3)
  for (let i = n - 2; i >= 0; i--) {
    const k = i * 3 + 3, scale = scales[i + 1]!
    const x = of[k]! * behind[k]! / scale, y = of[k + 1]! * behind[k + 1]! / scale, z = of[k + 2]! * behind[k + 2]! / scale
    for (let p = 0; p < 3; p++) {
      const from = (i + 1) * 9 + p * 3
      behind[i * 3 + p] = step[from]! * x + step[from + 1]! * y + step[from + 2]! * z
    }
  }
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < 3; r++) expected[i * 3 + r]! += sign * ahead[i * 3 + r]! * behind[i * 3 + r]!
    if (i === 0) continue
    const scale = sign / scales[i]!
    for (let p = 0; p < 3; p++) {
      const before = ahead[i * 3 - 3 + p]! * scale
      for (let r = 0; r < 3; r++) edge[i * 9 + p * 3 + r]! += before * step[i * 9 + p * 3 + r]! * of[i * 3 + r]! * behind[i * 3 + r]!
    }
  }
  return total
}

let expected = new Float64Array(0)

/** Negative log likelihood and its gradient. */
const loss = (examples: ReadonlyArray<Example>, weights: Float64Array, gradient: Float64Array, { strength, prior, leniency, bodyCost, pointerCost }: Terms): number => {
  let value = 0
  for (let i = 0; i < size; i++) {
    const away = weights[i]! - prior[i]!
    value += strength * away * away / 2
    gradient[i] = strength * away
  }
  for (const { roles: truth, ids, starts, pairIds, pairStarts, weight } of examples) {
    const n = truth.length
    if (n === 0) continue
    room(n)
    if (expected.length < n * 3) expected = new Float64Array(n * 3)
    expected.fill(0, 0, n * 3)
    edge.fill(0, 0, n * 9)
    let shift = 0
    for (let i = 0; i < n; i++) {
      let x = 0, y = 0, z = 0
      for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
        const at = ids[k]! * 3
        x += weights[at]!
        y += weights[at + 1]!
        z += weights[at + 2]!
      }
      const most = Math.max(x, y, z)
      x = Math.exp(x - most)
      y = Math.exp(y - most)
      z = Math.exp(z - most)
      const is = truth[i]!
      told[i * 3] = is === Role.body ? x : 0
      told[i * 3 + 1] = is === Role.pointer ? y : is === Role.other ? y * leniency : 0
      told[i * 3 + 2] = is === Role.other ? z : 0
      // The costs stand in the likelihood's denominator only.
      own[i * 3] = is === Role.pointer ? x * Math.exp(pointerCost) : x
      own[i * 3 + 1] = is === Role.body ? y * Math.exp(bodyCost) : y
      own[i * 3 + 2] = z
      for (let r = 0; r < 9; r++) step[i * 9 + r] = 0
      if (i > 0) {
        for (let k = pairStarts[i]!, end = pairStarts[i + 1]!; k < end; k++) {
          const at = unarySize + pairIds[k]! * 9
          for (let r = 0; r < 9; r++) step[i * 9 + r]! += weights[at + r]!
        }
        for (let r = 0; r < 9; r++) step[i * 9 + r] = Math.exp(step[i * 9 + r]!)
      }
    }
    shift += pass(n, own, expected, weight)
    shift -= pass(n, told, expected, -weight)
    value += weight * shift
    for (let i = 0; i < n; i++) {
      const x = expected[i * 3]!, y = expected[i * 3 + 1]!, z = expected[i * 3 + 2]!
      if (Math.abs(x) + Math.abs(y) + Math.abs(z) > 1e-9) {
        for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
          const at = ids[k]! * 3
          gradient[at]! += x
          gradient[at + 1]! += y
          gradient[at + 2]! += z
        }
      }
      if (i === 0) continue
      for (let k = pairStarts[i]!, end = pairStarts[i + 1]!; k < end; k++) {
        const at = unarySize + pairIds[k]! * 9
        for (let r = 0; r < 9; r++) gradient[at + r]! += edge[i * 9 + r]!
      }
    }
  }
  return value
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Weights by limited-memory BFGS (Nocedal & Wright, ch. 7) with Armijo backtracking. */
export const train = (examples: ReadonlyArray<Example>, terms: Terms): Float64Array => {
  let x: Float64Array = terms.prior.slice()
  let g: Float64Array = new Float64Array(size)
  let value = loss(examples, x, g, terms)
  const history: Array<{ s: Float64Array; y: Float64Array; rho: number }> = []
  for (let round = 0; round < terms.rounds; round++) {
    const q = g.slice()
    const alphas: Array<number> = []
    for (let k = history.length - 1; k >= 0; k--) {
      const { s, y, rho } = history[k]!
      const alpha = rho * dot(s, q)
      alphas[k] = alpha
      for (let i = 0; i < size; i++) q[i]! -= alpha * y[i]!
    }
    const last = history.at(-1)
    const scale = last === undefined ? 1 / Math.max(1, Math.sqrt(dot(g, g))) : dot(last.s, last.y) / dot(last.y, last.y)
    for (let i = 0; i < size; i++) q[i]! *= scale
    for (let k = 0; k < history.length; k++) {
      const { s, y, rho } = history[k]!
      const beta = rho * dot(y, q)
      for (let i = 0; i < size; i++) q[i]! += (alphas[k]! - beta) * s[i]!
    }
    const slope = -dot(g, q)
    let reach = 1
    let moved: Float64Array, next: number
    const ng: Float64Array = new Float64Array(size)
    for (;;) {
      moved = x.map((v, i) => v - reach * q[i]!)
      next = loss(examples, moved, ng, terms)
      if (next <= value + 1e-4 * reach * slope || reach < 1e-6) break
      reach /= 2
    }
    const s = moved.map((v, i) => v - x[i]!)
    const y = ng.map((v, i) => v - g[i]!)
    const sy = dot(s, y)
    if (sy > 1e-10) {
      history.push({ s, y, rho: 1 / sy })
      if (history.length > 8) history.shift()
    }
    const gained = value - next
    x = moved
    g = ng
    value = next
    if (gained < 1e-3) break
  }
  return x
}
