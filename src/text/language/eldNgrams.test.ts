import { eld as large } from "eld/large"
import { eld as extrasmall } from "eld/extrasmall"
import fc from "fast-check"
import { expect, test } from "vitest"
import { eldNgrams } from "./eldNgrams.ts"
import { fromEld, newsLanguages, toEld, widelyKnown } from "./codes.ts"
import { secondOpinion } from "./secondOpinion.ts"

const among = [...new Set([...newsLanguages, ...widelyKnown("Latin"), ...widelyKnown("Cyrillic"), ...widelyKnown("Arabic"), ...widelyKnown("Devanagari")])].filter((code) => toEld(code) !== undefined)

const texts = fc.oneof(
  fc.array(fc.constantFrom("the", "der", "Straße", "l’eau", "c'est", "rock'n'roll", "`a`", "İstanbul", "город", "Київ", "شهر", "पुल", "市政府", "東京の", "กรุงเทพ", "𐐀𐐨", "12", "\ud800", "😀", "a".repeat(71), "слово".repeat(30)), { maxLength: 120 }).map((words) => words.join(" ")),
  fc.string({ unit: fc.constantFrom("e", "t", "ä", "ß", "И", "ы", "ا", "क", " ", "'", "’", ".", "\ud835\udc00"), maxLength: 1200 })
)

test("says what eld says", () => {
  for (const [size, given] of [["extrasmall", extrasmall], ["large", large]] as const) {
    for (const wanted of [among, ["deu", "nld", "eng"]]) {
      const opinion = secondOpinion(size, wanted)!
      const detector = given.newInstance()
      detector.setLanguageSubset(wanted.map((code) => toEld(code)!))
      fc.assert(
        fc.property(texts, (text) => {
          expect(opinion(text)).toBe(fromEld(detector.detect(text).language))
        }),
        { numRuns: 150, seed: 1 }
      )
    }
  }
})

test("a module that is written in another way is refused", () => {
  expect(eldNgrams("export const x = {type:'T',languages:{0:'am',1:'de'},ngrams:{' a\\'b ':{0:12,1:3},xyz:{1:9}}}").posted).toEqual(Int32Array.of(12 << 8, (3 << 8) | 1, (9 << 8) | 1))
  for (const ngrams of ["", "ab:{}", "ab:{0}", "ab:{0:1", "'ab:{0:1}}", "ab:{0:1},ab:{1:1}}", "sevenup:{0:1}}", "ab:[0]}", "日:{0:1}}"]) {
    expect(() => eldNgrams(`{languages:{0:'am',1:'de'},ngrams:{${ngrams}`)).toThrow("not written as expected")
  }
})
