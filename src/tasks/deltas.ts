/** The deltas of one stage for a part. */
import { existsSync } from "node:fs"
import { link, readRowBytes, readRows, rowBytes, writeRowBytes } from "../Disk.ts"
import { type Delta, nothing } from "../Document.ts"
import { sha256 } from "../runs/Fingerprint.ts"
import { isGone, step } from "../Pass.ts"
import type { Counts, Ruling, Stage } from "../Stage.ts"
import type { View } from "../View.ts"
import type { PassMark, StageMark } from "./pass.ts"
import { failure, keepFailures, type Passing, processor, type Work } from "./passing.ts"
import type { CountsRow, RulingRow } from "./rulings.ts"

/** What a stage says of each document. */
export const deltasOf = (passing: Passing, index: number): Work => {
  const { context: { plan, pipeline, at }, part, own, inherited, earlier, poison, compared } = passing
  const planned = plan.stages[index]!
  const stage = pipeline.stages[index]!
  const file = at.delta(planned, part.key)
  const rulings = stage.work._tag === "Each" ? undefined : at.rulings(planned, part.key)
  const failed = earlier?.unsketched?.[planned.name]
  const fingerprint = () => sha256(planned.digest, passing.chain, ...(rulings === undefined ? [] : [readRowBytes(rulings)]), ...(failed === undefined ? [] : [failed.join()]))
  const settle = (mark: StageMark) => {
    passing.stages[planned.name] = mark
    passing.chain = sha256(passing.chain, mark.hash)
    passing.agreeing = passing.agreeing.filter(({ stages }) => stages[planned.name]?.hash === mark.hash)
  }
  const made: Array<Buffer> = []
  const failures: Array<PassMark["failures"][number]> = []
  const ruled = new Map<number, Ruling | Counts>()
  let ruling: Ruling | Counts | undefined
  const { work } = stage
  /** A stage that looks at all documents as one that sees a document at a time: what it says under its ruling, or with its counts. */
  const each: Stage = work._tag === "Each" ? stage : { ...stage, work: { _tag: "Each", apply: (view) => (work._tag === "Across" ? work.apply(view, ruling as Ruling) : work.apply(view, ruling as Counts)) } }
  let begun = false
  let ms = 0

  const one = (view: View, row: number): { readonly delta: Delta; readonly next: View } => {
    const failing = (message: string) => {
      failures.push(failure(stage, row, view, message))
      // Behind a comparison it stays as it was, and the failure is told.
      return { delta: compared ? nothing : rejecting, next: view }
    }
    const died = poison.get(row)
    if (died?.stage === index) return failing(died.reason)
    if (failed?.includes(row)) return { delta: rejecting, next: view }
    ruling = ruled.get(row)
    const { delta, view: next, failure: thrown = compared && work._tag === "Each" ? forbidden(delta, next) : undefined } = step(each, view)
    return thrown === undefined ? { delta, next } : failing(thrown)
  }

  return {
    behind: index,
    kept: () => {
      const now = fingerprint()
      const known = own?.stages[planned.name]
      if (own !== undefined && known?.fingerprint === now && existsSync(file)) {
        settle(known)
        keepFailures(passing, own, planned.name)
        return true
      }
      const given = plan.force.includes(planned.name) ? undefined : inherited.find(({ there, mark }) => mark.stages[planned.name]?.fingerprint === now && existsSync(there.delta(planned, part.key)))
      if (given === undefined) return false
      link(given.there.delta(planned, part.key), file)
      settle({ ...given.mark.stages[planned.name]!, ms: 0 })
      keepFailures(passing, given.mark, planned.name)
      return true
    },
    over: (batch) => {
      const started = processor()
      if (!begun && rulings !== undefined) for (const [row, ruling] of readRows<RulingRow | CountsRow>(rulings)) ruled.set(row, ruling)
      begun = true
      const deltas: Array<Delta> = new Array(batch.rows.length).fill(nothing)
      batch.views = batch.views.map((view, i) => {
        if (view === undefined) return undefined
        const { delta, next } = one(view, batch.from + i)
        deltas[i] = delta
        return isGone(delta) ? undefined : next
      })
      batch.deltas.push(deltas)
      made.push(rowBytes(deltas))
      ms += processor() - started
    },
    end: () => {
      const started = processor()
      const bytes = Buffer.concat(made)
      writeRowBytes(file, bytes)
      settle({ fingerprint: fingerprint(), hash: sha256(bytes), ms: ms + processor() - started })
      passing.failures.push(...failures)
      passing.redone.push(planned.name)
    }
  }
}

const rejecting: Delta = { reject: { why: "stage-failed" } }

const letterOrDigit = /[\p{L}\p{N}]/u

/** What a stage behind a comparison must not do, since others may have fallen to the document. */
const forbidden = (delta: Delta, left: View): string | undefined =>
  isGone(delta)
    ? "a stage behind one that compares documents cannot drop or reject any"
    : delta.cuts !== undefined && !left.lines.some(({ text }) => letterOrDigit.test(text))
      ? "nothing of the text would be left"
      : undefined
