/** Numbers as the report writes them, the same on every machine. */
import { grouped } from "../terminal.ts"

export const percent = (share: number): string => (share > 0 && share < 0.0005 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`)

export const share = (part: number, of: number): number => (of === 0 ? 0 : part / of)

/** A score as it is read: two digits at most. */
export const score = (value: number): string => String(Math.round(100 * value) / 100)

/** A length along a bar, as an attribute of SVG. */
export const along = (part: number): string => `${Math.round(10_000 * Math.min(1, Math.max(0, part))) / 100}%`

export const seconds = (ms: number): string => (ms < 10_000 ? `${(ms / 1000).toFixed(2)} s` : ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${grouped(Math.round(ms / 60_000))} min`)

/** Entries of a tally, most first, equal ones by name. */
export const tallied = (counts: Readonly<Record<string, number>>): ReadonlyArray<readonly [name: string, count: number]> =>
  Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
