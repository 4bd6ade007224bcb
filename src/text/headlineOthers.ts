/**
 * Lines beside or inside a list of links that say plainly what else they are: strip-credits and strip-furniture give the right reason for them.
 * Most lines are told apart by what no such line is without, at a tenth of the time that it takes to read them.
 */
import { mayBeWhole, trace } from "./creditTrace.ts"
import { wholeCredit } from "./creditWhole.ts"
import { readFurniture } from "./furnitureLines.ts"
import { is, look } from "./furniturePatterns.ts"

const noAgencies: ReadonlySet<string> = new Set()
const kinds = new Set(["editor", "end-mark", "copyright"])
// One of these matches every line that is read as one of the kinds.
const signs = [is.endMark, is.fences, is.endMarkDate, is.editorHan, is.editorLatin, is.bylineEdit, is.agencyEditing, is.copyright, is.rights]

const isFurniture = (line: string): boolean => {
  const seen = look(line)
  if (!signs.some((sign) => sign.test(seen))) return false
  const furniture = readFurniture(line)
  return furniture !== undefined && furniture.score >= .9 && kinds.has(furniture.kind)
}

const isCredit = (line: string): boolean => {
  const traced = trace(line)
  return (traced.firstWord >= 0 || traced.firstSign >= 0) && mayBeWhole(traced, line, noAgencies) && (wholeCredit(line, noAgencies)?.score ?? 0) >= .9
}

/** Whether a line is surely an editor's, an end mark, a copyright line or a picture's credit. `others`: whether it has a word of the first three. */
export const isOfOthers = (text: string, others: boolean): boolean => {
  if (text.length > 160) return false
  const line = text.trim()
  return (others && isFurniture(line)) || isCredit(line)
}
