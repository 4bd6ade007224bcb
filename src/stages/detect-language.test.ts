import { describe, expect, test } from "vitest"
import { Confidence, Language, Languages, Script } from "../Document.ts"
import { deltaOf, factOf } from "../testing.ts"
import { detectLanguage, LineLanguages } from "./detect-language.ts"

const stage = detectLanguage()
const language = (text: string) => factOf(stage, text, Language)
const script = (text: string) => factOf(stage, text, Script)
const confidence = (text: string) => factOf(stage, text, Confidence)!
const shares = (text: string) => factOf(stage, text, Languages)!.map((one) => `${one.language} ${one.share}`).join(", ")

const english = "The city council voted on Tuesday to keep the old swimming pool open until the end of the year, although repairs will cost more than expected."
const chinese = "市议会星期二投票决定，尽管维修费用超出预期，老游泳池仍将开放到年底。居民们对这一决定表示欢迎，他们说这里是孩子们夏天唯一的去处。"
const taiwanese = "市議會週二投票決定，儘管維修費用超出預期，老游泳池仍將開放到年底。居民們對這一決定表示歡迎，他們說這裡是孩子們夏天唯一的去處。"
const japanese = "市議会は火曜日、修理費が予想を上回るにもかかわらず、古いプールを年末まで開けておくことを決めた。住民はこの決定を歓迎している。"
const german = "Der Stadtrat beschloss am Dienstag, das alte Schwimmbad bis zum Jahresende offen zu halten, obwohl die Reparaturen teurer werden als erwartet."
const french = "Le conseil municipal a décidé mardi de garder l'ancienne piscine ouverte jusqu'à la fin de l'année, bien que les travaux coûtent plus cher que prévu."

test.each([
  ["eng", "Latn", english], ["cmn", "Hans", chinese], ["cmn", "Hant", taiwanese], ["jpn", "Jpan", japanese], ["deu", "Latn", german], ["fra", "Latn", french],
  ["kor", "Kore", "시의회는 화요일 수리비가 예상보다 많이 들더라도 오래된 수영장을 연말까지 열어 두기로 했다."],
  ["spa", "Latn", "El ayuntamiento decidió el martes mantener abierta la vieja piscina hasta fin de año."],
  ["por", "Latn", "A câmara municipal decidiu na terça-feira manter a velha piscina aberta até ao fim do ano."],
  ["ita", "Latn", "Il consiglio comunale ha deciso martedì di tenere aperta la vecchia piscina fino alla fine dell'anno."],
  ["nld", "Latn", "De gemeenteraad besloot dinsdag het oude zwembad tot het einde van het jaar open te houden."],
  ["pol", "Latn", "Rada miasta zdecydowała we wtorek, że stary basen pozostanie otwarty do końca roku."],
  ["tur", "Latn", "Belediye meclisi salı günü eski yüzme havuzunun yıl sonuna kadar açık kalmasına karar verdi."],
  ["vie", "Latn", "Hội đồng thành phố hôm thứ Ba quyết định giữ hồ bơi cũ mở cửa đến cuối năm."],
  ["ind", "Latn", "Dewan kota pada hari Selasa memutuskan kolam renang lama tetap dibuka sampai akhir tahun."],
  ["rus", "Cyrl", "Городской совет во вторник решил не закрывать старый бассейн до конца года."],
  ["ukr", "Cyrl", "Міська рада у вівторок вирішила не закривати старий басейн до кінця року."],
  ["ara", "Arab", "قرر مجلس المدينة يوم الثلاثاء إبقاء المسبح القديم مفتوحا حتى نهاية العام."],
  ["fas", "Arab", "شورای شهر روز سه‌شنبه تصمیم گرفت استخر قدیمی را تا پایان سال باز نگه دارد."],
  ["hin", "Deva", "नगर परिषद ने मंगलवार को पुराने स्विमिंग पूल को साल के अंत तक खुला रखने का फैसला किया।"],
  ["tha", "Thai", "สภาเมืองมีมติเมื่อวันอังคารให้เปิดสระว่ายน้ำเก่าต่อไปจนถึงสิ้นปี"],
  ["ell", "Grek", "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να μείνει ανοιχτή η παλιά πισίνα."]
])("%s in %s", (code, letters, text) => {
  expect([language(text), script(text)]).toEqual([code, letters])
  expect(confidence(text)).toBeGreaterThan(0.9)
})

test("headlines", () => {
  expect(["Volcano erupts near the capital", "Ein Toter nach Brand im Bahnhof", "Incendio en la estación: un muerto", "OpenAI发布新模型", "東京で初雪を観測", "東京都知事選挙"].map(language)).toEqual(["eng", "deu", "spa", "cmn", "jpn", "jpn"])
})

test.each(["", " \n\t", "2024", "12:30 – 3.5%", "2024年5月21日 星期二 10:30", "https://example.com/news/the-city-council", "www.example.org\nnews@example.org @citycouncil", "OK", "iPhone 15 Pro Max 256GB", "😀 👍🏽", "— * * * —", "\ud800"])(
  "too little to tell in %j",
  (text) => {
    expect(deltaOf(stage, text)).toEqual({ facts: { language: "und", script: "Zyyy", confidence: 0, languages: [{ language: "und", share: 1 }] } })
  }
)

describe("mixed pages", () => {
  test("English with a Chinese half-line tells the share of Chinese", () => {
    const page = [english, `“技术怎么和教学深度融合?首先要革新教师的教育理念,教育信息化不是把技术摆在第一位, ${english}`, english, english, english].join("\n")
    expect(shares(page)).toBe("eng 0.853, cmn 0.147")
    expect(script(page)).toBe("Latn")
  })

  test("the majority wins, wherever the boilerplate stands", () => {
    const boilerplate = `${english}\n`.repeat(14)
    expect(boilerplate.length).toBeGreaterThan(2000)
    expect(language(boilerplate + `${chinese}\n`.repeat(16))).toBe("cmn")
    expect(language(`${chinese}\n`.repeat(16) + boilerplate)).toBe("cmn")
    expect(language(boilerplate + `${chinese}\n`.repeat(8))).toBe("eng")
  })

  test("the lines of each language, blank lines with those before", () => {
    const page = [german, "", german, german, "Version française", french, french, "", "2024", chinese].join("\n")
    expect(factOf(stage, page, LineLanguages)).toEqual([[0, 5, "deu"], [5, 9, "fra"], [9, 10, "cmn"]])
    expect(language(page)).toBe("deu")
  })

  test("a page half and half is not told surely", () => {
    const page = [english, english, german, german].join("\n")
    expect(confidence(page)).toBeLessThan(0.7)
    expect(confidence([english, english, english, german].join("\n"))).toBeGreaterThan(0.9)
  })

  test("a page in one language has no line languages", () => {
    expect(factOf(stage, `${english}\nBy Ann Bell\n${english}`, LineLanguages)).toBeUndefined()
    expect(shares(`${english}\nBy Ann Bell\n${english}`)).toBe("eng 1")
  })
})

describe("Chinese and Japanese", () => {
  test("a Chinese page with a kana word is Chinese", () => {
    expect(shares(`${chinese}\n鲜の每日\n${chinese}`)).toBe("cmn 1")
    expect(language("鲜の每日")).toBe("cmn")
    expect(language(`${chinese}店里还卖日本的おにぎり。`)).toBe("cmn")
  })
  test("Japanese with a headline without kana is Japanese", () => {
    expect(shares(`東京都知事選挙\n${japanese}\n${japanese}`)).toBe("jpn 1")
  })
  test("a page in both tells both", () => {
    expect(factOf(stage, [chinese, chinese, japanese].join("\n"), LineLanguages)).toEqual([[0, 2, "cmn"], [2, 3, "jpn"]])
  })
})

describe("options", () => {
  const bulgarian = "Общинският съвет реши във вторник старият басейн да остане отворен до края на годината, въпреки че ремонтът ще струва повече от очакваното."

  test("a language that was not asked for is told when both engines see it", () => {
    expect(language(bulgarian)).toBe("bul")
    expect(factOf(detectLanguage({ among: ["cmn", "eng"] }), french, Language)).toBe("fra")
  })
  test("franc alone tells paragraphs", () => {
    const alone = detectLanguage({ secondOpinion: "off" })
    expect([english, german, french, bulgarian].map((text) => factOf(alone, text, Language))).toEqual(["eng", "deu", "fra", "bul"])
  })
  test("outside: drop", () => {
    const strict = detectLanguage({ among: ["cmn", "eng"], outside: "drop" })
    expect(deltaOf(strict, french)).toMatchObject({ facts: { language: "fra" }, drop: { why: "language" } })
    for (const text of [english, chinese, "2024", ""]) expect(deltaOf(strict, text).drop).toBeUndefined()
    expect(deltaOf(detectLanguage({ among: ["cmn", "eng"] }), french).drop).toBeUndefined()
  })
  test("unknown codes are refused", () => {
    expect(() => detectLanguage({ among: ["cmn", "english"] })).toThrow(`"english" is not the ISO 639-3 code of a language that can be told`)
    expect(() => detectLanguage({ among: ["en"] })).toThrow(`write "eng"`)
    expect(() => detectLanguage({ among: ["arb"] })).toThrow(`write "ara"`)
    expect(() => detectLanguage({ among: [] })).toThrow("name at least one language")
    expect(() => detectLanguage({ secondOpinion: "medium" as "small" })).toThrow("secondOpinion")
  })
})
