import { expect, test } from "vitest"
import { guess } from "./Guess.ts"

const story = (n: number) => `The council of town ${n} met on day ${n * 7}.\nIt was said that the harbour ${n * 13} will be rebuilt, and that bread ${n} would be dear until the spring comes.`
const many = (record: (n: number) => Record<string, unknown>, count = 12) => Array.from({ length: count }, (_, n) => record(n + 1))
const told = (records: ReadonlyArray<Record<string, unknown>>) => Object.fromEntries(Object.entries(guess(records).chosen).map(([role, { field, doubt }]) => [role, doubt === undefined ? field : `${field} (${doubt})`]))

test("names of crawlers, archives and spreadsheets", () => {
  expect(told(many((n) => ({ doc_id: n, headline: `Harbour ${n}`, summary: story(n).slice(0, 60), body_text: story(n), link: `https://a.example/${n}`, image_url: `https://img.example/${n}.jpg`, crawled_at: `2026-11-${10 + n}T01:00:00Z`, published_at: `2026-10-${10 + n}`, domain: "a.example" })))).toEqual({
    id: "doc_id", text: "body_text", title: "headline", url: "link", date: "published_at", site: "domain"
  })
  expect(told(many((n) => ({ 编号: `a${n}`, 标题: `第${n}号港口将重建`, 正文: `${n}日,云岚市议会开会。`.repeat(20), 链接: `https://b.example/${n}`, 发布时间: `2026年10月${n}日`, 来源: "云岚日报" })))).toEqual({
    id: "编号", text: "正文", title: "标题", url: "链接", date: "发布时间", source: "来源"
  })
  expect(told(many((n) => ({ uid: `x${n}`, Заголовок: `Порт ${n}`, Текст: `${n} ноября совет города собрался. `.repeat(9), Дата: `2026-10-0${1 + (n % 9)}` })))).toEqual({ id: "uid", text: "Текст", title: "Заголовок", date: "Дата" })
  expect(told(many((n) => ({ ref: `x${n}`, Schlagzeile: `Hafen ${n}`, artikel_inhalt: story(n) })))).toMatchObject({ text: "artikel_inhalt", title: "Schlagzeile" })
})

test("names that say nothing: what stands in them tells, and is not sure", () => {
  expect(told(many((n) => ({ a: n, b: story(n).split("\n")[0], c: story(n), d: `https://a.example/${n}`, e: `2026-10-${10 + n}` })))).toEqual({
    text: "c (its name says nothing; it is the longest)",
    title: "b (told by what it holds, not by its name)",
    url: "d (told by what it holds, not by its name)",
    date: "e (told by what it holds, not by its name)",
    id: "d (there is no id of its own, and each address stands once)"
  })
})

test("ids that stand twice are none; numbers are no dates; a picture's address is not the page's", () => {
  const seen = told(many((n) => ({ id: n % 3, text: story(n), views: 20261100 + n, crawled_at: "2026-11-20", thumbnail: `https://a.example/${n}.png` })))
  expect(seen).toEqual({ text: "text" })
})

test("the plain text is taken and not its markup, and what is missing is said", () => {
  expect(told(many((n) => ({ html: `<div><p>${story(n)}</p><p>${story(n)}</p></div>`.repeat(4), content: n < 3 ? "" : story(n) })))).toEqual({ text: "content (2 of 12 records have none, and would be rejected or dropped)" })
  expect(told(many((n) => ({ content: `<p>${story(n)}</p>` })))).toEqual({ text: "content (it holds HTML, and Winnow reads plain text: use an extractor before)" })
})

test("a text within an object is named, not taken", () => {
  expect(guess(many((n) => ({ id: n, article: { body: { text: story(n) } } })))).toMatchObject({ chosen: { id: { field: "id" } }, nested: "article.body.text" })
  expect(guess(many((n) => ({ id: n, size: n * 100 }))).nested).toBeUndefined()
})
