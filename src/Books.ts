/** Counting what became of every document and line, so that nothing is ever gone in silence: `read = published + dropped + rejected`. */
import { countLines, type Document, Language, type Rejected } from "./Document.ts"
import type { LedgerRecord } from "./Ledger.ts"
import type { View } from "./View.ts"

type Tally = Record<string, number>

export interface Books {
  read: number
  published: number
  /** By why. */
  dropped: Tally
  rejected: Tally
  lines: {
    read: number
    published: number
    /** Whole lines taken out of published documents, by why. */
    cut: Tally
    /** Lines of documents that were dropped or rejected. */
    dropped: number
    rejected: number
    /** Spans taken out of lines that stay, by why. */
    spans: Tally
  }
  /** Published documents by language; those that no stage gave one are under "none". */
  languages: Tally
  /** Records whose id was taken and got a `~2`. */
  renamed: number
}

/** Without a parent, so that a reason may be any word, `constructor` too. */
const empty = (): Tally => Object.create(null) as Tally

/** Failures of a run that are kept with their messages; its report names the first of them. */
export const mostFailures = 100

/** Why a record is rejected that was, or would be, a document that somebody had forgotten. */
export const forgotten = "forgotten"

export const emptyBooks = (): Books => ({
  read: 0,
  published: 0,
  dropped: empty(),
  rejected: empty(),
  lines: { read: 0, published: 0, cut: empty(), dropped: 0, rejected: 0, spans: empty() },
  languages: empty(),
  renamed: 0
})

const count = (tally: Tally, why: string, by = 1) => {
  tally[why] = (tally[why] ?? 0) + by
}

/** A record that could not be read: it has no lines, since it never was a text. */
export const countRejectedRow = (books: Books, row: Rejected): void => {
  books.read++
  count(books.rejected, row.reject.why)
}

/** A document with its ledger records; `view` is what is published of it, if anything is. */
export const countDocument = (books: Books, document: Document, records: ReadonlyArray<LedgerRecord>, view: View | undefined): void => {
  const lines = countLines(document.text)
  books.read++
  books.lines.read += lines
  const gone = records.find(({ kind }) => kind === "drop" || kind === "reject")
  if (gone !== undefined) {
    count(gone.kind === "drop" ? books.dropped : books.rejected, gone.why)
    books.lines[gone.kind === "drop" ? "dropped" : "rejected"] += lines
    return
  }
  if (view === undefined) throw new Error(`${document.id} is neither published nor gone`)
  books.published++
  books.lines.published += view.lines.length
  count(books.languages, view.get(Language) ?? "none")
  for (const { kind, why, start } of records) if (kind === "cut") count(start === null ? books.lines.cut : books.lines.spans, why)
}

const merge = (into: Tally, from: Tally) => {
  for (const [why, n] of Object.entries(from)) count(into, why, n)
}

export const addBooks = (into: Books, from: Books): void => {
  into.read += from.read
  into.published += from.published
  into.renamed += from.renamed
  merge(into.dropped, from.dropped)
  merge(into.rejected, from.rejected)
  merge(into.languages, from.languages)
  into.lines.read += from.lines.read
  into.lines.published += from.lines.published
  into.lines.dropped += from.lines.dropped
  into.lines.rejected += from.lines.rejected
  merge(into.lines.cut, from.lines.cut)
  merge(into.lines.spans, from.lines.spans)
}

/** Takes out what was counted; what is left of no document has no place in a tally. */
export const takeBooks = (from: Books, part: Books): void => {
  const less = (whole: Tally, taken: Tally) => {
    for (const [why, n] of Object.entries(taken)) {
      count(whole, why, -n)
      if (whole[why] === 0) delete whole[why]
    }
  }
  from.read -= part.read
  from.published -= part.published
  less(from.dropped, part.dropped)
  less(from.rejected, part.rejected)
  less(from.languages, part.languages)
  from.lines.read -= part.lines.read
  from.lines.published -= part.lines.published
  from.lines.dropped -= part.lines.dropped
  from.lines.rejected -= part.lines.rejected
  less(from.lines.cut, part.lines.cut)
  less(from.lines.spans, part.lines.spans)
}

export const total = (tally: Tally): number => Object.values(tally).reduce((sum, n) => sum + n, 0)

/** A sentence when the books do not balance. */
export const imbalance = (books: Books): string | undefined => {
  const documents = books.published + total(books.dropped) + total(books.rejected)
  if (books.read !== documents) return `${books.read} documents were read, but ${documents} are accounted for`
  const { read, published, cut, dropped, rejected } = books.lines
  const lines = published + total(cut) + dropped + rejected
  return read === lines ? undefined : `${read} lines were read, but ${lines} are accounted for`
}
