import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { bytesHash } from "./Fingerprint.ts"
import { concatenate } from "./Publish.ts"

const dir = mkdtempSync(join(tmpdir(), "winnow-publish-"))
afterAll(() => rmSync(dir, { recursive: true }))

test("pieces become one file; when one is missing, nothing is left behind", () => {
  writeFileSync(join(dir, "a"), "of a shard\n")
  const path = join(dir, "joined")
  expect(() => concatenate(path, [{ path: join(dir, "a") }, { path: join(dir, "b") }])).toThrow("ENOENT")
  expect(readdirSync(dir)).toEqual(["a"])
  expect(concatenate(path, [{ text: "head\n" }, { path: join(dir, "a") }])).toEqual({ bytes: 16, sha256: bytesHash(Buffer.from("head\nof a shard\n")) })
  expect(readFileSync(path, "utf8")).toBe("head\nof a shard\n")
})
