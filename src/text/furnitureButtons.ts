/** Lines made of nothing but the words of buttons, share bars, menus and counters. */
import { type ButtonKind, fillerWords, sectionWords, strongWords } from "./furnitureWords.ts"

const known = new Map<string, ButtonKind | "">()
for (const word of fillerWords) known.set(word, "")
for (const [kind, list] of Object.entries(strongWords)) for (const word of list) known.set(word, kind as ButtonKind)
let longest = 0
for (const word of known.keys()) if (word.charCodeAt(0) > 0x2e7f && word.length > longest) longest = word.length

const isWord = /[\p{L}\p{M}\p{N}]/u

/** A line in pieces: runs of letters, and single characters of the scripts that set no blanks. Digits go into no piece. */
const split = (text: string): ReadonlyArray<string> | undefined => {
  const pieces: Array<string> = []
  let run = ""
  for (const char of text) {
    const code = char.charCodeAt(0)
    const dense = code > 0x2e7f && code < 0xac00 || code >= 0xf900 && code < 0xfb00
    if (!dense && isWord.test(char) || run !== "" && (char === "'" || char === "’" || char === "-")) run += char
    else {
      if (run !== "") pieces.push(run)
      run = ""
      if (dense && isWord.test(char)) pieces.push(char)
    }
  }
  if (run !== "") pieces.push(run)
  return pieces.length === 0 || pieces.length > 40 ? undefined : pieces.map((piece) => piece.replace(/['’-]+$/u, "")).filter((piece) => piece !== "")
}

export interface Buttons {
  readonly kind: ButtonKind
  /** How many words of the line are those of buttons. */
  readonly strong: number
  readonly words: number
}

/** What the buttons of a line are for, when the line has nothing but buttons, counts and the words that join them. */
export const buttonsOf = (text: string): Buttons | undefined => {
  if (text.length > 80) return undefined
  const pieces = split(text.normalize("NFKC").toLowerCase())
  if (pieces === undefined) return undefined
  let kind: ButtonKind | undefined
  let strong = 0
  let words = 0
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]!
    let took = 0
    let found: ButtonKind | "" | undefined
    if (piece.charCodeAt(0) > 0x2e7f && piece.length === 1) {
      // The longest known word that begins here; single characters join only when they are words themselves.
      let candidate = ""
      for (let to = at; to < pieces.length && candidate.length < longest; to++) {
        candidate += pieces[to]!
        const held = known.get(candidate)
        if (held !== undefined) {
          found = held
          took = to - at + 1
        }
      }
    } else {
      const bare = piece.replace(/^\d+(?=\p{L})/u, "")
      found = /^\d+[\d.,]*(?:k|m|万|mln)?$/u.test(piece) ? "" : known.get(piece) ?? known.get(bare)
      took = 1
    }
    if (found === undefined || took === 0) return undefined
    if (!/^\d/u.test(piece)) words += 1
    if (found !== "") {
      kind ??= found
      strong += 1
    }
    at += took
  }
  if (kind === "pager-buttons" && /\d[\d.,]{2}/u.test(text) || /^\s*no comment\s*$/iu.test(text)) return undefined
  return kind === undefined || words > 9 ? undefined : { kind, strong, words }
}

/** Whether a line is the name of a section, or several in a row: "News", "UK News", "Sport | Football". */
export const isSection = (text: string): boolean => {
  if (text.length > 40) return false
  const folded = text.trim().toLowerCase()
  if (sectionWords.has(folded)) return true
  const parts = folded.split(/\s*[·・&/|｜>＞»–-]\s*|\s+(?:and|y|e|et|und|и)\s+|[\s　]+/u).filter((part) => part !== "")
  return parts.length > 0 && parts.length < 6 && parts.every((part) => sectionWords.has(part))
}
