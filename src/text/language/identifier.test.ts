import fc from "fast-check"
import { expect, test } from "vitest"
import { knownLanguages, newsLanguages } from "./codes.ts"
import { languageIdentifier } from "./identifier.ts"

const withEld = languageIdentifier({ among: newsLanguages, secondOpinion: "extrasmall" })
const alone = languageIdentifier({ among: newsLanguages, secondOpinion: "off" })
const lines = (text: string) => text.split("\n").map((line, n) => ({ n, text: line }))

test("whatever the text: a known language or und, shares in order that sum to 1, runs that follow one another", () => {
  const words = fc.constantFrom("the", "council", "der", "Fluß", "市政府", "東京", "の", "に", "서울", "Київ", "мост", "جسر", "پل", "पुल", "กรุงเทพ", "12", "https://a.example/b", "@me", ".", "\ud800", "😀", "Ελλάδα")
  const texts = fc.array(fc.oneof(fc.array(words, { maxLength: 30 }).map((line) => line.join(" ")), fc.string({ unit: "binary" })), { maxLength: 12 })
  fc.assert(
    fc.property(texts, (text) => {
      for (const identify of [withEld, alone]) {
        const { language, script, confidence, languages, runs } = identify(text.map((line, n) => ({ n, text: line })))
        expect(language === "und" || knownLanguages.has(language)).toBe(true)
        expect(script === "Zyyy").toBe(language === "und")
        expect(script).toMatch(/^[A-Z][a-z]{3}$/)
        expect(confidence >= 0 && confidence < 1).toBe(true)
        expect(languages[0]!.language).toBe(language)
        expect(languages.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2)
        expect(languages.map(({ share }) => share)).toEqual(languages.map(({ share }) => share).toSorted((a, b) => b - a))
        let at = 0
        for (const [from, to] of runs ?? []) {
          expect(from >= at && to > from && to <= text.length).toBe(true)
          at = to
        }
      }
    }),
    { numRuns: 150, seed: 1 }
  )
})

test("the same text is told the same, whatever was told before", () => {
  const texts = ["Der Bürgermeister sprach am Montag vor dem Rathaus.", "市长星期一在市政厅前讲话。", "Мэр выступил в понедельник перед ратушей.", "Die Brücke bleibt zu. Le pont reste fermé."]
  const once = texts.map((text) => withEld(lines(text)))
  expect(texts.toReversed().map((text) => withEld(lines(text))).toReversed()).toEqual(once)
})

test("one very long line is told in linear time", () => {
  for (const text of ["word and another one. ".repeat(230_000), "新闻报道".repeat(1_200_000), "a".repeat(5_000_000), "a.b@".repeat(1_000_000), "中a".repeat(2_000_000)]) {
    const before = performance.now()
    withEld([{ n: 0, text }])
    expect(performance.now() - before).toBeLessThan(5000)
  }
})
