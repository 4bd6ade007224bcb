import { describe, expect, test } from "vitest"
import { emptyBooks } from "../../Books.ts"
import { figuresOf } from "../../runs/Guards.ts"
import { bandsTable } from "./bands.ts"
import { barTable } from "./bars.ts"
import { lengthsChart } from "./columns.ts"
import { flowChart } from "./flow.ts"
import { html } from "./html.ts"
import { Lengths } from "./lengths.ts"

/** Rows of the tables in a piece of HTML as text. */
const rows = (source: string) => [...source.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row!.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim())
const heights = (source: string) => [...source.matchAll(/<rect class="(\w+)" x="44%"[^>]* height="([\d.]+)"/g)].map(([, kind, height]) => [kind, Number(height)])

describe("the flow of the books", () => {
  test("is as thick as the counts are; what nothing came of has a label and no band", () => {
    const { source } = flowChart({ read: 1000, published: 500, dropped: { duplicate: 400, "near-duplicate": 99 }, rejected: { "invalid-json": 1 } })
    expect(heights(source)).toEqual([["published", 105], ["dropped", 84], ["dropped", 20.8], ["rejected", 1.5]])
    expect(rows(source).slice(1)).toEqual(["published 500", "dropped duplicate 400", "dropped near-duplicate 99", "rejected invalid-json 1"])
    expect(source).toContain("Of 1,000 documents read, 500 were published, 499 dropped and 1 rejected.")
  })

  test("puts many reasons together, and draws nothing of no documents", () => {
    const dropped = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`why-${i}`, 10 - i]))
    expect(rows(flowChart({ read: 54, published: 0, dropped, rejected: {} }).source).at(-1)).toBe("dropped 4 other reasons 14")
    expect(heights(flowChart({ read: 0, published: 0, dropped: {}, rejected: {} }).source)).toEqual([["published", 0]])
  })
})

test("bars are as long as their share of the longest, and are told as numbers", () => {
  const { source } = barTable("Rules", ["rule", "lines"], [{ name: html`<b>a</b>`, parts: [{ value: 3, kind: "removed" }, { value: 1, kind: "edited" }] }, { name: "<b>", parts: [{ value: 1, kind: "removed" }] }], { total: 5 })
  expect([...source.matchAll(/class="(removed|edited)" x="([\d.]+%)" width="([\d.]+%)"/g)].map(([, ...found]) => found)).toEqual([["removed", "0%", "75%"], ["edited", "75%", "25%"], ["removed", "0%", "25%"]])
  expect(rows(source)).toEqual(["rule lines", "a 4 80.0 %", "&lt;b&gt; 1 20.0 %"])
})

test("lengths are counted by classes, and their means told", () => {
  const lengths = new Lengths()
  for (const [before, after] of [[100, 50], [1500, 900], [30_000, 29_000]] as const) lengths.add(before, after)
  const { source } = lengthsChart(lengths)
  expect(rows(source)).toEqual(["characters as read as published", "under 200 1 1", "200 to 500 0 0", "500 to 1k 0 1", "1k to 2k 1 0", "2k to 3k 0 0", "3k to 5k 0 0", "5k to 10k 0 0", "10k to 20k 0 0", "from 20k 1 1"])
  expect(source).toContain("on average 10,533 → 9,983 characters")
})

describe("a run beside those before it", () => {
  const books = (published: number) => ({ ...emptyBooks(), read: 1000, published, dropped: { duplicate: 1000 - published } })

  test("has no band before seven nights tell", () => {
    expect(rows(bandsTable(books(600), [figuresOf(books(590))], []).source)[1]).toBe("documents published 600 no band yet")
  })

  test("stands in the band that the guards judge by, or outside and marked", () => {
    const history = Array.from({ length: 7 }, (_, i) => figuresOf(books(600 + i)))
    const found = [{ kind: "drift", figure: "dropped", value: 0.9, holds: false, reasons: [], sites: [] }] as const
    const { source } = bandsTable(books(100), history, found)
    expect(rows(source).slice(1, 3)).toEqual(["documents published 100 302 to 905", "dropped, of documents read 90.0 % outside 34.7 % to 44.7 %"])
    expect(source.match(/class="now outside"/g)).toHaveLength(1)
  })
})
