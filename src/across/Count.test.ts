import fc from "fast-check"
import { expect, test } from "vitest"
import { count, totals } from "./Count.ts"

const columns = (rows: ReadonlyArray<readonly [hi: number, lo: number, place: number]>) => ({
  keyHi: Uint32Array.from(rows, ([hi]) => hi),
  keyLo: Uint32Array.from(rows, ([, lo]) => lo),
  place: Uint32Array.from(rows, ([, , place]) => place)
})
/** `place:key=documents` of each row, sorted. */
const told = (rows: Parameters<typeof columns>[0], marks: ReadonlyArray<Uint32Array>, least: number) => {
  const { keyHi, keyLo, place, documents } = count(columns(rows), marks, least)
  return Array.from(place, (at, i) => `${at}:${keyHi[i]},${keyLo[i]}=${documents[i]}`).toSorted()
}
const marksOf = (...marks: ReadonlyArray<ReadonlyArray<number>>) => marks.map((column) => Uint32Array.from(column))

test("keys of enough documents are told to all that have them", () => {
  const rows = [[1, 2, 0], [1, 2, 1], [1, 2, 2], [1, 3, 0], [1, 3, 1], [2, 2, 2]] as const
  const own = marksOf([10, 11, 12], [20, 21, 22])
  expect(told(rows, own, 3)).toEqual(["0:1,2=3", "1:1,2=3", "2:1,2=3"])
  expect(told(rows, own, 2)).toEqual(["0:1,2=3", "0:1,3=2", "1:1,2=3", "1:1,3=2", "2:1,2=3"])
})

test("equal documents are one; of versions that share their pieces nothing is told", () => {
  const rows = Array.from({ length: 9 }, (_, place) => [1, 1, place] as const)
  // Three texts, three times each.
  expect(told(rows, marksOf([1, 2, 3, 1, 2, 3, 1, 2, 3], [7, 8, 9, 7, 8, 9, 7, 8, 9]), 3)).toHaveLength(9)
  expect(told(rows, marksOf([1, 2, 3, 1, 2, 3, 1, 2, 3], [7, 8, 9, 7, 8, 9, 7, 8, 9]), 4)).toEqual([])
  // Nine versions of three texts.
  expect(told(rows, marksOf([1, 2, 3, 4, 5, 6, 7, 8, 9], [7, 8, 9, 7, 8, 9, 7, 8, 9]), 3)).toEqual([])
})

test("the middle of what the pieces say counts: one that all pages share hides nothing", () => {
  const rows = [0, 1, 2].map((place) => [1, 1, place] as const)
  expect(told(rows, marksOf([1, 2, 3], [5, 5, 5], [1, 2, 3], [1, 2, 3]), 3)).toEqual(["0:1,1=3", "1:1,1=3", "2:1,1=3"])
  expect(told(rows, marksOf([1, 2, 3], [5, 5, 5], [5, 5, 5], [1, 2, 3]), 3)).toEqual([])
})

test("totals count the different documents of each group", () => {
  const marks = marksOf([1, 2, 3, 4, 0], [1, 1, 2, 1, 9])
  expect([...totals(Uint32Array.of(0, 0, 0, 1), Uint32Array.of(0, 1, 2, 3), marks, 2)]).toEqual([2, 1])
})

const key = fc.constantFrom(0, 1, 0x10000, 0xffffffff)
const size = 12
const rowsOf = fc.uniqueArray(fc.tuple(key, key, fc.nat(size - 1)), { maxLength: 60, selector: String })
const column = fc.array(fc.nat(4), { minLength: size, maxLength: size })

test("is what counting by hand gives, whatever the order of rows and the numbering of documents", () => {
  fc.assert(fc.property(rowsOf, column, column, fc.integer({ min: 1, max: 4 }), (rows, whole, piece, least) => {
    const expected: Array<string> = []
    for (const [hi, lo, at] of rows) {
      const places = rows.filter(([a, b]) => a === hi && b === lo).map(([, , place]) => place)
      const documents = new Set(places.map((place) => piece[place])).size
      if (places.length >= least && documents >= least && 3 * documents >= 2 * new Set(places.map((place) => whole[place])).size) expected.push(`${at}:${hi},${lo}=${documents}`)
    }
    expect(told(rows, marksOf(whole, piece), least)).toEqual(expected.toSorted())
    expect(told(rows.toReversed(), marksOf(whole, piece), least)).toEqual(expected.toSorted())
    const turned = (values: ReadonlyArray<number>) => values.toReversed()
    const renumbered = rows.map(([hi, lo, place]) => [hi, lo, size - 1 - place] as const)
    expect(told(renumbered, marksOf(turned(whole), turned(piece)), least).length).toBe(expected.length)
  }))
})
