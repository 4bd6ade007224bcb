/** What the usual stages would do to a sample of documents: a first estimate, made in memory. Pure. */
import { compare } from "../across/Across.ts"
import { type Document, Language } from "../Document.ts"
import { pass } from "../Pass.ts"
import type { Stage } from "../Stage.ts"
import { detectLanguage, dropDuplicates, dropEmpty, dropNearDuplicates, normaliseText, stripCredits, stripFurniture, stripHeadlines } from "../stages/index.ts"
import { isoDate } from "../text/dates.ts"
import { View } from "../View.ts"

export type Counts = ReadonlyArray<readonly [name: string, count: number]>

export interface Estimate {
  readonly documents: number
  /** Characters of a text on average. */
  readonly characters: number
  readonly lines: number
  readonly cut: number
  readonly trimmed: number
  /** Lines cut by rule, most first. */
  readonly rules: Counts
  /** Texts of which nothing is left. */
  readonly empty: number
  /** Copies of another document of the sample. Those of documents outside it are not known. */
  readonly copies: number
  readonly languages: Counts
  readonly sites: Counts
  /** The first and the last date that can be read. */
  readonly dates: readonly [first: string, last: string] | undefined
}

const counted = (counts: ReadonlyMap<string, number>): Counts => [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

/** Documents that fall to another one by the stage. */
const fallen = (stage: Stage, views: ReadonlyArray<View>): ReadonlySet<View> => {
  if (stage.work._tag !== "Across") return new Set()
  const { rulings } = compare(stage.work, views)
  return new Set(views.filter((_, i) => rulings[i] !== undefined))
}

export const estimate = (documents: ReadonlyArray<Document>): Estimate => {
  const stages = [normaliseText(), stripHeadlines(), stripCredits({ captions: "strip" }), stripFurniture(), detectLanguage(), dropEmpty()]
  const rules = new Map<string, number>()
  const languages = new Map<string, number>()
  const sites = new Map<string, number>()
  const left: Array<View> = []
  const dates: Array<string> = []
  let lines = 0
  let cut = 0
  let trimmed = 0
  let empty = 0
  for (const document of documents) {
    const start = View.of(document)
    const { deltas, view } = pass(stages, start)
    lines += start.lines.length
    for (const { why, start } of deltas.flatMap(({ delta }) => delta.cuts ?? [])) {
      if (start !== undefined) trimmed++
      else {
        cut++
        add(rules, why)
      }
    }
    if (document.site !== null) add(sites, document.site)
    const date = document.meta.date === null ? null : isoDate(document.meta.date)
    if (date !== null) dates.push(date.slice(0, 10))
    if (deltas.at(-1)?.delta.drop !== undefined || deltas.at(-1)?.delta.reject !== undefined) {
      empty++
      continue
    }
    add(languages, view.get(Language) ?? "und")
    left.push(view)
  }
  const exact = fallen(dropDuplicates(), left)
  const single = left.filter((view) => !exact.has(view))
  dates.sort()
  return {
    documents: documents.length,
    characters: documents.length === 0 ? 0 : documents.reduce((sum, { text }) => sum + text.length, 0) / documents.length,
    lines,
    cut,
    trimmed,
    rules: counted(rules),
    empty,
    copies: exact.size + fallen(dropNearDuplicates(), single).size,
    languages: counted(languages),
    sites: counted(sites),
    dates: dates.length === 0 ? undefined : [dates[0]!, dates.at(-1)!]
  }
}
