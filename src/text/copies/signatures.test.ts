import { expect, test } from "vitest"
import { fold } from "../fold.ts"
import { signatures } from "./signatures.ts"

test("the signature of the beginning is that of the beginning alone; that of the whole is of all", () => {
  const of = (text: string) => signatures(fold([text]), 24, 126)
  const beginning = "字里行间都是春天，今日的新闻是明日的历史。".repeat(8).slice(0, 140)
  const [cut, whole] = [of(beginning), of(beginning + "那是最美好的时代，那是最糟糕的时代；那是智慧的年头，那是愚昧的年头。")]
  expect(whole.head).toEqual(cut.head)
  expect(whole.whole).not.toEqual(cut.whole)
  expect(whole.hashes).toBeGreaterThan(cut.hashes)
  expect([of("").hashes, of("字").hashes]).toEqual([0, 1])
})
