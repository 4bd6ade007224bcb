/**
 * What speaks for or against each line of a page being a pointer to another page: shape, words, neighbours, place.
 * Every piece of evidence is a named feature; `headlineModel.ts` weighs them.
 */
import { Heading as Headings, Label as Labels, Tagged as Tags } from "./headlineMorphology.ts"
import { Seen } from "./headlineOverlap.ts"
import { type Page, type Row, type Stretch, Zone as Zones } from "./headlinePage.ts"
import { End as Ends, Unit as Units, unitTable } from "./lineShape.ts"

// Copies: what is imported is looked up at every use.
const End = Ends, Heading = Headings, Label = Labels, Tagged = Tags, Unit = Units, Zone = Zones
const units = unitTable

const names: Array<string> = []
const family = (name: string, size: number): number => {
  const base = names.length
  for (let i = 0; i < size; i++) names.push(size === 1 ? name : `${name} ${i}`)
  return base
}

const bias = family("bias", 1)
const fWidth = family("width", 11)
const fWidthProse = family("width by end", 11 * 4)
const fEnd = family("end", 9)
const fEndZone = family("end by zone", 9 * 5)
const fStops = family("stops inside", 3)
const fShouts = family("shouts inside", 2)
const fCommas = family("commas", 4)
const fBullet = family("bullet", 4)
const fNumber = family("number", 3)
const fIndent = family("indent", 4)
const fCaps = family("capitals", 5)
const fLower = family("begins small", 1)
const fQuoted = family("begins with a quote", 1)
const fOpen = family("unbalanced", 1)
const fBracketed = family("begins with a bracket", 1)
const fColon = family("colon", 4)
const fDigits = family("digits", 4)
const fGap = family("gap", 2)
const fTag = family("tag", 4)
const fTagRepeated = family("tag repeated", 3)
const fTagZone = family("tags in zone", 4)
const fAsks = family("asks", 2)
const fMeta = family("meta", 2)
const fFurniture = family("furniture", 2)
const fEndMark = family("end mark", 1)
const fClock = family("clock", 3)
const fLabel = family("label", 4 * 2)
const fPager = family("pager at end", 1)
const fArrow = family("arrow", 1)
const fHeading = family("heading", 3 * 2)
const fHeadingNext = family("heading then list", 3)
const fUnder = family("under heading", 6)
const fUnderZone = family("under heading by zone", 6 * 5)
const fZone = family("zone", 5)
const fZoneSize = family("zone size", 5 * 6)
const fZonePlace = family("zone place", 5 * 4)
const fZoneStyle = family("run by zone", 5 * 6)
const fZoneOverlap = family("zone shares words", 5 * 4)
const fZoneProse = family("zone sentences", 5 * 4)
const fZoneNumbers = family("zone digits", 5 * 3)
const fOverlap = family("shares words", 5)
const fOverlapZone = family("shares words by zone", 5 * 5)
const fTitleOverlap = family("shares words with title", 4)
const fBodies = family("body lines", 5)
const fBodiesZone = family("body lines by zone", 5 * 5)
const fIntro = family("introduced", 2)
const fAnnounced = family("announced", 5)
const fPrevious = family("previous", 9)
const fNext = family("next", 9)
const fBlank = family("blank before", 2)
const fRatio = family("width to body", 6)
const fRepeats = family("repeats the title", 3)
const fDuplicate = family("stands twice", 1)
const fFirst = family("first lines", 3)
const fAfterEnd = family("after the end", 2)
const fAfterFurniture = family("after furniture", 2 * 5)
const fSandwich = family("alone between body lines", 4)
const fBulletMiss = family("bullets elsewhere in zone", 2)
const fKind = family("kind", 48)
const fSiblings = family("shares words with the zone by zone", 4 * 5)
const fNextWords = family("shares words with the next paragraph", 4)
const fToTitle = family("place to title", 4)
const fMetaNear = family("meta near", 3 * 2)
const fPeriod = family("same sort in steps", 4)
const fZoneWidth = family("zone width", 5 * 4)
const fClockZone = family("clock by zone", 3 * 5)
const fPlainPage = family("blank lines", 4)
const fLast = family("last lines", 3)
const fLabelZone = family("labels in zone", 3)
const fSorts = family("sorts", 81)
const fLettered = family("lettered", 2)
const fTitleWords = family("place to title, shares words", 4 * 5)
const fValue = family("value at end", 3)
const fTitleLike = family("like a title by zone", 5 * 2)
const fListLike = family("content list", 3)
const fZoneSmall = family("zone begins small", 5 * 4)
const fZoneTitled = family("zone like titles", 5 * 4)
const fZoneMeta = family("zone meta", 5 * 4)
const fContents = family("heads its own list", 5)
const fUnderContents = family("under its own list's heading", 5 * 3)

// Of a pair of neighbours.
const pairNames: Array<string> = []
const pairFamily = (name: string, size: number): number => {
  const base = pairNames.length
  for (let i = 0; i < size; i++) pairNames.push(`${name} ${i}`)
  return base
}
const pBias = pairFamily("pair", 1)
const pAlike = pairFamily("alike", 4)
const pBlank = pairFamily("blank between", 2)
const pBody = pairFamily("body", 4)
const pHeading = pairFamily("heading follows", 2)
const pEnter = pairFamily("zone begins", 5 * 6)
const pEnterWords = pairFamily("zone begins, shares words", 5 * 4)
const pEnterProse = pairFamily("zone begins, sentences", 5 * 4)
const pEnterSiblings = pairFamily("zone begins, repeats words", 5 * 4)
const pEnterBodies = pairFamily("zone begins, body lines", 5 * 5)
const pStyle = pairFamily("style changes", 5)
const pSorts = pairFamily("sorts", 81)
const pIntro = pairFamily("intro ends", 2)

/** The features' names; a feature's number is its place here. */
export const featureNames: ReadonlyArray<string> = names
/** The names of the features of two neighbouring lines. */
export const pairFeatureNames: ReadonlyArray<string> = pairNames

const widths = Float64Array.of(5, 10, 16, 24, 34, 46, 60, 80, 120, 200)
const sizes = Float64Array.of(1, 2, 4, 8, 16)
const shares = Float64Array.of(.05, .2, .45)
const zoneShares = Float64Array.of(.12, .25, .4)
const bodyCounts = Float64Array.of(0, 1, 3, 7)
/** How many of the edges a value is above: few, so that all are compared, without a branch. */
const bucket = (value: number, edges: Float64Array): number => {
  let above = 0
  for (let i = 0; i < edges.length; i++) above += value > edges[i]! ? 1 : 0
  return above
}
const widthBuckets = Uint8Array.from({ length: 202 }, (_, width) => bucket(width, widths))
const numberShares = Float64Array.of(.1, .4)
const proseShares = Float64Array.of(.02, .15, .4)
const stretchWidths = Float64Array.of(14, 26, 44)
const tagCounts = Float64Array.of(0, 2, 6)
const labelCounts = Float64Array.of(0, 1)
const smallShares = Float64Array.of(.05, .2, .5)
const titledShares = Float64Array.of(.2, .5, .8)
const metaShares = Float64Array.of(.02, .15, .35)
const siblingShares = Float64Array.of(.02, .15, .35)
const ratios = Float64Array.of(.1, .2, .35, .6, 1)
const titleShares = Float64Array.of(.01, .3)
const nextShares = Float64Array.of(.01, .2)
const repeatedShares = Float64Array.of(.05, .15, .3)

const lettered = /^[（(]?(?:[A-Ha-h][.)、．）]|[QqAa]\d{0,2}\s?[:：.]|[问答問]\s?\d{0,2}[:：、]|[①-⑳]|[一二三四五六七八九十]{1,2}[、是])\s?/
const valued = /\d\s?(?:%|％|[a-zA-Zµμ]{1,3}|[克斤个只颗片勺杯匙块元辆分秒米度人次名枚升吨組组册位本]|[$€£¥₽]|kg|ml|мл|г|шт|본|개|그램|個|本|枚|杯|人)[)）]?$/u
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

/** What a line looks like by itself. */
const shapeEvidence = (page: Page, row: Row, ids: Uint16Array, n: number): number => {
  const { codes } = page
  const { zone } = row.stretch
  const w = widthBuckets[Math.min(201, row.width)]!
  const endGroup = row.end === End.stop ? 0 : row.end === End.question || row.end === End.exclamation ? 1 : row.end === End.ellipsis ? 2 : 3
  ids[n++] = fWidth + w
  ids[n++] = fWidthProse + w * 4 + endGroup
  ids[n++] = fEnd + row.end
  ids[n++] = fEndZone + row.end * 5 + zone
  ids[n++] = fStops + Math.min(2, row.stops)
  ids[n++] = fCommas + Math.min(3, row.commas)
  if (row.shouts > 0) ids[n++] = fShouts + Math.min(1, row.shouts - 1)
  ids[n++] = fBullet + (row.bullet === 0 ? 0 : row.bullet === 0x2d ? 1 : row.bullet === 0x25b2 || row.bullet === 0x25b3 ? 3 : 2)
  ids[n++] = fNumber + (row.number < 0 ? 0 : row.lead >= row.to ? 1 : 2)
  ids[n++] = fIndent + (page.indented ? (row.indented ? 1 : 0) : row.indented ? 3 : 2)
  if (row.words > 0 && row.wide * 2 < row.letters) {
    const share = row.capitals / row.words
    ids[n++] = fCaps + (row.upper > row.letters * .8 ? (row.words <= 4 ? 0 : 1) : row.words >= 4 && share >= .7 ? 2 : share >= .4 ? 3 : 4)
  }
  if (row.small) ids[n++] = fLower
  if (row.quoted) ids[n++] = fQuoted
  if (row.open !== 0) ids[n++] = fOpen
  if (row.bracketed) ids[n++] = fBracketed
  if (row.colon >= 0) {
    const early = row.colon - row.lead <= (row.wide > 0 ? 6 : 16)
    const after = row.colon + 1 < row.to && codes[row.colon + 1] === 32 ? row.colon + 2 : row.colon + 1
    ids[n++] = fColon + (row.colon === row.to - 1 ? 0 : after < row.to && units[codes[after]!] === Unit.digit ? 1 : early ? 2 : 3)
  }
  const digits = row.digits / (row.letters + row.digits + 1)
  ids[n++] = fDigits + (row.digits === 0 ? 0 : digits < .15 ? 1 : digits < .4 ? 2 : 3)
  if (row.gaps > 0 && row.wide > 0) ids[n++] = fGap + (row.stops > 0 || row.end === End.stop ? 1 : 0)
  if (row.meta) ids[n++] = fMeta + (row.width <= 24 ? 0 : 1)
  if (row.digits > 0) {
    const line = page.lines[row.index]!
    const first = codes[row.from]!, last = codes[row.to - 1]!
    let dates = false
    if (row.width <= 160 && (isDigit(last) || last === 0x65e5 || last === 0x5d || last === 0x29 || last === 0xff09)) {
      dates = dateAtEnd.test(line.slice(Math.max(0, row.to - row.start - 16), row.to - row.start))
    }
    if (isDigit(first)) {
      const front = line.slice(row.from - row.start, row.from - row.start + 16)
      if (clock.test(front)) {
        ids[n++] = fClock
        ids[n++] = fClockZone + zone
      } else if (dated.test(front)) {
        ids[n++] = fClock + 1
        ids[n++] = fClockZone + 5 + zone
      }
    }
    if (dates) {
      ids[n++] = fClock + 2
      ids[n++] = fClockZone + 10 + zone
    }
    if (row.width < 60) {
      if (row.end === End.digit && !dates) ids[n++] = fValue + (row.width <= 24 ? 0 : 1)
      else if (digitNear(codes, Math.max(row.from, row.to - 6), row.to) && valued.test(line.slice(Math.max(0, row.to - row.start - 12), row.to - row.start))) ids[n++] = fValue + 2
    }
  }
  if (letters[codes[row.from]!] === 1 && lettered.test(page.lines[row.index]!.slice(row.from - row.start, row.from - row.start + 8))) ids[n++] = fLettered + (zone === Zone.tail ? 1 : 0)
  return n
}

/** What its words say. */
const wordEvidence = (page: Page, i: number, ids: Uint16Array, n: number): number => {
  const row = page.rows[i]!
  const { label, heading } = row
  const { zone, end } = row.stretch
  let repeated = 0
  for (let t = row.tagFrom; t < row.tagTo; t++) {
    const bits = page.tagBits[t]!
    const known = (bits & Tagged.known) !== 0, front = (bits & Tagged.front) !== 0
    ids[n++] = fTag + (known ? ((bits & Tagged.wholly) !== 0 ? 0 : 1) : front ? 2 : 3)
    if (page.tagCount(t) >= 2) repeated = Math.max(repeated, known ? 2 : front ? 1 : 3)
  }
  if (repeated > 0) ids[n++] = fTagRepeated + repeated - 1
  if (row.asks) ids[n++] = fAsks + (row.end === End.stop || row.stops > 0 ? 1 : 0)
  if (row.furniture) ids[n++] = fFurniture + (row.width <= 40 ? 0 : 1)
  if (row.ended) ids[n++] = fEndMark
  if (label !== Label.none) ids[n++] = fLabel + label * 2 + (row.body || row.end === End.stop ? 1 : 0)
  if (row.pager) ids[n++] = fPager
  if (row.arrow) ids[n++] = fArrow
  ids[n++] = fHeading + heading * 2 + (zone === Zone.tail || zone === Zone.head ? 1 : 0)
  if (heading !== Heading.none && i + 1 < end) {
    const next = page.rows[i + 1]!.sort
    ids[n++] = fHeadingNext + (next === 3 || next === 0 ? 0 : heading)
  }
  const overlap = row.overlap < 0 ? 4 : bucket(row.overlap, shares)
  ids[n++] = fOverlap + overlap
  ids[n++] = fOverlapZone + overlap * 5 + zone
  if (i !== page.likely) ids[n++] = fTitleOverlap + (row.titleOverlap < 0 ? 3 : bucket(row.titleOverlap, titleShares))
  if (row.repeats > 0) ids[n++] = fRepeats + (zone === Zone.tail || zone === Zone.middle ? row.repeats - 1 : 2)
  if (row.twice && row.repeats === 0) ids[n++] = fDuplicate
  return n
}

/** What holds for all rows of a stretch. */
const commonEvidence = (page: Page, stretch: Stretch, ids: Uint16Array, n: number): number => {
  const { zone } = stretch
  const size = stretch.end - stretch.start
  const bodies = bucket(page.bodies, bodyCounts)
  ids[n++] = bias
  ids[n++] = fZone + zone
  ids[n++] = fZoneSize + zone * 6 + bucket(size, sizes)
  ids[n++] = fBodies + bodies
  ids[n++] = fBodiesZone + bodies * 5 + zone
  if (page.announces) ids[n++] = fAnnounced + zone
  if (zone === Zone.body) return n
  if (stretch.share >= 0) ids[n++] = fZoneOverlap + zone * 4 + bucket(stretch.share, zoneShares)
  ids[n++] = fZoneProse + zone * 4 + bucket(stretch.prose / size, proseShares)
  ids[n++] = fZoneNumbers + zone * 3 + bucket(stretch.numbers / size, numberShares)
  ids[n++] = fZoneWidth + zone * 4 + bucket(stretch.wide / size, stretchWidths)
  ids[n++] = fZoneSmall + zone * 4 + bucket(stretch.small / size, smallShares)
  ids[n++] = fZoneTitled + zone * 4 + bucket(stretch.titled / size, titledShares)
  ids[n++] = fZoneMeta + zone * 4 + bucket(stretch.metas / size, metaShares)
  ids[n++] = fTagZone + bucket(stretch.tagged, tagCounts)
  ids[n++] = fLabelZone + bucket(stretch.labelled, labelCounts)
  return n
}

/** How a row stands to the others of its stretch. */
const neighbourEvidence = (rows: ReadonlyArray<Row>, i: number, ids: Uint16Array, n: number): number => {
  const row = rows[i]!
  const { sort, stretch } = row
  const { zone, start, end } = stretch
  ids[n++] = fSiblings + bucket(row.siblings, siblingShares) * 5 + zone
  if (row.bullet === 0 && stretch.bulleted >= 3) ids[n++] = fBulletMiss + (stretch.bulleted * 2 > end - start ? 1 : 0)
  // Entries of several lines come back in steps.
  let steps = 0
  for (let step = 2; step <= 4; step++) if (i - step >= start && i + step < end && rows[i - step]!.sort === sort && rows[i + step]!.sort === sort) steps = step
  ids[n++] = fPeriod + (steps === 0 ? 0 : steps - 1)
  let near = 0
  if (stretch.metas > 0) for (let k = Math.max(start, i - 3); k < Math.min(end, i + 4); k++) if (k !== i && rows[k]!.meta) near++
  ids[n++] = fMetaNear + Math.min(2, near) * 2 + (row.meta ? 1 : 0)
  return n
}

/** Where it stands. */
const placeEvidence = (page: Page, i: number, under: number, run: number, intro: boolean, ids: Uint16Array, n: number): number => {
  const { rows } = page
  const row = rows[i]!
  const { zone, start, end } = row.stretch
  const size = end - start
  const { count } = page
  ids[n++] = fUnder + under
  ids[n++] = fUnderZone + under * 5 + zone
  ids[n++] = fZonePlace + zone * 4 + (i === start ? 0 : i === end - 1 ? 3 : i - start <= 3 ? 1 : 2)
  ids[n++] = fZoneStyle + zone * 6 + bucket(run, sizes)
  if (zone !== Zone.body) {
    n = neighbourEvidence(rows, i, ids, n)
    ids[n++] = fIntro + (intro ? 1 : 0)
  }
  if (zone === Zone.head) {
    const place = page.likely < 0 ? 3 : i < page.likely ? 0 : i === page.likely ? 1 : 2
    ids[n++] = fToTitle + place
    ids[n++] = fTitleWords + place * 5 + (row.overlap < 0 ? 4 : bucket(row.overlap, shares))
  }
  if (zone === Zone.tail) ids[n++] = fAfterEnd + (row.over || page.closed ? 1 : 0)
  if (zone === Zone.middle && size <= 2) ids[n++] = fSandwich + (size - 1) * 2 + (row.width < 16 ? 0 : 1)
  if (count - i <= 3) ids[n++] = fLast + count - i - 1
  if (i < 3) ids[n++] = fFirst + i
  ids[n++] = fPlainPage + (page.blankPage ? 2 : 0) + (row.parted ? 1 : 0)
  if (i > 0) ids[n++] = fBlank + (row.parted ? 1 : 0)
  if (i > 0 && i + 1 < count) ids[n++] = fSorts + rows[i - 1]!.sort * 9 + rows[i + 1]!.sort
  ids[n++] = fPrevious + (i > 0 ? rows[i - 1]!.sort : 0)
  ids[n++] = fNext + (i + 1 < count ? rows[i + 1]!.sort : 0)
  if (page.median > 0) ids[n++] = fRatio + bucket(row.width / page.median, ratios)
  ids[n++] = fAfterFurniture + (row.passed ? 5 : 0) + zone
  // The likeliest shapes together.
  const titleLike = row.titled ? 1 : 0
  ids[n++] = fTitleLike + zone * 2 + titleLike
  const order = zone === Zone.body ? 0 : zone === Zone.tail ? 1 : zone === Zone.middle ? 2 : zone === Zone.head ? 3 : 4
  ids[n++] = fKind + order * 8 + (under === 0 ? 0 : under < 4 ? 2 : 1) * 2 + titleLike
  if (row.bullet !== 0 || row.number >= 0) {
    if (intro) ids[n++] = fListLike + (under > 0 ? 0 : 1)
    else if (page.announces && under === 0) ids[n++] = fListLike + 2
  }
  return n
}

/** What a line and the one before it say together. */
const pairEvidence = (page: Page, i: number, ids: Uint16Array, n: number): number => {
  const before = page.rows[i - 1]!, row = page.rows[i]!
  const { stretch } = row
  const { zone, start, end } = stretch
  const size = end - start
  const alike = before.style === row.style
  const ratio = before.width / Math.max(1, row.width)
  ids[n++] = pBias
  ids[n++] = pAlike + (alike ? 0 : 2) + (ratio > .5 && ratio < 2 ? 0 : 1)
  ids[n++] = pBlank + (row.parted ? 1 : 0)
  ids[n++] = pBody + (before.body ? 2 : 0) + (row.body ? 1 : 0)
  ids[n++] = pHeading + (row.heading === Heading.wholly ? 1 : 0)
  ids[n++] = pSorts + before.sort * 9 + row.sort
  if (zone === Zone.body) return n
  ids[n++] = pIntro + (before.introduces ? 1 : 0)
  // What holds for a whole stretch counts once, where it begins.
  if (i === start) {
    ids[n++] = pEnter + zone * 6 + bucket(size, sizes)
    ids[n++] = pEnterProse + zone * 4 + bucket(stretch.prose / size, proseShares)
    ids[n++] = pEnterBodies + zone * 5 + bucket(page.bodies, bodyCounts)
    if (stretch.share >= 0) ids[n++] = pEnterWords + zone * 4 + bucket(stretch.share, zoneShares)
    ids[n++] = pEnterSiblings + zone * 4 + bucket(stretch.repeated, repeatedShares)
  } else if (!alike) ids[n++] = pStyle + zone
  return n
}

/** The features of one line, or of two neighbours. */
export class Ids {
  readonly list = new Uint16Array(192)
  count = 0
}

/** Reads the features of a page's rows, one after the other from the first; those of the last row stay until the next. */
export class Features {
  readonly line = new Ids()
  /** Of the row and the one before it. */
  readonly pair = new Ids()
  readonly #following = new Seen()
  #followed = -1
  // Rows of the stretch above the one that is read: the last sure and the last likely heading, the last that introduces a list.
  #sure = -1
  #likely = -1
  #introduces = -1
  // The last that heads a list of the article's own.
  #contents = -1
  // The rows of the same style around it.
  #alikeFrom = 0
  #alikeTo = 0
  // How many of the line's features hold for all of its stretch: the first, read once.
  #commonTo = 0

  read(page: Page, i: number): void {
    const row = page.rows[i]!
    const { start } = row.stretch
    const { list } = this.line
    if (i === 0) this.#followed = -1
    if (i === start) {
      this.#sure = this.#likely = this.#introduces = this.#contents = -1
      this.#alikeTo = i
      this.#commonTo = commonEvidence(page, row.stretch, list, 0)
    }
    const intro = (start > 0 && page.rows[start - 1]!.introduces) || (this.#introduces >= 0 && i - this.#introduces <= 12)
    let n = shapeEvidence(page, row, list, this.#commonTo)
    n = wordEvidence(page, i, list, n)
    n = placeEvidence(page, i, this.#underHeading(i), this.#styleRun(page, i), intro, list, n)
    n = this.#nextWords(page, row, n)
    const { zone } = row.stretch
    if (row.listed && zone !== Zone.body) list[n++] = fContents + zone
    if (this.#contents >= 0 && this.#contents > this.#sure) list[n++] = fUnderContents + zone * 3 + (i - this.#contents === 1 ? 0 : i - this.#contents <= 6 ? 1 : 2)
    this.line.count = n
    this.pair.count = i > 0 ? pairEvidence(page, i, this.pair.list, 0) : 0
    if (row.heading === Heading.wholly || (row.label === Label.related && row.end === End.colon)) this.#sure = i
    if (row.heading === Heading.partly && row.width <= 24) this.#likely = i
    if (row.listed) this.#contents = i
    if (row.introduces && row.heading === Heading.none && row.label === Label.none) this.#introduces = i
  }

  /** How far above the nearest heading of its stretch stands: 1 to 3 a sure one, 4 and 5 a likely one, 0 none. */
  #underHeading(i: number): number {
    if (this.#sure >= 0 && i - this.#sure <= 60) return i - this.#sure === 1 ? 1 : i - this.#sure <= 6 ? 2 : 3
    if (this.#likely >= 0 && i - this.#likely <= 12) return i - this.#likely <= 3 ? 4 : 5
    return 0
  }

  /** How many lines around it in its stretch have its style. */
  #styleRun(page: Page, i: number): number {
    const { style, stretch } = page.rows[i]!
    if (i >= this.#alikeTo) {
      let to = i + 1
      while (to < stretch.end && page.rows[to]!.style === style) to++
      this.#alikeFrom = i
      this.#alikeTo = to
    }
    return Math.min(24, i - this.#alikeFrom) + 1 + Math.min(24, this.#alikeTo - 1 - i)
  }

  /** What a line or two between paragraphs share with the paragraph behind. */
  #nextWords(page: Page, row: Row, n: number): number {
    const { zone, start, end } = row.stretch
    if (zone !== Zone.middle || end - start > 3) return n
    const { keys } = page.notes
    if (this.#followed !== end) {
      this.#followed = end
      this.#following.clear()
      this.#following.add(keys, page.rows[end]!.keyFrom, page.rows[end]!.keyTo)
    }
    const share = this.#following.share(keys, row.keyFrom, row.keyTo, 0)
    this.line.list[n++] = fNextWords + (share < 0 ? 3 : bucket(share, nextShares))
    return n
  }
}
