/**
 * How strip-headlines does on sites that it never saw: cross-validation over all labelled pages of data/gold, no portal in two folds.
 * Each fold is scored with trees learned from the other four; what strip-credits and strip-furniture take of the page counts as gone too.
 *
 *   bin/node bench/validate-headlines.ts ['{"dropped":0.4}'] [--errors LANG|FILE]     options of `learn`; the lines that go wrong
 */
import { creditCuts } from "../src/text/creditCuts.ts"
import { furnitureCuts } from "../src/text/furnitureCuts.ts"
import { Model } from "../src/text/headlineModel.ts"
import { Page } from "../src/text/headlinePage.ts"
import { decide, thresholdsAt } from "../src/text/headlineRuns.ts"
import { type Gold, goldFiles, readGold } from "./gold.ts"
import { learn } from "./train-headlines.ts"

const folds = 5
const foldOf = (text: string): number => {
  let hash = 7
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 3) % folds
}

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
}

const args = process.argv.slice(2)
const errors = args.includes("--errors") ? args[args.indexOf("--errors") + 1] : undefined
const options = args[0]?.startsWith("{") === true ? JSON.parse(args[0]) as Parameters<typeof learn>[1] & { readonly thresholds?: object } : {}
const gold = goldFiles().flatMap((file) => readGold(file).map((page) => ({ ...page, file: file.slice(0, -6) })))
const portalOf = (page: Gold) => page.portal ?? page.id

const page = new Page()
const counts = new Map<string, Count>()
const thresholds = { ...thresholdsAt(.5), ...options.thresholds }
for (let fold = 0; fold < folds; fold++) {
  const model = new Model(learn(gold.filter((one) => foldOf(portalOf(one)) !== fold), options))
  for (const one of gold) {
    if (foldOf(portalOf(one)) !== fold) continue
    const lines = one.text.split("\n")
    const others = new Set([...creditCuts(lines, { captions: true, extra: new Set(), title: null }), ...furnitureCuts(lines, null).cuts].filter((cut) => !("start" in cut) || cut.start === undefined).map((cut) => cut.at))
    page.read(lines, null, new Set())
    model.score(page)
    const gone = new Uint8Array(page.count)
    decide(page, model.scores, thresholds, gone)
    const groups = [one.lang, one.file, "all"].map((name) => counts.get(name) ?? counts.set(name, new Count()).get(name)!)
    const wrong: Array<string> = []
    let junk = 0, left = 0, lost = 0
    for (let i = 0; i < page.count; i++) {
      const { index } = page.rows[i]!
      const label = one.labels[index]!
      const any = gone[i] === 1 || others.has(index)
      if (label === "headline" || label === "credit") {
        junk++
        if (!any) left++
      } else if (label === "keep" && any) lost++
      const score = page.count > 0 ? model.scores[i]!.toFixed(2) : ""
      let sign = " "
      for (const group of groups) {
        if (label === "headline") {
          group.headlines++
          if (gone[i] === 1) group.found++
        } else if (label === "keep") {
          group.keep++
          if (gone[i] === 1) group.lost++
        }
      }
      if (label === "headline" && !any) sign = "MISS"
      else if (label === "keep" && gone[i] === 1) sign = "LOST"
      else if (label === "keep" && any) sign = "lost by another"
      wrong.push(`${sign.padEnd(5)}${label.slice(0, 4)} ${score} z${page.rows[i]!.stretch.zone} ${lines[index]!.slice(0, 110)}`)
    }
    for (const group of groups) {
      group.pages++
      group.junk += junk
      group.gone += junk - left
      group.lostByAny += lost
      if (junk === 0) {
        group.clean++
        if (lost > 0) group.cleanHurt++
      }
      if (left === 0 && lost === 0) group.perfect++
    }
    if (errors !== undefined && (errors === one.lang || errors === one.file || errors === "all") && wrong.some((line) => line[0] !== " ")) console.log(`\n## ${one.file} ${one.id} ${one.lang}\n${wrong.join("\n")}`)
  }
}

const percent = (part: number, whole: number, digits = 1) => whole === 0 ? "   - " : (100 * part / whole).toFixed(digits).padStart(5)
console.log("                headlines                         with credits     body lost    clean     perfect")
console.log("           pages    P     R    F1   lost   %       R    F1        by any  %     hurt       %")
for (const [name, c] of [...counts].toSorted(([a], [b]) => Number(a === "all") - Number(b === "all") || Number(a.includes("-") && a !== "zh-Hans" && a !== "zh-Hant") - Number(b.includes("-") && b !== "zh-Hans" && b !== "zh-Hant") || (a < b ? -1 : 1))) {
  const precision = c.found / (c.found + c.lost), recall = c.found / c.headlines
  const allPrecision = c.gone / (c.gone + c.lostByAny), all = c.gone / c.junk
  console.log(`${name.padEnd(11)} ${String(c.pages).padStart(4)} ${percent(precision, 1)} ${percent(recall, 1)} ${percent(2 * precision * recall, precision + recall)} ${String(c.lost).padStart(4)} ${percent(c.lost, c.keep, 2)}   ${percent(all, 1)} ${percent(2 * allPrecision * all, allPrecision + all)}   ${String(c.lostByAny).padStart(8)} ${percent(c.lostByAny, c.keep, 2)} ${String(c.cleanHurt).padStart(4)}/${String(c.clean).padEnd(4)} ${percent(c.perfect, c.pages)}`)
}
