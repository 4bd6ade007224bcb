/** What every format says of a record in the end: a document, or why there is none. */
import * as Effect from "effect/Effect"
import type { At, Document, Rejected } from "../Document.ts"
import type { Row } from "../Row.ts"
import type { Fields, Invalid } from "../Source.ts"

/** The file that records come from. */
export interface Origin {
  /** `InputFile.name`. */
  readonly name: string
  /** The name without its packing: the default id and source. */
  readonly stem: string
  readonly fields: Fields
  /** CSV only. */
  readonly delimiter: string
  /** What becomes of a record that is not UTF-8: it is rejected, or U+FFFD stands in the place of what is broken. */
  readonly invalid: Invalid
  /** Where an earlier night ended. JSON Lines only. */
  readonly from?: ReadTo
}

/** How far a file was read, so that more of it can be read later. */
export interface ReadTo {
  /** Of the unpacked file in UTF-8: where the line behind the last that has an end begins. */
  readonly byte: number
  /** Records before that byte. */
  readonly record: number
  /** Bytes of one more record that was read, whose line had no end; 0 if there was none. */
  readonly open: number
}

/** Reads one file, in the order of its bytes. Never fails: what cannot be read is a row too. */
export interface Reader {
  /** Rows of the records that end in these bytes. The buffer may be used again afterwards. */
  readonly push: (bytes: Uint8Array) => Effect.Effect<ReadonlyArray<Row>>
  /** Rows of what is left; `broken` says why the file ended before its end, and is told in one rejected row after all others. */
  readonly end: (broken?: string) => Effect.Effect<ReadonlyArray<Row>>
  /** No more rows will come: the rest of the file need not be read. */
  readonly isDone: () => boolean
  /** How far it came, and how many records before that an earlier night had read; of a format that can be read on from its end. */
  readonly reached?: () => { readonly to: ReadTo; readonly seen: number }
}

/** A driver: how the records of a format are read. */
export type Driver = (origin: Origin) => Reader

/** A reader that is plain synchronous code. */
export const reader = (push: (bytes: Uint8Array) => ReadonlyArray<Row>, end: (broken?: string) => ReadonlyArray<Row>): Reader => ({
  push: (bytes) => Effect.sync(() => push(bytes)),
  end: (broken) => Effect.sync(() => end(broken)),
  isDone: () => false
})

/** The input's own words for all but the text; `null` and the empty string are the same: nothing. */
export interface Given {
  readonly id: string | null
  readonly title: string | null
  readonly url: string | null
  readonly date: string | null
  readonly source: string | null
  readonly site: string | null
}

const none: Given = { id: null, title: null, url: null, date: null, source: null, site: null }
/** Well-formed, since a lone surrogate in one title would make a whole JSON Lines file unreadable for many readers. The text is kept as it is. */
const filled = (value: string | null) => (value === "" ? null : (value?.toWellFormed() ?? null))
const hostOf = (url: string | null) => (url === null ? null : filled(URL.parse(url)?.hostname ?? null))

const at = ({ name }: Origin, record: number | null, byte: number | null): At => ({ file: name, record, byte })
const idOf = ({ stem }: Origin, record: number | null) => (record === null ? stem : `${stem}#${record}`)

/** A document of a file of many records; a page that is a file of its own has `whole` set and no `#record` in its id. */
export const documentOf = (origin: Origin, record: number, byte: number | null, text: string, given: Given, extra: string | null, whole = false): Document => {
  const url = filled(given.url)
  return {
    id: filled(given.id) ?? idOf(origin, whole ? null : record),
    source: filled(given.source) ?? origin.stem,
    site: filled(given.site) ?? hostOf(url),
    text,
    meta: { title: filled(given.title), url, date: filled(given.date), extra },
    at: at(origin, record, byte)
  }
}

/** A record that is none; `record` is `null` when it is the file itself that cannot be read. */
export const rejectedOf = (origin: Origin, why: string, text: string, record: number | null = null, byte: number | null = null, { id, source } = none): Rejected => ({
  id: filled(id) ?? idOf(origin, record),
  source: filled(source) ?? origin.stem,
  reject: { why },
  text,
  at: at(origin, record, byte)
})
