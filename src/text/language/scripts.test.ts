import fc from "fast-check"
import { expect, test } from "vitest"
import { Scratch } from "../codeUnits.ts"
import { countScripts, mark, scriptOf, scripts } from "./scripts.ts"

const count = (text: string) => {
  const counts = new Uint32Array(mark + 1)
  countScripts(new Scratch().write(text), 0, text.length, counts)
  return Object.fromEntries([...counts].flatMap((n, k) => (n > 0 ? [[scripts[k] ?? "mark", n]] : [])))
}

test("counts letters by script", () => {
  expect(count("Der Fluß")).toEqual({ Latin: 7, None: 1 })
  expect(count("東京タワーへ")).toEqual({ Han: 2, Kana: 3, None: 1 })
  expect(count("서울 2024")).toEqual({ Hangul: 2, None: 5 })
  expect(count("Київ, กรุงเทพ")).toEqual({ Cyrillic: 4, Thai: 7, None: 2 })
  expect(count("a@b.de")).toEqual({ Latin: 4, mark: 2 })
})

test("a Chinese name's dot and the long vowel sign are no kana", () => {
  expect(count("皮特・琼斯ー")).toEqual({ Han: 4, None: 2 })
})

test("a rare character beyond the basic plane is one Han letter", () => {
  expect(count("𠮷野")).toEqual({ Han: 2, None: 1 })
})

test("agrees with Unicode on every letter of these scripts", () => {
  const known = scripts.filter((script) => script !== "None" && script !== "Kana").map((script) => [script, new RegExp(`^\\p{Script=${script}}$`, "u")] as const)
  fc.assert(
    fc.property(fc.integer({ min: 0x80, max: 0xffff }).filter((code) => code < 0xd800 || code > 0xdfff), (code) => {
      const letter = String.fromCharCode(code)
      const name = known.find(([, pattern]) => pattern.test(letter))?.[0]
      if (name !== undefined) expect(scripts[scriptOf[code]!]).toBe(name)
      else expect(["None", "Kana"]).toContain(scripts[scriptOf[code]!])
    }),
    { numRuns: 2000, seed: 1 }
  )
})
