/** Credits within a paragraph, which stays: in brackets, and with the caption that was glued to its front or into its midst. */
import { isCaption } from "./captions.ts"
import type { Findings } from "./findings.ts"
import { bracketCredits } from "./head.ts"
import type { Credit } from "./kinds.ts"
import type { Page } from "./page.ts"

const han = "[\\p{Script=Han}]"
const sentence = "[^。！？，,]{6,34}。"
const oneSentence = new RegExp(`^${sentence}\\s?$`, "u")
const house = `${han}{2,6}(?:社|网|報|报)`
/** "海纳社发 ", "某报记者 ": who sent it; before a paragraph the house alone is enough. */
const reporter = `${house}\\s?(?:发|發|记者|記者)\\s?`
const sender = `(?:${house}(?:发|發|记者|記者)?\\s?)?`
const shot = "(?:摄|攝)"
const supplied = `${han}{2,8}(?:供图|供圖)`
const drawn = "[图圖]\\s?[/／｜|]\\s?[\\p{Script=Han}]{2,6}|(?:资料|資料)[图圖]片?|(?:监控|監控|视频|視頻|网络|網路|新闻|新聞|直播|现场|現場)(?:截图|截圖|截屏|擷圖|画面|畫面)"
const gluedBehind = /[\p{L}“「]/u
const thenText = "(?=[\\p{L}“「])"

/** What stands before a paragraph without a blank, or with one, or in brackets: a caption, its credit, or both. */
const captionInFront = new RegExp(
  [
    // "……旧版中国小说。海纳社发 钟楚 摄现将……"
    `^${sentence}${sender}(?:${han}{2,4}\\s${shot}|${supplied})${thenText}`,
    `^\\s{0,4}(?:${sentence})?${sender}(?:${han}{2,4}\\s?${shot}|${supplied}|${drawn})[ 　]+(?=[^。！？]{10})`,
    // "糊好的船灯下水雷一鸣摄 腊月里……"
    `^${han}{6,20}(?<![拍航翻])${shot}[ 　]+(?=[^。！？]{10})`,
    // "……薄冰。路透社/Jane Doe/档案照片1月24日……"
    `^[^。！？]{6,80}。(?:路透社?|法新社|美联社|REUTERS)\\s?[/／]\\p{Script=Latin}[\\p{Script=Latin} .'-]{2,30}(?:[/／](?:档案|资料)(?:照片|图片|图))?(?=[\\p{Script=Han}\\d“])`,
    `^${han}{2,6}社发?\\s?[（(]${han}{2,4}\\s?${shot}[）)]${thenText}`
  ].join("|"),
  "u"
)

/** "……。李明 摄 ……", "……。海纳社记者李明摄……": between two sentences. */
const midShot = new RegExp(
  [
    `(?<=[。！？”])\\s?(?:${reporter})?${han}{2,4}\\s${shot}(?=[ 　])`,
    `(?<=[。！？”][ 　])(?:[^。！？，, 　]{2,34}。)?[图圖照]片?均?由[^。，, 　]{2,20}(?:提供|拍摄|拍攝)(?=[ 　])`,
    `(?<=[。！？”][ 　])(?:记者|記者)${han}{2,4}[／/](?:摄影|攝影)(?:[ 　]分享(?:[ 　][a-z]{4,9}){1,4})?(?=[ 　])`,
    `(?<=[。！？”])\\s?${reporter}${han}{2,4}\\s?${shot}(?!影|像|制)(?=[\\p{Script=Han}\\d“「])`
  ].join("|"),
  "gu"
)

/** "…… 改装された客室＝2021年3月4日、山田太郎撮影 ……": a caption between two blanks that says when it was taken, and by whom. */
const datedShot = /(?<=^|[。」）)] ?[ 　])[^ 　=＝]{4,90}[=＝]\d{4}年\d{1,2}月\d{1,2}日(?:午[前後]\d{1,2}時(?:\d{1,2}分)?)?(?:、[^ 　、。]{1,20}){1,3}撮影(?:[ 　]?\[PR\])?(?=[ 　]\s?\S)/gu

/** "某报讯（记者 张三 文/图）": the byline of a dateline is of the text. */
const dateline = /(?:[讯訊电電]|报道|報導)\s?$/u
const byline = /^[（(](?:文|图|圖|记者|記者|通讯员|通訊員)/u

/** "图为谢幕。": between a paragraph and its credit. */
const captionBefore = /(?<=[。！？”」]\s?)[上下左右]?[图圖][为為][^。]{2,46}。\s?$/u

/** Cuts the credits within a line, but for the one at its end or front that is settled: `beside`. */
export const cutInParagraph = (page: Page, found: Findings, at: number, beside?: Credit) => {
  const text = page.lines[at]!
  const one = page.traces[at]!
  const mayFront = beside === undefined && one.firstSign >= 0 && one.firstSign < 90 && (one.drawn || one.shot || one.firstMark >= 0 && one.firstMark < 100)
  const front = mayFront ? captionInFront.exec(text.slice(0, 130)) : null
  if (front !== null && one.end - front[0].length > 9) found.span(at, 0, front[0].length, "glued-credit", 0.8, "caption and credit before a paragraph")
  if ((one.shot || one.drawn) && one.lastSign > 20 && page.isParagraph(at)) {
    for (const { 0: credit, index } of text.slice(0, 2000).matchAll(midShot)) {
      // "……卫冕。图为赛后谢幕。中新社记者 秦淮 摄另一支……": the caption before it goes, too.
      const caption = captionBefore.exec(text.slice(Math.max(0, index - 60), index))
      const isFront = caption !== null && isCaption(text.slice(0, index - caption[0].length), false)
      found.span(at, isFront ? 0 : index - (caption?.[0].length ?? 0), index + credit.length, "glued-credit", 0.8, "name and verb")
    }
  }
  if (one.lastSign > 20 && text.includes("撮影", 20)) {
    for (const { 0: caption, index } of text.slice(0, 4000).matchAll(datedShot)) found.span(at, index, index + caption.length, "glued-credit", 0.8, "caption, date and maker")
  }
  const hasBrackets = one.firstOpen >= 0 || one.lastMark >= 0
  const hasWords = one.lastWord >= 0 || one.lastSign >= 0
  if (!hasBrackets || !hasWords) return
  for (const { start, end, score, evidence } of bracketCredits(text, page.options.extra)) {
    if (start < 24 && byline.test(text.slice(start, start + 8)) && dateline.test(text.slice(0, start))) continue
    // "……殘本的故事(附圖)": a title that says that a picture comes with it.
    if (evidence === "pointer to the picture" && found.prose === 0 && !/[。！？.!?]\s?$/u.test(text.slice(0, start))) continue
    const isApart = beside === undefined || end <= beside.start || start >= beside.end
    if (isApart) found.span(at, isCaptionGlued(text, start, end) ? 0 : start, end, "glued-credit", score, evidence)
  }
}

/** "力投する遠野（カメラ・山田 太郎） ◆東地区リーグ …": the text begins behind a sign. */
const beginsBehind = /^[ 　]?[◆◇■●▽]/u

/** "孔立冬高舉火炬跑進主會場。（主辦方供圖）孔立冬說……": the caption before a credit was glued to the paragraph, too. */
const isCaptionGlued = (text: string, start: number, end: number): boolean =>
  start < 46 && (gluedBehind.test(text.slice(end, end + 1)) && oneSentence.test(text.slice(0, start)) || beginsBehind.test(text.slice(end, end + 2))) && isCaption(text.slice(0, start), false)
