import { expect, it } from "vitest"
import { creditCuts } from "./cuts.ts"

const latin = ["The council met on Thursday and agreed to close the bridge until the spring, the mayor said.", "Residents have until the end of next month to object, and a public meeting will be held."]
const dense = ["近年来，当地大力发展特色产业，通过合作社带动，村民收入逐年提高，去年人均纯收入超过两万元，比前年增长了一成多，预计今年还将继续增长。", "记者在现场看到，工作人员正在检查设备，预计下周恢复正常运行，届时将开放全部车道，请市民注意。"]
const cut = (...lines: ReadonlyArray<string>) => creditCuts(lines, { captions: true, extra: new Set(), title: null }).filter(({ start }) => start === undefined).map(({ at }) => at)

// The line above, and what its copy has more.
it.each([
  ["Pontoon boat", "(KBRW)"],
  ["Farmhouse Swap", " (Channel 5)"],
  ["Рита Чалая и Иван Гусев", ", фото: «Вечёрка»"],
  ["Der alte Hafen im Winter", " © Marta Lamm"],
  ["Le vieux port en hiver", "©Sportivia"],
  ["El puerto viejo en invierno", " - Foto: Ana Ruiz/EFE"],
  ["Il porto vecchio d'inverno", " (Ansa)"],
  ["O porto velho no inverno", " — Foto: Reprodução/TV Aurora"],
  ["雪に覆われた旧港", "＝共同"],
  ["눈 덮인 옛 항구", " [사진=연합뉴스]"],
  ["輸球的隊伍坐在板凳區", "(ap)"]
])("cuts %s where it is repeated with %s", (caption, credit) => {
  const body = /[⺀-￯]/u.test(caption) ? dense : latin
  expect(cut("A page and its title", body[0]!, caption, caption + credit, body[1]!)).toContain(3)
})

it.each([
  ["Berlin", " (2019)"],
  ["Open on weekdays", " and on Sundays"],
  ["Step 1", "2: pour the water"],
  ["Our places:", " (Springfield)"]
])("keeps %s where it is repeated with %s", (line, more) => {
  expect(cut("A page and its title", latin[0]!, line, line + more, latin[1]!)).toEqual([])
})

it("keeps a title with a note in brackets", () => {
  expect(cut("Bridge to close", "Bridge to close (Riverside)", ...latin)).toEqual([])
})

const long = "Passengers sleep on cardboard along the covered walk of the terminal on Monday. The storm is said to bring heavy rain until noon, and ferries will not sail, the port said."

it("cuts a long caption that stands twice in a row above the paragraphs", () => {
  const caption = `${long} (Jane Doe | RIVER COURIER)`
  expect(cut("Hundreds stranded", "Published Oct 14, 2024 09:40 am", caption, caption, ...latin)).toEqual([2, 3])
  expect(cut("Hundreds stranded", latin[0]!, caption, "View gallery", caption, ...latin)).toEqual([2, 3, 4])
})

it("leaves a paragraph that stands once its words", () => {
  expect(cut("Hundreds stranded", "Published Oct 14, 2024 09:40 am", `${long} Photo: Jane Doe/AFP`, ...latin)).toEqual([])
})

it("leaves pages that are made of such captions their text", () => {
  const caption = `${long} Photo: Jane Doe/AFP`
  expect(cut(caption, caption, caption)).toEqual([])
})
