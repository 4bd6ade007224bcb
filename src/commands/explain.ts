/** `winnow explain`: a page with its removed lines marked, and the reason of each. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { ledgerOf, rejectedRecord } from "../Ledger.ts"
import { pass } from "../Pass.ts"
import { explained } from "../report/page.ts"
import { harmless } from "../report/terminal.ts"
import { isRejected } from "../Row.ts"
import { find } from "../sources/find.ts"
import { readAll } from "../sources/read.ts"
import { View } from "../View.ts"
import { pipelineFlag, source, sourceWith } from "./options.ts"

const { input: _, ...fields } = source

export const explain = Command.make("explain", {
  page: Argument.String("page").pipe(Argument.withDescription("a file (- for standard input); its first record, when it holds many")),
  record: Flag.Int("record").pipe(Flag.withDescription("which record of the file, from 1"), Flag.withDefault(1)),
  json: Flag.Boolean("json").pipe(Flag.withDescription("the ledger's records instead"), Flag.withDefault(false)),
  pipeline: pipelineFlag,
  ...fields
}, Effect.fn("explain")(function*({ page, record, json, pipeline: name, ...flags }) {
  if (record < 1) return yield* new Refused({ message: `--record ${record}: records count from 1` })
  const { pipeline } = yield* load(name)
  const source = yield* sourceWith(pipeline.source, { ...flags, input: [page] })
  const { files } = yield* find(source).pipe(Effect.mapError(({ message }) => new Refused({ message })))
  const rows = yield* readAll(files, source).pipe(Stream.flatMap(Stream.fromIterable), Stream.drop(record - 1), Stream.take(1), Stream.runCollect)
  const row = rows[0]
  if (row === undefined) return yield* new Refused({ message: `${page} has no record ${record}` })
  if (isRejected(row)) return yield* Console.log(json ? JSON.stringify(rejectedRecord(row)) : `${harmless(row.id)}  rejected: ${row.reject.why}`)
  const { deltas, view, failure } = pass(pipeline.stages.filter(({ work }) => work._tag === "Each"), View.of(row))
  if (failure !== undefined) yield* Console.error(`winnow: ${failure.stage} failed on ${row.id}: ${failure.message}`)
  yield* Console.log(json ? ledgerOf(row, deltas).map((entry) => JSON.stringify(entry)).join("\n") : explained(row, deltas, view))
})).pipe(
  Command.withDescription("Shows a page with its removed lines marked, and the reason of each"),
  Command.withExamples([
    { command: "winnow explain page.txt", description: "a page of plain text" },
    { command: "winnow explain crawl.jsonl.gz --record 17 --text-field content", description: "one record of many" }
  ])
)
