/** Where the title stands among what is above the text. */
import { columns } from "../credits/captions.ts"
import { withoutDates } from "./dates.ts"
import type { Furniture } from "./kinds.ts"
import { isWider } from "./paragraphs.ts"

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

/** The place of the title; -1 when there is none. `first` is that of the first paragraph; a title that was read as furniture is no more. */
export const titleAmong = (texts: ReadonlyArray<string>, read: Array<Furniture | undefined>, first: number): number => {
  keepDatedTitle(texts, read)
  return titleTwice(texts, read, first) ?? titleOf(texts, read, first)
}
