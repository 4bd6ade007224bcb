/** Nights in force that are behind: a night before them was done again, so they were compared with a corpus that is no longer in force. */
import { paths, type Plan, readPlan } from "./Plan.ts"
import { hashOf, reportIn, reportInIfThere } from "./Report.ts"
import { writeJson } from "../Disk.ts"
import type { Night, World } from "./World.ts"

/** A night as a plan remembers it, to compare with. */
export const remembered = (world: World, { night, run }: Night): Plan["earlier"][number] => ({ night, run, corpus: hashOf(reportIn(world.runDir(run)), "corpus.jsonl") })

const corpusOf = ({ night, corpus }: Plan["earlier"][number]) => [night, corpus]

/** Whether the same nights have the same corpora, whichever runs made them. */
export const sameCorpora = (a: Plan["earlier"], b: Plan["earlier"]): boolean => JSON.stringify(a.map(corpusOf)) === JSON.stringify(b.map(corpusOf))

/** Nights whose corpus is another one than that which the n-th night was compared with. */
const changedBefore = (world: World, nights: ReadonlyArray<Night>, n: number): ReadonlyArray<string> => {
  const then = new Map(readPlan(world.runDir(nights[n]!.run)).earlier.map(({ night, corpus }) => [night, corpus]))
  return nights.slice(0, n).map((night) => remembered(world, night)).filter(({ night, corpus }) => then.has(night) && then.get(night) !== corpus).map(({ night }) => night)
}

/** Of the nights that are looked at, those that are behind; the status of each in its `run.json` says so from then on. */
export const markBehind = (world: World, nights: ReadonlyArray<Night>, looked: ReadonlySet<string>): ReadonlyArray<string> =>
  nights.flatMap(({ night, run }, n) => {
    if (!looked.has(night)) return []
    const report = reportIn(world.runDir(run))
    // Without its parts it cannot follow, and stays as it was compared.
    const isBehind = report.pruned !== true && changedBefore(world, nights, n).length > 0
    const status = isBehind ? "stale" : "published"
    if (report.status !== status) writeJson(paths(world.runDir(run)).report, { ...report, status })
    return isBehind ? [night] : []
  })

/** The first night that is marked stale and all after it, oldest first: they have to be looked at again. And why, in words. */
export const behind = (world: World, nights: ReadonlyArray<Night>): { readonly nights: ReadonlyArray<Night>; readonly because: ReadonlyArray<string> } => {
  const reports = nights.map(({ run }) => reportInIfThere(world.runDir(run)))
  const isStale = reports.map((report) => report?.status === "stale")
  const first = isStale.indexOf(true)
  if (first < 0) return { nights: [], because: [] }
  const because = nights.flatMap(({ night }, n) => {
    if (!isStale[n]) return []
    const changed = changedBefore(world, nights, n)
    return [`${first < nights.length - 1 ? `night ${night}: ` : ""}${changed.length === 0 ? "it was marked stale" : `night ${changed.join(", ")} was done again after it`}`]
  })
  return { nights: nights.filter((_, n) => n >= first && reports[n]?.pruned !== true), because }
}
