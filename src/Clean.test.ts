import { expect, test } from "vitest"
import { cleaned } from "./Clean.ts"
import { Confidence, type Delta, Language } from "./Document.ts"
import { each } from "./Stage.ts"
import { page } from "./testing.ts"

const saying = (delta: Delta) => each("odd", { summary: "", file: import.meta.url, options: {}, apply: () => () => delta })()
const after = (delta: Delta, record: Record<string, unknown>) => JSON.stringify(cleaned([saying(delta)], page("a\nb"), record, "body").record)

test("fields keep their order and their values; what a stage told stands in place of what was there", () => {
  const record = { confidence: "high", body: "a\nb", language: "en", ["__proto__"]: 2 }
  expect(after({ facts: { [Language.name]: "eng", [Confidence.name]: 0.9 }, cuts: [{ line: 0, why: "x" }] }, record)).toBe('{"confidence":0.9,"body":"b","language":"eng","__proto__":2}')
  expect(after({}, record)).toBe('{"confidence":"high","body":"a\\nb","language":"en","__proto__":2}')
})

test("dropped is only what became of the record here", () => {
  const record = { dropped: "by hand", body: "a\nb", "dropped~2": true }
  expect(after({}, record)).toBe('{"dropped~3":"by hand","body":"a\\nb","dropped~2":true}')
  expect(after({ drop: { why: "short" } }, record)).toBe('{"dropped~3":"by hand","body":"a\\nb","dropped~2":true,"dropped":"short"}')
})
