/**
 * What speaks for or against each line of a page being a pointer to another page: shape, words, neighbours, place.
 * Every piece of evidence is a named number; `headlines/model.ts` weighs them.
 */
import { Heading as Headings, Label as Labels, Tagged as Tags } from "./morphology.ts"
import { Seen } from "./overlap.ts"
import { type Page, Row, type Stretch, Zone as Zones } from "./page.ts"
import { Tally } from "./tally.ts"
import { End as Ends } from "./lineShape.ts"

// Copies: what is imported is looked up at every use.
const End = Ends, Heading = Headings, Label = Labels, Tagged = Tags, Zone = Zones

const names: Array<string> = []
const feature = (name: string): number => names.push(name) - 1

// The line by itself.
const fWidth = feature("width")
const fLetters = feature("letters")
const fDigits = feature("share of digits")
const fWide = feature("share of wide letters")
const fEnd = feature("end")
const fClosed = feature("closing quote at end")
const fStops = feature("stops inside")
const fShouts = feature("shouts inside")
const fCommas = feature("commas")
const fWords = feature("words")
const fCapitals = feature("share of capitalised words")
const fUpper = feature("share of capitals")
const fBullet = feature("bullet")
const fNumber = feature("number")
const fBare = feature("number alone")
const fIndent = feature("indented unlike the body")
const fSmall = feature("begins small")
const fQuoted = feature("begins with a quote")
const fOpen = feature("unbalanced")
const fBracketed = feature("begins with a bracket")
const fColon = feature("place of colon")
const fColonEnd = feature("letters behind colon")
const fGaps = feature("gaps")
const fTitled = feature("like a title")
const fSort = feature("sort")
const fClock = feature("clock or date in front")
const fDateEnd = feature("date at end")
const fValue = feature("value at end")
const fLettered = feature("lettered")
// Its words.
const fKnownTag = feature("portal tag")
const fOtherTag = feature("tag")
const fTagRepeated = feature("tag repeated")
const fAsks = feature("asks")
const fMeta = feature("meta")
const fFurniture = feature("furniture")
const fEnded = feature("end mark")
const fLabel = feature("label")
const fPager = feature("pager at end")
const fArrow = feature("arrow")
const fHeading = feature("heading")
const fIntroduces = feature("introduces")
const fListed = feature("heads its own list")
const fOverlap = feature("shares words")
const fTitleOverlap = feature("shares words with title")
const fSiblings = feature("shares words with the stretch")
const fRepeats = feature("repeats the title")
const fTwice = feature("stands twice")
const fWording = feature("worded like a headline")
const fNextWords = feature("shares words with the next paragraph")
// Its place.
const fZone = feature("zone")
const fPlace = feature("place in stretch")
const fPlaceEnd = feature("place to end of stretch")
const fFromStart = feature("place in page")
const fFromEnd = feature("place to end of page")
const fParted = feature("blank line before")
const fToTitle = feature("place to title")
const fUnder = feature("under heading")
const fUnderAny = feature("under likely heading")
const fIntro = feature("under introduction")
const fContents = feature("under its own list's heading")
const fRun = feature("run of its style")
const fSteps = feature("same sort in steps")
const fMetaNear = feature("meta near")
const fOver = feature("after an end mark")
const fPassed = feature("after furniture")
const fSameEnd = feature("same end in stretch")
const fSameStart = feature("same start in stretch")
const fRatio = feature("width to body")
const fToMean = feature("width to stretch")
// Its neighbours.
const neighbours = [-2, -1, 1, 2].map((step) => {
  const of = (name: string): number => feature(`${name} of line ${step > 0 ? "+" : ""}${step}`)
  return { step, sort: of("sort"), width: of("width"), end: of("end"), label: of("label"), heading: of("heading"), overlap: of("shares words"), siblings: of("shares words with the stretch"), meta: of("meta"), furniture: of("furniture"), wording: of("worded like a headline") }
})
// Its stretch.
const sSize = feature("lines of stretch")
const sOfPage = feature("stretch to page")
const sOverlap = feature("stretch shares words")
const sOverlapMost = feature("stretch shares words at most")
const sTitleOverlap = feature("stretch shares words with title")
const sRepeated = feature("stretch repeats words")
const sProse = feature("sentences in stretch")
const sStops = feature("stops a line of stretch")
const sNumbers = feature("lines of digits in stretch")
const sDigitsVary = feature("digits vary in stretch")
const sTagged = feature("portal tags in stretch")
const sBulleted = feature("bullets in stretch")
const sNumbered = feature("numbers in stretch")
const sLabelled = feature("headings and labels in stretch")
const sWidth = feature("mean width in stretch")
const sWidthVaries = feature("width varies in stretch")
const sNarrowest = feature("narrowest in stretch")
const sWidest = feature("widest in stretch")
const sSmall = feature("small beginnings in stretch")
const sTitled = feature("lines like titles in stretch")
const sMetas = feature("meta lines in stretch")
const sFurniture = feature("furniture in stretch")
const sAsks = feature("questions in stretch")
const sColons = feature("colons in stretch")
const sQuoted = feature("quotes in stretch")
const sCommas = feature("commas in stretch")
const sSorts = feature("sorts in stretch")
const sStyles = feature("changes of style in stretch")
const sCapitals = feature("capitalised words in stretch")
const sWording = feature("stretch worded like headlines")
const sWordingLeast = feature("stretch worded like headlines at least")
// Its page.
const pRows = feature("lines of page")
const pBodies = feature("body lines of page")
const pBodyShare = feature("share of body lines")
const pBehind = feature("body lines behind")
const pMedian = feature("width of body")
const pStretches = feature("stretches of page")
const pAnnounces = feature("page announces a list")
const pClosed = feature("page says its end")
const pBlank = feature("page of blank lines")
const pIndented = feature("page indented")

/** The features' names; a feature's number is its place here. */
export const featureNames: ReadonlyArray<string> = names
/** How many numbers a row has. */
export const featureCount = names.length

const lettered = /^[（(]?(?:[A-Ha-h][.)、．）]|[QqAa]\d{0,2}\s?[:：.]|[问答問]\s?\d{0,2}[:：、]|[①-⑳]|[一二三四五六七八九十]{1,2}[、是])\s?/
const valued = /\d\s?(?:%|％|[a-zA-Zµμ]{1,3}|[克斤个只颗片勺杯匙块元辆分秒米度人次名枚升吨组组册位本]|[$€£¥₽]|kg|ml|мл|г|шт|본|개|그램|個|本|枚|杯|人)[)）]?$/u
const clock = /^\d{1,2}[:：h.]\d{2}(?!\d)/
const dated = /^(?:\d{4}[-./年]\d{1,2}|\d{1,2}[-./月]\d{1,2}(?!\d)|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|avr|mai|juin|juil|août|déc|okt|dez))/i
const dateAtEnd = /(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|[[(（]\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?)[\])）]?$/

// What may begin a line of `lettered`.
const letters = new Uint8Array(65536)
for (const letter of "（(ABCDEFGHabcdefghQqAa问答問①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十") letters[letter.charCodeAt(0)] = 1
const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const digitNear = (codes: Uint16Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isDigit(codes[i]!)) return true
  return false
}

// A number that is larger than any: what is asked for does not stand there.
const never = 99

/** What is read once for a stretch and then holds for all its rows. */
const readStretch = (page: Page, { start, end, share, repeated, prose, numbers, tagged, bulleted, labelled, wide, small, titled, metas, zone }: Stretch, to: Float32Array, ends: Int32Array, starts: Tally): void => {
  const { rows, codes } = page
  const size = end - start
  let wording = 0, wordingLeast = Infinity, most = -1, titles = 0, titling = 0, stops = 0, digits = 0, digits2 = 0, numbered = 0, squares = 0, narrowest = 400, widest = 0, furniture = 0, asks = 0, colons = 0, quoted = 0, commas = 0, sorts = 0, styles = 0, capitals = 0
  ends.fill(0)
  starts.clear(size)
  for (let k = start; k < end; k++) {
    const row = rows[k]!
    const width = Math.min(400, row.width)
    ends[row.end]!++
    row.place = starts.add(codes[row.lead]!)
    if (row.overlap > most) most = row.overlap
    if (row.titleOverlap >= 0) {
      titles += row.titleOverlap
      titling++
    }
    wording += row.wording
    if (row.wording < wordingLeast) wordingLeast = row.wording
    stops += Math.min(3, row.stops)
    const d = row.digits / (row.letters + row.digits + 1)
    digits += d
    digits2 += d * d
    squares += width * width
    if (row.number >= 0) numbered++
    if (width < narrowest) narrowest = width
    if (width > widest) widest = width
    if (row.furniture) furniture++
    if (row.asks) asks++
    if (row.colon >= 0) colons++
    if (row.quoted) quoted++
    if (row.commas > 0) commas++
    if (row.words > 0) capitals += row.capitals / row.words
    sorts |= 1 << row.sort
    if (k > start && rows[k - 1]!.style !== row.style) styles++
  }
  const mean = wide / size
  to[fZone] = zone
  to[sSize] = size
  to[sOfPage] = size / page.count
  to[sWording] = wording / size
  to[sWordingLeast] = wordingLeast
  to[sOverlap] = share
  to[sOverlapMost] = most
  to[sTitleOverlap] = titling === 0 ? -1 : titles / titling
  to[sRepeated] = repeated
  to[sProse] = prose / size
  to[sStops] = stops / size
  to[sNumbers] = numbers / size
  to[sDigitsVary] = Math.sqrt(Math.max(0, digits2 / size - (digits / size) ** 2))
  to[sTagged] = tagged
  to[sBulleted] = bulleted / size
  to[sNumbered] = numbered / size
  to[sLabelled] = labelled
  to[sWidth] = mean
  to[sWidthVaries] = Math.sqrt(Math.max(0, squares / size - mean * mean)) / (mean + 1)
  to[sNarrowest] = narrowest
  to[sWidest] = widest
  to[sSmall] = small / size
  to[sTitled] = titled / size
  to[sMetas] = metas / size
  to[sFurniture] = furniture / size
  to[sAsks] = asks / size
  to[sColons] = colons / size
  to[sQuoted] = quoted / size
  to[sCommas] = commas / size
  let kinds = 0
  for (let bits = sorts; bits !== 0; bits &= bits - 1) kinds++
  to[sSorts] = kinds / Math.min(size, 9)
  to[sStyles] = size === 1 ? 0 : styles / (size - 1)
  to[sCapitals] = capitals / size
}

/** What a line looks like by itself. */
const readShape = (page: Page, row: Row, to: Float32Array): void => {
  const { codes } = page
  const { width } = row
  to[fWidth] = Math.min(400, width)
  to[fLetters] = row.letters
  to[fDigits] = row.digits / (row.letters + row.digits + 1)
  to[fWide] = row.wide / (row.letters + 1)
  to[fEnd] = row.end
  to[fClosed] = row.closed ? 1 : 0
  to[fStops] = row.stops
  to[fShouts] = row.shouts
  to[fCommas] = row.commas
  to[fWords] = row.words
  to[fCapitals] = row.words > 0 ? row.capitals / row.words : -1
  to[fUpper] = row.upper / (row.letters + 1)
  to[fBullet] = row.bullet === 0 ? 0 : row.bullet === 0x2d ? 1 : row.bullet === 0x25b2 || row.bullet === 0x25b3 ? 3 : 2
  to[fNumber] = row.number
  to[fBare] = row.number >= 0 && row.lead >= row.to ? 1 : 0
  to[fIndent] = row.indented === page.indented ? 0 : row.indented ? 1 : -1
  to[fSmall] = row.small ? 1 : 0
  to[fQuoted] = row.quoted ? 1 : 0
  to[fOpen] = Math.max(-2, Math.min(2, row.open))
  to[fBracketed] = row.bracketed ? 1 : 0
  to[fColon] = row.colon < 0 ? -1 : Math.min(never, row.colon - row.lead)
  to[fColonEnd] = row.colon < 0 ? -1 : Math.min(never, row.to - 1 - row.colon)
  to[fGaps] = row.gaps
  to[fTitled] = row.titled ? 1 : 0
  to[fSort] = row.sort
  let front = 0, dates = 0, value = 0
  if (row.digits > 0) {
    const line = page.lines[row.index]!
    const first = codes[row.from]!, last = codes[row.to - 1]!
    if (width <= 160 && (isDigit(last) || last === 0x65e5 || last === 0x5d || last === 0x29 || last === 0xff09)) {
      if (dateAtEnd.test(line.slice(Math.max(0, row.to - row.start - 16), row.to - row.start))) dates = 1
    }
    if (isDigit(first)) {
      const begin = line.slice(row.from - row.start, row.from - row.start + 16)
      front = clock.test(begin) ? 1 : dated.test(begin) ? 2 : 0
    }
    if (width < 60) {
      if (row.end === End.digit && dates === 0) value = 1
      else if (digitNear(codes, Math.max(row.from, row.to - 6), row.to) && valued.test(line.slice(Math.max(0, row.to - row.start - 12), row.to - row.start))) value = 2
    }
  }
  to[fClock] = row.front = front
  to[fDateEnd] = row.dateEnd = dates
  to[fValue] = row.value = value
  to[fLettered] = letters[codes[row.from]!] === 1 && lettered.test(page.lines[row.index]!.slice(row.from - row.start, row.from - row.start + 8)) ? 1 : 0
}

/** What its words say. */
const readWords = (page: Page, row: Row, to: Float32Array): void => {
  let known = 0, other = 0, repeated = 0
  for (let t = row.tagFrom; t < row.tagTo; t++) {
    const bits = page.tagBits[t]!
    if ((bits & Tagged.known) !== 0) known = Math.max(known, (bits & Tagged.wholly) !== 0 ? 2 : 1)
    else other = Math.max(other, (bits & Tagged.front) !== 0 ? 2 : 1)
    repeated = Math.max(repeated, page.tagCount(t))
  }
  to[fKnownTag] = known
  to[fOtherTag] = other
  to[fTagRepeated] = repeated
  to[fWording] = row.wording
  to[fAsks] = row.asks ? 1 : 0
  to[fMeta] = row.meta ? 1 : 0
  to[fFurniture] = row.furniture ? 1 : 0
  to[fEnded] = row.ended ? 1 : 0
  to[fLabel] = row.label
  to[fPager] = row.pager ? 1 : 0
  to[fArrow] = row.arrow ? 1 : 0
  to[fHeading] = row.heading
  to[fIntroduces] = row.introduces ? 1 : 0
  to[fListed] = row.listed ? 1 : 0
  to[fOverlap] = row.overlap
  to[fTitleOverlap] = row.titleOverlap
  to[fSiblings] = row.siblings
  to[fRepeats] = row.repeats
  to[fTwice] = row.twice ? 1 : 0
}

const nobody = new Row()

/** What stands around it. */
const readNeighbours = (rows: ReadonlyArray<Row>, count: number, i: number, to: Float32Array): void => {
  for (const { step, sort, width, end, label, heading, overlap, siblings, meta, furniture, wording } of neighbours) {
    const there = i + step >= 0 && i + step < count
    const row = there ? rows[i + step]! : nobody
    to[sort] = there ? row.sort : -1
    to[width] = there ? Math.min(400, row.width) : -1
    to[end] = there ? row.end : -1
    to[label] = row.label
    to[heading] = row.heading
    to[overlap] = row.overlap
    to[siblings] = there ? row.siblings : -1
    to[meta] = row.meta ? 1 : 0
    to[wording] = row.wording
    to[furniture] = row.furniture ? 1 : 0
  }
}

/** Reads the features of a page's rows, one after the other from the first; those of the last row that was read stay until the next. */
export class Features {
  /** What holds for a stretch and a page is written once, where it begins. */
  readonly values = new Float32Array(featureCount)
  readonly #following = new Seen()
  // How often each end, each first code unit stands in the stretch.
  readonly #ends = new Int32Array(16)
  readonly #starts = new Tally()
  // Body lines behind the row that is read.
  #behind = 0
  // Rows of the stretch above the one that is read: the last sure heading, the last likely one, the last that introduces a list, that heads a list of the article's own.
  #sure = 0
  #likely = 0
  #intro = 0
  #contents = 0
  // The rows of the same style around it.
  #runFrom = 0
  #runTo = 0

  /** Whether a row is read: not when it is running text beside running text, which is never a pointer and half of what pages have. */
  read(page: Page, i: number): boolean {
    const { rows, count } = page
    const to = this.values
    const row = rows[i]!
    const { stretch } = row
    if (i === 0) this.#readPage(page)
    if (row.body) {
      this.#behind--
      if ((i > 0 && rows[i - 1]!.body) || (i + 1 < count && rows[i + 1]!.body)) return false
    }
    if (i === stretch.start) this.#enter(page, stretch)
    to[pBehind] = this.#behind
    readShape(page, row, to)
    readWords(page, row, to)
    to[fFromStart] = i
    to[fFromEnd] = count - 1 - i
    to[fPlace] = i - stretch.start
    to[fPlaceEnd] = stretch.end - 1 - i
    to[fParted] = row.parted ? 1 : 0
    to[fToTitle] = page.likely < 0 ? never : i - page.likely
    to[fOver] = row.over ? 1 : 0
    to[fPassed] = row.passed ? 1 : 0
    to[fRatio] = page.median > 0 ? row.width / page.median : -1
    to[fToMean] = row.width / (to[sWidth]! + 1)
    this.#readPlace(page, i, stretch)
    readNeighbours(rows, count, i, to)
    return true
  }

  #readPage(page: Page): void {
    const { rows, count } = page
    const to = this.values
    this.#behind = page.bodies
    let stretches = 0
    for (let start = 0; start < count; start = rows[start]!.stretch.end) if (rows[start]!.stretch.zone !== Zone.body) stretches++
    to[pRows] = count
    to[pBodies] = page.bodies
    to[pBodyShare] = page.bodies / count
    to[pMedian] = page.median
    to[pStretches] = stretches
    to[pAnnounces] = page.announces ? 1 : 0
    to[pClosed] = page.closed ? 1 : 0
    to[pBlank] = page.blankPage ? 1 : 0
    to[pIndented] = page.indented ? 1 : 0
  }

  #enter(page: Page, stretch: Stretch): void {
    const { rows, notes: { keys } } = page
    const { zone, start, end } = stretch
    readStretch(page, stretch, this.values, this.#ends, this.#starts)
    this.#sure = this.#likely = this.#contents = -never
    this.#intro = start > 0 && rows[start - 1]!.introduces ? start - 1 : -never
    this.#runTo = start
    this.#following.clear()
    if (zone === Zone.middle && end - start <= 3) this.#following.add(keys, rows[end]!.keyFrom, rows[end]!.keyTo)
  }

  /** What depends on the lines above and below in the stretch. */
  #readPlace(page: Page, i: number, { zone, start, end }: Stretch): void {
    const { rows, notes: { keys } } = page
    const to = this.values
    const row = rows[i]!
    if (row.heading === Heading.wholly || (row.label === Label.related && row.end === End.colon)) this.#sure = i
    if (row.heading !== Heading.none || row.end === End.colon || row.label !== Label.none) this.#likely = i
    to[fUnder] = Math.min(never, i - this.#sure)
    to[fUnderAny] = Math.min(never, i - this.#likely)
    to[fIntro] = Math.min(never, i - this.#intro)
    to[fContents] = Math.min(never, i - this.#contents)
    if (row.listed) this.#contents = i
    if (row.introduces && row.heading === Heading.none && row.label === Label.none) this.#intro = i
    if (i >= this.#runTo) {
      this.#runFrom = i
      this.#runTo = i + 1
      while (this.#runTo < end && rows[this.#runTo]!.style === row.style) this.#runTo++
    }
    to[fRun] = this.#runTo - this.#runFrom
    // Entries of several lines come back in steps.
    let steps = 0
    for (let step = 2; step <= 4; step++) if (i - step >= start && i + step < end && rows[i - step]!.sort === row.sort && rows[i + step]!.sort === row.sort) steps = step
    to[fSteps] = steps
    let near = 0
    for (let k = Math.max(start, i - 3); k < Math.min(end, i + 4); k++) if (k !== i && rows[k]!.meta) near++
    to[fMetaNear] = near
    to[fSameEnd] = this.#ends[row.end]! / (end - start)
    to[fSameStart] = this.#starts.count(row.place) / (end - start)
    to[fNextWords] = zone === Zone.middle && end - start <= 3 ? this.#following.share(keys, row.keyFrom, row.keyTo, 0) : -2
  }
}
