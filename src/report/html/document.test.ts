import { describe, expect, test } from "vitest"
import type { Delta, Document } from "../../Document.ts"
import { mostCharacters, mostLines } from "./bounds.ts"
import { changesOf, pageDocument } from "./document.ts"

const documentOf = (text: string): Document => ({ id: "a", source: "s", site: "site", text, meta: { title: null, url: null, date: null, extra: null }, at: { file: "in.jsonl", record: 3, byte: 0 } })

const shown = (text: string, ...deltas: ReadonlyArray<readonly [stage: string, delta: Delta]>) => {
  const row = documentOf(text)
  const said = deltas.map(([stage, delta]) => ({ stage, delta }))
  return pageDocument({ row, site: "site", language: "eng", deltas: said, changes: changesOf(row, said) })
}

describe("a document in the report", () => {
  test("says of each line what went, what came in its place, by which rule, how sure and why", () => {
    expect(shown("Title\r\nzero\u200bwidth [photo: X] end\nREAD MORE",
      ["normalise-text", { edits: [{ line: 1, start: 4, end: 5, to: "", why: "invisible" }] }],
      ["strip", { cuts: [{ line: 1, start: 11, end: 21, why: "credit", score: 0.8, evidence: ["brackets"] }, { line: 2, why: "list-heading", score: 0.99, evidence: ["heading", "alone"] }] }]
    ).lines).toEqual([
      "Title",
      { gone: false, segments: ["zero", ["\\u200b", "", 0], "width ", ["[photo: X]", "", 1], " end"], reasons: [["normalise-text: invisible", null, ""], ["strip: credit", 0.8, "brackets"]] },
      { gone: true, segments: [["READ MORE", "", 0]], reasons: [["strip: list-heading", 0.99, "heading, alone"]] }
    ])
  })

  test("shows what was changed before it was dropped, and why that was", () => {
    const page = shown("Title\nAD", ["ads", { cuts: [{ line: 1, why: "advert" }] }], ["drop", { drop: { why: "duplicate", of: "b" } }])
    expect(page).toMatchObject({ fate: "dropped", end: ["drop: duplicate", null, ""], lines: ["Title", { gone: true }], title: "Title", place: "in.jsonl, record 3" })
  })

  test("is bounded, and says how much of it is not shown", () => {
    const long = shown(`${"x".repeat(1_000_000)}\nend`, ["s", { cuts: [{ line: 0, start: 999_990, end: 1_000_000, why: "tail" }] }])
    expect(long.lines).toEqual([{ gone: false, reasons: [], segments: ["x".repeat(mostCharacters)] }])
    expect(long.more).toEqual({ lines: 1, characters: 1_000_000 - mostCharacters + 4 })
    const many = shown("a\n".repeat(5000))
    expect(many.lines).toHaveLength(mostLines)
    expect(many.more).toEqual({ lines: 5001 - mostLines, characters: 2 * (5000 - mostLines) + 1 })
  })
})
