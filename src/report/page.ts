/** A page with what was taken out of it, and why: the answer to "what did you do to my text?". */
import { Confidence, type Document, Language, Languages, type Rejected, Script, splitLines } from "../Document.ts"
import type { StageDelta } from "../Ledger.ts"
import type { RunDocument } from "../runs/RunDocument.ts"
import type { View } from "../View.ts"
import { inline } from "./inline.ts"
import { counted, grouped, harmless, shortened, styled } from "./terminal.ts"

interface Mark {
  readonly start: number
  readonly end: number
  readonly whole: boolean
  readonly to?: string
  readonly reason: string
}

const reasonOf = (stage: string, { why, score, evidence }: { readonly why: string; readonly score?: number; readonly evidence?: ReadonlyArray<string> }) =>
  `${stage}: ${why}${score === undefined ? "" : ` ${score}`}${evidence === undefined || evidence.length === 0 ? "" : ` (${evidence.join(", ")})`}`

const shares = (view: View): string => (view.get(Languages) ?? []).map(({ language, share }) => `${language} ${(100 * share).toFixed(1)} %`).join(", ")

/** `deltas` as the stages gave them, in offsets of the lines as read. */
export const explained = (document: Document, deltas: ReadonlyArray<StageDelta>, view: View): string => {
  const { lines } = splitLines(document.text)
  const marks = new Map<number, Array<Mark>>()
  const gone = new Set<number>()
  const add = (line: number, mark: Mark) => {
    const known = marks.get(line)
    if (known === undefined) marks.set(line, [mark])
    else known.push(mark)
  }
  let end: string | undefined
  for (const { stage, delta } of deltas) {
    for (const cut of delta.cuts ?? []) {
      const whole = cut.start === undefined
      if (whole) gone.add(cut.line)
      add(cut.line, { start: cut.start ?? 0, end: cut.end ?? lines[cut.line]!.length, whole, reason: reasonOf(stage, cut) })
    }
    for (const edit of delta.edits ?? []) add(edit.line, { start: edit.start, end: edit.end, whole: false, to: edit.to, reason: reasonOf(stage, edit) })
    if (delta.drop !== undefined) end = `dropped by ${stage}: ${delta.drop.why}`
    if (delta.reject !== undefined) end = `rejected by ${stage}: ${delta.reject.why}`
  }
  const digits = String(lines.length).length
  const body = lines.map((line, n) => {
    const number = styled("dim", String(n + 1).padStart(digits))
    const here = marks.get(n)
    if (here === undefined) return `  ${number}  ${harmless(line)}`
    const reasons = styled("yellow", `  ← ${[...new Set(here.map((mark) => inline(mark.reason)))].join("; ")}`)
    if (gone.has(n)) return `${styled("red", "-")} ${number}  ${styled("red", harmless(line))}${reasons}`
    let text = ""
    let at = 0
    for (const mark of here.toSorted((a, b) => a.start - b.start)) {
      if (mark.start < at) continue
      text += `${harmless(line.slice(at, mark.start))}${styled("red", `[-${harmless(line.slice(mark.start, mark.end))}-]`)}${mark.to ? styled("green", `{+${harmless(mark.to)}+}`) : ""}`
      at = mark.end
    }
    return `${styled("yellow", "~")} ${number}  ${text}${harmless(line.slice(at))}${reasons}`
  })
  const language = view.get(Language)
  const told = [
    `${gone.size} of ${counted(lines.length, "line")} removed`,
    ...(marks.size > gone.size ? [`${marks.size - gone.size} trimmed`] : []),
    ...(language === undefined ? [] : [`${language} (${view.get(Script) ?? "Zyyy"}, confidence ${view.get(Confidence) ?? 0})${(view.get(Languages) ?? []).length > 1 ? `: ${shares(view)}` : ""}`])
  ]
  return [`${styled("bold", inline(document.id))}  ${told.join(" · ")}`, "", ...body, ...(end === undefined ? [] : ["", styled("red", end)])].join("\n")
}

/** A record that could not be read, and where it stands; the beginning of it as far as it is text. */
export const rejectedPage = ({ id, reject, text, at }: Rejected): string => {
  const place = [at.file, ...(at.record === null ? [] : [`record ${at.record}`]), ...(at.byte === null ? [] : [`byte ${at.byte}`])].join(", ")
  const beginning = splitLines(text).lines.slice(0, 10).map((line) => `  ${shortened(harmless(line), 200)}`)
  return [`${styled("bold", inline(id))}  ${styled("red", `rejected: ${inline(reject.why)}`)}  (${inline(place)})`, ...(text === "" ? [] : ["", ...beginning])].join("\n")
}

const nameOf = (id: string) => shortened(inline(id), 80)

/** What became of a document besides its text: whether it was published, which stage failed on it, what it fell to, what fell to it. */
export const fateLines = ({ published, deltas, failures, duplicate, fallen }: Pick<RunDocument, "published" | "deltas" | "failures" | "duplicate" | "fallen">): ReadonlyArray<string> => {
  const lines: Array<string> = published ? [styled("green", "published")] : []
  for (const { stage, message } of failures) lines.push(`${inline(stage)} failed on it: ${inline(message)}`)
  if (duplicate !== undefined && duplicate.of !== null) {
    lines.push(`fell to ${nameOf(duplicate.of)}${duplicate.run === null ? "" : `, published by run ${inline(duplicate.run)}`}: similarity ${duplicate.similarity}, ${duplicate.method}`)
    const first = deltas.at(-1)?.delta.drop?.of
    if (first !== undefined && first !== duplicate.of) lines.push(`it was found to be like ${nameOf(first)}, which fell itself`)
  }
  if (fallen.count > 0) {
    lines.push(`${grouped(fallen.count)} ${fallen.count === 1 ? "document" : "documents"} fell to it:`)
    for (const { id, similarity, method } of fallen.first) lines.push(`  ${nameOf(id)}  similarity ${similarity}, ${method}`)
    if (fallen.count > fallen.first.length) lines.push(`  and ${grouped(fallen.count - fallen.first.length)} more`)
  }
  return lines
}
