/** How long published documents were and are, as pairs of columns. */
import { grouped } from "../terminal.ts"
import { along } from "./figures.ts"
import { type Html, html } from "./html.ts"
import { Lengths } from "./lengths.ts"

const height = 180
const axis = 22

/** A pair of columns for each class of length. */
export const lengthsChart = (lengths: Lengths): Html => {
  const { before, after } = lengths
  const most = Math.max(1, ...before, ...after)
  const width = 1 / before.length
  const column = (count: number, x: number, kind: string) => {
    const tall = Math.round((10 * height * count) / most) / 10
    return count > 0 && html`<rect class="${kind}" x="${along(x)}" width="${along(0.4 * width)}" y="${height - Math.max(1, tall)}" height="${Math.max(1, tall)}" rx="1"></rect>`
  }
  const { means } = lengths
  return html`<figure class="columns"><p class="legend"><span class="key before">as read</span> <span class="key published">as published</span> <small>on average ${grouped(means.before)} → ${grouped(means.after)} characters</small></p>
<svg width="100%" height="${height + axis}" aria-hidden="true" focusable="false"><line class="axis" x1="0" x2="100%" y1="${height}" y2="${height}"></line>${before.map((count, i) =>
    html`${column(count, i * width + 0.08 * width, "before")}${column(after[i]!, i * width + 0.5 * width, "published")}<text class="tick" x="${along(i * width)}" y="${height + 15}">${Lengths.ticks[i]!}</text>`)}</svg>
<figcaption class="unseen"><table><caption>Published documents by length in characters</caption><thead><tr><th scope="col">characters</th><th scope="col">as read</th><th scope="col">as published</th></tr></thead><tbody>${
    before.map((count, i) => html`<tr><th scope="row">${Lengths.names[i]!}</th><td>${grouped(count)}</td><td>${grouped(after[i]!)}</td></tr>`)
  }</tbody></table></figcaption></figure>`
}
