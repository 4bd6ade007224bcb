/** What `run` and `rerun` have in common: a job, the lock, the workers, the words at the end. */
import { availableParallelism } from "node:os"
import { relative } from "node:path"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as References from "effect/References"
import { total } from "../Books.ts"
import type { Executor } from "../Executor.ts"
import { processes } from "../executors/processes.ts"
import { Failed, Refused } from "../Failure.ts"
import { locked } from "../Lock.ts"
import { command, type Where } from "../report/command.ts"
import { type Log, logOn, markTold } from "../report/log.ts"
import { redoneTable } from "../report/rerun.ts"
import { summary } from "../report/summary.ts"
import { counted, grouped } from "../report/terminal.ts"
import { type Ending, type Job, prepare } from "../Run.ts"
import { readState, type World } from "../World.ts"

/** Heap of a worker in MiB: a part is at most 16 MiB of text, or one document. */
const workerMemory = 2048
export const workersOf = Effect.fnUntraced(function*(given: Option.Option<number>) {
  const size = Option.getOrElse(given, availableParallelism)
  return size >= 1 && size <= 256 ? size : yield* new Refused({ message: `--workers ${size}: between 1 and 256` })
})

/** Runs work on a job with the lock held and workers at hand. */
export const working = Effect.fnUntraced(function*<A, E, R>(job: Omit<Job, "progress">, { size, patience }: { readonly size: number; readonly patience: number }, work: (job: Job, log: Log) => Effect.Effect<A, E, R | Executor>) {
  const { world } = job
  if (patience < 1) return yield* new Refused({ message: `--patience ${patience}: at least one second` })
  const log = logOn(process.stderr, yield* References.MinimumLogLevel)
  return yield* Effect.try({ try: () => prepare(world), catch: (error) => new Failed({ resume: null, message: `cannot write to ${world.dir}: ${(error as Error).message}` }) }).pipe(
    Effect.andThen(locked(world, work({ ...job, progress: log.progress }, log).pipe(Effect.provide(processes({ size, memory: workerMemory, patience: Duration.seconds(patience) }))))),
    Effect.tapError((error) => Effect.sync(() => {
      if (!(error instanceof Refused) && log.failed(error)) markTold(error)
    })),
    Effect.ensuring(Effect.sync(log.clear))
  )
})

/** What a person reads in the table at the end, for programs. */
export const logEnding = (log: Log, ending: Ending): void => {
  log.clear()
  if (!log.isJson) return
  if (ending.kind === "nothing") log.tell("info", `nothing new since ${ending.night.run}`)
  if (ending.kind !== "published") return
  for (const { id: run, night, status, read, seen, published, dropped, rejected, times } of ending.reports) {
    const gone = { dropped: total(dropped), rejected: total(rejected) }
    log.tell("info", `night ${night}: ${counted(read, "document")} read, ${grouped(published)} published, ${grouped(gone.dropped)} dropped, ${grouped(gone.rejected)} rejected`, { run, night, status, read, seen, published, dropped, rejected, seconds: times.seconds })
  }
}

/** A folder as a person would write it here. */
export const shown = ({ dir }: World): string => {
  const near = relative(process.cwd(), dir)
  return near.startsWith("..") ? dir : near
}

/** `publishing`: the command that brings into force what only deltas were made of. */
export const told = (ending: Ending, world: World, where: Where, publishing = command("run", where)): string => {
  switch (ending.kind) {
    case "nothing":
      return `nothing new since ${ending.night.run}\n  ${shown(world)}/latest`
    case "only":
      return [
        redoneTable(ending.stages),
        "",
        ending.changed
          ? `nothing was published; stale now: ${ending.stale.join(", ")}\n  to bring them up to date: ${publishing}`
          : "nothing was published, and nothing is stale: the output is the same to the byte",
        `  ${shown(world)}/runs/${ending.run}`
      ].join("\n")
    case "published": {
      const latest = readState(world).nights.at(-1)?.run
      return [
        ...(ending.because.length > 0 ? [`done again: ${ending.because.join("; ")}`, ""] : []),
        ...ending.reports.flatMap((report, i) => [
          ...(i > 0 ? [""] : []),
          summary(report, `${shown(world)}/${report.id === latest ? "latest" : `runs/${report.id}`}`),
          ...(report.parent === null ? [] : ["", redoneTable(report.stages)])
        ]),
        ...(ending.kept.length > 0 ? ["", `looked at and kept, since nothing changes there: night ${ending.kept.join(", ")}`] : []),
        ...(ending.older !== undefined ? ["", `made with another ${ending.older.stage}, and left so: night ${ending.older.nights.join(", ")}\n  to bring all nights up to date: ${command("rerun", where, [ending.older.stage], ["--all-nights"])}`] : []),
        ...(ending.stale.length > 0 ? ["", `stale: night ${ending.stale.join(", ")}, compared with what this night was before\n  to bring them up to date: ${command("run", where)}`] : [])
      ].join("\n")
    }
  }
}
