/** What in the words beside a credit tells that they are a picture's, however long they are: how agencies and papers begin and date their captions. */
import type { Credit } from "./kinds.ts"

const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?"
/** "……。圖為示意照片，非當事人。": between the sentence and its credit. */
const posed = /(?:示意|情境)(?:[圖图照]片?|照片)(?:[，,。（(][^。]{0,14})?[。）)]?\s?$/u
/** "Rowing - Lake Cup - Final - Lake Brenn, Norland - May 3, 2021 …": what, where and when, parted by dashes. */
const slug = new RegExp(`^\\s{0,4}[^.–-]{3,60}\\s[–-]\\s.{3,200}\\s[–-]\\s${months}\\s\\d{1,2},\\s\\d{4}\\s`, "u")
/** "RIVERTON, OH - MAY 11: …": where and when, in capitals. */
const placed = new RegExp(`^\\s{0,4}\\p{Lu}{3}[\\p{Lu} .'-]{0,30}(?:,\\s\\p{Lu}[\\p{L} .]{1,24})?\\s[–-]\\s(?:${months}|\\p{Lu}{3,9})\\s\\d{1,2}(?:,\\s\\d{4})?:\\s`, "u")
/** "…, Saturday, Dec. 10, 2022.": the day and the year; an article leaves out either. */
const dated = new RegExp(`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s${months}\\s\\d{1,2},\\s(?:19|20)\\d\\d(?=[.,)]|\\s)`, "u")
/** "SEIZED GOODS. Agents of …": a few words in capitals before the caption. */
const kicker = /^\s{0,4}\p{Lu}{3}[\p{Lu}\d '’&-]{2,36}[.:]\s{1,2}[“"]?\p{Lu}/u

/** Whether a line with a credit behind its words is a caption by signs of its own. */
export const isPosed = (text: string, { start, score, evidence }: Credit): boolean => {
  if (start === 0 || score < 0.75) return false
  if (posed.test(text.slice(Math.max(0, start - 30), start)) || evidence === "date of a picture") return true
  const words = text.slice(0, start)
  return words.length < 420 && (slug.test(words) || placed.test(words) || dated.test(words) || evidence.endsWith("in brackets") && kicker.test(words))
}
