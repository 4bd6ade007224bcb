/**
 * What a line looks like, whatever its language: width, ends, numbering, punctuation inside, quotes.
 * One pass over the UTF-16 code units; linear in the length of the line.
 */

/** What a UTF-16 code unit is, as far as the shape of a line goes. */
export const Unit = {
  other: 0, space: 1, digit: 2, lower: 3, upper: 4, letter: 5, han: 6, kana: 7, hangul: 8,
  stop: 9, question: 10, exclamation: 11, comma: 12, colon: 13, opener: 14, closer: 15, quote: 16, ellipsis: 17, glue: 18, bullet: 19, sign: 20
} as const

// Copies: what is exported is looked up at every use, which makes the loops below a third slower.
const { other: OTHER, space: SPACE, digit: DIGIT, lower: LOWER, upper: UPPER, letter: LETTER, han: HAN, kana: KANA, hangul: HANGUL } = Unit
const { stop: STOP, question: QUESTION, exclamation: EXCLAMATION, comma: COMMA, colon: COLON, opener: OPENER, closer: CLOSER, quote: QUOTE, ellipsis: ELLIPSIS, glue: GLUE, bullet: BULLET, sign: SIGN } = Unit

// Wide letters so common that pairs with them say nothing of the subject.
const common =
  "的一是了我不人在他有这個个上们们来到时時大地为為子中你说說生国國年着就那和要她出也得里后後自以会會家可下而过過天去能对對小多然于於心学么么之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開いのをにはがでとたるしてなもれさすこらりあそきかけよまくせんだ의이가을를은는에다하고지도로기서한들인"

const TELLING = 32

/** All code units but the surrogates, each at its own place: what an expression finds here is a table of it. */
export const everyCode = (): string => {
  const codes = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) if (code < 0xd800 || code > 0xdfff) codes[code] = code
  return Buffer.from(codes.buffer).toString("utf16le")
}

/** For every UTF-16 code unit its `Unit`, in `unitBits`, and in the bit above whether it is a wide letter that says something of the subject. Empty until `prepareUnits`. */
export const unitTable = new Uint8Array(65536)
const units = unitTable
/** The bits of `unitTable` that are the `Unit`. */
export const unitBits = 31
const UNIT = unitBits
let prepared = false

/** Fills `unitTable`: not before the first text, so that no other command waits for it. */
export const prepareUnits = (): void => {
  if (prepared) return
  prepared = true
  const all = everyCode()
  const fill = (pattern: RegExp, unit: number) => {
    for (const { index, 0: run } of all.matchAll(pattern)) units.fill(unit, index, index + run.length)
  }
  fill(/[\p{L}\p{M}]+/gu, LETTER)
  fill(/\p{Ll}+/gu, LOWER)
  fill(/[\p{Lu}\p{Lt}]+/gu, UPPER)
  fill(/\p{N}+/gu, DIGIT)
  fill(/[\p{Sc}\p{Sm}%‰°℃]+/gu, SIGN)
  fill(/[\p{Script=Han}〇々]+/gu, HAN | TELLING)
  fill(/[\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu, KANA | TELLING)
  fill(/\p{Script=Hangul}+/gu, HANGUL | TELLING)
  fill(/[\s\u200b\u2060\ufeff\u00ad]+/gu, SPACE)
  const set = (characters: string, unit: number) => {
    for (const character of characters) units[character.charCodeAt(0)] = unit
  }
  set(".。．।۔｡", STOP)
  set("?？؟", QUESTION)
  set("!！", EXCLAMATION)
  set(",，、،;；", COMMA)
  set(":：", COLON)
  set("“‘「『«([{（【《〈〔［｛〖", OPENER)
  set("”’」』»)]}）】》〉〕］｝〗", CLOSER)
  set("\"'＂", QUOTE)
  set("…", ELLIPSIS)
  set("-–—_|丨｜~～/／", GLUE)
  set("•·・■□●○▪▫◆◇★☆▶►▷▸▲△▼▽※◎›>＞→⇒☞➤➢✔✓+*#▍┃√", BULLET)
  for (const letter of common) units[letter.charCodeAt(0)]! &= ~TELLING
}

/** The `Unit` of a UTF-16 code unit. */
export const unitOf = (code: number): number => {
  prepareUnits()
  return units[code]! & UNIT
}

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

// Letters of scripts set in words have the units 3 to 5, wide letters 6 to 8.
const isNarrow = (unit: number) => unit >= LOWER && unit <= LETTER
const isWide = (unit: number) => unit >= HAN && unit <= HANGUL
const isLetter = (unit: number) => unit >= LOWER && unit <= HANGUL
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

/** Lines share words when they share keys of this many kinds. */
export const keyBits = 14
const KEPT = 32 - keyBits
const mix = (a: number, b: number): number => Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> KEPT

/** What `measure` notes besides the shape, line after line; each list has room for every code unit of the page and one more. */
export class Notes {
  /** Keys of the line's subject: pairs of wide letters, and words of five letters and more by their first six. */
  readonly keys: Uint16Array
  keyCount = 0
  /** Where full stops, question and exclamation marks, closing quotes and brackets stand. */
  readonly breaks: Int32Array
  breakCount = 0
  /** Where punctuation stands in the last line, twice the place; one more behind a word of three letters. */
  readonly marks: Int32Array

  constructor(size: number) {
    this.keys = new Uint16Array(size)
    this.breaks = new Int32Array(size)
    this.marks = new Int32Array(size)
  }
}

/** Where the text of the line `[from, to)` begins behind bullet and number; notes both. */
const readLead = (codes: Uint16Array, from: number, to: number, shape: LineShape): number => {
  const unitAt = (at: number): number => units[codes[at]!]! & UNIT
  let lead = from
  const first = unitAt(from)
  shape.bullet = 0
  shape.number = -1
  if (first === BULLET || (first === GLUE && to - from > 1)) {
    shape.bullet = codes[from]!
    for (; lead < to; lead++) {
      const unit = unitAt(lead)
      if (unit !== BULLET && unit !== GLUE && unit !== SPACE) break
    }
    if (lead === to) return lead
  }
  // A number of up to three digits, then a mark or a blank; brackets around it are set aside.
  let at = lead
  const code = codes[at]!
  if (code === 0x28 || code === 0xff08 || code === 0x5b || code === 0x23) at++
  const digitsFrom = at
  while (at < to && at - digitsFrom < 4 && unitAt(at) === DIGIT) at++
  if (at === digitsFrom || at - digitsFrom > 3) return lead
  const after = at + 1 < to ? unitAt(at + 1) : SPACE
  if (at < to && !(marksNumber(codes[at]!) && after !== DIGIT) && unitAt(at) !== SPACE) return lead
  shape.number = numberOf(codes, digitsFrom, at)
  if (at < to) at++
  while (at < to && unitAt(at) === SPACE) at++
  return at
}

/** How the line whose text is `[lead, to)` ends. */
const readEnd = (codes: Uint16Array, lead: number, to: number, shape: LineShape): void => {
  let last = to - 1
  let unit: number = OTHER
  shape.closed = false
  for (; last >= lead; last--) {
    unit = units[codes[last]!]! & UNIT
    if (unit !== CLOSER && unit !== QUOTE && unit !== SPACE) break
    shape.closed = true
    unit = OTHER
  }
  shape.end =
    unit === STOP ? (last > lead && units[codes[last - 1]!] === STOP ? End.ellipsis : End.stop)
    : unit === QUESTION ? End.question
    : unit === EXCLAMATION ? End.exclamation
    : unit === COMMA ? End.comma
    : unit === COLON ? End.colon
    : unit === ELLIPSIS ? End.ellipsis
    : shape.closed ? End.bracket
    : unit === DIGIT ? End.digit
    : End.none
}

/** For each unit what `measure` adds up or asks: digit, punctuation, blank, blank or wide. */
const traits = new Uint8Array(32)
const NUMERAL = 1, PUNCTUATION = 16, BLANK = 32, BLANK_OR_WIDE = 64
for (const unit of [HAN, KANA, HANGUL]) traits[unit] = BLANK_OR_WIDE
traits[DIGIT] = NUMERAL
traits[SPACE] = BLANK | BLANK_OR_WIDE
for (const unit of [STOP, QUESTION, EXCLAMATION, COMMA, COLON, OPENER, CLOSER, QUOTE, GLUE]) traits[unit] = PUNCTUATION

/** Whether the ASCII full stop at `i` ends a sentence before the line does: not one of initials, abbreviations, decimals. */
const endsSentence = (codes: Uint16Array, from: number, to: number, i: number, behindWord: boolean): boolean => {
  const before = i > from ? units[codes[i - 1]!]! & UNIT : SPACE
  if (!behindWord && before !== DIGIT && !isWide(before) && before !== CLOSER && before !== QUOTE) return false
  // A blank and a capital, a quote or a wide letter follow.
  let j = i + 1
  while (j < to && (units[codes[j]!] === CLOSER || units[codes[j]!] === QUOTE)) j++
  if (j < to && units[codes[j]!] === SPACE) {
    const next = j + 1 < to ? units[codes[j + 1]!]! & UNIT : OTHER
    return next !== LOWER && next !== STOP && next !== DIGIT
  }
  return j < to && isWide(units[codes[j]!]! & UNIT) && isWide(before)
}

/** Counts the punctuation of the line whose text is `[from, to)`, at the first `count` of the marks. */
const readMarks = (codes: Uint16Array, from: number, to: number, lead: number, notes: Notes, count: number, shape: LineShape): void => {
  const { marks, breaks } = notes
  let breakCount = notes.breakCount
  let stops = 0, shouts = 0, commas = 0, colon = -1, lastGlue = -1, open = 0
  let runEnd = 0, runUnit: number = OTHER
  for (let k = 0; k < count; k++) {
    const mark = marks[k]!
    const i = mark >> 1
    const code = codes[i]!
    const unit = units[code]!
    switch (unit) {
      case COMMA: commas++; break
      case STOP:
        breaks[breakCount++] = i
        if (code === 0x2e ? endsSentence(codes, from, to, i, (mark & 1) === 1) : i < to - 1) stops++
        break
      case QUESTION:
      case EXCLAMATION:
        breaks[breakCount++] = i
        // A run of them is looked through once.
        if (i >= runEnd || unit !== runUnit) {
          runUnit = unit
          runEnd = i + 1
          while (runEnd < to && (units[codes[runEnd]!] === CLOSER || units[codes[runEnd]!] === QUOTE || units[codes[runEnd]!] === unit)) runEnd++
        }
        if (runEnd < to) shouts++
        break
      case COLON: if (colon < 0 && i >= lead) colon = i; break
      case OPENER: open++; break
      case CLOSER:
        if (code !== 0x2019) open--
        breaks[breakCount++] = i
        break
      case QUOTE: breaks[breakCount++] = i; break
      case GLUE: if (i > lead) lastGlue = i; break
    }
  }
  notes.breakCount = breakCount
  shape.stops = stops
  shape.shouts = shouts
  shape.commas = commas
  shape.colon = colon
  shape.lastGlue = lastGlue
  shape.open = open
}

const tagAtEnd = /<\/?[a-z]{1,8}\s?\/?>$/i
/** Where the text of `[from, to)`, whose last character closes a tag, ends before its tags: "…<br />" hides the full stop, or that there is none. */
const withoutTags = (codes: Uint16Array, from: number, to: number): number => {
  let end = to
  while (end > from) {
    if (units[codes[end - 1]!] === SPACE) {
      end--
      continue
    }
    const tag = codes[end - 1] === 0x3e ? tagAtEnd.exec(String.fromCharCode(...codes.subarray(Math.max(from, end - 13), end))) : null
    if (tag === null) break
    end -= tag[0].length
  }
  return end > from ? end : to
}

/**
 * Measures the line `[start, stop)` of `codes` into `shape`, whose places count as those of `codes`. White space must stand at `stop`.
 * A processor cannot foresee where runs of letters end, and every wrong guess costs it as much as ten letters. So words and runs of wide letters have a loop
 * of their own each, all else goes by in one without a branch, and the punctuation that this passes is looked at afterwards: a third of the time of one loop
 * with a case for each unit.
 */
export const measure = (codes: Uint16Array, start: number, stop: number, shape: LineShape, notes: Notes): void => {
  prepareUnits()
  let from = start
  let to = stop
  while (from < to && units[codes[from]!] === SPACE) from++
  while (to > from && units[codes[to - 1]!] === SPACE) to--
  if (to > from && codes[to - 1] === 0x3e) to = withoutTags(codes, from, to)
  const first = from > start ? codes[start]! : 0
  shape.from = from
  shape.to = to
  shape.indented = from > start && from < to && (first === 0x3000 || first === 9 || from - start >= 4)
  if (from === to) {
    shape.lead = from
    shape.width = shape.letters = shape.digits = 0
    return
  }
  const lead = readLead(codes, from, to, shape)
  const { keys, marks } = notes
  let keyCount = notes.keyCount, markCount = 0
  let letters = 0, upper = 0, words = 0, capitals = 0, wide = 0, digits = 0, gaps = 0
  let before: number = SPACE
  let behindWord = 0, tells = 0
  for (let i = from; i < to;) {
    let unit = units[codes[i]!]!
    while (isNarrow(unit)) {
      if (before !== QUOTE || i < start + 2 || !isLetter(units[codes[i - 2]!]! & UNIT)) {
        words++
        // One when the unit is `UPPER`, 4; 3 and 5 give none.
        capitals += (unit >> 2) & ~unit
      }
      const wordFrom = i
      do {
        upper += (unit >> 2) & ~unit
        unit = units[codes[++i]!]!
      } while (isNarrow(unit))
      const length = i - wordFrom
      letters += length
      tells = 0
      behindWord = length > 2 ? 1 : 0
      if (length >= 5) {
        let key = mix(1, codes[wordFrom]! | 32)
        key = mix(key + 1, codes[wordFrom + 1]! | 32)
        key = mix(key + 1, codes[wordFrom + 2]! | 32)
        key = mix(key + 1, codes[wordFrom + 3]! | 32)
        key = mix(key + 1, codes[wordFrom + 4]! | 32)
        if (length > 5) key = mix(key + 1, codes[wordFrom + 5]! | 32)
        keys[keyCount++] = key
      }
      before = LETTER
      // Mostly a blank and the next word follow.
      if (unit === SPACE && i < to) {
        before = SPACE
        unit = units[codes[++i]!]!
      }
    }
    if (isWide(unit & UNIT)) {
      const runFrom = i
      let last = codes[i]!
      for (tells = unit >> 5; ++i < to;) {
        const code = codes[i]!
        const mark = units[code]!
        if (!isWide(mark & UNIT)) break
        // What is written counts only when the place moves on.
        keys[keyCount] = mix(last, code)
        const telling = mark >> 5
        keyCount += telling & tells
        last = code
        tells = telling
      }
      wide += i - runFrom
      before = HAN
      continue
    }
    let trait = traits[before]!
    for (; i < to; i++) {
      const mark = units[codes[i]!]!
      if (isLetter(mark & UNIT)) break
      before = mark
      const now = traits[mark]!
      digits += now & NUMERAL
      marks[markCount] = i << 1 | behindWord
      markCount += (now >> 4) & 1
      gaps += (now >> 5) & (trait >> 6) & 1
      trait = now
    }
  }
  notes.keyCount = keyCount

  readMarks(codes, from, to, lead, notes, markCount, shape)
  readEnd(codes, lead, to, shape)
  const leadCode = lead < to ? codes[lead]! : 0
  const leadUnit = lead < to ? units[leadCode]! & UNIT : OTHER
  const bracketed = leadCode === 0x3010 || leadCode === 0x5b || leadCode === 0x300a || leadCode === 0x3014 || leadCode === 0x28 || leadCode === 0xff08
  shape.lead = lead
  shape.width = to - lead + wide
  shape.letters = letters + wide
  shape.digits = digits
  shape.wide = wide
  shape.upper = upper
  shape.words = words
  shape.capitals = capitals
  shape.quoted = (leadUnit === OPENER || leadUnit === QUOTE) && !bracketed
  shape.bracketed = bracketed
  shape.gaps = gaps
}

/** The code units of a text, and a line end behind them. */
export const codesOf = (text: string): Uint16Array => {
  prepareUnits()
  const codes = new Uint16Array(text.length + 3)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  codes[text.length] = 10
  return codes
}

/** Measures one line by itself. */
export const shapeOf = (text: string): LineShape => {
  const shape = new LineShape()
  measure(codesOf(text), 0, text.length, shape, new Notes(text.length + 1))
  return shape
}
