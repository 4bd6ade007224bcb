import * as Schema from "effect/Schema"
import { type Cut, nothing } from "../Document.ts"
import { each, option } from "../Stage.ts"
import { tailCredit } from "../text/credits/tail.ts"
import { pointerFinder } from "../text/headlines/cuts.ts"
import { foldTitle } from "../text/headlines/fold.ts"

const noAgencies: ReadonlySet<string> = new Set()

/** Whether what seems a teaser behind a sentence is its picture's credit. */
const hasTailCredit = (text: string, start: number): boolean => (tailCredit(text, noAgencies)?.start ?? Infinity) <= start + 2

/**
 * Cuts runs of lines that point to other pages: link lists with or without headings, bullets or portal tags, related and pager lines,
 * the page's title repeated in such a list, and labelled teasers glued to a paragraph. Lists that are the content stay.
 *
 * `why`: `headline-list`, `list-heading`, `related-link`, `pager-link`, `repeated-title`, `glued-teaser`.
 */
export const stripHeadlines = each("strip-headlines", {
  summary: "cuts headlines and teasers that point to other pages",
  file: import.meta.url,
  options: {
    aggressiveness: option(Schema.Number.check(Schema.isBetween({ minimum: 0, maximum: 1 })), .5, "0 cuts only what is certain, 1 whatever may be a pointer"),
    extraHeadings: option(Schema.Array(Schema.String), [], "headings of link lists besides those known"),
    protect: option(Schema.Array(Schema.String), [], "lines with one of these in them are never cut")
  },
  apply: ({ aggressiveness, extraHeadings, protect }) => {
    let finder: ReturnType<typeof pointerFinder> | undefined
    return (view) => {
      const find = (finder ??= pointerFinder(aggressiveness, new Set(extraHeadings.map(foldTitle))))
      const lines = view.lines.map((line) => line.text)
      const cuts: Array<Cut> = []
      for (const { index, ...rest } of find(lines, view.document.meta.title)) {
        const text = lines[index]!
        if (protect.some((word) => word !== "" && text.includes(word))) continue
        if (rest.start !== undefined && hasTailCredit(text, rest.start)) continue
        cuts.push({ line: view.lines[index]!.n, ...rest })
      }
      return cuts.length === 0 ? nothing : { cuts }
    }
  }
})
