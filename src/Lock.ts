/** One run of a pipeline at a time: a file that names its owner, made in one step; one whose owner is gone is taken over. */
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { aside } from "./Disk.ts"
import { Failed, Locked } from "./Failure.ts"
import type { World } from "./World.ts"

interface Owner {
  readonly pid: number
  readonly host: string
  readonly started: string
}

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

/** Takes a lock away that was found to be nobody's. Two may find so: the one that moves another's fresh lock puts it back. */
const takeAway = (path: string, content: string): boolean => {
  const moved = aside(`${path}.stale`)
  try {
    renameSync(path, moved)
    if (readFileSync(moved, "utf8") === content) return true
    linkSync(moved, path)
    return false
  } catch (error) {
    // Gone already, or taken again: taking it tells.
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error
    return true
  } finally {
    rmSync(moved, { force: true })
  }
}

const contentOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return undefined
  }
}

const take = (path: string, again = true): void => {
  const owner: Owner = { pid: process.pid, host: hostname(), started: startOf(process.pid) }
  const temporary = aside(path)
  try {
    writeFileSync(temporary, JSON.stringify(owner))
    // A link fails when the name is taken, and then whole content stands there.
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    const content = contentOf(path)
    // Given back since.
    if (content === undefined) return take(path, again)
    const other = JSON.parse(content) as Owner
    const gone = other.host === owner.host && (!alive(other.pid) || startOf(other.pid) !== other.started)
    if (!gone || !again || !takeAway(path, content)) throw new Locked({ message: `process ${other.pid} on ${other.host} is running this pipeline; wait for it to end, or, if it is no Winnow, remove ${path}` })
    take(path, false)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** What a process that was killed while it took the lock leaves behind, named by its id (`aside`). */
const leftover = /^lock\..*?(\d+)-\d+\.tmp$/

export const locked = <A, E, R>(world: World, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | Locked | Failed, R> => {
  const path = join(world.dir, "lock")
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
    () => Effect.sync(() => rmSync(path, { force: true }))
  )
}
