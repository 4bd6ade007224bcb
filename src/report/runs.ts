/** The runs of a pipeline as a table, and as data. */
import { total } from "../Books.ts"
import type { RunOverview } from "../runs/Runs.ts"
import { inline } from "./inline.ts"
import { columns, grouped, styled } from "./terminal.ts"

const statusOf = ({ status, plan, report }: RunOverview): string => (status === "deltas" ? `deltas of ${plan!.only}` : report?.pruned === true ? `${status}, pruned` : status)

const duration = (seconds: number): string => (seconds < 60 ? `${seconds.toFixed(1)} s` : seconds < 3600 ? `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s` : `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`)

const cellsOf = (overview: RunOverview): ReadonlyArray<string> => {
  const { run, latest, plan, report } = overview
  const night = plan?.night ?? report?.night ?? "?"
  const counts = report === undefined || overview.status === "damaged"
    ? ["", "", "", "", ""]
    : [grouped(report.read), grouped(report.published), grouped(total(report.dropped)), grouped(total(report.rejected)), duration(report.times.seconds)]
  return [`${latest ? "*" : " "} ${run}`, night, statusOf(overview), ...counts].map(inline)
}

const head = ["  run", "night", "status", "read", "published", "dropped", "rejected", "time"]
/** Columns of numbers, which end at the same place. */
const rightFrom = 3

export const runsTable = (overviews: ReadonlyArray<RunOverview>): string => {
  const rows = [head, ...overviews.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => columns(row[column]!))))
  const lines = rows.map((row) =>
    row.map((cell, column) => {
      const space = " ".repeat(widths[column]! - columns(cell))
      return column >= rightFrom ? space + cell : cell + space
    }).join("  ").trimEnd())
  return lines.map((line, i) => (i === 0 ? styled("dim", line) : overviews[i - 1]!.latest ? styled("bold", line) : overviews[i - 1]!.status === "damaged" ? styled("red", line) : line)).join("\n")
}

/** One run as other programs read it; what is not known is null. */
export const asData = ({ run, status, latest, plan, report }: RunOverview) => {
  const told = status === "damaged" ? undefined : report
  return {
    run,
    night: plan?.night ?? report?.night ?? null,
    parent: plan?.parent ?? null,
    status,
    latest,
    pruned: report?.pruned === true,
    only: plan?.only ?? null,
    read: told?.read ?? null,
    published: told?.published ?? null,
    dropped: told === undefined ? null : total(told.dropped),
    rejected: told === undefined ? null : total(told.rejected),
    started: plan?.startedAt ?? null,
    seconds: told?.times.seconds ?? null
  }
}
