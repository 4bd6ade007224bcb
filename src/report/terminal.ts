/** Text for a terminal: colour only where it is wanted, control characters shown and never sent. */
import { styleText } from "node:util"

type Style = Parameters<typeof styleText>[0]

/** Styles a text when the stream is a terminal that shows colours and `NO_COLOR` is not set. */
export const styled = (style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string => styleText(style, text, { stream })

// C0 and C1 controls, line and paragraph separators, direction overrides and isolates: each can make a terminal show something else.
// With the flag `u` a pair of surrogates is one character and none of these.
const harmful = /(?![\t\n])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu

/** A scraped text that cannot drive a terminal: controls stand there as `\x1b` or `\u202e`. Pairs of surrogates stay. */
export const harmless = (text: string): string =>
  text.replace(harmful, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`
  })

/** A whole number with a thin grouping, independent of the machine's locale. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",")

/** `1 part`, `2 parts`. */
export const counted = (n: number, noun: string): string => `${grouped(n)} ${noun}${n === 1 ? "" : "s"}`

/** Columns a text takes: East Asian wide characters take two (UAX 11, the common ranges). */
export const columns = (text: string): number => {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    width += code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x20000 && code <= 0x3fffd)) ? 2 : 1
  }
  return width
}

/** At most `width` columns, with `…` where something is left out. */
export const shortened = (text: string, width: number): string => {
  if (columns(text) <= width) return text
  let kept = ""
  let used = 1
  for (const character of text) {
    used += columns(character)
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}
