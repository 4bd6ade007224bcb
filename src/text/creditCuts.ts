/** Which lines and spans of a page are picture credits: the grammar of single lines, decided with their neighbours and the page in view. */
import { captionMark, columns, gluedCaption, isCaption } from "./creditCaptions.ts"
import { bracketCredits, type Credit, type CreditWhy, headCredit, isHouseLine, isLoneLabel, isLoneName, tailCredit, wholeCredit } from "./creditGrammar.ts"

/** A line, or a span of it, to cut; `at` is the line's place among the lines given. */
export interface CreditCut {
  readonly at: number
  readonly start?: number
  readonly end?: number
  readonly why: CreditWhy | "captioned-credit" | "glued-credit" | "caption" | "glued-caption"
  readonly score: number
  readonly evidence: ReadonlyArray<string>
}

export interface CreditOptions {
  /** Whether captions without a credit go, where they announce themselves. */
  readonly captions: boolean
  /** The user's own agencies, in lower case. */
  readonly extra: ReadonlySet<string>
  /** The page's title, when it is known: never cut. */
  readonly title: string | null
}

interface Beside {
  readonly at: number
  readonly credit: Credit
  /** The words left when the credit is gone. */
  readonly words: string
  readonly marked: boolean
}

const sentenceEnd = /[.!?。！？…][”"’»」』)）]?\s*$/u
/** The place of a picture in its gallery. */
const counter = /^\s*[[(]?\d{1,3}\s?(?:\/|of|von|de|sur|di|из)\s?\d{1,3}[\])]?(?=\D)/u
const loneCounter = /^\s*[[(]?\d{1,3}\s?(?:\/|of|von|de|sur|di|из)\s?\d{1,3}[\])]?\s*$/u
/** "registre – mairie de Saint-Fiacre": which picture, and who made it, under "Crédits photo :". */
const credited = /^[^.!?。]{2,30}\s[–—:/-]\s[^.!?。]{0,3}[^!?。]{2,40}$/u
const dataSheet = /^\s*[^\s:：][^:：]{0,24}[:：]\s?\S/u

/** Cuts for the lines of one page, in the order of the lines. */
export const creditCuts = (lines: ReadonlyArray<string>, { captions, extra, title }: CreditOptions): ReadonlyArray<CreditCut> => {
  const cuts: Array<CreditCut> = []
  const beside: Array<Beside> = []
  const cutAt = new Set<number>()
  let prose = 0
  const top = lines.findIndex((line) => line.trim() !== "")
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]!
    if (text.length < 2 || title !== null && text.trim() === title.trim()) continue
    const mayBe = mayCredit(text)
    if (text.length <= 160 && !cutAt.has(at)) {
      if (text.length <= 30 && isLoneLabel(text)) {
        for (let next = nextLine(lines, at), more = 0; next > 0 && more < 4 && credited.test(lines[next]!.trim()); next = nextLine(lines, next), more++) {
          cuts.push({ at: next, why: "photo-credit", score: 0.75, evidence: ["place and name under a label"] })
          cutAt.add(next).add(at)
        }
        if (cutAt.has(at)) {
          cuts.push({ at, why: "photo-credit", score: 0.85, evidence: ["label, names in the next lines"] })
          continue
        }
        const next = nextLine(lines, at)
        if (next > 0 && isLoneName(lines[next]!, extra)) {
          cuts.push({ at, why: "photo-credit", score: 0.85, evidence: ["label, name in the next line"] }, { at: next, why: "photo-credit", score: 0.8, evidence: ["name under a label"] })
          cutAt.add(at).add(next)
          continue
        }
      }
      if (text.length <= 20 && /^\s*(?:image|photo|video|media) caption\s?[,:]?\s*$/iu.test(text)) {
        const next = nextLine(lines, at)
        if (next > 0 && lines[next]!.length < 320) {
          cuts.push({ at, why: "photo-credit", score: 0.85, evidence: ["label of a caption"] }, { at: next, why: "captioned-credit", score: 0.8, evidence: ["caption under its label"] })
          cutAt.add(at).add(next)
          continue
        }
      }
      if (mayBe) {
        const whole = wholeCredit(text, extra)
        if (whole !== undefined && !(at === top && whole.score < 0.95) && !(prose === 0 && at <= top + 2 && whole.evidence === "picture in brackets") && (whole.score >= 0.75 || alone(lines, at)) && !isDataSheet(lines, at, text)) {
          cuts.push({ at, why: whole.why, score: whole.score, evidence: [whole.evidence] })
          cutAt.add(at)
          continue
        }
      }
      if (/^\s*\+\d{1,3}\s*$/u.test(text) && (cutAt.has(at - 1) || beside.at(-1)?.at === at - 1)) {
        cuts.push({ at, why: "photo-credit", score: 0.7, evidence: ["counter of a gallery"] })
        continue
      }
    }
    if (cutAt.has(at)) continue
    // "…排列（静川半导体" and "供图）": a credit broken in two.
    const after = nextLine(lines, at)
    if (after > 0 && brokenCredit.test(lines[after]!) && openBracket.test(text)) {
      cuts.push({ at, why: "captioned-credit", score: 0.75, evidence: ["credit broken in two"] }, { at: after, why: "photo-credit", score: 0.8, evidence: ["credit broken in two"] })
      cutAt.add(at).add(after)
      continue
    }
    // A name and a house under a caption.
    if (text.length < 60 && at > top && isHouseLine(text) && sentenceEnd.test(lines[before(lines, at)] ?? "")) {
      cuts.push({ at, why: "photo-credit", score: 0.75, evidence: ["name / house under a caption"] })
      cutAt.add(at)
      continue
    }
    const mark = captionMark(text)
    const credit = mayBe && at !== top ? tailCredit(text, extra) ?? headCredit(text, extra) : undefined
    if (credit !== undefined) {
      if (credit.evidence.startsWith("letters,") && (prose > 0 || columns(text) > 150)) continue
      beside.push({ at, credit, words: text.slice(0, credit.start) + text.slice(credit.end), marked: mark !== undefined || counter.test(text) || at > 0 && loneCounter.test(lines[at - 1]!) })
      continue
    }
    if (columns(text) > 60 && sentenceEnd.test(text)) prose += text.length
    if (mayBe) for (const found of bracketCredits(text, extra)) cuts.push({ at, start: found.start, end: found.end, why: "glued-credit", score: found.score, evidence: [found.evidence] })
    if (!captions || at === top) continue
    if (mark !== undefined && isCaption(text, true) && !isList(lines, at)) {
      cuts.push({ at, why: "caption", score: mark === "triangle" ? 0.8 : 0.75, evidence: [mark === "triangle" ? "triangle" : "words of a caption"] })
      continue
    }
    const glued = gluedCaption(text)
    if (glued > 0) cuts.push({ at, start: glued - (text.slice(0, glued).length - text.slice(0, glued).trimEnd().length), end: text.length, why: "glued-caption", score: 0.75, evidence: ["caption after the last full stop"] })
  }
  // A page whose own text carries the credits is a photo essay: its words stay.
  const carried = beside.reduce((sum, one) => one.marked ? sum : sum + one.words.length, 0)
  const several = beside.length > 1
  const essay = carried > 0 && carried >= prose * (several ? 0.8 : 2)
  for (const { at, credit, words, marked } of beside) {
    const sure = credit.score >= 0.75 || credit.score >= 0.65 && alone(lines, at) && lines.slice(at + 1).some((line) => columns(line) > 60 && sentenceEnd.test(line))
    if (!sure && credit.score < 0.7) continue
    if (sure && isCaption(words.trim(), marked) && (marked && prose > 0 || !essay)) {
      cuts.push({ at, why: "captioned-credit", score: credit.score, evidence: [credit.evidence, marked ? "announced caption" : "caption"] })
    } else if (credit.score >= 0.7) {
      cuts.push({ at, start: credit.start, end: credit.end, why: "glued-credit", score: credit.score, evidence: [credit.evidence] })
      for (const found of bracketCredits(lines[at]!, extra)) {
        if (found.end <= credit.start || found.start >= credit.end) cuts.push({ at, start: found.start, end: found.end, why: "glued-credit", score: found.score, evidence: [found.evidence] })
      }
    }
  }
  return cuts.sort((a, b) => a.at - b.at || (a.start ?? 0) - (b.start ?? 0))
}

/** Cheap: whether a line has a character that every credit has one of. */
const mayCredit = (text: string): boolean => text.length > 1

const brokenCredit = /^\s*(?:供图|供圖|摄|攝|提供|撮影|图|圖|제공|摄影|攝影)\s?[)）\]】]\s*$/u
const openBracket = /[(（[【][^)）\]】]{1,24}$/u

/** Whether a line stands between paragraphs: only there a name by itself is somebody's picture. */
const alone = (lines: ReadonlyArray<string>, at: number): boolean => {
  const near = [lines[before(lines, at)] ?? "", lines[nextLine(lines, at)] ?? ""]
  return near.every((line) => columns(line) >= 60 || sentenceEnd.test(line)) && near.some((line) => columns(line) >= 60 && sentenceEnd.test(line))
}

const before = (lines: ReadonlyArray<string>, at: number): number => {
  for (let near = at - 1; near >= Math.max(0, at - 3); near--) if (lines[near]!.trim() !== "") return near
  return -1
}

const nextLine = (lines: ReadonlyArray<string>, at: number): number => {
  for (let next = at + 1; next < Math.min(lines.length, at + 3); next++) if (lines[next]!.trim() !== "") return next
  return -1
}

/** "Video: 4K" among "Battery: …", "Weight: …": two neighbours of the same make. */
const isDataSheet = (lines: ReadonlyArray<string>, at: number, text: string): boolean => {
  if (!/[:：]/u.test(text)) return false
  let like = 0
  for (const near of [at - 2, at - 1, at + 1, at + 2]) {
    const line = lines[near]
    if (line !== undefined && line.length < 80 && dataSheet.test(line) && !/https?:|\d[:：]\d/u.test(line) && wholeCredit(line, new Set()) === undefined) like += 1
  }
  return like >= 3
}

/** Triangles as the bullets of a list: three in a row, or two in a row and again elsewhere. */
const isList = (lines: ReadonlyArray<string>, at: number): boolean => {
  const run = runAround(lines, at)
  if (run >= 3) return true
  if (run < 2) return false
  for (let near = 0, before = 0; near < lines.length; near++) {
    before = captionMark(lines[near]!) === undefined ? 0 : before + 1
    if (before >= 2 && Math.abs(near - at) > 2) return true
  }
  return false
}

const runAround = (lines: ReadonlyArray<string>, at: number): number => {
  let run = 1
  for (let near = at - 1; near >= 0 && captionMark(lines[near]!) !== undefined; near--) run += 1
  for (let near = at + 1; near < lines.length && captionMark(lines[near]!) !== undefined; near++) run += 1
  return run
}
