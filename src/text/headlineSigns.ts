/** Finds the words that say something of a line wherever they stand in it, in one pass: furniture, questions, introductions, announcements. */
import { anchors, announcements, announcing, announcingWords, asks, contents, counters, furniture, introduces } from "./headlineLists.ts"
import { Lexicon, small } from "./headlineLexicon.ts"
import { Unit, unitOf } from "./lineShape.ts"

/** What a word is a sign of. */
export const Sign = { furniture: 1, asks: 2, introduces: 4, time: 8, lists: 16, anchor: 32 } as const

// Bits of whole words stand eight higher than those of what may go on.
const whole = 8
const isNarrow = (unit: number) => unit >= Unit.digit && unit <= Unit.letter

/** Terms in small letters with `_` for a blank. Those set in words are found as whole words, or as beginnings when they end in `*`; those in wide letters anywhere. */
const enter = (lexicon: Lexicon, terms: ReadonlyArray<string>, sign: number) => {
  for (const term of terms) {
    const open = term.endsWith("*")
    const text = (open ? term.slice(0, -1) : term).replaceAll("_", " ")
    lexicon.add(text, !open && isNarrow(unitOf(text.charCodeAt(text.length - 1))) ? sign << whole : sign, true)
  }
}

const signs = new Lexicon()
enter(signs, furniture, Sign.furniture)
enter(signs, asks, Sign.asks)
enter(signs, introduces, Sign.introduces)
enter(signs, contents, Sign.lists)
enter(signs, anchors, Sign.anchor)
// What stands in a time since or a count besides digits; `headlineLists.meta` decides.
enter(signs, "前 昨 刚 전 참 조 댓 ago il назад dk saat jam menit* giờ phút 评论 阅读 回复 查看 浏览 点击 播放".split(" "), Sign.time)

// For every code unit, in one byte: the signs that a word beginning with it may be of, and whether it is of those that words are set in.
const narrowBit = 128
const openings = Uint8Array.from({ length: 65536 }, (_, code) => {
  const below = signs.below[small[code]!]!
  return (below | below >> whole) & 63 | (isNarrow(unitOf(code)) ? narrowBit : 0)
})

/** The signs of `wanted` that stand in `[from, to)`. */
export const signsIn = (codes: Uint16Array, from: number, to: number, wanted: number): number => {
  const { bits } = signs
  let found = 0
  let before = 0
  for (let i = from; i < to; i++) {
    const opening = openings[codes[i]!]!
    const inside = before & opening
    before = opening & narrowBit
    if ((opening & wanted) === 0 || inside >= narrowBit) continue
    let node = signs.roots[small[codes[i]!]!]!
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
for (const term of announcements) announcers.add(term.replaceAll("_", " "), 1, true)
for (const term of announcingWords) announcers.add(term.replaceAll("_", " "), 2, true)
// For every code unit: whether an announcement may begin with it (1), a number (2), a word apart (4), and whether words are set in it.
const starts = Uint8Array.from({ length: 65536 }, (_, code) => (announcers.roots[small[code]!] === 0 ? 0 : 1) | (isNarrow(unitOf(code)) ? narrowBit : 0))
for (const digit of "0123456789一二三四五六七八九十") starts[digit.charCodeAt(0)]! |= 2
for (const letter of "要精") starts[letter.charCodeAt(0)]! |= 4
const counted = new Uint8Array(65536)
for (const counter of counters) counted[counter.charCodeAt(0)] = 1

/** Whether a title says that a list is what follows; `text` is what stands in `[from, to)`. */
export const announces = (codes: Uint16Array, from: number, to: number, text: string): boolean => {
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
