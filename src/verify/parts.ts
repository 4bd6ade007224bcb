/** Whether the parts of a run, and what its stages said of them, are what they were when they were written. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readRowBytes, readRows } from "../Disk.ts"
import { bytesHash, sha256 } from "../runs/Fingerprint.ts"
import type { Part, Parts, paths, Plan } from "../runs/Plan.ts"
import type { Row } from "../Row.ts"
import { idsOfPart } from "../runs/RunFiles.ts"
import type { PassMark } from "../tasks/pass.ts"
import type { ReadMark } from "../tasks/read.ts"
import { type Damages, quietly } from "./damages.ts"
import { PassMarkShape, ReadMarkShape, readShape } from "./shapes.ts"

type At = ReturnType<typeof paths>

const idsOf = ({ renamed }: Parts, { key }: Part, rows: ReadonlyArray<Row>): ReadonlyArray<string> => rows.map(({ id }, row) => renamed[key]?.[row] ?? id)

/** Published ids of a part from its ids, else from its rows; `undefined` when both are damaged. Tells nothing: `partOf` does. */
export const anyIdsOf = (at: At, parts: Parts, part: Part): ReadonlyArray<string> | undefined =>
  quietly(() => idsOfPart(at, parts, part)) ?? quietly(() => idsOf(parts, part, readRows<Row>(at.part(part.key)).slice(0, part.rows)))

const rowsOf = (bytes: Buffer): ReadonlyArray<Row> => {
  const rows: Array<Row> = []
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) rows.push(JSON.parse(bytes.toString("utf8", from, to)) as Row)
  return rows
}

export interface ReadPart {
  readonly rows: ReadonlyArray<Row> | undefined
  readonly ids: ReadonlyArray<string> | undefined
}

/** Published ids of a part. */
export const idsIn = (at: At, parts: Parts, part: Part, damages: Damages): ReadonlyArray<string> | undefined =>
  damages.attempt(`parts/${part.key}.ids.zst`, "backup", () => idsOfPart(at, parts, part))

/** A part's rows, when they are what was read, and its published ids. */
export const partOf = (at: At, parts: Parts, part: Part, damages: Damages): ReadPart => {
  const { key } = part
  const file = `parts/${key}.jsonl.zst`
  const rows = damages.attempt(file, "backup", () => {
    const bytes = readRowBytes(at.part(key))
    if (sha256(bytes) !== part.hash) {
      damages.add(file, null, "has another hash than parts.json says", "backup")
      return undefined
    }
    const found = rowsOf(bytes)
    if (found.length < part.rows) damages.add(file, null, `has ${found.length} rows, parts.json says ${part.rows}`, "backup")
    return found.slice(0, part.rows)
  })
  const ids = idsIn(at, parts, part, damages)
  if (rows === undefined) return { rows, ids }
  const own = idsOf(parts, part, rows)
  if (ids !== undefined && (ids.length !== own.length || own.some((id, row) => id !== ids[row]))) damages.add(`parts/${key}.ids.zst`, null, "does not hold the ids of its part", "backup")
  return { rows, ids: own }
}

/** Whether the marks of reading name every part as `parts.json` does. */
export const verifyReading = (at: At, plan: Plan, parts: Parts, damages: Damages): void => {
  const known = new Map<string, string>()
  let all = true
  for (const group of plan.groups.keys()) {
    const mark = damages.attempt(`parts/${String(group).padStart(5, "0")}.json`, "backup", () => readShape<ReadMark>(at.readMark(group), ReadMarkShape))
    if (mark === undefined) all = false
    else for (const { key, hash } of mark.parts) known.set(key, hash)
  }
  for (const { key, hash } of all ? parts.parts : []) if (known.get(key) !== hash) damages.add("parts.json", key, "is not what the marks of reading say of this part", "backup")
}

/** Marks of a part, one a pass in their order; `undefined` for one that is lost. */
export type MarksOf = (part: Part) => ReadonlyArray<PassMark | undefined>

export const marksIn = (dir: string, damages: Damages): MarksOf => {
  const passes = (damages.attempt("marks", "publish", () => readdirSync(join(dir, "marks"))) ?? [])
    .filter((name) => /^pass-\d{1,6}$/.test(name))
    .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
  return ({ key }) => passes.map((pass) => damages.attempt(`marks/${pass}/${key}.json`, "publish", () => readShape<PassMark>(join(dir, "marks", pass, `${key}.json`), PassMarkShape)))
}

const rowsIn = (bytes: Buffer): number => {
  let rows = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows++
  return rows
}

/** Deltas of all stages of a part against its marks, and what settling said of it. Returns how many files of deltas were looked at. */
export const verifyDeltas = (at: At, plan: Plan, across: ReadonlyArray<string>, part: Part, marks: ReadonlyArray<PassMark | undefined>, damages: Damages): number => {
  const { key, rows } = part
  for (const stage of plan.stages) {
    const { name } = stage
    const mend = { stage: name }
    const file = `stages/${name}/${key}.jsonl.zst`
    const bytes = damages.attempt(file, mend, () => readRowBytes(at.delta(stage, key)))
    const mark = marks.find((mark) => mark?.stages[name] !== undefined)?.stages[name]
    if (mark === undefined && !marks.includes(undefined)) damages.add("marks", `part ${key}`, `no mark speaks of ${name}`, "publish")
    if (bytes !== undefined && rowsIn(bytes) !== rows) damages.add(file, null, `has ${rowsIn(bytes)} rows, its part has ${rows}`, mend)
    else if (bytes !== undefined && mark !== undefined && sha256(bytes) !== mark.hash) damages.add(file, null, "has another hash than its mark says", mend)
    const taken = marks.find((mark) => mark?.sketches[name] !== undefined)?.sketches[name]
    if (!across.includes(name) && taken === undefined) continue
    // With a document that was forgotten go the sketches of its part.
    const isForgotten = taken === undefined && marks.some((mark) => mark?.forgotten === true)
    const sketch = isForgotten ? undefined : damages.attempt(`stages/${name}/sketch/${key}.bin`, mend, () => readFileSync(at.sketch(stage, key)))
    if (sketch !== undefined && taken !== undefined && bytesHash(sketch) !== taken.hash) damages.add(`stages/${name}/sketch/${key}.bin`, null, "has another hash than its mark says", mend)
    damages.attempt(`stages/${name}/rulings/${key}.jsonl.zst`, mend, () => readRowBytes(at.rulings(stage, key)))
    if (name === across.at(-1)) damages.attempt(`stages/${name}/clusters/${key}.jsonl.zst`, mend, () => readRowBytes(at.clusters(stage, key)))
  }
  return plan.stages.length
}
