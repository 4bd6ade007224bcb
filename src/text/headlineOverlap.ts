/** Which words lines share: pairs of wide letters, and the beginnings of longer words, counted in small hashed tables. */
import { Unit, unitOf } from "./lineShape.ts"

/** How many counters a table of `walk` has. */
export const bits = 1 << 14
const mix = (a: number, b: number): number => (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 18) & (bits - 1)

// Wide letters so common that pairs with them say nothing of the subject.
const common = new Uint8Array(65536)
for (const letter of "的一是了我不人在他有这個个上们们来到时時大地为為子中你说說生国國年着就那和要她出也得里后後自以会會家可下而过過天去能对對小多然于於心学么么之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開いのをにはがでとたるしてなもれさすこらりあそきかけよまくせんだ의이가을를은는에다하고지도로기서한들인") common[letter.charCodeAt(0)] = 1

/**
 * Walks the pairs of wide letters and the words of five letters and more (their first six) of `[from, to)`.
 * `mark`: counts each in `table`. Otherwise how large a share of them has a count above `least` there, -1 when there are none.
 */
export const walk = (text: string, from: number, to: number, table: Uint8Array, mark: boolean, least: number): number => {
  let hash = 0, length = 0, before = 0, hits = 0, all = 0
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 32
    const unit = unitOf(code)
    let gram = -1
    if (unit >= Unit.lower && unit <= Unit.letter) {
      if (length === 0) hash = 0
      if (length < 6) hash = mix(hash + 1, code | 32)
      length++
      before = 0
      continue
    }
    if (length >= 5) {
      if (mark) {
        if (table[hash]! < 255) table[hash]!++
      } else {
        all++
        if (table[hash]! > least) hits++
      }
    }
    length = 0
    if (unit >= Unit.han && unit <= Unit.hangul && common[code] === 0) {
      if (before !== 0) gram = mix(before, code)
      before = code
    } else before = 0
    if (gram < 0) continue
    if (mark) {
      if (table[gram]! < 255) table[gram]!++
    } else {
      all++
      if (table[gram]! > least) hits++
    }
  }
  return all === 0 ? -1 : hits / all
}
