/**
 * Learns the trees of `src/text/headlines/model.ts`: gradient boosting of a chain's likelihood (Dietterich, Hao & Ashenfelter 2008),
 * Newton steps over histograms of the features (Chen & Guestrin 2016).
 */
import { bias, type Tree } from "../src/text/headlines/forest.ts"
import { chain, runningText } from "../src/text/headlines/model.ts"
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
// Three numbers for each bin.
const wide = 3 * (bins + 1)
const round = (value: number, places: number): number => Number(value.toPrecision(places))

/** Between which numbers of a feature a tree may part: all of them, or the quantiles. */
const edgesOf = (column: Float32Array): Array<number> => {
  const step = Math.max(1, Math.floor(column.length / 20000))
  const sample = new Float32Array(Math.floor(column.length / step))
  for (let i = 0; i < sample.length; i++) sample[i] = column[i * step]!
  sample.sort()
  const distinct = [...new Set(sample)]
  const edges = distinct.length <= bins
    ? distinct.slice(1).map((value, i) => (value + distinct[i]!) / 2)
    : Array.from({ length: bins - 1 }, (_, i) => sample[Math.floor((i + 1) * sample.length / bins)]!)
  return [...new Set(edges.map((edge) => round(edge, 4)))]
}

/** The rows of all examples that trees see, feature by feature, as the number of the bin that a value is in. */
const binned = (examples: ReadonlyArray<Example>, names: ReadonlyArray<string>, rows: number) => Array.from(names, (_, feature) => {
  const column = new Float32Array(rows)
  let at = 0
  for (const { values, read } of examples) for (let i = 0; i < read.length; i++) if (read[i] === 1) column[at++] = values[i * names.length + feature]!
  const edges = edgesOf(column)
  const places = new Uint8Array(rows)
  for (let k = 0; k < rows; k++) {
    const value = column[k]!
    let low = 0, high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > edges[middle]!) low = middle + 1
      else high = middle
    }
    places[k] = low
  }
  return { edges, places }
})

/** Rows whose bin is `bin` or below, and the others. */
const parted = (some: Int32Array, places: Uint8Array, bin: number): readonly [Int32Array, Int32Array] => {
  const yes = new Int32Array(some.length), no = new Int32Array(some.length)
  let count = 0
  for (let k = 0; k < some.length; k++) {
    const i = some[k]!
    if (places[i]! <= bin) yes[count++] = i
    else no[k - count] = i
  }
  return [yes.subarray(0, count), no.subarray(0, some.length - count)]
}

/** Learns trees from examples, whose features have these names, on top of those that are `known`, which come first. The same examples and terms give the same trees. */
export const boost = (examples: ReadonlyArray<Example>, names: ReadonlyArray<string>, known: ReadonlyArray<Tree>, { rounds, depth, rate, least, strength, lines, features, other, body, seed }: Terms): Array<Tree> => {
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
  // From here on a row is counted among those that are asked.
  const all = Int32Array.from(asked.keys())
  const columns = binned(examples, names, asked.length)
  const scores = new Float64Array(rows), own = new Float64Array(rows), ahead = new Float64Array(rows)
  const slope = new Float64Array(asked.length), curve = new Float64Array(asked.length)

  /** Slopes, curves and lines of some rows, added up for each bin of each feature that is offered. */
  const tabled = (some: Int32Array, offered: ReadonlyArray<number>): Float64Array => {
    const table = new Float64Array(offered.length * wide)
    const slopes = new Float64Array(some.length), curves = new Float64Array(some.length)
    for (let k = 0; k < some.length; k++) {
      slopes[k] = slope[some[k]!]!
      curves[k] = curve[some[k]!]!
    }
    for (let o = 0; o < offered.length; o++) {
      const { places } = columns[offered[o]!]!
      for (let k = 0; k < some.length; k++) {
        const to = o * wide + places[some[k]!]! * 3
        table[to]! += slopes[k]!
        table[to + 1]! += curves[k]!
        table[to + 2]!++
      }
    }
    return table
  }

  const grow = (some: Int32Array, offered: ReadonlyArray<number>, levels: number, table: Float64Array): Tree => {
    let g = 0, h = 0
    for (const i of some) {
      g += slope[i]!
      h += curve[i]!
    }
    let best = 1e-3, feature = -1, bin = 0
    if (levels > 0 && some.length >= 2 * least) {
      for (let o = 0; o < offered.length; o++) {
        const { edges } = columns[offered[o]!]!
        let left = 0, leftCurve = 0, count = 0
        for (let b = 0; b < edges.length; b++) {
          const at = o * wide + b * 3
          left += table[at]!
          leftCurve += table[at + 1]!
          count += table[at + 2]!
          if (count < least || some.length - count < least) continue
          const gain = left * left / (leftCurve + strength) + (g - left) ** 2 / (h - leftCurve + strength) - g * g / (h + strength)
          if (gain > best) {
            best = gain
            feature = offered[o]!
            bin = b
          }
        }
      }
    }
    if (feature < 0) return round(rate * g / (h + strength), 3)
    const { edges, places } = columns[feature]!
    const [yes, no] = parted(some, places, bin)
    // The smaller half is added up; the larger is what is left of both.
    const [less, more] = yes.length < no.length ? [yes, no] : [no, yes]
    const asks = levels > 1 && more.length >= 2 * least
    const lesser = asks ? tabled(less, offered) : table
    if (asks) for (let k = 0; k < table.length; k++) table[k]! -= lesser[k]!
    return [names[feature]!, edges[bin]!, grow(yes, offered, levels - 1, less === yes ? lesser : table), grow(no, offered, levels - 1, less === no ? lesser : table)]
  }

  const add = (tree: Tree, some: Int32Array): void => {
    if (typeof tree === "number") {
      for (let k = 0; k < some.length; k++) logits[asked[some[k]!]!]! += tree
      return
    }
    const { edges, places } = columns[names.indexOf(tree[0])]!
    const bin = edges.indexOf(tree[1])
    if (bin < 0) throw new Error(`no values of ${JSON.stringify(tree[0])} are parted at ${tree[1]}, but at ${edges.join(", ")}`)
    const [yes, no] = parted(some, places, bin)
    add(tree[2], yes)
    add(tree[3], no)
  }
  for (const tree of known) add(tree, all)

  return [...known, ...Array.from({ length: rounds }, () => {
    let from = 0
    for (const { roles: { length } } of examples) {
      chain(logits.subarray(from, from + length), length, own, ahead, scores.subarray(from, from + length))
      from += length
    }
    for (let k = 0; k < asked.length; k++) {
      const i = asked[k]!, p = scores[i]!
      slope[k] = weights[i]! * ((roles[i] === Role.pointer ? 1 : 0) - p)
      curve[k] = weights[i]! * Math.max(p * (1 - p), .01)
    }
    const some = all.filter(() => random() < lines)
    const offered = names.flatMap((_, f) => columns[f]!.edges.length > 0 && random() < features ? [f] : [])
    const tree = grow(some, offered, depth, tabled(some, offered))
    add(tree, all)
    return tree
  })]
}
