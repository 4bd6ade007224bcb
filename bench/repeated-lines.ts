/**
 * Measures `strip-repeated-lines` behind the three stages that strip line by line: what of the labelled lines they leave it takes, body lines that
 * it loses, processor time and memory.
 *
 *     bin/node bench/repeated-lines.ts [--corpus CORPUS.jsonl] [--documents 20000]
 *
 * CORPUS.jsonl (`{"text","url"}` a line) lies beside CORPUS.jsonl.truth.jsonl (`{"labels": […]}`, a label a line, `keep` = body); without it, the generated corpus is read. Three sets:
 * the corpus as it is; the corpus with each site dressed in the furniture of one labelled page, and with texts that share lines as texts do
 * (versions of a running story, series, background paragraphs, sign-offs); and the labelled pages themselves, each portal a site.
 */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { countOver } from "../src/across/Across.ts"
import { pass } from "../src/Pass.ts"
import type { Counting } from "../src/Stage.ts"
import { normaliseText, stripCredits, stripFurniture, stripHeadlines, stripRepeatedLines } from "../src/stages/index.ts"
import { page } from "../src/testing.ts"
import { View } from "../src/View.ts"
import { readCorpus } from "./corpus/read.ts"
import { dice } from "./dice.ts"
import { jsonLines } from "./jsonLines.ts"
import { processor } from "./processor.ts"

interface Labelled {
  readonly site: string
  readonly title: string | null
  readonly lines: ReadonlyArray<string>
  readonly labels: ReadonlyArray<string>
}

const { values } = parseArgs({ options: { corpus: { type: "string" }, documents: { type: "string", default: "20000" } } })

const corpus = readCorpus(values.corpus, Number(values.documents)).map(({ text, url, title, truth }): Labelled => {
  if (truth === undefined || url === null) throw new Error("what the lines are lies beside the corpus, in CORPUS.jsonl.truth.jsonl, and their sites in its `url`")
  return { site: new URL(url).hostname, title, lines: text.split("\n"), labels: truth.labels }
})
const gold = join(import.meta.dirname, "../data/gold")
// Those that rules are judged by are not looked at.
const pages = readdirSync(gold).filter((name) => name.endsWith(".jsonl") && !name.startsWith("blind")).flatMap((name) => jsonLines<{ readonly text: string; readonly title: string; readonly portal?: string; readonly labels: ReadonlyArray<string> }>(join(gold, name)))
  .map(({ text, title, portal = "none", labels }): Labelled => ({ site: portal, title, lines: text.split("\n"), labels }))

const furnished = pages.filter(({ labels }) => labels.filter((label) => label !== "keep").length >= 6)
const junk = (lines: ReadonlyArray<string>, label: string): Array<readonly [string, string]> => lines.map((line) => [line, label])

/** Each site's pages in the furniture of one labelled page: the same lines on nine of ten, the lists of headlines drawn from a pool. */
const dressed = (documents: ReadonlyArray<Labelled>): ReadonlyArray<Labelled> => {
  const bySite = Map.groupBy(documents, ({ site }) => site)
  return [...bySite.entries()].flatMap(([site, own], n) => {
    const random = dice(n)
    const dress = furnished[(n * 7919) % furnished.length]!
    const first = dress.labels.indexOf("keep")
    const last = dress.labels.lastIndexOf("keep")
    const of = (from: number, to: number, headline: boolean) => dress.lines.slice(from, to).filter((line, i) => line.trim() !== "" && dress.labels[from + i] !== "keep" && (dress.labels[from + i] === "headline") === headline)
    const [head, inside, tail] = [of(0, first, false), of(first, last, false), of(last + 1, dress.lines.length, false)]
    // The most read stories of the site: some of its own, some of before.
    const pool = [...of(0, dress.lines.length, true), ...own.slice(0, 6).flatMap(({ title }) => (title === null ? [] : [title]))]
    const versions = own.slice(0, Math.min(12, own.length >> 2))
    const background = own[0]!.lines.find((line, i) => own[0]!.labels[i] === "keep" && line.length > 80) ?? own[0]!.lines[0]!
    return own.map(({ title, lines, labels }, m): Labelled => {
      let body = lines.map((line, i) => [line, labels[i]!] as const)
      // Versions of a running story: what is new stands above what was there.
      if (m > 0 && m < versions.length) body = [...body.slice(0, 2), ...versions[0]!.lines.map((line, i) => [line, versions[0]!.labels[i]!] as const)]
      else if (random() < 0.12) body.splice(Math.ceil(random() * body.length), 0, [background, "keep"])
      // A series: its headings stand above the same paragraphs on every page.
      if (n % 5 === 0) {
        const paragraphs = body.flatMap(([line, label]) => (label === "keep" && line.length > 60 ? [line] : []))
        body = body.flatMap(([line, label]) => (paragraphs.indexOf(line) % 2 === 1 ? [[headings[paragraphs.indexOf(line) >> 1] ?? line, "keep"] as const, [line, label] as const] : [[line, label] as const]))
      }
      if (random() < 0.1) body.push(["The investigation continues.", "keep"])
      const worn = <A>(these: ReadonlyArray<A>) => these.filter(() => random() < 0.9)
      const middle = 1 + Math.floor(random() * (body.length - 1))
      const listed = pool.filter(() => random() < 0.5)
      return {
        site,
        title,
        ...columns([
          ...junk(worn(head), "furniture"),
          ...body.slice(0, middle),
          ...junk(worn(inside), "furniture"),
          ...body.slice(middle),
          ...junk(listed, "headline"),
          ...junk(worn(tail), "furniture")
        ])
      }
    })
  })
}
const headings = ["What happened", "The background", "What does this mean for you?", "What comes next"]
const columns = (pairs: ReadonlyArray<readonly [string, string]>) => ({ lines: pairs.map(([line]) => line), labels: pairs.map(([, label]) => label) })

const strips = [normaliseText(), stripHeadlines(), stripCredits(), stripFurniture()]
const seen = (documents: ReadonlyArray<Labelled>, stages = strips) => documents.map(({ site, title, lines }, n) =>
  pass(stages, View.of(page(lines.join("\n"), { id: String(n), site, meta: { title, url: null, date: null, extra: null } }))).view)

const measure = (name: string, documents: ReadonlyArray<Labelled>, views: ReadonlyArray<View>, options: Parameters<typeof stripRepeatedLines>[0] = {}) => {
  const work = stripRepeatedLines(options).work as Counting
  const started = processor()
  for (const view of views) work.sample(view)
  const sampled = processor()
  const told = countOver(work, views)
  const counted = processor()
  const deltas = views.map((view, n) => view.take(work.apply(view, told[n])))
  const applied = processor()
  const tally = { junkLeft: 0, junkTaken: 0, body: 0, bodyLost: 0, touched: 0 }
  const lost = new Map<string, number>()
  for (const [n, delta] of deltas.entries()) {
    const cut = new Set(delta.cuts?.map(({ line }) => line))
    if (cut.size > 0) tally.touched++
    for (const line of views[n]!.lines) {
      if (line.text.trim() === "") continue
      const body = documents[n]!.labels[line.n] === "keep"
      tally[body ? "body" : "junkLeft"]++
      if (!cut.has(line.n)) continue
      tally[body ? "bodyLost" : "junkTaken"]++
      if (body) lost.set(line.text, (lost.get(line.text) ?? 0) + 1)
    }
  }
  const each = (from: number, to: number) => `${(1000 * (to - from) / views.length).toFixed(1)} µs`
  console.log(`${name}: ${documents.length} documents of ${new Set(documents.map(({ site }) => site)).size} sites
  lines of no body that are left           ${tally.junkLeft}; taken ${tally.junkTaken} (${(100 * tally.junkTaken / (tally.junkLeft || 1)).toFixed(1)} %)
  body lines                               ${tally.body}; lost ${tally.bodyLost} (${(100 * tally.bodyLost / (tally.body || 1)).toFixed(3)} %)
  pages touched                            ${tally.touched}
  processor time a document                sample ${each(started, sampled)}, sample and count ${each(sampled, counted)}, apply ${each(counted, applied)}`)
  for (const [line, times] of [...lost].toSorted(([, a], [, b]) => b - a).slice(0, 5)) console.log(`    lost ${times}×: ${line.slice(0, 100)}`)
}

measure("the corpus as it is", corpus, seen(corpus))
for (const [size, documents] of [[8, corpus.length / 5], [20, corpus.length / 5], [50, corpus.length], [500, corpus.length / 5]] as const) {
  const clothed = dressed(corpus.slice(0, documents).map((document, n) => ({ ...document, site: `site${Math.floor(n / size)}.example.com` })))
  measure(`dressed, ${size} pages a site`, clothed, seen(clothed))
  if (size === 50) measure(`the same, behind none of the line stages`, clothed, seen(clothed, [normaliseText()]))
}
const goldViews = seen(pages)
for (const minPages of [3, 5]) measure(`labelled pages, minPages ${minPages}`, pages, goldViews, { minPages })
console.log(`largest resident set: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
