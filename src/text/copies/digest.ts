/** A folded text as 128 bits. */
import { mix } from "../mix.ts"

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

/** MurmurHash3_x86_128 (Austin Appleby, public domain) with seed 0, of the code units as little-endian bytes. Not for texts that are made to collide. */
export const digest = (units: Uint16Array): Uint32Array => {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  const blocks = units.length & ~7
  for (let i = 0; i < blocks; i += 8) {
    a = Math.imul(rotate(a ^ Math.imul(rotate(Math.imul(units[i]! | (units[i + 1]! << 16), 0x239b961b), 15), 0xab0e9789), 19) + b, 5) + 0x561ccd1b | 0
    b = Math.imul(rotate(b ^ Math.imul(rotate(Math.imul(units[i + 2]! | (units[i + 3]! << 16), 0xab0e9789), 16), 0x38b34ae5), 17) + c, 5) + 0x0bcaa747 | 0
    c = Math.imul(rotate(c ^ Math.imul(rotate(Math.imul(units[i + 4]! | (units[i + 5]! << 16), 0x38b34ae5), 17), 0xa1e38b93), 15) + d, 5) + 0x96cd1c35 | 0
    d = Math.imul(rotate(d ^ Math.imul(rotate(Math.imul(units[i + 6]! | (units[i + 7]! << 16), 0xa1e38b93), 18), 0x239b961b), 13) + a, 5) + 0x32ac3b17 | 0
  }
  const word = (at: number): number => (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16)
  a ^= Math.imul(rotate(Math.imul(word(blocks), 0x239b961b), 15), 0xab0e9789)
  b ^= Math.imul(rotate(Math.imul(word(blocks + 2), 0xab0e9789), 16), 0x38b34ae5)
  c ^= Math.imul(rotate(Math.imul(word(blocks + 4), 0x38b34ae5), 17), 0xa1e38b93)
  d ^= Math.imul(rotate(Math.imul(word(blocks + 6), 0xa1e38b93), 18), 0x239b961b)
  const bytes = 2 * units.length
  a ^= bytes
  b ^= bytes
  c ^= bytes
  d ^= bytes
  a = (a + b + c + d) | 0
  b = (b + a) | 0
  c = (c + a) | 0
  d = (d + a) | 0
  a = mix(a)
  b = mix(b)
  c = mix(c)
  d = mix(d)
  a = (a + b + c + d) | 0
  return Uint32Array.of(a, b + a, c + a, d + a)
}
