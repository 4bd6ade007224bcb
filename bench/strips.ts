/**
 * Measures the strip stages, one by one and one after the other on each document: `bin/node bench/strips.ts [--corpus CORPUS.jsonl] [--documents 3000] [--rounds 7]`
 * (`{"text","title"?}` a line; without, the generated corpus).
 * Documents a second of processor time, median of the rounds; and how many times longer a stage takes than the least a stage can do,
 * a walk over the character codes of all lines. The ratio is what may be compared between machines; the first round, which compiles, is told apart.
 */
import { parseArgs } from "node:util"
import { stripCredits } from "../src/stages/strip-credits.ts"
import { stripFurniture } from "../src/stages/strip-furniture.ts"
import { stripHeadlines } from "../src/stages/strip-headlines.ts"
import { page } from "../src/testing.ts"
import { View } from "../src/View.ts"
import { readCorpus } from "./corpus/read.ts"
import { median } from "./median.ts"
import { processor } from "./processor.ts"

const { values: { corpus, documents, rounds } } = parseArgs({ options: { corpus: { type: "string" }, documents: { type: "string", default: "3000" }, rounds: { type: "string", default: "7" } } })
const views = readCorpus(corpus, Number(documents)).map(({ text, title }, n) => View.of(page(text, { id: String(n), meta: { title, url: null, date: null, extra: null } })))

const walk = (view: View): number => {
  let sum = 0
  for (const { text } of view.lines) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
  return sum
}
const stages = [stripHeadlines(), stripCredits(), stripFurniture()]
const works = new Map<string, (view: View) => unknown>([["walk", walk]])
for (const { name, work } of stages) if (work._tag === "Each") works.set(name, work.apply)
// What a run does: each stage finds its tables and code put out of the processor's caches by the others, and the lines it sees are fewer.
works.set("all three", (view) => {
  let left = view
  for (const { work } of stages) if (work._tag === "Each") left = left.apply(left.take(work.apply(left)))
  return left
})

const taken = new Map<string, Array<number>>()
let sink: unknown
for (let round = 0; round <= Number(rounds); round++) {
  for (const [name, work] of works) {
    const before = processor()
    for (const view of views) sink = work(view)
    const times = taken.get(name) ?? []
    times.push((processor() - before) / views.length)
    taken.set(name, times)
  }
}
if (sink === undefined) throw new Error("no documents")

const least = median(taken.get("walk")!.slice(1))
console.log(`${views.length} documents, ${rounds} rounds; microseconds of processor time a document`)
for (const [name, [first, ...rest]] of taken) {
  const time = median(rest)
  console.log(`${name.padEnd(16)} ${(time * 1000).toFixed(2).padStart(9)} µs ${Math.round(1000 / time).toString().padStart(8)} documents/s ${(time / least).toFixed(1).padStart(7)} × walk   first round ${(first! * 1000).toFixed(1)} µs`)
}
