/**
 * How headings ("相关阅读", "More from Football", "À lire aussi"), link labels ("RELATED: …"), pagers and portal tags ("…_天天速看",
 * "环球今头条丨…") are built from morphemes and words. Written so that forms never seen are found when they are made of the usual parts.
 */
import { Lexicon, small as smallLetters } from "./lexicon.ts"
import { fillers, headingWords, items, kickers, pagerNouns, pagers, pagerWords, phrases, pointers, qualifiers, tagEnds, tagFronts } from "./lists.ts"
import { type LineShape, prepareUnits, Unit as Units, unitBits, unitTable } from "./lineShape.ts"

// Copies: what is imported is looked up at every use.
const small = smallLetters, Unit = Units, UNIT = unitBits, units = unitTable
const unitOf = (code: number): number => units[code]! & UNIT

const QUALIFIER = 1, ITEM = 2, FILLER = 4, PAGER = 8, FRONT = 16, BACK = 32, POINTER = 64

const morphemes = new Lexicon()
const longest = 6

// Words: key and helping words of headings, then what else words may be. A phrase is its words joined by `_`.
const KEY = 1, ALONE = 2, PAGER_WORD = 8, PAGER_NOUN = 16, KICKER = 32, PHRASE = 64
const words = new Lexicon()
const joint = 0x5f

/** The last letters of pagers that may stand at the end of a line. */
const pagerEnds = new Uint8Array(65536)

// By the first three letters of a word, in any case, with a blank for each that is missing: what words beginning so may be.
const beginnings = new Uint8Array(1 << 13)
const beginningOf = (first: number, second: number, third: number): number => (Math.imul(Math.imul(first, 31) + second, 31) + third) & 0x1fff
const LABEL = 1, UNDIVIDED = 2

/** Fills the trees of words, once; no command waits for it that reads no text. */
const prepare = (): void => {
  if (morphemes.bits.length > 1) return
  prepareUnits()
  const enter = (list: ReadonlyArray<string>, bit: number) => {
    for (const morpheme of list) morphemes.add(morpheme, bit)
  }
  enter(qualifiers, QUALIFIER)
  enter(items, ITEM)
  enter(fillers, FILLER)
  enter(pagers, PAGER)
  enter(tagFronts, FRONT)
  enter(tagEnds, BACK)
  enter(pointers, POINTER)
  const wordBits: Array<readonly [string, number]> = [...headingWords].map(([word, bits]) => [word, bits & 7])
  for (const [list, bits] of [[pagerWords, PAGER_WORD], [pagerNouns, PAGER_NOUN], [["trước", "sau"], 128], [kickers, KICKER], [phrases, PHRASE]] as const) for (const word of list) wordBits.push([word, bits])
  for (const [word, bits] of wordBits) words.add(word, bits, true)
  for (const [term, bits] of wordBits) {
    const first = term.split("_")[0]!.padEnd(3)
    beginnings[beginningOf(small[first.charCodeAt(0)]!, small[first.charCodeAt(1)]!, small[first.charCodeAt(2)]!)]! |= (bits & (PAGER_WORD | PAGER_NOUN | PHRASE)) === 0 ? LABEL : LABEL | UNDIVIDED
  }
  for (const pager of pagers) if (pager.length >= 3 && pager.length <= 5) pagerEnds[pager.charCodeAt(pager.length - 1)] = 1
}

/** What a stretch of text is made of, read left to right, longest morpheme first. */
interface Cover {
  /** Code units that are part of a wanted morpheme; of those that count at all. */
  known: number
  total: number
  bits: number
  pieces: number
  /** Bits of the last morpheme, 0 when the stretch does not end in one. */
  last: number
}

const cover = (codes: Uint16Array, from: number, to: number, wanted: number): Cover => {
  const { roots, below, bits: bitsOf } = morphemes
  let known = 0, total = 0, bits = 0, pieces = 0, last = 0
  for (let i = from; i < to;) {
    const unit = unitOf(codes[i]!)
    if (unit === Unit.space || unit === Unit.glue) {
      i++
      continue
    }
    let found = 0, length = 0
    if ((below[codes[i]!]! & wanted) !== 0) {
      const end = Math.min(to, i + longest)
      for (let node = roots[codes[i]!]!, j = i + 1; node !== 0; node = morphemes.step(node, codes[j++]!)) {
        const here = bitsOf[node]! & wanted
        if (here !== 0) {
          found = here
          length = j - i
        }
        if (j >= end) break
      }
    }
    last = found
    if (found === 0) {
      total++
      i++
      continue
    }
    known += length
    total += length
    bits |= found
    pieces++
    i += length
  }
  return { known, total, bits, pieces, last }
}

/** The bits of the morpheme that is the whole of `[from, to)`, blanks set aside. */
const morphemeAt = (codes: Uint16Array, from: number, to: number): number => {
  let node = 0
  for (let i = from; i < to; i++) {
    const code = codes[i]!
    if (unitOf(code) === Unit.space) continue
    node = node === 0 ? morphemes.roots[code]! : morphemes.step(node, code)
    if (node === 0) return 0
  }
  return morphemes.bits[node]!
}

const isMark = (code: number) => {
  const unit = unitOf(code)
  return !(unit === Unit.digit || (unit >= Unit.lower && unit <= Unit.hangul))
}
/** Whether a letter goes on a word: letters, digits, apostrophe, hyphen. */
const isInWord = (code: number): boolean => {
  const unit = unitOf(code)
  return (unit >= Unit.digit && unit <= Unit.letter) || code === 0x27 || code === 0x2019 || code === 0x2d
}
const isWide = (code: number) => unitOf(code) >= Unit.han && unitOf(code) <= Unit.hangul

/** The words of a phrase: where each begins and ends, its node in `words`, the bits of that node. */
class Words {
  readonly from = new Int32Array(10)
  readonly to = new Int32Array(10)
  readonly bits = new Int32Array(10)
  count = 0
  // The first word's node.
  #first = 0

  /** Reads up to `most` words and one more. */
  read(codes: Uint16Array, from: number, to: number, most: number): void {
    let count = 0
    for (let i = from; i < to && count <= most; i++) {
      const unit = unitOf(codes[i]!)
      if (unit < Unit.digit || unit > Unit.letter) continue
      this.from[count] = i
      let node = words.roots[small[codes[i]!]!]!
      for (i++; i < to; i++) {
        const code = codes[i]!
        if (!isInWord(code)) break
        // "Next articleTen years on", "Read moreTen years on": a title glued to its pager or label.
        if (node !== 0 && unitOf(code) === Unit.upper && (words.bits[node]! & (count === 0 ? PAGER_WORD | PAGER_NOUN : PAGER_WORD | PAGER_NOUN | KEY)) !== 0 && unitOf(codes[i - 1]!) === Unit.lower) break
        if (node !== 0) node = words.step(node, small[code]!)
      }
      this.to[count] = i
      if (count === 0) this.#first = node
      this.bits[count++] = words.bits[node]!
      if (i < to && isInWord(codes[i]!)) i--
    }
    this.count = count
  }

  /** Whether the first word of `[from, to)` may begin a label: it is a word of labels itself, or a phrase goes on from it. */
  mayOpen(codes: Uint16Array, from: number, to: number, bits: number): boolean {
    this.read(codes, from, to, 0)
    return this.count > 0 && ((this.bits[0]! & bits) !== 0 || (this.#first !== 0 && words.step(this.#first, joint) !== 0))
  }

  /** Whether the first two or three words are a phrase. */
  opensPhrase(codes: Uint16Array): boolean {
    if (this.count < 2) return false
    let node = 0
    for (let k = 0; k < Math.min(3, this.count); k++) {
      if (k > 0) {
        node = words.step(node, joint)
        if (node === 0) return false
      }
      for (let i = this.from[k]!; i < this.to[k]!; i++) {
        const code = small[codes[i]!]!
        node = node === 0 ? words.roots[code]! : words.step(node, code)
        if (node === 0) return false
      }
      if (k > 0 && (words.bits[node]! & PHRASE) !== 0) return true
    }
    return false
  }
}

/** How surely a phrase is the heading of a link list or the label of a link. */
export const Heading = { none: 0, partly: 1, wholly: 2 } as const

/** What stands before a link's title. */
export const Label = { none: 0, related: 1, pager: 2, kicker: 3 } as const

/** What a portal tag is: at the front of the title, made of the morphemes of portal columns, and of their last one at least. */
export const Tagged = { front: 1, wholly: 2, known: 4 } as const

const isArrow = (code: number) => code === 0xab || code === 0xbb || code === 0x2190 || code === 0x2192 || code === 0x2039 || code === 0x203a || code === 0x3e || code === 0xff1e

/** Whether a morpheme begins at `from`: 0 is certain. Most lines and sentences are passed by here, and a third of the time of `labelAt` with them. */
const mayBeginMorpheme = (codes: Uint16Array, from: number, to: number): number => {
  const node = morphemes.roots[codes[from]!]!
  if (node === 0 || morphemes.bits[node] !== 0 || from + 1 >= to) return node
  const next = codes[from + 1]!
  return unitOf(next) === Unit.space ? node : morphemes.step(node, next)
}

/** Whether a word of labels begins at `from`, by its first three letters: 0 is certain; `UNDIVIDED`: one that needs no colon behind it. */
const mayBeginLabel = (codes: Uint16Array, from: number, to: number): number => {
  const second = from + 1 < to && isInWord(codes[from + 1]!) ? small[codes[from + 1]!]! : 0x20
  const third = second !== 0x20 && from + 2 < to && isInWord(codes[from + 2]!) ? small[codes[from + 2]!]! : 0x20
  return beginnings[beginningOf(small[codes[from]!]!, second, third)]!
}

/** Reads headings, labels, pagers and tags; what it found of the last line read stays in its fields until the next. */
export class Morphology {
  readonly #words = new Words()
  /** Where the title behind the label of the last `labelAt` begins. */
  labelEnd = 0
  /** The tags of the last `readTags`: how many, their `Tagged` bits, where they stand. */
  tagCount = 0
  readonly tagBits = new Uint8Array(2)
  readonly tagFrom = new Int32Array(2)
  readonly tagTo = new Int32Array(2)

  constructor() {
    prepare()
  }

  #judge(codes: Uint16Array, from: number, to: number, wide: boolean): number {
    if (wide) {
      if (to - from > 16) return Heading.none
      const { known, total, bits, pieces, last } = cover(codes, from, to, QUALIFIER | ITEM | FILLER)
      if (total === 0) return Heading.none
      if (known === total && (bits & QUALIFIER) !== 0 && (bits & ITEM) !== 0) return pieces >= 2 || total >= 4 ? Heading.wholly : Heading.partly
      if (total <= 10 && known * 2 >= total && ((last & ITEM) !== 0 || (bits & QUALIFIER) !== 0) && pieces >= 2) return Heading.partly
      return total <= 4 && known === total ? Heading.partly : Heading.none
    }
    const found = this.#words
    // Behind a first word that no heading begins with, only a short phrase can still be one in part.
    const most = found.mayOpen(codes, from, to, 7) ? 9 : 5
    found.read(codes, from, to, most)
    const { count, bits } = found
    if (count === 0 || count > most) return Heading.none
    let keys = 0, helpers = 0
    for (let k = 0; k < count; k++) {
      if ((bits[k]! & KEY) !== 0) keys++
      else if ((bits[k]! & 7) !== 0) helpers++
    }
    if (keys + helpers === count && keys > 0) return count === 1 && (bits[0]! & ALONE) === 0 ? Heading.partly : Heading.wholly
    if (count <= 6 && found.opensPhrase(codes)) return Heading.wholly
    return count <= 5 && keys > 0 && (keys + helpers) * 2 >= count ? Heading.partly : Heading.none
  }

  /** Whether the line is a heading of a link list, by its words alone; one of `Heading`. */
  headingOf(codes: Uint16Array, shape: LineShape): number {
    if (shape.width > 64 || shape.letters === 0) return Heading.none
    let from = shape.lead, to = shape.to
    while (from < to && isMark(codes[from]!)) from++
    while (to > from && isMark(codes[to - 1]!)) to--
    return from < to ? this.#judge(codes, from, to, shape.wide * 2 >= shape.letters) : Heading.none
  }

  /**
   * Reads a label such as "RELATED:", "相关阅读|", "[관련기사]", "Lire aussi" at `at` of a line that ends at `end`: its kind, one of `Label`.
   * Works inside a line too, for teasers glued to a paragraph.
   */
  labelAt(codes: Uint16Array, at: number, end: number): number {
    let from = at
    let bracket = false
    while (from < end && isMark(codes[from]!)) {
      if (unitOf(codes[from]!) === Unit.opener) bracket = true
      from++
    }
    if (from === end) return Label.none
    const wide = isWide(codes[from]!)
    const may = wide ? mayBeginMorpheme(codes, from, end) : mayBeginLabel(codes, from, end)
    if (may === 0) return Label.none
    const limit = Math.min(end, from + (wide ? 16 : 48))
    // Up to the first mark that may divide a label from its title.
    let stop = -1
    for (let i = from; i < limit; i++) {
      const code = codes[i]!
      const unit = unitOf(code)
      if (unit < Unit.stop && unit !== Unit.other) continue
      if (unit === Unit.colon || (unit === Unit.glue && code !== 0x2d && code !== 0x2f && code !== 0xff0f) || (code === 0x2d && i + 1 < end && codes[i + 1] === 0x20 && codes[i - 1] === 0x20) || isArrow(code) || code === 0x2193 || (bracket && unit === Unit.closer)) {
        stop = i
        break
      }
      if (unit === Unit.stop || unit === Unit.comma) break
    }
    // A whole heading and a blank divide as well where words are set without blanks.
    if (wide && stop < 0) {
      let blank = from
      while (blank < limit && isWide(codes[blank]!)) blank++
      if (blank - from >= 4 && blank < end && unitOf(codes[blank]!) === Unit.space && this.#judge(codes, from, blank, true) === Heading.wholly) {
        this.labelEnd = blank + 1
        return Label.related
      }
    }
    const found = this.#words
    if (stop > from) {
      let rest = stop + 1
      while (rest < end && isMark(codes[rest]!) && unitOf(codes[rest]!) !== Unit.opener && unitOf(codes[rest]!) !== Unit.quote) rest++
      this.labelEnd = rest
      if (wide) {
        const bits = morphemeAt(codes, from, stop)
        if ((bits & PAGER) !== 0) return Label.pager
        if ((bits & POINTER) !== 0) return Label.related
      } else {
        if (!found.mayOpen(codes, from, stop, ~0)) return Label.none
        found.read(codes, from, stop, 9)
        const { count, bits } = found
        if (count > 0 && count <= 3 && (bits[0]! & PAGER_WORD) !== 0 && (count < 2 || (bits[1]! & (PAGER_WORD | PAGER_NOUN)) !== 0) && (count < 3 || (bits[2]! & (PAGER_WORD | PAGER_NOUN)) !== 0)) return Label.pager
        if (count === 2 && (bits[0]! & PAGER_NOUN) !== 0 && (bits[1]! & (PAGER_WORD | 128)) !== 0) return Label.pager
        if (count > 0 && count <= 2 && (bits[0]! & KICKER) !== 0) return Label.kicker
      }
      if (this.#judge(codes, from, stop, wide) === Heading.wholly) return Label.related
    }
    if (wide) {
      if ((morphemes.below[codes[from]!]! & PAGER) === 0) return Label.none
      for (let length = 5; length >= 3; length--) {
        if (from + length <= end && (morphemeAt(codes, from, from + length) & PAGER) !== 0) {
          let rest = from + length
          while (rest < end && isMark(codes[rest]!)) rest++
          this.labelEnd = rest
          return Label.pager
        }
      }
      return Label.none
    }
    const near = Math.min(end, from + 48)
    // "READ  Ten years on": a label in capitals, set off by blanks.
    if (unitOf(codes[from + 1]!) === Unit.upper && found.mayOpen(codes, from, near, KEY | KICKER)) {
      const to = found.to[0]!
      if ((found.bits[0]! & (KEY | KICKER)) !== 0 && to + 2 < end && unitOf(codes[to]!) === Unit.space && unitOf(codes[to + 1]!) === Unit.space && unitOf(codes[to - 1]!) === Unit.upper) {
        this.labelEnd = to + 2
        return (found.bits[0]! & KICKER) !== 0 ? Label.kicker : Label.related
      }
    }
    if ((may & UNDIVIDED) === 0 || !found.mayOpen(codes, from, near, PAGER_WORD | PAGER_NOUN)) return Label.none
    this.labelEnd = from
    found.read(codes, from, near, 2)
    if (found.opensPhrase(codes)) return Label.related
    if (found.count < 2) return Label.none
    if ((found.bits[0]! & PAGER_WORD) !== 0 && (found.bits[1]! & PAGER_NOUN) !== 0) return Label.pager
    // "PreviousTen years on"
    if ((found.bits[0]! & PAGER_WORD) !== 0 && isInWord(codes[found.to[0]!]!)) {
      this.labelEnd = found.to[0]!
      return Label.pager
    }
    // "Articolo precedente", alone or with its title glued to it: in a sentence a blank follows.
    const behind = found.to[1]!
    if ((found.bits[0]! & PAGER_NOUN) !== 0 && (found.bits[1]! & PAGER_WORD) !== 0 && (behind === end || isInWord(codes[behind]!))) return Label.pager
    if (!begins(codes, from, "PREV") && !begins(codes, from, "NEXT")) return Label.none
    this.labelEnd = from + 4
    return Label.pager
  }

  #tag(codes: Uint16Array, from: number, to: number, front: boolean, atLeast: number): void {
    const { known, total, bits, last, pieces } = cover(codes, from, to, FRONT | BACK)
    const wholly = total >= 2 && known === total && (bits & BACK) !== 0 && (last & BACK) !== 0
    const stem = total - known
    const tag = (front ? Tagged.front : 0) | (wholly && (pieces > 1 || total > 2) ? Tagged.wholly : 0) |
      (wholly || ((last & BACK) !== 0 && known >= 2 && stem <= 3 && stem > 0) ? Tagged.known : 0)
    if ((tag & atLeast) !== atLeast) return
    this.tagBits[this.tagCount] = tag
    this.tagFrom[this.tagCount] = from
    this.tagTo[this.tagCount++] = to
  }

  /** Reads the tags at either end of a line: what `_ | 丨 - : !` or brackets set off there, in at most 8 wide letters or 3 words. */
  readTags(codes: Uint16Array, shape: LineShape): void {
    const { lead, to } = shape
    this.tagCount = 0
    if (to - lead > 120 || to - lead < 3) return
    // Front: up to a bar, colon, exclamation mark, or in brackets.
    const first = codes[lead]!
    const open = first === 0x3010 || first === 0x5b || first === 0x300c || first === 0xff3b ? 1 : 0
    const limit = Math.min(to - 1, lead + 12)
    for (let i = lead + open; i < limit; i++) {
      const code = codes[i]!
      const unit = unitOf(code)
      if (open === 1 ? unit !== Unit.closer : unit !== Unit.colon && unit !== Unit.exclamation && (unit !== Unit.glue || code === 0x2d)) continue
      if (i > lead + 1) this.#tag(codes, lead + open, i, true, 0)
      break
    }
    // Back: from the last bar, underscore, hyphen, or blank.
    let from = shape.lastGlue
    if (from <= lead || to - from > 12) {
      if (shape.wide === 0) return
      for (from = to - 1; from > lead && to - from <= 9; from--) {
        if (codes[from] !== 0x20) continue
        this.#tag(codes, from + 1, to, false, Tagged.known)
        return
      }
    } else {
      for (from++; from < to && unitOf(codes[from]!) === Unit.space;) from++
      if (from < to) this.#tag(codes, from, to, false, 0)
    }
  }
}

const begins = (codes: Uint16Array, from: number, word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (codes[from + i] !== word.charCodeAt(i)) return false
  return true
}

/** Whether a line ends in a pager's word ("…上一篇"). */
export const pagerAtEnd = (codes: Uint16Array, shape: LineShape): boolean => {
  let { lead: from, to } = shape
  while (to > from && isMark(codes[to - 1]!)) to--
  if (to === from || pagerEnds[codes[to - 1]!] === 0) return false
  while (from < to && isMark(codes[from]!)) from++
  for (let length = 3; length <= 5; length++) if (to - length > from && (morphemeAt(codes, to - length, to) & PAGER) !== 0) return true
  return false
}

/** Whether an arrow stands at either end: pagers without a word. */
export const arrowed = (codes: Uint16Array, { from, to }: LineShape): boolean => {
  if (to - from < 3) return false
  const first = codes[from]!, last = codes[to - 1]!
  return ((first === 0xab || first === 0x2190 || first === 0x2192 || first === 0x2039) && !has(codes, from, to, 0xbb)) ||
    ((last === 0xbb || last === 0x2192 || last === 0x203a) && !has(codes, from, to, 0xab))
}

const has = (codes: Uint16Array, from: number, to: number, code: number): boolean => {
  for (let i = from; i < to; i++) if (codes[i] === code) return true
  return false
}
