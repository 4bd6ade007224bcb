import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { deltaOf, page, show } from "../testing.ts"
import { View } from "../View.ts"
import { stripHeadlines } from "./strip-headlines.ts"

const strip = (text: string) => show(stripHeadlines(), text.trim())

describe("cuts", () => {
  it("a bulleted list with portal tags, the page's title in it", () => {
    expect(strip(`
河湾县办起“流动书屋” 牧民家门口借书
河湾新闻网河湾5月8日电 8日上午，一辆装着两千册图书的大巴开进河湾县最远的牧业点，孩子们围着车门排起了队，挑好的书可以借一个月。
县图书馆馆长田苗说，书屋每周走四条线路，行程三百多公里，路上还要过两道河，今年已经为三千多名牧民办了借书证。
“以前借本书要骑一天马。”牧民巴图说，现在他每个月都能读完两本，家里的孩子也不再只盯着手机了。（完）
- 河湾县办起“流动书屋” 牧民家门口借书
- 每日热讯:电饭锅内胆掉漆还能用吗
- 蚂蚁搬家的谚语_全球微头条
- 又一批药品降价!这些人最受益
- 三角形的面积公式怎么推导-当前资讯
- 老人把旧自行车改成发电机`)).toMatchInlineSnapshot(`
  "  河湾县办起“流动书屋” 牧民家门口借书
    河湾新闻网河湾5月8日电 8日上午，一辆装着两千册图书的大巴开进河湾县最远的牧业点，孩子们围着车门排起了队，挑好的书可以借一个月。
    县图书馆馆长田苗说，书屋每周走四条线路，行程三百多公里，路上还要过两道河，今年已经为三千多名牧民办了借书证。
    “以前借本书要骑一天马。”牧民巴图说，现在他每个月都能读完两本，家里的孩子也不再只盯着手机了。（完）
  - - 河湾县办起“流动书屋” 牧民家门口借书  [repeated-title]
  - - 每日热讯:电饭锅内胆掉漆还能用吗  [headline-list]
  - - 蚂蚁搬家的谚语_全球微头条  [headline-list]
  - - 又一批药品降价!这些人最受益  [headline-list]
  - - 三角形的面积公式怎么推导-当前资讯  [headline-list]
  - - 老人把旧自行车改成发电机  [headline-list]"
`)
  })

  it("a list under a heading, without bullets", () => {
    expect(strip(`
Library boat returns to the northern lochs
The county's floating library set off on Monday for the first time in six years, with 3,000 books and one cat on board.
Skipper Una Geddes said the boat would call at eleven villages, most of which have no road for half of the winter.
"People come down with wheelbarrows," she said. The council has paid for the trip until the end of March.
You may also like
Why your kettle is louder than it used to be
The tiny village that refuses to change its clocks
Star of hit drama reveals what she really thought of the finale
Seven mistakes everyone makes with tomatoes
Pensioner finds wartime letter in second-hand coat`)).toMatchInlineSnapshot(`
  "  Library boat returns to the northern lochs
    The county's floating library set off on Monday for the first time in six years, with 3,000 books and one cat on board.
    Skipper Una Geddes said the boat would call at eleven villages, most of which have no road for half of the winter.
    "People come down with wheelbarrows," she said. The council has paid for the trip until the end of March.
  - You may also like  [list-heading]
  - Why your kettle is louder than it used to be  [headline-list]
  - The tiny village that refuses to change its clocks  [headline-list]
  - Star of hit drama reveals what she really thought of the finale  [headline-list]
  - Seven mistakes everyone makes with tomatoes  [headline-list]
  - Pensioner finds wartime letter in second-hand coat  [headline-list]"
`)
  })

  it("a box in the middle, and the text goes on", () => {
    expect(strip(`
La biblioteca flotante vuelve a los pueblos del delta
La lancha que lleva libros a los pueblos del delta zarpó el lunes por primera vez en seis años, con tres mil volúmenes y dos bibliotecarias a bordo.
Según el ayuntamiento, la ruta pasará por once pueblos que durante el invierno quedan aislados por las crecidas del río.
Te puede interesar
Por qué los gatos duermen en las cajas
El truco de la abuela para limpiar el horno sin esfuerzo
Subastan el piano de un célebre compositor por una cifra récord
"La gente baja con carretillas", cuenta la bibliotecaria Inés Prado, que hizo el primer viaje hace ya veinte años. El servicio está pagado hasta marzo.`)).toMatchInlineSnapshot(`
  "  La biblioteca flotante vuelve a los pueblos del delta
    La lancha que lleva libros a los pueblos del delta zarpó el lunes por primera vez en seis años, con tres mil volúmenes y dos bibliotecarias a bordo.
    Según el ayuntamiento, la ruta pasará por once pueblos que durante el invierno quedan aislados por las crecidas del río.
  - Te puede interesar  [list-heading]
  - Por qué los gatos duermen en las cajas  [headline-list]
  - El truco de la abuela para limpiar el horno sin esfuerzo  [headline-list]
  - Subastan el piano de un célebre compositor por una cifra récord  [headline-list]
    "La gente baja con carretillas", cuenta la bibliotecaria Inés Prado, que hizo el primer viaje hace ya veinte años. El servicio está pagado hasta marzo."
`)
  })

  it("single related and pager lines", () => {
    expect(strip(`
Council keeps the night bus
Night buses will keep running on four routes until next summer after councillors voted to pay for a second pilot.
READ MORE: Drivers' union warns of staff shortage on late shifts
Councillor Priya Anand said the service was aimed at hospital and hospitality workers, who "keep the city alive while the rest of us sleep".
The vote was nine to two.
Previous post: How the harbour got its new crane`)).toMatchInlineSnapshot(`
  "  Council keeps the night bus
    Night buses will keep running on four routes until next summer after councillors voted to pay for a second pilot.
  - READ MORE: Drivers' union warns of staff shortage on late shifts  [related-link]
    Councillor Priya Anand said the service was aimed at hospital and hospitality workers, who "keep the city alive while the rest of us sleep".
    The vote was nine to two.
  - Previous post: How the harbour got its new crane  [pager-link]"
`)
    expect(strip(`
滚筒生锈了怎么处理？
滚筒在潮湿的车间里使用，时间长了表面会生锈，轻则污染物料，重则划伤皮带，因此要定期检查，发现锈斑及时用砂纸打磨并涂上防锈油。
如果锈蚀已经深入管壁，就要整支更换，更换时注意两端轴承的型号，装好之后空转半小时再上料。
上一篇：皮带接头为什么会开裂
下一篇：链条多久加一次油`)).toMatchInlineSnapshot(`
  "  滚筒生锈了怎么处理？
    滚筒在潮湿的车间里使用，时间长了表面会生锈，轻则污染物料，重则划伤皮带，因此要定期检查，发现锈斑及时用砂纸打磨并涂上防锈油。
    如果锈蚀已经深入管壁，就要整支更换，更换时注意两端轴承的型号，装好之后空转半小时再上料。
  - 上一篇：皮带接头为什么会开裂  [pager-link]
  - 下一篇：链条多久加一次油  [pager-link]"
`)
  })

  it("a teaser glued to a paragraph", () => {
    expect(strip(`
Le bac du vieux port reprend du service
Le bac a repris lundi ses traversées entre les deux rives, après huit mois de travaux et une facture de deux millions d'euros, selon la mairie.
Le passage reste gratuit pour les piétons et les cyclistes, qui étaient deux mille par jour avant les travaux. Lire aussi : Ces ponts que personne ne veut réparer
Un second bateau doit être livré au printemps, si le chantier naval tient ses délais, précise l'exploitant.`)).toMatchInlineSnapshot(`
  "  Le bac du vieux port reprend du service
    Le bac a repris lundi ses traversées entre les deux rives, après huit mois de travaux et une facture de deux millions d'euros, selon la mairie.
  ~ Le passage reste gratuit pour les piétons et les cyclistes, qui étaient deux mille par jour avant les travaux. [-Lire aussi : Ces ponts que personne ne veut réparer-]  [glued-teaser]
    Un second bateau doit être livré au printemps, si le chantier naval tient ses délais, précise l'exploitant."
`)
  })
})

describe("keeps", () => {
  const untouched = (text: string) => expect(deltaOf(stripHeadlines(), text.trim()).cuts ?? []).toEqual([])

  it("points that the text announces", () => untouched(`
What changes for tenants in spring
The new tenancy act comes into force on 1 April. These are the main points:
- Deposits may not exceed one month's rent
- Landlords must give ninety days' notice
- Pets are allowed unless the owner objects
- Heating repairs must begin within two days
Disputes go to a tribunal that meets twice a week.`))

  it("a digest", () => untouched(`
早间要闻速览（4月2日）
【国内】
- 水利部门:全国大中型灌区春灌已过六成
- 今日24时成品油价格下调,每吨降一百二十元
- 两所高校新增护理学专业
【国际】
- 北海油田起火,工人全部撤离
- 研究显示全球冰川去年退缩加快
【本地】
- 南门大桥今起封闭施工,为期四十天`))

  it("results, a recipe, questions and a poem", () => {
    untouched(`
全市中学生篮球赛昨日收官
为期四天的全市中学生篮球赛昨日在体育中心收官，共有十二支队伍参赛，各场成绩如下：
一中 58-49 四中
二中 61-60 实验中学
五中 44-52 七中
颁奖仪式将于周五举行。`)
    untouched(`
Barley soup for a cold evening
Serves four. You will need a large pan and about fifty minutes.
Ingredients
* 150g pearl barley
* 1 large onion, chopped
* 2 carrots, diced
Method
1. Rinse the barley and leave it to drain.
2. Soften the onion and carrots in oil for ten minutes.
The soup thickens overnight, so add water when reheating.`)
    untouched(`
对话守桥人
七十岁的段立在河边守了三十年的桥，从没收过一分过路钱。
问：第一次守桥是什么时候？
答：那年发大水，没人敢来。
问：怕吗？
答：怕，怕桥没了。`)
    untouched(`
《夜渡》
河水睡了
船还醒着
一盏灯
在芦苇里
慢慢走`)
  })
})

describe("options", () => {
  const text = `
Library boat returns to the northern lochs
The county's floating library set off on Monday for the first time in six years, with 3,000 books and one cat on board.
Skipper Una Geddes said the boat would call at eleven villages, most of which have no road for half of the winter.
Most read
Why your kettle is louder than it used to be
The tiny village that refuses to change its clocks
Seven mistakes everyone makes with tomatoes`.trim()
  const cuts = (options: Parameters<typeof stripHeadlines>[0], page = text) => (deltaOf(stripHeadlines(options), page).cuts ?? []).map((cut) => cut.line)

  it("protect keeps lines with a word", () => {
    expect(cuts({ protect: ["tomatoes"] })).toEqual([3, 4, 5])
  })
  it("aggressiveness moves the threshold", () => {
    expect(cuts({ aggressiveness: 0 }).length).toBeLessThanOrEqual(cuts({}).length)
    expect(cuts({}).length).toBeLessThanOrEqual(cuts({ aggressiveness: 1 }).length)
  })
  it("extraHeadings makes a line a heading", () => {
    const own = text.replace("Most read", "Tidings by the hearth")
    const score = (options: Parameters<typeof stripHeadlines>[0]) => deltaOf(stripHeadlines(options), own).cuts?.find((cut) => cut.line === 4)?.score ?? 0
    expect(score({ extraHeadings: ["Tidings by the hearth"] })).toBeGreaterThan(score({}))
  })
  it("is refused out of range", () => {
    expect(() => stripHeadlines({ aggressiveness: 2 })).toThrow("aggressiveness")
  })
})

it("every cut lies in a line that is there and says why", () => {
  const line = fc.oneof(fc.constantFrom("- 每日热讯:电饭锅", "相关阅读", "Read more", "1", "", "He left the house. She stayed.", "上一篇：无"), fc.string({ unit: "binary" }))
  fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
    const view = View.of(page(lines.join("\n")))
    const { work } = stripHeadlines()
    const delta = work._tag === "Each" ? work.apply(view) : {}
    view.apply(view.take(delta))
    for (const cut of delta.cuts ?? []) expect([cut.why.length > 0, cut.score! > 0 && cut.score! <= 1]).toEqual([true, true])
  }), { numRuns: 60 })
})

it("takes linear time on long and hostile lines", () => {
  const took = (length: number) => {
    const text = `Title of the page\n${"a: - | _".repeat(length / 8)}\n${"。".repeat(length)}\n${"(".repeat(length)}\n${"1 ".repeat(length / 2)}`
    // Processor time: what the machine does besides is not to count.
    const start = process.cpuUsage()
    deltaOf(stripHeadlines(), text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  took(100_000)
  expect(took(800_000)).toBeLessThan(40 * Math.max(5, took(100_000)))
})
