/**
 * Where the records of a CSV file begin and end (RFC 4180; line ends may be `\n`, `\r\n` or `\r`, spaces may stand around quotes).
 * Fields are not read here. Finding the ends first keeps one bad record from taking its neighbours along.
 */
import { Backlog, recordLimit, startsWithMark } from "./bytes.ts"

/** A record as bytes; `why` when it is known to be no good. */
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

const lineEndAfter = (bytes: Buffer, from: number): number => {
  let at = from
  while (at < bytes.length && !isLineEnd(bytes[at]!)) at++
  return at
}
const lineAfter = (bytes: Buffer, end: number) => end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1)

/** So many of the lines after a fault are asked what they look like. */
const witnesses = 16

/** Where in a field we are. */
const start = 0
const bare = 1
const quoted = 2
const closing = 3 // after a quote that closes the field, or is the first of two
const closed = 4

/** One pass over a record that may take several reads. */
class Scan {
  /** From here on, as an index into the bytes. */
  at: number
  state = start
  columns = 1
  /** A quote stands where none can: what the record is can only be guessed. */
  broken = false
  constructor(from: number) {
    this.at = from
  }

  /** Moves on to the line end of the record: `true` when it was found, `false` at the end of the bytes, or at the first fault if `strict`. */
  run(bytes: Buffer, delimiter: number, strict: boolean): boolean {
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!
      if (this.state === quoted) {
        if (byte === quote) this.state = closing
      } else if (this.state === closing && byte === quote) this.state = quoted
      else if (byte === delimiter) {
        this.state = start
        this.columns++
      } else if (isLineEnd(byte)) return true
      else if (this.state === start) {
        if (byte === quote) this.state = quoted
        else if (!isSpace(byte)) this.state = bare
      } else if (this.state === closing || this.state === closed) {
        if (isSpace(byte)) this.state = closed
        else {
          this.broken = true
          if (strict) return false
          this.state = quoted
        }
      }
    }
    return false
  }
}

/**
 * Cuts bytes into records. How far a record with a stray or missing quote goes is guessed: if at least half of what follows its first line,
 * as far as its quotes reach, are whole records with as many columns as the first of the file, or the last of it is one, then the fault is
 * in that line alone; else it is all that its quotes reach.
 */
export class CsvRecords {
  readonly #delimiter: number
  readonly #backlog = new Backlog()
  #scan = new Scan(0)
  /** Columns of the first record. */
  #columns: number | undefined
  /** A record with a fault is looked at again when there are so many bytes: looking each time would take quadratic time. */
  #patience = 0
  /** Beginning of a record that is too long, while it is being passed over. */
  #tooLarge: CsvRecord | undefined

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
  }

  /** Records that end within these bytes. */
  push(chunk: Uint8Array): ReadonlyArray<CsvRecord> {
    this.#backlog.append(chunk)
    return this.#cut(false)
  }

  /** The last records. */
  end(): ReadonlyArray<CsvRecord> {
    return this.#cut(true)
  }

  /** What no record was made of yet. */
  get rest(): CsvRecord {
    return { bytes: this.#backlog.bytes, byte: this.#backlog.offset }
  }

  #cut(final: boolean): ReadonlyArray<CsvRecord> {
    const { bytes, offset } = this.#backlog
    const records: Array<CsvRecord> = []
    let from = 0
    if (this.#columns === undefined && this.#scan.at === 0) {
      if (bytes.length < 3 && !final) return []
      if (startsWithMark(bytes)) from = 3
      this.#scan = new Scan(from)
    }
    const take = (to: number, fault?: "broken-csv") => {
      const why = to - from > recordLimit ? "too-large" : fault
      // An empty line, as between \r and \n, is no record.
      if (to > from) records.push({ bytes: bytes.subarray(from, to), byte: offset + from, ...(why && { why }) })
      from = Math.min(to + 1, bytes.length)
      this.#scan = new Scan(from)
      this.#patience = 0
    }
    while (from < bytes.length) {
      const scan = this.#scan
      if (this.#tooLarge !== undefined) {
        if (!scan.run(bytes, this.#delimiter, false)) {
          from = bytes.length
          break
        }
        records.push(this.#tooLarge)
        this.#tooLarge = undefined
        from = scan.at
        take(from)
        continue
      }
      if (!scan.broken && scan.run(bytes, this.#delimiter, true)) {
        this.#columns ??= scan.columns
        take(scan.at)
        continue
      }
      const full = final || bytes.length - from > recordLimit
      const faulty = scan.broken || scan.state === quoted
      if (!faulty && final) {
        this.#columns ??= scan.columns
        take(bytes.length)
        continue
      }
      if (!full && (!scan.broken || bytes.length - from < this.#patience)) break
      const to = faulty ? this.#faultEnd(bytes, from, full, final) : undefined
      if (to !== undefined) take(to, "broken-csv")
      else if (!full) {
        this.#patience = 2 * (bytes.length - from)
        break
      } else {
        this.#tooLarge = { bytes: Buffer.from(bytes.subarray(from, from + 4096)), byte: offset + from, why: "too-large" }
        scan.run(bytes, this.#delimiter, false)
        from = bytes.length
      }
    }
    if (final && this.#tooLarge !== undefined) records.push(this.#tooLarge)
    this.#backlog.drop(from)
    this.#scan.at -= from
    return records
  }

  /** Where a record with a fault is taken to end; `undefined`: not to be told from what is there. */
  #faultEnd(bytes: Buffer, from: number, full: boolean, final: boolean): number | undefined {
    const firstLine = lineEndAfter(bytes, from)
    const whole = new Scan(from)
    let good = 0
    let bad = 0
    let next = lineAfter(bytes, firstLine)
    while (good + bad < witnesses && next < bytes.length && !whole.run(bytes.subarray(0, next), this.#delimiter, false)) {
      const scan = new Scan(next)
      const ended = scan.run(bytes, this.#delimiter, true)
      if (!ended && !scan.broken && !full) return undefined
      const complete = ended || (final && !scan.broken && scan.state !== quoted)
      // One column says nothing: any line of prose has one.
      const like = complete && scan.columns === this.#columns && scan.columns > 1
      // The quote that seemed to end the whole is this record's own.
      if (like && whole.run(bytes.subarray(0, scan.at + 1), this.#delimiter, false) && whole.at === scan.at) return firstLine
      if (like) good++
      else bad++
      next = lineAfter(bytes, like ? scan.at : lineEndAfter(bytes, next))
    }
    if (good > 0 && good >= bad) return firstLine
    if (whole.run(bytes, this.#delimiter, false)) return whole.at
    return final ? bytes.length : undefined
  }
}
