import { expect, test } from "vitest"
import { Confidence, Language, Languages, PublishedDate, Script } from "../Document.ts"
import { page } from "../testing.ts"
import { View } from "../View.ts"
import { corpusRecord } from "./corpus.ts"
import { jsonLine } from "./jsonLine.ts"

const keysOf = (value: unknown): unknown => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]) : null)
const read = (view: View): unknown => JSON.parse(jsonLine(corpusRecord("a", view, "2026-11-21")))

test("a document of which nothing is known has the same keys as one of which all is, in the same order", () => {
  const bare = View.of(page(""))
  const facts = { [Language.name]: "eng", [Script.name]: "Latn", [Confidence.name]: 0.9, [Languages.name]: [{ language: "eng", share: 1 }] }
  const full = View.of(page("x", { meta: { title: "t", url: "u", date: "2023-02-21", extra: "{}" } })).apply({ facts })
  expect(keysOf(read(bare))).toEqual(keysOf(read(full)))
  expect(read(bare)).toEqual({ id: "a", text: "", source: "page", added: "2026-11-21", created: null, metadata: { title: null, url: null, date: null, language: null, script: null, confidence: null, languages: [], extra: null } })
})

test("the date is the input's, else the page's, and an impossible one is no date", () => {
  const made = (date: string | null, onPage: string) => {
    const { created, metadata } = corpusRecord("a", View.of(page("x", { meta: { title: null, url: null, date, extra: null } })).apply({ facts: { [PublishedDate.name]: onPage } }), "2026-11-21")
    return [metadata.date, created]
  }
  expect([made("21 Feb 2023", "2020-01-01"), made(null, "2020-01-01T10:00"), made("2023-02-30", "2020-01-01")]).toEqual([["21 Feb 2023", "2023-02-21"], ["2020-01-01T10:00", "2020-01-01T10:00:00"], ["2023-02-30", null]])
})
