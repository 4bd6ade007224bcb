/**
 * Where the records of a CSV file begin and end (RFC 4180; line ends may be `\n`, `\r\n` or `\r`, spaces may stand around quotes).
 * Fields are not read here. Finding the ends first keeps one bad record from taking its neighbours along.
 *
 * A record whose quotes are wrong ends with its first line when what follows looks like rows, else where its quotes close when a stray one
 * is taken for text. It looks like rows when half of the next 16 pieces, as far as those quotes reach, are records with as many columns as
 * the file's first, or when such a record ends where those quotes close; a piece is a record when it is such a one, else a line that is not
 * empty. The end of the file closes all, and nothing is looked at beyond the length that a record may have.
 *
 * Nothing of that depends on where reads end: a guess that would look at bytes that are not there yet waits for them.
 */
import { Backlog, recordLimit, startsWithMark } from "./bytes.ts"

/** A record as bytes; `why` when it is known to be no good. One that is too long is its first bytes only. */
export interface CsvRecord {
  /** Valid until the next `push`. */
  readonly bytes: Buffer
  readonly byte: number
  readonly why?: "broken-csv" | "too-large"
}

const lineFeed = 10
const carriageReturn = 13
const quote = 34
const isSpace = (byte: number) => byte === 32 || byte === 9 || byte === 11 || byte === 12
const isLineEnd = (byte: number) => byte === lineFeed || byte === carriageReturn

const lineEndAfter = (bytes: Buffer, from: number, to: number): number => {
  let at = from
  while (at < to && !isLineEnd(bytes[at]!)) at++
  return at
}

/** So many of the pieces after a fault are asked what they look like. */
const witnesses = 16

/** Bytes that are kept of a record that is too long. */
const beginning = 4096

/** Where in a field we are. */
const start = 0
const bare = 1
const quoted = 2
const closing = 3 // after a quote that closes the field, or is the first of two
const closed = 4

/** What a walk does at a quote that stands where none can, and at the end of its first line. */
type Manner = "strict" | "strict-line" | "lenient"

/** Why a walk stands where it stands: at the line end of the record; at a line end within quotes; at a quote that is wrong; or there are no more bytes. */
type Stop = "ended" | "within" | "fault" | "out"

/** A walk through a record that may take several reads. */
class Walk {
  from: number
  /** From here on, as an index into the bytes. */
  at: number
  stop: Stop = "out"
  state: number
  columns = 1
  /** Where columns were begun, the last few of them; only kept for a walk that others join. */
  begun: Array<number> | undefined
  constructor(from: number, state = start) {
    this.from = from
    this.at = from
    this.state = state
  }

  run(bytes: Buffer, to: number, delimiter: number, manner: Manner): Stop {
    this.stop = this.#run(bytes, to, delimiter, manner)
    return this.stop
  }

  #run(bytes: Buffer, to: number, delimiter: number, manner: Manner): Stop {
    const byLine = manner === "strict-line"
    for (; this.at < to; this.at++) {
      const byte = bytes[this.at]!
      if (this.state === quoted) {
        if (byte === quote) this.state = closing
        else if (byLine && isLineEnd(byte)) return "within"
      } else if (this.state === closing && byte === quote) this.state = quoted
      else if (byte === delimiter) {
        this.state = start
        this.columns++
        this.begun?.push(this.at)
      } else if (isLineEnd(byte)) return "ended"
      else if (this.state === start) {
        if (byte === quote) this.state = quoted
        else if (!isSpace(byte)) this.state = bare
      } else if (this.state === closing || this.state === closed) {
        if (isSpace(byte)) this.state = closed
        else if (manner === "lenient") this.state = quoted
        else return "fault"
      }
    }
    return "out"
  }

  /** The bytes begin so much later. */
  shift(by: number): void {
    this.from -= by
    this.at -= by
    if (this.begun !== undefined) this.begun = this.begun.map((at) => at - by)
  }
}

/** What is there to look at. */
interface Sight {
  readonly bytes: Buffer
  readonly to: number
  /** More may come. */
  readonly open: boolean
  /** `to` is the end of the file. */
  readonly last: boolean
}

/** Cuts bytes into records. `limit`: a record that is longer, in bytes, is too large. */
export class CsvRecords {
  readonly #delimiter: number
  readonly #limit: number
  readonly #backlog = new Backlog()
  /** Through the first line of the record that is being read. */
  #walk = new Walk(0)
  /**
   * Through quotes, from the start of a line. Two walks that are within quotes at the start of the same line see the same from there on, so
   * one does for both: else a file in which every other line seems to open a quote would be walked to its end from each of them.
   */
  #shared: Array<Walk> = []
  /** Columns of the first record; 0 when its quotes are wrong. */
  #columns: number | undefined
  /** A record with a fault is looked at again when there are so many bytes: looking each time would take quadratic time. */
  #patience = 0
  /** A record that is too long, while it is being passed over. */
  #tooLarge: CsvRecord | undefined

  constructor(delimiter: string, limit = recordLimit) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#limit = limit
  }

  /** Records that end within these bytes. */
  push(chunk: Uint8Array): ReadonlyArray<CsvRecord> {
    this.#backlog.append(chunk)
    return this.#cut("open")
  }

  /** The last records. */
  end(): ReadonlyArray<CsvRecord> {
    return [...this.#cut("end"), ...this.#passed()]
  }

  /** The last whole records of a file that breaks off; what is left is in `rest`. */
  breakOff(): ReadonlyArray<CsvRecord> {
    return [...this.#cut("break"), ...this.#passed()]
  }

  /** What no record was made of yet. */
  get rest(): CsvRecord {
    return { bytes: this.#backlog.bytes, byte: this.#backlog.offset }
  }

  #passed(): ReadonlyArray<CsvRecord> {
    const record = this.#tooLarge
    this.#tooLarge = undefined
    return record === undefined ? [] : [record]
  }

  /** `behind`: what comes behind the bytes that are there. */
  #cut(behind: "open" | "end" | "break"): ReadonlyArray<CsvRecord> {
    const { bytes, offset } = this.#backlog
    const records: Array<CsvRecord> = []
    let from = 0
    const begin = (at: number) => {
      from = at
      this.#walk = new Walk(at)
      this.#patience = 0
      if (this.#shared.length > 0) this.#shared = this.#shared.filter((walk) => walk.at >= at)
    }
    if (offset === 0 && this.#walk.at === 0) {
      if (bytes.length < 3 && behind === "open") return []
      if (startsWithMark(bytes)) begin(3)
    }
    const take = (to: number, columns: number, why?: "broken-csv") => {
      this.#columns ??= columns
      // An empty line, as between \r and \n, is no record.
      if (to > from) records.push({ bytes: bytes.subarray(from, to), byte: offset + from, ...(why && { why }) })
      begin(Math.min(to + 1, bytes.length))
    }
    while (from < bytes.length) {
      if (this.#tooLarge !== undefined) {
        if (this.#walk.run(bytes, bytes.length, this.#delimiter, "lenient") === "out") {
          from = bytes.length
          break
        }
        records.push(...this.#passed())
        begin(this.#walk.at + 1)
        continue
      }
      const full = bytes.length - from > this.#limit
      const sight: Sight = { bytes, to: full ? from + this.#limit + 1 : bytes.length, open: behind === "open" && !full, last: behind === "end" && !full }
      const tail = this.#through(this.#walk, sight)
      if (tail.stop === "ended" || (sight.last && isWhole(tail))) {
        take(tail.at, this.#columnsOf(this.#walk, tail))
        continue
      }
      const isFaulty = tail.stop === "fault" || tail.state === quoted
      if (sight.open && (tail.stop !== "fault" || bytes.length - from < this.#patience)) break
      const end = isFaulty ? this.#faultEnd(from, sight) : undefined
      if (end !== undefined) take(end, 0, "broken-csv")
      else if (!full) {
        this.#patience = 2 * (bytes.length - from)
        break
      } else {
        this.#tooLarge = { bytes: Buffer.from(bytes.subarray(from, from + Math.min(beginning, this.#limit))), byte: offset + from, why: "too-large" }
        begin(from)
      }
    }
    this.#backlog.drop(from)
    this.#walk.shift(from)
    for (const walk of this.#shared) walk.shift(from)
    return records
  }

  /** Goes on through a record, strictly; returns the walk that tells how it ends. */
  #through(walk: Walk, { bytes, to }: Sight): Walk {
    if (walk.stop !== "within") walk.run(bytes, to, this.#delimiter, "strict-line")
    if (walk.stop !== "within") return walk
    const line = walk.at + 1
    let shared = this.#shared.find(({ from, at }) => from <= line && line <= at)
    if (shared === undefined) {
      shared = new Walk(line, quoted)
      shared.columns = 0
      shared.begun = []
      this.#shared.push(shared)
    }
    if (shared.stop === "out") shared.run(bytes, to, this.#delimiter, "strict")
    // No more of them than a record may have are ever counted.
    const most = this.#columns ?? 0
    if (shared.begun!.length > 2 * most) shared.begun = shared.begun!.slice(shared.begun!.length - most)
    return shared
  }

  /** Columns of a record, or more than it may have when it has. */
  #columnsOf(walk: Walk, tail: Walk): number {
    if (walk === tail) return walk.columns
    const line = walk.at + 1
    return walk.columns + (line === tail.from ? tail.columns : tail.begun!.filter((at) => at >= line).length)
  }

  /** Where a record with a fault ends; `undefined`: not to be told from what is there. */
  #faultEnd(from: number, sight: Sight): number | undefined {
    const { bytes, to, open, last } = sight
    const whole = new Walk(from)
    const closesBy = (end: number) => whole.run(bytes, end, this.#delimiter, "lenient") === "ended" || (last && end === to && isWhole(whole))
    const firstLine = lineEndAfter(bytes, from, to)
    let good = 0
    let bad = 0
    let next = firstLine
    while (good + bad < witnesses) {
      while (next < to && isLineEnd(bytes[next]!)) next++
      if (next === to && open) return undefined
      if (next === to || closesBy(next)) break
      const walk = new Walk(next)
      const tail = this.#through(walk, sight)
      if (tail.stop === "out" && open) return undefined
      const isRecord = tail.stop === "ended" || (last && isWhole(tail))
      // One column says nothing: any line of prose has one.
      const isLike = isRecord && this.#columnsOf(walk, tail) === this.#columns && this.#columns > 1
      // The quote that seemed to close the record is that of this one.
      if (isLike && closesBy(Math.min(tail.at + 1, to)) && whole.at === tail.at) return firstLine
      if (isLike) good++
      else bad++
      next = isLike ? tail.at : lineEndAfter(bytes, next, to)
    }
    if (good > 0 && good >= bad) return firstLine
    if (closesBy(to)) return whole.at
    return last ? to : undefined
  }
}

/** Whether a record may end here, though no line does. */
const isWhole = ({ stop, state }: Walk) => stop === "out" && state !== quoted
