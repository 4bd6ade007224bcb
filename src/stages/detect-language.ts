import * as Schema from "effect/Schema"
import { Confidence, type Delta, fact, Language, Languages, Script } from "../Document.ts"
import { each, option } from "../Stage.ts"
import { fromEld, fromFranc, knownLanguages, newsLanguages } from "../text/language/codes.ts"
import { languageIdentifier, type LanguageRun } from "../text/language/identifier.ts"

/** Of pages in more than one language: runs `[from, to, language]` of lines `[from, to)`, numbered as read. */
export const LineLanguages = fact<ReadonlyArray<LanguageRun>>("line-languages")

const refused = (code: string): string => {
  const meant = fromEld(code) ?? fromFranc(code)
  return knownLanguages.has(meant) ? `"${code}" is not what this stage calls the language: write "${meant}"` : `"${code}" is not the ISO 639-3 code of a language that can be told`
}
const Code = Schema.String.check(Schema.makeFilter((code) => knownLanguages.has(code) || refused(code)))
const Codes = Schema.Array(Code).check(Schema.makeFilter((codes) => codes.length > 0 || "name at least one language"))

/**
 * Tells the language of a text: scripts are counted line by line, franc tells apart the languages that share a script, eld is asked when franc is not sure.
 *
 * A text with too little to tell (numbers, addresses, brands) is `und`. A text that clearly is in a language outside `among` is told as such.
 */
export const detectLanguage = each("detect-language", {
  summary: "tells the language and script of a text, how sure that is, and the share of each language",
  file: import.meta.url,
  drops: ({ outside }) => outside === "drop",
  options: {
    among: option(Codes, newsLanguages, "ISO 639-3 codes of the languages to tell apart"),
    secondOpinion: option(Schema.Literals(["off", "extrasmall", "small", "large"]), "extrasmall", "eld's database for texts that franc is not sure of"),
    outside: option(Schema.Literals(["keep", "drop"]), "keep", "what becomes of texts in a language that is not among these; `und` stays")
  },
  apply: ({ among, secondOpinion, outside }) => {
    const identify = languageIdentifier({ among, secondOpinion })
    return (view): Delta => {
      const { language, script, confidence, languages, runs } = identify(view.lines)
      const facts = {
        [Language.name]: language,
        [Script.name]: script,
        [Confidence.name]: confidence,
        [Languages.name]: languages,
        ...(runs && { [LineLanguages.name]: runs })
      }
      return outside === "drop" && language !== "und" && !among.includes(language) ? { facts, drop: { why: "language" } } : { facts }
    }
  }
})
