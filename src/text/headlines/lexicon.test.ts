import fc from "fast-check"
import { expect, it } from "vitest"
import { Lexicon } from "./lexicon.ts"

const bitsOf = (lexicon: Lexicon, term: string): number => {
  let node = lexicon.roots[term.charCodeAt(0)]!
  for (let i = 1; i < term.length && node !== 0; i++) node = lexicon.step(node, term.charCodeAt(i))
  return lexicon.bits[node]!
}

it("knows the terms entered with all their bits, and no others", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom(1, 2, 4)), { maxLength: 400 }), fc.array(fc.string({ minLength: 1, maxLength: 6 })), (terms, others) => {
    const lexicon = new Lexicon()
    const known = new Map<string, number>()
    for (const [term, bits] of terms) {
      lexicon.add(term, bits)
      known.set(term, (known.get(term) ?? 0) | bits)
    }
    for (const term of [...known.keys(), ...others]) expect(bitsOf(lexicon, term)).toBe(known.get(term) ?? 0)
  }))
})

it("folds case on request", () => {
  const lexicon = new Lexicon()
  lexicon.add("İlgili", 1, true)
  expect([bitsOf(lexicon, "ilgili"), bitsOf(lexicon, "İlgili")]).toEqual([1, 0])
})
