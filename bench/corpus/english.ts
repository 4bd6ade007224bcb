import { english as words } from "./englishWords.ts"
import type { Random } from "./random.ts"
import { capital, draw, topic, type Voice } from "./Voice.ts"

const syllables = ["Chen", "Xia", "Yin", "Jin", "Zhang", "Li", "Min", "Huang", "Zheng", "Gao", "Liu", "Lei", "Wang", "Fang", "Zhao", "Gang", "Zhou", "Jie", "Wu", "Hao", "Xu", "Ping", "Sun", "Yan", "Ma", "Chao", "Zhu", "Ting", "Hu", "Bin"]

/** English; a portal that translates by machine leaves its traces. */
export const english = (random: Random, translated: boolean): Voice => {
  const { pick, chance, between, below, say, share } = random
  const own = {
    nouns: topic(random, words.nouns, 28),
    verbs: topic(random, words.verbs, 20),
    adjectives: topic(random, words.adjectives, 14),
    places: topic(random, words.places, 5),
    bodies: topic(random, words.bodies, 5),
    offices: topic(random, words.offices, 4)
  }
  const name = () => (translated && chance(0.5) ? `${pick(syllables)} ${pick(syllables)}` : `${pick(words.firstNames)} ${pick(words.lastNames)}`)
  const people = Array.from({ length: between(2, 5) }, name)

  const noun = () => draw(random, own.nouns, words.nouns)
  const verb = () => draw(random, own.verbs, words.verbs)
  const adjective = () => draw(random, own.adjectives, words.adjectives)
  const place = () => draw(random, own.places, words.places)
  const thing = (): string => say(
    () => `the ${noun()}`,
    () => `${pick(words.determiners)} ${adjective()} ${noun()}`,
    () => `the ${noun()} ${noun()}`,
    () => `${adjective()} ${noun()}s`,
    () => `the ${noun()} of ${adjective()} ${noun()}s`,
    () => `more than ${between(2, 900)} ${noun()}s`,
    () => `${noun()}s and ${noun()}s`
  )
  const body = () => say(() => `the ${place()} ${pick(own.bodies)}`, () => `the ${noun()} ${pick(own.bodies)} in ${place()}`, () => `${place()}'s ${noun()} ${pick(own.bodies)}`)
  const who = () => say(body, () => pick(people), () => `${pick(people)}, the ${pick(own.offices)} of ${body()},`, () => `officials in ${place()}`, thing)
  const where = () => `${pick(words.prepositions)} ${chance(0.35) ? place() : thing()}`
  const infinitive = () => pick(words.infinitives)
  const does = () => say(
    () => `${verb()} ${thing()}`,
    () => `${verb()} ${thing()} ${where()}`,
    () => `was ${verb()} ${where()}`,
    () => `would ${infinitive()} ${thing()}`,
    () => `had ${verb()} ${thing()} ${where()} and ${verb()} ${thing()}`,
    () => `${verb()} that ${thing()} could ${infinitive()} ${thing()}`
  )
  const clean = () => say(
    () => `${pick(words.leads)}, ${who()} ${does()}.`,
    () => `"${capital(thing())} ${does()} and we ${chance(0.5) ? "have to" : "want to"} ${infinitive()} ${thing()}," ${pick(people)} ${pick(words.says)}.`,
    () => `${pick(words.adverbs)}, ${who()} ${does()}, while ${who()} ${does()}.`,
    () => `${capital(thing())} rose by ${between(1, 80)}.${below(10)}% to ${between(2, 990)} million ${where()}, compared with ${between(1, 80)}% a year earlier.`,
    () => `${capital(who())} ${does()}, and ${thing()} ${does()}.`,
    () => `${capital(who())} ${pick(words.says)} that ${thing()} ${does()} because ${thing()} ${does()}.`,
    () => `It is ${adjective()} to ${infinitive()} ${thing()} ${where()}, but ${thing()} ${does()}.`,
    () => `${capital(who())} ${does()} ${where()}.`
  )
  const sentence = () => {
    const text = clean()
    if (!translated) return text
    if (chance(0.06)) return text.replace(" the ", " -the ")
    return chance(0.03) ? `${text.slice(0, -1)} . Essence` : text
  }
  const title = () => say(
    () => `${capital(body())} ${verb()} ${thing()}`,
    () => `${place()} ${noun()}: ${thing()} ${does()}`,
    () => `${pick(people)} ${does()}`,
    () => `Why ${thing()} ${does()}`,
    () => `${between(2, 500)} ${noun()}s ${verb()} as ${thing()} ${does()}`
  )
  const agency = () => pick(words.agencies)

  return {
    language: "en",
    space: " ",
    sentence,
    title,
    section: title,
    point: (_, sentence) => `- ${sentence}`,
    dateline: () => (chance(0.5) ? `${place().toUpperCase()} (${agency()}) - ` : ""),
    credit: () => say(
      () => `▲ ${capital(thing())} in ${place()}`,
      () => `Photo: ${name()}/${pick(words.photographers)}`,
      () => `(Image credit: ${pick(words.photographers)})`,
      () => `${capital(thing())} in ${place()}. Photograph: ${name()}/${pick(words.photographers)}`,
      () => `▲ ${pick(people)} at ${body()}`,
      () => `Picture by ${name()}`
    ),
    byline: () => say(() => `Author:${agency()} Time:${between(2018, 2024)}.${between(10, 12)}.${between(10, 28)}`, () => `By ${name()}`, () => `By ${name()}, ${agency()}`, () => `${name()} | ${agency()}`),
    editor: () => say(() => `${agency()} reporter ${name()}`, () => `Edit ${name()}`, () => `Reporting by ${name()}; editing by ${name()}`, () => `Editor: ${name()}`),
    endMark: () => pick(["- END -", "ENDS", "###", "(END)", "-- END --"]),
    breadcrumb: () => `Home > ${pick(["News", "World", "Business", "Culture", "Sport"])} > ${capital(noun())}`,
    footer: () => say(() => "Share on Facebook Share on Twitter Share on WhatsApp", () => `© ${between(2018, 2024)} ${agency()}. All rights reserved.`, () => "Sign up for our daily newsletter", () => `Tags: ${noun()}, ${noun()}, ${place()}`, () => "Advertisement"),
    ending: " ENDS",
    heading: () => pick(["Related articles", "You may also like", "More from this section", "Recommended for you"]),
    headline: () => {
      const bare = chance(0.25) ? `${capital(thing())}: ${pick(words.baits)}` : capital(title())
      const at = share()
      return at < 0.25 ? pick(words.tagsBefore) + bare : at < 0.5 ? bare + pick(words.tagsAfter) : at < 0.65 && bare.length > 60 ? `${bare.slice(0, 60)}...` : bare
    },
    retitled: (title) => title + pick([` - ${agency()}`, " (updated)", ""]),
    replacement: () => [` ${noun()} `, 4]
  }
}
