/** Stages with any options on hostile texts: they fail on none, take what is there and no more, and the text can be put back. */
import { expect } from "vitest"
import { compare, countOver } from "../../src/across/Across.ts"
import type { Document } from "../../src/Document.ts"
import { ledgerOf, rebuild } from "../../src/Ledger.ts"
import { pass, step } from "../../src/Pass.ts"
import { type Definition, InvalidOptions, type Stage } from "../../src/Stage.ts"
import { definitions } from "../../src/stages/index.ts"
import { page } from "../../src/testing.ts"
import { View } from "../../src/View.ts"
import { type Chance, hostileText, longText } from "./hostile.ts"

/** Milliseconds of processor time a stage may take for a text of so many characters: linear, and far above what it does take. */
const patience = (characters: number) => 3000 + characters / 10
const spent = () => process.cpuUsage().user / 1000

const numbers = [0, 0.01, 0.2, 0.3, 0.5, 0.8, 1, 2, 5, 60, 1000]

const optionFor = (chance: Chance, name: string, fallback: unknown, schema: unknown): unknown => {
  const { literals } = schema as { readonly literals?: ReadonlyArray<string> }
  if (literals !== undefined) return chance.of(literals)
  if (typeof fallback === "boolean") return chance.is(0.5)
  if (typeof fallback === "number") return chance.of(numbers)
  if (Array.isArray(fallback)) return name === "among" ? fallback.filter(() => chance.is(0.5)) : chance.times(3, () => hostileText(chance, 2))
  return fallback
}

/** A stage with any options that it takes; what it refuses, it refuses as itself. */
export const stageOf = (chance: Chance, definition: Definition): Stage => {
  const options: Record<string, unknown> = {}
  for (const [name, { fallback, schema }] of Object.entries(definition.options)) if (chance.is(0.5)) options[name] = optionFor(chance, name, fallback, schema)
  try {
    return definition(options)
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidOptions)
    return definition()
  }
}

const documents = (chance: Chance): ReadonlyArray<Document> => {
  const texts: Array<string> = []
  return Array.from({ length: 2 + chance.below(10) }, (_, i) => {
    const kind = chance.next()
    const like = texts.length > 0 ? chance.of(texts) : ""
    const text = kind < 0.2 ? like : kind < 0.4 ? `${like}${hostileText(chance, 3)}` : kind < 0.45 ? longText(chance, 200_000) : hostileText(chance)
    texts.push(text)
    return page(text, { id: `d${i}`, site: chance.of([null, "a.example", "b.example", hostileText(chance, 1)]), meta: { title: chance.is(0.5) ? hostileText(chance, 1) : null, url: null, date: chance.of([null, "2026-01-02", "yesterday", "0000-99-99"]), extra: null } })
  })
}

/** Each stage that sees a document at a time, alone. */
export const alone = (chance: Chance) => {
  for (const definition of definitions) {
    if (definition.across) continue
    const stage = stageOf(chance, definition)
    for (const document of documents(chance)) {
      const view = View.of(document)
      const started = spent()
      const { delta, view: left, failure } = step(stage, view)
      const took = spent() - started
      expect(failure, `${stage.name} ${JSON.stringify(stage.options)} on ${JSON.stringify(document.text.slice(0, 500))}`).toBeUndefined()
      expect(took, `${stage.name} on ${JSON.stringify(document.text.slice(0, 100))} × ${document.text.length}`).toBeLessThan(patience(document.text.length))
      expect(step(stage, View.of(document)).delta).toEqual(delta)
      const records = ledgerOf(document, [{ stage: stage.name, delta }])
      if (delta.drop !== undefined) expect(records).toMatchObject([{ kind: "drop", text: document.text }])
      // A published text has a line: of one without, only cuts are left, and it is dropped as empty.
      else if (left.lines.length > 0) expect(rebuild(left.text(), records)).toBe(document.text)
    }
  }
}

/** Several in a row. */
export const together = (chance: Chance) => {
  const stages = definitions.filter(({ across }) => !across && chance.is(0.7)).map((definition) => stageOf(chance, definition))
  for (const document of documents(chance)) {
    const { deltas, view, failure } = pass(stages, View.of(document))
    expect(failure).toBeUndefined()
    const records = ledgerOf(document, deltas)
    const gone = deltas.at(-1)?.delta.drop
    if (gone !== undefined) expect(records).toMatchObject([{ kind: "drop", text: document.text }])
    else if (view.lines.length > 0) expect(rebuild(view.text(), records)).toBe(document.text)
  }
}

/** Stages that look at all documents: each falls to one that is kept, whatever the order of the input. */
export const across = (chance: Chance) => {
  const all = documents(chance)
  for (const definition of definitions) {
    if (!definition.across) continue
    const stage = stageOf(chance, definition)
    const views = all.map((document) => View.of(document))
    if (stage.work._tag === "Counting") {
      for (const [i, counts] of countOver(stage.work, views).entries()) views[i]!.apply(views[i]!.take(stage.work.apply(views[i]!, counts)))
      continue
    }
    if (stage.work._tag !== "Across") continue
    const { rulings } = compare(stage.work, views)
    for (const [i, ruling] of rulings.entries()) {
      if (ruling === undefined) continue
      const kept = all.findIndex(({ id }) => id === ruling.of)
      expect([kept === i, rulings[kept]]).toEqual([false, undefined])
      expect(ruling.similarity).toBeGreaterThan(0)
      expect(ruling.similarity).toBeLessThanOrEqual(1)
      expect(stage.work.apply(views[i]!, ruling).drop).toBeDefined()
    }
    if (stage.options["prefer"] === "first") continue
    const fell = (order: ReadonlyArray<View>) => compare((stage.work as Extract<Stage["work"], { _tag: "Across" }>), order).rulings.flatMap((ruling, i) => (ruling === undefined ? [] : [`${order[i]!.lines.map(({ text }) => text).join("\n")} → ${ruling.similarity}`])).sort()
    expect(fell(views.toReversed())).toEqual(fell(views))
  }
}
