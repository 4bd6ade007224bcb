/** Whether words beside a credit are a caption or a paragraph of the article, and which captions announce themselves. */

import { bodyEvidence } from "./body.ts"
import { announced, pictured } from "./captionForms.ts"
import { isBlank } from "./kinds.ts"
import { folded } from "../patterns/needs.ts"

const ends = /[.!?。！？…][”"’»」』)）]?(?=\s|$|[^\s.\d,])/gu
const initial = /(?:\b\p{Lu}|\b(?:St|Dr|Mr|Mrs|Ms|Jr|Sr|No|Sgt|Lt|Col|Gen|Rep|Sen|Gov|Prof|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|a\.m|p\.m|vs|Nr|Hr|Fr|bzw|ca|Sr|Sra|Mme))\./gu
const spoken = /["”»“„«].{0,60}\b(?:said|says|told|added|dit|sagte?|dijo|disse|ha detto|сказал[аи]?|говорит|рассказал[аи]?)\b|\b(?:said|says|told|added|dijo|disse|sagte|сказал[аи]?|рассказал[аи]?|kata|ujar|cho biết|dedi)\b.{0,80}["”»“„«]|[“「『"].{4,}[”」』"].{0,12}[说說]|[说說道](?:[,，:：]|$)|表示[,，]|告诉记者|と(?:話した|語った|述べた|話す)|라고 (?:말했|밝혔|했)/u

const isWide = (code: number): boolean => code > 0x2e7f && (code < 0xfb00 || code > 0xfeff && code < 0xff61)

/** How wide a text is in columns: Han, kana and hangul count two, and so does half of a surrogate pair without the other. */
export const columns = (text: string): number => {
  let count = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0xd7ff && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at += 1
    else if (isWide(code)) count += 1
  }
  return count
}

/** Sentences that a text ends, initials and titles not counted. */
export const sentences = (text: string): number => text.replace(initial, "I").match(ends)?.length ?? 0

const narrative = /^\s*(?:(?:but|and|however|meanwhile|he|she|they|we|then|later|still|yet|pero|sin embargo|él|ella|mais|cependant|aber|doch|но|однако|он|она|они)\s|同时[，,]|此外[，,]|但|不过[，,]|据悉|据了解|据介绍|目前[，,]|随后[，,]|近日[，,]|近年来|对此|他说|她说|しかし|また、|一方、|그러나|하지만|한편)/iu

/** A sentence of a few words: "File photo.", "Steam.", "Left: the bridge." */
const fragment = /(?:^|[.!?。！？…]\s?)(?:[^\s.!?。！？…]{1,7}[。！？]|(?:[^\s.!?。！？…]+\s){0,2}[^\s.!?。！？…\u2e80-\uffff]+[.!?])/u

/** "STITCH BY STITCH … The apprentices": dots that part, and end nothing. */
const parted = /\s…\s/gu

const exclaimed = /[!！](?=[\p{L}\d])/gu

const nonLatin = (text: string) => columns(text) > text.length * 1.4

/**
 * Whether the words beside a credit are the caption of its picture. `marked`: the line announces a caption.
 * Captions describe one scene in one or two sentences; paragraphs are longer, have more sentences, or report speech.
 * `habit`: the page's paragraphs carry credits, so that less is enough to keep a line.
 */
export const isCaption = (text: string, marked: boolean, habit = false): boolean => {
  const length = text.length
  if (marked) return length <= 320
  if (length > 280 || /[?？][」』”"]?\s*$/u.test(text)) return false
  const isDense = nonLatin(text)
  // "人潮滿滿!民眾開心合影。": an exclamation leads in to the one sentence.
  const count = sentences(text) - (isDense ? text.match(exclaimed)?.length ?? 0 : 0)
  const most = isDense ? count <= 1 ? 62 : count === 2 ? 44 : -1 : count <= 1 ? 175 : count === 2 ? 165 : count === 3 ? 130 : -1
  if (length > most && (isDense || length > 280 || count > 2)) return false
  // "21:50 望海湾实测阵风十三级": an entry of live text; "3.换砂锅……": a step.
  if (/^\s*\d{1,2}(?:[:：]\d\d(?=[\s　，,—–-])|[.、．]\s?(?=[^\d\s].{12}))/u.test(text)) return false
  const evidence = bodyEvidence(text)
  // Who stands where says that it is a caption, however long.
  if (length > most && evidence > -1) return false
  if (spoken.test(text) || narrative.test(text) || evidence > (habit ? 0 : 1)) return false
  // Two whole sentences tell a story; a caption may add a few words to its one.
  return !(count - (text.match(parted)?.length ?? 0) > 1 && evidence > -1 && !fragment.test(text))
}

const triangle = /^\s*(?:▲▼|△▽|[▲△↑⬆⇧☝👆🔺🔼]\ufe0f?)\s{0,2}(?![\s▲△▼.,%+-]|\d(?!\d?\s?(?:[일月日号號시时時년年]|\d{2}[년年]))|$)/u

/** What such lines begin with: a character, or the first two letters of a word, folded. */
const signs = new Set(Array.from("动動监監视視网網位附前后後由从從自封头頭照相G[截畫航实對对合老剧劇왼오위앞（(【［档檔历歷效模现現附主上下左右中本近远该此题首图圖资資配示画写", (char) => char.charCodeAt(0)))
const wordBeginnings = new Set("me vi fr ba l- cl de vo v. fi in th ar pi ph ca ab be im le lé un da en su na ne на сл tr ke".split(" ").map((two) => two.charCodeAt(0) << 16 | two.charCodeAt(1)))
const mayAnnounce = (code: number, next: number): boolean => signs.has(code) || next > 0 && wordBeginnings.has(folded[code]! << 16 | folded[next]!)
const triangles = new Set(Array.from("▲△⬆↑⇧☝👆🔺🔼", (char) => char.charCodeAt(0)))

/** How a line announces that it is a caption: by a triangle, by words, or not at all. */
export const captionMark = (text: string): "triangle" | "words" | undefined => {
  let at = 0
  while (isBlank(text.charCodeAt(at))) at += 1
  const code = text.charCodeAt(at)
  if (triangles.has(code)) return !triangle.test(text) ? undefined : text.lastIndexOf("▲") > 3 && text.indexOf("▲") < text.lastIndexOf("▲") ? undefined : "triangle"
  if (!mayAnnounce(code, text.charCodeAt(at + 1))) return undefined
  const isOpen = code === 0x28 || code === 0x5b
  if (code < 0x2e80 && !(isOpen && text.charCodeAt(at + 1) > 0x2e7f) && pictured.test(text)) return "words"
  return (code > 0x2e7f || isOpen) && announced.test(text) ? "words" : undefined
}

const gluedTriangle = /(?<=[.。!?！？…”"’»」』)）]\s{0,3}|\s)[▲△]\s?(?=[^▲△\s\d%][^▲△]{1,110}$)/u
const gluedWords = /(?<=[。！？”])\s{0,2}(?:[上下左右]?图为(?!什么|何))[^。]{4,60}。?$/u

/** Where a caption begins that was glued to the end of a paragraph, or -1. The blanks before it are not counted. */
export const gluedCaption = (text: string): number => {
  const mark = text.indexOf("▲")
  if (mark >= 0 ? mark !== text.lastIndexOf("▲") : text.indexOf("△") < 0 && text.indexOf("图为") < 0) return -1
  const from = Math.max(0, text.length - 140)
  const tail = text.slice(from)
  const triangled = gluedTriangle.exec(tail)
  if (triangled !== null && from + triangled.index > 12) return from + triangled.index
  const worded = gluedWords.exec(tail)
  return worded !== null && from + worded.index > 12 ? from + worded.index + (worded[0].length - worded[0].trimStart().length) : -1
}

/** Triangles as the bullets of a list: three in a row, or two in a row and again elsewhere. */
export const triangleLists = (lines: ReadonlyArray<string>): ReadonlySet<number> => {
  const runs: Array<ReadonlyArray<number>> = []
  let run: Array<number> = []
  for (let at = 0; at <= lines.length; at++) {
    const code = at < lines.length ? lines[at]!.charCodeAt(0) : 0
    if ((code === 0x25b2 || code === 0x25b3 || code <= 0x20 || code === 0x3000) && at < lines.length && captionMark(lines[at]!) === "triangle") run.push(at)
    else {
      if (run.length > 1) runs.push(run)
      run = []
    }
  }
  return new Set(runs.filter((one) => one.length > 2 || runs.length > 1).flat())
}
