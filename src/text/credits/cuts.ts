/** Which lines and spans of a page are picture credits: the grammar of single lines, decided with their neighbours and the page in view. */
import { cutCopy, cutDoubled, cutNumberedTitle } from "./copies.ts"
import { Findings, type CreditCut } from "./findings.ts"
import { Page, type CreditOptions } from "./page.ts"
import { settle } from "./settle.ts"
import { cutTopLine } from "./topLine.ts"
import { cutWholeLine } from "./wholeLines.ts"
import { cutWithinLine } from "./withinLines.ts"

export type { CreditCut } from "./findings.ts"
export type { CreditOptions } from "./page.ts"

/** Longer lines are never a credit as a whole. */
const longestWhole = 240

/** Cuts for the lines of one page, in the order of the lines. */
export const creditCuts = (lines: ReadonlyArray<string>, options: CreditOptions): ReadonlyArray<CreditCut> => {
  const page = new Page(lines, options)
  const found = new Findings()
  for (let at = 0; at < page.lines.length; at++) {
    const { end } = page.traces[at]!
    if (end < 1 || found.isGone(at) || page.isTitle(at)) continue
    if (at > page.top && (cutCopy(page, found, at) || cutNumberedTitle(page, found, at) || cutDoubled(page, found, at))) continue
    if (end <= longestWhole && cutWholeLine(page, found, at)) continue
    if (at === page.top) cutTopLine(page, found, at)
    else cutWithinLine(page, found, at)
  }
  settle(page, found)
  return found.inOrder()
}
