/** What is remembered of earlier nights, as a table. */
import type { Remembered } from "../keeping/Memory.ts"
import { inline } from "./inline.ts"
import { columns, counted, grouped, styled } from "./terminal.ts"

const notes = {
  known: "",
  unknown: "made when the next night is compared with it",
  old: "from before the days that are remembered",
  forgotten: "no longer compared with"
}

/** Bytes as a person reads them: `4.2 MB`. */
const size = (bytes: number): string => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`)

const head = ["night", "run", "documents", "size", ""]

/** A line a night, then the sum. */
export const memoryTable = (nights: ReadonlyArray<Remembered>): string => {
  const rows = [head, ...nights.map(({ night, run, documents, bytes, status, texts }) => [
    night,
    run,
    documents === null ? "" : grouped(documents),
    bytes === 0 ? "" : size(bytes),
    [notes[status], texts ? "" : "its corpus is gone: likeness is told by samples"].filter((note) => note !== "").join("; ")
  ].map(inline))]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => columns(row[column]!))))
  const lines = rows.map((row) => row.map((cell, column) => {
    const space = " ".repeat(widths[column]! - columns(cell))
    return column === 2 || column === 3 ? space + cell : cell + space
  }).join("  ").trimEnd())
  const documents = nights.reduce((sum, night) => sum + (night.documents ?? 0), 0)
  const known = nights.filter(({ status }) => status === "known" || status === "unknown").length
  return [
    styled("dim", lines[0]!),
    ...lines.slice(1),
    "",
    `the next night is compared with ${counted(known, "night")}; ${counted(documents, "document")} in ${size(nights.reduce((sum, { bytes }) => sum + bytes, 0))}`
  ].join("\n")
}
