import fc from "fast-check"
import { expect, test } from "vitest"
import { page, show } from "../testing.ts"
import { View } from "../View.ts"
import { normaliseText } from "./normalise-text.ts"

const stage = normaliseText()
const cleaned = (text: string) => {
  const view = View.of(page(text))
  return view.apply(view.take(stage.work.apply(view, undefined))).text()
}

/** Characters that cannot be seen, written out. */
const visible = (text: string) => text.replace(/[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u4e00-\u9fff\u3000-\u30ff\uff00-\uff5e]/gu, (c) => `<${c.codePointAt(0)!.toString(16)}>`)

test("each kind of fault is told, in the smallest span", () => {
  const text = "\ufeff本报讯\u200b今日，記者\u0000\u0007到场\ncafe\u0301 so\u00adft line\u2028next\nA\ud800B tab\there"
  expect(visible(show(stage, text))).toMatchInlineSnapshot(`
    "~ [-<feff>-]{++}本报讯[-<200b>-]{++}今日，記者[-<0><7>-]{++}到场  [zero-width, control-character]
    ~ caf[-e<301>-]{+é+} so[-<ad>-]{++}ft line[-<2028>-]{+ +}next  [nfc, zero-width, line-separator]
    ~ A[-<d800>-]{+<fffd>+}B tab<9>here  [lone-surrogate]"
  `)
})

test("what scripts and emoji need stays", () => {
  for (const text of ["می‌خواهم", "👨‍👩‍👧 क्‍ष", "\u200fשלום\u200e", "\u202aabc\u202c", "ก็ไก่ हिन्दी Tiếng Việt 한국어 が　ゔ", "1\tone\r\n2\ttwo"]) {
    expect(show(stage, text)).toBe(text.split("\n").map((line) => `  ${line}`).join("\n"))
  }
})

test("a mark is joined to its letter over an invisible character between", () => {
  expect(cleaned("cafe\u200b\u0301")).toBe("café")
})

test("canonical doubles become the usual character", () => {
  expect(cleaned("\u212b \uf900 \u1112\u1161\u11ab")).toBe("Å 豈 한")
})

test("a line full of faults gets one edit", () => {
  const view = View.of(page(`start ${"n\0".repeat(1000)}end`))
  const { edits } = stage.work.apply(view, undefined)
  expect(edits).toMatchObject([{ line: 0, start: 7, to: `${"n".repeat(999)}end`, why: "control-character" }])
})

test("hostile lines take linear time", () => {
  const start = performance.now()
  for (const text of [`e${"\u0301\u0323".repeat(500_000)}`, "a\0".repeat(500_000), "\ud800".repeat(1_000_000), "e\u0301 ".repeat(300_000)]) cleaned(text)
  expect(performance.now() - start).toBeLessThan(5000)
})

const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\u200b", "\u0301", "\u0323", "\ud83d", "\ude00", "\u2028", "\0", "\n", "e", "か\u3099", "\u1112\u1161", "\u11ab", "\ufeff", "\u0344", "\r")
)
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""))

test("any text comes out well formed, in NFC, without what is removed, with as many lines, and a second pass finds nothing", () => {
  fc.assert(fc.property(text, (given) => {
    const out = cleaned(given)
    expect(out.isWellFormed()).toBe(true)
    expect(out.split("\n").map((line) => line.normalize("NFC")).join("\n")).toBe(out)
    expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ufeff]/)
    expect(out.split("\n").length).toBe(View.of(page(given)).lines.length)
    expect(cleaned(out)).toBe(out)
  }), { numRuns: 500 })
})
