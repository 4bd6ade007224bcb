import { type Edit, nothing } from "../Document.ts"
import { each } from "../Stage.ts"
import { isUsual, repairs } from "../text/normal.ts"

/** Repairs characters: NFC, controls, invisible characters, lone surrogates. Lines stay as many as they were, and words as they are. */
export const normaliseText = each("normalise-text", {
  summary: "repairs characters: NFC, control characters, zero-width characters, lone surrogates",
  file: import.meta.url,
  options: {},
  apply: () => (view) => {
    if (isUsual(view.lines.map(({ text }) => text).join(""))) return nothing
    const edits: Array<Edit> = []
    for (const { n, text } of view.lines) for (const repair of repairs(text)) edits.push({ line: n, ...repair })
    return edits.length === 0 ? nothing : { edits }
  }
})
