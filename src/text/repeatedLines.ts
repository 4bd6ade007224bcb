/** Lines as they are counted over pages: what is one line, what tells a page from others, and which of its repeated lines are furniture. */
import { digest } from "./copies/digest.ts"
import { fold, isCjk } from "./fold.ts"
import { mix } from "./mix.ts"

/** A line by its letters and digits. */
export interface FoldedLine {
  readonly high: number
  readonly low: number
  /** How much it says, in Latin letters: a Chinese, Japanese or Korean one counts as two. 0: it has none. */
  readonly weight: number
}

const weightOf = (folded: Uint16Array): number => {
  let weight = folded.length
  for (const unit of folded) if (isCjk(unit)) weight++
  return weight
}

const blank: FoldedLine = { high: 0, low: 0, weight: 0 }

export const foldedLine = (text: string): FoldedLine => {
  const folded = fold([text])
  if (folded.length === 0) return blank
  const [high, low] = digest(folded) as unknown as [number, number]
  return { high, low, weight: weightOf(folded) }
}

/** A site as a hash; `null`: unknown. */
export const groupOf = (site: string | null): readonly [high: number, low: number] => {
  const [high, low] = digest(Uint16Array.from(site ?? "", (char) => char.charCodeAt(0))) as unknown as [number, number]
  return [high, low]
}

/** The key of a line within a group of pages. */
export const lineKey = ({ high, low }: FoldedLine, [groupHigh, groupLow]: readonly [number, number]): readonly [number, number] => [
  mix(high ^ groupHigh) >>> 0,
  mix(Math.imul(low, 0x9e3779b1) ^ groupLow) >>> 0
]

const PIECES = 3

/**
 * First a hash of all lines, then three lines of the page, each chosen by chance among all of them, as likely as the square of its weight:
 * nearly always a paragraph, and the same one in copies and versions of the page. The draw is the least of hash/weight², which two
 * pages agree on as often as they are alike (weighted minwise hashing).
 */
export const pageMarks = (lines: ReadonlyArray<FoldedLine>): Uint32Array => {
  const marks = new Uint32Array(1 + PIECES)
  const least = new Float64Array(1 + PIECES).fill(Infinity)
  for (const { high, low, weight } of lines) {
    if (weight === 0) continue
    marks[0] = mix(Math.imul(marks[0]! ^ high, 0x85ebca6b) ^ low)
    for (let piece = 1; piece <= PIECES; piece++) {
      const draw = (mix(low ^ Math.imul(piece, 0x9e3779b1)) >>> 0) / (weight * weight)
      if (draw >= least[piece]!) continue
      least[piece] = draw
      marks[piece] = high
    }
  }
  return marks
}

/** A line and the different pages that it stands on; 0 for one that is the page's own. */
export interface CountedLine {
  readonly text: string
  readonly weight: number
  readonly pages: number
}

/** On how many of the pages a line must stand. */
export interface Floors {
  /** Different pages of the site. */
  readonly of: number
  /** The least number of pages that any line must stand on; a sentence on twice as many. */
  readonly minPages: number
  // Shares of the pages:
  /** An entry of a list at the end of the page. */
  readonly listed: number
  /** Any other line before or behind the text, such as a few words. */
  readonly common: number
  /** A sentence, and any line between those of the text. */
  readonly sentence: number
}

/** Fewer letters than this are said by accident. */
const FEW = 20
/** Fewer than this may be a heading. */
const HEADING = 30
/** At least this is said by no heading and no label. */
const MUCH = 40
/** More than this is a paragraph, whatever it ends with. */
const LONG = 100
/** Own lines that may stand before or among furniture: a title, a dateline, an entry that is new. */
const GAP = 3
/** Letters of its own that a page must keep, and the part of all its letters. */
const OWN = 60
const OWN_SHARE = 0.2

const fullStop = /[.。．।۔։។]["'”’»」』）)\]]{0,3}$/
const isSentence = (text: string): boolean => {
  const end = text.trimEnd().slice(-6)
  return (fullStop.test(end) && !end.includes("..")) || text.includes("。")
}

/** Marks that stand between the steps of a path or the items of a bar. */
const separated = /[>＞›»|｜▎／•]| \/ /
const isHeading = ({ text, weight }: CountedLine): boolean => weight < HEADING && !separated.test(text)

/** Indices of the lines that are the site's and not the page's. */
export const siteLines = (lines: ReadonlyArray<CountedLine>, floors: Floors): ReadonlyArray<number> => {
  const body = lines.map(({ text, weight }) => weight > LONG || (weight >= FEW && isSentence(text)))
  const { of, minPages } = floors
  const reaches = (i: number, share: number) => lines[i]!.pages >= Math.max(share * of, body[i]! ? 2 * minPages : minPages)
  const cut = new Set<number>()

  /** From one end of the page to its text. What says little right above the text is its heading; behind a gap of more than the title, what says little may be the label of a table. */
  const walk = (order: ReadonlyArray<number>, listed: number, headed: boolean) => {
    let gap = 0
    let run: Array<number> = []
    const close = (atText: boolean) => {
      if (headed && atText && run.length > 0 && isHeading(lines[run.at(-1)!]!)) run.pop()
      const enough = gap === 0 ? 0 : run.length > 1 || (headed && gap === 1) ? FEW : MUCH
      if (run.reduce((sum, i) => sum + lines[i]!.weight, 0) >= enough) for (const i of run) cut.add(i)
      run = []
    }
    for (const i of order) {
      if (lines[i]!.weight === 0) continue
      if (reaches(i, body[i]! ? floors.sentence : lines[i]!.weight < FEW ? floors.common : listed)) {
        run.push(i)
        continue
      }
      close(body[i]!)
      if (body[i]! || ++gap > GAP) return
    }
    close(false)
  }
  const order = [...lines.keys()]
  walk(order, floors.common, true)
  walk(order.toReversed(), floors.listed, false)
  for (const i of order) if ((body[i]! || lines[i]!.weight >= MUCH) && reaches(i, floors.sentence)) cut.add(i)

  let all = 0
  let own = 0
  for (const { weight, pages } of lines) {
    all += weight
    if (pages === 0) own += weight
  }
  return own < OWN || own < OWN_SHARE * all ? [] : [...cut].sort((a, b) => a - b)
}
