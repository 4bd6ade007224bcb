/** Captions, and credits beside other words in a line. */
import { cutBrokenBracket } from "./brokenCredits.ts"
import { captionMark, gluedCaption, isCaption } from "./captions.ts"
import type { Findings } from "./findings.ts"
import { galleryPlace, loneGalleryPlace } from "./galleries.ts"
import { headCredit } from "./head.ts"
import { cutInParagraph } from "./inParagraphs.ts"
import type { Credit } from "./kinds.ts"
import type { Page } from "./page.ts"
import { tailCredit } from "./tail.ts"
import { mayHead, mayTail, trace } from "./trace.ts"

/** Such triangles announce a caption only where a credit follows: in Japanese they head sections. */
const downward = /^\s{0,9}[▼▽↓⬇⇩←⬅↖↗↘↙◀◄◂◎◉👇👈🔻]\ufe0f?(?![↓⬇▼👇]|\s?(?:[一二三四五六七八九十\d]{1,2}[、.．%]|[-+]?\d|[上下]一[篇页頁则則]))/u
/** What those begin with; all emoji of hands share their first half. */
const pointing = new Set(Array.from("▼▽↓⬇⇩←⬅↖↗↘↙◀◄◂◎◉👇", (char) => char.charCodeAt(0)))
const kana = /[ぁ-ヶ가-힣]|[▶►]\s*$/u

/** Cuts a line's caption and the credits in its midst; a credit that opens or closes it waits until the page is known. */
export const cutWithinLine = (page: Page, found: Findings, at: number) => {
  if (cutBrokenBracket(page, found, at)) return
  const text = page.lines[at]!
  const one = page.traces[at]!
  const mark = captionMark(text) ?? (isUnderArrow(page, at) ? "triangle" : undefined)
  const credit = outerCredit(page, at)
  if (credit !== undefined) {
    // "(KVLM)" is a station's picture above the article, its source at the end of it.
    if (credit.evidence.startsWith("letters,") && (found.prose > 0 || one.end > 150)) return
    // "▲ 사진=某 …": the triangle is the credit's, and what goes on behind it may be the text.
    const isMark = mark !== undefined && !(mark === "triangle" && credit.start === 0)
    const marked = isMark || downward.test(text) || galleryPlace.test(text) || at > 0 && loneGalleryPlace.test(page.lines[at - 1]!)
    found.beside.push({ at, credit, words: text.slice(0, credit.start) + text.slice(credit.end), marked, below: found.prose > 0 })
    return
  }
  if (page.isProse(at)) found.prose += text.length
  const { captions } = page.options
  // "（上图）搬迁前的厂房": the bracket is what announces it.
  const isAnnouncedInBrackets = captions && mark !== undefined && one.firstOpen === 0
  if (!isAnnouncedInBrackets) cutInParagraph(page, found, at)
  if (captions) cutCaption(page, found, at, mark)
}

/** Whether an arrow before a few words between paragraphs says that they are a caption. */
const isUnderArrow = (page: Page, at: number): boolean => {
  const one = page.traces[at]!
  if (!one.dense || !pointing.has(one.opening)) return false
  const text = page.lines[at]!
  return downward.test(text) && !kana.test(text) && one.end < 60 && page.isAlone(at, -1)
}

/** The credit that closes or opens a line. */
const outerCredit = (page: Page, at: number): Credit | undefined => {
  const text = page.lines[at]!
  const one = page.traces[at]!
  const { extra } = page.options
  const behind = mayTail(one, text, extra) ? tailCredit(text, extra, one) : undefined
  return behind ?? (mayHead(one, text) ? headCredit(text, extra, one) : undefined) ?? creditBehindPlace(text, one.opening, extra)
}

/** "1 / 24 Foto: L. Echenique. El Ansaldi Terra …": the credit behind the place in the gallery. */
const creditBehindPlace = (text: string, opening: number, extra: ReadonlySet<string>): Credit | undefined => {
  const isDigitOrBracket = opening > 0x2f && opening < 0x3a || opening === 0x28 || opening === 0x5b
  const place = isDigitOrBracket ? galleryPlace.exec(text) : null
  if (place === null) return undefined
  const rest = text.slice(place[0].length).trimStart()
  const credit = headCredit(rest, extra, trace(rest))
  return credit === undefined ? undefined : { ...credit, start: 0, end: credit.end + text.length - rest.length }
}

const cutCaption = (page: Page, found: Findings, at: number, mark: "triangle" | "words" | undefined) => {
  const text = page.lines[at]!
  const one = page.traces[at]!
  const isCut = found.cuts.at(-1)?.at === at
  if (mark !== undefined && !isCut && isCaption(text, true) && !page.bullets.has(at)) {
    if (mark === "triangle") found.line(at, "caption", 0.8, "triangle")
    else found.line(at, "caption", 0.75, "words of a caption")
    return
  }
  const glued = one.triangle || one.drawn ? gluedCaption(text) : -1
  if (glued > 0) found.span(at, text.slice(0, glued).trimEnd().length, text.length, "glued-caption", 0.75, "caption after the last full stop")
}
