/**
 * Lines beside or inside a list of links that say plainly what else they are: strip-credits and strip-furniture give the right reason for them.
 * Most lines are told apart by what no such line is without, at a tenth of the time that it takes to read them.
 */
import { mayBeWhole, trace } from "../credits/trace.ts"
import { withoutDateline } from "../credits/bare.ts"
import { any as anyCredit, is as credit, look as lookForCredit } from "../credits/patterns.ts"
import { wholeCredit } from "../credits/whole.ts"
import { readFurniture } from "../furniture/lines.ts"
import { any, is, look } from "../furniture/patterns.ts"

const noAgencies: ReadonlySet<string> = new Set()
const kinds = new Set(["editor", "end-mark", "copyright"])
// One of these matches every line that is read as one of the kinds.
const signNames = ["endMark", "fences", "endMarkDate", "editorHan", "editorLatin", "bylineEdit", "agencyEditing", "copyright", "rights"] as const
const anySign = any(signNames)
const signs = signNames.map((name) => is[name])

const isFurniture = (line: string): boolean => {
  const seen = look(line)
  if (!anySign.may(seen) || !signs.some((sign) => sign.test(seen))) return false
  const furniture = readFurniture(line)
  return furniture !== undefined && furniture.score >= .9 && kinds.has(furniture.kind)
}

// One of these matches every line without brackets that is read as a credit this surely, bullets and the day behind it set aside.
const labelNames = [
  "labelled", "preposed", "housed", "latinPlaceholder", "cjkPlaceholder", "nameVerbHouse", "writerAndMaker", "agencyPhoto", "hanLabel", "hanLinked", "hanSupplied", "agencyHan",
  "suppliedEnd", "hanVerbed", "allImages", "information", "roleFirst", "trailers", "writer1", "writer2", "writer3", "writer4", "writer5", "writer6", "writer7", "writer8"
] as const
const anyLabel = anyCredit(labelNames)
const labels = labelNames.map((name) => credit[name])
const bullets = /^[-–—•·▪■●◆*\s]+/u
const edge = /[\p{L}\p{N}]/u

/** Whether a text begins and ends with a letter or digit. */
const isBare = (text: string): boolean => text.length > 1 && edge.test(text[0]!) && edge.test(text.at(-1)!)

const isCredit = (line: string): boolean => {
  const traced = trace(line)
  if ((traced.firstWord < 0 && traced.firstSign < 0 && traced.firstMark < 0) || !mayBeWhole(traced, line, noAgencies)) return false
  const text = withoutDateline(line.replace(bullets, ""))
  if (isBare(text)) {
    const seen = lookForCredit(text)
    if (!anyLabel.may(seen) || !labels.some((label) => label.test(seen))) return false
  }
  return (wholeCredit(line, noAgencies)?.score ?? 0) >= .9
}

/** Whether a line is surely an editor's, an end mark, a copyright line or a picture's credit. `others`: whether it has a word of the first three. */
export const isOfOthers = (text: string, others: boolean): boolean => {
  if (text.length > 160) return false
  const line = text.trim()
  return (others && isFurniture(line)) || isCredit(line)
}
