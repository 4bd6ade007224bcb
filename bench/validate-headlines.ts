/**
 * How strip-headlines does on sites that it never saw: cross-validation over all labelled pages of data/gold, no portal in two folds.
 * Each fold is scored with trees learned from the other four; what strip-credits and strip-furniture take of the page counts as gone too.
 *
 *   bin/node bench/validate-headlines.ts ['{"rounds":400}'] [--errors LANG|FILE]     options of `learn`; the lines that go wrong
 */
import { creditCuts } from "../src/text/credits/cuts.ts"
import { furnitureCuts } from "../src/text/furniture/cuts.ts"
import { Model } from "../src/text/headlines/model.ts"
import { Page } from "../src/text/headlines/page.ts"
import { Decider, thresholdsAt } from "../src/text/headlines/runs.ts"
import { Wording } from "../src/text/headlines/wording.ts"
import { foldOf, goldFiles, readGold } from "./gold.ts"
import { learn } from "./train-headlines.ts"

const folds = 5
/** What `aggressiveness` does is told for all pages together. */
const others = [.1, .3, .4, .6, .7, .9]

/** What is counted of a group of pages. */
class Count {
  pages = 0
  clean = 0
  cleanHurt = 0
  perfect = 0
  headlines = 0
  found = 0
  /** Headlines and credits, whoever took them. */
  junk = 0
  gone = 0
  keep = 0
  lost = 0
  lostByAny = 0

  /** Counts a page: `labels` of its lines, which of them strip-headlines takes, which any stage takes. */
  add(labels: ReadonlyArray<string>, ours: ReadonlyArray<boolean>, any: ReadonlyArray<boolean>): void {
    const count = (label: string, of?: ReadonlyArray<boolean>) => labels.filter((one, i) => one === label && of?.[i] !== false).length
    const junk = count("headline") + count("credit"), gone = count("headline", any) + count("credit", any), lost = count("keep", any)
    this.pages++
    this.headlines += count("headline")
    this.found += count("headline", ours)
    this.keep += count("keep")
    this.lost += count("keep", ours)
    this.junk += junk
    this.gone += gone
    this.lostByAny += lost
    if (junk === 0) this.clean++
    if (junk === 0 && lost > 0) this.cleanHurt++
    if (junk === gone && lost === 0) this.perfect++
  }
}

const args = process.argv.slice(2)
const errors = args.includes("--errors") ? args[args.indexOf("--errors") + 1] : undefined
const options = args[0]?.startsWith("{") === true ? JSON.parse(args[0]) as Parameters<typeof learn>[1] : {}
const gold = goldFiles().flatMap((file) => readGold(file).map((page) => ({ ...page, file: file.slice(0, -6) })))

const counts = new Map<string, Count>()
for (let fold = 0; fold < folds; fold++) {
  const { trees, runTrees, wordWeights } = learn(gold.filter((one) => foldOf(one, folds) !== fold), options)
  const page = new Page(new Wording(wordWeights)), model = new Model(trees), decider = new Decider(runTrees)
  for (const one of gold) {
    if (foldOf(one, folds) !== fold) continue
    const lines = one.text.split("\n")
    const taken = new Set([...creditCuts(lines, { captions: true, extra: new Set(), title: null }), ...furnitureCuts(lines, null).cuts].filter((cut) => !("start" in cut) || cut.start === undefined).map((cut) => cut.at))
    page.read(lines, null, new Set())
    model.score(page)
    const gone = new Uint8Array(page.count)
    const labels = page.rows.slice(0, page.count).map(({ index }) => one.labels[index]!)
    const count = (names: ReadonlyArray<string>) => {
      const ours = Array.from(gone, (is) => is === 1), any = ours.map((is, i) => is || taken.has(page.rows[i]!.index))
      for (const name of names) (counts.get(name) ?? counts.set(name, new Count()).get(name)!).add(labels, ours, any)
      return { ours, any }
    }
    for (const aggressiveness of others) {
      decider.decide(page, model.scores, thresholdsAt(aggressiveness), gone)
      count([`at ${aggressiveness}`])
    }
    decider.decide(page, model.scores, thresholdsAt(.5), gone)
    const { ours, any } = count([one.lang, one.file, "all"])
    if (errors !== one.lang && errors !== one.file && errors !== "all") continue
    const signs = labels.map((label, i) => label === "headline" && !any[i] ? "MISS" : label === "keep" && ours[i] ? "LOST" : label === "keep" && any[i] ? "lost by another" : "")
    if (signs.every((sign) => sign === "")) continue
    console.log(`\n## ${one.file} ${one.id} ${one.lang}`)
    for (const [i, sign] of signs.entries()) console.log(`${sign.padEnd(5)}${labels[i]!.slice(0, 4)} ${model.scores[i]!.toFixed(2)} z${page.rows[i]!.stretch.zone} ${lines[page.rows[i]!.index]!.slice(0, 110)}`)
  }
}

const percent = (part: number, whole: number, digits = 1) => whole === 0 ? "   - " : (100 * part / whole).toFixed(digits).padStart(5)
console.log("                headlines                         with credits     body lost    clean     perfect")
console.log("           pages    P     R    F1   lost   %       R    F1        by any  %     hurt       %")
for (const [name, c] of [...counts].toSorted(([a], [b]) => Number(a === "all") - Number(b === "all") || Number(a.startsWith("at")) - Number(b.startsWith("at")) || Number(a.includes("-") && a !== "zh-Hans" && a !== "zh-Hant") - Number(b.includes("-") && b !== "zh-Hans" && b !== "zh-Hant") || (a < b ? -1 : 1))) {
  const precision = c.found / (c.found + c.lost), recall = c.found / c.headlines
  const allPrecision = c.gone / (c.gone + c.lostByAny), all = c.gone / c.junk
  console.log(`${name.padEnd(11)} ${String(c.pages).padStart(4)} ${percent(precision, 1)} ${percent(recall, 1)} ${percent(2 * precision * recall, precision + recall)} ${String(c.lost).padStart(4)} ${percent(c.lost, c.keep, 2)}   ${percent(all, 1)} ${percent(2 * allPrecision * all, allPrecision + all)}   ${String(c.lostByAny).padStart(8)} ${percent(c.lostByAny, c.keep, 2)} ${String(c.cleanHurt).padStart(4)}/${String(c.clean).padEnd(4)} ${percent(c.perfect, c.pages)}`)
}
