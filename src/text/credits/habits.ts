/** What the credits beside words, taken together, tell of a page: an essay of pictures, letters to the editor, how long its captions are. */
import { isCaption } from "./captions.ts"
import type { Beside, Findings } from "./findings.ts"
import type { Page } from "./page.ts"
import { isHanPerson, isPerson } from "./persons.ts"

/** How a page uses the credits beside words. */
export interface Habits {
  /** The page's own text carries the credits: a photo essay. */
  readonly essay: boolean
  /** Letters to the editor are signed in brackets, each by another. */
  readonly letters: boolean
  /** A paragraph that is too long for a caption carries a credit: shorter ones may as well. */
  readonly longCaptions: boolean
  /** Names at the end of several lines are photographers', whatever the lines are. */
  readonly photographers: ReadonlySet<string>
  /** How many lines of the page are captions with a label and who made the picture: a short line of the make is one too, whatever it tells. */
  readonly labelled: number
  /** An agency closes three lines or more: a text has one source, so that they are its pictures'. */
  readonly relayed: boolean
  /** Whether the words beside a credit are a caption. */
  readonly isCaptioned: (one: Beside) => boolean
}

/** The name in a credit, without what stands around it. */
export const nameOf = (page: Page, { at, credit }: Beside): string =>
  page.lines[at]!.slice(credit.start, credit.end).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")

/** Looks over all credits beside words. */
export const habitsOf = (page: Page, { beside, prose }: Findings): Habits => {
  const isCaptioned = keepingAnswers()
  return {
    essay: isEssay(beside, prose, isCaptioned),
    letters: areLetters(page, beside),
    longCaptions: beside.some((one) => !one.marked && one.credit.score >= 0.75 && !isCaptioned(one)),
    photographers: photographersOf(page, beside),
    labelled: beside.filter((one) => one.credit.evidence === "label and holder" && isCaptioned(one)).length,
    relayed: beside.filter((one) => one.credit.evidence.startsWith("agency")).length > 2,
    isCaptioned
  }
}

/** Asked up to three times of each, and dear to ask. */
const keepingAnswers = (): Habits["isCaptioned"] => {
  const known = new Map<Beside, boolean>()
  return (one) => {
    const is = known.get(one) ?? isCaption(one.words.trim(), false)
    known.set(one, is)
    return is
  }
}

const isEssay = (beside: ReadonlyArray<Beside>, prose: number, isCaptioned: Habits["isCaptioned"]): boolean => {
  // Of one or two credits only those count whose words may be captions.
  const few = beside.length < 3
  let carried = 0
  for (const one of beside) if (!one.marked && (!few || isCaptioned(one))) carried += one.words.length
  return carried > 0 && carried >= prose * (beside.length > 1 ? 0.8 : 2)
}

const areLetters = (page: Page, beside: ReadonlyArray<Beside>): boolean => {
  const signatures = new Set<string>()
  for (const { at, credit } of beside) if (credit.evidence.startsWith("name in brackets")) signatures.add(page.lines[at]!.slice(credit.start))
  return signatures.size > 1
}

/** "Jane DOE". */
const inCapitals = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\s\p{Lu}{3,}$/u

const photographersOf = (page: Page, beside: ReadonlyArray<Beside>): ReadonlySet<string> => {
  const once = new Set<string>()
  const often = new Set<string>()
  for (const one of beside) {
    const name = one.credit.evidence.startsWith("name") ? nameOf(page, one) : ""
    if (name === "" || !isPerson(name) && !isHanPerson(name) && !inCapitals.test(name)) continue
    if (once.has(name)) often.add(name)
    once.add(name)
  }
  return often
}
