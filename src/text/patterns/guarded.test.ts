import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { battery, type Battery } from "./guarded.ts"
import * as credits from "../credits/patterns.ts"
import * as tails from "../credits/tailPatterns.ts"
import * as furniture from "../furniture/patterns.ts"

const { any, is, look } = battery({
  label: /^(?:photo|picture)s?\s?:\s?(.{2,20})$/iu,
  verb: /(?:摄|拍摄)$/u,
  rights: /rights reserved|版权所有|©\s?\d{4}/iu,
  capitals: /\p{Lu}{2,}/u,
  behind: /(?<=[。.]\s?)(?:AP|Reuters)$/u,
  other: /^[^a-z]+$/iu,
  either: /^(?:a|b)|c$/u,
  nothing: /^\s*$/u
})
const may = (text: string) => Object.entries(is).filter(([, one]) => one.may(look(text))).map(([name]) => name).join(" ")

describe("battery", () => {
  it("lets an expression run only on what begins, ends and is made as a match of it must be", () => {
    expect(may("Photos: Jane Doe")).toMatchInlineSnapshot(`"label capitals either nothing"`)
    expect(may("他在村里拍摄")).toMatchInlineSnapshot(`"verb other nothing"`)
    expect(may("All RIGHTS RESERVED")).toMatchInlineSnapshot(`"rights capitals other nothing"`)
    expect(may("It rained. Reuters")).toMatchInlineSnapshot(`"capitals behind either nothing"`)
    expect(may("plain words")).toMatchInlineSnapshot(`"either nothing"`)
  })

  it("takes other cases of a letter for it, and halves of surrogate pairs for anything", () => {
    expect(is.label.test(look("PHOTOſ: K"))).toBe(/^photos: K$/iu.test("PHOTOſ: K"))
    expect(is.rights.test(look("RIGHTſ RESERVED"))).toBe(true)
    expect(is.other.test(look("😀"))).toBe(true)
    expect(is.other.test(look("\ud83d"))).toBe(true)
    expect(is.other.test(look("ı"))).toBe(/^[^a-z]+$/iu.test("ı"))
    expect(is.nothing.test(look(""))).toBe(true)
  })

  it("says of a whole text what some part of it may be", () => {
    const within = (text: string) => [any(["label"]).within(look(text)), any(["verb"]).within(look(text)), any(["label", "verb"]).within(look(text))]
    expect(within("See: Photo: Jane Doe, 2020")).toEqual([true, false, true])
    expect(within("他在村里拍摄，很好")).toEqual([false, true, true])
    expect(within("很好")).toEqual([false, false, false])
  })

  it("refuses what it does not know how to read", () => {
    expect(() => battery({ one: /a/gu }).look("a")).toThrow(/flags/)
    expect(() => battery({ one: /\Ba/u }).look("a")).toThrow(/\\B/)
  })

  // Texts made to match, of whatever the generator can read: of the others it makes no text.
  it.each([["credits", credits], ["tails", tails], ["furniture", furniture]] as ReadonlyArray<[string, Battery<string>]>)("answers as each expression of %s does", (_, { is, look }) => {
    let tried = 0
    for (const guarded of Object.values(is)) {
      const { source } = guarded.expression
      let matching: fc.Arbitrary<string>
      try {
        matching = fc.stringMatching(new RegExp(source.replaceAll("(?-i:", "(?:"), "u"))
      } catch {
        continue
      }
      tried += 1
      fc.assert(fc.property(matching, fc.constantFrom("", "x", "。", " "), fc.boolean(), (text, more, upper) => {
        const line = `${upper ? text.toUpperCase() : text}${more}`
        expect(guarded.test(look(line))).toBe(guarded.expression.test(line))
      }), { numRuns: 12, seed: 1 })
    }
    expect(tried).toBeGreaterThan(10)
  })
})
