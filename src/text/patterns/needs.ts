/**
 * What a match of an expression must begin with, end in and contain, read off its source: always less than the truth, never more.
 * Characters are told apart as far as some expression names them; all others count as members of four blocks.
 */

/** A set of slots, a bit each. A slot is a code unit that some expression names, or a block. */
export type Chars = Uint32Array
export const holds = (chars: Chars, slot: number): boolean => (chars[slot >> 5]! & (1 << (slot & 31))) !== 0

/** A folded string of two code units or more, and the window of two to four of them, `[from, to)`, that it is found by. */
export interface Word {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** At least one of these characters or words is in every match. */
export interface Within {
  readonly chars: Chars
  readonly words: ReadonlyArray<Word>
  /** How often a line has it, roughly: decides which of several requirements is looked for. */
  readonly common: number
}

/** What all texts that an expression matches have in common; `undefined`: nothing that is known. */
export interface Need {
  readonly first: Chars | undefined
  readonly last: Chars | undefined
  readonly within: Within | undefined
}

const isSurrogate = (code: number) => code >= 0xd800 && code < 0xe000

/** Every code unit in the form that its other cases share; joins a few that are not each other's case (ı and i), which does no harm. */
export const folded: Uint16Array = new Uint16Array(65536)
for (let code = 0; code < 65536; code++) folded[code] = code
const cased = new Map<number, ReadonlyArray<number>>()
for (const [from, to] of [[0x41, 0x587], [0x10a0, 0x10ff], [0x13a0, 0x13fd], [0x1c80, 0x1fff], [0x2126, 0x2184], [0x24b6, 0x24e9], [0x2c00, 0x2d2d], [0xa640, 0xabbf], [0xff21, 0xff5a]] as const) {
  for (let code = from; code <= to; code++) {
    const upper = String.fromCharCode(code).toUpperCase()
    const lower = (upper.length === 1 ? upper : String.fromCharCode(code)).toLowerCase()
    if (lower.length !== 1 || lower.charCodeAt(0) === code) continue
    const form = lower.charCodeAt(0)
    folded[code] = form
    cased.set(form, [...cased.get(form) ?? [form], code])
  }
}
const variants = (code: number): ReadonlyArray<number> => cased.get(folded[code]!) ?? [code]

/** Alphabets; Han and kana with their punctuation; hangul and its neighbours; surrogates, compatibility and full-width forms. */
const blockOf = (code: number): number => code < 0x2e80 ? 0 : code < 0xa000 ? 1 : code < 0xd800 ? 2 : 3
/** Which blocks a property is found in; one that is not named here may be in all. */
const blocksOf: Readonly<Record<string, ReadonlyArray<number>>> = { "Lu": [0, 2, 3], "Lt": [0], "Ll": [0, 2, 3], "Script=Han": [1, 3] }
const allBlocks = [0, 1, 2, 3]
const spaces = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

/** The characters that a number of expressions name. */
class Slots {
  readonly codes: ReadonlyArray<number>
  readonly size: number
  readonly of = new Uint16Array(65536)
  readonly #known = new Map<string, Chars>()

  constructor(expressions: ReadonlyArray<RegExp>) {
    const codes: Array<number> = []
    const named = new Uint8Array(65536)
    const name = (text: string) => {
      for (let at = 0; at < text.length; at++) {
        if (named[text.charCodeAt(at)] === 1) continue
        for (const code of variants(text.charCodeAt(at))) {
          if (named[code] === 0) codes.push(code)
          named[code] = 1
        }
      }
    }
    name(spaces)
    for (let code = 0; code < 0x80; code++) name(String.fromCharCode(code))
    for (const { source } of expressions) name(source.replace(/\\u([\da-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
    this.codes = codes
    this.size = codes.length + allBlocks.length
    for (const [from, to] of [[0, 0x2e7f], [0x2e80, 0x9fff], [0xa000, 0xd7ff], [0xd800, 0xffff]] as const) this.of.fill(this.#block(blockOf(from)), from, to + 1)
    for (const [slot, code] of this.codes.entries()) this.of[code] = slot
  }

  #block(block: number): number {
    return this.codes.length + block
  }

  none(): Chars {
    return new Uint32Array((this.size + 31) >> 5)
  }

  /** The named characters for which `is` holds, and whole blocks. Halves of surrogate pairs are always in, as nothing is known of the other half. */
  where(is: (code: number) => boolean, blocks: ReadonlyArray<number>): Chars {
    const chars = this.none()
    for (let slot = 0; slot < this.codes.length; slot++) if (isSurrogate(this.codes[slot]!) || is(this.codes[slot]!)) chars[slot >> 5]! |= 1 << (slot & 31)
    for (const block of blocks) chars[this.#block(block) >> 5]! |= 1 << (this.#block(block) & 31)
    return chars
  }

  only(codes: ReadonlyArray<number>): Chars {
    const chars = this.none()
    for (const code of codes) chars[this.of[code]! >> 5]! |= 1 << (this.of[code]! & 31)
    return chars
  }

  /** Sets are made once, and shared: most of an expression is the same few hundred. */
  #once(key: string, make: () => Chars): Chars {
    const known = this.#known.get(key) ?? make()
    this.#known.set(key, known)
    return known
  }

  single(code: number, ignoreCase: boolean): Chars {
    return this.#once(`${code} ${ignoreCase}`, () => this.only(ignoreCase ? variants(code) : [code]))
  }

  range(from: number, to: number, ignoreCase: boolean): Chars {
    return this.#once(`${from}-${to} ${ignoreCase}`, () => this.#range(from, to, ignoreCase))
  }

  #range(from: number, to: number, ignoreCase: boolean): Chars {
    const inside = (code: number) => code >= from && code <= to
    const first = blockOf(Math.max(from, 0x80))
    const chars = this.where((code) => inside(code) || ignoreCase && variants(code).some(inside), to < 0x80 ? [] : allBlocks.filter((block) => block >= first && block <= blockOf(to)))
    if (to < 0xd800) for (const [slot, code] of this.codes.entries()) if (isSurrogate(code)) chars[slot >> 5]! &= ~(1 << (slot & 31))
    return chars
  }

  but(chars: Chars): Chars {
    const least = this.#once("none", () => this.where(() => false, allBlocks))
    const most = this.#once("all", () => this.where(() => true, allBlocks))
    return chars.map((word, at) => least[at]! | most[at]! & ~word)
  }

  property(name: string, ignoreCase: boolean): Chars {
    return this.#once(`${name} ${ignoreCase}`, () => {
      const expression = new RegExp(`\\p{${name}}`, ignoreCase ? "iu" : "u")
      return this.where((code) => expression.test(String.fromCharCode(code)), ignoreCase ? allBlocks : blocksOf[name] ?? allBlocks)
    })
  }
}

/** A part of an expression. `words`: all that it can be, folded, when that is little. `starts`, `ends`: held by ^ and $. */
interface Part {
  readonly empty: boolean
  readonly first: Chars
  readonly last: Chars
  readonly words: ReadonlyArray<string> | undefined
  readonly within: Within | undefined
  readonly starts: boolean
  readonly ends: boolean
}

const plain = /[^\\()[\]{}|.*+?^$\ud800-\udfff]{2,}(?![*+?{])/y
/** A character, an escape or a class. */
const one = /\[(?:[^\]\\]|\\.)*\]|\\p\{[^}]*\}|\\u[\da-fA-F]{4}|\\?./suy

/** More words than this at one place are not kept one by one. */
const most = 24

// How often a line has a character, roughly.
const frequent = ".,-:：，。、“”\"'()（）的了在是一不有和人年月日中大上"
const order = " etaoinshrdlcumwfgypbvkjxqz"
const commonOnes = new Map<number, number>([...Array.from(order, (char, place) => [char.charCodeAt(0), place === 0 ? 1 : 0.7 / (place + 1)] as const), ...Array.from(frequent, (char) => [char.charCodeAt(0), 0.25] as const)])
const commonness = (code: number): number => commonOnes.get(code) ?? (code < 0x30 || code > 0x2e7f ? 0.02 : code < 0x3a ? 0.04 : 0.01)
const blockCommonness = [0.2, 0.8, 0.2, 0.1]
const gramCommonness = (word: string, from: number, to: number): number => {
  // Most Han words have two characters: a pair that begins at an odd place joins two of them, which is rarer.
  let chance = word.charCodeAt(from) > 0x2e7f ? (from & 1) === 1 ? 0.3 : 1 : 4
  for (let at = from; at < to; at++) chance *= commonness(word.charCodeAt(at)) * 3
  return chance
}
/** The rarest window of a word, and how often a line has the word. */
const windowOf = (word: string): readonly [best: Word, common: number] => {
  let best: Word = { word, from: 0, to: 2 }
  let least = gramCommonness(word, 0, 2)
  for (let at = 0; at < word.length - 1; at++) {
    for (let to = at + 2; to <= at + 4 && to <= word.length; to++) {
      // Windows of three and four are looked for in alphabets only.
      if (to > at + 2 && (word.charCodeAt(at) > 0x2e7f || word.charCodeAt(to - 2) > 0x2e7f || word.charCodeAt(to - 1) > 0x2e7f)) break
      const chance = gramCommonness(word, at, to)
      if (chance >= least) continue
      least = chance
      best = { word, from: at, to }
    }
  }
  // Each character more of the word makes it rarer than its window.
  return [best, least * 0.7 ** (word.length - best.to + best.from)]
}
const joined = (heads: ReadonlyArray<string>, tails: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (heads.length === 1 && heads[0] === "") return tails
  const words: Array<string> = []
  for (const head of heads) for (const tail of tails) words.push(head + tail)
  return words
}
const rarer = (a: Within | undefined, b: Within | undefined): Within | undefined => a === undefined ? b : b === undefined || a.common <= b.common ? a : b
const union = (a: Chars, b: Chars): Chars => {
  const both = a.slice()
  for (let at = 0; at < both.length; at++) both[at]! |= b[at]!
  return both
}

/** Where each group of an expression ends, by where it begins. */
const groupsIn = (source: string): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>()
  const open: Array<number> = []
  let inClass = false
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === "\\") at++
    else if (inClass) inClass = char !== "]"
    else if (char === "[") inClass = true
    else if (char === "(") open.push(at)
    else if (char === ")") ends.set(open.pop()!, at + 1)
  }
  return ends
}

/** What was read before of the expressions of a battery, by its source: they are made of the same parts. */
interface Known {
  /** What matches nothing, and needs nothing. */
  readonly nothing: Part
  /** Characters, classes and groups. */
  readonly atoms: Map<string, Part>
  /** The window that a word is found by, and how often a line has the word. */
  readonly windows: Map<string, readonly [best: Word, common: number]>
}

/** Reads one expression. Only what the expressions of this project use is known; anything else is an error, not a guess. */
class Reader {
  readonly #source: string
  readonly #slots: Slots
  readonly #known: Known
  readonly #nothing: Part
  readonly #ends: ReadonlyMap<number, number>
  #ignoreCase: boolean
  #at = 0

  constructor(expression: RegExp, slots: Slots, known: Known) {
    if (/[gmsvy]/.test(expression.flags)) throw new SyntaxError(`flags ${expression.flags} of ${expression.source.slice(0, 60)}`)
    this.#source = expression.source
    this.#ignoreCase = expression.ignoreCase
    this.#slots = slots
    this.#known = known
    this.#nothing = known.nothing
    this.#ends = groupsIn(expression.source)
  }

  read(): Need {
    const part = this.#choice()
    if (this.#at < this.#source.length) throw new SyntaxError(`${this.#source[this.#at]} at ${this.#at} of ${this.#source.slice(0, 60)}`)
    if (part.empty) return { first: undefined, last: undefined, within: undefined }
    return { first: part.starts ? part.first : undefined, last: part.ends ? part.last : undefined, within: part.within }
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #choice(): Part {
    const parts: Array<Part> = []
    do parts.push(this.#sequence())
    while (this.#takes("|"))
    return this.#either(parts)
  }

  #sequence(): Part {
    const parts: Array<Part> = []
    while (this.#at < this.#source.length && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")") {
      const part = this.#literal() ?? this.#atom()
      parts.push(this.#repeated(part))
    }
    return this.#inTurn(parts)
  }

  /** Two or more characters that stand for themselves; what a quantifier holds is left out. */
  #literal(): Part | undefined {
    plain.lastIndex = this.#at
    const run = plain.exec(this.#source)?.[0]
    if (run === undefined) return undefined
    this.#at += run.length
    let word = ""
    for (let at = 0; at < run.length; at++) word += String.fromCharCode(folded[run.charCodeAt(at)]!)
    return { empty: false, first: this.#single(run.charCodeAt(0)).chars, last: this.#single(run.charCodeAt(run.length - 1)).chars, words: [word], within: undefined, starts: false, ends: false }
  }

  #either(parts: ReadonlyArray<Part>): Part {
    if (parts.length === 1) return parts[0]!
    const first = this.#slots.none()
    const last = this.#slots.none()
    const chars = this.#slots.none()
    const within: Array<Word> = []
    let common = 0
    let words: Array<string> | undefined = []
    for (const part of parts) {
      for (let at = 0; at < first.length; at++) {
        first[at]! |= part.first[at]!
        last[at]! |= part.last[at]!
      }
      if (part.within !== undefined) {
        for (let at = 0; at < chars.length; at++) chars[at]! |= part.within.chars[at]!
        for (const word of part.within.words) within.push(word)
      }
      common += part.within?.common ?? Infinity
      words = words !== undefined && part.words !== undefined && words.length + part.words.length <= most ? [...words, ...part.words] : undefined
    }
    return {
      empty: parts.some((part) => part.empty), first, last, words,
      within: common < Infinity ? { chars, words: within, common } : undefined,
      starts: parts.every((part) => part.starts), ends: parts.every((part) => part.ends)
    }
  }

  #inTurn(parts: ReadonlyArray<Part>): Part {
    let { empty, first, last } = this.#nothing
    let run: ReadonlyArray<string> = [""]
    let whole = true
    let within: Within | undefined
    for (const part of parts) {
      if (empty) first = first === this.#nothing.first ? part.first : union(first, part.first)
      last = part.empty ? union(last, part.last) : part.last
      empty &&= part.empty
      within = rarer(within, part.within)
      if (part.words === undefined || run.length * part.words.length > most) {
        within = rarer(within, this.#spelled(run))
        run = [""]
        whole = false
      }
      if (part.words !== undefined) run = joined(run, part.words)
    }
    const held = parts.filter((part) => part !== this.#nothing)
    return { empty, first, last, words: whole ? run : undefined, within: rarer(within, this.#spelled(run)), starts: held[0]?.starts === true, ends: held.at(-1)?.ends === true }
  }

  /** The requirement that one of these words makes: each is found by its rarest window. */
  #spelled(words: ReadonlyArray<string>): Within | undefined {
    const found: Array<Word> = []
    let common = 0
    for (const word of words) {
      if (word.length < 2) return undefined
      const window = this.#known.windows.get(word) ?? windowOf(word)
      this.#known.windows.set(word, window)
      found.push(window[0])
      common += window[1]
    }
    return { chars: this.#nothing.first, words: found, common }
  }

  #repeated(part: Part): Part {
    const counted = this.#source[this.#at] === "{" ? /^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 12)) : null
    let least = 1
    let once = false
    if (counted !== null) {
      this.#at += counted[0].length
      least = Number(counted[1])
    } else if (this.#takes("*")) least = 0
    else if (this.#takes("?")) [least, once] = [0, true]
    else if (!this.#takes("+")) return part
    this.#takes("?")
    if (least > 0) return { ...part, words: undefined, starts: false, ends: false }
    return { ...part, empty: true, words: once && part.words !== undefined ? ["", ...part.words] : undefined, within: undefined, starts: false, ends: false }
  }

  #atom(): Part {
    if (this.#takes("^")) return { ...this.#nothing, starts: true }
    if (this.#takes("$")) return { ...this.#nothing, ends: true }
    if (this.#takes("\\b")) return this.#nothing
    one.lastIndex = this.#at
    one.test(this.#source)
    const end = this.#ends.get(this.#at) ?? one.lastIndex
    const key = `${this.#ignoreCase} ${this.#source.slice(this.#at, end)}`
    const known = this.#known.atoms.get(key)
    if (known !== undefined) {
      this.#at = end
      return known
    }
    const part = this.#takes("(") ? this.#group() : this.#one(this.#chars())
    this.#known.atoms.set(key, part)
    return part
  }

  #chars(): Chars {
    return this.#takes("[") ? this.#class() : this.#takes(".") ? this.#slots.but(this.#slots.only([0x0a, 0x0d, 0x2028, 0x2029])) : this.#member().chars
  }

  #group(): Part {
    const before = this.#ignoreCase
    const kind = ["?:", "?=", "?!", "?<=", "?<!", "?-i:", "?"].find((one) => this.#takes(one))
    if (kind === "?") throw new SyntaxError(`group at ${this.#at} of ${this.#source.slice(0, 60)}`)
    if (kind === "?-i:") this.#ignoreCase = false
    const part = this.#choice()
    this.#ignoreCase = before
    if (!this.#takes(")")) throw new SyntaxError(`unclosed group in ${this.#source.slice(0, 60)}`)
    if (kind === "?!" || kind === "?<!") return this.#nothing
    // What stands before or behind must be there all the same; it is no part of the match.
    return kind === "?=" || kind === "?<=" ? { ...this.#nothing, within: part.empty ? undefined : part.within } : part
  }

  #class(): Chars {
    const negated = this.#takes("^")
    const ignoreCase = this.#ignoreCase
    // What is left out must not be more than the truth: the other cases of a letter may stay in.
    if (negated) this.#ignoreCase = false
    let chars = this.#slots.none()
    while (!this.#takes("]")) {
      const { code, chars: members } = this.#member()
      if (code !== undefined && this.#source[this.#at] === "-" && this.#source[this.#at + 1] !== "]") {
        this.#at += 1
        chars = union(chars, this.#slots.range(code, this.#member().code!, this.#ignoreCase))
      } else chars = union(chars, members)
    }
    this.#ignoreCase = ignoreCase
    return negated ? this.#slots.but(chars) : chars
  }

  /** A character, or an escape that stands for several. */
  #member(): { readonly code: number | undefined; readonly chars: Chars } {
    if (this.#takes("\\")) {
      const property = /^p\{([^}]+)\}/.exec(this.#source.slice(this.#at, this.#at + 40))
      if (property !== null) {
        this.#at += property[0].length
        return { code: undefined, chars: this.#slots.property(property[1]!, this.#ignoreCase) }
      }
      const hex = /^u([\da-fA-F]{4})/.exec(this.#source.slice(this.#at, this.#at + 5))
      if (hex !== null) {
        this.#at += 5
        return this.#single(Number.parseInt(hex[1]!, 16))
      }
      const letter = this.#source[this.#at]!
      this.#at += 1
      const space = this.#slots.only(Array.from(`\t\n\v\f\r ${spaces}`, (char) => char.charCodeAt(0)))
      if (letter === "s") return { code: undefined, chars: space }
      if (letter === "S") return { code: undefined, chars: this.#slots.but(space) }
      if (letter === "d") return { code: undefined, chars: this.#slots.range(0x30, 0x39, false) }
      if (letter === "D") return { code: undefined, chars: this.#slots.but(this.#slots.range(0x30, 0x39, false)) }
      if (letter === "w") return { code: undefined, chars: [this.#slots.range(0x30, 0x39, false), this.#slots.range(0x41, 0x5a, true), this.#slots.range(0x61, 0x7a, true), this.#slots.only([0x5f])].reduce(union) }
      if (/[\p{L}\p{N}]/u.test(letter)) throw new SyntaxError(`\\${letter} in ${this.#source.slice(0, 60)}`)
      return this.#single(letter.charCodeAt(0))
    }
    const code = this.#source.codePointAt(this.#at)!
    this.#at += code > 0xffff ? 2 : 1
    // A character of two code units is known by its block alone.
    return code > 0xffff ? { code, chars: this.#slots.where(() => false, [3]) } : this.#single(code)
  }

  #single(code: number) {
    return { code, chars: this.#slots.single(code, this.#ignoreCase) }
  }

  #one(chars: Chars): Part {
    const forms = new Set<number>()
    let few = true
    let common = 0
    for (let slot = 0; slot < this.#slots.size; slot++) {
      if (chars[slot >> 5] === 0) slot |= 31
      if (!holds(chars, slot)) continue
      const code = this.#slots.codes[slot]
      if (code === undefined || isSurrogate(code)) few = false
      else forms.add(folded[code]!)
      common += code === undefined ? blockCommonness[slot - this.#slots.codes.length]! : commonness(code)
      // Neither is said of characters like these.
      if (common >= 1 && (!few || forms.size > 8)) break
    }
    return {
      empty: false, first: chars, last: chars, starts: false, ends: false,
      words: few && forms.size <= 8 ? Array.from(forms, (form) => String.fromCharCode(form)) : undefined,
      within: common < 1 ? { chars, words: [], common } : undefined
    }
  }
}

/** The requirements of expressions that are tried together, over one numbering of characters. */
export const requirements = (expressions: ReadonlyArray<RegExp>): { readonly slots: number; readonly slotOf: Uint16Array; readonly needs: ReadonlyArray<Need> } => {
  const slots = new Slots(expressions)
  const nothing: Part = { empty: true, first: slots.none(), last: slots.none(), words: [""], within: undefined, starts: false, ends: false }
  const known: Known = { nothing, atoms: new Map(), windows: new Map() }
  return { slots: slots.size, slotOf: slots.of, needs: expressions.map((expression) => new Reader(expression, slots, known).read()) }
}
