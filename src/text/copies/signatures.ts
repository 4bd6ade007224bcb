/** The signatures by which near copies of a text are found: that of the whole, and that of its beginning. */
import { signature } from "./minhash.ts"
import { hashes, head } from "./shingles.ts"

/** Signatures of a text, and how many hashes they were made of. */
export interface Signatures {
  readonly head: Uint32Array
  readonly whole: Uint32Array
  readonly hashes: number
}

/** The hashes of the beginning are made twice: they are a tenth of all or less. */
export const signatures = (folded: Uint16Array, headSize: number, wholeSize: number): Signatures => {
  const ofHead = signature(hashes(head(folded)), headSize)
  const found = hashes(folded)
  return { head: ofHead, whole: signature(found, wholeSize), hashes: found.length }
}
