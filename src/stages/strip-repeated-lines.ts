import * as Schema from "effect/Schema"
import { nothing } from "../Document.ts"
import { counting, keyNumber, option } from "../Stage.ts"
import { foldedLine, groupOf, lineKey, pageMarks, siteLines } from "../text/repeatedLines.ts"
import type { View } from "../View.ts"

const share = Schema.Number.check(Schema.isBetween({ minimum: 0, maximum: 1 }))

/** Cuts lines that stand on many different pages of a site, where no rule of one page can know them. Meant to run after the stages that strip. */
export const stripRepeatedLines = counting("strip-repeated-lines", {
  summary: "cuts lines that stand on many different pages of a site (not in the default pipeline)",
  file: import.meta.url,
  options: {
    by: option<"site" | "corpus">(Schema.Literals(["site", "corpus"]), "site", "what pages are counted within: their site, those without a known one together; or the whole corpus"),
    minPages: option(Schema.Int.check(Schema.isGreaterThanOrEqualTo(3)), 5, "different pages that a line must stand on; copies and versions of a page count once"),
    listed: option(share, 0.01, "the share of the site's pages that an entry of a list at the end must stand on"),
    common: option(share, 0.3, "the share for any other line before or behind the text, such as a few words"),
    sentence: option(share, 0.5, "the share for a sentence, and for any line between those of the text; headings there stay")
  },
  work: ({ by, minPages, ...shares }) => {
    const siteOf = ({ document }: View) => (by === "site" ? document.site : null)
    return {
      least: minPages,
      sample: (view) => {
        const group = groupOf(siteOf(view))
        const lines = view.lines.map(({ text }) => foldedLine(text))
        const keys = new Map<number, readonly [number, number]>()
        for (const line of lines) {
          if (line.weight === 0) continue
          const [high, low] = lineKey(line, group)
          keys.set(keyNumber(high, low), [high, low])
        }
        return keys.size === 0 ? undefined : { keys: Uint32Array.from([...keys.values()].flat()), group, marks: pageMarks(lines) }
      },
      apply: (view, counts) => {
        if (counts === undefined) return nothing
        const group = groupOf(siteOf(view))
        const told = new Map(counts.keys)
        const title = foldedLine(view.document.meta.title ?? "")
        let titled = false
        const lines = view.lines.map(({ text }) => {
          const line = foldedLine(text)
          // The page's own title is its own the first time, however many lists it stands in.
          const own = !titled && line.weight > 0 && line.high === title.high && line.low === title.low
          titled ||= own
          return { text, weight: line.weight, pages: own || line.weight === 0 ? 0 : told.get(keyNumber(...lineKey(line, group))) ?? 0 }
        })
        const where = by === "corpus" ? "this corpus" : view.document.site ?? "unknown sites"
        const cuts = siteLines(lines, { of: counts.of, minPages, ...shares }).map((i) => ({
          line: view.lines[i]!.n,
          why: "repeated-line",
          score: Math.round(100 * (1 - 1 / lines[i]!.pages)) / 100,
          evidence: [`on ${lines[i]!.pages} of ${counts.of} pages of ${where}`]
        }))
        return cuts.length === 0 ? nothing : { cuts }
      }
    }
  }
})
