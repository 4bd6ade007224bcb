/**
 * franc's answer, fast: the trigram ranks of franc 6.2 (franc/data.js) turned once into tables, for the languages of one `only` list.
 * franc compares a text with every language by a dictionary look-up for each trigram and language; here each trigram of the text is looked up once,
 * and names the languages that have it. Same distances (Cavnar & Trenkle 1994, "out of place"), same order, same ties.
 */
import { data } from "franc/data.js"

/** What a trigram costs that a language does not have: franc's MAX_DIFFERENCE, the number of ranks a language has. */
const absent = 300
/** franc reads no further (UTF-16 code units). */
export const francReads = 2048

/** The scripts, by franc's names, in which several languages must be told apart by their trigrams, and the ISO 639-3 codes of these. */
export const francLanguages: Readonly<Record<string, ReadonlyArray<string>>> = Object.fromEntries(Object.entries(data).map(([script, models]) => [script, Object.keys(models)]))

/** How near a text is to the languages of an index. */
export interface FrancRanking {
  /** The nearest language of `only`: what `franc(text, { only, minLength: 1 })` says. */
  readonly language: string
  /** How far the next one of `only` is behind: 0 to 1, in franc's largest distance for each different trigram that was known; 1 when there is no next one. */
  readonly margin: number
  /** The nearest language of all, when it is not one of `only`, and how far before the nearest of these it is. */
  readonly beyond: { readonly language: string; readonly lead: number } | undefined
}

/** The nearest of the index's languages. The text should be in the index's script; its first `francReads` code units are read. */
export type FrancIndex = (text: string) => FrancRanking

/** Where letters with capitals lie in the basic plane, but for full-width ones. */
const capitals = [[0x41, 0x2e00], [0xa640, 0xa800]] as const
/** Turkish İ, the one code unit that two stand for in small letters: i and a dot above. */
const dottedI = 0x130

/** An index of one script of `francLanguages`, for those of its languages that are in `only` or, to be told as such, in `beyond`; `undefined` when none is in `only`. */
export const francIndex = (script: string, only: ReadonlyArray<string>, beyond: ReadonlyArray<string> = []): FrancIndex | undefined => {
  // Languages of `only` first, each in franc's order, which decides ties.
  const known = Object.entries(data[script] ?? {})
  const wanted = known.filter(([language]) => only.includes(language))
  if (wanted.length === 0) return undefined
  const models = [...wanted, ...known.filter(([language]) => !only.includes(language) && beyond.includes(language))]
  const languages = models.map(([language]) => language)

  // Letters get small numbers: 0 is a letter that no trigram has, 1 is the blank.
  const letterOf = new Uint8Array(0x10000)
  letterOf[0x20] = 1
  let letters = 2
  const trigrams = new Map<string, Array<number>>()
  models.forEach(([, model], language) => {
    model.split("|").forEach((trigram, rank) => {
      if (trigram.length !== 3) return // cut in the middle of a surrogate pair or the like: franc never meets it either
      for (let i = 0; i < 3; i++) {
        const code = trigram.charCodeAt(i)
        if (letterOf[code] === 0) letterOf[code] = letters++
      }
      const known = trigrams.get(trigram)
      const posting = (rank << 8) | language
      if (known === undefined) trigrams.set(trigram, [posting])
      else known.push(posting)
    })
  })
  // franc lower-cases a text. No trigram has a sigma, whose small form depends on what stands around it, nor a dot above.
  for (const [from, to] of capitals) {
    for (let code = from; code < to; code++) {
      const small = String.fromCharCode(code).toLowerCase()
      if (small.length === 1) letterOf[code] = letterOf[small.charCodeAt(0)]!
    }
  }
  const letterI = letterOf[0x69]!
  if (letters > 256) throw new Error(`franc's ${script} trigrams have ${letters} letters, more than fit in a byte`)
  // franc reads punctuation, digits and all white space as blanks.
  for (let code = 0x21; code <= 0x40; code++) letterOf[code] = 1
  for (const blank of "\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff") letterOf[blank.charCodeAt(0)] = 1

  // Pair of letters → row; row and third letter → trigram; trigram → languages and ranks, from `first[id]` to `first[id + 1]`: eight bits for the language, and its rank.
  const rowOf = new Int32Array(letters * letters)
  const cells: Array<number> = new Array(letters).fill(0)
  const first = new Int32Array(trigrams.size + 2)
  const postings: Array<number> = []
  let rows = 1
  let id = 1
  for (const [trigram, where] of trigrams) {
    const pair = letterOf[trigram.charCodeAt(0)]! * letters + letterOf[trigram.charCodeAt(1)]!
    if (rowOf[pair] === 0) {
      rowOf[pair] = letters * rows++
      for (let i = 0; i < letters; i++) cells.push(0)
    }
    cells[rowOf[pair]! + letterOf[trigram.charCodeAt(2)]!] = id
    first[id++] = postings.length
    postings.push(...where)
  }
  first[id] = postings.length
  const idOf = Uint16Array.from(cells)
  const posted = Int32Array.from(postings)

  // Scratch, cleared by each call.
  const spelled = new Uint8Array(2 * francReads + 1)
  const times = new Int32Array(id)
  const met = new Int32Array(spelled.length)
  const gain = new Int32Array(languages.length)

  /** Writes a text's letters to `spelled`, blanks in a row as one and one at the end; returns how many there are. */
  const spell = (text: string): number => {
    const end = Math.min(text.length, francReads)
    let length = 0
    let last = 1
    for (let i = 0; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code === dottedI) {
        spelled[length++] = letterI
        spelled[length++] = last = 0
        continue
      }
      const letter = letterOf[code]!
      spelled[length] = letter
      length += +(letter !== 1 || last !== 1)
      last = letter
    }
    spelled[length] = 1
    return length + +(last !== 1)
  }

  return (text) => {
    const length = spell(text)
    let distinct = 0
    let before = 1
    let last = 1
    for (let i = 0; i < length; i++) {
      const letter = spelled[i]!
      const trigram = idOf[rowOf[before * letters + last]! + letter]!
      // Without a branch, which would be guessed wrong half of the time; trigram 0 is the unknown one, that no language has.
      met[distinct] = trigram
      distinct += +(times[trigram]!++ === 0)
      before = last
      last = letter
    }
    gain.fill(0)
    for (let i = 0; i < distinct; i++) {
      const trigram = met[i]!
      const more = times[trigram]! - 1
      times[trigram] = 0
      for (let at = first[trigram]!, end = first[trigram + 1]!; at < end; at++) {
        const one = posted[at]!
        gain[one & 255]! += absent - Math.abs(more - (one >> 8))
      }
    }
    let best = 0
    let next = -Infinity
    for (let i = 1; i < wanted.length; i++) {
      if (gain[i]! > gain[best]!) {
        next = gain[best]!
        best = i
      } else if (gain[i]! > next) next = gain[i]!
    }
    let farther = best
    for (let i = wanted.length; i < gain.length; i++) if (gain[i]! > gain[farther]!) farther = i
    const unit = absent * Math.max(1, distinct)
    return {
      language: languages[best]!,
      margin: wanted.length === 1 ? 1 : (gain[best]! - next) / unit,
      beyond: farther === best ? undefined : { language: languages[farther]!, lead: (gain[farther]! - gain[best]!) / unit }
    }
  }
}
