/** eld's opinion, for texts on which franc is weak: short ones and close calls. Its n-grams are loaded when it is first asked, not before. */
import type { eld } from "eld/extrasmall"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { fromEld, toEld } from "./languageCodes.ts"

/** Which of eld's databases: the larger, the more it knows of single words, and the longer it takes to load (see docs/stages/detect-language.md). */
export type SecondOpinion = "extrasmall" | "small" | "large"

type Eld = typeof eld

/** What eld takes a text for (ISO 639-3); `undefined` when it knows nothing in it. */
export type Opinion = (text: string) => string | undefined

/** Takes in an ES module at once, which Node can since 22.12: stages are synchronous. */
const load = createRequire(import.meta.url)

/** eld among these languages; `undefined` when it knows fewer than two of them. Its database is loaded at the first call, then kept. */
export const secondOpinion = (size: SecondOpinion, among: ReadonlyArray<string>): Opinion | undefined => {
  const known = among.filter((code) => toEld(code) !== undefined)
  if (known.length < 2) return undefined
  let detector: Eld | undefined
  return (text) => {
    if (detector === undefined) {
      detector = (load(fileURLToPath(import.meta.resolve(`eld/${size}`))) as { readonly eld: Eld }).eld.newInstance()
      detector.setLanguageSubset(known.map((code) => toEld(code)!))
    }
    return fromEld(detector.detect(text).language)
  }
}
