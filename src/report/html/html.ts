/** HTML made of text: whatever is put into a template is text, unless it was made by a template itself. */
import { harmless } from "../terminal.ts"

/** A piece of a page; only `html` makes one. */
export interface Html {
  readonly source: string
}

/** What may stand in a template; `null` and `false` stand for nothing. */
export type Part = Html | string | number | null | false | ReadonlyArray<Part>

class Piece implements Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" }

/** A scraped text as HTML shows it, between tags or in a quoted attribute; controls and direction overrides stand there as `\u202e`. */
export const escaped = (text: string): string => harmless(text).replace(/[&<>"']/g, (character) => entities[character]!)

const sourceOf = (part: Part): string => {
  if (part === null || part === false) return ""
  if (part instanceof Piece) return part.source
  return Array.isArray(part) ? part.map(sourceOf).join("") : escaped(String(part))
}

/** A template of HTML; attributes are to be quoted in it. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  new Piece(strings.map((string, i) => (i === 0 ? string : sourceOf(parts[i - 1]!) + string)).join(""))

/** A script or a style of ours, which stands in the page as it is. Throws when it would end its own element. */
export const verbatim = (source: string): Html => {
  if (/<\/(?:script|style)|<!--/i.test(source)) throw new Error("a script or style of the report would end its own element")
  return new Piece(source)
}

/** Data for a script of the page: no text in it can end the element that holds it. Lone surrogates are escaped by JSON itself. */
export const embedded = (value: unknown): Html =>
  new Piece(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`))
