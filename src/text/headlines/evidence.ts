/** What decided a line, in words: the features of `headlines/features.ts` with what their numbers stand for. */

const sorts = ["body line", "heading of links", "label", "ends with a colon", "bullet", "number", "sentence", "short", "title-like"]
const labels = ["none", "related", "pager", "kicker"]
const headings = ["none", "partly", "wholly"]
const yesNo = ["no", "yes"]

/** What the numbers of a feature stand for; those of the others are numbers. */
export const meanings: Readonly<Record<string, ReadonlyArray<string>>> = {
  "zone": ["before the body", "between paragraphs", "behind the body", "body", "page without body"],
  "end": ["open", "full stop", "question mark", "exclamation mark", "comma", "colon", "dots", "digit", "bracket"],
  "sort": sorts,
  "label": labels,
  "heading": headings,
  "bullet": ["none", "-", "yes", "▲"],
  "portal tag": ["none", "yes", "of a known make"],
  "tag": ["none", "behind", "in front"],
  "repeats the title": ["no", "yes", "with something added"],
  "clock or date in front": ["none", "clock", "date"],
  "value at end": ["none", "number", "number with unit"],
  ...Object.fromEntries([
    "closing quote at end", "number alone", "begins small", "begins with a quote", "begins with a bracket", "like a title", "date at end", "lettered",
    "asks", "meta", "furniture", "end mark", "pager at end", "arrow", "introduces", "heads its own list", "stands twice",
    "blank line before", "after an end mark", "after furniture", "page announces a list", "page says its end", "page of blank lines", "page indented"
  ].map((name) => [name, yesNo]))
}

// A place that no line has.
const never = 99

/** A feature and its number as one reads them: "zone: behind the body", "width: 24"; `undefined` for what is not there, which convinces nobody. */
export const evidenceText = (feature: string, value: number): string | undefined => {
  const meaning = meanings[feature.replace(/ of line [+-]\d$/, "")]
  if (meaning === undefined) {
    if (value === 0 && feature.includes("shares words")) return feature.replace("shares words", "shares no words")
    return feature.startsWith("under") && value >= never ? undefined : `${feature}: ${Math.round(value * 100) / 100}`
  }
  const told = meaning[value]
  return told === undefined || told === "no" || told === "none" ? undefined : `${feature}: ${told}`
}
