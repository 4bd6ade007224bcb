/** The languages of a text: which one it is in, how sure that is, and which share and which lines each one has. */
import { isShared, languageOfScript, type SharedScript } from "./codes.ts"
import { tellHan } from "./han.ts"
import { tooFewLetters, tooFewWords } from "./noise.ts"
import { lengthOf, type Part, stretch } from "./part.ts"
import { type ScriptLine, scriptProfile } from "./profile.ts"
import { type SecondOpinion } from "./secondOpinion.ts"
import { surely, type Teller, teller, type Told } from "./tell.ts"
import { iso15924, type ScriptName, scripts } from "./scripts.ts"

/** Lines `[from, to)`, by their numbers, that are in one language. */
export type LanguageRun = readonly [from: number, to: number, language: string]

export interface Identified {
  /** ISO 639-3, or `und`. */
  readonly language: string
  /** ISO 15924, or `Zyyy`. */
  readonly script: string
  /** How likely the language is right, 0 to 1, three decimals. */
  readonly confidence: number
  /** Descending; sums to 1 but for rounding. */
  readonly languages: ReadonlyArray<{ readonly language: string; readonly share: number }>
  /** Only of texts in more than one language. */
  readonly runs: ReadonlyArray<LanguageRun> | undefined
}

const undetermined: Identified = { language: "und", script: "Zyyy", confidence: 0, languages: [{ language: "und", share: 1 }], runs: undefined }

/** A script with less of the text is not told: names and quotations of a few words. */
const leastShare = 0.01
/** A script with less than this part of what the largest one has must be told surely, and be more than a few words. */
const lesserShare = 0.5
const lesserWeight = 40
const lesserConfidence = 0.97
/** From these weights on there is enough to tell, whatever the words are. */
const fewLetters = 60
const fewWords = 200
/** Long texts are told by four slices of this length (UTF-16 code units): begin, end and two between. 600 code units do as well as 2,048. */
const slice = 150
const blankWithin = 40
/** Whether a text changes its language is looked for in the first so many code units of so many lines, none shorter than the least. */
const lineHead = 100
const lineLeast = 40
const linesLooked = 12
const linesTold = 2000
/** A second language of the same script has at least this share of it. */
const mixedShare = 0.05

/** What one language has of a text. */
interface Claim {
  weight: number
  readonly confidence: number
  readonly script: string
}

/** A slice from the first blank on that is not far behind `from`. */
const cutAtBlank = (lines: ReadonlyArray<ScriptLine>, from: number): string => {
  const text = stretch(lines, from, blankWithin + 1 + slice)
  const blank = from === 0 ? -1 : text.indexOf(" ")
  const start = blank > blankWithin ? 0 : blank + 1
  return text.slice(start, start + slice)
}

/** The whole of a short text, four slices of a long one. */
const sampled = (lines: ReadonlyArray<ScriptLine>): string => {
  const length = lengthOf(lines)
  if (length <= 4 * slice) return stretch(lines, 0, length)
  const step = (length - slice) / 3
  return [0, 1, 2, 3].map((k) => cutAtBlank(lines, Math.floor(k * step))).join(" ")
}

/** The language of each line in a shared script: that of the whole, but for lines that clearly are in another; `undefined` when none is. */
const tellLines = (lines: ReadonlyArray<ScriptLine>, main: Told, tell: Teller): Part["each"] => {
  if (lines.length < 2) return undefined
  const differs = (line: ScriptLine): string | undefined => {
    if (line.weight < lineLeast) return undefined
    const { language, confidence } = tell(line.text.slice(0, lineHead), main.language)
    return language !== main.language && confidence >= surely ? language : undefined
  }
  const step = Math.max(1, Math.ceil(lines.length / linesLooked))
  let found = false
  for (let i = 0; i < lines.length && !found; i += step) found = differs(lines[i]!) !== undefined
  if (!found) return undefined

  let all = 0
  const weights = new Map<string, number>()
  const told = lines.map((line, i): string | undefined => {
    const language = i >= linesTold || line.weight < lineLeast ? undefined : (differs(line) ?? main.language)
    all += line.weight
    if (language !== undefined) weights.set(language, (weights.get(language) ?? 0) + line.weight)
    return language
  })
  // A short line goes with the line before it.
  let last = main.language
  return told.map((language) => {
    if (language !== undefined) last = weights.get(language)! >= mixedShare * all ? language : main.language
    return last
  })
}

/** Identifies the languages of texts given as numbered lines; `among` are ISO 639-3 codes of `knownLanguages`. */
export const languageIdentifier = (options: { readonly among: ReadonlyArray<string>; readonly secondOpinion: SecondOpinion | "off" }) => {
  const { among } = options
  const tellers = new Map<SharedScript, Teller>()
  const tellerOf = (script: SharedScript): Teller => {
    let known = tellers.get(script)
    if (known === undefined) tellers.set(script, (known = teller(script, among, options.secondOpinion)))
    return known
  }

  /** `undefined`: too little to tell. */
  const tellPart = (name: ScriptName, lines: ReadonlyArray<ScriptLine>, weight: number): Part | undefined => {
    const script = iso15924[name]
    if (isShared(name)) {
      if (weight < fewWords && tooFewWords(stretch(lines, 0, lengthOf(lines)))) return undefined
      const tell = tellerOf(name)
      const main = tell(sampled(lines))
      return { lines, main, each: tellLines(lines, main, tell), script }
    }
    if (weight < fewLetters && tooFewLetters(stretch(lines, 0, lengthOf(lines)))) return undefined
    if (name === "Han") return tellHan(lines, among)
    const language = languageOfScript[name]
    return language === undefined ? undefined : { lines, main: { language, confidence: 0.999 }, each: undefined, script }
  }

  return (given: ReadonlyArray<{ readonly n: number; readonly text: string }>): Identified => {
    const { lines: winners, fragments, shares } = scriptProfile(given)
    const parts = new Map<number, Array<ScriptLine>>()
    let all = 0
    for (const group of [winners, fragments]) {
      for (const line of group) {
        const known = parts.get(line.script)
        if (known === undefined) parts.set(line.script, [line])
        else known.push(line)
        all += line.weight
      }
    }

    let largest = 0
    for (const weight of shares) largest = Math.max(largest, weight)

    const claims = new Map<string, Claim>()
    const told: Array<Part> = []
    for (const [number, lines] of parts) {
      const weight = shares[number]!
      if (weight < leastShare * all) continue
      const part = tellPart(scripts[number]!, lines, weight)
      if (part === undefined || (weight < lesserShare * largest && (weight < lesserWeight || part.main.confidence < lesserConfidence))) continue
      told.push(part)
      const claim = (language: string, more: number) => {
        const known = claims.get(language)
        if (known !== undefined) known.weight += more
        else claims.set(language, { weight: more, confidence: part.main.confidence, script: language === "jpn" ? "Jpan" : part.script })
      }
      if (part.each === undefined) claim(part.main.language, weight)
      else lines.forEach((line, i) => claim(part.each![i]!, line.weight))
    }
    if (claims.size === 0) return undetermined

    let total = 0
    for (const { weight } of claims.values()) total += weight
    const ordered = [...claims].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
    const [language, first] = ordered[0]!
    const lead = (first.weight - (ordered[1]?.[1].weight ?? 0)) / total
    return {
      language,
      script: first.script,
      // Of a page half and half either language may be meant.
      confidence: Math.min(0.999, Math.round(first.confidence * Math.min(1, 0.5 + 2 * lead) * 1000) / 1000),
      languages: ordered.map(([code, { weight }]) => ({ language: code, share: Math.round((weight / total) * 1000) / 1000 })).filter(({ share }) => share > 0),
      runs: ordered.length < 2 ? undefined : runsOf(told)
    }
  }
}

/** Lines of one language in a row; lines without letters and lines that were cut belong to the run before them. */
const runsOf = (parts: ReadonlyArray<Part>): ReadonlyArray<LanguageRun> => {
  const byLine = new Map<number, { readonly weight: number; readonly language: string }>()
  for (const { lines, main, each } of parts) {
    lines.forEach(({ n, weight }, i) => {
      const known = byLine.get(n)
      if (known === undefined || known.weight < weight) byLine.set(n, { weight, language: each?.[i] ?? main.language })
    })
  }
  const runs: Array<[number, number, string]> = []
  for (const [n, { language }] of [...byLine].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1)
    if (last?.[2] === language) last[1] = n + 1
    else {
      if (last !== undefined) last[1] = n
      runs.push([n, n + 1, language])
    }
  }
  return runs
}
