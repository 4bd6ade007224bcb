import { expect, it } from "vitest"
import { Kind, kindOf } from "./wordKinds.ts"
import { readLabelled } from "./labels.ts"
import { acquired, describing, kin, linking, picturing, takenFrom, writing } from "./words.ts"

const lists = { picturing, takenFrom, acquired, kin, describing, linking, writing }
const words = Object.values(lists).flatMap((list) => Array.from(list))

it("knows of every word the lists that it is in", () => {
  const told = (word: string) => Object.entries(Kind).filter(([, kind]) => (kindOf(word) & kind) !== 0).map(([name]) => name)
  const listed = (word: string) => Object.entries(lists).filter(([, list]) => list.has(word)).map(([name]) => name)
  expect(words.filter((word) => told(word).sort().join() !== listed(word).sort().join())).toEqual([])
  expect(kindOf("bridge")).toBe(0)
})

it("lets a label begin with any of them", () => {
  const begins = (word: string) => readLabelled(`${word} photo: AFP`, new Set()) !== undefined
  const ofLabels = [picturing, acquired, kin, describing, linking, writing].flatMap((list) => Array.from(list))
  expect(ofLabels.filter((word) => /^\p{L}+$/u.test(word) && !begins(word))).toEqual([])
  expect(["Bridge", "(Bridge", "9"].filter(begins)).toEqual([])
  expect(["Phtoo", "Leserfoto", "(Photo", "PHOTO"].filter((word) => !begins(word))).toEqual([])
})
