/**
 * Neighbouring cells whose candidates are fetched by one task into one file: a part, or as many slices of earlier nights as make up one.
 * A night may be a handful of documents, and a task costs a millisecond or more however little it does.
 */
import { partRows } from "../Row.ts"
import { fileKey } from "./cellFiles.ts"
import { type Cell, cellsOf, type Context } from "./context.ts"

/** Cells `[first, end)`, all of them parts or all of them earlier. */
export interface Stretch {
  readonly first: number
  readonly end: number
  /** Place of its first document. */
  readonly base: number
}

/** All cells in their order. A part is a stretch of its own, so the first stretches are the parts. */
export const stretched = (cells: ReadonlyArray<Cell>, most: number): ReadonlyArray<Stretch> => {
  const stretches: Array<Stretch> = []
  let rows = 0
  for (const [at, cell] of cells.entries()) {
    const last = stretches.at(-1)
    const isJoined = last !== undefined && cell.earlier !== undefined && cells[last.first]!.earlier !== undefined && rows + cell.rows <= most
    rows = isJoined ? rows + cell.rows : cell.rows
    if (isJoined) stretches[stretches.length - 1] = { ...last, end: at + 1 }
    else stretches.push({ first: at, end: at + 1, base: cell.base })
  }
  return stretches
}

const known = new Map<string, ReadonlyArray<Stretch>>()

export const stretchesOf = (context: Context): ReadonlyArray<Stretch> => {
  const stretches = known.get(context.dir) ?? stretched(cellsOf(context), partRows)
  known.set(context.dir, stretches)
  return stretches
}

/** Names the file of a stretch within this run's folder. */
export const stretchKey = (cells: ReadonlyArray<Cell>, { first, end }: Stretch): string => {
  const key = fileKey(cells[first]!)
  return cells[first]!.earlier === undefined ? key : `${key}.${end - first}`
}
