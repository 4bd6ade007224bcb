import { expect, it } from "vitest"
import { evidenceText, meanings } from "./evidence.ts"
import { featureNames } from "./features.ts"

it("tells features in words", () => {
  expect([evidenceText("zone", 2), evidenceText("sort of line -1", 1), evidenceText("width", 24), evidenceText("meta lines in stretch", .333), evidenceText("under heading", 2), evidenceText("asks", 1), evidenceText("shares words with title", 0)])
    .toEqual(["zone: behind the body", "sort of line -1: heading of links", "width: 24", "meta lines in stretch: 0.33", "under heading: 2", "asks: yes", "shares no words with title"])
})

it("says nothing of what is not there", () => {
  expect([evidenceText("sort of line +1", -1), evidenceText("under heading", 99), evidenceText("asks", 0), evidenceText("bullet", 0)].every((text) => text === undefined)).toBe(true)
})

it("has words for features that are there", () => {
  expect(Object.keys(meanings).filter((name) => !featureNames.includes(name))).toEqual([])
})
