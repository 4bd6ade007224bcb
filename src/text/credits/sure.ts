/** Whether a line that reads as a credit is one where it stands: the first line may be the title, a line in a table is of the table. */
import { bodyEvidence } from "./body.ts"
import type { Findings } from "./findings.ts"
import type { Credit } from "./kinds.ts"
import { isBareAgency } from "./names.ts"
import type { Page } from "./page.ts"
import { isPersonAndName, isPersonOrHouse } from "./persons.ts"
import { wholeCredit } from "./whole.ts"

/** What alone is no credit above a title: the name of the site. */
const unsureAbove = /^agency|^name|^network|^placeholder|^pointer|^list/u
/** Evidence that has a word of pictures. */
const pictured = /^(?:picture and|supplied|handle)/u

/** Whether the reading of a whole line holds at its place. */
export const isSure = (page: Page, found: Findings, at: number, whole: Credit): boolean => {
  if (at === page.top && mayBeTitle(page, at, whole)) return false
  if (isSentence(page, at, whole)) return false
  const isHeading = found.prose === 0 && at <= page.top + 2 && whole.evidence === "picture in brackets"
  if (isHeading) return false
  return (whole.score >= 0.75 || page.isAlone(at, page.top) || isEnough(page, at, whole)) && !isDataSheet(page, at)
}

const mayBeTitle = (page: Page, at: number, { score, evidence }: Credit): boolean =>
  score < 0.85 || score < 0.95 && unsureAbove.test(evidence) || evidence.endsWith(" holder") && !isNamed(page, at)

/** "In pictures: the ute muster" is a title: only a name or an agency behind the label makes the first line a credit. */
const isNamed = (page: Page, at: number): boolean => {
  const text = page.lines[at]!
  const holder = text.slice(text.search(/[:：|｜丨/／]|\sby\s/u) + 1).replace(/^by\s/u, "").trim()
  return isBareAgency(holder, page.options.extra) || isPersonOrHouse(holder) || isPersonAndName(holder)
}

/** A sentence of the article that begins as a label does. */
const isSentence = (page: Page, at: number, { evidence }: Credit): boolean => {
  const text = page.lines[at]!
  return evidence === "label and holder" && page.traces[at]!.sentence && text.length > 60 && bodyEvidence(text) > 1
}

/** A weaker reading is enough beside one paragraph, when it has a word of pictures, or names in capitals above the text. */
const isEnough = (page: Page, at: number, { evidence }: Credit): boolean => {
  if (evidence !== "name and house in capitals") return pictured.test(evidence) && (page.isSlot(at) || page.before(at) === page.top)
  const below = page.next(at)
  return below >= 0 && page.isProse(below)
}

const dataSheet = /^\s{0,9}[^\s:：][^:：]{0,24}[:：]\s?\S/u
/** Who worked on the article: such lines stand among credits. */
const roleLine = /^\s{0,9}(?:文字?|撰文|编辑|編輯|责编|責編|校对|校對|审核|審核|监制|監製|排版|来源|來源|作者|记者|記者|策划|统筹|设计|運営|文責|編集|取材|text|words|editor|redaktion|texto|edición|texte|автор|текст|редактор|글|취재|편집)\s?[:：/]/iu
const addressOrTime = /https?:|\d[:：]\d/u

/** "Video: 4K" among "Battery: …", "Weight: …": three neighbours of the same make. */
const isDataSheet = (page: Page, at: number): boolean => {
  if (!/[:：]/u.test(page.lines[at]!)) return false
  let like = 0
  for (const near of [at - 2, at - 1, at + 1, at + 2]) {
    const line = page.lines[near]
    if (line !== undefined && isDatum(line, page.options.extra)) like += 1
  }
  return like >= 3
}

const isDatum = (line: string, extra: ReadonlySet<string>): boolean =>
  line.length < 80 && dataSheet.test(line) && !roleLine.test(line) && !addressOrTime.test(line) && wholeCredit(line, extra) === undefined
