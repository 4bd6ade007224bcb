/** What the ending of a file's name says: how it is packed, what it holds, and what the name is without the packing. */
import type { Format } from "../Source.ts"

export type Compression = "gzip" | "zstd"

export interface NameParts {
  readonly format: Format | undefined
  readonly compression: Compression | undefined
  /** The name without `.gz` or `.zst`: what ids are made of, so that packing a file does not rename its documents. */
  readonly stem: string
  /** Between the columns, when it is CSV. */
  readonly delimiter: string
}

const packings: ReadonlyArray<readonly [string, Compression]> = [[".gz", "gzip"], [".zst", "zstd"]]
const endings: ReadonlyArray<readonly [string, Format]> = [[".txt", "txt"], [".jsonl", "jsonl"], [".ndjson", "jsonl"], [".csv", "csv"], [".tsv", "csv"]]

/** For messages: the endings that are read. */
export const supported = `${endings.map(([ending]) => ending).join(", ")}, each also with ${packings.map(([ending]) => ending).join(" or ")}`

/** Reads a name from its end; upper and lower case are the same. */
export const partsOf = (name: string): NameParts => {
  const packing = packings.find(([ending]) => name.toLowerCase().endsWith(ending))
  const stem = packing === undefined ? name : name.slice(0, -packing[0].length)
  const ending = endings.find(([ending]) => stem.toLowerCase().endsWith(ending))
  return { format: ending?.[1], compression: packing?.[1], stem, delimiter: ending?.[0] === ".tsv" ? "\t" : "," }
}
