/** Whether a `corpus.csv` has exactly the rows that its `corpus.jsonl` gives. */
import { closeSync, openSync, readSync } from "node:fs"
import { FileLines } from "../FileLines.ts"
import type { CsvSink } from "../Sink.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { csvHead, csvRows } from "../sinks/csv.ts"

export interface CsvDamage {
  /** Rows before it are right; the header is row 0. */
  readonly row: number
  readonly id: string | null
  readonly what: string
}

const chunkRows = 1000
const chunkBytes = 1 << 22

/** `undefined` when it has, as the run's sink writes them. Throws when a file cannot be read. */
export const csvDamage = async (sink: CsvSink, corpus: string, csv: string): Promise<CsvDamage | undefined> => {
  const lines = new FileLines(corpus)
  const file = openSync(csv, "r")
  try {
    let at = 0
    const follows = (expected: Uint8Array): boolean => {
      const found = Buffer.alloc(expected.length)
      let length = 0
      for (let read = 1; read > 0 && length < found.length; length += read) read = readSync(file, found, length, found.length - length, at + length)
      if (!found.equals(expected)) return false
      at += expected.length
      return true
    }
    if (!follows(Buffer.from(csvHead(sink)))) return { row: 0, id: null, what: "its header is not the one of a corpus" }
    let row = 0
    for (let more = true; more;) {
      const records: Array<CorpusRecord> = []
      for (let bytes = 0; records.length < chunkRows && bytes < chunkBytes;) {
        const line = lines.next()
        more = line !== undefined
        if (line === undefined) break
        records.push(JSON.parse(line.toString("utf8")) as CorpusRecord)
        bytes += line.length
      }
      if (!follows(await csvRows(sink, records))) {
        for (const [i, record] of records.entries()) {
          if (!follows(await csvRows(sink, [record]))) return { row: row + i + 1, id: record.id, what: "is not the row that corpus.jsonl gives" }
        }
      }
      row += records.length
    }
    return readSync(file, Buffer.alloc(1), 0, 1, at) === 0 ? undefined : { row: row + 1, id: null, what: "is more than corpus.jsonl gives" }
  } finally {
    lines.close()
    closeSync(file)
  }
}
