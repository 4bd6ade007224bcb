/**
 * Reads a credit from its parts, in whatever order a portal sets them: what a picture is called, how it was come by, and who made it.
 * Every word must be one of these or a name; so the order, the separators and the house style need not have been seen before.
 */
import type { Seen } from "../patterns/guarded.ts"
import { hasHan, type Reading } from "./kinds.ts"
import { isAgency, isHolder } from "./names.ts"
import { germanPicture, readLabelled } from "./labels.ts"
import { any, is, look, part } from "./patterns.ts"
import { isHanMakerName, isHanPerson, joining, readPersonAndHouse } from "./persons.ts"
import { Kind, kindOf } from "./wordKinds.ts"
import { hanAcquired, hanMaker, hanPicture } from "./words.ts"

const capital = /^[\p{Lu}\p{Lt}@]|^[dl]['’]\p{Lu}/u
const article = /^(?:der|des|die|das|dem|den|und|the|a|an|and|la|le|les|el|los|las|il|lo|gli|et|y|e|en|et)$/u
const number = /^\d[\d.:/-]*$/u
const possessive = /['’]s$/u
const elided = /^[dl]['’]/u

/** Of a compound, "dpa-Archiv", the part that says what it is. */
const known = (word: string): string => {
  const joint = word.lastIndexOf("-")
  if (joint < 1 || (kindOf(word) & (Kind.picturing | Kind.acquired)) !== 0) return word
  const last = word.slice(joint + 1)
  return (kindOf(last) & (Kind.picturing | Kind.acquired)) !== 0 ? last : word
}

/** What a text in a script with blanks is made of, word by word; `undefined` when it is no few words. */
interface Parts {
  readonly pictures: number
  readonly ways: number
  readonly names: number
  readonly links: number
  readonly others: number
  readonly marks: number
  /** Whether its first word says "picture" or how it was come by. */
  readonly leads: boolean
  readonly closes: boolean
}

/** Letters, digits, and what may stand within a word of a credit. */
const inner = /[\p{L}\p{M}\p{N}@_.’'+-]/u
const inWord = Uint8Array.from({ length: 0x2e80 }, (_, code) => inner.test(String.fromCharCode(code)) ? code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2b || code === 0x2d || code === 0x5f ? 1 : 2 : 0)

/** `unknown`: how many words may be none of these. */
const partsOf = (text: string, unknown: number): Parts | undefined => {
  let pictures = 0
  let ways = 0
  let names = 0
  let links = 0
  let others = 0
  let marks = 0
  let tokens = 0
  let leads = false
  let closes = false
  let described = 0
  let family = 0
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (inWord[code] !== 2) {
      if (code === 0x21 || code === 0x3f || code === 0xa1 || code === 0xbf) return undefined
      if (code !== 0x20 && code !== 0xa0 && code !== 0x09) marks += 1
      at += 1
      continue
    }
    let end = at + 1
    while (end < text.length && inWord[text.charCodeAt(end)]! > 0) end += 1
    const one = text.slice(at, end)
    at = end
    if ((tokens += 1) > 16) return undefined
    let till = one.length
    while (inWord[one.charCodeAt(till - 1)] === 1) till -= 1
    const lower = one.slice(0, till).toLowerCase()
    const bare = lower.endsWith("s") ? lower.replace(possessive, "") : lower
    const word = known(bare.length > 3 && (bare.charCodeAt(1) === 0x27 || bare.charCodeAt(1) === 0x2019) && elided.test(bare) ? bare.slice(2) : bare)
    const kind = kindOf(word)
    closes = false
    // "Dr. Kuno Fehrle" is a title; "DR" is "droits réservés".
    if (one === "Dr" || one === "Dr.") names += 1
    else if ((kind & Kind.picturing) !== 0 || word.length > 7 && germanPicture.test(word)) {
      pictures += 1
      if ((kind & Kind.takenFrom) !== 0) ways += 1
      leads ||= tokens === 1
      closes = true
    } else if ((kind & Kind.acquired) !== 0) {
      ways += 1
      leads ||= tokens === 1
      closes = true
    } else if ((kind & Kind.kin) !== 0) family += 1
    else if ((kind & Kind.describing) !== 0) {
      described += 1
      closes = pictures > 0
    } else if ((kind & Kind.linking) !== 0) {
      // "Bild der Woche": an article joins, but credits nobody.
      if (!article.test(word)) links += 1
    }
    else if (code > 0x40 && code < 0x5b || capital.test(one) || one.includes(".") && /[\p{L}\d]\.\p{L}/u.test(one)) names += 1
    else if (!number.test(one) && (others += 1) > unknown) return undefined
  }
  return { pictures, ways: (pictures > 0 || ways > 0 ? ways + described : 0) + (ways > 0 ? family : 0), names, links, others, marks, leads, closes }
}

/** A credit in a script with blanks, read word by word. */
const readWords = (text: string, strict: boolean): Reading | undefined => {
  const parts = text.length > 110 ? undefined : partsOf(text, strict ? 2 : 0)
  if (parts === undefined || parts.pictures + parts.ways === 0 || nextSentence.test(text)) return undefined
  const { pictures, ways, names, links, others, leads, closes } = parts
  // Of a line in capitals the capitals say nothing.
  if (pictures === 0 && fileHeading.test(text)) return undefined
  const behind = pictures > 0 && text.endsWith(")") ? labelBehind.exec(text)?.[1] : undefined
  if (behind !== undefined && (isAgency(behind, none) || site.test(behind))) return { score: 0.8, evidence: "picture and agency" }
  // "ảnh do quán cung cấp", "photo lent by somebody": in brackets a word or two may be unknown.
  if (others > 0 && !(strict && others < 3 && pictures > 0 && ways > 0 && leads)) return undefined
  if (names === 0) return readNameless(text, strict, parts)
  if (ways > 0 && names < 7 && given.test(text)) return { score: 0.8, evidence: "how it was come by, and who gave it" }
  const isOfNetwork = pictures === 0 && !leads && parts.marks === 0 && !text.startsWith("@") && reached.test(text)
  if (isOfNetwork) return undefined
  if (ways > 0 && (leads || closes) && names <= 6 && isOfPicture(text, parts)) return { score: 0.8, evidence: "how it was come by, and who gave it" }
  if (pictures === 0 || toldOf.test(text)) return undefined
  if (!leads && !closes && ways === 0 && !photographer.test(text)) return strict && links > 0 && names < 7 && made.test(text) ? { score: 0.8, evidence: "picture by holder" } : undefined
  // "Foto de Marta Ruiz", "Jane Doe photo"; "Photo Contest" has the shape of a heading.
  if (names <= 5 && (strict || isTied(text, parts))) return { score: strict ? 0.8 : 0.7, evidence: "picture and name" }
  // "Foto Hildenbrand", "Capture France 3"; "Photo Contest" is a heading.
  if (leads && names === 1 && labelAndName.test(text) && !heading.test(text)) return { score: 0.7, evidence: "picture and name" }
  return undefined
}

/** "Photo archives", "Screen capture", "Image generated by AI": no name is needed where a picture was come by in a way. */
const readNameless = (text: string, strict: boolean, { pictures, ways, links }: Parts): Reading | undefined => {
  if (pictures === 1 && aloneWord.test(text)) return { score: 0.7, evidence: "picture and how it was come by" }
  // "La foto fue tomada en 1912" tells when.
  if (happened.test(text) && /\d/u.test(text)) return undefined
  const isGiven = given.test(text)
  if (pictures === 0 && !strict && !isGiven) return ways > 1 ? { score: 0.65, evidence: "placeholder alone" } : undefined
  // In brackets one word is enough, a picture or a way; elsewhere two must say it.
  const isEnough = strict ? isGiven || pictures > 0 || ways > 0 : isGiven && links > 0 || ways > 1 || pictures > 1 || pictures > 0 && ways > 0
  return isEnough ? { score: strict ? 0.8 : 0.75, evidence: "picture and how it was come by" } : undefined
}

/** Whether what was come by in a way is a picture, and no text: the name is set apart, or nothing says that it is a writer's or a source's. */
const isOfPicture = (text: string, { marks, pictures }: Parts): boolean => marks > 0 && !written.test(text) || pictures > 0 || !sourced.test(text)

/** Whether a name belongs to the picture it stands beside: by a link or a mark, as a person's of several words, or as an agency's. */
const isTied = (text: string, { links, marks, names, leads, closes }: Parts): boolean => {
  if (links > 0 || marks > 0 || names > 1) return true
  if (closes && isAgency(text.slice(0, text.indexOf(" ")), none)) return true
  return leads && (isAgency(text.slice(text.lastIndexOf(" ") + 1), none) || inCapitals.test(text))
}

const nextSentence = /\.\s\p{Lu}[\p{L}]{2,}\s\p{Ll}/u
/** "FACT FILE", "FILM CHOICE". */
const fileHeading = /^(?:fact|case|job|data|team|club|player|profile)\s?file$|^(?:film|movie)\s/iu
const happened = /\s(?:fue|fueron|was|were|wurden?|foi|foram|est|sont|a été|è|был[аои]?)\s/iu
const labelAndName = /^(?:photos?|fotos?|фото|ph|capture|captura|скриншот|screenshot|infographie|infografía|vidéo|grafik|dessin)\.?\s(?-i:\p{Lu})[\p{L}'’.-]+(?:\s\d{1,2})?$|^(?:photos?|vidéo|capture)\s(?:Le|La|Les)\s(?-i:\p{Lu})[\p{L}'’-]+$/iu
const heading = /\s(?:gall?er(?:y|ies|ie|ien)|galería|galeria|contests?|essays?|finish|ops?|shoots?|booths?|albums?|concours|expo(?:sition)?s?|wettbewerbe?|strecken?|concursos?|festivals?|clubs?|days?|weeks?|competitions?|exhibitions?|stor(?:y|ies)|shows?|cent(?:er|re)s?|studios?|games?|calls?|conferences?|awards?|series|news|reports?|library|id|editors?|credits?|sources?|captions?|maps?|tours?|walks?|prize|tips?|quiz|of|archives?)(?:\s|$)/iu
/** "Metro Echo Staff" writes, "Síguenos en WhatsApp" invites. */
const reached = /\s(?:staff|whatsapp|facebook|instagram|twitter|youtube|telegram|tiktok|vk|редакции)$/iu
const written = /^(?:authors?|autora?|auteure?|автор|writers?)\s?[:：]/iu
const sourced = /^(?:source|fuente|fonte|quelle|источник|author|auteur|autora?|автора?|writer|staff|readers?|screen|stock|internet|ai|ki|ia)\s/iu
const none: ReadonlySet<string> = new Set()
/** "pixabay.com (фото)", "AFP (photo)". */
const labelBehind = /^(\S.{0,38}\S)\s?\([^()]{2,16}\)$/u
const site = /^[\w-]{2,24}(?:\.[\w-]{2,16})?\.(?:com|net|org|ru|de|fr|es|it|br|info|tv|co\.uk)$/iu
const made = /\s(?:by|von|par|por|oleh)\s\p{Lu}[\p{L}.’'-]+\s\p{Lu}[^.]*$/u
/** "Pressefoto", "KI-Bild": a compound that says how the picture was come by. */
const aloneWord = /^(?:symbol|archiv|beispiel|themen|agentur|presse|werks?|vereins?|privat|leser|ki-?|polizei|handout|dpa-?|pr-?|firmen|stock|serien|szenen|drohnen|luft|satelliten)-?(?:foto|bild|aufnahme|grafik)s?$/iu
const given = /^(?:из (?:фонд|собран|архив|коллекц|личн|семейн)|courtesy|cortes|gentil|cedid|fourni|transmis|prêt|suppl|provid|contrib|submit|предостав|divulg|reprod|concess|fornit|zur verf|avec l|mit freund)/iu
/** "Composición LR", "Grafik APA". */
const inCapitals = /\s\p{Lu}{2,6}$/u
/** "Agradeció al fotógrafo Juan Pérez": with an article it is somebody in a sentence. */
const toldOf = /\s(?:al|el|la|the|a|an|au|le|du|dem|den|der|do|da|ao|o|un|une|una|um|ein|einem|einen|il|lo|del)\s(?:fot[óo]graf|photograph)/iu
const photographer = /\b(?:photographer|photojournalist|fotógraf[oa]|photographe|fotograf(?:in)?|фотограф|фотокорреспондент)\s\p{Lu}/iu

const surely = new RegExp(`(?:[报報爆]料[图圖]|供图|供圖|供片|提供|图片|圖片|照片|影像|攝影|摄影|摄影组|撮影|截图|截圖|截屏|画面|畫面|自摄|自拍图|自攝|拍摄|拍攝|资料图|資料圖|資料照|资料照|翻攝|캡처|캡쳐|갈무리|제공|촬영)$`, "u")
/** "（无人机照片）" says how, not who. */
const howShot = /^(?:无人机|無人機|空拍|手机|手機|拼版|合成|多重曝光|长曝光|红外|卫星|衛星|延时|监控)$/u
const placeThere = /公式|プレス|リリース|マップ|ビュー|地図|編集部|筆者|本誌|本紙|記者|NHK|テレビ|放送|配信|ドローン|本社|共同通信社|サイト|HP|ホームページ|SNS|X|Twitter|ツイッター|Instagram|インスタ|YouTube|ユーチューブ|ブログ|番組|会見|動画|資料|ヘリ|アプリ|Facebook|LINE|引用|出典|参照|出所|写真|画像|映像|スク/u

/** Whether a line says only "picture", in any language, so that the name stands in the next one. */
export const isPictureLabel = (text: string): boolean => {
  if (hasHan(text)) return hanLabel.test(text)
  const parts = partsOf(text, 0)
  return parts !== undefined && (parts.pictures > 0 || creditLabel.test(text)) && parts.names + parts.others === 0 && parts.marks < 2
}
const creditLabel = /^(?:credits?|cr[ée]dit(?:o|os|s)?|copyright|courtesy|©)\b/iu
const hanLabel = new RegExp(`^[【［〔]?(?:(?:${hanPicture})(?:${hanAcquired})?|供图|供圖|供图者|提供|提供者|提供单位|来源|촬영|제공|출처)[】］〕]?\\s?[:：/／=＝]?$`, "u")

/** A credit in Chinese, Japanese or Korean, read from its parts. */
const readHan = (line: Seen, strict: boolean): Reading | undefined => {
  const { text } = line
  if (is.machine.test(line) && !aboutMachines.test(text) && !joining.test(beforeMachine(text))) return { score: 0.85, evidence: "made by a machine" }
  if (is.rights.test(line) && !rightsTold.test(text) || is.excepting.test(line)) return { score: 0.8, evidence: "rights in pictures" }
  if (is.machineMade.test(line) && !aboutMachines.test(text)) return { score: 0.8, evidence: "made by a machine" }
  if (is.treasured.test(line)) return { score: strict ? 0.8 : 0.7, evidence: "picture and house" }
  if (is.stillOf.test(line)) return { score: 0.8, evidence: "picture of a work" }
  if (is.unrelated.test(line)) return { score: 0.85, evidence: "placeholder" }
  if (is.denseRights.test(line) && !reserved.test(text) && !/[가-힣][다요]$/u.test(text)) return { score: 0.8, evidence: "© and holder" }
  if (text.length > 40) return undefined
  if (is.shotWhen.test(line)) return { score: 0.8, evidence: "where it was taken" }
  if (is.koreanShot.test(line)) return { score: 0.8, evidence: "picture and holder" }
  if (is.houseAndPicture.test(line) && !joining.test(text)) return { score: strict ? 0.8 : 0.7, evidence: "picture and house" }
  if (hasAgencyPicture(text)) return { score: 0.8, evidence: "agency picture" }
  if (is.placed.test(line)) return { score: 0.8, evidence: "placeholder" }
  if (is.account.test(line) || is.embedded.test(line)) return { score: 0.8, evidence: "network and account" }
  const relay = (text.includes("・") || text.includes("･")) && /撮影|写真|提供/u.test(text) ? text.split(/[・･]/u) : []
  if (relay.length === 2 && isAgency(relay[1]!, none)) return { score: 0.8, evidence: "picture and agency" }
  if (areCredits(line) || areSides(line)) return { score: 0.8, evidence: "several credits" }
  return readPiece(line, strict)
}

/** "左图由某会提供，右图王某摄": one of the pieces is surely a credit, the others are credits or who makes them. */
const areCredits = (line: Seen): boolean => {
  const { text } = line
  const pieces = piecewise.within(line) && is.signed.test(line) ? text.split(/[，,；;]\s?|、(?![^（）()]{0,12}[）)])/u) : []
  if (pieces.length < 2 || pieces.length > 4) return false
  const read = pieces.map((piece) => readPiece(part(line, unplaced(piece.trim())), true))
  return read.some((one) => one !== undefined && one.score > 0.7) && read.every((one, at) => one !== undefined || isMaker(pieces[at]!))
}
const isMaker = (piece: string): boolean => isHanPerson(unplaced(piece)) || piece.length < 10 && hanMaker.test(piece) && isHanMakerName(piece)

/** "某会提供/摄影某某": each of them a credit. */
const areSides = (line: Seen): boolean => {
  const sides = is.barred.test(line) ? line.text.split(/\s?[/／|｜]\s?/u) : []
  return (sides.length === 2 || sides.length === 3) && sides.every((side) => side.length > 2 && readPiece(part(line, side), true) !== undefined)
}

const beforeMachine = (text: string): string => text.slice(0, Math.max(0, text.search(/AI|ＡＩ|人工|GPT/u)))
/** A sentence about rights. */
const rightsTold = /[的是在會会就都“「『]|[並并]不/u

/** "新华社图". */
const hasAgencyPicture = (text: string): boolean => text.length < 12 && (text.endsWith("图") || text.endsWith("圖")) && isAgency(text.slice(0, -1).trim(), none)
/** What stands at the foot of pages, and is no picture's. */
const reserved = /版权所有|版權所有|保留|无断|無断|무단|reserved|Inc|Ltd|有限公司|株式会社.{0,4}$/iu
/** "画像生成AIの課題", "AI 생성 이미지의 저작권" are of machines. */
const aboutMachines = /AIの|[的]|의\s|内容|管理|办法|規制|规定/u

/** Whether a label names a picture, or how one is made, and not only who provides something. */
const pictureInLabel = /视觉|視覺|可视|可視|速写|速寫|动画|動畫|后期|後期|无人机|無人機|飞手|飛手|所蔵|자료(?:제공|출처)|[图圖拍摄攝撮片像照画畫屏报報漫绘繪]|視頻|视频|写真|図|地図|映像|動画|イラスト|グラ|ドローン|사진|영상|이미지|그래픽|그림|삽화|일러스트|지도|조감도|투시도|만평|도표|인포그래픽|포스터|캐리커처|화면|촬영/u
/** Without "（左图）" behind it. */
const unplaced = (text: string): string => text.replace(/[（(](?:[上下左右中前后後][图圖]?[、，]?){1,4}[）)]$/u, "")

/** Whether a name is surely of somebody who gives pictures: a person, an agency, an account, an institution, somebody the article is about. */
const isHanGiver = (name: string): boolean => {
  if (isKnownGiver(name) || account.test(name) || isHanMakerName(name) && hanMaker.test(name)) return true
  return name.length < 26 && name.split(/\s?[/／、，,]\s?|[\s　]/u).every(isKnownGiver)
}
const isKnownGiver = (name: string): boolean => isAgency(name, none) || isHanPerson(name)
const account = /^@[\p{L}\d_.-]{2,24}$/u
/** A name begins with none. */
const figure = /^[\d一二三四五六七八九十]/u
const cameraman = /^(?:摄影师|攝影師|摄像师|攝像師|插画师|插畫師)\p{Script=Han}{2,4}$/u

const piecewise = any(["korean", "fromThere", "takenAt", "hanBefore", "hanLabelled", "hanSpaced", "anyPicture", "kept", "providing", "stockHouse", "hanAfter"])

const readPiece = (line: Seen, strict: boolean): Reading | undefined => {
  const { text } = line
  if (is.korean.test(line)) return { score: strict ? 0.8 : 0.7, evidence: "picture and holder" }
  if (is.fromThere.test(line) && placeThere.test(text) && !/[はがをに]/u.test(text.slice(0, -3))) return { score: 0.8, evidence: "taken from" }
  if (is.takenAt.test(line) && !joining.test(text)) return { score: 0.75, evidence: "where it was taken" }
  const before = is.hanBefore.exec(line)
  if (before !== null && isBehindPicture(text, before[1]!, before[2]!)) return { score: before[1]!.trim() === "" ? 0.75 : 0.85, evidence: "picture and holder" }
  const labelled = is.hanLabelled.exec(line)
  if (labelled !== null && pictureInLabel.test(labelled[1]!) && isBehindLabel(labelled[2]!)) return { score: 0.85, evidence: "label and holder" }
  // "攝影師張予安".
  if (cameraman.test(text) && isHanPerson(text.slice(3))) return { score: 0.75, evidence: "label and name" }
  const spaced = is.hanSpaced.exec(line)
  if (spaced !== null && pictureInLabel.test(spaced[1]!) && spaced[2]!.split(/[\s　、,，]/u).every(isHanPerson)) return { score: 0.85, evidence: "label and name" }
  const pictured = is.anyPicture.exec(line)
  if (pictured !== null && (isHanGiver(pictured[2]!) || strict && pictured[1]!.length > 1 && isShortName(pictured[2]!))) return { score: 0.8, evidence: "label and holder" }
  const kept = is.kept.exec(line)
  if (kept !== null) {
    const labels = strict || text.includes(":") || text.includes("：")
    if ((labels || kept[1]!.length > 2) && isHanGiver(kept[1]!)) return { score: labels || kept[2]!.length > 1 ? 0.8 : 0.7, evidence: "picture and house" }
  }
  const providing = is.providing.exec(line)
  if (providing !== null && isHanMakerName(providing[1]!)) return { score: strict || isHanGiver(providing[1]!) ? 0.8 : 0.7, evidence: "supplied by holder" }
  if (is.stockHouse.test(line) && isHanMakerName(text)) return { score: strict ? 0.8 : 0.7, evidence: "picture library" }
  const after = is.hanAfter.exec(line)
  if (after !== null && isBeforePicture(text, after[1]!, after[2]!, strict)) return { score: after[2] === "" ? 0.75 : 0.8, evidence: "holder and picture" }
  return undefined
}

/** Whether what stands behind the word of a picture is who made it; `mark`: what stands between them. Behind "摄影" alone only a person is. */
const isBehindPicture = (text: string, mark: string, name: string): boolean =>
  isHanMakerName(name) && (mark !== "" || !/^(?:摄|攝|撮)影/u.test(text) || isHanPerson(name)) && !figure.test(name)

const isBehindLabel = (name: string): boolean => isHanMakerName(name.replace(/(?:より|から|によ?る)$/u, "")) && !figure.test(name)

const isShortName = (name: string): boolean => name.length < 9 && !/^\d/u.test(name) && isHanMakerName(name)

/** Whether what stands before the word of a picture is who made it: without a mark between them the word must be one that credits end in. */
const isBeforePicture = (text: string, name: string, mark: string, strict: boolean): boolean => {
  if (howShot.test(name) || !isHanMakerName(name)) return false
  if (mark !== "" && name.length <= 14) return true
  return (strict && name.length <= 10 || hanMaker.test(name)) && surely.test(text)
}

/** "KI erzeugt Bilder" is a headline. */
const aloneMachine = /^(?:ai|ki|ia|ии|нейросет\p{L}{1,3})\s(?!gener|génér|gerad|criad|image|photo|bild|foto)/iu
const goesOn = /\b(?:shows?|showed|depicts?|depicted|reveals?|revealed|had|have|has|is|are|were|was|will|went|could|which|who|that|when|while)\b/iu

/** How a text is a credit by its parts alone. `strict`: it stands in brackets or closes a line that has other words; `line`: the text as it was looked at before. */
export const readParts = (text: string, strict: boolean, extra: ReadonlySet<string>, line?: Seen): Reading | undefined => {
  // Longer ones are sentences, not worth a look.
  if (hasHan(text)) return text.length > 60 ? undefined : readHan(line ?? look(text), strict)
  return readLabelled(text, extra) ?? readWords(text, strict) ?? readSentence(line ?? look(text)) ?? (strict ? undefined : readPersonAndHouse(text, extra))
}

/** Who gave them; in capitals it is a heading. */
const givenBy = / by | with | using | from the |courtesy of|used with/u

const readSentence = (line: Seen): Reading | undefined => {
  const { text } = line
  if (text.length < 100 && is.making.test(line) && is.bySelf.test(line) && !aloneMachine.test(text)) {
    const parts = partsOf(text, 1)
    if (parts !== undefined && parts.pictures > 0 && parts.names < 4) return { score: 0.8, evidence: "made by a machine" }
  }
  const told = text.length < 110 ? is.stemming.exec(line) : null
  if (told !== null && !goesOn.test(told[1]!) && isHolder(told[1]!, true, none)) return { score: 0.8, evidence: "where the pictures are from" }
  const held = text.length < 130 && is.givenSo.may(line) && givenBy.test(text) ? is.givenSo.exec(line) : null
  return held === null || goesOn.test(held[1]!) ? undefined : { score: 0.8, evidence: "where the pictures are from" }
}
