import { spawnSync } from "node:child_process"
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs"
import { constants, gzipSync, zstdCompressSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { recordLimit } from "./bytes.ts"
import { brief, packings, rowsOf } from "./testing.ts"

const records = [
  { id: "a1", title: "一号", text: "\ufeff第一行\n  第二行  \r\n\u2028三", url: "https://user@News.Example.com:8080/a?b", date: "2024-01-02", source: "wire", site: "desk", lang: "zh", "2": "" },
  { id: "a2", title: "", text: "\"quoted\", and\tmore", url: "https://例え.jp/", date: "", source: "", site: "", lang: "", "2": "x" },
  { id: "", title: "三", text: "", url: "no address", date: "yesterday", source: "wire", site: "", lang: "en", "2": "y" }
]
const quoted = (value: string) => `"${value.replaceAll("\"", "\"\"")}"`
const formats: Readonly<Record<string, string>> = {
  "wire/x.jsonl": records.map((record) => `${JSON.stringify(record)}\n`).join(""),
  "wire/x.csv": [Object.keys(records[0]!), ...records.map(Object.values)].map((row) => row.map(quoted).join(",")).join("\r\n"),
  "wire/x.tsv": [Object.keys(records[0]!), ...records.map(Object.values)].map((row) => row.map(quoted).join("\t")).join("\n")
}

describe.each(Object.keys(packings))("packed as %o", (packing) => {
  it.each(Object.keys(formats))("%s gives the same rows", async (name) => {
    const rows = await rowsOf(name + packing, packings[packing]!(Buffer.from(formats[name]!)))
    expect(rows.map((row) => row.at)).toEqual([1, 2, 3].map((record) => ({ file: name + packing, record, byte: expect.any(Number) })))
    const at = expect.anything()
    expect(rows).toEqual([
      { id: "a1", source: "wire", site: "desk", text: records[0]!.text, meta: { title: "一号", url: records[0]!.url, date: "2024-01-02", extra: expect.any(String) }, at },
      { id: "a2", source: name, site: "xn--r8jz45g.jp", text: records[1]!.text, meta: { title: null, url: "https://例え.jp/", date: null, extra: expect.any(String) }, at },
      { id: `${name}#3`, source: "wire", site: null, text: "", meta: { title: "三", url: "no address", date: "yesterday", extra: expect.any(String) }, at }
    ])
    expect(rows.map((row) => "meta" in row && JSON.parse(row.meta.extra!))).toEqual([{ lang: "zh", 2: "" }, { lang: "", 2: "x" }, { lang: "en", 2: "y" }])
  })

  it("a .txt file is one document", async () => {
    const text = "\ufeff \r\n\t 标题 🙂 \r\nbody"
    expect(await rowsOf(`pages/a.TXT${packing}`, packings[packing]!(Buffer.from(text)))).toEqual([{
      id: "pages/a.TXT", source: "pages/a.TXT", site: null, text,
      meta: { title: "标题 🙂", url: null, date: null, extra: null },
      at: { file: `pages/a.TXT${packing}`, record: 1, byte: 0 }
    }])
  })

  it("an empty file holds nothing, but an empty page", async () => {
    expect(await rowsOf(`a.jsonl${packing}`, packings[packing]!(Buffer.alloc(0)))).toEqual([])
    expect(await rowsOf(`a.csv${packing}`, packings[packing]!(Buffer.alloc(0)))).toEqual([])
    expect((await rowsOf(`a.txt${packing}`, packings[packing]!(Buffer.alloc(0)))).map(brief)).toEqual([`a.txt ""`])
  })

  it("fields go by the names that the input gives them", async () => {
    const fields = { id: "url", url: "url", text: "content", title: "head", site: "constructor" }
    const jsonl = `{"url":"http://x.org/1","content":"body","head":7.50,"text":"not it","title":true}\n`
    const csv = `url,content,head,text,title\nhttp://x.org/1,body,7.50,not it,true\n`
    const document = { id: "http://x.org/1", site: "x.org", text: "body", meta: { title: "7.50", url: "http://x.org/1", date: null, extra: expect.stringMatching(/^\{"text":"not it","title":"?true"?\}$/) } }
    expect(await rowsOf(`a.jsonl${packing}`, packings[packing]!(Buffer.from(jsonl)), { fields })).toMatchObject([document])
    expect(await rowsOf(`a.csv${packing}`, packings[packing]!(Buffer.from(csv)), { fields })).toMatchObject([document])
  })
})

it("reads a format that the ending does not say", async () => {
  expect((await rowsOf("dump.log", `{"text":"a"}`, { format: "jsonl" })).map(brief)).toEqual([`dump.log#1 "a"`])
  expect((await rowsOf("dump.jsonl.gz", gzipSync("text;n\na;1"), { format: "csv", delimiter: ";" })).map(brief)).toEqual([`dump.jsonl#1 "a"`])
})

describe("a file that cannot be read to its end", () => {
  // Enough for several pieces of several blocks, and nothing that packs well.
  let seed = 1
  const noise = () => (seed = (seed * 48271) % 2147483647).toString(36)
  const many = Array.from({ length: 5000 }, (_, i) => ({ id: `d${i}`, text: Array.from({ length: 16 }, noise).join(" ") }))
  const jsonl = Buffer.from(many.map((record) => `${JSON.stringify(record)}\n`).join(""))
  const csv = Buffer.from(["id,text", ...many.map(({ id, text }) => `${id},${text}`)].join("\n"))
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)
  const spoilt = (bytes: Buffer) => {
    const copy = Buffer.from(bytes)
    copy.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 8)
    return copy
  }

  it.each(["x.jsonl", "x.csv"])("%s: the records before the break stay, and the break is told", async (name) => {
    const content = name === "x.csv" ? csv : jsonl
    for (const [ending, damaged, why] of [
      [".gz", half(gzipSync(content)), "truncated-gzip"],
      [".zst", half(zstdCompressSync(content)), "truncated-zstd"],
      [".gz", spoilt(gzipSync(content)), "corrupt-gzip"],
      [".zst", spoilt(zstdCompressSync(content, { params: { [constants.ZSTD_c_checksumFlag]: 1 } })), "corrupt-zstd"]
    ] as const) {
      const rows = await rowsOf(name + ending, damaged)
      const documents = rows.slice(0, -1)
      expect(documents.length).toBeGreaterThan(1000)
      // Damage is not always seen at once: a flipped bit may unpack to other letters.
      const sound = why.startsWith("corrupt") ? 1000 : documents.length
      expect(documents.slice(0, sound).map(({ id, text }) => ({ id, text }))).toEqual(many.slice(0, sound))
      const last = rows.at(-1)!
      expect(last).toMatchObject({ id: `${name}#${rows.length}`, reject: { why }, at: { file: name + ending, record: rows.length } })
      if (sound === documents.length) expect(content.toString("utf8", last.at.byte!).slice(0, last.text.length)).toBe(last.text)
    }
  })

  it("not a byte is lost that can be unpacked: whole members before a bad one, an object whose line end is gone", async () => {
    const first = Buffer.from(`{"text":"one"}\n{"text":"two"}\n`)
    for (const [name, content, why] of [
      ["a.jsonl.gz", Buffer.concat([gzipSync(first), Buffer.from("no gzip")]), "corrupt-gzip"],
      ["a.jsonl.gz", Buffer.concat([gzipSync(first), gzipSync(first).subarray(0, 4)]), "truncated-gzip"],
      ["a.jsonl.zst", Buffer.concat([zstdCompressSync(first), Buffer.from("no zstd")]), "corrupt-zstd"],
      ["a.jsonl.gz", gzipSync(first.subarray(0, -1)).subarray(0, -2), "truncated-gzip"]
    ] as const) {
      expect((await rowsOf(name, content)).map(brief)).toEqual([`a.jsonl#1 "one"`, `a.jsonl#2 "two"`, `a.jsonl#3 ✗ ${why}`])
    }
    const crc = gzipSync(first)
    crc[crc.length - 8]! ^= 1
    expect((await rowsOf("a.jsonl.gz", crc)).map(brief)).toEqual([`a.jsonl#1 "one"`, `a.jsonl#2 "two"`, "a.jsonl#3 ✗ corrupt-gzip"])
  })

  it("several members or frames are one file, and gzip may be padded with zeros", async () => {
    const pack = (packed: (bytes: Buffer) => Buffer) => Buffer.concat([packed(Buffer.from(`{"text":"a"}\n{"te`)), packed(Buffer.alloc(0)), packed(Buffer.from(`xt":"b"}`))])
    const both = [`a.jsonl#1 "a"`, `a.jsonl#2 "b"`]
    expect((await rowsOf("a.jsonl.gz", pack(gzipSync))).map(brief)).toEqual(both)
    expect((await rowsOf("a.jsonl.gz", Buffer.concat([pack(gzipSync), Buffer.alloc(100_000)]))).map(brief)).toEqual(both)
    expect((await rowsOf("a.jsonl.zst", pack(zstdCompressSync))).map(brief)).toEqual(both)
  })

  it("a page is rejected whole; nothing packed in it is no empty page", async () => {
    expect((await rowsOf("a.txt.gz", gzipSync("some page").subarray(0, 15))).map(brief)).toEqual(["a.txt ✗ truncated-gzip"])
    expect((await rowsOf("a.txt.gz", Buffer.alloc(0))).map(brief)).toEqual(["a.txt ✗ truncated-gzip"])
    expect((await rowsOf("a.txt.zst", "not packed at all")).map(brief)).toEqual(["a.txt ✗ corrupt-zstd"])
  })

  it("one that is gone, or no file any more, is told", async () => {
    for (const name of ["a.jsonl", "a.txt", "a.csv", "a.jsonl.gz"]) {
      const stem = name.replace(".gz", "")
      const gone = [{ id: stem, source: stem, reject: { why: "unreadable" }, text: "", at: { file: name, record: name === "a.txt" ? 1 : null, byte: expect.toSatisfy((byte) => byte === 0 || byte === null) } }]
      expect(await rowsOf(name, "x", {}, unlinkSync)).toEqual(gone)
      const rows = await rowsOf(name, "x", {}, (path) => {
        unlinkSync(path)
        mkdirSync(path)
      })
      expect(rows[0]).toMatchObject({ reject: { why: "unreadable" } })
    }
  })

  // A link to itself is refused to everybody; a file without permission would be open to root.
  it("one that the system refuses to open is told", async () => {
    const rows = await rowsOf("a.jsonl", "{}", {}, (path) => {
      unlinkSync(path)
      symlinkSync(path, path)
    })
    expect(rows.map(brief)).toEqual(["a.jsonl ✗ unreadable"])
  })

  it("one that has become a pipe is told, and not waited for", async () => {
    for (const name of ["a.jsonl", "a.txt.gz"]) {
      const rows = await rowsOf(name, "{}", {}, (path) => {
        unlinkSync(path)
        expect(spawnSync("mkfifo", [path]).status).toBe(0)
      })
      expect(rows[0]).toMatchObject({ reject: { why: "unreadable" } })
    }
  })

  it("one that was changed since it was found is told", async () => {
    const rows = await rowsOf("a.jsonl", `{"text":"a"}\n`, {}, (path) => writeFileSync(path, `{"text":"a"}\n{"text":"b"}\n`))
    expect(rows.map(brief)).toEqual([`a.jsonl#1 "a"`, `a.jsonl#2 "b"`, "a.jsonl ✗ changed-while-read"])
  })
})

it("holds no more of a packed bomb than a record may be long", async () => {
  const filler = Buffer.alloc(recordLimit, "x")
  for (const name of ["a.jsonl.gz", "a.jsonl.zst"]) {
    const pack = packings[name.slice(7)]!
    const content = Buffer.concat([pack(Buffer.from(`{"text":"before"}\n`)), ...Array(8).fill(pack(filler)), pack(Buffer.from(`\n{"text":"after"}\n`))])
    const before = process.memoryUsage.rss()
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
    // Long before the record "after": what holds so many times its weight is not unpacked to its end.
    expect((await rowsOf(name, content)).map(brief)).toEqual([`a.jsonl#1 "before"`, "a.jsonl#2 ✗ too-large", "a.jsonl#3 ✗ compression-bomb"])
    clearInterval(watch)
    expect(peak - before).toBeLessThan(4 * recordLimit)
  }
}, 30_000)
