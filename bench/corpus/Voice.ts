import type { Random } from "./random.ts"

/** One who writes the lines of a page in a language, about a topic. */
export interface Voice {
  readonly language: string
  /** What stands between two sentences. */
  readonly space: string
  readonly sentence: () => string
  readonly title: () => string
  /** A heading within the text. */
  readonly section: () => string
  /** A point of a list that is the text's own. */
  readonly point: (number: number, sentence: string) => string
  /** The beginning of a first paragraph: place and agency; may be empty. */
  readonly dateline: () => string
  readonly credit: () => string
  readonly byline: () => string
  readonly editor: () => string
  readonly endMark: () => string
  /** Where on the portal the page is. */
  readonly breadcrumb: () => string
  /** What a portal puts below a page: share bar, copyright, subscription. */
  readonly footer: () => string
  /** An end mark glued to the last line; may be empty. */
  readonly ending: string
  /** The heading of a list of headlines. */
  readonly heading: () => string
  /** Another page's title, with the portal's tags or none. */
  readonly headline: () => string
  /** The title as another portal has it; may be the same. */
  readonly retitled: (title: string) => string
  /** What an editor puts into a line instead of `cut` of its characters. */
  readonly replacement: () => readonly [put: string, cut: number]
}

/** A topic's words: some of the list, the first of them more often (Zipf), so that a text keeps to its matter and texts differ. */
export const topic = (random: Random, list: ReadonlyArray<string>, count: number): ReadonlyArray<string> => {
  const words: Array<string> = []
  for (let n = 0; n < Math.min(count, list.length); n++) {
    const word = random.pick(list)
    for (let times = Math.max(1, Math.round(4 / (n + 1))); times > 0; times--) words.push(word)
  }
  return words
}

/** A word of the topic, or three times in ten any word. */
export const draw = (random: Random, topic: ReadonlyArray<string>, list: ReadonlyArray<string>): string => random.pick(random.chance(0.7) ? topic : list)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
