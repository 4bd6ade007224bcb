import { expect, it } from "vitest"
import { recordLimit } from "./bytes.ts"
import { brief, rowsInChunks, rowsOf } from "./testing.ts"
import { txt } from "./txt.ts"

const title = async (text: string) => (await rowsOf("a.txt", text)).map((row) => "meta" in row && row.meta.title)

it("has the first line that is not blank as its title", async () => {
  expect(await title("\n\n  \u3000 首页 > 新闻\r\nbody")).toEqual(["首页 > 新闻"])
  expect(await title("one\rtwo")).toEqual(["one"])
  expect(await title("\ufeff\ufeff x")).toEqual(["x"])
  expect(await title(" \n\t\n")).toEqual([null])
})

it("rejects what is no UTF-8, or is too long, with its beginning", async () => {
  expect(await rowsOf("latin.txt", Buffer.from("caf\xe9 noir", "latin1"))).toMatchObject([{ id: "latin.txt", reject: { why: "invalid-utf8" }, at: { record: 1, byte: 0 } }])
  expect(await rowsOf("gbk.txt", Buffer.from([0xd0, 0xc2, 0xce, 0xc5]))).toMatchObject([{ reject: { why: "invalid-utf8" }, text: "����" }])
  expect((await rowsOf("nul.txt", "a\0b")).map(brief)).toEqual([`nul.txt "a\\u0000b"`])
  const long = Buffer.alloc(recordLimit + 1, "😀")
  expect(await rowsOf("long.txt", long)).toMatchObject([{ reject: { why: "too-large" }, text: "😀".repeat(500) }])
  expect((await rowsOf("long.txt", long.subarray(0, recordLimit)))[0]!.text).toHaveLength(recordLimit / 2)
})

it("does not depend on how the bytes come", async () => {
  const content = Buffer.from("标题\n正文 😀")
  for (const size of [1, 2, 7]) expect(await rowsInChunks(txt, content, size)).toEqual(await rowsInChunks(txt, content, 1000))
})
