/** Two runs beside each other, for people. */
import { total } from "../Books.ts"
import type { Comparison, LineChange, Moved, Tallied } from "../runs/Compare.ts"
import type { Report } from "../runs/Report.ts"
import { inline } from "./inline.ts"
import { columns, counted, grouped, shortened, styled } from "./terminal.ts"

const padded = (text: string, width: number) => `${text}${" ".repeat(Math.max(0, width - columns(text)))}`

const change = (a: number, b: number): string => (a === b ? "" : b > a ? styled("green", `+${grouped(b - a)}`) : styled("red", `-${grouped(a - b)}`))

interface Count {
  readonly name: string
  readonly a: number
  readonly b: number
}

const tally = (label: string, a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): ReadonlyArray<Count> => {
  const [inA, inB] = [a, b].map((counts) => new Map(Object.entries(counts))) as [Map<string, number>, Map<string, number>]
  return [...new Set([...inA.keys(), ...inB.keys()])].sort()
    .map((why) => ({ name: `  ${label}${inline(why)}`, a: inA.get(why) ?? 0, b: inB.get(why) ?? 0 }))
    .filter((count) => count.a !== count.b)
}

/** Totals always, what makes them up only where it differs. */
const countsOf = (a: Report, b: Report): ReadonlyArray<Count> => [
  { name: "read", a: a.read, b: b.read },
  { name: "published", a: a.published, b: b.published },
  ...tally("", a.languages, b.languages),
  { name: "dropped", a: total(a.dropped), b: total(b.dropped) },
  ...tally("", a.dropped, b.dropped),
  { name: "rejected", a: total(a.rejected), b: total(b.rejected) },
  ...tally("", a.rejected, b.rejected),
  { name: "lines removed", a: total(a.lines.cut), b: total(b.lines.cut) },
  ...tally("", a.lines.cut, b.lines.cut),
  { name: "lines trimmed", a: total(a.lines.spans), b: total(b.lines.spans) },
  ...tally("", a.lines.spans, b.lines.spans)
]

const table = (a: Report, b: Report): ReadonlyArray<string> => {
  const counts = countsOf(a, b)
  const first = Math.max(...counts.map(({ name }) => columns(name)))
  const width = Math.max(a.id.length, b.id.length)
  return [
    `  ${" ".repeat(first)}  ${a.id.padStart(width)}  ${b.id.padStart(width)}`,
    ...counts.map(({ name, a, b }) => `  ${padded(name, first)}  ${grouped(a).padStart(width)}  ${grouped(b).padStart(width)}  ${change(a, b)}`.trimEnd())
  ]
}

const mostIds = 5

const documents = (sign: string, colour: "green" | "red", what: string, { count, by, examples }: Tallied<Moved>, where: string): ReadonlyArray<string> =>
  count === 0 ? [] : [
    "",
    styled("bold", `${grouped(count)} ${count === 1 ? "document" : "documents"} ${what}`),
    ...Object.entries(by).sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).flatMap(([other, n]) => [
      `  ${grouped(n)}  ${inline(other)}${other === "not in this run" ? "" : ` in ${where}`}`,
      ...examples.filter((example) => example.other === other).slice(0, mostIds).map(({ id }) => `    ${styled(colour, `${sign} ${shortened(inline(id), 100)}`)}`)
    ])
  ]

const lineChange = ({ from, to, count, examples }: LineChange, width: number): ReadonlyArray<string> => [
  "",
  `${styled("bold", `${grouped(count)} ${count === 1 ? "line" : "lines"}`)}  ${inline(from)} ${styled("dim", "→")} ${inline(to)}`,
  ...examples.map(({ id, line, text }) => {
    const place = `${shortened(inline(id), 40)}:${line + 1}`
    return `  ${styled("dim", place)}  ${shortened(inline(text.replaceAll("\t", " ")), Math.max(20, width - columns(place) - 4))}`
  })
]

export const compared = ({ a, b, byLine, common, gained, lost, changed, lines, languages }: Comparison, width = 120): string => {
  const other = Object.entries(languages).sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
  const same = gained.count + lost.count + changed + lines.length + other.length === 0
  return [
    ...table(a, b),
    ...documents("+", "green", `gained, published in ${b.id} only`, gained, a.id),
    ...documents("-", "red", `lost, published in ${a.id} only`, lost, b.id),
    "",
    byLine
      ? `${grouped(common)} published in both, ${changed === 0 ? "none" : grouped(changed)} with another text`
      : `${counted(common, "id")} published in both${a.night === b.night ? ", in another order" : `; the runs are of different nights (${inline(a.night)}, ${inline(b.night)})`}, so their lines are not compared`,
    ...(other.length === 0 ? [] : [`language: ${other.map(([pair, n]) => `${inline(pair)} ${grouped(n)}`).join(" · ")}`]),
    ...lines.flatMap((one) => lineChange(one, width)),
    ...(byLine && same ? ["no document and no line met another fate"] : [])
  ].join("\n")
}
