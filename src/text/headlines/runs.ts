/**
 * Decides on runs: neighbouring lines that score as pointers go together or stay together. Each run is looked at a second time, as a whole
 * (stacked learning, Wolpert 1992: trees over what the first look says of its lines). A run that stays is asked again in its surer parts.
 */
import type { Page } from "./page.ts"
import { Forest, type Tree } from "./forest.ts"
import { RunFeatures, runFeatureNames } from "./runFeatures.ts"

/** The least scores of the lines of three sorts of runs, one inside the other. */
export const joins: ReadonlyArray<number> = [.3, .6, .85]

/** What runs need, 0 to 1. */
export interface Thresholds {
  /** How surely the run is one of pointers. */
  readonly run: number
  /** The score of a line of such a run; a line below it stays where it is. */
  readonly line: number
}

/** The thresholds at an aggressiveness of 0 to 1: .5 is neutral, each .1 moves both by .6 on the logit scale. Whatever goes at one goes at a higher one. */
export const thresholdsAt = (aggressiveness: number): Thresholds => {
  const shift = (probability: number): number => 1 / (1 + Math.exp(-(Math.log(probability / (1 - probability)) + (.5 - aggressiveness) * 6)))
  // Where fewer than 1 of 200 lines of the body goes on pages of portals never seen (docs/stages/strip-headlines.md): .6 on the logit scale above the best F1.
  return { run: shift(.88), line: shift(.4) }
}

/** Finds the runs of pages whose lines are scored, and reads them. */
export class Runs {
  readonly features = new RunFeatures()
  #lines = new Int32Array(joins.length)
  #sums = new Float64Array(joins.length)

  /** Goes through the runs of a page, the widest first; `ask` says of each, whose features are read, whether its surer parts are to be asked too. */
  each(page: Page, scores: Float64Array, ask: (from: number, to: number) => boolean): void {
    const { count } = page
    this.features.enter(page, scores)
    this.#lines.fill(0)
    this.#sums.fill(0)
    for (let i = 0; i < count; i++) {
      for (let level = 0; level < joins.length && scores[i]! >= joins[level]!; level++) {
        this.#lines[level]!++
        this.#sums[level]! += scores[i]!
      }
    }
    this.#in(page, scores, 0, count, 0, ask)
  }

  /** The runs among rows `[start, end)`, which are a run of the sort before. */
  #in(page: Page, scores: Float64Array, start: number, end: number, level: number, ask: (from: number, to: number) => boolean): void {
    const least = joins[level]!
    for (let from = start; from < end;) {
      if (scores[from]! < least) {
        from++
        continue
      }
      let to = from + 1
      while (to < end && scores[to]! >= least) to++
      // One that is no smaller was asked before.
      let more = true
      if (level === 0 || to - from < end - start) {
        this.features.read(page, scores, from, to, least, this.#lines[level]!, this.#sums[level]!)
        more = ask(from, to)
      }
      if (more && level + 1 < joins.length) this.#in(page, scores, from, to, level + 1, ask)
      from = to
    }
  }
}

/** How much surer, on the logit scale, it must be of a run that may be sub-headings: an article without its headings is worse off than one with a link. */
const surer = 1
/** How much less sure of a run one of whose lines says by its words what it is: a heading of links, a label, a pager. */
const saidOpenly = 1

/** Decides on the runs of pages with the trees that are given. */
export class Decider {
  readonly #runs = new Runs()
  readonly #forest: Forest

  constructor(trees: ReadonlyArray<Tree>) {
    this.#forest = new Forest(trees, runFeatureNames)
  }

  /** Marks in `gone` which rows are to go. */
  decide(page: Page, scores: Float64Array, { run, line }: Thresholds, gone: Uint8Array): void {
    const { rows, count } = page
    const needed = Math.log(run / (1 - run))
    gone.fill(0, 0, count)
    this.#runs.each(page, scores, (from, to) => {
      const { features } = this.#runs
      const more = features.mayHeadSections(to - from) ? surer : features.saysOpenly() ? -saidOpenly : 0
      if (this.#forest.logit(features.values) < needed + more) return true
      // An end mark is no link, and a table's row no entry of a list.
      for (let i = from; i < to; i++) if (scores[i]! >= line && !rows[i]!.ended && !rows[i]!.tabled) gone[i] = 1
      return false
    })
  }
}
