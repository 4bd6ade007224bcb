/** The labelled pages in `data/gold`. What the labels mean is told in `data/README.md`. */
import { readdirSync, readFileSync } from "node:fs"

export type Label = "keep" | "headline" | "credit" | "furniture"

export interface GoldPage {
  readonly id: string
  readonly lang: string
  readonly title: string | null
  readonly lines: ReadonlyArray<string>
  readonly labels: ReadonlyArray<Label>
  /** Parts of lines that must go while the line stays: line, start and end in UTF-16 code units. */
  readonly spans: ReadonlyArray<readonly [line: number, start: number, end: number, label: "headline" | "credit"]>
}

const folder = new URL("../../data/gold/", import.meta.url)

/** The sets by name, in order. Those named `blind-…` are only ever scored: no rule and no tree was made from them. */
export const sets: ReadonlyArray<string> = readdirSync(folder).filter((name) => name.endsWith(".jsonl")).map((name) => name.slice(0, -".jsonl".length)).toSorted()
export const isBlind = (set: string): boolean => set.startsWith("blind-")

export const pagesOf = (set: string): ReadonlyArray<GoldPage> =>
  readFileSync(new URL(`${set}.jsonl`, folder), "utf8").trim().split("\n").map((row) => {
    const { text, spans = [], ...rest } = JSON.parse(row) as Omit<GoldPage, "lines" | "spans"> & { readonly text: string; readonly spans?: GoldPage["spans"] }
    return { ...rest, spans, lines: text.split("\n") }
  })
