/**
 * What speaks for or against each line of a page being a pointer to another page: shape, words, neighbours, place.
 * Every piece of evidence is a named feature; `headlineModel.ts` weighs them.
 */
import { announced, asks, endMark, furniture, introduces, meta } from "./headlineLists.ts"
import { arrowed, Heading, headingOf, Label, type Labelled, labelAt, pagerAtEnd, type Tag, tagsOf } from "./headlineMorphology.ts"
import { End, type LineShape, shapeOf, Unit, unitOf } from "./lineShape.ts"

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

/** Where a line stands to the body: before it, between body lines, after it, in it, or on a page without body lines. */
export const Zone = { head: 0, middle: 1, tail: 2, body: 3, none: 4 } as const

/** A line that is not blank, with what was found out about it. */
export interface Row {
  /** Index in the lines given. */
  readonly index: number
  readonly text: string
  readonly shape: LineShape
  readonly heading: number
  readonly label: Labelled
  readonly tags: ReadonlyArray<Tag>
  readonly pager: boolean
  readonly arrow: boolean
  /** 1: the page's title again; 2: with something added. */
  readonly repeats: number
  readonly zone: number
  readonly bodyLike: boolean
  /** Share of its words that the body has, and that other lines of its zone have; -1 when it has none. */
  readonly overlap: number
  readonly siblings: number
  readonly introduces: boolean
  readonly furniture: boolean
  readonly meta: boolean
  readonly ended: boolean
  /** Whether a blank line stands before it. */
  readonly parted: boolean
}

/** A page as the model sees it. */
export interface Features {
  readonly rows: ReadonlyArray<Row>
  /** How many lines are running text; whether most of them are indented; whether title or standfirst announce a list. */
  readonly bodies: number
  readonly indented: boolean
  readonly announces: boolean
  /** Features of row `i` are `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
  readonly ids: ReadonlyArray<number>
  readonly starts: ReadonlyArray<number>
  /** The same of the pair of rows `i - 1` and `i`. */
  readonly pairIds: ReadonlyArray<number>
  readonly pairStarts: ReadonlyArray<number>
}

const widths = [5, 10, 16, 24, 34, 46, 60, 80, 120, 200]
const bucket = (value: number, edges: ReadonlyArray<number>): number => {
  let i = 0
  while (i < edges.length && value > edges[i]!) i++
  return i
}

/** Ends and is as long as a sentence of running text. */
const isBodyLike = (shape: LineShape): boolean => {
  if (shape.number >= 0 && shape.width < 60) return false
  if (shape.bullet !== 0 && shape.width < 80) return false
  if (shape.end === End.stop && shape.width >= 50) return true
  if ((shape.end === End.question || shape.end === End.exclamation || shape.closed || shape.end === End.ellipsis) && shape.width >= 60 && shape.stops > 0) return true
  return shape.width >= 130 && (shape.stops > 0 || shape.commas >= 3)
}

const fold = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase()

const bits = 1 << 14
const mix = (a: number, b: number): number => (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 18) & (bits - 1)

// Wide letters so common that pairs with them say nothing of the subject.
const common = new Uint8Array(65536)
for (const letter of "的一是了我不人在他有这個个上们们来到时時大地为為子中你说說生国國年着就那和要她出也得里后後自以会會家可下而过過天去能对對小多然于於心学么么之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開いのをにはがでとたるしてなもれさすこらりあそきかけよまくせんだ의이가을를은는에다하고지도로기서한들인") common[letter.charCodeAt(0)] = 1

/** Calls `each` with a hash of every pair of wide letters and every word of five letters and more (its first six). */
const grams = (text: string, from: number, to: number, each: (hash: number) => void): void => {
  let hash = 0, length = 0, before = 0
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 32
    const unit = unitOf(code)
    if (unit >= Unit.han && unit <= Unit.hangul) {
      if (common[code] === 1) before = 0
      else {
        if (before !== 0) each(mix(before, code))
        before = code
      }
      if (length >= 5) each(hash & (bits - 1))
      length = 0
      continue
    }
    before = 0
    if (unit >= Unit.lower && unit <= Unit.letter) {
      if (length === 0) hash = 0
      if (length < 6) hash = mix(hash + 1, code | 32)
      length++
    } else {
      if (length >= 5) each(hash & (bits - 1))
      length = 0
    }
  }
}

const lettered = /^[（(]?(?:[A-Ha-h][.)、．）]|[QqAa]\d{0,2}\s?[:：.]|[问答問]\s?\d{0,2}[:：、]|[①-⑳]|[一二三四五六七八九十]{1,2}[、是])\s?/
const valued = /\d\s?(?:%|％|[a-zA-Zµμ]{1,3}|[克斤个只颗片勺杯匙块元辆分秒米度人次名枚升吨組组册位本]|[$€£¥₽]|kg|ml|мл|г|шт|본|개|그램|個|本|枚|杯|人)[)）]?$/u
const clock = /^\d{1,2}[:：h.]\d{2}(?!\d)/
const dated = /^(?:\d{4}[-./年]\d{1,2}|\d{1,2}[-./月]\d{1,2}(?!\d)|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|avr|mai|juin|juil|août|déc|okt|dez))/i
const dateAtEnd = /(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|[[(（]\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?)[\])）]?$/

/** Which of nine sorts a line is, for its neighbours. */
const sortOf = (shape: LineShape, bodyLike: boolean, heading: number, label: Labelled): number =>
  bodyLike ? 0
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

/** Measures the lines of a page. `title` is what is known of it besides the text, or `null`. */
export const featuresOf = (lines: ReadonlyArray<string>, title: string | null, extraHeadings: ReadonlySet<string> = new Set()): Features => {
  // 1. What each line looks like by itself.
  const indices: Array<number> = []
  const shapes: Array<LineShape> = []
  for (let i = 0; i < lines.length; i++) {
    const shape = shapeOf(lines[i]!)
    if (shape.to > shape.from) {
      indices.push(i)
      shapes.push(shape)
    }
  }
  const n = indices.length
  const text = (i: number): string => lines[indices[i]!]!
  const body = shapes.map(isBodyLike)
  // A shorter sentence right behind running text goes on with it.
  for (let i = 1; i < n; i++) {
    const shape = shapes[i]!
    if (!body[i] && body[i - 1] && shape.end === End.stop && shape.width >= 20 && shape.bullet === 0 && shape.number < 0) body[i] = true
  }
  let firstBody = -1, lastBody = -1, bodies = 0, indented = 0
  const bodyWidths: Array<number> = []
  const shared = new Uint8Array(bits)
  for (let i = 0; i < n; i++) {
    if (!body[i]) continue
    if (firstBody < 0) firstBody = i
    lastBody = i
    bodies++
    bodyWidths.push(shapes[i]!.width)
    if (shapes[i]!.indented) indented++
    grams(text(i), shapes[i]!.from, shapes[i]!.to, (hash) => {
      if (shared[hash]! < 255) shared[hash]!++
    })
  }
  bodyWidths.sort((a, b) => a - b)
  const median = bodyWidths.length > 0 ? bodyWidths[bodyWidths.length >> 1]! : 0

  // 2. The lines that may be the page's title: given, or before the body.
  const titles = new Map<string, number>()
  const folded: Array<string> = []
  const titleGrams = new Uint8Array(bits)
  const titleEnd = firstBody < 0 ? Math.min(n, 3) : Math.min(firstBody, 12)
  let announces = false
  for (let i = 0; i < n; i++) folded.push(shapes[i]!.width <= 200 && shapes[i]!.letters >= 4 ? fold(text(i)) : "")
  if (title !== null) {
    titles.set(fold(title), -1)
    announces = announced.test(title)
  }
  for (let i = 0; i < titleEnd; i++) {
    const shape = shapes[i]!
    if (shape.width < 14 || folded[i] === "" || titles.has(folded[i]!)) continue
    titles.set(folded[i]!, i)
  }
  // The line before the body that shares most words with it is the likeliest title, the last of several.
  let likely = -1, likelihood = -1
  for (let i = 0; i < titleEnd; i++) {
    const shape = shapes[i]!
    if (shape.width < 14 || shape.width > 200 || shape.digits * 3 > shape.letters + 3 || shape.bullet !== 0 || furniture.test(text(i))) continue
    let hits = 0, all = 0
    grams(text(i), shape.from, shape.to, (hash) => {
      all++
      if (shared[hash]! > 0) hits++
    })
    const share = all === 0 ? 0 : hits / all
    if (share >= likelihood - .05) {
      likely = i
      likelihood = Math.max(share, likelihood)
    }
  }
  if (firstBody === 0) likely = -1
  for (let i = 0; i < titleEnd; i++) if (shapes[i]!.width <= 200 && announced.test(text(i))) announces = announces || i === likely || i === 0
  if (likely >= 0) grams(text(likely), shapes[likely]!.from, shapes[likely]!.to, (hash) => { titleGrams[hash] = 1 })
  if (title !== null) grams(title, 0, title.length, (hash) => { titleGrams[hash] = 1 })

  // 3. Words.
  const headings: Array<number> = [], labels: Array<Labelled> = [], tags: Array<ReadonlyArray<Tag>> = [], pagers: Array<boolean> = [], arrows: Array<boolean> = []
  const repeats: Array<number> = [], overlaps: Array<number> = [], titleOverlaps: Array<number> = []
  const tagCounts = new Map<string, number>()
  const counts = new Map<string, number>()
  for (let i = 0; i < n; i++) {
    const shape = shapes[i]!
    const line = text(i)
    const extra = extraHeadings.size > 0 && extraHeadings.has(folded[i]!)
    headings.push(extra ? Heading.wholly : headingOf(line, shape))
    labels.push(labelAt(line, shape.from, shape.to))
    const found = body[i] ? [] : tagsOf(line, shape)
    tags.push(found)
    for (const tag of found) {
      const key = (tag.front ? "<" : ">") + tag.text
      tagCounts.set(key, (tagCounts.get(key) ?? 0) + 1)
    }
    const short = !body[i] && shape.width <= 160
    pagers.push(short && pagerAtEnd(line, shape))
    arrows.push(short && arrowed(line, shape))
    let again = 0
    const key = folded[i]!
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1)
    if (key.length >= 6 && !body[i]) {
      const at = titles.get(key)
      if (at !== undefined && at < i) again = 1
      else {
        for (const [known, where] of titles) {
          if (where < i && known.length >= 8 && key.length > known.length && key.length <= known.length + 24 && (key.startsWith(known) || key.endsWith(known))) again = 2
        }
      }
    }
    repeats.push(again)
    let hit = 0, all = 0, inTitle = 0
    const own = body[i] ? 1 : 0
    if (shape.width <= 400) {
      grams(line, shape.lead, shape.to, (hash) => {
        all++
        if (shared[hash]! > own) hit++
        if (titleGrams[hash] === 1) inTitle++
      })
    }
    overlaps.push(all === 0 ? -1 : hit / all)
    titleOverlaps.push(all === 0 ? -1 : inTitle / all)
  }

  // 4. Zones: stretches of lines that are not running text, by where they lie to it.
  const zones: Array<number> = new Array(n)
  const zoneStart: Array<number> = new Array(n)
  const zoneEnd: Array<number> = new Array(n)
  for (let i = 0; i < n;) {
    let j = i
    if (body[i]) j++
    else while (j < n && !body[j]) j++
    const zone = bodies === 0 ? Zone.none : body[i] ? Zone.body : i < firstBody ? Zone.head : i > lastBody ? Zone.tail : Zone.middle
    for (let k = i; k < j; k++) {
      zones[k] = zone
      zoneStart[k] = i
      zoneEnd[k] = j
    }
    i = j
  }
  const furnished = shapes.map((shape, i) => shape.width <= 90 && furniture.test(text(i)))
  const metas = shapes.map((shape, i) => shape.width <= 50 && (shape.digits * 2 > shape.letters || meta.test(text(i))) && shape.width - shape.wide > 0)
  const ended = shapes.map((shape, i) => shape.width <= 24 && endMark.test(text(i)))
  const introduced = shapes.map((shape, i) => (shape.end === End.colon || shape.end === End.stop) && introduces.test(text(i).slice(-80)))
  const sorts = shapes.map((shape, i) => sortOf(shape, body[i]!, headings[i]!, labels[i]!))

  // What holds for a whole zone.
  const siblings: Array<number> = new Array(n).fill(0)
  const zoneFacts: Array<{ share: number; prose: number; numbers: number; tagged: number; bulleted: number; labelled: number; repeated: number; wide: number }> = new Array(n)
  const zoneWords = new Uint8Array(bits)
  for (let a = 0; a < n; a = zoneEnd[a]!) {
    const b = zoneEnd[a]!
    let share = 0, shareN = 0, prose = 0, numbers = 0, tagged = 0, bulleted = 0, labelled = 0, repeated = 0, wide = 0
    if (zones[a] !== Zone.body) {
      zoneWords.fill(0)
      for (let k = a; k < b; k++) {
        const shape = shapes[k]!
        grams(text(k), shape.lead, shape.to, (hash) => { if (zoneWords[hash]! < 255) zoneWords[hash]!++ })
        if (overlaps[k]! >= 0) {
          share += overlaps[k]!
          shareN++
        }
        if (shape.end === End.stop || shape.stops > 0) prose++
        if (shape.digits * 4 > shape.letters) numbers++
        for (const tag of tags[k]!) if (tag.known) tagged++
        if (shape.bullet !== 0) bulleted++
        if (labels[k]!.kind === Label.related || labels[k]!.kind === Label.pager || headings[k] === Heading.wholly) labelled++
        wide += shape.width
      }
      for (let k = a; k < b; k++) {
        let hits = 0, all = 0
        grams(text(k), shapes[k]!.lead, shapes[k]!.to, (hash) => {
          all++
          if (zoneWords[hash]! > 1) hits++
        })
        siblings[k] = all === 0 ? 0 : hits / all
        repeated += siblings[k]!
      }
    }
    zoneFacts[a] = { share: shareN === 0 ? -1 : share / shareN, prose, numbers, tagged, bulleted, labelled, repeated: repeated / (b - a), wide }
  }
  let blanks = 0
  for (let i = 1; i < n; i++) if (body[i] && indices[i]! - indices[i - 1]! > 1) blanks++
  const blankPage = blanks * 2 > bodies && bodies > 1
  const nextWords = new Uint8Array(bits)

  // 5. The evidence.
  const ids: Array<number> = [], starts: Array<number> = [0], pairIds: Array<number> = [], pairStarts: Array<number> = [0]
  let styleRun = 0
  for (let i = 0; i < n; i++) {
    const shape = shapes[i]!
    const line = text(i)
    const zone = zones[i]!
    const a = zoneStart[i]!, b = zoneEnd[i]!
    const size = b - a
    const w = bucket(shape.width, widths)
    const endGroup = shape.end === End.stop ? 0 : shape.end === End.question || shape.end === End.exclamation ? 1 : shape.end === End.ellipsis ? 2 : 3
    ids.push(bias, fWidth + w, fWidthProse + w * 4 + endGroup, fEnd + shape.end, fEndZone + shape.end * 5 + zone, fStops + Math.min(2, shape.stops), fCommas + Math.min(3, shape.commas))
    if (shape.shouts > 0) ids.push(fShouts + Math.min(1, shape.shouts - 1))
    const bulletKind = shape.bullet === 0 ? 0 : shape.bullet === 0x2d ? 1 : shape.bullet === 0x25b2 || shape.bullet === 0x25b3 ? 3 : 2
    ids.push(fBullet + bulletKind)
    ids.push(fNumber + (shape.number < 0 ? 0 : shape.lead >= shape.to ? 1 : 2))
    if (indented >= 2 && indented * 2 > bodies) ids.push(fIndent + (shape.indented ? 1 : 0))
    else ids.push(fIndent + (shape.indented ? 3 : 2))
    if (shape.words > 0 && shape.wide * 2 < shape.letters) {
      const share = shape.capitals / shape.words
      ids.push(fCaps + (shape.upper === shape.letters || shape.upper > shape.letters * .8 ? (shape.words <= 4 ? 0 : 1) : shape.words >= 4 && share >= .7 ? 2 : share >= .4 ? 3 : 4))
    }
    if (shape.lead < shape.to && unitOf(line.charCodeAt(shape.lead)) === Unit.lower) ids.push(fLower)
    if (shape.quoted) ids.push(fQuoted)
    if (shape.open !== 0) ids.push(fOpen)
    if (shape.bracketed) ids.push(fBracketed)
    if (shape.colon >= 0) {
      const early = shape.colon - shape.lead <= (shape.wide > 0 ? 6 : 16)
      const next = unitOf(line.charCodeAt(shape.colon + 1 < shape.to && line.charCodeAt(shape.colon + 1) === 32 ? shape.colon + 2 : shape.colon + 1) || 0)
      ids.push(fColon + (shape.colon === shape.to - 1 ? 0 : next === Unit.digit ? 1 : early ? 2 : 3))
    }
    const digitShare = shape.digits / (shape.letters + shape.digits + 1)
    ids.push(fDigits + (shape.digits === 0 ? 0 : digitShare < .15 ? 1 : digitShare < .4 ? 2 : 3))
    if (shape.gaps > 0 && shape.wide > 0) ids.push(fGap + (shape.stops > 0 || shape.end === End.stop ? 1 : 0))
    let repeatedTag = 0
    for (const tag of tags[i]!) {
      ids.push(fTag + (tag.known ? (tag.wholly ? 0 : 1) : tag.front ? 2 : 3))
      const count = tagCounts.get((tag.front ? "<" : ">") + tag.text) ?? 0
      if (count >= 2) repeatedTag = Math.max(repeatedTag, tag.known ? 2 : tag.front ? 1 : 3)
    }
    if (repeatedTag > 0) ids.push(fTagRepeated + repeatedTag - 1)
    if (shape.width <= 120 && asks.test(line)) ids.push(fAsks + (shape.end === End.stop || shape.stops > 0 ? 1 : 0))
    if (metas[i]) ids.push(fMeta + (shape.width <= 24 ? 0 : 1))
    if (furnished[i]) ids.push(fFurniture + (shape.width <= 40 ? 0 : 1))
    if (ended[i]) ids.push(fEndMark)
    const front = line.slice(shape.from, shape.from + 16)
    if (shape.digits > 0) {
      if (clock.test(front)) ids.push(fClock, fClockZone + zone)
      else if (dated.test(front)) ids.push(fClock + 1, fClockZone + 5 + zone)
      if (shape.width <= 160 && dateAtEnd.test(line.slice(Math.max(0, shape.to - 16), shape.to))) ids.push(fClock + 2, fClockZone + 10 + zone)
    }
    if (labels[i]!.kind !== Label.none) ids.push(fLabel + labels[i]!.kind * 2 + (body[i] || shape.end === End.stop ? 1 : 0))
    if (pagers[i]) ids.push(fPager)
    if (arrows[i]) ids.push(fArrow)
    ids.push(fHeading + headings[i]! * 2 + (zone === Zone.tail || zone === Zone.head ? 1 : 0))
    if (headings[i] !== Heading.none && i + 1 < b) ids.push(fHeadingNext + (sorts[i + 1] === 3 || sorts[i + 1] === 0 ? 0 : headings[i]!))
    // The nearest heading above in this zone.
    let under = 0
    for (let k = i - 1; k >= a && i - k <= 60; k--) {
      if (headings[k] === Heading.wholly || labels[k]!.kind === Label.related && shapes[k]!.end === End.colon) {
        under = i - k === 1 ? 1 : i - k <= 6 ? 2 : 3
        break
      }
    }
    if (under === 0) {
      for (let k = i - 1; k >= a && i - k <= 12; k--) {
        if (headings[k] === Heading.partly && shapes[k]!.width <= 24) {
          under = i - k <= 3 ? 4 : 5
          break
        }
      }
    }
    ids.push(fUnder + under, fUnderZone + under * 5 + zone)
    ids.push(fZone + zone)
    ids.push(fZoneSize + zone * 6 + bucket(size, [1, 2, 4, 8, 16]))
    ids.push(fZonePlace + zone * 4 + (i === a ? 0 : i === b - 1 ? 3 : i - a <= 3 ? 1 : 2))
    // Lines around of the same style.
    const style = styleOf(shape)
    let from = i, to = i
    while (from > a && styleOf(shapes[from - 1]!) === style && i - from < 24) from--
    while (to < b - 1 && styleOf(shapes[to + 1]!) === style && to - i < 24) to++
    styleRun = to - from + 1
    const run = bucket(styleRun, [1, 2, 4, 8, 16])
    ids.push(fZoneStyle + zone * 6 + run)
    const { share, prose, numbers, tagged, bulleted, labelled, repeated, wide } = zoneFacts[a]!
    if (zone !== Zone.body) {
      if (share >= 0) ids.push(fZoneOverlap + zone * 4 + bucket(share, [.12, .25, .4]))
      ids.push(fZoneProse + zone * 4 + bucket(prose / size, [.02, .15, .4]))
      ids.push(fZoneNumbers + zone * 3 + bucket(numbers / size, [.1, .4]))
      ids.push(fZoneWidth + zone * 4 + bucket(wide / size, [14, 26, 44]))
      ids.push(fTagZone + bucket(tagged, [0, 2, 6]))
      ids.push(fLabelZone + bucket(labelled, [0, 1]))
      ids.push(fSiblings + bucket(siblings[i]!, [.02, .15, .35]) * 5 + zone)
      if (shape.bullet === 0 && bulleted >= 3) ids.push(fBulletMiss + (bulleted * 2 > size ? 1 : 0))
      // Entries of several lines come back in steps.
      let steps = 0
      for (let step = 2; step <= 4; step++) if ((i - step >= a && sorts[i - step] === sorts[i]) && (i + step < b && sorts[i + step] === sorts[i])) steps = step
      ids.push(fPeriod + (steps === 0 ? 0 : steps - 1))
      let near = 0
      for (let k = Math.max(a, i - 3); k < Math.min(b, i + 4); k++) if (k !== i && metas[k]) near++
      ids.push(fMetaNear + Math.min(2, near) * 2 + (metas[i] ? 1 : 0))
    }
    if (zone === Zone.head) {
      const place = likely < 0 ? 3 : i < likely ? 0 : i === likely ? 1 : 2
      ids.push(fToTitle + place, fTitleWords + place * 5 + (overlaps[i]! < 0 ? 4 : bucket(overlaps[i]!, [.05, .2, .45])))
    }
    if (lettered.test(line.slice(shape.from, shape.from + 8))) ids.push(fLettered + (zone === Zone.tail ? 1 : 0))
    if (shape.end === End.digit && shape.width < 60 && !dateAtEnd.test(line.slice(Math.max(0, shape.to - 16), shape.to))) ids.push(fValue + (shape.width <= 24 ? 0 : 1))
    else if (shape.width < 60 && valued.test(line.slice(Math.max(0, shape.to - 12), shape.to))) ids.push(fValue + 2)
    if (n - i <= 3) ids.push(fLast + n - i - 1)
    ids.push(fPlainPage + (blankPage ? 2 : 0) + (i > 0 && indices[i]! - indices[i - 1]! > 1 ? 1 : 0))
    if (i > 0 && i + 1 < n) ids.push(fSorts + sorts[i - 1]! * 9 + sorts[i + 1]!)
    if (zone === Zone.middle && size <= 3 && b < n) {
      for (let k = 0; k < nextWords.length; k++) nextWords[k] = 0
      grams(text(b), shapes[b]!.from, shapes[b]!.to, (hash) => { nextWords[hash] = 1 })
      let hits = 0, all = 0
      grams(line, shape.lead, shape.to, (hash) => {
        all++
        hits += nextWords[hash]!
      })
      ids.push(fNextWords + (all === 0 ? 3 : bucket(hits / all, [.01, .2])))
    }
    const overlap = overlaps[i]!
    const o = overlap < 0 ? 4 : bucket(overlap, [.05, .2, .45])
    ids.push(fOverlap + o, fOverlapZone + o * 5 + zone)
    if (i !== likely) ids.push(fTitleOverlap + (titleOverlaps[i]! < 0 ? 3 : bucket(titleOverlaps[i]!, [.01, .3])))
    const nb = bucket(bodies, [0, 1, 3, 7])
    ids.push(fBodies + nb, fBodiesZone + nb * 5 + zone)
    // What stands before the zone, and the zone's own first line, may introduce a list.
    let intro = false
    if (zone !== Zone.body) {
      if (a > 0 && introduces.test(text(a - 1).slice(-80))) intro = true
      for (let k = Math.max(a, i - 12); k < i && !intro; k++) if (headings[k] === Heading.none && labels[k]!.kind === Label.none && (shapes[k]!.end === End.colon || (shapes[k]!.end === End.stop && introduces.test(text(k).slice(-80))))) intro = true
      ids.push(fIntro + (intro ? 1 : 0))
    }
    if (announces) ids.push(fAnnounced + zone)
    ids.push(fPrevious + (i > 0 ? sorts[i - 1]! : 0), fNext + (i + 1 < n ? sorts[i + 1]! : 0))
    if (i > 0) ids.push(fBlank + (indices[i]! - indices[i - 1]! > 1 ? 1 : 0))
    if (median > 0) ids.push(fRatio + bucket(shape.width / median, [.1, .2, .35, .6, 1]))
    if (repeats[i]! > 0) ids.push(fRepeats + (zone === Zone.tail || zone === Zone.middle ? repeats[i]! - 1 : 2))
    if (folded[i] !== "" && counts.get(folded[i]!)! > 1 && repeats[i] === 0) ids.push(fDuplicate)
    if (i < 3) ids.push(fFirst + i)
    // Behind the last body line that ends with the text's end, or an end mark.
    let over = false
    for (let k = a; k < i && !over; k++) if (ended[k]) over = true
    if (zone === Zone.tail) ids.push(fAfterEnd + (over || (lastBody >= 0 && /[(（](?:完|了|终|終|END)[)）]$/i.test(text(lastBody).trim())) ? 1 : 0))
    let passed = false
    for (let k = a; k < i && !passed; k++) if (furnished[k]) passed = true
    ids.push(fAfterFurniture + (passed ? 5 : 0) + zone)
    if (zone === Zone.middle && size <= 2) ids.push(fSandwich + (size - 1) * 2 + (shape.width < 16 ? 0 : 1))
    // The likeliest shapes together.
    const titleLike = shape.width >= 14 && shape.width <= 130 && shape.end !== End.stop && shape.stops === 0 && shape.end !== End.comma && shape.end !== End.colon && shape.digits * 2 < shape.letters
    ids.push(fTitleLike + zone * 2 + (titleLike ? 1 : 0))
    ids.push(fKind + (zone === Zone.body ? 0 : 1 + (zone === Zone.tail ? 0 : zone === Zone.middle ? 1 : zone === Zone.head ? 2 : 3)) * 8 + (under === 0 ? 0 : under < 4 ? 2 : 1) * 2 + (titleLike ? 1 : 0))
    if (intro && (shape.bullet !== 0 || shape.number >= 0)) ids.push(fListLike + (under > 0 ? 0 : 1))
    else if (announces && (shape.bullet !== 0 || shape.number >= 0) && under === 0) ids.push(fListLike + 2)
    starts.push(ids.length)

    if (i > 0) {
      const before = shapes[i - 1]!
      pairIds.push(pBias)
      const sameStyle = styleOf(before) === style
      const ratio = before.width / Math.max(1, shape.width)
      pairIds.push(pAlike + (sameStyle ? 0 : 2) + (ratio > .5 && ratio < 2 ? 0 : 1))
      pairIds.push(pBlank + (indices[i]! - indices[i - 1]! > 1 ? 1 : 0))
      pairIds.push(pBody + (body[i - 1] ? 2 : 0) + (body[i] ? 1 : 0))
      pairIds.push(pHeading + (headings[i] === Heading.wholly ? 1 : 0))
      if (i === a && zone !== Zone.body) {
        pairIds.push(pEnter + zone * 6 + bucket(size, [1, 2, 4, 8, 16]), pEnterProse + zone * 4 + bucket(prose / size, [.02, .15, .4]), pEnterBodies + zone * 5 + nb)
        if (share >= 0) pairIds.push(pEnterWords + zone * 4 + bucket(share, [.12, .25, .4]))
        pairIds.push(pEnterSiblings + zone * 4 + bucket(repeated, [.05, .15, .3]))
      } else if (!sameStyle && zone !== Zone.body) pairIds.push(pStyle + zone)
      pairIds.push(pSorts + sorts[i - 1]! * 9 + sorts[i]!)
      if (zone !== Zone.body) pairIds.push(pIntro + (introduced[i - 1] ? 1 : 0))
    }
    pairStarts.push(pairIds.length)
  }
  const rows = shapes.map((shape, i): Row => ({
    index: indices[i]!, text: text(i), shape, heading: headings[i]!, label: labels[i]!, tags: tags[i]!, pager: pagers[i]!, arrow: arrows[i]!,
    repeats: repeats[i]!, zone: zones[i]!, bodyLike: body[i]!, overlap: overlaps[i]!, siblings: siblings[i]!, introduces: introduced[i]!,
    furniture: furnished[i]!, meta: metas[i]!, ended: ended[i]!, parted: i > 0 && indices[i]! - indices[i - 1]! > 1
  }))
  return { rows, bodies, indented: indented >= 2 && indented * 2 > bodies, announces, ids, starts, pairIds, pairStarts }
}
