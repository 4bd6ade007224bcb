/** A row of a part: a document, or a record that could not become one. */
import type { Document, Rejected } from "./Document.ts"

export type Row = Document | Rejected

export const isRejected = (row: Row): row is Rejected => "reject" in row

/** A part ends at 4,000 documents or 16 MiB of text, whichever comes first. */
export const partRows = 4000
export const partCharacters = 16 * 1024 * 1024
