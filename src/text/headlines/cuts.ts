/** From a page's lines to what is to be cut of it: scores, reasons, and teasers glued to a paragraph. */
import { gluedTeaserAt, gluedTeaserIn } from "./gluedTeaser.ts"
import { evidenceText } from "./evidence.ts"
import { Model, type Reason } from "./model.ts"
import { Heading as Headings, Label as Labels, Morphology, Tagged as Tags } from "./morphology.ts"
import { isOfOthers } from "./others.ts"
import { Page, type Row } from "./page.ts"
import { Decider, thresholdsAt } from "./runs.ts"
import { Sign, signsIn } from "./signs.ts"
import { runTrees, trees } from "./trees.ts"
import { End, Unit as Units, unitBits, unitTable } from "./lineShape.ts"

// Copies: what is imported is looked up at every use.
const Heading = Headings, Label = Labels, Tagged = Tags, Unit = Units, UNIT = unitBits, units = unitTable
const unitOf = (code: number): number => units[code]! & UNIT

/** A line, or a span of one, that points to another page. `index` counts the lines given. */
export interface Pointer {
  readonly index: number
  readonly start?: number
  readonly end?: number
  readonly why: string
  readonly score: number
  readonly evidence: ReadonlyArray<string>
}

const whyOf = (page: Page, row: Row, alone: boolean): string => {
  if (row.label === Label.pager || row.pager || (row.arrow && alone)) return "pager-link"
  if (row.repeats > 0) return "repeated-title"
  if (row.heading === Heading.wholly) return "list-heading"
  if (alone && row.bullet === 0) return "related-link"
  if (row.label !== Label.related) return "headline-list"
  for (let t = row.tagFrom; t < row.tagTo; t++) if ((page.tagBits[t]! & Tagged.known) !== 0) return "headline-list"
  return "related-link"
}

// What a line says openly.
const says = ["heading of a list", "label in front", "bullet or number", "portal tag", "the page's title again"]
const HEADING = 1, LABEL = 2, BULLET = 4, TAG = 8, TITLE = 16
/** For each set of bits the words. */
const evidences: ReadonlyArray<ReadonlyArray<string>> = Array.from({ length: 1 << says.length }, (_, bits) => says.filter((_, i) => (bits >> i & 1) === 1))

const evidenceOf = (page: Page, row: Row): number => {
  let bits = row.heading !== Heading.none ? HEADING : 0
  if (row.label === Label.related || row.label === Label.pager || row.pager) bits |= LABEL
  if (row.bullet !== 0 || row.number >= 0) bits |= BULLET
  for (let t = row.tagFrom; t < row.tagTo; t++) if ((page.tagBits[t]! & Tagged.known) !== 0) bits |= TAG
  return row.repeats > 0 ? bits | TITLE : bits
}

/** The first three reasons that can be told. */
const weighty = (reasons: ReadonlyArray<Reason>): Array<string> => {
  const told: Array<string> = []
  for (const { feature, value } of reasons) {
    const text = evidenceText(feature, value)
    if (text !== undefined && told.push(text) === 3) break
  }
  return told
}

/** A labelled teaser behind a sentence of a paragraph, up to its end: where it starts in the page's codes, or -1. */
const gluedTeaser = (page: Page, row: Row, morphology: Morphology): number => {
  const { codes, notes: { breaks } } = page
  const { to } = row
  for (let k = row.breakTo - 1; k >= row.breakFrom; k--) {
    const before = breaks[k]!
    if (to - before > 161 || before - row.start < 20) break
    const spaced = before + 1 < to && unitOf(codes[before + 1]!) === Unit.space
    const at = before + (spaced ? 2 : 1)
    if (at >= to || to - at >= 160) continue
    const unit = unitOf(codes[at]!)
    const opens = unit === Unit.opener || unit === Unit.bullet || codes[at] === 0xbb || codes[at] === 0x3e
    const boundary = unitOf(codes[before]!)
    if ((boundary === Unit.closer || boundary === Unit.quote) && !opens) continue
    if (!spaced && !opens && unit < Unit.han) continue
    const kind = morphology.labelAt(codes, at, to)
    if ((kind === Label.related || kind === Label.kicker) && morphology.labelEnd < to - 3) return kind === Label.kicker && !opens ? -1 : at
  }
  return -1
}

/**
 * A search keyword glued to a Chinese paragraph ("…节约用电210万度。鼓风机厂家报价"): behind the last full stop nothing but ideographs,
 * which ask or name goods. Where it starts in the page's codes, or -1.
 */
const gluedAnchor = (page: Page, row: Row): number => {
  const { codes, notes: { breaks } } = page
  const { to } = row
  if (row.end !== End.none || row.breakTo === row.breakFrom) return -1
  const at = breaks[row.breakTo - 1]! + 1
  if (to - at < 5 || to - at > 20 || at - row.start < 20 || unitOf(codes[at - 1]!) === Unit.opener) return -1
  for (let i = at; i < to; i++) if (unitOf(codes[i]!) !== Unit.han) return -1
  const signs = signsIn(codes, at, to, Sign.asks | Sign.anchor | Sign.furniture)
  return (signs & Sign.anchor) !== 0 || ((signs & Sign.asks) !== 0 && (signs & Sign.furniture) === 0) ? at : -1
}

/** Where a labelled teaser begins behind a sentence of the article, in a line that looks like a teaser by its end; or -1. */
const paragraphBefore = (line: string): number => {
  const at = line.length < 70 ? -1 : gluedTeaserAt(line)
  return at >= 45 && /^["“«„¿¡]?\p{Lu}/u.test(line) && /[.!?。！？”»"]\s?$/u.test(line.slice(at - 4, at)) ? at : -1
}

/** Finds all pointers of pages, by line. `aggressiveness` 0 to 1, .5 is neutral; `headings` are folded and known besides the usual ones. */
export const pointerFinder = (aggressiveness: number, headings: ReadonlySet<string>) => {
  const page = new Page()
  const morphology = new Morphology()
  const model = new Model(trees)
  const decider = new Decider(runTrees)
  const thresholds = thresholdsAt(aggressiveness)
  let gone = new Uint8Array(256)
  return (lines: ReadonlyArray<string>, title: string | null): ReadonlyArray<Pointer> => {
    page.read(lines, title, headings)
    const { rows, count } = page
    if (gone.length < count) gone = new Uint8Array(count)
    model.score(page)
    decider.decide(page, model.scores, thresholds, gone)
    const found: Array<Pointer> = []
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (gone[i] === 1) {
        const evidence = evidenceOf(page, row)
        // A title with a portal's tag is a link whatever else is glued to it.
        if ((evidence & TAG) === 0 && isOfOthers(lines[row.index]!, row.others)) continue
        const paragraph = row.label === Label.none && row.bullet === 0 && row.heading === Heading.none && row.stops > 0 ? paragraphBefore(lines[row.index]!) : -1
        if (paragraph > 0) {
          found.push({ index: row.index, start: paragraph, end: lines[row.index]!.length, why: "glued-teaser", score: .8, evidence: ["label behind a sentence"] })
          continue
        }
        const alone = (i === 0 || gone[i - 1] !== 1) && (i + 1 === count || gone[i + 1] !== 1)
        // Where what a line says openly leaves a doubt, what weighed most is told too.
        const doubtful = evidence === 0 || model.scores[i]! < .9
        found.push({ index: row.index, why: whyOf(page, row, alone), score: Math.round(model.scores[i]! * 100) / 100, evidence: doubtful ? [...evidences[evidence]!, ...weighty(model.reasons(i))] : evidences[evidence]! })
        continue
      }
      const { length } = lines[row.index]!
      if (length < 40 || row.stops === 0 && length < 80) continue
      const teaser = gluedTeaser(page, row, morphology)
      const anchor = teaser > 0 ? -1 : gluedAnchor(page, row)
      // A title ends in no full stop.
      const labelled = teaser > 0 || anchor > 0 || row.end === End.stop ? -1 : gluedTeaserIn(lines[row.index]!, page.codes, row.start)
      const start = teaser > 0 ? teaser : anchor > 0 ? anchor : labelled < 0 ? -1 : labelled + row.start
      if (start > 0) found.push({ index: row.index, start: start - row.start, end: length, why: "glued-teaser", score: .9, evidence: [anchor < 0 ? "label behind a sentence" : "search words behind a sentence"] })
    }
    return found
  }
}
