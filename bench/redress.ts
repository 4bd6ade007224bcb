/**
 * Labelled pages in another dress: the same articles and lists under other headings, bullets, tags and neighbours, so that what is learned
 * is what a list is and not what the lists of one site look like. Only what sites do differently is changed; labels go with their lines.
 */
import { Heading, Label, Tagged } from "../src/text/headlines/morphology.ts"
import { Page } from "../src/text/headlines/page.ts"
import type { Gold } from "./gold.ts"

/** A line with its label, and what its dress is. */
interface Line {
  readonly text: string
  readonly label: string
  /** The text behind bullet and number. */
  readonly bare: string
  /** Without the portal's tags too. */
  readonly untagged: string
  readonly heading: boolean
  readonly pager: boolean
  readonly body: boolean
  readonly bulleted: boolean
}

const page = new Page()

const linesOf = ({ text, labels }: Gold): Array<Line> => {
  const texts = text.split("\n")
  const lines: Array<Line> = texts.map((line, i) => ({ text: line, label: labels[i]!, bare: line, untagged: line, heading: false, pager: false, body: false, bulleted: false }))
  page.read(texts, null, new Set())
  for (const row of page.rows.slice(0, page.count)) {
    const line = texts[row.index]!
    const at = (code: number) => code - row.start
    let from = at(row.lead), to = at(row.to)
    for (let t = row.tagFrom; t < row.tagTo; t++) {
      const bits = page.tagBits[t]!
      if ((bits & Tagged.known) === 0) continue
      if ((bits & Tagged.front) !== 0) from = Math.max(from, at(page.tagTo[t]!) + 1)
      else to = Math.min(to, at(page.tagFrom[t]!) - 1)
    }
    const bare = line.slice(at(row.lead), at(row.to))
    const untagged = line.slice(from, to).trim()
    lines[row.index] = {
      text: line, label: labels[row.index]!, bare: bare === "" ? line : bare, untagged: untagged.length < 4 ? bare : untagged,
      heading: row.heading === Heading.wholly, pager: row.label === Label.pager || row.pager, body: row.body, bulleted: row.bullet !== 0 || row.number >= 0
    }
  }
  return lines
}

/** Runs of pointers, furniture between them included. */
const runsOf = (lines: ReadonlyArray<Line>): Array<{ readonly from: number; readonly to: number }> => {
  const runs: Array<{ from: number; to: number }> = []
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.label !== "headline") continue
    let to = i + 1
    for (let k = to; k < lines.length && (lines[k]!.label === "headline" || lines[k]!.label === "furniture" || lines[k]!.text.trim() === ""); k++) if (lines[k]!.label === "headline") to = k + 1
    runs.push({ from: i, to })
    i = to
  }
  return runs
}

const marks = ["- ", "· ", "• ", "* ", "▶ ", "■ ", "・", "▪ ", "> ", "– "]

/** Pages as they are might have been: one of each, from lists and articles of `gold` alone. `random` gives numbers in [0, 1). */
export const redress = (gold: ReadonlyArray<Gold>, random: () => number): Array<Gold> => {
  const chance = (share: number) => random() < share
  const pick = <A>(list: ReadonlyArray<A>): A => list[Math.floor(random() * list.length)]!
  const pages = gold.map(linesOf)
  const groupOf = (lang: string) => lang
  const lists = new Map<string, Array<{ readonly from: string; readonly lines: ReadonlyArray<Line> }>>()
  pages.forEach((lines, i) => {
    const own = lists.get(groupOf(gold[i]!.lang)) ?? []
    lists.set(groupOf(gold[i]!.lang), own)
    for (const { from, to } of runsOf(lines)) own.push({ from: gold[i]!.portal ?? gold[i]!.id, lines: lines.slice(from, to) })
  })

  /** A list in another dress. */
  const dressed = (list: ReadonlyArray<Line>): Array<Line> => {
    let lines = list.filter((line) => line.text.trim() !== "")
    if (lines.length > 1 && chance(.5)) {
      const left = lines.filter((line) => !line.heading)
      if (left.length > 0) lines = left
    }
    if (chance(.25)) lines = lines.filter((line) => line.label === "headline")
    const untag = chance(.5)
    const dress = random()
    const mark = pick(marks)
    let rank = 0
    return lines.map((line) => {
      if (line.label !== "headline" || line.heading || line.pager) return line
      const bare = untag ? line.untagged : line.bare
      const text = dress < .5 ? bare : dress < .62 ? mark + bare : dress < .72 ? `${++rank}. ${bare}` : line.text
      return { ...line, text }
    })
  }

  /** Single titles out of lists. */
  const titles = (lines: ReadonlyArray<Line>): ReadonlyArray<Line> => lines.filter((line) => line.label === "headline" && !line.heading && !line.pager && line.untagged.length >= 10)

  return pages.map((lines, n) => {
    const { id, lang, portal = id } = gold[n]!
    const donors = (lists.get(groupOf(lang)) ?? []).filter(({ from }) => from !== portal)
    const runs = runsOf(lines)
    const out: Array<Line> = []
    const swap = donors.length > 0 && chance(.3)
    const clear = chance(.08)
    const plain = chance(.4)
    const dropFurniture = chance(.2)
    for (let i = 0, r = 0; i < lines.length; i++) {
      const run = runs[r]
      if (run !== undefined && i === run.from) {
        if (!clear) out.push(...dressed(swap && run.to - run.from > 1 ? pick(donors).lines : lines.slice(run.from, run.to)))
        i = run.to - 1
        r++
        continue
      }
      const line = lines[i]!
      if (line.text.trim() !== "" && line.label === "furniture" && dropFurniture) continue
      out.push(plain && line.label === "keep" && line.bulleted && !line.body ? { ...line, text: line.bare } : line)
    }
    if (donors.length > 0 && !clear) {
      // A list behind the article; teasers between its paragraphs.
      if (chance(runs.length === 0 ? .3 : .15)) out.push(...dressed(pick(donors).lines))
      const inner = chance(.25) ? 1 + Math.floor(random() * 3) : 0
      for (let k = 0; k < inner; k++) {
        const gaps = out.flatMap((line, i) => i > 0 && line.body && line.label === "keep" && out[i - 1]!.body && out[i - 1]!.label === "keep" ? [i] : [])
        const found = titles(pick(donors).lines)
        if (gaps.length === 0 || found.length === 0) continue
        const first = Math.floor(random() * found.length)
        const count = chance(.7) ? 1 : 2 + Math.floor(random() * 3)
        out.splice(pick(gaps), 0, ...found.slice(first, first + count).map((line) => ({ ...line, text: chance(.7) ? line.untagged : line.text })))
      }
    }
    const blanks = random()
    const spaced = blanks < .15 ? out.filter((line) => line.text.trim() !== "") : out
    return { ...gold[n]!, text: spaced.map((line) => line.text).join("\n"), labels: spaced.map((line) => line.label) }
  })
}
