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

/** The shape of a line; places count as those of the codes that it was measured in. */
export class LineShape {
  /** The line without white space around it is `[from, to)`. */
  from = 0
  to = 0
  /** Where the text begins behind bullet, rank number and white space. */
  lead = 0
  /** The bullet's code unit, or 0. */
  bullet = 0
  /** The rank or item number before the text, or -1. */
  number = -1
  /** Begins with an ideographic space, a tab or four blanks: a typographer's paragraph. */
  indented = false
  /** In halves of an em: Han, kana and Hangul count two. */
  width = 0
  /** How many code units are letters of any script; digits; Han, kana or Hangul; capitals. */
  letters = 0
  digits = 0
  wide = 0
  upper = 0
  /** Runs of letters set in small, divided by anything else; how many begin with a capital. */
  words = 0
  capitals = 0
  /** Full stops, then question and exclamation marks, that end a sentence before the line does. */
  stops = 0
  shouts = 0
  commas = 0
  /** Where the first colon stands behind `lead`, or -1. */
  colon = -1
  /** Where the last of `_ | 丨 - – ~ /` behind `lead` stands, or -1. */
  lastGlue = -1
  /** One of `End`. */
  end: number = 0
  /** Whether a closing quote or bracket stands behind the end. */
  closed = false
  /** Begins with an opening quote. */
  quoted = false
  /** Opening less closing brackets and quotes. */
  open = 0
  /** Title brackets such as 《》 or 【】 at the beginning. */
  bracketed = false
  /** Has two blanks in a row, or a blank between wide letters: how titles are set without punctuation. */
  gaps = 0
}

const isLetter = (unit: number) => unit >= Unit.lower && unit <= Unit.hangul
const marksNumber = (code: number) => code === 0x2e || code === 0xff0e || code === 0x3001 || code === 0x29 || code === 0xff09 || code === 0x5d || code === 0xba || code === 0x2c

/** The number that digits say; 0 when they are not those of ASCII. */
const numberOf = (codes: Uint16Array, from: number, to: number): number => {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = codes[i]! - 48
    if (digit < 0 || digit > 9) return 0
    value = value * 10 + digit
  }
  return value
}
const isWide = (unit: number) => unit >= Unit.han && unit <= Unit.hangul

/** Lines share words when they share keys of this many kinds. */
export const keyBits = 14
const mix = (a: number, b: number): number => Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> (32 - keyBits)

// Wide letters so common that pairs with them say nothing of the subject.
const plain = 32
const marked = units.slice()
for (const letter of "的一是了我不人在他有这個个上们们来到时時大地为為子中你说說生国國年着就那和要她出也得里后後自以会會家可下而过過天去能对對小多然于於心学么么之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開いのをにはがでとたるしてなもれさすこらりあそきかけよまくせんだ의이가을를은는에다하고지도로기서한들인") marked[letter.charCodeAt(0)]! |= plain

/** What `measure` notes besides the shape, line after line; each list has room for every code unit of the page. */
export class Notes {
  /** Keys of the line's subject: pairs of wide letters, and words of five letters and more by their first six. */
  readonly keys: Uint16Array
  keyCount = 0
  /** Where full stops, question and exclamation marks, closing quotes and brackets stand. */
  readonly breaks: Int32Array
  breakCount = 0

  constructor(size: number) {
    this.keys = new Uint16Array(size)
    this.breaks = new Int32Array(size)
  }
}

/** Measures the line `[start, stop)` of `codes` into `shape`, whose places count as those of `codes`. */
export const measure = (codes: Uint16Array, start: number, stop: number, shape: LineShape, notes: Notes): void => {
  let from = start
  let to = stop
  while (from < to && units[codes[from]!] === Unit.space) from++
  while (to > from && units[codes[to - 1]!] === Unit.space) to--
  const first = from > start ? codes[start]! : 0
  shape.indented = from > start && from < to && (first === 0x3000 || first === 9 || from - start >= 4)

  let lead = from
  let bullet = 0
  let number = -1
  const unit0 = from < to ? units[codes[from]!]! : Unit.other
  if (unit0 === Unit.bullet || (unit0 === Unit.glue && to - from > 1)) {
    bullet = codes[from]!
    for (; lead < to; lead++) {
      const unit = units[codes[lead]!]!
      if (unit !== Unit.bullet && unit !== Unit.glue && unit !== Unit.space) break
    }
  }
  // A number of up to three digits, then a mark or a blank; brackets around it are set aside.
  let at = lead
  if (at < to) {
    const code = codes[at]!
    if (code === 0x28 || code === 0xff08 || code === 0x5b || code === 0x23) at++
  }
  const digitsFrom = at
  while (at < to && at - digitsFrom < 4 && units[codes[at]!] === Unit.digit) at++
  if (at > digitsFrom && at - digitsFrom <= 3) {
    const next = at < to ? codes[at]! : 0
    const after = at + 1 < to ? units[codes[at + 1]!]! : Unit.space
    if (at === to || (marksNumber(next) && after !== Unit.digit) || units[next] === Unit.space) {
      number = numberOf(codes, digitsFrom, at)
      if (at < to) at++
      while (at < to && units[codes[at]!] === Unit.space) at++
      lead = at
    }
  }

  const { keys, breaks } = notes
  let keyCount = notes.keyCount, breakCount = notes.breakCount
  let letters = 0, digits = 0, wide = 0, upper = 0, words = 0, capitals = 0, stops = 0, shouts = 0, commas = 0, gaps = 0
  let colon = -1, lastGlue = -1, open = 0
  let before: number = Unit.space
  let wordLength = 0
  let runEnd = 0
  let runUnit: number = Unit.other
  for (let i = from; i < to; i++) {
    const code = codes[i]!
    const unit = units[code]!
    switch (unit) {
      case Unit.space:
        if (before === Unit.space || isWide(before)) gaps++
        break
      case Unit.digit: digits++; break
      case Unit.lower:
      case Unit.upper:
      case Unit.letter: {
        if (before !== Unit.quote || i < start + 2 || !isLetter(units[codes[i - 2]!]!)) {
          words++
          if (unit === Unit.upper) capitals++
        }
        const wordFrom = i
        let key = 0
        let inside: number = unit
        for (;;) {
          if (inside === Unit.upper) upper++
          if (i - wordFrom < 6) key = mix(key + 1, codes[i]! | 32)
          if (i + 1 === to) break
          const next = units[codes[i + 1]!]!
          if (next < Unit.lower || next > Unit.letter) break
          inside = next
          i++
        }
        wordLength = i + 1 - wordFrom
        letters += wordLength
        if (wordLength >= 5) keys[keyCount++] = key
        before = inside
        continue
      }
      case Unit.han:
      case Unit.kana:
      case Unit.hangul: {
        const wideFrom = i
        let last = 0
        let letter = code
        let inside = marked[code]!
        for (;;) {
          if (inside < plain) {
            if (last !== 0) keys[keyCount++] = mix(last, letter)
            last = letter
          } else last = 0
          if (i + 1 === to) break
          letter = codes[i + 1]!
          const next = marked[letter]!
          if (!isWide(next & 31)) break
          inside = next
          i++
        }
        wide += i + 1 - wideFrom
        before = inside & 31
        continue
      }
      case Unit.stop: {
        breaks[breakCount++] = i
        if (code !== 0x2e) { if (i < to - 1) stops++ }
        else if (wordLength > 2 || before === Unit.digit || isWide(before) || before === Unit.closer || before === Unit.quote) {
          // An ASCII full stop ends a sentence when a blank and a capital, a quote or a wide letter follow.
          let j = i + 1
          while (j < to && (units[codes[j]!] === Unit.closer || units[codes[j]!] === Unit.quote)) j++
          if (j < to && units[codes[j]!] === Unit.space) {
            const next = j + 1 < to ? units[codes[j + 1]!]! : Unit.other
            if (next !== Unit.lower && next !== Unit.stop && next !== Unit.digit) stops++
          } else if (j < to && isWide(units[codes[j]!]!) && isWide(before)) stops++
        }
        break
      }
      case Unit.question:
      case Unit.exclamation: {
        breaks[breakCount++] = i
        // A run of them is looked through once.
        if (i >= runEnd || unit !== runUnit) {
          runUnit = unit
          runEnd = i + 1
          while (runEnd < to && (units[codes[runEnd]!] === Unit.closer || units[codes[runEnd]!] === Unit.quote || units[codes[runEnd]!] === unit)) runEnd++
        }
        if (runEnd < to) shouts++
        break
      }
      case Unit.comma: commas++; break
      case Unit.colon: if (colon < 0 && i >= lead) colon = i; break
      case Unit.opener: open++; break
      case Unit.closer:
        if (code !== 0x2019) open--
        breaks[breakCount++] = i
        break
      case Unit.quote: breaks[breakCount++] = i; break
      case Unit.glue: if (i > lead) lastGlue = i; break
    }
    before = unit
  }
  notes.keyCount = keyCount
  notes.breakCount = breakCount

  let last = to - 1
  let closed = false
  while (last >= lead && (units[codes[last]!] === Unit.closer || units[codes[last]!] === Unit.quote || units[codes[last]!] === Unit.space)) {
    closed = true
    last--
  }
  let end: number = End.none
  const unit = last >= lead ? units[codes[last]!]! : Unit.other
  if (unit === Unit.stop) end = last > lead && units[codes[last - 1]!] === Unit.stop ? End.ellipsis : End.stop
  else if (unit === Unit.question) end = End.question
  else if (unit === Unit.exclamation) end = End.exclamation
  else if (unit === Unit.comma) end = End.comma
  else if (unit === Unit.colon) end = End.colon
  else if (unit === Unit.ellipsis) end = End.ellipsis
  else if (closed) end = End.bracket
  else if (unit === Unit.digit) end = End.digit

  const leadUnit = lead < to ? units[codes[lead]!]! : Unit.other
  const leadCode = lead < to ? codes[lead]! : 0
  const bracketed = leadCode === 0x3010 || leadCode === 0x5b || leadCode === 0x300a || leadCode === 0x3014 || leadCode === 0x28 || leadCode === 0xff08
  shape.from = from
  shape.to = to
  shape.lead = lead
  shape.bullet = bullet
  shape.number = number
  shape.width = to - lead + wide
  shape.letters = letters + wide
  shape.digits = digits
  shape.wide = wide
  shape.upper = upper
  shape.words = words
  shape.capitals = capitals
  shape.stops = stops
  shape.shouts = shouts
  shape.commas = commas
  shape.colon = colon
  shape.lastGlue = lastGlue
  shape.end = end
  shape.closed = closed
  shape.quoted = (leadUnit === Unit.opener || leadUnit === Unit.quote) && !bracketed
  shape.open = open
  shape.bracketed = bracketed
  shape.gaps = gaps
}

/** The code units of a text. */
export const codesOf = (text: string): Uint16Array => {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}

/** Measures one line by itself. */
export const shapeOf = (text: string): LineShape => {
  const shape = new LineShape()
  measure(codesOf(text), 0, text.length, shape, new Notes(text.length))
  return shape
}
