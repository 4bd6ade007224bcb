/** Who made a picture, as a shape: a name, a handle, an agency, an institution, or several of them. */
import { Beginnings, Pairs } from "./beginnings.ts"
import { hasHan, isBlank } from "./kinds.ts"
import { folded } from "../patterns/needs.ts"
import { agencies, notAlone } from "./words.ts"

const particles: ReadonlySet<string> = new Set(
  "de|del|della|dei|degli|da|das|do|dos|di|du|des|la|le|les|el|los|las|van|von|vom|der|den|zu|zur|zum|ten|ter|bin|binti|ibn|al|el-|y|e|et|and|und|of|the|for|in|on|at|to|via|with|from|by|bei|für|im|am|pour|par|per|para|por|и|из|для|на|по|о|при|ve|và|dan".split("|")
)

const starts = /^[\p{Lu}\p{Lt}@#«„“"'‘(&0-9]|^[\p{Lo}]/u

/**
 * Whether a text can be who made a picture, in a script with capitals: at most `words` words, each a capitalised one, a particle or a handle.
 * The first word of an institution carries the capital, so that lower-case words are let pass only after a capitalised one and only in `loose`.
 */
export const isName = (text: string, words = 6, loose = false): boolean => {
  if (text.length < 2 || text.length > 90) return false
  const tokens = text.split(/\s+/u)
  if (tokens.length > words) return false
  let capitals = 0
  for (const [at, token] of tokens.entries()) {
    if (token === "") return false
    if (starts.test(token)) capitals += 1
    else if (!(particles.has(token) || token.includes(".") || /^(?:&|\+|-|–)$/u.test(token) || loose && (at > 0 || tokens.length < 6))) return false
  }
  return capitals > 0 || loose
}

/** What relayed pictures and licences begin with. */
const relays = "ap afp epa upi dpa efe ansa tass xinhua sputnik kyodo imago zuma sipa pa getty reuters usa 로이터 타스 이타르타스 신화 블룸버그 게티이미지 아나돌루 교도 스푸트니크 ロイター タス 新華社 朝鮮中央通信 コリアメディア".split(" ")
const names = [...agencies, ...notAlone, ...relays, "cc-", "cc ", "ccby", "cc0"].map((name) => Array.from(name.slice(0, 4), (char) => String.fromCharCode(folded[char.charCodeAt(0)]!)).join(""))
const pairs = new Pairs(names)
const beginnings = new Beginnings(names)
// The small form of İ has two code units, so that the first two of the name differ.
const dotted = 0x130

/** Whether an agency's name may begin here, by its first characters. */
export const mayBeAgency = (text: string, at: number): boolean => {
  if (at + 1 >= text.length) return false
  const first = folded[text.charCodeAt(at)]!
  const second = folded[text.charCodeAt(at + 1)]!
  if (!pairs.has(first, second)) return text.charCodeAt(at) === dotted
  if (beginnings.has(first, second, 0x20, 0x20)) return true
  const third = at + 2 < text.length ? folded[text.charCodeAt(at + 2)]! : 0x20
  return beginnings.has(first, second, third, 0x20) || at + 3 < text.length && beginnings.has(first, second, third, folded[text.charCodeAt(at + 3)]!)
}

/** Letters and digits: nothing that is taken off before an agency's name is looked up. */
const isPlainStart = (code: number): boolean => code > 0x60 && code < 0x7b || code > 0x40 && code < 0x5b || code > 0x2f && code < 0x3a || code > 0x3040 && code < 0xd800

/** Without "©" and "@" before it, and full stops behind. */
const trimmed = (text: string): string => {
  let from = 0
  let to = text.length
  while (from < to && (isBlank(text.charCodeAt(from)) || isMarked(text.charCodeAt(from)))) from += 1
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || isFullStop(text.charCodeAt(to - 1)))) to -= 1
  return text.slice(from, to)
}
const isMarked = (code: number): boolean => code === 0x40 || code === 0xa9 || code === 0x24d2
const isFullStop = (code: number): boolean => code === 0x2e || code === 0x3002

/** Whether a text is one of the agencies, in the way agencies are written. `extra` are the user's own, in lower case. */
export const isAgency = (text: string, extra: ReadonlySet<string>): boolean => {
  if (extra.size === 0 && isPlainStart(text.charCodeAt(0)) && !mayBeAgency(text, 0)) return false
  const folded = trimmed((text.charCodeAt(0) > 0xff00 ? text.normalize("NFKC") : text).toLowerCase())
  if (extra.has(folded)) return true
  const code = folded.charCodeAt(folded.length - 1)
  if (code > 0x2f && code < 0x3a && stockNumber.test(folded)) return isAgency(text.replace(stockNumber, ""), extra)
  if (folded.startsWith("cc") && licence.test(folded) || relayers.has(folded.charCodeAt(folded.length - 1)) && relayed.test(folded)) return true
  if (!agencies.has(folded) && !(folded.includes(".") && agencies.has(folded.replace(site, "")))) return false
  // "pa", "aa", "file" are words; "PA", "AA" are agencies.
  return folded.length > 3 || text.toUpperCase() === text || folded === "dpa" || folded === "epd" || folded === "d.r"
}

/** "EPA=연합뉴스", "ロイター＝共同", "로이터연합뉴스": an agency, and who passes its pictures on in the country. */
const relayed = /^(?:ap|afp|epa|upi|dpa|efe|ansa|tass|xinhua|sputnik|kyodo|imago|zuma|sipa|pa|getty|reuters|usa today|로이터|타스|이타르타스|신화|블룸버그|게티이미지|아나돌루|교도|스푸트니크|ロイター|タス|新華社|朝鮮中央通信|コリアメディア)(?:통신|通信)?\s?[=＝/・·-]?\s?(?:연합뉴스|연합|뉴시스|뉴스1|共同|時事|アフロ|朝鮮通信|台湾中央社|達志影像|美聯社|sipa usa|picture alliance)(?:tv)?$/u
/** What those who pass them on end in. */
const relayers = new Set(Array.from("스합1同事ロ信社像aev", (char) => char.charCodeAt(0)))
/** "Alamy 2F4K…", "图虫创意-1093847261": under which number a library sells it. */
const stockNumber = /[\s:：#_–-]{1,3}(?:id|no\.?|nr\.?|编号|編號)?[\s:：]?\d{6,14}$/iu
/** "CC BY-SA 4.0", "CC0": who gave it is anybody. */
const licence = /^cc[ -]?(?:by|0)(?:[ -](?:nc|nd|sa))*(?:[ -]?\d\.\d)?(?: [a-z]{2})?$/u
const site = /\.(?:com|de|ru|net|org|fr|es|it|br|co\.uk)$/u

const parts = /\s?[/／|｜;；,，、＝]\s?|\s(?:via|and|und|et|y|e|и|through)\s/u

/** "Riverside Photography": a house that says itself what it makes. */
const photographing = /^(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Images|Photos|Pictures|Photography|Stock Photos?)$/u
const photographs = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1)
  // An s, a y or an o closes all of these, and few other lines.
  return (last === 0x73 || last === 0x79 || last === 0x6f) && photographing.test(text)
}

const isLatinLetter = (code: number): boolean => code > 0x60 && code < 0x7b || code > 0x40 && code < 0x5b
/** What those names begin with, folded; and the characters that are so when folded, one bit each: most characters of a line end there. */
const opening = new Uint8Array(65536)
for (const name of names) opening[name.charCodeAt(0)] = 1
const firsts = new Uint8Array(8192)
for (let code = 0; code < 65536; code++) if (code === dotted || opening[folded[code]!] === 1) firsts[code >> 3]! |= 1 << (code & 7)
/** Whether an agency's name may begin somewhere in a text, but within a word. */
const hasAgency = (text: string): boolean => {
  let before = 0x20
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((firsts[code >> 3]! >> (code & 7) & 1) === 1 && !isLatinLetter(before) && mayBeAgency(text, at)) return true
    before = code
  }
  return false
}

const ownSite = /^[a-z\d-]{3,24}\.(?:com|net|org|co|eu|info|photo|photos|pictures|[a-z]{2}|co\.uk)$/u
const account = /^\p{Ll}[\p{L}\d_.-]{2,23}$/u

/** Whether a line says nothing but who made a picture: an agency, or names joined by bars of which one is an agency. */
export const isBareAgency = (text: string, extra: ReadonlySet<string>): boolean => {
  if (text.length > 60) return false
  if (extra.size === 0 && !hasAgency(text) && !photographs(text)) return false
  const pieces = text.split(parts)
  if (pieces.length > 4) return false
  // "网络、健康……": commas join what is no name in Chinese.
  if (pieces.length > 2 && hasHan(text) && /[，、]/u.test(text)) return false
  let found = false
  let handles = 0
  for (const piece of pieces) {
    if (isAgency(piece, extra)) {
      if (pieces.length === 1 && notAlone.has(piece.toLowerCase()) && !extra.has(piece.toLowerCase())) return false
      found = true
    } else if (pieces.length === 2 && account.test(piece)) handles += 1
    // "EPA/Jane Doe/@janedoe/doestills.com".
    else if (pieces.length > 2 && ownSite.test(piece)) continue
    else if (!isName(piece, 4) || hasHan(piece) && /["“”.。,]/u.test(piece) || piece.length > 8 && piece.charCodeAt(piece.length - 1) > 0x2e7f) return false
  }
  // "Shutterstock/pixelmonk": who sells there, under any name.
  return found && (handles === 0 || !/[,，、;；]/u.test(text)) || photographs(text)
}

const sentence = /[.!?。！？][”"’»」』]?\s+\p{Lu}|[。！？?!]/u
const initials = /\b\p{Lu}\.|\b(?:St|Dr|Mr|Mrs|Ms|Jr|Sr|Inc|Ltd|Co|Sgt|Spc|Cpl|Pfc|Capt|Lt|Maj|Col|Gen|Rev|Ag|Dok|Dept|Univ|Fig|No)\./gu

/**
 * Whether a text can stand after "Photo:": short, not a sentence. `strict` is for a credit in a line that goes on to be something else:
 * then it must also look like a name. Figures with units ("Video: 4K at 60 fps") are a data sheet, never a holder.
 */
export const isHolder = (text: string, strict: boolean, extra: ReadonlySet<string>): boolean => {
  const held = text.replace(/^[\s:：=＝/／|©ⓒ]+|[\s.。]+$/gu, "")
  if (held.length < 1 || held.length > 90 || /^[\d.,+-]+(?:$|\s?\p{L}|\s?[%x×])/u.test(held) && !/^\d{3}rf/iu.test(held)) return false
  if (sentence.test(held.replace(initials, "I"))) return false
  if (isAgency(held, extra)) return true
  if (!strict) return held.split(/\s+/u).length <= 14
  for (const piece of held.split(parts)) {
    const inner = piece.replace(/[()（）[\]]/gu, "").trim()
    if (inner === "") continue
    if (!(isAgency(inner, extra) || isName(inner, 7, true))) return false
  }
  return true
}

/** A Chinese, Japanese or Korean holder: no sentence, no comma, at most `length` characters. */
export const isHanHolder = (text: string, length = 24): boolean => text.length <= length && !/[。！？；!?“”「」]/u.test(text)
