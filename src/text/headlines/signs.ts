/** Finds the words that say something of a line wherever they stand in it, in one pass: furniture, questions, introductions, announcements. */
import { anchors, announcements, announcing, announcingWords, asks, contents, counters, furniture, introduces, othersWords } from "./lists.ts"
import { Lexicon, prepareLetters, small as smallLetters } from "./lexicon.ts"
import { prepareUnits, Unit as Units, unitBits, unitTable } from "./lineShape.ts"

// Copies: what is imported is looked up at every use.
const small = smallLetters, Unit = Units, UNIT = unitBits, units = unitTable

/** What a word is a sign of. */
export const Sign = { furniture: 1, asks: 2, introduces: 4, time: 8, lists: 16, anchor: 32, others: 64 } as const

// Bits of whole words stand eight higher than those of what may go on.
const whole = 8
const allSigns = 127
const isNarrow = (code: number) => {
  const unit = units[code]! & UNIT
  return unit >= Unit.digit && unit <= Unit.letter
}

const signs = new Lexicon()
// For every code unit: the signs that a word beginning with it may be of, whether it is a word itself, and whether it is of those that words are set in.
const narrowBit = 128, single = 256
const openings = new Uint16Array(65536)
// The same for the first two of a word, in any case, and for the first three in small letters: most words are passed by here.
const pairs = new Uint8Array(1 << 13)
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0x1fff
const triples = new Uint8Array(1 << 13)
// Of those that have two.
const short = new Uint8Array(1 << 13)
const tripleOf = (first: number, second: number, third: number): number => pairOf(pairOf(first, second), third)

/** Terms in small letters with `_` for a blank. Those set in words are found as whole words, or as beginnings when they end in `*`; those in wide letters anywhere. */
const enter = (terms: ReadonlyArray<string>, sign: number, forms: ReadonlyMap<number, ReadonlyArray<number>>) => {
  const formsOf = (code: number): ReadonlyArray<number> => [code, ...(forms.get(code) ?? [])]
  for (const term of terms) {
    const open = term.endsWith("*")
    const text = (open ? term.slice(0, -1) : term).replaceAll("_", " ")
    signs.add(text, !open && isNarrow(text.charCodeAt(text.length - 1)) ? sign << whole : sign, true)
    if (text.length > 1) for (const first of formsOf(text.charCodeAt(0))) for (const second of formsOf(text.charCodeAt(1))) pairs[pairOf(first, second)]! |= sign
    if (text.length > 2) triples[tripleOf(small[text.charCodeAt(0)]!, small[text.charCodeAt(1)]!, small[text.charCodeAt(2)]!)]! |= sign
    else if (text.length === 2) short[pairOf(small[text.charCodeAt(0)]!, small[text.charCodeAt(1)]!)]! |= sign
  }
}

/** Fills the tables, once; no command waits for it that reads no text. */
const prepare = (): void => {
  if (signs.bits.length > 1) return
  prepareUnits()
  prepareLetters()
  const forms = new Map<number, Array<number>>()
  // Kana and Han have one form.
  for (let code = 0; code < 65536; code = code === 0x2fff ? 0xa000 : code + 1) {
    const letter = small[code]!
    if (letter === code) continue
    const known = forms.get(letter)
    if (known === undefined) forms.set(letter, [code])
    else known.push(code)
  }
  enter(furniture, Sign.furniture, forms)
  enter(asks, Sign.asks, forms)
  enter(introduces, Sign.introduces, forms)
  enter(contents, Sign.lists, forms)
  enter(anchors, Sign.anchor, forms)
  enter(othersWords, Sign.others, forms)
  // What stands in a time since or a count besides digits; `headlineLists.meta` decides.
  enter("前 昨 刚 전 참 조 댓 ago il назад dk saat jam menit* giờ phút 评论 阅读 回复 查看 浏览 点击 播放".split(" "), Sign.time, forms)
  for (const term of announcements) announcers.add(term.replaceAll("_", " "), 1, true)
  for (const term of announcingWords) announcers.add(term.replaceAll("_", " "), 2, true)
  for (let code = 0; code < 65536; code++) {
    const letter = small[code]!
    const below = signs.below[letter]!
    const narrow = isNarrow(code) ? narrowBit : 0
    openings[code] = ((below | below >> whole) & allSigns) | (signs.bits[signs.roots[letter]!] === 0 ? 0 : single) | narrow
    starts[code] = (announcers.roots[letter] === 0 ? 0 : 1) | narrow
  }
  for (const digit of "0123456789一二三四五六七八九十") starts[digit.charCodeAt(0)]! |= 2
  for (const letter of "要精") starts[letter.charCodeAt(0)]! |= 4
  for (const counter of counters) counted[counter.charCodeAt(0)] = 1
}

/** The signs of `wanted` that stand in `[from, to)`. */
export const signsIn = (codes: Uint16Array, from: number, to: number, wanted: number): number => {
  prepare()
  const { bits, roots } = signs
  let found = 0
  let before = 0
  let next = from < to ? codes[from]! : 0
  for (let i = from; i < to; i++) {
    const code = next
    next = codes[i + 1]!
    const opening = openings[code]!
    // Asked at once, and mostly no: a term may begin with these two letters or this one, and does not stand within a word.
    const may = opening & wanted & (pairs[pairOf(code, next)]! | -(opening >> 8)) & ((((before & opening) >> 7) & 1) - 1)
    before = opening
    if (may === 0) continue
    if ((opening & single) === 0) {
      const first = small[code]!, second = small[next]!
      if (((triples[tripleOf(first, second, small[codes[i + 2]!]!)]! | short[pairOf(first, second)]!) & may) === 0) continue
    }
    let node = roots[small[code]!]!
    for (let j = i + 1; ; j++) {
      const here = bits[node]!
      if (here !== 0) {
        found |= here & wanted
        if (here >> whole !== 0 && (j >= to || (openings[codes[j]!]! & narrowBit) === 0)) found |= (here >> whole) & wanted
      }
      if (j >= to) break
      node = signs.step(node, small[codes[j]!]!)
      if (node === 0) break
    }
    if (found === wanted) break
  }
  return found
}

const announcers = new Lexicon()
// For every code unit: whether an announcement may begin with it (1), a number (2), a word apart (4), and whether words are set in it.
const starts = new Uint8Array(65536)
const counted = new Uint8Array(65536)

/** Whether a title says that a list is what follows; `text` is what stands in `[from, to)`. */
export const announces = (codes: Uint16Array, from: number, to: number, text: string): boolean => {
  prepare()
  const { bits } = announcers
  let apart = false
  let before = 0
  for (let i = from; i < to; i++) {
    const code = codes[i]!
    const start = starts[code]!
    const inside = before
    before = start & narrowBit
    if ((start & 7) === 0) continue
    if ((start & 2) !== 0) {
      const next = i + 1 < to ? codes[i + 1]! : 0
      if (counted[next] === 1) return true
      if (next === 0x20) apart = true
    }
    if ((start & 4) !== 0) apart = true
    if ((start & 1) === 0) continue
    let node = announcers.roots[small[code]!]!
    for (let j = i + 1; node !== 0; j++) {
      const here = bits[node]!
      if ((here & 1) !== 0 || ((here & 2) !== 0 && inside === 0 && (j >= to || (starts[codes[j]!]! & narrowBit) === 0))) return true
      if (j >= to) break
      node = announcers.step(node, small[codes[j]!]!)
    }
  }
  return apart && announcing.test(text)
}
