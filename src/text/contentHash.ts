/** A hash of a text that is given as lines. */
import { Scratch } from "./codeUnits.ts"

const given = new Scratch()
const LINE_END = 10

/** 53 bits of some lines, none of which holds a line end. The mixing is MurmurHash3's (Austin Appleby, public domain) on two lanes. */
export const contentHash = (lines: ReadonlyArray<string>): number => {
  let high = 0x9747b28c
  let low = 0x3c6ef372
  const text = lines.join("\n")
  const end = text.length
  const units = given.write(text)
  for (let i = 0; i < end; i++) {
    const unit = units[i]!
    high = Math.imul(high ^ unit, 0x85ebca6b)
    low = Math.imul(low ^ unit, 0xc2b2ae35)
    if (unit !== LINE_END) high ^= low >>> 15
    low ^= high >>> 13
  }
  if (lines.length > 0) {
    high = Math.imul(high ^ LINE_END, 0x85ebca6b)
    low = Math.imul(low ^ LINE_END, 0xc2b2ae35) ^ (high >>> 13)
  }
  return (Math.imul(high ^ (high >>> 16), 0x2c1b3c6d) >>> 11) * 0x100000000 + (low >>> 0)
}
