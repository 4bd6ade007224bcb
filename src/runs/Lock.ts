/**
 * One run of a pipeline at a time: a file that names its owner, made whole in one step (a link). One whose owner is gone is taken over,
 * by one process only: whoever wants to remove it must hold a lock for that (`lock.stale`), and look again while holding it.
 * The owner is a process, or a job of Slurm that a process handed its lock to: the one that ends the run.
 */
import { closeSync, fstatSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { aside, machine, writeWhole } from "../Disk.ts"
import { cluster, isQueued } from "../executors/slurm/commands.ts"
import { Failed, Locked } from "../Failure.ts"
import type { World } from "./World.ts"

const ProcessOwner = Schema.Struct({ pid: Schema.Int, host: Schema.String, started: Schema.String })
const JobOwner = Schema.Struct({ job: Schema.String, cluster: Schema.String })
type JobOwner = typeof JobOwner.Type
const Owner = Schema.Union([ProcessOwner, JobOwner])
type Owner = typeof Owner.Type

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    // Killed, but nobody asked what became of it yet: it answers, and does nothing any more.
    return statOf(pid)?.[0] !== "Z"
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** What Linux tells of a process, from its state on (proc_pid_stat(5), field 3). The name before may hold anything, brackets too. */
const statOf = (pid: number): ReadonlyArray<string> | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  } catch {
    return undefined
  }
}

/** When the process began, as the kernel counts it, so that a pid used again is not taken for its owner. */
const startOf = (pid: number): string => statOf(pid)?.[19] ?? ""

/** A lock as it stands there. */
interface Standing {
  readonly content: string
  readonly ino: number
  readonly mtimeMs: number
}

/** `undefined` when there is none. */
const standingAt = (path: string): Standing | undefined => {
  let file: number
  try {
    file = openSync(path, "r")
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code!)) return undefined
    throw error
  }
  try {
    const { ino, mtimeMs } = fstatSync(file)
    return { content: readFileSync(file, "utf8"), ino, mtimeMs }
  } finally {
    closeSync(file)
  }
}

const ownerOf = ({ content }: Standing): Owner | undefined => {
  try {
    const owner: unknown = JSON.parse(content)
    return Schema.is(Owner)(owner) ? owner : undefined
  } catch {
    return undefined
  }
}

const content = (): string => JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) } satisfies Owner)

/** The job that this process is a part of. */
const ownJob = process.env["SLURM_JOB_ID"]

/** A lock that was handed to the job that this process is. */
const isHandedToUs = (standing: Standing): boolean => {
  const owner = ownerOf(standing)
  return owner !== undefined && "job" in owner && owner.job === ownJob
}

/** Puts our lock in its place, if that is free; otherwise the moment at which it was not, by the clock of the file system. */
const place = (path: string): { readonly refusedAt: number } | undefined => {
  const temporary = aside(path)
  // In a container every process has the same id: a killed one's file of this name may be a link to a lock.
  rmSync(temporary, { force: true })
  const file = openSync(temporary, "wx")
  try {
    writeFileSync(file, content())
    fsyncSync(file)
    const { mtimeMs } = fstatSync(file)
    try {
      // A link fails when the name is taken, and then whole content stands there.
      linkSync(temporary, path)
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
      return { refusedAt: mtimeMs }
    }
  } finally {
    closeSync(file)
    rmSync(temporary, { force: true })
  }
}

/** A lock that names nobody is none of a living process, since locks appear whole: what a power cut left. So long it stands, in case another program writes there. */
const patienceMs = 10_000

/** Why a lock is to be respected; `undefined` when it is nobody's any more. */
const respected = (path: string, standing: Standing, now: number): string | undefined => {
  const owner = ownerOf(standing)
  if (owner === undefined) return now - standing.mtimeMs > patienceMs ? undefined : `${path} names no process; if nobody writes to it, it is taken over in ${patienceMs / 1000} seconds`
  if ("job" in owner) return jobAtWork(path, owner, standing)
  const isGone = owner.host === hostname() && (!alive(owner.pid) || startOf(owner.pid) !== owner.started)
  return isGone ? undefined : `process ${owner.pid} on ${owner.host} is running this pipeline; it took the lock at ${new Date(standing.mtimeMs).toISOString()}. Wait for it to end, or, if it is no Winnow, remove ${path}`
}

/** Why the lock of a job is to be respected: it waits or runs, or nobody here can tell. */
const jobAtWork = (path: string, { job, cluster: of }: JobOwner, { mtimeMs }: Standing): string | undefined => {
  const since = new Date(mtimeMs).toISOString()
  const removing = `if it is over, remove ${path}`
  try {
    const here = cluster()
    if (here !== of) return `job ${job} of the Slurm cluster ${of} has this pipeline's run in hand since ${since}, and that cannot be asked from cluster ${here}: look there, or, ${removing}`
    return isQueued(job) ? `jobs of Slurm are running this pipeline, the last of them ${job}, submitted at ${since}. Look at them with winnow status, or take them back with winnow cancel` : undefined
  } catch (error) {
    return `job ${job} of the Slurm cluster ${of} has this pipeline's run in hand since ${since}, and it cannot be asked for from here (${(error as Error).message}); ${removing}`
  }
}

/** Who holds a lock, in words, for whoever wants to know and not to take it; `undefined` when nobody does. `now` in milliseconds. */
export const held = (path: string, now: number): string | undefined => {
  const standing = standingAt(path)
  return standing === undefined ? undefined : respected(path, standing, now)
}

/** Locks that are taken to remove another; a process killed while it did so leaves one, and the next goes a step further. */
const deepest = 3

/** Takes a lock, or throws `Locked`. */
export const take = (path: string, depth = 0): void => {
  for (let attempt = 0; attempt < 3; attempt++) {
    const refused = place(path)
    if (refused === undefined) return
    const standing = standingAt(path)
    // Given back since.
    if (standing === undefined) continue
    if (isHandedToUs(standing)) return
    const why = respected(path, standing, refused.refusedAt)
    if (why !== undefined) throw new Locked({ message: why })
    if (depth === deepest) throw new Locked({ message: `${path} is nobody's, and so are the locks before it: remove them` })
    const removing = `${path}.stale`
    take(removing, depth + 1)
    try {
      // Only the holder of `removing` removes what is nobody's, so what is still there now is there until then.
      const now = standingAt(path)
      if (now?.ino === standing.ino && now.content === standing.content) rmSync(path)
    } finally {
      giveBack(removing)
    }
  }
  throw new Locked({ message: `other processes are taking ${path} just now; try again` })
}

/** Removes a lock, if it is ours. */
export const giveBack = (path: string): void => {
  const standing = standingAt(path)
  if (standing !== undefined && (standing.content === content() || isHandedToUs(standing))) rmSync(path)
}

/** What a process of this machine that was killed while it took the lock leaves behind, named by its id (`aside`). */
const leftover = new RegExp(`^lock\\.(?:stale\\.)*${machine}\\.(\\d+)-\\d+\\.tmp$`)

const lockOf = (world: World) => join(world.dir, "lock")

/** Fails while another process holds the pipeline's lock; takes none and writes nothing. */
export const unlocked = Effect.fnUntraced(function*(world: World): Effect.fn.Return<void, Locked | Failed> {
  const now = yield* Clock.currentTimeMillis
  const why = yield* Effect.try({
    try: () => held(lockOf(world), now),
    catch: (error) => new Failed({ message: `cannot read the lock in ${world.dir}: ${(error as Error).message}`, resume: null })
  })
  if (why !== undefined) return yield* new Locked({ message: why })
})

/** Whom the lock names, whether that is still there or not. */
export const ownerAt = (world: World): Owner | undefined => {
  const standing = standingAt(lockOf(world))
  return standing && ownerOf(standing)
}

/** Who has a pipeline in hand, if anybody has, as far as that can be told from here. */
export const atWork = (world: World): Owner | undefined => {
  const standing = standingAt(lockOf(world))
  const owner = standing && ownerOf(standing)
  return owner !== undefined && respected(lockOf(world), standing!, 0) !== undefined ? owner : undefined
}

/** Hands our lock to a job, which is its owner from then on. */
export const handOver = (world: World, owner: JobOwner): void => writeWhole(lockOf(world), Buffer.from(JSON.stringify(owner)))

/** Whether this process is the job that a pipeline was handed to. */
export const isOurJob = (owner: Owner | undefined): boolean => owner !== undefined && "job" in owner && owner.job === ownJob

export const locked = <A, E, R>(world: World, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | Locked | Failed, R> => {
  const path = lockOf(world)
  return Effect.acquireUseRelease(
    Effect.try({
      try: () => {
        mkdirSync(world.dir, { recursive: true })
        take(path)
        for (const name of readdirSync(world.dir)) {
          const pid = leftover.exec(name)?.[1]
          if (pid !== undefined && !alive(Number(pid))) rmSync(join(world.dir, name), { force: true })
        }
      },
      catch: (error) => (error instanceof Locked ? error : new Failed({ message: `cannot write to ${world.dir}: ${(error as Error).message}`, resume: null }))
    }),
    () => effect,
    () => Effect.sync(() => giveBack(path))
  )
}
