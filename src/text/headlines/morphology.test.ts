import { describe, expect, it } from "vitest"
import { Heading, Label, Morphology, pagerAtEnd, Tagged } from "./morphology.ts"
import { codesOf, shapeOf } from "./lineShape.ts"

const morphology = new Morphology()
const heading = (text: string) => morphology.headingOf(codesOf(text), shapeOf(text))

describe("headingOf", () => {
  it("knows headings of link lists in many languages by their parts", () => {
    const headings = [
      "相关阅读", "【猜你喜欢】", "大家都在看", "往期精彩回顾", "本周热门文章", "24小时热文", "▍延伸閱讀", "熱門新聞排行",
      "READ MORE", "Most popular", "You may also like", "More from Football", "Recommended for you", "From around the web",
      "À lire aussi", "Sur le même sujet", "Mehr zum Thema", "Meistgelesen", "Te puede interesar", "Lo más leído", "Leia também", "Mais lidas",
      "Читайте также", "Самое читаемое", "Leggi anche", "I più letti", "Tin liên quan", "Baca juga", "İlgili haberler", "İLGİLİ HABERLER",
      "大數據推薦", "頻道推薦", "熱銷商品", "Polecamy", "Powiązane artykuły", "Article en vedette", "関連記事", "よく読まれている記事", "많이 본 뉴스", "[관련기사]"
    ]
    expect(headings.filter((line) => heading(line) !== Heading.wholly)).toEqual([])
  })

  it("leaves sub-headings of the text alone", () => {
    const kept = ["慢车上的生意", "注意事项", "【食材】", "Ingredients", "A trade from another age", "No heir", "Une seconde vie", "Der lange Weg", "Первые шаги", "Sunday", "今後の予定", "다음 일정"]
    expect(kept.filter((line) => heading(line) === Heading.wholly)).toEqual([])
  })
})

describe("labelAt", () => {
  const label = (text: string) => {
    const kind = morphology.labelAt(codesOf(text), 0, text.length)
    return [kind, text.slice(morphology.labelEnd)]
  }
  it("reads what stands before a title", () => {
    expect(label("RELATED: Islanders ask for second ferry")).toEqual([Label.related, "Islanders ask for second ferry"])
    expect(label("【相关新闻】社区食堂怎么办得下去?")).toEqual([Label.related, "社区食堂怎么办得下去?"])
    expect(label("À lire aussi : Le prix du lait")).toEqual([Label.related, "Le prix du lait"])
    expect(label("上一篇:洗碗机到底省不省水?")).toEqual([Label.pager, "洗碗机到底省不省水?"])
    expect(label("Previous post: How to prune")).toEqual([Label.pager, "How to prune"])
    expect(label("WATCH: Lifeguards test the swim")).toEqual([Label.kicker, "Lifeguards test the swim"])
    expect(label("Lire aussi Ces ponts que personne ne veut réparer")[0]).toBe(Label.related)
    expect(label("Next articleTen years on")[0]).toBe(Label.pager)
    expect(label("Artículo anteriorLa niebla vuelve")[0]).toBe(Label.pager)
    expect(label("Articolo precedente")[0]).toBe(Label.pager)
    expect(label("Article suivant la loi de 1905")[0]).toBe(Label.none)
    expect(label("PreviousTen years on")).toEqual([Label.pager, "Ten years on"])
    expect(label("Следующая глава: О хлебе")).toEqual([Label.pager, "О хлебе"])
    expect(label("Read MoreTen years on")[0]).toBe(Label.related)
    expect(label("READ  Ten years on a ferry")).toEqual([Label.related, "Ten years on a ferry"])
    expect(label("WATCH  Lifeguards test the swim")).toEqual([Label.kicker, "Lifeguards test the swim"])
    expect(label("MORE: Ten years on")).toEqual([Label.kicker, "Ten years on"])
    expect(label("【関連】渡し船の十年")).toEqual([Label.related, "渡し船の十年"])
    expect(label("Zobacz też: Ostatni prom")).toEqual([Label.related, "Ostatni prom"])
    expect(label("Continue reading “Ten years on”")[0]).toBe(Label.related)
    expect(label("NEXT Seven mistakes")).toEqual([Label.pager, " Seven mistakes"])
  })
  it("finds none in running text", () => {
    const prose = ["问：右前轮还能跑高速吗？", "时间：2023年1月29日", "He said: nothing.", "Next, the committee will vote.", "Le maire : « Nous verrons »", "下一步,县里将推广", "Read on to the end", "READ it twice", "USA  12  9", "Nextdoor", "More than one ferry", "関連する法律が変わる"]
    expect(prose.map((text) => morphology.labelAt(codesOf(text), 0, text.length))).toEqual(prose.map(() => Label.none))
  })
})

describe("readTags", () => {
  const known = (text: string) => {
    morphology.readTags(codesOf(text), shapeOf(text))
    const found: Array<string> = []
    for (let t = 0; t < morphology.tagCount; t++) if ((morphology.tagBits[t]! & Tagged.known) !== 0) found.push(text.slice(morphology.tagFrom[t], morphology.tagTo[t]))
    return found
  }
  it("knows portal tags by their morphemes, at either end, however glued", () => {
    expect(["茶叶还能喝吗_天天实时", "cait|今日关注", "鸟类迁徙 当前快报", "世界头条:七旬独居老人", "【全球时快讯】折叠屏手机", "每周热讯丨高速免费时间表", "江声速递:卖掉老家的房子"].map(known)).toEqual([
      ["天天实时"], ["今日关注"], ["当前快报"], ["世界头条"], ["全球时快讯"], ["每周热讯"], ["江声速递"]
    ])
  })
  it("finds none in plain titles", () => {
    expect(["两部门:严查电动自行车违规改装", "清河队 3-1 南岭队", "Rent can be raised once - every 12 months"].flatMap(known)).toEqual([])
  })
})

it("pagerAtEnd finds the word behind the title", () => {
  const at = (text: string) => pagerAtEnd(codesOf(text), shapeOf(text))
  expect([at("输送机噪音大是什么原因上一篇"), at("不锈钢网带怎么清洗")]).toEqual([true, false])
})
