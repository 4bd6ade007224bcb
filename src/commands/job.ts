/** What `run` and `rerun` have in common: a job, the lock, the workers, the words at the end. */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import { total } from "../Books.ts"
import { type Executor, Submitted } from "../Executor.ts"
import { Failed, OutOfBounds, Refused, tellingFaults } from "../Failure.ts"
import { readTombstones } from "../keeping/Tombstones.ts"
import { isOurJob, locked, ownerAt } from "../runs/Lock.ts"
import { command, type Where } from "../report/command.ts"
import { heldBack, unusual } from "../report/guards.ts"
import { unreportedLine } from "../report/html/unreported.ts"
import { letGoLines } from "../report/letGo.ts"
import { type Log, logOn, markTold } from "../report/log.ts"
import { redoneTable } from "../report/rerun.ts"
import { shown } from "../report/shown.ts"
import { summary } from "../report/summary.ts"
import { counted, grouped } from "../report/terminal.ts"
import type { LetGo } from "../keeping/Prune.ts"
import { type Ending, type Job, keep, prepare, sweepOpen } from "../runs/Run.ts"
import type { Report } from "../runs/Report.ts"
import { readState, type World } from "../runs/World.ts"
import type { Chosen } from "./executor.ts"
import { following, handingOver, inQueue, isSubmitted } from "./submitted.ts"

const interrupted = "interrupted; what was done is kept, and what was published is as it was"

/** What was begun to be forgotten is forgotten before anything else is done. */
export const healed = (job: Pick<Job, "world" | "resume">) => tellingFaults(Effect.promise(async () => {
  if (readTombstones(job.world.dir).pending) await (await import("../keeping/Forget.ts")).finishForgetting(job.world)
}), job)

/**
 * Runs work on a job with the lock held and somebody to perform its tasks. What is submitted to a batch system is followed to its end;
 * `joins`: what was submitted before is, too.
 */
export const working = Effect.fnUntraced(function*<E, R>(job: Omit<Job, "progress">, where: Where, { layer, slurm }: Chosen, work: (job: Job, log: Log) => Effect.Effect<void, E, R | Executor>, joins = false) {
  const { world } = job
  const isClosing = isOurJob(ownerAt(world))
  const log = logOn(process.stderr, yield* References.MinimumLogLevel)
  const isInHand = Effect.try({ try: () => joins && slurm !== undefined && isSubmitted(world), catch: (error) => new Failed({ message: (error as Error).message, resume: job.resume }) })
  const begin = Effect.try({ try: () => prepare(world), catch: (error) => new Failed({ resume: null, message: `cannot write to ${world.dir}: ${(error as Error).message}; make it writable, or name another folder with --out` }) }).pipe(
    Effect.andThen(locked(world, Effect.andThen(healed(job), work({ ...job, progress: log.progress }, log).pipe(
      Effect.provide(layer),
      // Now that no worker writes any more.
      Effect.onInterrupt(() => Effect.sync(() => sweepOpen(world))),
      Effect.as(false),
      Effect.catch((error): Effect.Effect<boolean, Exclude<E, Submitted> | Failed> => (error instanceof Submitted ? Effect.as(handingOver(world, error, job.resume), true) : Effect.fail(error as Exclude<E, Submitted>)))
    )))),
    Effect.onInterrupt(() => stopped(log, interrupted, "to go on from here", job.resume))
  )
  const look = Effect.suspend(() =>
    slurm?.detach === true || isClosing
      ? Console.log(inQueue(world, where))
      : following(world, log, job.resume).pipe(Effect.onInterrupt(() => stopped(log, "no longer looking; the jobs go on, and end the run", "to look again", command("status", where)))))
  return yield* isInHand.pipe(
    Effect.flatMap((inHand) => (inHand ? Effect.succeed(true) : begin)),
    Effect.tap((submitted) => (submitted ? look : Effect.void)),
    Effect.tapError((error) => Effect.sync(() => {
      if (!(error instanceof Refused) && log.failed(error)) markTold(error)
    })),
    Effect.ensuring(Effect.sync(log.clear))
  )
})

/** Tells that a command was interrupted, and what goes on. */
const stopped = (log: Log, message: string, what: string, resume: string) =>
  Effect.sync(() => {
    log.clear()
    if (!log.failed({ _tag: "Interrupted", message, resume })) process.stderr.write(`winnow: ${message}\n  ${what}: ${resume}\n`)
  })

/** What a person reads in the table at the end, for programs. */
const logEnding = (log: Log, ending: Ending): void => {
  log.clear()
  if (!log.isJson) return
  if (ending.kind === "nothing") log.tell("info", `nothing new since ${ending.night.run}`)
  if (ending.kind !== "published" && (ending.kind !== "held" || ending.before)) return
  for (const { id: run, night, status, read, seen, published, dropped, rejected, times } of ending.reports) {
    const gone = { dropped: total(dropped), rejected: total(rejected) }
    log.tell("info", `night ${night}: ${counted(read, "document")} read, ${grouped(published)} published, ${grouped(gone.dropped)} dropped, ${grouped(gone.rejected)} rejected`, { run, night, status, read, seen, published, dropped, rejected, seconds: times.seconds })
  }
}

/** Some work, and behind it what the pipeline's `retain` lets go; nothing is let go of while a run is held. */
export const keeping = <E, R>(job: Job, work: Effect.Effect<Ending, E, R>) =>
  Effect.flatMap(work, (ending) => Effect.map(ending.kind === "published" || ending.kind === "nothing" ? keep(job) : Effect.succeed(undefined), (letGo) => ({ ending, letGo })))

/** Tells how a command ended: a table on standard output, what is unusual and what was let go of in the log. Fails when runs are held. */
export const tell = Effect.fnUntraced(function*(log: Log, { ending, letGo }: { readonly ending: Ending; readonly letGo: LetGo | undefined }, world: World, where: Where, publishing?: string): Effect.fn.Return<void, OutOfBounds> {
  logEnding(log, ending)
  if (ending.kind === "published") for (const report of ending.reports) for (const line of unusual(report)) log.tell("warn", `run ${report.id} is unusual: ${line}`)
  if ((ending.kind === "published" || ending.kind === "held") && ending.unreported.length > 0) log.tell("warn", unreportedLine(ending.unreported))
  if (letGo !== undefined) for (const line of letGoLines(letGo)) log.tell("info", line)
  const table = told(ending, world, where, publishing)
  if (table !== "") yield* Console.log(table)
  if (ending.kind === "held") return yield* new OutOfBounds({ message: heldBack(ending.reports, (run) => command("publish", where, [run], ["--accept"])) })
})

const hasPage = ({ unreported }: Pick<Ending & { kind: "published" | "held" }, "unreported">, { id }: Report): boolean => !unreported.some(({ run }) => run === id)

/** `publishing`: the command that brings into force what only deltas were made of. */
export const told = (ending: Ending, world: World, where: Where, publishing = command("run", where)): string => {
  switch (ending.kind) {
    case "nothing":
      return `nothing new since ${ending.night.run}\n  ${shown(world)}/latest`
    case "held":
      return ending.before ? "" : ending.reports.map((report) => summary(report, `${shown(world)}/runs/${report.id}`, { hasPage: hasPage(ending, report) })).join("\n\n")
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
          summary(report, `${shown(world)}/${report.id === latest ? "latest" : `runs/${report.id}`}`, { hasPage: hasPage(ending, report) }),
          ...(report.parent === null ? [] : ["", redoneTable(report.stages)])
        ]),
        ...(ending.kept.length > 0 ? ["", `looked at and kept, since nothing changes there: night ${ending.kept.join(", ")}`] : []),
        ...(ending.older !== undefined ? ["", `made with another ${ending.older.stage}, and left so: night ${ending.older.nights.join(", ")}\n  to bring all nights up to date: ${command("rerun", where, [ending.older.stage], ["--all-nights"])}`] : []),
        ...(ending.stale.length > 0 ? ["", `stale: night ${ending.stale.join(", ")}, compared with what this night was before\n  to bring them up to date: ${command("run", where)}`] : [])
      ].join("\n")
    }
  }
}
