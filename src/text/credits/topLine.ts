/** The first line of a page is its title, but for captions with a credit that is sure; a credit glued to it goes alone. */
import { isOfPictures } from "./bare.ts"
import { captionMark, isCaption } from "./captions.ts"
import type { Findings } from "./findings.ts"
import { headCredit } from "./head.ts"
import { cutInParagraph } from "./inParagraphs.ts"
import { type Credit, hasHan } from "./kinds.ts"
import type { Page } from "./page.ts"
import { cutGlued } from "./settle.ts"
import { tailCredit } from "./tail.ts"
import { mayHead, mayTail } from "./trace.ts"
import { wholeCredit } from "./whole.ts"

/** A caption of 200 code units, and the longest credit with what may stand behind it. */
const longestCaption = 480
/** Shorter first lines may be titles that close as a sentence does. */
const shortestParagraph = 90
/** What is behind such evidence was set apart from the words before it, in brackets or by a label. */
const setApart = /\bholder|reporter and verb|name and verb|supplied|picture and (?:source|name)/u

/** Cuts the first line where it is a caption with its credit, or the credit at either end of it. */
export const cutTopLine = (page: Page, found: Findings, at: number) => {
  const text = page.lines[at]!
  const one = page.traces[at]!
  const { extra } = page.options
  const below = page.next(at)
  const next = below < 0 ? undefined : page.traces[below]!
  const isAboveTitle = next !== undefined && !next.sentence && next.end > 7 && next.end < 160
  const head = mayHead(one, text) ? headCredit(text, extra, one) : undefined
  // Most titles have no sign of credits near their end.
  const isSigned = isAboveTitle || one.lastWord >= 0 && one.lastWord >= one.end - 70 || one.lastPicture >= 0 && one.lastPicture >= one.end - 40 || one.lastMark >= 0 && one.lastMark >= one.end - 40
  const tail = head === undefined && isSigned && mayTail(one, text, extra) ? tailCredit(text, extra, one) : undefined
  const credit = head ?? tail
  if (credit !== undefined && isCaptionApart(page, at, text, credit)) {
    found.line(at, "captioned-credit", credit.score, credit.evidence, "caption")
    return
  }
  if (credit === undefined || credit.score < 0.85) {
    if (page.isParagraph(at) && one.end > shortestParagraph) cutInParagraph(page, found, at)
    return
  }
  const words = (text.slice(0, credit.start) + text.slice(credit.end)).trim()
  if (one.end <= longestCaption && isTopCaption(page, at, credit, words, isAboveTitle)) {
    found.line(at, "captioned-credit", credit.score, credit.evidence, "caption")
    return
  }
  if (head !== undefined && head.score >= 0.9 || isGlued(one.end, credit, words)) cutGlued(page, found, { at, words }, credit)
}

/** "渡口的旧船。（《河湾人家》视频截图）", "The old ferry (Reprodução)": no title closes with a full stop before brackets, or names in them what gives pictures only. */
const isCaptionApart = (page: Page, at: number, text: string, { start, score, evidence }: Credit): boolean => {
  if (start === 0 || score < 0.8 || !evidence.endsWith("in brackets") || page.lastProse <= at) return false
  const words = text.slice(0, start).trim()
  return (isOfPictures(text.slice(start).replace(/^[\s(（]+|[)）.\s]+$/gu, "")) || hasHan(words) && words.endsWith("。") && !evidence.startsWith("name")) && isCaption(words, false)
}

/** Whether the words beside the credit are its picture's: they say so, the title stands below, or a link to the picture does. */
const isTopCaption = (page: Page, at: number, credit: Credit, words: string, isAboveTitle: boolean): boolean => {
  if (captionMark(page.lines[at]!) !== undefined && isCaption(words, true)) return true
  const isLed = credit.start === 0
  // "工人在检修设备。新华社记者 李明 摄": no title closes with a full stop before a credit without brackets.
  if (!isLed && credit.score >= 0.9 && closed.test(words) && !credit.evidence.endsWith("in brackets") && page.lastProse > at && isCaption(words, false)) return true
  if (!isLed && !isAboveTitle && !isAbovePointer(page, at) || credit.score < (isLed && !isAboveTitle ? 0.95 : 0.9)) return false
  return isCaption(words, false)
}

const isAbovePointer = (page: Page, at: number): boolean => {
  const below = page.next(at)
  if (below < 0 || page.traces[below]!.end > 40) return false
  return wholeCredit(page.lines[below]!, page.options.extra)?.evidence.startsWith("pointer") === true
}

const closed = /[.。!?！？…”」』"»)）]\s*■?$/u
/** Whether a credit was glued behind whole sentences, or in brackets behind the title. */
const isGlued = (end: number, { score, evidence, start }: Credit, words: string): boolean => {
  if (start === 0 || score < 0.9 && !setApart.test(evidence)) return false
  return closed.test(words) && words.length > (hasHan(words) ? 30 : 60) || /\bholder, in brackets$/u.test(evidence) && end < longestCaption
}
