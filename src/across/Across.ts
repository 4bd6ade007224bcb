/**
 * An across stage over documents in memory: sketch, match, verify, settle; and a counting stage: sample, count. Whoever does the same on disk
 * uses the same `match` and `settle`, and the same `count` and `totals`.
 */
import { count, totals } from "./Count.ts"
import { leastFor, match, mergePairs } from "./Match.ts"
import { methods, settle } from "./Settle.ts"
import { type Across, type Counting, type Counts, keyNumber, type Ruling, type Sketch } from "../Stage.ts"
import type { View } from "../View.ts"

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
  const matched = match({ keyHi, keyLo, place }, before)
  const { a, b } = mergePairs([matched], leastFor(work.least, matched.a.length, views.length))

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
  }, (places) => ({ before: (i, j) => before(places[i]!, places[j]!), length: (i) => known(places[i]!).rank.length }))
  const rulings: Array<Ruling | undefined> = views.map(() => undefined)
  settled.place.forEach((at, i) => {
    rulings[at] = { of: views[settled.of[i]!]!.id, similarity: settled.similarity[i]!, method: methods[settled.method[i]!]! }
  })
  return { rulings, candidates: a.length, thinned: matched.thinned }
}

/** What a counting stage is told of each view. */
export const countOver = ({ sample, least }: Counting, views: ReadonlyArray<View>): ReadonlyArray<Counts | undefined> => {
  const samples = views.map(sample)
  const rows = samples.flatMap((taken, at) => Array.from({ length: (taken?.keys.length ?? 0) / 2 }, (_, i) => ({ high: taken!.keys[2 * i]!, low: taken!.keys[2 * i + 1]!, at })))
  const places = samples.flatMap((taken, at) => (taken === undefined ? [] : [at]))
  const marks = Array.from({ length: samples[places[0] ?? 0]?.marks.length ?? 0 }, (_, i) => Uint32Array.from(samples, (taken) => taken?.marks[i] ?? 0))
  const numbers = new Map<number, number>()
  const groups = places.map((at) => {
    const group = keyNumber(...samples[at]!.group)
    if (!numbers.has(group)) numbers.set(group, numbers.size)
    return numbers.get(group)!
  })
  const sums = places.length === 0 ? [] : totals(Uint32Array.from(groups), Uint32Array.from(places), marks, numbers.size)
  const members = { keyHi: Uint32Array.from(rows, ({ high }) => high), keyLo: Uint32Array.from(rows, ({ low }) => low), place: Uint32Array.from(rows, ({ at }) => at) }
  const counted = count(members, marks, least)
  const told: Array<{ readonly of: number; readonly keys: Array<readonly [number, number]> } | undefined> = views.map(() => undefined)
  counted.place.forEach((at, row) => {
    const known = told[at] ??= { of: sums[numbers.get(keyNumber(...samples[at]!.group))!]!, keys: [] }
    known.keys.push([keyNumber(counted.keyHi[row]!, counted.keyLo[row]!), counted.documents[row]!])
  })
  return told
}
