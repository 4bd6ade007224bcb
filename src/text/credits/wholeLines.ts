/** Lines that go as a whole: credits by themselves or with their neighbours. */
import { cutBrokenCredit } from "./brokenCredits.ts"
import type { Findings } from "./findings.ts"
import { isMorePictures } from "./galleries.ts"
import type { Page } from "./page.ts"
import { isSure } from "./sure.ts"
import { mayBeWhole } from "./trace.ts"
import { cutUnderCaption } from "./underCaptions.ts"
import { cutUnderLabel } from "./underLabels.ts"
import { isHouseLine, wholeCredit } from "./whole.ts"

/** Cuts a line, and those that belong to it, where they are credits and nothing else; whether it did. */
export const cutWholeLine = (page: Page, found: Findings, at: number): boolean => {
  const text = page.lines[at]!
  const one = page.traces[at]!
  if (text.length <= 40 && cutUnderLabel(page, found, at)) return true
  if (text.length <= 16 && cutBrokenCredit(page, found, at)) return true
  if (mayBeWhole(one, text, page.options.extra) && cutCredit(page, found, at)) return true
  if (one.end <= 40 && !one.sentence && cutUnderCaption(page, found, at)) return true
  if (one.end <= 40 && !one.sentence && isBetweenCopies(page, at)) {
    found.line(at, "photo-credit", 0.75, "between two copies of a caption")
    return true
  }
  const isUnderPicture = isMorePictures(text, one.opening) && (found.isGone(at - 1) || found.beside.at(-1)?.at === at - 1)
  if (isUnderPicture) found.line(at, "photo-credit", 0.7, "counter of a gallery")
  return isUnderPicture
}

/** Longer ones are paragraphs, in UTF-16 code units. */
const longestRepeated = 120
const fewWords = /^\s{0,9}\p{Lu}\S*(?:\s\S+){0,2}\s{0,9}$/u

/** Whether a name stands between a sentence and the same sentence once more. */
const isBetweenCopies = (page: Page, at: number): boolean => {
  const above = page.before(at)
  if (above <= page.top || !page.traces[above]!.sentence || page.traces[above]!.end < 40 || page.traces[above]!.end > longestRepeated) return false
  const below = page.next(at)
  return below >= 0 && page.lines[below] === page.lines[above] && fewWords.test(page.lines[at]!)
}

const cutCredit = (page: Page, found: Findings, at: number): boolean => {
  const text = page.lines[at]!
  const whole = wholeCredit(text, page.options.extra)
  if (whole !== undefined && isSure(page, found, at, whole)) {
    found.line(at, whole.why, whole.score, whole.evidence)
    if (page.traces[at]!.dense) cutAlternativeText(page, found, at)
    return true
  }
  if (text.length >= 60 || at <= page.top || !isHouseLine(text)) return false
  const above = page.before(at)
  const isCaptioned = above >= 0 && page.traces[above]!.sentence
  if (isCaptioned) found.line(at, "photo-credit", 0.75, "name / house under a caption")
  return isCaptioned
}

/** Words in Latin letters, of which one is written small: what a picture is called where the page is written otherwise. */
const inLatin = /^\p{Script=Latin}[\p{Script=Latin}'’.-]*(?:[ _-][\p{Script=Latin}\d'’.-]+){1,6}$/u
const small = /\p{Ll}{2}/u

/** Cuts the alternative text of a picture above its credit: "Natur Oreotrochilus Kolibri" over "圖片來源：…". */
const cutAlternativeText = (page: Page, found: Findings, at: number) => {
  const above = page.before(at)
  if (above <= page.top || found.isGone(above) || page.traces[above]!.dense || page.traces[above]!.sentence) return
  const text = page.lines[above]!.trim()
  if (text.length < 8 || text.length > 60 || !inLatin.test(text) || !small.test(text)) return
  found.line(above, "captioned-credit", 0.7, "words in another script over a credit")
}
