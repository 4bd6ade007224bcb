/**
 * Which documents share a key. Pure work on columns of 32-bit numbers, so that a key range of a large corpus fits in memory
 * and is sorted in linear time. A document is known by its place: its ordinal in the corpus.
 */

/** One row a key of a document: the key's halves, and the document's place. */
export interface Members {
  readonly keyHi: Uint32Array
  readonly keyLo: Uint32Array
  readonly place: Uint32Array
}

/** Pairs of places `a[i] < b[i]`, sorted by `a`, then `b`, each once. */
export interface Pairs {
  readonly a: Uint32Array
  readonly b: Uint32Array
}

/** Pairs, and how many keys each has in common; 255 stands for more as well. */
export interface Counted extends Pairs {
  readonly times: Uint8Array
}

/** A bucket with more members than this is thinned. */
export const MOST_MEMBERS = 64
/** So many pairs are compared in earnest whatever they are: a matter of seconds. */
const FEW_PAIRS = 100_000
/** In a thinned bucket each member meets this many of the best members, and this many of those that follow it. */
const REPRESENTATIVES = 8
const NEIGHBOURS = 8

/** So few rows are sorted by comparing. */
const FEW_ROWS = 1000

/** The order that sorts rows by `high`, then `low`: least significant digit first, 16 bits at a time. Rows that are equal keep their order. */
export const sortedOrder = (high: Uint32Array, low: Uint32Array): Uint32Array => {
  const size = high.length
  let order = new Uint32Array(size)
  for (let i = 0; i < size; i++) order[i] = i
  // A walk over all digits takes longer than to compare so few: of 365 earlier nights most share a handful of keys with a new one.
  if (size <= FEW_ROWS) return order.sort((x, y) => high[x]! - high[y]! || low[x]! - low[y]! || x - y)
  let next = new Uint32Array(size)
  const starts = new Uint32Array(0x10001)
  for (const [column, shift] of [[low, 0], [low, 16], [high, 0], [high, 16]] as const) {
    starts.fill(0)
    for (let i = 0; i < size; i++) starts[((column[i]! >>> shift) & 0xffff) + 1]!++
    // A digit that all rows share needs no pass: the rule in a range of keys, and for the upper half of small places.
    if (size === 0 || starts[((column[0]! >>> shift) & 0xffff) + 1] === size) continue
    for (let digit = 0; digit < 0x10000; digit++) starts[digit + 1]! += starts[digit]!
    for (let i = 0; i < size; i++) {
      const row = order[i]!
      next[starts[(column[row]! >>> shift) & 0xffff]!++] = row
    }
    ;[order, next] = [next, order]
  }
  return order
}

const MOST_TIMES = 255

/** Sorts pairs and puts repeats together; those that came fewer than `least` times are left out. */
const unique = (a: Uint32Array, b: Uint32Array, times: (row: number) => number, least: number): Counted => {
  const order = sortedOrder(a, b)
  const left = new Uint32Array(a.length)
  const right = new Uint32Array(a.length)
  const sums = new Uint8Array(a.length)
  let size = 0
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from]!
    let sum = 0
    for (to = from; to < order.length && a[order[to]!] === a[first] && b[order[to]!] === b[first]; to++) sum += times(order[to]!)
    if (sum < least) continue
    left[size] = a[first]!
    right[size] = b[first]!
    sums[size++] = Math.min(sum, MOST_TIMES)
  }
  return { a: left.slice(0, size), b: right.slice(0, size), times: sums.slice(0, size) }
}

class PairList {
  #a = new Uint32Array(1024)
  #b = new Uint32Array(1024)
  #size = 0

  add(x: number, y: number) {
    if (this.#size === this.#a.length) {
      const grown = (column: Uint32Array) => {
        const wider = new Uint32Array(2 * column.length)
        wider.set(column)
        return wider
      }
      this.#a = grown(this.#a)
      this.#b = grown(this.#b)
    }
    this.#a[this.#size] = Math.min(x, y)
    this.#b[this.#size++] = Math.max(x, y)
  }

  unique(): Counted {
    return unique(this.#a.subarray(0, this.#size), this.#b.subarray(0, this.#size), () => 1, 1)
  }
}

/**
 * All pairs of documents that share a key, each once with the number of keys they share, and how many buckets were thinned.
 *
 * `before` orders places, negative when the first is to be kept rather than the second. It only matters in a bucket of more than 64 members:
 * there every member meets the 8 best and its 8 followers in that order, so that ten thousand copies all meet the one that is kept,
 * and what is paired does not depend on the order of the rows.
 */
export const match = (members: Members, before: (a: number, b: number) => number = (a, b) => a - b): Counted & { readonly thinned: number } => {
  const { keyHi, keyLo, place } = members
  const order = sortedOrder(keyHi, keyLo)
  const pairs = new PairList()
  let thinned = 0
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from]!
    for (to = from + 1; to < order.length && keyLo[order[to]!] === keyLo[first] && keyHi[order[to]!] === keyHi[first];) to++
    if (to - from === 1) continue
    // Nearly all that are not alone are two.
    if (to - from === 2) {
      const [x, y] = [place[first]!, place[order[from + 1]!]!]
      if (x !== y) pairs.add(x, y)
      continue
    }
    const bucket = new Set<number>()
    for (let i = from; i < to; i++) bucket.add(place[order[i]!]!)
    const met = [...bucket]
    if (met.length <= MOST_MEMBERS) {
      for (let i = 1; i < met.length; i++) for (let j = 0; j < i; j++) pairs.add(met[i]!, met[j]!)
      continue
    }
    thinned++
    met.sort(before)
    for (let i = 1; i < met.length; i++) {
      for (let j = 0; j < Math.min(i, REPRESENTATIVES); j++) pairs.add(met[i]!, met[j]!)
      for (let j = Math.max(REPRESENTATIVES, i - NEIGHBOURS); j < i; j++) pairs.add(met[i]!, met[j]!)
    }
  }
  return { ...pairs.unique(), thinned }
}

/** The pairs of several key ranges as one sorted list without repeats: those that have `least` keys in common, over all ranges. */
export const mergePairs = (lists: ReadonlyArray<Counted>, least = 1): Counted => {
  const size = lists.reduce((sum, { a }) => sum + a.length, 0)
  const a = new Uint32Array(size)
  const b = new Uint32Array(size)
  const times = new Uint8Array(size)
  let at = 0
  for (const list of lists) {
    a.set(list.a, at)
    b.set(list.b, at)
    times.set(list.times, at)
    at += list.a.length
  }
  return unique(a, b, (row) => times[row]!, least)
}

/**
 * How many keys a pair must have in common to be compared: one, as long as a document meets one other on average, or the pairs are few. In a large corpus
 * most of them are met by chance, and have one key in common; then it is `least`. It is decided by numbers that do not depend on the order of the documents.
 */
export const leastFor = (least: number, pairs: number, documents: number): number => (pairs <= Math.max(FEW_PAIRS, documents) ? 1 : least)
