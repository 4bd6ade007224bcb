/** eld's opinion, for texts on which franc is weak: short ones and close calls. Its n-grams are loaded when it is first asked, not before. */
import type { eld } from "eld/extrasmall"
import { fromEld, toEld } from "./languageCodes.ts"

/** Which of eld's databases: the larger, the more it knows of single words, and the longer it takes to load (see docs/stages/detect-language.md). */
export type SecondOpinion = "extrasmall" | "small" | "large"

type Eld = typeof eld

/** What eld takes a text for (ISO 639-3); `undefined` when it knows nothing in it. */
export type Opinion = (text: string) => string | undefined

/** Stages are synchronous, so eld is taken in by `require`, which Node can for ES modules since 22.12; its `exports` know `import` only, so by path. */
const load = (size: SecondOpinion): Eld => {
  const { createRequire } = process.getBuiltinModule("node:module")
  const { fileURLToPath } = process.getBuiltinModule("node:url")
  return (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve(`eld/${size}`))) as { readonly eld: Eld }).eld
}

/** eld among these languages; `undefined` when it knows fewer than two of them. Its database is loaded at the first call, then kept. */
export const secondOpinion = (size: SecondOpinion, among: ReadonlyArray<string>): Opinion | undefined => {
  const known = among.filter((code) => toEld(code) !== undefined)
  if (known.length < 2) return undefined
  let detector: Eld | undefined
  return (text) => {
    if (detector === undefined) {
      detector = load(size).newInstance()
      detector.setLanguageSubset(known.map((code) => toEld(code)!))
    }
    return fromEld(detector.detect(text).language)
  }
}
