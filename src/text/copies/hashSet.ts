/** Sets of 32-bit hashes as sorted columns. */

/** A bucket of more than this many goes to the engine's sort: hashes are spread evenly, so that only happens to texts that were made for it. */
const MOST_INSERTED = 32

/** No more buckets than this, as a power of two. */
const MOST_BITS = 20

let starts = new Uint32Array(0)
let sorted = new Uint32Array(0)

/** Sorts hashes and takes repeats out. Hashes spread evenly, so one pass puts each near its place: linear time, and a quarter of the engine's sort. */
export const sortedSet = (hashes: Uint32Array): Uint32Array => {
  const size = hashes.length
  // One to two buckets a hash, so that few are not alone.
  const bits = Math.min(MOST_BITS, 32 - Math.clz32(size | 1))
  const buckets = 1 << bits
  const shift = 32 - bits
  // The same room again and again.
  if (starts.length <= buckets) starts = new Uint32Array(2 * buckets)
  if (sorted.length < size) sorted = new Uint32Array(2 * size)
  const ends = starts.fill(0, 0, buckets + 1)
  const near = sorted
  for (let i = 0; i < size; i++) ends[(hashes[i]! >>> shift) + 1]!++
  let most = 0
  for (let bucket = 1, end = 0; bucket <= buckets; bucket++) {
    const members = ends[bucket]!
    if (members > most) most = members
    ends[bucket] = end += members
  }
  for (let i = 0; i < size; i++) {
    const hash = hashes[i]!
    const bucket = hash >>> shift
    const at = ends[bucket]!
    near[at] = hash
    ends[bucket] = at + 1
  }
  if (most > MOST_INSERTED) near.subarray(0, size).sort()
  else {
    for (let i = 1; i < size; i++) {
      const hash = near[i]!
      if (near[i - 1]! <= hash) continue
      let at = i - 1
      for (; at >= 0 && near[at]! > hash; at--) near[at + 1] = near[at]!
      near[at + 1] = hash
    }
  }
  let unique = 0
  for (let i = 0; i < size; i++) if (i === 0 || near[i] !== near[i - 1]) near[unique++] = near[i]!
  return near.slice(0, unique)
}
