import { english } from "./englishWords.ts"
import { others } from "./otherWords.ts"
import type { Random } from "./random.ts"
import { capital, draw, topic, type Voice } from "./Voice.ts"

export type OtherLanguage = keyof typeof others

/** How portals of a language say who took a picture, who wrote and who edited, what else there is to read, where the page is, and what stands below. */
const furniture: Readonly<Record<OtherLanguage, readonly [credit: (name: string) => string, byline: (name: string) => string, editor: (name: string) => string, heading: string, breadcrumb: string, footer: string]>> = {
  ja: [(name) => `写真＝${name}`, () => "文：編集部", () => "編集：編集部", "関連記事", "ホーム > ニュース > 国内", "この記事をシェアする"],
  ru: [(name) => `Фото: ${name} / ТАСС`, (name) => `Автор: ${name}`, (name) => `Редактор: ${name}`, "Читайте также", "Главная > Новости > В мире", "Поделиться ВКонтакте Телеграм"],
  es: [(name) => `Foto: ${name} / EFE`, (name) => `Por ${name}`, (name) => `Editor: ${name}`, "Te puede interesar", "Inicio > Noticias > Sociedad", "Compartir en Facebook Compartir en Twitter"],
  de: [(name) => `Foto: ${name} / dpa`, (name) => `Von ${name}`, (name) => `Redaktion: ${name}`, "Lesen Sie auch", "Startseite > Nachrichten > Politik", "Artikel teilen Facebook Twitter E-Mail"],
  vi: [(name) => `Ảnh: ${name} / TTXVN`, (name) => `Tác giả: ${name}`, (name) => `Biên tập: ${name}`, "Tin liên quan", "Trang chủ > Tin tức > Xã hội", "Chia sẻ bài viết Facebook Zalo"]
}

/** Japanese, Russian, Spanish, German, Vietnamese: words in the order of the language, and no more grammar than that. */
export const other = (random: Random, language: OtherLanguage): Voice => {
  const { pick, chance, between, say, share } = random
  const words = others[language]
  const [credit, byline, editor, heading, breadcrumb, footer] = furniture[language]
  const own = { nouns: topic(random, words.nouns, 24), verbs: topic(random, words.verbs, 14), adjectives: topic(random, words.adjectives, 10) }
  const noun = () => draw(random, own.nouns, words.nouns)
  const verb = () => draw(random, own.verbs, words.verbs)
  const adjective = () => draw(random, own.adjectives, words.adjectives)
  const particle = () => pick(words.particles)
  const name = () => `${pick(english.firstNames)} ${pick(english.lastNames)}`
  const thing = (): string => {
    if (language === "ja") return say(() => noun() + noun(), () => adjective() + noun(), () => `${noun()}の${noun()}`)
    const determiner = words.determiners.length > 0 && chance(0.7) ? `${pick(words.determiners)} ` : ""
    if (language === "es" || language === "vi") return determiner + say(noun, () => `${noun()} ${adjective()}`, () => `${noun()} ${words.particles[0]!} ${noun()}`)
    return determiner + say(noun, () => `${adjective()} ${noun()}`, () => `${adjective()} ${noun()}`)
  }
  const clause = () => `${thing()} ${verb()} ${thing()} ${particle()} ${thing()}`
  const japanese = () => `${chance(0.5) ? `${pick(words.leads)}、` : ""}${thing()}${chance(0.5) ? "は" : "が"}${thing()}${chance(0.5) ? "を" : "に"}${chance(0.25) ? `${between(1, 99)}${chance(0.5) ? "件" : "％"}` : `${thing()}で`}${verb()}。`
  const sentence = language === "ja" ? japanese : () => capital(say(
    () => `${pick(words.leads)}, ${clause()}`,
    () => `${pick(words.leads)} ${clause()}`,
    () => `${clause()}, ${thing()} ${verb()} ${particle()} ${thing()}`,
    () => `${clause()} ${particle()} ${between(2, 2024)} ${noun()}`
  )) + "."
  const title = () => (language === "ja" ? `${thing()}、${thing()}${verb()}` : capital(clause()))

  return {
    language,
    space: language === "ja" ? "" : " ",
    sentence,
    title,
    section: title,
    point: (_, sentence) => `- ${sentence}`,
    dateline: () => "",
    credit: () => credit(name()),
    byline: () => byline(name()),
    editor: () => editor(name()),
    endMark: () => (language === "ja" ? "（了）" : "***"),
    breadcrumb: () => breadcrumb,
    footer: () => footer,
    ending: "",
    heading: () => heading,
    headline: () => {
      const at = share()
      return at < 0.2 ? `[${capital(noun())}] ${title()}` : at < 0.4 ? `${title()} | ${capital(noun())}` : title()
    },
    retitled: (title) => title + (chance(0.5) ? ` - ${capital(noun())}` : ""),
    replacement: () => [language === "ja" ? noun() : ` ${noun()} `, 4]
  }
}
