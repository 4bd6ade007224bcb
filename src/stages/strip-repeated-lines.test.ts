import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countOver } from "../across/Across.ts"
import type { Counting, Stage } from "../Stage.ts"
import { page } from "../testing.ts"
import { View } from "../View.ts"
import { stripRepeatedLines } from "./strip-repeated-lines.ts"

interface Page {
  readonly text: string
  readonly site?: string | null
  readonly title?: string
}

/** The cuts of each page, beside the view they are cuts of. */
const cutsOf = (stage: Stage, pages: ReadonlyArray<Page>) => {
  const work = stage.work as Counting
  const views = pages.map(({ text, site = "quay.example", title = null }, i) => View.of(page(text, { id: `p${i}`, site, meta: { title, url: null, date: null, extra: null } })))
  const counts = countOver(work, views)
  return views.map((view, i) => ({ view, cuts: work.apply(view, counts[i]).cuts ?? [] }))
}
/** What is left of each page. */
const left = (stage: Stage, pages: ReadonlyArray<Page>) => cutsOf(stage, pages).map(({ view, cuts }) => view.apply({ cuts }).text())
/** One page as it is read: `-` before a line that is cut, what spoke for it behind. */
const show = (stage: Stage, pages: ReadonlyArray<Page>, at: number): string => {
  const { view, cuts } = cutsOf(stage, pages)[at]!
  return view.lines.map(({ n, text }) => {
    const cut = cuts.find(({ line }) => line === n)
    return cut === undefined ? `  ${text}` : `- ${text}  [${cut.why} ${cut.score}: ${cut.evidence!.join()}]`
  }).join("\n")
}

const words = "bridge harbour council ferry Monday market garden tower school winter road bell village storm train bakery river museum library tide".split(" ")
/** A paragraph that no other number has. */
const paragraph = (n: number) => `${Array.from({ length: 24 }, (_, i) => words[(n * 7 + i * i * (n % 13 + 1) + i) % words.length]).join(" ")} ${n}.`
const article = (n: number) => [paragraph(3 * n), paragraph(3 * n + 1), paragraph(3 * n + 2)]
const dressed = (n: number): Page => ({
  text: [`Title of the ${n}th article`, "Skrifa undir | Fréttir úr höfninni", ...article(n), "Mest lesið í dag á vefnum", `Fyrirsögn númer ${n % 3} um höfnina og brúna`, `Fyrirsögn númer ${3 + n % 2} um ferjuna`].join("\n"),
  title: `Title of the ${n}th article`
})
const site = Array.from({ length: 30 }, (_, n) => dressed(n))

describe("lines that stand on many pages of a site go", () => {
  test("in a language that no rule knows", () => {
    expect(show(stripRepeatedLines(), site, 4)).toMatchInlineSnapshot(`
      "  Title of the 4th article
      - Skrifa undir | Fréttir úr höfninni  [repeated-line 0.97: on 30 of 30 pages of quay.example]
        Monday library library Monday river train library school Monday garden train school school train garden Monday school library train river Monday library library Monday 12.
        bell storm museum ferry bell harbour storm tower ferry harbour harbour ferry tower storm harbour bell ferry museum storm bell bell storm museum ferry 13.
        library harbour school tide train storm river ferry train winter school bell library winter Monday ferry garden storm Monday tide library harbour school tide 14.
      - Mest lesið í dag á vefnum  [repeated-line 0.97: on 30 of 30 pages of quay.example]
      - Fyrirsögn númer 1 um höfnina og brúna  [repeated-line 0.9: on 10 of 30 pages of quay.example]
      - Fyrirsögn númer 3 um ferjuna  [repeated-line 0.93: on 15 of 30 pages of quay.example]"
    `)
  })

  test("but not in a small run, nor where the pages are of other sites", () => {
    expect(left(stripRepeatedLines(), site.slice(0, 4))).toEqual(site.slice(0, 4).map(({ text }) => text))
    const apart = site.map((one, n) => ({ ...one, site: `site${n}.example` }))
    expect(left(stripRepeatedLines(), apart)).toEqual(apart.map(({ text }) => text))
  })

  test("within the whole corpus, when that is asked for; pages without a site count together", () => {
    const apart = site.map((one, n) => ({ ...one, site: `site${n}.example` }))
    expect(show(stripRepeatedLines({ by: "corpus" }), apart, 4)).toContain("- Skrifa undir | Fréttir úr höfninni  [repeated-line 0.97: on 30 of 30 pages of this corpus]")
    expect(show(stripRepeatedLines(), site.map((one) => ({ ...one, site: null })), 4)).toContain("on 30 of 30 pages of unknown sites")
  })

  test("but for the page's own title, however many lists it stands in", () => {
    const popular = site.map((one, n) => (n === 0 ? one : { ...one, text: `Title of the 0th article\n${one.text}` }))
    const [first, second] = left(stripRepeatedLines(), popular)
    expect(first).toMatch(/^Title of the 0th article\n/)
    expect(second).toMatch(/^Title of the 1th article\n/)
  })
})

describe("what texts share stays", () => {
  test("twenty copies of one article lose nothing, whatever list they stand in", () => {
    const copies = Array.from({ length: 20 }, (_, n) => ({ text: [...article(1), `A headline of the ${n}th day that no other day has`].join("\n") }))
    expect(left(stripRepeatedLines(), copies)).toEqual(copies.map(({ text }) => text))
    expect(left(stripRepeatedLines(), [...site, ...copies]).slice(30)).toEqual(copies.map(({ text }) => text))
  })

  test("versions of a running story lose nothing", () => {
    const versions = Array.from({ length: 20 }, (_, n) => ({ text: [...Array.from({ length: n + 1 }, (_, i) => paragraph(500 + n - i)), ...article(1)].join("\n") }))
    expect(left(stripRepeatedLines(), versions)).toEqual(versions.map(({ text }) => text))
  })

  test("headings of a series, a law's text, a refrain, a quotation", () => {
    const shared = (n: number) => ["Ingredients", paragraph(900 + n), "Method", paragraph(1000 + n), ...(n % 4 === 0 ? ["Article 12. Nobody shall be kept from crossing the bridge.", paragraph(7000)] : []), ...(n % 5 === 0 ? ["“We shall cross it when we come to it.”"] : [])].join("\n")
    const series = Array.from({ length: 40 }, (_, n) => ({ text: shared(n) }))
    expect(left(stripRepeatedLines(), series)).toEqual(series.map(({ text }) => text))
  })
})

const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("Mest lesið í dag á vefnum", "Home", "©", "", "Subscribe to the letter of the harbour, which we send every morning.", "Fyrirsögn númer eitt um höfnina", "\ud800", "首页 > 新闻 > 正文") },
  { weight: 1, arbitrary: fc.nat(60).map(paragraph) }
)
const anyPage = fc.record({ text: fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n")), site: fc.constantFrom("a.example", "b.example", null) })

test("the order of the input changes nothing, no page gains, whole lines go and some of the page stays", () => {
  const stage = stripRepeatedLines({ minPages: 3 })
  let cut = 0
  fc.assert(fc.property(fc.array(anyPage, { minLength: 8, maxLength: 40 }), (pages) => {
    const texts = left(stage, pages)
    expect(left(stage, pages.toReversed()).toReversed()).toEqual(texts)
    for (const [i, text] of texts.entries()) {
      const before = pages[i]!.text.split("\n")
      const after = text.split("\n")
      let at = 0
      for (const kept of after) at = before.indexOf(kept, at) + 1 || Number.NaN
      expect(at).not.toBeNaN()
      cut += before.length - after.length
      if (after.length < before.length) expect(text).toMatch(/[a-z]{3}/)
    }
  }), { numRuns: 60 })
  expect(cut).toBeGreaterThan(50)
})

test("twenty copies of any page lose nothing", () => {
  fc.assert(fc.property(anyPage, ({ text }) => {
    expect(new Set(left(stripRepeatedLines({ minPages: 3 }), Array.from({ length: 20 }, () => ({ text }))))).toEqual(new Set([text]))
  }))
})

test("a page of a hundred thousand lines takes a moment", () => {
  const long = Array.from({ length: 100_000 }, (_, n) => (n % 3 === 0 ? "" : `${n % 1000}`)).join("\n")
  expect(left(stripRepeatedLines(), [{ text: long }])).toEqual([long])
})
