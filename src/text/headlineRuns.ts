/**
 * Decides on runs: neighbouring lines that score as pointers go together or stay together. A run that says openly what it is,
 * by a heading, a label or a portal tag, needs less than one whose only evidence is shape and place.
 */
import { type Row, Zone } from "./headlinePage.ts"
import { Heading, Label } from "./headlineMorphology.ts"

/** How openly a row says that it points elsewhere: 3 by its words, 2 by a portal tag or the page's title, 1 by a hint, 0 not. */
export const signalOf = (row: Row): number =>
  row.heading === Heading.wholly || row.label.kind === Label.related || row.label.kind === Label.pager || row.pager ? 3
  : (row.repeats > 0 && row.stretch.zone !== Zone.head) || row.tags.some((tag) => tag.known) ? 2
  : (row.heading === Heading.partly && row.shape.width <= 24) || row.arrow || row.label.kind === Label.kicker ? 1
  : 0

// Found by cross-validation over the portals of data/gold: the mean score that a run needs at aggressiveness .5.
const joins = .3
const open = .45
const hinted = .5
const silent = .62
const betweenParagraphs = .75
const beforeBody = .88

const shift = (probability: number, logits: number): number => 1 / (1 + Math.exp(-(Math.log(probability / (1 - probability)) + logits)))

/** Which rows are to go. `aggressiveness` .5 is neutral; each .1 moves all thresholds by .6 on the logit scale. */
export const decide = (rows: ReadonlyArray<Row>, scores: Float64Array, aggressiveness: number): Uint8Array => {
  const gone = new Uint8Array(rows.length)
  const by = (.5 - aggressiveness) * 6
  const base = shift(joins, by)
  const edge = shift(open, by)
  for (let from = 0; from < rows.length;) {
    if (scores[from]! < base) {
      from++
      continue
    }
    let to = from, signal = 0, sum = 0
    for (; to < rows.length && scores[to]! >= base; to++) {
      signal = Math.max(signal, signalOf(rows[to]!))
      sum += scores[to]!
    }
    const zone = rows[from]!.stretch.zone
    const needed = signal >= 2 ? open : zone === Zone.head || zone === Zone.none ? beforeBody : zone === Zone.middle ? betweenParagraphs : signal === 1 ? hinted : silent
    if (sum / (to - from) >= shift(needed, by)) {
      // Weak lines hold a run together but do not widen it; an end mark is no link.
      let a = from, b = to
      while (a < b && (scores[a]! < edge || rows[a]!.ended)) a++
      while (b > a && (scores[b - 1]! < edge || rows[b - 1]!.ended)) b--
      for (let i = a; i < b; i++) if (!rows[i]!.ended) gone[i] = 1
    }
    from = to
  }
  return gone
}
