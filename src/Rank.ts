/** What decides which of several like documents is kept, and in which order. */
import type { Across, Rank } from "./Stage.ts"
import type { View } from "./View.ts"

/** The rank of a document whose text folds to `length` letters and digits. The hash is that of the text as shown, so only texts equal to the letter tie. */
export const rankOf = ({ date, hash }: View, length: number): Rank => ({ length, date, hash })

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
