/** How many code units of a text are of each class. */

const odd = new Uint32Array(256)

/**
 * Counts `units[start, end)` by class into `counts`, which has a place for each class of `classOf` (at most 256).
 * Every other unit is counted apart: a letter mostly follows one of its class, and would wait until that one's count is written.
 */
export const countUnits = (units: Uint16Array, start: number, end: number, classOf: Uint8Array, counts: Uint32Array): void => {
  counts.fill(0)
  let i = start
  for (; i < end - 1; i += 2) {
    counts[classOf[units[i]!]!]!++
    odd[classOf[units[i + 1]!]!]!++
  }
  if (i < end) counts[classOf[units[i]!]!]!++
  for (let k = 0; k < counts.length; k++) {
    counts[k]! += odd[k]!
    odd[k] = 0
  }
}
