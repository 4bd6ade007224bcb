import fc from "fast-check"
import { expect, test } from "vitest"
import { fold } from "../fold.ts"
import { hashes, hashesAsDefined, head, isSeries, MOST_SHINGLES, overlap, sampleOf, shingles } from "./shingles.ts"

const shingled = (text: string) => {
  const folded = fold([text])
  return { shingles: shingles(folded), length: folded.length }
}
/** Invented words, each of them once. */
const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `w${((from + i) * 2654435761 % 4294967296).toString(36)}`).join(" ")

test("runs of 5 in scripts without spaces, of 8 elsewhere", () => {
  expect(shingled("一二三四五六七").shingles.length).toBe(3)
  expect(shingled("一二三四 42，七").shingles.length).toBe(3 + 1)
  expect(shingled("abcdefghij").shingles.length).toBe(3)
  expect(shingled("abcdefgh一二三四五").shingles.length).toBe(6 + 1)
})

test("a text shorter than a shingle is one shingle, an empty one none", () => {
  expect(shingled("abc").shingles.length).toBe(1)
  expect(shingled("…").shingles.length).toBe(0)
})

test("the fast way to the hashes finds those that are defined, whatever the scripts, and wherever runs, numbers and text end", () => {
  const same = (folded: Uint16Array): void => {
    const [found, defined] = [hashes(folded), hashesAsDefined(folded)]
    expect(found.length).toBe(defined.length)
    expect(found.findIndex((hash, i) => hash !== defined[i])).toBe(-1)
  }
  const run = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."新闻是今日的历史"), maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(..."news"), maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 12 }),
    fc.string({ unit: "binary" })
  )
  fc.assert(fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
    same(fold(runs))
  }), { numRuns: 300 })
  for (let length = 0; length < 12; length++) for (const text of ["abcdefghijkl", "字里行间都是春天春天春天", "0123456789ab", "字12ab字里ab行间a"]) same(fold([text.slice(0, length)]))
  for (const length of [MOST_SHINGLES - 1, MOST_SHINGLES, MOST_SHINGLES + 1]) same(Uint16Array.from({ length }, (_, i) => 0x61 + (Math.imul(i, 2654435761) >>> 28)))
})

test("overlap is that of the sets of substrings", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 60 })
  const runs = (text: string) => new Set(text.length < 8 ? (text === "" ? [] : [text]) : Array.from({ length: text.length - 7 }, (_, i) => text.slice(i, i + 8)))
  fc.assert(fc.property(letters, letters, (a, b) => {
    const [x, y] = [runs(a), runs(b)]
    const common = x.intersection(y).size
    const smaller = Math.min(x.size, y.size)
    expect(overlap(shingled(a), shingled(b))).toEqual({
      jaccard: common / (x.union(y).size || 1), containment: common / (smaller || 1), smaller, larger: Math.max(x.size, y.size), numbers: 0, commonNumbers: 0, sampled: false
    })
  }), { numRuns: 300 })
})

test("a huge text is compared by a sample that is nearly as good, also with one that is not sampled", () => {
  const whole = words(0, 40_000)
  const half = words(0, 20_000)
  const tenth = words(0, 4_000)
  expect(shingled(whole).length).toBeGreaterThan(4 * MOST_SHINGLES)
  expect(shingled(whole).shingles.length).toBeLessThanOrEqual(1.05 * MOST_SHINGLES)
  const [a, b] = [overlap(shingled(whole), shingled(half)), overlap(shingled(tenth), shingled(whole))]
  expect([a.sampled, b.sampled]).toEqual([true, true])
  expect(a.jaccard).toBeCloseTo(0.5, 1)
  expect(a.containment).toBeCloseTo(1, 2)
  expect(b.jaccard).toBeCloseTo(0.1, 1)
  expect(b.containment).toBeCloseTo(1, 2)
  expect(overlap(shingled(whole), shingled(words(50_000, 90_000))).jaccard).toBeLessThan(0.01)
})

test("of a text that is gone a sample tells nearly the same, against any other; of a short one it is all there is", () => {
  const text = (from: number, to: number) => `${words(from, to).replace(/\d/g, (digit) => "äëïöüñçåøß"[Number(digit)]!)} 1917 men, 42 days and ${from} more`
  const gone = (text: string) => {
    const { shingles, length } = shingled(text)
    return { shingles: sampleOf(shingles), length, sampled: true }
  }
  const old = text(0, 400)
  expect(gone(old).shingles.length).toBe(259)
  const errors: Array<number> = []
  for (let shift = 0; shift < 400; shift += 10) {
    const exact = overlap(shingled(old), shingled(text(shift, shift + 300)))
    const told = overlap(gone(old), shingled(text(shift, shift + 300)))
    errors.push(told.jaccard - exact.jaccard, told.containment - exact.containment)
    expect(told).toMatchObject({ sampled: true, numbers: exact.numbers, commonNumbers: exact.commonNumbers })
    expect(told.smaller / exact.smaller).toBeCloseTo(1, 0)
    expect(overlap(shingled(text(shift, shift + 300)), gone(old))).toEqual(told)
  }
  // Both texts' samples: as good.
  expect(overlap(gone(old), gone(text(100, 400))).jaccard).toBeCloseTo(0.75, 1)
  expect(Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)).toBeLessThan(0.04)
  const short = text(0, 25)
  expect(overlap(gone(short), shingled(old))).toEqual(overlap(shingled(short), shingled(old)))
})

test("a huge text that says the same over and over is one of few shingles", () => {
  const chorus = shingled("字里行间都是春天，".repeat(200_000)).shingles
  expect(chorus.length).toBeLessThan(9)
  const odd = `${"字里行间都是春天，".repeat(100_000)}${words(0, 40_000)}`
  expect(overlap(shingled(odd), shingled(words(0, 40_000))).jaccard).toBeGreaterThan(0.95)
})

test("numbers are compared apart from shingles: in a series they differ where the words do not", () => {
  const warning = (date: string, hour: string, rain: string, wind: string, calls: string) =>
    `市气象台${date}${hour}时发布暴雨蓝色预警信号：预计未来6小时内，我市大部分地区将出现${rain}毫米以上降雨，局地伴有雷电和${wind}级大风，请有关单位和人员做好防范工作，应急电话${calls}。`
  const first = shingled(warning("7月3日", "10", "50", "7", "12345"))
  const next = overlap(first, shingled(warning("8月19日", "22", "35", "9", "12345")))
  expect([next.numbers, next.commonNumbers]).toEqual([6, 2])
  expect([next.containment > 0.6, isSeries(next, 0.8), isSeries(next, 0)]).toEqual([true, true, false])
  // Cut short, and with one figure corrected: numbers agree as the words do.
  const cut = overlap(first, shingled(warning("7月3日", "10", "50", "7", "12345").slice(0, 60)))
  const corrected = overlap(first, shingled(warning("7月3日", "10", "60", "7", "12345")))
  expect([isSeries(cut, 0.8), isSeries(corrected, 0.8)]).toEqual([false, false])
})

test("the head is about two sentences in any script", () => {
  expect(head(fold(["字".repeat(500)])).length).toBe(112)
  expect(head(fold(["letters".repeat(100)])).length).toBe(336)
  expect(head(fold(["short"])).length).toBe(5)
})
