/**
 * Expressions that know what they cannot match without. A line is looked at once, character by character; an expression then runs only
 * when the line begins with, ends in and contains something that a match of it must begin with, end in and contain.
 * What that is, is read off the expression's own source (as in Russ Cox, "Regular Expression Matching with a Trigram Index", 2012):
 * the answer is that of the expression, always, only most lines get it without running any.
 */
import { folded as fold, holds, type Need, requirements } from "./creditNeeds.ts"

/** What was seen of a text: for each expression of the battery a bit, whether it may match. */
export interface Seen {
  readonly text: string
  readonly bits: readonly [number, number, number, number]
}

/** An expression of a battery, without the flags `g` and `y`. */
export class Guarded {
  readonly expression: RegExp
  readonly #word: 0 | 1 | 2 | 3
  readonly #bit: number

  constructor(expression: RegExp, place: number) {
    this.expression = expression
    this.#word = (place >> 5) as 0 | 1 | 2 | 3
    this.#bit = 1 << (place & 31)
  }

  /** Whether the text may match: false is certain, true is not. */
  may(seen: Seen): boolean {
    return (seen.bits[this.#word] & this.#bit) !== 0
  }

  test(seen: Seen): boolean {
    return (seen.bits[this.#word] & this.#bit) !== 0 && this.expression.test(seen.text)
  }

  exec(seen: Seen): RegExpExecArray | null {
    return (seen.bits[this.#word] & this.#bit) === 0 ? null : this.expression.exec(seen.text)
  }
}

/** Up to 128 expressions that are tried on the same texts. */
export interface Battery<K extends string> {
  readonly is: Readonly<Record<K, Guarded>>
  /** Looks at a text for all of them; linear in its length. */
  readonly look: (text: string) => Seen
}

/** Windows of two to four characters, folded: what a gram is found by. Two are exact; longer ones may collide, which only costs time. */
const pairKey = (a: number, b: number): number => Math.imul((a << 16) | b, 0x9e3779b1) >>> 2
const rolled = (window: number, folded: number): number => (window << 8) ^ ((folded ^ (folded >> 8)) & 0xff)
const rollKey = (window: number, length: number): number => Math.imul((length === 3 ? window & 0xffffff : window) ^ (length << 13), 0x85ebca6b) >>> 2
const small = (key: number): number => key & 0xffff

/** A battery of expressions by name. */
export const battery = <K extends string>(expressions: Readonly<Record<K, RegExp>>): Battery<K> => {
  const names = Object.keys(expressions) as Array<K>
  if (names.length > 128) throw new RangeError("more than 128 expressions")
  const { slotOf, slots, needs } = requirements(names.map((name) => expressions[name]))
  const width = 4
  const first = new Int32Array(slots * width)
  const last = new Int32Array(slots * width)
  const always = new Int32Array(width)
  const any = new Int32Array(slots * width)
  const speaks = new Uint8Array(slots)
  const grams = new Map<number, Int32Array>()
  const pairs = new Uint8Array(65536)
  const rolls = new Uint8Array(65536)
  const gram = (key: number, place: number) => {
    const known = grams.get(key) ?? new Int32Array(width)
    known[place >> 5]! |= 1 << (place & 31)
    grams.set(key, known)
  }
  const add = (need: Need, place: number) => {
    const word = place >> 5
    const bit = 1 << (place & 31)
    for (let slot = 0; slot < slots; slot++) {
      if (need.first === undefined || holds(need.first, slot)) first[slot * width + word]! |= bit
      if (need.last === undefined || holds(need.last, slot)) last[slot * width + word]! |= bit
      if (need.within !== undefined && holds(need.within.chars, slot)) {
        any[slot * width + word]! |= bit
        speaks[slot] = 1
      }
    }
    if (need.within === undefined) always[word]! |= bit
    for (const piece of need.within?.grams ?? []) {
      if (piece.length === 2) {
        const key = pairKey(piece.charCodeAt(0), piece.charCodeAt(1))
        pairs[small(key)] = 1
        gram(key, place)
      } else {
        let window = 0
        for (let at = 0; at < piece.length; at++) window = rolled(window, piece.charCodeAt(at))
        const key = rollKey(window, piece.length)
        rolls[small(key)]! |= piece.length === 3 ? 1 : 2
        gram(key, place)
      }
    }
  }
  for (const [place, need] of needs.entries()) add(need, place)

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
      const slot = slotOf[code]!
      if (speaks[slot] === 1) {
        a |= any[slot * width]!
        b |= any[slot * width + 1]!
        c |= any[slot * width + 2]!
        d |= any[slot * width + 3]!
      }
      const folded = fold[code]!
      const pair = pairKey(before, folded)
      window = rolled(window, folded)
      before = folded
      let found: Int32Array | undefined
      if (pairs[small(pair)] === 1 && (found = grams.get(pair)) !== undefined) {
        a |= found[0]!
        b |= found[1]!
        c |= found[2]!
        d |= found[3]!
      }
      if (folded > 0x2e7f) continue
      const three = rollKey(window, 3)
      if ((rolls[small(three)]! & 1) !== 0 && (found = grams.get(three)) !== undefined) {
        a |= found[0]!
        b |= found[1]!
        c |= found[2]!
        d |= found[3]!
      }
      const four = rollKey(window, 4)
      if ((rolls[small(four)]! & 2) !== 0 && (found = grams.get(four)) !== undefined) {
        a |= found[0]!
        b |= found[1]!
        c |= found[2]!
        d |= found[3]!
      }
    }
    if (end === 0) return { text, bits: [-1, -1, -1, -1] }
    const head = slotOf[text.charCodeAt(0)]! * width
    const tail = slotOf[text.charCodeAt(end - 1)]! * width
    return { text, bits: [a & first[head]! & last[tail]!, b & first[head + 1]! & last[tail + 1]!, c & first[head + 2]! & last[tail + 2]!, d & first[head + 3]! & last[tail + 3]!] }
  }
  return { is: Object.fromEntries(names.map((name, place) => [name, new Guarded(expressions[name], place)])) as Record<K, Guarded>, look }
}
