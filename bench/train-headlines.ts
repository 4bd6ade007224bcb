/**
 * Learns the weights of `src/text/headlineModel.ts` from the labelled pages in data/gold and writes `src/text/headlineWeights.ts`.
 * Pages whose file begins with `heldout` are never read; `more2` is the second lot, kept apart until the thresholds are set anew with it. Deterministic: the same pages and code give the same bytes.
 *
 *   bin/node bench/train-headlines.ts
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Features, featureNames, pairFeatureNames } from "../src/text/headlineFeatures.ts"
import { Role, roles } from "../src/text/headlineModel.ts"
import { Page } from "../src/text/headlinePage.ts"

/** A labelled page of data/gold. */
export interface Gold {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly title: string | null
  readonly labels: ReadonlyArray<string>
}

/** A page with the role of each of its rows. */
export interface Example {
  readonly roles: ReadonlyArray<number>
  /** Features of row `i` are `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
  readonly ids: ReadonlyArray<number>
  readonly starts: ReadonlyArray<number>
  /** The same of the pair of rows `i - 1` and `i`. */
  readonly pairIds: ReadonlyArray<number>
  readonly pairStarts: ReadonlyArray<number>
}

/** Weights of all features: `unary[f * roles + r]` for role `r`, `pair[f * roles * roles + p * roles + r]` for role `p` before and `r`. */
export interface Weights {
  readonly unary: Float64Array
  readonly pair: Float64Array
}

const folder = new URL("../data/gold/", import.meta.url)

/** The labelled pages of one file. */
export const readGold = (file: string): Array<Gold> => readFileSync(new URL(file, folder), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Gold)

/** The files to learn from, in order. */
export const trainingFiles = (): Array<string> => readdirSync(folder).filter((file) => file.endsWith(".jsonl") && !/^(?:heldout|more2)-/.test(file)).toSorted()

/** How far a line of furniture may count as a pointer. */
const leniency = .2

const roleOf = (label: string): number => label === "keep" ? Role.body : label === "headline" ? Role.pointer : Role.other

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** The pages as examples. */
export const examplesOf = (gold: ReadonlyArray<Gold>): Array<Example> => {
  const page = new Page()
  const features = new Features()
  return gold.map(({ text, labels }) => {
    page.read(text.split("\n"), null, new Set())
    const ids: Array<number> = [], starts = [0], pairIds: Array<number> = [], pairStarts = [0], truth: Array<number> = []
    for (let i = 0; i < page.count; i++) {
      features.read(page, i)
      ids.push(...features.line.list.subarray(0, features.line.count))
      pairIds.push(...features.pair.list.subarray(0, features.pair.count))
      starts.push(ids.length)
      pairStarts.push(pairIds.length)
      truth.push(roleOf(labels[page.rows[i]!.index]!))
    }
    return { roles: truth, ids, starts, pairIds, pairStarts }
  })
}

const scoresOf = (page: Example, weights: Weights) => {
  const n = page.roles.length
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

/** Forward and backward passes in logarithms, and the total. `evidence` is added to the rows' scores: what is known of them besides. */
const passes = (page: Example, weights: Weights, evidence?: Float64Array) => {
  const n = page.roles.length
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

const size = featureNames.length * roles + pairFeatureNames.length * roles * roles

const unpack = (flat: Float64Array): Weights => ({ unary: flat.subarray(0, featureNames.length * roles), pair: flat.subarray(featureNames.length * roles) })

/** What the labels say: furniture and credits may go with a list as well, it costs little. */
const evidenceOf = (truth: ReadonlyArray<number>): Float64Array => {
  const evidence = new Float64Array(truth.length * roles).fill(-40)
  truth.forEach((role, i) => {
    evidence[i * roles + role] = 0
    if (role === Role.other) evidence[i * roles + Role.pointer] = Math.log(leniency)
  })
  return evidence
}

/** Negative log likelihood and its gradient. */
const loss = (examples: ReadonlyArray<Example>, flat: Float64Array, gradient: Float64Array, strength: number, prior: Float64Array): number => {
  const weights = unpack(flat)
  const offset = featureNames.length * roles
  let value = 0
  for (let i = 0; i < size; i++) {
    const away = flat[i]! - prior[i]!
    value += strength * away * away / 2
    gradient[i] = strength * away
  }
  for (const page of examples) {
    const { roles: truth } = page
    const n = truth.length
    if (n === 0) continue
    const free = passes(page, weights)
    const told = passes(page, weights, evidenceOf(truth))
    value += free.total - told.total
    for (let i = 0; i < n; i++) {
      for (let r = 0; r < roles; r++) {
        const at = i * roles + r
        const difference = Math.exp(free.ahead[at]! + free.behind[at]! - free.total) - Math.exp(told.ahead[at]! + told.behind[at]! - told.total)
        if (Math.abs(difference) < 1e-9) continue
        for (let k = page.starts[i]!; k < page.starts[i + 1]!; k++) gradient[page.ids[k]! * roles + r]! += difference
      }
      if (i === 0) continue
      for (let p = 0; p < roles; p++) {
        for (let r = 0; r < roles; r++) {
          const expected = (of: typeof free) => Math.exp(of.ahead[i * roles - roles + p]! + of.pair[i * 9 + p * 3 + r]! + of.unary[i * roles + r]! + of.behind[i * roles + r]! - of.total)
          const difference = expected(free) - expected(told)
          if (Math.abs(difference) < 1e-9) continue
          for (let k = page.pairStarts[i]!; k < page.pairStarts[i + 1]!; k++) gradient[offset + page.pairIds[k]! * 9 + p * 3 + r]! += difference
        }
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
export const train = (examples: ReadonlyArray<Example>, strength = 8, rounds = 120, prior: Float64Array = new Float64Array(size)): Float64Array => {
  let x: Float64Array = prior.slice()
  let g: Float64Array = new Float64Array(size)
  let value = loss(examples, x, g, strength, prior)
  const history: Array<{ s: Float64Array; y: Float64Array; rho: number }> = []
  for (let round = 0; round < rounds; round++) {
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
    let step = 1
    let moved: Float64Array, next: number
    const ng: Float64Array = new Float64Array(size)
    for (;;) {
      moved = x.map((v, i) => v - step * q[i]!)
      next = loss(examples, moved, ng, strength, prior)
      if (next <= value + 1e-4 * step * slope || step < 1e-6) break
      step /= 2
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

/**
 * What is known without any page: weights for body, pointer, other that learning starts from and is drawn back to.
 * It matters for evidence that few labelled pages have.
 */
const known: Readonly<Record<string, readonly [body: number, pointer: number, other: number]>> = {
  "label 2": [0, 3, 0], "label 4": [0, 4, 0], "label 6": [0, 1, 0], "pager at end": [0, 3, 0], "arrow": [0, 1, 0],
  "heading 4": [0, 1.5, 0], "heading 5": [0, 2, 0], "under heading 1": [0, 1, 0], "under heading 2": [0, .5, 0],
  "repeats the title 0": [0, 3, 0], "repeats the title 1": [0, 2, 0], "tag 0": [0, 2, 0], "tag 1": [0, .7, 0], "tag repeated 1": [0, .7, 0],
  "after the end 1": [0, 1, .5], "lettered 0": [2, 0, 0], "lettered 1": [1.5, 0, 0], "indent 1": [1.5, 0, 0], "value at end 0": [1, 0, 0], "value at end 2": [1, 0, 0],
  "content list 0": [1, 0, 0], "content list 1": [1.5, 0, 0], "content list 2": [1.5, 0, 0], "zone 3": [2, 0, 0], "furniture 0": [0, 0, 1], "end mark": [0, 0, 3]
}

const priorOf = (): Float64Array => {
  const prior = new Float64Array(size)
  for (const [name, row] of Object.entries(known)) {
    const at = featureNames.indexOf(name)
    if (at < 0) throw new Error(`no feature ${name}`)
    row.forEach((value, r) => { prior[at * roles + r] = value })
  }
  return prior
}

const familyOf = (name: string): string => name.replace(/ \d+$/, "")

/** The examples without the features that are marked. */
const without = (examples: ReadonlyArray<Example>, gone: Uint8Array, pairGone: Uint8Array): Array<Example> => examples.map((page) => {
  const filter = (ids: ReadonlyArray<number>, starts: ReadonlyArray<number>, marked: Uint8Array) => {
    const kept: Array<number> = [], from: Array<number> = [0]
    for (let i = 0; i + 1 < starts.length; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) if (marked[ids[k]!] === 0) kept.push(ids[k]!)
      from.push(kept.length)
    }
    return [kept, from] as const
  }
  const [ids, starts] = filter(page.ids, page.starts, gone)
  const [pairIds, pairStarts] = filter(page.pairIds, page.pairStarts, pairGone)
  return { ...page, ids, starts, pairIds, pairStarts }
})

/**
 * Weights pooled from models that each saw a random part of the feature families (Smith, Cohn & Osborne 2005, logarithmic opinion pools):
 * one linear model at the end, half as many body lines lost on pages of sites never seen as a single model loses.
 */
export const pool = (examples: ReadonlyArray<Example>, { models = 12, dropped = .5, strength = 4, rounds = 45, scale = 1.5, informed = 1 } = {}): Float64Array => {
  const random = dice(99)
  const prior = priorOf().map((value) => value * informed)
  const sum = new Float64Array(size)
  for (let m = 0; m < models; m++) {
    const fate = new Map<string, number>()
    const gone = (kind: string, names: ReadonlyArray<string>) => Uint8Array.from(names, (name) => {
      if (name === "bias" || name === "pair 0") return 0
      const family = kind + familyOf(name)
      if (!fate.has(family)) fate.set(family, random() < dropped ? 1 : 0)
      return fate.get(family)!
    })
    const unaryGone = gone("line ", featureNames)
    const pairGone = gone("pair ", pairFeatureNames)
    const own = prior.map((value, i) => i < featureNames.length * roles && unaryGone[Math.floor(i / roles)] === 1 ? 0 : value)
    const weights = train(without(examples, unaryGone, pairGone), strength, rounds, own)
    for (let i = 0; i < size; i++) sum[i]! += weights[i]! / models * scale
  }
  return sum
}

/** Weights as the model takes them. */
export const weightsOf = unpack

const rounded = (value: number): number => Math.round(value * 100) / 100 + 0

const write = (flat: Float64Array): string => {
  const { unary, pair } = unpack(flat)
  const rows = (list: ReadonlyArray<string>, values: Float64Array, width: number): string =>
    list.map((name, i) => ({ name, row: [...values.subarray(i * width, (i + 1) * width)].map(rounded) }))
      .filter(({ row }) => row.some((value) => value !== 0))
      .map(({ name, row }) => `  ${JSON.stringify(name)}: [${row.join(", ")}]`).join(",\n")
  return `import type { WeightTable } from "./headlineModel.ts"

/** Written by bench/train-headlines.ts from data/gold: what each piece of evidence says for body, pointer, other. Do not edit. */
export const unaryWeights: WeightTable = {
${rows(featureNames, unary, roles)}
}

/** The same of two neighbouring lines: role before × role. */
export const pairWeights: WeightTable = {
${rows(pairFeatureNames, pair, roles * roles)}
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gold = trainingFiles().flatMap(readGold)
  const flat = pool(examplesOf(gold))
  writeFileSync(new URL("../src/text/headlineWeights.ts", import.meta.url), write(flat))
  console.log(`${gold.length} pages`)
}
