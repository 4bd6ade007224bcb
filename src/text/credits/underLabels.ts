/** Labels whose name, or whose caption, stands in the next lines. */
import type { Findings } from "./findings.ts"
import type { Page } from "./page.ts"
import { isHouse } from "./persons.ts"
import { isLoneLabel, isLoneName } from "./whole.ts"

const captionLabels = new Set(Array.from("IiPpVvMm", (char) => char.charCodeAt(0)))
const captionLabel = /^\s{0,9}(?:image|photo|video|media) caption\s?[,:]?\s{0,9}$/iu
/** "registre – mairie de Saint-Fiacre": which picture, and who made it, under "Crédits photo :". */
const placeAndName = /^[^.!?。]{2,30}\s[–—:/-]\s[^.!?。]{0,3}[^!?。]{2,40}$/u
const mostPictures = 4

/** Cuts a label with what it announces in the lines below it; whether it did. */
export const cutUnderLabel = (page: Page, found: Findings, at: number): boolean => {
  const one = page.traces[at]!
  if (one.firstWord < 0 && one.firstSign < 0) return false
  const next = page.next(at)
  if (next < 0) return false
  const text = page.lines[at]!
  const below = page.lines[next]!
  if (captionLabels.has(one.opening) && captionLabel.test(text) && below.length < 320) {
    found.line(at, "photo-credit", 0.85, "label of a caption")
    found.line(next, "captioned-credit", 0.8, "caption under its label")
    return true
  }
  if (!isLoneLabel(text)) return false
  if (isLoneName(below, page.options.extra)) {
    found.line(at, "photo-credit", 0.85, "label, name in the next line")
    found.line(next, "photo-credit", 0.8, "name under a label")
    cutHouse(page, found, next)
    return true
  }
  // Above the title a lone "PHOTOS" is a heading of the site.
  const isSiteHeading = found.prose === 0 && page.before(at) < 0
  return !isSiteHeading && cutPlacesAndNames(page, found, at, next)
}

/** And the house under the name, where a paragraph follows. */
const cutHouse = (page: Page, found: Findings, name: number) => {
  const house = page.next(name)
  const after = house < 0 ? -1 : page.next(house)
  if (after < 0 || !page.isProse(after) || page.traces[house]!.end > 40) return
  if (isHouse(page.lines[house]!.trim(), page.options.extra)) found.line(house, "photo-credit", 0.75, "house under a name")
}

const cutPlacesAndNames = (page: Page, found: Findings, label: number, first: number): boolean => {
  let count = 0
  for (let at = first; at >= 0 && count < mostPictures; at = page.next(at), count++) {
    if (page.traces[at]!.end >= 80 || !placeAndName.test(page.lines[at]!.trim())) break
    found.line(at, "photo-credit", 0.75, "place and name under a label")
  }
  if (count > 0) found.line(label, "photo-credit", 0.85, "label, names in the next lines")
  return count > 0
}
