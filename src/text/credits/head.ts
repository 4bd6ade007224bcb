/** Reads credits before a caption, and in brackets within a line. */
import { isOfPictures, readBare, readBracket } from "./bare.ts"
import { closes, credit, type Credit, hasHan, opens, reach, type Reading } from "./kinds.ts"
import { captionMark } from "./captions.ts"
import { isAgency, isBareAgency, isName, mayBeAgency } from "./names.ts"
import { isPictureLabel, readParts } from "./parts.ts"
import { is, look } from "./patterns.ts"
import { isPersonAndName } from "./persons.ts"
import { notAlone } from "./words.ts"
import { type Trace, trace } from "./trace.ts"

const { labelled, nameAndHouse, preposed } = is

/** "某报记者 张三 摄：", "摄影/张三：" before a caption. */
const makerBefore = /^\s*(?:[\p{L}]{2,12}(?:记者|記者|通讯员|通訊員)|[\p{L}]{2,8}\s)?\s?[\p{Script=Han}·]{2,4}\s?(?:摄|攝|供图|供圖|摄影)\s?[:：]\s?(?=\S.{5,}$)/u
const verbBefore = /^\s*(?:摄影|攝影|摄|攝|撮影|图|圖)\s?[/／]?\s?[\p{Script=Han}·]{2,4}\s?[:：]\s?(?=\S.{5,}$)/u

/** "摄影：朱岭考古队 漆盒出土时的状态…": label and name, a blank, and words enough for a caption. */
const labelBefore = /^\s*(?:[▲△]\s?)?[【［]?(?:图片?来源|圖片?來源|供图|供圖|摄影|攝影|图片提供|圖片提供|图源|圖源|图片|圖片|图|圖|摄|攝|写真|撮影|사진|사진제공|출처)[】］]?\s?[:：/／＝=|｜]\s?[\p{L}\p{N}·]{2,12}(?:[（(][\p{L}]{1,8}[）)])?[ 　]+(?=[^。！？]{8,})/u

/** A credit before its caption: "(Photo: Eliaser Nakanyala) Members of …", "Getty Images/iStock. Une employée …". Returns where the caption begins. */
export const headCredit = (text: string, extra: ReadonlySet<string>, traced: Trace): Credit | undefined => {
  const indent = text.search(/\S/u)
  if (indent > 0 && !traced.dense) {
    const inner = text.slice(indent)
    const read = headCredit(inner, extra, trace(inner))
    return read === undefined ? undefined : { ...read, end: read.end + indent }
  }
  const head = text.slice(0, reach)
  // "某某影像 21.08 -7.71%": a row of a table.
  if (traced.dense && head.includes("%") && /\d[\s　]+[-+]?\d[\d.,]{0,12}%/u.test(head)) return undefined
  const kind = head.startsWith("「") ? -1 : opens.indexOf(head[0] ?? "")
  if (kind >= 0) {
    const close = head.indexOf(closes[kind]!)
    if (close < 2) return undefined
    // "【摄影】某台 张三：" – the label alone stands in the brackets.
    return isPictureLabel(head.slice(1, close)) ? parted(head, text, extra, traced) : bracketed(head, close, extra)
  }
  if (head.includes(":") || head.includes("：") || traced.dense && (head.includes("=") || head.includes("＝"))) {
    const maker = makerBefore.exec(head) ?? verbBefore.exec(head) ?? labelBefore.exec(head)
    if (maker !== null) return credit(0, maker[0].length, head, 0.8, "maker before the caption")
  }
  const separated = (traced.dense ? relayedBefore(text, traced, extra) : undefined) ?? parted(head, text, extra, traced)
  if (separated !== undefined || traced.dense) return separated
  const mayLead = traced.firstWord === 0 || traced.firstMark >= 0 && traced.firstMark < 40
  return mayLead ? unseparated(head, text, extra) : undefined
}

/** "(Photo: Eliaser Nakanyala) Members of …": a credit in the brackets that a line begins with; `close`: where they end. */
const bracketed = (head: string, close: number, extra: ReadonlySet<string>): Credit | undefined => {
  const inner = head.slice(1, close)
  const read = readBracket(look(inner.trim()), false, extra) ?? (nameAndHouse.expression.test(inner.trim()) ? { score: 0.75, evidence: "name / house" } : undefined)
  // "【照片說明：……聯盟供圖】": a caption that says that it is one.
  if (read === undefined) return close > 8 && captionMark(inner) === "words" ? credit(0, close + 1, inner, 0.8, "caption in brackets") : undefined
  // "(Reuters) - …" is a dateline.
  if (read.evidence === "agency" && !isOfPictures(inner)) return undefined
  const rest = head.slice(close + 1)
  return credit(0, head.length - rest.trimStart().length, inner, read.score, `${read.evidence}, before the caption`, read.why)
}

/** Words that open a sentence and no name, in the languages that set blanks. */
const opening = /^(?:Ab|Bis|Zum|Zur|Beim|Vor|Während|Trotz|Nur|Als|Wenn|Alle|Viele|Zwei|Drei|Née?s?|Au|Aux|Plus|Sur|Selon|Avec|Sans|Lors|Face|Al|Ante|Entre|Más|Se|Según|Sin|Sobre|Ao|À|Mais|As|But|By|From|If|More|Two|With|Since|While|При|От|До|Для|К|У|О|Об|Как|Но|И|А|Все|Ещё|The|A|An|In|On|At|It|He|She|They|This|These|There|When|After|For|Rund|Der|Die|Das|Den|Dem|Ein|Eine|Im|Am|Bei|Auf|Nach|Wer|Was|Wie|Mit|Für|Seit|Es|Er|Sie|Le|La|Les|L|Un|Une|Des|Ce|Cette|Dans|Il|Elle|Après|Depuis|Pour|El|Los|Las|Una|En|Con|Por|Desde|Tras|Este|Esta|O|Os|As|Um|Uma|No|Na|Em|Segundo|Lo|Gli|I|Nel|Nella|Dopo|В|На|По|С|Из|За|Это|После)$/u
const labelFirst = /^(?:(?:скриншот|видео|кадр|screenshot|video|vidéo|grafik|photos?|pictures?|images?|fotos?|bild|фото|imagen|imagem|immagine|ảnh|fotoğraf|credit|crédit)(?:\s?[:：/]|(?=\s\p{Lu}))|©)\s?/iu

/** "Foto: Landesgeologie Rund 900 Kubikmeter …": nothing stands between the name and the sentence but a word that opens sentences. */
const unseparated = (head: string, text: string, extra: ReadonlySet<string>): Credit | undefined => {
  const named = agencyBefore(head, text, extra)
  if (named !== undefined) return named
  const closed = text.slice(-24).trimEnd()
  if (text.length < 60 || !/[.!?]["”»]?$/u.test(closed)) return undefined
  const label = labelFirst.exec(head)
  const first = label?.[0].length ?? 0
  const words = head.slice(first).split(" ")
  let at = first + words[0]!.length
  for (let count = 1; count < Math.min(words.length, 6); count++) {
    const held = head.slice(first, at)
    const word = words[count]!
    const maySplit = /^\p{Lu}/u.test(word) && text.length - at > 30
    const isSplit = label === null ? maySplit && isHouseThenSentence(held, word, words[count + 1], extra) : inOtherScript(held, word) || maySplit && isHolderThenSentence(held, word, words[count + 1], extra)
    if (isSplit) return credit(0, at + 1, held, 0.85, "label and holder, before the caption")
    at += 1 + word.length
  }
  return undefined
}

const sourceFirst = /^(?:image|photo|picture|video)\s(?:source|credits?|courtesy)\s?[:：]\s?(?=\p{Lu})/iu
const capitals = /^\p{Lu}{2}/u

/** "Image Source : GETTY IMAGES Arjun Velkar on bowling at Nagpur again": an agency or an account in capitals, then the words of the picture. */
const agencyBefore = (head: string, text: string, extra: ReadonlySet<string>): Credit | undefined => {
  const label = sourceFirst.exec(head)?.[0].length ?? 0
  if (label === 0) return undefined
  let last = -1
  for (let at = head.indexOf(" ", label + 2), words = 1; at > 0 && words < 4; at = head.indexOf(" ", at + 1), words++) {
    const held = head.slice(label, at)
    if (isAgency(held, extra) || /^\p{Lu}{2}[\p{Lu} ]*[/:@]/u.test(held)) last = at
  }
  // What goes on in capitals may be of the name.
  if (last < 0 || text.length - last < 16 || capitals.test(head.slice(last + 1))) return undefined
  return credit(0, last + 1, head.slice(0, last), 0.9, "label and holder, before the caption")
}

/** Whether a word opens a sentence: "L'incendie" by what stands before the mark. */
const opensSentence = (word: string): boolean => {
  const elided = word.search(/['’]/u)
  return opening.test(elided < 0 ? word : word.slice(0, elided))
}

/** "Скриншот: Rutube Блогер …": the sentence is in another script. */
const inOtherScript = (held: string, word: string): boolean => /^[\p{Script=Latin}\d ._-]+$/u.test(held) && /^\p{Script=Cyrillic}/u.test(word)

/** Without a label before it only an agency, or a name and a house, is a credit; behind "Jane Doe/Reuters" any word may open the sentence. */
const isHouseThenSentence = (held: string, word: string, next: string | undefined, extra: ReadonlySet<string>): boolean => {
  if (opensSentence(word)) return isBareAgency(held, extra) && !notAlone.has(held.toLowerCase()) || nameAndHouse.expression.test(held)
  const house = held.slice(held.indexOf("/") + 1)
  return house.length < held.length && next !== undefined && /^\p{Ll}/u.test(next) && !ofHouse.test(word) && nameAndHouse.expression.test(held) && isAgency(house, extra)
}
const ofHouse = /^(?:Photos?|Images?|News|Pool|File|Pictures?|Video|Press|Agency|Stock)/u

/** Behind a label; `next`: the word behind the one that may open the sentence. */
const isHolderThenSentence = (held: string, word: string, next: string | undefined, extra: ReadonlySet<string>): boolean => {
  const opens = opensSentence(word)
  if (opens && isName(held, 5)) return true
  const isBegun = opens || next !== undefined && /^\p{Ll}/u.test(next)
  return isBegun && !/^\p{Lu}{2}/u.test(word) && isAgency(held, extra)
}

const denseLabel = /^\s{0,2}(?:(?:写真|画像|[图圖]片?|照片|摄影|攝影|사진|이미지|영상)\s?[:：/／=＝]\s?|[©ⓒ]\s?)(?=\S)/u

const labelOpenings = new Set(Array.from("写画图圖照摄사이영©ⓒ", (char) => char.charCodeAt(0)))

/** "圖／美聯社美國國務卿……", "ⓒ뉴시스 정부가 …": an agency behind a label, and the paragraph without a mark. */
const relayedBefore = (text: string, traced: Trace, extra: ReadonlySet<string>): Credit | undefined => {
  const label = text.length < 24 || !labelOpenings.has(traced.opening) ? null : denseLabel.exec(text)
  if (label === null) {
    // "達志影像 終場前……": what sells pictures only, a blank, and a sentence.
    const alone = /^\s{0,2}(\S{2,10})[ 　]+(?=[\p{Script=Han}\d“「]\S{11})/u.exec(text)
    return alone === null || !isOfPictures(alone[1]!) ? undefined : credit(0, alone[0].length, alone[1]!, 0.85, "picture agency, before the caption")
  }
  const from = label[0].length
  for (let at = Math.min(from + 14, text.length - 12); at > from + 1; at--) {
    if (!isAgency(text.slice(from, at).trimEnd(), extra)) continue
    const isCreditOpen = /^\s?[。／/、，｜|(（]/u.test(text.slice(at))
    return isCreditOpen ? undefined : credit(0, text[at] === " " ? at + 1 : at, text.slice(0, at), 0.85, "label and agency, before the caption")
  }
  return undefined
}

/** What may stand between a credit and the caption behind it. */
const separators = [". ", ": ", " — ", " – ", " - ", "| "]
/** "© Getty Images|John Doe: …". */
const markedSeparators = ["|", ...separators]
const denseSeparators = [...separators, "　", "：", "。"]

/** The longest beginning of a line that is a credit and ends at a full stop, a dash or a bar: "Pics: A. Pym, The Record — Volunteers …". */
const parted = (head: string, text: string, extra: ReadonlySet<string>, traced: Trace): Credit | undefined => {
  const worded = traced.firstWord >= 0 && traced.firstWord < 16
  if (traced.dense && !worded && !(traced.firstSign >= 0 && traced.firstSign < 32)) return undefined
  const first = traced.opening
  const isMarked = first === 0xa9 && head.lastIndexOf("|", 40) > 0
  if (!traced.dense && !worded && !head.includes("/") && !isMarked && !mayBeAgency(text, 0)) return undefined
  for (const separator of traced.dense ? denseSeparators : isMarked ? markedSeparators : separators) {
    for (let at = head.indexOf(separator, 3), tries = 0; at > 0 && at < 90 && tries < 3; at = head.indexOf(separator, at + 1), tries++) {
      if (text.length - at < 6) break
      // "Foto: L. Echenique": a full stop of the name.
      // "Goats on Facebook... from Mrs Pickle to Bart".
      if (separator === ". " && (head[at - 1] === "." || initial.test(head.slice(Math.max(0, at - 3), at)))) continue
      const held = (first === 0x7c || first === 0xff5c ? head.slice(0, at).replace(/^\s*[|｜]\s?/u, "") : head.slice(0, at)).trim()
      if (held.length < 3) continue
      const read = readHead(held, separator, extra, worded)
      if (read !== undefined) return credit(0, at + separator.length, held, read.score, `${read.evidence}, before the caption`)
    }
  }
  return undefined
}

const named = /^(?:photos?|pictures?|fotos?|bild|фото|снимок|imagen|imagem|immagine|ảnh|fotoğraf)\s(?:\p{L}+\s){1,5}?/iu
const initial = /(?:^|[\s.:/-])(?:\p{Lu}|St|Dr|Jr|Mr|Ms)$/u

/** `worded`: it has a word that credits are made of. */
const readHead = (held: string, separator: string, extra: ReadonlySet<string>, worded: boolean): Reading | undefined => {
  const isSentence = separator === "。" && (held.length > 18 || /[，、]/u.test(held)) || held.endsWith("다") && /[가-힣]다$/u.test(held)
  if (isSentence) return undefined
  if (hasHan(held)) return held.length < 32 && (separator !== "：" || /[\s／/|】］]/u.test(held)) ? readBare(look(held), true, extra) : undefined
  if (separator === "：") return undefined
  // "Фото Екатерины Лодыгиной / архив «Портала»: паром у причала": behind a colon a label must lead.
  if (separator === ": ") return worded && named.test(held) ? readParts(held, false, extra) : undefined
  if (isBareAgency(held, extra)) return { score: 0.8, evidence: "agency" }
  if (worded) {
    const line = look(held)
    if (labelled.test(line) || preposed.test(line)) return readBare(line, true, extra)
    const parts = readParts(held, false, extra, line)
    if (parts !== undefined && parts.score >= 0.75 && !parts.evidence.startsWith("name and house")) return parts
  }
  if (separator === ". " || !held.includes("/") || !/\p{Ll}/u.test(held)) return undefined
  return nameAndHouse.expression.test(held) || isPersonAndName(held) ? { score: 0.75, evidence: "name / house" } : undefined
}

/** "（见上图）", "(pictured left)", "(notre photo)": which picture shows it. */
const pointer =
  /^(?:(?:详?见|見|如|参见)(?:上|下|左|右|附|题|題)?[图圖](?:[一二三四\d①-⑨左右上下]|片)?(?:[，,].{2,10})?|[上下左右附][图圖]|写真[上下左右中]?|사진(?:\s?(?:왼쪽|오른쪽|위|아래|가운데))?|(?:pictured|see (?:photo|picture|image|graphic))(?:\s(?:left|right|above|below|here|cent(?:re|er)|top|bottom))*|(?:im |siehe |s\. )?(?:bild|foto)(?: (?:oben|unten|links|rechts))?|(?:notre |voir |en |sur la )?photo(?: ci-(?:dessus|dessous|contre)| above| below)?|(?:en la |na |nella |ver )?(?:foto|imagen|imagem)(?: (?:de arriba|acima|sopra|abaixo))?|на (?:фото|снимке)(?: слева| справа)?)$/iu

/** "…と笑った＝写真。", "…を名乗った＝写真＝。" */
const pointedAt = /^＝写真(?:[①-⑨上下左右]|、[^＝。、]{1,16})?(?:＝(?=[。、]|$)|(?=[。＝、]|$))/u

/** Credits in brackets within a line, brackets included; what closes the line is left to `tailCredit`. */
export const bracketCredits = (text: string, extra: ReadonlySet<string>): ReadonlyArray<Credit> => {
  const found: Array<Credit> = []
  // No paragraph has more brackets than this; a hostile line may.
  let left = 64
  for (let at = nextOpen(text, 0); at >= 0 && left > 0; at = nextOpen(text, at + 1), left--) {
    const kind = opens.indexOf(text[at]!)
    const inner = text.slice(at + 1, at + 90)
    const close = inner.indexOf(closes[kind]!)
    if (close < 2) continue
    const said = inner.slice(0, close)
    // "(ai)" behind a character is how it is read.
    if (close < 4 && /^[a-z]+$/u.test(said)) continue
    if (pointer.test(said)) {
      found.push(credit(at, at + close + 2, said, 0.8, "pointer to the picture"))
      continue
    }
    const read = readBracket(look(said.trim()), false, extra)
    if (read === undefined) {
      const last = lastPiece(said, at, extra)
      if (last !== undefined) found.push(last)
      continue
    }
    // An agency alone in brackets within a sentence is its source, not a picture's.
    if (read.evidence === "agency" || read.evidence.startsWith("courtesy") || sourceOfFacts.test(said)) continue
    found.push(credit(at, at + close + 2, inner, read.score, `${read.evidence}, in brackets`, read.why))
  }
  const pointed = text.indexOf("＝写真")
  const pointing = pointed < 1 ? null : pointedAt.exec(text.slice(pointed, pointed + 24))
  if (pointing !== null) found.push(credit(pointed, pointed + pointing[0].length, "写真", 0.9, "pointer to the picture"))
  return found
}

/** "(Quelle: Statistisches Bundesamt)" within a sentence: where a figure is from. */
const sourceOfFacts = /^\s?(?:quelle|source|fuente|fonte|источник)n?s?\s?:\s?(?!.{0,40}(?:getty|shutterstock|alamy|imago|adobe|istock|pixabay|unsplash|pexels|foto|photo|bild|image|instagram|facebook|youtube|screenshot))/iu

/** The credit behind the last comma of what is said in brackets that open at `at`; all of them when only the picture is pointed to before it. */
const lastPiece = (said: string, at: number, extra: ReadonlySet<string>): Credit | undefined => {
  const part = Math.max(said.lastIndexOf(", "), said.lastIndexOf("; "), said.lastIndexOf("，"), said.lastIndexOf("；"))
  const words = part > 0 ? said.slice(part + 1).trim() : ""
  if (words === "") return undefined
  const read = labelStart.test(words) ? readBare(look(words), true, extra) : readParts(words, true, extra)
  if (read === undefined) return undefined
  const evidence = `${read.evidence}, in brackets`
  return pointer.test(said.slice(0, part).trim()) ? credit(at, at + said.length + 2, words, read.score, evidence) : credit(at + 1 + part, at + 1 + said.length, words, read.score, evidence)
}

const labelStart = /^(?:photos?|pictures?|images?|foto|bild|фото|图|圖|图片|圖片|照片|写真|사진|摄影|攝影|供图)[^:：/／=＝]{0,14}[:：/／=＝]/iu

const nextOpen = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x28 || code === 0xff08 || code === 0x5b || code === 0x3010 || code === 0x3014 || code === 0xff3b) return at
  }
  return -1
}
