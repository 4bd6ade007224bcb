/**
 * Measures detect-language: accuracy by bucket and by language, with eld and without, and how far `confidence` can be believed, on labelled texts
 * (`{"lang","script"?,"bucket","text"}` a line, lang in ISO 639-3; without a file, those of data/gold); texts a second on a corpus (`{"text"}`; without, the generated one).
 *
 *     bin/node bench/language.ts [LABELLED.jsonl[.gz]] [--corpus CORPUS.jsonl] [--documents 2000]
 */
import { parseArgs } from "node:util"
import { splitLines } from "../src/Document.ts"
import { languageIdentifier } from "../src/text/language/identifier.ts"
import { newsLanguages } from "../src/text/language/codes.ts"
import { readCorpus } from "./corpus/read.ts"
import { pagesOf, sets } from "./eval/gold.ts"
import { languageTexts } from "./eval/language.ts"
import { jsonLines } from "./jsonLines.ts"
import { processor } from "./processor.ts"

interface Labelled {
  readonly lang: string
  readonly script?: string
  readonly bucket: string
  readonly text: string
}

const lines = (text: string) => splitLines(text).lines.map((line, n) => ({ n, text: line }))
const percent = (part: number, whole: number) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(2))

const { values: { corpus, documents }, positionals: [labelled] } = parseArgs({ allowPositionals: true, options: { corpus: { type: "string" }, documents: { type: "string", default: "2000" } } })
const ours = (): Array<Labelled> => languageTexts(sets.flatMap(pagesOf)).map(({ language, script, bucket, lines }) => ({ lang: language, bucket, text: lines.join("\n"), ...(script !== undefined && { script }) }))
const texts = labelled === undefined ? ours() : jsonLines<Labelled>(labelled)
const unlike = texts.findIndex(({ lang, bucket, text }) => [lang, bucket, text].some((field) => typeof field !== "string"))
if (unlike !== -1) throw new Error(`record ${unlike + 1} of ${labelled} does not say lang, bucket and text; a corpus without them is --corpus`)
const buckets = [...new Set(texts.map(({ bucket }) => bucket))]

for (const secondOpinion of ["off", "extrasmall", "small", "large"] as const) {
  const identify = languageIdentifier({ among: newsLanguages, secondOpinion })
  const before = performance.now()
  const rss = process.memoryUsage.rss()
  identify(lines("Guten Morgen, liebe Sorgen"))
  console.log(`\n## second opinion: ${secondOpinion} (first answer ${(performance.now() - before).toFixed(0)} ms, +${((process.memoryUsage.rss() - rss) / 1e6).toFixed(0)} MB)`)
  const answers = texts.map((text) => ({ ...text, told: identify(lines(text.text)) }))
  for (const bucket of buckets) {
    const here = answers.filter((answer) => answer.bucket === bucket)
    const chinese = here.filter(({ script }) => script !== undefined)
    const wrong = new Map<string, number>()
    for (const { lang, told } of here) if (told.language !== lang) wrong.set(`${lang}→${told.language}`, (wrong.get(`${lang}→${told.language}`) ?? 0) + 1)
    console.log(
      `${bucket.padEnd(10)} ${percent(here.filter(({ lang, told }) => lang === told.language).length, here.length)} % of ${here.length}` +
        `  Hans/Hant ${percent(chinese.filter(({ script, told }) => script === told.script).length, chinese.length)} %  ` +
        [...wrong].sort(([, a], [, b]) => b - a).slice(0, 12).map(([which, times]) => `${which} ${times}`).join(", ")
    )
  }
  const edges = [0, 0.5, 0.7, 0.9, 0.97, 0.99, 1.01]
  console.log("confidence: " + edges.slice(0, -1).map((low, i) => {
    const here = answers.filter(({ told }) => told.confidence >= low && told.confidence < edges[i + 1]!)
    return `${low}– ${percent(here.filter(({ lang, told }) => lang === told.language).length, here.length)} % of ${here.length}`
  }).join(" | "))
}

const pages = readCorpus(corpus, Number(documents)).map(({ text }) => lines(text))
for (const secondOpinion of ["off", "extrasmall"] as const) {
  const identify = languageIdentifier({ among: newsLanguages, secondOpinion })
  const rates: Array<number> = []
  for (let turn = 0; turn < 5; turn++) {
    const before = processor()
    for (const page of pages) identify(page)
    rates.push(1000 * pages.length / (processor() - before))
  }
  console.log(`\n${secondOpinion}: ${rates.map((rate) => rate.toFixed(0)).join(", ")} texts a second of processor time (${pages.length} texts)`)
}
