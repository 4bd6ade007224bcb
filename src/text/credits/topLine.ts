/** The first line of a page is its title, but for a caption behind a credit that is sure. */
import { isCaption } from "./captions.ts"
import type { Findings } from "./findings.ts"
import { headCredit } from "./head.ts"
import type { Page } from "./page.ts"
import { tailCredit } from "./tail.ts"
import { mayHead, mayTail } from "./trace.ts"

/** A caption of 200 code units, and the longest credit with what may stand behind it. */
const longestCaption = 480

/** Cuts the first line where it is a caption with its credit, and the title stands below it. */
export const cutTopLine = (page: Page, found: Findings, at: number) => {
  const text = page.lines[at]!
  const one = page.traces[at]!
  const { extra } = page.options
  const below = page.next(at)
  // Longer ones are no caption, whatever is taken off.
  if (below < 0 || one.end > longestCaption) return
  const next = page.traces[below]!
  const isAboveTitle = !next.sentence && next.end > 7 && next.end < 160
  const credit = (mayHead(one, text) ? headCredit(text, extra, one) : undefined) ?? (isAboveTitle && mayTail(one, text, extra) ? tailCredit(text, extra, one) : undefined)
  if (credit === undefined || credit.score < 0.9) return
  const isSure = isAboveTitle || credit.start === 0 && credit.score >= 0.95
  const words = text.slice(0, credit.start) + text.slice(credit.end)
  if (isSure && isCaption(words.trim(), false)) found.line(at, "captioned-credit", credit.score, credit.evidence, "caption")
}
