/** Joins the shards of all parts into one of the published files. */
import { existsSync } from "node:fs"
import { readJson, writeJson } from "../Disk.ts"
import { joinedFiles, joinFile, publishable } from "../runs/Publish.ts"
import type { Parts } from "../runs/Plan.ts"
import type { Context } from "./context.ts"
import type { PassMark } from "./pass.ts"
import { tornShard } from "./shards.ts"

export const performJoin = async (context: Context, _stage: number, index: number): Promise<"done" | "kept"> => {
  const { at, plan, segments } = context
  const mark = at.joined(index)
  if (existsSync(mark) && existsSync(at.published(joinedFiles(plan.sinks)[index]!))) return "kept"
  for (const { key } of readJson<Parts>(at.parts).parts) {
    const torn = tornShard(context, key, readJson<PassMark>(at.passMark(segments.length - 1, key)))
    if (torn !== undefined) throw new Error(`${torn} is not as long as it was written; the same command makes it anew`)
  }
  writeJson(mark, await joinFile(publishable(context), index))
  return "done"
}
