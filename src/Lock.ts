/** One run of a pipeline at a time: a file that names its owner, made in one step; one whose owner is gone is taken over. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
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
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** When the process began, as the kernel counts it, so that a pid used again is not taken for its owner. */
const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ")[19]!
  } catch {
    return ""
  }
}

const take = (path: string, again = true): void => {
  const owner: Owner = { pid: process.pid, host: hostname(), started: startOf(process.pid) }
  const temporary = aside(path)
  writeFileSync(temporary, JSON.stringify(owner))
  try {
    // A link fails when the name is taken, and then whole content stands there.
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    const other = JSON.parse(readFileSync(path, "utf8")) as Owner
    const gone = other.host === owner.host && (!alive(other.pid) || startOf(other.pid) !== other.started)
    if (!gone || !again) throw new Locked({ message: `process ${other.pid} on ${other.host} is running this pipeline; wait for it to end, or, if it is no Winnow, remove ${path}` })
    rmSync(path, { force: true })
    take(path, false)
  } finally {
    rmSync(temporary, { force: true })
  }
}

export const locked = <A, E, R>(world: World, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | Locked | Failed, R> => {
  const path = join(world.dir, "lock")
  return Effect.acquireUseRelease(
    Effect.try({
      try: () => {
        mkdirSync(world.dir, { recursive: true })
        take(path)
      },
      catch: (error) => (error instanceof Locked ? error : new Failed({ message: `cannot write to ${world.dir}: ${(error as Error).message}`, resume: null }))
    }),
    () => effect,
    () => Effect.sync(() => rmSync(path, { force: true }))
  )
}
