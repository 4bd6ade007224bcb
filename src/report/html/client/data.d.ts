/** What the page embeds; the names are those of `document.ts`. */
export type { Fate, PageDocument, PageLine, Reason, Segment } from "../document.ts"
