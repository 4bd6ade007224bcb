/**
 * What speaks for or against each line of a page being a pointer to another page: shape, words, neighbours, place.
 * Every piece of evidence is a named feature; `headlineModel.ts` weighs them.
 */
import { asks } from "./headlineLists.ts"
import { Heading, Label } from "./headlineMorphology.ts"
import { bits, walk } from "./headlineOverlap.ts"
import { type Page, readPage, type Row, tagKey, Zone } from "./headlinePage.ts"
import { End, Unit, unitOf } from "./lineShape.ts"

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

/** A page with its evidence. */
export interface Features {
  readonly page: Page
  readonly rows: ReadonlyArray<Row>
  /** Features of row `i` are `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
  readonly ids: ReadonlyArray<number>
  readonly starts: ReadonlyArray<number>
  /** The same of the pair of rows `i - 1` and `i`. */
  readonly pairIds: ReadonlyArray<number>
  readonly pairStarts: ReadonlyArray<number>
}

const widths = [5, 10, 16, 24, 34, 46, 60, 80, 120, 200]
const sizes = [1, 2, 4, 8, 16]
const shares = [.05, .2, .45]
const zoneShares = [.12, .25, .4]
const bodyCounts = [0, 1, 3, 7]
const bucket = (value: number, edges: ReadonlyArray<number>): number => {
  let i = 0
  while (i < edges.length && value > edges[i]!) i++
  return i
}

const lettered = /^[（(]?(?:[A-Ha-h][.)、．）]|[QqAa]\d{0,2}\s?[:：.]|[问答問]\s?\d{0,2}[:：、]|[①-⑳]|[一二三四五六七八九十]{1,2}[、是])\s?/
const valued = /\d\s?(?:%|％|[a-zA-Zµμ]{1,3}|[克斤个只颗片勺杯匙块元辆分秒米度人次名枚升吨組组册位本]|[$€£¥₽]|kg|ml|мл|г|шт|본|개|그램|個|本|枚|杯|人)[)）]?$/u
const clock = /^\d{1,2}[:：h.]\d{2}(?!\d)/
const dated = /^(?:\d{4}[-./年]\d{1,2}|\d{1,2}[-./月]\d{1,2}(?!\d)|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|avr|mai|juin|juil|août|déc|okt|dez))/i
const dateAtEnd = /(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|[[(（]\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?)[\])）]?$/

/** What a line looks like by itself. */
const shapeEvidence = (page: Page, row: Row, ids: Array<number>): void => {
  const { shape, text } = row
  const { zone } = row.stretch
  const w = bucket(shape.width, widths)
  const endGroup = shape.end === End.stop ? 0 : shape.end === End.question || shape.end === End.exclamation ? 1 : shape.end === End.ellipsis ? 2 : 3
  ids.push(bias, fWidth + w, fWidthProse + w * 4 + endGroup, fEnd + shape.end, fEndZone + shape.end * 5 + zone, fStops + Math.min(2, shape.stops), fCommas + Math.min(3, shape.commas))
  if (shape.shouts > 0) ids.push(fShouts + Math.min(1, shape.shouts - 1))
  ids.push(fBullet + (shape.bullet === 0 ? 0 : shape.bullet === 0x2d ? 1 : shape.bullet === 0x25b2 || shape.bullet === 0x25b3 ? 3 : 2))
  ids.push(fNumber + (shape.number < 0 ? 0 : shape.lead >= shape.to ? 1 : 2))
  ids.push(fIndent + (page.indented ? (shape.indented ? 1 : 0) : shape.indented ? 3 : 2))
  if (shape.words > 0 && shape.wide * 2 < shape.letters) {
    const share = shape.capitals / shape.words
    ids.push(fCaps + (shape.upper > shape.letters * .8 ? (shape.words <= 4 ? 0 : 1) : shape.words >= 4 && share >= .7 ? 2 : share >= .4 ? 3 : 4))
  }
  if (shape.lead < shape.to && unitOf(text.charCodeAt(shape.lead)) === Unit.lower) ids.push(fLower)
  if (shape.quoted) ids.push(fQuoted)
  if (shape.open !== 0) ids.push(fOpen)
  if (shape.bracketed) ids.push(fBracketed)
  if (shape.colon >= 0) {
    const early = shape.colon - shape.lead <= (shape.wide > 0 ? 6 : 16)
    const after = shape.colon + 1 < shape.to && text.charCodeAt(shape.colon + 1) === 32 ? shape.colon + 2 : shape.colon + 1
    ids.push(fColon + (shape.colon === shape.to - 1 ? 0 : after < shape.to && unitOf(text.charCodeAt(after)) === Unit.digit ? 1 : early ? 2 : 3))
  }
  const digits = shape.digits / (shape.letters + shape.digits + 1)
  ids.push(fDigits + (shape.digits === 0 ? 0 : digits < .15 ? 1 : digits < .4 ? 2 : 3))
  if (shape.gaps > 0 && shape.wide > 0) ids.push(fGap + (shape.stops > 0 || shape.end === End.stop ? 1 : 0))
  if (row.meta) ids.push(fMeta + (shape.width <= 24 ? 0 : 1))
  const dates = shape.digits > 0 && shape.width <= 160 && dateAtEnd.test(text.slice(Math.max(0, shape.to - 16), shape.to))
  if (shape.digits > 0) {
    const front = text.slice(shape.from, shape.from + 16)
    if (clock.test(front)) ids.push(fClock, fClockZone + zone)
    else if (dated.test(front)) ids.push(fClock + 1, fClockZone + 5 + zone)
    if (dates) ids.push(fClock + 2, fClockZone + 10 + zone)
  }
  if (lettered.test(text.slice(shape.from, shape.from + 8))) ids.push(fLettered + (zone === Zone.tail ? 1 : 0))
  if (shape.width < 60 && shape.digits > 0) {
    if (shape.end === End.digit && !dates) ids.push(fValue + (shape.width <= 24 ? 0 : 1))
    else if (valued.test(text.slice(Math.max(0, shape.to - 12), shape.to))) ids.push(fValue + 2)
  }
}

/** What its words say. */
const wordEvidence = (page: Page, i: number, ids: Array<number>): void => {
  const row = page.rows[i]!
  const { shape, label, heading } = row
  const { zone, end } = row.stretch
  let repeated = 0
  for (const tag of row.tags) {
    ids.push(fTag + (tag.known ? (tag.wholly ? 0 : 1) : tag.front ? 2 : 3))
    if (page.tagCounts.get(tagKey(tag))! >= 2) repeated = Math.max(repeated, tag.known ? 2 : tag.front ? 1 : 3)
  }
  if (repeated > 0) ids.push(fTagRepeated + repeated - 1)
  if (shape.width <= 120 && asks.test(row.text)) ids.push(fAsks + (shape.end === End.stop || shape.stops > 0 ? 1 : 0))
  if (row.furniture) ids.push(fFurniture + (shape.width <= 40 ? 0 : 1))
  if (row.ended) ids.push(fEndMark)
  if (label.kind !== Label.none) ids.push(fLabel + label.kind * 2 + (row.body || shape.end === End.stop ? 1 : 0))
  if (row.pager) ids.push(fPager)
  if (row.arrow) ids.push(fArrow)
  ids.push(fHeading + heading * 2 + (zone === Zone.tail || zone === Zone.head ? 1 : 0))
  if (heading !== Heading.none && i + 1 < end) {
    const next = page.rows[i + 1]!.sort
    ids.push(fHeadingNext + (next === 3 || next === 0 ? 0 : heading))
  }
  const overlap = row.overlap < 0 ? 4 : bucket(row.overlap, shares)
  ids.push(fOverlap + overlap, fOverlapZone + overlap * 5 + zone)
  if (i !== page.likely) ids.push(fTitleOverlap + (row.titleOverlap < 0 ? 3 : bucket(row.titleOverlap, [.01, .3])))
  if (row.repeats > 0) ids.push(fRepeats + (zone === Zone.tail || zone === Zone.middle ? row.repeats - 1 : 2))
  if (row.twice && row.repeats === 0) ids.push(fDuplicate)
}

/** How far above the nearest heading of its stretch stands: 1 to 3 a sure one, 4 and 5 a likely one, 0 none. */
const underHeading = (rows: ReadonlyArray<Row>, i: number): number => {
  const { start } = rows[i]!.stretch
  for (let k = i - 1; k >= start && i - k <= 60; k--) {
    const { heading, label, shape } = rows[k]!
    if (heading === Heading.wholly || (label.kind === Label.related && shape.end === End.colon)) return i - k === 1 ? 1 : i - k <= 6 ? 2 : 3
  }
  for (let k = i - 1; k >= start && i - k <= 12; k--) if (rows[k]!.heading === Heading.partly && rows[k]!.shape.width <= 24) return i - k <= 3 ? 4 : 5
  return 0
}

/** Whether what stands before the stretch, or a line of it above, introduces a list. */
const introducedBy = (rows: ReadonlyArray<Row>, i: number): boolean => {
  const { start } = rows[i]!.stretch
  if (start > 0 && rows[start - 1]!.introduces) return true
  for (let k = Math.max(start, i - 12); k < i; k++) {
    const row = rows[k]!
    if (row.introduces && row.heading === Heading.none && row.label.kind === Label.none) return true
  }
  return false
}

/** How many lines around it in its stretch have its style. */
const styleRun = (rows: ReadonlyArray<Row>, i: number): number => {
  const { stretch: { start, end }, style } = rows[i]!
  let from = i, to = i
  while (from > start && rows[from - 1]!.style === style && i - from < 24) from--
  while (to < end - 1 && rows[to + 1]!.style === style && to - i < 24) to++
  return to - from + 1
}

/** What the stretch says that it stands in. */
const stretchEvidence = (rows: ReadonlyArray<Row>, i: number, ids: Array<number>): void => {
  const row = rows[i]!
  const { shape, sort, stretch } = row
  const { zone, start, end } = stretch
  const size = end - start
  if (stretch.share >= 0) ids.push(fZoneOverlap + zone * 4 + bucket(stretch.share, zoneShares))
  ids.push(fZoneProse + zone * 4 + bucket(stretch.prose / size, [.02, .15, .4]))
  ids.push(fZoneNumbers + zone * 3 + bucket(stretch.numbers / size, [.1, .4]))
  ids.push(fZoneWidth + zone * 4 + bucket(stretch.wide / size, [14, 26, 44]))
  ids.push(fTagZone + bucket(stretch.tagged, [0, 2, 6]), fLabelZone + bucket(stretch.labelled, [0, 1]))
  ids.push(fSiblings + bucket(row.siblings, [.02, .15, .35]) * 5 + zone)
  if (shape.bullet === 0 && stretch.bulleted >= 3) ids.push(fBulletMiss + (stretch.bulleted * 2 > size ? 1 : 0))
  // Entries of several lines come back in steps.
  let steps = 0
  for (let step = 2; step <= 4; step++) if (i - step >= start && i + step < end && rows[i - step]!.sort === sort && rows[i + step]!.sort === sort) steps = step
  ids.push(fPeriod + (steps === 0 ? 0 : steps - 1))
  let near = 0
  for (let k = Math.max(start, i - 3); k < Math.min(end, i + 4); k++) if (k !== i && rows[k]!.meta) near++
  ids.push(fMetaNear + Math.min(2, near) * 2 + (row.meta ? 1 : 0))
}

/** Where it stands. */
const placeEvidence = (page: Page, i: number, ids: Array<number>): void => {
  const { rows } = page
  const row = rows[i]!
  const { shape } = row
  const { zone, start, end } = row.stretch
  const size = end - start
  const n = rows.length
  const under = underHeading(rows, i)
  ids.push(fUnder + under, fUnderZone + under * 5 + zone, fZone + zone, fZoneSize + zone * 6 + bucket(size, sizes))
  ids.push(fZonePlace + zone * 4 + (i === start ? 0 : i === end - 1 ? 3 : i - start <= 3 ? 1 : 2))
  ids.push(fZoneStyle + zone * 6 + bucket(styleRun(rows, i), sizes))
  const bodies = bucket(page.bodies, bodyCounts)
  ids.push(fBodies + bodies, fBodiesZone + bodies * 5 + zone)
  let intro = false
  if (zone !== Zone.body) {
    stretchEvidence(rows, i, ids)
    intro = introducedBy(rows, i)
    ids.push(fIntro + (intro ? 1 : 0))
  }
  if (zone === Zone.head) {
    const place = page.likely < 0 ? 3 : i < page.likely ? 0 : i === page.likely ? 1 : 2
    ids.push(fToTitle + place, fTitleWords + place * 5 + (row.overlap < 0 ? 4 : bucket(row.overlap, shares)))
  }
  if (zone === Zone.tail) ids.push(fAfterEnd + (row.over || page.closed ? 1 : 0))
  if (zone === Zone.middle && size <= 2) ids.push(fSandwich + (size - 1) * 2 + (shape.width < 16 ? 0 : 1))
  if (n - i <= 3) ids.push(fLast + n - i - 1)
  if (i < 3) ids.push(fFirst + i)
  ids.push(fPlainPage + (page.blankPage ? 2 : 0) + (row.parted ? 1 : 0))
  if (i > 0) ids.push(fBlank + (row.parted ? 1 : 0))
  if (i > 0 && i + 1 < n) ids.push(fSorts + rows[i - 1]!.sort * 9 + rows[i + 1]!.sort)
  ids.push(fPrevious + (i > 0 ? rows[i - 1]!.sort : 0), fNext + (i + 1 < n ? rows[i + 1]!.sort : 0))
  if (page.announces) ids.push(fAnnounced + zone)
  if (page.median > 0) ids.push(fRatio + bucket(shape.width / page.median, [.1, .2, .35, .6, 1]))
  ids.push(fAfterFurniture + (row.passed ? 5 : 0) + zone)
  // The likeliest shapes together.
  const titleLike = shape.width >= 14 && shape.width <= 130 && shape.end !== End.stop && shape.stops === 0 && shape.end !== End.comma && shape.end !== End.colon && shape.digits * 2 < shape.letters ? 1 : 0
  ids.push(fTitleLike + zone * 2 + titleLike)
  const order = zone === Zone.body ? 0 : zone === Zone.tail ? 1 : zone === Zone.middle ? 2 : zone === Zone.head ? 3 : 4
  ids.push(fKind + order * 8 + (under === 0 ? 0 : under < 4 ? 2 : 1) * 2 + titleLike)
  if (shape.bullet !== 0 || shape.number >= 0) {
    if (intro) ids.push(fListLike + (under > 0 ? 0 : 1))
    else if (page.announces && under === 0) ids.push(fListLike + 2)
  }
}

/** What a line and the one before it say together. */
const pairEvidence = (page: Page, i: number, ids: Array<number>): void => {
  const before = page.rows[i - 1]!, row = page.rows[i]!
  const { stretch } = row
  const { zone, start, end } = stretch
  const size = end - start
  const alike = before.style === row.style
  const ratio = before.shape.width / Math.max(1, row.shape.width)
  ids.push(pBias, pAlike + (alike ? 0 : 2) + (ratio > .5 && ratio < 2 ? 0 : 1), pBlank + (row.parted ? 1 : 0), pBody + (before.body ? 2 : 0) + (row.body ? 1 : 0))
  ids.push(pHeading + (row.heading === Heading.wholly ? 1 : 0), pSorts + before.sort * 9 + row.sort)
  if (zone === Zone.body) return
  ids.push(pIntro + (before.introduces ? 1 : 0))
  // What holds for a whole stretch counts once, where it begins.
  if (i === start) {
    ids.push(pEnter + zone * 6 + bucket(size, sizes), pEnterProse + zone * 4 + bucket(stretch.prose / size, [.02, .15, .4]), pEnterBodies + zone * 5 + bucket(page.bodies, bodyCounts))
    if (stretch.share >= 0) ids.push(pEnterWords + zone * 4 + bucket(stretch.share, zoneShares))
    ids.push(pEnterSiblings + zone * 4 + bucket(stretch.repeated, [.05, .15, .3]))
  } else if (!alike) ids.push(pStyle + zone)
}

/** Measures the lines of a page. `title` is what is known of it besides the text, or `null`; `extraHeadings` are folded. */
export const featuresOf = (lines: ReadonlyArray<string>, title: string | null, extraHeadings: ReadonlySet<string> = new Set()): Features => {
  const page = readPage(lines, title, extraHeadings)
  const { rows } = page
  const ids: Array<number> = [], starts: Array<number> = [0], pairIds: Array<number> = [], pairStarts: Array<number> = [0]
  const following = new Uint8Array(bits)
  let marked = -1
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    shapeEvidence(page, row, ids)
    wordEvidence(page, i, ids)
    placeEvidence(page, i, ids)
    const { zone, start, end } = row.stretch
    if (zone === Zone.middle && end - start <= 3) {
      if (marked !== end) {
        const { text, shape } = rows[end]!
        following.fill(0)
        walk(text, shape.from, shape.to, following, true, 0)
        marked = end
      }
      const share = walk(row.text, row.shape.lead, row.shape.to, following, false, 0)
      ids.push(fNextWords + (share < 0 ? 3 : bucket(share, [.01, .2])))
    }
    starts.push(ids.length)
    if (i > 0) pairEvidence(page, i, pairIds)
    pairStarts.push(pairIds.length)
  }
  return { page, rows, ids, starts, pairIds, pairStarts }
}
