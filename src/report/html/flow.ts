/** The books as a flow: how many documents were read, and where they went. */
import { type Books, total } from "../../Books.ts"
import { grouped, shortened } from "../terminal.ts"
import { percent, share, tallied } from "./figures.ts"
import { type Html, html } from "./html.ts"
import { inline } from "../inline.ts"

interface Branch {
  readonly kind: "published" | "dropped" | "rejected"
  readonly name: string
  readonly count: number
}

const mostOfKind = 5

const branchesOf = (kind: Branch["kind"], counts: Readonly<Record<string, number>>): ReadonlyArray<Branch> => {
  const all = tallied(counts)
  const rest = all.slice(mostOfKind)
  const branches = all.slice(0, mostOfKind).map(([why, count]): Branch => ({ kind, name: shortened(inline(why), 22), count }))
  return rest.length === 0 ? branches : [...branches, { kind, name: `${rest.length} other reasons`, count: rest.reduce((sum, [, n]) => sum + n, 0) }]
}

const words: Readonly<Record<Branch["kind"], string>> = { published: "published", dropped: "dropped", rejected: "rejected" }

/** Of all documents, in pixels. */
const height = 210
/** A branch is never thinner than its label. */
const slot = 26
const gap = 6
const top = 4

/** Bands from what was read to what became of it. The drawing stretches with the page, its letters do not. */
export const flowChart = (books: Pick<Books, "read" | "published" | "dropped" | "rejected">): Html => {
  const branches: ReadonlyArray<Branch> = [{ kind: "published", name: "published", count: books.published }, ...branchesOf("dropped", books.dropped), ...branchesOf("rejected", books.rejected)]
  const scale = height / Math.max(1, books.read)
  let left = top
  let right = top
  const placed = branches.map((branch) => {
    const thick = Math.max(branch.count === 0 ? 0 : 1.5, branch.count * scale)
    const [from, to] = [left, right]
    left += thick
    right += Math.max(slot, thick) + gap
    return { ...branch, thick, from, to: to + Math.max(0, (slot - thick) / 2) }
  })
  const end = Math.max(left, right - gap) + top
  const round = (n: number) => Math.round(10 * n) / 10
  const band = ({ kind, thick, from, to }: (typeof placed)[number]) =>
    html`<path class="${kind}" d="M0 ${round(from)}C50 ${round(from)} 50 ${round(to)} 100 ${round(to)}V${round(to + thick)}C50 ${round(to + thick)} 50 ${round(from + thick)} 0 ${round(from + thick)}Z"></path>`
  const label = ({ kind, name, thick, to, count }: (typeof placed)[number]) => {
    const y = round(to + thick / 2 + 4.5)
    return html`<text x="48%" y="${y}"><tspan class="name">${kind === "published" ? words.published : name}</tspan><tspan dx="8">${grouped(count)}</tspan><tspan class="soft" dx="8">${percent(share(count, books.read))}</tspan></text>`
  }
  return html`<figure class="flow"><svg width="100%" height="${round(end)}" role="img" aria-label="Of ${grouped(books.read)} documents read, ${grouped(books.published)} were published, ${grouped(total(books.dropped))} dropped and ${grouped(total(books.rejected))} rejected.">
<svg width="44%" height="${round(end)}" viewBox="0 0 100 ${round(end)}" preserveAspectRatio="none">${placed.map(band)}</svg>
<rect class="read" width="12" y="${top}" height="${round(left - top)}" rx="2"></rect>
${placed.map((branch) => html`<rect class="${branch.kind}" x="44%" width="6" y="${round(branch.to)}" height="${round(branch.thick)}"></rect>${label(branch)}`)}
</svg><figcaption class="unseen"><table><caption>What became of the documents</caption><thead><tr><th scope="col">fate</th><th scope="col">rule</th><th scope="col">documents</th></tr></thead><tbody>${
    branches.map(({ kind, name, count }) => html`<tr><td>${words[kind]}</td><td>${kind === "published" ? "" : name}</td><td>${grouped(count)}</td></tr>`)
  }</tbody></table></figcaption></figure>`
}
