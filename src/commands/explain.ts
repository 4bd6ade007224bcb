/** `winnow explain`: a page or a document of a run with its removed lines marked, and the reason of each; or two documents beside each other. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Failed, Refused } from "../Failure.ts"
import { load } from "../Load.ts"
import { type LedgerRecord, ledgerOf, rejectedRecord } from "../Ledger.ts"
import { likeness } from "../runs/Likeness.ts"
import { pass } from "../Pass.ts"
import { readPlan } from "../runs/Plan.ts"
import { isPruned } from "../keeping/Prune.ts"
import { command } from "../report/command.ts"
import { beside, type Side } from "../report/beside.ts"
import { fateLines, explained, rejectedPage } from "../report/page.ts"
import { inline } from "../report/inline.ts"
import { isRejected } from "../Row.ts"
import { documentsOf, idsLike, type RunDocument } from "../runs/RunDocument.ts"
import { runNamed, stateOf } from "../runs/Runs.ts"
import { jsonLine } from "../sinks/jsonLine.ts"
import { find } from "../sources/find.ts"
import { readAll } from "../sources/read.ts"
import { View } from "../View.ts"
import { worldAt } from "../runs/World.ts"
import { out, pipelineFlag, source, type SourceFlags, sourceWith } from "./options.ts"

const { input: _, ...fields } = source

export const explain = Command.make("explain", {
  page: Argument.String("page").pipe(
    Argument.withDescription("a file (- for standard input); its first record, when it holds many. With --run, the id of a document, or two to see them beside each other"),
    Argument.between(1, 2)
  ),
  run: Flag.String("run").pipe(Flag.withMetavar("RUN"), Flag.withDescription("take the document from a run (its id, the beginning of it, or latest) and show what that run did"), Flag.optional),
  record: Flag.Int("record").pipe(Flag.withDescription("which record of the file, from 1"), Flag.withDefault(1)),
  json: Flag.Boolean("json").pipe(Flag.withDescription("the ledger's records instead; of two documents, how alike they are"), Flag.withDefault(false)),
  pipeline: pipelineFlag,
  out,
  ...fields
}, Effect.fn("explain")(function*({ page: [page, other], run, out, ...flags }) {
  if (Option.isSome(run)) return yield* explainOf(flags, out, run.value, [page!, ...(other === undefined ? [] : [other])])
  if (other !== undefined) return yield* new Refused({ message: `two documents are compared within a run: add --run latest` })
  yield* explainFile(flags, out, page!)
})).pipe(
  Command.withDescription("Shows a page or a document of a run with its removed lines marked, and the reason of each"),
  Command.withExamples([
    { command: "winnow explain page.txt", description: "a page of plain text" },
    { command: "winnow explain crawl.jsonl.gz --record 17 --text-field content", description: "one record of many" },
    { command: "winnow explain wire-20461 --run latest", description: "what the last run did to a document" },
    { command: "winnow explain wire-20461 wire-20977 --run latest", description: "what two documents have in common" }
  ])
)

type Flags = Omit<SourceFlags, "input"> & { readonly record: number; readonly json: boolean; readonly pipeline: string }

const explainFile = Effect.fnUntraced(function*({ record, json, pipeline: name, ...flags }: Flags, out: string, page: string) {
  if (record < 1) return yield* new Refused({ message: `--record ${record}: records count from 1` })
  const { pipeline } = yield* load(name)
  const source = yield* sourceWith(pipeline.source, { ...flags, input: [page] })
  const { files } = yield* find(source).pipe(Effect.mapError(({ message }) => new Refused({ message: `${message}\n  for a document of a run: ${command("explain", { pipeline: name, out }, [page], ["--run", "latest"])}` })))
  const rows = yield* readAll(files, source).pipe(Stream.flatMap(Stream.fromIterable), Stream.drop(record - 1), Stream.take(1), Stream.runCollect)
  const row = rows[0]
  if (row === undefined) {
    const count = yield* readAll(files, source).pipe(Stream.runFold(() => 0, (sum: number, rows) => sum + rows.length))
    return yield* new Refused({ message: `${page} has no record ${record}: it has ${count}` })
  }
  if (isRejected(row)) return yield* json ? logRecords([rejectedRecord(row)]) : Console.log(`${rejectedPage(row)}${row.reject.why === "missing-text" || row.reject.why === "wrong-header" ? `\n\n  no field is called "${inline(source.fields.text)}": say which holds the text with --text-field` : ""}`)
  const { deltas, view, failure } = pass(pipeline.stages.filter(({ work }) => work._tag === "Each"), View.of(row))
  if (failure !== undefined) yield* Console.error(`winnow: ${failure.stage} failed on ${inline(row.id)}: ${inline(failure.message)}`)
  yield* json ? logRecords(ledgerOf(row, deltas)) : Console.log(explained(row, deltas, view))
})

const explainOf = Effect.fnUntraced(function*({ json, pipeline: name }: Flags, out: string, given: string, ids: ReadonlyArray<string>) {
  const { pipeline } = yield* load(name)
  const world = worldAt(out, pipeline.name)
  const where = { pipeline: name, out }
  const state = yield* stateOf(world)
  const run = yield* runNamed(world, state, given, command("run", where))
  const dir = world.runDir(run)
  if (isPruned(world, run)) return yield* new Refused({ message: `the parts of run ${run} are gone, as the pipeline's retain says; its ledger.jsonl and corpus.jsonl tell what became of a document` })
  const reading = <A>(read: () => A) => Effect.try({
    try: read,
    catch: (error) => new Failed({ message: `run ${run} cannot be read: ${(error as Error).message}`, resume: command("verify", where, [run]) })
  })
  const documents = yield* reading(() => {
    const found = new Map(documentsOf(dir, ids))
    // What fell to a document of another night is shown beside it.
    for (const night of ids.length > 1 ? state.nights.toReversed() : []) {
      const missing = ids.filter((id) => !found.has(id))
      if (missing.length > 0 && night.run !== run) for (const [id, document] of documentsOf(world.runDir(night.run), missing)) found.set(id, document)
    }
    return found
  })
  const missing = ids.find((id) => !documents.has(id))
  if (missing !== undefined) {
    const like = yield* reading(() => idsLike(dir, missing))
    return yield* new Refused({ message: `run ${run} read no document "${inline(missing)}"${like.length === 0 ? `; ${command("runs", where)} lists the others` : `; did you mean ${like.map((id) => `"${inline(id)}"`).join(", ")}?`}` })
  }
  const [first, second] = ids.map((id) => documents.get(id)!)
  if (second === undefined) return yield* json ? logRecords(ledgerRecords(first!)) : Console.log(page(first!))
  const sides = [first!, second].map(sideOf)
  const rejected = sides.findIndex((side) => side === undefined)
  if (rejected >= 0) return yield* new Refused({ message: `"${inline(ids[rejected]!)}" could not be read, so there is nothing to compare; see: ${command("explain", where, [ids[rejected]!], ["--run", run])}` })
  const [a, b] = sides as [Side, Side]
  const alike = likeness(a.view, b.view, readPlan(dir).stages)
  yield* Console.log(json ? JSON.stringify({ a: ids[0], b: ids[1], ...alike }, null, 2) : beside(a, b, alike, process.stdout.columns))
})

const ledgerRecords = ({ row, deltas, duplicate }: RunDocument): ReadonlyArray<LedgerRecord> =>
  isRejected(row) ? [rejectedRecord(row)] : ledgerOf(row, deltas, duplicate?.of ?? null)

/** A line each, as in `ledger.jsonl`; nothing at all where there are none. */
const logRecords = (records: ReadonlyArray<LedgerRecord>): Effect.Effect<void> =>
  Effect.forEach(records, (record) => Console.log(jsonLine(record).slice(0, -1)), { discard: true })

const page = (document: RunDocument): string => {
  const { row, deltas, view } = document
  const fate = fateLines(document)
  return isRejected(row) ? rejectedPage(row) : [explained(row, deltas, view!), ...(fate.length === 0 ? [] : ["", ...fate])].join("\n")
}

const sideOf = ({ row, deltas, view, published }: RunDocument): Side | undefined => {
  const last = deltas.at(-1)
  const gone = last?.delta.drop ?? last?.delta.reject
  return view === undefined ? undefined : { id: row.id, fate: gone === undefined ? (published ? "published" : "not dropped") : `${last!.delta.drop === undefined ? "rejected" : "dropped"} by ${last!.stage}: ${gone.why}`, view }
}
