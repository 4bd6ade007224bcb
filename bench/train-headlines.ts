/**
 * Learns the weights of `src/text/headlineModel.ts` from the labelled pages in data/gold, as they are and in other dresses (`redress.ts`), and writes
 * `src/text/headlineWeights.ts`. What they are worth on sites never seen says `validate-headlines.ts`. Deterministic: the same pages and code give the same bytes.
 *
 *   bin/node bench/train-headlines.ts
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Features, featureNames, pairFeatureNames } from "../src/text/headlineFeatures.ts"
import { Role, roles, type WeightTable } from "../src/text/headlineModel.ts"
import { Page } from "../src/text/headlinePage.ts"
import { type Example, size, train, unarySize } from "./headlineCrf.ts"
import { redress } from "./redress.ts"

/** A labelled page of data/gold. */
export interface Gold {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly title: string | null
  readonly portal?: string
  readonly labels: ReadonlyArray<string>
}

/** Where the labelled pages are. */
export const goldFolder = new URL("../data/gold/", import.meta.url)

/** The labelled pages of one file. */
export const readGold = (file: string): Array<Gold> => readFileSync(new URL(file, goldFolder), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Gold)

/** All labelled pages, file by file, but those that nothing may be learned from. */
export const goldFiles = (): Array<string> => readdirSync(goldFolder).filter((file) => file.endsWith(".jsonl") && !file.startsWith("blind-")).toSorted()

const roleOf = (label: string): number => label === "keep" ? Role.body : label === "headline" ? Role.pointer : Role.other

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** The pages as examples. */
export const examplesOf = (gold: ReadonlyArray<Gold>): Array<Example> => {
  const page = new Page()
  const features = new Features()
  return gold.map(({ text, labels }) => {
    page.read(text.split("\n"), null, new Set())
    const ids: Array<number> = [], starts = [0], pairIds: Array<number> = [], pairStarts = [0], truth: Array<number> = []
    for (let i = 0; i < page.count; i++) {
      features.read(page, i)
      ids.push(...features.line.list.subarray(0, features.line.count))
      pairIds.push(...features.pair.list.subarray(0, features.pair.count))
      starts.push(ids.length)
      pairStarts.push(pairIds.length)
      truth.push(roleOf(labels[page.rows[i]!.index]!))
    }
    return { roles: Uint8Array.from(truth), ids: Uint16Array.from(ids), starts: Int32Array.from(starts), pairIds: Uint16Array.from(pairIds), pairStarts: Int32Array.from(pairStarts), weight: 1 }
  })
}

/**
 * What is known without any page: weights for body, pointer, other that learning starts from and is drawn back to.
 * It matters for evidence that few labelled pages have.
 */
const known: Readonly<Record<string, readonly [body: number, pointer: number, other: number]>> = {
  "label 2": [0, 3, 0], "label 4": [0, 4, 0], "label 6": [0, 1, 0], "pager at end": [0, 3, 0], "arrow": [0, 1, 0],
  "heading 4": [0, 1.5, 0], "heading 5": [0, 2, 0], "under heading 1": [0, 1, 0], "under heading 2": [0, .5, 0],
  "repeats the title 0": [0, 3, 0], "repeats the title 1": [0, 2, 0], "tag 0": [0, 2, 0], "tag 1": [0, .7, 0], "tag repeated 1": [0, .7, 0],
  "after the end 1": [0, 1, .5], "lettered 0": [2, 0, 0], "lettered 1": [1.5, 0, 0], "indent 1": [1.5, 0, 0], "value at end 0": [1, 0, 0], "value at end 2": [1, 0, 0],
  "content list 0": [1, 0, 0], "content list 1": [1.5, 0, 0], "content list 2": [1.5, 0, 0], "zone 3": [2, 0, 0], "furniture 0": [0, 0, 1], "end mark": [0, 0, 3]
}

const priorOf = (): Float64Array => {
  const prior = new Float64Array(size)
  for (const [name, row] of Object.entries(known)) {
    const at = featureNames.indexOf(name)
    if (at < 0) throw new Error(`no feature ${name}`)
    row.forEach((value, r) => { prior[at * roles + r] = value })
  }
  return prior
}

const familyOf = (name: string): string => name.replace(/ \d+$/, "")

/** The examples without the features that are marked. */
const without = (examples: ReadonlyArray<Example>, gone: Uint8Array, pairGone: Uint8Array): Array<Example> => examples.map((page) => {
  const filter = (ids: Uint16Array, starts: Int32Array, marked: Uint8Array) => {
    const kept = new Uint16Array(ids.length), from = new Int32Array(starts.length)
    let count = 0
    for (let i = 0; i + 1 < starts.length; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) if (marked[ids[k]!] === 0) kept[count++] = ids[k]!
      from[i + 1] = count
    }
    return [kept.slice(0, count), from] as const
  }
  const [ids, starts] = filter(page.ids, page.starts, gone)
  const [pairIds, pairStarts] = filter(page.pairIds, page.pairStarts, pairGone)
  return { ...page, ids, starts, pairIds, pairStarts }
})

/**
 * Weights pooled from models that each saw a random part of the feature families (Smith, Cohn & Osborne 2005, logarithmic opinion pools):
 * one linear model at the end, half as many body lines lost on pages of sites never seen as a single model loses.
 */
export const pool = (gold: ReadonlyArray<Gold>, { models = 12, dropped = .5, strength = 4, rounds = 100, scale = 1.5, informed = 1, leniency = .2, bodyCost = 0, pointerCost = 0, dresses = 3, dressWeight = .5, seed = 99 } = {}): Float64Array => {
  const random = dice(seed)
  const examples = examplesOf(gold)
  const wardrobe = dice(seed + 1)
  const variants = Array.from({ length: dresses }, () => examplesOf(redress(gold, wardrobe)).map((example) => ({ ...example, weight: dressWeight })))
  const prior = priorOf().map((value) => value * informed)
  const sum = new Float64Array(size)
  for (let m = 0; m < models; m++) {
    const fate = new Map<string, number>()
    const gone = (kind: string, names: ReadonlyArray<string>) => Uint8Array.from(names, (name) => {
      if (name === "bias" || name === "pair 0") return 0
      const family = kind + familyOf(name)
      if (!fate.has(family)) fate.set(family, random() < dropped ? 1 : 0)
      return fate.get(family)!
    })
    const unaryGone = gone("line ", featureNames)
    const pairGone = gone("pair ", pairFeatureNames)
    const own = prior.map((value, i) => i < unarySize && unaryGone[Math.floor(i / roles)] === 1 ? 0 : value)
    const weights = train(without(dresses === 0 ? examples : [...examples, ...variants[m % dresses]!], unaryGone, pairGone), { strength, rounds, prior: own, leniency, bodyCost, pointerCost })
    for (let i = 0; i < size; i++) sum[i]! += weights[i]! / models * scale
  }
  return sum
}

/** Weights as the model takes them. */
export const weightsOf = (flat: Float64Array) => ({ unary: flat.subarray(0, unarySize), pair: flat.subarray(unarySize) })

const rounded = (value: number): number => Math.round(value * 100) / 100 + 0

/** Weights by name, rounded as they are written. */
export const tableOf = (list: ReadonlyArray<string>, values: Float64Array, width: number): WeightTable =>
  Object.fromEntries(list.map((name, i) => [name, [...values.subarray(i * width, (i + 1) * width)].map(rounded)] as const).filter(([, row]) => row.some((value) => value !== 0)))

const write = (flat: Float64Array): string => {
  const { unary, pair } = weightsOf(flat)
  const rows = (list: ReadonlyArray<string>, values: Float64Array, width: number): string =>
    Object.entries(tableOf(list, values, width)).map(([name, row]) => `  ${JSON.stringify(name)}: [${row.join(", ")}]`).join(",\n")
  return `import type { WeightTable } from "./headlineModel.ts"

/** Written by bench/train-headlines.ts from data/gold: what each piece of evidence says for body, pointer, other. Do not edit. */
export const unaryWeights: WeightTable = {
${rows(featureNames, unary, roles)}
}

/** The same of two neighbouring lines: role before × role. */
export const pairWeights: WeightTable = {
${rows(pairFeatureNames, pair, roles * roles)}
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gold = goldFiles().flatMap(readGold)
  const flat = pool(gold)
  writeFileSync(new URL("../src/text/headlineWeights.ts", import.meta.url), write(flat))
  console.log(`${gold.length} pages`)
}
