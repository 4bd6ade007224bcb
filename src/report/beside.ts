/** Two documents beside each other: how alike they are, the lines they share, and the others by side. */
import type { Likeness } from "../runs/Likeness.ts"
import { fold } from "../text/fold.ts"
import { paired } from "../text/paired.ts"
import type { View } from "../View.ts"
import { inline } from "./inline.ts"
import { columns, counted, shortened, styled } from "./terminal.ts"

/** What a line is compared by: its letters and digits, else itself. */
const keyOf = (line: string): string => {
  const folded = fold([line])
  return folded.length === 0 ? `\0${line.trim()}` : new TextDecoder("utf-16le").decode(folded)
}

const percent = (share: number) => `${Math.round(100 * share)} %`

const likenessLines = ({ jaccard, containment, numbers, commonNumbers, sampled, keys, commonKeys, alike, stage }: Likeness): ReadonlyArray<string> => [
  `jaccard ${percent(jaccard)} · containment ${percent(containment)}${numbers === 0 ? "" : ` · ${commonNumbers} of ${counted(numbers, "number")} in common`} · ${commonKeys} of ${counted(keys, "key")} in common${sampled ? " · by samples" : ""}`,
  alike === null
    ? `${stage}: not alike`
    : `${stage}: ${commonKeys === 0 ? "alike, but without a key in common they never meet" : `alike by ${alike.method}, ${percent(alike.similarity)}`}`
]

const cell = (text: string | undefined, width: number): string => {
  const short = shortened(inline((text ?? "").replaceAll("\t", " ")), width)
  return short + " ".repeat(Math.max(0, width - columns(short)))
}

/** One side: what it is called, what became of it, and what is left of its text. */
export interface Side {
  readonly id: string
  readonly fate: string
  readonly view: View
}

/** `width`: columns of the terminal. */
export const beside = (a: Side, b: Side, likeness: Likeness, width = 120): string => {
  const half = Math.max(20, Math.floor((width - 5) / 2))
  const [left, right] = [a, b].map(({ view }) => view.lines.map(({ text }) => text)) as [Array<string>, Array<string>]
  const [keysA, keysB] = [left.map(keyOf), right.map(keyOf)]
  const blank = keyOf("")
  const [inA, inB] = [new Set(keysA), new Set(keysB)]
  const rows = paired(keysA, keysB)
  let shared = 0
  const body = rows.map(({ a: i, b: j }) => {
    const [x, y] = [i === undefined ? undefined : left[i]!, j === undefined ? undefined : right[j]!]
    const same = i !== undefined && j !== undefined && keysA[i] === keysB[j]
    if (same && keysA[i] !== blank) shared++
    // A shared line that stands elsewhere in the other text has no partner beside it.
    const mark = (key: string | undefined, others: ReadonlySet<string>) => (key === undefined || key === blank ? " " : others.has(key) ? "=" : " ")
    const [markX, markY] = same ? [keysA[i] === blank ? " " : "=", " "] : [mark(i === undefined ? undefined : keysA[i], inB), mark(j === undefined ? undefined : keysB[j], inA)]
    const style = (text: string, colour: "red" | "green") => (same ? styled("dim", text) : styled(colour, text))
    return `${markX} ${style(cell(x, half), "red")}${same ? "  " : ` ${markY}`}${y === undefined ? "" : ` ${style(cell(y, half), "green")}`}`.trimEnd()
  })
  return [
    `  ${styled("bold", cell(a.id, half))}   ${styled("bold", cell(b.id, half))}`.trimEnd(),
    `  ${cell(a.fate, half)}   ${cell(b.fate, half)}`.trimEnd(),
    "",
    ...likenessLines(likeness),
    `${shared} ${shared === 1 ? "line" : "lines"} shared (=), of ${left.length} and ${right.length}`,
    "",
    ...body
  ].join("\n")
}
