/**
 * What an across stage needs to know of an earlier night, made from that night's published corpus: a cache that can be made anew
 * at any time, keyed by the content of that corpus and by the stage's digest.
 */
import { existsSync } from "node:fs"
import { readJsonIfThere, readLine, writeJson, writeRows } from "../Disk.ts"
import { FileLines } from "../FileLines.ts"
import { partRows } from "../Row.ts"
import type { CorpusRecord } from "../sinks/corpus.ts"
import { writeSketches } from "../SketchFile.ts"
import type { Sketch } from "../Stage.ts"
import { View } from "../View.ts"
import { publishedDocument } from "./cellFiles.ts"
import { acrossOf, type Context, memoryPaths, type Slice } from "./context.ts"

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
  const corpus = new FileLines(memory.corpus)
  let at = 0
  for (let bytes = corpus.next(); bytes !== undefined; bytes = corpus.next()) {
    const record = readLine<CorpusRecord>(memory.corpus, `line ${corpus.number}`, bytes)
    ids.push([record.id, at, bytes.length])
    sketches.push(work.sketch(View.of(publishedDocument(record))))
    at += bytes.length + 1
    if (ids.length === partRows) flush()
  }
  flush()
  writeJson(memory.slices, slices)
  return "done"
}
