/**
 * On how many different documents a key stands. Copies and versions of a document are one: they are told by marks that
 * such documents are likely to share. Pure work on columns of 32-bit numbers; a document is known by its place.
 */
import { type Members, sortedOrder } from "./Match.ts"

/** Marks of all documents by place: the first is of the whole document, each other of a piece of it. */
export type Marks = ReadonlyArray<Uint32Array>

/** One row a key of a document; the rows of a key stand together, documents in ascending order of place. */
export interface Counted extends Members {
  /** Different documents that have the key. */
  readonly documents: Uint32Array
}

const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

const distinct = (column: Uint32Array, places: ReadonlyArray<number>): number => {
  const seen = new Set<number>()
  for (const place of places) seen.add(column[place]!)
  return seen.size
}

/**
 * How many different documents some are: the middle one of what the marks of pieces say. 0 when many differ as a whole
 * and share those marks nevertheless (more than one in three), since then versions of few texts are what is counted.
 */
const differing = ([whole, ...pieces]: Marks, places: ReadonlyArray<number>): number => {
  const documents = median(pieces.map((column) => distinct(column, places)))
  return 3 * documents >= 2 * distinct(whole!, places) ? documents : 0
}

/** The keys that at least `least` different documents have. The result does not depend on the order of the rows. */
export const count = ({ keyHi, keyLo, place }: Members, marks: Marks, least: number): Counted => {
  const order = sortedOrder(keyHi, keyLo)
  const found: Array<{ readonly from: number; readonly to: number; readonly documents: number }> = []
  let size = 0
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from]!
    for (to = from + 1; to < order.length && keyLo[order[to]!] === keyLo[first] && keyHi[order[to]!] === keyHi[first];) to++
    if (to - from < least) continue
    const places: Array<number> = []
    for (let i = from; i < to; i++) places.push(place[order[i]!]!)
    const documents = differing(marks, places)
    if (documents < least) continue
    found.push({ from, to, documents })
    size += to - from
  }
  const counted = { keyHi: new Uint32Array(size), keyLo: new Uint32Array(size), place: new Uint32Array(size), documents: new Uint32Array(size) }
  let row = 0
  for (const { from, to, documents } of found) {
    for (const at of order.subarray(from, to)) {
      counted.keyHi[row] = keyHi[at]!
      counted.keyLo[row] = keyLo[at]!
      counted.place[row] = place[at]!
      counted.documents[row++] = documents
    }
  }
  return counted
}

/** How many different documents each group has; `groups` names the group of each of the places that take part. */
export const totals = (groups: Uint32Array, places: Uint32Array, [, ...pieces]: Marks, most: number): Uint32Array => {
  const sums = pieces.map((column) => {
    const marked = places.map((place) => column[place]!)
    const sum = new Uint32Array(most)
    let last = -1
    for (const row of sortedOrder(groups, marked)) {
      if (last < 0 || groups[last] !== groups[row] || marked[last] !== marked[row]) sum[groups[row]!]!++
      last = row
    }
    return sum
  })
  return Uint32Array.from({ length: most }, (_, group) => median(sums.map((sum) => sum[group]!)))
}
