/** The sketches of one part for an across stage. */
import { link } from "../Disk.ts"
import { sha256 } from "../runs/Fingerprint.ts"
import { messageOf } from "../Pass.ts"
import { isWhole, kept as keptOf, writeSketches } from "../across/SketchFile.ts"
import type { Sketch } from "../Stage.ts"
import type { View } from "../View.ts"
import { sketcher } from "./context.ts"
import type { PassMark } from "./pass.ts"
import { failure, keepFailures, type Passing, processor, type Work } from "./passing.ts"

/** What an across stage is to remember of each document. */
export const sketchesOf = (passing: Passing, index: number, behind: number): Work => {
  const { context: { plan, pipeline, at }, part, own, inherited, poison } = passing
  const planned = plan.stages[index]!
  const stage = pipeline.stages[index]!
  const sketch = sketcher(stage)
  const file = at.sketch(planned, part.key)
  const fingerprint = () => {
    const failed = Object.values(passing.unsketched).flat()
    return sha256(planned.digest, passing.chain, ...(failed.length === 0 ? [] : [failed.join()]))
  }
  const keep = (mark: PassMark, ms = mark.sketches[planned.name]!.ms) => {
    passing.sketches[planned.name] = { ...mark.sketches[planned.name]!, ms }
    const rows = mark.unsketched?.[planned.name]
    if (rows !== undefined) passing.unsketched[planned.name] = rows
    for (const row of rows ?? []) passing.unsketchedRows.add(row)
    keepFailures(passing, mark, planned.name)
  }
  const made: Array<Sketch | undefined> = []
  const failures: Array<PassMark["failures"][number]> = []
  const failed: Array<number> = []
  let ms = 0

  const one = (view: View | undefined, row: number): Sketch | undefined => {
    // Nobody may fall to a document that will be rejected.
    if (view === undefined || passing.unsketchedRows.has(row)) return undefined
    const died = poison.get(row)
    try {
      if (died?.stage === index) throw new Error(died.reason)
      const taken = sketch(view)
      return taken && keptOf(taken)
    } catch (error) {
      failures.push(failure(stage, row, view, messageOf(error)))
      failed.push(row)
      passing.unsketchedRows.add(row)
      return undefined
    }
  }

  return {
    behind,
    kept: () => {
      const now = fingerprint()
      if (own?.sketches[planned.name]?.fingerprint === now && isWhole(file)) {
        keep(own)
        return true
      }
      const given = plan.force.includes(planned.name) ? undefined : inherited.find(({ there, mark }) => mark.sketches[planned.name]?.fingerprint === now && isWhole(there.sketch(planned, part.key)))
      if (given === undefined) return false
      link(given.there.sketch(planned, part.key), file)
      keep(given.mark, 0)
      return true
    },
    over: ({ from, views }) => {
      const started = processor()
      for (const [i, view] of views.entries()) made.push(one(view, from + i))
      ms += processor() - started
    },
    end: () => {
      const started = processor()
      const now = fingerprint()
      const hash = writeSketches(file, made)
      passing.sketches[planned.name] = { fingerprint: now, hash, ms: ms + processor() - started }
      passing.failures.push(...failures)
      if (failed.length > 0) passing.unsketched[planned.name] = failed
      passing.redone.push(`${planned.name} (sketch)`)
    }
  }
}
