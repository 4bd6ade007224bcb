/** This run against those before it: each watched figure with the band in which it usually lies. */
import type { Books } from "../../Books.ts"
import { type Band, bandOf, type FigureName, figureNames, type Figures, figuresOf } from "../../runs/Guards.ts"
import type { Judged } from "../../runs/Judge.ts"
import { grouped } from "../terminal.ts"
import { along, percent } from "./figures.ts"
import { type Html, html } from "./html.ts"

const names: Readonly<Record<FigureName, string>> = {
  documents: "documents published",
  dropped: "dropped, of documents read",
  rejected: "rejected, of documents read",
  linesRemoved: "lines removed, of published documents",
  unknownLanguage: "language not told, of documents published"
}

const told = (figure: FigureName, value: number): string => (figure === "documents" ? grouped(Math.round(value)) : percent(value))

const height = 56
const inset = 7

const drawing = (values: ReadonlyArray<number>, now: number, band: Band | undefined, isOutside: boolean): Html => {
  const all = [...values, now, ...(band === undefined ? [] : [band.low, band.high])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const room = (high - low || Math.abs(high) || 1) * 0.08
  const y = (value: number) => Math.round(10 * (inset + ((high + room - value) / (high - low + 2 * room || 1)) * (height - 2 * inset))) / 10
  const points = [...values, now]
  const x = (i: number) => along(points.length === 1 ? 0.5 : 0.03 + (0.94 * i) / (points.length - 1))
  return html`<svg width="100%" height="${height}" aria-hidden="true" focusable="false">${
    band !== undefined && html`<rect class="usual" width="100%" y="${y(band.high)}" height="${Math.max(1, Math.round(10 * (y(band.low) - y(band.high))) / 10)}" rx="3"></rect>`
  }${points.slice(1).map((value, i) => html`<line class="trend" x1="${x(i)}" y1="${y(points[i]!)}" x2="${x(i + 1)}" y2="${y(value)}"></line>`)}${
    values.map((value, i) => html`<circle class="earlier" cx="${x(i)}" cy="${y(value)}" r="2.5"></circle>`)
  }<circle class="now${isOutside ? " outside" : ""}" cx="${x(values.length)}" cy="${y(now)}" r="5"></circle></svg>`
}

/** `history`: figures of the nights in force before, oldest first; `found`: what of this run is out of bounds. */
export const bandsTable = (books: Books, history: ReadonlyArray<Figures>, found: ReadonlyArray<Judged>): Html => {
  const now = figuresOf(books)
  return html`<table class="bands"><caption>This run${history.length === 0 ? "" : ` beside the ${history.length === 1 ? "night" : `${history.length} nights`} before it`}</caption>
<thead><tr><th scope="col">figure</th><th scope="col">this run</th><th scope="col">usually</th><th scope="col"><span class="unseen">course</span></th></tr></thead>
<tbody>${figureNames.map((figure) => {
    const band = bandOf(figure, history)
    const out = found.find((one) => one.figure === figure)
    const value = now[figure]
    return html`<tr><th scope="row">${names[figure]}</th><td class="figure">${told(figure, value)}${out !== undefined && html` <strong class="flag">${out.kind === "guard" ? `${figure === "documents" ? "at least" : "at most"} ${told(figure, out.limit ?? 0)} allowed` : "outside"}</strong>`}</td><td class="figure">${
      band === undefined ? html`<small>no band yet</small>` : `${told(figure, band.low)} to ${told(figure, band.high)}`
    }</td><td class="course">${history.length > 0 && drawing(history.map((earlier) => earlier[figure]), value, band, out !== undefined)}</td></tr>
`
  })}</tbody></table>`
}
