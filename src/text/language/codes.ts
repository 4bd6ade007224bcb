/** The languages that can be told, as ISO 639-3, and what the two engines call them. */
import { francLanguages } from "./francIndex.ts"
import { type ScriptName } from "./scripts.ts"

/** A script that only one language of the news is written in tells the language. */
export const languageOfScript: Partial<Readonly<Record<ScriptName, string>>> = {
  Hangul: "kor", Thai: "tha", Greek: "ell", Hebrew: "heb", Bengali: "ben", Tamil: "tam", Telugu: "tel", Georgian: "kat", Armenian: "hye", Khmer: "khm", Lao: "lao",
  Myanmar: "mya", Ethiopic: "amh", Tibetan: "bod", Sinhala: "sin", Gujarati: "guj", Gurmukhi: "pan", Kannada: "kan", Malayalam: "mal", Oriya: "ori", Mongolian: "mon"
}

/** Scripts of many languages, which franc tells apart. */
export const sharedScripts = ["Latin", "Cyrillic", "Arabic", "Devanagari"] as const
export type SharedScript = (typeof sharedScripts)[number]
export const isShared = (script: ScriptName): script is SharedScript => (sharedScripts as ReadonlyArray<ScriptName>).includes(script)

/** franc names the standard variety where the news names the language. */
const broader: Readonly<Record<string, string>> = { arb: "ara", pes: "fas" }
const narrower: Readonly<Record<string, string>> = { ara: "arb", fas: "pes" }
export const fromFranc = (code: string): string => broader[code] ?? code
export const toFranc = (code: string): string => narrower[code] ?? code

/** eld 2.1's 60 languages; it knows Indonesian only as Malay. */
const eldCodes: Readonly<Record<string, string>> = {
  am: "amh", ar: "ara", az: "azj", be: "bel", bg: "bul", bn: "ben", ca: "cat", cs: "ces", da: "dan", de: "deu", el: "ell", en: "eng", es: "spa", et: "ekk", eu: "eus", fa: "fas",
  fi: "fin", fr: "fra", gu: "guj", he: "heb", hi: "hin", hr: "hrv", hu: "hun", hy: "hye", is: "isl", it: "ita", ja: "jpn", ka: "kat", kn: "kan", ko: "kor", ku: "ckb", lo: "lao",
  lt: "lit", lv: "lvs", ml: "mal", mr: "mar", ms: "ind", nl: "nld", no: "nob", or: "ori", pa: "pan", pl: "pol", pt: "por", ro: "ron", ru: "rus", sk: "slk", sl: "slv", sq: "als",
  sr: "srp", sv: "swe", ta: "tam", te: "tel", th: "tha", tl: "tgl", tr: "tur", uk: "ukr", ur: "urd", vi: "vie", yo: "yor", zh: "cmn"
}
export const fromEld = (code: string): string | undefined => eldCodes[code]
const eldCodeOf = new Map(Object.entries(eldCodes).map(([eld, iso]) => [iso, eld]))
export const toEld = (code: string): string | undefined => eldCodeOf.get(code)

/** What franc knows in more scripts than eld does. */
const eldLacks: Partial<Readonly<Record<SharedScript, ReadonlyArray<string>>>> = { Latin: ["ckb", "srp"], Cyrillic: ["azj"] }

/** Languages of a shared script that both engines know in it: what a text may be when it is none of those that were asked for. */
export const widelyKnown = (script: SharedScript): ReadonlyArray<string> =>
  francLanguages[script]!.map(fromFranc).filter((code) => eldCodeOf.has(code) && eldLacks[script]?.includes(code) !== true)

/** All codes that may be asked for. */
export const knownLanguages: ReadonlySet<string> = new Set([
  "cmn", "jpn",
  ...Object.values(languageOfScript),
  ...sharedScripts.flatMap((script) => francLanguages[script]!.map(fromFranc))
])

/** The twenty languages that are told apart when nothing else is asked for. */
export const newsLanguages: ReadonlyArray<string> = [
  "cmn", "eng", "jpn", "kor", "spa", "fra", "deu", "por", "rus", "vie", "ind", "ara", "tha", "ita", "nld", "tur", "ukr", "hin", "pol", "fas"
]
