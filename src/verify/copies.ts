/** The corpus once more in other formats: each must hold exactly what `corpus.jsonl` does. */
import { createHash } from "node:crypto"
import { FileLines } from "../FileLines.ts"
import type { Sink } from "../Sink.ts"
import { type CsvDamage, csvDamage, unpacked } from "./csv.ts"
import { parquetDamage } from "./parquet.ts"

export type CopyDamage = Omit<CsvDamage, "row"> & { readonly row: number | null }

const sameContent = async (corpus: string, copy: string): Promise<CopyDamage | undefined> => {
  const hash = createHash("sha256")
  for await (const block of unpacked(copy)) hash.update(block)
  return hash.digest("hex") === new FileLines(corpus).sha256() ? undefined : { row: null, id: null, what: "unpacked, it is not corpus.jsonl" }
}

/** `undefined` when it does; else where it begins to differ. `intact`: its hash is the one it was published with. Throws when a file cannot be read. */
export const copyDamage = async (sink: Sink, corpus: string, copy: string, intact: boolean): Promise<CopyDamage | undefined> => {
  if (sink.kind === "csv") return csvDamage(sink, corpus, copy)
  // What is told of a damaged packed file would be of its packing, not of its rows.
  if (!intact) return undefined
  return sink.kind === "parquet" ? parquetDamage(corpus, copy) : sameContent(corpus, copy)
}
