/** What a word of a credit is, by one look-up where six lists would be asked of every word. */
import { acquired, describing, kin, linking, picturing, takenFrom, writing } from "./words.ts"

/** A bit each; a word may be several. */
export const Kind = { picturing: 1, takenFrom: 2, acquired: 4, kin: 8, describing: 16, linking: 32, writing: 64 } as const

const kinds = new Map<string, number>()
for (const [list, kind] of [[picturing, Kind.picturing], [takenFrom, Kind.takenFrom], [acquired, Kind.acquired], [kin, Kind.kin], [describing, Kind.describing], [linking, Kind.linking], [writing, Kind.writing]] as const) {
  for (const word of list) kinds.set(word, (kinds.get(word) ?? 0) | kind)
}

/** The kinds of a word, given in lower case; 0: none. */
export const kindOf = (word: string): number => kinds.get(word) ?? 0
