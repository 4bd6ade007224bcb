/** JSON Lines: a record a line, lines end at `\n` only (a raw U+2028 inside a string is text). */
import { isUtf8 } from "node:buffer"
import type { Row } from "../Row.ts"
import { Backlog, preview, recordLimit, startsWithMark } from "./bytes.ts"
import { jsonRow } from "./json.ts"
import { type Driver, type Origin, type Reader, reader, type ReadTo, rejectedOf } from "./record.ts"

const newline = 10
const carriageReturn = 13
const blank = (bytes: Buffer, from: number, to: number) => {
  for (let i = from; i < to; i++) if (bytes[i] !== 32 && bytes[i] !== 9 && bytes[i] !== 13) return false
  return true
}

interface Lines {
  /** What a line that is text gives. */
  readonly rowOf: (origin: Origin, line: string, record: number, byte: number) => Row
  /** Whether blank lines count too, so that `record` is the number of the line. */
  readonly countBlank: boolean
}

/** A row for each line that is not blank. Invalid UTF-8 or JSON spoils its own line only. */
export const jsonl: Driver = (origin) => linesOf(origin, { rowOf: jsonRow, countBlank: false })

/** A row for each line that is not blank, made by `rowOf`. */
export const linesOf = (origin: Origin, { rowOf, countBlank }: Lines): Reader => {
  const backlog = new Backlog()
  backlog.offset = origin.from?.byte ?? 0
  let record = origin.from?.record ?? 0
  /** Bytes of the first line, when an earlier night read it without its end and so may have seen it whole. */
  let open = origin.from?.open ?? 0
  let seen = record
  let to: ReadTo | undefined
  /** How much of the backlog is known to hold no line end. */
  let searched = 0
  /** Beginning of a line that is too long, while it is being passed over. */
  let tooLarge: { readonly text: string; readonly byte: number } | undefined

  const row = (bytes: Buffer, start: number, end: number, isText: boolean): Row | undefined => {
    const from = start === 0 && backlog.offset === 0 && startsWithMark(bytes) ? 3 : start
    const isBlank = blank(bytes, from, end)
    if (countBlank || !isBlank) record++
    const known = open
    open = 0
    if (known > 0 && (end - from === known || (end - from === known + 1 && bytes[end - 1] === carriageReturn))) {
      seen++
      return undefined
    }
    if (isBlank) return undefined
    const byte = backlog.offset + from
    if (end - from > recordLimit) return rejectedOf(origin, "too-large", preview(bytes.subarray(from, end)), record, byte)
    if (!isText && origin.invalid === "reject" && !isUtf8(bytes.subarray(from, end))) return rejectedOf(origin, "invalid-utf8", preview(bytes.subarray(from, end)), record, byte)
    return rowOf(origin, bytes.toString("utf8", from, end), record, byte)
  }
  const endTooLarge = ({ text, byte }: NonNullable<typeof tooLarge>): Row => {
    tooLarge = undefined
    return rejectedOf(origin, "too-large", text, ++record, byte)
  }

  const push = (chunk: Uint8Array): ReadonlyArray<Row> => {
    backlog.append(chunk)
    const rows: Array<Row> = []
    const { bytes } = backlog
    let from = 0
    let end = bytes.indexOf(newline, searched)
    if (end >= 0) {
      if (tooLarge !== undefined) {
        rows.push(endTooLarge(tooLarge))
        from = end + 1
        end = bytes.indexOf(newline, from)
      }
      // A line end is never part of a longer character: if the lines together are text, each is.
      const isText = end >= 0 && isUtf8(bytes.subarray(from, bytes.lastIndexOf(newline)))
      for (; end >= 0; from = end + 1, end = bytes.indexOf(newline, from)) {
        const made = row(bytes, from, end, isText)
        if (made !== undefined) rows.push(made)
      }
    }
    if (tooLarge === undefined && bytes.length - from > recordLimit) tooLarge = { text: preview(bytes.subarray(from)), byte: backlog.offset + from }
    backlog.drop(tooLarge === undefined ? from : bytes.length)
    searched = backlog.bytes.length
    return rows
  }

  const end = (broken?: string): ReadonlyArray<Row> => {
    const { bytes, offset } = backlog
    const rows: Array<Row> = []
    const before = { byte: tooLarge?.byte ?? offset, record, seen, passed: tooLarge !== undefined }
    if (tooLarge !== undefined) rows.push(endTooLarge(tooLarge))
    const last = row(bytes, 0, bytes.length, false)
    // A record that is whole as it stands may go on all the same.
    const isTaken = last !== undefined && (broken === undefined || !("reject" in last))
    to = { byte: before.byte, record: before.record, open: before.passed ? 0 : seen > before.seen ? origin.from!.open : isTaken ? bytes.length - (last.at.byte! - offset) : 0 }
    if (broken === undefined) return last === undefined ? rows : [...rows, last]
    // What the break cut off is told by its row; an object that is whole needs no line end to be known as such.
    if (last !== undefined && !("reject" in last)) rows.push(last)
    else if (last !== undefined) record--
    const used = rows.length > 0 ? bytes.length : 0
    return [...rows, rejectedOf(origin, broken, preview(bytes.subarray(used)), offset + bytes.length === 0 ? null : record + 1, offset + used)]
  }
  return { ...reader(push, end), reached: () => ({ to: to ?? { byte: backlog.offset, record, open: 0 }, seen }) }
}
