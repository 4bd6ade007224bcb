/** Reads texts that stand alone or in brackets: whether they are a credit, by what, and how surely. */
import type { Seen } from "../patterns/guarded.ts"
import { hasHan, type Reading } from "./kinds.ts"
import { isAgency, isBareAgency, isHanHolder, isHolder, isName, mayBeAgency } from "./names.ts"
import { readParts } from "./parts.ts"
import { any, is, part } from "./patterns.ts"
import { isHanMakerName, isHanPerson, isPersonAndName, oneWordHouse, readPersonAndHouse } from "./persons.ts"
import { acquired, describing, hanMaker, kin, notAlone } from "./words.ts"

/** How a text that stands alone, without brackets, is a credit: what speaks for it, and how surely. `strict`: it closes a line that has other words. */
export const readBare = (line: Seen, strict: boolean, extra: ReadonlySet<string>): Reading | undefined => {
  const { text } = line
  return text.length === 0 || text.length > 150 ? undefined : readForm(line, strict, extra) ?? readParts(text, strict, extra, line)
}

const formed = any(["labelled", "preposed", "housed", "lonePlaceholder", "rightsAndYear", "viaHandle", "pictureBy", "permission", "bylined", "latinPlaceholder", "network", "sourced", "suppliedBy", "pictureAndName"])

const agency: Reading = { score: 0.85, evidence: "agency" }

const capitalOrAgency = /^\p{Lu}|社$|^路透$|^[가-힣]/u
/** An agency that has other meanings, too: a credit where nothing else may stand. */
const readLoneAgency = (text: string, strict: boolean, extra: ReadonlySet<string>): Reading | undefined => {
  if (strict || text.length >= 24 || !mayBeAgency(text, 0) || !notAlone.has(text.toLowerCase())) return undefined
  return capitalOrAgency.test(text) && isAgency(text, extra) ? { score: 0.65, evidence: "agency alone" } : undefined
}

/** What is a credit though none of the surest forms can be in it. */
const readUnformed = (line: Seen, strict: boolean, extra: ReadonlySet<string>): Reading | undefined =>
  isBareAgency(line.text, extra) ? agency : readLoneAgency(line.text, strict, extra) ?? (hasHan(line.text) ? readHan(line, strict, extra) : undefined)

/** The forms that are surest, each by its own expression. */
const readForm = (line: Seen, strict: boolean, extra: ReadonlySet<string>): Reading | undefined => {
  if (!formed.may(line)) return readUnformed(line, strict, extra)
  const { text } = line
  const latin = is.labelled.exec(line)
  if (latin !== null) return isLabelled(text, latin.at(-1)!, strict, extra) ? { score: 0.95, evidence: "label and holder" } : undefined
  const by = is.preposed.exec(line)
  if (by !== null) return isGiver(by.at(-1)!, extra) ? { score: 0.95, evidence: "picture by holder" } : undefined
  const house = is.housed.exec(line)
  if (house !== null) return !bestPicture.test(text) && isHolder(house[1]!, true, extra) ? { score: 0.9, evidence: "house, picture, holder" } : undefined
  if (is.viaHandle.test(line)) return { score: 0.8, evidence: "via a handle" }
  if (is.pictureBy.test(line) && !/[.!?]$/u.test(text)) return { score: 0.75, evidence: "picture by holder" }
  if (is.permission.test(line)) return { score: 0.85, evidence: "permission of holder" }
  const courtesy = is.bylined.exec(line)
  if (courtesy !== null && mayByline(text, courtesy[1]!, extra)) return isHolder(courtesy[1]!, true, extra) || isAgency(courtesy[1]!.replace(/,.*$/u, ""), extra) ? { score: 0.85, evidence: "courtesy or © and holder" } : undefined
  if (isBareAgency(text, extra)) return agency
  if (!strict && is.lonePlaceholder.test(line)) return { score: 0.65, evidence: "placeholder alone" }
  if (!strict && is.rightsAndYear.test(line)) return { score: 0.65, evidence: "© and year" }
  const lone = readLoneAgency(text, strict, extra)
  if (lone !== undefined && !is.latinPlaceholder.test(line)) return lone
  if (is.latinPlaceholder.test(line)) return { score: 0.9, evidence: "placeholder", why: "image-placeholder" }
  if (is.network.test(line) && text.length < 50) return { score: 0.8, evidence: "network and account" }
  const sourced = is.sourced.exec(line)
  if (sourced !== null && onNetwork.test(sourced[1]!)) return { score: 0.85, evidence: "network and account" }
  if (sourced !== null && isAgency(sourced[1]!, extra)) return { score: 0.8, evidence: "source is an agency" }
  const supplied = is.suppliedBy.exec(line)
  if (supplied !== null && isName(supplied[1]!, 6)) return { score: 0.85, evidence: "supplied by holder" }
  const plain = is.pictureAndName.exec(line)
  if (plain !== null && isPictured(text, plain[1]!, extra)) return { score: 0.7, evidence: "picture and name" }
  return hasHan(text) ? readHan(line, strict, extra) : undefined
}

/** Whether what stands behind a label, "Photo: …", is who made or gave the picture. */
const isLabelled = (text: string, holder: string, strict: boolean, extra: ReadonlySet<string>): boolean => {
  if (bestPicture.test(text) || article.test(holder) && !known(holder)) return false
  const isHeading = !strict && borrowed.test(text) && !/[\p{Lu}@©\d]/u.test(holder) && holder.includes(" ") && !known(holder)
  return !isHeading && isHolder(holder, strict, extra) && (strict || isPlainHolder(text, holder, extra))
}

/** Whether what stands behind "photo by", "picture courtesy of" is who made or gave it: a name, or a few words behind an article. */
const isGiver = (holder: string, extra: ReadonlySet<string>): boolean =>
  isHolder(holder, true, extra) || /^(?:the|our|a) /u.test(holder) && isHolder(holder, false, extra) && holder.split(" ").length < 7

const courteous = /^courtesy\s(?!of\s)/iu
const courteousTo = /[\p{Lu}@]|^(?:the|our)\s\p{Ll}+$/u
const registered = /all rights|reserved|copyright|inc\.|ltd|llc|registered|\b(?:19|20)\d\d\b/iu

/** Whether "©", "(c)" or "courtesy" may lead in to a holder, and neither to a point of a list, a sentence, nor what stands at the foot of pages. */
const mayByline = (text: string, holder: string, extra: ReadonlySet<string>): boolean => {
  // "(c) when signs are displayed" is a point of a list.
  if (/^\(c\)\s?\p{Ll}/u.test(text) && !isAgency(holder, extra)) return false
  if (courteous.test(text) && !courteousTo.test(holder)) return false
  return !registered.test(text)
}

const capitalized = /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|di|van|von)){1,4}$/u
const archived = /^(?:с сайта|из архива|пресс-службы|dok|archivo|kemen)/iu

/** Whether what stands behind a mere "photo" is who made or gave it. */
const isPictured = (text: string, name: string, extra: ReadonlySet<string>): boolean =>
  isAgency(name, extra) || capitalized.test(name) || archived.test(name) || /^dok\./iu.test(text)

/** "X/@lagooncityboy", "@janedoe via Instagram". */
const onNetwork = /^(?:X|Twitter|Facebook|FB|Instagram|IG|TikTok|YouTube|Telegram|VK|WeChat|Weibo|Threads|LinkedIn|Reddit|Snapchat|WhatsApp|Bluesky|微博|抖音|小红书|小紅書|臉書|脸书|인스타그램|페이스북|유튜브)(?:\s?[/／|(（·:：-]\s?@?[\p{L}\d_.]|$|\s@)|^@[\p{L}\d_.]{2,30}(?:$|\s?[/|(（]|\s(?:via|on|en|sur|auf)\s)/iu

/** "Photography: a very short introduction"; "Photo: a reader" is a credit. */
const article = /^(?:an?|une?|eine?|una?|uma?)\s\p{Ll}/u
const bestPicture = /^best\s/iu
const known = (holder: string): boolean => holder.split(" ").slice(0, 3).some((word) => acquired.has(word) || describing.has(word) || kin.has(word))

/** Words that head articles, too: "Credit: a short history of borrowing", "Map: how to get round the closure". */
const borrowed = /^(?:cr[ée]dit|maps?\b|charts?\b|graphics?\b|karte|grafik|gr[áa]fico|graphique|карта|график|photographers?\b)/iu

/** "Video: how to prune roses" points to a page or names the clip: a line of its own either way. "Photo: is it art?" is not a credit. */
const isPlainHolder = (text: string, holder: string, extra: ReadonlySet<string>): boolean => !/[?？]$/u.test(holder) && (holder.length <= 70 || isHolder(holder, true, extra)) && text.length <= 110

/** What a date, or a date and a verb, ends in. */
const datelineEnds = new Set(Array.from("0123456789年月日影摄攝영", (char) => char.charCodeAt(0)))
const datelined = /[\s、，,]\s?(?:\d{2,4}[年./-]\s?\d{1,2}[月./-]\s?\d{1,2}日?|\d{4}年(?:\d{1,2}月)?)(?:撮影|拍摄|拍攝|촬영)?$/u

const hanForms = any(["cjkPlaceholder", "hanPictureStart", "placeholderAnd", "drawnThere", "screenShot", "maker", "placeholderAndSource", "houseAndPlaceholder", "agencyPicture", "nameVerbHouse", "nameAndVerb", "pointedPicture", "suppliedShort", "writerAndMaker", "hanHouse", "agencyPhoto", "spacedLabel", "trailingLabel", "hanLabel", "hanLinked", "hanSupplied", "agencyHan", "suppliers", "suppliedEnd", "shotAt", "hanVerbed", "takenFrom", "koreanEnd", "officialPicture", "framed", "picturesFrom", "pictureSource"])

/** A Chinese credit without the day that stands behind it. */
export const withoutDateline = (text: string): string => (datelineEnds.has(text.charCodeAt(text.length - 1)) ? text.replace(datelined, "") : text)

const readHan = (whole: Seen, strict: boolean, extra: ReadonlySet<string>): Reading | undefined => {
  const text = withoutDateline(whole.text)
  const line = part(whole, text)
  if (!hanForms.may(line)) return undefined
  if (is.picturesFrom.test(line)) return { score: 0.85, evidence: "pictures from holder" }
  if (is.pictureSource.test(line)) return { score: 0.8, evidence: "source of a picture" }
  if (is.cjkPlaceholder.test(line)) return { score: 0.95, evidence: "placeholder", why: "image-placeholder" }
  const isPictureAndSource = text.length <= 40 && is.hanPictureStart.test(line) && is.hanSource.test(line) && !hanProse.test(text) && !goesOn(text)
  if (isPictureAndSource) return { score: 0.85, evidence: "picture and source" }
  if (is.placeholderAnd.test(line) && !/[，,].*[，,]/u.test(text)) return { score: 0.85, evidence: "placeholder", why: "image-placeholder" }
  if (!strict && is.drawnThere.test(line)) return { score: 0.75, evidence: "placeholder", why: "image-placeholder" }
  if (is.screenShot.test(line)) return { score: 0.85, evidence: "screen shot" }
  if (is.maker.test(line)) return { score: 0.85, evidence: "maker of a picture" }
  if (is.placeholderAndSource.test(line) || is.houseAndPlaceholder.test(line)) return { score: 0.85, evidence: "placeholder and source" }
  if (is.agencyPicture.test(line)) return { score: 0.8, evidence: "agency picture" }
  if (is.nameVerbHouse.test(line) || /[社发發]/u.test(text) && is.nameAndVerb.test(line)) return { score: 0.9, evidence: "name and verb" }
  if (is.pointedPicture.test(line)) return { score: 0.85, evidence: "pointer to the picture" }
  if (is.suppliedShort.test(line) && !howSupplied.test(text)) return { score: 0.7, evidence: "supplied by holder" }
  if (is.writerAndMaker.test(line)) return { score: 0.9, evidence: "writer and pictures", why: "writer-and-photographer" }
  if (is.hanHouse.test(line)) return { score: 0.85, evidence: "name / house" }
  if (is.agencyPhoto.test(line)) return { score: 0.9, evidence: "agency picture" }
  const spaced = is.spacedLabel.exec(line)
  if (spaced !== null && !inSentence.test(spaced[1]!)) return { score: 0.85, evidence: "label and name" }
  const trailing = is.trailingLabel.exec(line)
  if (trailing !== null && isBeforeLabel(trailing[1]!, extra)) return { score: 0.85, evidence: "name and label" }
  const tagged = is.hanLabel.exec(line)
  if (tagged !== null) return isBehindLabel(text, tagged[1]!, strict, extra) ? { score: 0.95, evidence: "label and holder" } : undefined
  const linked = is.hanLinked.exec(line) ?? is.hanSupplied.exec(line)
  if (linked !== null) return isBehindLink(text, linked[1]!) ? { score: 0.9, evidence: "picture from holder" } : undefined
  if (text.length <= 40 && is.agencyHan.test(line)) return { score: 0.95, evidence: "reporter and verb" }
  if (is.suppliers.test(line) && (is.hanProvided.test(line) || is.koreanProvided.test(line))) return { score: 0.85, evidence: "supplied by holder" }
  if (is.suppliedEnd.test(line) && is.hanProvided.test(line)) return { score: 0.95, evidence: "supplied picture" }
  if (is.shotAt.test(line)) return { score: 0.85, evidence: "name, verb and place" }
  if (text.length <= (strict ? 22 : 26) && is.hanVerbed.test(line) && isHanMaker(text)) return { score: 0.9, evidence: "name and verb" }
  if (is.takenFrom.test(line)) return { score: 0.85, evidence: "taken from" }
  if (is.koreanEnd.test(line) && is.koreanProvided.test(line) && text.split(" ").length <= 4) return { score: 0.85, evidence: "supplied by holder" }
  if (is.officialPicture.test(line)) return { score: 0.8, evidence: "official picture" }
  if (is.framed.test(line)) return { score: 0.85, evidence: "picture in brackets" }
  return undefined
}

const howSupplied = /^(?:免费|免費|独家|獨家|无偿|無償|主动|及时|持续|可以|能够|依法)/u
const inSentence = /[的了是在和]|[가-힣](?:은|는|의|을|를|에)(?:\s|$)|금지/u
const given = /(?:记者|記者|通讯员|受访者|新闻|日报|晚报|社|网|台|中心|发布|影像|视觉|消防|公安|交警)/u
const fullStop = /[。.]$/u

/** Whether what stands before a label, "…… 图片", is a name: short, or with a word of who gives pictures. */
const isBeforeLabel = (name: string, extra: ReadonlySet<string>): boolean =>
  isAgency(name, extra) || !/[，,。的了是在]/u.test(name) && (name.length <= 6 || given.test(name))

/** A particle, or "从……到……": the label is a word of a sentence. */
const joined = /^[とはがをにでのも]|^[从從由自].{1,16}[到至]/u
/** Whether what stands behind a label, "照片：……", is who made or gave the picture. */
const isBehindLabel = (text: string, holder: string, strict: boolean, extra: ReadonlySet<string>): boolean => {
  if (told.test(text) && !ofSomebody.test(holder)) return false
  return !joined.test(holder) && isHanHolder(holder.replace(fullStop, ""), strict ? 26 : 40) || isAgency(holder, extra)
}

/** Whether what stands behind a picture and a link, "图片来自……", is where it is from. */
const isBehindLink = (text: string, holder: string): boolean => {
  if (goesOn(text) || madeBy.test(text) && !givenBy.test(text) && !isHanPerson(holder)) return false
  return isHanHolder(holder.replace(fullStop, ""), 30) && !/[，,].*[，,]/u.test(holder)
}

/** "照片：那些年的故事", "사진: 기억의 예술" are headings; "圖：王小明的臉書" is a credit. */
const told = /[:：].*的|[가-힣]의\s|[가-힣](?:나|까|다)$|と[^。]{1,8}の/u
const ofSomebody = /(?:微博|朋友圈|账号|帳號|臉書|脸书|IG|视频|影片|照片|博客|主页|截图|截圖|提供|SNS|인스타그램|페이스북|유튜브|블로그|X)\S{0,3}$/iu

/** "影片由周慎执导" tells who made a film; "图片由馆方提供" whose the picture is. */
const madeBy = /^\p{Script=Han}{1,6}由/u
const givenBy = /(?:提供|供图|供圖|授权|授權|摄|攝|拍|拍摄|拍攝|拍下|绘|繪|绘制|繪製|制作|製作|制图|製圖|生成|合成|翻拍|上传|上傳|惠赠|惠贈|所有|作)(?:使用|发布|發佈)?(?:[，,（(].{0,14})?[。.]?$/u

/** "图片来自一本旧相册，封面已经脱落" tells of the picture; "图片来自网络，侵删" does not. */
const goesOn = (text: string): boolean => /[，,]/u.test(text) && !rightsBehind.test(text) && !nameBehind.test(text)
const rightsBehind = /[，,].{0,12}(?:侵|权|權|删|刪|转载|轉載|仅|僅|下同|基于|基於|遵循|CC0|提供|授权|鸣谢|鳴謝|致谢|致謝|感谢|感謝|谨此|謹此|如有|请|請|版|图|圖|摄|攝)/u
const nameBehind = /[，,]\s?[\p{Script=Han}·]{2,4}$/u

const hanProse = /[？?！!；]|不等于|不等於|声明|聲明|是否|怎么|如何|为何|纠纷|案|罪|说|說|表示|。.|[「“].*[」”].{6}/u

/** A name before 摄 or 撮影: Han, kana or Latin letters and blanks, without the words that make 拍摄 or 绘 the verb of a sentence. */
const isHanMaker = (text: string): boolean => {
  const maker = text.replace(/\s?(?:摄影报道|攝影報導|摄影|攝影|摄制|拍攝|拍摄|航拍|实拍|摄|攝|供图|供圖|配图|制图|製圖|绘图|繪圖|绘|繪|制作|供片|图|圖|撮影|촬영)(?:\/\p{L}+)?$/u, "")
  if (maker.length < 2 || /[的了在是着被把将將於于和与与就也都要会會这這那哪谁誰何一不为為，,：:]/u.test(maker)) return false
  const verb = text.slice(maker.length).trim()
  if (/^(?:摄|攝|撮影|촬영|供图|供圖)$/u.test(verb)) return maker.length <= 14
  if (/^(?:图|圖)$/u.test(verb)) return /(?:记者|記者|通讯员|供|\s)/u.test(text) && maker.length <= 12
  return maker.length <= 12 && (/\s/u.test(text) || maker.length <= 5)
}

/** "（9月25日摄）": when, and not by whom. */
const shotOnDay = /^(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?(?:无人机|無人機)?\s?[摄攝]$/u

/** What is given for pictures only, never as the source of a text. */
const ofPictures = /^(?:d\.?\s?r\.?|nvcc|getty(?: images)?|shutterstock|alamy|imago|i?stock.*|adobe ?stock|pixabay|pexels|unsplash|视觉中国|視覺中國|達志影像?|达志影像?|东方ic|ic photo|cfp|vcg|图虫(?:创意|网)?|全景(?:网|视觉)|摄图网|人民视觉|影像中国|アフロ|pixta|게티이미지.*|reprodução|divulgação|arquivo pessoal|cortes[ií]a|cedida|archivo|handout|depositphotos|dreamstime|freepik|rex(?: features)?|splash news)$/iu

/** "Getty Images", "Reprodução/TV Globo": what no text has for its source. */
export const isOfPictures = (text: string): boolean => text.split(/\s?[/|]\s?/u).some((piece) => ofPictures.test(piece.trim()))

/** Whether what stands in brackets is a credit. `ends`: the bracket closes the line or a sentence, where a bare name may be one; `before` stands in front of it. */
export const readBracket = (line: Seen, ends: boolean, extra: ReadonlySet<string>, before = ""): Reading | undefined => {
  const inner = line.text
  if (shotOnDay.test(inner)) return undefined
  const read = readBare(line, true, extra)
  // Brackets set it apart, so that a weaker reading is enough.
  if (read !== undefined) return read.score < 0.75 ? { ...read, score: 0.75 } : read
  for (const byline of bylines) if (byline.test(line)) return { score: 0.9, evidence: "writer and pictures", why: "writer-and-photographer" }
  if (inner.length <= 16 && is.sourceAndPicture.test(line) && (ends || !suppliedOnly.test(inner)) && !howMade.test(inner)) return { score: 0.85, evidence: "source and picture" }
  if (inner.length <= 44 && hasHan(inner) && is.hanSource.test(line) && !hanProse.test(inner)) return { score: 0.85, evidence: "picture and source" }
  const isSource = is.pictureSource.test(line) || is.sourceLabel.test(line) && isAgency(inner.replace(/^[^:：=/]+[:：=/]\s?/u, ""), extra)
  if (isSource) return { score: 0.85, evidence: "source of a picture" }
  if (is.takenFromThere.test(line)) return { score: 0.9, evidence: "taken from" }
  if (is.takenBy.test(line) && is.takenWhere.test(line)) return { score: 0.8, evidence: "taken from" }
  if (is.nameAndVerb.test(line)) return { score: 0.9, evidence: "name and verb" }
  if (is.sceneAndHolder.test(line)) return { score: 0.9, evidence: "scene and holder" }
  if (is.graphicOf.test(line)) return { score: 0.8, evidence: "graphic by holder" }
  if (is.labelSlash.test(line) && isHanHolder(inner, 30)) return { score: 0.95, evidence: "label and holder" }
  if (is.placeholderThen.test(line) && isHanHolder(inner, 34)) return { score: 0.95, evidence: "placeholder and source" }
  const named = is.named.exec(line)
  if (ends && oneWordHouse.test(inner)) return { score: 0.75, evidence: "house in brackets" }
  if (named !== null && isName(named[1]!, 5)) return { score: 0.85, evidence: "picture and name" }
  if (is.sceneThenPhoto.test(line)) return { score: 0.85, evidence: "scene and holder" }
  if (ends && inner.length <= 60 && is.nameAndHouse.test(line)) return { score: 0.8, evidence: "name / house" }
  if (ends && is.houseAndName.test(line)) return { score: 0.8, evidence: "house: name" }
  // "Jane Doe | RIVERSIDE ECHO", "Jane Doe, Riverside Echo".
  const housed = ends && barOrComma.test(inner) && !hasHan(inner) ? readHoused(inner, extra) : undefined
  if (housed !== undefined) return housed
  if (ends && is.nameAlone.test(line)) return { score: 0.65, evidence: "name" }
  if (ends && is.placeholderWord.test(line)) return { score: 0.8, evidence: "placeholder", why: "image-placeholder" }
  if (ends && is.nameVia.test(line)) return { score: 0.8, evidence: "name via house" }
  if (ends && isAgency(inner, extra)) return ofPictures.test(inner) ? { score: 0.8, evidence: "picture agency" } : { score: 0.7, evidence: "agency" }
  // "…躍起重扣(ap)": among Han such letters are no word.
  if (ends && inner.length < 5 && fewLetters.test(inner) && hasHan(before) && isAgency(inner.toUpperCase(), extra)) return { score: 0.7, evidence: "agency" }
  if (ends && is.letters.test(line)) return { score: 0.65, evidence: "letters" }
  if (ends && isPersonAndName(inner)) return { score: 0.8, evidence: "name and house" }
  if (ends && (isHanPerson(inner) || placedAbove.test(before) && /^\p{Script=Han}{3,5}$/u.test(inner))) return { score: 0.7, evidence: "name in brackets" }
  if (ends && isMakerBehind(inner, before)) return { score: 0.65, evidence: "name in brackets" }
  if (ends && hasHan(inner) && is.nameSlashHouse.test(line)) return { score: 0.75, evidence: "name / house" }
  return undefined
}

const bylines = [is.writerThenPictures, is.writer1, is.writer3, is.writer6, is.writer7]
const barOrComma = /\s?[|•]\s?|,\s|\s[–—-]\s/u
const readHoused = (inner: string, extra: ReadonlySet<string>): Reading | undefined =>
  readPersonAndHouse(inner, extra) ?? (!inner.includes(",") && isPersonAndName(inner) ? { score: 0.8, evidence: "name and house" } : undefined)
const fewLetters = /^[a-z]{2,4}$/u
/** Within a sentence these say what somebody did, or what is shown. */
const suppliedOnly = /^[\p{Script=Han}]{0,3}(?:提供|照片)$/u
const howMade = /[的了是在免费將将]|无人机|航拍照|拼版|合成|曝光/u
/** "……＝札幌市": where a Japanese caption says that it was taken. */
const placedAbove = /[＝=][^＝=]{2,40}$/u

/** Whether a few characters in brackets, behind what is no whole sentence, are who made a picture; Japanese names have four or five. */
const isMakerBehind = (inner: string, before: string): boolean => {
  if (inner.length > 10 || !hasHan(inner) || /[。！？」”]$/u.test(before)) return false
  return hanMaker.test(inner) && isHanMakerName(inner) || /[ぁ-ん]/u.test(before) && /^\p{Script=Han}{4,5}$/u.test(inner) && !placeOrTime.test(inner)
}
const placeOrTime = /[市区町村県都府道駅年月日時前後中内外上下人円代目位回]$/u
