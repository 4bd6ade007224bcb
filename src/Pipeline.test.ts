import { expect, test } from "vitest"
import * as Pipeline from "./Pipeline.ts"
import * as Sink from "./Sink.ts"
import * as Source from "./Source.ts"
import { dropDuplicates, dropNearDuplicates, dropShort, normaliseText, stripHeadlines, stripRepeatedLines } from "./stages/index.ts"

const make = (stages: Pipeline.Pipeline["stages"], sinks = [Sink.jsonl(), Sink.csv()] as ReadonlyArray<Sink.Sink>) => Pipeline.make("p", { source: Source.files("x"), stages, sinks })
const names = (stages: Pipeline.Pipeline["stages"]) => make(stages).stages.map(({ name }) => name)

test("drop-empty stands before the first stage that compares, else last, unless it stands there", () => {
  expect(names([normaliseText(), dropDuplicates()])).toEqual(["normalise-text", "drop-empty", "drop-duplicates"])
  expect(names([normaliseText()])).toEqual(["normalise-text", "drop-empty"])
  expect(names([stripRepeatedLines(), dropDuplicates()])).toEqual(["strip-repeated-lines", "drop-empty", "drop-duplicates"])
})

test("segments: each-stages run together, across stages side by side share a pass", () => {
  const segments = (stages: Pipeline.Pipeline["stages"]) => Pipeline.segmentsOf(make(stages).stages)
  expect(segments([normaliseText(), stripHeadlines()])).toEqual([{ each: [0, 1, 2], across: [] }])
  expect(segments([normaliseText(), dropDuplicates(), dropNearDuplicates()])).toEqual([{ each: [0, 1], across: [2, 3] }, { each: [], across: [] }])
  expect(segments([dropDuplicates(), stripHeadlines(), dropNearDuplicates()])).toEqual([{ each: [0], across: [1] }, { each: [2], across: [3] }, { each: [], across: [] }])
})

test("a stage that counts ends its segment: what compares sees the lines that it leaves", () => {
  expect(Pipeline.segmentsOf([normaliseText(), stripRepeatedLines(), dropDuplicates(), dropNearDuplicates()])).toEqual([{ each: [0], across: [1] }, { each: [], across: [2, 3] }, { each: [], across: [] }])
  expect(Pipeline.segmentsOf([stripRepeatedLines(), stripRepeatedLines()])).toEqual([{ each: [], across: [0] }, { each: [], across: [1] }, { each: [], across: [] }])
})

test.each([
  ["a stage that counts behind one that compares", () => make([dropDuplicates(), stripRepeatedLines()]), '"strip-repeated-lines" cuts what stands on many pages and must stand before "drop-duplicates"'],
  ["a stage that may drop behind one that compares", () => make([dropDuplicates(), dropShort({ minLength: 5 })]), '"drop-short" may drop documents and must stand before "drop-duplicates"'],
  ["a stage twice", () => make([normaliseText(), normaliseText()]), 'stage "normalise-text" stands twice; give one of them another name'],
  ["a name that is no folder", () => make([normaliseText({ as: "../x" })]), '"../x" does not name a stage'],
  ["a pipeline's name that is no folder", () => Pipeline.make("My News", { source: Source.files("x"), stages: [], sinks: [Sink.jsonl()] }), "lower-case letters"],
  ["a name that is none", () => Pipeline.make(undefined as never, { source: Source.files("x"), stages: [], sinks: [Sink.jsonl()] }), "lower-case letters"],
  ["a stage that was not called", () => make([normaliseText, dropDuplicates()] as never), 'the stage "normalise-text" must be called: write normaliseText() in the place of normaliseText'],
  ["what is no stage", () => make([null] as never), "stages holds null where a stage must stand, such as normaliseText()"],
  ["a function in the place of a stage", () => make([() => ({})] as never), "stages holds a function where a stage must stand"],
  ["stages that are no list", () => make(normaliseText() as never), "stages must be a list"],
  ["a sink that was not called", () => make([], [Sink.jsonl] as never), "a sink must be called: Sink.jsonl() or Sink.csv()"],
  ["a source that is a pattern", () => Pipeline.make("p", { source: "x", stages: [], sinks: [Sink.jsonl()] } as never), 'source must be made by Source.files("…")'],
  ["no JSONL", () => make([], [Sink.csv()]), "sinks must hold Sink.jsonl()"],
  ["a sink twice", () => make([], [Sink.jsonl(), Sink.csv(), Sink.csv({ bom: true })]), "two sinks write corpus.csv"],
  ["a packed JSONL alone", () => make([], [Sink.jsonl({ compress: "gz" })]), "sinks must hold Sink.jsonl(), not packed"],
  ["an unknown option of a sink", () => Sink.csv({ BOM: true } as never), 'unknown option "BOM"; it knows bom, formulaGuard'],
  ["an unknown key", () => Pipeline.make("p", { source: Source.files("x"), stages: [], sinks: [Sink.jsonl()], stage: [] } as never), 'unknown option "stage"']
])("refuses %s", (_, making, words) => {
  expect(making).toThrow(words)
})

test("what only looks like a pipeline is none, and a pipeline does not change any more", () => {
  const pipeline = make([normaliseText()])
  expect(Pipeline.isPipeline(pipeline)).toBe(true)
  expect([{ ...pipeline, name: "../../evil" }, { name: "../../evil", source: pipeline.source, stages: pipeline.stages, sinks: pipeline.sinks }, null].map(Pipeline.isPipeline)).toEqual([false, false, false])
  expect(() => Object.assign(pipeline, { name: "../../evil" })).toThrow(TypeError)
})

test("the same stage twice under two names, a stage that drops only under some options", () => {
  expect(names([stripHeadlines(), stripHeadlines({ as: "strip-again", aggressiveness: 0.9 }), dropDuplicates(), dropShort()])).toEqual(["strip-headlines", "strip-again", "drop-empty", "drop-duplicates", "drop-short"])
})
