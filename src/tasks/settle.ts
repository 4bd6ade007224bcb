/** Decides who falls to whom: one task a stage, on typed columns of the verified pairs. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { link, readJson, readJsonIfThere, readRows, writeJson, writeRows } from "../Disk.ts"
import { sha256 } from "../runs/Fingerprint.ts"
import { comparing } from "../Pipeline.ts"
import type { Rank } from "../Stage.ts"
import { type Parts, paths, type Plan, readPlan } from "../runs/Plan.ts"
import { distinct, indexIn, methods, settle, type Verified } from "../across/Settle.ts"
import { readHeads } from "../across/SketchFile.ts"
import { isIdentity } from "../runs/Updates.ts"
import { fileKey, sketchOf } from "./cellFiles.ts"
import { acrossOf, type Cell, cellAt, cellsOf, type Context, worldOf } from "./context.ts"
import type { PassMark } from "./pass.ts"
import { matchedOf } from "./pairs.ts"
import { PlaceIds } from "./placeIds.ts"
import type { ClusterRow, RulingRow, Settled } from "./rulings.ts"
import { readVerdicts } from "./verify.ts"

export const performSettle = async (context: Context, stage: number): Promise<"done" | "kept"> => {
  const { at, plan, pipeline } = context
  const planned = plan.stages[stage]!
  if (existsSync(at.settled(planned))) return "kept"
  const cells = cellsOf(context)
  const parts = cells.filter((cell) => cell.earlier === undefined)
  const current = parts.reduce((sum, cell) => sum + cell.rows, 0)
  const verdicts = parts.map((cell) => readVerdicts(at.verdicts(planned, fileKey(cell))))
  const compared = verdicts.reduce((sum, { compared }) => sum + compared, 0)
  const alike = verdicts.reduce((sum, { a }) => sum + a.length, 0)
  const { prefer } = acrossOf(context.pipeline.stages[stage]!)
  const { pairs, updates } = withoutUpdates(context, joined(verdicts.splice(0)), current)
  const updating = new Set(updates.map(({ place }) => place))
  const rulings = settle(pairs, (places) => {
    const rank = ranksOf(context, stage, places)
    return { before: (i, j) => prefer(rank(i), rank(j)), published: (i) => places[i]! >= current, length: (i) => rank(i).length }
  })
  const ids = new PlaceIds(context, rulings.of, rulings.place.filter((_, i) => rulings.supersedes[i] === 1))
  const supersedes: Array<Settled["supersedes"][number]> = []
  let fallen = 0
  let next = 0
  const fell = new Set<number>()
  for (const cell of parts) {
    const rows: Array<RulingRow> = []
    for (; next < rulings.place.length && rulings.place[next]! < cell.base + cell.rows; next++) {
      const place = rulings.place[next]!
      const of = rulings.of[next]!
      const ruling = { of: ids.get(of), similarity: round(rulings.similarity[next]!), method: methods[rulings.method[next]!]! }
      if (rulings.supersedes[next] === 1) supersedes.push({ id: ids.get(place), of: ruling.of, run: cells[cellAt(cells, of)]!.earlier!.run, similarity: ruling.similarity })
      else {
        rows.push([place - cell.base, ruling, of])
        if (updating.has(place)) fell.add(place)
      }
    }
    writeRows(at.rulings(planned, cell.key), rows)
    fallen += rows.length
  }
  for (const { place, of, id, similarity } of updates) if (!fell.has(place)) supersedes.push({ id, of: id, run: cells[cellAt(cells, of)]!.earlier!.run, similarity: round(similarity) })
  const last = comparing(pipeline.stages).at(-1) === stage
  const clusters = last ? writeClusters(context) : { earlier: [], largest: [] }
  const settled: Settled = {
    fingerprint: settlingFingerprint(context, stage),
    compared,
    alike,
    fallen,
    thinned: matchedOf(context, stage).thinned,
    supersedes,
    ...clusters
  }
  writeJson(at.settled(planned), settled)
  return "done"
}

/** Everything the rulings of a stage depend on. */
export const settlingFingerprint = (context: Context, stage: number): string => {
  const { at, plan, segments } = context
  const planned = plan.stages[stage]!
  const { parts, renamed } = readJson<Parts>(at.parts)
  const segment = segments.findIndex(({ across }) => across.includes(stage))
  const before = segments.flatMap(({ across }) => across).filter((other) => other < stage)
  return sha256(
    planned.digest,
    JSON.stringify(plan.stages.map(({ name }) => name)),
    ...parts.map((part) => `${part.key} ${part.rows} ${readJson<PassMark>(at.passMark(segment, part.key)).sketches[planned.name]?.hash}`),
    JSON.stringify(renamed),
    JSON.stringify(plan.earlier.map(({ night, corpus }) => [night, corpus])),
    ...before.map((other) => readJson<Settled>(at.settled(plan.stages[other]!)).fingerprint)
  )
}

/** Takes over the rulings of a run of the same night, when they depend on nothing that changed. */
export const performInherit = async (context: Context, stage: number): Promise<"done" | "kept"> => {
  const { at, plan } = context
  const mark = at.inherited(plan.stages[stage]!)
  if (existsSync(mark)) return "kept"
  writeJson(mark, inheritRulings(context, stage))
  return "done"
}

const inheritRulings = (context: Context, stage: number): boolean => {
  const { at, plan } = context
  const planned = plan.stages[stage]!
  if (existsSync(at.settled(planned))) return true
  if (plan.force.includes(planned.name)) return false
  const fingerprint = settlingFingerprint(context, stage)
  for (const run of plan.inherit) {
    const there = paths(join(worldOf(context.dir), "runs", run))
    const known = readJsonIfThere<Settled>(there.settled(planned))
    if (known?.fingerprint !== fingerprint) continue
    const now = runsNow(readPlan(join(worldOf(context.dir), "runs", run)).earlier, plan.earlier)
    for (const { key } of readJson<Parts>(at.parts).parts) {
      link(there.rulings(planned, key), at.rulings(planned, key))
      if (!existsSync(there.clusters(planned, key))) continue
      if (now === undefined) link(there.clusters(planned, key), at.clusters(planned, key))
      else writeRows(at.clusters(planned, key), readRows<ClusterRow>(there.clusters(planned, key)).map((row) => row.run === null ? row : { ...row, run: now(row.run) }))
    }
    if (now === undefined) link(there.settled(planned), at.settled(planned))
    else writeJson(at.settled(planned), {
      ...known,
      supersedes: known.supersedes.map((one) => ({ ...one, run: now(one.run) })),
      earlier: known.earlier.map((one) => ({ ...one, run: now(one.run) }))
    })
    return true
  }
  return false
}

/** The run that an earlier night has now, by the one it had then; `undefined` when none has another. A night that is done again to the same bytes changes no ruling, but its name. */
const runsNow = (then: Plan["earlier"], now: Plan["earlier"]): ((run: string) => string) | undefined => {
  const runs = new Map(then.map(({ night, run }) => [run, now.find((one) => one.night === night)?.run ?? run]))
  return [...runs].every(([before, after]) => before === after) ? undefined : (run) => runs.get(run) ?? run
}

/** Pairs but for those of a document and its own earlier version: an update does not fall to what it is the update of. */
const withoutUpdates = (context: Context, all: Verified, current: number) => {
  if (context.plan.earlier.length === 0) return { updates: [], pairs: all }
  const isExact = (row: number) => methods[all.method[row]!] === "exact" || all.similarity[row] === 1
  const across: Array<number> = []
  for (let row = 0; row < all.a.length; row++) if (all.a[row]! < current !== all.b[row]! < current && !isExact(row)) across.push(row)
  const ids = new PlaceIds(context, Uint32Array.from(across, (row) => all.a[row]!), Uint32Array.from(across, (row) => all.b[row]!))
  const updates = across.flatMap((row) => {
    const [place, of] = [Math.min(all.a[row]!, all.b[row]!), Math.max(all.a[row]!, all.b[row]!)]
    const id = ids.get(place)
    return id === ids.get(of) && isIdentity(id) ? [{ row, place, of, id, similarity: all.similarity[row]! }] : []
  })
  const gone = new Set(updates.map(({ row }) => row))
  const kept = <A extends Uint32Array | Float64Array | Uint8Array>(column: A): A => column.filter((_: number, row: number) => !gone.has(row)) as A
  return { updates, pairs: gone.size === 0 ? all : { a: kept(all.a), b: kept(all.b), similarity: kept(all.similarity), method: kept(all.method) } }
}

const round = (similarity: number) => Math.round(similarity * 1e4) / 1e4

const joined = (verdicts: ReadonlyArray<Verified>): Verified => {
  const size = verdicts.reduce((sum, { a }) => sum + a.length, 0)
  const all = { a: new Uint32Array(size), b: new Uint32Array(size), similarity: new Float64Array(size), method: new Uint8Array(size) }
  let at = 0
  for (const { a, b, similarity, method } of verdicts) {
    all.a.set(a, at)
    all.b.set(b, at)
    all.similarity.set(similarity, at)
    all.method.set(method, at)
    at += a.length
  }
  return all
}

/** The ranks of some documents, as columns in the order of their places: a cell's are read once, and only these are kept. */
const ranksOf = (context: Context, stage: number, places: Uint32Array): (i: number) => Rank & { readonly place: number } => {
  const cells = cellsOf(context)
  const lengths = new Uint32Array(places.length)
  const [dates, hashes] = [new Float64Array(places.length), new Float64Array(places.length)]
  for (let i = 0; i < places.length;) {
    const cell = cells[cellAt(cells, places[i]!)]!
    const heads = readHeads(sketchOf(context, stage, cell))
    for (; i < places.length && places[i]! < cell.base + cell.rows; i++) {
      const { length, date, hash } = heads.rank(places[i]! - cell.base)
      lengths[i] = length
      dates[i] = date ?? Number.NaN
      hashes[i] = hash
    }
  }
  return (i) => ({ place: places[i]!, length: lengths[i]!, date: Number.isNaN(dates[i]!) ? null : dates[i]!, hash: hashes[i]! })
}

/** Who fell to whom over all across stages, sorted by place. */
const fallenOf = (context: Context, parts: ReadonlyArray<Cell>) => {
  const { at, plan, pipeline } = context
  // What fell in one stage takes no part in the next.
  const ofParts = parts.map((cell) => {
    const rows = comparing(pipeline.stages).flatMap((stage) => readRows<RulingRow>(at.rulings(plan.stages[stage]!, cell.key))).sort(([a], [b]) => a - b)
    return {
      place: Uint32Array.from(rows, ([row]) => cell.base + row),
      of: Uint32Array.from(rows, ([, , to]) => to),
      similarity: Float64Array.from(rows, ([, { similarity }]) => similarity),
      method: Uint8Array.from(rows, ([, { method }]) => methods.indexOf(method))
    }
  })
  const size = ofParts.reduce((sum, { place }) => sum + place.length, 0)
  const all = { place: new Uint32Array(size), of: new Uint32Array(size), similarity: new Float64Array(size), method: new Uint8Array(size) }
  let filled = 0
  for (const { place, of, similarity, method } of ofParts) {
    all.place.set(place, filled)
    all.of.set(of, filled)
    all.similarity.set(similarity, filled)
    all.method.set(method, filled)
    filled += place.length
  }
  return all
}

/** Clusters over all across stages: a document that fell to one that fell later belongs to what that one fell to. */
const writeClusters = (context: Context): Pick<Settled, "earlier" | "largest"> => {
  const { at, plan, pipeline } = context
  const cells = cellsOf(context)
  const parts = cells.filter((cell) => cell.earlier === undefined)
  const stage = plan.stages[comparing(pipeline.stages).at(-1)!]!
  const fell = fallenOf(context, parts)
  const [roots, similarity, method] = [fell.of.slice(), fell.similarity.slice(), fell.method.slice()]
  for (let i = 0; i < roots.length; i++) {
    // The weakest link tells how alike a document and its root are.
    for (let next = indexIn(fell.place, roots[i]!); next >= 0; next = indexIn(fell.place, roots[i]!)) {
      roots[i] = fell.of[next]!
      if (fell.similarity[next]! < similarity[i]! || methods[method[i]!] === "exact") {
        similarity[i] = fell.similarity[next]!
        method[i] = fell.method[next]!
      }
    }
  }
  const kept = distinct(roots)
  const documents = new Uint32Array(kept.length).fill(1)
  for (const root of roots) documents[indexIn(kept, root)]!++
  const ids = new PlaceIds(context, kept)
  const runOf = (root: number) => cells[cellAt(cells, root)]!.earlier?.run ?? null
  let [nextFallen, nextKept] = [0, 0]
  for (const cell of parts) {
    const end = cell.base + cell.rows
    const rows: Array<ClusterRow> = []
    for (; nextFallen < roots.length && fell.place[nextFallen]! < end; nextFallen++) {
      const cluster = ids.get(roots[nextFallen]!)
      rows.push({ row: fell.place[nextFallen]! - cell.base, cluster, kept: false, of: cluster, similarity: similarity[nextFallen]!, method: methods[method[nextFallen]!]!, run: runOf(roots[nextFallen]!) })
    }
    for (; nextKept < kept.length && kept[nextKept]! < end; nextKept++) {
      const cluster = ids.get(kept[nextKept]!)
      rows.push({ row: kept[nextKept]! - cell.base, cluster, kept: true, of: null, similarity: null, method: null, run: null })
    }
    writeRows(at.clusters(stage, cell.key), rows.sort((a, b) => a.row - b.row))
  }
  const earlier = Array.from(kept.subarray(nextKept), (root) => ({ id: ids.get(root), run: runOf(root)! }))
  // Of as many documents the first in the input.
  const largest = kept.map((_, i) => i).sort((i, j) => documents[j]! - documents[i]! || i - j).subarray(0, 5)
  return { earlier, largest: Array.from(largest, (i) => ({ cluster: ids.get(kept[i]!), documents: documents[i]! })) }
}
