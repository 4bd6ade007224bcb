/** Names by themselves under a caption, and the house under or above them: "Stuart Pym", "荀立". */
import type { Findings } from "./findings.ts"
import { hasHan } from "./kinds.ts"
import type { Page } from "./page.ts"
import { isHanMakerName, isHanPerson, isHouse, isPerson, isPersonOrHouse } from "./persons.ts"

const none: ReadonlySet<string> = new Set()
/** Lines that may be a name, and those that may be a caption, in UTF-16 code units. */
const longestName = 40
const longestCaption = 140
const byline = /^(?:By|Von|Por|Par|Di)\s/u

/** Cuts a name, with a house beside it, between a caption and a paragraph; whether it did. */
export const cutUnderCaption = (page: Page, found: Findings, at: number): boolean => {
  if (at <= page.top) return false
  const above = page.before(at)
  const below = page.next(at)
  if (above <= page.top || below < 0 || page.isProse(above)) return false
  if (page.traces[below]!.end > longestName && !page.isParagraph(below)) return false
  const text = page.lines[at]!.trim()
  if (text.length < 2 || byline.test(text) || !isPersonOrHouse(text)) return false
  const isPair = page.traces[below]!.end <= longestName && isPersonOrHouse(page.lines[below]!.trim())
  const after = isPair ? page.next(below) : below
  if (after < 0 || !page.isParagraph(after)) return false
  // Under a caption that says that it is one, any two or three characters are a name.
  const announced = found.isGone(above)
  if (!announced && !hasHan(text) && page.hasRoll()) return false
  const names = isPair ? [text, page.lines[below]!.trim()] : [text]
  if (!announced && isHeading(page, at, above, after, names)) return false
  const captioned = page.traces[above]!.end >= 5 && page.traces[above]!.end <= longestCaption
  if (!captioned || !names.some((name) => isMaker(name, announced)) || names.some((name) => isWrittenAbout(page, name))) return false
  found.line(at, "photo-credit", 0.65, "name under a caption")
  if (isPair) found.line(below, "photo-credit", 0.65, "name under a caption")
  return true
}

const speech = /^\s*["“«„—–-]/u

/** Whether it is rather a heading: who speaks in the next line, and for whom, or it stands nearer to the text below than to what is above, or the title names it. */
const isHeading = (page: Page, at: number, above: number, after: number, names: ReadonlyArray<string>): boolean =>
  at - above > 2 && after - at < at - above || (names.length > 1 || isPersonOrHouse(page.lines[above]!.trim())) && speech.test(page.lines[after]!) || names.some((name) => page.isTitled(name, at))

const isMaker = (name: string, announced: boolean): boolean =>
  hasHan(name) ? isHanPerson(name) || announced && name.length < 4 && isHanMakerName(name) : isPerson(name)

/** Whether the article speaks of a person of that name. */
const isWrittenAbout = (page: Page, name: string): boolean =>
  (hasHan(name) ? name.length < 5 : isPerson(name) && !isHouse(name, none)) && page.isTold(name)
