/** The report of a run: one page that needs no network, in which no scraped text can run. */
import { createHash } from "node:crypto"
import { total } from "../../Books.ts"
import { type Figures, historyLength } from "../../runs/Guards.ts"
import type { Report } from "../../runs/Report.ts"
import { command } from "../command.ts"
import { behindIt, sentence } from "../guards.ts"
import { counted, grouped } from "../terminal.ts"
import { bandsTable } from "./bands.ts"
import { type Bar, barTable } from "./bars.ts"
import { browser } from "./browser.ts"
import { lengthsChart } from "./columns.ts"
import { brief } from "./document.ts"
import { percent, seconds, share, tallied } from "./figures.ts"
import { flowChart } from "./flow.ts"
import { embedded, type Html, html, type Part, verbatim } from "./html.ts"
import { likelyMistakes } from "./lists.ts"
import type { SiteFigures, Survey } from "./finds.ts"

/** What the page is made of besides data: ours, and no text of anybody else. */
export interface Assets {
  readonly style: string
  readonly script: string
}

const mostRows = 12

const hash = (source: string): string => `'sha256-${createHash("sha256").update(source).digest("base64")}'`

/** Nothing is loaded, sent or run but the one script and style of ours, by their hashes; and the script cannot make HTML of a text. */
const policy = ({ style, script }: Assets): string =>
  `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`

const card = (id: string, title: string, body: Part, wide = false): Html => html`<section class="card${wide ? " wide" : ""}" aria-labelledby="${id}"><h3 id="${id}">${title}</h3>${body}</section>
`

const tile = (name: string, value: Part, more: Part, kind = ""): Html => html`<div class="tile ${kind}"><dt>${name}</dt><dd>${value}<small>${more}</small></dd></div>`

/** What is left of a tally is told in one row. */
const top = (counts: Readonly<Record<string, number>>, bar: (name: string, count: number) => Bar, most = mostRows): ReadonlyArray<Bar> => {
  const all = tallied(counts)
  const rest = all.slice(most)
  const bars = all.slice(0, most).map(([name, count]) => bar(name, count))
  return rest.length === 0 ? bars : [...bars, { name: html`<small>${counted(rest.length, "other")}</small>`, parts: [{ value: rest.reduce((sum, [, n]) => sum + n, 0), kind: "other" }] }]
}

const rules = ({ lines: { cut, spans, published } }: Report): Html => {
  const both: Record<string, number> = Object.create(null) as Record<string, number>
  for (const [why, n] of [...Object.entries(cut), ...Object.entries(spans)]) both[why] = (both[why] ?? 0) + n
  if (total(both) === 0) return html`<p class="empty">No line was taken out.</p>`
  const own = (counts: Readonly<Record<string, number>>, why: string) => (Object.hasOwn(counts, why) ? counts[why]! : 0)
  return html`<p class="legend"><span class="key removed">whole lines</span> <span class="key edited">parts of lines</span></p>${barTable(`Of the ${grouped(total(cut) + published)} lines of published documents`, ["rule", "lines"],
    top(both, (why) => ({ name: html`<bdi>${brief(why, 40)}</bdi>`, parts: [{ value: own(cut, why), kind: "removed" }, { value: own(spans, why), kind: "edited" }] }), 20))}`
}

const siteBar = ({ site, lines, removed }: SiteFigures): Bar => ({
  name: html`<bdi>${site}</bdi>`,
  parts: [{ value: share(removed, lines), kind: "removed" }],
  told: html`${percent(share(removed, lines))} <small>${grouped(removed)} of ${grouped(lines)}</small>`
})

const sites = ({ sites, surveyed, of }: Survey): Html => {
  const removing = sites.filter(({ removed }) => removed > 0).toSorted((a, b) => b.removed - a.removed || (a.site < b.site ? -1 : 1))
  if (removing.length === 0) return html`<p class="empty">No line was taken out.</p>`
  const shown = removing.slice(0, mostRows)
  return barTable(`The ${shown.length === sites.length ? "" : `${grouped(shown.length)} `}sites that most lines were taken from, of ${grouped(sites.length)}; the share of their lines${surveyed < of ? `, in ${grouped(surveyed)} documents drawn by lot` : ""}`, ["site", "lines removed"], shown.map(siteBar), { of: 1 })
}

const clusters = ({ clusters, documents: shown }: Survey, { duplicates }: Report): Html => {
  if (clusters.length === 0) return html`<p class="empty">No two documents are alike${duplicates.length === 0 ? ", or no stage compares them" : ""}.</p>`
  const thinned = duplicates.reduce((sum, stage) => sum + stage.thinned, 0)
  return html`${barTable("Documents that are the same or nearly so, by the one that is kept", ["kept document", "documents"], clusters.map(({ cluster, documents, document }) => ({
    name: document === undefined ? html`<bdi>${cluster}</bdi>` : html`<button type="button" class="link" data-document="${document}"><bdi>${cluster}</bdi></button> <small><bdi>${shown[document]!.title === cluster ? "" : shown[document]!.title}</bdi></small>`,
    parts: [{ value: documents, kind: "dropped" }]
  })))}${thinned > 0 && html`<p class="about">${counted(thinned, "key")} ${thinned === 1 ? "was" : "were"} shared by more than 64 documents; not all of those pairs were compared.</p>`}`
}

const times = ({ stages }: Report): Html =>
  barTable("Processor time in the passes over the parts that were done anew; comparing is not in it", ["stage", "time"], stages.map(({ name, ms, redone, parts }) => ({
    name: brief(name, 60),
    parts: [{ value: ms, kind: "time" }],
    told: redone === 0 ? html`<small>kept</small>` : html`${seconds(ms)}${redone < parts && html` <small>${grouped(redone)} of ${counted(parts, "part")}</small>`}`
  })))

const alarms = ({ id, pipeline, guards = [], accepted, status }: Report): Part =>
  guards.length > 0 && html`<section class="alarm ${status === "held" ? "held" : ""}" aria-labelledby="unusual"><h2 id="unusual">${status === "held" ? "Held, and not published" : accepted === true ? "Published although a guard held it" : "Unusual, and published"}</h2>
<ul>${guards.map((one) => html`<li>${sentence(one)}${behindIt(one) !== undefined && html`<br><small>${behindIt(one)!}</small>`}</li>`)}</ul>
${status === "held" && html`<p>To publish it all the same: <code>${command("publish", { pipeline, out: "out" }, [id], ["--accept"])}</code></p>`}</section>`

const files = ({ files }: Report): Html =>
  html`<table class="files"><caption class="unseen">Files of this run</caption><thead><tr><th scope="col">file</th><th scope="col">rows</th><th scope="col">bytes</th></tr></thead><tbody>${
    files.map(({ name, rows, bytes }) => html`<tr><th scope="row"><a href="${encodeURIComponent(name)}">${name}</a></th><td>${rows === null ? "" : grouped(rows)}</td><td>${grouped(bytes)}</td></tr>`)
  }<tr><th scope="row"><a href="run.json">run.json</a></th><td></td><td></td></tr></tbody></table>`

/** `history`: figures of the nights in force before, oldest first; without a survey (the run's parts are gone) the page has no documents. */
export const reportPage = (report: Report, history: ReadonlyArray<Figures>, survey: Survey | undefined, assets: Assets): string => {
  const { lines } = report
  const removed = total(lines.cut)
  const dropped = total(report.dropped)
  const rejected = total(report.rejected)
  const before = history.slice(-historyLength)
  const languages = Object.keys(report.languages).length
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy(assets))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${report.pipeline}, night ${report.night}: Winnow report</title>
<style>${verbatim(assets.style)}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>
<p class="brand">Winnow</p>
<h1>${report.pipeline} <span class="night">night of ${report.night}</span></h1>
<p class="facts"><span class="status ${report.status}">${report.status}</span> run <code>${report.id}</code> · ${counted(report.inputs.length, "file")} read in ${report.times.seconds.toFixed(1)} s · finished ${report.times.finished.slice(0, 16).replace("T", " ")} UTC${report.parent !== null && html` · after run <code>${report.parent}</code>`}</p>
<nav aria-label="Parts of this page"><a href="#done">What was done</a>${survey !== undefined && html`<a href="#look">Where to look first</a><a href="#pages">Pages</a>`}<a href="#files">Files</a></nav>
</header>
<main id="main" tabindex="-1">
${alarms(report)}
<section aria-labelledby="done"><h2 id="done">What was done</h2>
<dl class="tiles">${[
    tile("read", grouped(report.read), report.seen > 0 ? `${grouped(report.seen)} more seen before` : counted(report.inputs.length, "file")),
    tile("published", grouped(report.published), `${percent(share(report.published, report.read))} of documents`, "published"),
    tile("dropped", grouped(dropped), percent(share(dropped, report.read)), "dropped"),
    tile("rejected", grouped(rejected), percent(share(rejected, report.read)), "rejected"),
    tile("lines removed", grouped(removed), `${percent(share(removed, removed + lines.published))} of published pages’ lines`, "removed"),
    tile("languages", grouped(languages), tallied(report.languages).slice(0, 3).map(([language]) => brief(language, 8)).join(", "))
  ]}</dl>
<div class="cards">
${card("flow", "Where the documents went", flowChart(report))}
${survey !== undefined && card("lengths", "Lengths, before and after", lengthsChart(survey.lengths))}
${card("rules", "Lines removed, by rule", rules(report))}
${survey !== undefined && card("sites", "Lines removed, by site", sites(survey))}
${card("languages", "Languages", barTable("Published documents by their language", ["language", "documents"], top(report.languages, (language, count) => ({ name: brief(language, 40), parts: [{ value: count, kind: "published" }] })), { total: report.published }))}
${card("times", "Time by stage", times(report))}
${survey !== undefined && card("clusters", "Largest clusters of duplicates", clusters(survey, report), true)}
${card("bands", "This run and those before it", html`${bandsTable(report, before, report.guards ?? [])}<p class="about">The shaded band is where a figure usually lies: the median of the last ${grouped(historyLength)} nights and three scaled median deviations either side, at least five points. It takes seven nights.</p>`, true)}
</div></section>
${survey !== undefined && html`<section aria-labelledby="look"><h2 id="look">Where to look first</h2>
<p class="lead">Rules are wrong at times. If they were wrong in this run, it is likeliest here.</p>
${likelyMistakes(survey)}</section>
${browser(survey, report)}`}
<section aria-labelledby="files"><h2 id="files">Files of this run</h2>${files(report)}</section>
</main>
<footer><p>Made by Winnow ${report.version}. ${survey === undefined ? "The parts of this run are gone, as the pipeline’s retain says, and its documents with them." : `This page holds ${counted(survey.documents.length, "document")} of the ${grouped(report.read)} that were read, and loads nothing from anywhere.`}</p></footer>
${survey !== undefined && html`<script type="application/json" id="documents">${embedded(survey.documents)}</script>`}
<script>${verbatim(assets.script)}</script>
</body>
</html>
`
  return page.source
}
