/** `winnow clean`: the document stages as a Unix filter. */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Runtime from "effect/Runtime"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { cleaned, written } from "../Clean.ts"
import { Failed, Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { harmless } from "../report/terminal.ts"
import { isRejected, type Row } from "../Row.ts"
import { jsonLine } from "../sinks/jsonLine.ts"
import { exactObject, jsonRow } from "../sources/json.ts"
import { linesOf } from "../sources/jsonl.ts"
import type { Origin } from "../sources/record.ts"
import { lossOf } from "../StandardOutput.ts"
import type { Stage } from "../Stage.ts"
import { suggestion } from "../text/closest.ts"
import { pipelineFlag, source, sourceWith } from "./options.ts"

/** Some records could not be read; all others were passed on. */
class BadRecords extends Schema.TaggedError<BadRecords>()("BadRecords", { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = 3
}

const { id, text } = source

/** Document stages of a pipeline by name, in pipeline order. */
const chosen = Effect.fnUntraced(function*(stages: ReadonlyArray<Stage>, names: Option.Option<string>): Effect.fn.Return<ReadonlyArray<Stage>, Refused> {
  const each = stages.filter(({ work }) => work._tag === "Each")
  if (Option.isNone(names)) return each
  const wanted = names.value.split(",").map((name) => name.trim()).filter((name) => name !== "")
  if (wanted.length === 0) return yield* new Refused({ message: `--stages names no stage; it knows ${each.map(({ name }) => name).join(", ")}` })
  for (const name of wanted) {
    if (stages.some((stage) => stage.name === name && stage.work._tag !== "Each")) return yield* new Refused({ message: `${name} compares documents and cannot be part of a filter; use winnow run` })
    if (!each.some((stage) => stage.name === name)) return yield* new Refused({ message: `no stage "${name}" in the pipeline; ${suggestion(name, each.map((stage) => stage.name))}` })
  }
  return each.filter(({ name }) => wanted.includes(name))
})

const write = (chunk: string): Effect.Effect<void, NodeJS.ErrnoException> =>
  Effect.callback((resume) => {
    process.stdout.write(chunk, (error) => resume(error ? Effect.fail(error) : Effect.void))
  })

export const clean = Command.make("clean", {
  stages: Flag.String("stages").pipe(Flag.withMetavar("a,b"), Flag.withDescription("only these document stages, in pipeline order"), Flag.optional),
  pipeline: pipelineFlag,
  id,
  text
}, Effect.fn("clean")(function*({ stages: names, pipeline: name, id, text }) {
  const { pipeline } = yield* load(name)
  const stages = yield* chosen(pipeline.stages, names)
  const none = Option.none()
  const { fields } = yield* sourceWith(pipeline.source, { input: [], format: none, delimiter: none, encoding: none, invalid: none, id, text, title: none, url: none, date: none, source: none, site: none })
  for (const field of ["text", "id"] as const) {
    if (written.includes(fields[field])) return yield* new Refused({ message: `the ${field} is in the field "${fields[field]}", which winnow clean writes itself; rename it before` })
  }
  const origin: Origin = { name: "stdin", stem: "stdin", fields, delimiter: ",", invalid: pipeline.source.invalid ?? "reject" }
  // A document carries the line it came from: what is passed on is that record, not what Winnow made of it.
  const reader = linesOf(origin, {
    countBlank: true,
    rowOf: (from, line, record, byte) => {
      const row = jsonRow(from, line, record, byte)
      return isRejected(row) ? row : { ...row, meta: { ...row.meta, extra: line } }
    }
  })
  let bad = 0
  const passOn = Effect.fnUntraced(function*(rows: ReadonlyArray<Row>) {
    let out = ""
    for (const row of rows) {
      if (isRejected(row)) {
        bad++
        yield* Console.error(`winnow: line ${row.at.record}: ${row.reject.why}: ${harmless(row.text.slice(0, 80))}`)
        continue
      }
      const record = exactObject(row.meta.extra!, fields.text)
      if (typeof record === "string") throw new Error(`line ${row.at.record} was a record a moment ago: ${record}`)
      const made = cleaned(stages, row, record, fields.text)
      if (made.failure !== undefined) {
        bad++
        yield* Console.error(`winnow: line ${row.at.record}: ${made.failure.stage} failed: ${harmless(made.failure.message)}`)
      }
      out += jsonLine(made.record)
    }
    if (out !== "") yield* write(out)
  })
  yield* NodeStream.fromReadable<Uint8Array, Error>({ evaluate: () => process.stdin, onError: (error) => error as Error, chunkSize: 1 }).pipe(
    Stream.mapEffect((bytes) => reader.push(bytes)),
    Stream.concat(Stream.fromEffect(Effect.suspend(() => reader.end()))),
    Stream.runForEach(passOn),
    // Whoever reads has had enough.
    Effect.catch((error) => ((error as NodeJS.ErrnoException).code === "EPIPE" ? Effect.void : Effect.fail(new Failed({ message: (error as NodeJS.ErrnoException).syscall === "write" ? lossOf((error as Error).message) : (error as Error).message, resume: null }))))
  )
  if (bad > 0) return yield* new BadRecords({ message: `${bad} record${bad === 1 ? "" : "s"} could not be cleaned; all others were` })
})).pipe(
  Command.withDescription("Reads JSONL on standard input and writes each record with its text cleaned, in the same order"),
  Command.withExamples([
    { command: "winnow clean < in.jsonl > out.jsonl", description: "all document stages of pipelines/news.ts" },
    { command: "zcat in.jsonl.gz | winnow clean --stages strip-headlines,strip-credits", description: "two of them" }
  ])
)
