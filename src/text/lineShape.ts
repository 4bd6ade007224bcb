/**
 * What a line looks like, whatever its language: width, ends, numbering, punctuation inside, quotes.
 * One pass over the UTF-16 code units; linear in the length of the line.
 */

/** What a UTF-16 code unit is, as far as the shape of a line goes. */
export const Unit = {
  other: 0, space: 1, digit: 2, lower: 3, upper: 4, letter: 5, han: 6, kana: 7, hangul: 8,
  stop: 9, question: 10, exclamation: 11, comma: 12, colon: 13, opener: 14, closer: 15, quote: 16, ellipsis: 17, glue: 18, bullet: 19, sign: 20
} as const

const units = /* @__PURE__ */ (() => {
  const table = new Uint8Array(65536)
  const fill = (pattern: RegExp, unit: number) => {
    for (let code = 0; code < 65536; code++) if ((code < 0xd800 || code > 0xdfff) && pattern.test(String.fromCharCode(code))) table[code] = unit
  }
  fill(/[\p{L}\p{M}]/u, Unit.letter)
  fill(/\p{Ll}/u, Unit.lower)
  fill(/[\p{Lu}\p{Lt}]/u, Unit.upper)
  fill(/\p{N}/u, Unit.digit)
  fill(/[\p{Sc}\p{Sm}%‰°℃]/u, Unit.sign)
  fill(/[\p{Script=Han}〇々]/u, Unit.han)
  fill(/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, Unit.kana)
  fill(/\p{Script=Hangul}/u, Unit.hangul)
  fill(/[\s\u200b\u2060\ufeff\u00ad]/u, Unit.space)
  const set = (characters: string, unit: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = unit
  }
  set(".。．।۔｡", Unit.stop)
  set("?？؟", Unit.question)
  set("!！", Unit.exclamation)
  set(",，、،;；", Unit.comma)
  set(":：", Unit.colon)
  set("“‘「『«([{（【《〈〔［｛〖", Unit.opener)
  set("”’」』»)]}）】》〉〕］｝〗", Unit.closer)
  set("\"'＂", Unit.quote)
  set("…", Unit.ellipsis)
  set("-–—_|丨｜~～/／", Unit.glue)
  set("•·・■□●○▪▫◆◇★☆▶►▷▸▲△▼▽※◎›>＞→⇒☞➤➢✔✓+*#▍┃√", Unit.bullet)
  return table
})()

/** The `Unit` of a UTF-16 code unit. */
export const unitOf = (code: number): number => units[code]!

/** How a line ends, closing quotes and brackets set aside. */
export const End = { none: 0, stop: 1, question: 2, exclamation: 3, comma: 4, colon: 5, ellipsis: 6, digit: 7, bracket: 8 } as const

export interface LineShape {
  /** The line without white space around it is `[from, to)`. */
  readonly from: number
  readonly to: number
  /** Where the text begins behind bullet, rank number and white space. */
  readonly lead: number
  /** The bullet's code unit, or 0. */
  readonly bullet: number
  /** The rank or item number before the text, or -1. */
  readonly number: number
  /** Begins with an ideographic space, a tab or four blanks: a typographer's paragraph. */
  readonly indented: boolean
  /** In halves of an em: Han, kana and Hangul count two. */
  readonly width: number
  /** How many code units are letters of any script; digits; Han, kana or Hangul; capitals. */
  readonly letters: number
  readonly digits: number
  readonly wide: number
  readonly upper: number
  /** Runs of letters set in small, divided by anything else; how many begin with a capital. */
  readonly words: number
  readonly capitals: number
  /** Full stops, then question and exclamation marks, that end a sentence before the line does. */
  readonly stops: number
  readonly shouts: number
  readonly commas: number
  /** Where the first colon stands behind `lead`, or -1. */
  readonly colon: number
  /** Where the first and the last of `_ | 丨 - –` behind `lead` stands, or -1. */
  readonly glue: number
  readonly lastGlue: number
  /** One of `End`. */
  readonly end: number
  /** Whether a closing quote or bracket stands behind the end. */
  readonly closed: boolean
  /** Begins with an opening quote. */
  readonly quoted: boolean
  /** Opening less closing brackets and quotes. */
  readonly open: number
  /** Title brackets such as 《》 or 【】 at the beginning. */
  readonly bracketed: boolean
  /** Has two blanks in a row, or a blank between wide letters: how titles are set without punctuation. */
  readonly gaps: number
}

const isDigit = (unit: number) => unit === Unit.digit
const isLetter = (unit: number) => unit >= Unit.lower && unit <= Unit.hangul
const isWide = (unit: number) => unit >= Unit.han && unit <= Unit.hangul

/** Measures one line. */
export const shapeOf = (text: string): LineShape => {
  let from = 0
  let to = text.length
  while (from < to && units[text.charCodeAt(from)] === Unit.space) from++
  while (to > from && units[text.charCodeAt(to - 1)] === Unit.space) to--
  const first = text.charCodeAt(0)
  const indented = from > 0 && from < to && (first === 0x3000 || first === 9 || from >= 4)

  let lead = from
  let bullet = 0
  let number = -1
  const unit0 = from < to ? units[text.charCodeAt(from)]! : Unit.other
  if (unit0 === Unit.bullet || (unit0 === Unit.glue && to - from > 1)) {
    bullet = text.charCodeAt(from)
    while (lead < to && (units[text.charCodeAt(lead)] === Unit.bullet || units[text.charCodeAt(lead)] === Unit.glue || units[text.charCodeAt(lead)] === Unit.space)) lead++
  }
  // A number of up to three digits, then a mark or a blank; brackets around it are set aside.
  let at = lead
  if (at < to && (text[at] === "(" || text[at] === "（" || text[at] === "[" || text[at] === "#")) at++
  const digitsFrom = at
  while (at < to && at - digitsFrom < 4 && isDigit(units[text.charCodeAt(at)]!)) at++
  if (at > digitsFrom && at - digitsFrom <= 3) {
    const next = at < to ? text[at]! : ""
    const after = at + 1 < to ? units[text.charCodeAt(at + 1)]! : Unit.space
    const marked = (next === "." || next === "．" || next === "、" || next === ")" || next === "）" || next === "]" || next === "º" || next === ",") && after !== Unit.digit
    if (next === "" || marked || units[text.charCodeAt(at)] === Unit.space) {
      number = +text.slice(digitsFrom, at)
      if (Number.isNaN(number)) number = 0
      if (next !== "") at++
      if (next === "") at = to
      while (at < to && units[text.charCodeAt(at)] === Unit.space) at++
      lead = number === -1 ? lead : at
    }
  }

  let letters = 0, digits = 0, wide = 0, upper = 0, words = 0, capitals = 0, stops = 0, shouts = 0, commas = 0, gaps = 0
  let colon = -1, glue = -1, lastGlue = -1, open = 0
  let before: number = Unit.space
  let wordLength = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    const unit = units[code]!
    switch (unit) {
      case Unit.space:
        if (before === Unit.space || isWide(before)) gaps++
        break
      case Unit.digit: digits++; break
      case Unit.lower:
      case Unit.upper:
      case Unit.letter:
        letters++
        if (unit === Unit.upper) upper++
        if (before < Unit.lower || before > Unit.letter) {
          wordLength = 0
          if (before !== Unit.quote || i < 2 || !isLetter(units[text.charCodeAt(i - 2)]!)) {
            words++
            if (unit === Unit.upper) capitals++
          }
        }
        wordLength++
        break
      case Unit.han:
      case Unit.kana:
      case Unit.hangul:
        letters++
        wide++
        break
      case Unit.stop: {
        if (code !== 0x2e) { if (i < to - 1) stops++ }
        else if (wordLength > 2 || before === Unit.digit || isWide(before) || before === Unit.closer || before === Unit.quote) {
          // An ASCII full stop ends a sentence when a blank and a capital, a quote or a wide letter follow.
          let j = i + 1
          while (j < to && (units[text.charCodeAt(j)] === Unit.closer || units[text.charCodeAt(j)] === Unit.quote)) j++
          if (j < to && units[text.charCodeAt(j)] === Unit.space) {
            const next = j + 1 < to ? units[text.charCodeAt(j + 1)]! : Unit.other
            if (next !== Unit.lower && next !== Unit.stop && next !== Unit.digit) stops++
          } else if (j < to && isWide(units[text.charCodeAt(j)]!) && isWide(before)) stops++
        }
        break
      }
      case Unit.question:
      case Unit.exclamation: {
        let j = i + 1
        while (j < to && (units[text.charCodeAt(j)] === Unit.closer || units[text.charCodeAt(j)] === Unit.quote || units[text.charCodeAt(j)] === unit)) j++
        if (j < to) shouts++
        break
      }
      case Unit.comma: commas++; break
      case Unit.colon: if (colon < 0 && i >= lead) colon = i; break
      case Unit.opener: open++; break
      case Unit.closer: if (code !== 0x2019) open--; break
      case Unit.glue:
        if (i > lead) {
          if (glue < 0) glue = i
          lastGlue = i
        }
        break
    }
    before = unit
  }

  let last = to - 1
  let closed = false
  while (last >= lead && (units[text.charCodeAt(last)] === Unit.closer || units[text.charCodeAt(last)] === Unit.quote || units[text.charCodeAt(last)] === Unit.space)) {
    closed = true
    last--
  }
  let end: number = End.none
  const unit = last >= lead ? units[text.charCodeAt(last)]! : Unit.other
  if (unit === Unit.stop) end = last > lead && units[text.charCodeAt(last - 1)] === Unit.stop ? End.ellipsis : End.stop
  else if (unit === Unit.question) end = End.question
  else if (unit === Unit.exclamation) end = End.exclamation
  else if (unit === Unit.comma) end = End.comma
  else if (unit === Unit.colon) end = End.colon
  else if (unit === Unit.ellipsis) end = End.ellipsis
  else if (closed) end = End.bracket
  else if (unit === Unit.digit) end = End.digit

  const leadUnit = lead < to ? units[text.charCodeAt(lead)]! : Unit.other
  const leadCode = lead < to ? text.charCodeAt(lead) : 0
  const bracketed = leadCode === 0x3010 || leadCode === 0x5b || leadCode === 0x300a || leadCode === 0x3014 || leadCode === 0x28 || leadCode === 0xff08
  return {
    from, to, lead, bullet, number, indented, width: to - lead + wide, letters, digits, wide, upper, words, capitals, stops, shouts, commas,
    colon, glue, lastGlue, end, closed, quoted: (leadUnit === Unit.opener || leadUnit === Unit.quote) && !bracketed, open, bracketed, gaps
  }
}
