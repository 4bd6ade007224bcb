/**
 * Submits what is left of a run: an array of jobs for each of its turns, each waiting for the one before to have ended well, and a last
 * job that waits for all of them to have ended somehow. Nothing begins before all of it is written down: the first is submitted held.
 */
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { readJson, writeJson } from "../../Disk.ts"
import { allTurns, doneIn, indicesOf, type Turn } from "../../runs/Turns.ts"
import type { Parts } from "../../runs/Plan.ts"
import type { Context } from "../../tasks/context.ts"
import { cancel, cluster, queued, sbatch } from "./commands.ts"
import { type ArrayJob, nameOf, slurmPaths, type Submission } from "./Submission.ts"

export interface SlurmOptions {
  /** Options of `sbatch` for all jobs, as it takes them (`--partition=p`). */
  readonly sbatch: ReadonlyArray<string>
  /** Elements of an array at most. */
  readonly maxArray: number
  /** What failed is submitted again so many times at most. */
  readonly resubmit: number
  /** A part that takes longer to go through its stages hangs, in seconds. */
  readonly patience: number
  /** The command of the closing job: words of the command line behind `winnow`. */
  readonly closing: ReadonlyArray<string>
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** `bin/winnow` finds a Node on the machine where it runs. */
const winnow = here("../../../bin/winnow")

/** What a part is expected to hold, as it lies on disk: it ends at 4,000 documents or 16 MiB of text. */
const partBytes = 10 * 2 ** 20
/** Text is packed to about a third. */
const packed = 3

/** How many parts there will be: what the sizes of the files say, before they are read. Only how much is done at once depends on it. */
const expectedParts = ({ plan, at }: Context): number => {
  try {
    return readJson<Parts>(at.parts).parts.length
  } catch {
    return plan.groups.reduce((sum, files) => {
      const bytes = files.reduce((sum, file) => sum + plan.files[file]!.bytes * (/\.(gz|zst)$/.test(plan.files[file]!.path) ? packed : 1), 0)
      return sum + Math.max(1, Math.ceil(bytes / partBytes))
    }, 0)
  }
}

/** Tasks that take a moment share an element, since to start one takes about a second. */
const tasksAnElement: Partial<Record<Turn["phase"], number>> = { fetch: 4, verify: 4 }

/** How many elements a turn has. Not how many tasks: those may be known only when the turn begins, and each element then takes its share. */
const elementsOf = (context: Context, turn: Turn, maxArray: number): number => {
  const { phase } = turn
  const expected = (): number => {
    switch (phase) {
      case "read":
        return context.plan.groups.length
      case "remember":
      case "join":
        return indicesOf(context, turn).length
      case "pass":
      case "fetch":
      case "verify":
        return expectedParts(context)
      case "match":
      case "count":
        return expectedParts(context) / 16
      default:
        return 1
    }
  }
  return Math.max(1, Math.min(maxArray, Math.ceil(expected() / (tasksAnElement[phase] ?? 1))))
}

/** Numbers as Slurm writes them: `0-3,7`. */
export const ranges = (numbers: ReadonlyArray<number>): string => {
  const told: Array<string> = []
  for (let i = 0; i < numbers.length;) {
    let last = i
    while (numbers[last + 1] === numbers[last]! + 1) last++
    told.push(last > i ? `${numbers[i]}-${numbers[last]}` : `${numbers[i]}`)
    i = last + 1
  }
  return told.join(",")
}

/** In a path that Slurm fills in, a `%` of its own. */
const literal = (path: string): string => path.replaceAll("%", "%%")

/** Submits `first`, of which some tasks are left, and all turns behind it. `again`: how often this was done before. Throws `SlurmFault`. */
export const submit = (context: Context, first: Turn, again: number, { sbatch: given, maxArray, patience, closing }: SlurmOptions): Submission => {
  const { dir, plan } = context
  const at = slurmPaths(dir)
  const name = nameOf(plan, dir)
  // Whoever submitted these was killed before they were let go: nobody waits for them.
  cancel([...new Set(queued(name).map(({ job }) => job))].filter((job) => job !== process.env["SLURM_JOB_ID"]))
  if (again === 0) rmSync(at.folder, { recursive: true, force: true })
  mkdirSync(join(at.folder, "logs"), { recursive: true })
  const common = [...given, `--job-name=${name}`, "--requeue", "--nodes=1", "--ntasks=1"]
  const turns = allTurns(context)
  const arrays: Array<ArrayJob> = []
  for (const turn of turns.slice(turns.findIndex(({ phase, stage }) => phase === first.phase && stage === first.stage))) {
    const elements = elementsOf(context, turn, maxArray)
    const before = arrays.at(-1)
    const isDone = before === undefined ? doneIn(context, turn) : () => false
    const left = before === undefined ? [...new Set(indicesOf(context, turn).filter((index) => !isDone(index)).map((index) => index % elements))].sort((a, b) => a - b) : [...Array(elements).keys()]
    const job = sbatch(
      [
        ...common,
        ...(before === undefined ? ["--hold"] : [`--dependency=afterok:${before.job}`, "--kill-on-invalid-dep=yes"]),
        `--array=${ranges(left)}`,
        `--comment=${turn.phase}-${turn.stage}`,
        `--output=${literal(at.logs(turn))}%a.log`,
        "--open-mode=append"
      ],
      [here("./job.sh"), winnow, "task", "--of", String(elements), "--patience", String(patience), "--", dir, String(turn.stage), turn.phase]
    )
    arrays.push({ phase: turn.phase, stage: turn.stage, job, elements })
  }
  for (const what of ["out", "err", "code"] as const) rmSync(at.closing(again, what), { force: true })
  const last = sbatch(
    [...common, `--dependency=afterany:${arrays.map(({ job }) => job).join(":")}`, "--comment=closing", `--output=${literal(at.closing(again, "out"))}`, `--error=${literal(at.closing(again, "err"))}`, "--open-mode=append"],
    [here("./closing.sh"), at.closing(again, "code"), winnow, ...closing]
  )
  const submission: Submission = { run: plan.run, name, cluster: cluster(), again, arrays, closing: last }
  writeJson(at.submission, submission)
  return submission
}
