/** What was let go of, in words. */
import type { LetGo } from "../keeping/Prune.ts"
import { counted } from "./terminal.ts"

const named = (runs: ReadonlyArray<string>): string => `${counted(runs.length, "run")} (${runs.slice(0, 3).join(", ")}${runs.length > 3 ? ", …" : ""})`

/** A line each for what was removed in part and as a whole. */
export const letGoLines = ({ pruned, removed }: LetGo): ReadonlyArray<string> => [
  ...(pruned.length > 0 ? [`retain: parts and deltas of ${named(pruned)} were removed; what was published stays`] : []),
  ...(removed.length > 0 ? [`retain: ${named(removed)} not in force ${removed.length === 1 ? "was" : "were"} removed`] : [])
]
