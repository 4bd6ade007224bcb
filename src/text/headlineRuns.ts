/**
 * Decides on runs: neighbouring lines that score as pointers go together or stay together. A run that says openly what it is,
 * by a heading, a label or a portal tag, needs less than one whose only evidence is shape and place.
 */
import { Heading, Label, Tagged } from "./headlineMorphology.ts"
import { type Page, type Row, Zone } from "./headlinePage.ts"

/** How openly a row says that it points elsewhere: 3 by its words, 2 by a portal tag or the page's title, 1 by a hint, 0 not. */
const signalOf = (page: Page, row: Row): number => {
  if (row.heading === Heading.wholly || row.label === Label.related || row.label === Label.pager || row.pager) return 3
  if (row.repeats > 0 && row.stretch.zone !== Zone.head) return 2
  for (let t = row.tagFrom; t < row.tagTo; t++) if ((page.tagBits[t]! & Tagged.known) !== 0) return 2
  return (row.heading === Heading.partly && row.width <= 24) || row.arrow || row.label === Label.kicker ? 1 : 0
}

/** The mean scores that runs need, 0 to 1. */
export interface Thresholds {
  /** Of a line to be of a run. */
  readonly joins: number
  /** By what the run says and where it stands. */
  readonly open: number
  readonly silent: number
  readonly betweenParagraphs: number
  readonly beforeBody: number
}

/** The thresholds at an aggressiveness of 0 to 1: .5 is neutral, each .1 moves all by .6 on the logit scale. */
export const thresholdsAt = (aggressiveness: number): Thresholds => {
  const shift = (probability: number): number => 1 / (1 + Math.exp(-(Math.log(probability / (1 - probability)) + (.5 - aggressiveness) * 6)))
  // Found by cross-validation over the portals of data/gold (bench/validate-headlines.ts).
  return { joins: shift(.35), open: shift(.6), silent: shift(.7), betweenParagraphs: shift(.7), beforeBody: shift(.6) }
}

/** Marks in `gone` which rows are to go. */
export const decide = (page: Page, scores: Float64Array, thresholds: Thresholds, gone: Uint8Array): void => {
  const { rows, count } = page
  const { joins } = thresholds
  gone.fill(0, 0, count)
  for (let from = 0; from < count;) {
    if (scores[from]! < joins) {
      from++
      continue
    }
    let to = from, signal = 0, sum = 0
    for (; to < count && scores[to]! >= joins; to++) {
      if (signal < 3) signal = Math.max(signal, signalOf(page, rows[to]!))
      sum += scores[to]!
    }
    const { zone } = rows[from]!.stretch
    const needed = signal >= 2 ? thresholds.open
      : zone === Zone.head || zone === Zone.none ? thresholds.beforeBody
      : zone === Zone.middle ? thresholds.betweenParagraphs
      : signal === 1 ? thresholds.open
      : thresholds.silent
    // An end mark is no link.
    if (sum / (to - from) >= needed) for (let i = from; i < to; i++) if (!rows[i]!.ended) gone[i] = 1
    from = to
  }
}
