/** The books of a run, made a second time from what it published and from its ledger. */
import { type Books, imbalance } from "../Books.ts"
import { splitLines } from "../Document.ts"
import type { LedgerRecord } from "../Ledger.ts"
import { isRejected, type Row } from "../Row.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"

const lineCount = (text: string) => splitLines(text).lines.length

const countIn = (tally: Record<string, number>, why: string) => {
  tally[why] = (tally[why] ?? 0) + 1
}

/** Counts one document. `row` is what was read, when that is known: without it the lines of a document that a stage failed on are not. */
export const recount = (books: Books, row: Row | undefined, published: CorpusRecord | undefined, said: ReadonlyArray<LedgerRecord>): void => {
  const read = row === undefined || isRejected(row) ? undefined : lineCount(row.text)
  for (const { kind, why, text } of said) {
    if (kind !== "drop" && kind !== "reject") continue
    books.read++
    countIn(kind === "drop" ? books.dropped : books.rejected, why)
    const lines = kind === "drop" ? lineCount(text) : read ?? 0
    books.lines.read += read ?? lines
    books.lines[kind === "drop" ? "dropped" : "rejected"] += lines
  }
  if (published === undefined) return
  const kept = published.text.split("\n").length
  let cut = 0
  for (const { kind, why, start } of said) {
    if (kind !== "cut") continue
    countIn(start === null ? books.lines.cut : books.lines.spans, why)
    if (start === null) cut++
  }
  books.read++
  books.published++
  books.lines.read += read ?? kept + cut
  books.lines.published += kept
  countIn(books.languages, published.metadata.language ?? "none")
}

/** Counts without tallies in the order in which they are told. */
const scalars = (books: Books): Readonly<Record<string, number>> => ({ read: books.read, published: books.published, "renamed ids": books.renamed })
const lineScalars = ({ lines }: Books): Readonly<Record<string, number>> => ({ "lines read": lines.read, "lines published": lines.published, "lines of dropped documents": lines.dropped, "lines of rejected documents": lines.rejected })
const tallies = ({ dropped, rejected, languages, lines }: Books) => ({ dropped, rejected, "lines cut": lines.cut, language: languages })

/** What two books differ in, a sentence each; `lines`: whether the lines of what was read are known. */
export const differences = (told: Books, counted: Books, { lines }: { readonly lines: boolean }): ReadonlyArray<string> => {
  const found: Array<string> = []
  const compare = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>, name: (key: string) => string) => {
    for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
      const [x, y] = [a, b].map((tally) => (Object.hasOwn(tally, key) ? tally[key]! : 0)) as [number, number]
      if (x !== y) found.push(`says ${name(key)} ${x}, but it is ${y}`)
    }
  }
  compare(scalars(told), scalars(counted), (key) => key)
  if (lines) compare(lineScalars(told), lineScalars(counted), (key) => key)
  const [a, b] = [tallies(told), tallies(counted)]
  for (const name of ["dropped", "rejected", "lines cut", "language"] as const) compare(a[name], b[name], (why) => `${name} (${why})`)
  compare(told.lines.spans, counted.lines.spans, (why) => `spans cut (${why})`)
  const unbalanced = lines ? imbalance(told) : undefined
  return unbalanced === undefined ? found : [...found, `does not balance: ${unbalanced}`]
}
