/** Files with faults: each fault is told once, with its place and reason, and its neighbours are what they were. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { constants, gzipSync, zstdCompressSync } from "node:zlib"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { afterAll, expect } from "vitest"
import type { Row } from "../../src/Row.ts"
import * as Source from "../../src/Source.ts"
import { csv } from "../../src/sources/csv.ts"
import type { EarlierEnd } from "../../src/sources/find.ts"
import { jsonl } from "../../src/sources/jsonl.ts"
import { type Outcome, read } from "../../src/sources/read.ts"
import { rowsInChunks } from "../../src/sources/testing.ts"
import { txt } from "../../src/sources/txt.ts"
import { anyText, Chance, hostileText, jsonPiece, noise, type Piece } from "./hostile.ts"

/** All reasons that docs/formats.md lists. */
const reasons = new Set([
  "invalid-utf8", "invalid-json", "not-an-object", "missing-text", "too-deep", "too-large", "wrong-columns", "broken-csv", "wrong-header",
  "truncated-gzip", "truncated-zstd", "corrupt-gzip", "corrupt-zstd", "compression-bomb", "unsupported-encoding", "unreadable", "changed-while-read"
])

const folder = mkdtempSync(join(tmpdir(), "winnow-fuzz-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Read {
  readonly rows: ReadonlyArray<Row>
  readonly outcome: Outcome
}

const readIn = async (name: string, content: Buffer, options: Source.FilesOptions = {}, from?: EarlierEnd): Promise<Read> => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  const { size: bytes, mtimeMs } = statSync(path)
  let outcome: Outcome | undefined
  const rows = (await Effect.runPromise(Stream.runCollect(read({ path, name, bytes, mtimeMs, ...(from && { from }) }, Source.files(path, options), (told) => (outcome = told))))).flat()
  return { rows, outcome: outcome! }
}

/** What any rows must be. */
const expectSound = (rows: ReadonlyArray<Row>, name: string, whole = true) => {
  let last = 0
  for (const row of rows) {
    expect(row.at.file).toBe(name)
    expect(row.id).not.toBe("")
    if ("reject" in row) {
      expect(reasons).toContain(row.reject.why)
      expect(row.text.length).toBeLessThanOrEqual(1000)
    }
    if (row.at.record === null) continue
    expect(row.at.record).toBe(whole || last > 0 ? last + 1 : row.at.record)
    expect(row.at.byte).toBeGreaterThanOrEqual(0)
    last = row.at.record
  }
}

/** Without what another packing or encoding of the same file changes. */
const bare = (rows: ReadonlyArray<Row>) => rows.map(({ at: { record }, ...row }) => ({ ...row, record }))

const expectPieces = (rows: ReadonlyArray<Row>, pieces: ReadonlyArray<Piece>) => {
  const expected = pieces.flatMap(({ becomes }) => (becomes === undefined ? [] : [becomes]))
  expect(rows).toHaveLength(expected.length)
  for (const [i, becomes] of expected.entries()) {
    const row = rows[i]!
    if ("why" in becomes) expect("reject" in row && row.reject.why).toBe(becomes.why)
    else {
      expect("reject" in row ? row.reject.why : "read").toBe("read")
      expect(row.id).toBe(becomes.id ?? `a.jsonl#${i + 1}`)
      if (becomes.text !== anyText) expect(row.text).toBe(becomes.text)
    }
  }
}

const joined = (pieces: ReadonlyArray<Piece>, last: boolean) => Buffer.concat(pieces.flatMap(({ bytes }, i) => (i === pieces.length - 1 && !last ? [bytes] : [bytes, Buffer.from("\n")])))

const packers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { ".gz": (bytes) => gzipSync(bytes), ".zst": (bytes) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } }) }

/** Lines of which each is known: all come out as they must, however they are packed, cut or read on. */
export const jsonLines = async (chance: Chance) => {
  const pieces = chance.times(30, () => jsonPiece(chance))
  const content = joined(pieces, chance.is(0.7))
  const { rows, outcome } = await readIn("a.jsonl", content)
  expectSound(rows, "a.jsonl")
  expectPieces(rows, pieces)
  expect(await rowsInChunks(jsonl, content, 1 + chance.below(chance.is(0.5) ? 20 : 5000))).toEqual(rows.map((row) => ({ ...row, id: row.id.replace(/^a\.jsonl(?=#)/, "a"), source: row.source.replace(/^a\.jsonl$/, "a"), at: { ...row.at, file: "a" } })))

  // A beginning of it, then all of it from where that ended: as a crawl writes a file.
  const cut = chance.below(content.length + 1)
  const first = await readIn("a.jsonl", content.subarray(0, cut))
  const rest = await readIn("a.jsonl", content, {}, first.outcome.end)
  expect([...first.rows.filter(({ at }) => at.record! <= rest.outcome.seen), ...rest.rows]).toEqual(rows)
  expect(rest.outcome.end).toEqual(outcome.end)

  for (const [ending, pack] of Object.entries(packers)) {
    const at = chance.below(content.length + 1)
    const packed = Buffer.concat([pack(content.subarray(0, at)), pack(content.subarray(at))])
    expect(bare((await readIn(`a.jsonl${ending}`, packed)).rows)).toEqual(bare(rows))
    // Its tail is missing: what is there comes out, then one reject.
    const tail = packed.subarray(0, chance.below(packed.length))
    const broken = await readIn(`a.jsonl${ending}`, tail)
    expectSound(broken.rows, `a.jsonl${ending}`)
    if (broken.outcome.broken !== undefined) {
      expect(broken.rows.at(-1)).toMatchObject({ reject: { why: broken.outcome.broken } })
      expect(bare(broken.rows.slice(0, -1))).toEqual(bare(rows.slice(0, broken.rows.length - 1)))
    }
    const whole = await readIn(`a.jsonl${ending}`, packed, {}, broken.outcome.end)
    expect(bare([...broken.rows.filter(({ at }) => at.record !== null && at.record <= whole.outcome.seen), ...whole.rows])).toEqual(bare(rows))
    const damaged = Buffer.from(packed)
    for (let n = 0; n < 3; n++) damaged[chance.below(damaged.length)]! ^= 1 << chance.below(8)
    expectSound((await readIn(`a.jsonl${ending}`, damaged)).rows, `a.jsonl${ending}`)
  }
}

/** The same lines in UTF-16, with a mark. */
export const encoded = async (chance: Chance) => {
  // What UTF-16 can hold: no broken UTF-8.
  const pieces = chance.times(20, () => jsonPiece(chance)).filter(({ becomes }) => !(becomes !== undefined && "why" in becomes && becomes.why === "invalid-utf8"))
  const content = joined(pieces, true)
  const little = Buffer.from(`\ufeff${content.toString()}`, "utf16le")
  const utf16 = await readIn("a.jsonl", chance.is(0.5) ? little : Buffer.from(little).swap16())
  expect(bare(utf16.rows)).toEqual(bare((await readIn("a.jsonl", content)).rows))
  expectPieces(utf16.rows, pieces)
}

/** Rows of a table with broken and ragged ones between: the others are what they were. */
export const tables = async (chance: Chance) => {
  const quoted = (field: string) => `"${field.replaceAll("\"", "\"\"")}"`
  const rows = Array.from({ length: 1 + chance.below(25) }, (_, i) => {
    // NUL and lone surrogates have no place in a CSV file.
    const text = hostileText(chance, 5).toWellFormed()
    const kind = chance.next()
    if (kind < 0.7) return { bytes: Buffer.from(`${quoted(`id${i}`)},${quoted(text)},x`), id: `id${i}`, text }
    if (kind < 0.8) return { bytes: Buffer.from(`id${i},one`), why: "wrong-columns" }
    if (kind < 0.9) return { bytes: Buffer.from(`id${i},b,c,d,e`), why: "wrong-columns" }
    return { bytes: Buffer.concat([Buffer.from(`id${i},"a`), Buffer.of(0xff), Buffer.from(`",c`)]), why: "invalid-utf8" }
  })
  const end = Buffer.from(chance.of(["\n", "\r\n", "\r"]))
  const content = Buffer.concat([Buffer.from("id,text,other"), end, ...rows.flatMap(({ bytes }) => [bytes, end])])
  const found = await readIn("a.csv", content)
  expectSound(found.rows, "a.csv")
  expect(found.rows.map((row) => ("reject" in row ? row.reject.why : [row.id, row.text]))).toEqual(rows.map((row) => row.why ?? [row.id, row.text]))
}

/** Bytes that are no format at all, in each format, in chunks of any size: the same rows, and nothing thrown. */
export const anyBytes = async (chance: Chance) => {
  const header = chance.is(0.7) ? Buffer.from("id,text\n") : Buffer.alloc(0)
  const bytes = Buffer.concat([header, noise(chance, 2000)])
  for (const driver of [jsonl, csv, txt]) {
    const reference = await rowsInChunks(driver, bytes, 1 << 20)
    expectSound(reference, "a")
    expect(await rowsInChunks(driver, bytes, 1 + chance.below(40))).toEqual(reference)
  }
  for (const ending of ["jsonl", "csv", "txt", "jsonl.gz", "csv.zst", "txt.gz", "tsv"]) {
    for (const invalid of ["reject", "replace"] as const) {
      for (const encoding of [undefined, "gb18030", "utf-16le", "utf-16be"] as const) {
        const { rows } = await readIn(`a.${ending}`, bytes, { invalid, ...(encoding && { encoding }) })
        expectSound(rows, `a.${ending}`)
        if (invalid === "replace") expect(rows.filter((row) => "reject" in row && row.reject.why === "invalid-utf8")).toEqual([])
      }
    }
  }
}
