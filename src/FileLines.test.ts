import { createHash } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { FileLines } from "./FileLines.ts"

const dir = mkdtempSync(join(tmpdir(), "winnow-lines-"))
afterAll(() => rmSync(dir, { recursive: true }))

const readAll = (content: string) => {
  const path = join(dir, "file")
  writeFileSync(path, content)
  const lines = new FileLines(path)
  const found: Array<string> = []
  for (let line = lines.next(); line !== undefined; line = lines.next()) found.push(line.toString())
  return { found, number: lines.number, bytes: lines.bytes, open: lines.open, sha256: lines.sha256() }
}

test("lines end at \\n alone, and the last one may lack it", () => {
  expect(readAll("a\u2028b\rc\n\nd")).toMatchObject({ found: ["a\u2028b\rc", "", "d"], number: 3, bytes: 10, open: true })
  expect(readAll("a\n")).toMatchObject({ found: ["a"], number: 1, open: false })
  expect(readAll("")).toMatchObject({ found: [], number: 0, bytes: 0, open: false })
})

test("lines across blocks come out whole", () => {
  const long = "é".repeat(1 << 20)
  expect(readAll(`x\n${long}\n${long}y\nz\n`).found).toEqual(["x", long, `${long}y`, "z"])
})

test("any content is read as split, counted and hashed", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "\r", "\u2028", "字", "\n") })), (pieces) => {
    const content = pieces.join("\n")
    const { found, bytes, sha256 } = readAll(content)
    expect(found).toEqual(content === "" ? [] : (content.endsWith("\n") ? content.slice(0, -1) : content).split("\n"))
    expect(bytes).toBe(Buffer.byteLength(content))
    expect(sha256).toBe(createHash("sha256").update(content).digest("hex"))
  }))
})

test("the hash is that of the whole file however far it was read", () => {
  const path = join(dir, "file")
  writeFileSync(path, "a\nb\nc")
  const lines = new FileLines(path)
  lines.next()
  expect(lines.sha256()).toBe(createHash("sha256").update("a\nb\nc").digest("hex"))
  expect(lines.next()).toBeUndefined()
})
