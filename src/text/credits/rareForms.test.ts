/** Forms of few makes of pages: how blogs, agencies, stations and copies of pages write what others write otherwise. */
import { describe, expect, it } from "vitest"
import { creditCuts } from "./cuts.ts"

const options = { captions: true, extra: new Set<string>(), title: null }
const paragraph = "The company said on Monday that it would close the plant by the end of the year, with the loss of several hundred jobs, after talks with the union had failed."
const absatz = "近年来，当地大力发展特色产业，通过合作社带动，村民收入逐年提高，去年人均纯收入超过两万元，比前年增长了一成多，预计今年还将继续增长。"
const page = (...lines: ReadonlyArray<string>) => creditCuts(lines, options)
/** What becomes of a line between paragraphs: whether it goes, or the spans of it that go. */
const fate = (line: string) => {
  const body = /[⺀-￯]/u.test(line) ? absatz : paragraph
  return page("A village and its plant, thirty years on", body, line, body, body).filter(({ at }) => at === 2).map(({ start, end }) => (start === undefined ? "line" : line.slice(start, end).trim()))
}

describe("whole lines", () => {
  it.each([
    "![](/upload/2019/03/kiln-03.jpg?w=640)",
    "![the kiln](https://static.harbour.example/p/81/kiln)",
    "f:id:potter_of_the_bay:20190412093015j:plain",
    "[f:id:kiln_notes:20200102112233p:image:w400]",
    "d81234-57-90a1b2c3d4-0",
    "imagenotavailable2",
    "No photo available",
    "暂无图片",
    "photo de profil",
    "中源社摄影部制作",
    "海纳社图片编辑室出品",
    "Image copyright Jane Doe Image caption The old kiln was fired for the last time in May",
    "Image: Doe lit the kiln with a match from her grandfather's box",
    "Piec w Lipnicy przed rozbiórką, fot. Jan Kowal",
    "Печь перед последним обжигом, который длился трое суток и собрал на берегу весь посёлок / автор фото ИВАНОВ ПЁТР/АРХИВ «БЕРЕГ СЕГОДНЯ»",
    "The kiln is opened after nine days, on the quay, in April last year.EPA/Jane Doe/@janedoephoto/doephotos.com",
    "陶窯 老街 匠人 開窯/翻攝自臉書",
    "ᴀ̉ɴʜ ᴍɪɴʜ ʜᴏ̣ᴀ",
    "(相關(guān)資(zī)料圖)"
  ])("cuts %s", (line) => {
    expect(fate(line)).toEqual(["line"])
  })

  it.each([
    "Clarity of Purpose",
    "Image: what the brand looks like to those who have never heard of it, and why that should count.",
    "Image caption contest: the winners",
    "RIVERTON 3 - 2 OAK HARBOUR CITY",
    "【村民反映】",
    "一位窑工向女儿传授揉泥的手法（9月25日摄）。",
    "（陶窑）老街要拆了(组图)"
  ])("keeps %s", (line) => {
    expect(fate(line)).toEqual([])
  })

  it("takes a missing picture above the title for none, and no title", () => {
    expect(page("no image", "The kiln on the quay is fired for the last time", paragraph)).toMatchObject([{ at: 0, why: "image-placeholder" }])
    expect(page("![](/upload/kiln.jpg?w=640)", paragraph, paragraph)).toMatchObject([{ at: 0 }])
  })

  it("cuts the title with a number behind it, not a line of its own with one", () => {
    const lines = (line: string) => page("陶窑街今晚最后一次点火", absatz, line, absatz).map(({ at }) => at)
    expect(lines("陶窑街今晚最后一次点火 - 2")).toEqual([2])
    expect(lines("陶窑街的比分停在了 - 2")).toEqual([])
  })

  it("cuts a station's letters that stand three times, and a way above the text in small letters", () => {
    const zoom = "<이미지를 클릭하시면 크게 보실 수 있습니다>"
    const text = "26년 동안 새벽마다 가마에 불을 지폈던 도공은 작년 봄 문을 닫았습니다. 가스 요금이 두 배로 올랐기 때문이라고 그는 말했습니다."
    expect(page("문 닫은 가마", text, "SBS", zoom, text, "SBS", zoom, text, "SBS", zoom, text).map(({ at }) => at)).toEqual([2, 5, 8])
    expect(page("문 닫은 가마", text, "SBS", zoom, text)).toEqual([])
    const russian = "Районный суд признал за бывшим гончаром право на печь, под которой хранились чертежи завода и старые письма мастеров."
    expect(page("Гончар отсудил у завода печь", "21.11.2019 16:05", "соцсети", russian)).toMatchObject([{ at: 2 }])
    expect(page("Гончар отсудил у завода печь", "21.11.2019 16:05", "Соцсети", russian)).toEqual([])
  })
})

describe("captions that say so themselves, however long", () => {
  const rest = "who has fired the kiln on the quay since he was a boy and means to light it once more before the harbour is sold, holds the match that his grandfather had kept in a tin"
  it.each([
    `Pottery - River Cup - Final - Lake Brenn, Norland - May 3, 2021 John Doe, ${rest} REUTERS/Jane Doe`,
    `RIVERTON, OH - MAY 11: John Doe, ${rest}. (Photo by Jane Doe/FilmMagic)`,
    `John Doe, ${rest}, in Riverton, Saturday, Dec. 10, 2022. (AP Photo/Jane Doe)`,
    `LAST FIRE. John Doe, ${rest}. The pots are worth 5.2 million. (RIVER COURIER PHOTO/JANE DOE)`,
    `John Doe, ${rest}. Picture date: Wednesday September 6, 2023.`,
    "許多陶窯以電爐取代柴火，原因往往不是火候，而是人力，也不是為了省錢。圖為示意照片，非當事人。（攝影／王小明）"
  ])("cuts %s", (line) => {
    expect(fate(line)).toEqual(["line"])
  })

  it("leaves a paragraph its words", () => {
    expect(fate(`John Doe, ${rest}, said that nobody had asked him. Photo: Jane Doe/AFP`)).toEqual(["Photo: Jane Doe/AFP"])
  })
})

describe("spans", () => {
  it.each([
    ["力投する遠野（カメラ・山田 太郎）", " ◆東地区リーグ 鉄道2―6雷鳥（11日・浜名台） 遠野が7試合ぶりの白星を逃した。4回まで1安打に抑えながら、5回に自ら降板を申し出た。"],
    ["開窯を待つ人々＝2021年3月4日午前8時31分、浜名市、山田太郎撮影", " 浜名の窯元が、最後の火入れをした。窯は来月に取り壊され、跡地には駐車場ができる。組合の代表は残念そうに空を見上げた。"],
    ["Jane Doe/Reuters", " Firefighters carry an old man out of the kiln. All sixty residents of the quay were moved to a school before dark, the mayor said on Monday."]
  ])("cuts %s before its paragraph", (credit, text) => {
    expect(fate(credit + text)).toEqual([credit])
  })

  it("cuts a caption between two blanks within a paragraph", () => {
    expect(fate(`${absatz} 开窑现场。图片由河湾派出所提供 ${absatz}`)).toEqual(["开窑现场。图片由河湾派出所提供"])
    expect(fate(`${absatz}现场图片由河湾派出所提供，记者随后赶到。${absatz}`)).toEqual([])
  })

  it("cuts a station and its reporters behind the last sentence", () => {
    expect(fate(`${paragraph} ${paragraph} TV4 | Reportage A. Martin, B. Salmon, J. Le Gall.`)).toEqual(["TV4 | Reportage A. Martin, B. Salmon, J. Le Gall."])
  })

  it("cuts an agency behind each picture of a page, and leaves what wires send their source", () => {
    const scenes = ["The kiln on the quay is opened by the youngest of the apprentices. Yonhap", "Potters share a kettle of tea in the yard behind the kiln, in the rain. Yonhap", "A girl carries a bowl across the bridge that leads to the harbour. AP"]
    expect(page("Last fire", ...scenes).map(({ start }) => start !== undefined)).toEqual([true, true, true])
    const wire = [`Talks between both sides collapsed in February, after the kiln had been sold to a bidder from abroad. -- AFP`, `${paragraph} Many lost their savings. -- DPA`]
    expect(page("Harbour closed for a week", wire[0]!, paragraph, wire[1]!, absatz)).toEqual([])
  })

  it("leaves letters that were read in another encoding, and where a figure is from", () => {
    expect(page("Un point gagnĂ©", paragraph, "Je prĂ©fĂ¨re un point volĂ© Ă  une dĂ©faite mĂ©ritĂ©e, confiait le prĂ©sident Ă  la buvette. On ne va pas s'excuser d'avoir jouĂ© debout alors que", paragraph)).toEqual([])
    expect(fate("Jeder dritte Ofen steht still (Quelle: Keramikverband Nordstadt) und wird nach Angaben der Innung auch im nächsten Jahr nicht wieder angeheizt.")).toEqual([])
  })

  it("takes the triangle before a label for the credit's, not for the text's behind it", () => {
    const text = "한울군이 오는 10월 7일부터 사흘 동안 달뫼 억새밭에서 가마 축제를 연다. 입장료는 없고 정상까지는 셔틀 트럭이 20분마다 다닌다고 군은 밝혔다."
    expect(fate(`▲ 사진=한울군 ${text}`)).toEqual(["▲ 사진=한울군"])
  })
})

describe("headings that look like a name under a caption", () => {
  const scene = "Five potters, five very different moods"
  it("leaves what stands nearer to the text below it", () => {
    expect(page("Prices of clay", paragraph, scene, "", "", "Euro Zone", "", paragraph)).toEqual([])
    expect(page("Prices of clay", paragraph, scene, "", "Jane Doe", "", paragraph)).toMatchObject([{ at: 4 }])
  })

  it("leaves what the title names, and who speaks in the next line", () => {
    expect(page("Bitter Harvest", "Highland Weekly", scene, "Bitter Harvest", paragraph, paragraph)).toEqual([])
    expect(page("What the managers Doe and Roe had to say about the rain", scene, "John Doe", paragraph, paragraph)).toEqual([])
    expect(page("La voz de los técnicos", scene, "Juan Pérez", "Técnico de Río Bravo", "\"Nos toca salir a ganar porque con el empate dependemos de otros y yo no quiero mirar el teléfono\", dijo.", paragraph)).toEqual([])
  })
})

describe("who it is, and who took it", () => {
  it("leaves names with a club or an age beside them", () => {
    const speech = "“We had a good first half and then we began to admire ourselves. At this level you get punished for that in no time at all.”"
    expect(page("What the coaches said", paragraph, "John Doe (Harbour Rovers)", speech, "Ahmed El Roe (Canal City)", speech)).toEqual([])
    expect(page("Who lives in the street", paragraph, "Cor (58) – VV Terp, Molenbroek", paragraph, paragraph)).toEqual([])
  })

  it("takes a name in brackets behind several lines for the photographer's, with the family name in capitals too", () => {
    const lines = ["Önceki akşam küçük bir balıkçıda görüntülenen ikili, beş kişilik masada tam dört saat oturdu ve herkesi güldürdü. (Deniz KAYA)", "Oyuncunun yeni saçı da dikkat çekti ve bütün masa bunu uzun uzun konuştu, sonra herkes evine gitti. (Deniz KAYA)"]
    expect(page("Balıkçıda buluşma", ...lines, lines[0]!.slice(0, 90)).map(({ start, why }) => [start !== undefined, why])).toEqual([[true, "glued-credit"], [true, "glued-credit"]])
  })

  it("leaves a title that begins with pictures, wherever it stands", () => {
    expect(fate("In pictures: lantern boats drift down the river")).toEqual([])
  })

  it("cuts what holds the rights before each caption of a page, and leaves the captions", () => {
    const said = ["© LaPresse|John Doe: VIRTUS. \"Se il pallone fosse quadrato perderemmo di misura\"", "© Getty Images| Jane Roe: COLLINA 1921. \"Quando piove così preferisco la pallanuoto\"", "© ANSA|Max Poe: FONTANA. \"Il secondo gol lo rivedrò a Natale con i parenti\""]
    expect(page("Le frasi", ...said).map(({ start, end }) => [start, end])).toEqual([[0, 11], [0, 15], [0, 7]])
  })

  it("takes the first line for a caption where brackets behind its full stop, or what gives pictures only, say so", () => {
    expect(page("窑工在节目中谈起退休后仍想点火的理由。（《河湾人家》视频截图）", absatz, absatz)).toMatchObject([{ at: 0, why: "captioned-credit" }])
    expect(page("Dorinha Prado no Sábado Livre (Reprodução)", "A apresentadora interrompeu um quadro ao vivo para procurar o brinco que havia caído na panela do convidado.")).toMatchObject([{ at: 0 }])
    expect(page("窑街要拆了（河湾晚报）", absatz, absatz)).toEqual([])
  })

  it("takes a name between two copies of a sentence for its photographer's", () => {
    const caption = "El ave observa a los agentes desde la barandilla del ático."
    expect(page("Misterio resuelto en el puerto", paragraph, caption, "LuzEnMar", caption, paragraph)).toMatchObject([{ at: 3, why: "photo-credit" }])
  })

  it("reads a label behind an indent", () => {
    const text = "A vereadora protocolou requerimento para que a prefeitura troque a grama do estádio antes do início da segunda divisão. No último treino, segundo ela, um bandeirinha caiu em um buraco e teve de ser retirado por dois gandulas."
    expect(fate(`    Foto: Jane Doe/PTC/Divulgação ${text}`)).toEqual(["Foto: Jane Doe/PTC/Divulgação"])
  })
})

describe("what copies of pages make of captions", () => {
  it("cuts a caption that stands twice in one line, and its copy below", () => {
    const caption = "老船工抱著獎盃在渡口比出「噓」的手勢。（法新社）"
    expect(page("老船工得獎", absatz, caption + caption, caption, absatz)).toMatchObject([{ at: 2, why: "captioned-credit" }, { at: 3, why: "captioned-credit" }])
    expect(page("老船工得獎", absatz, "渡口渡口", absatz)).toEqual([])
  })

  it("reads letters that were set apart", () => {
    expect(fate("视 觉 | 甘 小 河")).toEqual(["line"])
    expect(fate("渡 口 | 冬 天")).toEqual([])
  })

  it.each([
    ["糊好的船灯下水试航雷一鸣摄 ", "腊月里的古镇，糊船灯的手艺人把最后一层油纸刷上桐油，今年她七十三岁，从十二岁起给父亲打下手。"],
    ["1月4日，“极光”号停泊在冰海边缘，甲板上挂着毛衣。路透社/Jane Doe/档案照片", "1月24日（路透社）——运营方周五表示，被困近三周的科考船已经脱离浮冰，正以每小时四海里的速度返航。"]
  ])("cuts %s before its paragraph", (credit, text) => {
    expect(fate(credit + text)).toEqual([credit.trim()])
  })

  it("cuts a byline with its buttons between two sentences", () => {
    const byline = "記者翁小河/攝影 分享 facebook twitter"
    expect(fate(`${absatz} ${byline} ${absatz}`)).toEqual([byline])
  })

  it("leaves an essay's captions what they say of the picture, and takes their credit", () => {
    const scene = "二月里，小镇的孩子们在操场上搭起的帐篷里早读，黑板是从废墟里抬出来的，上面的算术题还没有擦，风把篷布吹得很响。图为孩子们用石头压住课本。"
    const credit = "海纳社发 桑吉 摄"
    expect(page("小镇的早读", `${scene} ${credit}`).map(({ at, start }) => [at, start])).toEqual([[1, scene.length]])
  })

  it("leaves a title that says that a picture comes with it, and where the text is from", () => {
    expect(page("新聞公報", "新書展覽開幕，署長親述七代修書匠與殘本的故事（附圖）（只有中文）", absatz)).toEqual([])
    const last = "Sang kiper tiba paling pagi, sempat membantu bongkar muatan di pasar, lalu ikut latihan ringan dengan daun kol masih menempel di rambutnya."
    expect(page("Kiper pulang naik truk", paragraph, `${last} (Sumber: suarabukit.example)`)).toEqual([])
  })
})
