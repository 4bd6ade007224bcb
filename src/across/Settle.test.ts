import fc from "fast-check"
import { expect, test } from "vitest"
import { type Judges, methods, type Rulings, settle } from "./Settle.ts"

type Row = readonly [a: number, b: number, similarity: number, method?: (typeof methods)[number]]
/** `judges` judge places. */
const settled = (rows: ReadonlyArray<Row>, { before = (a, b) => a - b, published = () => false, length = () => 1 }: Partial<Judges> = {}) => settle({
  a: Uint32Array.from(rows, ([a]) => a),
  b: Uint32Array.from(rows, ([, b]) => b),
  similarity: Float64Array.from(rows, ([, , similarity]) => similarity),
  method: Uint8Array.from(rows, ([, , , method = "jaccard"]) => methods.indexOf(method))
}, (places) => ({ before: (i, j) => before(places[i]!, places[j]!), published: (i) => published(places[i]!), length: (i) => length(places[i]!) }))

const listed = ({ place, of, similarity, method, supersedes }: Rulings) =>
  Array.from(place, (at, i) => `${at} ${supersedes[i] === 1 ? "outgrew" : "falls to"} ${of[i]} (${methods[method[i]!]} ${similarity[i]})`)

test("the best is kept, and what is like it falls to it", () => {
  expect(listed(settled([[1, 2, 0.9], [2, 3, 1, "exact"], [1, 3, 0.8]]))).toEqual(["2 falls to 1 (jaccard 0.9)", "3 falls to 1 (jaccard 0.8)"])
})

test("no chain: what is like a dropped document only is kept", () => {
  expect(listed(settled([[1, 2, 0.6], [2, 3, 0.6], [3, 4, 0.6]]))).toEqual(["2 falls to 1 (jaccard 0.6)", "4 falls to 3 (jaccard 0.6)"])
})

test("of several kept documents the most similar is named, then the best", () => {
  expect(listed(settled([[1, 9, 0.6], [2, 9, 0.7, "containment"], [3, 9, 0.7]]))).toEqual(["9 falls to 2 (containment 0.7)"])
})

test("ten thousand copies leave one", () => {
  const { place, of } = settled(Array.from({ length: 9_999 }, (_, i) => [0, i + 1, 1, "exact"] as const))
  expect(place.length).toBe(9_999)
  expect(new Set(of)).toEqual(new Set([0]))
})

test("nothing verified, nothing ruled", () => {
  expect(listed(settled([]))).toEqual([])
})

test("published documents are kept before better ones, even when they are alike", () => {
  const published = (place: number) => place >= 10
  expect(listed(settled([[1, 10, 0.9], [10, 11, 0.9], [1, 2, 0.7]], { published }))).toEqual(["1 falls to 10 (jaccard 0.9)"])
})

test("a text that contains a published one and is half as long again supersedes it", () => {
  const judges = { published: (place: number) => place >= 10, length: (place: number) => (place >= 10 ? 1000 : place === 1 ? 1800 : place === 2 ? 1600 : 1400) }
  expect(listed(settled([[1, 10, 0.95, "containment"]], judges))).toEqual(["1 outgrew 10 (containment 0.95)"])
  // Its own near copy falls to it, and does not supersede as well.
  expect(listed(settled([[1, 10, 0.95, "containment"], [2, 10, 0.9, "containment"], [1, 2, 0.8]], judges)))
    .toEqual(["1 outgrew 10 (containment 0.95)", "2 falls to 1 (jaccard 0.8)"])
  // Not long enough.
  expect(listed(settled([[3, 10, 0.95, "containment"]], judges))).toEqual(["3 falls to 10 (containment 0.95)"])
  // Long enough; at 1.8 times the length a Jaccard of .5 means that .93 of the published text is contained, of .3 that only .65 is.
  expect(listed(settled([[1, 10, 0.5]], judges))).toEqual(["1 outgrew 10 (jaccard 0.5)"])
  expect(listed(settled([[1, 10, 0.3]], judges))).toEqual(["1 falls to 10 (jaccard 0.3)"])
})

test("containment makes only the shorter fall, even when it is the better", () => {
  const length = (place: number) => (place === 1 ? 500 : place >= 10 ? 450 : 600)
  expect(listed(settled([[1, 2, 0.9, "containment"]], { length }))).toEqual([])
  expect(listed(settled([[2, 1, 0.9, "containment"]], { length, before: (a, b) => b - a }))).toEqual(["1 falls to 2 (containment 0.9)"])
  expect(listed(settled([[1, 2, 0.6]], { length }))).toEqual(["2 falls to 1 (jaccard 0.6)"])
  // 500 / 600 = .83: a sampled similarity above that cannot be a Jaccard.
  expect(listed(settled([[1, 2, 0.9, "sampled"]], { length }))).toEqual([])
  expect(listed(settled([[1, 2, 0.7, "sampled"]], { length }))).toEqual(["2 falls to 1 (sampled 0.7)"])
  // A published text takes in what is longer but has not outgrown it.
  expect(listed(settled([[2, 10, 0.9, "containment"]], { length, published: (place) => place >= 10 }))).toEqual(["2 falls to 10 (containment 0.9)"])
})

const graph = fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.constantFrom(0.5, 0.6, 0.9, 1)), { maxLength: 60 }).map((rows) => {
  const once = new Map<string, Row>()
  for (const [a, b, similarity] of rows) if (a !== b) once.set([a, b].sort((x, y) => x - y).join(), [Math.min(a, b), Math.max(a, b), similarity])
  return [...once.values()]
})
const permutation = fc.shuffledSubarray(Array.from({ length: 16 }, (_, i) => i), { minLength: 16 })

test("all fall to kept documents they were verified to be like; all kept are unlike one another", () => {
  fc.assert(fc.property(graph, (rows) => {
    const { place, of } = settled(rows)
    const dropped = new Set(place)
    const verified = new Set(rows.flatMap(([a, b]) => [`${a},${b}`, `${b},${a}`]))
    place.forEach((at, i) => {
      expect(dropped.has(of[i]!)).toBe(false)
      expect(verified.has(`${at},${of[i]}`)).toBe(true)
    })
    for (const [a, b] of rows) expect(dropped.has(a) || dropped.has(b)).toBe(true)
  }))
})

test("numbering the documents otherwise, or the pairs in another order, changes nothing", () => {
  fc.assert(fc.property(graph, permutation, fc.infiniteStream(fc.nat()), (rows, numbers, shuffle) => {
    const names = new Map(numbers.map((number, name) => [number, name]))
    const renamed = rows.map(([a, b, similarity]): Row => [numbers[a]!, numbers[b]!, similarity])
    const shuffled = renamed.map((row) => [shuffle.next().value, row] as const).sort(([x], [y]) => x - y).map(([, row]) => row)
    const { place, of } = settled(shuffled, { before: (a, b) => names.get(a)! - names.get(b)! })
    const found = Array.from(place, (at, i) => `${names.get(at)} ${names.get(of[i]!)}`).sort()
    const plain = settled(rows)
    expect(found).toEqual(Array.from(plain.place, (at, i) => `${at} ${plain.of[i]}`).sort())
  }))
})
