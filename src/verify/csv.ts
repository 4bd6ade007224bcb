/** Whether a table has exactly the rows that its `corpus.jsonl` gives. */
import { createReadStream } from "node:fs"
import { FileLines } from "../FileLines.ts"
import { type CsvSink, packingOf } from "../Sink.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { csvHead, csvRows } from "../sinks/csv.ts"
import { unpack } from "../sources/compression.ts"

export interface CsvDamage {
  /** Rows before it are right; the header is row 0. */
  readonly row: number
  readonly id: string | null
  readonly what: string
}

const chunkRows = 1000
const chunkBytes = 1 << 22

/** The bytes of a published file as they were before it was packed. */
export const unpacked = (path: string): AsyncIterator<Buffer> & AsyncIterable<Buffer> => {
  const packing = packingOf(path)
  return packing === null ? createReadStream(path, { highWaterMark: 1 << 20 })[Symbol.asyncIterator]() : unpack(path, packing === "gz" ? "gzip" : "zstd")
}

/** Bytes that are taken one piece after another. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterator<Buffer>) {
    this.#source = source
  }

  /** The next so many bytes without taking them; fewer at the end. */
  async peek(length: number): Promise<Buffer> {
    const pieces = [this.#held]
    let held = this.#held.length
    while (held < length) {
      const { done, value } = await this.#source.next()
      if (done === true) break
      pieces.push(value)
      held += value.length
    }
    if (pieces.length > 1) this.#held = Buffer.concat(pieces)
    return this.#held.subarray(0, length)
  }

  skip(length: number): void {
    this.#held = this.#held.subarray(length)
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }
}

/** `undefined` when it has, as the run's sink writes them. Throws when a file cannot be read. */
export const csvDamage = async (sink: CsvSink, corpus: string, csv: string): Promise<CsvDamage | undefined> => {
  const lines = new FileLines(corpus)
  const file = new Bytes(unpacked(csv))
  try {
    const follows = async (expected: Uint8Array): Promise<boolean> => {
      if (!(await file.peek(expected.length)).equals(expected)) return false
      file.skip(expected.length)
      return true
    }
    if (!(await follows(Buffer.from(csvHead(sink))))) return { row: 0, id: null, what: "its header is not the one of a corpus" }
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
      if (!(await follows(await csvRows(sink, records)))) {
        for (const [i, record] of records.entries()) {
          if (!(await follows(await csvRows(sink, [record])))) return { row: row + i + 1, id: record.id, what: "is not the row that corpus.jsonl gives" }
        }
      }
      row += records.length
    }
    return (await file.peek(1)).length === 0 ? undefined : { row: row + 1, id: null, what: "is more than corpus.jsonl gives" }
  } finally {
    lines.close()
    await file.close()
  }
}
