/** Reads credits that close a line with other words before them. */
import { readBare, readBracket } from "./creditBare.ts"
import type { Seen } from "./creditGuards.ts"
import { closes, credit, type Credit, type CreditWhy, hasHan, opens, reach } from "./creditKinds.ts"
import { isAgency, isBareAgency, isHolder, isName, mayEndInAgency } from "./creditNames.ts"
import { is as alone, look as lookAlone } from "./creditPatterns.ts"
import { everyHanLabel, everyLabel, hanTails, is, look } from "./creditTailPatterns.ts"
import { endsInAgency, mayGlue, type Trace, trace } from "./creditTrace.ts"
import { notAlone } from "./creditWords.ts"

const { nameAndHouse } = alone
const boundary = /[.。!?！？…"”’»」』)）\]】|｜/／—–:：※▲▼]\s?$|\s{2}$|　$|\s-\s?$/u
/** An entry of a list of works: "《守渡人》 归海平 摄". */
const listedWork = /^[\s\d.、]*《[^》]{1,40}》(?:[（(][^）)]{1,10}[）)])?\s+[\p{L}·]{2,12}\s*(?:摄|攝|绘|繪|作)\s*$/u

const trimEnd = (text: string) => text.replace(/[\s.。]+$/u, "")

/**
 * A credit that closes a line with other words before it: "… on Thursday. (Photo by Devin Okoro/AFP)", "…制作。刘磊 摄", "…am KurbelFoto: Jannes Ebeling/dpa".
 * Returns where it begins, blanks and separators before it included.
 */
export const tailCredit = (text: string, extra: ReadonlySet<string>, traced: Trace = trace(text)): Credit | undefined => {
  if (text.includes("《") && listedWork.test(text.slice(0, 80))) return undefined
  let length = text.length
  while (length > 0 && text.charCodeAt(length - 1) <= 0x20) length -= 1
  let line = look(text.slice(Math.max(0, length - reach), length))
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
    while (start > 0 && /[\s|｜/／–—-]/u.test(tail[start - 1]!)) start -= 1
    return from + start === 0 ? undefined : credit(from + start, text.length, tail.slice(at).replace(/^[(（[【\s]+/u, ""), score, evidence, why)
  }
  // Brackets at the end, with or without a full stop after them.
  const last = tail.endsWith(".") || tail.endsWith("。") ? tail.length - 2 : tail.length - 1
  const kind = last > 1 ? closes.indexOf(tail[last]!) : -1
  if (kind >= 0) {
    const open = tail.lastIndexOf(opens[kind]!, last)
    if (open > 0) {
      const inner = tail.slice(open + 1, last).trim()
      const before = tail.slice(0, open).trimEnd()
      const read = readBracket(lookAlone(inner), /[.。!?！？"”…」]$/u.test(before) || tail[0] !== undefined && from === 0 && !/[,，、]$/u.test(before), extra)
      if (read !== undefined) {
        const closed = found(open, `${read.evidence}, in brackets`, read.score, read.why)
        return closed === undefined || last === tail.length - 1 || /[.。!?！？]$/u.test(before) ? closed : { ...closed, end: from + last + 1 }
      }
    }
  }
  const worded = traced.lastWord >= from
  const signed = traced.lastSign >= from
  const shot = !worded ? null : is.reporterShot.exec(line) ?? is.shotBy.exec(line)
  if (shot !== null && from + shot.index > 10) return found(sentenceStart(tail, shot.index), "photographed by", 0.85)
  const han = hasHan(tail)
  for (const expression of [signed && is.hanStrong.may(line) ? everyHanLabel : undefined, worded && is.strongLabel.may(line) && is.linked.may(line) ? everyLabel : undefined]) {
    if (expression === undefined) continue
    for (const match of tail.matchAll(expression)) {
      const at = match.index
      if (at === 0 && from === 0) continue
      const before = tail.slice(0, at)
      const rest = tail.slice(at)
      const glued = /[\p{Ll}\d)]$/u.test(before) && /^\p{Lu}/u.test(rest)
      const capital = /^(?:CREDIT|PHOTO|FOTO|PIC|PICTURE|IMAGE)S?\b/u.test(rest) && /\s$/u.test(before)
      const spaced = /\s$/u.test(before) && /^(?:Photo|Foto|Credit|Picture|Image|Pic|Фото|Photograph|图|圖|사진|写真|Ảnh|Fotoğraf)/u.test(rest) && from === 0
      if (!(boundary.test(before) || glued || capital || spaced || han && /\s$/u.test(before))) continue
      const read = readBare(lookAlone(trimEnd(rest)), true, extra) ?? (/^(?:источник|fuente|fonte|quelle|kaynak|sumber|nguồn|source)\s?:/iu.test(rest) && isHolder(rest.slice(match[0].length), true, extra) && rest.length < 50 ? { score: 0.7, evidence: "source of a picture" } : undefined)
      if (read !== undefined) return found(at, read.evidence, read.score, "why" in read ? read.why : undefined)
    }
  }
  const marked = Math.max(tail.lastIndexOf("©"), tail.lastIndexOf("ⓒ"))
  if (marked > 0 && /\p{L}/u.test(tail.slice(marked)) && !/\b(?:19|20)\d\d\b|reserved/iu.test(tail.slice(marked)) && isHolder(tail.slice(marked + 1), true, extra)) return found(marked, "© and holder", 0.85)
  return (signed || han && (traced.lastMark >= from || !traced.sentence && traced.lastStart > 0 && length - traced.lastStart < 44) ? hanTail(line, found) : undefined) ?? closing(line, from, length, traced, found, extra)
}

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
    if (/[的了在是被把将將这這那谁誰何]/u.test(text) && !/^[＝=]/u.test(text) && text.length > 4) continue
    return found(skipped + match.index + (match[0].length - match[0].trimStart().length), "name and verb", 0.9)
  }
  return undefined
}


/** What has no label: an agency after the last full stop, a name after a bar. */
const closing = (line: Seen, from: number, length: number, traced: Trace, found: Found, extra: ReadonlySet<string>): Credit | undefined => {
  const tail = line.text
  const bars = tail.includes("|") || tail.includes("｜")
  const slashes = tail.includes("/") || tail.includes("／")
  const spaced = bars || slashes || is.dash.test(line)
  const after = traced.lastStart > 0 && length - traced.lastStart <= 66
  const worded = traced.lastWord >= from
  const han = traced.dense
  const bar = !bars ? null : is.afterBar.exec(line)
  if (bar !== null) {
    const held = tail.slice(bar.index + bar[0].length)
    const before = tail.slice(0, bar.index).trimEnd()
    if (/[.!?…"”»]$/u.test(before) && (isBareAgency(held, extra) || isName(held, 4) || nameAndHouse.expression.test(held))) return found(bar.index, "name after a bar", 0.75)
  }
  const scene = !han || !bars ? null : is.scene.exec(line)
  if (scene !== null) return found(scene.index + 1, "picture library", 0.8)
  const handle = !tail.includes("@") ? null : is.handle.exec(line)
  if (handle !== null) return found(handle.index, "handle after the caption", 0.75)
  const named = !worded ? null : is.named.exec(line)
  if (named !== null && (isHolder(named[1]!, true, extra) && (isName(named[1]!, 5) || isBareAgency(named[1]!, extra) || nameAndHouse.expression.test(named[1]!)) || /^(?:из |предост|пресс|с сайта|d['’]arch|de arch)/u.test(named[1]!))) return found(named.index, "picture and name", 0.85)
  const stopped = !worded ? null : is.stopped.exec(line)
  if (stopped !== null && stopped.index > 10) return found(stopped.index, "placeholder at the end", 0.8, "image-placeholder")
  const comma = !worded ? null : is.comma.exec(line) ?? is.courtesy.exec(line)
  if (comma !== null && from + comma.index > 14) return found(comma.index + 1, "picture by name", 0.75)
  const camera = !tail.includes("📷") && !tail.includes("📸") ? null : is.camera.exec(line)
  if (camera !== null) return found(camera.index, "camera and name", 0.8)
  const separated = !spaced ? null : is.separated.exec(line)
  if (separated !== null && from === 0 && tail.slice(0, separated.index).split(" ").length > 4) return found(separated.index, "name after a dash", separated[1]!.includes("/") ? 0.7 : 0.6)
  const via = !after ? null : is.via.exec(line)
  if (via !== null) return found(via.index, "name via house", 0.8)
  const twice = !bars ? null : is.twice.exec(line)
  if (twice !== null && from === 0 && twice.index > 10) return found(twice.index, "name and house after bars", 0.75)
  const worked = !after ? null : is.worked.exec(line)
  if (worked !== null && from === 0 && worked.index > 20) return found(worked.index, "name and house after the last full stop", 0.7)
  const bared = !spaced ? null : is.bared.exec(line)
  if (bared !== null && from === 0 && isAgency(bared[1]!, extra) && !notAlone.has(bared[1]!.toLowerCase())) return found(bared.index, "agency after a bar", 0.8)
  const slashed = !slashes ? null : is.slashed.exec(line)
  if (slashed !== null && from === 0 && slashed.index > 14 && !/\s\/\s/u.test(tail.slice(0, slashed.index))) return found(slashed.index, "name after a slash", 0.75)
  const capitals = !after ? null : is.capitals.exec(line)
  if (capitals !== null && from === 0 && capitals.index > 20) return found(capitals.index, "name in capitals after the last full stop", 0.75)
  const numbered = !after ? null : is.numbered.exec(line)
  if (numbered !== null && from === 0 && /^\s*\d{1,3}\s?\/\s?\d{1,3}\D/u.test(tail)) return found(numbered.index, "letters after a numbered caption", 0.75)
  const piped = !han || !bars && !slashes ? null : is.piped.exec(line)
  if (piped !== null) return found(piped.index + 1, "name after a bar", 0.8)
  const library = !han || !after ? null : is.stock.exec(line)
  if (library !== null) return found(library.index + 1, "picture library", 0.8)
  const glued = han && !slashes || !mayGlue(tail) ? null : is.glued.exec(line)
  if (glued !== null && from + glued.index > 12 && !/\s/u.test(tail[glued.index - 1]!) && (isBareAgency(glued[1]!, extra) || nameAndHouse.expression.test(glued[1]!))) return found(glued.index, "agency glued to the caption", 0.8)
  const loose = from > 0 || !endsInAgency(tail, tail.length, extra) ? null : is.loose.exec(line)
  if (loose !== null && from === 0 && !/[.,;:!?。，]\s\S+$/u.test(tail)) {
    for (let held = loose[1]!, at = loose.index; ;) {
      if (held.length > 6 && isAgency(held, extra) && !notAlone.has(held.toLowerCase()) && !/(?:\b(?:to|through|by|of|with|for|and|from|on|at|in|an?|the|de|von|par|per|than|or|like|vs|with)|[与和在通过向于给])$/iu.test(tail.slice(0, at))) return found(at, "agency at the end", 0.75)
      const next = held.indexOf(" ")
      if (next < 0) break
      at += next + 1
      held = held.slice(next + 1)
    }
  }
  const signed = !after ? null : is.signed.exec(line)
  if (signed !== null && from === 0 && signed.index > 24) return found(signed.index, "name after the last full stop", 0.7)
  const stop = !after || !slashes && !mayEndInAgency(tail, extra) && !is.archive.may(line) ? null : is.stop.exec(line)
  if (stop !== null) {
    const held = tail.slice(stop.index + stop[0].length)
    if (isBareAgency(held, extra) && (from > 0 || stop.index > 8)) return found(stop.index + stop[0].length, "agency after the last full stop", 0.8)
    if (nameAndHouse.expression.test(held) && held.length < 50) return found(stop.index + stop[0].length, "name / house", 0.75)
    if (/^[\p{Lu}\s'’-]{8,60}$/u.test(held) && /^(?:ARCHIV|FOTO|PHOTO|AGENC|CORTES|COURTESY|HANDOUT)/u.test(held)) return found(stop.index + stop[0].length, "archive in capitals", 0.8)
  }
  return undefined
}
