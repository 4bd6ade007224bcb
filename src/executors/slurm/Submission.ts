/** What was submitted of a run, written down before any of it begins: for whoever follows it, and to know how often it was tried. */
import { createHash } from "node:crypto"
import { basename, join } from "node:path"
import { readJsonIfThere } from "../../Disk.ts"
import type { Turn } from "../../runs/Turns.ts"
import type { Plan } from "../../runs/Plan.ts"
import type { Task } from "../../Task.ts"
import { worldOf } from "../../tasks/context.ts"

/** An array of jobs: a turn of the run, or those of its elements that have something left to do. */
export interface ArrayJob extends Omit<Turn, "name"> {
  readonly job: string
  /** Each element performs the tasks whose index leaves its own over when divided by this. */
  readonly elements: number
}

export interface Submission {
  readonly run: string
  /** The name that all its jobs have. */
  readonly name: string
  readonly cluster: string
  /** How often what failed was submitted again. */
  readonly again: number
  readonly arrays: ReadonlyArray<ArrayJob>
  /** The job that ends the run: it publishes it, or submits again what failed. */
  readonly closing: string
}

/** What an element says of a task that failed. */
export interface Failure {
  readonly task: Task
  readonly reason: string
  readonly damaged: boolean
}

/** Where the files about submitted jobs lie, `DIR/<pipeline>/slurm/`; `dir` is a run's folder. */
export const slurmPaths = (dir: string) => {
  const folder = join(worldOf(dir), "slurm")
  const label = ({ phase, stage }: Omit<Turn, "name">) => `${phase}-${stage}`
  return {
    folder,
    submission: join(folder, "submission.json"),
    failure: (turn: Omit<Turn, "name">, index: number) => join(folder, "failed", `${label(turn)}-${index}.json`),
    /** What the elements of an array print: its beginning, an element's number and `.log`. */
    logs: (turn: Omit<Turn, "name">) => join(folder, "logs", `${label(turn)}-`),
    /** What the closing job prints, and its exit code. */
    closing: (again: number, what: "out" | "err" | "code") => join(folder, `closing-${again}.${what}`)
  }
}

/** A name for the jobs of a run, told apart from those of any other run of the same user. */
export const nameOf = (plan: Plan, dir: string): string => `winnow-${plan.pipeline.name}-${basename(dir)}-${createHash("sha256").update(dir).digest("hex").slice(0, 8)}`

/** The last submission of a pipeline; `dir` is the folder of any of its runs. */
export const submissionAt = (dir: string): Submission | undefined => readJsonIfThere<Submission>(slurmPaths(dir).submission)
