/** What is published, read by programs of others: the snippets of docs/downstream.md, run as they stand there, give the rows of `corpus.jsonl`. */
import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { CorpusRecord } from "../../src/sinks/corpus.ts"
import { readJsonl, root, winnow } from "../winnow.ts"
import { hostile } from "./hostile.ts"

const dir = mkdtempSync(join(tmpdir(), "winnow-readers-"))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const latest = join(dir, "out/news/latest")

/** Snippets of the page in one language, in their order. */
const snippets = (language: string): ReadonlyArray<string> =>
  [...readFileSync(join(root, "docs/downstream.md"), "utf8").matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(([, code]) => code!)

let corpus: ReadonlyArray<CorpusRecord>

beforeAll(async () => {
  mkdirSync(join(dir, "in"))
  writeFileSync(join(dir, "in/hostile.jsonl"), hostile.map((record) => `${JSON.stringify(record)}\n`).join(""))
  // A second part, so that files are joined.
  writeFileSync(join(dir, "in/many.jsonl"), Array.from({ length: 4100 }, (_, n) => `${JSON.stringify({ id: `m${n}`, title: n % 2 ? `- ${n}` : null, text: `Town ${n} said:\n"no, ${n * 7919}"` })}\n`).join(""))
  writeFileSync(join(dir, "news.ts"), `import { detectLanguage, normaliseText, Pipeline, Sink, Source } from ${JSON.stringify(join(root, "src/index.ts"))}
export default Pipeline.make("news", {
  source: Source.files("in"),
  stages: [normaliseText(), detectLanguage()],
  sinks: [Sink.jsonl(), Sink.jsonl({ compress: "gz" }), Sink.jsonl({ compress: "zst" }), Sink.csv(), Sink.csv({ compress: "zst", bom: true, formulaGuard: false }), Sink.csv({ text: false, bom: true }), Sink.parquet()]
})
`)
  const { code, err } = await winnow(["run", join(dir, "news.ts"), "--workers", "1"], { cwd: dir })
  expect(code, err).toBe(0)
  corpus = readJsonl<CorpusRecord>(join(latest, "corpus.jsonl"))
  expect(corpus.length).toBeGreaterThan(4100)
})

/** Rows as a table has them: what is null is empty. CSV has no NUL. */
const tableRows = () =>
  corpus.map(({ id, text, source, metadata: { title, url, date, language, script, confidence, languages } }) => ({
    id,
    title: title?.replaceAll("\0", "") ?? "",
    text,
    url: url ?? "",
    date: date ?? "",
    language,
    script,
    confidence,
    languages: languages.map(({ language, share }) => `${language}:${share}`).join(";"),
    source
  }))

/** Which rows are others: whole texts would be too long to read. */
const expectSame = (actual: ReadonlyArray<object>, expected: ReadonlyArray<object>): void => {
  expect(actual.length).toBe(expected.length)
  for (const [i, row] of expected.entries()) {
    const found = actual[i] as Record<string, unknown>
    for (const [name, value] of Object.entries(row)) expect(JSON.stringify(found[name])?.slice(0, 500), `${name} of row ${i}`).toBe(JSON.stringify(value).slice(0, 500))
    expect(JSON.stringify(found) === JSON.stringify(row), `row ${i}`).toBe(true)
  }
}

test("run verifies", async () => {
  const { code, out } = await winnow(["verify", "--pipeline", join(dir, "news.ts")], { cwd: dir })
  expect(out).toContain("12 published files")
  expect(code).toBe(0)
})

describe("DuckDB", () => {
  let db: DuckDBConnection
  const all = async (sql: string): Promise<Array<Record<string, unknown>>> => (await db.runAndReadAll(sql)).getRowObjectsJson()
  beforeAll(async () => {
    db = await (await DuckDBInstance.create(":memory:")).connect()
    await db.run(snippets("sql")[0]!.replaceAll("out/news", join(dir, "out/news")))
  })

  const whole = () => corpus.map(({ id, text, source, added, created, metadata }) => ({ id, text, source, added, created, metadata }))

  test("corpus.parquet", async () => expectSame(await all("FROM parquet"), whole()))
  test("corpus.jsonl", async () => expectSame(await all("FROM jsonl"), whole()))
  test.each(["gz", "zst"])("corpus.jsonl.%s", async (packing) => {
    const [{ n, hash }] = await all(`SELECT count(*)::INTEGER AS n, md5(string_agg(content, '')) AS hash FROM read_text('${latest}/corpus.jsonl')`) as [{ n: number; hash: string }]
    expect([n, hash]).toEqual([1, execFileSync("md5sum", [join(latest, "corpus.jsonl")]).toString().split(" ")[0]])
    const sql = (await all("SELECT sql FROM duckdb_views() WHERE view_name = 'jsonl'"))[0]!["sql"] as string
    await db.run(sql.replace("VIEW jsonl", "OR REPLACE VIEW packed").replace("corpus.jsonl", `corpus.jsonl.${packing}`))
    expect(await all("SELECT count(*)::INTEGER AS n FROM (FROM packed EXCEPT ALL FROM jsonl) UNION ALL SELECT count(*)::INTEGER FROM (FROM jsonl EXCEPT ALL FROM packed)")).toEqual([{ n: 0 }, { n: 0 }])
  })
  test("corpus.csv, with the guard taken off", async () => {
    const rows = await all("FROM csv")
    expectSame(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ""]))), tableRows())
  })
  test("corpus.csv.zst, which has a byte order mark and no guard", async () => {
    const rows = await all(`SELECT * REPLACE (confidence::DOUBLE AS confidence) FROM read_csv('${latest}/corpus.csv.zst', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', max_line_size = 70000000)`)
    expectSame(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ""]))), tableRows())
  })
  test("index.csv, which counts characters as DuckDB does", async () => {
    const rows = await all(`SELECT id, characters::INTEGER AS characters FROM (SELECT unguard(COLUMNS(*)) FROM read_csv('${latest}/index.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"'))`)
    expect(rows).toEqual(await all("SELECT id, length(text)::INTEGER AS characters FROM parquet"))
  })
  test("the question that the page asks", async () => {
    const [first] = await all(snippets("sql")[1]!)
    expect(first).toMatchObject({ language: "eng", characters: expect.any(Number) })
  })
})

/** A Python that has pandas, if there is one. */
const python = [process.env["WINNOW_PYTHON"], "python3", "/usr/bin/python3"].find((name) => name !== undefined && spawnSync(name, ["-c", "import pandas"]).status === 0)
/** `WINNOW_PYTHON=none`: whoever runs this says that there is no pandas to be had. */
const isLeftOut = process.env["WINNOW_PYTHON"] === "none"
if (isLeftOut) process.stderr.write("\n!! NOT TESTED: pandas, as WINNOW_PYTHON=none asks\n\n")

if (!isLeftOut) describe("pandas", () => {
  const script = () => `${snippets("python")[0]}
import sys
names = ["id", "title", "text", "url", "date", "language", "script", "confidence", "source"]
for name, frame in [("csv", csv), ("jsonl", jsonl)]:
    frame = frame[names].astype(object).where(frame[names].notna(), "")
    with open(name + ".out", "w", encoding="utf-8", newline="\\n") as out:
        for row in frame.to_dict("records"): out.write(json.dumps(row) + "\\n")
`
  beforeAll(() => {
    if (python === undefined) throw new Error("there is no Python with pandas here: apt install python3-pandas, or name one in WINNOW_PYTHON; WINNOW_PYTHON=none leaves it out")
    const { status, stderr } = spawnSync(python, ["-c", script()], { cwd: dir, encoding: "utf8" })
    expect(status, stderr).toBe(0)
  })
  test.each(["csv", "jsonl"])("corpus.%s", (name) => {
    expectSame(readJsonl<object>(join(dir, `${name}.out`)), tableRows().map((row, i) => {
      const { languages: _, ...rest } = row
      return { ...rest, title: name === "csv" ? row.title : (corpus[i]!.metadata.title ?? "") }
    }))
  })
  test.each(["gz", "zst"])("corpus.jsonl.%s, to its end", (packing) => {
    const { stdout, stderr } = spawnSync(python!, ["-c", `import pandas as pd; print(len(pd.read_json("out/news/latest/corpus.jsonl.${packing}", lines=True, dtype=False, convert_dates=False)))`], { cwd: dir, encoding: "utf8" })
    expect(stdout.trim(), stderr).toBe(String(corpus.length))
  })
})

/** R with the two packages that the page names. Not every machine that runs this has it: that is said. */
const hasR = spawnSync("Rscript", ["-e", "library(jsonlite); library(readr)"]).status === 0
if (!hasR) process.stderr.write("\n!! NOT TESTED: R, since there is none here with jsonlite and readr (apt install r-base-core r-cran-jsonlite r-cran-readr)\n\n")

if (hasR) describe("R", () => {
  const names = ["id", "title", "text", "url", "date", "language", "script", "source"] as const
  // A character each as its number: no encoding is in between.
  const script = () => `${snippets("r")[0]}
jsonl <- cbind(jsonl[c("id", "text", "source")], jsonl$metadata)
numbers <- function(field) if (is.na(field)) "" else paste(utf8ToInt(enc2utf8(field)), collapse = " ")
for (name in c("csv", "jsonl")) {
  out <- file(paste0(name, ".r.out"), "w")
  for (row in seq_len(nrow(get(name)))) for (field in c(${names.map((name) => JSON.stringify(name)).join(", ")})) writeLines(numbers(get(name)[[field]][row]), out)
  close(out)
}
`
  beforeAll(() => {
    writeFileSync(join(dir, "script.R"), script())
    const { status, stderr } = spawnSync("Rscript", ["script.R"], { cwd: dir, encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } })
    expect(status, stderr).toBe(0)
  })
  test.each(["csv", "jsonl"])("corpus.%s", (name) => {
    const lines = readFileSync(join(dir, `${name}.r.out`), "latin1").split("\n").slice(0, -1)
    expect(lines.length).toBe(corpus.length * names.length)
    const text = (line: string) => (line === "" ? "" : line.split(" ").map((code) => String.fromCodePoint(Number(code))).join(""))
    const actual = corpus.map((_, row) => Object.fromEntries(names.map((field, i) => [field, text(lines[row * names.length + i]!)])))
    expectSame(actual, tableRows().map((row, i) => {
      const shown = Object.fromEntries(names.map((field) => [field, row[field]]))
      // A string of R ends at a NUL.
      return name === "csv" ? shown : { ...shown, title: (corpus[i]!.metadata.title ?? "").split("\0")[0] }
    }))
  })
})
