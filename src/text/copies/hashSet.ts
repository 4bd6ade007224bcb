/** Sets of 32-bit hashes as sorted columns. */

/** A bucket of more than this many goes to the engine's sort: hashes are spread evenly, so that only happens to texts that were made for it. */
const MOST_INSERTED = 32

/** Sorts hashes and takes repeats out. Hashes spread evenly, so one pass puts each near its place: linear time, and two to three times faster than the engine's sort. */
export const sortedSet = (hashes: Uint32Array): Uint32Array => {
  const size = hashes.length
  // About one bucket a hash.
  const bits = Math.max(1, Math.min(20, 31 - Math.clz32(size | 1)))
  const shift = 32 - bits
  const starts = new Uint32Array((1 << bits) + 1)
  for (let i = 0; i < size; i++) starts[(hashes[i]! >>> shift) + 1]!++
  let most = 0
  for (let bucket = 0; bucket < 1 << bits; bucket++) {
    const members = starts[bucket + 1]!
    if (members > most) most = members
    starts[bucket + 1] = starts[bucket]! + members
  }
  const sorted = new Uint32Array(size)
  for (let i = 0; i < size; i++) {
    const hash = hashes[i]!
    const bucket = hash >>> shift
    sorted[starts[bucket]!++] = hash
  }
  if (most > MOST_INSERTED) sorted.sort()
  else {
    for (let i = 1; i < size; i++) {
      const hash = sorted[i]!
      let at = i - 1
      for (; at >= 0 && sorted[at]! > hash; at--) sorted[at + 1] = sorted[at]!
      sorted[at + 1] = hash
    }
  }
  let unique = 0
  for (let i = 0; i < size; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[unique++] = sorted[i]!
  return sorted.slice(0, unique)
}
