/** An across stage over documents in memory: sketch, match, verify, settle. Whoever does the same on disk uses the same `match` and `settle`. */
import { match } from "./Match.ts"
import { methods, settle } from "./Settle.ts"
import type { Across, Ruling, Sketch } from "./Stage.ts"
import type { View } from "./View.ts"

/** What came of comparing. */
export interface Compared {
  /** One for each view; `undefined`: kept. */
  readonly rulings: ReadonlyArray<Ruling | undefined>
  /** Pairs that met and were verified. */
  readonly candidates: number
  /** Keys that too many documents shared, so that not all of them met. */
  readonly thinned: number
}

/** Compares views with one another; a view's place is its index. */
export const compare = (work: Across, views: ReadonlyArray<View>): Compared => {
  const sketches = views.map((view) => work.sketch(view))
  const size = sketches.reduce((sum, sketch) => sum + (sketch?.keys.length ?? 0) / 2, 0)
  const keyHi = new Uint32Array(size)
  const keyLo = new Uint32Array(size)
  const place = new Uint32Array(size)
  let row = 0
  sketches.forEach((sketch, at) => {
    for (let i = 0; i < (sketch?.keys.length ?? 0); i += 2) {
      keyHi[row] = sketch!.keys[i]!
      keyLo[row] = sketch!.keys[i + 1]!
      place[row++] = at
    }
  })
  const known = (at: number): Sketch => sketches[at]!
  const before = (a: number, b: number) => work.prefer({ ...known(a).rank, place: a }, { ...known(b).rank, place: b })
  const { a, b, thinned } = match({ keyHi, keyLo, place }, before)

  const alike: Array<{ a: number; b: number; similarity: number; method: number }> = []
  for (let i = 0; i < a.length; i++) {
    const [best, other] = before(a[i]!, b[i]!) < 0 ? [a[i]!, b[i]!] : [b[i]!, a[i]!]
    const verdict = work.verify(known(best), known(other))
    if (verdict !== undefined) alike.push({ a: a[i]!, b: b[i]!, similarity: verdict.similarity, method: methods.indexOf(verdict.method) })
  }
  const settled = settle({
    a: Uint32Array.from(alike, (pair) => pair.a),
    b: Uint32Array.from(alike, (pair) => pair.b),
    similarity: Float64Array.from(alike, (pair) => pair.similarity),
    method: Uint8Array.from(alike, (pair) => pair.method)
  }, { before, length: (at) => known(at).rank.length })
  const rulings: Array<Ruling | undefined> = views.map(() => undefined)
  settled.place.forEach((at, i) => {
    rulings[at] = { of: views[settled.of[i]!]!.id, similarity: settled.similarity[i]!, method: methods[settled.method[i]!]! }
  })
  return { rulings, candidates: a.length, thinned }
}
