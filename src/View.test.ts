import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Delta } from "./Document.ts"
import { ledgerOf, rebuild, type StageDelta } from "./Ledger.ts"
import { InvalidDelta } from "./runs/InvalidDelta.ts"
import { page } from "./testing.ts"
import { View } from "./View.ts"

const through = (text: string, ...deltas: ReadonlyArray<Delta>) => {
  const taken: Array<StageDelta> = []
  let view = View.of(page(text))
  for (const [i, delta] of deltas.entries()) {
    const raw = view.take(delta)
    taken.push({ stage: `stage-${i}`, delta: raw })
    view = view.apply(raw)
  }
  const atOnce = View.of(page(text)).apply(...taken.map(({ delta }) => delta))
  expect([atOnce.text(), atOnce.lines.map(({ n }) => n)]).toEqual([view.text(), view.lines.map(({ n }) => n)])
  return { view, taken, ledger: ledgerOf(view.document, taken) }
}

describe("View", () => {
  test("a cut line leaves the numbers of the others as they were read", () => {
    const { view } = through("a\nb\nc", { cuts: [{ line: 1, why: "x" }] })
    expect(view.lines.map(({ n, text }) => [n, text])).toEqual([[0, "a"], [2, "c"]])
    expect(view.text()).toBe("a\nc")
  })

  test("offsets of a later stage are those of the text it sees", () => {
    const { view, taken } = through("0123456789", { cuts: [{ line: 0, start: 2, end: 4, why: "x" }] }, { cuts: [{ line: 0, start: 3, end: 5, why: "y" }] })
    expect(taken[1]!.delta.cuts).toEqual([{ line: 0, start: 5, end: 7, why: "y" }])
    expect(view.text()).toBe("014789")
  })

  test("a cut across an earlier cut goes around it", () => {
    const { view, taken } = through("0123456789", { cuts: [{ line: 0, start: 4, end: 6, why: "x" }] }, { cuts: [{ line: 0, start: 2, end: 6, why: "y" }] })
    expect(taken[1]!.delta.cuts).toEqual([{ line: 0, start: 2, end: 4, why: "y" }, { line: 0, start: 6, end: 8, why: "y" }])
    expect(view.text()).toBe("0189")
  })

  test("a cut inside an edit takes all of it", () => {
    const { view, ledger } = through("a\u0065\u0301b", { edits: [{ line: 0, start: 1, end: 3, to: "é", why: "nfc" }] }, { cuts: [{ line: 0, start: 1, end: 2, why: "x" }] })
    expect(view.text()).toBe("ab")
    expect(ledger.map(({ kind, text }) => [kind, text])).toEqual([["cut", "e\u0301"]])
  })

  test("an edit inside an edit keeps what stands around it", () => {
    const { view, ledger } = through("aXb", { edits: [{ line: 0, start: 1, end: 2, to: "123", why: "x" }] }, { edits: [{ line: 0, start: 2, end: 3, to: "-", why: "y" }] })
    expect(view.text()).toBe("a1-3b")
    expect(ledger).toMatchObject([{ kind: "edit", start: 1, end: 2, text: "X", to: "1-3" }])
  })

  test("a span of all that is left of a line takes the line", () => {
    expect(through("abc\nd", { cuts: [{ line: 0, start: 0, end: 3, why: "x" }] }).view.text()).toBe("d")
  })

  test("overlapping spans of one stage are told once", () => {
    const overlapping = { cuts: [{ line: 0, start: 4, end: 8, why: "y" }, { line: 0, start: 2, end: 5, why: "x" }, { line: 1, start: 0, end: 1, why: "x" }, { line: 1, why: "z" }] }
    const { view, taken, ledger } = through("0123456789\nab\nc", overlapping)
    expect(taken[0]!.delta.cuts).toEqual([{ line: 1, why: "z" }, { line: 0, start: 2, end: 5, why: "x" }, { line: 0, start: 5, end: 8, why: "y" }])
    expect(view.text()).toBe("0189\nc")
    expect(rebuild(view.text(), ledger)).toBe("0123456789\nab\nc")
  })

  test("what a stage was not shown it cannot name", () => {
    const view = View.of(page("abc"))
    for (const delta of [{ cuts: [{ line: 1, why: "x" }] }, { cuts: [{ line: 0, start: 2, end: 9, why: "x" }] }, { cuts: [{ line: 0, start: 2, end: 2, why: "x" }] }, { edits: [{ line: 0, start: -1, end: 1, to: "", why: "x" }] }]) {
      expect(() => view.take(delta)).toThrow(InvalidDelta)
    }
  })
})

describe("Ledger", () => {
  test("line ends other than \\n are edits of reading, at the end of their line", () => {
    const { ledger } = through("a\r\nb\rc\n")
    expect(ledger.map(({ stage, why, line, start, end, text, to }) => ({ stage, why, line, start, end, text, to }))).toEqual([
      { stage: "read", why: "line-end", line: 0, start: 1, end: 3, text: "\r\n", to: "\n" },
      { stage: "read", why: "line-end", line: 1, start: 1, end: 2, text: "\r", to: "\n" }
    ])
  })

  test("only reading tells of line ends", () => {
    const view = View.of(page("ab\r\nc"))
    // As no stage may say it any more.
    const records = ledgerOf(view.document, [{ stage: "odd", delta: { cuts: [{ line: 0, start: 0, end: 1, why: "line-end" }] } }])
    expect(rebuild("b\nc", records)).toBe("ab\r\nc")
  })

  test("a dropped document is one record with its whole text and who it fell to", () => {
    const document = page("a\nb")
    expect(ledgerOf(document, [{ stage: "s", delta: { cuts: [{ line: 0, why: "x" }] } }, { stage: "d", delta: { drop: { why: "duplicate", of: "b" } } }], "c")).toMatchObject([
      { kind: "drop", stage: "d", why: "duplicate", text: "a\nb", of: "c", line: null }
    ])
  })

  // Three stages that cut and edit at random, each in the text that the ones before left.
  const anyText = fc.array(fc.tuple(fc.string({ unit: "binary", maxLength: 12 }).map((line) => line.replace(/[\r\n]/g, "_")), fc.constantFrom("\n", "\r\n", "\r")), { minLength: 1, maxLength: 6 })
    .map((lines) => lines.map(([line, end], i) => (i < lines.length - 1 ? line + end : line)).join(""))
  const anyStage = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.option(fc.string({ unit: "binary", maxLength: 3 }).map((to) => to.replace(/[\r\n]/g, "_")))), { maxLength: 4 })

  test("published text and ledger rebuild the text as read", () => {
    fc.assert(fc.property(anyText, fc.array(anyStage, { maxLength: 3 }), (text, stages) => {
      let view = View.of(page(text))
      const taken: Array<StageDelta> = []
      for (const [i, stage] of stages.entries()) {
        for (const [a, b, c, to] of stage) {
          if (view.lines.length === 0) continue
          const line = view.lines[a % view.lines.length]!
          if (line.text.length === 0) continue
          const start = b % line.text.length
          const end = start + 1 + (c % (line.text.length - start))
          const other = view.lines[c % view.lines.length]!.n
          const delta = view.take(to === null ? { cuts: [{ line: line.n, start, end, why: "x" }, { line: line.n, start: start >> 1, end, why: "y" }, ...(a % 7 === 0 ? [{ line: other, why: "z" }] : [])] } : { edits: [{ line: line.n, start, end, to, why: "x" }] })
          taken.push({ stage: `stage-${i}`, delta })
          view = view.apply(delta)
        }
      }
      fc.pre(view.lines.length > 0)
      expect(rebuild(view.text(), ledgerOf(view.document, taken))).toBe(text)
    }), { numRuns: 2000 })
  })
})
