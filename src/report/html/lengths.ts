/** How long published documents are, as read and as published. */

/** Upper bounds of the classes in characters; the last has none. */
const bounds = [200, 500, 1000, 2000, 3000, 5000, 10_000, 20_000] as const

const short = (n: number): string => (n < 1000 ? String(n) : `${n / 1000}k`)

/** Counts documents by their length in UTF-16 code units. */
export class Lengths {
  readonly before: Array<number> = Array<number>(bounds.length + 1).fill(0)
  readonly after: Array<number> = Array<number>(bounds.length + 1).fill(0)
  #documents = 0
  #read = 0
  #published = 0

  add(before: number, after: number): void {
    this.before[this.#classOf(before)]!++
    this.after[this.#classOf(after)]!++
    this.#documents++
    this.#read += before
    this.#published += after
  }

  #classOf(length: number): number {
    const at = bounds.findIndex((bound) => length < bound)
    return at < 0 ? bounds.length : at
  }

  get documents(): number {
    return this.#documents
  }

  /** Characters of a document on average. */
  get means(): { readonly before: number; readonly after: number } {
    const of = Math.max(1, this.#documents)
    return { before: Math.round(this.#read / of), after: Math.round(this.#published / of) }
  }

  /** What each class is called. */
  static readonly names: ReadonlyArray<string> = [...bounds.map((bound, i) => (i === 0 ? `under ${short(bound)}` : `${short(bounds[i - 1]!)} to ${short(bound)}`)), `from ${short(bounds.at(-1)!)}`]
  /** Where each class begins, for an axis. */
  static readonly ticks: ReadonlyArray<string> = ["0", ...bounds.map(short)]
}
