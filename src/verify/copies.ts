/** The corpus once more in other formats: each must hold exactly what `corpus.jsonl` does. */
import { createHash } from "node:crypto"
import { contentOf } from "../Sink.ts"
import { FileLines } from "../FileLines.ts"
import { type CsvDamage, csvDamage, unpacked } from "./csv.ts"
import { parquetDamage } from "./parquet.ts"

/** Whether a published file holds the documents of `corpus.jsonl` in another format. */
export const isCopy = (name: string): boolean => name !== "corpus.jsonl" && /^(corpus|index)\./.test(name)

export type CopyDamage = Omit<CsvDamage, "row"> & { readonly row: number | null }

const sameContent = async (corpus: string, copy: string): Promise<CopyDamage | undefined> => {
  const hash = createHash("sha256")
  for await (const block of unpacked(copy)) hash.update(block)
  return hash.digest("hex") === new FileLines(corpus).sha256() ? undefined : { row: null, id: null, what: "unpacked, it is not corpus.jsonl" }
}

/** `undefined` when it does; else where it begins to differ. `intact`: its hash is the one it was published with. Throws when a file cannot be read. */
export const copyDamage = async (corpus: string, copy: string, intact: boolean): Promise<CopyDamage | undefined> => {
  if (contentOf(copy).endsWith(".csv")) return csvDamage(corpus, copy)
  // What is told of a damaged packed file would be of its packing, not of its rows.
  if (!intact) return undefined
  return contentOf(copy).endsWith(".parquet") ? parquetDamage(corpus, copy) : sameContent(corpus, copy)
}
