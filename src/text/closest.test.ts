import { expect, test } from "vitest"
import { closest, suggestion } from "./closest.ts"

const stages = ["strip-headlines", "strip-credits", "drop-short"]

test.each([["strip-headline", "strip-headlines"], ["strip-cerdits", "strip-credits"], ["DROP-SHORT", "drop-short"], ["translate", undefined], ["", undefined]])("%s → %s", (word, expected) => {
  expect(closest(word, stages)).toBe(expected)
})

test("a suggestion, or all there is", () => {
  expect(suggestion("minLenght", ["minLength"])).toBe('did you mean "minLength"?')
  expect(suggestion("colour", ["a", "b"])).toBe("it knows a, b")
})
