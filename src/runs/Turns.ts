/**
 * The order of a run as data: which phases take turns, which tasks each has, and which of those are done. Whoever performs them reads
 * all of it from the run's folder, so that a turn can begin anywhere once those before it are over.
 */
import { existsSync, readdirSync } from "node:fs"
import { basename, dirname } from "node:path"
import { readJson } from "../Disk.ts"
import type { Task } from "../Task.ts"
import { fileKey } from "../tasks/cellFiles.ts"
import { acrossOf, cellsOf, type Context } from "../tasks/context.ts"
import { countRanges } from "../tasks/count.ts"
import { matchedOf, rangesOf } from "../tasks/pairs.ts"
import type { ReadMark } from "../tasks/read.ts"
import { isRemembered, nightsOf, rememberTasks } from "../tasks/remember.ts"
import { stretchesOf, stretchKey } from "../tasks/stretches.ts"
import type { Parts } from "./Plan.ts"
import { joinedFiles } from "./Publish.ts"

export interface Turn {
  readonly phase: Task["phase"]
  readonly stage: number
  /** As the log names it; `null` for what is over in a moment. */
  readonly name: string | null
}

/** The turns of a run before it publishes; `until` is the last stage that has one. */
export const turnsOf = ({ plan, pipeline, segments }: Context, until = Infinity): ReadonlyArray<Turn> => {
  const deciding = (stage: number): ReadonlyArray<Turn> => {
    const { name } = plan.stages[stage]!
    const turn = (phase: Task["phase"], what: string | null): Turn => ({ phase, stage, name: what === null ? null : `${name}: ${what}` })
    const inherit = plan.inherit.length > 0 ? [turn("inherit", null)] : []
    if (pipeline.stages[stage]!.work._tag === "Counting") return [...inherit, turn("count", "counting"), turn("total", "totals")]
    const remember = plan.earlier.length > 0 ? [turn("remember", "earlier nights")] : []
    return [...remember, ...inherit, turn("match", "matching"), turn("fetch", "shingles"), turn("verify", "verifying"), turn("settle", "settling")]
  }
  return [
    { phase: "read", stage: 0, name: "reading" },
    { phase: "assemble", stage: 0, name: null },
    ...segments.flatMap(({ across }, i): ReadonlyArray<Turn> =>
      i > 0 && !segments[i - 1]!.across.some((stage) => stage <= until)
        ? []
        : [{ phase: "pass", stage: i, name: i === segments.length - 1 ? "writing" : "stages" }, ...across.filter((stage) => stage <= until).flatMap(deciding)])
  ]
}

/** The last turn of a run that publishes. */
export const joining: Turn = { phase: "join", stage: 0, name: "publishing" }

/** All turns of a run that publishes. */
export const allTurns = (context: Context): ReadonlyArray<Turn> => [...turnsOf(context), joining]

const partsOf = ({ at }: Context) => readJson<Parts>(at.parts).parts

/** The tasks of a turn by their index, known once the turns before it are over; those of one that need not be taken are none. */
export const indicesOf = (context: Context, { phase, stage }: Turn): ReadonlyArray<number> => {
  const { at, plan } = context
  const first = (count: number) => [...Array(count).keys()]
  if (phase === "read" || phase === "assemble") return existsSync(at.parts) ? [] : first(phase === "read" ? plan.groups.length : 1)
  if (phase === "pass") return first(partsOf(context).length)
  if (phase === "join") return first(joinedFiles(plan.sinks).length)
  if (phase === "remember") return first(rememberTasks(plan))
  // What was taken over from another run is not decided anew.
  if (existsSync(at.settled(plan.stages[stage]!))) return []
  switch (phase) {
    case "count":
      return first(countRanges(context, stage))
    case "match":
      return first(rangesOf(context, stage))
    case "fetch": {
      const { pairs } = matchedOf(context, stage)
      const stretches = stretchesOf(context)
      return first(stretches.length).filter((index) => pairs.subarray(stretches[index]!.first, stretches[index]!.end).some((count) => count > 0))
    }
    case "verify":
      return first(partsOf(context).length)
    default:
      return [0]
  }
}

/** Documents of a task, where they can be told once it is done. */
export const rowsIn = (context: Context, { phase }: Turn): (index: number) => number => {
  if (phase === "read") return (group) => readJson<ReadMark>(context.at.readMark(group)).parts.reduce((sum, { rows }) => sum + rows, 0)
  if (phase !== "pass") return () => 0
  const parts = partsOf(context)
  return (part) => parts[part]!.rows
}

/** The file whose being there says that a task is done. */
const markOf = (context: Context, { phase, stage }: Turn): (index: number) => string => {
  const { at, plan } = context
  const planned = plan.stages[stage]!
  switch (phase) {
    case "read":
      return at.readMark
    case "assemble":
      return () => at.parts
    case "pass": {
      const parts = partsOf(context)
      return (part) => at.passMark(stage, parts[part]!.key)
    }
    case "join":
      return at.joined
    case "inherit":
      return () => at.inherited(planned)
    case "count":
      return (range) => at.counts(planned, range)
    case "match":
      return (range) => at.pairs(planned, range)
    case "fetch": {
      const [cells, stretches] = [cellsOf(context), stretchesOf(context)]
      return (index) => at.shingles(planned, stretchKey(cells, stretches[index]!))
    }
    case "verify": {
      const cells = cellsOf(context)
      return (part) => at.verdicts(planned, fileKey(cells[part]!))
    }
    case "remember":
    case "total":
    case "settle":
      return () => at.settled(planned)
  }
}

/** Tells of tasks of a turn whether they are done. A folder is listed once: on a shared disk that is one question where a look at each mark would be thousands, and its answer is never an old one. */
export const doneIn = (context: Context, turn: Turn): (index: number) => boolean => {
  if (turn.phase === "remember") {
    const planned = context.plan.stages[turn.stage]!
    const work = acrossOf(context.pipeline.stages[turn.stage]!)
    return (index) => nightsOf(context.plan, index).every((night) => isRemembered(context.dir, night, planned, work))
  }
  const folders = new Map<string, ReadonlySet<string>>()
  const names = (folder: string): ReadonlySet<string> => {
    const known = folders.get(folder) ?? new Set(existsSync(folder) ? readdirSync(folder) : [])
    folders.set(folder, known)
    return known
  }
  const mark = markOf(context, turn)
  return (index) => names(dirname(mark(index))).has(basename(mark(index)))
}
