import { expect, it } from "vitest"
import { gluedTeaserAt } from "./gluedTeaser.ts"

const teasers = `
Bond for each man was set at $5,000. |MORE: What counts as burglary under state law
Accidents are down to two this year, from nine a month.|Read: Why riders fear bend number four
The council will vote on the plan in March. |[RELATED: Ten bridges that never opened]
La coopérative emploie trente-deux personnes. |À lire aussi : Ces jeunes qui reprennent la ferme
El alcalde dijo que las grietas se descubrieron en invierno. |Lee también: El puente que nadie quiso
As rachaduras foram descobertas no inverno, disse o prefeito. |Leia mais: A ponte que ninguém quis
Chi soffre di colon irritabile cominci dalle lenticchie. |Potrebbe interessarti: Pane integrale, come riconoscerlo
Die Risse wurden im Winter entdeckt, sagte der Amtsleiter. |Lesen Sie auch: Die Brücke, die keiner wollte
На заводе ожидают поставку к двадцатому числу. |Подробнее: Подшипниковый голод дошёл до Поволжья
两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。|相关报道详见：大桥三十年
两根主梁的裂缝是去年冬天检查时发现的，加固之后可以再用三十年。|【延伸阅读】大桥三十年
見直しのきっかけは、昨年二月に起きた事故だった。|【関連】生存者が語る「音のない壁」
염씨는 이제 그 호칭이 조금도 싫지 않다고 했다 |▶“엄마는 나를 언니라 부른다” 연재 보기
常用退烧药只有两种，按体重算剂量，不要交替着吃。|退烧药怎么算剂量？点这里看我去年写的那篇→
新规自明年一月起施行，此前已签的合同不受影响。|（相关报道见A06版）
新规自明年一月起施行，此前已签的合同不受影响。|点击查看完整名单与分数线
氣象署提醒，週末北部山區仍有局部大雨，請民眾留意。|(看完整雨量排行→北部十大降雨熱區)
市議會昨日三讀通過修正案，條例將於三個月後施行。 |➤➤投票怎麼投?懶人包一次看
課程費用全免，額滿即止，市民可到各區報名。|上一則：長者乘車優惠擴至小巴
課程費用全免，額滿即止，市民可到各區報名。|另讀：長者乘車優惠擴至小巴
每天用洗面奶不超过一次，洗后三分钟内涂抹保湿霜。|真人棋牌送88彩金
The council will vote on the plan in March. |(Continued on page A5)
На заводе ожидают поставку к двадцатому числу. |погреб пластиковый купить цена
A multa é de R$ 800 para pessoas físicas. |consultar multa pelo CPF grátis
Their location is not being given out. |best online slots real money
`
const prose = `
Bond for each man was set at $5,000. More than forty people came to see them.
She has three rules for the choir. Read the words first: then forget them.
The town has no station. See what that means: nobody leaves before Thursday.
Il n'y a eu qu'un mariage. Lire est un plaisir : elle l'a appris tard.
两根主梁的裂缝是去年冬天检查时发现的。相关负责人说，加固之后可以再用三十年。
關於他，鎮上的人只記得一件事。推薦他的人：一個賣魚的。
两根主梁的裂缝是去年冬天检查时发现的。看完整份报告，他没有说话。
两根主梁的裂缝是去年冬天检查时发现的（详见下文），加固之后可以再用三十年。
There was one more thing, she said. i never liked the bridge.
«Un silence prudent», juge-t-il. Un silence que d'autres trouvent « prudent, donc inquiétant »
`

it.each(teasers.trim().split("\n"))("finds %s", (row) => {
  expect(gluedTeaserAt(row.replace("|", ""))).toBe(row.indexOf("|"))
})

it("finds the longest labels that there are, with the marks before them", () => {
  const paragraph = "Bond for each man was set at $5,000."
  const labels = [`read our ${"x".repeat(30)}`, `more from ${"x".repeat(30)}`, `more on ${"x".repeat(30)}`, "le puede interesar", "das könnte sie auch interessieren"]
  for (const label of labels) expect(gluedTeaserAt(`${paragraph} ▶ [*- ${label}  : Ten bridges that never opened`)).toBe(paragraph.length + 1)
})

it.each(prose.trim().split("\n"))("leaves %s", (line) => {
  expect(gluedTeaserAt(line)).toBe(-1)
})

it("takes time in proportion to the line, whatever is in it", () => {
  const started = process.cpuUsage()
  for (const piece of ["Read: ", ". ", "▶ ", "a. ", "。相关", " "]) gluedTeaserAt(piece.repeat(200_000))
  expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
})
