/** From a page's lines to what is to be cut of it: scores, reasons, and teasers glued to a paragraph. */
import { featureNames, type Features, featuresOf, pairFeatureNames } from "./headlineFeatures.ts"
import { pointerScores, Role, roles, type Weights } from "./headlineModel.ts"
import { Heading, Label, labelAt } from "./headlineMorphology.ts"
import type { Row } from "./headlinePage.ts"
import { decide } from "./headlineRuns.ts"
import { pairWeights, unaryWeights } from "./headlineWeights.ts"
import { Unit, unitOf } from "./lineShape.ts"

const flat = (names: ReadonlyArray<string>, table: Readonly<Record<string, ReadonlyArray<number>>>, width: number): Float64Array => {
  const values = new Float64Array(names.length * width)
  names.forEach((name, i) => table[name]?.forEach((value, r) => { values[i * width + r] = value }))
  return values
}

const weights: Weights = { unary: flat(featureNames, unaryWeights, roles), pair: flat(pairFeatureNames, pairWeights, roles * roles) }

/** A line, or a span of one, that points to another page. `index` counts the lines given. */
export interface Pointer {
  readonly index: number
  readonly start?: number
  readonly end?: number
  readonly why: string
  readonly score: number
  readonly evidence: ReadonlyArray<string>
}

const whyOf = (row: Row, alone: boolean): string =>
  row.label.kind === Label.pager || row.pager || (row.arrow && alone) ? "pager-link"
  : row.repeats > 0 ? "repeated-title"
  : row.heading === Heading.wholly ? "list-heading"
  : (row.label.kind === Label.related && row.tags.every((tag) => !tag.known)) || (alone && row.shape.bullet === 0) ? "related-link"
  : "headline-list"

/** The three strongest pieces of evidence that a row is a pointer. */
const evidenceOf = (page: Features, i: number): Array<string> => {
  const best: Array<{ id: number; says: number }> = []
  for (let k = page.starts[i]!; k < page.starts[i + 1]!; k++) {
    const id = page.ids[k]!
    const says = weights.unary[id * roles + Role.pointer]! - weights.unary[id * roles + Role.body]!
    if (says <= .1) continue
    let at = best.length
    while (at > 0 && best[at - 1]!.says < says) at--
    if (at < 3) {
      best.splice(at, 0, { id, says })
      if (best.length > 3) best.pop()
    }
  }
  return best.map(({ id }) => featureNames[id]!)
}

/** A labelled teaser behind a sentence of a paragraph, up to its end: where it starts, or -1. */
export const gluedTeaser = (text: string): number => {
  for (let i = text.length - 1; i > 20 && text.length - i < 160; i--) {
    const unit = unitOf(text.charCodeAt(i))
    const opens = unit === Unit.opener || unit === Unit.bullet || text.charCodeAt(i) === 0xbb || text.charCodeAt(i) === 0x3e
    const before = unitOf(text.charCodeAt(i - 1))
    const boundary = before === Unit.space ? unitOf(text.charCodeAt(i - 2)) : before
    if (!(boundary === Unit.stop || boundary === Unit.question || boundary === Unit.exclamation || ((boundary === Unit.closer || boundary === Unit.quote) && opens))) continue
    if (before !== Unit.space && !opens && unit < Unit.han) continue
    const { kind, end } = labelAt(text, i, text.length)
    if ((kind === Label.related || kind === Label.kicker) && end < text.length - 3) return kind === Label.kicker && !opens ? -1 : i
  }
  return -1
}

/** All pointers of a page, by line. `aggressiveness` 0 to 1, .5 is neutral. */
export const pointersOf = (lines: ReadonlyArray<string>, title: string | null, aggressiveness: number, extraHeadings: ReadonlySet<string>): Array<Pointer> => {
  const page = featuresOf(lines, title, extraHeadings)
  const scores = pointerScores(page, weights)
  const gone = decide(page.rows, scores, aggressiveness)
  const found: Array<Pointer> = []
  page.rows.forEach((row, i) => {
    if (gone[i] === 1) {
      const alone = gone[i - 1] !== 1 && gone[i + 1] !== 1
      found.push({ index: row.index, why: whyOf(row, alone), score: Math.round(scores[i]! * 100) / 100, evidence: evidenceOf(page, i) })
      return
    }
    if (row.shape.stops === 0 || row.text.length < 40) return
    const start = gluedTeaser(row.text)
    if (start > 0) found.push({ index: row.index, start, end: row.text.length, why: "glued-teaser", score: .9, evidence: ["label behind a sentence"] })
  })
  return found
}
