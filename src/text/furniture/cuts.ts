/** Which lines of a page are furniture: what single lines were read as, decided by where they stand and what stands beside them. */
import { columns } from "../credits/captions.ts"
import { isName } from "../credits/names.ts"
import { tableLines } from "../tables.ts"
import { isSection } from "./buttons.ts"
import { withoutDates } from "./dates.ts"
import type { Furniture, FurnitureKind } from "./kinds.ts"
import { readFurniture, readScript } from "./lines.ts"

/** A line to cut; `at` is its place among the lines given. */
export interface FurnitureCut {
  readonly at: number
  readonly why: FurnitureKind
  readonly score: number
  readonly evidence: ReadonlyArray<string>
}

/** What the lines of one page say of it, and which of them go. */
export interface FurnitureReading {
  readonly cuts: ReadonlyArray<FurnitureCut>
  readonly date?: string
  readonly author?: string
  readonly source?: string
}

const stops = new Set(Array.from(".!?。！？…", (char) => char.charCodeAt(0)))
const closers = new Set(Array.from("”\"’»」』)）]", (char) => char.charCodeAt(0)))
/** Whether a text without blanks behind it ends as a sentence does. */
const endsSentence = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1)
  return stops.has(last) || closers.has(last) && stops.has(text.charCodeAt(text.length - 2))
}

/** Whether a trimmed line is long enough for a paragraph: in columns, and in fewer when it ends as a sentence does. */
const isParagraph = (text: string): boolean => {
  const length = text.length
  if (length >= 150) return true
  if (length < 35) return false
  return endsSentence(text) ? length >= 70 || columns(text) >= 70 : length >= 75 && columns(text) >= 150
}

/** Whether a text has more columns than this. */
const isWider = (text: string, width: number): boolean => text.length > width || text.length * 2 > width && columns(text) > width

/** Cuts and facts for the lines of one page. `title` is never cut. */
export const furnitureCuts = (lines: ReadonlyArray<string>, title: string | null): FurnitureReading => {
  const texts = lines.map((line) => line.length > 700 ? line : line.trim())
  const filled: Array<number> = []
  for (let at = 0; at < texts.length; at++) if (texts[at] !== "") filled.push(at)
  const count = filled.length
  const shown = filled.map((at) => texts[at]!)
  const known = title?.trim()
  const read: Array<Furniture | undefined> = shown.map((text) => text === known ? undefined : text.length > 320 ? readScript(text) : readFurniture(text))
  const tables = tableLines(texts)
  keepLists(shown, read)
  for (let i = 0; i < count; i++) if (tables.has(filled[i]!) || read[i]?.kind === "pager-buttons" && headsChapters(shown, i)) read[i] = undefined
  let first = count
  let last = -1
  for (let i = 0; i < count; i++) {
    if (!isParagraph(shown[i]!)) continue
    const one = read[i]
    if (one !== undefined && (one.needs !== "outside" || i < 3 || i > count - 8)) continue
    if (first === count) first = i
    last = i
  }
  // A standfirst may be a paragraph: the head ends after the date and byline that follow it.
  for (let i = first; i < Math.min(count, first + 4, 9); i++) {
    const one = read[i]
    if (one !== undefined && (one.kind === "source-date" || one.kind === "byline") && one.score >= 0.75 && first < 4) {
      let next = i + 1
      while (next < count && (read[next] !== undefined || !isParagraph(shown[next]!)) && next < i + 5) next += 1
      first = Math.max(first, next)
    }
  }
  const taken = new Array<boolean>(count).fill(false)
  keepDatedTitle(shown, read)
  const titleAt = titleTwice(shown, read, first) ?? titleOf(shown, read, first)
  const top = titleAt < 0 ? Math.min(first, 2) : titleAt
  for (let i = 0; i < count; i++) {
    const one = read[i]
    if (one === undefined || i === titleAt) continue
    const head = i < Math.min(first, titleAt + 9)
    const tail = i > last
    taken[i] = one.needs === undefined || one.needs === "top" && i < titleAt || one.needs === "outside" && (head || tail || one.score >= 0.85) || one.needs === "head" && head && (titleAt >= 0 || one.evidence !== "issue and page") && (one.kind !== "breadcrumb" || i < 4 && /[^>＞»›→/|｜]+(?:\s?[>＞»›→/|｜]{1,3}\s?[^>＞»›→/|｜]+){2}/u.test(shown[i]!) || i < top && (i < 2 || one.evidence !== "site and section")) && !sheet(shown, i) || one.evidence === "name of a paper" && tail && isWider(shown[i]!, 9) || one.needs === "tail" && tail && (one.evidence !== "source or name in brackets" || i >= count - 3)
  }
  let times = 0
  let headDates = 0
  const days = new Set<string>()
  let bodyDates = 0
  let labelled = 0
  let places = 0
  for (let i = 0; i < count; i++) {
    const one = read[i]
    if (one === undefined) continue
    if (one.evidence === "date alone") {
      if (i < Math.min(first, titleAt + 4)) headDates += 1
      else bodyDates += 1
      days.add(one.date ?? shown[i]!)
    }
    if (one.evidence === "time alone" || one.evidence === "date alone") times += 1
    else if (one.evidence === "source or author label" && one.date === undefined) labelled += 1
    else if (one.evidence === "place in a gallery") places += 1
  }
  for (let i = 0; i < count; i++) {
    const one = read[i]
    // Furniture comes once or twice; what comes three times is a list of works, a timetable, a chronicle.
    if (times > 1 && one?.evidence === "date alone" && (bodyDates > 0 || headDates > 2 || days.size > 1) || times > 2 && one?.evidence === "time alone" || labelled > 2 && one?.evidence === "source or author label" && one.date === undefined) {
      taken[i] = false
      read[i] = undefined
    }
  }
  takePlaces(shown, read, taken)
  takeMenus(read, taken, Math.min(first, 14), titleAt)
  if (places > 1) for (let i = 0; i < count; i++) if (read[i]?.evidence === "place in a gallery") taken[i] = true
  // What is weak alone goes when furniture stands beside it.
  for (let round = 0; round < 2; round++) {
    for (let step = 0; step < count; step++) {
      const i = round === 0 ? step : count - 1 - step
      const one = read[i]
      if (taken[i] || one === undefined || i === titleAt || one.needs === "top" || one.needs === "head" && (i >= Math.min(first, titleAt + 9) || one.evidence === "site and section") || one.evidence === "time alone" && i > titleAt + 6 || one.needs === "tail" && i <= last) continue
      const text = shown[i]!
      if (one.evidence === "name of a section" && text.toUpperCase() === text && text.toLowerCase() !== text) continue
      if ((taken[i - 1] || taken[i + 1]) && !sheet(shown, i)) taken[i] = true
    }
  }
  const extra = new Map<number, Furniture>()
  headNames(shown, read, taken, titleAt, first, extra)
  tagsAndComments(shown, read, taken, last, extra)
  const cuts: Array<FurnitureCut> = []
  let date: string | undefined
  let author: string | undefined
  let source: string | undefined
  for (let i = 0; i < count; i++) {
    const one = extra.get(i) ?? (taken[i] ? read[i] : undefined)
    if (one === undefined) continue
    cuts.push({ at: filled[i]!, why: one.kind, score: one.score, evidence: [one.evidence] })
    if (i > last && i > first && one.kind !== "editor" && one.kind !== "byline" && one.kind !== "source-date") continue
    date ??= i <= first ? one.date : undefined
    author ??= one.author
    source ??= one.source
  }
  return { cuts, ...(date !== undefined && { date }), ...(author !== undefined && { author }), ...(source !== undefined && { source }) }
}

const dash = /^[-–—]$/u
/** Furniture comes once or twice: dashes between points, lines of a program, papers that are listed come often. */
const keepLists = (texts: ReadonlyArray<string>, read: Array<Furniture | undefined>) => {
  const keep = (most: number, isOne: (text: string, one: Furniture) => boolean) => {
    const found: Array<number> = []
    for (let i = 0; i < texts.length; i++) if (read[i] !== undefined && isOne(texts[i]!, read[i]!)) found.push(i)
    if (found.length > most) for (const i of found) read[i] = undefined
  }
  keep(5, (text) => dash.test(text))
  keep(3, (text, one) => text.length < 100 && (one.evidence === "script" || text === "}"))
  keep(3, (_, one) => one.evidence === "name of a paper")
}

/** "1" and "6", "2" and "6", "3" and "6": the places of pictures, in two lines each. */
const takePlaces = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, taken: Array<boolean>) => {
  const isPlace = (i: number) => /^\d{1,2}$/u.test(texts[i] ?? "") && read[i] !== undefined
  const pairs: Array<number> = []
  for (let i = 0; i + 1 < texts.length; i++) if (isPlace(i) && isPlace(i + 1) && Number(texts[i]) === pairs.length + 1 && (pairs.length === 0 || texts[i + 1] === texts[pairs[0]! + 1])) pairs.push(i++)
  if (pairs.length < 3) return
  for (const i of pairs) taken[i] = taken[i + 1] = true
}

/** Three sections below each other are a menu, even below the name of the window. */
const takeMenus = (read: ReadonlyArray<Furniture | undefined>, taken: Array<boolean>, end: number, titleAt: number) => {
  for (let from = 0; from < end; from++) {
    let to = from
    while (to < end && to !== titleAt && (read[to]?.evidence === "name of a section" || to > from && taken[to] === true)) to++
    if (to - from > 2) taken.fill(true, from, to)
    from = to
  }
}

const sheetLabel = /^(?:时间|時間|日期|地点|地點|time|date|when|where|venue|kick-?off|hora|fecha|data|lugar|local|lieu|quand|où|ort|zeit|datum|termin|beginn|anpfiff|anwurf|дата|время|место|когда|где|czas|miejsce|thời gian|địa điểm|日時|場所|일시|장소)\s?[:：]/iu

const dated = /^\p{L}[\p{L} ]{1,11}[:：]\s?\S{0,12}\d/u
const publishing = /^(?:来源|來源|作者|编辑|发布|發佈|發布|更新|时间|時間|日期|source|author|published|updated|posted|date|time|stand|publié|publicado|opublikovano|опубликовано|обновлено|입력|수정|등록|승인|公開|配信|掲載)/iu
/** "网上报名：1月12日" with "网上审核：1月12日" below it: a calendar. */
const calendar = (texts: ReadonlyArray<string>, i: number): boolean => dated.test(texts[i]!) && !publishing.test(texts[i]!) && [i - 1, i + 1].some((near) => dated.test(texts[near] ?? "") && !publishing.test(texts[near] ?? ""))

/** Machines tell seconds. */
const toTheSecond = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s\d{1,2}:\d\d:\d\d/u
/** "时间：…" with "地点：…" beside it announces an event. */
const sheet = (texts: ReadonlyArray<string>, i: number): boolean => calendar(texts, i) || sheetLabel.test(texts[i]!) && !toTheSecond.test(texts[i]!) && [i - 1, i + 1].some((near) => /^[\p{L} ]{2,12}[:：]\s?\S/u.test(texts[near] ?? "") && !/^(?:来源|來源|作者|编辑|source|author)/iu.test(texts[near] ?? ""))

const contents = /^(?:目录|目錄|目次|차례|목차|(?:table of )?contents)$/iu
const chapter = /^(?:第\s?[一二三四五六七八九十百\d]{1,3}\s?[章节節编編部]|제\s?\d{1,2}\s?[장절]|(?:chapter|part|section)\s[\divx]{1,4}\b)/iu
/** "目录" with "第一章 总则" below it: the contents of a law. */
const headsChapters = (texts: ReadonlyArray<string>, i: number): boolean => contents.test(texts[i]!) && [i + 1, i + 2].some((near) => chapter.test(texts[near] ?? ""))

/** "Evening report 1993-11-08" above "1993-11-08 Evening report": the title of a programme twice, with its day before it and behind it. */
const keepDatedTitle = (texts: ReadonlyArray<string>, read: Array<Furniture | undefined>) => {
  for (let i = 1; i < Math.min(texts.length, 4); i++) {
    const [one, two] = [read[i - 1], read[i]]
    if (one?.evidence !== "date and a name" || two?.evidence !== "date and a name" || one.date !== two.date || withoutDates(texts[i - 1]!) !== withoutDates(texts[i]!)) continue
    read[i - 1] = undefined
    read[i] = undefined
  }
}

/** What a lone line above the text is when it is no title. */
const titles: ReadonlySet<string> = new Set(["name of a section", "name of a paper", "issue and page", "one button", "path", "path to the text"])

/** The place of a title that stands a second time above the text, or again below the name of the window ("Ferry to close | Halden Post"). */
const titleTwice = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, first: number): number | undefined => {
  for (let i = 0; i < Math.min(first, 14); i++) {
    const text = texts[i]!
    const one = read[i]
    if (i > 0 && one === undefined && isWider(text, 23) && (texts[0]!.startsWith(text) || texts[i - 1] === text || texts[i - 2] === text)) return i
    // What stands twice below the date is a picture's line.
    if (one !== undefined && (one.kind === "source-date" || one.kind === "byline") && one.score >= 0.75) return undefined
  }
  return undefined
}

/** The place of the title among the lines before the first paragraph: the first that is long enough and not furniture by itself. */
const titleOf = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, first: number): number => {
  // Behind the path to the text comes its title.
  const path = read.findIndex((one, i) => i < Math.min(first, 8) && one?.evidence === "path to the text")
  if (path >= 0 && path + 1 < Math.min(first, 14) && read[path + 1] === undefined && columns(texts[path + 1]!) > 12) return path + 1
  // However short, what stands between the sections and the date is the title.
  const unread = read.findIndex((one) => one === undefined)
  const below = read[unread + 1]
  if (unread >= 0 && unread < Math.min(first, 6) && below !== undefined && (below.kind === "source-date" || below.kind === "byline") && below.score > 0.9 && below.evidence !== "label alone") return unread
  for (let i = 0; i < Math.min(first, 14); i++) {
    const one = read[i]
    if (isWider(texts[i]!, 23) && (one === undefined || one.needs === "neighbour" || one.needs === "tail" || one.kind === "subscribe" && one.score < 0.8 || one.kind === "breadcrumb" && one.needs !== undefined && isWider(texts[i]!, 43))) return i
  }
  let short = -1
  for (let i = 0; i < Math.min(first, 14); i++) {
    if (read[i] !== undefined) continue
    const next = read[i + 1]
    if (next !== undefined && next.score >= 0.75 && (next.kind === "source-date" || next.kind === "byline")) return i
    if (short < 0) short = i
  }
  if (short >= 0) return short
  // A date stands in the title when nothing else can be the title.
  for (let i = 1; i < Math.min(first, 6); i++) if (read[i]?.evidence === "date and a name" && isWider(withoutDates(texts[i]!), 33)) return i
  return first > 0 && read[0]?.needs !== undefined && !titles.has(read[0].evidence) && (read[0].score < 0.8 || isWider(texts[0]!, 60)) ? 0 : -1
}

/** "Dear Maud": a letter begins. */
const greeting = /^(?:Dear|Hello|Hi|Hey|Liebe[rs]?|Hallo|Cher|Chère|Chers|Chères|Bonjour|Querid[oa]s?|Estimad[oa]s?|Hola|Prezad[oa]s?|Car[oaie]|Gentile|Ciao|Дорог(?:ой|ая|ие)|Уважаем(?:ый|ая|ые)|Sayın|Sevgili)\s/u

/** "PICK OF THE DAY": capitals that name nobody. */
const joining = /\s(?:OF|THE|AND|FOR|TO|IN|DU|DES|UND|DER|Y|LOS|DELLA|OS|И)\s/u

/** "一、凉菜", "2. Soups": the first point of a list. */
const numbered = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）]/u

/** Above the title: the site, the section and the place. Below it: the name of who wrote. */
const headNames = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, taken: Array<boolean>, titleAt: number, first: number, extra: Map<number, Furniture>) => {
  const above = (i: number) => taken[i] === true && (read[i]?.kind === "breadcrumb" && read[i]?.evidence !== "name of a paper" && read[i]?.evidence !== "issue and page" || read[i]?.kind === "pager-buttons" || read[i]?.kind === "page-tools" || read[i]?.kind === "subscribe")
  let any = false
  for (let i = 0; i < titleAt; i++) any ||= above(i)
  if (any) {
    for (let i = 0; i < titleAt; i++) {
      const text = texts[i]!
      // Seven Han characters name a site or a place; more of them are a title.
      if (taken[i] || columns(text) > (columns(text) > text.length * 1.5 ? 14 : 26) || /[.!?。！？:：]$/u.test(text)) continue
      if (text.toUpperCase() === text && text.toLowerCase() !== text && !isSection(text)) continue
      // Three words right above a standfirst may be the title.
      if (i + 1 === titleAt && text.split(" ").length > 2 || numbered.test(text)) continue
      if (taken[i - 1] && read[i - 1]?.kind !== "advert" || taken[i + 1] && i + 1 < titleAt) extra.set(i, { kind: "breadcrumb", score: 0.7, evidence: "short line above the title, beside sections" })
    }
  }
  for (let i = Math.max(1, titleAt + 1); i < first; i++) {
    const text = texts[i]!
    if (taken[i] || extra.has(i) || text.length > 44 || /\d|[.!?:;。：]$/u.test(text)) continue
    const publisher = columns(text) <= 24 && !/["“«「【\d]/u.test(text) && first - titleAt < 9
    if (publisher && (i - 1 === titleAt || taken[i - 1] || extra.has(i - 1)) && taken[i + 1] && !(text.toUpperCase() === text && text.toLowerCase() !== text)) {
      extra.set(i, { kind: "byline", score: 0.65, evidence: "short line between date and text" })
      continue
    }
    const beside = taken[i - 1] && i - 1 !== titleAt || taken[i + 1]
    const words = text.split(/\s+/u)
    if (i - 1 === titleAt && i + 1 === first && read[i]?.evidence === "name and house") {
      extra.set(i, { ...read[i]!, score: 0.6 })
      continue
    }
    if (words.length >= 2 && words.length <= 4 && isName(text, 4) && !greeting.test(text) && !joining.test(text) && /^(?:\p{Lu}[\p{L}'’.-]*|de|del|da|di|van|von|bin|al|dos|la|le)(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|del|da|di|van|von|bin|al|dos|la|le))*$/u.test(text)) {
      if (beside || i + 1 === first && words.length <= 3 && text.toUpperCase() !== text) extra.set(i, { kind: "byline", score: beside ? 0.75 : 0.6, evidence: beside ? "name beside furniture" : "name before the first paragraph", author: text })
    }
  }
}

const reply = /^[\s•·*]*(?:reply\s?(?:delete)?|répondre|antworten|responder(?:\s?excluir)?|rispondi|ответить|回复|回覆|返信|답글|trả lời|balas|yanıtla|odpowiedz)\s?(?:[(（]\d*[)）])?$/iu
/** Behind the last of the comments below a line: each has its button for replies within three lines, and there are three at least. */
const repliesEnd = (texts: ReadonlyArray<string>, heading: number): number => {
  let end = heading + 1
  let count = 0
  for (let at = heading + 1; at < texts.length && at < end + 4; at++) {
    if (!reply.test(texts[at]!)) continue
    end = at + 1
    count++
  }
  return count < 3 ? heading + 1 : end
}

/** What follows a lone tag label, and the comments under their heading. */
const tagsAndComments = (texts: ReadonlyArray<string>, read: ReadonlyArray<Furniture | undefined>, taken: ReadonlyArray<boolean>, last: number, extra: Map<number, Furniture>) => {
  let replied = 0
  for (let i = 0; i < texts.length; i++) {
    if (!taken[i]) continue
    if (read[i]!.evidence === "tag label alone") {
      for (let next = i + 1; next < Math.min(texts.length, i + 8); next++) {
        const text = texts[next]!
        if (columns(text) > 24 || text.split(/\s+/u).length > 3 || /[.!?。！？:：]$/u.test(text)) break
        if (!taken[next]) extra.set(next, { kind: "tags", score: 0.7, evidence: "under a tag label" })
      }
    }
    if (read[i]!.kind === "comments" && i > 1 && i >= replied) {
      replied = repliesEnd(texts, i)
      for (let next = i + 1; next < replied; next++) if (!taken[next]) extra.set(next, { kind: "comments", score: 0.8, evidence: "among replies" })
    }
    if (read[i]!.kind === "comments" && i > last - 8 && i > 4 && i * 2 > texts.length) {
      for (let next = i + 1; next < Math.min(texts.length, i + 40); next++) {
        const reply = [next - 1, next + 1, next + 2].some((near) => near > i && taken[near] && (read[near]?.kind === "comments" || read[near]?.evidence === "one button"))
        if (taken[next]) continue
        if (next <= last && columns(texts[next]!) > 260) break
        const said = /^[\p{L}\p{N}_.·-]{2,18}[:：]\s?\S/u.test(texts[next]!)
        if (!reply && !said) break
        extra.set(next, { kind: "comments", score: 0.7, evidence: "among replies" })
      }
    }
  }
}
