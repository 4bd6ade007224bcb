/** A table with a bar in each row: a chart that can be read aloud. */
import { grouped } from "../terminal.ts"
import { along, percent, share } from "./figures.ts"
import { type Html, html, type Part } from "./html.ts"

export interface Bar {
  readonly name: Part
  /** Parts of the bar, left to right; the class says the colour. */
  readonly parts: ReadonlyArray<{ readonly value: number; readonly kind: string }>
  /** What stands behind it; by default the sum of its parts. */
  readonly told?: Part
}

const sum = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0)

/** `of`: what the whole width stands for, by default the longest bar; shares are told of `total`. */
export const barTable = (caption: Part, head: readonly [name: string, value: string], bars: ReadonlyArray<Bar>, { of, total }: { readonly of?: number; readonly total?: number } = {}): Html => {
  const width = of ?? Math.max(1, ...bars.map(sum))
  return html`<table class="bars${total !== undefined || bars.some(({ told }) => told !== undefined) ? " shares" : ""}"><caption>${caption}</caption>
<thead class="unseen"><tr><th scope="col">${head[0]}</th><th scope="col">${head[1]}</th></tr></thead>
<tbody>${bars.map((bar) => {
    let from = 0
    return html`<tr><th scope="row">${bar.name}</th><td><svg class="bar" height="14" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="14" rx="2"></rect>${bar.parts.map(({ value, kind }) => {
      const x = from
      from += value
      return value > 0 && html`<rect class="${kind}" x="${along(x / width)}" width="${along(value / width)}" height="14" rx="2"></rect>`
    })}</svg><span class="value">${bar.told ?? html`${grouped(sum(bar))}${total !== undefined && html` <small>${percent(share(sum(bar), total))}</small>`}`}</span></td></tr>
`
  })}</tbody></table>`
}
