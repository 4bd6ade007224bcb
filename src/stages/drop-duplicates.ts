import * as Schema from "effect/Schema"
import { nothing } from "../Document.ts"
import { type Preference, preferring, rankOf } from "../Rank.ts"
import { across, option } from "../Stage.ts"
import { digest } from "../text/copies/digest.ts"

/** Drops documents that have the letters and digits of another, whatever the case, width, accents, punctuation, spaces, lines, Hant or Hans. */
export const dropDuplicates = across("drop-duplicates", {
  summary: "drops texts that are equal but for case, width, punctuation, spaces and Hant or Hans",
  file: import.meta.url,
  options: {
    prefer: option<Preference>(
      Schema.Literals(["longest", "earliest", "first"]),
      "longest",
      "which of the copies is kept: the longest (then the earliest), the earliest (then the longest), or the first in the input"
    )
  },
  work: ({ prefer }) => ({
    sketch: (view) => {
      const { folded } = view
      if (folded.length === 0) return undefined
      const words = digest(folded)
      // Two of four words find the copies, all four and the length must be equal: 64 equal bits alone drop nothing.
      return { keys: words.slice(0, 2), shingles: Uint32Array.of(...words, folded.length), rank: rankOf(view, folded.length) }
    },
    least: 1,
    verify: (a, b) => (a.shingles.every((word, i) => word === b.shingles[i]) ? { similarity: 1, method: "exact" } : undefined),
    prefer: preferring(prefer),
    apply: (_view, ruling) => (ruling === undefined ? nothing : { drop: { why: "duplicate", of: ruling.of } })
  })
})
