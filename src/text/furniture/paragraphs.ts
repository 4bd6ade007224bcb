/** How long a line is, and whether it is one of the paragraphs of an article. */
import { columns } from "../credits/captions.ts"

const stops = new Set(Array.from(".!?。！？…", (char) => char.charCodeAt(0)))
const closers = new Set(Array.from("”\"’»」』)）]", (char) => char.charCodeAt(0)))
/** Whether a text without blanks behind it ends as a sentence does. */
const endsSentence = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1)
  return stops.has(last) || closers.has(last) && stops.has(text.charCodeAt(text.length - 2))
}

/** Whether a trimmed line is long enough for a paragraph: in columns, and in fewer when it ends as a sentence does. */
export const isParagraph = (text: string): boolean => {
  const length = text.length
  if (length >= 150) return true
  if (length < 35) return false
  return endsSentence(text) ? length >= 70 || columns(text) >= 70 : length >= 75 && columns(text) >= 150
}

/** Whether a text has more columns than this. */
export const isWider = (text: string, width: number): boolean => text.length > width || text.length * 2 > width && columns(text) > width
