import { nothing } from "../Document.ts"
import { each } from "../Stage.ts"

const letterOrDigit = /[\p{L}\p{N}]/u

/** Drops texts without a letter or digit left; such texts are all alike, and would be found to be copies of one another. */
export const dropEmpty = each("drop-empty", {
  summary: "drops texts without a letter or digit left",
  file: import.meta.url,
  drops: true,
  options: {},
  apply: () => (view) => (view.lines.some(({ text }) => letterOrDigit.test(text)) ? nothing : { drop: { why: "empty" } })
})
