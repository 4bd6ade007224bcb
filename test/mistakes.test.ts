/** Mistakes that people make, and what they are told: the place, and what to do. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root, temporaryFolder, winnow } from "./winnow.ts"

test("a pipeline that cannot be loaded is told with its line and what to do", async () => {
  const dir = temporaryFolder()
  const source = JSON.stringify(join(root, "src/index.ts"))
  const files: Readonly<Record<string, string>> = {
    "options.ts": `import { stripHeadlines } from ${source}\n\nexport default stripHeadlines({ agressiveness: 1 })\n`,
    "written.ts": `export const b = [1, 2\nexport default b\n`,
    "imports.ts": `import { b } from "./written.ts"\nexport default b\n`,
    "gone.ts": `import b from "./nowhere"\nexport default b\n`,
    "enum.ts": `\nenum A { B }\nexport default A\n`,
    "three.ts": `export default 3\n`,
    "page.txt": "text"
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  mkdirSync(join(dir, "folder.ts"))
  const told = async (name: string) => {
    const { code, out, err } = await winnow(["clean", "--pipeline", `./${name}`], { cwd: dir })
    expect([code, out]).toEqual([2, ""])
    return err.replaceAll(dir, "DIR").replace(/^winnow: (.*)\n$/, "$1")
  }
  expect(await told("options.ts")).toBe(`DIR/options.ts:3: strip-headlines: unknown option "agressiveness"; did you mean "aggressiveness"?`)
  expect(await told("written.ts")).toMatch(/^DIR\/written\.ts:\d: /)
  expect(await told("imports.ts")).toMatch(/^DIR\/written\.ts:\d: .* \(imported by DIR\/imports\.ts\)/)
  expect(await told("gone.ts")).toMatch(/^DIR\/gone\.ts: .*nowhere.*; an import names a file with its ending, from where it is written$/)
  expect(await told("enum.ts")).toMatch(/^DIR\/enum\.ts:2: .*; pipelines and stages run as they are written, so that enum/)
  expect(await told("page.txt")).toMatch(/^DIR\/page\.txt: .*; a pipeline is a \.ts or \.js file, and input is named by --input$/)
  expect(await told("three.ts")).toMatch(/^DIR\/three\.ts does not export a pipeline: end it with/)
  expect(await told("folder.ts")).toMatch(/^DIR\/folder\.ts is a folder: name a pipeline file, or a pipeline, by its name/)
  expect(await told("nothing.ts")).toMatch(/^no pipeline file at DIR\/nothing\.ts; by its name it knows/)
})

test("what is read and holds no text is told with what to do", async () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, "a.jsonl"), `{"id":1,"body":"A text."}\n`)
  const [ran, explained, beyond, words, empty] = await Promise.all([
    winnow(["run", "news", "--input", "a.jsonl", "-j", "1"], { cwd: dir }),
    winnow(["explain", "a.jsonl"], { cwd: dir }),
    winnow(["explain", "a.jsonl", "--record", "7"], { cwd: dir }),
    winnow(["run", "news", "a.jsonl", "b.jsonl"], { cwd: dir }),
    winnow(["run", "news", "--input", "a.jsonl", "--text-field", ""], { cwd: dir })
  ])
  expect([ran.code, ran.err]).toEqual([3, `winnow: none of the 1 records in 1 file could be read (missing-text); nothing was published, and the files will be tried again. No field is called "text": say which holds the text with --text-field, or have winnow init look at the files\n`])
  expect([explained.code, explained.out]).toEqual([0, expect.stringMatching(/\n\n {2}no field is called "text": say which holds the text with --text-field\n$/)])
  expect([beyond.code, beyond.err]).toEqual([2, "winnow: a.jsonl has no record 7: it has 1\n"])
  expect([words.code, words.err]).toEqual([2, expect.stringMatching(/^winnow: Unexpected positional.*\n {2}a pattern such as .* is quoted/)])
  expect([empty.code, empty.err]).toEqual([2, "winnow: --text-field is empty: name a field of the input that holds the text\n"])
})
