/** The last step of MurmurHash3 (Austin Appleby, public domain): spreads a 32-bit word so that every bit depends on every bit. The result is signed. */
export const mix = (word: number): number => {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
