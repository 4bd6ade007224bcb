import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { jsonLines } from "./jsonLines.ts"

/** A labelled page of data/gold. */
export interface Gold {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly title: string | null
  readonly portal?: string
  readonly labels: ReadonlyArray<string>
}

/** Where the labelled pages are. */
const folder = new URL("../data/gold/", import.meta.url)

/** The labelled pages of one file. */
export const readGold = (file: string): Array<Gold> => jsonLines<Gold>(fileURLToPath(new URL(file, folder)))

/** The files of labelled pages that are learned from: neither those that nothing may be made from, nor those of rare makes, which cost pages of portals more than they gained (docs/stages/strip-headlines.md). */
export const goldFiles = (): Array<string> => readdirSync(folder).filter((file) => file.endsWith(".jsonl") && !file.startsWith("blind") && !file.startsWith("makes")).toSorted()

/** In which of `folds` parts a page is: all pages of a portal are in one. Another `shift` divides them in another way. */
export const foldOf = ({ portal, id }: Gold, folds: number, shift = 3): number => {
  const text = portal ?? id
  let hash = 7
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> shift) % folds
}
