/**
 * What an across stage needs to know of an earlier night, made from that night's published corpus: a cache that can be made anew
 * at any time, keyed by the run and by the stage's digest.
 */
import { closeSync, existsSync, openSync, readSync } from "node:fs"
import { readJsonIfThere, writeJson, writeRows } from "../Disk.ts"
import { partRows } from "../Row.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { writeSketches } from "../SketchFile.ts"
import type { Sketch } from "../Stage.ts"
import { View } from "../View.ts"
import { publishedDocument } from "./cellFiles.ts"
import { acrossOf, type Context, memoryPaths, type Slice } from "./context.ts"

const chunk = 1 << 20

/** Lines of a file as bytes, with the offset of each. */
function* linesOf(path: string): Generator<readonly [bytes: Buffer, at: number]> {
  const file = openSync(path, "r")
  try {
    let rest: Buffer = Buffer.alloc(0)
    let at = 0
    for (;;) {
      const block = Buffer.alloc(chunk)
      const read = readSync(file, block)
      if (read === 0) break
      const bytes = Buffer.concat([rest, block.subarray(0, read)])
      let from = 0
      for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
        yield [bytes.subarray(from, to), at + from]
        from = to + 1
      }
      rest = bytes.subarray(from)
      at += from
    }
  } finally {
    closeSync(file)
  }
}

export const performRemember = async (context: Context, stage: number, night: number): Promise<"done" | "kept"> => {
  const memory = memoryPaths(context.dir, context.plan.earlier[night]!)
  const planned = context.plan.stages[stage]!
  const known = readJsonIfThere<ReadonlyArray<Slice>>(memory.slices)
  if (known?.every(({ key }) => existsSync(memory.sketch(planned, key)))) return "kept"
  const work = acrossOf(context.pipeline.stages[stage]!)
  const slices: Array<Slice> = []
  let ids: Array<readonly [string, number, number]> = []
  let sketches: Array<Sketch | undefined> = []
  const flush = () => {
    if (ids.length === 0) return
    const key = String(slices.length).padStart(5, "0")
    writeRows(memory.ids(key), ids)
    writeSketches(memory.sketch(planned, key), sketches)
    slices.push({ key, rows: ids.length })
    ids = []
    sketches = []
  }
  for (const [bytes, at] of linesOf(memory.corpus)) {
    const record = JSON.parse(bytes.toString("utf8")) as CorpusRecord
    ids.push([record.id, at, bytes.length])
    sketches.push(work.sketch(View.of(publishedDocument(record))))
    if (ids.length === partRows) flush()
  }
  flush()
  writeJson(memory.slices, slices)
  return "done"
}
