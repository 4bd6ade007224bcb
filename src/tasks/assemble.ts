/** Brings what the groups were read to together: the parts of a run, once and for all. */
import { existsSync, readdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { readJson, readJsonIfThere, readRows, writeJson } from "../Disk.ts"
import { renames } from "../runs/Ids.ts"
import type { Part, Parts } from "../runs/Plan.ts"
import type { EarlierEnd } from "../sources/find.ts"
import type { Context } from "./context.ts"
import type { PassMark } from "./pass.ts"
import { beginningOf } from "./passing.ts"
import type { ReadMark } from "./read.ts"

export const performAssemble = async (context: Context): Promise<"done" | "kept"> => {
  if (existsSync(context.at.parts)) return "kept"
  const parts = assembled(context)
  forgetOthers(context, parts)
  writeJson(context.at.parts, parts)
  return "done"
}

/** A part that was passed while others were read may have been read anew since, without a file that had changed: what is known of it is not of this part. */
const forgetOthers = ({ at }: Context, { parts }: Parts): void => {
  const marks = dirname(at.passMark(0, ""))
  if (!existsSync(marks)) return
  const known = new Map(parts.map((part) => [part.key, beginningOf(part)]))
  for (const name of readdirSync(marks).filter((name) => name.endsWith(".json"))) {
    const key = name.slice(0, name.indexOf("."))
    const mark = readJsonIfThere<PassMark>(at.passMark(0, key))
    if (mark === undefined || mark.from !== known.get(key)) rmSync(join(marks, name))
  }
}

/** All parts in input order, up to the limit, what it kept from being read, and the ids that stood twice. */
const assembled = ({ plan, at }: Context): Parts => {
  let left = plan.limit ?? Infinity
  const parts: Array<Part> = []
  const unread: Array<number> = []
  const broken: Array<readonly [file: number, why: string]> = []
  const ends: Record<string, EarlierEnd> = {}
  let seen = 0
  for (const [group, files] of plan.groups.entries()) {
    const mark = readJson<ReadMark>(at.readMark(group))
    let leftOfFiles = left
    for (const part of mark.parts) {
      if (left > 0) parts.push({ ...part, rows: Math.min(part.rows, left) })
      left = Math.max(0, left - part.rows)
    }
    for (const [i, { rows, whole, broken: why, end, seen: known = 0 }] of mark.reached.entries()) {
      const file = files[i]!
      if (!whole || rows > leftOfFiles) unread.push(file)
      else {
        if (why !== undefined) broken.push([file, why])
        if (end !== undefined) ends[file] = end
      }
      seen += known
      leftOfFiles = Math.max(0, leftOfFiles - rows)
    }
  }
  const told = { ...(unread.length > 0 && { unread }), ...(broken.length > 0 && { broken }), ...(Object.keys(ends).length > 0 && { ends }), ...(seen > 0 && { seen }) }
  return { parts, ...told, renamed: renames(parts.map(({ key, rows }) => ({ key, rows, ids: () => readRows<string>(at.ids(key)) }))) }
}
