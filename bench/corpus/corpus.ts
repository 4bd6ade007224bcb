/** A corpus of news that nobody wrote: each document depends on seed and index alone, so that it can be made in a stream, anywhere, and again. */
import { type CopyRates, pageAt } from "./copies.ts"
import { Purpose } from "./page.ts"
import { Random } from "./random.ts"

export interface CorpusOptions extends CopyRates {
  readonly seed: number
}

export const defaults: CorpusOptions = { seed: 1, same: 0.05, near: 0.08 }

/** Sites that the pages are spread over. */
const sites = 400

/** A document as a line of JSON, and what is true of it, as another, each without its line end; and whether it copies another. */
export const documentAt = ({ seed, ...rates }: CorpusOptions, index: number): { readonly document: string; readonly truth: string; readonly isCopy: boolean } => {
  const { title, lines, language, kind, original, changes } = pageAt(seed, index, rates)
  const random = new Random(seed, index, Purpose.about)
  const two = (n: number) => String(n).padStart(2, "0")
  const id = (random.bits() * 2 ** 20 + (random.bits() >>> 12)).toString(16).padStart(13, "0")
  const [year, month, day] = [random.between(2018, 2024), two(random.between(1, 12)), two(random.between(1, 28))]
  const url = `https://news${random.below(sites)}.example.com/${year}/${month}${day}/${id}.html`
  return {
    document: JSON.stringify({ id, url, title, text: lines.map(({ text }) => text).join("\n"), date: `${year}-${month}-${day}T${two(random.below(24))}:${two(random.below(60))}:00+08:00` }),
    truth: JSON.stringify({ id, lang: language, kind, cluster: original, ...(changes.length > 0 && { changes }), labels: lines.map(({ label }) => label) }),
    isCopy: kind !== "own"
  }
}
