/** Captions that stand twice or more in a row, as a page has them for the picture, for its alternative text and for its large view. */
import { readBare, readBracket } from "./bare.ts"
import type { Beside, Findings } from "./findings.ts"
import { mostAboveTitle, type Page } from "./page.ts"
import { look } from "./patterns.ts"
import { tailCredit } from "./tail.ts"

/** What a caption has more in its second copy, in UTF-16 code units. */
const longestMore = 90
/** The longest of such copies. */
const longestCopy = 500
const bracketed = /^\s{0,2}[(（[【]\s?([^()（）[\]【】]{2,60}?)\s?[)）\]】]\.?$/u
const separated = /^[\s,，;；:：|｜/／.。–—-]{0,4}/u
/** What else stands in brackets behind a caption that is repeated: no house or name. */
const told = /^(?:\P{L}+|.{0,6}(?:left|right|centre|center|above|below|pictured|video|photos?|pics?|gallery|updated?|live|cont(?:inued|['’.]?d)?|part \w+|links|rechts|izq\w*|der\w*|gauche|droite|sinistra|destra|слева|справа|видео|фото|左|右|中|图|圖|視頻|视频|上|下|前|後|后)[^\p{L}]*)$/iu
const heading = /[:：]\s*$/u
const namely = /^[\p{Lu}\p{Lo}@\d]|^(?:ap|afp|dpa|epa|efe|upi)$/u

/** Cuts a line that repeats the one above it and says who made the picture; whether it did. */
export const cutCopy = (page: Page, found: Findings, at: number): boolean => {
  const one = page.traces[at]!
  if (one.end > longestCopy) return false
  const above = page.before(at)
  if (above < 0) return false
  const first = page.traces[above]!
  if (first.opening !== one.opening || first.end >= one.end || one.end - first.end > longestMore || first.end < 4) return false
  const text = page.lines[at]!.trim()
  const caption = page.lines[above]!.trim()
  if (caption.length < 4 || !text.startsWith(caption)) return false
  const reading = readMore(page, above, text.slice(caption.length))
  if (reading === undefined) return false
  found.line(at, "captioned-credit", 0.8, reading, "caption, repeated")
  return true
}

/** Cuts a caption with its credit that stands twice in one line; whether it did. */
export const cutDoubled = (page: Page, found: Findings, at: number): boolean => {
  const one = page.traces[at]!
  if (one.end < 24 || one.end > longestCopy || one.firstOpen < 0 && one.lastMark < 0) return false
  const text = page.lines[at]!.trim()
  const half = text.slice(0, text.length >> 1).trimEnd()
  if (text.charCodeAt(half.length - 1) !== text.charCodeAt(text.length - 1) || text.slice((text.length + 1) >> 1).trimStart() !== half) return false
  const credit = tailCredit(half, page.options.extra)
  if (credit === undefined) return false
  for (const place of [page.before(at), at, page.next(at)]) {
    if (place === at || place > page.top && page.lines[place]!.trim() === half) found.line(place, "captioned-credit", 0.8, credit.evidence, "caption, repeated")
  }
  return true
}

const numbered = /\s-\s\d{1,2}$/u

/** Cuts the alternative text of a picture that is the title with a number behind it: "… 축제 개최 - 1"; whether it did. */
export const cutNumberedTitle = (page: Page, found: Findings, at: number): boolean => {
  const text = page.lines[at]!.trim()
  const number = page.traces[at]!.end > 160 ? null : numbered.exec(text)
  if (number === null || number.index < 8) return false
  const title = text.slice(0, number.index)
  for (let above = page.top; above < Math.min(at, page.top + mostAboveTitle); above++) {
    if (page.lines[above]!.trim() !== title) continue
    found.line(at, "image-placeholder", 0.8, "title and number of a picture")
    return true
  }
  return false
}

/** What a repeated caption has more, if that is a credit. */
const readMore = (page: Page, above: number, more: string): string | undefined => {
  const { extra } = page.options
  const inner = bracketed.exec(more)?.[1]
  if (inner !== undefined) {
    const read = readBracket(look(inner), true, extra)
    if (read !== undefined && read.score > 0.65) return `${read.evidence}, in brackets`
    // "Farmhouse Swap (Channel 5)": any name, but behind what may be the title.
    const isNamed = above > page.top && !page.isProse(above) && !heading.test(page.lines[above]!) && inner.split(" ").length < 6 && namely.test(inner) && !told.test(inner)
    return isNamed ? "name, in brackets" : undefined
  }
  const credit = more.slice(separated.exec(more)![0].length)
  if (credit.length < 2 || credit.length === more.length && /^[\p{Ll}\d]/u.test(credit)) return undefined
  return readBare(look(credit), true, extra)?.evidence
}

/** The beginning that copies share, in UTF-16 code units. */
const shared = 60
const keyOf = (words: string): string => words.trimStart().slice(0, shared)

const creditIn = (page: Page, { at, credit }: Beside): string => page.lines[at]!.slice(credit.start, credit.end).trim()

/** The credits beside words that stand twice in a row: no paragraph does, so that the words are a caption, whatever they tell. */
export const copiesOf = (page: Page, { beside, prose }: Findings): ReadonlySet<Beside> => {
  const copies = new Set<Beside>()
  for (let n = 1; n < beside.length; n++) {
    const upper = beside[n - 1]!
    const lower = beside[n]!
    const key = keyOf(upper.words)
    if (key.length < 16 || !isNext(page, upper.at, lower.at) || !lower.words.trimStart().startsWith(key)) continue
    // Two letters may begin alike; each is signed by another.
    if (Math.min(upper.credit.score, lower.credit.score) < 0.75 && creditIn(page, upper) !== creditIn(page, lower)) continue
    // A page of nothing else, its first line among them, is made of its captions.
    const isOnlyText = prose === 0 && (upper.credit.score < 0.9 || page.lines[page.top]!.trimStart().startsWith(key))
    if (!isOnlyText) copies.add(upper).add(lower)
  }
  return copies
}

/** Whether one line stands below another, at most a word or two between them: "View gallery", "1/3". */
const isNext = (page: Page, upper: number, lower: number): boolean => {
  const above = page.before(lower)
  if (above === upper) return true
  return above > upper && page.traces[above]!.end <= 40 && !page.traces[above]!.sentence && page.before(above) === upper
}
