/**
 * eld's answer, fast: its n-grams (Efficient Language Detector 2.1, Nito T.M., Apache-2.0) read from the text of their module into typed arrays.
 * As the object of 49,553 objects that the module makes, the smallest of its databases takes a third of a second and 80 MB to load; so, 20 ms and 3 MB.
 */
import { mix } from "../mix.ts"

/** A database of eld's. */
export interface EldNgrams {
  /** eld's codes of languages (ISO 639-1), by number. */
  readonly languages: ReadonlyArray<string>
  /** Open addressing: the first three and the last three characters of an n-gram, and its number, 0 where there is none. */
  readonly high: Int32Array
  readonly low: Int32Array
  readonly id: Int32Array
  /** Languages and scores of n-gram `i` lie at `[first[i], first[i + 1])`: eight bits for the language, and the score. */
  readonly first: Int32Array
  readonly posted: Int32Array
}

const blank = 0x20
const [quote, backslash, colon, comma, opening, closing] = Array.from("'\\:,{}", (sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number]
/** The longest n-gram: a word of four bytes between two blanks. */
const longest = 6

/** A place of the table: where the n-gram stands, or else might stand. */
const placeOf = ({ high, low, id }: Pick<EldNgrams, "high" | "low" | "id">, h: number, l: number): number => {
  const mask = id.length - 1
  let place = mix(Math.imul(h, 0x9e3779b1) ^ l) & mask
  while (id[place] !== 0 && (high[place] !== h || low[place] !== l)) place = (place + 1) & mask
  return place
}

const fault = (module: string, at: number): Error => new Error(`eld's n-grams are not written as expected at ${at}: ${module.slice(at, at + 40)}`)

/** Reads `{type:'XS60',languages:{0:'am',…},…,ngrams:{' Lé4L':{0:176},L_QL:{0:148,3:9},…}}` as eld's modules are written. Throws when this one is not. */
export const eldNgrams = (module: string): EldNgrams => {
  const languages: Array<string> = []
  for (const [, number, code] of (/languages:\{([^}]*)\}/.exec(module)?.[1] ?? "").matchAll(/(\d+):'(\w+)'/g)) languages[Number(number)] = code!
  const start = module.indexOf("ngrams:{")
  if (languages.length === 0 || languages.length > 256 || start < 0) throw fault(module, start)

  // Each n-gram takes ten characters or more.
  const size = 2 ** Math.ceil(Math.log2(module.length / 5))
  const table = { high: new Int32Array(size), low: new Int32Array(size), id: new Int32Array(size) }
  const first: Array<number> = [0]
  const posted: Array<number> = []
  let at = start + "ngrams:".length
  do {
    at++
    const end = module.charCodeAt(at) === quote ? quote : colon
    if (end === quote) at++
    let h = 0
    let l = 0
    let length = 0
    for (let unit = module.charCodeAt(at); unit !== end; unit = module.charCodeAt(++at)) {
      if (unit === backslash) unit = module.charCodeAt(++at)
      if (!(unit < 256) || ++length > longest) throw fault(module, at)
      h = (h << 8) | (l >>> 16)
      l = ((l & 0xffff) << 8) | unit
    }
    if (end === quote) at++
    if (module.charCodeAt(at) !== colon || module.charCodeAt(at + 1) !== opening) throw fault(module, at)
    const place = placeOf(table, h, l)
    if (table.id[place] !== 0 || length === 0) throw fault(module, at)
    table.high[place] = h
    table.low[place] = l
    table.id[place] = first.push(posted.length) - 1
    at++
    let language = -1
    let value = 0
    for (;;) {
      const unit = module.charCodeAt(++at)
      if (unit >= 0x30 && unit <= 0x39) {
        value = 10 * value + unit - 0x30
        continue
      }
      if (unit === colon && language < 0) language = value
      else if ((unit === comma || unit === closing) && language >= 0) {
        posted.push((value << 8) | language)
        language = -1
      } else throw fault(module, at)
      value = 0
      if (unit === closing) break
    }
    at++
  } while (module.charCodeAt(at) === comma)
  if (module.charCodeAt(at) !== closing) throw fault(module, at)
  first.push(posted.length)
  return { languages, ...table, first: Int32Array.from(first), posted: Int32Array.from(posted) }
}

/** What eld takes from every score of its database. */
const leastScore = 53
/** eld reads no further (UTF-16 code units), nor from one word to the next beyond so many bytes of UTF-8, nor at all beyond so many more. */
const reads = 1000
const wordsWithin = 350
const bytesWithin = 380
/** Of a word, eld reads so many bytes. */
const wordReads = 70

/** eld's way from a text to n-grams: what parts its words, and what character stands for a byte beyond ASCII. */
export interface EldText {
  readonly separators: RegExp
  readonly dictionary: ReadonlyArray<string>
}

/** The code in `languages` that eld's `detect` says, when only those of `among` (their numbers) count; `undefined` when none has anything of the text. */
export const eldDetector = (ngrams: EldNgrams, { separators, dictionary }: EldText, among: ReadonlyArray<number>): ((text: string) => string | undefined) => {
  const { languages, id, first, posted } = ngrams
  const wanted = [...among].sort((a, b) => a - b)
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : dictionary[byte]!.charCodeAt(0)))
  const word = new Uint8Array(bytesWithin + 8)
  const scores = new Int32Array(languages.length)
  // N-grams that were met in this text are those that have its number.
  const met = new Uint32Array(first.length)
  let texts = 0

  const meet = (isFirst: boolean, from: number, to: number, isLast: boolean): void => {
    if (to - from + Number(isFirst) + Number(isLast) > longest) return
    let h = 0
    let l = isFirst ? blank : 0
    for (let i = from; i < to; i++) {
      h = (h << 8) | (l >>> 16)
      l = ((l & 0xffff) << 8) | word[i]!
    }
    if (isLast) {
      h = (h << 8) | (l >>> 16)
      l = ((l & 0xffff) << 8) | blank
    }
    const known = id[placeOf(ngrams, h, l)]!
    if (known === 0 || met[known] === texts) return
    met[known] = texts
    for (let at = first[known]!, end = first[known + 1]!; at < end; at++) scores[posted[at]! & 255]! += (posted[at]! >> 8) + leastScore
  }
  /** Four bytes at every third, and the last four. */
  const meetWord = (length: number): void => {
    const end = Math.min(length, wordReads)
    let from = 0
    for (; from + 4 < end; from += 3) meet(from === 0, from, from + 4, false)
    meet(from === 0, end === 3 ? 0 : Math.max(0, end - 4), length, true)
  }

  return (text) => {
    texts = (texts + 1) >>> 0
    if (texts === 0) {
      met.fill(0)
      texts = 1
    }
    scores.fill(0)
    const read = text.slice(0, reads).replace(separators, " ").trim().toLowerCase()
    let count = 0
    let length = 0
    for (let i = 0; i < read.length && count <= bytesWithin; i++) {
      const unit = read.charCodeAt(i)
      if (unit === blank) {
        if (length > 0) meetWord(length)
        length = 0
        if (count > wordsWithin) break
        count++
      } else if (unit < 0x80) {
        word[length++] = unit
        count++
      } else if (unit < 0x800) {
        word[length++] = bytes[0xc0 | (unit >> 6)]!
        word[length++] = bytes[0x80 | (unit & 0x3f)]!
        count += 2
      } else if (unit < 0xd800 || unit >= 0xe000) {
        word[length++] = bytes[0xe0 | (unit >> 12)]!
        word[length++] = bytes[0x80 | ((unit >> 6) & 0x3f)]!
        word[length++] = bytes[0x80 | (unit & 0x3f)]!
        count += 3
      } else {
        const code = 0x10000 + (((unit & 0x3ff) << 10) | (read.charCodeAt(++i) & 0x3ff))
        word[length++] = bytes[0xf0 | (code >> 18)]!
        word[length++] = bytes[0x80 | ((code >> 12) & 0x3f)]!
        word[length++] = bytes[0x80 | ((code >> 6) & 0x3f)]!
        word[length++] = bytes[0x80 | (code & 0x3f)]!
        count += 4
      }
    }
    if (length > 0) meetWord(length)
    let best = -1
    for (const language of wanted) if (scores[language]! > (best < 0 ? 0 : scores[best]!)) best = language
    return best < 0 ? undefined : languages[best]
  }
}
