import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { gunzipSync, zstdDecompressSync } from "node:zlib"
import { expect, test } from "vitest"
import { packer } from "./packing.ts"

const blocks = [Buffer.from("a first part, "), Buffer.alloc(3 << 20, "words "), Buffer.from("the end")]
const whole = Buffer.concat(blocks)
const packed = (packing: "gz" | "zst") => buffer(Readable.from(blocks).pipe(packer(packing, whole.length)))

test("a packed file is one stream of all that was written", async () => {
  expect(gunzipSync(await packed("gz")).equals(whole)).toBe(true)
  expect(zstdDecompressSync(await packed("zst")).equals(whole)).toBe(true)
})

test("a zstd frame names its length and ends in a checksum, so it can be unpacked at once and a flipped bit is found", async () => {
  const bytes = await packed("zst")
  // RFC 8878, 3.1.1.1.1: a frame content size of four bytes, and the checksum flag.
  expect([bytes[4]! >> 6, (bytes[4]! >> 2) & 1]).toEqual([2, 1])
  bytes[bytes.length - 1]! ^= 1
  expect(() => zstdDecompressSync(bytes)).toThrow(/checksum/i)
})
