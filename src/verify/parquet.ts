/** Whether a `corpus.parquet` has exactly the records of its `corpus.jsonl`. */
import { open } from "node:fs/promises"
import { FileLines } from "../FileLines.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { parquetRecords } from "../sinks/parquet.ts"
import type { CsvDamage } from "./csv.ts"

/** Parquet holds no lone surrogates. */
const wellFormed = (_: string, value: unknown): unknown => (typeof value === "string" ? value.toWellFormed() : value)

/** `undefined` when it has. Holds a row group at a time. Throws when a file cannot be read. */
export const parquetDamage = async (corpus: string, parquet: string): Promise<CsvDamage | undefined> => {
  const file = await open(parquet)
  const lines = new FileLines(corpus)
  try {
    const { size } = await file.stat()
    const slice = async (start: number, end = size): Promise<ArrayBuffer> => {
      const bytes = new Uint8Array(end - start)
      await file.read(bytes, 0, bytes.length, start)
      return bytes.buffer
    }
    let row = 0
    for await (const records of parquetRecords({ byteLength: size, slice })) {
      for (const record of records) {
        row++
        const line = lines.next()
        if (line === undefined) return { row, id: null, what: "is more than corpus.jsonl gives" }
        const expected = JSON.parse(line.toString("utf8")) as CorpusRecord
        if (JSON.stringify(record) !== JSON.stringify(expected, wellFormed)) return { row, id: expected.id, what: "is not the record of corpus.jsonl" }
      }
    }
    const missing = lines.next()
    return missing === undefined ? undefined : { row: row + 1, id: (JSON.parse(missing.toString("utf8")) as CorpusRecord).id, what: "is missing" }
  } finally {
    lines.close()
    await file.close()
  }
}
