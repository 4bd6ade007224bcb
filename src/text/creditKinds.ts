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

/** Whether a text has Han, kana or hangul. */
export const hasHan = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x2e7f) return true
  return false
}


/** "入選：「雪の朝」撮影・青森市 …", "第一名：《晨雾》，…摄": the results of a contest name who took what. */
export const prized = /^(?:[特入佳]選|佳作|(?:最)?優秀賞|[金銀銅大]賞|グランプリ|第[一二三四五六七八九十\d]{1,2}名|[一二三特]等[奖獎]|[金银銀铜銅][奖獎]|(?:优秀|優秀|最佳|入围|入圍)(?:[奖獎]|作品)|[冠亚亞季]军|(?:대상|금상|은상|동상|입선|최우수상|우수상))\s?[:：／/]/u
