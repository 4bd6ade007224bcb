/**
 * Scores the near-duplicate stages on a labelled set, and times their sketches.
 *
 *     bin/node bench/duplicates.ts [DOCS.jsonl [LABELS.jsonl [HARDNEG.jsonl]]] [--field body] [--clusters OUT.jsonl] [--documents 3000]
 *
 * DOCS has `{"id","lang"?, <field>}` a line (field: `text`), LABELS `{"id","cluster"}`, HARDNEG pairs `{"a","b"}` that must not meet.
 * Without DOCS, documents of the generated corpus, stripped as the pipeline strips them.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { compare } from "../src/across/Across.ts"
import { pass } from "../src/Pass.ts"
import { dropDuplicates, dropNearDuplicates, normaliseText, stripCredits, stripFurniture, stripHeadlines } from "../src/stages/index.ts"
import type { Stage } from "../src/Stage.ts"
import { page } from "../src/testing.ts"
import { View } from "../src/View.ts"
import { readCorpus } from "./corpus/read.ts"
import { scoreClusters } from "./eval/clusterScore.ts"
import { jsonLines } from "./jsonLines.ts"

const { values, positionals: [docsFile, labelsFile, hardFile] } = parseArgs({
  allowPositionals: true,
  options: { field: { type: "string", default: "text" }, clusters: { type: "string" }, documents: { type: "string", default: "3000" } }
})
type Row = Readonly<Record<string, string>>
const generated = docsFile === undefined ? readCorpus(undefined, Number(values.documents)) : []
const docs = docsFile === undefined ? generated.map(({ id, truth }): Row => ({ id, lang: truth!.lang })) : jsonLines<Row>(docsFile)
const strips = [normaliseText(), stripHeadlines(), stripCredits({ captions: "strip" }), stripFurniture()]
let views = docsFile === undefined
  ? generated.map(({ id, text, title }) => pass(strips, View.of(page(text, { id, meta: { title, url: null, date: null, extra: null } }))).view)
  : docs.map((doc) => View.of(page(doc[values.field] ?? "", { id: String(doc["id"]) })))
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

const labels = labelsFile === undefined ? generated.map(({ id, truth }): Row => ({ id, cluster: String(truth!.cluster) })) : jsonLines<Row>(labelsFile)
if (labels.length > 0) {
  const truth = new Map(labels.map((label) => [label["id"]!, label["cluster"]!]))
  const judged = docs.map((doc) => ({ lang: doc["lang"] ?? "all", pair: [truth.get(doc["id"]!) ?? doc["id"]!, settledAt(doc["id"]!)] as const }))
  console.log(`all  ${score(judged.map(({ pair }) => pair))}`)
  for (const lang of new Set(judged.map(({ lang }) => lang))) console.log(`${lang}   ${score(judged.filter((row) => row.lang === lang).map(({ pair }) => pair))}`)
}
if (hardFile !== undefined) {
  const hard = jsonLines<Row>(hardFile)
  console.log(`hard negatives merged: ${hard.filter(({ a, b }) => settledAt(a!) === settledAt(b!)).length} of ${hard.length}`)
}
