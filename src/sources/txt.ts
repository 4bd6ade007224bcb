/** A file of plain text is one document. */
import { isUtf8 } from "node:buffer"
import type { Row } from "../Row.ts"
import { Backlog, preview, recordLimit } from "./bytes.ts"
import { documentOf, type Driver, reader, rejectedOf } from "./record.ts"

// A byte order mark counts as a space.
const firstLine = (text: string): string | null => /\S[^\r\n]*/.exec(text)?.[0].trimEnd() ?? null

/** The whole file as one document: its text verbatim, its title the first line that is not blank. */
export const txt: Driver = (origin) => {
  const backlog = new Backlog()
  let tooLarge = false
  const rejected = (why: string): ReadonlyArray<Row> => [{ ...rejectedOf(origin, why, preview(backlog.bytes)), at: { file: origin.name, record: 1, byte: 0 } }]
  return reader(
    (bytes) => {
      if (!tooLarge) backlog.append(bytes)
      tooLarge = backlog.bytes.length > recordLimit
      return []
    },
    (broken) => {
      const { bytes } = backlog
      if (broken !== undefined) return rejected(broken)
      if (tooLarge) return rejected("too-large")
      if (origin.invalid === "reject" && !isUtf8(bytes)) return rejected("invalid-utf8")
      const text = bytes.toString()
      const given = { id: null, title: firstLine(text), url: null, date: null, source: null, site: null }
      return [documentOf(origin, 1, 0, text, given, null, true)]
    }
  )
}
