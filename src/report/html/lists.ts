/** The lists in which mistakes are likeliest, each entry leading to its document. */
import { counted, grouped } from "../terminal.ts"
import type { Reason } from "./document.ts"
import { percent, score } from "./figures.ts"
import { type Html, html, type Part } from "./html.ts"
import type { Survey } from "./finds.ts"

interface Entry {
  /** What it is listed for. */
  readonly badge: Part
  readonly text: string
  readonly told: Part
  readonly document: number | undefined
  readonly line?: number | null
}

const list = (id: string, title: string, about: Part, entries: ReadonlyArray<Entry>, empty: string, open = true): Html =>
  html`<details class="list card" ${open && html`open`}><summary><h3 id="${id}">${title}</h3> <span class="count">${grouped(entries.length)}</span></summary>
<p class="about">${about}</p>
${entries.length === 0 ? html`<p class="empty">${empty}</p>` : html`<ol aria-labelledby="${id}">${entries.map(({ badge, text, told, document, line }) => {
    const inner = html`<span class="badge">${badge}</span><span class="what"><bdi class="text">${text === "" ? "(nothing that can be seen)" : text}</bdi><span class="told">${told}</span></span>`
    return document === undefined
      ? html`<li><div class="entry">${inner}</div></li>`
      : html`<li><button type="button" class="entry" data-document="${document}" data-line="${line ?? ""}">${inner}</button></li>`
  })}</ol>`}
</details>`

const reason = ([rule, , evidence]: Reason): Part => html`${rule}${evidence !== "" && html` <small>(${evidence})</small>`}`

export const likelyMistakes = ({ unsure, nearly, frequent, lost, fallen, surveyed, of }: Survey): Html => {
  const sample = surveyed < of ? `Of ${grouped(surveyed)} documents drawn by lot. ` : ""
  return html`<div class="lists">${[
    list("unsure", "Least sure removals", html`${sample}Lines that were taken out with the lowest scores of their rule. Text of the article among them is a mistake.`,
      unsure.map(({ text, reason: one, document, line }) => ({ badge: score(one[1] ?? 0), text, told: reason(one), document, line })), "No line was taken out by a rule that gives scores."),
    list("nearly", "Nearly removed, and kept", html`Lines that stay although strip-headlines scores them high, in ${counted(nearly.scored, "document")} looked at once more. Links to other pages among them were missed.`,
      nearly.lines.map(({ text, reason: one, document, line }) => ({ badge: score(one[1] ?? 0), text, told: reason(one), document, line })), "No kept line comes near to being taken out, or the pipeline has no stage that scores kept lines."),
    list("frequent", "Removed most often", html`${sample}${frequent.isLossy ? "Counts may be short by a few. " : ""}The same line taken out again and again: boilerplate, or else a mistake made often.`,
      frequent.lines.map(({ text, count, reason: [rule], document, line }) => ({ badge: `${grouped(count)}×`, text, told: rule, document, line })), "No line was taken out twice."),
    list("lost", "Lost most of their text", html`${sample}Published documents by the share of their characters that was taken out.`,
      lost.map(({ title, share, document }) => ({ badge: percent(share), text: title, told: "", document })), "No published document is long enough.", false),
    list("fallen", "Least alike duplicates", html`Documents that were dropped for another that is hardly like them.`,
      fallen.map(({ id, of, similarity, method, document }) => ({ badge: score(similarity), text: id, told: html`fell to <bdi>${of}</bdi> (${method})`, document })), "No document fell to one that is not the same.", false)
  ]}</div>`
}
