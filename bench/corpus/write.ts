import { closeSync, openSync, writeFileSync } from "node:fs"
import { type CorpusOptions, documentAt } from "./corpus.ts"

/** Characters that are gathered before they are written. */
const batch = 4e6

/** Writes the first documents of a corpus, a line each, and beside them what is true of each when `truth` names a file. Returns how many copy another. */
export const writeCorpus = (file: string, documents: number, options: CorpusOptions, truth?: string): number => {
  const to = openSync(file, "w")
  const truthTo = truth === undefined ? undefined : openSync(truth, "w")
  let lines = ""
  let truths = ""
  let copies = 0
  for (let index = 0; index < documents; index++) {
    const made = documentAt(options, index)
    lines += `${made.document}\n`
    if (made.isCopy) copies++
    if (truthTo !== undefined) truths += `${made.truth}\n`
    if (lines.length < batch && index + 1 < documents) continue
    writeFileSync(to, lines)
    if (truthTo !== undefined) writeFileSync(truthTo, truths)
    lines = truths = ""
  }
  closeSync(to)
  if (truthTo !== undefined) closeSync(truthTo)
  return copies
}
