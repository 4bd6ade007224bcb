import { chinese } from "./chinese.ts"
import { english } from "./english.ts"
import { other } from "./other.ts"
import { Random } from "./random.ts"
import { traditional } from "./traditional.ts"
import type { Voice } from "./Voice.ts"

/** A line of a page and what it is, in the words of the labelled pages. */
export interface Line {
  readonly text: string
  readonly label: "keep" | "headline" | "credit" | "furniture"
}

/** An article as its author wrote it. */
export interface Article {
  /** Where its voice has its numbers from. */
  readonly random: Random
  readonly voice: Voice
  /** Another voice of its language, with another topic. */
  readonly another: () => Voice
  readonly title: string
  readonly lines: ReadonlyArray<Line>
}

/** What a random number is for: a page's streams are apart, so that the same article can wear another dress. */
export const Purpose = { language: 1, article: 2, dress: 3, copy: 4, original: 5, change: 6, about: 7 } as const

/** Share of all documents up to and with this language, and how long its texts are beside others. */
const languages: ReadonlyArray<readonly [upTo: number, length: number, voice: (random: Random) => Voice]> = [
  [0.5, 0.82, chinese],
  [0.6, 0.82, (random) => traditional(chinese(random))],
  [0.78, 1.6, (random) => english(random, false)],
  [0.9, 1.6, (random) => english(random, true)],
  [0.92, 0.9, (random) => other(random, "ja")],
  [0.94, 1.3, (random) => other(random, "ru")],
  [0.96, 1.3, (random) => other(random, "es")],
  [0.98, 1.3, (random) => other(random, "de")],
  [1, 1.3, (random) => other(random, "vi")]
]

/** Lengths of articles in characters: lognormal, as news is. */
const length = { median: 870, spread: 0.9, least: 60, most: 60_000 }

/** The article that a document has when it is a copy of none. */
export const articleAt = (seed: number, index: number): Article => {
  const random = new Random(seed, index, Purpose.language)
  const at = random.share()
  const [, scale, speak] = languages.find(([upTo]) => at < upTo)!
  const voice = speak(random.turnTo(seed, index, Purpose.article))
  const target = Math.max(length.least, Math.min(length.most, length.median * scale * Math.exp(length.spread * random.normal())))
  const title = voice.title()
  const lines: Array<Line> = []
  let total = 0
  const keep = (text: string): number => {
    lines.push({ text, label: "keep" })
    return text.length
  }
  while (total < target) {
    const sentences: Array<string> = []
    for (let left = random.between(1, 6), long = total; left > 0 && long < target + 40; left--) {
      sentences.push(voice.sentence())
      long += sentences.at(-1)!.length
    }
    total += keep(sentences.join(voice.space))
    if (random.chance(0.03)) total += keep(voice.section())
    // A list that is the article's own.
    if (random.chance(0.012)) for (let n = 1, count = random.between(3, 6); n <= count; n++) total += keep(voice.point(n, voice.sentence()))
  }
  return { random, voice, another: () => speak(random), title, lines }
}

const bullets = ["- ", "- ", "- ", "- ", "- ", "· ", "• ", "▪ ", "", ""]

const headlines = ({ random, voice, another, title }: Article): ReadonlyArray<string> => {
  const bullet = random.pick(bullets)
  let other = another()
  const count = bullet === "" && voice.language === "en" ? random.between(2, 6) : random.between(5, 30)
  return [
    ...(random.chance(0.2) ? [voice.heading()] : []),
    // A list of what is new holds the page itself too.
    ...(random.chance(0.3) ? [bullet + title] : []),
    ...Array.from({ length: count }, (_, n) => {
      // What is pointed to is about other matters.
      if (n % 4 === 3) other = another()
      return bullet + other.headline()
    })
  ]
}

/** How many pages end in a list of headlines. */
const listed = (language: string): number => (language.startsWith("zh") ? 0.45 : language === "en" ? 0.35 : 0.2)

/** The article as a portal shows it: between titles, bylines, credits, end marks and lists of headlines; `index` names the portal's dress. */
export const dressed = (article: Article, seed: number, index: number): ReadonlyArray<Line> => {
  const { voice, title } = article
  const random = article.random.turnTo(seed, index, Purpose.dress)
  const lines: Array<Line> = [...article.lines]
  const first = lines[0]!
  if (random.chance(0.4)) lines[0] = { ...first, text: voice.dateline() + first.text }
  const head: Array<Line> = random.chance(0.15) ? [{ text: voice.breadcrumb(), label: "furniture" }] : []
  if (random.chance(0.25)) head.push({ text: title, label: "keep" })
  if (random.chance(0.35)) head.push({ text: voice.byline(), label: "furniture" })
  if (random.chance(0.5)) for (let left = random.between(1, 3); left > 0; left--) lines.splice(random.between(0, lines.length), 0, { text: voice.credit(), label: "credit" })
  if (random.chance(0.3)) {
    const last = lines.findLastIndex(({ label }) => label === "keep")
    if (random.chance(0.5)) lines.push({ text: voice.endMark(), label: "furniture" })
    else lines[last] = { ...lines[last]!, text: lines[last]!.text + voice.ending }
  }
  if (random.chance(0.45)) for (let left = random.chance(0.3) ? 2 : 1; left > 0; left--) lines.push({ text: voice.editor(), label: "furniture" })
  const tail = random.chance(listed(voice.language)) ? headlines(article) : []
  const foot = random.chance(0.3) ? Array.from({ length: random.between(1, 3) }, voice.footer) : []
  const labelled = (label: Line["label"]) => (text: string): Line => ({ text, label })
  // Some portals share above the list of other pages, some below it.
  const below = [tail.map(labelled("headline")), foot.map(labelled("furniture"))]
  return [...head, ...lines, ...(random.chance(0.5) ? below : below.toReversed()).flat()]
}
