/**
 * Measures the strip stages, one by one and one after the other on each document: `bin/node bench/strips.ts CORPUS.jsonl [ROUNDS]` (`{"text","title"?}` a line).
 * Documents a second of processor time, median of the rounds; and how many times longer a stage takes than the least a stage can do,
 * a walk over the character codes of all lines. The ratio is what may be compared between machines; the first round, which compiles, is told apart.
 */
import { readFileSync } from "node:fs"
import type { Document } from "../src/Document.ts"
import { stripCredits } from "../src/stages/strip-credits.ts"
import { stripFurniture } from "../src/stages/strip-furniture.ts"
import { stripHeadlines } from "../src/stages/strip-headlines.ts"
import { View } from "../src/View.ts"

const [path, rounds = "7"] = process.argv.slice(2)
if (path === undefined) throw new Error("usage: bench/strips.ts CORPUS.jsonl [ROUNDS]")
const views = readFileSync(path, "utf8").split("\n").filter((line) => line !== "").map((line, n) => {
  const { text, title = null } = JSON.parse(line) as { readonly text: string; readonly title?: string | null }
  const document: Document = { id: String(n), source: path, site: null, text, meta: { title, url: null, date: null, extra: null }, at: { file: path, record: n + 1, byte: null } }
  return View.of(document)
})

/** Milliseconds of processor time. */
const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

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

const median = (numbers: ReadonlyArray<number>) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
const least = median(taken.get("walk")!.slice(1))
console.log(`${views.length} documents, ${rounds} rounds; microseconds of processor time a document`)
for (const [name, [first, ...rest]] of taken) {
  const time = median(rest)
  console.log(`${name.padEnd(16)} ${(time * 1000).toFixed(2).padStart(9)} µs ${Math.round(1000 / time).toString().padStart(8)} documents/s ${(time / least).toFixed(1).padStart(7)} × walk   first round ${(first! * 1000).toFixed(1)} µs`)
}
