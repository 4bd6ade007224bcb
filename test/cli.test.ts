/** The command as a user meets it: what it refuses, with which exit code and words, and what it reads. */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import type { LedgerRecord } from "../src/Ledger.ts"
import type { CorpusRecord } from "../src/sinks/corpus.ts"
import { env, readJsonl, root, temporaryFolder, winnow } from "./winnow.ts"

const sentence = (n: number) => `The ${["ferry", "harbour", "market", "orchard", "library"][n % 5]} of town number ${n} will open again in spring, its keeper said on day ${n * 7}.`
const source = join(root, "src/index.ts")

/** A pipeline file in a folder of its own. */
const pipelineIn = (dir: string, stages: string, more = "") => {
  const file = join(dir, "own.ts")
  writeFileSync(file, `import * as W from ${JSON.stringify(source)}\nexport default W.Pipeline.make("own", { source: W.Source.files("in"), stages: ${stages}, sinks: [W.Sink.jsonl(), W.Sink.csv()]${more} })\n`)
  return file
}

test("a folder that cannot be written to", async () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, "out"), "a file")
  const ended = await Promise.all([winnow(["run", "news", "--out", "/proc/nowhere"]), winnow(["run", "news", "--out", join(dir, "out")])])
  expect(ended).toEqual([
    { code: 1, out: "", err: expect.stringMatching(/^winnow: cannot write to \/proc\/nowhere\/news: /) },
    { code: 1, out: "", err: expect.stringMatching(/^winnow: cannot write to .*\/out\/news: ENOTDIR/) }
  ])
})

describe("refuses before any work, with exit 2 and what to do", () => {
  test.each([
    [["run", "nwes"], 'no pipeline "nwes": there is no pipelines/nwes.ts; did you mean "news"?'],
    [["run", "./nowhere.ts"], "no pipeline file at"],
    [["run", "news", "--input", "nothing/*.txt"], '"nothing/*.txt" matches no file'],
    [["run", "news", "--limit", "0"], "--limit 0"],
    [["run", "news", "--date", "yesterday"], "--date yesterday is not a date"],
    [["run", "news", "--date", "2026-99-99"], "--date 2026-99-99 is not a date"],
    [["run", "news", "--workers", "0"], "--workers 0: between 1 and 256"],
    [["run", "news", "--patience", "0"], "--patience 0: at least one second"],
    [["clean", "--text-field", "language"], 'the text is in the field "language", which winnow clean writes itself'],
    [["clean", "--stages", ","], "--stages names no stage"],
    [["run", "news", "--limt", "3"], "--limt"],
    [["rnu"], "rnu"],
    [["stages", "strip-headline"], 'did you mean "strip-headlines"?'],
    [["explain", "nowhere.txt"], "nowhere.txt"],
    [["clean", "--stages", "strip-headlnes"], 'did you mean "strip-headlines"?'],
    [["clean", "--stages", "drop-duplicates"], "compares documents"]
  ])("winnow %j", async (args, words) => {
    const out = join(temporaryFolder(), "out")
    const { code, err, out: said } = await winnow([...args, ...(args[0] === "run" ? ["--out", out] : [])])
    expect([code, said]).toEqual([2, ""])
    expect(err).toContain(words)
    expect(err).not.toMatch(/\n\s+at /)
    expect(existsSync(join(out, "news/runs"))).toBe(false)
  })

  test.each([
    ["[W.stripHeadlines({ agressiveness: .5 })]", 'strip-headlines: unknown option "agressiveness"; did you mean "aggressiveness"?'],
    ["[W.stripCredits({ captions: 'burn' })]", "strip-credits"],
    ["[W.dropDuplicates(), W.dropShort({ minLength: 5 })]", '"drop-short" may drop documents and must stand before "drop-duplicates"'],
    ["[W.dropDuplicates(), W.dropDuplicates()]", 'stage "drop-duplicates" stands twice'],
    ["[W.normaliseText]", 'own: the stage "normalise-text" must be called: write normaliseText()']
  ])("a pipeline with stages %s", async (stages, words) => {
    const dir = temporaryFolder()
    const { code, err } = await winnow(["run", pipelineIn(dir, stages)], { cwd: dir })
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(existsSync(join(dir, "out"))).toBe(false)
  })
})

test("a pipeline that Pipeline.make did not check: its name would be a folder anywhere", async () => {
  const dir = temporaryFolder()
  const file = join(dir, "in/own.ts")
  mkdirSync(join(dir, "in"))
  writeFileSync(file, `import * as W from ${JSON.stringify(source)}\nexport default { name: "../../evil", source: W.Source.files("in"), stages: [], sinks: [W.Sink.jsonl()] }\n`)
  const { code, err } = await winnow(["run", "in/own.ts"], { cwd: dir })
  expect([code, err]).toEqual([2, `winnow: ${file} does not export a pipeline: end it with \`export default Pipeline.make("name", { source, stages, sinks })\`\n`])
  expect(readdirSync(dir)).toEqual(["in"])
})

describe("reads", () => {
  test("txt, jsonl and csv, plain, gz and zst, in the order of their names", async () => {
    const dir = temporaryFolder()
    mkdirSync(join(dir, "in"))
    const jsonl = (n: number) => Buffer.from(`${JSON.stringify({ id: `j${n}`, text: sentence(n) })}\n`)
    const csv = (n: number) => Buffer.from(`id,text\nc${n},"${sentence(n)}"\n`)
    const files: Record<string, Buffer> = {
      "a.csv": csv(1),
      "b.csv.gz": gzipSync(csv(2)),
      "c.csv.zst": zstdCompressSync(csv(3)),
      "d.jsonl": jsonl(4),
      "e.jsonl.gz": gzipSync(jsonl(5)),
      "f.jsonl.zst": zstdCompressSync(jsonl(6)),
      "g.txt": Buffer.from(sentence(7)),
      "h.txt.gz": gzipSync(sentence(8)),
      "i.txt.zst": zstdCompressSync(Buffer.from(sentence(9))),
      "notes.md": Buffer.from("not for us")
    }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(dir, "in", name), bytes)
    const { code, err } = await winnow(["run", pipelineIn(dir, "[W.dropDuplicates(), W.dropNearDuplicates()]")], { cwd: dir })
    expect([code, err]).toEqual([0, "winnow: passed over 1 file whose ending says nothing (notes.md); what is read: .txt, .jsonl, .ndjson, .csv, .tsv, each also with .gz or .zst\n"])
    const corpus = readJsonl<CorpusRecord>(join(dir, "out/own/latest/corpus.jsonl"))
    expect(corpus.map(({ id, text }) => [id, text])).toEqual(
      ["c1", "c2", "c3", "j4", "j5", "j6", "g.txt", "h.txt", "i.txt"].map((id, i) => [id, sentence(i + 1)])
    )
  })

  test("standard input with fields of other names; all other fields are kept", async () => {
    const dir = temporaryFolder()
    const input = [
      `{"key":7,"content":"${sentence(1)}","headline":"Ferry","n":1.50,"tags":["a"]}`,
      `{"key":7,"content":"${sentence(2)}"}`,
      `{"key":8,"body":"no content"}`,
      "{broken"
    ].join("\n")
    const { code } = await winnow(["run", pipelineIn(dir, "[]"), "--input", "-", "--id-field", "key", "--text-field", "content", "--title-field", "headline", "--date", "2026-11-21"], { cwd: dir, input })
    expect(code).toBe(0)
    const corpus = readJsonl<CorpusRecord>(join(dir, "out/own/latest/corpus.jsonl"))
    expect(corpus).toEqual([
      { id: "7", text: sentence(1), source: "stdin", added: "2026-11-21", created: null, metadata: { title: "Ferry", url: null, date: null, language: null, script: null, confidence: null, languages: [], extra: '{"n":1.50,"tags":["a"]}' } },
      { id: "7~2", text: sentence(2), source: "stdin", added: "2026-11-21", created: null, metadata: { title: null, url: null, date: null, language: null, script: null, confidence: null, languages: [], extra: null } }
    ])
    expect(readJsonl<LedgerRecord>(join(dir, "out/own/latest/ledger.jsonl")).map(({ kind, why, at }) => [kind, why, at.record])).toEqual([["reject", "missing-text", 3], ["reject", "invalid-json", 4]])
  })

  test("nothing at all, which ends in exit 3 and publishes nothing; the run is given up", async () => {
    const dir = temporaryFolder()
    const { code, err } = await winnow(["run", pipelineIn(dir, "[]"), "--input", "-"], { cwd: dir, input: "{broken\nnope\n" })
    expect(code).toBe(3)
    expect(err).toContain("none of the 2 records in 1 file could be read (invalid-json)")
    expect(existsSync(join(dir, "out/own/latest"))).toBe(false)
    const { out } = await winnow(["runs", "--json", "--pipeline", "./own.ts"], { cwd: dir })
    expect((JSON.parse(out) as ReadonlyArray<unknown>)).toMatchObject([{ status: "given up" }])
  })
})

describe("clean", () => {
  test("each record in its order, other fields unchanged, bad lines told with their number and exit 3", async () => {
    const page = `${sentence(1)}\n\nPhoto: Ines Okafor/Reuters\n${sentence(2)}`
    const input = `{"n":1e2,"id":12345678901234567890,"text":${JSON.stringify(page)},"__proto__":1}\n\n{"id":2}\n{"id":3,"text":"…"}\nnope\n`
    const { code, out, err } = await winnow(["clean"], { input })
    const language = '"language":"eng","script":"Latn","confidence":0.999,"languages":[{"language":"eng","share":1}]'
    expect(out.split("\n")).toEqual([
      `{"n":1e2,"id":12345678901234567890,"text":${JSON.stringify(`${sentence(1)}\n\n${sentence(2)}`)},"__proto__":1,${language}}`,
      expect.stringMatching(/^\{"id":3,"text":"…",.*"dropped":"empty"\}$/),
      ""
    ])
    expect(code).toBe(3)
    expect(err).toMatch(/^winnow: line 3: missing-text: .*\nwinnow: line 5: invalid-json: nope\n/)
  })

  test("only the stages that were asked for", async () => {
    const { code, out } = await winnow(["clean", "--stages", "normalise-text"], { input: '{"text":"a\\u200bb\\n- END -"}\n' })
    expect([code, out]).toEqual([0, '{"text":"ab\\n- END -"}\n'])
  })
})

test.runIf(existsSync("/dev/full"))("output that is lost is told, and a reader that has had enough is not missed", () => {
  const shell = (line: string) => {
    const { status, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", line, process.execPath, join(root, "src/cli.ts")], { env, input: `{"text":${JSON.stringify(sentence(1).repeat(5000))}}\n` })
    return [status, stderr.toString()]
  }
  const full = [1, "winnow: standard output could not be written: ENOSPC: no space left on device, write\n"]
  expect(shell('"$0" "$1" clean --stages normalise-text > /dev/full')).toEqual(full)
  expect(shell('"$0" "$1" stages > /dev/full')).toEqual(full)
  expect(shell('"$0" "$1" clean --stages normalise-text | head -c 1 > /dev/null')).toEqual([0, ""])
})

test("hostile text breaks neither JSONL nor CSV nor terminal", async () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "in"))
  const nasty = `=HYPERLINK("http://x","y")\u2028next\u0085 \u202Egnp.exe \x1b[2J "quoted", <script>alert(1)</script> ${sentence(1)}`
  writeFileSync(join(dir, "in/x.jsonl"), `${JSON.stringify({ id: "=1+1", title: "\x1b[31m@SUM", text: nasty })}\n${JSON.stringify({ id: "lone", text: `${sentence(2)} \ud800` })}\n`)
  const { code, out } = await winnow(["run", pipelineIn(dir, "[]")], { cwd: dir })
  expect(code).toBe(0)
  expect(out).not.toMatch(/(?![\t\n])[\p{Cc}\u202e]/u)
  const latest = join(dir, "out/own/latest")
  expect(readFileSync(join(latest, "corpus.jsonl"), "utf8")).not.toMatch(/[\u2028\u2029\u0085]/)
  expect(readJsonl<CorpusRecord>(join(latest, "corpus.jsonl")).map(({ text }) => text)).toEqual([nasty, `${sentence(2)} \ud800`])
  expect(readFileSync(join(latest, "corpus.csv"), "utf8").split("\n")[1]).toMatch(/^'=1\+1,'?\x1b\[31m@SUM,"'=HYPERLINK\(/)
  const explained = await winnow(["explain", join(dir, "in/x.jsonl"), "--pipeline", join(dir, "own.ts")])
  expect(explained.out).toContain("\\u202egnp.exe \\x1b[2J")
})

test("a document with more line ends than a string of its ledger could hold", async () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "in"))
  writeFileSync(join(dir, "in/x.jsonl"), `${JSON.stringify({ id: "i".repeat(10_000), text: `${sentence(1)}\r\n`.repeat(60_000) })}\n`)
  const { code, err } = await winnow(["run", pipelineIn(dir, "[]")], { cwd: dir })
  expect([code, err]).toEqual([0, ""])
})

test("behind a comparison a stage may neither empty a text nor drop a document: both are told, and the document stays", async () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, "in"))
  writeFileSync(join(dir, "in/x.jsonl"), [{ id: "a", text: sentence(1) }, { id: "b", text: "Photo: John Smith/Reuters" }].map((record) => `${JSON.stringify(record)}\n`).join(""))
  const dropper = `W.Stage.each("dropper", { summary: "", file: import.meta.url, options: {}, apply: () => () => ({ drop: { why: "no" } }) })()`
  const { code, out } = await winnow(["run", pipelineIn(dir, `[W.dropDuplicates(), W.stripCredits(), ${dropper}]`)], { cwd: dir })
  expect(code).toBe(0)
  expect(readJsonl<CorpusRecord>(join(dir, "out/own/latest/corpus.jsonl")).map(({ text }) => text)).toEqual([sentence(1), "Photo: John Smith/Reuters"])
  expect(out).toContain("nothing of the text would be left")
  expect(out).toContain("cannot drop or reject any")
  expect((await winnow(["verify", "--pipeline", "./own.ts"], { cwd: dir })).code).toBe(0)
})

test("away from a terminal a run tells of itself in JSON, a line each; what is refused before is told in words", () => {
  const dir = temporaryFolder()
  const own = pipelineIn(dir, "[W.normaliseText()]")
  const run = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli.ts"), "run", own, "--workers", "1", "--input", "in/*"], { cwd: dir, env: { ...env, WINNOW_LOG: undefined }, encoding: "utf8" })
    return { status, stdout, stderr }
  }
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^winnow: "in\/\*" matches no file/) })
  mkdirSync(join(dir, "in"))
  writeFileSync(join(dir, "in/a.jsonl"), "none\n")
  const lines = ({ stderr }: { readonly stderr: string }) => stderr.trimEnd().split("\n").map((line) => JSON.parse(line) as { readonly level: string; readonly run: string | null; readonly error?: string; readonly message: string })
  const failed = run()
  expect([failed.status, lines(failed).at(-1)]).toEqual([3, expect.objectContaining({ level: "error", error: "NothingRead", message: expect.stringContaining("none of the 1 records in 1 file could be read (invalid-json)") })])
  writeFileSync(join(dir, "in/b.jsonl"), `${JSON.stringify({ id: "b", text: sentence(1) })}\n`)
  const done = run()
  expect(done.status).toBe(0)
  expect(done.stdout).toContain("published   1")
  const told = lines(done)
  expect(new Set(told.map(({ run }) => run))).toEqual(new Set([readdirSync(join(dir, "out/own/runs")).at(-1)]))
  expect(told.at(-1)).toMatchObject({ level: "info", night: expect.any(String), read: 2, published: 1, rejected: { "invalid-json": 1 } })
})
