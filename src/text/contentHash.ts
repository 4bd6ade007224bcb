/** A hash of a text that is given as lines. */

/** 53 bits of some lines. The mixing is MurmurHash3's (Austin Appleby, public domain) on two lanes. */
export const contentHash = (lines: ReadonlyArray<{ readonly text: string }>): number => {
  let high = 0x9747b28c
  let low = 0x3c6ef372
  for (const { text } of lines) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      high = Math.imul(high ^ unit, 0x85ebca6b)
      low = Math.imul(low ^ unit, 0xc2b2ae35)
      high ^= low >>> 15
      low ^= high >>> 13
    }
    high = Math.imul(high ^ 10, 0x85ebca6b)
    low = Math.imul(low ^ 10, 0xc2b2ae35) ^ (high >>> 13)
  }
  return (Math.imul(high ^ (high >>> 16), 0x2c1b3c6d) >>> 11) * 0x100000000 + (low >>> 0)
}
