/** One record through the document stages, as the filter `winnow clean` does it: the same record with another text. Pure. */
import { Confidence, type Document, Language, Languages, Script } from "./Document.ts"
import { pass } from "./Pass.ts"
import type { Stage } from "./Stage.ts"
import { View } from "./View.ts"

export interface Cleaned {
  readonly record: Readonly<Record<string, unknown>>
  /** What a stage threw; the record is passed on as it came, `dropped: "stage-failed"`. */
  readonly failure?: { readonly stage: string; readonly message: string }
}

const facts = [Language, Script, Confidence, Languages]
const fate = "dropped"

/** Fields of a record that cleaning writes, beside its text. */
export const written: ReadonlyArray<string> = [...facts.map(({ name }) => name), fate]

/** A record whose own `dropped` is called `dropped~2`, or the next that is free: under that name stands only what became of it here. */
const withoutFate = (record: Cleaned["record"]): Cleaned["record"] => {
  if (!Object.hasOwn(record, fate)) return record
  let n = 2
  while (Object.hasOwn(record, `${fate}~${n}`)) n++
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === fate ? `${fate}~${n}` : key, value]))
}

/** `record` is the document's own, whose other fields stay as they are; facts that no stage gave are not set. Its text is in none of the fields that are `written`. */
export const cleaned = (stages: ReadonlyArray<Stage>, document: Document, record: Readonly<Record<string, unknown>>, textField: string): Cleaned => {
  const { deltas, view, failure } = pass(stages, View.of(document))
  const set: Record<string, unknown> = { [textField]: view.text() }
  for (const fact of facts) {
    const value = view.get<unknown>(fact)
    if (value !== undefined) set[fact.name] = value
  }
  const last = deltas.at(-1)?.delta
  const dropped = last?.drop?.why ?? last?.reject?.why
  return {
    record: { ...withoutFate(record), ...set, ...(dropped !== undefined && { [fate]: dropped }) },
    ...(failure !== undefined && { failure })
  }
}

