/**
 * Learns the trees of `src/text/headlineModel.ts`: gradient boosting of a chain's likelihood (Dietterich, Hao & Ashenfelter 2008),
 * Newton steps over histograms of the features (Chen & Guestrin 2016).
 */
import { featureCount, featureNames } from "../src/text/headlineFeatures.ts"
import { bias, chain, runningText, type Tree } from "../src/text/headlineModel.ts"
import { dice } from "./dice.ts"

/** What a line is. `other` is furniture and credits: neither body nor pointer. */
export const Role = { body: 0, pointer: 1, other: 2 } as const

/** A page with the role and the features of each of its rows, and how much it counts. */
export interface Example {
  readonly roles: Uint8Array
  /** 1 where a row's features are read; the others are running text and no tree sees them. */
  readonly read: Uint8Array
  readonly values: Float32Array
  readonly weight: number
}

/** What learning is told besides the pages. */
export interface Terms {
  readonly rounds: number
  readonly depth: number
  /** How far each tree goes. */
  readonly rate: number
  /** How many lines a leaf has at least; how strongly leaves are drawn to 0. */
  readonly least: number
  readonly strength: number
  /** What share of the lines, of the features each tree sees. */
  readonly lines: number
  readonly features: number
  /** How much a line counts that is neither body nor pointer. */
  readonly other: number
  readonly body: number
  readonly seed: number
}

const bins = 32
const round = (value: number, places: number): number => Number(value.toPrecision(places))

/** Between which numbers of a feature a tree may part: all of them, or the quantiles. */
const edgesOf = (column: Float32Array, asked: Int32Array): Array<number> => {
  const step = Math.max(1, Math.floor(asked.length / 20000))
  const sample = Float32Array.from({ length: Math.floor(asked.length / step) }, (_, i) => column[asked[i * step]!]!).sort()
  const distinct = [...new Set(sample)]
  const edges = distinct.length <= bins
    ? distinct.slice(1).map((value, i) => (value + distinct[i]!) / 2)
    : Array.from({ length: bins - 1 }, (_, i) => sample[Math.floor((i + 1) * sample.length / bins)]!)
  return [...new Set(edges.map((edge) => round(edge, 4)))]
}

/** All rows of all examples, feature by feature, as the number of the bin that a value is in; `asked` are those that trees see. */
const binned = (examples: ReadonlyArray<Example>, rows: number, asked: Int32Array) => Array.from(featureNames, (_, feature) => {
  const column = new Float32Array(rows)
  let at = 0
  for (const { values } of examples) for (let k = feature; k < values.length; k += featureCount) column[at++] = values[k]!
  const edges = edgesOf(column, asked)
  const places = Uint8Array.from(column, (value) => {
    let low = 0, high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > edges[middle]!) low = middle + 1
      else high = middle
    }
    return low
  })
  return { edges, places }
})

/** Learns trees from examples, on top of those that are `known`, which come first. The same examples and terms give the same trees. */
export const boost = (examples: ReadonlyArray<Example>, known: ReadonlyArray<Tree>, { rounds, depth, rate, least, strength, lines, features, other, body, seed }: Terms): Array<Tree> => {
  const random = dice(seed)
  const rows = examples.reduce((sum, { roles }) => sum + roles.length, 0)
  const roles = new Uint8Array(rows), weights = new Float64Array(rows), logits = new Float64Array(rows).fill(bias)
  const seen: Array<number> = []
  let at = 0
  for (const example of examples) {
    for (const [i, role] of example.roles.entries()) {
      roles[at] = role
      if (example.read[i] === 1) seen.push(at)
      else logits[at] = runningText
      weights[at++] = example.weight * (role === Role.other ? other : role === Role.body ? body : 1)
    }
  }
  const asked = Int32Array.from(seen)
  const columns = binned(examples, rows, asked)
  const scores = new Float64Array(rows), own = new Float64Array(rows), ahead = new Float64Array(rows)
  const slope = new Float64Array(rows), curve = new Float64Array(rows)
  const binSlope = new Float64Array(bins + 1), binCurve = new Float64Array(bins + 1), binCount = new Int32Array(bins + 1)

  const grow = (some: Int32Array, offered: ReadonlyArray<number>, levels: number): Tree => {
    let g = 0, h = 0
    for (const i of some) {
      g += slope[i]!
      h += curve[i]!
    }
    let best = 1e-3, feature = -1, bin = 0
    if (levels > 0 && some.length >= 2 * least) {
      for (const f of offered) {
        const { edges, places } = columns[f]!
        binSlope.fill(0)
        binCurve.fill(0)
        binCount.fill(0)
        for (let k = 0; k < some.length; k++) {
          const i = some[k]!, b = places[i]!
          binSlope[b]! += slope[i]!
          binCurve[b]! += curve[i]!
          binCount[b]!++
        }
        let left = 0, leftCurve = 0, count = 0
        for (let b = 0; b < edges.length; b++) {
          left += binSlope[b]!
          leftCurve += binCurve[b]!
          count += binCount[b]!
          if (count < least || some.length - count < least) continue
          const gain = left * left / (leftCurve + strength) + (g - left) ** 2 / (h - leftCurve + strength) - g * g / (h + strength)
          if (gain > best) {
            best = gain
            feature = f
            bin = b
          }
        }
      }
    }
    if (feature < 0) return round(rate * g / (h + strength), 3)
    const { edges, places } = columns[feature]!
    return [featureNames[feature]!, edges[bin]!, grow(some.filter((i) => places[i]! <= bin), offered, levels - 1), grow(some.filter((i) => places[i]! > bin), offered, levels - 1)]
  }

  const add = (tree: Tree, some: Int32Array): void => {
    if (typeof tree === "number") {
      for (const i of some) logits[i]! += tree
      return
    }
    const { edges, places } = columns[featureNames.indexOf(tree[0])]!
    const bin = edges.indexOf(tree[1])
    if (bin < 0) throw new Error(`no values of ${JSON.stringify(tree[0])} are parted at ${tree[1]}, but at ${edges.join(", ")}`)
    add(tree[2], some.filter((i) => places[i]! <= bin))
    add(tree[3], some.filter((i) => places[i]! > bin))
  }
  for (const tree of known) add(tree, asked)

  return [...known, ...Array.from({ length: rounds }, () => {
    let from = 0
    for (const { roles: { length } } of examples) {
      chain(logits.subarray(from, from + length), length, own, ahead, scores.subarray(from, from + length))
      from += length
    }
    for (let i = 0; i < rows; i++) {
      const p = scores[i]!
      slope[i] = weights[i]! * ((roles[i] === Role.pointer ? 1 : 0) - p)
      curve[i] = weights[i]! * Math.max(p * (1 - p), .01)
    }
    const some = asked.filter(() => random() < lines)
    const offered = featureNames.flatMap((_, f) => columns[f]!.edges.length > 0 && random() < features ? [f] : [])
    const tree = grow(some, offered, depth)
    add(tree, asked)
    return tree
  })]
}
