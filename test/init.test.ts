/** `winnow init` on files as people have them: what it writes must run as it is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { type Said, survey } from "../src/init/Survey.ts"
import type { CorpusRecord } from "../src/sinks/corpus.ts"
import { articles } from "./harness.ts"
import { readJsonl, temporaryFolder, winnow } from "./winnow.ts"

const texts = articles("i", 40, 11).map(({ text }, i) => `Harbour report number ${i}\n${text}`)
const jsonl = (records: ReadonlyArray<unknown>) => records.map((record) => `${JSON.stringify(record)}\n`).join("")
const csv = (header: string, rows: ReadonlyArray<ReadonlyArray<string>>, delimiter = ",") => `${[header, ...rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter))].join("\r\n")}\r\n`

/** A folder with files; `init` and `run` as somebody in it would type them. */
const place = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const dir = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  const init = (...args: ReadonlyArray<string>) => winnow(["init", ...args], { cwd: dir })
  return {
    dir,
    init,
    pipeline: (name: string) => readFileSync(join(dir, "pipelines", `${name}.ts`), "utf8"),
    /** Writes a pipeline, and runs it. */
    corpus: async (name: string, ...args: ReadonlyArray<string>) => {
      const made = await init(...args)
      expect(made, made.err).toMatchObject({ code: 0 })
      const ran = await winnow(["run", name, "-j", "1"], { cwd: dir })
      expect(ran, ran.err).toMatchObject({ code: 0 })
      return { corpus: readJsonl<CorpusRecord>(join(dir, "out", name, "latest/corpus.jsonl")), made, ran }
    }
  }
}

describe("fields named oddly", () => {
  test("JSON Lines, packed, expanded by the shell: a pattern is named, so that the next night's files are found", async () => {
    const records = texts.map((body_text, i) => ({ docId: 100 + i, headline: body_text.split("\n")[0], body_text, link: `https://www.a.example/${i}`, published_at: `2026-10-${10 + (i % 20)}`, section: "local" }))
    const { corpus, pipeline, init, dir } = place({ "data/incoming/1.jsonl.gz": gzipSync(jsonl(records.slice(0, 20))), "data/incoming/2.jsonl.gz": gzipSync(jsonl(records.slice(20))) })
    const { corpus: got, made } = await corpus("incoming", "data/incoming/1.jsonl.gz", "data/incoming/2.jsonl.gz")
    expect(made.out).toMatch(/^looked at 40 documents of all 40, in 2 files\n/)
    expect(made.out).toMatch(/\npipelines\/incoming\.ts was written; look through it, then: winnow run incoming\n$/)
    expect(pipeline("incoming")).toContain(`Source.files("data/incoming/*.jsonl.gz", {`)
    expect(got.length).toBeGreaterThan(20)
    expect(got[0]).toMatchObject({ id: "100", created: "2026-10-10", metadata: { title: "Harbour report number 0", url: "https://www.a.example/0", extra: `{"section":"local"}` } })
    // What is there is not written over.
    writeFileSync(join(dir, "pipelines/incoming.ts"), "// mine")
    const again = await init("data/incoming")
    expect([again.code, again.out, again.err]).toEqual([2, "", expect.stringMatching(/^winnow: pipelines\/incoming\.ts is there already.*--name.*--dry-run\n/)])
    expect(pipeline("incoming")).toBe("// mine")
    const dry = await init("data/incoming", "--dry-run")
    expect([dry.code, dry.out]).toEqual([0, expect.stringMatching(/^\/\/ Made by winnow init from 40 documents of all 40, in 2 files\.[^]*Source\.files\("data\/incoming", \{[^]*\}\)\n$/)])
    expect(pipeline("incoming")).toBe("// mine")
  })

  test("in Chinese", async () => {
    const records = texts.map((_, i) => ({ 编号: `x${i}`, 标题: `第${i}号港口重建`, 正文: `云岚市港口第${i}期工程开工。\n${`市议会${i}日说,${i * 7}艘渡船将在春天回来,居民${i * 13}人到场。`.repeat(3)}`, 发布时间: `2026年10月${1 + (i % 28)}日`, 来源: "云岚日报" }))
    const { corpus } = await place({ "crawl.jsonl.zst": zstdCompressSync(jsonl(records)) }).corpus("crawl", "crawl.jsonl.zst")
    expect(corpus[3]).toMatchObject({ id: "x3", source: "云岚日报", created: "2026-10-04", metadata: { title: "第3号港口重建", language: "cmn" } })
  })

  test("a table between semicolons, with a title column", async () => {
    const { corpus, pipeline } = place({ "export.csv": csv("Nr;Titel;Inhalt;Datum", texts.map((text, i) => [`${i}`, `Bericht ${i}`, text, `2026-10-${10 + (i % 20)}`]), ";") })
    expect((await corpus("export", "export.csv")).corpus[0]).toMatchObject({ created: "2026-10-10", metadata: { title: "Bericht 0" } })
    expect(pipeline("export")).toContain(`delimiter: ";"`)
    expect(pipeline("export")).toContain(`These files only`)
  })

  test("names and texts that would break out of the comments they stand in", async () => {
    const field = "*/ process.exit(7) /*\u2028process.exit(8)\n`${process.exit(9)}`\"'\\"
    const records = texts.map((text, i) => ({ [field]: text, title: `${i} */ \u2028process.exit(7)\r\nprocess.exit(7) \u202e \x1b[31m`, site: "a\nprocess.exit(7)" }))
    const { corpus, pipeline } = place({ "in/*\n`.jsonl": jsonl(records) })
    const { corpus: got, made } = await corpus("in", "in")
    expect(got.length).toBeGreaterThan(20)
    expect(pipeline("in")).not.toMatch(/[\u2028\u202e\x1b\r]/)
    expect(made.out).not.toMatch(/[\u202e\x1b]/)
  })
})

describe("folders", () => {
  test("of text files: one a document, without fields", async () => {
    const { corpus, pipeline } = place(Object.fromEntries(texts.map((text, i) => [`pages/${i}.txt`, text])))
    const { corpus: got, made } = await corpus("pages")
    expect(made.out).toContain("text files: each is a document, its first line the title")
    expect(pipeline("pages")).toContain(`Source.files("pages"),`)
    expect(got.map(({ id }) => id)).toContain("10.txt")
  })

  test("mixed: what most is in one field is read, the rest is named and left out; nothing is wrong with what is empty, broken or not for us", async () => {
    const { corpus, pipeline } = place({
      "in/a.jsonl": jsonl(texts.slice(0, 10).map((content) => ({ content }))),
      "in/b.csv": csv("id,content", texts.slice(10, 20).map((text, i) => [`b${i}`, text])),
      "in/c.txt": texts[20]!,
      "in/late.csv": csv("nr,body_text", texts.slice(21, 24).map((text, i) => [`l${i}`, text])),
      "in/empty.jsonl": "",
      "in/broken.jsonl.gz": Buffer.from("no packing at all"),
      "in/notes.md": "Not for us."
    })
    const { corpus: got, made } = await corpus("in", "in")
    expect(got.map(({ source }) => source)).toEqual(expect.arrayContaining(["a.jsonl", "b.csv", "c.txt"]))
    expect(got.map(({ source }) => source)).not.toContain("late.csv")
    expect(made.out).toMatch(/^looked at 21 documents of all 2\d, in 5 files\n/)
    expect(made.out).toMatch(/left out +1 file, since the text is in "body_text": late\.csv/)
    expect(made.out).toMatch(/unreadable +broken\.jsonl\.gz \(corrupt-gzip\)/)
    expect(made.out).toMatch(/passed over +1 file whose ending says nothing \(notes\.md\)/)
    expect(pipeline("in")).toContain(`Source.files(["in/*.jsonl", "in/*.jsonl.gz", "in/*.txt", "in/b.csv"], {`)
    // As the file says: the others get one of their own.
    expect(pipeline("in")).toMatch(/\/\/ Left out, since the text is in "body_text": late\.csv\.\n.*winnow init FILES --name NAME/)
  })
})

describe("nothing to make a pipeline of: where and what to do", () => {
  test("is refused before anything is written, with exit 2", async () => {
    const { dir, init } = place({ "a/1.txt": "x", "b/1.jsonl": `{"id":1,"views":7}\n` })
    expect(await Promise.all([init(), init("b"), init("-")])).toEqual([
      { code: 2, out: "", err: "winnow: say which files are yours: a folder, files, or a quoted pattern, such as winnow init a; there is input in a, b\n" },
      { code: 2, out: "", err: `winnow: no field of 1.jsonl looks like a text (it has "id", "views"): say which it is with --text-field NAME\n` },
      { code: 2, out: "", err: expect.stringMatching(/^winnow: standard input cannot be looked at twice/) }
    ])
    expect(existsSync(join(dir, "pipelines"))).toBe(false)
  })

  const nested = JSON.stringify({ id: 1, article: { body: texts[0] } })
  test.each<readonly [string, Readonly<Record<string, string>>, string, Said["fields"], RegExp]>([
    ["an empty folder", { "in/.keep": "" }, "in", {}, /"[^"]*\/in" matches no file/],
    ["empty files", { "in/a.jsonl": "", "in/b.csv": "" }, "in", {}, /^there is no record in 2 files/],
    ["broken files", { "in/a.jsonl": "{\n", "in/b.jsonl": "[1]\n" }, "in", {}, /^not one record could be read \(a\.jsonl: invalid-json; b\.jsonl: not-an-object\)/],
    ["a text within an object", { "in/a.jsonl": `${nested}\n` }, "in", {}, /^the text seems to be in article\.body, within an object .*jq -c '\. \+ \{text: \.article\.body\}'/],
    ["a field that is not there", { "in/a.jsonl": `{"id":1,"text":"x"}\n` }, "in", { text: "body" }, /^no record has a field "body"; there are "id", "text"/],
    ["another ending", { "in/a.json": "{}" }, "in/a.json", {}, /does not say its format.*--format jsonl/]
  ])("%s", async (_, files, path, fields, words) => {
    const refused = await Effect.runPromise(Effect.flip(survey([join(place(files).dir, path)], { fields })))
    expect(refused.message).toMatch(words)
  })

  test("what is said is taken: another ending, another field", async () => {
    const { corpus, pipeline } = place({ "in/a.json": jsonl(texts.map((text, i) => ({ no: i, lead: text, story: `${text}\n${text}` }))) })
    const { corpus: got } = await corpus("in", "in/a.json", "--format", "jsonl", "--text-field", "lead")
    expect(got.length).toBeGreaterThan(20)
    expect(pipeline("in")).toContain(`format: "jsonl"`)
    expect(pipeline("in")).toContain(`text: "lead"`)
  })
})
