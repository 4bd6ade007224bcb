import { readdirSync, readFileSync } from "node:fs"

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
export const readGold = (file: string): Array<Gold> => readFileSync(new URL(file, folder), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Gold)

/** All files of labelled pages but those that nothing may be learned from. */
export const goldFiles = (): Array<string> => readdirSync(folder).filter((file) => file.endsWith(".jsonl") && !file.startsWith("blind")).toSorted()
