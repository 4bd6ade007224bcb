/**
 * Scores the near-duplicate stages on a labelled set, and times their sketches.
 *
 *     bin/node bench/duplicates.ts DOCS.jsonl [LABELS.jsonl [HARDNEG.jsonl]] [--field body] [--clusters OUT.jsonl]
 *
 * DOCS has `{"id","lang"?, <field>}` a line (field: `text`), LABELS `{"id","cluster"}`, HARDNEG pairs `{"a","b"}` that must not meet.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { compare } from "../src/across/Across.ts"
import { dropDuplicates } from "../src/stages/drop-duplicates.ts"
import { dropNearDuplicates } from "../src/stages/drop-near-duplicates.ts"
import type { Stage } from "../src/Stage.ts"
import { page } from "../src/testing.ts"
import { View } from "../src/View.ts"
import { scoreClusters } from "./eval/clusterScore.ts"

const { values, positionals: [docsFile, labelsFile, hardFile] } = parseArgs({
  allowPositionals: true,
  options: { field: { type: "string", default: "text" }, clusters: { type: "string" } }
})
if (docsFile === undefined) throw new Error("which documents?")
const rows = (file: string): Array<Record<string, string>> => readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line))

const docs = rows(docsFile)
let views = docs.map((doc) => View.of(page(doc[values.field] ?? "", { id: String(doc["id"]) })))
const clusterOf = new Map(views.map(({ id }) => [id, id]))
const settledAt = (id: string): string => {
  const next = clusterOf.get(id)!
  return next === id ? id : settledAt(next)
}

for (const stage of [dropDuplicates(), dropNearDuplicates()] as ReadonlyArray<Stage>) {
  const { work } = stage
  if (work._tag !== "Across") throw new Error(`${stage.name} compares nothing`)
  const start = performance.now()
  for (const view of views) work.sketch(view)
  const sketched = performance.now() - start
  const { rulings, candidates, thinned } = compare(work, views)
  const whole = performance.now() - start - sketched
  rulings.forEach((ruling, i) => {
    if (ruling !== undefined) clusterOf.set(views[i]!.id, ruling.of)
  })
  console.log(`${stage.name}: ${views.length} documents, ${rulings.filter((ruling) => ruling !== undefined).length} dropped, ${candidates} candidate pairs, ${thinned} thinned buckets; ` +
    `sketch ${Math.round((views.length / sketched) * 1000)} docs/s, all ${Math.round((views.length / whole) * 1000)} docs/s`)
  views = views.filter((_, i) => rulings[i] === undefined)
}
if (values.clusters !== undefined) writeFileSync(values.clusters, docs.map(({ id }) => JSON.stringify({ id, cluster: settledAt(String(id)) }) + "\n").join(""))

const score = (pairs: ReadonlyArray<readonly [truth: string, found: string]>): string => {
  const { precision, recall, f1, ari, documents } = scoreClusters(pairs)
  return `P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}  ARI ${ari.toFixed(4)}  (${documents} documents)`
}

if (labelsFile !== undefined) {
  const truth = new Map(rows(labelsFile).map((label) => [label["id"]!, label["cluster"]!]))
  const judged = docs.map((doc) => ({ lang: doc["lang"] ?? "all", pair: [truth.get(doc["id"]!) ?? doc["id"]!, settledAt(doc["id"]!)] as const }))
  console.log(`all  ${score(judged.map(({ pair }) => pair))}`)
  for (const lang of new Set(judged.map(({ lang }) => lang))) console.log(`${lang}   ${score(judged.filter((row) => row.lang === lang).map(({ pair }) => pair))}`)
}
if (hardFile !== undefined) {
  const hard = rows(hardFile)
  console.log(`hard negatives merged: ${hard.filter(({ a, b }) => settledAt(a!) === settledAt(b!)).length} of ${hard.length}`)
}
