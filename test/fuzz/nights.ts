/** Folders of hostile files through whole nights: the books balance, what was published can be verified, and every sound record has its fate. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync, zstdCompressSync } from "node:zlib"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { expect } from "vitest"
import { inline } from "../../src/executors/inline.ts"
import { load } from "../../src/Load.ts"
import { carryOut, decide, prepare } from "../../src/runs/Run.ts"
import { definitions } from "../../src/stages/index.ts"
import { verifyRuns } from "../../src/runs/Verify.ts"
import { readState, worldAt } from "../../src/runs/World.ts"
import { articles } from "../harness.ts"
import { readJsonl, root } from "../winnow.ts"
import { type Chance, hostileText, jsonPiece, longText, noise } from "./hostile.ts"
import { stageOf } from "./stages.ts"

const camel = (kind: string) => kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** Any stages in their usual order, as they are called in a pipeline file. */
const recipe = (chance: Chance): string =>
  definitions.filter(() => chance.is(0.6)).map((definition) => `W.${camel(definition.kind)}(${JSON.stringify(stageOf(chance, definition).options)})`).join(", ")

/** Names that are no UTF-8 are written as bytes. */
const place = (dir: string, chance: Chance, i: number, ending: string): Buffer =>
  Buffer.concat([Buffer.from(`${dir}/${i}`), Buffer.from(chance.of(["", "ordinary", " with space", "文件", "-x", "'q\"", "a\nb", "=1", "[x]{y}*", "#3", "~2", "é", "e\u0301"])), chance.is(0.2) ? Buffer.from("d0c2ff", "hex") : Buffer.alloc(0), Buffer.from(ending)])

const endings = [".jsonl", ".txt", ".csv", ".jsonl.gz", ".jsonl.zst", ".txt.gz", ".csv.zst", ".tsv", ".ndjson", ".JSONL"]

const hostile = (chance: Chance, dir: string, i: number): void => {
  const ending = chance.of(endings)
  const path = place(dir, chance, i, ending)
  switch (chance.below(14)) {
    case 0: return mkdirSync(path)
    case 1: return symlinkSync(path, path)
    case 2: return symlinkSync(".", path)
    case 3: return symlinkSync("no/such", path)
    case 4: return writeFileSync(path, "")
    case 5: return writeFileSync(path, noise(chance, 5000))
    case 6: return writeFileSync(path, gzipSync(noise(chance, 5000)).subarray(0, chance.below(300)))
    case 7: return writeFileSync(path, Buffer.concat([gzipSync(`{"text":"a"}\n`), chance.is(0.5) ? gzipSync(`{"text":"b"}`) : noise(chance)]))
    case 8: return writeFileSync(path, zstdCompressSync(Buffer.alloc(chance.is(0.1) ? 70 << 20 : 1 << 20, chance.of(["x", "\0", "\n", "\"", "{"]))))
    case 9: return writeFileSync(path, Buffer.from(`\ufeff${hostileText(chance)}`, "utf16le"))
    case 10: return writeFileSync(path, longText(chance, chance.is(0.1) ? 5_000_000 : 50_000))
    case 11: return writeFileSync(path, `id,text\n"unclosed,${hostileText(chance)}`)
    case 12:
      writeFileSync(path, "x")
      return chmodSync(path, 0)
    default: return writeFileSync(path, Buffer.concat(chance.times(20, () => Buffer.concat([jsonPiece(chance).bytes, Buffer.from("\n")]))))
  }
}

/** More than a trial's parts, texts and comparisons take; a corpus held whole, or a bomb unpacked, would take more. */
const mostMemory = 1.5 * 2 ** 30

export const nights = async (chance: Chance) => {
  const dir = mkdtempSync(join(tmpdir(), "winnow-fuzz-night-"))
  try {
    const input = join(dir, "input")
    mkdirSync(input)
    const planted = articles("p", 40, chance.below(1e9)).map(({ text }, i) => ({ id: `planted ${i}`, text }))
    const plant = (name: string, from: number, to: number) => writeFileSync(join(input, name), planted.slice(from, to).map((record) => `${JSON.stringify(record)}\n`).join(""))
    plant("m.jsonl", 0, 10)
    plant("z.jsonl", 10, 20)
    for (let i = 0; i < 12; i++) hostile(chance, input, i)
    writeFileSync(join(dir, "own.ts"), `
      import * as W from "${root}src/index.ts"
      export default W.Pipeline.make("fuzz", { source: W.Source.files("${input}"${chance.is(0.3) ? `, { invalid: "replace" }` : ""}), stages: [${recipe(chance)}], sinks: [W.Sink.jsonl(), W.Sink.csv(), W.Sink.parquet()], guards: { maxRejected: 1 } })
    `)
    const world = worldAt(join(dir, "out"), "fuzz")
    const run = async (date: string) => {
      const exit = await Effect.runPromiseExit(Effect.gen(function*() {
        const { pipeline, file } = yield* load(join(dir, "own.ts"))
        prepare(world)
        const job = { world, pipeline, file, source: pipeline.source, date, limit: undefined, fresh: false, progress: () => {}, resume: "", verify: "" }
        return (yield* carryOut(job, yield* decide(job))).kind
      }).pipe(Effect.provide(inline)))
      if (Exit.isFailure(exit)) throw Cause.squash(exit.cause)
      const state = readState(world)
      for (const { run: id, damages } of await verifyRuns(world, state.nights.map((night) => night.run), () => {})) expect({ id, found: damages.found }).toEqual({ id, found: [] })
      const fates = state.nights.flatMap(({ run: id }) => [
        ...readJsonl<{ id: string }>(join(world.runDir(id), "corpus.jsonl")),
        ...readJsonl<{ id: string; kind: string }>(join(world.runDir(id), "ledger.jsonl")).filter(({ kind }) => kind === "drop")
      ].map((record) => record.id))
      return { kind: exit.value, planted: fates.filter((id) => id.startsWith("planted ")).sort() }
    }
    const ids = (to: number) => planted.slice(0, to).map(({ id }) => id).sort()
    expect(await run("2026-01-01")).toEqual({ kind: "published", planted: ids(20) })
    expect(process.memoryUsage.rss()).toBeLessThan(mostMemory)

    // The crawl goes on: a file that grows, a new one, and more of the hostile.
    plant("m.jsonl", 0, 10)
    plant("z.jsonl", 10, 30)
    plant("zz.jsonl", 30, 40)
    for (let i = 12; i < 18; i++) hostile(chance, input, i)
    expect(await run("2026-01-02")).toEqual({ kind: "published", planted: ids(40) })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
