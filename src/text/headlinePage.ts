/**
 * A page as the headline model reads it: every line that is not blank with what was found out about it, and the zones between the body's paragraphs.
 */
import { announced, endMark, furniture, introduces, meta } from "./headlineLists.ts"
import { arrowed, Heading, headingOf, Label, type Labelled, labelAt, pagerAtEnd, type Tag, tagsOf } from "./headlineMorphology.ts"
import { bits, walk } from "./headlineOverlap.ts"
import { End, type LineShape, shapeOf, Unit, unitOf } from "./lineShape.ts"

/** Where a line stands to the body: before it, between body lines, after it, in it, or on a page without body lines. */
export const Zone = { head: 0, middle: 1, tail: 2, body: 3, none: 4 } as const

/** Rows `[start, end)` that are not running text, or one that is. */
export interface Stretch {
  readonly zone: number
  readonly start: number
  readonly end: number
  /** Mean share of the lines' words that the body has, -1 when they have none; that other lines of the stretch have. */
  share: number
  repeated: number
  /** How many lines have sentences, many digits, a portal tag (tags), a bullet, a heading or label; the sum of their widths. */
  prose: number
  numbers: number
  tagged: number
  bulleted: number
  labelled: number
  wide: number
}

/** A line that is not blank, with what was found out about it. */
export interface Row {
  /** Index in the lines given. */
  readonly index: number
  readonly text: string
  readonly shape: LineShape
  /** Whether it is running text. */
  body: boolean
  /** Without blanks, punctuation, case; empty for long and for short lines. */
  readonly folded: string
  heading: number
  label: Labelled
  tags: ReadonlyArray<Tag>
  pager: boolean
  arrow: boolean
  /** 1: the page's title again; 2: with something added. */
  repeats: number
  /** Whether the same line stands elsewhere. */
  twice: boolean
  /** Share of its words that the body has, the title has, other lines of its stretch have; -1 when it has none. */
  overlap: number
  titleOverlap: number
  siblings: number
  stretch: Stretch
  introduces: boolean
  readonly furniture: boolean
  readonly meta: boolean
  readonly ended: boolean
  /** Whether an end mark, furniture stands before it in its stretch. */
  over: boolean
  passed: boolean
  /** Which of nine sorts it is, for its neighbours; lines of a list have the same style. */
  sort: number
  readonly style: number
  /** Whether a blank line stands before it. */
  readonly parted: boolean
}

/** A page as the model sees it. */
export interface Page {
  readonly rows: ReadonlyArray<Row>
  /** How many lines are running text; their median width, 0 when there are none. */
  readonly bodies: number
  readonly median: number
  /** Whether most paragraphs are indented; parted by blank lines. */
  readonly indented: boolean
  readonly blankPage: boolean
  /** Whether title or standfirst announce a list. */
  readonly announces: boolean
  /** Index of the row that is likeliest the title, or -1. */
  readonly likely: number
  /** Whether the last paragraph says that the text is over. */
  readonly closed: boolean
  /** How often each tag stands on the page, by `tagKey`. */
  readonly tagCounts: ReadonlyMap<string, number>
}

/** A tag's key in `tagCounts`. */
export const tagKey = (tag: Tag): string => (tag.front ? "<" : ">") + tag.text

/** Ends and is as long as a sentence of running text. */
const isBodyLike = (shape: LineShape): boolean => {
  if (shape.number >= 0 && shape.width < 60) return false
  if (shape.bullet !== 0 && shape.width < 80) return false
  if (shape.end === End.stop && shape.width >= 50) return true
  if ((shape.end === End.question || shape.end === End.exclamation || shape.closed || shape.end === End.ellipsis) && shape.width >= 60 && shape.stops > 0) return true
  return shape.width >= 130 && (shape.stops > 0 || shape.commas >= 3)
}

/** A title without what differs between its copies: case, width, punctuation, blanks. */
export const foldTitle = (text: string): string => {
  let folded = ""
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? unitOf(text.charCodeAt(i)) : Unit.space
    const inside = unit >= Unit.digit && unit <= Unit.hangul
    if (inside && start < 0) start = i
    else if (!inside && start >= 0) {
      folded += text.slice(start, i)
      start = -1
    }
  }
  return (fullWidth.test(folded) ? folded.normalize("NFKC") : folded).toLowerCase()
}
const fullWidth = /[\uff10-\uff5a]/

/** Which of nine sorts a line is, for its neighbours. */
const sortOf = ({ shape, body, heading, label }: Row): number =>
  body ? 0
  : heading === Heading.wholly ? 1
  : label.kind === Label.related || label.kind === Label.pager ? 2
  : shape.end === End.colon ? 3
  : shape.bullet !== 0 ? 4
  : shape.number >= 0 ? 5
  : shape.end === End.stop || shape.stops > 0 ? 6
  : shape.width <= 16 ? 7
  : 8

const styleOf = (shape: LineShape): number =>
  shape.bullet !== 0 ? 1000 + shape.bullet
  : shape.number >= 0 ? 900
  : shape.end === End.stop || shape.stops > 0 ? 1
  : shape.width < 12 ? 2
  : shape.width > 120 ? 3
  : 4

const nowhere: Stretch = { zone: Zone.none, start: 0, end: 0, share: -1, repeated: 0, prose: 0, numbers: 0, tagged: 0, bulleted: 0, labelled: 0, wide: 0 }
const unlabelled: Labelled = { kind: Label.none, end: 0 }
const untagged: ReadonlyArray<Tag> = []

const rowOf = (index: number, text: string, shape: LineShape, parted: boolean): Row => ({
  index, text, shape, body: isBodyLike(shape),
  folded: shape.width <= 200 && shape.letters >= 4 ? foldTitle(text) : "",
  heading: Heading.none, label: unlabelled, tags: untagged, pager: false, arrow: false, repeats: 0, twice: false,
  overlap: -1, titleOverlap: -1, siblings: 0, stretch: nowhere, introduces: false,
  furniture: shape.width <= 90 && furniture.test(text),
  meta: shape.width <= 50 && shape.width > shape.wide && (shape.digits * 2 > shape.letters || meta.test(text)),
  ended: shape.width <= 24 && endMark.test(text),
  over: false, passed: false, sort: 0, style: styleOf(shape), parted
})

/** Reads headings, labels, tags. */
const readWords = (row: Row, extraHeadings: ReadonlySet<string>): void => {
  const { text, shape, body } = row
  row.heading = extraHeadings.size > 0 && extraHeadings.has(row.folded) ? Heading.wholly : headingOf(text, shape)
  row.label = labelAt(text, shape.from, shape.to)
  row.introduces = shape.end === End.colon || (shape.end === End.stop && introduces.test(text, Math.max(shape.from, shape.to - 80), shape.to))
  if (!body) {
    row.tags = tagsOf(text, shape)
    if (shape.width <= 160) {
      row.pager = pagerAtEnd(text, shape)
      row.arrow = arrowed(text, shape)
    }
  }
  row.sort = sortOf(row)
}

/** The row before the body that shares most words with it is the likeliest title, the last of several; -1 when there is none. */
const likeliestTitle = (rows: ReadonlyArray<Row>, end: number, shared: Uint8Array): number => {
  let likely = -1, likelihood = -1
  for (let i = 0; i < end; i++) {
    const { shape, text } = rows[i]!
    if (shape.width < 14 || shape.width > 200 || shape.digits * 3 > shape.letters + 3 || shape.bullet !== 0 || furniture.test(text)) continue
    const share = Math.max(0, walk(text, shape.from, shape.to, shared, false, 0))
    if (share >= likelihood - .05) {
      likely = i
      likelihood = Math.max(share, likelihood)
    }
  }
  return likely
}

/** Whether a row says the page's title again: 1, with something added: 2. `titles`: what may be the title, and in which row. */
const repeatsOf = (row: Row, at: number, titles: ReadonlyMap<string, number>): number => {
  const key = row.folded
  if (key.length < 6 || row.body) return 0
  const where = titles.get(key)
  if (where !== undefined && where < at) return 1
  for (const [known, place] of titles) {
    if (place < at && known.length >= 8 && key.length > known.length && key.length <= known.length + 24 && (key.startsWith(known) || key.endsWith(known))) return 2
  }
  return 0
}

/** Adds up what holds for a whole stretch. */
const fillStretch = (stretch: Stretch, rows: ReadonlyArray<Row>, words: Uint8Array): void => {
  let shared = 0, sharing = 0, over = false, passed = false
  words.fill(0)
  for (let k = stretch.start; k < stretch.end; k++) {
    const row = rows[k]!
    const { shape } = row
    walk(row.text, shape.lead, shape.to, words, true, 0)
    if (row.overlap >= 0) {
      shared += row.overlap
      sharing++
    }
    if (shape.end === End.stop || shape.stops > 0) stretch.prose++
    if (shape.digits * 4 > shape.letters) stretch.numbers++
    for (const tag of row.tags) if (tag.known) stretch.tagged++
    if (shape.bullet !== 0) stretch.bulleted++
    if (row.label.kind === Label.related || row.label.kind === Label.pager || row.heading === Heading.wholly) stretch.labelled++
    stretch.wide += shape.width
    row.over = over
    row.passed = passed
    over ||= row.ended
    passed ||= row.furniture
  }
  for (let k = stretch.start; k < stretch.end; k++) {
    const row = rows[k]!
    row.siblings = Math.max(0, walk(row.text, row.shape.lead, row.shape.to, words, false, 1))
    stretch.repeated += row.siblings
  }
  stretch.share = sharing === 0 ? -1 : shared / sharing
  stretch.repeated /= stretch.end - stretch.start
}

const says = /[(（](?:完|了|终|終|END)[)）]$/i

/** Reads the lines of a page. `title` is what is known of it besides the text, or `null`; `extraHeadings` are folded. */
export const readPage = (lines: ReadonlyArray<string>, title: string | null, extraHeadings: ReadonlySet<string>): Page => {
  const rows: Array<Row> = []
  for (let i = 0; i < lines.length; i++) {
    const shape = shapeOf(lines[i]!)
    if (shape.to > shape.from) rows.push(rowOf(i, lines[i]!, shape, rows.length > 0 && i - rows.at(-1)!.index > 1))
  }
  const n = rows.length
  const shared = new Uint8Array(bits)
  const widths: Array<number> = []
  let first = -1, last = -1, indented = 0, blanks = 0
  for (let i = 0; i < n; i++) {
    const row = rows[i]!
    const { shape } = row
    // A shorter sentence right behind running text goes on with it.
    if (!row.body && i > 0 && rows[i - 1]!.body && shape.end === End.stop && shape.width >= 20 && shape.bullet === 0 && shape.number < 0) row.body = true
    if (!row.body) continue
    if (first < 0) first = i
    last = i
    widths.push(shape.width)
    if (shape.indented) indented++
    if (row.parted) blanks++
    walk(row.text, shape.from, shape.to, shared, true, 0)
  }
  widths.sort((a, b) => a - b)
  const bodies = widths.length

  const titles = new Map<string, number>()
  if (title !== null) titles.set(foldTitle(title), -1)
  const titleEnd = first < 0 ? Math.min(n, 3) : Math.min(first, 12)
  for (let i = 0; i < titleEnd; i++) if (rows[i]!.shape.width >= 14 && rows[i]!.folded !== "" && !titles.has(rows[i]!.folded)) titles.set(rows[i]!.folded, i)
  const likely = likeliestTitle(rows, titleEnd, shared)
  const titleWords = new Uint8Array(bits)
  if (likely >= 0) walk(rows[likely]!.text, rows[likely]!.shape.from, rows[likely]!.shape.to, titleWords, true, 0)
  if (title !== null) walk(title, 0, title.length, titleWords, true, 0)
  const announces = (title !== null && announced.test(title)) ||
    [...new Set([0, likely])].some((i) => i >= 0 && i < titleEnd && rows[i]!.shape.width <= 200 && announced.test(rows[i]!.text))

  const tagCounts = new Map<string, number>()
  const copies = new Map<string, number>()
  for (let i = 0; i < n; i++) {
    const row = rows[i]!
    readWords(row, extraHeadings)
    for (const tag of row.tags) tagCounts.set(tagKey(tag), (tagCounts.get(tagKey(tag)) ?? 0) + 1)
    if (row.folded !== "") copies.set(row.folded, (copies.get(row.folded) ?? 0) + 1)
    row.repeats = repeatsOf(row, i, titles)
    if (row.shape.width <= 400) {
      row.overlap = walk(row.text, row.shape.lead, row.shape.to, shared, false, row.body ? 1 : 0)
      row.titleOverlap = walk(row.text, row.shape.lead, row.shape.to, titleWords, false, 0)
    }
  }
  const words = new Uint8Array(bits)
  for (let start = 0; start < n;) {
    let end = start + 1
    if (!rows[start]!.body) while (end < n && !rows[end]!.body) end++
    const zone = bodies === 0 ? Zone.none : rows[start]!.body ? Zone.body : start < first ? Zone.head : start > last ? Zone.tail : Zone.middle
    const stretch: Stretch = { ...nowhere, zone, start, end }
    for (let i = start; i < end; i++) {
      rows[i]!.stretch = stretch
      rows[i]!.twice = rows[i]!.folded !== "" && copies.get(rows[i]!.folded)! > 1
    }
    if (zone !== Zone.body) fillStretch(stretch, rows, words)
    start = end
  }
  return {
    rows, bodies, median: bodies > 0 ? widths[bodies >> 1]! : 0, indented: indented >= 2 && indented * 2 > bodies, blankPage: blanks * 2 > bodies && bodies > 1,
    announces, likely, closed: last >= 0 && says.test(rows[last]!.text.slice(-12).trimEnd()), tagCounts
  }
}
