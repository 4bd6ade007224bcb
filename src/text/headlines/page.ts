/**
 * A page as the headline model reads it: every line that is not blank with what was found out about it, and the zones between the body's paragraphs.
 */
import { endMark, meta } from "./lists.ts"
import { foldedEndsAlike, foldedHash, foldedLength, foldedOutline, foldedStartsAlike, foldTitle } from "./fold.ts"
import { arrowed, Heading as Headings, Label as Labels, Morphology, pagerAtEnd, Tagged as Tags } from "./morphology.ts"
import { Seen } from "./overlap.ts"
import { tableLines } from "../tables.ts"
import { Wording } from "./wording.ts"
import { wordWeights } from "./wordWeights.ts"
import { announces, Sign as Signs, signsIn } from "./signs.ts"
import { Tally } from "./tally.ts"
import { End as Ends, LineShape, measure, Notes, Unit as Units, unitTable } from "./lineShape.ts"

/** Where a line stands to the body: before it, between body lines, after it, in it, or on a page without body lines. */
export const Zone = { head: 0, middle: 1, tail: 2, body: 3, none: 4 } as const

// Copies: what is imported or exported is looked up at every use.
const End = Ends, Heading = Headings, Label = Labels, Tagged = Tags, Sign = Signs, Unit = Units, zones = Zone, units = unitTable

/** Rows `[start, end)` that are not running text, or one that is. */
export class Stretch {
  zone: number = zones.none
  start = 0
  end = 0
  /** Mean share of the lines' words that the body has, -1 when they have none; that other lines of the stretch have. */
  share = -1
  repeated = 0
  /** How many lines have sentences, many digits, a portal tag (tags), a bullet, a heading or label; the sum of their widths. */
  prose = 0
  numbers = 0
  tagged = 0
  bulleted = 0
  labelled = 0
  wide = 0
  /** How many begin with a small letter, have the shape of a title, say a time or a count. */
  small = 0
  titled = 0
  metas = 0
}

/** A line that is not blank, with what was found out about it. */
export class Row extends LineShape {
  /** Index in the lines given; where the line begins in the page's codes. */
  index = 0
  start = 0
  /** Its keys, its sentence ends, its tags: places in the page's lists. */
  keyFrom = 0
  keyTo = 0
  breakFrom = 0
  breakTo = 0
  tagFrom = 0
  tagTo = 0
  /** How many letters and digits it has without blanks and punctuation; 0 for long and for short lines, which are compared with none. */
  folded = 0
  /** Where `#readCopies` counts it, -1 for a line that can have no copy. */
  slot = -1
  /** Whether it is running text. */
  body = false
  heading: number = Heading.none
  label: number = Label.none
  pager = false
  arrow = false
  /** 1: the page's title again; 2: with something added. */
  repeats = 0
  /** Whether the same line stands elsewhere. */
  twice = false
  /** Share of its words that the body has, the title has, other lines of its stretch have; -1 when it has none. */
  overlap = -1
  titleOverlap = -1
  siblings = 0
  /** How it is worded: above 0 like what points elsewhere; 0 in running text. */
  wording = 0
  stretch = nowhere
  introduces = false
  furniture = false
  asks = false
  /** Whether it may be an editor's line, an end mark or one of rights. */
  others = false
  meta = false
  ended = false
  /** Whether it is a row of a table. */
  tabled = false
  /** Begins with a small letter; has the shape of a title; heads a list that is the content. */
  small = false
  titled = false
  listed = false
  /** Whether an end mark, furniture stands before it in its stretch. */
  over = false
  passed = false
  /** Which of nine sorts it is, for its neighbours; lines of a list have the same style. */
  sort = 0
  style = 0
  /** Whether a blank line stands before it. */
  parted = false
  /** Where the features count its first code unit. */
  place = 0
  /** Written by the features: whether a clock (1) or a date (2) stands in front; whether a date ends it, a number (1) or a number with its unit (2). */
  front = 0
  dateEnd = 0
  value = 0
}

const nowhere = new Stretch()

// How far below the usual paragraph a sentence by itself must stay not to count as running text.
const stray = .45

/** Ends and is as long as a sentence of running text. */
const isBodyLike = (row: Row): boolean => {
  if (row.number >= 0 && row.width < 60) return false
  if (row.bullet !== 0 && row.width < 80) return false
  if (row.end === End.stop && row.width >= 50) return true
  if ((row.end === End.question || row.end === End.exclamation || row.closed || row.end === End.ellipsis) && row.width >= 60 && row.stops > 0) return true
  return row.width >= 130 && (row.stops > 0 || row.commas >= 3)
}

/** Which of nine sorts a line is, for its neighbours. */
const sortOf = (row: Row): number =>
  row.body ? 0
  : row.heading === Heading.wholly ? 1
  : row.label === Label.related || row.label === Label.pager ? 2
  : row.end === End.colon ? 3
  : row.bullet !== 0 ? 4
  : row.number >= 0 ? 5
  : row.end === End.stop || row.stops > 0 ? 6
  : row.width <= 16 ? 7
  : 8

const styleOf = (row: Row): number =>
  row.bullet !== 0 ? 1000 + row.bullet
  : row.number >= 0 ? 900
  : row.end === End.stop || row.stops > 0 ? 1
  : row.width < 12 ? 2
  : row.width > 120 ? 3
  : 4

/** The middle one of the first `count` numbers, which are sorted for it. */
const medianOf = (numbers: Int32Array, count: number): number => {
  if (count > 24) return numbers.subarray(0, count).sort()[count >> 1]!
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!
    let j = i
    for (; j > 0 && numbers[j - 1]! > number; j--) numbers[j] = numbers[j - 1]!
    numbers[j] = number
  }
  return numbers[count >> 1]!
}

const closing = /[(（](?:完|了|终|終|END)[)）]$/i

/** What may be the page's title, and which row it is; -1 when it is known from elsewhere. */
interface Title {
  readonly row: Row
  readonly place: number
}

// What a page is measured with is kept for the next unless it is larger than this.
const roomKept = 1 << 18

/** Reads pages, one after the other; what it found of the last stays in its fields until the next, `rows` up to `count`. */
export class Page {
  rows: Array<Row> = []
  count = 0
  lines: ReadonlyArray<string> = []
  /** The code units of all lines, one unit between them, and then of the title. */
  codes = new Uint16Array(0)
  notes = new Notes(0)
  /** How many lines are running text; their median width, 0 when there are none. */
  bodies = 0
  median = 0
  /** Whether most paragraphs are indented; parted by blank lines. */
  indented = false
  blankPage = false
  /** Whether title or standfirst announce a list. */
  announces = false
  /** Index of the row that is likeliest the title, or -1. */
  likely = -1
  /** Whether the last paragraph says that the text is over. */
  closed = false
  /** The tags of all rows: `Tagged` bits, where they stand in the codes, how often the same stands on the page. */
  tagBits = new Uint8Array(0)
  tagFrom = new Int32Array(0)
  tagTo = new Int32Array(0)
  #tagSlots = new Int32Array(0)

  readonly #wording: Wording
  readonly #morphology = new Morphology()
  readonly #shared = new Seen()
  readonly #titleWords = new Seen()
  readonly #words = new Seen()
  readonly #tags = new Tally()
  readonly #outlines = new Tally()
  readonly #copies = new Tally()
  #bytes = Buffer.alloc(0)
  #widths = new Int32Array(0)
  #titleStart = 0
  readonly #given = new Row()
  readonly #titles: Array<Title> = []
  readonly #stretches: Array<Stretch> = []

  constructor(wording = new Wording(wordWeights)) {
    this.#wording = wording
  }

  /** How often a tag stands on the page. */
  tagCount(tag: number): number {
    return this.#tags.count(this.#tagSlots[tag]!)
  }

  /** Reads a page. `title` is what is known of it besides the text, or `null`; `extraHeadings` are folded. */
  read(lines: ReadonlyArray<string>, title: string | null, extraHeadings: ReadonlySet<string>): void {
    this.#load(lines, title)
    this.#measure()
    const first = this.#readBody()
    this.#readTitle(first.from, title)
    this.#readWords(extraHeadings)
    this.#readCopies()
    this.#readStretches(first.from, first.last)
    this.closed = first.last >= 0 && this.#isClosed(this.rows[first.last]!)
  }

  #isClosed(row: Row): boolean {
    const last = this.codes[row.to - 1]!
    return (last === 0x29 || last === 0xff09) && closing.test(this.lines[row.index]!.slice(-12).trimEnd())
  }

  /** Takes the page's code units over: one copy, because single letters of a string are dear to ask for. */
  #load(lines: ReadonlyArray<string>, title: string | null): void {
    const joined = lines.join("\n")
    this.#titleStart = joined.length + 1
    const text = title === null ? joined : `${joined}\n${title}`
    // Words are looked up by three letters, which may reach two beyond the end.
    if (this.codes.length < text.length + 3 || this.codes.length > roomKept) {
      let size = 1 << 13
      while (size < text.length + 3) size *= 2
      this.codes = new Uint16Array(size)
      this.#bytes = Buffer.from(this.codes.buffer)
      this.notes = new Notes(size + 1)
    }
    this.#bytes.write(text, 0, "utf16le")
    this.codes[text.length] = 10
    this.lines = lines
  }

  /** The next row of the pool. */
  #next(): Row {
    const { rows, count } = this
    if (count === rows.length) rows.push(new Row())
    return rows[count]!
  }

  /** Finds the rows and measures them. */
  #measure(): void {
    const { lines, codes, notes } = this
    const tables = tableLines(lines)
    if (this.rows.length > 1 << 12) this.rows = []
    this.count = 0
    notes.keyCount = 0
    notes.breakCount = 0
    let at = 0, before = -1
    for (let index = 0; index < lines.length; index++) {
      const row = this.#next()
      const length = lines[index]!.length
      row.keyFrom = notes.keyCount
      row.breakFrom = notes.breakCount
      measure(codes, at, at + length, row, notes)
      row.start = at
      at += length + 1
      if (row.to === row.from) continue
      row.keyTo = notes.keyCount
      row.breakTo = notes.breakCount
      row.index = index
      row.tabled = tables.has(index)
      row.parted = before >= 0 && index - before > 1
      row.body = isBodyLike(row)
      row.style = styleOf(row)
      row.folded = foldedLength(row)
      before = index
      this.count++
    }
  }

  /** Finds the first and the last line of the body, and what its lines have in common. */
  #readBody(): { readonly from: number; readonly last: number } {
    const { rows, count, notes } = this
    const shared = this.#shared
    shared.clear()
    if (this.#widths.length < count || this.#widths.length > roomKept) this.#widths = new Int32Array(count + 64)
    const widths = this.#widths
    let first = -1, last = -1, indented = 0, blanks = 0, bodies = 0
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      // A shorter sentence right behind running text goes on with it.
      if (!row.body && i > 0 && row.end === End.stop && rows[i - 1]!.body && row.width >= 20 && row.bullet === 0 && row.number < 0) row.body = true
      if (row.body) widths[bodies++] = row.width
    }
    const usual = bodies > 0 ? medianOf(widths, bodies) : 0
    bodies = 0
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      // A short sentence by itself among lines that are none is rather the summary of a teaser.
      if (row.body && row.width < usual * stray && (i === 0 || !rows[i - 1]!.body) && (i + 1 === count || !rows[i + 1]!.body)) row.body = false
      if (!row.body) continue
      if (first < 0) first = i
      last = i
      widths[bodies++] = row.width
      if (row.indented) indented++
      if (row.parted) blanks++
      shared.add(notes.keys, row.keyFrom, row.keyTo)
    }
    this.bodies = bodies
    this.median = bodies > 0 ? medianOf(widths, bodies) : 0
    this.indented = indented >= 2 && indented * 2 > bodies
    this.blankPage = blanks * 2 > bodies && bodies > 1
    return { from: first, last }
  }

  /** Finds what may be the title, what is likeliest it, and whether it announces a list. */
  #readTitle(first: number, title: string | null): void {
    const { rows, count, notes, codes, lines } = this
    const words = this.#titleWords
    const titles = this.#titles
    titles.length = 0
    words.clear()
    this.announces = false
    if (title !== null) {
      const row = this.#given
      row.keyFrom = notes.keyCount
      measure(codes, this.#titleStart, this.#titleStart + title.length, row, notes)
      words.add(notes.keys, row.keyFrom, notes.keyCount)
      row.folded = foldedLength(row)
      if (row.folded > 0) titles.push({ row, place: -1 })
      this.announces = announces(codes, row.from, row.to, title)
    }
    const end = first < 0 ? Math.min(count, 3) : Math.min(first, 12)
    for (let i = 0; i < end; i++) {
      const row = rows[i]!
      row.furniture = row.width <= 200 && signsIn(codes, row.from, row.to, Sign.furniture) !== 0
      if (row.width >= 14 && row.folded > 0 && !titles.some((known) => this.#same(known.row, row))) titles.push({ row, place: i })
    }
    const likely = this.#likeliest(end)
    this.likely = likely
    if (likely >= 0) words.add(notes.keys, rows[likely]!.keyFrom, rows[likely]!.keyTo)
    for (let i = 0; i < end && !this.announces; i++) {
      const row = rows[i]!
      if ((i === 0 || i === likely) && row.width <= 200) this.announces = announces(codes, row.from, row.to, lines[row.index]!)
    }
  }

  /** The row before the body that shares most words with it is the likeliest title, the last of several; -1 when there is none. */
  #likeliest(end: number): number {
    const { rows, notes } = this
    let likely = -1, likelihood = -1
    for (let i = 0; i < end; i++) {
      const row = rows[i]!
      if (row.width < 14 || row.width > 200 || row.digits * 3 > row.letters + 3 || row.bullet !== 0 || row.furniture) continue
      const share = Math.max(0, this.#shared.share(notes.keys, row.keyFrom, row.keyTo, 0))
      if (share >= likelihood - .05) {
        likely = i
        likelihood = Math.max(share, likelihood)
      }
    }
    return likely
  }

  /** Whether two rows are the same when folded. */
  #same(a: Row, b: Row): boolean {
    return a.folded === b.folded && foldedStartsAlike(this.codes, a, b, a.folded)
  }

  /** Whether row `at` says the page's title again: 1, with something added: 2. */
  #repeats(row: Row, at: number): number {
    const { codes } = this
    const { folded } = row
    if (folded < 6 || row.body) return 0
    for (const { row: known, place } of this.#titles) if (place < at && this.#same(known, row)) return 1
    for (const { row: known, place } of this.#titles) {
      const more = folded - known.folded
      if (place >= at || more <= 0 || more > 24 || known.folded < 8) continue
      if (foldedStartsAlike(codes, known, row, known.folded) || foldedEndsAlike(codes, known, row, known.folded)) return 2
    }
    return 0
  }

  /** Reads headings, labels, tags, signs, and which words each row shares. */
  #readWords(extraHeadings: ReadonlySet<string>): void {
    const { rows, count, codes, notes, lines } = this
    const morphology = this.#morphology
    const tags = this.#tags
    tags.clear(count * 2)
    if (this.tagBits.length < count * 2 || this.tagBits.length > roomKept) {
      this.tagBits = new Uint8Array(count * 2 + 128)
      this.tagFrom = new Int32Array(count * 2 + 128)
      this.tagTo = new Int32Array(count * 2 + 128)
      this.#tagSlots = new Int32Array(count * 2 + 128)
    }
    let tagEnd = 0
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      const { from, to, width, body } = row
      const extra = extraHeadings.size > 0 && row.folded > 0 && extraHeadings.has(foldTitle(lines[row.index]!))
      row.heading = extra ? Heading.wholly : morphology.headingOf(codes, row)
      row.label = morphology.labelAt(codes, from, to)
      row.introduces = row.end === End.colon ||
        (row.end === End.stop && (!body || i + 1 === count || !rows[i + 1]!.body) && signsIn(codes, Math.max(from, to - 80), to, Sign.introduces) !== 0)
      row.tagFrom = tagEnd
      row.pager = row.arrow = false
      if (!body) {
        morphology.readTags(codes, row)
        for (let t = 0; t < morphology.tagCount; t++) {
          this.tagBits[tagEnd] = morphology.tagBits[t]!
          this.tagFrom[tagEnd] = morphology.tagFrom[t]!
          this.tagTo[tagEnd] = morphology.tagTo[t]!
          this.#tagSlots[tagEnd] = tags.add(this.#tagHash(tagEnd))
          tagEnd++
        }
        if (width <= 160) {
          row.pager = pagerAtEnd(codes, row)
          row.arrow = arrowed(codes, row)
        }
      }
      row.tagTo = tagEnd
      row.sort = sortOf(row)
      const signs = width > 120 ? Sign.others : signsIn(codes, from, to, Sign.asks | Sign.others | (width <= 90 ? Sign.furniture : 0) | (width <= 50 ? Sign.time : 0) | (width <= 36 && row.heading === Heading.none ? Sign.lists : 0))
      row.asks = (signs & Sign.asks) !== 0
      row.furniture = (signs & Sign.furniture) !== 0
      row.others = (signs & Sign.others) !== 0 || row.letters + row.digits <= 8
      row.meta = width <= 50 && width > row.wide && (row.digits * 2 > row.letters || ((row.digits > 0 || (signs & Sign.time) !== 0) && meta.test(lines[row.index]!)))
      row.small = row.lead < to && units[codes[row.lead]!] === Unit.lower
      row.titled = width >= 14 && width <= 130 && row.end !== End.stop && row.stops === 0 && row.end !== End.comma && row.end !== End.colon && row.digits * 2 < row.letters
      row.listed = (signs & Sign.lists) !== 0
      row.ended = width <= 24 && row.letters + row.digits <= 8 && endMark.test(lines[row.index]!)
      row.repeats = this.#repeats(row, i)
      row.wording = body || width > 400 ? 0 : this.#wording.of(codes, row.lead, to)
      row.overlap = row.titleOverlap = -1
      if (width <= 400) {
        row.overlap = this.#shared.share(notes.keys, row.keyFrom, row.keyTo, body ? 1 : 0)
        row.titleOverlap = this.#titleWords.share(notes.keys, row.keyFrom, row.keyTo, 0)
      }
    }
  }

  /** Finds lines that stand twice. Only those whose length, first and last letter are another's are read for it. */
  #readCopies(): void {
    const { rows, count, codes } = this
    const outlines = this.#outlines, copies = this.#copies
    outlines.clear(count)
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      row.twice = false
      row.slot = row.folded > 0 ? outlines.add(foldedOutline(codes, row)) : -1
    }
    let suspects = 0
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (row.slot >= 0 && outlines.count(row.slot) > 1) suspects++
      else row.slot = -1
    }
    if (suspects === 0) return
    copies.clear(suspects)
    for (let i = 0; i < count; i++) if (rows[i]!.slot >= 0) rows[i]!.slot = copies.add(foldedHash(codes, rows[i]!))
    for (let i = 0; i < count; i++) rows[i]!.twice = rows[i]!.slot >= 0 && copies.count(rows[i]!.slot) > 1
  }

  #tagHash(tag: number): number {
    let hash = (this.tagBits[tag]! & Tagged.front) === 0 ? 0x2545f491 : 0x811c9dc5
    for (let i = this.tagFrom[tag]!; i < this.tagTo[tag]!; i++) hash = Math.imul(hash ^ this.codes[i]!, 0x01000193)
    return hash
  }

  /** Divides the page into stretches and adds up what holds for each. */
  #readStretches(first: number, last: number): void {
    const { rows, count, bodies } = this
    const stretches = this.#stretches
    if (stretches.length > 1 << 12) stretches.length = 0
    let used = 0
    for (let start = 0; start < count;) {
      let end = start + 1
      if (!rows[start]!.body) while (end < count && !rows[end]!.body) end++
      const zone = bodies === 0 ? zones.none : rows[start]!.body ? zones.body : start < first ? zones.head : start > last ? zones.tail : zones.middle
      if (used === stretches.length) stretches.push(new Stretch())
      const stretch = stretches[used++]!
      stretch.zone = zone
      stretch.start = start
      stretch.end = end
      for (let i = start; i < end; i++) {
        const row = rows[i]!
        row.stretch = stretch
        row.siblings = 0
        row.over = row.passed = false
      }
      if (zone !== zones.body) this.#addUp(stretch)
      start = end
    }
  }

  #addUp(stretch: Stretch): void {
    const { rows, notes } = this
    const { start, end } = stretch
    const words = this.#words
    words.clear()
    let shared = 0, sharing = 0, over = false, passed = false
    let prose = 0, numbers = 0, tagged = 0, bulleted = 0, labelled = 0, wide = 0, repeated = 0, small = 0, titled = 0, metas = 0
    for (let k = start; k < end; k++) {
      const row = rows[k]!
      words.add(notes.keys, row.keyFrom, row.keyTo)
      if (row.overlap >= 0) {
        shared += row.overlap
        sharing++
      }
      if (row.end === End.stop || row.stops > 0) prose++
      if (row.digits * 4 > row.letters) numbers++
      for (let t = row.tagFrom; t < row.tagTo; t++) if ((this.tagBits[t]! & Tagged.known) !== 0) tagged++
      if (row.bullet !== 0) bulleted++
      if (row.label === Label.related || row.label === Label.pager || row.heading === Heading.wholly) labelled++
      wide += row.width
      if (row.small) small++
      if (row.titled) titled++
      if (row.meta) metas++
      row.over = over
      row.passed = passed
      over ||= row.ended
      passed ||= row.furniture
    }
    for (let k = start; k < end; k++) {
      const row = rows[k]!
      row.siblings = Math.max(0, words.share(notes.keys, row.keyFrom, row.keyTo, 1))
      repeated += row.siblings
    }
    stretch.share = sharing === 0 ? -1 : shared / sharing
    stretch.repeated = repeated / (end - start)
    stretch.prose = prose
    stretch.numbers = numbers
    stretch.tagged = tagged
    stretch.bulleted = bulleted
    stretch.labelled = labelled
    stretch.wide = wide
    stretch.small = small
    stretch.titled = titled
    stretch.metas = metas
  }
}
