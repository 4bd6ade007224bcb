/** "Did you mean": the known word nearest to a mistyped one. */

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
const distance = (a: string, b: string): number => {
  let before: Array<number> = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/** `undefined` when none is near: more than a third of the word would have to change. */
export const closest = (word: string, known: ReadonlyArray<string>): string | undefined => {
  if (word.length > 100) return undefined
  const ranked = known.map((one) => ({ one, away: distance(word.toLowerCase(), one.toLowerCase()) })).sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best !== undefined && best.away <= Math.max(1, Math.floor(word.length / 3)) ? best.one : undefined
}

/** `; did you mean "x"?` or a list of what is known. */
export const suggestion = (word: string, known: ReadonlyArray<string>): string => {
  const near = closest(word, known)
  return near !== undefined ? `did you mean "${near}"?` : known.length === 0 ? "it knows none" : `it knows ${known.join(", ")}`
}
