/** The short table at the end of a run. */
import { total } from "../Books.ts"
import type { Report } from "../runs/Report.ts"
import { contentOf, packingOf } from "../Sink.ts"
import { sentence } from "./guards.ts"
import { counted, grouped, harmless, shortened, styled } from "./terminal.ts"

const label = 12
const shownFailures = 3

const row = (name: string, value: string) => `  ${styled("bold", name.padEnd(label))}${value}`

/** `why 12 · other 3`, most first, equal ones by name. */
const tally = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([why, n]) => `${harmless(why)} ${grouped(n)}`).join(" · ")

const summed = (counts: Readonly<Record<string, number>>): string => {
  const sum = total(counts)
  return sum === 0 ? "0" : `${grouped(sum)}  (${tally(counts)})`
}

/** Lists, wrapped under their label. */
const wrapped = (name: string, text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" · ")) {
    if (line !== "" && line.length + word.length + 3 > width - label - 2) {
      lines.push(line)
      line = ""
    }
    line = line === "" ? word : `${line} · ${word}`
  }
  lines.push(line)
  return lines.map((one, i) => row(i === 0 ? name : "", one))
}

const told: Readonly<Record<string, string>> = {
  "corpus.jsonl": "the cleaned documents",
  "corpus.csv": "the same for spreadsheets and data frames",
  "corpus.parquet": "the same for DuckDB, Arrow and Hugging Face",
  "index.csv": "the same without texts",
  "ledger.jsonl": "every line removed, every document dropped or rejected, and why",
  "duplicates.jsonl": "who fell to whom",
  "README.md": "the dataset card; datapackage.json tells the same to programs"
}

/** `where` is the folder of the run as a person would write it; `hasPage`: its `report.html` was made. */
export const summary = (report: Report, where: string, { hasPage, width = 100 }: { readonly hasPage: boolean; readonly width?: number }): string => {
  const { lines } = report
  const clusters = report.duplicates.flatMap(({ largest }) => largest).slice(0, 3)
  const thinned = report.duplicates.reduce((sum, stage) => sum + stage.thinned, 0)
  // What is kept of the failures ends somewhere; what was rejected for them is counted to the end.
  const failed = Math.max(report.failures.length, report.rejected["stage-failed"] ?? 0)
  return [
    `${styled("bold", `${report.pipeline} ${report.id}`)}  night ${report.night}, ${report.times.seconds.toFixed(1)} s`,
    "",
    row("read", `${counted(report.read, "document")} from ${counted(report.inputs.length, "file")}`),
    ...(report.seen > 0 ? [row("seen", `${counted(report.seen, "record")} before, in files that have grown`)] : []),
    row("published", grouped(report.published)),
    ...wrapped("dropped", summed(report.dropped), width),
    ...wrapped("rejected", summed(report.rejected), width),
    row("lines", `${grouped(lines.read)} read, ${grouped(total(lines.cut))} removed and ${grouped(total(lines.spans))} trimmed in published documents`),
    ...(total(lines.cut) > 0 ? wrapped("removed by", tally(lines.cut), width) : []),
    ...(total(lines.spans) > 0 ? wrapped("trimmed by", tally(lines.spans), width) : []),
    ...wrapped("languages", tally(report.languages), width),
    ...(clusters.length > 0 ? wrapped("clusters", clusters.map(({ cluster, documents }) => `${shortened(harmless(cluster), 40)} × ${grouped(documents)}`).join(" · "), width) : []),
    ...(thinned > 0 ? [row("", `${counted(thinned, "key")} ${thinned === 1 ? "was" : "were"} shared by more than 64 documents; not all of those pairs were compared`)] : []),
    ...(report.guards ?? []).flatMap((one) => wrapped(one.holds ? (report.accepted ? "accepted" : "held") : "unusual", sentence(one), width)),
    ...(report.renamed > 0 ? [row("ids", `${grouped(report.renamed)} stood twice and got a ~2`)] : []),
    ...report.failures.slice(0, shownFailures).map(({ stage, id, message }) => row("failed", shortened(harmless(`${stage} on ${id}: ${message}`), width - label))),
    ...(failed > shownFailures ? [row("", `and ${grouped(failed - shownFailures)} more (run.json names ${failed > report.failures.length ? `the first ${grouped(report.failures.length)}` : "them"})`)] : []),
    "",
    ...[
      ...report.files.flatMap(({ name }) => {
        const what = told[contentOf(name)]
        return what === undefined ? [] : [[name, packingOf(name) === null ? what : `${what}, packed`]]
      }),
      ["run.json", "all counts"],
      ...(hasPage ? [["report.html", "all of it to look at, in a browser"]] : [])
    ].map(([name, what]) => `  ${`${where}/${name}`.padEnd(where.length + 19)}${styled("dim", what!)}`)
  ].join("\n")
}
