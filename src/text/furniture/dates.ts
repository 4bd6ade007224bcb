/** Dates as pages write them beside a title, read only where they can be read in one way. */

const monthNames =
  "jan(?:uary|uar|v(?:ier)?|eiro|\\.)?|enero|ene|gennaio|gen|января|янв|januari|ocak|feb(?:ruary|ruar|rero|braio|ruari|\\.)?|fev(?:ereiro)?|févr(?:ier|\\.)?|fév|февраля|фев|şubat|mar(?:ch|s|zo|ço|et|t|\\.)?|maart|märz|марта|мар|maret|apr(?:il|ile|\\.)?|abr(?:il)?|avr(?:il|\\.)?|апреля|апр|nisan|may(?:o|ıs)?|mai(?:o)?|mag(?:gio)?|мая|mei|jun(?:e|i|io|ho)?|juin|giugno|giu|июня|июн|haziran|jul(?:y|i|io|ho)?|juil(?:let|\\.)?|luglio|lug|июля|июл|temmuz|aug(?:ust|\\.)?|ago(?:sto)?|août|августа|авг|agustus|agu|ağustos|sep(?:t|tember|tiembre|tembre|t\\.|\\.)?|set(?:embro|tembre)?|сентября|сен|eylül|o[ck]t(?:ober|obre|ubre|\\.)?|out(?:ubro)?|ott(?:obre)?|октября|окт|ekim|nov(?:ember|iembre|embre|embro|\\.)?|ноября|ноя|kasım|de[cz](?:ember|embre|embro|\\.)?|dic(?:iembre|embre)?|déc(?:embre|\\.)?|декабря|дек|desember|aralık"
const firsts: ReadonlyArray<ReadonlyArray<string>> = [
  ["jan", "ene", "gen", "янв", "oca"], ["feb", "fev", "fév", "фев", "şub"], ["mar", "mär"], ["apr", "abr", "avr", "апр", "nis"], ["may", "mai", "mag", "мая", "mei"], ["jun", "juin", "giu", "июн", "haz"],
  ["jul", "juil", "lug", "июл", "tem"], ["aug", "ago", "aoû", "авг", "agu", "ağu"], ["sep", "set", "сен", "eyl"], ["oct", "okt", "out", "ott", "окт", "eki"], ["nov", "ноя", "kas"], ["dec", "dez", "dic", "déc", "дек", "des", "ara"]
]

const monthOf = (name: string): number => {
  const lower = name.toLowerCase()
  if (lower.startsWith("март") || lower.startsWith("мар")) return 3
  for (const [month, starts] of firsts.entries()) if (starts.some((start) => lower.startsWith(start))) return month + 1
  return 0
}

const clock = "(?:[T ,，、|·–-]|\\s|at|às|à|um|alle|h|von|в|klo|kl\\.|uhr|&){0,6}"
/** How a date may be written, with its year. */
export const yearFirst = /(?<!\d)((?:19|20)\d\d)\s?(?:[-/.]|年|년)\s?(\d{1,2})\s?(?:[-/.]|月|월)\s?(\d{1,2})(?!\d)\s?[日일號号]?/u
export const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?\\.?[\\s/-](?:de\\s|d['’])?(${monthNames})[.,]?[\\s/-](?:del?\\s)?((?:19|20)\\d\\d)(?!\\d)`, "iu")
export const monthFirst = new RegExp(`(?<![\\p{L}\\d])(${monthNames})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(?:\\p{Lu}\\p{L}{2}\\s)?((?:19|20)\\d\\d)(?!\\d)`, "iu")
export const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.((?:19|20)\d\d)(?!\d)/u
export const slashed = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?!\d)/u
const time = new RegExp(`^${clock}(\\d{1,2})\\s?(?:[:.h]|時|点|시)\\s?(\\d{2})(?:[:.](\\d{2})|分|분)?(?!\\d)\\s?([ap]\\.?\\s?m)?`, "iu")
const shortDay = new RegExp(`(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:${monthNames})|(?:${monthNames})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?)(?![\\p{L}\\d])`, "iu")

const valid = (year: number, month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
const two = (n: number) => String(n).padStart(2, "0")

export interface ReadDate {
  /** "2022-06-26" or "2023-08-02T17:44"; local time, as the page said it. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** The first date of a line that names day, month and year in one reading: 05/08/2024 has two, 13/11/2024 and 2.5.2024 have one. */
export const readDate = (text: string): ReadDate | undefined => {
  const line = text.slice(0, 400)
  let match = yearFirst.exec(line)
  let year = 0
  let month = 0
  let day = 0
  if (match !== null) [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  else if ((match = dayFirst.exec(line)) !== null) [year, month, day] = [Number(match[3]), monthOf(match[2]!), Number(match[1])]
  else if ((match = monthFirst.exec(line)) !== null) [year, month, day] = [Number(match[3]), monthOf(match[1]!), Number(match[2])]
  else if ((match = dotted.exec(line)) !== null) [year, month, day] = [Number(match[3]), Number(match[2]), Number(match[1])]
  else if ((match = slashed.exec(line)) !== null) {
    const [a, b] = [Number(match[1]), Number(match[2])]
    year = Number(match[3])
    if (a > 12) [month, day] = [b, a]
    else if (b > 12 || a === b) [month, day] = [a, b]
    else return undefined
  }
  if (match === null || !valid(year, month, day)) return undefined
  const end = match.index + match[0].length
  const at = time.exec(line.slice(end))
  let iso = `${year}-${two(month)}-${two(day)}`
  if (at !== null) {
    const half = at[4]?.toLowerCase()
    let hour = Number(at[1])
    const minute = Number(at[2])
    if (half !== undefined && hour >= 1 && hour <= 12) hour = hour % 12 + (half.startsWith("p") ? 12 : 0)
    if (hour < 24 && minute < 60) iso += `T${two(hour)}:${two(minute)}`
  }
  return { iso, start: match.index, end: end + (at?.[0].length ?? 0) }
}

const anyDate = [yearFirst, dayFirst, monthFirst, dotted, slashed, shortDay].map((one) => new RegExp(one.source, one.flags + "g"))
const anyClock = /(?<!\d)\d{1,2}\s?(?:[:.h]|時|点|시)\s?\d{2}(?:[:.]\d{2}|分|분)?(?!\d)\s?(?:[ap]\.?\s?m\.?|hrs?\.?|hs\.?|h\.?)?(?![\p{L}\d])|(?<!\d)\d{1,2}\s?[ap]\.?m\.?(?![\p{L}\d])/giu
const monthDay = /(?<!\d)\d{1,2}(?:月\d{1,2}[日號号]|월\s?\d{1,2}일|\/\d{1,2}(?!\d)|-\d{1,2}(?=\s\d{1,2}:\d\d))/gu
const weekdays =
  /(?<!\p{L})(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?(?!\p{L})|(?<!\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|senin|selasa|rabu|kamis|jumat|sabtu|minggu|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?!\p{L})|星期[一二三四五六日天]|周[一二三四五六日]|[(（][月火水木金土日월화수목금토일][)）]|[월화수목금토일]요일|[月火水木金土日]曜日/giu
const zones = /\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|IST|JST|KST|HKT|SGT|WIB|WITA|WIT|NZST|NZDT|AEST|AEDT|SAST|EAT|WAT|MSK|ET|PT|Uhr|TSİ|hrs?)\b(?:[+-]\d{1,2}(?::?\d\d)?)?|МСК/gu
const ago =
  /\d{1,3}\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|m|h|d)\s(?:ago)?(?!\p{L})|(?:vor|il y a|hace|há|fa)\s\d{1,3}\s\p{L}{3,8}|\d{1,3}\s(?:час(?:а|ов)?|минут[ыу]?|дн(?:я|ей)|saat|dakika|gün|giờ|phút|jam|menit)\s(?:назад|önce|trước|lalu)|\d{1,3}\s?(?:小时|小時|分钟|分鐘|天|日|周|週|个月|個月|年)前|\d{1,3}(?:時間|分|日|週間|[かヶ]月|年)前|\d{1,3}(?:시간|분|일|주|개월|년)\s?전|昨天|今天|yesterday|gestern|сегодня|вчера/giu
const labels =
  /(?<!\p{L})(?:first published|last updated|last modified|last revision date|published|updated|posted|issued|date|time|on|at|by|publié|publiée|mis à jour|mise à jour|modifié|le|à|publicado|publicada|escrito|mis en ligne|actualizado|actualizada|atualizado|atualizada|em|el|a las|às|os|veröffentlicht|aktualisiert|stand|vom|am|um|zuletzt|pubblicato|aggiornato|il|alle|опубликовано|обновлено|в|giriş tarihi|son güncelleme|güncelleme|yayınlanma|tarihi?|diterbitkan|diperbarui|cập nhật|ngày|tayang|original)(?!\p{L})|发布于|發布於|發佈於|發表於|发布时间|发布日期|发表时间|发表于|发布|发稿时间|日期|时间|更新时间|更新|出版|發佈|發布|發表|時間|公開|配信|掲載|最終更新日?時?|更新日時?|기사입력|최종수정|입력|수정|등록|승인|작성/giu

/** What is left of a line without its dates, times, weekdays and the words that introduce them; punctuation and blanks go too. */
export const withoutDates = (text: string): string => {
  let line = text.slice(0, 300)
  for (const one of anyDate) line = line.replace(one, " ")
  return line.replace(ago, " ").replace(monthDay, " ").replace(anyClock, " ").replace(weekdays, " ").replace(zones, " ").replace(labels, " ").replace(/[^\p{L}\p{N}]+/gu, " ").trim()
}

/** Whether a line names a day of a month, with or without its year. */
export const hasDay = (text: string): boolean => shortDay.test(text)

const dateSigns = new Uint8Array(65536)
for (const { source } of [...anyDate, ago, monthDay, anyClock, weekdays, zones, labels]) for (let at = 0; at < source.length; at++) dateSigns[source.charCodeAt(at)] = 1

/** The first three letters of the words that go although no number stands beside them, shorter words whole. */
const dateWords = new Set<string>(["hr", ...[weekdays, zones, labels].flatMap(({ source }) => source.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 3))])
/** No date, time or "3 hours ago" takes more letters with it than this. */
const lettersOfDate = 24
const isLatin = (code: number) => code > 0x60 && code < 0x7b || code > 0x40 && code < 0x5b || code > 0xbf && code < 0x250 && code !== 0xd7 && code !== 0xf7 || code > 0x3ff && code < 0x482 || code > 0x1dff && code < 0x1f00
const isDigit = (code: number) => code > 0x2f && code < 0x3a

/**
 * Whether `withoutDates` is sure to leave `least` characters or more, told without running it: Han, kana and hangul that no date is written with
 * stay, and so do words that are no date's, but for a few beside each number. A line with "vor 3 …", "yesterday" or a year after a month is not for this.
 */
export const leavesWords = (text: string, least: number): boolean => {
  let signs = 0
  let letters = 0
  const end = Math.min(text.length, 300)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x4dff && code < 0xa000 || code > 0xabff && code < 0xd7a4 || code > 0x3040 && code < 0x3097 || code > 0x30a0 && code < 0x30fb) {
      if (dateSigns[code] === 0 && ++signs >= least) return true
    } else if (isLatin(code)) {
      const from = at
      while (at < end && isLatin(text.charCodeAt(at))) at += 1
      if (!dateWords.has(text.slice(from, Math.min(at, from + 3)).toLowerCase())) letters += at - from
      at -= 1
    } else if (isDigit(code)) {
      while (at + 1 < end && isDigit(text.charCodeAt(at + 1))) at += 1
      letters -= lettersOfDate
    }
  }
  return signs + letters >= least
}

/** Whether a line names a day, a full date or a time of day at all. */
export const hasDate = (text: string): boolean => yearFirst.test(text) || dayFirst.test(text) || monthFirst.test(text) || dotted.test(text) || slashed.test(text)
