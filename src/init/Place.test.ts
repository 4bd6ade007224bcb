import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { FoundFile } from "../sources/find.ts"
import { nameFor, patternsFor } from "./Place.ts"

const dir = realpathSync(mkdtempSync(join(tmpdir(), "winnow-place-")))
const names = ["in/1.jsonl.gz", "in/2.jsonl.gz", "in/3.csv", "in/Große Ämter [2]/a.txt", "one.csv", "two.csv"]
beforeAll(() => {
  for (const name of names) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), "x")
  }
})
afterAll(() => rmSync(dir, { recursive: true }))

const found = (...names: ReadonlyArray<string>): ReadonlyArray<FoundFile> => names.map((name) => ({ path: join(dir, name), name, bytes: 1, mtimeMs: 0 }))
const patterns = (...words: ReadonlyArray<string>) => patternsFor(words, found(...names), true, dir)

test("files that the shell named are a pattern when they are all of their ending in a folder, else themselves", () => {
  expect(patterns("in/1.jsonl.gz", "in/2.jsonl.gz", "in/3.csv")).toEqual(["in/*.jsonl.gz", "in/3.csv"])
  expect(patterns("in/2.jsonl.gz")).toEqual(["in/2.jsonl.gz"])
  expect(patterns("one.csv", "./two.csv")).toEqual(["*.csv"])
  expect(patterns(join(dir, "one.csv"))).toEqual(["one.csv"])
})

test("folders and globs are taken as they are", () => {
  expect(patterns("in", "**/*.csv", "one.csv")).toEqual(["in", "**/*.csv", "one.csv"])
})

test("what is left when some files are left out", () => {
  expect(patternsFor(["in"], found("in/1.jsonl.gz", "in/2.jsonl.gz", "in/Große Ämter [2]/a.txt"), false, dir)).toEqual(["in/*.jsonl.gz", "in/Große Ämter [2]/*.txt"])
  expect(patternsFor(["in"], found("in/1.jsonl.gz"), false, dir)).toEqual(["in/1.jsonl.gz"])
  expect(patternsFor(["in"], found("in/1.jsonl.gz"), false, join(dir, "in/Große Ämter [2]"))).toEqual([join(dir, "in/1.jsonl.gz")])
})

test("a name is that of the folder, or of a file that lies in none", () => {
  expect([["in/1.jsonl.gz"], ["in"], ["./in/"], ["in/**/*.csv"], ["one.csv"], ["in/Große Ämter [2]"], ["in/{a,b}.csv"]].map((words) => nameFor(words, dir))).toEqual(["in", "in", "in", "in", "one", "gro-e-amter-2", "in"])
  expect(nameFor(["正文"], dir)).toBe("mine")
})
