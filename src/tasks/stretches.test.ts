import fc from "fast-check"
import { expect, test } from "vitest"
import type { Cell } from "./context.ts"
import { stretched, stretchKey } from "./stretches.ts"

const cellsOf = (parts: ReadonlyArray<number>, slices: ReadonlyArray<number>): ReadonlyArray<Cell> => {
  let base = 0
  const cell = (key: string, rows: number, run?: string): Cell => ({ key, rows, base: (base += rows) - rows, ...(run !== undefined && { earlier: { night: run, run, corpus: run } }) })
  return [...parts.map((rows, i) => cell(`0000${i}-00000`, rows)), ...slices.map((rows, i) => cell("00000", rows, `run${i}`))]
}

test("a part stays alone, small slices are joined", () => {
  const cells = cellsOf([7, 0, 2], [3, 3, 4, 1, 10, 2, 11, 1])
  const stretches = stretched(cells, 10)
  expect(stretches.map((stretch) => [stretch.first, stretch.end, stretch.base, stretchKey(cells, stretch)])).toEqual([
    [0, 1, 0, "00000-00000"],
    [1, 2, 7, "00001-00000"],
    [2, 3, 7, "00002-00000"],
    [3, 6, 9, "run0.00000.3"],
    [6, 7, 19, "run3.00000.1"],
    [7, 8, 20, "run4.00000.1"],
    [8, 9, 30, "run5.00000.1"],
    [9, 10, 32, "run6.00000.1"],
    [10, 11, 43, "run7.00000.1"]
  ])
})

test("each cell is in one stretch, in order; no two neighbours could be one", () => {
  const rows = fc.array(fc.nat(12), { maxLength: 20 })
  fc.assert(fc.property(rows, rows, fc.integer({ min: 1, max: 15 }), (parts, slices, most) => {
    const cells = cellsOf(parts, slices)
    const stretches = stretched(cells, most)
    expect(stretches.flatMap(({ first, end }) => cells.slice(first, end))).toEqual(cells)
    const size = ({ first, end }: { first: number; end: number }) => cells.slice(first, end).reduce((sum, cell) => sum + cell.rows, 0)
    for (const [i, stretch] of stretches.entries()) {
      expect(stretch.base).toBe(cells[stretch.first]!.base)
      if (stretch.end - stretch.first > 1) expect(size(stretch)).toBeLessThanOrEqual(most)
      const next = stretches[i + 1]
      if (next !== undefined && cells[stretch.first]!.earlier !== undefined) expect(size(stretch) + cells[next.first]!.rows).toBeGreaterThan(most)
    }
  }))
})
