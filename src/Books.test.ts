import { expect, test } from "vitest"
import { addBooks, countDocument, countRejectedRow, emptyBooks, imbalance } from "./Books.ts"
import { Language } from "./Document.ts"
import { ledgerOf, type StageDelta } from "./Ledger.ts"
import { page } from "./testing.ts"
import { View } from "./View.ts"

test("reasons and languages may be any word", () => {
  const books = emptyBooks()
  const count = (deltas: ReadonlyArray<StageDelta>, isGone: boolean) => {
    const start = View.of(page("a\nb\nc"))
    const view = deltas.reduce((view, { delta }) => view.apply(delta), start)
    countDocument(books, start.document, ledgerOf(start.document, deltas), isGone ? undefined : view)
  }
  for (const word of ["constructor", "__proto__", "toString"]) {
    count([{ stage: "s", delta: { drop: { why: word } } }], true)
    count([{ stage: "s", delta: { facts: { [Language.name]: word }, cuts: [{ line: 1, why: word }, { line: 2, start: 0, end: 1, why: word }] } }], false)
    countRejectedRow(books, { id: "r", source: "r", reject: { why: word }, text: "", at: page("").at })
  }
  const sum = emptyBooks()
  for (let i = 0; i < 2; i++) addBooks(sum, JSON.parse(JSON.stringify(books)) as typeof books)
  expect(imbalance(sum)).toBeUndefined()
  const tallies = [sum.dropped, sum.rejected, sum.languages, sum.lines.cut, sum.lines.spans].map((tally) => Object.entries(tally))
  expect(tallies).toEqual(Array.from({ length: 5 }, () => [["constructor", 2], ["__proto__", 2], ["toString", 2]]))
})
