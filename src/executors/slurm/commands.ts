/** The commands of Slurm, as far as Winnow gives them. Found on PATH, given their arguments as they are, without a shell. */
import { execFileSync } from "node:child_process"

/** A command of Slurm that is not there, or that failed: what it said. */
export class SlurmFault extends Error {
  override readonly name = "SlurmFault"
  /** It could not be asked: it is not there, or its controller does not answer. What it would have said is not known. */
  readonly silent: boolean
  constructor(message: string, silent: boolean) {
    super(message)
    this.silent = silent
  }
}

/** A controller that restarts answers within its `MessageTimeout` (10 seconds by default), or not at all. In milliseconds. */
const patienceMs = 60_000

const ask = (command: string, args: ReadonlyArray<string>, env = process.env): string => {
  try {
    return execFileSync(command, args, { env, encoding: "utf8", timeout: patienceMs, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 28 })
  } catch (error) {
    const { code, stderr } = error as { readonly code?: string; readonly stderr?: string }
    if (code === "ENOENT") throw new SlurmFault(`there is no ${command} on PATH here`, true)
    const said = (stderr ?? "").trim().split("\n").at(-1) || (error as Error).message
    throw new SlurmFault(`${command} failed: ${said}`, /unable to contact|timed out|connection|socket|controller/i.test(said) || code === "ETIMEDOUT")
  }
}

/** A task of an array, or a job, that is not over: `PENDING`, `RUNNING`, `COMPLETING` … */
export interface Queued {
  /** The job's id; that of the whole array. */
  readonly job: string
  readonly state: string
  readonly reason: string
}

/** Our jobs of a name that are not over, elements of arrays one by one. Throws `SlurmFault`. */
export const queued = (name: string): ReadonlyArray<Queued> =>
  ask("squeue", ["--me", "--noheader", "--array", `--name=${name}`, "--format=%F|%T|%r"]).split("\n").filter((line) => line !== "").map((line) => {
    const [job = "", state = "", reason = ""] = line.split("|")
    return { job, state, reason }
  })

/** Whether a job is not over. Throws `SlurmFault` when that cannot be told. */
export const isQueued = (job: string): boolean => {
  try {
    return ask("squeue", ["--noheader", `--jobs=${job}`, "--format=%T"]).trim() !== ""
  } catch (error) {
    // Jobs that ended some time ago are not known any more.
    if (error instanceof SlurmFault && /invalid job id/i.test(error.message)) return false
    throw error
  }
}

/** Why elements of a job ended that did not end well, by their index: from the accounting, or where there is none from what the controller still knows. */
export const endings = (job: string): ReadonlyMap<number, string> => {
  const attempts: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
    ["sacct", ["--allocations", "--noheader", "--parsable2", `--jobs=${job}`, "--format=JobID,State"]],
    ["squeue", ["--states=all", "--noheader", "--array", `--jobs=${job}`, "--format=%F_%K|%T"]]
  ]
  for (const [command, args] of attempts) {
    try {
      const told = ask(command, args).split("\n").flatMap((line): ReadonlyArray<readonly [number, string]> => {
        const [, element, state] = /_(\d+)\|(.+)$/.exec(line) ?? []
        return element === undefined || state === undefined || state === "COMPLETED" ? [] : [[Number(element), state]]
      })
      if (told.length > 0) return new Map(told)
    } catch {
      // No accounting, or forgotten: the next may know.
    }
  }
  return new Map()
}

/** The cluster that these commands speak to. Throws `SlurmFault`. */
export const cluster = (): string => /^ClusterName\s*=\s*(\S+)/m.exec(ask("scontrol", ["show", "config"]))?.[1] ?? "cluster"

/** Submits a script with its arguments; returns the job's id. What it prints is for people. Throws `SlurmFault`. */
export const sbatch = (options: ReadonlyArray<string>, script: ReadonlyArray<string>): string =>
  ask("sbatch", ["--parsable", ...options, ...script], { ...process.env, WINNOW_LOG: "human" }).trim().split(";")[0]!

/** Lets jobs go that were submitted held. Throws `SlurmFault`. */
export const release = (jobs: ReadonlyArray<string>): void => {
  ask("scontrol", ["release", jobs.join(",")])
}

/** Ends jobs, or takes them out of the queue; those that are over do not mind. Throws `SlurmFault`. */
export const cancel = (jobs: ReadonlyArray<string>): void => {
  if (jobs.length > 0) ask("scancel", jobs)
}
