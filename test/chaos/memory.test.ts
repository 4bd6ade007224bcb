/** A document that a stage runs out of memory on: slowly, and all at once. */
import { expect, test } from "vitest"
import { jsonl, Place } from "../harness.ts"
import { root } from "../winnow.ts"

const ways: ReadonlyArray<readonly [string, string]> = [
  ["in many small pieces", "const all = []; for (let i = 0; ; i++) all.push({ i, text: `text ${i}` })"],
  ["in one growing array", "const all = []; for (let i = 0; ; i++) all.push(i + 0.5)"],
  ["in one text", "let all = text; for (;;) all = `${all}${all}`.toUpperCase()"],
  ["in large pieces", "const all = []; for (;;) all.push(new Array(2 ** 24).fill(text))"]
]

test.for(ways)("%s", { timeout: 600_000 }, async ([, code]) => {
  const place = new Place(["hungry()"], `import { hungry } from "./hungry.ts"`)
  place.write("hungry.ts", `
import { each } from "${root}src/Stage.ts"

const eat = (text) => {
  ${code}
}

export const hungry = each("hungry", {
  summary: "runs out of memory when a text tells it to",
  file: import.meta.url,
  options: {},
  apply: () => (view) => {
    for (const { text } of view.lines) if (text === "eat") eat(text)
    return {}
  }
})
`)
  place.write("input/a.jsonl", jsonl([{ id: "a0", text: "a" }, { id: "a1", text: "eat" }, { id: "a2", text: "b" }]))
  await place.done("run", "./pipeline.ts", "--out", "out", "--workers", "1", "--patience", "120")
  const world = place.world()
  expect(world.records<{ id: string }>("latest", "corpus.jsonl").map(({ id }) => id)).toEqual(["a0", "a2"])
  expect(world.report()).toMatchObject({ rejected: { "stage-failed": 1 }, failures: [{ stage: "hungry", id: "a1" }] })
})
