/** What decides which of several like documents is kept, and in which order. */
import { PublishedDate } from "./Document.ts"
import type { Across, Rank } from "./Stage.ts"
import type { View } from "./View.ts"

const dateForm = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]{0,3}(\d{1,2}):(\d{2})(?::(\d{2}))?[.,\d]{0,10}\s?(?:([+-])(\d{2}):?(\d{2}))?)?/

/** Milliseconds since 1970 of a date that begins with year, month and day in figures; without a zone it counts as UTC. `null`: not a date, or one that only fills a field. */
export const readDate = (text: string | null | undefined): number | null => {
  const found = text == null ? null : dateForm.exec(text)
  if (found === null) return null
  const [, year, month, day, hour = 0, minute = 0, second = 0] = found.map((part) => (part === undefined ? undefined : Number(part)))
  const midnight = Date.UTC(year!, month! - 1, day)
  if (year! < 1900 || new Date(midnight).getUTCDate() !== day || month! > 12 || hour > 24 || minute > 59 || second > 60) return null
  const zone = found[7] === undefined ? 0 : (found[7] === "-" ? -60_000 : 60_000) * (60 * Number(found[8]) + Number(found[9]))
  const time = midnight + 1000 * (3600 * hour + 60 * minute + second) - zone
  return time === 0 ? null : time
}

/** 53 bits of what the view shows. The mixing is MurmurHash3's (Austin Appleby, public domain) on two lanes. */
const contentHash = (view: View): number => {
  let high = 0x9747b28c
  let low = 0x3c6ef372
  for (const { text } of view.lines) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      high = Math.imul(high ^ unit, 0x85ebca6b)
      low = Math.imul(low ^ unit, 0xc2b2ae35)
      high ^= low >>> 15
      low ^= high >>> 13
    }
    high = Math.imul(high ^ 10, 0x85ebca6b)
    low = Math.imul(low ^ 10, 0xc2b2ae35) ^ (high >>> 13)
  }
  return (Math.imul(high ^ (high >>> 16), 0x2c1b3c6d) >>> 11) * 0x100000000 + (low >>> 0)
}

/** The rank of a document whose text folds to `length` letters and digits. The hash is that of the text as shown, so only texts equal to the letter tie. */
export const rankOf = (view: View, length: number): Rank => ({
  length,
  date: readDate(view.document.meta.date) ?? readDate(view.get(PublishedDate)),
  hash: contentHash(view)
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
