/** What is published of a document: the record of `corpus.jsonl`, from which `corpus.csv` is made too. */
import { Confidence, Language, Languages, PublishedDate, Script } from "../Document.ts"
import { isoDate } from "../text/dates.ts"
import type { View } from "../View.ts"

export interface CorpusRecord {
  readonly id: string
  readonly text: string
  readonly source: string
  /** The night's date. */
  readonly added: string
  /** The document's own date as ISO 8601. */
  readonly created: string | null
  readonly metadata: {
    readonly title: string | null
    readonly url: string | null
    /** As the input gave it, else as the page said it. */
    readonly date: string | null
    readonly language: string | null
    readonly script: string | null
    readonly confidence: number | null
    readonly languages: ReadonlyArray<{ readonly language: string; readonly share: number }>
    readonly extra: string | null
  }
}

/** The date a document gives itself: the input's field, else what a stage read on the page. */
export const dateOf = (view: View): string | null => view.document.meta.date ?? view.get(PublishedDate) ?? null

export const corpusRecord = (id: string, view: View, added: string): CorpusRecord => {
  const { source, meta } = view.document
  const date = dateOf(view)
  return {
    id,
    text: view.text(),
    source,
    added,
    created: date === null ? null : isoDate(date),
    metadata: {
      title: meta.title,
      url: meta.url,
      date,
      language: view.get(Language) ?? null,
      script: view.get(Script) ?? null,
      confidence: view.get(Confidence) ?? null,
      languages: view.get(Languages) ?? [],
      extra: meta.extra
    }
  }
}
