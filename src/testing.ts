/** For tests: a page, and what a stage makes of it, both as plain text. */
import { type Delta, type Document, type Fact } from "./Document.ts"
import type { Stage } from "./Stage.ts"
import { View } from "./View.ts"

export const page = (text: string, given: Partial<Document> = {}): Document => ({
  id: "page",
  source: "page",
  site: null,
  text,
  meta: { title: null, url: null, date: null, extra: null },
  at: { file: "page", record: null, byte: null },
  ...given
})

/** The delta of an each-stage on a text, in offsets of the text as read. */
export const deltaOf = (stage: Stage, text: string): Delta => {
  if (stage.work._tag !== "Each") throw new Error(`${stage.name} is not an each-stage`)
  const view = View.of(page(text))
  return view.take(stage.work.apply(view))
}

export const factOf = <A>(stage: Stage, text: string, fact: Fact<A>): A | undefined => deltaOf(stage, text).facts?.[fact.name] as A | undefined

/** What a stage makes of a text: `-` before a line it cuts, `~` before one it trims, the rule behind both. */
export const show = (stage: Stage, text: string): string => {
  const { cuts = [], edits = [] } = deltaOf(stage, text)
  return text.split("\n").map((line, n) => {
    const whole = cuts.find((cut) => cut.line === n && cut.start === undefined)
    if (whole !== undefined) return `- ${line}  [${whole.why}]`
    const spans = [...cuts, ...edits].filter((span) => span.line === n).toSorted((a, b) => a.start! - b.start!)
    if (spans.length === 0) return `  ${line}`
    let marked = ""
    let at = 0
    for (const span of spans) {
      marked += line.slice(at, span.start) + `[-${line.slice(span.start, span.end)}-]` + ("to" in span ? `{+${span.to}+}` : "")
      at = span.end!
    }
    return `~ ${marked}${line.slice(at)}  [${[...new Set(spans.map((span) => span.why))].join(", ")}]`
  }).join("\n")
}
