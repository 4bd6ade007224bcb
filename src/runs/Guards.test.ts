import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Books, emptyBooks } from "../Books.ts"
import { bandOf, type Figures, findings, figuresOf, guardsOf } from "./Guards.ts"
import { sentence } from "../report/guards.ts"

const books = (given: Partial<Books>): Books => ({ ...emptyBooks(), read: 1000, published: 1000, ...given })
const figures = (dropped: number, documents = 1000): Figures => ({ read: documents, documents, dropped, rejected: 0, linesRemoved: 0.3, unknownLanguage: 0 })
const told = (...args: Parameters<typeof findings>) => findings(...args).map((finding) => `${finding.holds ? "held" : "warned"}: ${sentence({ ...finding, sites: [] })}`)

describe("guards", () => {
  const guards = guardsOf({ maxDropped: 0.2, minDocuments: 500, maxLinesRemoved: 0.5, maxUnknownLanguage: 0.1 }, "news")

  it("tell each figure that is past its limit", () => {
    expect(told(guardsOf({ minDocuments: 5 }, "news"), books({ published: 1, read: 1 }), [])).toEqual(["held: 1 document published; at least 5 must be"])
    expect(told(guards, books({ published: 400, dropped: { duplicate: 540 }, rejected: { "stage-failed": 20, "broken-json": 40 }, languages: { und: 100, eng: 300 }, lines: { ...emptyBooks().lines, cut: { "headline-list": 600 }, published: 400 } }), [])).toEqual([
      "held: 400 documents published; at least 500 must be",
      "held: 54.0 % of the documents dropped (duplicate 540); at most 20.0 % may be",
      "held: 6.0 % of the documents rejected (broken-json 40, stage-failed 20); at most 5.0 % may be",
      "held: 60.0 % of the lines of published documents removed (headline-list 600); at most 50.0 % may be",
      "held: 25.0 % of the published documents in a language that could not be told; at most 10.0 % may be"
    ])
  })

  it("allow what is just at the limit, and shares of fewer than 100 documents", () => {
    expect(findings(guards, books({ published: 800, dropped: { duplicate: 200 } }), [])).toEqual([])
    expect(findings(guardsOf({ maxDropped: 0.2 }, "news"), books({ read: 99, published: 9, dropped: { duplicate: 90 } }), [])).toEqual([])
    expect(findings(guardsOf({ maxDropped: 0.2 }, "news"), books({ read: 100, published: 10, dropped: { duplicate: 90 } }), [])).toHaveLength(1)
  })

  it("count shares of few documents only when nothing is left of them", () => {
    const guards = guardsOf({}, "news")
    expect(told(guards, books({ read: 3, published: 0, rejected: { "stage-failed": 2 }, dropped: { empty: 1 } }), [])).toEqual(["held: 66.7 % of the documents rejected (stage-failed 2); at most 5.0 % may be"])
    expect(told(guards, books({ read: 3, published: 1, rejected: { "stage-failed": 2 } }), [])).toEqual([])
    expect(told(guards, books({ read: 3, published: 0, dropped: { duplicate: 3 } }), [])).toEqual([])
    expect(told(guards, books({ read: 11, published: 0, rejected: { "broken-json": 1 }, dropped: { duplicate: 10 } }), [])).toEqual([])
  })

  it("count no document as rejected that somebody had forgotten", () => {
    expect(findings(guardsOf({}, "news"), books({ published: 800, rejected: { forgotten: 200 } }), [])).toEqual([])
  })

  it("do not ask a run with --limit for a number of documents", () => {
    expect(findings(guardsOf({ minDocuments: 5000 }, "news"), books({}), [], true)).toEqual([])
    expect(findings(guardsOf({ minDocuments: 5000 }, "news"), books({}), [])).toHaveLength(1)
  })

  it("refuse what means nothing", () => {
    expect(() => guardsOf({ maxDropped: 20 }, "news")).toThrow(/maxDropped is a share from 0 to 1, not 20/)
    expect(() => guardsOf({ minDocuments: -1 }, "news")).toThrow(/minDocuments/)
    expect(() => guardsOf({ maxDroped: 0.2 } as object, "news")).toThrow(/unknown guard "maxDroped"/)
    expect(() => guardsOf({ drift: "no" } as object, "news")).toThrow(/drift/)
    expect(() => guardsOf({ maxDropped: Number.NaN }, "news")).toThrow(/maxDropped is a share from 0 to 1, not NaN/)
    expect(() => guardsOf([] as object, "news")).toThrow(/guards are an object/)
  })
})

describe("drift", () => {
  const steady = Array.from({ length: 14 }, (_, n) => figures(0.1 + (n % 3) / 100))
  const drops = (n: number) => books({ published: 1000 - n, dropped: { duplicate: n }, lines: { ...emptyBooks().lines, cut: { "headline-list": 300 }, published: 700 } })

  it("is told from seven runs on, and holds the run when that is asked for", () => {
    const guards = guardsOf({}, "news")
    expect(told(guards, drops(400), steady)).toEqual(["warned: 40.0 % of the documents dropped (duplicate 400); usually 6.0 % to 16.0 % (the last 14 runs)"])
    expect(told(guards, drops(400), steady.slice(0, 6))).toEqual([])
    expect(told(guardsOf({ drift: "hold" }, "news"), drops(400), steady)[0]).toMatch(/^held/)
    expect(told(guardsOf({ drift: "off" }, "news"), drops(400), steady)).toEqual([])
  })

  it("knows a share only from runs with enough documents", () => {
    const few = Array.from({ length: 6 }, () => figures(0.9, 20))
    expect(bandOf("dropped", [...steady.slice(0, 8), ...few])).toEqual(bandOf("dropped", steady.slice(0, 8)))
    expect(bandOf("dropped", [...steady.slice(0, 6), ...few])).toBeUndefined()
    expect(bandOf("documents", [...steady.slice(0, 6), ...few])).toBeDefined()
  })

  it("is never told within five points of the median", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 30 }), fc.double({ min: -0.049, max: 0.049, noNaN: true }), (values, off) => {
      const band = bandOf("dropped", values.map((value) => figures(value)))!
      const last = values.slice(-14).toSorted((a, b) => a - b)
      const middle = (last[(last.length - 1) >> 1]! + last[last.length >> 1]!) / 2
      const value = Math.min(1, Math.max(0, middle + off))
      expect(value).toBeGreaterThanOrEqual(band.low)
      expect(value).toBeLessThanOrEqual(band.high)
    }))
  })

  it("knows half as many and twice as many documents for what they are", () => {
    const history = steady.map((one) => ({ ...one, documents: 10_000 }))
    expect(told(guardsOf({}, "news"), books({ published: 4000, read: 4000 }), history)).toContain("warned: 4,000 documents published; usually 5,000 to 15,000 (the last 14 runs)")
    expect(told(guardsOf({}, "news"), books({ published: 9000, read: 9000 }), history).filter((one) => one.includes("documents published"))).toEqual([])
  })
})

it("figures of an empty run are zero, not nonsense", () => {
  expect(figuresOf(emptyBooks())).toEqual({ read: 0, documents: 0, dropped: 0, rejected: 0, linesRemoved: 0, unknownLanguage: 0 })
})
