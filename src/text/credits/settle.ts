/** What becomes of the credits beside words when all of the page is known: whether they are credits, and whether the words are their caption. */
import { bodyEvidence } from "./body.ts"
import { isOfPictures } from "./bare.ts"
import { isCaption, sentences } from "./captions.ts"
import { isPosed } from "./captionSigns.ts"
import { copiesOf } from "./copies.ts"
import type { Beside, Findings } from "./findings.ts"
import { type Habits, habitsOf, nameOf } from "./habits.ts"
import { cutInParagraph } from "./inParagraphs.ts"
import { type Credit, hasHan } from "./kinds.ts"
import type { Page } from "./page.ts"
import { isHanPerson } from "./persons.ts"

/** Cuts the credits that waited, with their captions where the words beside them are some. */
export const settle = (page: Page, found: Findings) => {
  if (found.beside.length === 0) return
  const habits = habitsOf(page, found)
  const copies = copiesOf(page, found)
  for (const beside of found.beside) {
    if (copies.has(beside)) {
      found.line(beside.at, "captioned-credit", Math.max(beside.credit.score, 0.8), beside.credit.evidence, "caption, repeated")
      continue
    }
    const name = nameOf(page, beside)
    const isRepeated = beside.credit.score < 0.8 && habits.photographers.has(name)
    const credit = isRepeated ? { ...beside.credit, score: 0.8, evidence: "photographer of several pictures" } : beside.credit
    if (!beside.marked && isOfText(page, habits, beside, credit, name)) continue
    if (isCaptionOf(page, found, habits, beside, credit)) found.line(beside.at, "captioned-credit", credit.score, credit.evidence, beside.marked ? "announced caption" : "caption")
    // "…, dedi. (İHA)": behind the article's own sentence an agency in brackets is its source.
    else if (credit.score >= 0.7 && !(credit.evidence === "agency, in brackets" && newsSource.test(name))) cutGlued(page, found, beside, credit, habits.essay || found.prose === 0)
  }
}

/** A quotation, behind which stands who wrote it. */
const quotation = "^\\s*[\"“«„][^\"“”«»„]{12,}[”\"»“]\\s*$"
const onDays = "^\\s*(?:(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)(?:day|nesday|rsday|urday)?s?|Daily|Weekdays|Weekends)[.,]?\\s[^.]{0,24}\\d\\s?(?:[ap]\\.?m|[:.]\\d\\d)"
const atHours = "^\\s*\\d{1,2}[:.h]\\d\\d(?:\\s?[–-]|\\s)"
const entry = "(?:^|[.,;]\\s)(?:Free|Tickets?|Entry|Entrada|Eintritt|Entrée|Gratis|Ingresso)(?=[\\s.,])"
const price = "[£$€₹]\\s?\\d|(?<!\\p{L})(?:QAR|USD|EUR|GBP|SGD|HKD|AED|INR|KES|NGN|ZAR|AUD|NZD|CAD|MYR|RM|Rs\\.?|CHF)\\s?\\d"
/** Words behind which stands somebody or something else: the author of a quotation, the place of a programme. */
const untaken = new RegExp([quotation, onDays, atHours, entry, price].join("|"), "u")
/** "THE CANADIAN PRESS/Jane Doe": no text has both for its source. */
const photographer = /\p{L}\s?\/\s?\p{Lu}[\p{Ll}'’-]+\s(?:\p{Lu}\.?\s)?\p{Lu}[\p{Ll}'’-]+$/u
/** "(Sumber: …)" at the end of the last paragraph: where the text is from. */
const sourceFirst = /^\s?[([](?:sumber|quelle|fonte|fuente|kaynak|nguồn|источник|source)\s?:/iu
const called = /^\s*(?:\p{Lu}[\p{L}'’.-]+\s){1,3}\p{Lu}[\p{L}'’.-]+\s*$/u
const aged = /^\s*\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}\s\(\d{1,3}\)\s*$/u
const asking = /[?？]\s*$/u
const bullet = /^\s*[-–—·•▪◦*>►]/u

/** Whether a credit that nothing announces is of the text: who wrote it, where it is from, the name of the site. */
const isOfText = (page: Page, habits: Habits, { at, words, below }: Beside, credit: Credit, name: string): boolean => {
  const { evidence } = credit
  if (evidence.startsWith("agency after") && !habits.essay && words.length > 60 && newsSource.test(name) && hyphens.test(page.lines[at]!.slice(credit.start))) return true
  // "…, donde atracó a las 11.20. EFE" closes the article: its source.
  if (evidence.startsWith("agency") && credit.start > 0 && !photographer.test(name)) return at >= page.lastProse && !(habits.relayed && at > page.lastProse) && words.trim().length > (hasHan(words) ? 30 : 60)
  const isSigned = at >= page.lastProse && words.length > (hasHan(words) ? 30 : 60) && closed.test(words)
  // "…… going to grow. Source: Pohjola Radio", "……三年。(东方财讯)" close it as well.
  if (isSigned && (evidence === "source of a picture" || evidence.startsWith("name in brackets") && hasHan(name) && (!isHanPerson(name) || /[讯訊报報网網社]$/u.test(name)))) return true
  if (at >= page.lastProse && evidence.endsWith("in brackets") && sourceFirst.test(page.lines[at]!.slice(credit.start)) && !isOfPictures(name)) return true
  if (!evidence.startsWith("name")) return false
  if (habits.letters && evidence.startsWith("name in brackets")) return true
  if (asking.test(words) || untaken.test(words)) return true
  // "Jane Doe (Harbour Rovers)", "John (58) – Club of Riverton": who it is, not who took it.
  if (credit.score < 0.7 && called.test(words) || aged.test(words)) return true
  // "Title - Name of the site", in a list and above the article.
  const isInList = !below || at > page.lastProse || bullet.test(page.lines[at]!)
  if (evidence === "name behind a bar" && isInList) return true
  // A name alone is a credit only where a picture may be, and of somebody whom the article does not speak of.
  return credit.score < 0.75 && (!page.isSlot(at) || page.isTold(name))
}

/** Behind two hyphens an agency is the source of a piece in a round-up: "… lost their savings. -- DPA". */
const hyphens = /^\s?--\s/u

const closed = /[。.!?！？”」]\s*$/u

/** Whether the words beside a credit are its caption, and go with it, or the article's, and stay. */
const isCaptionOf = (page: Page, found: Findings, habits: Habits, beside: Beside, { score, evidence }: Credit): boolean => {
  const { at, words, marked } = beside
  const isSure = score >= 0.75 || marked || score >= 0.65 && page.isSlot(at) && at < page.lastProse
  if (!isSure) return false
  // "……。（王强）" is signed by its author as well as by its photographer: the words stay.
  const isSigned = evidence === "caption in brackets" || evidence.startsWith("name in brackets") && !marked && closed.test(words)
  if (isSigned) return false
  if (found.prose > fewParagraphs && isPosed(page.lines[at]!, beside.credit)) return true
  // In an essay of pictures the words are the text, but for what announces itself among paragraphs.
  if (habits.essay && !(marked && found.prose > 0)) return false
  if (!marked && habits.labelled > 0 && evidence === "label and holder" && isShort(words, habits.labelled)) return true
  return marked || habits.longCaptions ? isCaption(words.trim(), marked, habits.longCaptions) : habits.isCaptioned(beside)
}

/** Text enough for an article beside its pictures, in UTF-16 code units. */
const fewParagraphs = 100

/** Whether words are one sentence that a caption may be, or two where `often` others of the page are captions, with nothing of speech in quotation marks or between persons. */
const isShort = (words: string, often: number): boolean => {
  const [longest, most] = often > 2 ? [160, 2] : [80, 1]
  return words.length < longest && !hasHan(words) && sentences(words) <= most && bodyEvidence(words) < (often > 2 ? 1 : 3) && !spoken.test(words)
}
const spoken = /["“”«»„:]|\b(?:said|says|told|dijo|dice|dit|sagte|disse|сказал)/u

/** "……。图为市民挑选年货。": between a paragraph and its credit. */
const captionBehind = /(?<=[。！？”」])\s?(?:[上下左右]?[图圖][为為]|[▲△▼]\s?|[上下左右][图圖]\s?[:：])[^。]{3,60}。?\s?$/u

/** Cuts a credit at the end or the front of a paragraph, and those within it. `essay`: the captions are the text. */
export const cutGlued = (page: Page, found: Findings, { at, words }: Pick<Beside, "at" | "words">, credit: Credit, essay = false) => {
  const text = page.lines[at]!
  // "……。图为市民挑选年货。李明 摄": the caption goes with its credit.
  const mayCaption = !essay && credit.start > 40 && /[图圖▲△▼]/u.test(words)
  const caption = mayCaption ? captionBehind.exec(text.slice(Math.max(0, credit.start - 70), credit.start)) : null
  found.span(at, credit.start - (caption?.[0].length ?? 0), credit.end, "glued-credit", credit.score, credit.evidence)
  cutInParagraph(page, found, at, credit)
}

const western = "ap|afp|dpa|efe|ansa|lusa|reuters|aap|apa|sda|ats|belga|anp|ntb|tt|mti|pap|čtk|upi|europa press|agência brasil|(?:ats|dpa|afp|sda|apa)[/-].{2,12}"
const slavic = "tass|тасс|риа новости|интерфакс"
const turkish = "iha|i̇ha|İHA|dha|aa"
const asian = "xinhua|pti|ani|ians|uni|kyodo|antara|bernama|yonhap"
const dense = "共同|時事|연합뉴스|뉴시스|뉴스1|新华社|新華社|中新社|中新网|中央社|法新社|路透社?|美联社|美聯社"
/** In brackets behind a paragraph these are where its text is from. */
const newsSource = new RegExp(`^(?:${western}|${slavic}|${turkish}|${asian}|${dense})$`, "iu")
