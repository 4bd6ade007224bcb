/** What was found on a page while its lines are read: cuts, and the credits that wait until the page is known. */
import type { Credit, CreditWhy } from "./kinds.ts"

/** A line, or a span of it, to cut; `at` is the line's place among the lines given. */
export interface CreditCut {
  readonly at: number
  readonly start?: number
  readonly end?: number
  readonly why: CreditWhy | "captioned-credit" | "glued-credit" | "caption" | "glued-caption"
  readonly score: number
  readonly evidence: ReadonlyArray<string>
}

/** A credit beside other words, until the page is known. */
export interface Beside {
  readonly at: number
  readonly credit: Credit
  readonly words: string
  /** Whether the line, or the one before it, announces a caption. */
  readonly marked: boolean
  /** Whether paragraphs stand before it. */
  readonly below: boolean
}

/** The cuts of one page, in the making. */
export class Findings {
  readonly cuts: Array<CreditCut> = []
  readonly beside: Array<Beside> = []
  /** Characters of the article's own paragraphs so far. */
  prose = 0
  readonly #gone = new Set<number>()

  /** Whether all of a line is cut. */
  isGone(at: number): boolean {
    return this.#gone.has(at)
  }

  /** Cuts all of a line, if it is not cut yet. */
  line(at: number, why: CreditCut["why"], score: number, ...evidence: ReadonlyArray<string>) {
    if (this.#gone.has(at)) return
    this.#gone.add(at)
    this.cuts.push({ at, why, score, evidence })
  }

  /** Cuts a span of a line. */
  span(at: number, start: number, end: number, why: "glued-credit" | "glued-caption", score: number, evidence: string) {
    this.cuts.push({ at, start, end, why, score, evidence: [evidence] })
  }

  /** The cuts in the order of the lines. */
  inOrder(): ReadonlyArray<CreditCut> {
    return this.cuts.sort((a, b) => a.at - b.at || (a.start ?? 0) - (b.start ?? 0))
  }
}
