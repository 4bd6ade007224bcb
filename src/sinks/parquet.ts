/**
 * `corpus.parquet`, written by hyparquet-writer: the records of `corpus.jsonl` with the same names and nesting, packed with zstd.
 * Each part of a run makes a whole Parquet file of one row group; joined, the groups stand in one file behind one footer, so that
 * nothing is packed twice and no more than a part is in memory.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib"
import { createRequire } from "node:module"
import type { AsyncBuffer, RowGroup, SchemaElement } from "hyparquet"
import type { ByteWriter } from "hyparquet-writer"
import type { CorpusRecord } from "./corpus.ts"

// Loaded when they are needed: fifty modules that a pipeline without this sink has no use for.
const require = createRequire(import.meta.url)
const reading = () => require("hyparquet") as typeof import("hyparquet")
const writing = () => require("hyparquet-writer") as typeof import("hyparquet-writer")

// The reader's own way with strings takes a byte order mark away that a text begins with.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
const parsers = { stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes) }

const text = (name: string, repetition_type: "REQUIRED" | "OPTIONAL" = "OPTIONAL"): SchemaElement => ({ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type })

const schema: Array<SchemaElement> = [
  { name: "root", num_children: 6 },
  text("id", "REQUIRED"),
  text("text", "REQUIRED"),
  text("source", "REQUIRED"),
  text("added", "REQUIRED"),
  text("created"),
  { name: "metadata", repetition_type: "REQUIRED", num_children: 8 },
  text("title"),
  text("url"),
  text("date"),
  text("language"),
  text("script"),
  { name: "confidence", type: "DOUBLE", repetition_type: "OPTIONAL" },
  // The three levels of a list that every reader knows.
  { name: "languages", converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
  { name: "list", repetition_type: "REPEATED", num_children: 1 },
  { name: "element", repetition_type: "REQUIRED", num_children: 2 },
  text("language", "REQUIRED"),
  { name: "share", type: "DOUBLE", repetition_type: "REQUIRED" },
  text("extra")
]
const columns = ["id", "text", "source", "added", "created", "metadata"] as const

// Level 3 as the zstd command's; the checksum finds a flipped bit on reading.
const params = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 }
const compressors = { ZSTD: (bytes: Uint8Array) => zstdCompressSync(bytes, { params }) }

/** Bounds of columns are left out: documents stand in the order of the input, so no reader could pass over a group for them. */
const parquetWriter = (writer: ByteWriter) => new (writing().ParquetWriter)({ writer, schema, codec: "ZSTD", compressors, statistics: false, createdBy: "Winnow" })

/** Records as a Parquet file of one row group; of none when there are no records. A lone surrogate becomes U+FFFD. */
export const parquetPart = (records: ReadonlyArray<CorpusRecord>): Uint8Array => {
  const writer = new (writing().ByteWriter)()
  const file = parquetWriter(writer)
  if (records.length > 0) void file.write({ columnData: columns.map((name) => ({ name, data: records.map((record) => record[name]), offsetIndex: false })), rowGroupSize: records.length })
  void file.finish()
  return writer.getBytes()
}

const magicBytes = 4
/** Length of the footer and the magic bytes behind it. */
const tailBytes = 8

const moved = (group: RowGroup, by: bigint): RowGroup => ({
  ...group,
  columns: group.columns.map(({ meta_data, ...column }) => {
    const { data_page_offset, dictionary_page_offset, ...told } = meta_data!
    return {
      ...column,
      file_offset: column.file_offset + by,
      meta_data: { ...told, data_page_offset: data_page_offset + by, ...(dictionary_page_offset !== undefined && { dictionary_page_offset: dictionary_page_offset + by }) }
    }
  })
})

/** The pieces of one file that holds the row groups of all parts in their order. */
export const joinedParquet = function*(parts: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  const { parquetMetadata } = reading()
  const writer = new (writing().ByteWriter)()
  const file = parquetWriter(writer)
  const taken = () => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }
  yield taken()
  for (const part of parts) {
    const { metadata_length, row_groups, num_rows } = parquetMetadata(part, { parsers })
    const body = part.subarray(magicBytes, part.length - tailBytes - metadata_length)
    file.row_groups.push(...row_groups.map((group) => moved(group, BigInt(writer.offset - magicBytes))))
    file.num_rows += num_rows
    writer.offset += body.length
    yield body
  }
  void file.finish()
  yield taken()
}

/** The records of a Parquet file, a row group at a time. Throws on a file that is none. */
export const parquetRecords = async function*(file: AsyncBuffer): AsyncGenerator<ReadonlyArray<Record<string, unknown>>, void> {
  const { parquetMetadataAsync, parquetReadObjects } = reading()
  const metadata = await parquetMetadataAsync(file, { parsers })
  let rowStart = 0
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    yield await parquetReadObjects({ file, metadata, rowStart, rowEnd, parsers, compressors: { ZSTD: (bytes) => zstdDecompressSync(bytes) } })
    rowStart = rowEnd
  }
}
