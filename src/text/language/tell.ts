/** Tells the language of a text in one shared script: franc first, eld when franc is not sure, and a look beyond the languages that were asked for. */
import { francIndex, francLanguages } from "./francIndex.ts"
import { fromFranc, type SharedScript, toEld, toFranc, widelyKnown } from "./codes.ts"
import { type Opinion, type SecondOpinion, secondOpinion } from "./secondOpinion.ts"

export interface Told {
  readonly language: string
  /** How likely that is right, 0 to 1. */
  readonly confidence: number
}

/** Says which language a text in the script is in. `expected`: the language that it is in unless it is `surely` in another, for lines of a text that is told. */
export type Teller = (text: string, expected?: string) => Told

/** A line that is in another language than its text is told so with at least this confidence. */
export const surely = 0.99

/**
 * franc's margin times the length of the text is how sure it is. Below this, the second opinion is asked:
 * a headline with a clear lead is as safe as a paragraph with a small one (measured, see docs/stages/detect-language.md).
 */
const sure = 12
/** From this length on (UTF-16 code units) a text may be in any language that both engines know; shorter, it is taken for one of those that were asked for. Few rivals are no proof, two engines are. */
const beyondLength = (rivals: number, confirmed: boolean) => (rivals < 3 && confirmed ? 20 : 80)
/** So far ahead a language must be that was not asked for when there is no second opinion. */
const beyondLead = 0.08

/** How often franc is right, by its certainty; how much rarer two engines are wrong that agree; how often eld is right when they differ (measured on NTREX-128, 20 languages). */
const francIsRight = (certainty: number) => 1 - 0.65 * Math.exp(-0.57 * certainty)
const agreed = (certainty: number) => 1 - 0.07 * (1 - francIsRight(certainty))
const differed = 0.95
/** A language that nobody asked for, said by one engine; a language without a rival, with which the other languages of the world agree better. */
const unconfirmed = 0.8

/** A language without a rival: right unless the text is too short to show that it is another one. */
const alone = (length: number) => (length >= 80 ? 0.995 : 0.9)

/** A teller of one script; `opinion` is the second one, if any. When no language of the script was asked for, all that are widely known may be told. */
export const teller = (script: SharedScript, among: ReadonlyArray<string>, size: SecondOpinion | "off"): Teller => {
  const world = widelyKnown(script)
  const asked = among.filter((code) => francLanguages[script]!.includes(toFranc(code)))
  const candidates = asked.length === 0 ? world : asked
  const beyondFrom = beyondLength(candidates.length, size !== "off")
  const index = francIndex(script, candidates.map(toFranc), world.map(toFranc))!
  const near: Opinion | undefined = size === "off" ? undefined : secondOpinion(size, candidates)
  const wide: Opinion | undefined = size === "off" ? undefined : secondOpinion(size, [...new Set([...world, ...candidates])])

  return (text, expected) => {
    const { language: nearest, margin, beyond } = index(text)
    const language = fromFranc(nearest)
    if (expected === (beyond === undefined || beyond.lead < beyondLead ? language : fromFranc(beyond.language))) return { language: expected, confidence: unconfirmed }
    const certainty = margin * text.length
    // Of a line: eld need not be asked for what would not be told surely if it agreed.
    const most = Math.max(language === expected ? 0 : agreed(certainty), beyond === undefined ? 0 : agreed(beyond.lead * text.length))
    if (expected !== undefined && most < surely) return { language: expected, confidence: unconfirmed }
    if (beyond !== undefined && text.length >= beyondFrom) {
      const other = fromFranc(beyond.language)
      if (wide === undefined ? beyond.lead >= beyondLead : wide(text) === other) return { language: other, confidence: wide === undefined ? unconfirmed : agreed(beyond.lead * text.length) }
    }
    if (candidates.length === 1) return { language, confidence: beyond === undefined ? alone(text.length) : unconfirmed }
    if (certainty >= sure || near === undefined || toEld(language) === undefined) return { language, confidence: francIsRight(certainty) }
    const second = near(text)
    if (second === undefined) return { language, confidence: francIsRight(certainty) }
    return second === language ? { language, confidence: agreed(certainty) } : { language: second, confidence: differed }
  }
}
