/**
 * Measures how fast `pipelines/news.ts` is, through the command, beside a bare rewrite of the same file, and writes `docs/performance.md`.
 *
 *     npm run bench -- [--documents 30000] [--rounds 3] [--workers 2] [--seed 1]
 *     npm run bench -- --scale 1000000 [--workers 2]     one run over so many documents, and one over a tenth of them
 *     npm run bench -- --page                            the page anew, of what was measured before
 *
 * What was measured lies in `bench/results`. Needs Linux; the temporary folder (`TMPDIR`) holds corpus and run: five times the corpus.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { page, pageFile, resultFile } from "./speed/page.ts"
import { measureRounds } from "./speed/rounds.ts"
import { measureScale } from "./speed/scale.ts"

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "30000" },
    rounds: { type: "string", default: "3" },
    workers: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    scale: { type: "string" },
    page: { type: "boolean", default: false }
  }
})
const number = (name: "documents" | "rounds" | "workers" | "seed" | "scale"): number => {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${values[name]} is not a number from 1`)
  return value
}
if (process.platform !== "linux") throw new Error("what a program uses is read from /proc, which only Linux has")
const tell = (line: string) => console.error(line)
const keep = (name: "rounds" | "scale", result: unknown) => writeFileSync(resultFile(name), `${JSON.stringify(result, null, 1)}\n`)

if (values.scale !== undefined) keep("scale", await measureScale(number("scale"), number("workers"), number("seed"), tell))
else if (!values.page) keep("rounds", await measureRounds({ documents: number("documents"), rounds: number("rounds"), workers: number("workers"), seed: number("seed") }, tell))
writeFileSync(pageFile, page())
console.log(readFileSync(pageFile, "utf8"))
