/**
 * Writes a corpus of generated news as JSON Lines: `{"id","url","title","text","date"}` a line; with `--truth` also `OUT.truth.jsonl`:
 * `{"id","lang","kind","cluster","changes","labels"}`, where `kind` says whether it copies another (`own`, `same`, `near`), `cluster` whose article it shows.
 *
 *     bin/node bench/generate.ts OUT.jsonl [--documents 30000] [--seed 1] [--same 0.05] [--near 0.08] [--truth]
 */
import { parseArgs } from "node:util"
import { defaults } from "./corpus/corpus.ts"
import { writeCorpus } from "./corpus/write.ts"

const { values, positionals: [out] } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: "string", default: "30000" },
    seed: { type: "string", default: `${defaults.seed}` },
    same: { type: "string", default: `${defaults.same}` },
    near: { type: "string", default: `${defaults.near}` },
    truth: { type: "boolean", default: false }
  }
})
if (out === undefined) throw new Error("which file is to be written?")
writeCorpus(out, Number(values.documents), { seed: Number(values.seed), same: Number(values.same), near: Number(values.near) }, values.truth ? `${out}.truth.jsonl` : undefined)
