import { describe, expect, test } from "vitest"
import { foldedLine, pageMarks, siteLines } from "./repeatedLines.ts"

const floors = { of: 100, minPages: 5, listed: 0.01, common: 0.3, sentence: 0.5 }
/** A page as `pages text` a line; `-` stands before what is the site's. */
const shown = (...lines: ReadonlyArray<readonly [pages: number, text: string]>) => {
  const cut = new Set(siteLines(lines.map(([pages, text]) => ({ text, pages, weight: foldedLine(text).weight })), floors))
  return lines.map(([pages, text], i) => `${cut.has(i) ? "-" : " "} ${String(pages).padStart(3)} ${text}`).join("\n")
}
const own = (n: number) => [0, `The council of the ${n}th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.`] as const

describe("lines of the site", () => {
  test("stand before and behind the text", () => {
    expect(shown([90, "The Quay Gazette – news of the harbour"], [60, "Sign in"], own(1), own(2), [40, "Sign in"], [55, "The Gazette is printed on paper from Sallow."], [6, "The village that bought its own petrol station"])).toMatchInlineSnapshot(`
      "-  90 The Quay Gazette – news of the harbour
         60 Sign in
          0 The council of the 1th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.
          0 The council of the 2th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.
      -  40 Sign in
      -  55 The Gazette is printed on paper from Sallow.
      -   6 The village that bought its own petrol station"
    `)
  })

  test("of a list may have a new one among them; a sentence, a few words, need many pages", () => {
    expect(shown(own(1), [8, "Seven storms in seven weeks: how the coast road was lost"], [9, "Ferry fares to rise in spring"], [0, "Lighthouse cottage sells for twice its guide price"], [12, "School bus drivers to be balloted over split shifts"])).toMatchInlineSnapshot(`
      "    0 The council of the 1th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.
      -   8 Seven storms in seven weeks: how the coast road was lost
      -   9 Ferry fares to rise in spring
          0 Lighthouse cottage sells for twice its guide price
      -  12 School bus drivers to be balloted over split shifts"
    `)
    expect(shown(own(1), [49, "The investigation continues."])).not.toContain("-  49")
    expect(shown(own(1), [29, "Amen"])).not.toContain("-  29")
  })

  test("between those of the text must say much and stand on every second page; headings stay", () => {
    expect(shown(own(1), [100, "Ingredients"], own(2), [100, "What does this mean for you?"], own(3), [49, "Our newsletter brings you the news of the harbour every morning at six."], own(4), [50, "Our newsletter brings you the news of the harbour every morning at six."], own(5))).toMatchInlineSnapshot(`
      "    0 The council of the 1th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.
        100 Ingredients
          0 The council of the 2th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.
        100 What does this mean for you?
          0 The council of the 3th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.
         49 Our newsletter brings you the news of the harbour every morning at six.
          0 The council of the 4th district met on Monday to speak about the bridge that was closed last week after a barge ran into it.
      -  50 Our newsletter brings you the news of the harbour every morning at six.
          0 The council of the 5th district met on Monday to speak about the bridge that was closed last week after a barge ran into it."
    `)
  })

  test("are not the labels of a table", () => {
    expect(shown(own(1), [80, "Quay Athletic Football Club"], [0, "won by two goals"], [80, "Sallow Wanderers Rowing Club"], [0, "lost by a length"], [80, "Hollow Bay Cricket Association"], [0, "rained off"])).not.toMatch(/^-/m)
  })

  test("are not taken from a page that would have nothing of its own left", () => {
    expect(shown([90, "The Quay Gazette – news of the harbour"], [60, "A list of all our pages about the harbour"], [0, "Page 3"])).not.toMatch(/^-/m)
  })
})

test("the marks of a page are those of its copies, and mostly those of its versions, under whatever furniture", () => {
  const marks = (lines: ReadonlyArray<string>) => [...pageMarks(lines.map(foldedLine))]
  const text = Array.from({ length: 8 }, (_, i) => own(i)[1])
  const whole = marks(text)
  expect(marks(text.map((line) => line.toUpperCase()))).toEqual(whole)
  const dressed = marks(["The Quay Gazette", ...text, "Sign in", "Ferry fares to rise in spring"])
  expect(dressed[0]).not.toBe(whole[0])
  expect(dressed.slice(1)).toEqual(whole.slice(1))
})
