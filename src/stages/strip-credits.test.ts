import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { deltaOf, show } from "../testing.ts"
import { stripCredits } from "./strip-credits.ts"

describe("strip-credits", () => {
  it("cuts credits with their captions, and placeholders", () => {
    expect(show(stripCredits(), `山里的木工课
图为学生在木工房打磨榫卯。周启明摄
(相关资料图)
近年来，当地把非遗技艺引进课堂，十二所小学开设了木工课，参加的学生已有三千多人，不少家长也跟着学了起来。
工人将马铃薯装车外运。 (门玉霞供图)
▲窗框鏽蝕，鄰居用鐵絲固定。（圖／記者江姵宜攝）
校长说，明年还要把课程推广到全县所有学校，并请老师傅常年驻校，让更多孩子有机会亲手做一件自己的木器。
图源：山海官方`)).toMatchInlineSnapshot(`
  "  山里的木工课
  - 图为学生在木工房打磨榫卯。周启明摄  [captioned-credit]
  - (相关资料图)  [image-placeholder]
    近年来，当地把非遗技艺引进课堂，十二所小学开设了木工课，参加的学生已有三千多人，不少家长也跟着学了起来。
  - 工人将马铃薯装车外运。 (门玉霞供图)  [captioned-credit]
  - ▲窗框鏽蝕，鄰居用鐵絲固定。（圖／記者江姵宜攝）  [captioned-credit]
    校长说，明年还要把课程推广到全县所有学校，并请老师傅常年驻校，让更多孩子有机会亲手做一件自己的木器。
  - 图源：山海官方  [photo-credit]"
`)
  })

  it("reads credits in other languages from the same parts", () => {
    expect(show(stripCredits(), `Ferry to close after 140 years
Passengers wait at the Port Ellis terminal on Thursday. (Photo by Devin Okoro/AFP via Getty Images)
The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
Der Fährmann an der Kurbel.Foto: Jannes Ebeling/dpa
The council blamed rising costs and said that a bus would serve the villages on the far side at least until the spring of next year.
旧体育館に並ぶ水耕栽培の棚＝５月１２日、西谷町、相原みのり撮影
Several hundred people signed a petition against the decision, which was handed to the mayor at the town hall on Tuesday evening.
Les meules de la cave d'affinage. © Claire Morvan / AFP
На берегу реки Тихой. Фото: Евгений Пашков / ТАСС
4일 은하대 본관에서 전달식이 열렸다. [사진=은하대]
Foto: EFE/Marina Solís
Fotoğraf: Berk Yalın (AA)
Getty Images`)).toMatchInlineSnapshot(`
  "  Ferry to close after 140 years
  - Passengers wait at the Port Ellis terminal on Thursday. (Photo by Devin Okoro/AFP via Getty Images)  [captioned-credit]
    The ferry, which has carried passengers across the sound since 1883, will make its last crossing in May, the council said on Monday.
  - Der Fährmann an der Kurbel.Foto: Jannes Ebeling/dpa  [captioned-credit]
    The council blamed rising costs and said that a bus would serve the villages on the far side at least until the spring of next year.
  - 旧体育館に並ぶ水耕栽培の棚＝５月１２日、西谷町、相原みのり撮影  [captioned-credit]
    Several hundred people signed a petition against the decision, which was handed to the mayor at the town hall on Tuesday evening.
  - Les meules de la cave d'affinage. © Claire Morvan / AFP  [captioned-credit]
  - На берегу реки Тихой. Фото: Евгений Пашков / ТАСС  [captioned-credit]
  - 4일 은하대 본관에서 전달식이 열렸다. [사진=은하대]  [captioned-credit]
  - Foto: EFE/Marina Solís  [photo-credit]
  - Fotoğraf: Berk Yalın (AA)  [photo-credit]
  - Getty Images  [photo-credit]"
`)
  })

  it("trims the credit where a paragraph of the article carries it", () => {
    expect(show(stripCredits(), `非遗剪纸进社区
腊月二十，文昌里社区活动室挤满了人。传承人段秀兰带着三十多位居民学剪窗花，红纸在指间翻飞，不一会儿就开出一朵牡丹。(图片由文昌里社区提供)
科考队近日在湖心岛发现一处白鹭繁殖群(图片来源:镜月湖保护区管理局)，初步统计有成鸟一千二百余只，繁殖群主要集中在岛屿西侧的枫杨林中。
三谷さんは廊下に残った机の傷を指でなぞり、「これは俺がやった。先生に叱られてね」と笑った＝写真。取り壊しが決まっていた校舎は、卒業生が床板を張り替えた。`)).toMatchInlineSnapshot(`
  "  非遗剪纸进社区
  ~ 腊月二十，文昌里社区活动室挤满了人。传承人段秀兰带着三十多位居民学剪窗花，红纸在指间翻飞，不一会儿就开出一朵牡丹。[-(图片由文昌里社区提供)-]  [glued-credit]
  ~ 科考队近日在湖心岛发现一处白鹭繁殖群[-(图片来源:镜月湖保护区管理局)-]，初步统计有成鸟一千二百余只，繁殖群主要集中在岛屿西侧的枫杨林中。  [glued-credit]
  ~ 三谷さんは廊下に残った机の傷を指でなぞり、「これは俺がやった。先生に叱られてね」と笑った[-＝写真-]。取り壊しが決まっていた校舎は、卒業生が床板を張り替えた。  [glued-credit]"
`)
  })

  it("keeps the words of a photo essay", () => {
    expect(show(stripCredits(), `组图：一座图书馆的二十四小时
清晨六点半，保安老汤打开正门，第一位读者已经等在台阶上。本报记者 卫岚 摄
正午，备考的学生伏在桌上小憩，耳机里还放着英语听力。本报记者 卫岚 摄
深夜十一点，二十四小时自习室仍有四十多人。本报记者 卫岚 摄`)).toMatchInlineSnapshot(`
  "  组图：一座图书馆的二十四小时
  ~ 清晨六点半，保安老汤打开正门，第一位读者已经等在台阶上。[-本报记者 卫岚 摄-]  [glued-credit]
  ~ 正午，备考的学生伏在桌上小憩，耳机里还放着英语听力。[-本报记者 卫岚 摄-]  [glued-credit]
  ~ 深夜十一点，二十四小时自习室仍有四十多人。[-本报记者 卫岚 摄-]  [glued-credit]"
`)
  })

  it("reads a label whose name stands in the next line, and a gallery", () => {
    expect(show(stripCredits(), `By-election
Five people have put their hands up for the seat left empty when the councillor moved away in the autumn of last year.
Photo
Aroha Keane
Ragna, 29, dairy owner. Would publish the spending of the council each month, and would leave alone the lights in the harbour.
1/36海川国际车展开幕首日，观众在概念车前排队体验。车巡汇 摄
待测芯片在高温老化板上排列（静川半导体
供图）`)).toMatchInlineSnapshot(`
  "  By-election
    Five people have put their hands up for the seat left empty when the councillor moved away in the autumn of last year.
  - Photo  [photo-credit]
  - Aroha Keane  [photo-credit]
    Ragna, 29, dairy owner. Would publish the spending of the council each month, and would leave alone the lights in the harbour.
  - 1/36海川国际车展开幕首日，观众在概念车前排队体验。车巡汇 摄  [captioned-credit]
  - 待测芯片在高温老化板上排列（静川半导体  [captioned-credit]
  - 供图）  [photo-credit]"
`)
  })

  it("cuts bylines that name writer and pictures", () => {
    expect(show(stripCredits(), `The yard
Words by Thea Lindgren. Photography by Kwame Asiedu-Holt
For five months of the year nothing at Skerrow moves except the men who build one boat at a time, as their grandfathers did.
Texto: Nacho Ribelles | Fotos: Amaia Soler
撰文丨满爸　拍照丨满妈　排版丨小也
本网记者 荀立 文并图`)).toMatchInlineSnapshot(`
  "  The yard
  - Words by Thea Lindgren. Photography by Kwame Asiedu-Holt  [writer-and-photographer]
    For five months of the year nothing at Skerrow moves except the men who build one boat at a time, as their grandfathers did.
  - Texto: Nacho Ribelles | Fotos: Amaia Soler  [writer-and-photographer]
  - 撰文丨满爸　拍照丨满妈　排版丨小也  [writer-and-photographer]
  - 本网记者 荀立 文并图  [writer-and-photographer]"
`)
  })

  it("leaves prose about photographs, works and their makers, data sheets and bulleted lists alone", () => {
    const text = `转载一张图，为何赔了三千元
法院审理认为，“图片来源于网络”的声明不等于获得授权，也不能免除侵权责任。
2008年，他拍摄的组照《炊烟》获得全国摄影艺术展金奖，图为什么样的炊烟能打动评委？他自己也说不清楚。
《守渡人》　归海平　摄
《七月半》　花向阳　摄
She licenses pictures through Getty Images, she says, and a photo by Lindqvist sold last year for the price of a small car.
(Reuters) - Shares in Velsk closed lower for a third day on Friday, dragged down by lenders and by a fall in the price of pulp.
Each picture remains the copyright of the person who took it; the club asks that they are not shared without a credit
Screen: 5.05 inches
Video: 4K at 60 fps
Battery: 4,000 mAh
Weight: 190 g
▲기획예산실장 우석진
▲해양수산국장 탁미란
▲도서관장 국승연`
    expect(deltaOf(stripCredits(), text).cuts ?? []).toEqual([])
  })

  it("keeps captions without a credit when told to", () => {
    const text = `The bridge
▲ The old bridge
The bridge had stood for two hundred years when the river took it, and the village is still waiting for another one to be built. ▲ The new bridge
Pictured: the river`
    expect(show(stripCredits(), text)).toMatchInlineSnapshot(`
      "  The bridge
      - ▲ The old bridge  [caption]
      ~ The bridge had stood for two hundred years when the river took it, and the village is still waiting for another one to be built.[- ▲ The new bridge-]  [glued-caption]
      - Pictured: the river  [caption]"
    `)
    expect(deltaOf(stripCredits({ captions: "keep" }), text)).toEqual({})
  })

  it("takes agencies and protected words from the user", () => {
    const text = `The bridge
The bridge had stood for two hundred years when the river took it, and the village is still waiting for another one to be built.
Foxglove
Photo: Jane Doe`
    expect(show(stripCredits({ extraAgencies: ["Foxglove"], protect: ["Jane"] }), text)).toMatchInlineSnapshot(`
      "  The bridge
        The bridge had stood for two hundred years when the river took it, and the village is still waiting for another one to be built.
      - Foxglove  [photo-credit]
        Photo: Jane Doe"
    `)
  })

  it("refuses options it does not know", () => {
    expect(() => stripCredits({ captions: "maybe" as "keep" })).toThrow(/strip-credits/)
  })

  it("speaks of lines and spans that are there, on any text", () => {
    const parts = fc.constantFrom("Photo: ", "Jane Doe", "/AFP", "(", ")", "图为", "张三摄", "。", ". ", "▲", "\ud800", "\u0000", "=", "|", "©", "(图片来源：", "\n", "\n\n", " ", "写真", "1/2", "Getty Images", "said", "“")
    fc.assert(fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("")
      const lines = text.split(/\r\n|\n|\r/u)
      const cuts = deltaOf(stripCredits(), text).cuts ?? []
      for (const { line, start, end } of cuts) {
        expect(lines[line]!.trim()).not.toBe("")
        if (start !== undefined) expect(start < end! && end! <= lines[line]!.length).toBe(true)
      }
      expect(new Set(cuts.map(({ line, start }) => `${line}:${start}`)).size).toBe(cuts.length)
    }))
  })

  it("takes time in proportion to the text, on hostile lines too", () => {
    for (const piece of ["A", "Aa ", "(图源", "photo by ", "“x", "/A", "(Photo: A B) ", "图", "说“"]) {
      expect(deltaOf(stripCredits(), `title\n${piece.repeat(100_000)}`)).toBeDefined()
    }
    const captions = Array.from({ length: 4_000 }, (_, n) => `The company said on Monday that it would close the plant by the end of the year.\nCaption of it. Jane Doe${"abcdefghij"[n % 10]}${n}`)
    expect(deltaOf(stripCredits(), captions.join("\n"))).toBeDefined()
    expect(deltaOf(stripCredits(), "▲ a\nPhoto\n".repeat(5_000)).cuts?.length).toBeGreaterThan(0)
  })
})
