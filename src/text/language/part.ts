/** What is told of a script's lines, and how they are read as one text. */
import { type ScriptLine } from "./profile.ts"
import { type Told } from "./tell.ts"

export interface Part {
  readonly lines: ReadonlyArray<ScriptLine>
  readonly main: Told
  /** The language of each line, where they differ. */
  readonly each: ReadonlyArray<string> | undefined
  /** ISO 15924; of Han that of its Chinese lines. */
  readonly script: string
}

/** How long some lines are with a blank between each two, in UTF-16 code units. */
export const lengthOf = (lines: ReadonlyArray<{ readonly text: string }>): number => {
  let length = lines.length - 1
  for (const { text } of lines) length += text.length
  return length
}

/** `length` code units, from one on, of some lines with a blank between each two; lines that are not in it are not touched. */
export const stretch = (lines: ReadonlyArray<{ readonly text: string }>, from: number, length: number): string => {
  let first = 0
  let offset = 0
  while (first < lines.length - 1 && offset + lines[first]!.text.length < from) offset += lines[first++]!.text.length + 1
  let text = lines[first]!.text
  for (let i = first + 1; i < lines.length && offset + text.length < from + length; i++) text += ` ${lines[i]!.text}`
  return text.slice(from - offset, from - offset + length)
}
