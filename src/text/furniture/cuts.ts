/** Which lines of a page are furniture: what single lines were read as, decided by where they stand and what stands beside them. */
import { tableLines } from "../tables.ts"
import { tagsAndComments } from "./comments.ts"
import { isSheet, keepContent } from "./content.ts"
import { headNames } from "./headNames.ts"
import type { Furniture, FurnitureKind } from "./kinds.ts"
import { readFurniture, readScript } from "./lines.ts"
import { takeMenus, takePlaces } from "./menus.ts"
import { isParagraph, isWider } from "./paragraphs.ts"
import { titleAmong } from "./title.ts"

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

type Read = ReadonlyArray<Furniture | undefined>

/** The first and the last paragraph of the article: `[count, -1]` without one. What is above the first is the head, what is below the last the tail. */
const paragraphs = (texts: ReadonlyArray<string>, read: Read): readonly [first: number, last: number] => {
  const count = texts.length
  let first = count
  let last = -1
  for (let i = 0; i < count; i++) {
    if (!isParagraph(texts[i]!)) continue
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
      while (next < count && (read[next] !== undefined || !isParagraph(texts[next]!)) && next < i + 5) next += 1
      first = Math.max(first, next)
    }
  }
  return [first, last]
}

/** "News > World > Africa". */
const path = /[^>＞»›→/|｜]+(?:\s?[>＞»›→/|｜]{1,3}\s?[^>＞»›→/|｜]+){2}/u

/** What goes because of where it stands. */
const takenByPlace = (texts: ReadonlyArray<string>, read: Read, [first, last]: readonly [number, number], titleAt: number): Array<boolean> => {
  const top = titleAt < 0 ? Math.min(first, 2) : titleAt
  /** Whether one that goes from above the text only does. */
  const inHead = (one: Furniture, i: number): boolean =>
    (titleAt >= 0 || one.evidence !== "issue and page")
    && (one.kind !== "breadcrumb" || i < 4 && path.test(texts[i]!) || i < top && (i < 2 || one.evidence !== "site and section"))
    && !isSheet(texts, i)
  return texts.map((text, i) => {
    const one = read[i]
    if (one === undefined || i === titleAt) return false
    const head = i < Math.min(first, titleAt + 9)
    const tail = i > last
    if (one.evidence === "name of a paper" && tail && isWider(text, 9)) return true
    switch (one.needs) {
      case undefined: return true
      case "top": return i < titleAt
      case "outside": return head || tail || one.score >= 0.85
      case "head": return head && inHead(one, i)
      case "tail": return tail && (one.evidence !== "source or name in brackets" || i >= texts.length - 3)
      default: return false
    }
  })
}

/** Furniture comes once or twice; what comes three times is a list of works, a timetable, a chronicle. The places of a gallery come often. */
const keepRepeated = (texts: ReadonlyArray<string>, read: Array<Furniture | undefined>, taken: Array<boolean>, headEnd: number): void => {
  let [times, headDates, bodyDates, labelled] = [0, 0, 0, 0]
  const days = new Set<string>()
  for (const [i, one] of read.entries()) {
    if (one === undefined) continue
    if (one.evidence === "date alone") {
      if (i < headEnd) headDates += 1
      else bodyDates += 1
      days.add(one.date ?? texts[i]!)
    }
    if (one.evidence === "time alone" || one.evidence === "date alone") times += 1
    else if (one.evidence === "source or author label" && one.date === undefined) labelled += 1
  }
  const areEntries = times > 1 && (bodyDates > 0 || headDates > 2 || days.size > 1)
  for (const [i, one] of read.entries()) {
    if (areEntries && one?.evidence === "date alone" || times > 2 && one?.evidence === "time alone" || labelled > 2 && one?.evidence === "source or author label" && one.date === undefined) {
      taken[i] = false
      read[i] = undefined
    }
  }
}

/** What is weak alone goes when furniture stands beside it. */
const takeBeside = (texts: ReadonlyArray<string>, read: Read, taken: Array<boolean>, [first, last]: readonly [number, number], titleAt: number): void => {
  const count = texts.length
  for (let round = 0; round < 2; round++) {
    for (let step = 0; step < count; step++) {
      const i = round === 0 ? step : count - 1 - step
      const one = read[i]
      if (taken[i] || one === undefined || i === titleAt || one.needs === "top") continue
      if (one.needs === "head" && (i >= Math.min(first, titleAt + 9) || one.evidence === "site and section")) continue
      if (one.evidence === "time alone" && i > titleAt + 6 || one.needs === "tail" && i <= last) continue
      const text = texts[i]!
      if (one.evidence === "name of a section" && text.toUpperCase() === text && text.toLowerCase() !== text) continue
      if ((taken[i - 1] || taken[i + 1]) && !isSheet(texts, i)) taken[i] = true
    }
  }
}

/** Cuts and facts for the lines of one page. `title` is never cut. */
export const furnitureCuts = (lines: ReadonlyArray<string>, title: string | null): FurnitureReading => {
  const trimmed = lines.map((line) => line.length > 700 ? line : line.trim())
  const filled: Array<number> = []
  for (let at = 0; at < trimmed.length; at++) if (trimmed[at] !== "") filled.push(at)
  const texts = filled.map((at) => trimmed[at]!)
  const known = title?.trim()
  const read = texts.map((text) => text === known ? undefined : text.length > 320 ? readScript(text) : readFurniture(text))
  const tables = tableLines(trimmed)
  keepContent(texts, read, (i) => tables.has(filled[i]!))
  const text = paragraphs(texts, read)
  const [first, last] = text
  const titleAt = titleAmong(texts, read, first)
  const taken = takenByPlace(texts, read, text, titleAt)
  keepRepeated(texts, read, taken, Math.min(first, titleAt + 4))
  takePlaces(texts, read, taken)
  takeMenus(read, taken, Math.min(first, 14), titleAt)
  takeBeside(texts, read, taken, text, titleAt)
  const extra = new Map<number, Furniture>()
  headNames(texts, read, taken, titleAt, first, extra)
  tagsAndComments(texts, read, taken, last, extra)
  const cuts: Array<FurnitureCut> = []
  let date: string | undefined
  let author: string | undefined
  let source: string | undefined
  for (const [i, at] of filled.entries()) {
    const one = extra.get(i) ?? (taken[i] ? read[i] : undefined)
    if (one === undefined) continue
    cuts.push({ at, why: one.kind, score: one.score, evidence: [one.evidence] })
    if (i > last && i > first && one.kind !== "editor" && one.kind !== "byline" && one.kind !== "source-date") continue
    date ??= i <= first ? one.date : undefined
    author ??= one.author
    source ??= one.source
  }
  return { cuts, ...(date !== undefined && { date }), ...(author !== undefined && { author }), ...(source !== undefined && { source }) }
}
