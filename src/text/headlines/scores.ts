/** How the headline model scores every line of a page, those that stay included: for looking at what nearly went. */
import { evidenceText } from "./evidence.ts"
import { Model } from "./model.ts"
import { Page } from "./page.ts"
import { trees } from "./trees.ts"

/** A line that is not blank; `index` counts the lines given, `score` is how surely it points elsewhere, 0 to 1. */
export interface LineScore {
  readonly index: number
  readonly score: number
}

/** Scores pages, one after the other. */
export class LineScorer {
  readonly #page = new Page()
  readonly #model = new Model(trees)
  readonly #headings: ReadonlySet<string>

  /** `headings` are folded and known besides the usual ones. */
  constructor(headings: ReadonlySet<string>) {
    this.#headings = headings
  }

  /** Lines that score at least so much. */
  score(lines: ReadonlyArray<string>, title: string | null, least: number): ReadonlyArray<LineScore> {
    this.#page.read(lines, title, this.#headings)
    this.#model.score(this.#page)
    const found: Array<LineScore> = []
    for (let i = 0; i < this.#page.count; i++) {
      const score = Math.round(100 * this.#model.scores[i]!) / 100
      if (score >= least) found.push({ index: this.#page.rows[i]!.index, score })
    }
    return found
  }

  /** What weighed most for lines of the page that was scored last, by index: at most three words or so of each, none for running text. */
  evidence(indices: ReadonlySet<number>): ReadonlyMap<number, ReadonlyArray<string>> {
    const told = new Map<number, ReadonlyArray<string>>()
    for (let i = 0; i < this.#page.count; i++) {
      const { index, body } = this.#page.rows[i]!
      if (!body && indices.has(index)) told.set(index, this.#model.reasons(i).map(({ feature, value }) => evidenceText(feature, value)).filter((text) => text !== undefined).slice(0, 3))
    }
    return told
  }
}
