/** Joins the shards of all parts into one of the published files. */
import { existsSync, rmSync } from "node:fs"
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
    const passed = at.passMark(segments.length - 1, key)
    const torn = tornShard(context, key, readJson<PassMark>(passed))
    if (torn === undefined) continue
    // Without its mark the part is done again, whoever performs it.
    rmSync(passed, { force: true })
    throw new Error(`${torn} is not as long as it was written; the same command makes it anew`)
  }
  writeJson(mark, await joinFile(publishable(context), index))
  return "done"
}
