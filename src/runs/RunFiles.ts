/**
 * What a run published, read back document by document: `corpus.jsonl`, `ledger.jsonl`, `texts.jsonl` and `duplicates.jsonl` are all
 * in input order, so one pass over all of them together says what became of each document.
 */
import { readRows } from "../Disk.ts"
import { FileLines } from "../FileLines.ts"
import type { Part, Parts, paths } from "./Plan.ts"

/** A line of `duplicates.jsonl`. */
export interface DuplicateRecord {
  readonly id: string
  readonly cluster: string
  readonly kept: boolean
  readonly of: string | null
  readonly similarity: number | null
  readonly method: string | null
  readonly run: string | null
}

/** A line of `texts.jsonl`: the id and the hash of the text as read. */
export type TextRecord = readonly [id: string, sha256: string]

const idOf = (value: unknown): string | undefined => {
  const id = Array.isArray(value) ? (value as ReadonlyArray<unknown>)[0] : (value as { readonly id?: unknown } | null)?.id
  return typeof id === "string" ? id : undefined
}

/** The document that a line of `duplicates.jsonl` speaks of is an earlier night's. */
export const isEarlier = ({ kept, run }: DuplicateRecord): boolean => kept && run !== null

/** What is wrong with a line; `id` when it has one. */
export type Fault = (line: number, id: string | undefined, what: string) => void

export interface Placed<A> {
  readonly line: number
  readonly place: number
  readonly value: A
}

/** Records of one file by the place of their document. Lines that are none, or stand out of order, are told and passed over. */
export class Records<A> {
  readonly lines: FileLines
  readonly #placeOf: (id: string) => number | undefined
  readonly #fault: Fault
  readonly #step: number
  #last = -1
  #head: Placed<A> | undefined

  /** `many`: a document may have several records. Throws when the file cannot be opened. */
  constructor(path: string, placeOf: (id: string) => number | undefined, fault: Fault, many = false) {
    this.lines = new FileLines(path)
    this.#placeOf = placeOf
    this.#fault = fault
    this.#step = many ? 0 : 1
    this.#head = this.#next()
  }

  #next(): Placed<A> | undefined {
    for (let bytes = this.lines.next(); bytes !== undefined; bytes = this.lines.next()) {
      const line = this.lines.number
      if (this.lines.open) this.#fault(line, undefined, "has no end: the file is cut short")
      let value: unknown
      try {
        value = JSON.parse(bytes.toString("utf8"))
      } catch {
        this.#fault(line, undefined, "is not JSON")
        continue
      }
      const id = idOf(value)
      if (id === undefined) {
        this.#fault(line, undefined, "has no id")
        continue
      }
      if (!Array.isArray(value) && "cluster" in (value as object) && isEarlier(value as DuplicateRecord)) continue
      const place = this.#placeOf(id)
      if (place === undefined) this.#fault(line, id, "names a document that was not read")
      else if (place < this.#last + this.#step) this.#fault(line, id, place === this.#last ? "stands twice" : "stands out of order")
      else {
        this.#last = place
        return { line, place, value: value as A }
      }
    }
    return undefined
  }

  /** The record of the document at a place, if it has one. Places are asked for in ascending order. */
  take(place: number): Placed<A> | undefined {
    while (this.#head !== undefined && this.#head.place < place) this.#head = this.#next()
    const head = this.#head
    if (head?.place !== place) return undefined
    this.#head = this.#next()
    return head
  }

  /** All its records, where it may have several. */
  takeAll(place: number): ReadonlyArray<Placed<A>> {
    const found: Array<Placed<A>> = []
    for (let record = this.take(place); record !== undefined; record = this.take(place)) found.push(record)
    return found
  }

  /** Reads to the end. */
  drain(): void {
    while (this.#head !== undefined) this.#head = this.#next()
  }

  close(): void {
    this.lines.close()
  }
}

/** Published ids of a part's documents by row. Throws when they cannot be read. */
export const idsOfPart = (at: ReturnType<typeof paths>, { renamed }: Parts, { key, rows }: Part): ReadonlyArray<string> => {
  const changed = renamed[key]
  const ids = readRows<string>(at.ids(key)).slice(0, rows)
  return changed === undefined ? ids : ids.map((id, row) => changed[row] ?? id)
}
