/** Lines of date, source, author and counters, and bylines; what they say is read before they go. */
import type { Seen } from "../patterns/guarded.ts"
import { columns } from "../credits/captions.ts"
import { isName } from "../credits/names.ts"
import { hasDate, hasDay, leavesWords, readDate, withoutDates } from "./dates.ts"
import { type Furniture, likely, sure } from "./kinds.ts"
import { any, is, role } from "./patterns.ts"

const codes = (chars: string): ReadonlySet<number> => new Set(Array.from(chars, (char) => char.charCodeAt(0)))
/** What sentences end in. */
export const stops = codes(".!?。！？")
/** The same, and what closes a quotation. */
export const stopsAndQuotes = codes(".!?。！？”\"")
/** Those that no abbreviation ends in. */
export const stopsButDots = codes("。！？!?")
/** Whether the last character of a text is one of these. */
export const endsIn = (text: string, chars: ReadonlySet<number>): boolean => chars.has(text.charCodeAt(text.length - 1))

const trimAuthor = (text: string): string | undefined => {
  const name = text.replace(/\s?(?:[|/·–-]|\bin\b|\bat\b|\bfor\b|\bFOR\b|,).*$/u, "").replace(/[()（）[\]［］【】]/gu, "").trim()
  return name.length >= 2 && name.length <= 60 && !/\d|@/u.test(name) ? name : undefined
}

/** The source that a line names. */
export const sourceOf = (line: Seen): Partial<Furniture> => {
  const found = is.sourceHan.exec(line)?.[1] ?? is.sourceLatin.exec(line)?.[1]
  return found === undefined ? {} : { source: found.replace(/[\s,，;；|]+$/u, "") }
}

/** What no line about an article ends in: the sentence goes on in the next. */
const goingOn = codes(",，、;；")

const saying = any(["sourceHan", "sourceLatin", "authorHan", "authorLatin", "digit"])

/** "9月1日~9月30日", "11:05～11:31": from when to when something lasts. */
const lasts = /\d[日일)）]?\s?[~〜～]\s?(?:\d{1,4}[:.年月/년월-]|\d{1,2}[日일時시点])/u

/** Lines of date, source, author and counters. */
export const readMeta = (text: string, line: Seen): Furniture | undefined => {
  // Most lines name nobody and have no digit.
  if (!saying.may(line) || text.length > 120 || endsIn(text, goingOn) || endsIn(text, stopsButDots) && !(text.length < 24 && is.sourceHan.test(line))) return undefined
  const facts: { author?: string; source?: string; date?: string } = { ...sourceOf(line) as { source?: string } }
  const author = is.authorHan.exec(line)?.[1] ?? is.authorLatin.exec(line)?.[1]
  if (author !== undefined) facts.author = author.trim()
  const named = facts.source !== undefined || facts.author !== undefined
  // Without a digit there is no date, and all that is left to know is whether a label names somebody.
  if (!is.digit.may(line)) return named && text.length < 50 ? sure("source-date", "source or author label", facts) : undefined
  const dated = is.yearFirst.may(line) || is.dayFirst.may(line) || is.monthFirst.may(line) || is.dotted.may(line) || is.slashed.may(line)
  const date = dated ? readDate(text) : undefined
  // Without a date nothing else may be left, or little with a label: mostly more is.
  if (date === undefined && !named && !is.since.may(line) && !is.monthFirst.may(line) && leavesWords(text, dated || is.metaLabel.may(line) ? 12 : 1)) return undefined
  // "3 февраля 1943", "June 6, 1944": the day of what is told, for no page is so old.
  if (date !== undefined && date.iso < "1990") return undefined
  if (lasts.test(text)) return undefined
  const rest = withoutDates(text)
  const labelledMeta = is.metaLabel.test(line)
  if (date !== undefined && !/^(?:updated|last updated|更新|修改|수정|mis à jour|actualizado|atualizado|aktualisiert|обновлено)/iu.test(text)) facts.date = date.iso
  if (rest === "") {
    // "7.47 Uhr" is a departure as well as the time of an article.
    if (labelledMeta && is.publishing.test(line)) return sure("source-date", "date", facts)
    if (labelledMeta && date === undefined && !hasDate(text)) return likely("source-date", "time alone", "neighbour", facts)
    if (date !== undefined && date.iso.includes("T")) return likely("source-date", "date and time", "head", facts)
    if (/(?:ago|назад|önce|trước|lalu|前|전)$|^(?:vor|il y a|hace|há)\s/iu.test(text) && text.length < 30) return likely("source-date", "time since", "head", facts)
    if (date === undefined && hasDate(text)) return likely("source-date", "date alone", "head", facts)
    return date !== undefined ? likely("source-date", "date alone", "head", facts) : hasDay(text) ? likely("source-date", "time alone", "neighbour", { ...facts, score: 0.6 }) : /\d\s?[:.]\s?\d\d|\d\s?(?:月|월)|ago|前|전|day|назад/iu.test(text) && text.length < 40 ? likely("source-date", "time alone", "neighbour", facts) : undefined
  }
  if (named) {
    if (rest.length < 90 && (date !== undefined || text.length < 50)) return sure("source-date", "source or author label", facts)
  }
  if (date === undefined && rest.length < 12 && hasDate(text)) return likely("source-date", "date", "head", facts)
  if (date === undefined) return labelledMeta && rest.length < 12 && /\d{1,2}:\d{2}|\d{1,2}[月월]/u.test(text) ? likely("source-date", "time and label", "head", facts) : undefined
  if (/[.!?]$/u.test(text) && rest.length > 20) return undefined
  if (rest.length <= 70 && (labelledMeta || is.toolsHan.test(line))) return labelledMeta && rest.length <= 40 ? sure("source-date", "date and label", facts) : likely("source-date", "date and label", "head", facts)
  return rest.length <= 40 && columns(rest) <= 52 ? likely("source-date", "date and a name", "head", facts) : undefined
}

const counts = /\d[\d.,]*\s?(?:k\s)?(?:times|views|reads?|shares|comments?|min(?:ute)?s?(?:\sread)?|minutos?|просмотр\p{L}*)(?!\p{L})|(?<!\p{L})(?:reading time|read|leestijd|lectura|lecture|lesezeit)(?!\p{L})/giu
const seam = /\s?[|·•–—]\s?|,\s|\s-\s|\s(?=(?:published|updated|posted|publié|publicado|actualizado|atualizado)\s)/iu

/** A byline without the time and the counts that stand behind it. */
const untimed = (text: string): string => {
  const at = /\d/u.test(text) ? text.search(seam) : -1
  return at > 3 && withoutDates(text.slice(at).replace(counts, " ")) === "" ? text.slice(0, at).trim() : text
}

const bylined = any(["bylineLatin", "bylineTranslated", "bylineKorean", "bylineJapanese", "bylineHan", "bylineRole", "nameAndDesk", "nameAndClock", "handle", "nameAndRole", "byAndName"])

/** Lines that say who wrote. */
export const readByline = (text: string, line: Seen): Furniture | undefined => {
  const length = text.length
  if (!bylined.may(line) || length > 110 || endsIn(text, stopsButDots)) return undefined
  const latin = is.bylineLatin.exec(line)
  if (latin !== null) {
    const held = untimed(latin[1]!.trim())
    if (held.length < latin[1]!.trim().length && isName(held.replace(/^(?:Redacción|Redaktion|Rédaction|Redação|La redacción)\s?/u, "") || "Red Aktion", 6)) return { ...sure("byline", "by and a name, with the time"), author: held }
    const plain = held.replace(/\s(?:at|in|for|FOR|para|für)\s.*$/u, "")
    if (isName(plain, 9) && !/\d/u.test(plain) && !/[.:;]$/u.test(held)) {
      const author = trimAuthor(plain)
      return /^(?:di|por|text|report|interview|bài|de)\b/iu.test(text) ? likely("byline", "by and a name", "outside", author === undefined ? {} : { author }) : { ...sure("byline", "by and a name"), ...(author === undefined ? {} : { author }) }
    }
  }
  if (is.bylineTranslated.test(line) && length < 100) return sure("byline", "reporter and names")
  if (is.bylineKorean.test(line) || is.bylineJapanese.test(line)) return sure("byline", "reporter", authorOf(text))
  if (is.bylineHan.test(line) && !/[。，,].|[记記]者.*[的了着著在被]/u.test(text)) return likely("byline", "reporter and name", "outside", { score: 0.9, ...authorOf(text) })
  if (is.bylineRole.test(line) && length < 50) return likely("byline", "desk or staff", /^(?:la )?(?:redac|rédac|redak|redaz|редак)\p{L}+$/iu.test(text) ? "outside" : "head")
  if (is.nameAndDesk.test(line)) return likely("byline", "name and desk", "outside", { score: 0.9, author: text.slice(0, text.search(/\s?[|｜丨]/u)) })
  if (is.nameAndClock.test(line)) return sure("byline", "name and time since")
  if (is.handle.test(line)) return likely("byline", "handle", "head")
  const pair = is.nameAndRole.exec(line)
  if (pair !== null && isName(pair[1]!, 4) && role.test(pair[2]!)) return likely("byline", "name and role", "head", { author: pair[1]! })
  if (pair !== null && isName(pair[1]!, 4) && pair[2]!.split(" ").length < 5 && /^\p{L}[^\d]*$/u.test(pair[2]!)) return likely("byline", "name and house", "neighbour", { score: 0.6, author: pair[1]! })
  if (is.byAndName.test(line)) return likely("byline", "by and a name", "head")
  return undefined
}

const authorOf = (text: string): Partial<Furniture> => {
  const name = /(?:记者|記者|作者|撰文|文|글|採訪)\s?[/／:：|丨｜\s　]\s?([\p{L}·]{2,5}(?:[、 ][\p{L}·]{2,4})?)(?=$|[\s　/／)）])/u.exec(text)?.[1] ?? /([\p{Script=Hangul}]{2,4})\s?기자/u.exec(text)?.[1] ?? /記者([\p{Script=Han}]{2,4})(?=[/／])/u.exec(text)?.[1]
  return name === undefined ? {} : { author: name }
}
