/** What the peers' simple rules make of a page, written anew for comparison. */
import type { LineCleaner } from "./lineScore.ts"

const sentenceEnd = /[.!?。！？…؟][”"’'»」』)）]*$/u

/** Leaves a page as it is. */
export const nothing: LineCleaner = ({ lines }) => lines

/** C4's rule for lines (Raffel et al. 2020, § 2.2): a line stays when it ends in a sentence's end and has three words or more; a Han, kana or hangul sign counts as one. */
export const c4: LineCleaner = ({ lines }) =>
  lines.map((line) => sentenceEnd.test(line.trim()) && (line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}]+/gu) ?? []).length >= 3 ? line : null)

/** Cuts the tail of a page: all behind the last line that is as long as a sentence and ends like one. */
export const tailCut: LineCleaner = ({ lines }) => {
  const last = lines.findLastIndex((line) => line.trim().length >= 20 && sentenceEnd.test(line.trim()))
  return lines.map((line, n) => n <= last || last < 0 ? line : null)
}
