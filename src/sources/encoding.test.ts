import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { detected, Transcoder } from "./encoding.ts"
import { brief, rowsOf } from "./testing.ts"

/** GB18030 of a text, its two-byte characters only. */
const gb = (() => {
  const codes = new Map<string, Buffer>()
  const decoder = new TextDecoder("gb18030")
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), Buffer.of(lead, trail))
  return (text: string) => Buffer.concat([...text].map((character) => (character < "\x80" ? Buffer.from(character) : codes.get(character)!)))
})()
const big = (text: string) => Buffer.from(text, "utf16le").swap16()

const story = "新华社北京电，记者从有关部门获悉，这项工程已经全面完成，明年将投入使用。当地居民表示，出行比以前方便了许多。"
const page = `标题\n${story}\n“这是一个好消息。”他说（完）`
const records = [{ id: "一", text: story }, { id: "二", text: `\\{|}~ ${page}` }, { id: "三", text: "plain" }]
const jsonl = records.map((record) => `${JSON.stringify(record)}\n`).join("")
const csv = `id,text\n${records.map(({ id, text }) => `${id},"${text}"`).join("\n")}`
const texts = records.map(({ id, text }) => `${id} ${JSON.stringify(text)}`)

describe.each([
  ["UTF-16LE", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16BE", (text: string) => big(`\ufeff${text}`)],
  ["GB18030", gb],
  ["GB18030 with a mark", (text: string) => Buffer.concat([Buffer.of(0x84, 0x31, 0x95, 0x33), gb(text)])]
])("%s", (_, encode) => {
  it("is read like UTF-8, in every format", async () => {
    expect((await rowsOf("a.jsonl", encode(jsonl))).map(brief)).toEqual(texts)
    expect((await rowsOf("a.csv", encode(csv))).map(brief)).toEqual(texts)
    expect((await rowsOf("a.txt", encode(page))).map(({ text }) => text.replace(/^\ufeff/, ""))).toEqual([page])
  })

  it("a record with a fault is rejected as itself", async () => {
    const lines = jsonl.split("\n").map((line) => encode(`${line}\n`).subarray(encode("").length))
    lines[1] = Buffer.from(lines[1]!)
    // Half a pair of surrogates; a byte that nothing begins with.
    if (_.startsWith("UTF-16")) lines[1].writeUInt16LE(_.endsWith("LE") ? 0xd800 : 0x00d8, 60)
    else lines[1][lines[1].lastIndexOf(gb("完"))] = 0xff
    const content = Buffer.concat([encode(""), ...lines.slice(0, 3)])
    expect((await rowsOf("a.jsonl", content)).map(brief)).toEqual([texts[0], "a.jsonl#2 ✗ invalid-utf8", texts[2]])
    const [, replaced] = await rowsOf("a.jsonl", content, { invalid: "replace" })
    expect(replaced).toMatchObject({ id: "二", text: expect.stringContaining("\ufffd") })
  })

  it("does not depend on how the bytes come", () => {
    const content = encode(jsonl)
    const inPieces = (size: number) => {
      const transcoder = new Transcoder()
      const pieces: Array<Buffer> = []
      for (let at = 0; at < content.length; at += size) pieces.push(Buffer.from(transcoder.push(content.subarray(at, at + size))))
      return Buffer.concat([...pieces, transcoder.end()])
    }
    for (const size of [1, 2, 3, 7, 100]) expect(inPieces(size).equals(inPieces(1e6))).toBe(true)
  })
})

it("a cut character at the end is a fault of the last record", async () => {
  const cut = Buffer.from(`\ufeff{"text":"a"}\n{"text":"b"}`, "utf16le")
  expect((await rowsOf("a.jsonl", cut.subarray(0, -1))).map(brief)).toEqual([`a.jsonl#1 "a"`, "a.jsonl#2 ✗ invalid-utf8"])
  expect((await rowsOf("a.txt", gb(page).subarray(0, -1))).map(brief)).toEqual(["a.txt ✗ invalid-utf8"])
})

it("UTF-32 is rejected by its name", async () => {
  const content = Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), Buffer.from([..."{}\n"].flatMap((character) => [character.charCodeAt(0), 0, 0, 0]))])
  expect((await rowsOf("a.jsonl", content)).map(brief)).toEqual(["a.jsonl ✗ unsupported-encoding"])
  expect((await rowsOf("a.txt", content)).map(brief)).toEqual(["a.txt ✗ unsupported-encoding"])
})

describe("what is not GB18030 is not taken for it", () => {
  const encoded: Readonly<Record<string, Buffer>> = {
    // "Жители города обсуждают новости о погоде и ценах на рынке" in KOI8-R.
    "KOI8-R": Buffer.from("f6c9d4c5ccc920c7cfd2cfc4c120cfc2d3d5d6c4c1c0d420cecfd7cfd3d4c920cf20d0cfc7cfc4c520c920c3c5cec1c820cec120d2d9cecbc5", "hex"),
    "Latin-1": Buffer.from("Les élèves étaient très déçus par l'été à Besançon, où la fête fut annulée", "latin1"),
    // "오늘 오후 서울에서 열린 회의" in EUC-KR.
    "EUC-KR": Buffer.from("bfc0b4c320bfc0c8c420bcadbfefbfa1bcad20bfadb8b020c8b8c0c7", "hex"),
    // "今日は東京で新しい会議がありました" in EUC-JP and Shift_JIS.
    "EUC-JP": Buffer.from("baa3c6fca4cfc5ecb5fea4c7bfb7a4b7a4a4b2f1b5c4a4aca4a2a4eaa4dea4b7a4bf", "hex"),
    "Shift_JIS": Buffer.from("8da1939782cd938c8b9e82c5905682b582a289ef8b6382aa82a082e882dc82b582bd", "hex"),
    // "今天台北天氣晴朗，市民出門散步" in Big5.
    "Big5": Buffer.from("a4b5a4d1a578a55fa4d1aef0b4b8aed4a141a5abc1a5a558aaf9b4b2a842", "hex"),
    "UTF-8 with a broken character": Buffer.concat([Buffer.from(story), Buffer.of(0xe6, 0x96), Buffer.from(story)])
  }

  it.each(Object.keys(encoded))("%s", (name) => expect(detected(encoded[name]!, true)).toBe("utf-8"))

  it("nor are lines of UTF-8 among which some are broken, whatever these read as", async () => {
    const content = Buffer.concat([Buffer.from(jsonl), gb(jsonl)])
    expect((await rowsOf("a.jsonl", content)).map(brief)).toEqual([...texts, "a.jsonl#4 ✗ invalid-utf8", "a.jsonl#5 ✗ invalid-utf8", "a.jsonl#6 ✗ invalid-utf8"])
  })
})

it("a first line of GB18030 behind much ASCII is found; encoding names what cannot be told", async () => {
  const late = Buffer.concat([Buffer.from(`{"text":"${"x".repeat(3 << 20)}"}\n`), gb(jsonl)])
  expect((await rowsOf("a.jsonl", late)).map(brief).slice(1)).toEqual(texts)
  const short = gb(`{"text":"新闻"}`)
  expect((await rowsOf("a.jsonl", short)).map(brief)).toEqual(["a.jsonl#1 ✗ invalid-utf8"])
  expect((await rowsOf("a.jsonl", short, { encoding: "gb18030" })).map(brief)).toEqual([`a.jsonl#1 "新闻"`])
  expect((await rowsOf("a.jsonl", Buffer.from(`{"text":"新闻"}`, "utf16le"), { encoding: "utf-16le" })).map(brief)).toEqual([`a.jsonl#1 "新闻"`])
})

it("any bytes come out the same in any pieces", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(undefined, "gb18030" as const, "utf-16le" as const, "utf-16be" as const), (bytes, size, encoding) => {
    const [one, other] = [new Transcoder(encoding), new Transcoder(encoding)]
    const pieces: Array<Buffer> = []
    for (let at = 0; at < bytes.length; at += size) pieces.push(Buffer.from(one.push(bytes.subarray(at, at + size))))
    expect(Buffer.concat([...pieces, one.end()])).toEqual(Buffer.concat([Buffer.from(other.push(bytes)), other.end()]))
  }))
})
