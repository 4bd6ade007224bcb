/** Joins the shards of all parts into one of the published files. */
import { existsSync } from "node:fs"
import { writeJson } from "../Disk.ts"
import { joinedFiles, joinFile, publishable } from "../runs/Publish.ts"
import type { Context } from "./context.ts"

export const performJoin = async (context: Context, _stage: number, index: number): Promise<"done" | "kept"> => {
  const { at, plan } = context
  const mark = at.joined(index)
  if (existsSync(mark) && existsSync(at.published(joinedFiles(plan.sinks)[index]!))) return "kept"
  writeJson(mark, await joinFile(publishable(context), index))
  return "done"
}
