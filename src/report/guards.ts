/** What is out of bounds in a run, in words. */
import type { FigureName } from "../runs/Guards.ts"
import type { Judged } from "../runs/Judge.ts"
import type { Report } from "../runs/Report.ts"
import { grouped, harmless, shortened } from "./terminal.ts"

const words: Readonly<Record<FigureName, string>> = {
  documents: "documents published",
  dropped: "of the documents dropped",
  rejected: "of the documents rejected",
  linesRemoved: "of the lines of published documents removed",
  unknownLanguage: "of the published documents in a language that could not be told"
}

const shown = (figure: FigureName, value: number) => (figure === "documents" ? grouped(Math.round(value)) : `${(100 * value).toFixed(1)} %`)

const listed = (names: ReadonlyArray<string>): string => names.map((name) => shortened(harmless(name.replaceAll(/[\t\n]/g, " ")), 60)).join(", ")

/** The figure, what is allowed, and where it usually lies. */
export const sentence = ({ figure, value, limit, band, reasons }: Judged): string =>
  [
    `${shown(figure, value)} ${figure === "documents" && value === 1 ? "document published" : words[figure]}${reasons.length === 0 ? "" : ` (${listed(reasons.map(({ why, count }) => `${why} ${grouped(count)}`))})`}`,
    ...(limit === undefined ? [] : [`${figure === "documents" ? "at least" : "at most"} ${shown(figure, limit)} ${figure === "documents" ? "must be" : "may be"}`]),
    ...(band === undefined ? [] : [`usually ${shown(figure, band.low)} to ${shown(figure, band.high)} (the last ${band.runs} runs)`])
  ].join("; ")

/** Which sites it comes from; `undefined` when that says nothing. */
export const behindIt = ({ sites, figure }: Judged): string | undefined => {
  const noun = figure === "linesRemoved" ? " lines" : ""
  return sites.length === 0 ? undefined : `behind it: ${listed(sites.map(({ site, count, of }) => `${site} ${grouped(count)} of ${grouped(of)}${noun}`))}`
}

const lines = (one: Judged): ReadonlyArray<string> => {
  const sites = behindIt(one)
  return [`  ${sentence(one)}`, ...(sites === undefined ? [] : [`    ${sites}`])]
}

/** Why runs are held, and what to type when they are good all the same. */
export const heldBack = (reports: ReadonlyArray<Report>, publish: (run: string) => string): string => {
  const reasons = reports.filter(({ guards = [] }) => guards.some(({ holds }) => holds))
  const { id } = reports.at(-1)!
  return [
    ...reasons.flatMap(({ id, night, guards = [] }, i) => [
      `${i === 0 ? "" : "  "}run ${id} (night ${night}) is held and not published${i === 0 ? "; what was published before stays as it was" : ""}`,
      ...guards.filter(({ holds }) => holds).flatMap(lines)
    ]),
    `  what became of each document stands in its ledger.jsonl; to publish ${reports.length === 1 ? "it" : "them"} all the same: ${publish(id)}`
  ].join("\n")
}

/** What is unusual about a run that was published, a line each. */
export const unusual = ({ guards = [] }: Report): ReadonlyArray<string> =>
  guards.filter(({ holds }) => !holds).map((one) => [sentence(one), behindIt(one)].filter((part) => part !== undefined).join("; "))
