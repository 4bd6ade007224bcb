/** What a credit is, and what its readers share. */

/** Which kind of credit was read. */
export type CreditWhy = "photo-credit" | "video-credit" | "image-placeholder" | "writer-and-photographer"

/** A credit within a line, `[start, end)` in UTF-16 code units; the whole line when it is all there is. */
export interface Credit {
  readonly start: number
  readonly end: number
  readonly why: CreditWhy
  readonly score: number
  readonly evidence: string
}

/** How far from either end of a line a credit may begin, in UTF-16 code units. */
export const reach = 130

/** What a text was read as, before its place in the line is known. */
export interface Reading {
  readonly score: number
  readonly evidence: string
  readonly why?: CreditWhy
}

/** Brackets that credits stand in; the closing ones in the same order. */
export const opens = "(（[［【〔〈<「"
export const closes = ")）]］】〕〉>」"

const isVideo = (text: string) => /^.{0,8}(?:video|v[íi]deo|vid[ée]o|видео|视频|視頻|影片|動画|영상|動画|clip|footage)/iu.test(text)

export const credit = (start: number, end: number, text: string, score: number, evidence: string, why?: CreditWhy): Credit => ({ start, end, why: why ?? (isVideo(text) ? "video-credit" : "photo-credit"), score, evidence })

const blanks = new Uint8Array(65536)
for (const blank of "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff") blanks[blank.charCodeAt(0)] = 1
/** Whether a code unit is a blank, as \s has it. */
export const isBlank = (code: number): boolean => blanks[code] === 1

/** Whether a text has Han, kana or hangul. */
export const hasHan = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x2e7f) return true
  return false
}


/** "入選：「雪の朝」撮影・青森市 …", "第一名：《晨雾》，…摄": the results of a contest name who took what. */
const prize = /^(?:[特入佳]選|佳作|(?:最)?優秀賞|[金銀銅大]賞|グランプリ|第[一二三四五六七八九十\d]{1,2}名|[一二三特]等[奖獎]|[金银銀铜銅][奖獎]|(?:优秀|優秀|最佳|入围|入圍)(?:[奖獎]|作品)|[冠亚亞季]军|(?:대상|금상|은상|동상|입선|최우수상|우수상))\s?[:：／/]/u
/** What such results begin with; most lines end here. */
const prizes = new Set(Array.from("特入佳最優金銀銅大グ第一二三金银铜優优入冠亚亞季대금은동입최우", (char) => char.charCodeAt(0)))
export const isPrized = (text: string): boolean => prizes.has(text.charCodeAt(0)) && prize.test(text)

/** Who made a film or a play: the article tells it, as it tells the cast. */
export const production = /(?:导演|導演|编剧|編劇|主演|领衔|領銜|監督|脚本|剪接|配乐|配樂|감독|출연|각본|주연)\s?[:：／/]|\b(?:director|directed by|cast|starring|screenplay|writer-director|regie|drehbuch|darsteller|réalisation|scénario|dirección|guion|reparto|direção|roteiro|elenco|regia|sceneggiatura|режисс[её]р|сценарий|в ролях)\s?[:：]/iu
