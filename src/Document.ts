/**
 * The nouns every stage speaks of: a document as it was read, and the deltas that stages say of it.
 *
 * Text is never edited in place. A stage only annotates: it names lines and spans to cut, spans to replace,
 * facts it found out, or that the whole document goes. What is published is the document seen through its deltas.
 */

/** Where a record was found: `record` counts from 1 within its file, `byte` is its offset in the decompressed file. */
export interface At {
  readonly file: string
  readonly record: number | null
  readonly byte: number | null
}

/** What the input said of a document besides its text. `extra` holds all other input fields as one JSON string. */
export interface Meta {
  readonly title: string | null
  readonly url: string | null
  readonly date: string | null
  readonly extra: string | null
}

/** A document as it was read; nothing in a run ever changes it. */
export interface Document {
  readonly id: string
  /** The input's own `source`, else the path of its file below the pattern's fixed folder. */
  readonly source: string
  /** Host name of the page, when it is known. */
  readonly site: string | null
  /** The text as decoded, line ends included. */
  readonly text: string
  readonly meta: Meta
  readonly at: At
}

/** A record that could not become a document. `text` is at most its first 1,000 characters. */
export interface Rejected {
  readonly id: string
  readonly source: string
  readonly reject: { readonly why: string }
  readonly text: string
  readonly at: At
}

/** Takes out a whole line, or the UTF-16 code units `[start, end)` of it. */
export interface Cut {
  readonly line: number
  readonly start?: number
  readonly end?: number
  /** A short kebab-case noun: which rule. */
  readonly why: string
  /** How sure the rule is, 0 to 1. */
  readonly score?: number
  /** What spoke for it, for `explain`; at most a few words each. */
  readonly evidence?: ReadonlyArray<string>
}

/** Replaces the UTF-16 code units `[start, end)` of a line by `to`. */
export interface Edit {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly to: string
  readonly why: string
}

/** All that one stage says of one document. */
export interface Delta {
  readonly facts?: Readonly<Record<string, unknown>>
  readonly cuts?: ReadonlyArray<Cut>
  readonly edits?: ReadonlyArray<Edit>
  readonly drop?: { readonly why: string; readonly of?: string }
  readonly reject?: { readonly why: string }
}

/** The delta of a stage that has nothing to say. */
export const nothing: Delta = Object.freeze({})

/** A named, typed thing that one stage records of a document and that later stages and sinks read. */
export interface Fact<A> {
  readonly name: string
  /** Only there so that the type is kept. */
  readonly _A?: A
}

export const fact = <A>(name: string): Fact<A> => ({ name })

/** Facts that sinks publish. The stage named beside each is its only writer. */
export const Language = fact<string>("language") //                      detect-language: ISO 639-3, or "und"
export const Script = fact<string>("script") //                          detect-language: ISO 15924, or "Zyyy"
export const Confidence = fact<number>("confidence") //                  detect-language: 0 to 1
export const Languages = fact<ReadonlyArray<{ readonly language: string; readonly share: number }>>("languages") // detect-language
export const PublishedDate = fact<string>("date") //                     strip-furniture: as the page said it, ISO 8601 when it can be read
export const Author = fact<string>("author") //                          strip-furniture
export const PageSource = fact<string>("page-source") //                 strip-furniture: "来源:…"
export const Supersedes = fact<string>("supersedes") //                  drop-near-duplicates: id of the published text that this one contains and outgrows

const lineEnd = /\r\n|\n|\r/g

/** A text as lines without their ends, and the ends: one fewer than the lines, unless given as `null` = all `"\n"`. */
export const splitLines = (text: string): { readonly lines: ReadonlyArray<string>; readonly ends: ReadonlyArray<string> | null } => {
  if (text.indexOf("\r") < 0) return { lines: text.split("\n"), ends: null }
  const lines: Array<string> = []
  const ends: Array<string> = []
  let from = 0
  for (const match of text.matchAll(lineEnd)) {
    lines.push(text.slice(from, match.index))
    ends.push(match[0])
    from = match.index + match[0].length
  }
  lines.push(text.slice(from))
  return { lines, ends }
}

/** How many lines a text has. */
export const countLines = (text: string): number => {
  if (text.includes("\r")) return splitLines(text).lines.length
  let count = 1
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++
  return count
}
