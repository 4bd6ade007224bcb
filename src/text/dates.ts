/** Dates as inputs write them, to ISO 8601. Only what can be read without guessing: day and month are never swapped by hope. */

const numeric = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[T\s]\s?(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const rfc2822 = /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))? (Z|UTC|GMT|[+-]\d{4}))?$/
const epoch = /^[1-9]\d{9}(?:\d{3})?$/
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** Zones lie between 12 hours behind and 14 hours ahead of UTC (the IANA time zone database, since 1995). */
const isZone = (zone: string): boolean => {
  const minutes = Number(zone.slice(-2))
  const offset = Number(zone.slice(1, 3)) * 60 + minutes
  return minutes < 60 && offset <= (zone.startsWith("-") ? 12 : 14) * 60
}

const two = (n: number) => String(n).padStart(2, "0")

const iso = (year: number, month: number, day: number, hour?: string, minute?: string, second?: string, zone?: string): string | null => {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > days) return null
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined || minute === undefined) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  const isNamed = zone !== undefined && /^[A-Z]/.test(zone)
  if (zone !== undefined && !isNamed && !isZone(zone)) return null
  const offset = zone === undefined ? "" : isNamed ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  return `${date}T${two(Number(hour))}:${minute}:${second ?? "00"}${offset}`
}

/** `2023-02-21`, or `2023-02-21T10:30:00` with the zone when one was given; `null` when the text is not a date. */
export const isoDate = (text: string): string | null => {
  const given = text.length > 40 ? "" : text.trim()
  const a = numeric.exec(given)
  if (a !== null) return iso(Number(a[1]), Number(a[2]), Number(a[3]), a[4], a[5], a[6], a[7])
  const b = compact.exec(given)
  if (b !== null) return iso(Number(b[1]), Number(b[2]), Number(b[3]))
  const c = rfc2822.exec(given)
  if (c !== null) return iso(Number(c[3]), months.indexOf(c[2]!) + 1, Number(c[1]), c[4], c[5], c[6], c[7])
  if (epoch.test(given)) return new Date(Number(given) * (given.length === 10 ? 1000 : 1)).toISOString().replace(/\.\d+Z$/, "Z")
  return null
}

/** Milliseconds since 1970; a time without a zone counts as UTC, so that no machine's zone decides. */
export const timeOf = (isoText: string): number => Date.parse(/T/.test(isoText) && !/(Z|[+-]\d{2}:\d{2})$/.test(isoText) ? `${isoText}Z` : isoText)
