/** Documents of a finished run, drawn by lot and one part at a time, each with what its stages said of it. */
import { existsSync } from "node:fs"
import { setImmediate } from "node:timers/promises"
import { readJson, readLine, Rows } from "../../Disk.ts"
import { type Delta, Language, nothing } from "../../Document.ts"
import { FileLines } from "../../FileLines.ts"
import { isGone } from "../../Pass.ts"
import { isRejected, type Row } from "../../Row.ts"
import { type Part, type Parts, paths, type Plan } from "../../runs/Plan.ts"
import { type DuplicateRecord, idsOfPart, isEarlier } from "../../runs/RunFiles.ts"
import { siteOf } from "../../runs/Sites.ts"
import { mostParts, mostSurveyed } from "./bounds.ts"
import { changesOf, type Told } from "./document.ts"
import { lot, spread } from "./sampling.ts"

type At = ReturnType<typeof paths>

/** A document of a run. `drawn`: by lot; else it was asked for by its id. `lot`: from 0 to 1, evenly among those drawn. */
export interface Drawn extends Told {
  readonly drawn: boolean
  readonly lot: number
  /** Where it is read again: the part's key and the row. */
  readonly part: string
  readonly n: number
}

/** A part whose documents are made as they are asked for. Throws what reading a file throws. */
const opened = (at: At, plan: Plan, { key }: Part): ((n: number, id: string) => Told) => {
  const rows = new Rows<Row>(at.part(key))
  const said = plan.stages.filter((stage) => existsSync(at.delta(stage, key))).map((stage) => ({ stage: stage.name, rows: new Rows<Delta>(at.delta(stage, key)) }))
  return (n, id) => {
    const row = { ...rows.at(n), id }
    const deltas: Array<Told["deltas"][number]> = []
    let language: unknown
    for (const { stage, rows } of isRejected(row) ? [] : said) {
      const delta = n < rows.length ? rows.at(n) : nothing
      deltas.push({ stage, delta })
      language = delta.facts?.[Language.name] ?? language
      if (isGone(delta)) break
    }
    return { row, site: siteOf(row), language: typeof language === "string" ? language : undefined, deltas, changes: changesOf(row, deltas) }
  }
}

/** A finished run, as the report reads it. */
export class Reading {
  readonly #at: At
  readonly #plan: Plan
  readonly #all: Parts
  readonly #parts: ReadonlyArray<Part>
  /** Documents of the run, and the share of them that is drawn by lot. */
  readonly documents: number
  readonly share: number

  /** Throws `Damaged`. */
  constructor(dir: string, plan: Plan) {
    this.#at = paths(dir)
    this.#plan = plan
    this.#all = readJson<Parts>(this.#at.parts)
    this.#parts = spread(this.#all.parts, mostParts)
    const count = (parts: ReadonlyArray<Part>) => parts.reduce((sum, { rows }) => sum + rows, 0)
    this.documents = count(this.#all.parts)
    this.share = Math.min(1, mostSurveyed / Math.max(1, count(this.#parts)))
  }

  /** Documents in input order: those that are drawn, and those with one of these ids, as far as their parts are read. Throws what reading a file throws. */
  async *drawn(wanted: ReadonlySet<string>): AsyncGenerator<Drawn, void> {
    for (const part of this.#parts) {
      // Lets a signal through.
      await setImmediate()
      const tell = opened(this.#at, this.#plan, part)
      for (const [n, id] of idsOfPart(this.#at, this.#all, part).entries()) {
        const chance = lot(id)
        const drawn = chance < this.share
        if (drawn || wanted.has(id)) yield { ...tell(n, id), drawn, lot: chance / this.share, part: part.key, n }
      }
    }
  }

  /** The same documents once more. Throws what reading a file throws. */
  *again(places: ReadonlyArray<{ readonly part: string; readonly n: number; readonly id: string }>): Generator<Told, void> {
    for (const part of this.#parts) {
      const here = places.filter((place) => place.part === part.key)
      if (here.length === 0) continue
      const tell = opened(this.#at, this.#plan, part)
      for (const { n, id } of here) yield tell(n, id)
    }
  }

  /** Documents of this run in `duplicates.jsonl`. Throws what reading a file throws. */
  *duplicates(): Generator<DuplicateRecord, void> {
    const path = this.#at.published("duplicates.jsonl")
    const lines = new FileLines(path)
    for (let bytes = lines.next(); bytes !== undefined; bytes = lines.next()) {
      const record = readLine<DuplicateRecord>(path, `line ${lines.number}`, bytes)
      if (!isEarlier(record)) yield record
    }
  }
}
