import * as Schema from "effect/Schema"
import { type Cut, nothing } from "../Document.ts"
import { each, option } from "../Stage.ts"
import { creditCuts } from "../text/credits/cuts.ts"

/** Cuts picture credits with their captions, credits at the end of paragraphs, and captions that announce themselves. */
export const stripCredits = each("strip-credits", {
  summary: "cuts photo, image and video credits, with or without their captions",
  file: import.meta.url,
  options: {
    captions: option(Schema.Literals(["strip", "keep"]), "strip", "what becomes of captions without a credit that announce themselves (▲ …, 图为…, Pictured: …)"),
    extraAgencies: option(Schema.Array(Schema.String), [], "names that are picture agencies of yours"),
    protect: option(Schema.Array(Schema.String), [], "lines containing one of these are never cut")
  },
  apply: ({ captions, extraAgencies, protect }) => {
    const extra = new Set(extraAgencies.map((name) => name.toLowerCase()))
    return (view) => {
      const texts = view.lines.map((line) => line.text)
      const found = creditCuts(texts, { captions: captions === "strip", extra, title: view.document.meta.title })
      const cuts = found.flatMap(({ at, ...rest }): Array<Cut> =>
        protect.some((word) => word !== "" && texts[at]!.includes(word)) ? [] : [{ line: view.lines[at]!.n, ...rest }])
      return cuts.length === 0 ? nothing : { cuts }
    }
  }
})
