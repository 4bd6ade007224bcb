/** Regression trees in typed tables: what they add up to for features, and which features weighed most. */

/** A regression tree: what it adds to a logit, or the feature it asks, up to which number the answer is the first tree, and the two trees. */
export type Tree = number | readonly [feature: string, upTo: number, yes: Tree, no: Tree]

/** A logit before any tree. */
export const bias = -.5

/** The nodes of trees. A node asks a feature and goes on at `next`, or at the one behind; a leaf, whose `next` is 0, adds `upTo`. */
export class Forest {
  readonly asked: Uint8Array
  readonly upTo: Float64Array
  readonly next: Uint16Array | Int32Array
  readonly roots: Int32Array
  /** What a node's leaves add on average. */
  readonly #mean: Float64Array

  /** `names` are those of the features, in the order of their numbers. */
  constructor(trees: ReadonlyArray<Tree>, names: ReadonlyArray<string>) {
    const places = new Map(names.map((name, i) => [name, i]))
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
    this.roots = Int32Array.from(trees, (tree) => {
      const root = add()
      fill(root, tree)
      return root
    })
    this.asked = Uint8Array.from(asked)
    this.upTo = Float64Array.from(upTo)
    this.next = next.length < 65536 ? Uint16Array.from(next) : Int32Array.from(next)
    this.#mean = Float64Array.from(mean)
  }

  /** The logit of a row of features. */
  logit(values: Float32Array): number {
    const { asked, upTo, next, roots } = this
    let sum = bias
    for (let r = 0; r < roots.length; r++) {
      let k = roots[r]!
      for (let to = next[k]!; to !== 0; to = next[k]!) k = values[asked[k]!]! <= upTo[k]! ? to : to + 1
      sum += upTo[k]!
    }
    return sum
  }

  /** How much each feature of the row that begins at `from` adds, in `adds` (Saabas 2014). */
  share(values: Float32Array, from: number, adds: Float64Array): void {
    const { asked, upTo, next } = this
    adds.fill(0)
    for (const root of this.roots) {
      for (let k = root; next[k] !== 0;) {
        const feature = asked[k]!
        const to = values[from + feature]! <= upTo[k]! ? next[k]! : next[k]! + 1
        adds[feature]! += this.#mean[to]! - this.#mean[k]!
        k = to
      }
    }
  }
}
