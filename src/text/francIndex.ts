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

/** Capital sigma is lower-cased by what stands around it, and franc takes punctuation out before. */
const lowered = (text: string) => (text.includes("Σ") ? text.replace(/[!-@\s]+/g, " ") : text).toLowerCase()

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
      if (known === undefined) trigrams.set(trigram, [language, rank])
      else known.push(language, rank)
    })
  })
  if (letters > 256) throw new Error(`franc's ${script} trigrams have ${letters} letters, more than fit in a byte`)
  // franc reads punctuation, digits and all white space as blanks.
  for (let code = 0x21; code <= 0x40; code++) letterOf[code] = 1
  for (const blank of "\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff") letterOf[blank.charCodeAt(0)] = 1

  // Pair of letters → row; row and third letter → trigram; trigram → languages and ranks, from `first[id]` to `first[id + 1]`.
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
    first[id++] = postings.length / 2
    postings.push(...where)
  }
  first[id] = postings.length / 2
  const idOf = Uint16Array.from(cells)
  const languageAt = Uint8Array.from(postings.filter((_, i) => i % 2 === 0))
  const rankAt = Int16Array.from(postings.filter((_, i) => i % 2 === 1))

  // Scratch, cleared by each call.
  const times = new Int32Array(id)
  const met = new Int32Array(francReads * 3 + 3)
  const gain = new Int32Array(languages.length)

  return (text) => {
    const lower = lowered(text.length > francReads ? text.slice(0, francReads) : text)
    let distinct = 0
    let before = 1
    let last = 1
    const length = lower.length
    // One blank more than the text has; blanks in a row are one.
    for (let i = 0; i <= length; i++) {
      const letter = i === length ? 1 : letterOf[lower.charCodeAt(i)]!
      if (letter === 1 && last === 1) continue
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
      const often = times[trigram]!
      times[trigram] = 0
      for (let at = first[trigram]!, end = first[trigram + 1]!; at < end; at++) gain[languageAt[at]!]! += absent - Math.abs(often - rankAt[at]! - 1)
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
