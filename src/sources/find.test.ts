import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import * as Source from "../Source.ts"
import { find, hash, NoInput } from "./find.ts"

const folder = mkdtempSync(join(tmpdir(), "winnow-find-"))
const paths = [
  "b.txt", "a.jsonl", "B.TXT", "data/2024/x.csv", "data/2024/y.jsonl.gz", "data/2024/z.txt.zst", "data/2023/x.csv", "data/README.md", "data/2024/photo.jpg.gz",
  "data/.hidden.txt", "data/.git/config.txt", "we[i]rd/x{1}.txt", "we[i]rd/other.txt", "q?.txt", "only/README.md", "big.txt"
]
beforeAll(() => {
  for (const path of paths) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), path === "big.txt" ? Buffer.alloc(3 << 20, "文") : path)
  }
  symlinkSync("2024", join(folder, "data/linked"))
  symlinkSync("..", join(folder, "data/2024/up"))
  symlinkSync("../b.txt", join(folder, "data/page.txt"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const found = (patterns: string | ReadonlyArray<string>, options?: Source.FilesOptions) => Effect.runPromise(find(Source.files(patterns, options), folder))
const names = async (patterns: string | ReadonlyArray<string>, options?: Source.FilesOptions) => (await found(patterns, options)).files.map(({ name }) => name)
const refusal = async (patterns: string | ReadonlyArray<string>, options?: Source.FilesOptions) => {
  const error = await Effect.runPromise(Effect.flip(find(Source.files(patterns, options), folder)))
  expect(error).toBeInstanceOf(NoInput)
  return error.message.replaceAll(folder, "FOLDER")
}

it("names files below the fixed folder of their pattern, sorted by code unit", async () => {
  expect(await names("*.txt")).toEqual(["b.txt", "big.txt", "q?.txt"])
  expect(await names("*.{txt,TXT,jsonl}")).toEqual(["B.TXT", "a.jsonl", "b.txt", "big.txt", "q?.txt"])
  expect(await names("data/**/*")).toEqual(["2023/x.csv", "2024/x.csv", "2024/y.jsonl.gz", "2024/z.txt.zst", "page.txt"])
  expect(await names("./data/*/x.csv")).toEqual(["2023/x.csv", "2024/x.csv"])
  expect(await names("data/202?/x.csv")).toEqual(["2023/x.csv", "2024/x.csv"])
  expect(await names(join(folder, "data/**/*.csv"))).toEqual(["2023/x.csv", "2024/x.csv"])
})

it("takes a path as it stands, with signs of a pattern in it too, and a folder with all below it", async () => {
  expect(await names("data/2024/x.csv")).toEqual(["x.csv"])
  expect(await names("we[i]rd/x{1}.txt")).toEqual(["x{1}.txt"])
  expect(await names("we[i]rd/*.txt")).toEqual(["other.txt", "x{1}.txt"])
  expect(await names("q?.txt")).toEqual(["q?.txt"])
  expect(await names("data")).toEqual(await names("data/**/*"))
  expect(await names("data/")).toEqual(await names("data/**/*"))
})

it("lists a file once, however many patterns match it, and never through a linked folder", async () => {
  const { files } = await found(["data/**/*.csv", "data/2024/*.csv", "./data/2024/x.csv"])
  expect(files.map(({ path }) => path)).toEqual([join(folder, "data/2023/x.csv"), join(folder, "data/2024/x.csv")])
})

it("leaves to reading what is called like a file and is none: a folder in which nothing is found, a pipe, a link to itself, a name that is no UTF-8", async () => {
  const odd = join(folder, "odd")
  for (const path of ["empty.jsonl", "full.csv"]) mkdirSync(join(odd, path), { recursive: true })
  writeFileSync(join(odd, "full.csv/part-0.csv"), "text\n")
  for (const path of ["pipe.csv", "pipe"]) expect(spawnSync("mkfifo", [join(odd, path)]).status).toBe(0)
  symlinkSync("self.txt", join(odd, "self.txt"))
  symlinkSync(".", join(odd, "loop"))
  writeFileSync(Buffer.concat([Buffer.from(join(odd, "gbk-")), Buffer.of(0xd0, 0xc2), Buffer.from(".txt")]), "新")
  expect(await names("odd/**/*")).toEqual(["empty.jsonl", "full.csv/part-0.csv", "gbk-\ufffd\ufffd.txt", "pipe.csv", "self.txt"])
  const { files } = await found("odd/pipe.*")
  expect((await Effect.runPromise(hash(files))).map(({ name, sha256 }) => [name, sha256])).toEqual([["pipe.csv", null]])
  expect(await names("odd")).toEqual(await names("odd/**/*"))
})

it("passes over what it cannot read, and tells", async () => {
  expect((await found("data/**/*")).unsupported).toEqual({ count: 2, examples: ["2024/photo.jpg.gz", "README.md"] })
  expect(await names("data/*.md", { format: "txt" })).toEqual(["README.md"])
  expect(await names("data/README.md", { format: "txt" })).toEqual(["README.md"])
})

it("keeps standard input", async () => {
  expect(await found("-")).toEqual({ files: [{ path: "-", name: "stdin", bytes: 0, mtimeMs: 0 }], unsupported: { count: 0, examples: [] } })
})

it("says what to do when there is nothing", async () => {
  expect(await refusal(["b.txt", "crawl/**/*.jsonl"])).toMatchInlineSnapshot(`""crawl/**/*.jsonl" matches no file: check the path, which is taken from FOLDER, and quote the pattern in the shell"`)
  expect(await refusal("only/*")).toMatchInlineSnapshot(`""only/*" matches no file that can be read (passed over: 1; endings that are read: .txt, .jsonl, .ndjson, .csv, .tsv, each also with .gz or .zst): check the path, which is taken from FOLDER, and quote the pattern in the shell"`)
  expect(await refusal("data/README.md")).toMatchInlineSnapshot(`"the ending of "data/README.md" does not say its format: rename it to one of .txt, .jsonl, .ndjson, .csv, .tsv, each also with .gz or .zst, or give the format"`)
  expect(await refusal("/dev/null")).toMatchInlineSnapshot(`""/dev/null" is not a regular file; pipe it to standard input and give the pattern "-""`)
})

it("hashes what is on disk, and leaves what is gone to reading", async () => {
  writeFileSync(join(folder, "gone.txt"), "soon")
  const { files } = await found(["a.jsonl", "big.txt", "gone.txt", "-"])
  unlinkSync(join(folder, "gone.txt"))
  const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex")
  expect((await Effect.runPromise(hash(files))).map(({ name, bytes, sha256 }) => [name, bytes, sha256])).toEqual([
    ["a.jsonl", 7, sha256("a.jsonl")],
    ["big.txt", 3 << 20, sha256(Buffer.alloc(3 << 20, "文"))],
    ["gone.txt", 4, null],
    ["stdin", 0, null]
  ])
})
