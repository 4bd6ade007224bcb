import fc from "fast-check"
import { expect, test } from "vitest"
import { fold, foldAndHash, isCjk } from "./fold.ts"

const folded = (...lines: Array<string>) => String.fromCharCode(...fold(lines))

test("case, width, accents, punctuation, spaces, lines, Hant and Hans make no difference", () => {
  expect(folded("Ｈｅｌｌｏ, WÖRLD!", " — №7")).toBe("helloworldno7")
  expect(folded("臺灣網路：為什麼著名?")).toBe(folded("台湾网路，为什么", "着名"))
  expect(folded("STRASSE İstanbul ΣΑΣ Ёж")).toBe(folded("Straße istanbul σας еж"))
  expect(folded("ﬁne ½ ㈱ ⑩ ㎡ 𝐇𝐢 🄰")).toBe("fine12株10m2hia")
  expect(folded("ガ ｶﾞ カ\u3099")).toBe("カカカ")
})

test("letters of other scripts keep what they need to be read", () => {
  expect(folded("हिन्दी ก็ไก่")).toBe("हिन्दीก็ไก่")
  expect(folded("أَحمد ـ")).toBe("احمد")
  expect(folded("한국어, 각")).toBe("한국어각")
  expect(folded("𠮷 👍 \ud800x")).toBe("𠮷x")
})

test("nothing but letters and digits is left, and folding twice is folding once", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    const once = folded(text)
    expect(once.replace(/[\p{L}\p{N}\p{M}]/gu, "")).toBe("")
    expect(folded(once)).toBe(once)
  }), { numRuns: 500 })
})

test("how a text is cut into lines makes no difference", () => {
  fc.assert(fc.property(fc.array(fc.string()), (lines) => {
    expect(folded(...lines)).toBe(folded(lines.join("\n")))
  }))
})

test("the hash is that of the lines as they are, character by character", () => {
  /** As it is defined: ends of lines mix one lane only. */
  const defined = (lines: ReadonlyArray<string>): number => {
    let [high, low] = [0x9747b28c, 0x3c6ef372]
    const take = (unit: number, isEnd: boolean) => {
      high = Math.imul(high ^ unit, 0x85ebca6b)
      low = Math.imul(low ^ unit, 0xc2b2ae35)
      if (!isEnd) high ^= low >>> 15
      low ^= high >>> 13
    }
    for (const line of lines) {
      for (let i = 0; i < line.length; i++) take(line.charCodeAt(i), false)
      take(10, true)
    }
    return (Math.imul(high ^ (high >>> 16), 0x2c1b3c6d) >>> 11) * 0x100000000 + (low >>> 0)
  }
  const line = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("a", "字", "\ud83d", "\udc4d", "👍", "\ufdfa", "½") })).map((text) => text.replaceAll("\n", ""))
  fc.assert(fc.property(fc.array(line), (lines) => {
    expect(foldAndHash(lines).hash).toBe(defined(lines))
  }), { numRuns: 500 })
  expect([foldAndHash([]).hash === foldAndHash([""]).hash, foldAndHash(["\ufdfa".repeat(500)]).hash === defined(["\ufdfa".repeat(500)])]).toEqual([false, true])
})

test("characters that become many make room for themselves", () => {
  expect(folded("\ufdfa".repeat(500))).toBe(folded("\ufdfa").repeat(500))
  expect(folded("\ufdfa").length).toBeGreaterThan(10)
})

test("Han, kana and Hangul are told from scripts with longer words", () => {
  expect(Array.from("字かカ한", (char) => isCjk(char.charCodeAt(0)))).toEqual([true, true, true, true])
  expect(Array.from("aжגกह7", (char) => isCjk(char.charCodeAt(0)))).toEqual([false, false, false, false, false, false])
})
