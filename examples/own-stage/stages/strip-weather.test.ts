import { expect, test } from "vitest"
import { show } from "../../../src/testing.ts"
import { stripWeather } from "./strip-weather.ts"

test("a reading above a page goes, a page about the weather stays", () => {
  expect(show(stripWeather(), "Port Ellis 14°C / 9°C\nFerry returns\nIt was 14°C when the ferry came back.")).toMatchInlineSnapshot(`
    "- Port Ellis 14°C / 9°C  [weather]
      Ferry returns
      It was 14°C when the ferry came back."
  `)
  expect(show(stripWeather({ most: 1 }), "Port Ellis 14°C\nBay Town 12°C")).toMatchInlineSnapshot(`
    "  Port Ellis 14°C
      Bay Town 12°C"
  `)
})
