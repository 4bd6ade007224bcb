/** Content that looks like furniture, line by line: lists, calendars, data sheets, the contents of a law. */
import type { Furniture } from "./kinds.ts"

const dash = /^[-–—]$/u
/** Furniture comes once or twice: dashes between points, lines of a program, papers that are listed come often. */
const keepLists = (texts: ReadonlyArray<string>, read: Array<Furniture | undefined>) => {
  const keep = (most: number, isOne: (text: string, one: Furniture) => boolean) => {
    const found: Array<number> = []
    for (let i = 0; i < texts.length; i++) if (read[i] !== undefined && isOne(texts[i]!, read[i]!)) found.push(i)
    if (found.length > most) for (const i of found) read[i] = undefined
  }
  keep(5, (text) => dash.test(text))
  keep(3, (text, one) => text.length < 100 && (one.evidence === "script" || text === "}"))
  keep(3, (_, one) => one.evidence === "name of a paper")
}

const sheetLabel = /^(?:时间|時間|日期|地点|地點|time|date|when|where|venue|kick-?off|hora|fecha|data|lugar|local|lieu|quand|où|ort|zeit|datum|termin|beginn|anpfiff|anwurf|дата|время|место|когда|где|czas|miejsce|thời gian|địa điểm|日時|場所|일시|장소)\s?[:：]/iu

const dated = /^\p{L}[\p{L} ]{1,11}[:：]\s?\S{0,12}\d/u
const publishing = /^(?:来源|來源|作者|编辑|发布|發佈|發布|更新|时间|時間|日期|source|author|published|updated|posted|date|time|stand|publié|publicado|opublikovano|опубликовано|обновлено|입력|수정|등록|승인|公開|配信|掲載)/iu
/** "网上报名：1月12日" with "网上审核：1月12日" below it: a calendar. */
const calendar = (texts: ReadonlyArray<string>, i: number): boolean => dated.test(texts[i]!) && !publishing.test(texts[i]!) && [i - 1, i + 1].some((near) => dated.test(texts[near] ?? "") && !publishing.test(texts[near] ?? ""))

/** Machines tell seconds. */
const toTheSecond = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s\d{1,2}:\d\d:\d\d/u
/** "时间：…" with "地点：…" beside it announces an event. */
export const isSheet = (texts: ReadonlyArray<string>, i: number): boolean => calendar(texts, i) || sheetLabel.test(texts[i]!) && !toTheSecond.test(texts[i]!) && [i - 1, i + 1].some((near) => /^[\p{L} ]{2,12}[:：]\s?\S/u.test(texts[near] ?? "") && !/^(?:来源|來源|作者|编辑|source|author)/iu.test(texts[near] ?? ""))

const contents = /^(?:目录|目錄|目次|차례|목차|(?:table of )?contents)$/iu
const chapter = /^(?:第\s?[一二三四五六七八九十百\d]{1,3}\s?[章节節编編部]|제\s?\d{1,2}\s?[장절]|(?:chapter|part|section)\s[\divx]{1,4}\b)/iu
/** "目录" with "第一章 总则" below it: the contents of a law. */
const headsChapters = (texts: ReadonlyArray<string>, i: number): boolean => contents.test(texts[i]!) && [i + 1, i + 2].some((near) => chapter.test(texts[near] ?? ""))

/** Lets go of what was read as furniture and is content: */
export const keepContent = (texts: ReadonlyArray<string>, read: Array<Furniture | undefined>, isTabled: (i: number) => boolean): void => {
  keepLists(texts, read)
  for (let i = 0; i < texts.length; i++) if (isTabled(i) || read[i]?.kind === "pager-buttons" && headsChapters(texts, i)) read[i] = undefined
}
