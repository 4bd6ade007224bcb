import fc from "fast-check"
import { expect, test } from "vitest"
import { ledgerJson, type LedgerRecord } from "./Ledger.ts"

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", '"', "\\", "\ud800", "\u2028", "图为"))
const count = fc.option(fc.nat())
const changes = fc.array(fc.record({
  kind: fc.constantFrom("cut", "edit", "drop", "reject"),
  stage: text,
  why: text,
  line: count,
  start: count,
  end: count,
  text,
  to: fc.option(text),
  of: fc.option(text),
  score: fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
}))
const document = fc.record({ id: text, source: text, at: fc.record({ file: text, record: count, byte: count }) })

test("the records of a document as JSON are what JSON.stringify makes of each", () => {
  fc.assert(fc.property(document, changes, ({ id, source, at }, all) => {
    const records = all.map(({ kind, stage, why, ...rest }): LedgerRecord => ({ kind, id, stage, why, ...rest, source, at }))
    expect(ledgerJson(records)).toEqual(records.map((record) => JSON.stringify(record)))
  }))
})
