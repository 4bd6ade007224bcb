/** One document through each-stages: what they say of it, and what is left. Pure. */
import type { Delta } from "./Document.ts"
import type { StageDelta } from "./Ledger.ts"
import type { Each, Stage } from "./Stage.ts"
import type { View } from "./View.ts"

export interface Step {
  /** In offsets of the lines as read. */
  readonly delta: Delta
  readonly view: View
  /** What the stage threw: the document is rejected, the run goes on. */
  readonly failure?: string
}

/** Dropped or rejected: no later stage sees the document. */
export const isGone = (delta: Delta): boolean => delta.drop !== undefined || delta.reject !== undefined

/** What was thrown, in words: anything may be, and nothing of it may end the run. */
export const messageOf = (error: unknown): string => {
  try {
    return error instanceof Error ? `${error.message}` : String(error)
  } catch {
    return "it threw what cannot be shown"
  }
}

export const step = (stage: Stage, view: View): Step => {
  try {
    const delta = view.take((stage.work as Each).apply(view))
    return { delta, view: view.apply(delta) }
  } catch (error) {
    return { delta: { reject: { why: "stage-failed" } }, view, failure: messageOf(error) }
  }
}

export interface Passed {
  readonly deltas: ReadonlyArray<StageDelta>
  readonly view: View
  readonly failure?: { readonly stage: string; readonly message: string }
}

/** All each-stages of a list, as `clean` and `explain` run them. */
export const pass = (stages: ReadonlyArray<Stage>, start: View): Passed => {
  const deltas: Array<StageDelta> = []
  let view = start
  for (const stage of stages) {
    const { delta, view: next, failure } = step(stage, view)
    deltas.push({ stage: stage.name, delta })
    view = next
    if (failure !== undefined) return { deltas, view, failure: { stage: stage.name, message: failure } }
    if (isGone(delta)) break
  }
  return { deltas, view }
}
