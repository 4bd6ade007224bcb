/**
 * Expressions that know what they cannot match without. A line is looked at once, character by character; an expression then runs only
 * when the line begins with, ends in and contains something that a match of it must begin with, end in and contain.
 * What that is, is read off the expression's own source (the idea: Russ Cox, "Regular Expression Matching with a Trigram Index", 2012).
 * The answer is always that of the expression; only, most lines get it without running any.
 */
import { type Chars, folded as fold, holds, requirements, type Word } from "./needs.ts"

const width = 4

/** What was seen of a text: a bit for each expression of the battery, whether it may match. */
export class Seen {
  readonly text: string
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  /** The same by what it contains alone, whatever it begins with and ends in: holds for every part of it, too. */
  readonly within: ReadonlyArray<number>

  constructor(text: string, a: number, b: number, c: number, d: number, within: ReadonlyArray<number>) {
    this.text = text
    this.a = a
    this.b = b
    this.c = c
    this.d = d
    this.within = within
  }
}

/** An expression of a battery, without the flags `g` and `y`. */
export class Guarded {
  readonly expression: RegExp
  readonly #word: number
  readonly #bit: number

  constructor(expression: RegExp, place: number) {
    this.expression = expression
    this.#word = place >> 5
    this.#bit = 1 << (place & 31)
  }

  /** Whether the text may match: `false` is certain, `true` is not. */
  may(seen: Seen): boolean {
    const word = this.#word
    return ((word === 0 ? seen.a : word === 1 ? seen.b : word === 2 ? seen.c : seen.d) & this.#bit) !== 0
  }

  test(seen: Seen): boolean {
    return this.may(seen) && this.expression.test(seen.text)
  }

  exec(seen: Seen): RegExpExecArray | null {
    return this.may(seen) ? this.expression.exec(seen.text) : null
  }
}

/** Several expressions of a battery, asked at once: most texts may match none of them. */
export class Guards {
  readonly #bits = new Int32Array(width)

  constructor(places: ReadonlyArray<number>) {
    for (const place of places) this.#bits[place >> 5]! |= 1 << (place & 31)
  }

  /** Whether the text may match one of them: `false` is certain, `true` is not. */
  may(seen: Seen): boolean {
    const bits = this.#bits
    return ((seen.a & bits[0]!) | (seen.b & bits[1]!) | (seen.c & bits[2]!) | (seen.d & bits[3]!)) !== 0
  }

  /** Whether some part of the text may match one of them: `false` is certain, `true` is not. */
  within({ within }: Seen): boolean {
    const bits = this.#bits
    return ((within[0]! & bits[0]!) | (within[1]! & bits[1]!) | (within[2]! & bits[2]!) | (within[3]! & bits[3]!)) !== 0
  }
}

/** Up to 128 expressions that are tried on the same texts. */
export interface Battery<K extends string> {
  readonly is: Readonly<Record<K, Guarded>>
  readonly any: (names: ReadonlyArray<K>) => Guards
  /** Looks at a text for all of them; linear in its length. */
  readonly look: (text: string) => Seen
  /** A look at a part of a text that was looked at, without another walk: what the whole has the part may have. */
  readonly part: (whole: Seen, text: string) => Seen
}

/** What windows of characters, folded, are found by. Collisions only cost time. */
const pairKey = (a: number, b: number): number => Math.imul((a << 16) | b, 0x9e3779b1) >>> 2
const rolled = (window: number, form: number): number => (window << 8) ^ ((form ^ (form >> 8)) & 0xff)
const rollKey = (window: number, length: number): number => Math.imul((length === 3 ? window & 0xffffff : window) ^ (length << 13), 0x85ebca6b) >>> 2
// The first 17 of a key's 30 bits, one bit of the sieve each: 16 KiB stay in the cache nearest to the processor.
const sieve = 13
const put = (bits: Uint8Array, key: number) => {
  bits[key >>> (sieve + 3)]! |= 1 << ((key >>> sieve) & 7)
}

/** Where the numbers of a word lie in a row of `Grams.rows`; behind them stand the bits of the expressions that need it. */
const Row = { key: 0, next: 1, back: 2, probe: 3, asked: 4, bits: 5, size: 5 + width } as const

/** The words that windows of characters are parts of, as rows of numbers: objects would be looked up in far corners of the memory. */
class Grams {
  readonly pairs = new Uint8Array(1 << 14)
  /** By the first 14 bits of the key of three characters: whether they are a window (1), and whether they close one of four (2). */
  readonly rolls = new Uint8Array(1 << 14)
  /** The first row for the first twelve bits of a key; 0 is none. */
  readonly heads = new Int32Array(1 << 12)
  rows = new Int32Array(Row.size << 8)
  readonly words: Array<string> = [""]

  add({ word, from, to }: Word, place: number) {
    let key: number
    if (to - from === 2) {
      key = pairKey(word.charCodeAt(from), word.charCodeAt(from + 1))
      put(this.pairs, key)
    } else {
      let window = 0
      for (let at = from; at < to; at++) window = rolled(window, word.charCodeAt(at))
      key = rollKey(window, to - from)
      this.rolls[rollKey(window, 3) >>> 16]! |= to - from === 3 ? 1 : 2
    }
    const row = this.#find(key, word, to - 1) ?? this.#enter(key, { word, from, to })
    this.rows[row + Row.bits + (place >> 5)]! |= 1 << (place & 31)
  }

  #find(key: number, word: string, back: number): number | undefined {
    const { rows } = this
    for (let row = this.heads[key >>> 18]!; row !== 0; row = rows[row + Row.next]!) if (rows[row] === key && rows[row + Row.back] === back && this.words[row / Row.size] === word) return row
    return undefined
  }

  #enter(key: number, { word, from, to }: Word): number {
    const row = this.words.push(word) * Row.size - Row.size
    if (row + Row.size > this.rows.length) {
      const more = new Int32Array(this.rows.length * 2)
      more.set(this.rows)
      this.rows = more
    }
    // A character outside of the window is asked first; it tells most words apart.
    const outside = to < word.length ? to : Math.max(0, from - 1)
    this.rows.set([key, this.heads[key >>> 18]!, to - 1, outside - to + 1, word.charCodeAt(outside)], row)
    this.heads[key >>> 18] = row
    return row
  }

  /** Whether the word of a row is in the text, its window ending at this place. */
  stands(row: number, text: string, at: number): boolean {
    const word = this.words[row / Row.size]!
    const start = at - this.rows[row + Row.back]!
    if (start < 0 || start + word.length > text.length) return false
    for (let i = 0; i < word.length; i++) if (fold[text.charCodeAt(start + i)] !== word.charCodeAt(i)) return false
    return true
  }
}

/** A battery of expressions by name. What they need is worked out at the first look, not by commands that look at nothing. */
export const battery = <K extends string>(expressions: Readonly<Record<K, RegExp>>): Battery<K> => {
  const names = Object.keys(expressions) as Array<K>
  if (names.length > 32 * width) throw new RangeError(`more than ${32 * width} expressions`)
  let looks: Looks | undefined
  const ready = () => looks ??= looksFor(names.map((name) => expressions[name]))
  return {
    is: Object.fromEntries(names.map((name, place) => [name, new Guarded(expressions[name], place)])) as Record<K, Guarded>,
    any: (some) => new Guards(some.map((name) => names.indexOf(name))),
    look: (text) => ready().look(text),
    part: (whole, text) => text.length === whole.text.length ? whole : ready().part(whole, text)
  }
}

type Looks = Pick<Battery<string>, "look" | "part">

const looksFor = (expressions: ReadonlyArray<RegExp>): Looks => {
  const { slots, slotOf, needs } = requirements(expressions)
  const first = new Int32Array(slots * width)
  const last = new Int32Array(slots * width)
  const within = new Int32Array(slots * width)
  const always = new Int32Array(width)
  const grams = new Grams()
  const enter = (table: Int32Array, chars: Chars, place: number) => {
    const bit = 1 << (place & 31)
    for (let slot = 0; slot < slots; slot++) {
      if (chars[slot >> 5] === 0) slot |= 31
      else if (holds(chars, slot)) table[slot * width + (place >> 5)]! |= bit
    }
  }
  const all = new Uint32Array((slots + 31) >> 5).fill(-1)
  for (const [place, need] of needs.entries()) {
    enter(first, need.first ?? all, place)
    enter(last, need.last ?? all, place)
    if (need.within === undefined) always[place >> 5]! |= 1 << (place & 31)
    else enter(within, need.within.chars, place)
    for (const word of need.within?.words ?? []) grams.add(word, place)
  }

  const edged = (text: string, within: ReadonlyArray<number>): Seen => {
    // An expression that may match nothing at all has no first character; an empty text is left to all of them.
    if (text === "") return new Seen(text, -1, -1, -1, -1, within)
    const a = within[0]!, b = within[1]!, c = within[2]!, d = within[3]!
    const head = slotOf[text.charCodeAt(0)]! * width
    const tail = slotOf[text.charCodeAt(text.length - 1)]! * width
    return new Seen(text, a & first[head]! & last[tail]!, b & first[head + 1]! & last[tail + 1]!, c & first[head + 2]! & last[tail + 2]!, d & first[head + 3]! & last[tail + 3]!, within)
  }
  const { pairs, rolls, heads, rows } = grams
  const speaking = Uint8Array.from({ length: slots }, (_, slot) => (within.subarray(slot * width, slot * width + width).some((bits) => bits !== 0) ? 1 : 0))
  const speaks = new Uint8Array(65536)
  for (let code = 0; code < 65536; code++) speaks[code] = speaking[slotOf[code]!]!
  const look = (text: string): Seen => {
    const end = text.length
    let a = always[0]!
    let b = always[1]!
    let c = always[2]!
    let d = always[3]!
    let before = 0
    let window = 0
    for (let at = 0; at < end; at++) {
      const code = text.charCodeAt(at)
      if (speaks[code] === 1) {
        const slot = slotOf[code]! * width
        a |= within[slot]!
        b |= within[slot + 1]!
        c |= within[slot + 2]!
        d |= within[slot + 3]!
      }
      // Han and kana have one case.
      const form = code > 0x2e7f && code < 0xa000 ? code : fold[code]!
      // At most three windows end here; each is looked up only when the sieve lets it pass.
      let key = pairKey(before, form)
      let hit = (pairs[key >>> (sieve + 3)]! >> ((key >>> sieve) & 7)) & 1
      before = form
      window = rolled(window, form)
      let closing = 0
      for (let length = 2; ; length++) {
        if (hit !== 0) {
          for (let row = heads[key >>> 18]!; row !== 0; row = rows[row + Row.next]!) {
            if (rows[row] !== key) continue
            const next = at + rows[row + Row.probe]!
            if (next >= end || next < 0 || fold[text.charCodeAt(next)] !== rows[row + Row.asked] || !grams.stands(row, text, at)) continue
            a |= rows[row + Row.bits]!
            b |= rows[row + Row.bits + 1]!
            c |= rows[row + Row.bits + 2]!
            d |= rows[row + Row.bits + 3]!
          }
        }
        if (form > 0x2e7f) break
        if (length === 2) {
          key = rollKey(window, 3)
          closing = rolls[key >>> 16]!
          if (closing === 0) break
          hit = closing & 1
        } else if (length === 3 && (closing & 2) !== 0) {
          key = rollKey(window, 4)
          hit = 1
        } else break
      }
    }
    return edged(text, [a, b, c, d])
  }
  return { look, part: (whole, text) => edged(text, whole.within) }
}
