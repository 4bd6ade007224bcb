/**
 * How headings ("相关阅读", "More from Football", "À lire aussi"), link labels ("RELATED: …"), pagers and portal tags ("…_天天速看",
 * "环球今头条丨…") are built from morphemes and words. Written so that forms never seen are found when they are made of the usual parts.
 */
import { fillers, headingWords, items, kickers, pagerNouns, pagers, pagerWords, phrases, pointers, qualifiers, tagEnds, tagFronts } from "./headlineLists.ts"
import { type LineShape, Unit, unitOf } from "./lineShape.ts"

const QUALIFIER = 1, ITEM = 2, FILLER = 4, PAGER = 8, FRONT = 16, BACK = 32

const morphemes = new Map<string, number>()
const enter = (list: ReadonlyArray<string>, bit: number) => {
  for (const morpheme of list) morphemes.set(morpheme, (morphemes.get(morpheme) ?? 0) | bit)
}
enter(qualifiers, QUALIFIER)
enter(items, ITEM)
enter(fillers, FILLER)
enter(pagers, PAGER)
enter(tagFronts, FRONT)
enter(tagEnds, BACK)
const longest = 6
// The bits of all morphemes that begin with a letter: most letters begin none, and cost no look-up.
const beginnings = new Uint8Array(65536)
for (const [morpheme, bits] of morphemes) beginnings[morpheme.charCodeAt(0)]! |= bits
const pagerSet = new Set(pagerWords)
const pagerNounSet = new Set(pagerNouns)
const pointerSet = new Set(pointers)

/** What a stretch of text is made of, read left to right, longest morpheme first. */
interface Cover {
  /** Code units that are part of a wanted morpheme; of those that count at all. */
  readonly known: number
  readonly total: number
  readonly bits: number
  readonly pieces: number
  /** Bits of the last morpheme, 0 when the stretch does not end in one. */
  readonly last: number
}

const cover = (text: string, wanted: number): Cover => {
  let known = 0, total = 0, bits = 0, pieces = 0, last = 0
  for (let i = 0; i < text.length;) {
    const unit = unitOf(text.charCodeAt(i))
    if (unit === Unit.space || unit === Unit.glue) {
      i++
      continue
    }
    let found = 0
    let length = (beginnings[text.charCodeAt(i)]! & wanted) === 0 ? 0 : Math.min(longest, text.length - i)
    for (; length > 0; length--) {
      found = (morphemes.get(text.slice(i, i + length)) ?? 0) & wanted
      if (found !== 0) break
    }
    if (found === 0) {
      total++
      last = 0
      i++
      continue
    }
    known += length
    total += length
    bits |= found
    pieces++
    last = found
    i += length
  }
  return { known, total, bits, pieces, last }
}

const isMark = (code: number) => {
  const unit = unitOf(code)
  return !(unit === Unit.digit || (unit >= Unit.lower && unit <= Unit.hangul))
}

/** The part of `[from, to)` without marks around it, as `[from, to)`. */
const bare = (text: string, from: number, to: number): readonly [number, number] => {
  while (from < to && isMark(text.charCodeAt(from))) from++
  while (to > from && isMark(text.charCodeAt(to - 1))) to--
  return [from, to]
}

const latinWords = (text: string, most = 9): Array<string> => {
  const found: Array<string> = []
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    const unit = unitOf(code)
    const inside = (unit >= Unit.digit && unit <= Unit.letter) || (start >= 0 && (code === 0x27 || code === 0x2019 || code === 0x2d))
    if (inside && start < 0) start = i
    else if (!inside && start >= 0) {
      found.push(text.slice(start, i).toLowerCase().replace("’", "'").replace("i\u0307", "i"))
      start = -1
      if (found.length > most) break
    }
  }
  return found
}

/** How surely a phrase is the heading of a link list or the label of a link. */
export const Heading = { none: 0, partly: 1, wholly: 2 } as const

const judge = (phrase: string, wide: boolean): number => {
  if (wide) {
    if (phrase.length > 16) return Heading.none
    const { known, total, bits, pieces, last } = cover(phrase, QUALIFIER | ITEM | FILLER)
    if (total === 0) return Heading.none
    if (known === total && (bits & QUALIFIER) !== 0 && (bits & ITEM) !== 0) return pieces >= 2 || total >= 4 ? Heading.wholly : Heading.partly
    if (total <= 10 && known * 2 >= total && ((last & ITEM) !== 0 || (bits & QUALIFIER) !== 0) && pieces >= 2) return Heading.partly
    return total <= 4 && known === total ? Heading.partly : Heading.none
  }
  const found = latinWords(phrase)
  if (found.length === 0 || found.length > 9) return Heading.none
  let keys = 0, helpers = 0
  for (const word of found) {
    const bits = headingWords.get(word) ?? 0
    if ((bits & 1) !== 0) keys++
    else if (bits !== 0) helpers++
  }
  if (keys + helpers === found.length && keys > 0) {
    if (found.length === 1) return (headingWords.get(found[0]!)! & 2) !== 0 ? Heading.wholly : Heading.partly
    return Heading.wholly
  }
  if (found.length >= 2 && found.length <= 6 && (phrases.has(`${found[0]}_${found[1]}`) || (found.length > 2 && phrases.has(`${found[0]}_${found[1]}_${found[2]}`)))) return Heading.wholly
  return found.length <= 5 && keys > 0 && (keys + helpers) * 2 >= found.length ? Heading.partly : Heading.none
}

/** Whether the line is a heading of a link list, by its words alone; one of `Heading`. */
export const headingOf = (text: string, shape: LineShape): number => {
  if (shape.width > 64 || shape.letters === 0) return Heading.none
  const [from, to] = bare(text, shape.lead, shape.to)
  return from < to ? judge(text.slice(from, to), shape.wide * 2 >= shape.letters) : Heading.none
}

/** What stands before a link's title. */
export const Label = { none: 0, related: 1, pager: 2, kicker: 3 } as const

/** A label such as "RELATED:", "相关阅读|", "[관련기사]", "Lire aussi" before a title: its kind, and where the title begins. */
export interface Labelled {
  readonly kind: number
  readonly end: number
}
const unlabelled: Labelled = { kind: Label.none, end: 0 }

const arrow = (code: number) => code === 0xab || code === 0xbb || code === 0x2190 || code === 0x2192 || code === 0x2039 || code === 0x203a || code === 0x3e || code === 0xff1e

/** Reads the label at `at` of a line. Works inside a line too, for teasers glued to a paragraph. */
export const labelAt = (text: string, at: number, end: number): Labelled => {
  let from = at
  let bracket = false
  while (from < end && isMark(text.charCodeAt(from))) {
    if (unitOf(text.charCodeAt(from)) === Unit.opener) bracket = true
    from++
  }
  if (from === end) return unlabelled
  const wide = (unitOf(text.charCodeAt(from)) >= Unit.han && unitOf(text.charCodeAt(from)) <= Unit.hangul)
  const limit = Math.min(end, from + (wide ? 16 : 48))
  // Up to the first mark that may divide a label from its title.
  let stop = -1
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i)
    const unit = unitOf(code)
    if (unit === Unit.colon || (unit === Unit.glue && code !== 0x2d && code !== 0x2f && code !== 0xff0f) || (code === 0x2d && text.charCodeAt(i + 1) === 32 && text.charCodeAt(i - 1) === 32) || arrow(code) || code === 0x2193 || (bracket && unit === Unit.closer)) {
      stop = i
      break
    }
    if (unit === Unit.stop || unit === Unit.comma) break
  }
  if (stop > from) {
    const phrase = text.slice(from, stop)
    let rest = stop + 1
    while (rest < end && isMark(text.charCodeAt(rest)) && unitOf(text.charCodeAt(rest)) !== Unit.opener && unitOf(text.charCodeAt(rest)) !== Unit.quote) rest++
    if (wide) {
      const compact = phrase.replace(/\s/g, "")
      if ((morphemes.get(compact)! & PAGER) !== 0) return { kind: Label.pager, end: rest }
      if (pointerSet.has(compact)) return { kind: Label.related, end: rest }
    } else {
      const found = latinWords(phrase)
      if (found.length <= 3 && found.length > 0 && pagerSet.has(found[0]!) && found.slice(1).every((word) => pagerNounSet.has(word) || pagerSet.has(word))) return { kind: Label.pager, end: rest }
      if (found.length === 2 && pagerNounSet.has(found[0]!) && (pagerSet.has(found[1]!) || found[1] === "trước" || found[1] === "sau")) return { kind: Label.pager, end: rest }
      if (found.length <= 2 && found.length > 0 && kickers.has(found[0]!)) return { kind: Label.kicker, end: rest }
    }
    if (judge(phrase, wide) === Heading.wholly) return { kind: Label.related, end: rest }
  }
  if (wide) {
    if ((beginnings[text.charCodeAt(from)]! & PAGER) === 0) return unlabelled
    for (let length = 5; length >= 3; length--) {
      if ((morphemes.get(text.slice(from, from + length))! & PAGER) !== 0) {
        let rest = from + length
        while (rest < end && isMark(text.charCodeAt(rest))) rest++
        return { kind: Label.pager, end: rest }
      }
    }
    return unlabelled
  }
  const found = latinWords(text.slice(from, Math.min(end, from + 48)), 2)
  if (found.length >= 2 && (phrases.has(`${found[0]}_${found[1]}`) || (found.length > 2 && phrases.has(`${found[0]}_${found[1]}_${found[2]}`)))) return { kind: Label.related, end: from }
  if (found.length >= 2 && pagerSet.has(found[0]!) && pagerNounSet.has(found[1]!)) return { kind: Label.pager, end: from }
  const head = text.slice(from, from + 4)
  if ((head === "PREV" || head === "NEXT") && found.length > 1) return { kind: Label.pager, end: from + 4 }
  return unlabelled
}

/** Whether a line ends in a pager's word ("…上一篇"), or is set between arrows. */
export const pagerAtEnd = (text: string, shape: LineShape): boolean => {
  const [from, to] = bare(text, shape.lead, shape.to)
  for (let length = 3; length <= 5; length++) if (to - length > from && (morphemes.get(text.slice(to - length, to))! & PAGER) !== 0) return true
  return false
}

/** Whether an arrow stands at either end: pagers without a word. */
export const arrowed = (text: string, shape: LineShape): boolean => {
  if (shape.to - shape.from < 3) return false
  const first = text.charCodeAt(shape.from), last = text.charCodeAt(shape.to - 1)
  return ((first === 0xab || first === 0x2190 || first === 0x2192 || first === 0x2039) && text.indexOf("»") < 0) || ((last === 0xbb || last === 0x2192 || last === 0x203a) && text.indexOf("«") < 0)
}

/** A part of a title set off by `_ | 丨 - : !` or brackets that names the portal's column; where it was found. */
export interface Tag {
  readonly text: string
  readonly front: boolean
  /** Made of the morphemes of portal columns, not only of their last one. */
  readonly wholly: boolean
  readonly known: boolean
}

const tagOf = (phrase: string, front: boolean): Tag => {
  const { known, total, bits, last, pieces } = cover(phrase, FRONT | BACK)
  const wholly = total >= 2 && known === total && (bits & BACK) !== 0 && (last & BACK) !== 0
  const stem = total - known
  return { text: phrase, front, wholly: wholly && (pieces > 1 || total > 2), known: wholly || ((last & BACK) !== 0 && known >= 2 && stem <= 3 && stem > 0) }
}

/** The tags at either end of a line: what is set off there, in at most 8 wide letters or 3 words. */
export const tagsOf = (text: string, shape: LineShape): ReadonlyArray<Tag> => {
  const { lead, to } = shape
  const tags: Array<Tag> = []
  if (to - lead > 120 || to - lead < 3) return tags
  // Front: up to a bar, colon, exclamation mark, or in brackets.
  const first = text.charCodeAt(lead)
  let stop = -1
  const open = first === 0x3010 || first === 0x5b || first === 0x300c || first === 0xff3b
  for (let i = lead + (open ? 1 : 0); i < Math.min(to - 1, lead + 12); i++) {
    const code = text.charCodeAt(i)
    const unit = unitOf(code)
    if (open ? unit === Unit.closer : unit === Unit.colon || unit === Unit.exclamation || (unit === Unit.glue && code !== 0x2d)) {
      stop = i
      break
    }
  }
  if (stop > lead + 1) tags.push(tagOf(text.slice(lead + (open ? 1 : 0), stop), true))
  // Back: from the last bar, underscore, hyphen, or blank.
  let back = shape.lastGlue > lead ? shape.lastGlue : -1
  if (back < 0 || to - back > 12) {
    back = -1
    const blank = text.lastIndexOf(" ", to - 1)
    if (blank > lead && to - blank <= 9 && shape.wide > 0) {
      const tag = tagOf(text.slice(blank + 1, to), false)
      if (tag.known) tags.push(tag)
    }
  } else if (back < to - 1) {
    const phrase = text.slice(back + 1, to).trim()
    if (phrase !== "") tags.push(tagOf(phrase, false))
  }
  return tags
}
