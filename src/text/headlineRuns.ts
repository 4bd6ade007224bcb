/**
 * Decides on runs: neighbouring lines that the line model took for pointers are judged once more as one list,
 * so that what holds for the whole list counts once and not with every line.
 */
import { type Features, type Row, Zone } from "./headlineFeatures.ts"
import { Heading, Label } from "./headlineMorphology.ts"
import { End } from "./lineShape.ts"

/** Rows `[from, to)` of a page. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** Stretches of rows that score at least `base`. */
export const runsOf = (scores: Float64Array, base: number): Array<Run> => {
  const runs: Array<Run> = []
  for (let i = 0; i < scores.length;) {
    if (scores[i]! < base) {
      i++
      continue
    }
    let to = i
    while (to < scores.length && scores[to]! >= base) to++
    runs.push({ from: i, to })
    i = to
  }
  return runs
}

const names: Array<string> = []
const family = (name: string, size: number): number => {
  const base = names.length
  for (let i = 0; i < size; i++) names.push(size === 1 ? name : `${name} ${i}`)
  return base
}
const fBias = family("run", 1)
const fScore = family("mean score", 6)
const fBest = family("best score", 3)
const fSignal = family("signals", 4)
const fSignalZone = family("signals by zone", 4 * 5)
const fSize = family("size", 5)
const fSizeZone = family("size by zone", 5 * 5)
const fSizeSignal = family("size by signals", 5 * 4)
const fFirst = family("first line", 4)
const fIntro = family("introduced", 2)
const fAnnounced = family("announced", 2)
const fOverlap = family("shares words", 4)
const fOverlapSignal = family("shares words by signals", 4 * 4)
const fSiblings = family("lines share words", 4)
const fWidth = family("width", 4)
const fDigits = family("digits", 3)
const fTitles = family("like titles", 3)
const fSentences = family("sentences", 3)
const fBodies = family("body lines", 4)
const fShare = family("share of page", 3)
const fBefore = family("before", 5)
const fAfter = family("behind", 4)
const fIndented = family("set like paragraphs", 2)
const fBullets = family("bullets", 3)
const fParted = family("parted from the text", 2)
const fQuestions = family("questions", 2)
const fColons = family("colons", 3)

/** The names of a run's features. */
export const runFeatureNames: ReadonlyArray<string> = names

const bucket = (value: number, edges: ReadonlyArray<number>): number => {
  let i = 0
  while (i < edges.length && value > edges[i]!) i++
  return i
}

/** How openly a row says that it points elsewhere: 3 by its words, 2 by a portal tag or the page's title, 1 by a hint, 0 not. */
export const signalOf = (row: Row): number =>
  row.heading === Heading.wholly || row.label.kind === Label.related || row.label.kind === Label.pager || row.pager ? 3
  : (row.repeats > 0 && row.zone !== Zone.head) || row.tags.some((tag) => tag.known) ? 2
  : (row.heading === Heading.partly && row.shape.width <= 24) || row.arrow || row.label.kind === Label.kicker ? 1
  : 0

/** The features of a run, by number. */
export const runFeatures = (page: Features, scores: Float64Array, { from, to }: Run): Array<number> => {
  const { rows } = page
  const size = to - from
  const zone = rows[from]!.zone
  let signal = 0, sum = 0, best = 0, overlap = 0, overlapN = 0, siblings = 0, width = 0, numbers = 0, titles = 0, sentences = 0, bullets = 0, questions = 0, colons = 0, indented = 0
  for (let i = from; i < to; i++) {
    const row = rows[i]!
    const { shape } = row
    signal = Math.max(signal, signalOf(row))
    sum += scores[i]!
    best = Math.max(best, scores[i]!)
    if (row.overlap >= 0) {
      overlap += row.overlap
      overlapN++
    }
    siblings += row.siblings
    width += shape.width
    if (shape.digits * 4 > shape.letters) numbers++
    if (shape.width >= 14 && shape.width <= 130 && shape.end !== End.stop && shape.stops === 0 && shape.end !== End.comma && shape.end !== End.colon && shape.digits * 2 < shape.letters) titles++
    if (shape.end === End.stop || shape.stops > 0) sentences++
    if (shape.bullet !== 0 || shape.number >= 0) bullets++
    if (shape.end === End.question) questions++
    if (shape.colon >= 0) colons++
    if (shape.indented) indented++
  }
  // A list goes on behind furniture: what said so above counts here, too.
  let inherited = 0
  for (let i = from - 1; i >= 0 && from - i <= 12 && !rows[i]!.bodyLike; i--) inherited = Math.max(inherited, signalOf(rows[i]!))
  if (signal === 0 && inherited === 3) signal = 1
  const sizeBucket = bucket(size, [1, 3, 6, 12])
  const o = overlapN === 0 ? 0 : bucket(overlap / overlapN, [.08, .2, .35])
  const above = from > 0 ? rows[from - 1]! : undefined
  const first = rows[from]!
  const intro = (above !== undefined && (above.introduces || above.shape.end === End.colon)) || (first.shape.end === End.colon && first.heading === Heading.none)
  const ids = [
    fBias, fScore + bucket(sum / size, [.5, .65, .8, .9, .97]), fBest + bucket(best, [.7, .95]), fSignal + signal, fSignalZone + signal * 5 + zone,
    fSize + sizeBucket, fSizeZone + sizeBucket * 5 + zone, fSizeSignal + sizeBucket * 4 + signal,
    fFirst + signalOf(first), fIntro + (intro ? 1 : 0), fAnnounced + (page.announces ? 1 : 0), fOverlap + o, fOverlapSignal + o * 4 + signal,
    fSiblings + bucket(siblings / size, [.05, .15, .3]), fWidth + bucket(width / size, [16, 28, 50]), fDigits + bucket(numbers / size, [.05, .4]),
    fTitles + bucket(titles / size, [.4, .75]), fSentences + bucket(sentences / size, [.05, .4]), fBodies + bucket(page.bodies, [0, 2, 6]),
    fShare + bucket(size / rows.length, [.25, .6]), fBullets + bucket(bullets / size, [.1, .8]), fColons + bucket(colons / size, [.2, .7]),
    fBefore + (above === undefined ? 0 : above.ended ? 1 : above.furniture ? 2 : above.bodyLike ? 3 : 4),
    fAfter + (to === rows.length ? 0 : rows[to]!.furniture || rows[to]!.ended ? 1 : rows[to]!.bodyLike ? 2 : 3)
  ]
  if (page.indented) ids.push(fIndented + (indented * 2 > size ? 1 : 0))
  if (first.parted) ids.push(fParted)
  if (to < rows.length && rows[to]!.parted) ids.push(fParted + 1)
  if (questions > 0) ids.push(fQuestions + (questions * 2 > size ? 1 : 0))
  return ids
}
