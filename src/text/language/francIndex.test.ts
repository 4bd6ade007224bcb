import fc from "fast-check"
import { franc } from "franc"
import { data } from "franc/data.js"
import { expressions } from "franc/expressions.js"
import { expect, test } from "vitest"
import { francIndex, francLanguages } from "./francIndex.ts"
import { newsLanguages, sharedScripts, toFranc } from "./codes.ts"

const sentences = [
  "The minister said on Tuesday that the bridge would be closed until the end of the year.",
  "Le maire a promis mercredi que la ligne de tramway serait rouverte avant l'hiver.",
  "Die Gemeinde hat am Montag beschlossen, das Schwimmbad früher als geplant zu öffnen; GRÜẞE!",
  "El ayuntamiento anunció ayer que plantará 3.000 árboles en la orilla del río.",
  "A câmara decidiu que as escolas não abrem na próxima semana.",
  "Hội đồng thành phố cho biết cây cầu mới sẽ được khánh thành vào tháng sau.",
  "İstanbul'da yağmur nedeniyle IĞDIR seferi iptal edildi.",
  "Zarząd portu poinformował, że prom nie popłynie w piątek.",
  "Pemerintah kota mengatakan pasar lama akan dibuka kembali pekan depan.",
  "Мэр сообщил, что мост откроют только в следующем году.",
  "Мер повідомив, що міст відкриють лише наступного року.",
  "قال رئيس البلدية إن الجسر الجديد سيفتتح في الشهر المقبل.",
  "شهردار گفت که پل جدید ماه آینده گشایش می‌یابد.",
  "महापौर ने कहा कि नया पुल अगले महीने खुलेगा।",
  "OK", "a", "of", "  tabs\tand\u00a0blanks\u2003 \r\n here ", "K2 Ångström \u212a\u212b ﬁn", "ΣΑΣ'Α mixed with Latin letters ΟΔΟΣ\ufeffΑ end"
]

const lists = sharedScripts.flatMap((script) => {
  const asked = newsLanguages.map(toFranc).filter((code) => francLanguages[script]!.includes(code))
  return [{ script, only: asked }, { script, only: francLanguages[script]! }]
})

/** franc's own answer, when it takes the text for one in the script: the one with the most letters, the first of these in franc's order. */
const francs = (script: string, only: ReadonlyArray<string>, text: string): string | undefined => {
  const letters = Object.entries(expressions).map(([name, letter]) => [name, text.slice(0, 2048).match(letter)?.length ?? 0] as const)
  const most = Math.max(...letters.map(([, count]) => count))
  return letters.find(([, count]) => count === most)![0] === script ? franc(text, { only: [...only], minLength: 1 }) : undefined
}

test("says what franc says", () => {
  let compared = 0
  for (const { script, only } of lists) {
    const index = francIndex(script, only)!
    for (const text of [...sentences, ...sentences.map((sentence) => sentence.repeat(40)), sentences.join("\n")]) {
      const expected = francs(script, only, text)
      if (expected === undefined) continue
      compared++
      expect({ text, language: index(text).language }).toEqual({ text, language: expected })
    }
  }
  expect(compared).toBeGreaterThan(80)
})

test("says what franc says of any letters", () => {
  const letters: Record<string, string> = {
    Latin: " etaoinshrdlucmfwypvbgkjqxzETAOINéèüößñçãığİŞơưđłżœΣKﬁ0.,'-\u00a0\u3000",
    Cyrillic: " оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґОЕІ1.,",
    Arabic: " ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگکیءآأؤ1.،\u200c",
    Devanagari: " अआइईउकखगघचजटडणतथदधनपफबभमयरलवशषसहािीुूेैोौ्ंँ।1"
  }
  for (const { script, only } of lists) {
    const index = francIndex(script, only)!
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters[script]!), minLength: 1, maxLength: 400 }), (text) => {
        const expected = francs(script, only, text)
        fc.pre(expected !== undefined)
        expect(index(text).language).toBe(expected)
      }),
      { numRuns: 40, seed: 1 }
    )
  }
})

test("no trigram has a letter whose small form depends on its neighbours, or is of two code units", () => {
  for (const letter of "ΣσςİI\u0307") for (const models of Object.values(data)) for (const model of Object.values(models)) expect(model.includes(letter)).toBe(false)
})

test("forgets the text before", () => {
  const index = francIndex("Latin", ["eng", "deu", "fra"])!
  const alone = sentences.map((sentence) => index(sentence))
  expect(sentences.toReversed().map((sentence) => index(sentence)).toReversed()).toEqual(alone)
})

test("the margin is the lead on the nearest rival", () => {
  const index = francIndex("Latin", ["eng", "fra"])!
  const [english, french] = [sentences[0]!, sentences[1]!]
  expect(index(english).margin).toBeGreaterThan(0.1)
  expect(index(`${english} ${french}`).margin).toBeLessThan(index(english).margin / 2)
  expect(index("12 345").margin).toBe(0)
  expect(francIndex("Latin", ["eng"])!(english).margin).toBe(1)
})

test("names the language beyond those asked for that fits better", () => {
  const index = francIndex("Latin", ["eng", "deu"], ["fra", "spa"])!
  expect(index(sentences[0]!).beyond).toBeUndefined()
  expect(index(sentences[1]!)).toMatchObject({ language: "eng", beyond: { language: "fra" } })
})

test("has no index without languages", () => {
  expect(francIndex("Latin", ["cmn"])).toBeUndefined()
  expect(francIndex("Hangul", ["kor"])).toBeUndefined()
})
