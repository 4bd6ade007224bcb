import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { Damaged, Growing, readRowBytes, readRows, Rows, writeRows } from "./Disk.ts"

const dir = mkdtempSync(join(tmpdir(), "winnow-disk-"))
afterAll(() => rmSync(dir, { recursive: true }))

test.each([0, 1, 20, 5000])("%i rows come back as they were written, all at once and one by one", (count) => {
  const path = join(dir, `${count}.zst`)
  const rows = Array.from({ length: count }, (_, i) => ({ i, text: `一 ${i % 7} of some words`.repeat(2) }))
  const bytes = writeRows(path, rows)
  expect(readRowBytes(path).equals(bytes)).toBe(true)
  expect(JSON.stringify(readRows(path))).toBe(JSON.stringify(rows))
  const lazily = new Rows<{ readonly i: number }>(path)
  expect([lazily.length, lazily.length === 0 ? undefined : lazily.at(count - 1).i]).toEqual([count, count === 0 ? undefined : count - 1])
})

test("a file whose head says another length is damaged", () => {
  const path = join(dir, "head.zst")
  writeRows(path, Array.from({ length: 20_000 }, (_, i) => i))
  const bytes = readFileSync(path)
  // The length of the content (RFC 8878 § 3.1.1.1.4).
  bytes[6]! ^= 1
  writeFileSync(path, bytes)
  expect(() => readRows(path)).toThrow(Damaged)
})

test("a file has its name when it is whole, and nothing is left of one that is given up", () => {
  const whole = new Growing(join(dir, "new", "whole"))
  whole.write(Buffer.from("a"))
  expect(readdirSync(join(dir, "new"))).not.toContain("whole")
  whole.write(Buffer.from("b"))
  whole.end()
  whole.abandon()
  const given = new Growing(join(dir, "new", "given-up"))
  given.write(Buffer.from("a"))
  given.abandon()
  expect([readdirSync(join(dir, "new")), readFileSync(join(dir, "new", "whole"), "utf8"), whole.bytes]).toEqual([["whole"], "ab", 2])
})
