/** What kind of page furniture a single line is, by its words and its shape; whether that is enough is decided on the page. */
import { bodyEvidence } from "../credits/body.ts"
import type { Seen } from "../patterns/guarded.ts"
import { type Buttons, buttonsOf, isSection } from "./buttons.ts"
import { hasDate, readDate } from "./dates.ts"
import { furnitureHints } from "./hints.ts"
import { type Furniture, likely, sure } from "./kinds.ts"
import { endsIn, readByline, readMeta, sourceOf, stops, stopsAndQuotes, stopsButDots } from "./meta.ts"
import { addressing, any, is, look, stageDirection } from "./patterns.ts"

/** "date 2021-03-04 Advertisement": the day that a crawler put before a page's first line. */
const crawled = /^date \d{4}-\d\d(?:-\d\d)?\s+(?!\d{4}-\d\d)/u

const spacedLabel = /^\p{Script=Han}\s\p{Script=Han}\s?[:：|｜]/u
const betweenHan = /(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu

const doubted = (read: Furniture | undefined): Furniture | undefined => read && { ...read, score: Math.min(read.score, 0.85) }

/** Reads one line; `undefined` when nothing speaks for furniture. `text` is trimmed and at most 320 UTF-16 code units long. */
export const readFurniture = (text: string): Furniture | undefined => {
  const length = text.length
  if (length === 0) return undefined
  if (text.startsWith("date ") && crawled.test(text)) return readFurniture(text.replace(crawled, ""))
  if (length > 160) return readLong(look(text))
  // "编 辑：马 兰". Letters that are set apart leave a doubt.
  if (length < 30 && text.charCodeAt(1) === 0x20 && spacedLabel.test(text)) return doubted(readFurniture(text.replace(betweenHan, "")))
  if (length > 40) {
    if (length < 49 && is.endMarkDate.expression.test(text) && hasDate(text)) return sure("end-mark", "end mark and date")
    // A sentence without a word of furniture is the article's.
    return endsIn(text, stopsAndQuotes) && (furnitureHints(text) & 1) === 0 && !clockEnd.test(text.slice(-12)) ? undefined : readShort(text, look(text))
  }
  const line = look(text)
  const mark = (marking.may(line) ? readMark(text, line) : undefined) ?? readMarks(text)
  if (mark !== undefined) return mark
  // A short line without a word of furniture may still be a menu entry.
  const hints = furnitureHints(text)
  return (hints & 1) === 0 && (hints === 0 || endsIn(text, stopsAndQuotes) && !clockEnd.test(text.slice(-12))) ? readPlain(text, line) : readShort(text, line)
}

/** "3:15 p.m.", "14:20h.": a full stop that ends no sentence. */
const clockEnd = /\d\s?(?:[ap]\.\s?m|hr?s?|uhr)\.$/iu

const marking = any(["endMark", "fences", "symbols", "pageNumbers", "galleryPlace", "ornament", "endMarkDate"])

const marksOnly = /^[^\p{L}\p{N}_*~#©®\p{Extended_Pictographic}]{1,30}$/u
/** Silence, surprise: what somebody says in an interview. */
const spoken = /^["“”‘’「」『』\s]*[….?!？！。][….?!？！。"“”‘’「」『』\s]*$/u
/** Rules part the halves of an article. */
const rule = /^[-–—=.…·•\s]{2,}$/u

/** What is left of buttons: marks without a letter. */
const readMarks = (text: string): Furniture | undefined => {
  const first = text.charCodeAt(0)
  const letter = first > 0x2f && first < 0x3a || first > 0x40 && first < 0x5b || first > 0x60 && first < 0x7b || first > 0xbf && first < 0x2000 || first > 0x3040 && first < 0xfb00
  if (letter || text.length > 30 || !marksOnly.test(text)) return undefined
  if (spoken.test(text)) return undefined
  return rule.test(text) ? likely("page-tools", "rule", "outside") : likely("page-tools", "marks only", "outside", { score: 0.85 })
}

/** End marks, ornaments and places in a row of pages. */
const readMark = (text: string, line: Seen): Furniture | undefined => {
  if (is.endMark.test(line) || is.fences.test(line)) return sure("end-mark", "end mark")
  if (is.symbols.test(line) && !/[©®]/u.test(text)) return likely("page-tools", "symbols only", "outside", { score: 0.85 })
  if (is.pageNumbers.test(line)) return likely("pager-buttons", "page numbers", "outside", { score: 0.85 })
  if (is.galleryPlace.test(line)) return likely("pager-buttons", "place in a gallery", "neighbour", { score: 0.7 })
  if (is.ornament.test(line)) return likely("page-tools", "garbled ornament", "outside")
  return is.endMarkDate.test(line) && hasDate(text) ? sure("end-mark", "end mark and date") : undefined
}

const noticed = any(["broken", "brokenOther", "ageGate", "cookies", "aged", "commentRules", "commentRulesHan", "member", "gift", "reuse", "commission", "desk", "jumps"])
/** A sentence that runs into the next without a blank: two lines of a page in one, the second of them the article's. */
const glued = /\p{Ll}[.!?]\p{Lu}\p{Ll}/u

/** What a site tells its readers whatever the article is about. */
const readNotice = (text: string, line: Seen): Furniture | undefined => {
  const one = noticeOf(text.length, line)
  return one === undefined || glued.test(text) ? undefined : one
}

const noticeOf = (length: number, line: Seen): Furniture | undefined => {
  if (is.broken.test(line) || is.brokenOther.test(line) || length < 120 && is.ageGate.test(line)) return likely("page-tools", "notice of the site", "outside", { score: 0.85 })
  if (length < 60 && is.jumps.test(line)) return likely("page-tools", "ways within the page", "outside", { score: 0.85 })
  if (is.cookies.test(line)) return likely("disclaimer", "notice of cookies", "outside", { score: 0.85 })
  if (length < 120 && is.aged.test(line)) return likely("source-date", "age of the article", "outside", { score: 0.85 })
  if (is.commentRules.test(line) || length < 60 && is.commentRulesHan.test(line)) return likely("comments", "rules for comments", "outside", { score: 0.85 })
  if (length < 120 && is.member.test(line) || is.gift.test(line)) return likely("subscribe", "what readers pay", "outside", { score: 0.85 })
  if (length < 220 && is.reuse.test(line)) return likely("copyright", "whose words these are", "outside", { score: 0.85 })
  if (is.commission.test(line)) return likely("disclaimer", "what the site earns", "outside")
  return length < 90 && is.desk.test(line) ? likely("contact", "how to reach the desk", "outside") : undefined
}

/** Lines too long for anything but what a page's own machinery leaves in its text: style sheets, text scrambled for those who do not pay. */
export const readScript = (text: string): Furniture | undefined => {
  const first = text.charCodeAt(0)
  if (first === 0x6b) return is.scrambled.expression.test(text) ? sure("subscribe", "scrambled for those who do not pay") : undefined
  return (first === 0x2e || first === 0x23 || first === 0x40) && is.styles.expression.test(text.slice(0, 300)) ? sure("page-tools", "script") : undefined
}

const readLong = (line: Seen): Furniture | undefined => {
  const notice = noticed.may(line) ? readNotice(line.text, line) : undefined
  if (notice !== undefined) return notice
  if (is.agencyEditing.test(line)) return sure("editor", "reporting and editing")
  if (is.copyright.test(line) && (is.rights.test(line) || line.text.length < 200)) return sure("copyright", "copyright")
  if (is.rights.test(line) && line.text.length < 300 && /reserved|保留|版权所有|版權所有|転載|전재/iu.test(line.text)) return likely("copyright", "rights reserved", "outside")
  if (is.notice.test(line)) return likely("disclaimer", "legal words", "tail")
  if (is.script.test(line) || is.styles.test(line)) return sure("page-tools", "script")
  if (is.scrambled.test(line)) return sure("subscribe", "scrambled for those who do not pay")
  if (is.imperative.test(line) && is.mediumWord.test(line) && !isReport(line.text)) return likely("subscribe", "invitation and channel", "outside")
  if (is.biography.test(line)) return likely("byline", "about the author", "tail", { score: 0.7 })
  return undefined
}

const left = any(["className", "shortcode", "placeholder", "embed", "weather", "ticker", "postLine", "phone", "channelLink", "openApp", "between"])

/** What templates, embeds and widgets leave. */
const readLeftover = (text: string, line: Seen): Furniture | undefined => {
  if (is.between.test(line)) return sure(advertWord.test(text) ? "advert" : "pager-buttons", "button between paragraphs")
  if (is.className.test(line) || is.shortcode.test(line) || is.placeholder.test(line)) return likely("page-tools", "name in a template", "outside", { score: 0.85 })
  if (is.embed.test(line)) return likely("page-tools", "embedded post", "outside", { score: 0.85 })
  if ((is.weather.test(line) || is.ticker.test(line)) && !is.toolsLatin.test(line)) return likely("page-tools", "weather or prices of the day", "top")
  if (is.postLine.test(line)) return likely("source-date", "line of a post", "outside", { score: 0.85, ...(readDate(text) !== undefined && { date: readDate(text)!.iso }) })
  if (is.openApp.test(line)) return likely("page-tools", "open in the app", "outside", { score: 0.85 })
  if (is.phone.test(line)) return likely("contact", "telephone number", /[+•]/u.test(text) ? "outside" : "neighbour")
  return is.channelLink.test(line) ? likely("subscribe", "channel and its address", "outside", { score: 0.8 }) : undefined
}
const advertWord = /(?:\bad$|adver|reklam|hirdet|annons|mainos|διαφήμ|publicit|廣告|广告|광고|pr情報|往下|sponsor)/iu

const labelAlone = likely("source-date", "label alone", "outside", { score: 0.8 })

/** Lines of up to 40 characters with no word of furniture: buttons, sections, symbols. */
const readPlain = (text: string, line: Seen): Furniture | undefined => {
  if (is.loneLabel.test(line)) return labelAlone
  const leftover = left.may(line) ? readLeftover(text, line) : undefined
  if (leftover !== undefined) return leftover
  const buttons = buttonsOf(text, line)
  if (buttons !== undefined) return readButtons(text, buttons)
  const glued = readGlued(text, line)
  if (glued !== undefined) return glued
  if (is.toolsLatin.test(line)) return likely("page-tools", "page tools", "outside")
  if (is.newsroom.test(line)) return likely("byline", "newsroom", "tail")
  if (is.sourceInBrackets.test(line) && !stageDirection.test(text)) return likely("source-date", "source or name in brackets", "tail", { score: 0.65 })
  if (is.crumbSigns.test(line) || is.bylineTranslated.test(line)) return readShort(text, line)
  if (noticed.may(line)) {
    const notice = readNotice(text, line)
    if (notice !== undefined) return notice
  }
  const paper = named.may(line) ? readPaper(line) : undefined
  if (paper !== undefined) return paper
  return isSection(text) ? likely("breadcrumb", "name of a section", "head") : undefined
}

const readButtons = (text: string, buttons: Buttons): Furniture => {
  // "News" joins words of buttons, and by itself names a section.
  if (buttons.strong === 0 && isSection(text)) return likely("breadcrumb", "name of a section", "head")
  if (buttons.single) return likely(buttons.kind, "one button", "outside", { score: 0.7 })
  const all = buttons.strong >= buttons.words || buttons.words > 1 && buttons.strong * 2 >= buttons.words
  if (all) return likely(buttons.kind, "buttons only", "outside", { score: 0.85 })
  return buttons.strong > 0 ? likely(buttons.kind, "buttons and joining words", "outside", { score: 0.7 }) : likely(buttons.kind, "joining words only", "neighbour", { score: 0.55 })
}

/** Where one button or section ends and the next begins without a blank: "TweetPrint". */
const seams = /(?<=\p{Ll})(?=\p{Lu})/gu
const isSmall = (code: number): boolean => code > 0x60 && code < 0x7b || code > 0xde && code < 0x100 || code > 0x42f && code < 0x460
const isCapital = (code: number): boolean => code > 0x40 && code < 0x5b || code > 0xbf && code < 0xdf || code > 0x3ff && code < 0x430
/** Whether a line has one, told without an expression: few have. */
const hasSeam = (text: string): boolean => {
  for (let at = 1; at < text.length; at++) if (isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1))) return true
  return false
}
/** Names that have such a seam themselves. */
const seamed = /(Linked|You|Whats|Tik|We|Kakao)\n(?=(?:In|Tube|App|Tok|Chat|Talk)(?!\p{Ll}))/gu

/** Rows of buttons or sections that were set without blanks. */
const readGlued = (text: string, line: Seen): Furniture | undefined => {
  if (text.length > 80 || !hasSeam(text)) return undefined
  const parts = text.replace(seams, "\n").replace(seamed, "$1").split("\n")
  if (parts.length < 2) return undefined
  const buttons = parts.map((part) => buttonsOf(part, line))
  if (buttons.every((one) => one !== undefined) && buttons.filter((one) => one.strong > 0).length > 1) return likely(buttons[0]!.kind, "glued buttons", "outside", { score: 0.85 })
  return parts.every(isSection) ? likely("breadcrumb", "glued sections", "head") : undefined
}

const labelled = any(["editorHan", "editorLatin", "bylineEdit", "agencyEditing", "copyright", "rights", "originalTitle", "tagLine", "filed", "tagLabel", "hashes", "adverts", "commentSays", "commentForm", "commentHead", "script", "contributed", "inputs", "crumbStart", "crumbSigns", "crumbEnd", "crumbTail", "scrambled", "styles", "toolsLatin", "counted", "paperAndPage"])
const asking = any(["toolsHan", "notice", "subscribeHan", "surely", "follow", "sharing", "plea", "paywall", "imperative", "selling", "mail", "contactLatin", "sourceInBrackets", "fromSources", "hotline", "newsroom", "biography", "plusCount", "bareCount"])

const named = any(["houseLatin", "houseFirst", "houseHan", "houseHome", "houseKana", "siteName", "issueHan", "issueHangul", "issueLatin"])

/** The name of the paper, and which of its issues and pages this was. */
const readPaper = (line: Seen): Furniture | undefined => {
  if (line.text.length > 60 || endsIn(line.text, stopsAndQuotes)) return undefined
  if (is.issueHan.test(line) || is.issueHangul.test(line) || is.issueLatin.test(line)) return likely("breadcrumb", "issue and page", "head")
  return is.houseLatin.test(line) || is.houseFirst.test(line) || is.houseHan.test(line) || is.houseHome.test(line) || is.houseKana.test(line) || is.siteName.test(line) ? likely("breadcrumb", "name of a paper", "head", { score: 0.7 }) : undefined
}

const readShort = (text: string, line: Seen): Furniture | undefined =>
  is.loneLabel.test(line) ? labelAlone : (left.may(line) ? readLeftover(text, line) : undefined) ?? (labelled.may(line) ? readLabelled(text, line) : undefined) ?? readMeta(text, line) ?? readPlaced(text, line) ?? (asking.may(line) ? readAsking(text, line) : undefined) ?? (noticed.may(line) ? readNotice(text, line) : undefined) ??
  (named.may(line) ? readPaper(line) : undefined) ?? (isSection(text) ? likely("breadcrumb", "name of a section", "head") : undefined)

const readingTime = /lesezeit|lesedauer|de lectura|de lecture|de leitura|di lettura|чтени|min(?:ute)?s? read|reading time|leestijd|czytania/iu

/** Editors, the law, tags, adverts, comments, tools: what says itself what it is. */
const readLabelled = (text: string, line: Seen): Furniture | undefined => {
  const length = text.length
  if (is.editorHan.test(line) && !/[。！？]./u.test(text)) return sure("editor", "editor and name")
  if (is.editorLatin.test(line) || is.bylineEdit.test(line)) return sure("editor", "editor and name")
  if (is.agencyEditing.test(line)) return sure("editor", "reporting and editing")
  if (is.copyright.test(line) && (is.rights.test(line) || length < 110 && !/[。.]\s?\S.*[。.]$|[:：].{0,40}["“「«].{9}/u.test(text))) return sure("copyright", "copyright")
  if (is.rights.test(line)) return length < 110 && !/[“"「«]/u.test(text) ? likely("copyright", "rights reserved", "outside", { score: /ICP|公网安备|свидетельство|全文转载|無断|전재/u.test(text) ? 0.9 : 0.75 }) : undefined
  if (is.paperAndPage.test(line)) return sure("source-date", "paper, day and page", readDate(text) === undefined ? {} : { date: readDate(text)!.iso })
  // Two commas: what follows the title is the article's own sentence.
  if (is.originalTitle.test(line) && !(length > 60 && /[,，].*[,，]/u.test(text))) return sure("original-title", "original title")
  if (is.tagLine.test(line) && !endsIn(text, stops)) return likely("tags", "tag label", "outside")
  if (is.filed.test(line) && !/[.!?]$/u.test(text)) return likely("tags", "filed under", "outside")
  if (is.tagLabel.test(line)) return likely("tags", "tag label alone", "outside")
  if (is.hashes.test(line)) return sure("tags", "hash tags")
  if (is.adverts.test(line)) return length < 24 ? sure("advert", "advertisement") : likely("advert", "advertisement", "outside", { score: 0.85 })
  if (is.commentForm.test(line)) return likely("comments", "comment form", "outside", { score: 0.85 })
  if (is.commentSays.test(line)) return likely("comments", "comment form", "tail")
  if (is.commentHead.test(line)) return likely("comments", "comment count", "outside", { score: 0.9 })
  if (is.script.test(line) || is.styles.test(line)) return sure("page-tools", "script")
  if (is.scrambled.test(line)) return sure("subscribe", "scrambled for those who do not pay")
  if (is.contributed.test(line) || is.inputs.test(line) && length < 90) return likely(is.contributed.test(line) ? "byline" : "source-date", "with inputs from", "tail", sourceOf(line))
  if (is.crumbEnd.test(line)) return sure("breadcrumb", "path to the text")
  if (is.crumbTail.test(line)) return likely("breadcrumb", "path to the text", "head")
  if (is.crumbStart.test(line) && is.crumbMarks.test(line) && length < 90) return sure("breadcrumb", "path from the home page")
  if (is.crumbSigns.may(line)) {
    const steps = text.split(is.crumbSigns.expression)
    if (steps.length > 1 && (steps.length > 2 || length < 30) && steps.every((step) => step.trim().length > 0 && step.length < 24) && !endsIn(text, stops)) return likely("breadcrumb", "path", "head")
  }
  if (length < 40 && readingTime.test(text) && (is.toolsLatin.test(line) || is.counted.test(line))) return likely("page-tools", "reading time", "outside", { score: 0.85 })
  if (is.toolsLatin.test(line)) return likely("page-tools", "page tools", "outside")
  if (length < 40 && is.counted.test(line)) return likely("page-tools", "count or reading time", "outside", { score: 0.8 })
  return undefined
}

/** Pagers, bylines, buttons and rows of them. */
const readPlaced = (text: string, line: Seen): Furniture | undefined => {
  const length = text.length
  if (is.nextPage.test(line)) return likely("pager-buttons", "next page", "outside", { score: 0.85 })
  if (length < 24 && is.kanaButton.test(line)) return likely("pager-buttons", "button", "tail", { score: 0.7 })
  if (!is.digit.may(line) && is.siteAndSection.test(line) && text.split(is.cellMarks.expression).length < 5 && buttonsOf(text, line) === undefined) return likely("breadcrumb", "site and section", "head", { score: 0.7 })
  const byline = readByline(text, line)
  if (byline !== undefined) return byline
  const buttons = buttonsOf(text, line)
  if (buttons !== undefined) return readButtons(text, buttons)
  const glued = readGlued(text, line)
  if (glued !== undefined) return glued
  if (is.cellMarks.may(line)) {
    const cells = text.split(is.cellMarks.expression)
    if (cells.length >= 3 && length < 90 && cells.every((cell) => cell.length < (/[\u3040-\u9fff\uac00-\ud7a3]/u.test(cell) ? 9 : 22) && cell.split(" ").length <= 3 && !/[.!?。！？\d]/u.test(cell))) return likely("breadcrumb", cells.length > 3 ? "row of menu entries" : "row of sections", cells.length > 3 ? "outside" : "head", { score: 0.75 })
  }
  return undefined
}

/** A sentence that reports, counts or gives reasons and speaks to nobody: the article's, whatever words of furniture are in it. */
const isReport = (text: string): boolean => text.length > 24 && endsIn(text, stopsAndQuotes) && !addressing.test(text) && bodyEvidence(text) > 0

/** A sentence before the address. */
const told = /^.{24,}(?:[.。!?！？])\s.*@/u

const inviting = any(["subscribeHan", "surely", "follow", "sharing", "plea", "paywall", "imperative", "selling"])

/** Who has a newsletter or a channel tells the reader what to do, or speaks of "us" and "you"; a sentence about one does not. */
const asksReader = /(?<!\p{L})(?:(?:you|yours?|us|our|get|join|follow|sign|signing|enter|click|read|inbox|here|free|vous|votre|vos|nous|notre|nos|su|tus?|te|seu|sua|sie|dein|siga|sigue|segui|kami|anda|bạn|hier|jetzt)(?!\p{L})|subscri|receiv|deliver|recev|inscri|abon|suiv|gratuit|nuestr|síg|suscr|recib|únete|noss|receb|assin|inscrev|unser|ihre?[nmr]?(?!\p{L})|kostenlos|iscriv|ricev|nostr|подпи|наш|ваш|вас(?!\p{L})|нас(?!\p{L})|читай|присоед|ikuti|takip|abone|alerts?(?!\p{L})|notifications?(?!\p{L}))/iu
const askingHan = /关注|關注|追蹤|订阅|訂閱|扫|掃|搜|加入|下载|下載|长按|長按|识别|識別|点击|點擊|添加|回复|回覆|送|请|請|您|你|[:：]|登録|配信|お届け|구독|신청|받아|추가/u

/** A remark in brackets behind the sentences of a paragraph: the paragraph is the article's whatever the remark asks. */
const remark = /[。！？]\s?[(（][^()（）]{2,40}[)）]$/u

/** What asks the reader to come, stay, pay or share. */
const readInvitation = (text: string, line: Seen): Furniture | undefined => {
  const length = text.length
  if (length < 60 && is.subscribeHan.test(line) && !/[“「]/u.test(text.slice(0, 1))) return likely("subscribe", "invitation and channel", "outside", { score: 0.85 })
  if (is.surely.test(line) && (/[\u3040-\u9fff\uac00-\ud7a3]/u.test(text) ? length < 44 && (length < 21 || askingHan.test(text)) && !/[。“「][^。]{2}/u.test(text) : length < 160 && (length < 61 || asksReader.test(text)) && !/[“"«].{20}/u.test(text))) return likely("subscribe", "newsletter or channel", "outside", { score: 0.85 })
  if (length < 70 && is.follow.test(line)) return likely("subscribe", "invitation to follow", "outside")
  if (is.sharing.test(line)) return likely("share", "share this article", "outside", { score: 0.85 })
  if (length < 90 && is.plea.test(line)) return likely("subscribe", "plea to readers", "outside", { score: 0.8 })
  if (length < 110 && is.paywall.test(line)) return likely("subscribe", "for subscribers", "outside", { score: 0.8 })
  if (is.imperative.test(line) && (is.mediumWord.test(line) || is.selling.test(line))) return likely("subscribe", "invitation and channel", "outside")
  return is.selling.test(line) ? likely("advert", "offer with a price", "outside") : undefined
}

/** What asks the reader for something, and what little is left. */
const readAsking = (text: string, line: Seen): Furniture | undefined => {
  const length = text.length
  if (remark.test(text)) return undefined
  if (is.toolsHan.test(line) && length < 80 && !(length > 24 && endsIn(text, stopsButDots))) return sure("page-tools", "page tools")
  if (is.notice.test(line)) return likely("disclaimer", "legal words", "outside", { score: 0.85 })
  const invitation = inviting.may(line) ? readInvitation(text, line) : undefined
  if (invitation !== undefined && !isReport(text)) return invitation
  if (is.mail.test(line)) return sure("contact", "address alone")
  if (is.contactLatin.test(line) && length < 120 && !told.test(text)) return likely("contact", "address", "tail")
  if (is.sourceInBrackets.test(line) && !stageDirection.test(text)) return likely("source-date", "source or name in brackets", "tail", { score: 0.65 })
  if (is.fromSources.test(line)) return likely("source-date", "from sources", "tail")
  if (is.hotline.test(line) && length < 70) return likely("contact", "hot line", "outside", { score: 0.85 })
  if (is.newsroom.test(line)) return likely("byline", "newsroom", "tail")
  if (is.biography.test(line)) return likely("byline", "about the author", "tail", { score: 0.7 })
  if (is.plusCount.test(line)) return likely("page-tools", "count", "neighbour")
  return is.bareCount.test(line) ? likely("page-tools", "count", "neighbour") : undefined
}
