/** Which sites a figure of a run comes from: read from the parts and deltas of the run, one part at a time. */
import { existsSync } from "node:fs"
import { readJson, readRows } from "../Disk.ts"
import { type Delta, Language, nothing, splitLines } from "../Document.ts"
import type { FigureName } from "./Guards.ts"
import { isGone } from "../Pass.ts"
import { type Parts, paths, readPlan } from "./Plan.ts"
import { isRejected, type Row } from "../Row.ts"

/** `count` of the `of` documents (or lines) of a site make up the figure. */
export interface SiteShare {
  readonly site: string
  readonly count: number
  readonly of: number
}

/** The host of the page, else what the input calls its source, else its file; what could not be read has only that. */
export const siteOf = (row: Row): string => (isRejected(row) ? row.at.file : row.site ?? row.source)

type Tally = Map<string, { count: number; of: number }>

const add = (tally: Tally, site: string, count: number, of = 1) => {
  const known = tally.get(site)
  if (known === undefined) tally.set(site, { count, of })
  else {
    known.count += count
    known.of += of
  }
}

const told = 3

const most = (tally: Tally): ReadonlyArray<SiteShare> =>
  [...tally].filter(([, { count }]) => count > 0).map(([site, shares]) => ({ site, ...shares }))
    .sort((a, b) => b.count - a.count || (a.site < b.site ? -1 : 1)).slice(0, told)

/** For each of these figures the sites that make up most of it, at most three; none for `documents`, which are not missing anywhere. Throws what reading a file throws. */
export const sitesBehind = (dir: string, figures: ReadonlySet<FigureName>): Readonly<Record<FigureName, ReadonlyArray<SiteShare>>> => {
  const tallies: Readonly<Record<FigureName, Tally>> = { documents: new Map(), dropped: new Map(), rejected: new Map(), linesRemoved: new Map(), unknownLanguage: new Map() }
  const at = paths(dir)
  const { stages } = readPlan(dir)
  const wanted = [...figures].some((figure) => figure !== "documents") ? readJson<Parts>(at.parts).parts : []
  for (const { key, rows: count } of wanted) {
    const said = stages.filter((stage) => existsSync(at.delta(stage, key))).map((stage) => readRows<Delta>(at.delta(stage, key)))
    for (const [n, row] of readRows<Row>(at.part(key)).slice(0, count).entries()) {
      const site = siteOf(row)
      const deltas = said.map((ofStage) => ofStage[n] ?? nothing)
      const gone = deltas.find(isGone)
      const isRefused = isRejected(row) || gone?.reject !== undefined
      add(tallies.rejected, site, isRefused ? 1 : 0)
      // A file that records of it could not be read of is judged by all of its records, whatever site those are from.
      if (!isRejected(row) && site !== row.at.file) add(tallies.rejected, row.at.file, 0)
      add(tallies.dropped, site, !isRefused && gone !== undefined ? 1 : 0)
      if (isRejected(row) || gone !== undefined) continue
      if (figures.has("unknownLanguage")) {
        const language = deltas.findLast(({ facts }) => facts?.[Language.name] !== undefined)?.facts?.[Language.name]
        add(tallies.unknownLanguage, site, language === undefined || language === "und" ? 1 : 0)
      }
      if (figures.has("linesRemoved")) {
        const cut = new Set(deltas.flatMap(({ cuts = [] }) => cuts.filter(({ start }) => start === undefined).map(({ line }) => line)))
        add(tallies.linesRemoved, site, cut.size, splitLines(row.text).lines.length)
      }
    }
  }
  return { documents: most(tallies.documents), dropped: most(tallies.dropped), rejected: most(tallies.rejected), linesRemoved: most(tallies.linesRemoved), unknownLanguage: most(tallies.unknownLanguage) }
}
