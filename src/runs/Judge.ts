/** Judges a finished run by its pipeline's guards and by what its figures were in the nights before. */
import { type Finding, findings, figuresOf, type Guards, historyLength } from "./Guards.ts"
import { readPlan } from "./Plan.ts"
import { type Report, reportInIfThere } from "./Report.ts"
import { type SiteShare, sitesBehind } from "./Sites.ts"
import { quietly } from "../verify/damages.ts"
import type { World } from "./World.ts"

/** A figure that is out of bounds, and the sites that it comes from. */
export interface Judged extends Finding {
  readonly sites: ReadonlyArray<SiteShare>
}

const bare = (judged: Judged): Finding => {
  const { sites: _, ...finding } = judged
  return finding
}

/** What of a run is out of bounds. `before`: the runs of the nights before it, oldest first. */
export const judge = (world: World, guards: Guards, before: ReadonlyArray<string>, report: Report): ReadonlyArray<Judged> => {
  const dir = world.runDir(report.id)
  const history = before.slice(-historyLength).flatMap((run) => {
    const earlier = quietly(() => reportInIfThere(world.runDir(run)))
    return earlier === undefined ? [] : [figuresOf(earlier)]
  })
  const found = findings(guards, report, history, readPlan(dir).limit !== null)
  if (found.length === 0) return []
  // Judged before, and alike: the sites are known.
  if (report.guards !== undefined && JSON.stringify(report.guards.map(bare)) === JSON.stringify(found)) return report.guards
  const sites = quietly(() => sitesBehind(dir, new Set(found.map(({ figure }) => figure))))
  return found.map((finding) => ({ ...finding, sites: sites?.[finding.figure] ?? [] }))
}
