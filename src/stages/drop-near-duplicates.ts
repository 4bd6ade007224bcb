import * as Schema from "effect/Schema"
import { nothing } from "../Document.ts"
import { type Preference, preferring, rankOf } from "../Rank.ts"
import { across, option, type Rank, type Sketch } from "../Stage.ts"
import { bandKeys } from "../text/copies/minhash.ts"
import { isSeries, overlap, sampleOf, shingles } from "../text/copies/shingles.ts"
import { signatures } from "../text/copies/signatures.ts"

// The beginning is compared by itself as well: a teaser or the first page of a long text shares too few of its shingles (a Jaccard of .1) for the rest to find it.
const HEAD_BANDS = 8
// 42 bands of 3: at a Jaccard of .5 a pair is missed once in 275, of .3 one in three meets nowhere.
const BANDS = 42
const ROWS = 3
// Two keys in common: nearly all pairs that meet by chance have one, of pairs with a Jaccard of .5 only one in 45.
const LEAST = 2

const shingled = ({ shingles, sampled = false, rank: { length } }: Sketch) => ({ shingles, length, sampled })

/** Shingles are listed only of those that meet another: it takes twice as long as all else. (An object with a getter of its own takes a tenth of all else to make.) */
class Taken implements Sketch {
  readonly keys: Uint32Array
  readonly most: number
  readonly rank: Rank
  readonly #folded: Uint16Array
  #listed: Uint32Array | undefined

  constructor(keys: Uint32Array, most: number, rank: Rank, folded: Uint16Array) {
    this.keys = keys
    this.most = most
    this.rank = rank
    this.#folded = folded
  }

  get shingles(): Uint32Array {
    return this.#listed ??= shingles(this.#folded)
  }
}

const share = Schema.Number.check(Schema.isBetween({ minimum: 0, maximum: 1 }))

/** Drops documents whose text is mostly that of another: lightly edited, retitled, shortened or reflowed copies. Meant to run after the stages that strip. */
export const dropNearDuplicates = across("drop-near-duplicates", {
  summary: "drops edited, retitled and shortened copies of a text",
  file: import.meta.url,
  options: {
    threshold: option(share, 0.5, "the share of all shingles of two texts that they must have in common (Jaccard)"),
    containment: option(share, 0.8, "or the share of the shorter text's shingles that must lie in the longer; 1 turns this nearly off"),
    minShingles: option(Schema.Int, 60, "a text with fewer shingles is a near-duplicate only when all of them lie in the other text"),
    numbers: option(share, 0.8, "the share of the numbers to be expected in common that copies must have, or they are a series with other figures; 0 does not look at numbers"),
    prefer: option<Preference>(
      Schema.Literals(["longest", "earliest", "first"]),
      "longest",
      "which of the copies is kept: the longest (then the earliest), the earliest (then the longest), or the first in the input"
    )
  },
  work: ({ threshold, containment, minShingles, numbers, prefer }) => ({
    sketch: (view) => {
      const { folded } = view
      const { head, whole, hashes } = signatures(folded, HEAD_BANDS * ROWS, BANDS * ROWS)
      if (hashes === 0) return undefined
      return new Taken(bandKeys([head, whole], ROWS), hashes, rankOf(view, folded.length), folded)
    },
    shingles: ({ folded }) => shingles(folded),
    sample: sampleOf,
    least: LEAST,
    verify: (a, b) => {
      const shared = overlap(shingled(a), shingled(b))
      const short = shared.smaller < minShingles
      const alike = shared.jaccard >= threshold
      const within = shared.containment >= containment
      if (short ? !(alike && shared.containment === 1) : !(alike || within) || isSeries(shared, numbers)) return undefined
      return { similarity: alike ? shared.jaccard : shared.containment, method: shared.sampled ? "sampled" : alike ? "jaccard" : "containment" }
    },
    prefer: preferring(prefer),
    apply: (_view, ruling) => (ruling === undefined ? nothing : { drop: { why: "near-duplicate", of: ruling.of } })
  })
})
