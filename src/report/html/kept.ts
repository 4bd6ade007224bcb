/** Lines that were kept although the headline model holds them likely to point elsewhere: scored once more, since no run writes down what it says of kept lines. */
import type { StageDelta } from "../../Ledger.ts"
import type { PlannedStage } from "../../runs/Plan.ts"
import { foldTitle } from "../../text/headlines/fold.ts"
import { LineScorer } from "../../text/headlines/scores.ts"
import type { View } from "../../View.ts"
import { ruleOf } from "./document.ts"

/** A line that stays; `line` counts those of the document as read. */
export interface Kept {
  readonly line: number
  readonly text: string
  readonly score: number
  readonly rule: string
  readonly evidence: ReadonlyArray<string>
}

/** A page that is one list must not crowd out the others. */
const mostOfDocument = 2

const strings = (option: unknown): ReadonlyArray<string> => (Array.isArray(option) ? option.filter((one) => typeof one === "string") : [])

/** What scores the kept lines of a document as read with all its deltas, the best of them first; `undefined` for a pipeline without the stage. */
export const keptLines = (stages: ReadonlyArray<PlannedStage>): ((document: View, deltas: ReadonlyArray<StageDelta>, least: number) => ReadonlyArray<Kept>) | undefined => {
  const stage = stages.find(({ kind }) => kind === "strip-headlines")
  if (stage === undefined) return undefined
  const scorer = new LineScorer(new Set(strings(stage.options["extraHeadings"]).map(foldTitle)))
  const rule = ruleOf(stage.name, "kept")
  return (document, deltas, least) => {
    let seen = document
    let left = document
    for (const { stage: name, delta } of deltas) {
      if (name === stage.name) seen = left
      left = left.apply(delta)
    }
    const stays = new Set(left.lines.map(({ n }) => n))
    const best = scorer.score(seen.lines.map(({ text }) => text), document.document.meta.title, least)
      .filter(({ index }) => stays.has(seen.lines[index]!.n)).toSorted((a, b) => b.score - a.score).slice(0, mostOfDocument)
    if (best.length === 0) return []
    const evidence = scorer.evidence(new Set(best.map(({ index }) => index)))
    return best.map(({ index, score }): Kept => ({ line: seen.lines[index]!.n, text: seen.lines[index]!.text, score, rule, evidence: evidence.get(index) ?? [] }))
  }
}
