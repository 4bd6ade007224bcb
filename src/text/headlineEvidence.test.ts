import { expect, it } from "vitest"
import { evidenceText, meanings } from "./headlineEvidence.ts"
import { featureNames } from "./headlineFeatures.ts"

it("tells features in words", () => {
  expect([evidenceText("zone", 2), evidenceText("sort of line -1", 1), evidenceText("sort of line +1", -1), evidenceText("width", 24), evidenceText("stretch: meta", .333), evidenceText("under heading", 99), evidenceText("asks", 1)])
    .toEqual(["zone: behind the body", "sort of line -1: heading of links", "sort of line +1: none", "width: 24", "stretch: meta: 0.33", "under heading: none", "asks: yes"])
})

it("has words for features that are there", () => {
  expect(Object.keys(meanings).filter((name) => !featureNames.includes(name))).toEqual([])
})
