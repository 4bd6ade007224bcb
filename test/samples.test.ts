/**
 * The main command on data/samples: every document of the sample data against what data/samples.expected.jsonl says of it,
 * and the promises of the README on what was written.
 */
import { createHash } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { parseString } from "fast-csv"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ClusterRow } from "../src/tasks/rulings.ts"
import { type LedgerRecord, rebuild } from "../src/Ledger.ts"
import type { Report } from "../src/runs/Report.ts"
import type { CorpusRecord } from "../src/sinks/corpus.ts"
import { unguard } from "../src/sinks/csv.ts"
import { type Ended, readJsonl, root, winnow } from "./winnow.ts"

interface Expected {
  readonly id: string
  readonly lang: string
  readonly labels: ReadonlyArray<"keep" | "headline" | "credit" | "furniture">
  readonly duplicateOf: string | null
}

type Fate =
  | { readonly dropped: string; readonly of: string | null }
  /** Lines that should go and are there, lines that should stay and are gone. */
  | { readonly missed: ReadonlyArray<number>; readonly lost: ReadonlyArray<number> }

/** What the stages get wrong on the samples today, told here so that a change for better or worse is seen. */
const wrongToday: Readonly<Record<string, Fate>> = {
  // strip-furniture leaves two lines in one of two copies, so they are near-duplicates: a breadcrumb that is the title of the record, and a date that ends in "p.m.".
  "en-1120-0201": { dropped: "near-duplicate", of: "en-1120-0202" },
  "en-1120-0202": { missed: [], lost: [] },
  // A line of script in an article about a script.
  "en-1120-0220": { missed: [], lost: [4] }
}

const out = mkdtempSync(join(tmpdir(), "winnow-samples-"))
const latest = join(out, "news/latest")
const samples = join(root, "data/samples")
const expected = readJsonl<Expected>(join(root, "data/samples.expected.jsonl"))
let ended: Ended
let corpus: ReadonlyArray<CorpusRecord>
let ledger: ReadonlyArray<LedgerRecord>
let duplicates: ReadonlyArray<Omit<ClusterRow, "row"> & { readonly id: string }>
let report: Report

beforeAll(async () => {
  ended = await winnow(["run", "news", "--out", out, "--date", "2026-11-21", "--workers", "1"])
  corpus = readJsonl(join(latest, "corpus.jsonl"))
  ledger = readJsonl(join(latest, "ledger.jsonl"))
  duplicates = readJsonl(join(latest, "duplicates.jsonl"))
  report = JSON.parse(readFileSync(join(latest, "run.json"), "utf8")) as Report
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

/** Every text of the samples as a reader without Winnow finds it, by id. */
const texts = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const name of readdirSync(join(samples, "pages"))) found.set(`pages/${name}`, readFileSync(join(samples, "pages", name), "utf8"))
  for (const bytes of [gunzipSync(readFileSync(join(samples, "wire/2026-11-20.jsonl.gz"))), readFileSync(join(samples, "wire/2026-11-19.jsonl"))]) {
    for (const line of bytes.toString("utf8").split("\n")) {
      const id = /"id": ?"?([\w-]+)/.exec(line)?.[1]
      if (id === undefined) continue
      try {
        const { text } = JSON.parse(line) as { text?: string }
        if (text !== undefined && !line.includes("\ufffd")) found.set(id, text)
      } catch {
        // A record that is broken on purpose.
      }
    }
  }
  await new Promise<void>((resolve, reject) => {
    parseString<{ id: string; text: string }, { id: string; text: string }>(readFileSync(join(samples, "exports/desk.csv"), "utf8"), { headers: true })
      .on("data", ({ id, text }) => found.set(id, text)).on("error", reject).on("end", () => resolve())
  })
  return found
}

describe("the main command on data/samples", () => {
  test("ends well, with a table and the paths to look at", () => {
    expect(ended.err).toBe("")
    expect(ended.code).toBe(0)
    const table = ended.out.replaceAll(out, "OUT").replace(/\d{4}-\d\d-\d\dT\d{6}Z/, "RUN").replace(/\d+\.\d s/, "TIME")
    expect(table).toMatch(/^news RUN {2}night 2026-11-21, TIME\n\n {2}read {8}62 documents from 22 files\n {2}published {3}47\n/)
    for (const name of ["corpus.jsonl", "corpus.csv", "ledger.jsonl", "duplicates.jsonl", "README.md", "run.json"]) expect(table).toContain(`OUT/news/latest/${name}`)
  })

  test("the books balance, in words and in files", () => {
    expect(report).toMatchObject({
      read: 62,
      published: 47,
      dropped: { empty: 1, duplicate: 4, "near-duplicate": 7 },
      rejected: { "invalid-json": 1, "invalid-utf8": 1, "missing-text": 1 }
    })
    expect(corpus).toHaveLength(47)
    expect(ledger.filter(({ kind }) => kind === "drop")).toHaveLength(12)
    expect(ledger.filter(({ kind }) => kind === "reject").map(({ why, at }) => [why, at.file, at.record])).toEqual([
      ["invalid-json", "wire/2026-11-19.jsonl", 2],
      ["missing-text", "wire/2026-11-19.jsonl", 3],
      ["invalid-utf8", "wire/2026-11-19.jsonl", 4]
    ])
  })

  test("corpus and ledger rebuild every text as it was read, line ends included", async () => {
    const published = new Map(corpus.map((record) => [record.id, record.text]))
    const all = await texts()
    expect(all.size).toBe(59)
    for (const [id, text] of all) {
      const records = ledger.filter((record) => record.id === id)
      const drop = records.find(({ kind }) => kind === "drop")
      const rebuilt = drop === undefined ? rebuild(published.get(id)!, records) : drop.text
      expect([id, createHash("sha256").update(rebuilt).digest("hex")]).toEqual([id, createHash("sha256").update(text).digest("hex")])
    }
  })

  test.each(expected.map((one) => [one.id, one] as const))("%s", (id, { labels, duplicateOf }) => {
    const records = ledger.filter((record) => record.id === id)
    const drop = records.find(({ kind }) => kind === "drop")
    const cut = new Set(records.filter(({ kind, start }) => kind === "cut" && start === null).map(({ line }) => line))
    const lines = (gone: boolean, ...which: ReadonlyArray<string>) => labels.flatMap((label, line) => (which.includes(label) && cut.has(line) === gone ? [line] : []))
    const fate: Fate = drop !== undefined
      ? { dropped: drop.why, of: duplicates.find((record) => record.id === id)?.of ?? null }
      : { missed: lines(false, "headline", "credit"), lost: lines(true, "keep") }
    const right: Fate = duplicateOf !== null
      ? { dropped: expect.stringMatching(/^(?:near-)?duplicate$/) as string, of: duplicateOf }
      : labels.every((label) => label !== "keep")
        ? { dropped: "empty", of: null }
        : { missed: [], lost: [] }
    expect(fate).toEqual(wrongToday[id] ?? right)
  })

  test("the records of corpus.jsonl have one shape, and the CSV holds the same documents", async () => {
    for (const record of corpus) {
      expect(Object.keys(record)).toEqual(["id", "text", "source", "added", "created", "metadata"])
      expect(Object.keys(record.metadata)).toEqual(["title", "url", "date", "language", "script", "confidence", "languages", "extra"])
    }
    const rows: Array<Record<string, string>> = []
    await new Promise<void>((resolve, reject) => {
      parseString<Record<string, string>, Record<string, string>>(readFileSync(join(latest, "corpus.csv"), "utf8"), { headers: true })
        .on("data", (row) => rows.push(row)).on("error", reject).on("end", () => resolve())
    })
    expect(rows.map((row) => [unguard(row.id!), unguard(row.text!), row.language])).toEqual(corpus.map((record) => [record.id, record.text, record.metadata.language]))
    expect(rows.every((row) => !/^[=+\-@\t\r\n]/.test(row.text!))).toBe(true)
  })

  test("a second run has nothing to do and says since when", async () => {
    const again = await winnow(["run", "news", "--out", out, "--workers", "1"])
    expect([again.code, again.out.split("\n")[0]]).toEqual([0, `nothing new since ${report.id}`])
  })

  test("four workers write the same bytes as one", async () => {
    const other = mkdtempSync(join(tmpdir(), "winnow-samples-"))
    try {
      await winnow(["run", "news", "--out", other, "--date", "2026-11-21", "--workers", "4"])
      for (const name of ["corpus.jsonl", "corpus.csv", "ledger.jsonl", "duplicates.jsonl", "texts.jsonl", "datapackage.json", "README.md"]) {
        expect([name, readFileSync(join(other, "news/latest", name)).equals(readFileSync(join(latest, name)))]).toEqual([name, true])
      }
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
  })
})
