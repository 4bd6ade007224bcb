/** Whether a line that reads as a credit is one where it stands: the first line may be the title, a line in a table is of the table. */
import { bodyEvidence } from "./body.ts"
import type { Findings } from "./findings.ts"
import type { Credit } from "./kinds.ts"
import { isBareAgency } from "./names.ts"
import type { Page } from "./page.ts"
import { isPersonAndName, isPersonOrHouse } from "./persons.ts"
import { wholeCredit } from "./whole.ts"

/** What alone is no credit above a title: the name of the site. */
const unsureAbove = /^agency|^name(?! of a file)|^network|^placeholder|^pointer|^list/u
/** Evidence that has a word of pictures. */
const pictured = /^(?:picture and|supplied|handle)/u

/** Whether the reading of a whole line holds at its place. */
export const isSure = (page: Page, found: Findings, at: number, whole: Credit): boolean => {
  if ((at === page.top || found.prose === 0 && !page.traces[at]!.sentence && page.isFirstLong(at)) && mayBeTitle(page, at, whole)) return false
  if (isSentence(page, at, whole)) return false
  const isHeading = found.prose === 0 && at <= page.top + 2 && whole.evidence === "picture in brackets"
  if (isHeading) return false
  return (whole.score >= 0.75 || page.isAlone(at, page.top) || isEnough(page, found, at, whole)) && !isDataSheet(page, at)
}

const mayBeTitle = (page: Page, at: number, { score, evidence }: Credit): boolean =>
  !(evidence === "placeholder" && small.test(page.lines[at]!)) && (  score < 0.85 || score < 0.95 && unsureAbove.test(evidence) && !isLabelled(page, at) || evidence.endsWith(" holder") && !isNamed(page, at))

/** "ilustrasi": no title begins so. */
const small = /^\s{0,9}\p{Ll}[\p{Ll} ]{2,20}$/u

/** "写真：山田太郎／アフロ", "图片来源：视觉中国": a label leads in to the agency. */
const isLabelled = (page: Page, at: number): boolean => {
  const { firstWord, firstPicture } = page.traces[at]!
  return (firstWord === 0 || firstPicture === 0) && /[:：=＝]/u.test(page.lines[at]!) && isNamed(page, at)
}

/** "In pictures: the ute muster" is a title: only a name or an agency behind the label makes the first line a credit. */
const isNamed = (page: Page, at: number): boolean => {
  const text = page.lines[at]!
  const holder = text.slice(text.search(/[:：|｜丨/／=＝©]|\sby\s/u) + 1).replace(/^[\s©]+|^by\s/gu, "").trim()
  return isBareAgency(holder, page.options.extra) || isPersonOrHouse(holder) || isPersonAndName(holder) || isOfAccount(holder)
}

/** Behind a label at the top only names with what says where they show or give pictures. */
const isOfAccount = (holder: string): boolean => holder.length < 40 && (account.test(holder) || ofNetwork.test(holder))
const network = "Instagram|Facebook|Twitter|X|YouTube|TikTok|Threads|Weibo|Telegram|VK|IG|FB|SNS|인스타그램|페이스북|유튜브|트위터|틱톡|블로그|インスタグラム|ツイッター|微博|臉書|脸书|小红书|小紅書|抖音|朋友圈|соцсети|Инстаграм"
const account = new RegExp(
  [
    // "@user", "@user / Instagram", "Instagram: @user".
    `^(?:(?:${network})\\s?[:：/／(（]?\\s?)?@[\\p{L}\\d_.]{2,30}(?:\\s?[/／(（|]?\\s?(?:via\\s|en\\s|on\\s)?(?:${network})[)）]?)?$`,
    // "류가온 인스타그램", "王小明微博".
    `^[\\p{Script=Hangul}\\p{Script=Han}·]{2,12}(?:\\s[\\p{Script=Hangul}\\p{Script=Han}]{2,12})?\\s?[/／的]?\\s?(?:${network})(?:\\s?(?:캡처|캡쳐|截图|截圖))?$`,
    `^(?:${network})$`,
    // "채널온 제공", "某公司提供", "本人のインスタグラムより".
    "^[^。、]{1,14}(?:より|から)$",
    "^[\\p{L}\\d&·]{2,16}(?:\\s[\\p{L}\\d&·]{2,12})?\\s?(?:제공|캡처|캡쳐|提供|供图|供圖|翻攝)$",
    // "Arquivo pessoal", "Reprodução/TV Aurora", "пресс-служба …", "archivo".
    "^(?:arquivo pessoal|acervo pessoal|archivo(?: (?:personal|familiar|particular))?|archives?|archiv|archivio|privat|zvg|dr|d\\.\\s?r\\.|cedida|cortes[ií]a(?: de .{3,24})?|gentileza(?: .{3,24})?|divulgação|reprodução|supplied|handout|courtesy(?: of .{3,24})?|личный архив|из личного архива.{0,20}|пресс-служба.{0,24}|соцсети|скриншот.{0,12}|ascom)(?:\\s?[/(].{2,24})?$"
  ].join("|"),
  "iu"
)
/** "Instagram / Jane Doe", "Facebook de Ana Ruiz". */
const ofNetwork = new RegExp(`^(?:${network})(?:\\s?[/／|]\\s?|\\s(?:de|di|von|of|da|do)\\s)\\p{Lu}[\\p{L}'’.-]+(?:\\s\\p{Lu}[\\p{L}'’.-]+){0,2}$`, "u")

/** A sentence of the article that begins as a label does. */
const isSentence = (page: Page, at: number, { evidence }: Credit): boolean => {
  const text = page.lines[at]!
  return evidence === "label and holder" && page.traces[at]!.sentence && text.length > 60 && bodyEvidence(text) > 1
}

/** A weaker reading is enough beside one paragraph, when it has a word of pictures, or names in capitals above the text. */
const isEnough = (page: Page, found: Findings, at: number, { evidence }: Credit): boolean => {
  // "(KBRW)", "(MGN Online)" under the title: a station's picture.
  if (evidence === "letters" || evidence === "name") return found.prose === 0 && at > page.top && callSign.test(page.lines[at]!) && page.next(at) >= 0
  // Headings of sections have a capital.
  if (evidence === "placeholder alone" && found.prose === 0 && at > page.top && /^\s{0,9}\p{Ll}/u.test(page.lines[at]!)) return page.next(at) >= 0 && page.isProse(page.next(at))
  if (evidence === "agency alone") return page.isRefrain(at)
  if (evidence !== "name and house in capitals") return pictured.test(evidence) && (page.isSlot(at) || page.before(at) === page.top)
  const below = page.next(at)
  return below >= 0 && page.isProse(below)
}

const callSign = /^\s{0,9}[(（[](?!(?:LIVE|VIDEO|NEW|ENDS?|FIN|MORE|UPDATED?|AUDIO|FREE|PDF|FAQ)\b)\p{Lu}{3,5}(?:-?TV|\s\p{Lu}\p{Ll}{2,9})?[)）\]]\s{0,9}$/u
const dataSheet = /^\s{0,9}[^\s:：][^:：]{0,24}[:：]\s?\S/u
/** Who worked on the article: such lines stand among credits. */
const roleLine = /^\s{0,9}(?:文字?|撰文|编辑|編輯|责编|責編|校对|校對|审核|審核|监制|監製|排版|来源|來源|作者|记者|記者|策划|统筹|设计|運営|文責|編集|取材|text|words|editor|redaktion|texto|edición|texte|автор|текст|редактор|글|취재|편집)\s?[:：/]/iu
const addressOrTime = /https?:|\d[:：]\d/u

/** "Video: 4K" among "Battery: …", "Weight: …": three neighbours of the same make; two of another make answer for all. */
const isDataSheet = (page: Page, at: number): boolean => {
  if (!/[:：]/u.test(page.lines[at]!)) return false
  let unlike = 0
  for (const near of [at - 2, at - 1, at + 1, at + 2]) {
    const line = page.lines[near]
    if ((line === undefined || !isDatum(line, page.options.extra)) && (unlike += 1) > 1) return false
  }
  return true
}

const isDatum = (line: string, extra: ReadonlySet<string>): boolean =>
  line.length < 80 && dataSheet.test(line) && !roleLine.test(line) && !addressOrTime.test(line) && wholeCredit(line, extra) === undefined
