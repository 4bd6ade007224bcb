/** The warning that some runs have no report. */
import { inline } from "../inline.ts"
import type { Unreported } from "./write.ts"

export const unreportedLine = (unreported: ReadonlyArray<Unreported>): string =>
  `report.html of run ${unreported.map(({ run }) => run).join(", ")} could not be made (${[...new Set(unreported.map(({ reason }) => inline(reason)))].join("; ")}); all else of ${unreported.length === 1 ? "the run" : "the runs"} is as it should be`
