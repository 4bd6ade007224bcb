/** Packing a file as one stream. */
import type { Transform } from "node:stream"
import { constants, createGzip, createZstdCompress, type ZstdOptions } from "node:zlib"
import type { Packing, Sink } from "../Sink.ts"

/**
 * Packs what is written to it; `bytes` is how much that will be. One zstd frame, and not one a part: Python's zstandard, and with it
 * pandas and Hugging Face datasets, stop after the first without a word. The frame names its length, which some readers need to unpack it at once.
 */
export const packer = (packing: Packing, bytes: number): Transform => {
  if (packing === "gz") return createGzip({ level: 6 })
  // Node knows `pledgedSrcSize`, its types do not yet.
  const options: ZstdOptions & { readonly pledgedSrcSize: number } = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 }, pledgedSrcSize: bytes }
  return createZstdCompress(options)
}

/** What packs the files of these sinks: another version may come to other bytes. */
export const packersOf = (sinks: ReadonlyArray<Sink>): ReadonlyArray<string> =>
  [...new Set(sinks.flatMap((sink) => (sink.kind === "parquet" ? ["zstd"] : sink.compress === null ? [] : [sink.compress === "gz" ? "zlib" : "zstd"])))].map((name) => `${name} ${process.versions[name]}`)
