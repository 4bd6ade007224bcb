/** The two real pages, line by line: what must go, and that all else stays as it is. */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const [pages, dir] = process.argv.slice(2) as [string, string]
const rows = (name: string) => readFileSync(join(dir, name), "utf8").split("\n").slice(0, -1).map((line) => JSON.parse(line))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const corpus = rows("corpus.jsonl")
const ledger = rows("ledger.jsonl")
assert.equal(corpus.length, 2)

const expected = [
  {
    id: "000_c86191e1ae1ca290.txt",
    gone: { "strip-credits": [1, 3, 6], "strip-headlines": range(14, 43) },
    trimmed: {} as Record<number, string>,
    language: "cmn",
    script: "Hans",
    also: []
  },
  {
    id: "003_b6c6a1eec2589693.txt",
    gone: { "strip-furniture": [1, 32, 33], "strip-credits": [12, 16, 19, 28], "strip-headlines": [31, ...range(34, 37)] },
    trimmed: { 20: " ▲ Chengdu Foreign Language School Deyang Campus" } as Record<number, string>,
    language: "eng",
    script: "Latn",
    also: ["cmn"]
  }
]

for (const { id, gone, trimmed, language, script, also } of expected) {
  const read = readFileSync(join(pages, id), "utf8").split("\n")
  const record = corpus.find((one) => one.id === id)
  const away = new Set(Object.values(gone).flat())
  const left = read.flatMap((line, n) => (away.has(n) ? [] : [trimmed[n] === undefined ? line : line.replace(trimmed[n], "")]))
  assert.deepEqual(record.text.split("\n"), left, `${id}: what stays`)
  for (const [stage, lines] of Object.entries(gone)) {
    const cut = ledger.filter((entry) => entry.id === id && entry.stage === stage && entry.start === null).map(({ line }) => line)
    assert.deepEqual(cut, lines, `${id}: what ${stage} takes`)
  }
  assert.equal(record.metadata.language, language)
  assert.equal(record.metadata.script, script)
  assert.equal(record.metadata.title, read[0])
  for (const other of also) assert(record.metadata.languages.some((share: { language: string; share: number }) => share.language === other && share.share > 0), `${id}: a share of ${other}`)
}
