/** Looks at what the main command wrote as a reader would who knows the formats and nothing of the code. */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseString } from "fast-csv"

const dir = process.argv[2]!
const read = (name: string) => readFileSync(join(dir, name), "utf8")
const lines = (name: string) => {
  const text = read(name)
  assert(text.endsWith("\n") && !text.includes("\r") && !/[\u2028\u2029\u0085]/.test(text), `${name} is JSON Lines`)
  return text.split("\n").slice(0, -1).map((line) => JSON.parse(line))
}

const corpus = lines("corpus.jsonl")
const ledger = lines("ledger.jsonl")
const duplicates = lines("duplicates.jsonl")
const run = JSON.parse(read("run.json"))
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)

assert.equal(run.status, "published")
assert.equal(run.read, run.published + sum(run.dropped) + sum(run.rejected))
assert.equal(corpus.length, run.published)
assert(corpus.length >= 40, "at least 40 sample documents are published")
assert.equal(new Set(corpus.map(({ id }) => id)).size, corpus.length)
assert.equal(ledger.filter(({ kind }) => kind === "drop").length, sum(run.dropped))
assert.equal(ledger.filter(({ kind }) => kind === "reject").length, sum(run.rejected))
for (const kind of ["cut", "edit", "drop", "reject"]) assert(ledger.some((record) => record.kind === kind), `the samples show a ${kind}`)
for (const record of ledger) assert.deepEqual(Object.keys(record), ["kind", "id", "stage", "why", "line", "start", "end", "text", "to", "of", "score", "source", "at"])
const ids = new Set(corpus.map(({ id }) => id))
for (const { id, kept, of, cluster } of duplicates) assert(kept ? ids.has(id) && of === null && cluster === id : ids.has(of) && cluster === of, id)
for (const why of ["duplicate", "near-duplicate", "empty"]) assert(run.dropped[why] > 0, `the samples show ${why}`)
for (const language of ["cmn", "eng", "jpn", "spa", "rus"]) assert(run.languages[language] > 0, `the samples show ${language}`)

const rows: Array<Record<string, string>> = []
await new Promise((resolve, reject) => {
  parseString(read("corpus.csv"), { headers: true }).on("data", (row) => rows.push(row)).on("error", reject).on("end", resolve)
})
assert.deepEqual(rows.map(({ id }) => id), corpus.map(({ id }) => id))
console.log(`${corpus.length} documents, ${ledger.length} ledger records, ${duplicates.length} duplicate records, ${rows.length} CSV rows`)
