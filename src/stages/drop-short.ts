import * as Schema from "effect/Schema"
import { nothing } from "../Document.ts"
import { each, option } from "../Stage.ts"

/** Drops texts with fewer letters and digits than `minLength`. Off while `minLength` is 0. */
export const dropShort = each("drop-short", {
  summary: "drops texts with too few letters and digits (off by default)",
  file: import.meta.url,
  drops: ({ minLength }) => minLength > 0,
  options: {
    minLength: option(Schema.Int, 0, "letters and digits that a text must have; 0 keeps all")
  },
  apply: ({ minLength }) => (view) => {
    if (minLength === 0) return nothing
    let length = 0
    for (const { text } of view.lines) length += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    return length < minLength ? { drop: { why: "short" } } : nothing
  }
})
