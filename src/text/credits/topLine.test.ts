import { expect, it } from "vitest"
import { creditCuts } from "./cuts.ts"

const latin = ["The council met on Thursday and agreed to close the bridge until the spring, the mayor said.", "Residents have until the end of next month to object, and a public meeting will be held."]
const dense = ["近年来，当地大力发展特色产业，通过合作社带动，村民收入逐年提高，去年人均纯收入超过两万元，比前年增长了一成多，预计今年还将继续增长。", "记者在现场看到，工作人员正在检查设备，预计下周恢复正常运行，届时将开放全部车道，请市民注意。"]

/** First lines of pages without another title: `-` goes, `~` loses what stands in ⟦ ⟧, `+` stays. Names stand for any name. */
const rows = `
- 사진: 류가온 인스타그램
- 사진=스타뮤직 제공
- 사진=연합뉴스
+ 사진: 기억의 예술
+ 사진: 인스타그램의 변화
- Фото: @user_name
- Фото: соцсети
- Фото: Иван Петров
- Фото: пресс-служба мэрии
+ Фото: как мы жили
- Foto: @anaruiz / Instagram
- Foto: Instagram
- Foto: Reprodução/TV Aurora
- Crédito: Arquivo pessoal
- Foto: dpa
+ Foto: Hund rettet Katze
+ Fotos: So schön war der Rosenmontag
+ Vídeo: Instagram muda regras
- Photo: Courtesy of the Doe family
+ Photos: Instagram, X and the law
- Photo : DR
- 写真：本人のインスタグラムより
- 写真：山田太郎／アフロ
+ 写真で見る昭和
- 图源：微博@某某
- 图片来源：视觉中国
- 圖／翻攝自王小明臉書
+ 摄影：从胶片到手机
~ Bridge to close for repairs⟦ (Photo: Jane Doe/Gazette)⟧
+ Bridge to close for repairs (Jane Doe)
+ Bridge to close (video)
+ 大桥将于春天重新开放（图）
+ 大桥将于春天重新开放（视频）
- 工作人员在检查设备。新华社记者 李明 摄
- 图为工作人员在检查设备，预计下周恢复正常运行，届时将开放全部车道。新华社记者 李明 摄
~ 近年来，当地大力发展特色产业，通过合作社带动，村民收入逐年提高，去年人均纯收入超过两万元。⟦■ 新华社记者 李明 摄⟧
~ 作業員が設備を点検する様子⟦（撮影・山田太郎）⟧
~ ⟦Image Source : GETTY IMAGES ⟧Like coming home: Jane Doe on bowling at Riverside again
~ ⟦好心邻居把走失老人扶进社区。监控截图 ⟧近年来，当地大力发展特色产业，通过合作社带动，村民收入逐年提高，去年人均纯收入超过两万元，比前年增长了一成多，预计今年还将继续增长，当地政府表示将加大投入。
- The mayor opens the bridge in 1987. Photo: Jane Doe/Gazette
- Der Bürgermeister öffnet die Brücke. Foto: dpa
- 다리를 여는 시장. 사진=연합뉴스
`.trim().split("\n")

const options = { captions: true, extra: new Set<string>(), title: null }

/** The first line as a row says it was cut. */
const become = (text: string, ...below: ReadonlyArray<string>): string => {
  const cuts = creditCuts([text, ...below], options).filter(({ at }) => at === 0)
  if (cuts.length === 0) return `+ ${text}`
  const { start, end } = cuts[0]!
  return start === undefined ? `- ${text}` : `~ ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`
}

it.each(rows)("%s", (row) => {
  const text = row.slice(2).replace(/[⟦⟧]/gu, "")
  expect(become(text, "", ...(/[⺀-￯]/u.test(text) ? dense : latin))).toBe(row)
})

it("takes a first line for a caption where the link to its picture follows", () => {
  expect(become("作業員が設備を点検する様子（撮影・山田太郎）", "写真拡大", ...dense)).toMatch(/^-/u)
})
