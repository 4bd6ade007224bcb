/** What `winnow init` saw, for people. */
import { lookedAt, percent, sharesOf } from "../init/recipe.ts"
import type { Survey } from "../init/Survey.ts"
import { roles } from "../text/fieldNames.ts"
import { inline } from "./inline.ts"
import { counted, grouped, shortened, styled } from "./terminal.ts"

const label = 12
const row = (name: string, value: string) => `  ${styled("bold", name.padEnd(label))}${value}`

/** A short table: files, fields, languages, sites, and what would become of the documents. */
export const surveyed = (survey: Survey): string => {
  const { rejected, guess, said, apart, broken, unsupported, estimate } = survey
  const { documents, characters, lines, cut, trimmed, rules, empty, copies, languages, sites, dates } = estimate
  const fields = guess === undefined ? [row("fields", "text files: each is a document, its first line the title")] : roles.map((role) => {
    const chosen = guess.chosen[role]
    const doubt = chosen?.doubt !== undefined && said.fields[role] === undefined ? `  ${styled("yellow", `not sure: ${inline(chosen.doubt)}`)}` : ""
    return row(role, chosen === undefined ? styled("dim", "–") : `${shortened(inline(chosen.field), 40)}${doubt}`)
  })
  const faults = Object.entries(rejected).map(([why, n]) => `${why} ${n}`).join(" · ")
  return [
    `looked at ${lookedAt(survey)}`,
    "",
    ...fields,
    "",
    row("texts", `${grouped(Math.round(characters))} characters on average${dates === undefined ? "" : `, ${dates[0]} to ${dates[1]}`}`),
    row("languages", sharesOf(languages, documents) || "–"),
    ...(sites.length === 0 ? [] : [row("sites", sharesOf(sites, documents, 5))]),
    row("would go", `${percent(cut, lines)} of the lines${trimmed === 0 ? "" : `, ${grouped(trimmed)} trimmed`}${rules.length === 0 ? "" : `  (${sharesOf(rules, lines, 5)})`}`),
    row("copies", `${percent(copies, documents)} of the sample; of all documents more${empty === 0 ? "" : `. Nothing would be left of ${percent(empty, documents)}`}`),
    ...(faults === "" ? [] : [row("rejected", inline(faults))]),
    ...apart.map(({ files, why }) => row("left out", `${counted(files.length, "file")}, since ${inline(why)}: ${files.slice(0, 3).map(({ name }) => inline(name)).join(", ")}${files.length > 3 ? ", …" : ""}`)),
    ...(broken.length === 0 ? [] : [row("unreadable", broken.slice(0, 3).map(({ name, why }) => `${inline(name)} (${inline(why)})`).join(", ") + (broken.length > 3 ? `, and ${broken.length - 3} more` : ""))]),
    ...(unsupported.count === 0 ? [] : [row("passed over", `${counted(unsupported.count, "file")} whose ending says nothing (${unsupported.examples.map(inline).join(", ")})`)])
  ].join("\n")
}
