/** What decides which of several like documents is kept, and in which order. */
import { PublishedDate } from "./Document.ts"
import type { Across, Rank } from "./Stage.ts"
import { isoDate, timeOf } from "./text/dates.ts"
import type { View } from "./View.ts"

/** Milliseconds since 1970 of a document's date. `null`: no date, or one that only fills a field: the epoch itself, or before newspapers were scraped. */
const readDate = (text: string | null | undefined): number | null => {
  const date = text == null ? null : isoDate(text)
  return date === null || date < "1900" || timeOf(date) === 0 ? null : timeOf(date)
}

/** The rank of a document whose text folds to `length` letters and digits. The hash is that of the text as shown, so only texts equal to the letter tie. */
export const rankOf = (view: View, length: number): Rank => ({
  length,
  date: readDate(view.document.meta.date) ?? readDate(view.get(PublishedDate)),
  hash: view.hash
})

/** Which of several like documents is kept. */
export type Preference = "longest" | "earliest" | "first"

/** No date is later than any. */
const dated = (date: number | null) => date ?? Infinity
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

/** Orders ranks, what is kept first. The place in the input decides for `first` only, and between texts that do not differ at all. */
export const preferring = (preference: Preference): Across["prefer"] => {
  if (preference === "first") return (a, b) => a.place - b.place
  const byLength: Across["prefer"] = (a, b) => b.length - a.length
  const byDate: Across["prefer"] = (a, b) => compare(dated(a.date), dated(b.date))
  const [first, second] = preference === "longest" ? [byLength, byDate] : [byDate, byLength]
  return (a, b) => first(a, b) || second(a, b) || compare(a.hash, b.hash) || a.place - b.place
}
