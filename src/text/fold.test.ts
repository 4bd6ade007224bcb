import fc from "fast-check"
import { expect, test } from "vitest"
import { fold, isCjk } from "./fold.ts"

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

test("characters that become many make room for themselves", () => {
  expect(folded("\ufdfa".repeat(500))).toBe(folded("\ufdfa").repeat(500))
  expect(folded("\ufdfa").length).toBeGreaterThan(10)
})

test("Han, kana and Hangul are told from scripts with longer words", () => {
  expect(Array.from("字かカ한", (char) => isCjk(char.charCodeAt(0)))).toEqual([true, true, true, true])
  expect(Array.from("aжגกह7", (char) => isCjk(char.charCodeAt(0)))).toEqual([false, false, false, false, false, false])
})
