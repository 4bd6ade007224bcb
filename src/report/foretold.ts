/** What a run or a rerun would do, for people: `--dry-run`. */
import type { Intent } from "../runs/Intent.ts"
import type { AgainIntent } from "../runs/Run.ts"
import type { Open } from "../runs/World.ts"
import type { Change, FoundFile } from "../sources/find.ts"
import { inline } from "./inline.ts"
import { counted } from "./terminal.ts"

const shownFiles = 20

const listed = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `  ${inline(line)}`)

const finished = ({ steps }: Open, because: ReadonlyArray<string>): string =>
  [
    `${steps.map(({ run, night }) => `${run} (night ${night})`).join(", ")} ${steps.length === 1 ? "was begun and not finished; it" : "were begun and not finished; they"} would be finished${because.length > 0 ? ", with what changed since:" : ""}`,
    ...listed(because)
  ].join("\n")

const behind = "and behind it what depends on a result that changes"

/** What became of a file that was known: of itself, of one in a sentence, of several. */
const become: Readonly<Record<Change, readonly [string, string, string]>> = {
  grown: ["grown", "has grown", "have grown"],
  shrunk: ["shrunk", "has shrunk", "have shrunk"],
  replaced: ["replaced", "was replaced", "were replaced"],
  retried: ["tried again", "is tried again", "are tried again"]
}

/** `2 new files`, `1 new file and 2 that have grown`. */
const inNumbers = (files: ReadonlyArray<FoundFile>): string => {
  const fresh = files.filter(({ change }) => change === undefined).length
  const known = (Object.keys(become) as ReadonlyArray<Change>).map((kind) => [kind, files.filter(({ change }) => change === kind).length] as const).filter(([, count]) => count > 0)
  const parts = [
    ...(fresh === 0 ? [] : [counted(fresh, "new file")]),
    ...known.map(([kind, count], i) => `${fresh === 0 && i === 0 ? counted(count, "file") : count} that ${become[kind][count === 1 ? 1 : 2]}`)
  ]
  return [...(parts.length > 1 ? [parts.slice(0, -1).join(", ")] : []), parts.at(-1)].join(" and ")
}

/** `folder`: that of the pipeline, as a person would write it. */
export const foretold = (intent: Intent, folder: string, limit: number | undefined): string => {
  switch (intent.kind) {
    case "nothing":
      return `nothing new since ${intent.night.run}; nothing would be done`
    case "held":
      return `${intent.reports.map(({ id, night }) => `run ${id} (night ${night})`).join(", ")} ${intent.reports.length === 1 ? "is" : "are"} held; nothing would be done`
    case "resume":
      return finished(intent.open, intent.because)
    case "again":
      return [
        intent.stale.length > 0
          ? `no new file; ${nights([...intent.stale, intent.night].map(({ night }) => night))} would be done again, each from its run in force:`
          : `no new file; night ${intent.night.night} would be done again from ${folder}/runs/${intent.night.run}:`,
        ...listed(intent.because),
        behind
      ].join("\n")
    case "new": {
      const { files, found, stale, because } = intent
      return [
        ...(stale.length > 0 ? [`first, where what they are compared with or a stage of theirs changed, ${nights(stale.map(({ night }) => night))} would be done again:`, ...listed(because), "then"] : []),
        `${inNumbers(files)} of ${found.files.length} would be read${limit === undefined ? "" : `, ${counted(limit, "document")} at most`}:`,
        ...listed(files.slice(0, shownFiles).map(({ name, path, bytes, change, from }) =>
          path === "-" ? "standard input" : `${name}  ${bytes} bytes${change === undefined ? "" : `, ${become[change][0]}${from === undefined ? "" : `, from record ${from.record + 1} on`}`}`)),
        ...(files.length > shownFiles ? [`  … and ${files.length - shownFiles} more`] : [])
      ].join("\n")
    }
  }
}

const nights = (names: ReadonlyArray<string>): string => `${names.length === 1 ? "night" : "nights"} ${names.join(", ")}`

/** The same of a rerun. */
export const foretoldAgain = ({ stage, run, night, because, only, wanted, stale, pruned, open }: AgainIntent, folder: string): string => {
  if (open !== null) return finished(open, because)
  const reasons = listed([`${stage} was asked for`, ...because])
  if (only) return [`the deltas of ${stage} would be made from ${folder}/runs/${run}, and nothing published:`, ...reasons].join("\n")
  const forced = wanted.filter(({ force }) => force.length > 0).map((step) => step.night)
  const later = wanted.filter(({ force }) => force.length === 0).map((step) => step.night)
  return [
    forced.length > 1 ? `${nights(forced)} would be done again, each from its run in force:` : `night ${night} would be done again from ${folder}/runs/${run}:`,
    ...reasons,
    behind,
    ...(later.length > 0 ? [`then, where what they are compared with or a stage of theirs changed: ${nights(later)}`] : []),
    ...(pruned.length > 0 ? [`left as they are, since their parts are gone: ${nights(pruned)}`] : []),
    ...(stale.length > 0 ? [`left as they are, marked stale if what they are compared with changes: ${nights(stale)}`] : [])
  ].join("\n")
}
