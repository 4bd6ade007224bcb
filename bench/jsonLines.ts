import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"

/** The records of a file of JSON Lines; it may be gzipped. */
export const jsonLines = <A>(file: string): Array<A> => {
  const bytes = readFileSync(file)
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as A)
}
