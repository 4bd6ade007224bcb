/**
 * Some 3,200 lines that three writers made who never saw the grammar, each between paragraphs of its language: of the part that was read the rules
 * were made, the part that was held back was only ever counted. A line in `data/gold/forms/credits.jsonl` says what becomes of it.
 */
import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { creditCuts } from "./cuts.ts"
import { gluedTeaserAt } from "../headlines/gluedTeaser.ts"

interface Form {
  readonly lang: string
  readonly part: "read" | "held"
  readonly is: "credit" | "caption" | "span" | "body"
  readonly text: string
  /** Of a span, what must go. */
  readonly cut?: string
}

const folder = new URL("../../../data/gold/forms/", import.meta.url)
const pages = JSON.parse(readFileSync(new URL("pages.json", folder), "utf8")) as Readonly<Record<string, ReadonlyArray<string>>>
const forms = readFileSync(new URL("credits.jsonl", folder), "utf8").trim().split("\n").map((row) => JSON.parse(row) as Form)

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/gu, "")

/** What is left of a line between paragraphs; `null`: it went. */
const left = (text: string, page: ReadonlyArray<string>): string | null => {
  const cuts = creditCuts([page[0]!, page[1]!, text, page[2]!, page[3]!], { captions: true, extra: new Set(), title: null }).filter(({ at }) => at === 2)
  if (cuts.some(({ start }) => start === undefined)) return null
  const rest = cuts.toSorted((a, b) => b.start! - a.start!).reduce((line, { start, end }) => line.slice(0, start) + line.slice(end), text)
  const teaser = gluedTeaserAt(rest)
  return teaser > 0 ? rest.slice(0, teaser) : rest
}

const isRight = ({ lang, is, text, cut = "" }: Form): boolean => {
  const [title, first, second, third] = pages[lang]!
  if (is === "body") return left(text, pages[lang]!) === text
  if (is !== "span") return left(text, pages[lang]!) === null
  // The sentence that a credit or teaser is glued to closes or opens a paragraph.
  const dense = lang.startsWith("zh") || lang === "ja"
  const body = first!.replace(/[；;].*/u, dense ? "。" : ".")
  const line = (text.indexOf(cut) < 3 ? [text, body] : [body, text]).join(dense ? "" : " ")
  const rest = left(line, [title!, second!, third!, third!])
  return rest !== null && !bare(rest).includes(bare(cut)) && bare(rest).length >= bare(line).length - bare(cut).length - 2
}

it.each([
  ["read", "credit", 0.99],
  ["read", "caption", 0.985],
  ["read", "span", 0.985],
  ["read", "body", 0.99],
  ["held", "credit", 0.93],
  ["held", "caption", 0.91],
  ["held", "span", 0.905],
  ["held", "body", 0.98]
] as const)("%s: of each %s what must go goes, and nothing else, in %d or more", (part, is, least) => {
  const asked = forms.filter((form) => form.part === part && form.is === is)
  const wrong = asked.filter((form) => !isRight(form))
  // Those held back are never shown, so that no rule is made from them.
  if (part === "read" && 1 - wrong.length / asked.length < least) expect(wrong.map(({ text }) => text)).toEqual([])
  expect(1 - wrong.length / asked.length).toBeGreaterThanOrEqual(least)
}, 30_000)
