import fc from "fast-check"
import { expect, test } from "vitest"
import { paired } from "./paired.ts"

const shown = (a: string, b: string) => paired([...a], [...b]).map(({ a: i, b: j }) => `${i === undefined ? "." : a[i]}${j === undefined ? "." : b[j]}`).join(" ")

test("shared lines stand beside each other, the others by side between them", () => {
  expect(shown("abcd", "abcd")).toBe("aa bb cc dd")
  expect(shown("axcd", "abcd")).toBe("aa xb cc dd")
  expect(shown("cd", "abcd")).toBe(".a .b cc dd")
  expect(shown("abcd", "dabc")).toBe(".d aa bb cc d.")
  expect(shown("aa", "aaa")).toBe("aa aa .a")
})

test("every line stands once and in order, and as many are shared as can be when none repeats", () => {
  const lines = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 12 })
  fc.assert(fc.property(lines, lines, (a, b) => {
    const rows = paired(a, b)
    expect(rows.flatMap(({ a: i }) => (i === undefined ? [] : [i]))).toEqual(a.map((_, i) => i))
    expect(rows.flatMap(({ b: j }) => (j === undefined ? [] : [j]))).toEqual(b.map((_, j) => j))
  }))
  const distinct = fc.uniqueArray(fc.constantFrom(..."abcdefghij"))
  fc.assert(fc.property(distinct, distinct, (a, b) => {
    const shared = paired(a, b).filter(({ a: i, b: j }) => i !== undefined && j !== undefined && a[i] === b[j]).length
    const longest = a.map(() => new Array<number>(b.length + 1).fill(0))
    longest.push(new Array<number>(b.length + 1).fill(0))
    for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
    expect(shared).toBeGreaterThanOrEqual(longest[0]?.[0] ?? 0)
  }))
})

test("a hundred thousand equal lines take no time", () => {
  const many = new Array<string>(100_000).fill("a")
  expect(paired(many, many).length).toBe(100_000)
})
