/**
 * Lines beside or inside a list of links that say plainly what else they are: strip-credits and strip-furniture give the right reason for them.
 * Most lines are told apart by what no such line is without, at a tenth of the time that it takes to read them.
 */
import { mayBeWhole, trace } from "./creditTrace.ts"
import { is as credit, look as lookForCredit } from "./creditPatterns.ts"
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

// One of these matches every line without brackets that is read as a credit this surely, bullets set aside.
const labels = [
  credit.labelled, credit.preposed, credit.housed, credit.latinPlaceholder, credit.cjkPlaceholder, credit.nameVerbHouse, credit.writerAndMaker, credit.agencyPhoto, credit.hanLabel, credit.hanLinked, credit.hanSupplied, credit.agencyHan,
  credit.suppliedEnd, credit.hanVerbed, credit.allImages, credit.information, credit.roleFirst, credit.trailers,
  credit.writer1, credit.writer2, credit.writer3, credit.writer4, credit.writer5, credit.writer6, credit.writer7, credit.writer8
]
const bullets = /^[-–—•·▪■●◆*\s]+/u
const bare = /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u

const isCredit = (line: string): boolean => {
  const traced = trace(line)
  if ((traced.firstWord < 0 && traced.firstSign < 0) || !mayBeWhole(traced, line, noAgencies)) return false
  const text = line.replace(bullets, "")
  if (bare.test(text)) {
    const seen = lookForCredit(text)
    if (!labels.some((label) => label.test(seen))) return false
  }
  return (wholeCredit(line, noAgencies)?.score ?? 0) >= .9
}

/** Whether a line is surely an editor's, an end mark, a copyright line or a picture's credit. `others`: whether it has a word of the first three. */
export const isOfOthers = (text: string, others: boolean): boolean => {
  if (text.length > 160) return false
  const line = text.trim()
  return (others && isFurniture(line)) || isCredit(line)
}
