/** Credits that were broken into lines: "新华社记者", "池一鸣", "摄"; "……（王小明", "供图）". */
import type { Findings } from "./findings.ts"
import type { Page } from "./page.ts"
import { isPersonOrHouse } from "./persons.ts"
import { wholeCredit } from "./whole.ts"

/** What says of the other pieces what they are for. */
const pieceOfCredit = /^(?:摄|攝|摄影|攝影|摄影师|攝影師|供图|供圖|图|圖|图片|圖片|撮影|写真|촬영|사진|제공|[\p{L}]{0,8}(?:记者|記者|通讯员|通訊員|기자))\s?[:：/／]?$/u
const mostPieces = 4
const longestPiece = 16

/** Cuts a credit that begins at a line and was broken into short ones, of which one says what the others are for; whether it did. */
export const cutBrokenCredit = (page: Page, found: Findings, at: number): boolean => {
  if (!page.traces[at]!.dense) return false
  const below = page.next(at)
  // Of one piece nothing was broken; most short lines stand above a longer one.
  if (below < 0 || page.traces[below]!.end > longestPiece) return false
  for (const places = piecesFrom(page, found, at); places.length > 1; places.pop()) {
    const pieces = places.map((place) => page.lines[place]!.trim())
    if (!pieces.some((piece) => pieceOfCredit.test(piece))) return false
    const read = wholeCredit(pieces.join(" "), page.options.extra)
    if (read === undefined || read.score < 0.85) continue
    for (const place of places) found.line(place, read.why, 0.8, `${read.evidence}, broken into lines`)
    return true
  }
  return false
}

/** The places of the lines that may be its pieces. */
const piecesFrom = (page: Page, found: Findings, at: number): Array<number> => {
  const places: Array<number> = []
  for (let near = at; near >= 0 && places.length < mostPieces; near = page.next(near)) {
    const piece = page.lines[near]!.trim()
    if (page.traces[near]!.end > longestPiece || found.isGone(near) || !pieceOfCredit.test(piece) && !isPersonOrHouse(piece)) break
    places.push(near)
  }
  return places
}

const openBracket = /[(（[【][^)）\]】]{1,24}$/u
const closedBracket = /^\s{0,9}(?:供图|供圖|摄|攝|提供|撮影|图|圖|제공|摄影|攝影)\s?[)）\]】]\s{0,9}$/u

/** Cuts a caption whose bracket closes in the next line, "……（王小明" and "供图）"; whether it did. */
export const cutBrokenBracket = (page: Page, found: Findings, at: number): boolean => {
  if (page.traces[at]!.firstOpen < 0) return false
  const below = page.next(at)
  const isBroken = below >= 0 && page.traces[below]!.end < 12 && closedBracket.test(page.lines[below]!) && openBracket.test(page.lines[at]!.slice(-30))
  if (!isBroken) return false
  found.line(at, "captioned-credit", 0.75, "credit broken in two")
  found.line(below, "photo-credit", 0.8, "credit broken in two")
  return true
}
