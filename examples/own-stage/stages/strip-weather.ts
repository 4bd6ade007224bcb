/** A stage of one's own: a file anywhere in a project. Its code is part of what a run is known by, so that `winnow run` sees when it changes. */
import { Schema, Stage } from "../../../src/index.ts"

const reading = /^[\p{L}' -]{2,30}:? -?\d{1,2}\s?°[CF]?(?:\s?\/\s?-?\d{1,2}\s?°[CF]?)?$/u

/** Cuts lines such as `Port Ellis 14°C / 9°C`, which some portals have on top of each page. */
export const stripWeather = Stage.each("strip-weather", {
  summary: "cuts lines that give a place's temperatures",
  file: import.meta.url,
  options: {
    most: Stage.option(Schema.Int, 5, "a page with more of these lines is about the weather, and keeps them")
  },
  apply: ({ most }) => (view) => {
    const cuts = view.lines.filter(({ text }) => reading.test(text.trim())).map(({ n }) => ({ line: n, why: "weather" }))
    return cuts.length <= most ? { cuts } : {}
  }
})
