/**
 * Which script a letter is of, and how much a letter of each script says. Unicode's Script property as a table of the basic plane,
 * so that a text is counted at one look-up a code unit.
 */
import { countUnits } from "./unitCounts.ts"

/** Scripts that are told apart, by their Unicode names; the place in the list is the number that the table speaks in, 0 is no letter of these. */
export const scripts = [
  "None", "Han", "Kana", "Hangul", "Latin", "Cyrillic", "Arabic", "Thai", "Devanagari", "Greek", "Hebrew", "Bengali", "Tamil", "Telugu",
  "Georgian", "Armenian", "Khmer", "Lao", "Myanmar", "Ethiopic", "Tibetan", "Sinhala", "Gujarati", "Gurmukhi", "Kannada", "Malayalam", "Oriya", "Mongolian"
] as const
export type ScriptName = (typeof scripts)[number]

/** ISO 15924 codes. Han stands for what is told apart later: Hans, Hant or Jpan. */
export const iso15924: Readonly<Record<ScriptName, string>> = {
  None: "Zyyy", Han: "Hani", Kana: "Jpan", Hangul: "Kore", Latin: "Latn", Cyrillic: "Cyrl", Arabic: "Arab", Thai: "Thai", Devanagari: "Deva", Greek: "Grek",
  Hebrew: "Hebr", Bengali: "Beng", Tamil: "Taml", Telugu: "Telu", Georgian: "Geor", Armenian: "Armn", Khmer: "Khmr", Lao: "Laoo", Myanmar: "Mymr",
  Ethiopic: "Ethi", Tibetan: "Tibt", Sinhala: "Sinh", Gujarati: "Gujr", Gurmukhi: "Guru", Kannada: "Knda", Malayalam: "Mlym", Oriya: "Orya", Mongolian: "Mong"
}

export const han = 1
export const kana = 2
export const latin = 4
/** Not a script: `.`, `/`, `@` and `#`, without which a line holds no address. */
export const mark = scripts.length

/** Letters of English that one letter of a script is worth: how many the same news takes in English (measured on parallel text). */
export const scriptWeight: Float64Array = Float64Array.from([...scripts, "mark"], (script) => ({ None: 0, mark: 0, Han: 2.6, Kana: 1.5, Hangul: 2.05 })[script as string] ?? 1)

/** The script of every UTF-16 code unit, as its place in `scripts`. Han beyond the basic plane is counted on its first half. */
export const scriptOf: Uint8Array = (() => {
  const table = new Uint8Array(0x10000)
  let plane = ""
  for (let code = 0; code < 0x10000; code++) plane += String.fromCharCode(code >= 0xd800 && code < 0xe000 ? 0 : code)
  // One walk for all scripts: a group each, in their order.
  const letters = new RegExp(scripts.slice(1).map((script) => (script === "Kana" ? "([\\p{Script=Hiragana}\\p{Script=Katakana}]+)" : `(\\p{Script=${script}}+)`)).join("|"), "gu")
  for (const run of plane.matchAll(letters)) table.fill(run.indexOf(run[0], 1), run.index, run.index + run[0].length)
  table[0x30fb] = table[0x30fc] = 0 // ・ and ー stand in Chinese names too
  table.fill(han, 0xd840, 0xd88e) // U+20000–U+337FF
  for (const sign of "./@#") table[sign.charCodeAt(0)] = mark
  return table
})()

/** Counts the letters among `units[start, end)` by script; `counts` has `scripts.length + 1` places, the last one for `mark`. */
export const countScripts = (units: Uint16Array, start: number, end: number, counts: Uint32Array): void => countUnits(units, start, end, scriptOf, counts)
