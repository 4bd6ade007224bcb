/**
 * What a run of lines that score as pointers looks like as a whole, and what stands around it: the evidence for the second look of `headlines/runs.ts`.
 * A list that is the content often has lines that look like links, seldom as many, as sure and in such a place.
 */
import { Heading, Label as Labels, Tagged } from "./morphology.ts"
import { type Page, Row, Zone } from "./page.ts"
import { End as Ends } from "./lineShape.ts"

// Copies: what is imported is looked up at every use.
const End = Ends, Label = Labels

const names: Array<string> = []
const feature = (name: string): number => names.push(name) - 1

// Its lines' scores.
const sMean = feature("mean score")
const sMost = feature("most score")
const sLeast = feature("least score")
const sVaries = feature("score varies")
const sFirst = feature("score of first line")
const sLast = feature("score of last line")
const sBefore = feature("score before")
const sBehind = feature("score behind")
const sStretch = feature("score of stretch")
const sOthers = feature("score of other runs")
const sJoins = feature("least score of the sort of run")
const sWeak = feature("weak lines")
// How long it is and where it stands.
const fLines = feature("lines")
const fOthers = feature("lines of other runs")
const fOfStretch = feature("share of stretch")
const fZone = feature("zone")
const fBefore = feature("lines of page before")
const fBehind = feature("lines of page behind")
const fBodiesBehind = feature("body lines behind")
// Its lines' shapes and words, on average.
const fSignal = feature("says openly")
const fHeadings = feature("headings")
const fStops = feature("end like sentences")
const fProse = feature("stops inside")
const fTags = feature("portal tags")
const fBullets = feature("bullets and numbers")
const fWidth = feature("mean width")
const fWidthVaries = feature("width varies")
const fToBody = feature("width to body")
const fOverlap = feature("shares words")
const fOverlapMost = feature("shares words at most")
const fTitleOverlap = feature("shares words with title")
const fSiblings = feature("shares words with the stretch")
const fCommas = feature("commas")
const fColons = feature("colons")
const fDigits = feature("share of digits")
const fCapitals = feature("capitalised words")
const fTitled = feature("lines like titles")
const fSmall = feature("small beginnings")
const fMetas = feature("meta lines")
const fFurniture = feature("furniture")
const fAsks = feature("asks")
const fQuoted = feature("quotes")
const fValues = feature("values")
const fClocks = feature("clocks and dates in front")
const fStyles = feature("changes of style")
const fPassed = feature("after furniture")
const fWording = feature("worded like headlines")
const fWordingLeast = feature("worded like headlines at least")
const fIntroduces = feature("introduces")
// The lines around it.
const edges = ["before", "behind"].map((where) => {
  const of = (name: string): number => feature(`${name} of line ${where}`)
  return { sort: of("sort"), width: of("width"), end: of("end"), label: of("label"), heading: of("heading"), introduces: of("introduces"), listed: of("heads its own list"), furniture: of("furniture"), meta: of("meta"), repeats: of("repeats the title"), overlap: of("shares words") }
})
// Its page.
const pRows = feature("lines of page")
const pBodies = feature("body lines of page")
const pMedian = feature("width of body")
const pAnnounces = feature("page announces a list")

/** The features' names; a feature's number is its place here. */
export const runFeatureNames: ReadonlyArray<string> = names

/** How openly a row says that it points elsewhere: 3 by its words, 2 by a portal tag or the page's title, 1 by a hint, 0 not. */
const signalOf = (page: Page, row: Row): number => {
  if (row.heading === Heading.wholly || row.label === Label.related || row.label === Label.pager || row.pager) return 3
  if (row.repeats > 0 && row.stretch.zone !== Zone.head) return 2
  for (let t = row.tagFrom; t < row.tagTo; t++) if ((page.tagBits[t]! & Tagged.known) !== 0) return 2
  return (row.heading === Heading.partly && row.width <= 24) || row.arrow || row.label === Label.kicker ? 1 : 0
}

const nobody = new Row()
const spread = (squares: number, mean: number): number => Math.sqrt(Math.max(0, squares - mean * mean))

/** Reads the features of runs, one after the other; those of the last stay until the next. */
export class RunFeatures {
  readonly values = new Float32Array(names.length)
  /** Sums over the rows of the page up to one: scores, body lines. */
  #scores = new Float64Array(1)
  #bodies = new Int32Array(1)

  /** Whether a run of so many lines may be sub-headings: few, between paragraphs, and none of them says openly that it points elsewhere. */
  mayHeadSections(lines: number): boolean {
    return lines <= 3 && this.values[fBodiesBehind]! > 0 && !(this.values[fSignal]! > 0)
  }

  /** Whether one of the run's lines says by its words that it points elsewhere. */
  saysOpenly(): boolean {
    return this.values[fSignal] === 3
  }

  /** Goes over to another page. */
  enter(page: Page, scores: Float64Array): void {
    const { rows, count } = page
    if (this.#scores.length <= count || this.#scores.length > 1 << 16) {
      this.#scores = new Float64Array(count + 64)
      this.#bodies = new Int32Array(count + 64)
    }
    const sums = this.#scores, bodies = this.#bodies
    sums[0] = bodies[0] = 0
    for (let i = 0; i < count; i++) {
      sums[i + 1] = sums[i]! + scores[i]!
      bodies[i + 1] = bodies[i]! + (rows[i]!.body ? 1 : 0)
    }
    const to = this.values
    to[pRows] = count
    to[pBodies] = page.bodies
    to[pMedian] = page.median
    to[pAnnounces] = page.announces ? 1 : 0
  }

  /**
   * Reads rows `[from, to)`, whose scores are `joins` or more, and those on both sides of them are not. `lines` rows of the page
   * are in such runs; their scores add up to `sum`.
   */
  read(page: Page, scores: Float64Array, from: number, to: number, joins: number, lines: number, sum: number): void {
    const { rows, count } = page
    const size = to - from
    const { stretch } = rows[from]!
    const values = this.values
    let wording = 0, wordingLeast = Infinity, squares = 0, most = 0, least = 1, weak = 0
    let signal = 0, headings = 0, stops = 0, prose = 0, tags = 0, bullets = 0, widths = 0, widths2 = 0, overlap = 0, overlapMost = -1, titleOverlap = 0, siblings = 0, commas = 0, colons = 0, digits = 0
    let capitals = 0, titled = 0, small = 0, metas = 0, furniture = 0, asks = 0, quoted = 0, numbers = 0, clocks = 0, styles = 0, passed = 0, introduces = 0
    for (let i = from; i < to; i++) {
      const row = rows[i]!, score = scores[i]!
      squares += score * score
      wording += row.wording
      if (row.wording < wordingLeast) wordingLeast = row.wording
      if (score > most) most = score
      if (score < least) least = score
      if (score < .6) weak++
      if (signal < 3) signal = Math.max(signal, signalOf(page, row))
      const width = Math.min(400, row.width)
      widths += width
      widths2 += width * width
      overlap += row.overlap
      if (row.overlap > overlapMost) overlapMost = row.overlap
      titleOverlap += row.titleOverlap
      siblings += row.siblings
      commas += Math.min(5, row.commas)
      digits += row.digits / (row.letters + row.digits + 1)
      if (row.heading === Heading.wholly) headings++
      if (row.end === End.stop) stops++
      if (row.stops > 0) prose++
      if (row.tagTo > row.tagFrom) tags++
      if (row.bullet !== 0 || row.number >= 0) bullets++
      if (row.colon >= 0) colons++
      if (row.words > 0) capitals += row.capitals / row.words
      if (row.titled) titled++
      if (row.small) small++
      if (row.meta) metas++
      if (row.furniture) furniture++
      if (row.asks) asks++
      if (row.quoted) quoted++
      if (row.value > 0 || row.dateEnd > 0) numbers++
      if (row.front > 0) clocks++
      if (i > from && row.style !== rows[i - 1]!.style) styles++
      if (row.passed) passed++
      if (row.introduces) introduces++
    }
    const own = this.#scores[to]! - this.#scores[from]!
    const mean = own / size, width = widths / size
    values[sMean] = mean
    values[sMost] = most
    values[sLeast] = least
    values[sVaries] = spread(squares / size, mean)
    values[sFirst] = scores[from]!
    values[sLast] = scores[to - 1]!
    values[sBefore] = from > 0 ? scores[from - 1]! : -1
    values[sBehind] = to < count ? scores[to]! : -1
    values[sStretch] = (this.#scores[stretch.end]! - this.#scores[stretch.start]!) / (stretch.end - stretch.start)
    values[sOthers] = lines > size ? (sum - own) / (lines - size) : -1
    values[sJoins] = joins
    values[sWeak] = weak / size
    values[fLines] = size
    values[fOthers] = lines - size
    values[fOfStretch] = size / (stretch.end - stretch.start)
    values[fZone] = stretch.zone
    values[fBefore] = from
    values[fBehind] = count - to
    values[fBodiesBehind] = this.#bodies[count]! - this.#bodies[to]!
    values[fSignal] = signal
    values[fHeadings] = headings / size
    values[fStops] = stops / size
    values[fProse] = prose / size
    values[fTags] = tags / size
    values[fBullets] = bullets / size
    values[fWidth] = width
    values[fWidthVaries] = spread(widths2 / size, width) / (width + 1)
    values[fToBody] = page.median > 0 ? width / page.median : -1
    values[fOverlap] = overlap / size
    values[fOverlapMost] = overlapMost
    values[fTitleOverlap] = titleOverlap / size
    values[fSiblings] = siblings / size
    values[fCommas] = commas / size
    values[fColons] = colons / size
    values[fDigits] = digits / size
    values[fCapitals] = capitals / size
    values[fTitled] = titled / size
    values[fSmall] = small / size
    values[fMetas] = metas / size
    values[fFurniture] = furniture / size
    values[fAsks] = asks / size
    values[fQuoted] = quoted / size
    values[fValues] = numbers / size
    values[fClocks] = clocks / size
    values[fStyles] = size > 1 ? styles / (size - 1) : 0
    values[fPassed] = passed / size
    values[fIntroduces] = introduces / size
    values[fWording] = wording / size
    values[fWordingLeast] = wordingLeast
    this.#readEdge(edges[0]!, from > 0 ? rows[from - 1]! : nobody)
    this.#readEdge(edges[1]!, to < count ? rows[to]! : nobody)
  }

  #readEdge(edge: typeof edges[number], row: Row): void {
    const { values } = this
    const there = row !== nobody
    values[edge.sort] = there ? row.sort : -1
    values[edge.width] = there ? Math.min(400, row.width) : -1
    values[edge.end] = there ? row.end : -1
    values[edge.label] = row.label
    values[edge.heading] = row.heading
    values[edge.introduces] = row.introduces ? 1 : 0
    values[edge.listed] = row.listed ? 1 : 0
    values[edge.furniture] = row.furniture ? 1 : 0
    values[edge.meta] = row.meta ? 1 : 0
    values[edge.repeats] = row.repeats
    values[edge.overlap] = row.overlap
  }
}
