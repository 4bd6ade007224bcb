/** eld's opinion, for texts on which franc is weak: short ones and close calls. Its n-grams are loaded when it is first asked, not before. */
import type { eld } from "eld/extrasmall"
import { type EldNgrams, eldDetector, eldNgrams, type EldText } from "./eldNgrams.ts"
import { fromEld, toEld } from "./codes.ts"

/** Which of eld's databases: the larger, the more it knows of single words, and the longer it takes to load (see docs/stages/detect-language.md). */
export type SecondOpinion = "extrasmall" | "small" | "large"

/** What eld takes a text for (ISO 639-3, in the place of its own `language`); `undefined` when it knows nothing in it. */
export type Opinion = (text: string) => ReturnType<(typeof eld)["detect"]>["language"] | undefined

const loaded = new Map<SecondOpinion, EldNgrams & EldText>()

/** Stages are synchronous, so eld is taken in by `require`, which Node can for ES modules since 22.12; its `exports` know `import` only, so by path. */
const load = (size: SecondOpinion): EldNgrams & EldText => {
  const known = loaded.get(size)
  if (known !== undefined) return known
  const { createRequire } = process.getBuiltinModule("node:module")
  const { readFileSync } = process.getBuiltinModule("node:fs")
  const fileOf = (path: string): URL => new URL(path, import.meta.resolve("eld/extrasmall"))
  const take = createRequire(import.meta.url)
  const { separators } = take(process.getBuiltinModule("node:url").fileURLToPath(fileOf("../regexPatterns.js"))) as Pick<EldText, "separators">
  const { dictionary } = take(process.getBuiltinModule("node:url").fileURLToPath(fileOf("../dictionary.js"))) as Pick<EldText, "dictionary">
  const made = { ...eldNgrams(readFileSync(fileOf(`../ngrams/${size}.js`), "utf8")), separators, dictionary }
  loaded.set(size, made)
  return made
}

/** eld among these languages; `undefined` when it knows fewer than two of them. Its database is loaded at the first call, then kept. */
export const secondOpinion = (size: SecondOpinion, among: ReadonlyArray<string>): Opinion | undefined => {
  const known = among.filter((code) => toEld(code) !== undefined)
  if (known.length < 2) return undefined
  let detect: ((text: string) => string | undefined) | undefined
  return (text) => {
    if (detect === undefined) {
      const database = load(size)
      detect = eldDetector(database, database, known.map((code) => database.languages.indexOf(toEld(code)!)))
    }
    const code = detect(text)
    return code === undefined ? undefined : fromEld(code)
  }
}
