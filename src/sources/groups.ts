/** How input files are shared out before any is read: one group is one task, and its parts span no other group's files. */

/** A group ends at so many files, */
export const groupFiles = 4000
/** or before it would hold more bytes on disk. */
export const groupBytes = 16 * 1024 * 1024

/** Cuts a sorted list into groups of indices: consecutive small files share one, a larger file than `groupBytes` has one for itself. */
export const groups = (files: ReadonlyArray<{ readonly bytes: number }>): ReadonlyArray<ReadonlyArray<number>> => {
  const all: Array<Array<number>> = []
  let held = Infinity
  for (const [i, { bytes }] of files.entries()) {
    const last = all.at(-1)
    if (last === undefined || held + bytes > groupBytes || last.length >= groupFiles) {
      all.push([i])
      held = bytes
    } else {
      last.push(i)
      held += bytes
    }
  }
  return all
}
