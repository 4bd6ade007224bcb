/** What verifying found, for people: a line a damage, or a line that says what was checked; and what to do. */
import type { Checked, Verification } from "../runs/Verify.ts"
import type { Damages } from "../verify/damages.ts"
import { inline } from "./inline.ts"
import { counted, grouped, styled } from "./terminal.ts"

const checkedLine = ({ documents, published, rebuilt, parts, deltas, files, bytes }: Checked): string =>
  `${counted(documents, "document")}, ${grouped(published)} published, ${counted(rebuilt, "text")} rebuilt, ${counted(parts, "part")}, ${counted(deltas, "file")} of deltas, ${counted(files, "published file")} (${counted(bytes, "byte")})`

/** `where`: the folder that the damaged files lie in. */
export const damageLines = (damages: Damages, where: string): ReadonlyArray<string> => [
  ...damages.found.map(({ file, at, what }) => `${styled("red", "damaged")}  ${inline(`${where}/${file}${at === null ? "" : ` ${at}`}: ${what}`)}`),
  ...damages.more().map(({ file, what, times }) => `${styled("red", "damaged")}  ${inline(`${where}/${file}: ${grouped(times)} more: ${what}`)}`)
]

/** The lines of one run; `folder` is its folder as a person would write it. */
export const verifiedLines = ({ run, night, damages, checked }: Verification, folder: string): ReadonlyArray<string> =>
  damages.count === 0
    ? [`${styled("green", "intact")}   ${run}  night ${inline(night ?? "unknown")}: ${checkedLine(checked)}`]
    : damageLines(damages, folder)

/** Commands that mend. */
export interface Remedies {
  /** Reads all anew. */
  readonly fresh: string
  /** It reads standard input. */
  readonly isStream: boolean
  readonly rerun: (run: string, stage: string) => string
}

/** What to do about a damaged run, in one line or a few. */
export const remedy = ({ run, damages, stages }: Verification, folder: string, { fresh, isStream, rerun }: Remedies): ReadonlyArray<string> => {
  if (damages.found.some(({ mend }) => mend === "backup")) {
    return [`restore ${folder} from a backup; without one, and while the input is still there, all is read again by${isStream ? ", with the same standard input" : ""}: ${fresh}`]
  }
  const damaged = stages.filter((stage) => damages.found.some(({ mend }) => typeof mend === "object" && mend.stage === stage))
  const [first = stages.at(-1)!, ...others] = damaged
  return [
    `restore ${folder} from a backup, or do it again: ${rerun(run, first)}`,
    ...others.map((stage) => `  and then: ${rerun("latest", stage)}`)
  ]
}
