/** Reads credits that close a line with other words before them. */
import { readBare, readBracket } from "./bare.ts"
import type { Seen } from "../patterns/guarded.ts"
import { closes, credit, type Credit, type CreditWhy, hasHan, isBlank, isPrized, opens, production, reach, type Reading } from "./kinds.ts"
import { isAgency, isBareAgency, isHolder } from "./names.ts"
import { readParts } from "./parts.ts"
import { is as alone, look as lookAlone, part as partAlone } from "./patterns.ts"
import { isHanMakerName, isHanPerson, oneWordHouse, readPersonAndHouse } from "./persons.ts"
import { everyHanLabel, everyLabel, hanTails, is, look } from "./tailPatterns.ts"
import { endsInAgency, mayGlue, type Trace, trace } from "./trace.ts"
import { notAlone } from "./words.ts"

const { nameAndHouse } = alone
const boundary = /[.!?]“\s?$|[.。!?！？…"”’»」』)）\]】|｜/／—–:：※▲▼]\s?$|\s{2}$|　$|\s-\s?$/u
/** An entry of a list of works: "《守渡人》 归海平 摄". */
const listedWork = /^[\s\d.、]*《[^》]{1,40}》(?:[（(][^）)]{1,10}[）)])?\s+[\p{L}·]{2,12}\s*(?:摄|攝|绘|繪|作)\s*$/u

/** "…正在杀青。新华社发（樊丽娟 摄）": who sent it stands before the brackets. */
const sentBy = /(?<=[。！？」”])\s?[\p{Script=Han}]{2,6}(?:社|网|報|报)(?:发|發|记者|記者)?$/u

const trimEnd = (text: string) => text.replace(/[\s.。]+$/u, "")

/**
 * A credit that closes a line with other words before it: "… on Thursday. (Photo by Devin Okoro/AFP)", "…制作。刘磊 摄", "…am KurbelFoto: Jannes Ebeling/dpa".
 * Returns where it begins, blanks and separators before it included.
 */
export const tailCredit = (text: string, extra: ReadonlySet<string>, traced: Trace = trace(text)): Credit | undefined => {
  if (text.includes("《") && listedWork.test(text.slice(0, 80)) || traced.dense && (isPrized(text) || isOfProduction(text))) return undefined
  let length = text.length
  while (length > 0 && text.charCodeAt(length - 1) <= 0x20) length -= 1
  let line = look(text.slice(Math.max(0, length - reach), length))
  const sent = is.transmitted.exec(line)
  if (sent !== null) {
    length -= sent[0].length
    line = look(text.slice(Math.max(0, length - reach), length))
  }
  const trailer = is.trailers.may(line) ? is.trailers.expression.exec(text.slice(Math.max(0, length - 60), length)) : null
  if (trailer !== null) {
    length -= trailer[0].length
    line = look(text.slice(Math.max(0, length - reach), length))
  }
  if (length < 6) return undefined
  const from = Math.max(0, length - reach)
  const tail = line.text
  const found = (at: number, evidence: string, score: number, why?: CreditWhy): Credit | undefined => {
    // The separator goes with the credit, the sentence's own full stop stays.
    let start = at
    while (start > 0 && /[\s|｜/／–—■□◆●-]/u.test(tail[start - 1]!)) start -= 1
    return from + start === 0 ? undefined : credit(from + start, text.length, tail.slice(at).replace(/^[(（[【\s]+/u, ""), score, evidence, why)
  }
  const worded = traced.lastWord >= from
  const signed = traced.lastSign >= from
  const bracket = closingBracket(tail)
  const read = bracket === undefined ? undefined : readClosing(bracket, from, extra)
  if (bracket !== undefined && read !== undefined) {
    const sender = sentBy.exec(bracket.before)
    const closed = found(sender === null ? bracket.open : sender.index, `${read.evidence}, in brackets`, read.score, read.why)
    // "Foto: Jardín Botánico de Coímbra (JBC)": how the holder is called for short.
    const short = read.evidence === "letters" && worded ? labelledEnd(line, from, { worded, signed: false, han: false }, traced, found, extra) : undefined
    if (short !== undefined) return short
    // The full stop behind the brackets stays, where it closes the sentence before them.
    const isStopOurs = bracket.close === tail.length - 1 || /[.。!?！？]$/u.test(bracket.before)
    return closed === undefined || isStopOurs ? closed : { ...closed, end: from + bracket.close + 1 }
  }
  const shot = !worded ? null : is.reporterShot.exec(line) ?? is.shotBy.exec(line)
  if (shot !== null && from + shot.index > 10) return found(sentenceStart(tail, shot.index), "photographed by", 0.85)
  const han = hasHan(tail)
  const labelled = labelledEnd(line, from, { worded, signed, han }, traced, found, extra)
  if (labelled !== undefined) return labelled
  const marked = traced.lastMark < from && traced.firstOpen < 0 ? -1 : Math.max(tail.lastIndexOf("©"), tail.lastIndexOf("ⓒ"), tail.lastIndexOf("(C)"), tail.lastIndexOf("（C）"), han ? Math.max(tail.lastIndexOf("（c）"), tail.lastIndexOf("(c)")) : -1)
  if (marked > 0 && !isMangled(tail.charCodeAt(marked - 1)) && isRights(tail.slice(marked), han, extra)) return found(marked, "© and holder", 0.85)
  const isOpenEnded = !traced.sentence && traced.lastStart > 0 && length - traced.lastStart < 44
  const mayHan = signed || han && (traced.lastMark >= from || isOpenEnded)
  return (mayHan ? hanTail(line, found) : undefined) ?? closing(line, from, length, traced, found, extra)
}

/** What a line has of the signs of credits. */
interface Signs {
  readonly worded: boolean
  readonly signed: boolean
  readonly han: boolean
}

/** The credit that a label begins at the end of a line. */
const labelledEnd = (line: Seen, from: number, { worded, signed, han }: Signs, traced: Trace, found: Found, extra: ReadonlySet<string>): Credit | undefined => {
  const tail = line.text
  for (const expression of [signed && is.hanStrong.may(line) ? everyHanLabel : undefined, worded && is.strongLabel.may(line) && is.linked.may(line) ? everyLabel : undefined]) {
    if (expression === undefined) continue
    expression.lastIndex = 0
    for (let match = expression.exec(tail); match !== null; match = expression.exec(tail)) {
      const at = match.index
      if (at === 0 && from === 0) continue
      const before = tail.slice(0, at)
      const rest = tail.slice(at)
      if (!mayLabel(before, rest, from === 0 || traced.end <= longestLabelled && !traced.sentence, han)) continue
      const labelled = lookAlone(trimEnd(rest))
      const read = readBare(labelled, true, extra) ?? readSource(rest, match[0].length, extra)
      if (read === undefined && han && alone.writer4.test(labelled)) return found(at, "writer and pictures", 0.9, "writer-and-photographer")
      const beside = writerToo.exec(before)
      if (read !== undefined) return found(beside === null ? at : beside.index + beside[0].indexOf(beside[1]!), read.evidence, read.score, read.why)
    }
  }
  return undefined
}

/** Who made a film or a play, in a line short enough for a list of them. */
const isOfProduction = (text: string): boolean => text.length < 160 && (text.includes(":") || text.includes("：")) && production.test(text)

/** The brackets that close the end of a line, with or without a full stop after them. */
interface Bracket {
  readonly open: number
  readonly close: number
  readonly mark: string
  readonly inner: string
  readonly before: string
}

const closingBracket = (tail: string): Bracket | undefined => {
  const close = tail.endsWith(".") || tail.endsWith("。") ? tail.length - 2 : tail.length - 1
  const kind = close > 1 ? closes.indexOf(tail[close]!) : -1
  const open = kind < 0 ? -1 : tail.lastIndexOf(opens[kind]!, close)
  return open <= 0 ? undefined : { open, close, mark: tail[open]!, inner: tail.slice(open + 1, close).trim(), before: tail.slice(0, open).trimEnd() }
}

const illustrated = /^(?:[组組多]?[图圖]|视频|視頻|影片|[图圖]文|[图圖]\s?[+、]\s?(?:视频|視頻))$/u

const readClosing = ({ mark, inner, before }: Bracket, from: number, extra: ReadonlySet<string>): Reading | undefined => {
  // "我把书店开进了车站(组图)": a title that says that pictures come with it.
  if (illustrated.test(inner) && !/[。!?！？”」]$/u.test(before)) return undefined
  const ends = /[.。!?！？"”…」]$/u.test(before) || from === 0 && !/[,，、]$/u.test(before)
  const read = readBracket(lookAlone(inner), ends && !"<「〈".includes(mark), extra, before)
  if (read !== undefined) return mark === "[" && read.evidence === "name" ? { ...read, score: 0.75 } : read
  const part = Math.max(inner.lastIndexOf("，"), inner.lastIndexOf("；"))
  const isPointed = part > 0 && inner.length < 34 && /[图圖照表]/u.test(inner.slice(0, part))
  return isPointed ? readParts(inner.slice(part + 1).trim(), true, extra) : undefined
}

/** A quotation mark that opens stands behind a blank: 'Nor does "courtesy of Facebook" count'. */
const quoting = /(?:^|[\s(])["“«„']$/u
/** "In pictures: …" is a title. */
const leadIn = /^\s{0,4}(?:in|en|em|nas?|nos?|auf|mit|im|v|на|в)\s$/iu
/** ", фото: «Вечёрка»". */
const lowerLabel = /^(?:photo|foto|фото|bild|picture|pic|image|imagen|imagem|credit|crédit|crédito)s?\s?:\s?[\p{Lu}«„“"@©]/u
const capitalLabel = /^(?:CREDIT|PHOTO|FOTO|PIC|PICTURE|IMAGE)S?\b/u
const spacedLabel = /^(?:Photo|Foto|Credit|Picture|Image|Pic|Фото|Photograph|图|圖|사진|写真|Ảnh|Fotoğraf)/u

/** Longer lines are paragraphs, in which a label behind a mere blank is none; in UTF-16 code units. */
const longestLabelled = 220

/** Whether a label may begin between these: behind a sentence or a bar, glued to a word, or behind a blank where it is written as labels are. `all`: nothing was left out before. */
const mayLabel = (before: string, rest: string, all: boolean, han: boolean): boolean => {
  if (quoting.test(before) || leadIn.test(before)) return false
  if (boundary.test(before)) return true
  if (lowerLabel.test(rest) && (/[,;]\s$/u.test(before) || all && /[^\s:]\s$/u.test(before))) return true
  if (/\s$/u.test(before)) return han || capitalLabel.test(rest) || all && spacedLabel.test(rest)
  return /[\p{Ll}\d)'’]$/u.test(before) && /^\p{Lu}/u.test(rest)
}

const sourceLabel = /^(?:источник|fuente|fonte|quelle|kaynak|sumber|nguồn|source)\s?:/iu

/** "Fuente: …": `label`: the length of the label. */
const readSource = (text: string, label: number, extra: ReadonlySet<string>): Reading | undefined =>
  text.length < 50 && sourceLabel.test(text) && isHolder(text.slice(label), true, extra) ? { score: 0.7, evidence: "source of a picture" } : undefined

/** "mĂ©ritĂ©e", "prÃ©sident", "Â©": a letter that was read in another encoding has "©" for its second half. */
const isMangled = (before: number): boolean => before === 0xc2 || before === 0xc3 || before === 0x102

/** Whether "©" leads in to a holder, and neither to a sentence nor to what stands at the foot of pages. */
const isRights = (text: string, han: boolean, extra: ReadonlySet<string>): boolean => {
  if (!/\p{L}/u.test(text) || /\b(?:19|20)\d\d\b|reserved/iu.test(text)) return false
  if (han && /[」』].*[はがをのに]/u.test(text)) return false
  return isHolder(text.replace(/^(?:[©ⓒ]|[(（][Cc][)）])/u, ""), true, extra)
}

/** "Text/", "Texto y " before "Foto: …". */
const writerToo = /(?:^|[\s.!?”"»])((?:texts?|textos?|textes?|testi?o?|текст|words|bericht|story)\s?(?:\/|&|\+|und|and|y|e|et|и)\s?)$/iu

/** Where the words after the last full stop before `at` begin, or `at`. */
const sentenceStart = (tail: string, at: number): number => {
  const stop = tail.lastIndexOf(". ", at)
  return stop > 0 && at - stop < 40 ? stop + 2 : at
}

type Found = (at: number, evidence: string, score: number, why?: CreditWhy) => Credit | undefined

const hanTail = (line: Seen, found: Found): Credit | undefined => {
  const skipped = Math.max(0, line.text.length - 64)
  const tail = line.text.slice(skipped)
  for (const ending of hanTails) {
    if (!ending.may(line)) continue
    const match = ending.expression.exec(tail)
    if (match === null || match.index + skipped === 0) continue
    const text = match[0].trim()
    // "…这张照片是谁拍摄" closes a sentence: a name has none of these.
    if (/[的了在是被把将將这這那谁誰何]/u.test(text) && !/^[＝=【［[©ⓒ(（]|@/u.test(text) && text.length > 4) continue
    return found(skipped + match.index + (match[0].length - match[0].trimStart().length), "name and verb", 0.9)
  }
  return undefined
}


const labelPiece = /^(?:photos?|fotos?|фото|снимок|кадр|picture|bild|imagen|imagem)\s\p{L}/u
const cameras = /[📷📸🎥📹🎬📽]/u

/** What has no label: an agency after the last full stop, a name after a bar. */
const closing = (line: Seen, from: number, length: number, traced: Trace, found: Found, extra: ReadonlySet<string>): Credit | undefined => {
  const tail = line.text
  const after = traced.lastStart > 0 && length - traced.lastStart <= 66
  const worded = traced.lastWord >= from
  const han = traced.dense
  const handle = !tail.includes("@") ? null : is.handle.exec(line)
  if (handle !== null) return found(handle.index, "handle after the caption", 0.75)
  const comma = !worded ? null : is.comma.exec(line) ?? is.courtesy.exec(line)
  if (comma !== null && from + comma.index > 14) return found(comma.index + 1, "picture by name", 0.75)
  const piece = !worded || traced.sentence ? -1 : tail.lastIndexOf(", ")
  // "Мост утром, фото пресс-службы мэрии".
  if (from + piece > 8 && tail.length - piece < 60 && labelPiece.test(tail.slice(piece + 2))) {
    const read = readParts(tail.slice(piece + 2), true, extra)
    if (read !== undefined && read.score >= 0.75) return found(piece, read.evidence, read.score, read.why)
  }
  const reportage = traced.lastMark < from ? null : is.reportage.exec(line)
  if (reportage !== null) return found(reportage.index, "station and reporters", 0.8)
  const relay = traced.lastMark < from ? null : is.relay.exec(line)
  if (relay !== null) return found(relay.index, "house and name", 0.85)
  const date = !worded ? null : is.pictureDate.exec(line)
  if (date !== null) return found(date.index, "date of a picture", 0.9)
  const polish = !worded ? null : is.fot.exec(line)
  if (polish !== null && from + polish.index > 8) return found(polish.index, "label and holder", 0.9)
  const camera = traced.lastMark < from || !cameras.test(tail) ? null : is.camera.exec(line)
  if (camera !== null) return found(camera.index, "camera and name", 0.8)
  const via = !after ? null : is.via.exec(line)
  if (via !== null) return found(via.index, "name via house", 0.8)
  const listed = from > 0 || traced.sentence ? null : is.listed.exec(line)
  if (listed !== null && listed.index > 14) return found(listed.index, "agency at the end", 0.75)
  const numbered = !after ? null : is.numbered.exec(line)
  if (numbered !== null && from === 0 && /^\s*\d{1,3}\s?\/\s?\d{1,3}\D/u.test(tail)) return found(numbered.index, "letters after a numbered caption", 0.75)
  const parted = last(tail, from, traced, extra)
  if (parted !== undefined) return found(parted.at, parted.evidence, parted.score, parted.why)
  const gluable = (worded && is.stuck.may(line) || is.glued.may(line)) && (worded || !han || tail.includes("/")) && mayGlue(tail)
  const stuck = !worded || !gluable ? null : is.stuck.exec(line)
  if (stuck !== null && from + stuck.index > 8) {
    const read = readBare(lookAlone(tail.slice(stuck.index)), true, extra)
    if (read !== undefined) return found(stuck.index, `${read.evidence}, glued`, read.score, read.why)
  }
  const glued = !gluable ? null : is.glued.exec(line)
  if (glued !== null && from + glued.index > 12 && !/\s/u.test(tail[glued.index - 1]!)) {
    if (isBareAgency(glued[1]!, extra) || nameAndHouse.expression.test(glued[1]!)) return found(glued.index, "agency glued to the caption", 0.8)
    if (from === 0 && /^\p{Lu}[\p{Ll}’'-]+\s\p{Lu}[\p{Ll}’'-]+$/u.test(glued[1]!) && tail.slice(0, glued.index).split(" ").length > 3) return found(glued.index, "name glued to the caption", 0.7)
  }
  const held = from > 0 || traced.sentence || han || !tail.includes("/") && !capitalized.test(tail.slice(-2)) ? null : is.unseparated.exec(line)
  if (held !== null && held.index > 14 && /\p{Ll}{2}/u.test(tail.slice(0, held.index))) return found(held.index, "name after the caption, unseparated", held[1]!.includes("/") ? 0.75 : 0.7)
  const loose = from > 0 || !is.loose.may(line) || !endsInAgency(tail, tail.length, extra) ? null : is.loose.exec(line)
  if (loose === null || /[.,;:!?。，]\s\S+$/u.test(tail)) return undefined
  const at = agencyFrom(tail, loose[1]!, loose.index, extra)
  return at < 0 ? undefined : found(at, "agency at the end", 0.75)
}

/** Behind these a name is of the sentence. */
const governing = /(?:\b(?:to|through|by|of|with|for|and|from|on|at|in|an?|the|de|von|par|per|than|or|like|vs|with)|[与和在通过向于给])$/iu

/** Where the longest end of `held`, which stands at `from`, begins that is an agency; -1: none is. */
const agencyFrom = (tail: string, held: string, from: number, extra: ReadonlySet<string>): number => {
  for (let name = held, at = from; ;) {
    if (name.length > 6 && isAgency(name, extra) && !notAlone.has(name.toLowerCase()) && !governing.test(tail.slice(0, at))) return at
    const next = name.indexOf(" ")
    if (next < 0) return -1
    at += next + 1
    name = name.slice(next + 1)
  }
}

const houses = /(?:图库|圖庫|影像|图片社|圖片社|图片网|通讯社|通訊社|影业|影社|视觉|視覺|融媒|融媒体)$/u

const capital = /[\p{Lu}\p{N}@(]/u
const capitalized = /^\p{Lu}{2}$/u

interface Last extends Reading {
  readonly at: number
}

/** 1: a full stop, a quotation mark or a bracket that closes; 2: a bar. */
const kinds = new Uint8Array(65536)
for (const char of ".。!?！？…”\"’»」』)）") kinds[char.charCodeAt(0)] = 1
for (const char of "|｜/／•·—–") kinds[char.charCodeAt(0)] = 2
const glueBefore = /[\p{Ll}\d]/u
const glueBehind = /[\p{Lu}©]/u
const personal = /^(?:\p{Lu}[\p{L}'’.-]*\s?(?:(?:de|del|van|von|di|da|bin|le|la|dos|du)\s)?){1,3}\s\p{Lu}[\p{L}'’-]+(?:\s?(?:,|para|pour|für|for)\s(?:The\s|El\s|Le\s|La\s|Die\s)?\p{Lu}[\p{L} ]{2,24})?$/u
const short = /^(?!(?:ENDS?|FIN|FIM|ENDE|LIVE|MORE|VIDEO|FAQ|NEW|TOP|PS|ADVERTISEMENT|SUBSCRIBE|CONTINUED?|PUBLICIDADE?|PUBLICITÉ|ANZEIGE|WERBUNG|РЕКЛАМА|SPONSORED|SIGUE|MÁS|MAIS|PLUS)$)\p{Lu}{2,14}$|^(?:\p{Lu}\.-?){2,4}$/u
/** Words that a sentence's own abbreviation ends in, behind which no credit begins. */
const abbreviated = /(?:^|[\s(])(?:\p{L}|[ap]\.m|St|Dra?|Mr|Mrs|Ms|Jr|Sra?|Prof|Sig|Dott|Ing|Avv|Lic|Mme|Mlle|Mgr|Dipl|Gen|Col|Sgt|Rev|Hon|Sen|Rep|Gov|No|Ave|Inc|Ltd|Co|vs|Nr|bzw|ca|Str|z\.\s?B|u\.\s?a|etc|ул|им|г|д|пр|т\.\s?е)\.$/u

/** Blanks, bars and dashes, which stand between a caption and its credit. */
const isSeparating = (code: number): boolean => kinds[code] === 2 || code === 0x2d || isBlank(code)

/** What stands after the last full stop or bar of a line, read as a credit: the longest of such ends that is one. */
const last = (tail: string, from: number, traced: Trace, extra: ReadonlySet<string>): Last | undefined => {
  if (Math.max(traced.lastWord, traced.lastSign, traced.lastMark) < from + tail.length - 92) {
    // Without a sign of credits there may be a name, which is short and has a capital.
    if (traced.dense ? from + tail.length - traced.lastStart > 24 : !capital.test(tail.charAt(tail.lastIndexOf(" ") + 1))) return undefined
  }
  const starts: Array<number> = []
  for (let at = tail.length - 2; at > 3 && tail.length - at < 92 && starts.length < 5; at--) {
    const code = tail.charCodeAt(at)
    const kind = kinds[code]!
    if (kind === 0 && code !== 0x20 && code !== 0x2d && code !== 0x3000) continue
    const next = tail.charCodeAt(at + 1)
    if (kind === 1) {
      if (next === 0x20 || code > 0x2e7f || next > 0x2e7f && tail.charCodeAt(at - 1) > 0x2e7f || glueBehind.test(tail[at + 1]!) && glueBefore.test(tail[at - 1]!)) {
        if (code !== 0x2e || !abbreviated.test(tail.slice(Math.max(0, at - 8), at + 1))) starts.push(at + 1)
      }
    } else if (kind === 2) {
      if (next === 0x20 || code === 0x7c || code > 0x2e7f || tail.charCodeAt(at - 1) === 0x20 || code === 0x2f && kinds[tail.charCodeAt(at - 1)] === 1) starts.push(at)
    } else if (code === 0x3000 || code === 0x20 && (next === 0x20 || traced.dense && tail.charCodeAt(at - 1) > 0x2e7f)) starts.push(at + 1)
    else if (code === 0x2d && next === 0x20 && tail.charCodeAt(at - 1) === 0x20) starts.push(at)
  }
  // A sentence with none of the words and signs of credits is one.
  const least = traced.sentence ? Math.max(traced.lastWord, traced.lastSign, traced.lastMark) - from : tail.length
  // The first of the ends that is looked at has all others in it.
  let longest: Seen | undefined
  const lookAt = (text: string): Seen => partAlone(longest ??= lookAlone(text), text)
  for (const start of starts.toReversed()) {
    if (start > least) return undefined
    let behind = start
    while (behind < tail.length && isSeparating(tail.charCodeAt(behind))) behind += 1
    const separated = tail.slice(start, behind)
    const text = tail.slice(behind)
    if (text.length < 2 || text.length > 90 || traced.dense && text.length > 60) continue
    // Behind a mere blank there must be a sign of a credit.
    if (separated === "" && tail[start - 1] === " " && traced.lastSign < from + start && kinds[tail.charCodeAt(start - 2)] !== 1) continue
    const before = tail.slice(Math.max(0, start - 4), start)
    const stop = kinds[tail.charCodeAt(start - 1)] === 1 || /[.。!?！？…”"’»」』)）]\s*$/u.test(before)
    let bar = start
    while (bar < behind && isBlank(tail.charCodeAt(bar))) bar += 1
    const barred = bar < behind
    const read = readLast(text, {
      stop,
      full: traced.dense ? stop && /[。！？!?.]["”」』]?\s*$/u.test(before) : /[!?]\s*$/u.test(before),
      barred,
      whole: from === 0 && traced.end <= 170 && (stop || traced.dense || tail.slice(0, start).split(" ").length > 3),
      listed: barred && tail.slice(0, start).includes(separated.trim()[0] ?? "|"),
      signed: traced.lastSign >= from + start || traced.lastMark >= from + start || traced.lastWord >= from + start
    }, extra, lookAt)
    if (read !== undefined && (stop || barred || read.score > 0.7)) return { ...read, at: start }
  }
  return undefined
}

/** Where the end of a line stands that may be a credit. */
interface Place {
  /** Behind a full stop, a quotation mark or a bracket. */
  readonly stop: boolean
  /** Behind a full stop. */
  readonly full: boolean
  /** Behind a bar or a dash. */
  readonly barred: boolean
  /** In a line short enough for a caption, with some words before it. */
  readonly whole: boolean
  /** Another bar of the kind stands before it. */
  readonly listed: boolean
  /** It has a word, a sign or a mark of credits. */
  readonly signed: boolean
}

const readLast = (text: string, { stop, full, barred, whole, listed, signed }: Place, extra: ReadonlySet<string>, lookAt: (text: string) => Seen): Reading | undefined => {
  if ((signed || text.length <= 36) && isBareAgency(text, extra)) return { score: 0.8, evidence: "agency after the last full stop" }
  if (hasHan(text)) {
    const read = signed && text.length <= 60 ? readParts(text, stop || barred, extra, lookAt(text)) : undefined
    if (read !== undefined) return read
    if ((stop || barred) && (isAgency(text, extra) || alone.cjkPlaceholder.expression.test(text))) return { score: 0.8, evidence: "agency after the last full stop" }
    const pieces = text.length > 20 ? [] : text.split(/\s?[|｜/／，,]\s?/u)
    // A figure behind a bar is a table's.
    const named = pieces.length > 0 && pieces.length < 3 && !/\d/u.test(text) && pieces.every((piece) => piece.length > 1 && isHanMakerName(piece))
    if (named && pieces.length === 2 && isNameAndHouse(text, pieces[0]!, pieces[1]!, full)) return { score: 0.75, evidence: "name and house" }
    if (named && barred && whole && !listed && (full || isHanPerson(text))) return full ? { score: 0.75, evidence: "name after a bar" } : { score: 0.7, evidence: "name behind a bar" }
    if (stop && whole && isHanPerson(text)) return { score: 0.7, evidence: "name after the last full stop" }
    return stop && text.length <= 14 && houses.test(text) && isHanMakerName(text) ? { score: 0.8, evidence: "picture library" } : undefined
  }
  const parts = signed ? readParts(text, stop || barred, extra, lookAt(text)) : undefined
  if (parts !== undefined) return parts
  if (!stop && !barred) return undefined
  if (stop && oneWordHouse.test(text)) return { score: 0.75, evidence: "house after the last full stop" }
  if (text.includes("/") && nameAndHouse.expression.test(text)) return { score: 0.75, evidence: "name / house" }
  const house = readPersonAndHouse(text, extra)
  if (house !== undefined) return house
  if (!whole) return undefined
  if (text.length < 50 && personal.test(text)) return { score: 0.7, evidence: stop ? "name after the last full stop" : "name behind a bar" }
  return short.test(text) && (stop || text.length < 7 && !listed) ? { score: 0.65, evidence: "letters after the last full stop" } : undefined
}

/** "李明/视觉中国": a comma parts them only where the house says that it is one. */
const isNameAndHouse = (text: string, name: string, house: string, full: boolean): boolean =>
  houses.test(text) || !/[，,]/u.test(text) && (isHanPerson(name) && house.length < 10 || full && name.length < 7)
