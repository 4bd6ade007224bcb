import { existsSync } from "node:fs"
import { jsonLines } from "../jsonLines.ts"
import { defaults, documentAt } from "./corpus.ts"

/** A document of a corpus, and what is true of it where that is known. */
export interface Read {
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly truth: { readonly lang: string; readonly cluster: number | string; readonly labels: ReadonlyArray<string> } | undefined
}

/** The first documents of a file, beside which its truth may lie (`FILE.truth.jsonl`); without a file, of the generated corpus. */
export const readCorpus = (file: string | undefined, documents: number): ReadonlyArray<Read> => {
  if (file !== undefined) {
    const truths = existsSync(`${file}.truth.jsonl`) ? jsonLines<NonNullable<Read["truth"]>>(`${file}.truth.jsonl`) : []
    return jsonLines<Record<string, string | undefined>>(file).slice(0, documents).map(({ id, text = "", title = null, url = null }, n) => ({ id: id ?? String(n), text, title, url, truth: truths[n] }))
  }
  return Array.from({ length: documents }, (_, index) => {
    const { document, truth } = documentAt(defaults, index)
    return { ...(JSON.parse(document) as Omit<Read, "truth">), truth: JSON.parse(truth) as NonNullable<Read["truth"]> }
  })
}
