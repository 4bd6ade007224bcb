/** What a rerun did again, what it kept and why, and how long each took. */
import type { StageReport } from "../runs/Report.ts"
import { counted, harmless, styled } from "./terminal.ts"

const seconds = (ms: number) => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms} ms`)

export const redoneTable = (stages: ReadonlyArray<StageReport>): string => {
  const width = Math.max(...stages.map(({ name }) => name.length))
  return stages.map(({ name, redone, parts, because, ms }) => {
    const done = redone === 0
      ? `${styled("dim", "kept  ")} ${styled("dim", "nothing that it depends on changed")}`
      : `${styled("green", "redone")} ${redone === parts ? counted(parts, "part") : `${redone} of ${counted(parts, "part")}`}, ${seconds(ms)}: ${because.map(harmless).join(", ")}`
    return `  ${name.padEnd(width)}  ${done}`
  }).join("\n")
}
