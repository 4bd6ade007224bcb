/** Writes `report.html` of finished runs. What goes wrong with a report is told and never ends a run. */
import { writeWhole } from "../../Disk.ts"
import { messageOf } from "../../Pass.ts"
import { figuresOf, historyLength } from "../../runs/Guards.ts"
import { paths } from "../../runs/Plan.ts"
import { type Report, reportInIfThere } from "../../runs/Report.ts"
import type { World } from "../../runs/World.ts"
import { quietly } from "../../verify/damages.ts"
import { assets } from "./assets.ts"
import { reportPage } from "./page.ts"
import { surveyOf } from "./survey.ts"

/** The report's name in the run's folder. */
export const reportName = "report.html"

/** A run whose report could not be made, and why. */
export interface Unreported {
  readonly run: string
  readonly reason: string
}

/** A finished run, and the runs of the nights before it, oldest first. */
export interface Reported {
  readonly report: Report
  readonly before: ReadonlyArray<string>
}

const write = async (world: World, { report, before }: Reported): Promise<void> => {
  const dir = world.runDir(report.id)
  const history = before.slice(-historyLength).flatMap((run) => {
    const earlier = quietly(() => reportInIfThere(world.runDir(run)))
    return earlier === undefined ? [] : [figuresOf(earlier)]
  })
  const survey = report.pruned === true ? undefined : await surveyOf(dir, report)
  writeWhole(paths(dir).published(reportName), Buffer.from(reportPage(report, history, survey, assets())))
}

/** Writes the reports of some runs one after the other; never fails. */
export const writeReports = async (world: World, reported: ReadonlyArray<Reported>, progress: (done: number) => void = () => {}): Promise<ReadonlyArray<Unreported>> => {
  const unreported: Array<Unreported> = []
  for (const [i, one] of reported.entries()) {
    progress(i)
    try {
      await write(world, one)
    } catch (error) {
      unreported.push({ run: one.report.id, reason: messageOf(error) })
    }
  }
  progress(reported.length)
  return unreported
}
