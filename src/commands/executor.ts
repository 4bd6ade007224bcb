/** Who performs the tasks of a run: options, and what they come to. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Flag from "effect/cli/Flag"
import { availableParallelism } from "node:os"
import { dirname } from "node:path"
import type { Executor } from "../Executor.ts"
import { inline } from "../executors/inline.ts"
import { processes } from "../executors/processes.ts"
import { cluster } from "../executors/slurm/commands.ts"
import { Refused } from "../Failure.ts"
import type { World } from "../runs/World.ts"

/** Heap of a worker in MiB: a part is at most 16 MiB of text, or one document. */
export const workerMemory = 2048

const workersOf = Effect.fnUntraced(function*(given: Option.Option<number>) {
  const size = Option.getOrElse(given, availableParallelism)
  return size >= 1 && size <= 256 ? size : yield* new Refused({ message: `--workers ${size}: between 1 and 256` })
})

const forSlurm = (text: string) => `slurm: ${text}`

export const executorFlags = {
  executor: Flag.Literals("executor", ["processes", "slurm", "inline"]).pipe(
    Flag.withDescription("who does the work: processes of this machine, job arrays of Slurm, or this process alone; the result is the same"),
    Flag.withDefault("processes" as const)
  ),
  detach: Flag.Boolean("detach").pipe(Flag.withDescription(forSlurm("submit, and do not wait for the end")), Flag.withDefault(false)),
  partition: Flag.String("partition").pipe(Flag.withDescription(forSlurm("partition of all jobs")), Flag.optional),
  time: Flag.String("time").pipe(Flag.withDescription(forSlurm("time limit of each job, as sbatch takes it")), Flag.optional),
  mem: Flag.String("mem").pipe(Flag.withDescription(forSlurm("memory of each job, as sbatch takes it; 3G is enough")), Flag.optional),
  maxArray: Flag.Int("max-array").pipe(Flag.withMetavar("N"), Flag.withDescription(forSlurm("elements of an array at most; an element performs several tasks when there are more (default: 1000)")), Flag.optional),
  resubmit: Flag.Int("resubmit").pipe(Flag.withMetavar("N"), Flag.withDescription(forSlurm("submit again what failed, so many times (default: 2)")), Flag.optional),
  sbatchOption: Flag.String("sbatch-option").pipe(Flag.withMetavar("OPTION"), Flag.withDescription(forSlurm("any other option of sbatch, without its hyphens: account=news; may stand several times")), Flag.atLeast(0))
}

interface ExecutorFlags {
  readonly executor: "processes" | "slurm" | "inline"
  readonly detach: boolean
  readonly partition: Option.Option<string>
  readonly time: Option.Option<string>
  readonly mem: Option.Option<string>
  readonly maxArray: Option.Option<number>
  readonly resubmit: Option.Option<number>
  readonly sbatchOption: ReadonlyArray<string>
  readonly workers: Option.Option<number>
  readonly patience: number
}

/** Who performs the tasks, and what to type for it to be the same again. */
export interface Chosen {
  readonly layer: Layer.Layer<Executor>
  readonly words: ReadonlyArray<string>
  readonly slurm: { readonly detach: boolean } | undefined
}

const worded = (name: string, value: Option.Option<string | number>): ReadonlyArray<string> => (Option.isNone(value) ? [] : [`--${name}`, String(value.value)])

/** What was chosen; `file` is that of the pipeline. */
export const chosen = Effect.fnUntraced(function*(flags: ExecutorFlags, file: string, world: World): Effect.fn.Return<Chosen, Refused> {
  const { executor, patience, detach, partition, time, mem, maxArray, resubmit, sbatchOption } = flags
  const size = yield* workersOf(flags.workers)
  if (patience < 1) return yield* new Refused({ message: `--patience ${patience}: at least one second` })
  const words = [...worded("partition", partition), ...worded("time", time), ...worded("mem", mem), ...worded("max-array", maxArray), ...worded("resubmit", resubmit), ...sbatchOption.flatMap((option) => ["--sbatch-option", option])]
  if (executor !== "slurm") {
    if (detach || words.length > 0) return yield* new Refused({ message: `${words[0] ?? "--detach"} is for --executor slurm` })
    return executor === "inline"
      ? { layer: inline, words: ["--executor", "inline"], slurm: undefined }
      : { layer: processes({ size, memory: workerMemory, patience: Duration.seconds(patience), pipeline: file }), words: [], slurm: undefined }
  }
  if (Option.isSome(flags.workers)) return yield* new Refused({ message: "--workers is for processes of this machine; with --executor slurm it is the cluster that says how much is done at once" })
  const { slurm } = yield* Effect.promise(() => import("../executors/slurm/slurm.ts"))
  const [most, times] = [Option.getOrElse(maxArray, () => 1000), Option.getOrElse(resubmit, () => 2)]
  if (most < 1 || times < 0) return yield* new Refused({ message: "--max-array is at least 1, --resubmit at least 0" })
  yield* Effect.try({ try: cluster, catch: (error) => new Refused({ message: `Slurm cannot be asked: ${(error as Error).message}. --executor slurm is for a machine from which jobs are submitted` }) })
  return {
    layer: slurm({
      sbatch: [
        ...[["partition", partition], ["time", time], ["mem", mem]].flatMap(([name, value]) => (Option.isSome(value as Option.Option<string>) ? [`--${name as string}=${(value as Option.Some<string>).value}`] : [])),
        ...sbatchOption.map((option) => `--${option.replace(/^-+/, "")}`)
      ],
      maxArray: most,
      resubmit: times,
      patience,
      closing: ["run", file, "--out", dirname(world.dir), "--patience", String(patience), "--executor", "slurm", ...words]
    }),
    words: ["--executor", "slurm", ...words],
    slurm: { detach }
  }
})
