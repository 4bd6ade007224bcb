/** Two lists of lines beside each other. */

/** A row of the two columns: the index of a line at either side. */
export interface Pairing {
  readonly a: number | undefined
  readonly b: number | undefined
}

/**
 * Which lines stand beside which: the longest run of shared lines in the order of both texts, the others by side between them.
 * The first line of a kind is paired with the first, the second with the second, so this takes n log n steps for any texts.
 */
export const paired = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): ReadonlyArray<Pairing> => {
  const places = new Map<string, Array<number>>()
  for (const [i, key] of b.entries()) {
    const known = places.get(key)
    if (known === undefined) places.set(key, [i])
    else known.push(i)
  }
  const used = new Map<string, number>()
  const partner = a.map((key) => {
    const n = used.get(key) ?? 0
    used.set(key, n + 1)
    return places.get(key)?.[n]
  })
  // Longest increasing subsequence: `tails[k]` ends the best run of length k + 1.
  const tails: Array<number> = []
  const before = new Int32Array(a.length).fill(-1)
  for (const [i, at] of partner.entries()) {
    if (at === undefined) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (partner[tails[middle]!]! < at) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = tails[low - 1]!
    tails[low] = i
  }
  const anchors: Array<number> = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) anchors.push(i)
  anchors.reverse()
  const rows: Array<Pairing> = []
  let x = 0
  let y = 0
  const between = (endA: number, endB: number) => {
    while (x < endA || y < endB) rows.push({ a: x < endA ? x++ : undefined, b: y < endB ? y++ : undefined })
  }
  for (const i of anchors) {
    between(i, partner[i]!)
    rows.push({ a: x++, b: y++ })
  }
  between(a.length, b.length)
  return rows
}
