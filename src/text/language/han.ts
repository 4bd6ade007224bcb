/** Chinese or Japanese, and which Chinese: by kana, and by characters that only one way of writing has. */
import { type HanForms, hanForms } from "./hanVariant.ts"
import { type Part, stretch } from "./part.ts"
import { type ScriptLine } from "./profile.ts"

/** Kana are at least this share of Japanese: .18 in headlines and .5 in articles, .01 in Chinese that names a Japanese thing. */
const kanaShare = 0.1
/** A line of so many Chinese characters without kana is not Japanese. */
const hanOnly = 25

/** Chinese characters of one form only are looked for in so much of a text (UTF-16 code units). */
const formsRead = 1000

/** The ISO 15924 code of Chinese: traditional when it has more characters of that form, or as many and its quotation marks. */
const chineseScript = ({ simplified, traditional, corners }: HanForms): "Hans" | "Hant" =>
  traditional > simplified || (traditional === simplified && corners > 0) ? "Hant" : "Hans"

/** Chinese or Japanese, by line where kana stand in some lines and not in others. */
export const tellHan = (lines: ReadonlyArray<ScriptLine>, among: ReadonlyArray<string>): Part => {
  const forms = hanForms(stretch(lines, 0, formsRead))
  const script = chineseScript(forms)
  let kana = 0
  let characters = 0
  for (const line of lines) {
    kana += line.kana
    characters += line.han
  }
  if (kana === 0) {
    const { chinese, traditional, japanese } = forms
    const onlyJapanese = chinese + japanese === 0 && among.includes("jpn") && !among.includes("cmn")
    const language = onlyJapanese || (japanese > chinese && japanese * 50 >= Math.min(characters, formsRead)) ? "jpn" : "cmn"
    // Without a form of either, a few characters may be a Japanese headline as well.
    return { lines, main: { language, confidence: chinese > 0 || characters >= hanOnly ? 0.999 : traditional > 0 ? 0.97 : japanese > 0 ? 0.95 : 0.9 }, each: undefined, script }
  }
  let jpn = 0
  let cmn = 0
  const decided = lines.map((line) => {
    const chinese = line.kana > 0 && line.text.length < 200 ? hanForms(line.text).chinese : 0
    if (line.kana >= kanaShare * (line.kana + line.han) && chinese < line.kana) {
      jpn += line.weight
      return "jpn"
    }
    if (line.han < hanOnly && chinese === 0) return undefined
    cmn += line.weight
    return "cmn"
  })
  const language = jpn + cmn > 0 ? (jpn > cmn ? "jpn" : "cmn") : kana >= kanaShare * (kana + characters) ? "jpn" : "cmn"
  return { lines, main: { language, confidence: 0.999 }, each: jpn > 0 && cmn > 0 ? decided.map((line) => line ?? language) : undefined, script }
}
