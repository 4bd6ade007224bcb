/** The documents of a part on their way through a segment, a few at a time. */
import { Damaged, Rows } from "../Disk.ts"
import { type Delta, nothing } from "../Document.ts"
import { isGone } from "../Pass.ts"
import { isRejected, type Row } from "../Row.ts"
import { View } from "../View.ts"

/** Some documents of a part as the stages so far left them. */
export interface Batch {
  /** The row of the first of them. */
  readonly from: number
  readonly rows: ReadonlyArray<Row>
  /** `undefined` for what is gone, or never was a document. */
  views: ReadonlyArray<View | undefined>
  /** By stage, then place in the batch. */
  readonly deltas: Array<ReadonlyArray<Delta>>
}

/** So many documents go from stage to stage together: few enough to be let go of while they are young, which costs a garbage collector nothing. */
const batchRows = 32

/** What is written of a stage that has nothing to say, in bytes. */
const nothingBytes = 2

/**
 * The first `rows` documents of a part, and what the stages before said of them; `deltas` are the files of these stages.
 * Throws `Damaged`.
 */
export const batches = function*(part: string, rows: number, deltas: ReadonlyArray<string>): Generator<Batch, void> {
  const read = new Rows<Row>(part)
  const said = deltas.map((path) => {
    const ofStage = new Rows<Delta>(path)
    if (ofStage.length < Math.min(rows, read.length)) throw new Damaged(path, `it has ${ofStage.length} rows, fewer than its part`)
    return ofStage
  })
  const end = Math.min(rows, read.length)
  for (let from = 0; from < end; from += batchRows) {
    const places = Array.from({ length: Math.min(batchRows, end - from) }, (_, i) => from + i)
    const documents = places.map((row) => read.at(row))
    const deltas = said.map((ofStage) => places.map((row) => deltaAt(ofStage, row)))
    yield { from, rows: documents, views: documents.map((row, i) => viewOf(row, deltas.map((ofStage) => ofStage[i]!))), deltas }
  }
}

/** What a stage said of a document. */
export const deltaAt = (ofStage: Rows<Delta>, row: number): Delta => (ofStage.bytes(row).length === nothingBytes ? nothing : ofStage.at(row))

/** A document after all that the stages said of it. */
export const viewOf = (row: Row, deltas: ReadonlyArray<Delta>): View | undefined => (isRejected(row) || deltas.some(isGone) ? undefined : View.of(row).apply(...deltas.filter((delta) => delta !== nothing)))
