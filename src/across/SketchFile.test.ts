import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { expect, test } from "vitest"
import { countKeys, DamagedSketch, isWhole, readHeads, readKeys, writeSketches } from "./SketchFile.ts"
import type { Sketch } from "../Stage.ts"

const u32 = fc.nat(0xfffffffe)
const sketch: fc.Arbitrary<Sketch> = fc.record({
  keys: fc.array(fc.tuple(u32, u32), { maxLength: 8 }).map((keys) => Uint32Array.from(keys.flat())),
  shingles: fc.array(u32, { minLength: 1, maxLength: 30 }).map((list) => Uint32Array.from(list)),
  rank: fc.record({ length: u32, date: fc.option(fc.integer()), hash: fc.maxSafeNat() })
})

test("what is written is read, keys by ranges of their first byte", () => {
  const path = join(mkdtempSync(join(tmpdir(), "winnow-")), "s.bin")
  fc.assert(fc.property(fc.array(fc.option(sketch, { nil: undefined }), { maxLength: 12 }), fc.nat(256), (sketches, cut) => {
    writeSketches(path, sketches)
    const heads = readHeads(path)
    expect(heads.rows).toBe(sketches.length)
    for (const [row, one] of sketches.entries()) {
      expect(heads.has(row)).toBe(one !== undefined)
      if (one === undefined) continue
      expect(heads.rank(row)).toEqual(one.rank)
      expect(heads.shingles(row)).toEqual(one.shingles.length <= 16 ? one.shingles : undefined)
    }
    const expected = sketches.flatMap((one, row) => Array.from({ length: (one?.keys.length ?? 0) / 2 }, (_, i) => [one!.keys[2 * i]!, one!.keys[2 * i + 1]!, row] as const))
    expect(countKeys(path)).toBe(expected.length)
    const read = (from: number, to: number) => {
      const { keyHi, keyLo, row } = readKeys(path, from, to)
      return [...keyHi].map((high, i) => [high, keyLo[i]!, row[i]!] as const)
    }
    const byKey = (a: ReadonlyArray<number>, b: ReadonlyArray<number>) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!
    const [before, after] = [read(0, cut), read(cut, 256)]
    expect([...before, ...after].sort(byKey)).toEqual(expected.toSorted(byKey))
    expect(before.every(([high]) => high >>> 24 < cut) && after.every(([high]) => high >>> 24 >= cut)).toBe(true)
  }), { numRuns: 100 })
})

test("a file that was cut short, or has a byte flipped anywhere, is not taken for whole", () => {
  const path = join(mkdtempSync(join(tmpdir(), "winnow-")), "s.bin")
  writeSketches(path, Array.from({ length: 9 }, (_, n) => ({ keys: Uint32Array.of(n << 29, n, 7, n), shingles: Uint32Array.of(n), rank: { length: n, date: n, hash: n } })))
  const bytes = readFileSync(path)
  expect(isWhole(path)).toBe(true)
  fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
    writeFileSync(path, bytes.map((byte, i) => (i === at ? byte ^ flip : byte)))
    expect(isWhole(path)).toBe(false)
    writeFileSync(path, bytes.subarray(0, at))
    expect(isWhole(path)).toBe(false)
    expect(() => readHeads(path)).toThrow(DamagedSketch)
    expect(() => readHeads(path)).toThrow(path)
  }))
})
