/** The language of labelled pages, at the lengths that news has: a headline of a link list, a line of body, a whole body. */
import { franc } from "franc"
import { languageIdentifier } from "../../src/text/language/identifier.ts"
import { newsLanguages } from "../../src/text/language/codes.ts"
import type { GoldPage } from "./gold.ts"

export interface LanguageText {
  readonly bucket: "headline" | "body line" | "document"
  readonly language: string
  readonly script: string | undefined
  readonly lines: ReadonlyArray<string>
}

/** ISO 639-3 of the labels in `data/gold`; `mixed` has none. */
const codes: Readonly<Record<string, readonly [language: string, script?: string]>> = {
  "zh-Hans": ["cmn", "Hans"], "zh-Hant": ["cmn", "Hant"], en: ["eng"], ja: ["jpn"], ko: ["kor"], es: ["spa"], fr: ["fra"], de: ["deu"],
  pt: ["por"], ru: ["rus"], it: ["ita"], vi: ["vie"], id: ["ind"], tr: ["tur"]
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** Texts of the pages with their languages. A line of fewer letters than a headline has is left out: it may be a name or a number. */
export const languageTexts = (pages: ReadonlyArray<GoldPage>): ReadonlyArray<LanguageText> => {
  const texts: Array<LanguageText> = []
  for (const { lang, lines, labels } of pages) {
    const code = codes[lang]
    if (code === undefined) continue
    const least = lang.startsWith("zh") || lang === "ja" || lang === "ko" ? 8 : 25
    const put = (bucket: LanguageText["bucket"], lines: ReadonlyArray<string>) => texts.push({ bucket, language: code[0], script: code[1], lines })
    for (const [n, line] of lines.entries()) {
      if (letters(line) < least) continue
      if (labels[n] === "headline") put("headline", [line])
      if (labels[n] === "keep") put("body line", [line])
    }
    const body = lines.filter((_, n) => labels[n] === "keep")
    if (letters(body.join("")) >= 4 * least) put("document", body)
  }
  return texts
}

export type Teller = (lines: ReadonlyArray<string>) => { readonly language: string; readonly script?: string | null; readonly confidence?: number }

/** Who is asked: franc as it comes, among the same languages; detect-language with franc alone; and with its second opinion. */
export const tellers = (): Readonly<Record<string, Teller>> => {
  const known = new Set(newsLanguages)
  const identify = (secondOpinion: "off" | "extrasmall"): Teller => {
    const teller = languageIdentifier({ among: newsLanguages, secondOpinion })
    return (lines) => teller(lines.map((text, n) => ({ n, text })))
  }
  return {
    "franc as it comes": (lines) => ({ language: franc(lines.join("\n"), { only: [...known] }) }),
    "detect-language, franc alone": identify("off"),
    "detect-language": identify("extrasmall")
  }
}
