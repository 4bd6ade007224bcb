import { expect, test } from "vitest"
import { type Delta, fact, Language } from "./Document.ts"
import { pass } from "./Pass.ts"
import { each } from "./Stage.ts"
import { page } from "./testing.ts"
import { View } from "./View.ts"

const saying = (delta: unknown) => each("odd", { summary: "", file: import.meta.url, options: {}, apply: () => () => delta as Delta })()
const after = (delta: unknown) => pass([saying(delta)], View.of(page("one\ntwo")))

const circle: Record<string, unknown> = {}
circle.self = circle

test.each([
  [null, "what it returned is null, not a plain object"],
  ["drop", "what it returned is string, not a plain object"],
  [[], "what it returned is an array, not a plain object"],
  [Promise.resolve({}), "it returned a promise: stages are synchronous"],
  [{ cut: [] }, 'a delta has no "cut"; it knows facts, cuts, edits, drop, reject'],
  [{ facts: 1 }, "facts is 1, not a plain object"],
  [{ facts: { size: 1n } }, "fact size is bigint, which JSON cannot hold"],
  [{ facts: { size: NaN } }, "fact size is NaN, which JSON cannot hold"],
  [{ facts: { size: undefined } }, "fact size is undefined, which JSON cannot hold"],
  [{ facts: { parts: ["a", () => 1] } }, "fact parts[1] is function, which JSON cannot hold"],
  [{ facts: { parts: new Array(2) } }, "fact parts[0] is undefined, which JSON cannot hold"],
  [{ facts: { when: { at: new Date(0) } } }, "fact when.at is an object of class Date, which JSON cannot hold"],
  [{ facts: { circle } }, expect.stringMatching(/^fact circle(\.self)+ is nested deeper than 200 levels, or holds itself$/)],
  [{ facts: { language: 5 } }, "fact language is 5, not what is published under that name"],
  [{ facts: { languages: "eng" } }, "fact languages is string, not what is published under that name"],
  [{ drop: {} }, "drop has no why"],
  [{ drop: true }, "drop is boolean, not a plain object"],
  [{ drop: { why: "copy", of: 7 } }, "drop: of is 7, not the id of a document"],
  [{ reject: {} }, "reject has no why"],
  [{ reject: { why: "stage-failed" } }, 'reject: the why "stage-failed" is Winnow\'s own'],
  [{ drop: { why: "a" }, reject: { why: "b" } }, "a document is dropped or rejected, not both"],
  [{ drop: { why: "__proto__" } }, 'drop: a why is a short noun such as "photo-credit", not "__proto__"'],
  [{ cuts: [{ line: 0, why: "line-end" }] }, 'the cut in line 0: the why "line-end" is Winnow\'s own'],
  [{ cuts: [{ line: 0, why: "two\nlines" }] }, 'the cut in line 0: a why is a short noun such as "photo-credit", not "two\\nlines"'],
  [{ cuts: [{ line: 0 }] }, "the cut in line 0 has no why"],
  [{ cuts: [null] }, "a cut is null, not a plain object"],
  [{ cuts: [{ line: 0, why: "x", score: NaN }] }, "the cut in line 0: its score is NaN, not a number from 0 to 1"],
  [{ cuts: [{ line: 0, why: "x", evidence: [1] }] }, "the cut in line 0: its evidence is not texts"],
  [{ edits: [{ line: 0, start: 0, end: 1, to: "x" }] }, "the edit in line 0 has no why"],
  [{ edits: {} }, "edits is an object of class Object, not an array"]
])("what makes no sense is the stage's failure, and the document's end: %o", (delta, message) => {
  const { deltas, failure, view } = after(delta)
  expect(failure).toEqual({ stage: "odd", message })
  expect(deltas).toEqual([{ stage: "odd", delta: { reject: { why: "stage-failed" } } }])
  expect(view.text()).toBe("one\ntwo")
})

test.each([[Symbol("s"), "Symbol(s)"], [Object.create(null), "it threw what cannot be shown"], [undefined, "undefined"], [new RangeError("far"), "far"]])("whatever a stage throws is told", (thrown, message) => {
  const thrower = each("odd", { summary: "", file: import.meta.url, options: {}, apply: () => () => { throw thrown } })()
  expect(pass([thrower], View.of(page("one"))).failure).toEqual({ stage: "odd", message })
})

test("of what a stage says, what a delta may hold is kept, as it would come back from JSON", () => {
  const parts: Array<unknown> = [-0, null, { "__proto__": 1 }]
  const said = { facts: { parts, constructor: "a word" }, cuts: [{ line: 1, why: "constructor", size: 1n, start: undefined }] }
  const { deltas, view, failure } = after(said)
  parts.push("later")
  expect(failure).toBeUndefined()
  expect(deltas[0]!.delta).toEqual(JSON.parse(JSON.stringify(deltas[0]!.delta)))
  expect(deltas[0]!.delta.cuts).toEqual([{ line: 1, why: "constructor" }])
  expect(view.get(fact("parts"))).toHaveLength(3)
})

test("a fact that no stage gave is not found, whatever its name", () => {
  const { view } = after({})
  expect([view.get(Language), view.get(fact("constructor")), view.get(fact("__proto__"))]).toEqual([undefined, undefined, undefined])
})
