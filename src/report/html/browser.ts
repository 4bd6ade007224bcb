/** The frame in which documents are looked at; the page's script fills it (`client/`). */
import type { Report } from "../../runs/Report.ts"
import { counted, grouped } from "../terminal.ts"
import { type Html, html } from "./html.ts"
import type { Survey } from "./finds.ts"

const choice = (id: string, label: string, all: string): Html => html`<div class="field"><label for="${id}">${label}</label><select id="${id}"><option value="">${all}</option></select></div>`

export const browser = ({ documents }: Survey, report: Report): Html =>
  html`<section aria-labelledby="pages" id="browser"><h2 id="pages">Pages</h2>
<p class="lead">${documents.length === report.read ? `All ${counted(documents.length, "document")} of the run` : `${grouped(documents.length)} of ${counted(report.read, "document")}`}: those of the lists above, examples of every rule, and others by lot; what was taken out of each, and why.</p>
<noscript><p class="alarm">Documents are shown by a script of this page, which this browser does not run.</p></noscript>
<form class="filters" id="filters" role="search">
<div class="field grow"><label for="words">Search</label><input id="words" type="search" autocomplete="off" spellcheck="false" placeholder="text, title, id …"></div>
${choice("rule", "Rule", "all rules")}${choice("language", "Language", "all languages")}${choice("site", "Site", "all sites")}${choice("fate", "Fate", "all")}
<button type="reset">Clear</button>
</form>
<p class="status-line" id="found" role="status" aria-live="polite"></p>
<div class="panes">
<ul id="list" class="documents" aria-label="Documents"></ul>
<article id="document" class="document card" aria-labelledby="document-title" hidden>
<h3 id="document-title" tabindex="-1"></h3>
<p class="facts" id="document-facts"></p>
<p class="end" id="document-end" hidden></p>
<div class="views"><fieldset><legend class="unseen">How to show it</legend>
<label><input type="radio" name="view" value="both" checked> before and after</label>
<label><input type="radio" name="view" value="marked"> marked</label>
<label><input type="radio" name="view" value="after"> as published</label></fieldset>
<label><input type="checkbox" id="changed"> changes only</label>
<span class="steps"><button type="button" id="back">↑ <span class="unseen">previous change</span></button><button type="button" id="next">↓ next change</button></span></div>
<div id="text" class="text both" role="table" aria-label="Text of the document"></div>
<p class="about" id="document-more"></p>
</article>
</div></section>`
