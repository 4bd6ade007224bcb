/** Documents that were taken out for good: what stays of them says that they were there, and nothing of what they said. */
import { join } from "node:path"
import * as Schema from "effect/Schema"
import { forgotten } from "../Books.ts"
import type { Rejected } from "../Document.ts"
import { readJsonIfThere, writeJson } from "../Disk.ts"
import type { Row } from "../Row.ts"

/** `id` as it was published; `input` as it was read, which is another where an id stood twice. */
const Tombstone = Schema.Struct({
  id: Schema.String,
  input: Schema.String,
  file: Schema.String,
  record: Schema.NullOr(Schema.Int),
  nights: Schema.Array(Schema.String)
})
export type Tombstone = typeof Tombstone.Type

const Shape = Schema.Struct({
  format: Schema.Literal(1),
  /** Whether some run may still hold them: whoever forgot them was killed. */
  pending: Schema.Boolean,
  documents: Schema.Array(Tombstone)
})
export type Tombstones = typeof Shape.Type

/** `dir` is the folder of a pipeline. */
const fileIn = (dir: string) => join(dir, "tombstones.json")

/** Throws `Damaged`. */
export const readTombstones = (dir: string): Tombstones => readJsonIfThere<Tombstones>(fileIn(dir), Schema.is(Shape)) ?? { format: 1, pending: false, documents: [] }

export const writeTombstones = (dir: string, tombstones: Tombstones): void => writeJson(fileIn(dir), tombstones)

/** What stands in the place of a document. */
export const tombstoneOf = ({ id, source, at }: Row): Rejected => ({ id, source, reject: { why: forgotten }, text: "", at })

/** Puts a tombstone in the place of each row that is a forgotten document: of that id, or the very record where the id stood twice. */
export const withoutForgotten = ({ documents }: Tombstones): (rows: ReadonlyArray<Row>) => ReadonlyArray<Row> => {
  if (documents.length === 0) return (rows) => rows
  const byInput = Map.groupBy(documents, ({ input }) => input)
  return (rows) => rows.map((row) => {
    const isForgotten = byInput.get(row.id)?.some(({ id, input, file, record }) => id === input || (row.at.file === file && row.at.record === record)) === true
    return isForgotten ? tombstoneOf(row) : row
  })
}
