import { expect, test } from "vitest"
import { digest } from "./digest.ts"

const hex = (bytes: string) => {
  const units = new Uint16Array(bytes.length / 2)
  for (let i = 0; i < units.length; i++) units[i] = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8)
  return Array.from(digest(units), (word) => word.toString(16).padStart(8, "0")).join("")
}

test("is MurmurHash3_x86_128 of the little-endian bytes", () => {
  expect(hex("")).toBe("00000000000000000000000000000000")
  // Of the reference implementation, seed 0.
  expect(hex("I will not buy this record, it is scratched.")).toBe("a0a9683b25ac5e40d9af2895890dddf5")
})

test("one unit more or less changes it", () => {
  const found = new Set(Array.from({ length: 40 }, (_, size) => digest(new Uint16Array(size)).join()))
  expect(found.size).toBe(40)
})
