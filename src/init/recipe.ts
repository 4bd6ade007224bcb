/** A pipeline file as text: what was seen of the input stands beside each line, and so does what it is not sure of. */
import { inline } from "../report/inline.ts"
import { counted, grouped, shortened } from "../report/terminal.ts"
import { newsLanguages } from "../text/language/codes.ts"
import { roles } from "../text/fieldNames.ts"
import type { Counts, Estimate } from "./Estimate.ts"
import type { FieldSeen } from "./Guess.ts"
import type { Survey } from "./Survey.ts"

export interface Naming {
  readonly name: string
  readonly patterns: ReadonlyArray<string>
  /** What the file imports Winnow by. */
  readonly module: string
}

/** From so many documents on, a share of a sample says something of all. */
const enough = 100
/** A language that fewer of the documents are in is an accident of the sample. */
const seldom = 0.005
/** More documents than this are remembered for a while only, unless somebody wants more: 1.7 kB of each are kept. */
const many = 500_000

/** Nothing of the input may end a comment or drive an editor. */
const said = (text: string, width = 60): string => shortened(inline(text), width)
/** A string of the program, in which nothing is unseen either. */
const word = (text: string): string => JSON.stringify(text).replaceAll(/[\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
export const percent = (part: number, of: number): string => `${of === 0 ? 0 : part / of < 0.1 && part > 0 ? (100 * part / of).toFixed(1) : Math.round((100 * part) / of)} %`
/** Which documents were looked at, of how many: a number that was reckoned has two figures that count. */
export const lookedAt = ({ files, looked, sampled, records, rejected }: Pick<Survey, "files" | "looked" | "sampled" | "records" | "rejected">): string => {
  const seen = sampled + Object.values(rejected).reduce((sum, n) => sum + n, 0)
  const all = records <= seen ? `all ${grouped(seen)}` : `about ${grouped(Number(records.toPrecision(2)))}`
  return `${counted(sampled, "document")} of ${all}, in ${looked === files.length ? counted(files.length, "file") : `${looked} of ${grouped(files.length)} files`}`
}

/** `eng 81 %, cmn 17 %`. */
export const sharesOf = (counts: Counts, of: number, most = 8): string => `${counts.slice(0, most).map(([name, n]) => `${said(name, 40)} ${percent(n, of)}`).join(", ")}${counts.length > most ? `, and ${counts.length - most} more` : ""}`

const detail = (field: FieldSeen | undefined, of: number, isText: boolean): string => {
  if (field === undefined || field.filled === 0) return "not seen in the sample"
  const filled = field.filled === of ? "" : `in ${field.filled} of ${of} records; `
  return isText ? `${filled}${grouped(Math.round(field.length))} characters on average` : `${filled}such as "${said(field.examples[0]!, 50)}"`
}

const fieldLines = ({ guess, said: given }: Survey): ReadonlyArray<string> => {
  if (guess === undefined) return []
  return roles.flatMap((role) => {
    const chosen = guess.chosen[role]
    if (chosen === undefined) return []
    const told = detail(guess.fields.find(({ name }) => name === chosen.field), guess.of, role === "text")
    return [`      ${role}: ${word(chosen.field)}, // ${told}${given.fields[role] === undefined && chosen.doubt !== undefined ? `. NOT SURE: ${said(chosen.doubt, 300)}` : ""}`]
  })
}

const absent: Readonly<Record<string, string>> = {
  id: "id: none is told from the others; a document is named by its file and its place in it, so an update of it is not known as such",
  title: "title: none was found; \"title\" would be read if there was one",
  url: "url: none was found",
  date: "date: none was found; of two copies the longer is kept",
  site: "site: none was found; the host of the url is taken"
}

const missing = ({ guess }: Survey): ReadonlyArray<string> => (guess === undefined ? [] : Object.entries(absent).flatMap(([role, told]) => (guess.chosen[role as "id"] === undefined ? [`      // ${told}`] : [])))

const sourceLines = (survey: Survey, { patterns }: Naming): ReadonlyArray<string> => {
  const { said: given, delimiter, guess, apart, broken, unsupported } = survey
  const [first, ...others] = patterns
  const list = others.length === 0 ? word(first!) : `[${patterns.map(word).join(", ")}]`
  const options = [
    ...(given.format === undefined ? [] : [`    format: ${word(given.format)},`]),
    ...(delimiter === undefined ? [] : [`    delimiter: ${word(delimiter)}, // between columns`]),
    ...(given.encoding === undefined ? [] : [`    encoding: ${word(given.encoding)},`]),
    ...(given.invalid === undefined ? [] : [`    invalid: ${word(given.invalid)},`]),
    ...(guess === undefined ? [] : ["    fields: {", ...fieldLines(survey), ...missing(survey), "    }"])
  ]
  const isSingle = patterns.every((pattern) => survey.files.some(({ path }) => path === pattern || path.endsWith(`/${pattern}`)))
  return [
    ...(isSingle ? ["  // These files only. A pattern such as \"data/*.jsonl.gz\" takes the files of the next nights as well."] : []),
    ...apart.flatMap(({ files, why }) => [
      `  // Left out, since ${said(why, 200)}: ${files.slice(0, 5).map(({ name }) => said(name)).join(", ")}${files.length > 5 ? ` and ${files.length - 5} more` : ""}.`,
      "  // A pipeline has one name for each field: make another for them with winnow init FILES --name NAME, or --text-field FIELD where it was mistaken."
    ]),
    ...(broken.length === 0 ? [] : [`  // Could not be read, and are tried again by each run: ${broken.slice(0, 5).map(({ name, why }) => `${said(name)} (${said(why)})`).join(", ")}${broken.length > 5 ? ` and ${broken.length - 5} more` : ""}.`]),
    ...(unsupported.count === 0 ? [] : [`  // Passed over, since their ending says nothing: ${unsupported.examples.map((name) => said(name)).join(", ")}${unsupported.count > unsupported.examples.length ? ", …" : ""}.`]),
    options.length === 0 ? `  source: Source.files(${list}),` : `  source: Source.files(${list}, {`,
    ...options,
    ...(options.length === 0 ? [] : ["  }),"])
  ]
}

/** Languages that the pipeline is to tell apart; `undefined`: the usual ones. */
const among = ({ languages, documents }: Estimate): ReadonlyArray<string> | undefined => {
  if (documents < enough) return undefined
  const told = languages.filter(([name, n]) => name !== "und" && n >= 2 && n / documents >= seldom).map(([name]) => name)
  return told.length === 0 ? undefined : told
}

const stageLines = ({ estimate }: Survey): ReadonlyArray<string> => {
  const { documents, languages, sites, empty } = estimate
  const wanted = among(estimate)
  const seen = sharesOf(languages, documents)
  const isLocal = sites.some(([, n]) => n >= 20)
  return [
    "  stages: [",
    "    normaliseText(),",
    "    stripHeadlines(),",
    "    stripCredits({ captions: \"strip\" }), // \"keep\" leaves captions that name no photographer",
    "    stripFurniture(),",
    ...(isLocal ? ["    // stripRepeatedLines(), // lines that stand on many pages of a site, of which there are enough here; import it above"] : []),
    ...(wanted === undefined
      ? ["    // In the sample: " + (seen === "" ? "nothing" : seen) + `. Too few to leave one of the ${newsLanguages.length} usual languages out; name yours with { among: ["eng"] }.`, "    detectLanguage(),"]
      : [`    // In the sample: ${seen}. A text in another language of the same script is told as one of these: add what you expect.`, `    detectLanguage({ among: [${wanted.map(word).join(", ")}] }),`]),
    `    dropShort({ minLength: 0 }), // off; 100 would drop texts with fewer letters and digits${empty === 0 ? "" : ` (in the sample nothing was left of ${percent(empty, documents)})`}`,
    "    dropDuplicates(),",
    "    dropNearDuplicates({ prefer: \"longest\" }) // or \"earliest\", \"first\"",
    "  ],"
  ]
}

/** In twentieths, and at most halfway from what the sample has to all, since a limit of 1 never holds anything. `undefined`: so much of the sample that no limit says more. */
const limit = (share: number, wanted: number, least: number): number | undefined => {
  const halfway = Math.floor(10 * (1 + share)) / 20
  const at = Math.min(Math.max(least, Math.ceil(20 * wanted) / 20), Math.max(least, halfway))
  return at > share ? at : undefined
}

const guardLine = (name: string, share: number, wanted: number, least: number, told: string): string => {
  const at = limit(share, wanted, least)
  const seen = `in the sample ${told}`
  return at === undefined ? `    // ${name}: no limit would hold much: ${seen}` : `    ${name}: ${at}, // ${seen}`
}

const guardLines = ({ estimate, rejected, sampled }: Survey): ReadonlyArray<string> => {
  const { documents, lines, cut, copies, empty, languages } = estimate
  const faults = Object.values(rejected).reduce((sum, n) => sum + n, 0)
  const unknown = languages.find(([name]) => name === "und")?.[1] ?? 0
  const share = (part: number, of: number) => (of === 0 ? 0 : part / of)
  const reasons = Object.entries(rejected).map(([why, n]) => `${why} ${n}`).join(", ")
  const [refused, removed, untold, dropped] = [share(faults, faults + sampled), share(cut, lines), share(unknown, documents), share(copies + empty, documents)]
  return [
    "  // A run beyond one of these is held and not published, and says which sites are behind it. The limits leave room over what the sample has.",
    "  guards: {",
    guardLine("maxRejected", refused, 1.5 * refused, 0.05, `${percent(faults, faults + sampled)}${faults === 0 ? "" : ` (${said(reasons, 100)})`}`),
    guardLine("maxLinesRemoved", removed, 1.5 * removed + 0.1, 0.3, percent(cut, lines)),
    guardLine("maxUnknownLanguage", untold, 1.5 * untold + 0.05, 0.1, percent(unknown, documents)),
    guardLine("maxDropped", dropped, 2 * dropped, 0.8, `${percent(copies + empty, documents)}; of more documents, more are copies of one another`),
    "    // minDocuments: 100, // a night with fewer is held",
    "    drift: \"warn\" // from seven nights on: a figure outside its usual band; \"hold\" holds the run",
    "  },"
  ]
}

/** The file, which runs as it is. */
export const recipe = (survey: Survey, naming: Naming): string => {
  const { records, estimate } = survey
  const { name, module } = naming
  const isLong = records > many
  const imported = [
    "detectLanguage", "dropDuplicates", "dropNearDuplicates", "dropShort", "normaliseText", "Pipeline", "Sink", "Source", "stripCredits", "stripFurniture", "stripHeadlines"
  ]
  return `${[
    `// Made by winnow init from ${lookedAt(survey)}. Yours to change:`,
    `// winnow run ${name} --dry-run says what would be read, docs/stages.md which options the stages have.`,
    ...(estimate.dates === undefined ? [] : [`// Dates from ${estimate.dates[0]} to ${estimate.dates[1]}.`]),
    ...(estimate.sites.length === 0 ? [] : [`// Sites: ${sharesOf(estimate.sites, estimate.documents, 5)}.`]),
    `import {`,
    `  ${imported.join(",\n  ")}`,
    `} from ${word(module)}`,
    "",
    `export default Pipeline.make(${word(name)}, {`,
    ...sourceLines(survey, naming),
    ...stageLines(survey),
    "  sinks: [Sink.jsonl(), Sink.csv()], // also Sink.parquet(), Sink.csv({ text: false, bom: true }) for Excel",
    ...guardLines(survey),
    isLong
      ? "  memory: { days: 90 }, // with so many documents, a night is compared with the 90 days before it; without this, with all"
      : "  // memory: { days: 90 }, // compare a night with the 90 days before it; by default with all, at 1.7 kB of disk a document",
    "  // retain: { days: 90 } // how long what a run was made of is kept; what is published stays",
    "})"
  ].join("\n")}\n`
}
