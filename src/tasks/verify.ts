/** Compares the candidates of a part in earnest. A pair is verified once, in the part of its smaller place: earlier nights stand behind. */
import { existsSync } from "node:fs"
import { sortedOrder } from "../across/Match.ts"
import { methods, type Verified } from "../across/Settle.ts"
import type { Sketch } from "../Stage.ts"
import { fileKey } from "./cellFiles.ts"
import { withColumns, writeColumns } from "./columns.ts"
import { acrossOf, cellAt, cellsOf, type Context } from "./context.ts"
import { Candidates } from "./fetch.ts"
import { pairsOf } from "./pairs.ts"
import { type Stretch, stretchesOf, stretchKey } from "./stretches.ts"

const layout = ["u32", "u32", "f64", "u8", "u32"] as const

export const performVerify = async (context: Context, stage: number, index: number): Promise<"done" | "kept"> => {
  const planned = context.plan.stages[stage]!
  const cells = cellsOf(context)
  const file = context.at.verdicts(planned, fileKey(cells[index]!))
  if (existsSync(file)) return "kept"
  const pairs = pairsOf(context, stage, index, index + 1)
  const work = acrossOf(context.pipeline.stages[stage]!)
  const alike = { a: [] as Array<number>, b: [] as Array<number>, similarity: [] as Array<number>, method: [] as Array<number> }
  let compared = 0
  const judge = (a: number, b: number, own: Sketch, other: Sketch) => {
    compared++
    const verdict = work.verify(own, other)
    if (verdict === undefined) return
    alike.a.push(a)
    alike.b.push(b)
    alike.similarity.push(verdict.similarity)
    alike.method.push(methods.indexOf(verdict.method))
  }
  const stretches = stretchesOf(context)
  const open = (stretch: Stretch) => new Candidates(context.at.shingles(planned, stretchKey(cells, stretch)), stretch.base)
  const own = new Map<number, Sketch>()
  let there: { readonly stretch: number; readonly candidates: Candidates } | undefined
  const here = pairs.a.length === 0 ? undefined : open(stretches[index]!)
  try {
    // By the other's place, so that one other stretch is open at a time, and each once; the shingles of this part are held.
    for (const row of sortedOrder(pairs.b, pairs.a)) {
      const a = pairs.a[row]!
      const b = pairs.b[row]!
      if (a > b) continue
      const stretch = cellAt(stretches, b)
      if (there?.stretch !== stretch) {
        there?.candidates.close()
        there = { stretch, candidates: open(stretches[stretch]!) }
      }
      let sketch = own.get(a)
      if (sketch === undefined) own.set(a, sketch = here!.sketch(a))
      judge(a, b, sketch, there.candidates.sketch(b))
    }
  } finally {
    there?.candidates.close()
    here?.close()
  }
  writeColumns(file, [Uint32Array.from(alike.a), Uint32Array.from(alike.b), Float64Array.from(alike.similarity), Uint8Array.from(alike.method), Uint32Array.of(compared)])
  return "done"
}

/** What `verify` found in a part, and how many pairs it compared. */
export const readVerdicts = (path: string): Verified & { readonly compared: number } =>
  withColumns(path, layout, (slice) => ({ a: slice("u32", 0), b: slice("u32", 1), similarity: slice("f64", 2), method: slice("u8", 3), compared: slice("u32", 4)[0]! }))
