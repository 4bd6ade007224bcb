import { type Article, articleAt, dressed, type Line, Purpose } from "./page.ts"
import { Random } from "./random.ts"

/** How many documents of a corpus copy an earlier one: to the letter, or under other junk, with another title, edited. */
export interface CopyRates {
  readonly same: number
  readonly near: number
}

export type Kind = "own" | "same" | "near"

/** A page of the corpus, and which document's article it shows. */
export interface Page {
  readonly title: string
  readonly lines: ReadonlyArray<Line>
  readonly language: string
  readonly kind: Kind
  /** Index of the document that is nobody's copy. */
  readonly original: number
  /** What was done to a near copy. */
  readonly changes: ReadonlyArray<string>
}

/** How far back half of all copies lie at most. */
const nearby = 1000

const kindAt = (seed: number, index: number, { same, near }: CopyRates): Kind => {
  const at = index === 0 ? 1 : new Random(seed, index, Purpose.copy).share()
  return at < same ? "same" : at < same + near ? "near" : "own"
}

/** The earlier document that a copy is made of, which may be a copy itself. */
const sourceOf = (seed: number, index: number): number => {
  const random = new Random(seed, index, Purpose.original)
  const reach = random.chance(0.5) ? Math.min(index, nearby) : index
  return index - 1 - random.below(reach)
}

/** Of the lines, some changed as editors change them; says in `changes` how. */
const edited = ({ random, voice, lines }: Article, changes: Array<string>): ReadonlyArray<Line> => {
  const left = [...lines]
  if (random.chance(0.3) && left.length > 2) {
    changes.push("swapped")
    const at = random.below(left.length - 1)
    left.splice(at, 2, left[at + 1]!, left[at]!)
  }
  if (random.chance(0.3) || changes.length === 0) {
    changes.push("edited")
    for (let times = 1 + Math.floor(left.length / 12); times > 0; times--) {
      const at = random.below(left.length)
      const { text, label } = left[at]!
      const start = text.length > 30 ? random.between(5, text.length - 10) : 1
      const [put, cut] = voice.replacement()
      left[at] = { text: text.slice(0, start) + put + text.slice(start + cut), label }
    }
  }
  if (random.chance(0.15) && left.length > 6) {
    changes.push("shortened")
    left.splice(random.below(left.length), 1)
  }
  return left
}

/** The page at an index: a function of seed, rates and index alone. */
export const pageAt = (seed: number, index: number, rates: CopyRates): Page => {
  let shown = index
  while (kindAt(seed, shown, rates) === "same") shown = sourceOf(seed, shown)
  let original = shown
  while (kindAt(seed, original, rates) !== "own") original = sourceOf(seed, original)

  const article = articleAt(seed, original)
  const { voice } = article
  const kind = shown !== index ? "same" : shown === original ? "own" : "near"
  const changes: Array<string> = []
  if (shown === original) return { title: article.title, lines: dressed(article, seed, original), language: voice.language, kind, original, changes }

  const random = article.random.turnTo(seed, shown, Purpose.change)
  let { title } = article
  if (random.chance(0.5)) {
    changes.push("retitled")
    title = voice.retitled(title)
  }
  const isDressedAnew = random.chance(0.7)
  if (isDressedAnew) changes.push("dressed anew")
  const copy: Article = { ...article, title, lines: edited(article, changes) }
  return { title, lines: dressed(copy, seed, isDressedAnew ? shown : original), language: voice.language, kind, original, changes }
}
