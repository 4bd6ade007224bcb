import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { bytesHash } from "./Fingerprint.ts"
import { concatenated } from "./Publish.ts"

const dir = mkdtempSync(join(tmpdir(), "winnow-publish-"))
afterAll(() => rmSync(dir, { recursive: true }))

test("pieces become one file; when one is missing, nothing is left behind", async () => {
  writeFileSync(join(dir, "a"), "of a shard\n")
  const path = join(dir, "joined")
  for (const name of [path, `${path}.gz`, `${path}.zst`]) await expect(concatenated(name, [{ path: join(dir, "a") }, { path: join(dir, "b") }])).rejects.toThrow("ENOENT")
  expect(readdirSync(dir)).toEqual(["a"])
  expect(await concatenated(path, [{ text: "head\n" }, { path: join(dir, "a") }])).toEqual({ bytes: 16, lines: 2, sha256: bytesHash(Buffer.from("head\nof a shard\n")) })
  expect(readFileSync(path, "utf8")).toBe("head\nof a shard\n")
})
