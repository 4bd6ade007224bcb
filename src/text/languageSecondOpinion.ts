/** eld's opinion, for texts on which franc is weak: short ones and close calls. Its n-grams are loaded when it is first asked, not before. */
import type { eld } from "eld/extrasmall"
import { fileURLToPath } from "node:url"
import { fromEld, toEld } from "./languageCodes.ts"

/** Which of eld's databases: the larger, the more it knows of single words, and the longer it takes to load (see docs/stages/detect-language.md). */
export type SecondOpinion = "extrasmall" | "small" | "large"

type Eld = typeof eld

/** What eld takes the text for among some languages (ISO 639-3): `undefined` when it knows fewer than two of them, or nothing in the text. */
export type Opinion = (text: string) => string | undefined

/** Made at the first call, then kept: stages are synchronous, so an ES module is taken in by `require`, which Node does since 22.12. */
export const secondOpinion = (size: SecondOpinion, among: ReadonlyArray<string>): Opinion | undefined => {
  const known = among.filter((code) => toEld(code) !== undefined)
  if (known.length < 2) return undefined
  let detector: Eld | undefined
  return (text) => {
    if (detector === undefined) {
      const { createRequire } = process.getBuiltinModule("node:module")
      const load = createRequire(import.meta.url)
      detector = (load(fileURLToPath(import.meta.resolve(`eld/${size}`))) as { readonly eld: Eld }).eld.newInstance()
      detector.setLanguageSubset(known.map((code) => toEld(code)!))
    }
    return fromEld(detector.detect(text).language)
  }
}
