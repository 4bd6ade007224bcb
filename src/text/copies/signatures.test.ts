import fc from "fast-check"
import { expect, test } from "vitest"
import { fold } from "../fold.ts"
import { MOST_SHINGLES } from "./shingles.ts"
import { signatures, signaturesFromLists } from "./signatures.ts"

const same = (folded: Uint16Array): void => expect(signatures(folded, 24, 126)).toEqual(signaturesFromLists(folded, 24, 126))

test("both signatures are those of the lists of hashes, whatever the script and wherever head, numbers and text end", () => {
  const run = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."新闻是今日的历史"), maxLength: 130 }),
    fc.string({ unit: fc.constantFrom(..."news"), maxLength: 360 }),
    fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 12 }),
    fc.string({ unit: "binary" })
  )
  fc.assert(fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
    same(fold(runs))
  }), { numRuns: 300 })
})

test("every short text, and every number across the end of the head", () => {
  for (let length = 0; length < 12; length++) for (const text of ["abcdefghijkl", "字里行间都是春天春天春天", "0123456789ab", "字12ab字里ab行间a"]) same(fold([text.slice(0, length)]))
  for (let before = 100; before < 340; before++) for (const unit of ["a", "字"]) same(fold([unit.repeat(before), "2026", "word".repeat(50)]))
})

test("texts around the length from which they are sampled", () => {
  for (const length of [MOST_SHINGLES - 1, MOST_SHINGLES, MOST_SHINGLES + 1]) same(Uint16Array.from({ length }, (_, i) => 0x61 + (Math.imul(i, 2654435761) >>> 28)))
})
